"""``masterplan diff``."""

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.cases import each
from tests.cli.test_language import english_in
from tests.conftest import Run, write_tree
from tests.plans import LENGKAP
from tests.versions.repositories import git, needs_git, repository
from tests.word.editing import a_random_edit

OLD = "visi: Maju\nquick_win: [{id: mal, nama: Mal, anggaran: {APBD: {2026: 100 juta}}}, {nama: Pasar}]\n"
NEW = OLD.replace("100 juta", "130 juta").replace(", {nama: Pasar}", "")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return write_tree(tmp_path, {"v1/a.yaml": OLD, "v2/a.yaml": NEW})


def test_without_a_difference_it_ends_with_0(run: Run, place: Path) -> None:
    result = run("diff", "v1", "v1/a.yaml", cwd=place)
    assert result.exit_code == 0
    assert "Tidak ada perbedaan." in result.output


def test_a_difference_ends_with_1(run: Run, place: Path) -> None:
    result = run("diff", "v1", "v2", cwd=place)
    assert result.exit_code == 1
    assert "Rp100.000.000 -> Rp130.000.000 (+Rp30.000.000; +30%)" in " ".join(result.output.split())
    assert english_in(result.output) == []


@pytest.mark.parametrize(
    ("conditions", "code"),
    [
        (["anggaran>25%"], 1),
        (["anggaran>30%"], 0),
        (["quick_win dihapus"], 1),
        (["misi dihapus"], 0),
        (["misi dihapus", "anggaran naik>1 juta"], 1),
    ],
)
def test_conditions_alone_decide_the_exit_code(conditions: list[str], code: int, run: Run, place: Path) -> None:
    options = [word for condition in conditions for word in ("--fail-if", condition)]
    result = run("diff", "v1", "v2", *options, cwd=place)
    assert result.exit_code == code
    assert ("terpenuhi" in result.output) == bool(code)


@pytest.mark.parametrize(
    "arguments",
    [
        ("v1",),
        (),
        ("v1", "v2", "v1"),
        ("v1", "tiada"),
        ("v1", "tiada:v2"),
        ("v1", "v2", "--format", "xls"),
        ("v1", "v2", "--fail-if", "anggaran"),
        ("v1", "v2", "--match", "Mal"),
        ("v1", "v2", "--from", "HEAD"),
        ("v1", "v2", "--redline", "tiada"),
        ("v1", "v2", "--redline", "masterplan", "--format", "html"),
        ("v1", "v2", "--redline", "masterplan", "--date", "nanti"),
        ("v1", "v2", "--redline", "masterplan", "--date", "2026-02-31"),
        ("v1", "v2", "--output", "v1"),
        ("v1", "rusak.docx"),
    ],
)
def test_a_wrong_call_ends_with_2_and_writes_nothing(arguments: tuple[str, ...], run: Run, place: Path) -> None:
    write_tree(place, {"rusak.docx": b"PK"})
    before = sorted(place.rglob("*"))
    result = run("diff", *arguments, cwd=place)
    assert result.exit_code == 2
    assert english_in(result.output.replace("diff", "")) == []
    assert sorted(place.rglob("*")) == before


@pytest.mark.slow
def test_the_same_versions_give_the_same_report_in_every_process(place: Path) -> None:
    likely = "rencana_aksi: [{kegiatan: %s, satuan: unit, lokasi: Kota, opd: Dinas, indikator: Jumlah}]\n"
    write_tree(place, {"v1/b.yaml": likely % "Pelatihan kader", "v2/b.yaml": likely % "Pelatihan para kader desa"})
    program = "from generator.cli.main import main; main()"
    reports = {
        subprocess.run(
            [sys.executable, "-c", program, "diff", "v1", "v2", "--format", "json"],
            cwd=place, env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=False,
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(reports) == 1
    assert b'"kemiripan": 8' in reports.pop()


def test_a_report_can_be_written_to_a_file(run: Run, place: Path) -> None:
    result = run("diff", "v1", "v2", "--format", "json", "--output", "hasil/beda.json", cwd=place)
    assert result.exit_code == 1
    assert result.output == f"{Path('hasil/beda.json')}\n"
    assert json.loads((place / "hasil/beda.json").read_text("utf-8"))["jumlah"] == 2


def test_the_sheet_goes_to_the_region_s_output(run: Run, place: Path) -> None:
    result = run("diff", "v1", "v2", "--format", "docx", cwd=place)
    assert result.exit_code == 1
    assert zipfile.is_zipfile(place / "output/v2/lembar-perubahan.docx")


def test_a_forced_pair_is_renamed(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"v1/a.yaml": "misi: [Pasar]\n", "v2/a.yaml": "misi: [Kampung]\n"})
    assert "berganti nama" not in run("diff", "v1", "v2", cwd=tmp_path).output
    assert "berganti nama" in run("diff", "v1", "v2", "--match", "Pasar=Kampung", cwd=tmp_path).output


@needs_git
def test_a_revision_with_mistakes_is_compared_as_far_as_it_goes_and_equal_to_nothing(
    run: Run, tmp_path: Path
) -> None:
    place = repository(tmp_path / "repo", {"a.yaml": "visi: Maju\nvisii: x\n"})
    write_tree(place, {"b.yaml": "visi: Jaya\n", "c.yaml": "visi: Maju\n"})
    result = run("diff", "v1:a.yaml", "b.yaml", cwd=place)
    assert result.exit_code == 2
    assert "1 masalah isian" in result.stderr
    assert "Maju -> Jaya" in result.stdout
    alike = run("diff", "v1:a.yaml", "c.yaml", "--fail-if", "semua berubah", cwd=place)
    assert alike.exit_code == 2
    assert "Tidak ada perbedaan." not in alike.output


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("rusak.yaml", "lain.yaml", "rusak.yaml:1:7: kurung"),
        ("rusak.yaml", "rusak.yaml", "rusak.yaml:1:7: kurung"),
        ("v1", "rusak", "rusak/a.yaml:1:7".replace("/", os.sep)),
        ("v1", "keliru.yaml", "keliru.yaml:1:1: kunci 'visii'"),
        ("a.md", "b.md", "a.md bukan masterplan"),
        ("a.md", "a.md", "a.md bukan masterplan"),
        ("teks.yaml", "teks.yaml", "teks.yaml:1:1: berkas ini tidak diawali kunci"),
        ("kosong.yaml", "kosong.yaml", "kosong.yaml tidak memuat isian"),
        ("hampa", "hampa", "Tidak ada berkas YAML di hampa"),
    ],
)
def test_what_cannot_be_read_is_equal_to_nothing(old: str, new: str, words: str, run: Run, place: Path) -> None:
    write_tree(
        place,
        {
            "rusak.yaml": "visi: [Maju\n", "lain.yaml": "visi: [Jaya\n", "rusak/a.yaml": "visi: [Maju\n",
            "keliru.yaml": "visii: Maju\n", "a.md": "# Satu\n", "b.md": "# Dua\n", "teks.yaml": "Maju\n",
            "kosong.yaml": "# belum ada\n", "hampa/baca.txt": "",
        },
    )  # fmt: skip
    result = run("diff", old, new, cwd=place)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""


@each(("before", "after"), [("visi:", "visi: [x"), ("visi:", "vissi:")])
def test_a_document_whose_source_is_damaged_is_equal_to_nothing(
    before: str, after: str, run: Run, tmp_path: Path
) -> None:
    write_tree(tmp_path, {"masterplans/uji/a.yaml": LENGKAP.read_bytes()})
    run("build", "uji", "--document", "ringkasan_eksekutif", "--format", "docx", cwd=tmp_path)
    [built] = tmp_path.glob("output/uji/*.docx")
    with zipfile.ZipFile(built) as whole, zipfile.ZipFile(tmp_path / "rusak.docx", "w") as damaged:
        for name in whole.namelist():
            damaged.writestr(name, whole.read(name).replace(before.encode(), after.encode(), 1))
    for other in ("rusak.docx", str(built)):
        result = run("diff", "rusak.docx", other, cwd=tmp_path)
        assert result.exit_code == 2
        assert "rusak.docx" in result.stderr
        assert "isian.yaml" not in result.output
        assert "Tidak ada perbedaan." not in result.output


@pytest.mark.slow
def test_an_edited_document_is_a_difference_for_every_gate_and_told_beside_a_redline(
    run: Run, tmp_path: Path
) -> None:
    write_tree(tmp_path, {"masterplans/uji/a.yaml": LENGKAP.read_bytes()})
    run("build", "uji", "--document", "ringkasan_eksekutif", "--format", "docx", cwd=tmp_path)
    [built] = tmp_path.glob("output/uji/*.docx")
    (tmp_path / "b.docx").write_bytes(a_random_edit(built.read_bytes(), 1)[0])
    assert run("diff", str(built), str(built), cwd=tmp_path).exit_code == 0
    assert run("diff", str(built), "b.docx", cwd=tmp_path).exit_code == 1
    gated = run("diff", str(built), "b.docx", "--fail-if", "anggaran>25%", cwd=tmp_path)
    assert (gated.exit_code, "tidak dapat dinilai dengan syarat" in gated.stderr) == (1, True)
    redline = run("diff", str(built), "b.docx", "--redline", "ringkasan_eksekutif", cwd=tmp_path)
    assert (redline.exit_code, "tidak termuat dalam perubahan terlacak" in redline.stderr) == (1, True)


@pytest.mark.slow
def test_a_redline_without_any_change_says_so_and_names_the_document_that_has_it(run: Run, tmp_path: Path) -> None:
    text = f"{LENGKAP.read_text('utf-8')}\nisu: [{{isu: Banjir rob}}]\n"
    text = re.sub(r"(?m)^isu:.*\n(?:[ -].*\n)*(?=[\s\S]*^isu:)", "", text)
    write_tree(tmp_path, {"masterplans/v1/a.yaml": text, "masterplans/v2/a.yaml": text.replace("Banjir", "Genangan")})
    result = run("diff", "v1", "v2", "--redline", "masterplan", cwd=tmp_path)
    assert "Masterplan tidak memuat satu pun perubahan" in result.stderr
    [line] = [line.strip() for line in result.stderr.splitlines() if "--redline analisis_strategis" in line]
    assert line == "masterplan diff v1 v2 --redline analisis_strategis"
    followed = run(*line.split()[1:], cwd=tmp_path)
    assert "tidak memuat" not in followed.output
    assert "masterplan pull masterplans/v2 output/v2/analisis-strategis-perubahan.docx" in followed.stderr
    for name in ("v1", "v2"):
        run("build", name, "--document", "analisis_strategis", "--format", "docx", cwd=tmp_path)
    files = [str(next((tmp_path / "output" / name).glob("buku-1*.docx"))) for name in ("v1", "v2")]
    of_files = run("diff", *files, "--redline", "analisis_strategis", cwd=tmp_path)
    assert "masterplan pull DAERAH" in of_files.stderr
    same = run("diff", "v1", "v1", "--redline", "masterplan", cwd=tmp_path)
    assert "Kedua versi tidak berbeda" in same.stderr


def test_a_report_leads_on_to_the_tracked_changes_unless_quiet(run: Run, place: Path) -> None:
    again = "masterplan diff v1 v2 --redline masterplan"
    assert again in run("diff", "v1", "v2", cwd=place).stderr
    assert "--redline" not in run("diff", "v1", "v2", "-q", cwd=place).stderr
    assert "--redline" not in run("diff", "v1", "v1", cwd=place).stderr


def test_tracked_changes_carry_author_and_date(run: Run, tmp_path: Path) -> None:
    text = LENGKAP.read_text("utf-8")
    write_tree(tmp_path, {"masterplans/v1/a.yaml": text, "masterplans/v2/a.yaml": text.replace("Mutiara", "Permata")})
    options = ("--redline", "ringkasan_eksekutif", "--author", "Penelaah", "--date", "18 Agustus 2026")
    result = run("diff", "v1", "v2", *options, cwd=tmp_path)
    assert result.exit_code == 1, result.output
    file = tmp_path / "output/v2/ringkasan-eksekutif-perubahan.docx"
    first = file.read_bytes()
    xml = zipfile.ZipFile(file).read("word/document.xml").decode()
    assert 'w:author="Penelaah"' in xml
    assert 'w:date="2026-08-18T' in xml
    run("diff", "v1", "v2", *options, cwd=tmp_path)
    assert file.read_bytes() == first


@pytest.mark.slow
def test_of_two_word_documents_the_changes_lie_beside_the_new_one(run: Run, tmp_path: Path) -> None:
    text = LENGKAP.read_text("utf-8")
    for name, plan in (("lama", text), ("baru", text.replace("Mutiara", "Permata"))):
        write_tree(tmp_path, {f"masterplans/{name}/a.yaml": plan})
        assert (
            run("build", name, "--document", "ringkasan_eksekutif", "--format", "docx", cwd=tmp_path).exit_code == 0
        )
        [built] = (tmp_path / "output" / name).glob("*.docx")
        write_tree(tmp_path, {f"terima/{name}.docx": built.read_bytes()})
    apart = {"terima", ".masterplan"}
    before = {path for path in tmp_path.rglob("*") if apart.isdisjoint(path.parts)}
    names = ("terima/lama.docx", "terima/baru.docx")
    assert run("diff", *names, "--redline", "ringkasan_eksekutif", cwd=tmp_path).exit_code == 1
    assert run("diff", *names, "--format", "docx", cwd=tmp_path).exit_code == 1
    assert (tmp_path / "terima/ringkasan-eksekutif-perubahan.docx").is_file()
    assert (tmp_path / "terima/lembar-perubahan.docx").is_file()
    assert {path for path in tmp_path.rglob("*") if apart.isdisjoint(path.parts)} == before
    run("diff", *names, "--redline", "ringkasan_eksekutif", "--output", "di-sini.docx", cwd=tmp_path)
    assert (tmp_path / "di-sini.docx").is_file()


@needs_git
def test_the_work_tree_is_compared_with_a_revision(run: Run, tmp_path: Path) -> None:
    place = repository(tmp_path / "repo", {"masterplans/uji/a.yaml": OLD})
    assert run("diff", "--from", "v1", "uji", cwd=place).exit_code == 0
    write_tree(place, {"masterplans/uji/a.yaml": NEW})
    result = run("diff", "--from", "v1", "uji", cwd=place)
    assert result.exit_code == 1
    assert "lama: v1:masterplans/uji" in result.output
    assert run("diff", "v1:uji", "uji", cwd=place).stdout == result.stdout
    assert run("diff", "--from", "v7", "uji", cwd=place).exit_code == 2


@needs_git
def test_git_diff_reads_well_with_the_documented_setting(tmp_path: Path) -> None:
    place = repository(
        tmp_path / "repo", {"masterplans/uji/a.yaml": OLD, ".gitattributes": "*.yaml diff=masterplan\n"}
    )
    write_tree(place, {"masterplans/uji/a.yaml": NEW})
    program = f'"{sys.executable}" -c "from generator.cli.main import main; main()"'
    git(place, "config", "diff.masterplan.textconv", f"{program} diff --textconv")
    shown = subprocess.run(["git", "diff"], cwd=place, capture_output=True, check=True).stdout.decode()
    assert "-quick_win: Pasar" in shown
    assert "2026: Rp100.000.000" in shown


def test_textconv_shows_a_file_that_is_no_plan_as_it_is(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.yaml": "- bukan masterplan\n"})
    result = run("diff", "--textconv", "a.yaml", cwd=tmp_path)
    assert (result.exit_code, result.stdout) == (0, "- bukan masterplan\n")


def test_textconv_never_fails_for_git_would_stop(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.docx": b"PK"})
    result = run("diff", "--textconv", "a.docx", cwd=tmp_path)
    assert result.exit_code == 0
    assert "bukan dokumen Word" in result.stdout


def test_as_a_difftool_it_compares_what_came_with_nothing(run: Run, place: Path) -> None:
    result = run("diff", "/dev/null", "v2/a.yaml", cwd=place)
    assert result.exit_code == 1
    assert "+ Mal" in result.output


_NOTA = {
    "a.yaml": b"visi: Maju\ndokumen: {susunan: [{kunci: nota, nomor: Nota 1, judul: Nota}]}\n",
    "templates/nota/dokumen.yaml": b"bab: [isi]\n",
    "templates/nota/isi.md": b"Visi: {{ visi.rumusan }}.\n",
}


def _nota(root: Path) -> Path:
    """A folder with a document of its own, and that document."""
    write_tree(root / "masterplans/uji", _NOTA)
    return root / "output/uji/nota-1-nota.docx"


@pytest.mark.slow
def test_a_document_is_compared_with_nothing(run: Run, tmp_path: Path) -> None:
    built = _nota(tmp_path)
    run("build", "uji", "--format", "docx", cwd=tmp_path)
    for pair in (("/dev/null", str(built)), (str(built), "/dev/null")):
        result = run("diff", *pair, cwd=tmp_path)
        assert (result.exit_code, "Maju" in result.stdout) == (1, True)


@pytest.mark.slow
def test_a_redline_of_a_document_of_the_regions_own_asks_for_its_folder(run: Run, tmp_path: Path) -> None:
    built = str(_nota(tmp_path))
    run("build", "uji", "--format", "docx", cwd=tmp_path)
    result = run("diff", built, built, "--redline", "nota", cwd=tmp_path)
    assert result.exit_code == 2
    assert "tidak membawa templat dokumen 'nota'" in result.stderr
    misspelt = run("diff", built, built, "--redline", "mastrplan", cwd=tmp_path)
    assert misspelt.stderr.endswith("Mungkin maksud Anda: masterplan.\n")
    assert "map daerah" not in misspelt.stderr
    assert "map daerah atau revisi git" in result.stderr
    write_tree(tmp_path / "masterplans/lain", _NOTA | {"a.yaml": _NOTA["a.yaml"].replace(b"Maju", b"Jaya")})
    assert run("diff", "uji", "lain", "--redline", "nota", cwd=tmp_path).exit_code == 1


@pytest.mark.slow
def test_a_redline_beside_nothing_lies_with_the_documents_of_the_region(run: Run, tmp_path: Path) -> None:
    _nota(tmp_path)
    for pair in (("/dev/null", "uji"), ("uji", "/dev/null")):
        assert run("diff", *pair, "--redline", "nota", cwd=tmp_path).exit_code == 1
        (tmp_path / "output/uji/nota-perubahan.docx").unlink()


@pytest.mark.slow
def test_a_template_that_differs_is_in_the_redline_and_no_edit(run: Run, tmp_path: Path) -> None:
    _nota(tmp_path)
    write_tree(tmp_path / "masterplans/lain", _NOTA | {"templates/nota/isi.md": b"Visi ialah {{ visi.rumusan }}.\n"})
    result = run("diff", "uji", "lain", "--redline", "nota", "--output", "r.docx", cwd=tmp_path)
    assert (result.exit_code, "suntingan" in result.stderr) == (1, False)
    with zipfile.ZipFile(tmp_path / "r.docx") as archive:
        assert b"ialah" in archive.read("word/document.xml")
