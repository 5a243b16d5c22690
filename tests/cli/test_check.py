"""``masterplan check`` and ``masterplan rule`` as a user runs them."""

import json
from pathlib import Path

import pytest
from click.testing import Result

from tests.cases import each
from tests.conftest import CHECKOUT, Run, write_tree

GOOD = (CHECKOUT / "tests/plans/lengkap.yaml").read_text(encoding="utf-8")
SPARSE = "daerah: {nama: Sampit Jaya, jenis: kota}\n"


def checked(run: Run, root: Path, *arguments: str) -> Result:
    write_tree(root, {"masterplans/uji/isi.yaml": SPARSE})
    return run("check", "uji", *arguments, cwd=root)


def test_an_error_gives_one(run: Run, tmp_path: Path) -> None:
    result = checked(run, tmp_path)
    assert result.exit_code == 1
    assert "Kota Sampit Jaya: kelengkapan untuk naskah final" in result.output


@pytest.mark.slow
def test_the_complete_example_gives_zero(run: Run) -> None:
    result = run("check", "contoh", "--strict", cwd=CHECKOUT)
    assert result.exit_code == 0
    assert "Tidak ada temuan." in result.output


def test_a_warning_gives_one_only_when_strict(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "pemeriksaan:\n  dikecualikan:\n    - {aturan: PKS001}\n"})
    assert run("check", "uji", "--select", "PKS", cwd=tmp_path).exit_code == 0
    assert run("check", "uji", "--select", "PKS", "--strict", cwd=tmp_path).exit_code == 1


def test_wrong_input_gives_two_with_the_line(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "daerah:\n  nama: [\n"})
    result = run("check", "uji", cwd=tmp_path)
    assert result.exit_code == 2
    assert "isi.yaml:2:" in result.output


def test_a_stage_asks_for_less_than_the_final_version(run: Run, tmp_path: Path) -> None:
    early = checked(run, tmp_path, "--tahap", "1").output
    assert "Bimtek tahap I" in early
    assert "quick_win" not in early


@each("form", ["json", "csv", "csv-daerah", "sarif", "junit", "github", "markdown"])
def test_a_report_goes_to_standard_output_or_to_a_file(form: str, run: Run, tmp_path: Path) -> None:
    printed = checked(run, tmp_path, "--format", form).stdout
    named = checked(run, tmp_path, "--format", form, "--output", "laporan")
    assert named.stdout.strip() == "laporan"
    written = (tmp_path / "laporan").read_text(encoding="utf-8-sig")
    assert written.split() == printed.split()
    assert written.strip()


def test_the_sheet_in_word_is_written_and_its_path_printed(run: Run, tmp_path: Path) -> None:
    result = checked(run, tmp_path, "--format", "docx")
    assert result.stdout.strip() == str(Path("output/uji/lembar-hasil-pemeriksaan.docx"))
    assert "masterplan status uji" in result.stderr
    assert (tmp_path / result.stdout.strip()).read_bytes().startswith(b"PK")


def test_the_workbook_is_written_and_that_of_several_regions_needs_a_name(run: Run, tmp_path: Path) -> None:
    result = checked(run, tmp_path, "--format", "excel")
    assert result.output.strip() == str(Path("output/uji/temuan-per-opd.xlsx"))
    assert (tmp_path / result.output.strip()).read_bytes().startswith(b"PK")
    write_tree(tmp_path, {"masterplans/lain/isi.yaml": SPARSE})
    alone = ("check", "--all", "--jobs", "1", "--format", "xlsx")
    refused = run(*alone, cwd=tmp_path)
    assert refused.exit_code == 2
    assert "memerlukan --output BERKAS" in refused.output
    assert run(*alone, "--output", "semua.xlsx", cwd=tmp_path).exit_code == 1
    assert (tmp_path / "semua.xlsx").read_bytes().startswith(b"PK")


@pytest.mark.slow
def test_all_regions_are_one_table_and_a_broken_one_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    tree = {"masterplans/a/isi.yaml": SPARSE, "masterplans/b/isi.yaml": "daerah: [", "masterplans/c/isi.yaml": GOOD}
    result = run("check", "--all", cwd=write_tree(tmp_path, dict(tree)))
    assert result.exit_code == 2
    assert "b: tidak dapat diperiksa" in result.output
    assert result.output.index("Mutiara Pesisir") < result.output.index("Sampit Jaya")


def test_many_regions_come_as_json_too(run: Run, tmp_path: Path) -> None:
    tree = {"masterplans/a/isi.yaml": SPARSE, "masterplans/c/isi.yaml": GOOD}
    result = run("check", "--all", "--jobs", "1", "--format", "json", cwd=write_tree(tmp_path, dict(tree)))
    assert [region["map"] for region in json.loads(result.output)["daerah"]] == ["a", "c"]


def test_thresholds_beside_the_regions_hold_for_all_of_them(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"pengaturan.yaml": "ambang: {usia_dat: 3}\n"})
    result = checked(run, tmp_path)
    assert result.exit_code == 2
    assert "pengaturan.yaml:1:10" in result.output and "Mungkin maksud Anda: usia_data." in result.output


def test_an_unknown_rule_is_answered_with_the_nearest(run: Run, tmp_path: Path) -> None:
    result = checked(run, tmp_path, "--select", "PKS01")
    assert result.exit_code == 2
    assert "Tidak ada aturan 'PKS01'. Mungkin maksud Anda: PKS001." in result.output


def test_a_sheet_is_of_one_region(run: Run, tmp_path: Path) -> None:
    tree = {"masterplans/a/isi.yaml": SPARSE, "masterplans/b/isi.yaml": SPARSE}
    result = run("check", "--all", "--format", "docx", cwd=write_tree(tmp_path, dict(tree)))
    assert result.exit_code == 2
    assert "sebut satu daerah saja" in result.output


def test_a_rule_explains_itself_with_its_examples(run: Run, tmp_path: Path) -> None:
    result = run("rule", "PKS001", cwd=tmp_path)
    assert result.exit_code == 0
    assert "PKS001 – Pengecualian tanpa alasan" in result.output
    assert "Ditemukan pada:" in result.output and "Benar:" in result.output


def test_without_an_id_all_rules_are_listed(run: Run, tmp_path: Path) -> None:
    assert "ISI001  peringatan  Isian belum ada" in run("rule", cwd=tmp_path).output


def test_no_finding_of_some_rules_is_not_none_at_all(run: Run) -> None:
    assert (
        "Tidak ada temuan dari 1 aturan yang dipilih."
        in run("check", "contoh", "--select", "ANG001", cwd=CHECKOUT).output
    )


@each(
    "arguments",
    [("--select", "ANG", "--ignore", "ANG"), ("--select", "ANG001", "--tahap", "1"), ("--select", "TIADA")],
)
def test_where_no_rule_would_be_looked_at_nothing_is_called_clean(
    arguments: tuple[str, ...], run: Run, tmp_path: Path
) -> None:
    result = checked(run, tmp_path, *arguments)
    assert result.exit_code == 2
    assert "Tidak ada temuan" not in result.output


@each("command", ["check", "build"])
def test_all_of_no_region_is_refused(command: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "masterplans").mkdir()
    result = run(command, "--all", cwd=tmp_path)
    assert result.exit_code == 2
    assert "Belum ada daerah" in result.output


FIXABLE = """\
visi:
  rumusan: Maju yang yang jaya  # disepakati
  penjelasan: Kwalitas layanan dijaga oleh setiap camat, lurah, dan kepala desa.
"""
FIXED = FIXABLE.replace("yang yang", "yang").replace("Kwalitas", "Kualitas")


def visions(run: Run, root: Path, *arguments: str, text: str = FIXABLE) -> Result:
    write_tree(root, {"masterplans/uji/visi.yaml": text})
    return run("check", "uji", *arguments, cwd=root)


def test_fix_shows_a_plan_and_gives_one_while_there_is_something_to_do(run: Run, tmp_path: Path) -> None:
    result = visions(run, tmp_path, "--fix")
    assert result.exit_code == 1
    assert f"  * {Path('masterplans/uji/visi.yaml')}:2  TKS004" in result.output
    assert "masterplan check uji --fix --apply" in result.output
    assert (tmp_path / "masterplans/uji/visi.yaml").read_text() == FIXABLE


def test_fix_and_apply_write_it_then_nothing_is_left_and_undo_takes_it_back(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "masterplans/uji/visi.yaml"
    assert visions(run, tmp_path, "--fix", "--apply").exit_code == 0
    assert file.read_text() == FIXED
    again = run("check", "uji", "--fix", cwd=tmp_path)
    assert again.exit_code == 0 and "Tidak ada yang dapat diperbaiki" in again.output
    assert run("undo", "uji", cwd=tmp_path).exit_code == 0
    assert file.read_text() == FIXABLE


def test_fix_as_json_is_for_programs(run: Run, tmp_path: Path) -> None:
    data = json.loads(visions(run, tmp_path, "--fix", "--format", "json").stdout)
    assert [fix["menjadi"] for fix in data["perbaikan"]] == ["yang", "Kualitas"]


@each(
    ("arguments", "words"),
    [
        (("--apply",), "pakai keduanya bersama"),
        (("--fix", "--format", "sarif"), "--fix hanya berbentuk text atau json"),
        (("--fix", "--write-baseline", "d.json"), "jalankan berurutan"),
        (("--write-baseline", "tahap"), "misalnya tahap-2"),
        (("--baseline", "tidak-ada.json"), "masterplan check DAERAH --write-baseline tidak-ada.json"),
        (("--baseline", "masterplans/uji/visi.yaml"), "bukan dasar pemeriksaan"),
    ],
)
def test_what_does_not_go_together_is_refused(
    arguments: tuple[str, ...], words: str, run: Run, tmp_path: Path
) -> None:
    result = visions(run, tmp_path, *arguments)
    assert result.exit_code == 2
    assert words in " ".join(result.output.split())


def test_fix_is_for_one_region(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/lain/isi.yaml": SPARSE})
    assert visions(run, tmp_path, "--all", "--fix").exit_code == 2


def test_sarif_carries_the_fixes_with_the_columns_of_the_words(run: Run, tmp_path: Path) -> None:
    (result,) = json.loads(visions(run, tmp_path, "--select", "EJN", "--format", "sarif").stdout)["runs"][0][
        "results"
    ]
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    region = replacement["deletedRegion"]
    line = FIXABLE.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "Kwalitas"
    assert replacement["insertedContent"]["text"] == "Kualitas"


def test_known_findings_give_zero_and_a_new_one_gives_one(run: Run, tmp_path: Path) -> None:
    assert visions(run, tmp_path, "--write-baseline", "d.json").exit_code == 1
    assert run("check", "uji", "--baseline", "d.json", "--strict", cwd=tmp_path).exit_code == 0
    worse = FIXABLE.replace("layanan", "layanan dan dan harga")
    assert visions(run, tmp_path, "--baseline", "d.json", text=worse).exit_code == 1


def test_what_came_and_went_is_told(run: Run, tmp_path: Path) -> None:
    visions(run, tmp_path, "--write-baseline", "tahap-2")
    now = FIXED.replace("layanan", "layanan dan dan harga")
    told = visions(run, tmp_path, "--baseline", "tahap-2", "--select", "TKS,EJN", text=now).output
    assert "Dibandingkan dengan Bimtek tahap II: 1 baru, 2 hilang, 0 tetap." in told
    assert "visi.yaml:3:32  BARU" in told and "Hilang (2 temuan)" in told
    assert run("check", "uji", "--baseline", "tahap", cwd=tmp_path).exit_code == 1


def test_the_findings_of_a_baseline_may_only_shrink(run: Run, tmp_path: Path) -> None:
    visions(run, tmp_path, "--write-baseline", "d.json")
    before = (tmp_path / "d.json").read_bytes()
    worse = FIXABLE.replace("layanan", "layanan dan dan harga")
    refused = visions(run, tmp_path, "--write-baseline", "d.json", text=worse)
    assert refused.exit_code == 2 and "Tidak ada berkas yang ditulis." in refused.output
    assert (tmp_path / "d.json").read_bytes() == before
    assert visions(run, tmp_path, "--write-baseline", "d.json", text=FIXED).exit_code == 1
    assert (tmp_path / "d.json").read_bytes() != before


@each(
    ("form", "new", "gone"),
    [
        ("json", '"keadaan": "baru"', '"hilang": [\n'),
        ("csv", ";baru;", ";hilang;"),
        ("csv-daerah", "baru;hilang", ";1;2"),
        ("sarif", '"baselineState": "new"', '"baselineState": "absent"'),
        ("junit", "baru: ", "1 baru, 2 hilang"),
        ("github", "'dan dan' tertulis dua kali", "1 baru, 2 hilang"),
        ("markdown", "Baru: ", "Temuan yang Hilang"),
    ],
)
def test_every_report_tells_what_is_new_and_what_is_gone(
    form: str, new: str, gone: str, run: Run, tmp_path: Path
) -> None:
    visions(run, tmp_path, "--write-baseline", "d.json")
    now = FIXED.replace("layanan", "layanan dan dan harga")
    told = visions(run, tmp_path, "--baseline", "d.json", "--select", "TKS,EJN", "--format", form, text=now).stdout
    assert new in told and gone in told


def test_workbook_and_sheet_tell_it_too(run: Run, tmp_path: Path) -> None:
    visions(run, tmp_path, "--write-baseline", "d.json")
    for form in ("xlsx", "docx"):
        result = visions(run, tmp_path, "--baseline", "d.json", "--format", form)
        assert result.exit_code == 0


def test_a_plan_is_shown_under_another_frame(run: Run, tmp_path: Path) -> None:
    plan = "strategi:\n  - {subdimensi: energi, nama: Hemat}\n"
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": plan})
    result = run("check", "uji", "--kerangka", "pp-59-2022", cwd=tmp_path)
    assert result.exit_code == 0, result.output
    assert "Tata Kelola Energi yang Bertanggung Jawab ► Lingkungan: 1 butir" in result.output
    assert run("check", "uji", "--kerangka", "pp-59-2022", "--strict", cwd=tmp_path).exit_code == 1
    assert (tmp_path / "masterplans/uji/isi.yaml").read_text(encoding="utf-8") == plan


def test_an_item_without_a_place_under_another_frame_gives_one_and_the_remedy_helps(run: Run, tmp_path: Path) -> None:
    file = "masterplans/uji/isi.yaml"
    write_tree(tmp_path, {file: "strategi:\n  - {dimensi: smart_living, nama: Hemat}\n"})
    result = run("check", "uji", "--kerangka", "pp-59-2022", cwd=tmp_path)
    assert result.exit_code == 1
    assert "Tulis subdimensinya pada butir itu." in result.output
    write_tree(tmp_path, {file: "strategi:\n  - {subdimensi: prasarana_kesehatan, nama: Hemat}\n"})
    assert run("check", "uji", "--kerangka", "pp-59-2022", cwd=tmp_path).exit_code == 0


@pytest.mark.parametrize(
    "more", [("--format", "sarif"), ("--fix",), ("--select", "IND"), ("--write-baseline", "dasar.json")]
)
def test_what_does_not_go_with_another_frame_is_refused(more: tuple[str, ...], run: Run, tmp_path: Path) -> None:
    result = checked(run, tmp_path, "--kerangka", "pp-59-2022", *more)
    assert result.exit_code == 2
    assert "--kerangka" in result.output
