"""The handout command: what it writes and where, and what it says of a wrong call."""

import re
import zipfile
from pathlib import Path

import pytest

from generator.framework.dimensions import dimensions, subdimensions
from generator.word.anchor_map import read_map
from tests.cases import each
from tests.conftest import CHECKOUT, Run, write_tree
from tests.documents.test_terms import renamed, usual_words
from tests.word.opening import objections

PLAN = "daerah: {nama: Uji, jenis: kabupaten, opd: [{nama: Dinas Satu, singkatan: Disatu}, Dinas Dua]}\n"


def written(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_six_groups_get_six_files_by_one_command(run: Run, tmp_path: Path) -> None:
    result = run(
        "handout", "kotim", "--tahap", "III", "--group", "semua", "--output-dir", str(tmp_path), cwd=CHECKOUT
    )
    assert result.exit_code == 0
    assert written(tmp_path / "kotim/bimtek-tahap-3") == [
        "bimtek-3-lembar-kerja-smart-branding.docx",
        "bimtek-3-lembar-kerja-smart-economy.docx",
        "bimtek-3-lembar-kerja-smart-environment.docx",
        "bimtek-3-lembar-kerja-smart-governance.docx",
        "bimtek-3-lembar-kerja-smart-living.docx",
        "bimtek-3-lembar-kerja-smart-people.docx",
    ]
    assert "bimtek-3-lembar-kerja-smart-people.docx" in result.output


def test_a_bound_kit_is_one_file_in_each_format(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN})
    assert run("handout", "--tahap", "1", "--bound", "--format", "docx,md,html", cwd=tmp_path).exit_code == 0
    names = ["bimtek-1-perlengkapan.docx", "bimtek-1-perlengkapan.html", "bimtek-1-perlengkapan.md"]
    assert written(tmp_path / "output/uji/bimtek-tahap-1") == names


def test_groups_and_offices_may_be_asked_for_together(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN})
    result = run("handout", "uji", "--tahap", "2", "--group", "smart_living+smart_economy", "--opd", "disatu",
                 "--opd", "Dinas Dua", "--format", "md", cwd=tmp_path)  # fmt: skip
    assert result.exit_code == 0
    assert written(tmp_path / "output/uji/bimtek-tahap-2") == [
        "bimtek-2-lembar-kerja-dinas-dua.md",
        "bimtek-2-lembar-kerja-disatu.md",
        "bimtek-2-lembar-kerja-smart-living-dan-smart-economy.md",
    ]


@pytest.mark.slow
def test_the_same_inputs_give_the_same_bytes(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN})
    for folder in ("a", "b"):
        assert run("handout", "uji", "--tahap", "4", "--bound", "--output-dir", folder, cwd=tmp_path).exit_code == 0
    one, two = ((tmp_path / f"{f}/uji/bimtek-tahap-4/bimtek-4-perlengkapan.docx").read_bytes() for f in "ab")
    assert one == two


@pytest.mark.slow
def test_the_blanks_of_a_worksheet_are_anchored_for_reading_them_back(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN})
    assert run("handout", "uji", "--tahap", "3", "--group", "smart_living", cwd=tmp_path).exit_code == 0
    file = tmp_path / "output/uji/bimtek-tahap-3/bimtek-3-lembar-kerja-smart-living.docx"
    anchors = read_map(file)
    assert anchors is not None
    assert "quick_win[+smart_living-profil].deskripsi" in [value.path for value in anchors.values]
    assert "peta_jalan[+smart_living-1]" in [row.path for table in anchors.tables for row in table.rows]
    assert zipfile.ZipFile(file).read("word/document.xml").decode().count("<w:tag ") > 20
    assert objections(file) == []


@each(
    ("arguments", "words"),
    [
        (("--tahap", "5"), "--tahap: tidak ada tahap '5'; Bimtek mempunyai tahap 1 (I) sampai 4 (IV)."),
        (("--tahap", "1", "--group", "smart_ecenomy"), "Mungkin maksud Anda: smart_economy"),
        (("--tahap", "1", "--group", "Smart Mobility"), "dimensi 'Smart Mobility' ditolak"),
        (("--tahap", "1", "--group", "smart_living+"), "dimensi '' tidak dikenal"),
        (("--tahap", "1", "--opd", "Dinas Sato"), "Mungkin maksud Anda: Dinas Satu"),
        (("--tahap", "1", "--opd", "zzz"), "Yang ada antara lain: Dinas Satu, Disatu, Dinas Dua."),
        (("--tahap", "1", "--tanggal", "besok"), "'besok' bukan tanggal; tulis misalnya 18 Agustus 2026."),
        (("--tahap", "1", "--tanggal", "31 Februari 2026"), "'31 Februari 2026' bukan tanggal"),
        (("--tahap", "1", "--format", "odt"), "format 'odt' tidak ada"),
        ((), "--tahap"),
    ],
)
def test_a_wrong_call_says_what_would_be_right_and_writes_nothing(
    arguments: tuple[str, ...], words: str, run: Run, tmp_path: Path
) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN})
    result = run("handout", "uji", *arguments, cwd=tmp_path)
    assert result.exit_code == 2
    assert words in result.output
    assert not (tmp_path / "output").exists()


def test_a_region_without_a_list_of_offices_says_so(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "daerah: {nama: Uji}\n"})
    result = run("handout", "uji", "--tahap", "1", "--opd", "Dinas Satu", cwd=tmp_path)
    assert result.exit_code == 2
    assert "daftar perangkat daerah (daerah.opd) belum diisi" in result.output


def test_a_region_replaces_a_worksheet_and_adds_a_piece(run: Run, tmp_path: Path) -> None:
    own = {
        "bimtek/dokumen.yaml": "naskah: tidak\nsampul: tidak\ndaftar_isi: tidak\n"
        "bab:\n  - {berkas: lembar-kelompok, judul: Lembar}\n  - {berkas: tata-tertib, judul: Tata Tertib}\n",
        "bimtek/tata-tertib.md": "# = Tata Tertib {{ daerah.nama }}\n",
        "bimtek/lembar-tahap-1.md": "# = Milik Kami: {{ d.nama }}\n",
    }
    tree = {f"masterplans/uji/templates/{name}": text for name, text in own.items()}
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN, **tree})
    assert run("handout", "uji", "--tahap", "1", "--format", "md", cwd=tmp_path).exit_code == 0
    folder = tmp_path / "output/uji/bimtek-tahap-1"
    assert written(folder) == ["bimtek-1-lembar.md", "bimtek-1-tata-tertib.md"]
    assert "## Milik Kami: Smart Living" in (folder / "bimtek-1-lembar.md").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("stage", ["1", "2", "3", "4"])
def test_no_usual_word_is_left_when_all_are_renamed(stage: str, run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/daerah.yaml": renamed("kota")})
    assert run("handout", "uji", "--tahap", stage, "--format", "md", cwd=tmp_path).exit_code == 0
    files = (tmp_path / f"output/uji/bimtek-tahap-{stage}").iterdir()
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    names = [d.name for d in dimensions().values()] + [s.name for s in subdimensions().values()]
    usual = [*usual_words("kota").values(), *names, "Kabupaten", "Kota", "Bupati", "SKPD"]
    assert [word for word in usual if re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)] == []


def test_a_kit_without_known_offices_says_that_their_sheets_are_left_out(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "daerah: {nama: Uji}\n"})
    for more in (("--opd", "semua"), ("--format", "md")):
        result = run("handout", "uji", "--tahap", "2", *more, cwd=tmp_path)
        assert "lembar kerja perangkat daerah dilewati" in result.output
