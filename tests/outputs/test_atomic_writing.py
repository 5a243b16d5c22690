"""Files are replaced completely or not at all, and a refusal says why."""

import errno
import os
from pathlib import Path

import pytest

from generator.outputs.atomic_writing import refuse_a_file, write_file
from generator.source.problems import UserError
from tests.cases import each
from tests.conftest import Run, write_tree
from tests.plans import LENGKAP


def _refuse(monkeypatch: pytest.MonkeyPatch, ending: str, error: OSError) -> None:
    """Make renaming to files with an ending fail, as on Windows while Word has them open."""
    replace = Path.replace

    def refusing(self: Path, target: Path) -> Path:
        if str(target).endswith(ending):
            raise error
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refusing)


@each("below", ["", "dalam/lagi"])
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
