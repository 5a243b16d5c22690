"""``masterplan redo``, as a user calls it."""

from pathlib import Path

from tests.cli.test_undo import OLD, written
from tests.conftest import Run


def test_redo_writes_again_what_undo_took_back(tmp_path: Path, run: Run) -> None:
    file = written(tmp_path)
    assert "Tidak ada yang dapat ditulis lagi pada uji." in run("redo", "uji", cwd=tmp_path).output
    run("undo", "uji", cwd=tmp_path)
    result = run("redo", "uji", cwd=tmp_path)
    assert result.exit_code == 0 and "Ditulis lagi: yang dikembalikan dengan undo pada" in result.output
    assert file.read_text() == OLD.replace("A ", "B ")


def test_redo_refuses_to_lose_later_changes_and_its_remedy_works(tmp_path: Path, run: Run) -> None:
    file = written(tmp_path)
    run("undo", "uji", cwd=tmp_path)
    file.write_text("daerah:\n  nama: C\n")
    result = run("redo", "uji", cwd=tmp_path)
    assert result.exit_code == 2 and "masterplan redo uji --force" in result.output
    assert run("redo", "uji", "--force", cwd=tmp_path).exit_code == 0
    assert file.read_text() == OLD.replace("A ", "B ")
