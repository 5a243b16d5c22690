"""Files are replaced whole or not at all, and a refusal says why."""

import errno
import os
from pathlib import Path

import pytest

from generator.build.outputs import write_file
from generator.source.problems import UserError
from tests.conftest import Run, write_tree
from tests.plans import LENGKAP


def _refuse(monkeypatch: pytest.MonkeyPatch, ending: str, error: OSError) -> None:
    """Make the rename of files of an ending fail, as Windows does while Word has them open."""
    replace = Path.replace

    def refusing(self: Path, target: Path) -> Path:
        if str(target).endswith(ending):
            raise error
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refusing)


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

    def full(self: Path, content: bytes) -> int:
        with self.open("wb") as file:
            file.write(content[:2])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(UserError, match="ruang disk habis"):
        write_file(tmp_path / "a.md", b"baru sekali")
    assert (tmp_path / "a.md").read_bytes() == b"lama"
    assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


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
