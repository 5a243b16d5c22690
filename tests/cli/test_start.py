"""Quick commands import nothing unnecessary; the modules are listed by name."""

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from generator.checks.reports.formats import REPORTS
from tests.cases import each
from tests.conftest import CHECKOUT, write_tree

LIBRARIES = {"click", "docx", "jinja2", "lxml", "markdown", "markupsafe", "watchfiles", "yaml"}
SLOW = {"asyncio", "email", "http", "importlib.metadata", "multiprocessing", "socket", "ssl", "subprocess",
        "unittest"}  # fmt: skip
RARE = {"csv", "generator.printing.libreoffice", "generator.word.own_base"}
OTHER_COMMANDS = {"generator.blocks.tracked_changes", "generator.regions.check", "generator.differences",
                  "generator.checks", "generator.documents.as_html", "generator.masterplan.schema",
                  "generator.source.mistakes", "generator.versions", "generator.word.revisions"}  # fmt: skip


def imported(*arguments: str, cwd: Path = CHECKOUT) -> frozenset[str]:
    """The modules that a call of the program imports beyond those of the bare interpreter.

    The interpreter runs without ``site``, so that modules loaded by an installation do not count.
    """
    paths = [str(CHECKOUT), *(path for path in sys.path if path)]
    program = (
        f"import sys; sys.path += {paths!r}; before = set(sys.modules)\n"
        f"sys.argv = {['masterplan', *arguments]!r}\n"
        "from generator.cli.start import main\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code, end.code\n"
        "sys.stderr.write(' '.join(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", program], capture_output=True, text=True, check=True, cwd=cwd, encoding="utf-8"
    )
    return frozenset(done.stderr.split())


imported_once = cache(imported)
"""The same for several tests that do not ask what a second call does."""


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a region of which nothing is known."""
    return write_tree(tmp_path_factory.mktemp("kosong"), {"masterplans/uji/isi.yaml": "masterplan: 1\n"})


def forbidden(modules: frozenset[str], names: set[str]) -> set[str]:
    return {module for module in modules if any(module == name or module.startswith(f"{name}.") for name in names)}


@each("arguments", [("--help",), ("--version",), ("build", "--help")])
def test_help_reads_and_writes_nothing(arguments: tuple[str, ...]) -> None:
    assert forbidden(imported(*arguments), (LIBRARIES - {"click"}) | SLOW) == set()


@pytest.mark.slow
@pytest.mark.parametrize(("form", "libraries"), [("docx", {"docx", "lxml"}), ("md", set()), ("html", set())])
def test_a_build_needs_no_processes_and_python_docx_for_word_alone(
    form: str, libraries: set[str], bare: Path
) -> None:
    modules = imported_once("build", "uji", "--document", "masterplan", "--format", form, cwd=bare)
    assert {"jinja2", "yaml"} <= modules
    assert forbidden(modules, {"docx", "watchfiles", *SLOW} - libraries) == set()


def test_a_check_needs_no_python_docx() -> None:
    assert forbidden(imported_once("check", "contoh"), {"docx"}) == set()


@pytest.mark.slow
@pytest.mark.parametrize("form", ["docx", "md", "html"])
def test_a_build_imports_the_writers_alone_that_it_asks_for(form: str, bare: Path) -> None:
    modules = imported_once("build", "uji", "--document", "masterplan", "--format", form, cwd=bare)
    others = {
        "docx": "generator.word.writer",
        "md": "generator.documents.as_markdown",
        "html": "generator.documents.as_html",
    }
    assert {key for key, module in others.items() if module in modules} == {form}


def test_a_check_imports_no_report_that_it_does_not_print() -> None:
    others = {report.writer.partition(":")[0] for key, report in REPORTS.items() if key in {"csv", "sarif", "junit"}}
    assert forbidden(imported_once("check", "contoh"), others) == set()


@pytest.mark.slow
def test_a_build_leaves_out_what_it_does_not_print(tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "masterplan: 1\n"})
    arguments = ("build", "uji", "--document", "masterplan", "--force")
    imported(*arguments, cwd=tmp_path)
    again = imported(*arguments, cwd=tmp_path)
    assert forbidden(again, RARE | OTHER_COMMANDS) == set()


def test_what_is_up_to_date_needs_neither_templates_nor_a_model(tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "masterplan: 1\n"})
    arguments = ("build", "uji", "--document", "masterplan", "--format", "md")
    imported(*arguments, cwd=tmp_path)
    again = imported(*arguments, cwd=tmp_path)
    assert (
        forbidden(again, (LIBRARIES - {"click"}) | {"generator.masterplan.masterplan", "generator.word"} | SLOW)
        == set()
    )
