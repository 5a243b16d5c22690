"""What processes that were killed while writing left behind is swept, and nothing else is."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.outputs import temporary_files
from generator.outputs.atomic_writing import write_file
from tests.conftest import CHECKOUT, Run, write_tree
from tests.plans import LENGKAP


def ended_process() -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-S", "-c", ""])
    process.wait()
    return process.pid


def test_what_a_killed_process_left_is_swept_and_nothing_else_is(tmp_path: Path) -> None:
    running = subprocess.Popen([sys.executable, "-S", "-c", "input()"], stdin=subprocess.PIPE)
    try:
        gone = ended_process()
        others = {f".b.docx.{running.pid}.sementara", f"b.docx.{gone}.sementara", f".b.docx.{gone}.sementara.txt",
                  ".b.docx.x.sementara", ".sementara", ".gitignore"}  # fmt: skip
        left = {f".a.docx.{gone}.sementara", f".a.b.c.md.{gone}.sementara", f".a.md.{os.getpid()}.sementara"}
        write_tree(tmp_path, dict.fromkeys([*others, *left, f"dalam/.a.{gone}.sementara"], "x"))
        write_file(tmp_path / "a.docx", b"isi")
        assert {p.name for p in tmp_path.iterdir()} == {*others, "a.docx", "dalam"}
        assert [p.name for p in (tmp_path / "dalam").iterdir()] == [f".a.{gone}.sementara"]
    finally:
        running.communicate()


@pytest.mark.slow
@pytest.mark.parametrize("left", ["output/uji/.a.docx", "output/uji/b-gambar/.1.svg", "output/.masterplan/.u.json"])
def test_the_next_build_sweeps_even_where_it_has_nothing_to_write(left: str, run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": LENGKAP.read_text(encoding="utf-8")})
    assert run("build", "uji", "--format", "md", cwd=tmp_path).exit_code == 0
    debris = tmp_path / f"{left}.{ended_process()}.sementara"
    write_tree(tmp_path, {str(debris): "x"})
    temporary_files._swept.clear()  # as a new run has it
    assert "Tidak ada yang berubah" in run("build", "uji", "--format", "md", cwd=tmp_path).output
    assert not debris.exists()


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are killed in another way there")
def test_a_build_killed_while_it_writes_leaves_whole_files_and_the_next_one_sweeps(tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": LENGKAP.read_text(encoding="utf-8"), "output/uji/x": ""})
    killed = (
        "import os, signal; os.fsync = lambda descriptor: os.kill(os.getpid(), signal.SIGKILL)\n"
        "from generator.cli.start import main; main()"
    )
    for program in (killed, "from generator.cli.start import main; main()"):
        subprocess.run(
            [sys.executable, "-c", program, "build", "uji", "--format", "md"], cwd=tmp_path, check=False,
            env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        )  # fmt: skip
        left = list((tmp_path / "output").rglob("*.sementara"))
        assert len(left) == (1 if program == killed else 0)
