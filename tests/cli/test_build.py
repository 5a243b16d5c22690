"""masterplan build, as a user runs it."""

import re
import shlex
import zipfile
from pathlib import Path

import pytest

from generator.masterplan.gaps import expected_gaps
from generator.masterplan.reading import read_masterplan
from generator.source.problems import UserError
from generator.word.anchor_map import read_map
from generator.word.embedded import read_embedded
from tests.cases import each
from tests.conftest import CHECKOUT, FUZZING, Run, write_tree
from tests.plans import LENGKAP

PLAN = LENGKAP.read_text(encoding="utf-8")


def test_kotim_is_built_and_its_five_gravest_gaps_are_named(run: Run, tmp_path: Path) -> None:
    result = run("build", "kotim", "--output-dir", str(tmp_path), cwd=CHECKOUT)
    assert result.exit_code == 0
    assert "buku-2-masterplan.docx" in result.output
    assert "1. visi Smart City  ->  visi (visi.yaml)" in result.output
    assert "    5. " in result.output
    assert "    6. " not in result.output
    assert {p.suffix for p in (tmp_path / "kotim").iterdir()} == {".docx", ".md"}


@each("called", ["kotim", "Kotawaringin Timur"])
def test_where_all_gaps_are_told_is_said_as_the_region_was_called(called: str, run: Run, tmp_path: Path) -> None:
    built = run("build", called, "--format", "md", "--output-dir", str(tmp_path), cwd=CHECKOUT)
    lines = built.output.splitlines()
    [said] = [line for line in lines if "masterplan check" in line]
    command = shlex.split(said.partition("masterplan ")[2])
    assert command == ["check", called]
    assert "visi Smart City" in run(*command, cwd=CHECKOUT).output


def test_kotim_speaks_of_smart_people_and_never_of_smart_society(run: Run, tmp_path: Path) -> None:
    run("build", "kotim", "--format", "md", "--output-dir", str(tmp_path), cwd=CHECKOUT)
    text = (tmp_path / "kotim/buku-2-masterplan.md").read_text(encoding="utf-8")
    assert "Smart People" in text
    assert "Smart Society" not in text
    assert "Tribun Kalteng, 22 September 2022" in text
    assert "memprioritaskan **Smart Economy**" in text


def test_the_only_region_needs_no_name(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN})
    assert run("build", cwd=tmp_path).exit_code == 0
    assert (tmp_path / "output/uji/buku-2-masterplan.docx").is_file()


@pytest.mark.slow
def test_several_regions_need_a_choice(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/a/isi.yaml": PLAN, "masterplans/b/isi.yaml": PLAN})
    result = run("build", cwd=tmp_path)
    assert result.exit_code == 2
    assert "a, b" in result.output
    assert run("build", "--all", "--jobs", "1", cwd=tmp_path).exit_code == 0
    assert (tmp_path / "output/b/buku-2-masterplan.md").is_file()


@pytest.mark.slow
def test_one_broken_region_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/a/isi.yaml": "visi: [\n", "masterplans/b/isi.yaml": PLAN})
    result = run("build", "--all", cwd=tmp_path)
    assert result.exit_code == 2
    assert "a: gagal dibuat" in result.output
    assert (tmp_path / "output/b/buku-2-masterplan.md").is_file()
    assert not (tmp_path / "output/a").exists()


def test_a_region_may_be_one_file(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"rencana.yaml": PLAN})
    assert run("build", "rencana.yaml", cwd=tmp_path).exit_code == 0
    assert (tmp_path / "output/rencana/buku-2-masterplan.docx").is_file()


@pytest.mark.slow
def test_any_split_into_files_gives_the_same_document(run: Run, tmp_path: Path) -> None:
    topics = PLAN.split("\nrisiko:")
    write_tree(
        tmp_path,
        {
            "masterplans/satu/semua.yaml": PLAN,
            "masterplans/dua/a.yaml": topics[0] + "\n",
            "masterplans/dua/dalam/b.yml": "risiko:" + topics[1],
        },
    )
    # without the map of anchors, which names the files
    assert run("build", "--all", "--plain", "--jobs", "1", cwd=tmp_path).exit_code == 0
    one, two = ((tmp_path / f"output/{name}/buku-2-masterplan.docx").read_bytes() for name in ("satu", "dua"))
    assert one == two


@each(
    ("arguments", "words"),
    [
        (("build", "uji", "--document", "masterplam"), "Mungkin maksud Anda: masterplan"),
        (("build", "uji", "--format", "pdff"), "format 'pdff' tidak ada"),
        (("build", "tidak-ada"), "Tidak ada daerah 'tidak-ada'"),
        (("build", "uji", "--semua"), "Tidak ada pilihan"),
        (("bild",), "Mungkin maksud Anda: build"),
    ],
)
def test_a_wrong_call_says_what_would_be_right(
    arguments: tuple[str, ...], words: str, run: Run, tmp_path: Path
) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN, "masterplans/lain/isi.yaml": PLAN})
    result = run(*arguments, cwd=tmp_path)
    assert result.exit_code == 2
    assert words in result.output


def test_wrong_input_writes_nothing_and_shows_the_line(run: Run, tmp_path: Path) -> None:
    write_tree(
        tmp_path, {"masterplans/uji/isi.yaml": PLAN.replace("dimensi: smart_economy\n", "dimensi: ecenomy\n", 1)}
    )
    result = run("build", "uji", cwd=tmp_path)
    assert result.exit_code == 2
    assert "dimensi: ecenomy" in result.output
    assert "Mungkin maksud Anda: smart_economy" in result.output
    assert not (tmp_path / "output").exists()


def test_a_document_that_nobody_knows_is_named_with_its_place(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "dokumen: {susunan: [masterplam]}\n"})
    result = run("build", "uji", cwd=tmp_path)
    assert result.exit_code == 2
    assert "isi.yaml:1:21: dokumen 'masterplam' tidak dikenal" in result.output
    assert "Mungkin maksud Anda: masterplan" in result.output


def test_a_region_may_have_its_road_map_as_a_book_of_its_own(run: Run, tmp_path: Path) -> None:
    own = "dokumen:\n  susunan:\n    - {kunci: peta_jalan, nomor: Buku 4}\n"
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN, "masterplans/uji/set.yaml": own})
    assert run("build", "uji", cwd=tmp_path).exit_code == 0
    text = (tmp_path / "output/uji/buku-4-peta-jalan.md").read_text(encoding="utf-8")
    assert "|Pasar Nontunai|" in text


def test_a_plan_without_anything_still_builds(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/kosong/isi.yaml": "masterplan: 1\n"})
    result = run("build", "kosong", cwd=tmp_path)
    assert result.exit_code == 0
    text = (tmp_path / "output/kosong/buku-2-masterplan.md").read_text(encoding="utf-8")
    assert "belum diisi: nama daerah" in text


def test_a_final_version_is_refused_while_anything_is_missing(run: Run, tmp_path: Path) -> None:
    result = run("build", "kotim", "--final", "--output-dir", str(tmp_path), cwd=CHECKOUT)
    assert result.exit_code == 2
    assert "Naskah final belum dapat dibuat" in result.output
    assert "visi Smart City  ->  visi (visi.yaml)" in result.output
    assert not (tmp_path / "kotim").exists()


EXPLANATION = "  penjelasan: Cerdas berarti terbuka; sejahtera berarti cukup.\n"
PLACEHOLDERS = ["dana sebesar ... juta rupiah", "anggaran TBD", "jumlah ____ orang"]
REASON = "    - {aturan: ISI001, pada: visi.penjelasan, alasan: Menunggu Dewan}\n"
SETTLED = [
    f"    - {{aturan: ISI001, pada: '{gap.path}', alasan: Tidak diminta oleh Dewan}}\n"
    for gap in expected_gaps(read_masterplan(LENGKAP).masterplan)
]


def complete(root: Path, explanation: str, waivers: str = "") -> None:
    """A small region that wants to be final, with all of its gaps settled but that of another explanation."""
    plan = PLAN.replace("<daerah>", "daerah").replace(EXPLANATION, explanation)
    plan = re.sub(r"(?m)^naskah: \{.*\}", "naskah:\n  status: final\n  tempat: Mutiara", plan)
    assert plan.count("status: final") == 1 and EXPLANATION in PLAN
    settled = "".join(["pemeriksaan:\n  dikecualikan:\n", waivers, *SETTLED])
    write_tree(root / "masterplans/uji", {"daerah.yaml": plan, "pemeriksaan.yaml": settled})


def complete_but_for_one(root: Path, waivers: str = "") -> None:
    """A region that wants to be final, and lacks the explanation of its vision."""
    complete(root, "", waivers)


@pytest.mark.slow
def test_a_status_that_is_too_early_is_named_where_it_stands(run: Run, tmp_path: Path) -> None:
    complete_but_for_one(tmp_path)
    result = run("build", "uji", cwd=tmp_path)
    assert result.exit_code == 2
    lines = (tmp_path / "masterplans/uji/daerah.yaml").read_text(encoding="utf-8").splitlines()
    line = lines.index("  status: final") + 1
    assert f"masterplans/uji/daerah.yaml:{line}:11: naskah.status tertulis 'final'" in result.output
    assert "visi.penjelasan" in result.output
    assert "ganti status itu menjadi 'draf'." in result.output
    assert "--final" not in result.output
    assert not (tmp_path / "output").exists()


@pytest.mark.slow
def test_both_ways_to_ask_for_a_final_are_taken_back(run: Run, tmp_path: Path) -> None:
    complete_but_for_one(tmp_path)
    assert "menjadi 'draf' dan jalankan tanpa --final" in run("build", "uji", "--final", cwd=tmp_path).output


@pytest.mark.slow
def test_a_gap_that_is_left_with_a_reason_is_settled(run: Run, tmp_path: Path) -> None:
    complete_but_for_one(tmp_path, REASON)
    result = run("build", "uji", "--format", "md", cwd=tmp_path)
    assert result.exit_code == 0
    assert "isian belum ada" not in result.output
    for file in (tmp_path / "output/uji").glob("*.md"):
        assert "belum diisi" not in file.read_text(encoding="utf-8"), file
    report = run("check", "uji", "--select", "ISI", cwd=tmp_path).output
    assert "100%" in report
    assert f"{len(SETTLED) + 1} temuan dikecualikan dengan alasan" in report


NO_REASONS = [
    ("alasan", "catatan", "tanpa 'alasan'"),
    (
        REASON.partition("alasan: ")[2].rstrip("}\n"),
        "Belum tersedia",
        "'Belum tersedia' bukan alasan; tulis satu kalimat",
    ),
    ("aturan: ISI001, ", "", "tanpa 'aturan'"),
    ("ISI001", "ISI002", "aturan 'ISI002' tidak ada; mungkin maksud Anda: ISI001"),
    ("ISI001", "ISI-1", "aturan 'ISI-1' tidak ada; mungkin maksud Anda: ISI001"),
    ("penjelasan", "rumusan", "tidak ada isian kosong pada 'visi.rumusan'"),
    ("penjelasan", "penjelsan", "'visi.penjelsan'; mungkin maksud Anda: visi.penjelasan"),
]


@pytest.mark.slow
def test_a_gap_without_a_reason_of_its_own_is_not(run: Run, tmp_path: Path) -> None:
    complete_but_for_one(tmp_path, "".join(REASON.replace(right, wrong) for right, wrong, _ in NO_REASONS))
    result = run("build", "uji", cwd=tmp_path)
    assert result.exit_code == 2
    told = result.output.replace("tidak ada isian kosong pada 'visi.penjelsan'", "'visi.penjelsan'")
    assert "Pengecualian yang tidak berlaku:\n" in told
    for number, (_, _, why) in enumerate(NO_REASONS, 3):
        assert f"\n  masterplans/uji/pemeriksaan.yaml:{number}:7: {why}" in told


def test_the_paths_that_a_final_version_is_refused_for_settle_all_for_the_check_too(run: Run, tmp_path: Path) -> None:
    run("init", "Kabupaten Bantaeng", cwd=tmp_path)
    refused = run("build", "bantaeng", "--final", cwd=tmp_path)
    waivers = "".join(
        f"    - {{aturan: ISI001, pada: '{path}', alasan: Tidak diminta oleh Dewan}}\n"
        for path in re.findall(r"  ->  (\S+)", refused.output)
    )
    write_tree(tmp_path, {"masterplans/bantaeng/x.yaml": f"pemeriksaan:\n  dikecualikan:\n{waivers}"})
    assert run("build", "bantaeng", "--final", "--format", "md", cwd=tmp_path).exit_code == 0
    assert "Tidak ada temuan." in run("check", "bantaeng", cwd=tmp_path).output
    assert "Tahun –" not in (tmp_path / "output/bantaeng/buku-2-masterplan.md").read_text(encoding="utf-8")


@pytest.mark.slow
def test_what_the_check_still_misses_keeps_a_text_from_being_final(run: Run, tmp_path: Path) -> None:
    complete_but_for_one(tmp_path, REASON.replace("visi.penjelasan", "visi.kata"))
    assert "visi.penjelasan" in run("build", "uji", cwd=tmp_path).output


@pytest.mark.slow
def test_a_waiver_of_another_rule_is_not_blamed_for_a_gap(run: Run, tmp_path: Path) -> None:
    complete_but_for_one(tmp_path, REASON.replace("ISI001", "QWN003"))
    assert "Pengecualian yang tidak berlaku" not in run("build", "uji", cwd=tmp_path).output


@pytest.mark.slow
@pytest.mark.parametrize("words", PLACEHOLDERS if FUZZING else PLACEHOLDERS[:1])
def test_a_placeholder_in_a_printed_text_keeps_it_from_being_final(words: str, run: Run, tmp_path: Path) -> None:
    complete(tmp_path, f"  penjelasan: >-\n    Soal {words}.\n")
    result = run("build", "uji", "--final", "--format", "md", cwd=tmp_path)
    assert result.exit_code == 2
    assert re.search(
        r"1 teks pengganti atau catatan penyusun tertinggal:\n  masterplans/uji/daerah\.yaml:\d+:\d+: teks pengganti",
        result.output,
    )
    assert "menjadi 'draf' dan jalankan tanpa --final" in result.output
    assert not (tmp_path / "output").exists()
    settled = "    - {aturan: TKS001, pada: visi.penjelasan, alasan: Nama program}\n"
    complete(tmp_path, f"  penjelasan: >-\n    Soal {words}.\n", settled)
    assert run("build", "uji", "--final", "--format", "md", cwd=tmp_path).exit_code == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    "words", ["[draf] Terwujudnya", "Layanan berjalan. CATATAN: tanya Bappeda.", "Balai, cek lagi."]
)
def test_a_remark_of_the_writers_in_a_printed_text_keeps_it_from_being_final(
    words: str, run: Run, tmp_path: Path
) -> None:
    complete(tmp_path, f"  penjelasan: >-\n    {words}\n")
    result = run("build", "uji", "--final", "--format", "md", cwd=tmp_path)
    assert result.exit_code == 2
    assert re.search(r"catatan penyusun tertinggal:\n  masterplans/uji/daerah\.yaml:\d+:\d+: catatan", result.output)


def test_a_draft_is_marked_on_every_page_and_names_its_version(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN})
    run("build", "uji", cwd=tmp_path)
    running = _running_text(tmp_path / "output/uji/buku-2-masterplan.docx")
    assert 'string="DRAF"' in running
    assert "Draf, versi 1.2, 18 Agustus 2025" in running


@pytest.mark.slow
def test_a_complete_region_is_built_as_final_without_any_mark_of_a_draft(run: Run, tmp_path: Path) -> None:
    assert (
        run(
            "build", "contoh", "--document", "masterplan", "--final", "--output-dir", str(tmp_path), cwd=CHECKOUT
        ).exit_code
        == 0
    )
    assert "DRAF" not in _running_text(tmp_path / "contoh/buku-2-masterplan.docx").upper()


def test_a_draft_ends_with_the_page_of_its_gaps(run: Run, tmp_path: Path) -> None:
    run("build", "kotim", "--format", "md", "--output-dir", str(tmp_path), cwd=CHECKOUT)
    text = (tmp_path / "kotim/buku-2-masterplan.md").read_text(encoding="utf-8")
    page = text[text.index("\n## Bagian yang Menunggu Isian") + 1 :]
    assert "|BAB III Strategi Smart City|" in page
    assert "|visi Smart City|1|2.2 Visi Smart City|" in page
    assert "\n## " not in page


def _running_text(docx: Path) -> str:
    archive = zipfile.ZipFile(docx)
    return "".join(archive.read(n).decode() for n in archive.namelist() if "header" in n or "footer" in n)


@pytest.mark.slow
def test_word_documents_carry_anchors_and_their_source_unless_told_otherwise(run: Run, tmp_path: Path) -> None:
    def built(*options: str) -> Path:
        write_tree(tmp_path, {"masterplans/uji/daerah.yaml": PLAN})
        assert run("build", "uji", *options, "--output-dir", str(tmp_path / "hasil"), cwd=tmp_path).exit_code == 0
        return tmp_path / "hasil/uji/buku-2-masterplan.docx"

    usual = built()
    assert "masterplan:" in read_embedded(usual) or "daerah:" in read_embedded(usual)
    found = read_map(usual)
    assert found is not None and list(found.files) == ["daerah.yaml"]
    assert read_map(built("--no-source")) is not None
    with pytest.raises(UserError):
        read_embedded(usual)
    assert read_map(built("--plain")) is None
    with pytest.raises(UserError):
        read_embedded(usual)
    assert not [name for name in zipfile.ZipFile(usual).namelist() if "customXml" in name]


def test_the_hash_of_a_file_changes_with_the_file_alone(run: Run, tmp_path: Path) -> None:
    def hashes(more: str) -> dict[str, str]:
        write_tree(tmp_path, {"masterplans/uji/a.yaml": PLAN, "masterplans/uji/b.yaml": f"kegiatan: []\n{more}"})
        assert run("build", "uji", "--document", "sk_dewan", cwd=tmp_path).exit_code == 0
        [file] = (tmp_path / "output/uji").glob("*.docx")
        found = read_map(file)
        assert found is not None
        return dict(found.files)

    before, after = hashes(""), hashes("# catatan\n")
    assert before["a.yaml"] == after["a.yaml"] and before["b.yaml"] != after["b.yaml"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "daerah: {kode: '62.02'}\n",
        "quick_win: [{nama: A, dimensi: smart_living}, {nama: B, sumber_daya: {sdm: C}}]\n",
        "rencana_aksi: [{kegiatan: A}]\norganisasi: {komitmen: B}\n",
    ],
)
def test_build_and_check_count_the_same_gaps(text: str, run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/daerah.yaml": text})
    built = re.search(r"(\d+) isian belum ada", run("build", "uji", "--format", "md", cwd=tmp_path).output)
    checked = re.search(r"(\d+) temuan:", run("check", "uji", "--select", "ISI001", cwd=tmp_path).output)
    assert built and checked and built[1] == checked[1]


def test_how_to_number_the_pages_is_left_out_when_quiet(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/masterplan.yaml": PLAN})
    said = [
        run("build", "uji", "--format", "docx", "--force", *quiet, cwd=tmp_path).stdout for quiet in ((), ("-q",))
    ]
    assert ["F9" in one for one in said] == [True, False]
