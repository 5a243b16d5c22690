"""Forms have the same names in every command, and each is written by what its line in a list names."""

from pathlib import Path

import pytest

from generator.blocks.blocks import Document
from generator.building.formats import FORMATS, Format
from generator.cli import check
from generator.differences.formats import FORMS
from generator.output_formats import OutputFormat, named_format
from tests.cases import each
from tests.conftest import Run, write_tree

Forms = dict[str, OutputFormat]
LISTS: list[Forms] = [{**FORMATS}, {**FORMS}, check.FORMS]


@each(
    ("name", "forms", "meant"),
    [
        ("markdown", FORMATS, "md"),
        ("md", FORMS, "markdown"),
        ("MD", check.FORMS, "markdown"),
        ("word", check.FORMS, "docx"),
        (".docx", FORMS, "docx"),
        ("teks", FORMS, "text"),
        ("xls", FORMS, "xls"),
    ],
)
def test_a_form_is_known_under_any_of_its_names(name: str, forms: Forms, meant: str) -> None:
    assert named_format(name, forms.values()) == meant


@each("forms", LISTS)
def test_no_two_forms_of_a_list_share_a_name(forms: Forms) -> None:
    names = [name for form in forms.values() for name in (form.key, *form.others)]
    assert len({*names}) == len(names)


@each("form", [form for forms in LISTS for form in forms.values()], ids=lambda form: form.writer)
def test_what_writes_a_form_is_there(form: OutputFormat) -> None:
    assert callable(form.load())


def test_a_format_is_of_the_same_names_in_every_list() -> None:
    names = [frozenset((form.key, *form.others)) for forms in LISTS for form in forms.values()]
    assert all(one == other or not one & other for one in names for other in names)


def test_every_command_takes_both_names(tmp_path: Path, run: Run) -> None:
    write_tree(tmp_path, {"masterplans/uji/daerah.yaml": "daerah: {nama: Uji}\n"})
    assert run("build", "uji", "--format", "markdown", cwd=tmp_path).exit_code == 0
    for form in ("md", "markdown"):
        assert run("check", "uji", "--format", form, cwd=tmp_path).output.startswith("#")
        assert run("diff", "masterplans/uji", "masterplans/uji", "--format", form, cwd=tmp_path).exit_code == 0


def test_a_format_that_is_added_to_the_list_can_be_asked_for(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tree(tmp_path, {"masterplans/uji/daerah.yaml": "daerah: {nama: Uji}\n"})
    monkeypatch.setitem(FORMATS, "txt", Format("txt", f"{__name__}:name_of", ("teks",)))
    assert run("build", "uji", "--document", "masterplan", "--format", "teks,md", cwd=tmp_path).exit_code == 0
    [made] = (tmp_path / "output/uji").glob("*.txt")
    assert made.read_text("utf-8").endswith("Masterplan")


def name_of(document: Document) -> str:
    return document.name
