"""The edition of the frame that a call uses, and what a region of it reads, checks and builds."""

import contextlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from docx import Document

from generator.cli.main import cli
from generator.framework.editions import USUAL, edition_in_use, editions
from generator.framework.frame import frame
from generator.masterplan.reading import read_masterplan
from generator.regions.frame_choice import edition_of, edition_of_call
from tests.conftest import CHECKOUT, Run, write_tree
from tests.framework.frames.planning import plan, written
from tests.framework.with_frame import Outcome
from tests.word.opening import objections

OTHER = "pp-59-2022"
FRAME: dict[str, Any] = yaml.load(editions().known[OTHER].file.read_bytes(), yaml.BaseLoader)
NAMED = f"kerangka: {OTHER}\n"
OLD = "strategi:\n  - {subdimensi: energi, nama: Hemat}\n"


@pytest.mark.parametrize(
    ("files", "edition"),
    [
        ({"isi.yaml": "visi: {rumusan: Satu}\n"}, USUAL),
        ({"a.yaml": "visi: {rumusan: Satu}\n", "b.yaml": NAMED}, OTHER),
        ({"isi.yaml": f'\ufeffkerangka: "{OTHER}"\n'}, OTHER),
        ({"isi.yaml": f"visi:\n  rumusan: kerangka\n  # {NAMED}"}, USUAL),
        ({"isi.yaml": f"catatan:\n  {NAMED}"}, USUAL),
    ],
)
def test_the_edition_of_a_region_is_what_its_files_name_at_the_left_edge(
    files: dict[str, str | bytes], edition: str, tmp_path: Path
) -> None:
    assert edition_of(write_tree(tmp_path, files)) == edition


def test_a_call_about_regions_of_two_editions_uses_the_usual_one(tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": NAMED, "masterplans/lama/isi.yaml": OLD})
    assert edition_of_call(["uji"], tmp_path) == OTHER
    assert edition_of_call(["uji", "lama"], tmp_path) == USUAL


def test_a_call_where_there_are_no_regions_lists_no_other_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tree(tmp_path, {"master-plan/uji/isi.yaml": NAMED})
    listed: list[Path] = []

    def noted(folder: Path) -> Iterator[Path]:
        listed.append(folder)
        return iter(())

    monkeypatch.setattr(Path, "iterdir", noted)
    assert edition_of_call(["contoh"], tmp_path) == USUAL
    assert listed == []


def test_a_folder_of_documents_of_its_name_does_not_hide_its_edition(tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": NAMED, "masterplans/lama/isi.yaml": OLD, "uji/buku.docx": "x"})
    assert edition_of_call(["uji"], tmp_path) == OTHER


def test_each_plan_of_one_process_keeps_the_edition_that_it_names(tmp_path: Path) -> None:
    write_tree(tmp_path, {"uji/isi.yaml": f"{NAMED}{OLD}", "lama/isi.yaml": OLD})
    new, old = (read_masterplan(tmp_path / name).masterplan for name in ("uji", "lama"))
    assert edition_in_use() == "2021"
    assert [str(plan.strategi[0].dimensi) for plan in (new, old)] == ["lingkungan", "smart_environment"]
    assert [[one.kunci for one in plan.dimensi][-1] for plan in (new, old)] == ["mobilitas", "smart_environment"]
    assert [one.fokus for one in new.dimensi] == [one.focus for one in new.frame.dimensions.values()]
    with new.frame.used():
        assert frame() is new.frame
        assert read_masterplan(tmp_path / "lama").masterplan.frame is old.frame


@pytest.mark.slow
def test_two_editions_of_a_region_are_compared_item_by_item(place: Path) -> None:
    write_tree(place, {"masterplans/pindah/isi.yaml": f"{NAMED}{OLD.replace('Hemat', 'Lebih hemat')}"})
    done = _called(place, "diff", "masterplans/lama", "masterplans/pindah", "--format", "json")
    assert done.code == 1, done.output
    assert "2021 dan pp-59-2022" in done.output
    assert "Lebih hemat" in done.output


@pytest.mark.slow
def test_regions_of_two_editions_are_shown_under_either(place: Path) -> None:
    for key in editions().known:
        done = _called(place, "check", "baru", "lama", "--kerangka", key, "--format", "json")
        regions = {row["map"]: row for row in json.loads(done.output)["daerah"]}
        assert {name: row["dari"] for name, row in regions.items()} == {"baru": OTHER, "lama": "2021"}
        assert {row["kerangka"] for row in regions.values()} == {key}


def test_an_unknown_edition_is_refused_with_those_there_are(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "kerangka: pp-60\n"})
    result = run("check", "uji", cwd=tmp_path)
    assert result.exit_code == 2
    assert "isi.yaml:1:11" in result.output
    assert OTHER in result.output


def _called(cwd: Path, *words: str) -> Outcome:
    """What a command prints that is called in a folder, after commands for regions of any edition."""
    before = edition_in_use()
    with contextlib.chdir(cwd):
        done = CliRunner().invoke(cli, words, prog_name="masterplan")
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert edition_in_use() == before
    return Outcome(done.exit_code, done.output)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a region of either edition."""
    root = tmp_path_factory.mktemp("edisi")
    new = {"kerangka": OTHER, **plan(FRAME)}
    return write_tree(root, {"masterplans/baru/isi.yaml": written(new), "masterplans/lama/isi.yaml": OLD})


@pytest.fixture(scope="module")
def output(place: Path) -> Path:
    """The documents of the region of the other edition, built by a process of its own, as for a user."""
    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", "baru", "--format", "docx,md,html", "--output-dir", "jadi"],
        cwd=place, env={"PYTHONPATH": str(CHECKOUT), "PATH": ""}, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return place / "jadi/baru"


@pytest.mark.slow
def test_a_region_of_the_other_edition_is_built_with_its_aspects_words_and_colours(output: Path) -> None:
    assert len([*output.glob("*.docx")]) == 8
    book = (output / "buku-2-rencana-induk-kota-cerdas.md").read_text(encoding="utf-8")
    names = [entry["nama"] for entry in FRAME["dimensi"].values()]
    headings = [line.rstrip() for line in book.splitlines() if line.startswith("#")]
    found = [name for line in headings for name in names if line.endswith(f"Rencana Aksi {name}")]
    assert found == names
    assert not re.search(r"(?i)smart (?:city|governance|branding|economy|living|society|environment)", book)
    assert "--mobilitas: var(--smart-governance)" in (output / "buku-2-rencana-induk-kota-cerdas.html").read_text(
        "utf-8"
    )
    assert objections(output / "buku-2-rencana-induk-kota-cerdas.docx") == []


@pytest.mark.slow
def test_what_is_built_comes_back_without_a_difference(place: Path, output: Path) -> None:
    back = _called(place, "pull", "baru", str(output / "buku-2-rencana-induk-kota-cerdas.docx"))
    assert (back.code, "Tidak ada perubahan." in back.output) == (0, True), back.output


CALLS = (
    ("status", "baru"), ("excel", "baru"), ("handout", "baru", "--tahap", "2", "--format", "md"), ("slides", "baru"),
    ("evaluate", "baru", "--instrumen", "2023-kppn"), ("survey", "baru"),
)  # fmt: skip


@pytest.mark.slow
def test_every_command_works_for_a_region_of_the_other_edition(place: Path) -> None:
    outcomes = {" ".join(words): _called(place, *words) for words in CALLS}
    assert {call: done.output for call, done in outcomes.items() if done.code} == {}


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_regions_of_two_editions_in_one_call_are_each_built_by_their_own(place: Path, jobs: str) -> None:
    done = _called(place, "build", "baru", "lama", "--format", "md", "--force", "--jobs", jobs)
    assert done.code == 0, done.output
    assert (place / "output/baru/buku-2-rencana-induk-kota-cerdas.md").is_file()
    assert "Smart Environment" in (place / "output/lama/buku-2-masterplan.md").read_text("utf-8")


@pytest.mark.slow
def test_regions_of_two_editions_in_one_call_are_each_checked_by_their_own(place: Path) -> None:
    done = _called(place, "check", "baru", "lama", "--format", "json")
    regions = {row["map"]: row for row in json.loads(done.output)["daerah"]}
    for name, edition in (("baru", OTHER), ("lama", "2021")):
        keys = [row["kunci"] for row in regions[name]["kelengkapan"]["dimensi"]]
        assert keys == [*editions().known[edition].frame.dimensions]
    table = _called(place, "check", "baru", "lama")
    heads = [line.split() for line in table.output.splitlines() if line.startswith("Daerah")]
    assert [head[1] for head in heads] == ["Gov", "TKB"]


@pytest.mark.slow
def test_a_plan_of_the_law_is_shown_under_the_dimensions_of_2021_too(place: Path) -> None:
    done = _called(place, "check", "baru", "--kerangka", "2021", "--format", "json")
    [region] = json.loads(done.output)["daerah"]
    assert [part["kunci"] for part in region["aspek"]] == [*editions().known["2021"].frame.dimensions]
    assert region["dana"] == sum(part["dana"] or 0 for part in region["aspek"]) + sum(
        item["dana"] or 0 for item in region["belum_ditempatkan"]
    )


@pytest.mark.slow
def test_a_dimension_of_2021_is_refused_there_with_the_aspect_it_belongs_to(place: Path) -> None:
    write_tree(place, {"masterplans/salah/isi.yaml": f"{NAMED}strategi:\n  - {{dimensi: Smart Branding, nama: A}}\n"})
    done = _called(place, "check", "salah")
    assert done.code == 2
    assert "bukan aspek menurut Pasal 61 PP 59/2022" in " ".join(done.output.split())


@pytest.mark.slow
def test_a_region_called_by_its_name_or_code_is_read_by_its_own_frame(place: Path) -> None:
    for name in ("Mutiara Pesisir", "Kota Mutiara Pesisir"):
        done = _called(place, "check", name, "--select", "PKS")
        assert done.code in {0, 1}, done.output
        assert "Kota Mutiara Pesisir" in done.output


@pytest.mark.slow
def test_the_cover_says_the_words_that_the_title_ends_with_only_once(output: Path) -> None:
    book = Document(str(output / "buku-2-rencana-induk-kota-cerdas.docx"))
    cover = [p.text for p in book.tables[0].rows[1].cells[0].paragraphs]
    assert cover[1:3] == ["Rencana Induk Kota Cerdas", "Kota Mutiara Pesisir"]
    assert book.core_properties.subject == "Kota Cerdas"


@pytest.mark.slow
def test_a_new_region_is_made_for_the_edition_that_is_asked_for(tmp_path: Path) -> None:
    made = _called(tmp_path, "init", "Kota Jambi", "--kerangka", OTHER, "--prioritas", "mobilitas")
    assert made.code == 0, made.output
    files = "".join(file.read_text("utf-8") for file in (tmp_path / "masterplans/kota-jambi").glob("*.yaml"))
    assert NAMED in files
    assert "dimensi: mobilitas" in files
    assert not re.search(r"(?i)smart (?:governance|economy|society)", files)
    assert _called(tmp_path, "check", "kota-jambi").code == 1
    usual = _called(tmp_path, "init", "Kabupaten Tabalong")
    assert usual.code == 0, usual.output
    assert "kerangka:" not in (tmp_path / "masterplans/tabalong/daerah.yaml").read_text("utf-8")
