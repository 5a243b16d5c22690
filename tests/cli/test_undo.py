"""``masterplan undo``, as a user calls it."""

from pathlib import Path

from generator.edits.applied import applied
from generator.edits.edit import Set
from generator.edits.writing import write
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder
from tests.conftest import Run, write_tree

OLD = "daerah:\n  nama: A  # nama\n"


def written(tmp_path: Path, now: str = "B") -> Path:
    folder = write_tree(tmp_path, {"masterplans/uji/daerah.yaml": OLD}) / "masterplans/uji"
    outcome = applied(read_masterplan(folder), [Set("daerah.nama", "A", now)])
    write(RegionFolder(folder, tmp_path), outcome, "pull Buku-2.docx")
    return folder / "daerah.yaml"


def test_undo_says_what_it_took_back_and_where_the_state_before_is(tmp_path: Path, run: Run) -> None:
    file = written(tmp_path)
    result = run("undo", "uji", cwd=tmp_path)
    assert result.exit_code == 0
    assert file.read_text() == OLD
    first, name, kept = result.stdout.splitlines()
    assert first.startswith("Dikembalikan: penulisan oleh 'pull Buku-2.docx' (20")
    assert name.strip() == str(Path("masterplans/uji/daerah.yaml"))
    assert Path(kept.removeprefix("Keadaan sebelum ini tersimpan di ").rstrip(".")).suffix == ".zip"


def test_with_nothing_to_take_back_undo_says_so(tmp_path: Path, run: Run) -> None:
    written(tmp_path)
    run("undo", "uji", cwd=tmp_path)
    result = run("undo", cwd=tmp_path)
    assert (result.exit_code, result.output) == (0, "Tidak ada penulisan pada uji yang dapat dikembalikan.\n")


def test_undo_refuses_to_lose_later_changes_and_its_remedy_works(tmp_path: Path, run: Run) -> None:
    file = written(tmp_path)
    file.write_text("daerah:\n  nama: C\n")
    result = run("undo", "uji", cwd=tmp_path)
    assert result.exit_code == 2
    assert "sudah diubah lagi" in result.output
    assert file.read_text() == "daerah:\n  nama: C\n"
    assert run("undo", "uji", "--force", cwd=tmp_path).exit_code == 0
    assert file.read_text() == OLD
