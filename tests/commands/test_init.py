"""masterplan init: from a name to a first draft."""

import re
from pathlib import Path

import pytest

from generator.masterplan.reading import read_masterplan
from tests.conftest import Run, write_tree

COMMENTED = re.compile(r"^( *)# ((?:- |  |[a-z_]+:$).*)$", re.MULTILINE)


@pytest.mark.parametrize("wanted", ["64.07", "Kutai Barat", "Kabupaten Kutai Barat", "kab. kutai barat"])
def test_a_code_or_a_name_makes_a_folder_that_builds(wanted: str, run: Run, tmp_path: Path) -> None:
    result = run("init", wanted, cwd=tmp_path)
    assert result.exit_code == 0
    reading = read_masterplan(tmp_path / "masterplans/kutai-barat")
    assert reading.problems.errors == []
    assert reading.masterplan.daerah.kode == "64.07"
    assert reading.masterplan.daerah.provinsi == "Kalimantan Timur"
    assert run("build", "kutai-barat", cwd=tmp_path).exit_code == 0


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


def test_each_commented_item_becomes_valid_when_the_hash_is_removed(run: Run, tmp_path: Path) -> None:
    run("init", "Kutai Barat", cwd=tmp_path)
    folder = tmp_path / "masterplans/kutai-barat"
    for file in folder.glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(COMMENTED.sub(r"\1\2", text), encoding="utf-8")
    problems = read_masterplan(folder).problems
    unresolved = [p for p in problems.errors if "tidak ada '" not in p.message]
    assert [problems.shown(p) for p in unresolved] == []


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


@pytest.mark.parametrize(
    "name",
    ["CON", "prn", "Aux", "nul", "COM1", "lpt9", "con.txt", "CON ", "kotim.", "kotim ", "a/b", "..", "a\\b", "a:b",
     "a?", "a*", "a|b", "<a>", 'a"b', "a\tb", "", "  ", "計画"],
)  # fmt: skip
def test_a_name_that_is_none_on_every_system_is_refused(name: str, run: Run, tmp_path: Path) -> None:
    result = run("init", "Kutai Barat", "--name", name, cwd=tmp_path)
    assert result.exit_code == 2
    assert f"--name: '{name}'" in result.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["Kubar 2025", "console", "auxiliary", "com", "lpt10", "kubar.lama", "nul-isi"])
def test_a_name_that_only_looks_like_one_is_taken(name: str, run: Run, tmp_path: Path) -> None:
    assert run("init", "Kutai Barat", "--name", name, cwd=tmp_path).exit_code == 0


def test_a_file_in_the_place_of_the_folder_is_named(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/kutai-barat": "catatan"})
    result = run("init", "Kutai Barat", cwd=tmp_path)
    assert result.exit_code == 2
    assert "--name" in result.output


@pytest.mark.parametrize("wanted", ["6407", "Kab.Kutai Barat", "kutai-barat", "Pemkab Kutai Barat"])
def test_other_spellings_of_a_region_are_known(wanted: str, run: Run, tmp_path: Path) -> None:
    assert run("init", wanted, cwd=tmp_path).exit_code == 0
    assert (tmp_path / "masterplans/kutai-barat/daerah.yaml").is_file()
