"""masterplan init: from a name to a first draft."""

import os
import re
from pathlib import Path

import pytest

from generator.checks.run_rules import check
from generator.framework.all_regions import Region, regions
from generator.framework.dimensions import dimensions, subdimensions
from generator.masterplan.reading import read_masterplan
from generator.new_region import scaffold
from generator.outputs.atomic_writing import write_file
from generator.source.problems import UserError
from tests.cases import each
from tests.conftest import Run, write_tree


@pytest.mark.parametrize("wanted", ["64.07", "Kutai Barat", "Kabupaten Kutai Barat", "kab. kutai barat"])
def test_a_code_or_a_name_makes_a_folder_that_builds(wanted: str, run: Run, tmp_path: Path) -> None:
    result = run("init", wanted, cwd=tmp_path)
    assert result.exit_code == 0
    reading = read_masterplan(tmp_path / "masterplans/kutai-barat")
    assert reading.problems.errors == []
    assert reading.masterplan.daerah.kode == "64.07"
    assert reading.masterplan.daerah.provinsi == "Kalimantan Timur"
    assert run("build", "kutai-barat", cwd=tmp_path).exit_code == 0


@each(
    ("wanted", "meant"),
    [
        ("Kota Bantaeng", "Mungkin maksud Anda: Kabupaten Bantaeng."),
        ("DKI Jakarta", "Mungkin maksud Anda: Kabupaten Kepulauan Seribu, Kota Jakarta Pusat, Kota Jakarta Utara, "),
        ("Sulawesi Selatan", ", Kabupaten Gowa, atau 18 lainnya."),
        ("Bantang", "Mungkin maksud Anda: Kabupaten Batang, Kota Bontang, Kabupaten Bantaeng."),
        ("Sumba", "Mungkin maksud Anda: Kabupaten Sumba"),
        ("kotim", "Mungkin maksud Anda: Kabupaten Kotawaringin Timur."),
        ("64.7", "Mungkin maksud Anda: Kabupaten Kutai Barat."),
        ("64", "Mungkin maksud Anda: Kabupaten Paser, "),
        ("99.99", "Sebut nama resminya, atau kode Kemendagrinya: dua angka provinsi, titik, dua angka daerah."),
        ("Kutai", 'dapat berarti "Kabupaten Kutai Kartanegara" (64.02) atau "Kabupaten Kutai Barat" (64.07) atau'),
    ],
)
def test_a_name_that_fits_none_is_answered_with_those_that_may_be_meant(
    wanted: str, meant: str, run: Run, tmp_path: Path
) -> None:
    result = run("init", wanted, cwd=tmp_path)
    assert result.exit_code == 2
    assert meant in " ".join(result.stderr.split())


def test_three_values_filled_in_appear_in_the_draft(run: Run, tmp_path: Path) -> None:
    run("init", "Kota Tomohon", cwd=tmp_path)
    folder = tmp_path / "masterplans/kota-tomohon"
    for name, key, value in (
        ("daerah.yaml", "  ibu_kota:", " Tomohon"),
        ("visi.yaml", "  rumusan:", " Tomohon yang cerdas"),
        ("daerah.yaml", "  mulai:", " 2025"),
    ):
        text = (folder / name).read_text(encoding="utf-8")
        assert f"{key}\n" in text
        (folder / name).write_text(text.replace(f"{key}\n", f"{key}{value}\n", 1), encoding="utf-8")
    assert run("build", "kota-tomohon", cwd=tmp_path).exit_code == 0
    text = (tmp_path / "output/kota-tomohon/buku-2-masterplan.md").read_text(encoding="utf-8")
    assert "> Tomohon yang cerdas" in text
    assert "PEMERINTAH KOTA TOMOHON" in text


OPENINGS = {
    "the sign and the blank after it": (r"^( *)# ", r"\1"),
    "the sign alone": (r"^( *)#(?!#| yaml)", r"\1"),
    "one sign of every line": (r"^( *)# ?", r"\1"),
}
REGIONS = [
    region for n, region in enumerate(regions()) if n % 43 == 0 or os.environ.get("HYPOTHESIS_PROFILE") == "fuzz"
]


def opened(folder: Path, way: str = "the sign and the blank after it") -> None:
    """Make every pattern of a new region's files a part of it."""
    for file in folder.glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(OPENINGS[way][0], OPENINGS[way][1], text, flags=re.MULTILINE), encoding="utf-8")


def slots(folder: Path) -> set[tuple[str, int]]:
    """File and line of the slots outside comments."""
    return {
        (file.name, number)
        for file in folder.glob("*.yaml")
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if re.search("<[^>]+>", line.partition("#")[0])
    }


@each("way", OPENINGS)
def test_patterns_become_valid_whichever_way_their_signs_are_removed(way: str, run: Run, tmp_path: Path) -> None:
    run("init", "Kutai Barat", cwd=tmp_path)
    folder = tmp_path / "masterplans/kutai-barat"
    opened(folder, way)
    problems = read_masterplan(folder).problems
    assert [problems.shown(problem) for problem in problems.found] == []


def test_each_slot_left_in_place_is_found_by_the_check_and_never_printed(run: Run, tmp_path: Path) -> None:
    run("init", "Kota Tomohon", cwd=tmp_path)
    folder = tmp_path / "masterplans/kota-tomohon"
    opened(folder)
    findings = check(read_masterplan(folder).masterplan).findings
    found = {(f.place.file.name, f.place.line) for f in findings if "teks pengganti '<" in f.message and f.place}
    assert slots(folder)
    assert found == slots(folder)
    assert run("build", "kota-tomohon", "--format", "md", cwd=tmp_path).exit_code == 0
    for file in (tmp_path / "output/kota-tomohon").glob("*.md"):
        assert not re.findall("(?:<(?!br)|&lt;)[a-z][^>\n]*(?:>|&gt;)", file.read_text(encoding="utf-8")), file.name


@pytest.mark.slow
@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.code)
def test_any_region_builds_with_all_patterns_opened_and_names_no_other(
    region: Region, run: Run, tmp_path: Path
) -> None:
    run("init", region.code, cwd=tmp_path)
    (folder,) = (path for path in (tmp_path / "masterplans").iterdir() if path.is_dir())
    opened(folder)
    text = " ".join(file.read_text(encoding="utf-8") for file in folder.glob("*.yaml"))
    own = f"{region.full_name} {region.province}"
    others = {name for other in regions() for name in (other.name, other.province) if name not in own}
    words = "|".join(map(re.escape, sorted(others, key=len, reverse=True)))
    assert (
        set(re.findall(rf"\b(?:{words})\b", text.replace(region.full_name, "").replace(region.province, ""))) == set()
    )
    assert ("Wali Kota" in text, "Bupati" in text) == (region.kind == "kota", region.kind == "kabupaten")
    result = run("build", folder.name, "--format", "md", cwd=tmp_path)
    assert result.exit_code == 0, result.output
    assert "Saran:" not in result.stderr


def test_every_choice_is_listed_above_its_pattern(run: Run, tmp_path: Path) -> None:
    run("init", "Kutai Barat", cwd=tmp_path)
    text = (tmp_path / "masterplans/kutai-barat/analisis.yaml").read_text(encoding="utf-8")
    assert "## unsur: struktur, infrastruktur, atau suprastruktur\n  # - unsur: <unsur kesiapan>\n" in text
    told = " ".join(text.replace("##", "").split())
    assert all(key in told for key in (*dimensions(), *subdimensions()))


def test_a_name_that_means_two_regions_is_asked_back(run: Run, tmp_path: Path) -> None:
    result = run("init", "Bogor", cwd=tmp_path)
    assert result.exit_code == 2
    assert '"Kabupaten Bogor" (32.01)' in result.output
    assert '"Kota Bogor" (32.71)' in result.output


def test_a_near_name_is_suggested(run: Run, tmp_path: Path) -> None:
    result = run("init", "Kutai Bara", cwd=tmp_path)
    assert result.exit_code == 2
    assert "Kutai Barat" in result.output


def test_a_folder_with_files_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/kutai-barat/daerah.yaml": "visi: {rumusan: milik saya}\n"})
    result = run("init", "Kutai Barat", cwd=tmp_path)
    assert result.exit_code == 2
    assert (tmp_path / "masterplans/kutai-barat/daerah.yaml").read_text() == "visi: {rumusan: milik saya}\n"


def test_the_files_speak_in_the_regions_words(run: Run, tmp_path: Path) -> None:
    run("init", "Kota Tomohon", cwd=tmp_path)
    text = (tmp_path / "masterplans/kota-tomohon/daerah.yaml").read_text(encoding="utf-8")
    assert "Wali Kota" in text
    assert not re.search(r"\{[a-z_]+\}", text)


@each(
    "name",
    ["CON", "prn", "Aux", "nul", "COM1", "lpt9", "con.txt", "CON ", "kotim.", "kotim ", "a/b", "..", "a\\b", "a:b",
     "a?", "a*", "a|b", "<a>", 'a"b', "a\tb", "", "  ", "計画"],
)  # fmt: skip
def test_a_name_that_is_none_on_every_system_is_refused(name: str, run: Run, tmp_path: Path) -> None:
    result = run("init", "Kutai Barat", "--name", name, cwd=tmp_path)
    assert result.exit_code == 2
    assert f"--name: '{name}'" in result.output
    assert list(tmp_path.iterdir()) == []


def test_the_name_that_is_shown_is_that_of_the_region(run: Run, tmp_path: Path) -> None:
    result = run("init", "62.02", "--name", "CON", cwd=tmp_path)
    assert "Tulis misalnya --name kotawaringin-timur" in result.output


@each("name", ["Kubar 2025", "console", "auxiliary", "com", "lpt10", "kubar.lama", "nul-isi", "output-2"])
def test_a_name_that_only_looks_like_one_is_taken(name: str, run: Run, tmp_path: Path) -> None:
    assert run("init", "Kutai Barat", "--name", name, cwd=tmp_path).exit_code == 0


@each("name", ["masterplans", "Masterplans", "output", "OUTPUT", "templates", ".masterplan", "contoh"])
def test_a_name_that_the_program_uses_for_another_folder_is_refused(name: str, run: Run, tmp_path: Path) -> None:
    result = run("init", "Kutai Barat", "--name", name, cwd=tmp_path)
    assert result.exit_code == 2
    assert f"--name: '{name}' dipakai program ini untuk map lain. Tulis misalnya --name kutai-barat" in result.output
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_named(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/kutai-barat": "catatan"})
    result = run("init", "Kutai Barat", cwd=tmp_path)
    assert result.exit_code == 2
    assert "--name" in result.output


@each("wanted", ["6407", "Kab.Kutai Barat", "kutai-barat", "Pemkab Kutai Barat"])
def test_other_spellings_of_a_region_are_known(wanted: str, run: Run, tmp_path: Path) -> None:
    assert run("init", wanted, cwd=tmp_path).exit_code == 0
    assert (tmp_path / "masterplans/kutai-barat/daerah.yaml").is_file()


def test_what_cannot_be_written_whole_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: Path, content: bytes) -> None:
        if file.stem == "sasaran":
            raise UserError("ruang disk habis")
        write_file(file, content)

    monkeypatch.setattr(scaffold, "write_file", full)
    with pytest.raises(UserError):
        scaffold.make_region("Kabupaten Tabalong", None, tmp_path)
    assert not (tmp_path / "masterplans/tabalong").exists()


@each(
    ("name", "folder"),
    [("CLOCK$", "clock"), ("-x", "x"), ("é", "e"), ("Kubar", "kubar"), ("Kutai B", "kutai-b"), ("a_b", "a-b")],
)
def test_a_folder_name_that_is_changed_is_told(name: str, folder: str, tmp_path: Path, run: Run) -> None:
    result = run("init", "Kutai Barat", f"--name={name}", cwd=tmp_path)
    assert result.exit_code == 0
    assert f"Nama map '{name}' ditulis menjadi '{folder}'" in result.output
    assert [path.name for path in (tmp_path / "masterplans").iterdir() if path.is_dir()] == [folder]


@each("options", [(), ("--name", "kubar"), ("--name", "kutai-barat-2")])
def test_a_folder_name_that_stays_is_not_told(options: tuple[str, ...], tmp_path: Path, run: Run) -> None:
    assert "ditulis menjadi" not in run("init", "Kutai Barat", *options, cwd=tmp_path).output
