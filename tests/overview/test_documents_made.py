"""What is known of the documents that were built: current, outdated, edited by others."""

import os
from pathlib import Path

import pytest

from generator.overview.documents_made import DocumentsMade, documents_made
from generator.regions.locate import RegionFolder
from tests.conftest import Run, write_tree

TEXT = "daerah: {nama: Uji, jenis: kabupaten}\n"


@pytest.fixture
def folder(tmp_path: Path, run: Run) -> RegionFolder:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": TEXT})
    built = run("build", "uji", "--document", "masterplan", "--document", "ringkasan_eksekutif", cwd=tmp_path)
    assert built.exit_code == 0
    return RegionFolder(tmp_path / "masterplans/uji", tmp_path)


def test_before_the_first_build_there_is_nothing(tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": TEXT})
    assert documents_made(RegionFolder(tmp_path / "masterplans/uji", tmp_path)) == DocumentsMade()


def test_after_a_build_the_documents_are_current_until_an_input_changes(folder: RegionFolder) -> None:
    made = documents_made(folder)
    assert (made.is_current, made.edited, len(made.files)) == (True, [], 4)
    (folder.place / "isi.yaml").write_text(TEXT.replace("Uji", "Ujian"))
    assert not documents_made(folder).is_current


def test_the_masterplan_is_shown_first_unless_another_document_was_edited(folder: RegionFolder) -> None:
    assert documents_made(folder).foremost == folder.output / "buku-2-masterplan.docx"
    other = folder.output / "buku-3-ringkasan-eksekutif.docx"
    other.write_bytes(other.read_bytes() + b" ")
    made = documents_made(folder)
    assert made.edited == [other]
    assert made.foremost == other


def test_of_several_edited_documents_the_last_one_is_shown_first(folder: RegionFolder) -> None:
    books = [folder.output / f"buku-{name}.docx" for name in ("2-masterplan", "3-ringkasan-eksekutif")]
    for first, last in (books, books[::-1]):
        for book, seconds in ((first, 1_000), (last, 2_000)):
            book.write_bytes(book.read_bytes() + b" ")
            os.utime(book, (seconds, seconds))
        assert documents_made(folder).foremost == last


def test_a_document_is_found_by_words_of_its_name(folder: RegionFolder) -> None:
    made = documents_made(folder)
    assert made.named("Ringkasan_Eksekutif") == folder.output / "buku-3-ringkasan-eksekutif.docx"
    assert made.named("ring") is None


def test_a_document_that_was_deleted_is_not_counted(folder: RegionFolder) -> None:
    (folder.output / "buku-2-masterplan.docx").unlink()
    made = documents_made(folder)
    assert folder.output / "buku-2-masterplan.docx" not in made.files
    assert made.named("masterplan") == folder.output / "buku-2-masterplan.md"


@pytest.mark.parametrize("damage", [b"", b"[]", b"{", b'{"inputs": 1}'])
def test_a_damaged_record_only_makes_them_seem_older(folder: RegionFolder, damage: bytes) -> None:
    [state] = (folder.root / "output/.masterplan").glob("uji-????????.json")
    state.write_bytes(damage)
    assert not documents_made(folder).is_current
