"""A format has the same names in every command."""

from pathlib import Path

import pytest

from generator.cli import check, diff
from generator.cli.formats import named_format
from tests.conftest import Run, write_tree


@pytest.mark.parametrize(
    ("name", "formats", "meant"),
    [
        ("markdown", ("docx", "md"), "md"),
        ("md", diff.FORMATS, "markdown"),
        ("MD", check.FORMATS, "markdown"),
        ("word", check.FORMATS, "docx"),
        (".docx", diff.FORMATS, "docx"),
        ("teks", diff.FORMATS, "text"),
        ("xls", diff.FORMATS, "xls"),
    ],
)
def test_a_format_is_known_under_any_of_its_names(name: str, formats: tuple[str, ...], meant: str) -> None:
    assert named_format(name, formats) == meant


def test_every_command_takes_both_names(tmp_path: Path, run: Run) -> None:
    write_tree(tmp_path, {"masterplans/uji/daerah.yaml": "daerah: {nama: Uji}\n"})
    assert run("build", "uji", "--format", "markdown", cwd=tmp_path).exit_code == 0
    for form in ("md", "markdown"):
        assert run("check", "uji", "--format", form, cwd=tmp_path).output.startswith("#")
        assert run("diff", "masterplans/uji", "masterplans/uji", "--format", form, cwd=tmp_path).exit_code == 0
