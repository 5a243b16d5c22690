"""The program as a library."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.api import InputError, UserError, open_region, regions
from tests.conftest import CHECKOUT, write_tree

TEXT = "daerah: {nama: Uji, jenis: kabupaten}\nvisi: {rumusan: Uji yang maju dan cerdas}\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write_tree(tmp_path, {"masterplans/uji/isi.yaml": TEXT})


def test_a_region_is_opened_by_its_name_and_read(here: Path) -> None:
    assert open_region("uji").plan.visi.rumusan == "Uji yang maju dan cerdas"
    assert [region.folder.name for region in regions(here)] == ["uji"]


@pytest.mark.usefixtures("here")
def test_it_is_checked_by_chosen_rules() -> None:
    checked = open_region("uji").check(stage=1, select=["ISI"])
    assert {finding.rule for finding in checked.findings} == {"ISI001"}


@pytest.mark.usefixtures("here")
def test_a_single_name_is_no_row_of_letters() -> None:
    region = open_region("uji")
    assert region.check(select="ISI").findings == region.check(select=["ISI"]).findings
    assert region.build("masterplan", "md") == region.build(["masterplan"], ["md"])


@pytest.mark.parametrize(("documents", "formats"), [([], None), ([], ["md"]), (["masterplan"], [])])
def test_an_empty_list_builds_nothing(documents: list[str], formats: list[str] | None, here: Path) -> None:
    assert open_region("uji").build(documents, formats, "hasil") == []
    assert not (here / "hasil").exists()


def test_a_document_or_format_that_is_no_text_is_refused(here: Path) -> None:
    for documents, formats in (([1], ["md"]), (["masterplan"], [None])):
        with pytest.raises(UserError, match="bukan teks"):
            open_region("uji").build(documents, formats, "hasil")  # type: ignore[arg-type]
    assert not (here / "hasil").exists()


def test_its_documents_are_built(here: Path) -> None:
    files = open_region("uji").build(["masterplan"], ["md"], "hasil")
    assert files == [Path("hasil/uji/buku-2-masterplan.md")]
    assert "Uji yang maju dan cerdas" in (here / files[0]).read_text()


@pytest.mark.usefixtures("here")
def test_formats_have_any_of_their_names_and_an_unknown_one_is_refused_with_those_there_are() -> None:
    assert open_region("uji").build(["masterplan"], ["Markdown", ".md"], "hasil") == [
        Path("hasil/uji/buku-2-masterplan.md")
    ]
    with pytest.raises(UserError, match="format 'doc' tidak ada; pilih dari: docx, md, html, pdf"):
        open_region("uji").build(["masterplan"], ["doc"], "hasil")


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("stage", [99, 0, -1, "2", 2.0, True, None])
def test_a_stage_that_there_is_not_is_refused(stage: Any) -> None:
    with pytest.raises(UserError, match="Tulis 1 sampai 4, atau 5"):
        open_region("uji").check(stage=stage)


def test_where_to_search_may_be_a_text(here: Path) -> None:
    assert open_region("uji", str(here)).folder.name == regions(str(here))[0].folder.name == "uji"


@pytest.mark.slow
def test_a_region_of_another_edition_is_read_checked_and_built(here: Path) -> None:
    write_tree(here, {"masterplans/baru/isi.yaml": f"kerangka: pp-59-2022\n{TEXT}"})
    program = (
        "from generator.api import open_region\n"
        "new = open_region('baru')\n"
        "print([str(one.nama) for one in new.plan.dimensi][-1])\n"
        "print(new.check(select=['CKP']).matrix.dimensions[-1].key)\n"
        "print(*new.build(['masterplan'], ['md']))\n"
        "print([str(one.nama) for one in open_region('uji').plan.dimensi][-1])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=here, env={"PYTHONPATH": str(CHECKOUT), "PATH": ""}, capture_output=True,
        text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    name, key, built, other = done.stdout.splitlines()
    assert (name, key) == ("Mobilitas", "mobilitas")
    assert built.endswith("buku-2-rencana-induk-kota-cerdas.md")
    assert other == "Smart Environment"


def test_versions_are_compared(here: Path) -> None:
    shutil.copytree(here / "masterplans/uji", here / "lama")
    (here / "masterplans/uji/isi.yaml").write_text(TEXT.replace("maju", "makmur"))
    report = open_region("uji").compare("lama")
    assert [(change.old, change.new) for change in report.found.changes] == [
        ("Uji yang maju dan cerdas", "Uji yang makmur dan cerdas")
    ]


@pytest.mark.usefixtures("here")
def test_its_standing_is_that_of_today() -> None:
    assert open_region("uji").standing().title == "Kabupaten Uji"


def test_inputs_and_calls_that_cannot_be_served_raise_with_the_message(here: Path) -> None:
    (here / "masterplans/uji/isi.yaml").write_text("daerah: {jenis: desa}\n")
    with pytest.raises(InputError, match=r"isi\.yaml:1"):
        _ = open_region("uji").plan
    with pytest.raises(UserError, match="Tidak ada daerah 'ujung'"):
        open_region("ujung")


def test_the_example_region_is_found_from_everywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert open_region("contoh").folder.place == CHECKOUT / "masterplans/contoh"


@pytest.mark.slow
def test_the_lines_of_the_readme_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    [lines] = re.findall(r"```python\n(.*?)```", (CHECKOUT / "README.md").read_text("utf-8"), re.DOTALL)
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    exec(lines, names)
    assert names["files"] == [Path(f"hasil/contoh/buku-2-masterplan.{ending}") for ending in ("docx", "md")]
