"""Files are replaced completely or not at all, and a refusal says why."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.outputs import writing
from generator.outputs.writing import refuse_a_file, write_file
from generator.source.problems import UserError
from tests.conftest import CHECKOUT, Run, write_tree
from tests.plans import LENGKAP


def _refuse(monkeypatch: pytest.MonkeyPatch, ending: str, error: OSError) -> None:
    """Make renaming to files with an ending fail, as on Windows while Word has them open."""
    replace = Path.replace

    def refusing(self: Path, target: Path) -> Path:
        if str(target).endswith(ending):
            raise error
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refusing)


@pytest.mark.parametrize("below", ["", "dalam/lagi"])
def test_a_file_in_the_place_of_the_folder_is_named(below: str, tmp_path: Path) -> None:
    (tmp_path / "uji").touch()
    with pytest.raises(UserError, match=r"uji adalah berkas, bukan map\. .*\(--output-dir\)"):
        refuse_a_file(tmp_path / "uji" / below, "--output-dir")
    refuse_a_file(tmp_path / "baru" / below, "--output-dir")


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    write_file(tmp_path / "a/b/c.md", b"isi")
    assert (tmp_path / "a/b/c.md").read_bytes() == b"isi"
    assert [p.name for p in (tmp_path / "a/b").iterdir()] == ["c.md"]


def test_a_file_open_in_word_keeps_its_old_content(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"lama")
    _refuse(monkeypatch, ".docx", PermissionError(errno.EACCES, "sharing violation"))
    with pytest.raises(UserError, match="sedang terbuka di program lain, biasanya Word"):
        write_file(tmp_path / "a.docx", b"baru")
    assert (tmp_path / "a.docx").read_bytes() == b"lama"
    assert [p.name for p in tmp_path.iterdir()] == ["a.docx"]


def test_a_full_disk_leaves_the_old_file_and_no_debris(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"lama")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="ruang disk habis"):
        write_file(tmp_path / "a.md", b"baru sekali")
    assert (tmp_path / "a.md").read_bytes() == b"lama"
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


def test_a_file_has_reached_the_disk_before_it_takes_its_place(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    done: list[str] = []
    flush, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda descriptor: (flush(descriptor), done.append("flushed")))
    monkeypatch.setattr(Path, "replace", lambda self, target: (done.append("renamed"), replace(self, target)))
    write_file(tmp_path / "a.md", b"isi")
    assert done == ["flushed", "renamed"]


def test_ctrl_c_leaves_the_old_file_and_no_debris(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"lama")

    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_file(tmp_path / "a.md", b"baru")
    assert [p.read_bytes() for p in tmp_path.iterdir()] == [b"lama"]


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


@pytest.mark.parametrize("left", ["output/uji/.a.docx", "output/uji/b-gambar/.1.svg", "output/.masterplan/.u.json"])
def test_the_next_build_sweeps_even_where_it_has_nothing_to_write(left: str, run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": LENGKAP.read_text(encoding="utf-8")})
    assert run("build", "uji", "--format", "md", cwd=tmp_path).exit_code == 0
    debris = tmp_path / f"{left}.{ended_process()}.sementara"
    write_tree(tmp_path, {str(debris): "x"})
    writing._swept.clear()  # as a new run has it
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


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need a right there")
def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "asli.md").write_bytes(b"lama")
    (tmp_path / "a.md").symlink_to("asli.md")
    write_file(tmp_path / "a.md", b"baru")
    assert (tmp_path / "a.md").is_symlink()
    assert (tmp_path / "asli.md").read_bytes() == b"baru"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_or_device_stays_what_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipa"
    os.mkfifo(pipe)
    descriptor = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_file(pipe, b"isi")
        assert os.read(descriptor, 10) == b"isi"
        assert pipe.is_fifo()
    finally:
        os.close(descriptor)


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may write everywhere")
def test_a_read_only_folder_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UserError, match="izin ditolak"):
        write_file(tmp_path / "baru/a.md", b"isi")


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("bukan map")
    with pytest.raises(UserError, match="tidak dapat ditulis"):
        write_file(tmp_path / "output/a.md", b"isi")


def test_the_other_files_are_made_when_one_is_open_in_word(
    monkeypatch: pytest.MonkeyPatch, run: Run, tmp_path: Path
) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": LENGKAP.read_text(encoding="utf-8")})
    assert run("build", "uji", cwd=tmp_path).exit_code == 0
    old = (tmp_path / "output/uji/buku-2-masterplan.docx").read_bytes()
    (tmp_path / "output/uji/buku-2-masterplan.md").unlink()
    _refuse(monkeypatch, ".docx", PermissionError(errno.EACCES, "sharing violation"))
    result = run("build", "uji", cwd=tmp_path)
    assert result.exit_code == 2
    assert "sedang terbuka" in result.output
    assert (tmp_path / "output/uji/buku-2-masterplan.md").is_file()
    assert (tmp_path / "output/uji/buku-2-masterplan.docx").read_bytes() == old
