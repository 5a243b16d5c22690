"""Edited handouts: documents of the program that are in no region's set."""

from pathlib import Path

import pytest

from generator.building.embedding import file_hashes
from generator.building.writers import Writers
from generator.edits.edit import Set
from generator.handouts.kit import Wish, compose_kit, every_handout
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import find_region
from generator.source.problems import UserError
from tests.pulling.word_edits import WordFile, only, text_of
from tests.word.opening import W

TASK = "Melengkapi lembar analisis isu enam dimensi dengan sumber dan tahun data"


@pytest.fixture(scope="module")
def follow_up() -> bytes:
    """The list of follow-ups of the third stage."""
    region = find_region("contoh", Path.cwd())
    reading = read_masterplan(region.place)
    kit = dict(compose_kit(reading, region, Wish(3)))
    hashes = file_hashes(reading, region.place)
    writers = Writers(reading.masterplan, region, ("docx",), anchored=hashes)
    return writers.files(kit["bimtek-3-tindak-lanjut"])[0][1]


def edited(docx: bytes) -> WordFile:
    file = WordFile(docx)
    file.type(next(cell for cell in file.root.iter(f"{W}tc") if text_of(cell) == TASK), f"{TASK} resmi")
    return file


def test_a_handout_is_pulled_like_a_book(follow_up: bytes, tmp_path: Path) -> None:
    found = only(edited(follow_up).propose(tmp_path, others=every_handout))
    assert isinstance(found, Set)
    assert (found.base, found.now) == (TASK, f"{TASK} resmi")


def test_a_document_of_no_known_kind_is_named_with_a_remedy(follow_up: bytes, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"kembali\.docx: dokumen 'bimtek' .* Tarik berkas lainnya saja"):
        edited(follow_up).propose(tmp_path)
