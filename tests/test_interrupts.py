"""Ctrl+C ends the program without a word, wherever it is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import CHECKOUT, write_tree
from tests.waiting import NEVER

PLAN = "daerah: {nama: Uji, jenis: kabupaten}\n"
AT_IMPORT = """
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == {0!r}:
            press()
sys.meta_path.insert(0, Finder())
"""
IN_A_CLASS = """
class Field:
    def __set_name__(self, owner, name):
        press()
import generator.building.region
generator.building.region._made = lambda *_: type("Record", (), {"field": Field()})
"""
UNRAISABLE = """
import weakref, generator.building.region
class Thing: pass
def dropped(*_):
    thing = Thing()
    seen = weakref.ref(thing, lambda _: press())
    del thing
    while True:
        pass
generator.building.region._made = dropped
"""
IN_A_COMPILATION = """
import generator.building.region
def compiled(*_):
    try:
        press()
    except KeyboardInterrupt:
        raise SyntaxError("can't load unicodedata module") from None
generator.building.region._made = compiled
"""
WHILE_WAITING_FOR_THE_POOL = """
import generator.building.jobs as jobs
begun = jobs.for_each
def waiting(*arguments):
    found = begun(*arguments)
    yield next(found)
    press()
    yield from found
jobs.for_each = waiting
"""

posix = pytest.mark.skipif(os.name == "nt", reason="Ctrl+C is sent in another way there")


def pressed(program: str, place: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a process that presses Ctrl+C itself; ``program`` says where."""
    whole = (
        "import os, signal, sys\n"
        # A run in the background may have Ctrl+C switched off, and children inherit that.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        f"def press(): os.kill(os.getpid(), signal.SIGINT)\n{program}\n"
        f"sys.argv = {['masterplan', *arguments]!r}\n"
        "from generator.cli.start import main\nmain()"
    )
    return subprocess.run(
        [sys.executable, "-c", whole], cwd=place, capture_output=True, text=True, encoding="utf-8", check=False,
        timeout=NEVER,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
    )  # fmt: skip


PLACES = {
    "at the first import of ours": AT_IMPORT.format("generator.interrupts"),
    "while click is imported": AT_IMPORT.format("click"),
    "while a command is imported": AT_IMPORT.format("generator.cli.build"),
    "while the templates are imported": AT_IMPORT.format("jinja2"),
    "while the Word writer is imported": AT_IMPORT.format("generator.word.writer"),
    "while a class is made": IN_A_CLASS,
    "where Python cannot raise it": UNRAISABLE,
    "while a module is compiled": IN_A_COMPILATION,
}


@pytest.mark.slow
@posix
@pytest.mark.parametrize("name", PLACES)
def test_ctrl_c_ends_a_build_silently(name: str, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/a/isi.yaml": PLAN})
    done = pressed(PLACES[name], tmp_path, "build", "a")
    assert (done.returncode, done.stderr) == (130, "")
    assert not (tmp_path / "output").exists()


@posix
def test_ctrl_c_in_disguise_is_no_fault_of_a_region_among_many(tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/a/isi.yaml": PLAN, "masterplans/b/isi.yaml": PLAN})
    done = pressed(IN_A_CLASS, tmp_path, "build", "a", "b", "--jobs", "1")
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


@pytest.mark.slow
@posix
def test_ctrl_c_ends_the_processes_of_a_pool_silently(tmp_path: Path) -> None:
    write_tree(tmp_path, {f"masterplans/{name}/isi.yaml": PLAN for name in "abcd"})
    done = pressed(WHILE_WAITING_FOR_THE_POOL, tmp_path, "build", "--all", "--jobs", "2")
    assert (done.returncode, done.stderr) == (130, "")
    assert not list(tmp_path.rglob("*.sementara"))


@posix
def test_ctrl_c_ends_a_watch_that_is_only_being_imported(tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/a/isi.yaml": PLAN})
    done = pressed(AT_IMPORT.format("generator.building.watch"), tmp_path, "build", "a", "--watch")
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


@posix
def test_a_fault_of_the_program_is_told_as_before(tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/a/isi.yaml": PLAN})
    faulty = "import generator.building.region\ngenerator.building.region._made = lambda *_: 1 / 0"
    done = pressed(faulty, tmp_path, "build", "a")
    assert done.returncode == 3
    assert "ZeroDivisionError" in done.stderr


@pytest.mark.slow
@posix
def test_what_must_not_hear_ctrl_c_does_not_hear_it(tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/a/isi.yaml": PLAN})
    deaf = f"signal.signal(signal.SIGINT, signal.SIG_IGN)\n{AT_IMPORT.format('jinja2')}"
    assert pressed(deaf, tmp_path, "build", "a").returncode == 0
