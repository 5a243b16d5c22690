"""``masterplan status``, and ``masterplan`` alone."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.test_language import english_in
from tests.conftest import CHECKOUT, Run, write_tree

TEXT = "daerah: {nama: Uji, jenis: kabupaten}\n"


def place_with(root: Path, *names: str) -> Path:
    return write_tree(root, {f"masterplans/{name}/isi.yaml": TEXT for name in names})


@pytest.mark.slow
def test_without_a_name_all_regions_are_shown_but_the_example(tmp_path: Path, run: Run) -> None:
    place_with(tmp_path, "satu", "dua", "contoh")
    result = run("status", cwd=tmp_path)
    assert result.exit_code == 0
    assert [name for name in ("satu", "dua", "contoh") if f"({name})" in result.output] == ["satu", "dua"]
    assert english_in(result.output) == []


def test_the_example_is_shown_where_it_is_alone(tmp_path: Path, run: Run) -> None:
    assert "(contoh)" in run("status", cwd=place_with(tmp_path, "contoh")).output


@pytest.mark.slow
def test_an_unreadable_region_hides_no_other_and_makes_exit_code_2(tmp_path: Path, run: Run) -> None:
    place_with(tmp_path, "satu", "tiga")
    write_tree(tmp_path, {"masterplans/dua/isi.yaml": "daerah: {nama: [A\n"})
    result = run("status", cwd=tmp_path)
    assert result.exit_code == 2
    assert "(satu)" in result.output
    assert "(tiga)" in result.output
    assert "masterplan check dua" in result.output


def test_too_many_regions_are_shown_only_if_asked_for(tmp_path: Path, run: Run) -> None:
    place_with(tmp_path, *(f"d{number:02}" for number in range(13)))
    result = run("status", cwd=tmp_path)
    assert result.exit_code == 2
    assert "masterplan status d00" in result.output
    assert run("status", "--all", "--jobs", "1", cwd=tmp_path).output.count("Kelengkapan") == 13


def test_json_is_for_programs(tmp_path: Path, run: Run) -> None:
    result = run("status", "uji", "--format", "json", cwd=place_with(tmp_path, "uji"))
    assert [one["map"] for one in json.loads(result.stdout)["daerah"]] == ["uji"]


def test_the_program_alone_says_where_the_regions_stand(tmp_path: Path, run: Run) -> None:
    result = run(cwd=place_with(tmp_path, "uji"))
    assert result.exit_code == 0
    assert "(uji)" in result.output
    assert "masterplan build uji" in result.output
    assert result.output.endswith("masterplan --help\n")


def test_the_program_alone_counts_many_regions(tmp_path: Path, run: Run) -> None:
    result = run(cwd=place_with(tmp_path, *(f"d{number:02}" for number in range(13))))
    assert result.output.startswith("13 daerah di ")


@pytest.mark.slow
def test_the_program_alone_says_how_to_begin_and_what_it_names_works(tmp_path: Path, run: Run) -> None:
    result = run(cwd=tmp_path)
    assert result.exit_code == 0
    assert "masterplan init" in result.output
    assert run("build", "contoh", "--format", "md", "--document", "ringkasan_eksekutif", cwd=tmp_path).exit_code == 0


@pytest.mark.slow
@pytest.mark.parametrize("name", ["kotim", "tabalong", "kutim", "kota-jambi"])
def test_each_real_region_has_a_next_step_that_runs(name: str, tmp_path: Path, run: Run) -> None:
    shutil.copytree(CHECKOUT / "masterplans" / name, tmp_path / "masterplans" / name)
    [region] = json.loads(run("status", name, "--format", "json", cwd=tmp_path).stdout)["daerah"]
    first = region["berikutnya"][0]["perintah"]
    assert first == f"masterplan build {name}"
    assert run(*first.split()[1:], "--format", "md", cwd=tmp_path).exit_code == 0
