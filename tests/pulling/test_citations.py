"""Laws that somebody typed over another one: all their parts are taken, or none."""

from pathlib import Path

import pytest

from generator.edits.proposal import Untaken
from tests.pulling.word_edits import WordFile, only, sets, shortened

LAW = "dasar_hukum[pelayanan-publik]"


@pytest.fixture
def decision() -> WordFile:
    return WordFile(shortened("rancangan_peraturan"))


def typed_over(file: WordFile, text: str) -> None:
    law = file.containing("Undang-Undang Nomor 25 Tahun 2009")[0]
    file.type(next(law.iter("{*}sdt")), text)


def test_a_law_of_a_ministry_typed_over_another_is_taken_whole(decision: WordFile, tmp_path: Path) -> None:
    typed_over(decision, "Peraturan Menteri Keuangan Nomor 12 Tahun 2024 tentang Insentif Fiskal")
    found = decision.propose(tmp_path)
    assert not found.untaken
    assert sets(found) == {
        f"{LAW}.jenis": "permen",
        f"{LAW}.sebutan": "Peraturan Menteri Keuangan",
        f"{LAW}.nomor": "12",
        f"{LAW}.tahun": "2024",
        f"{LAW}.tentang": "Insentif Fiskal",
    }


def test_a_citation_that_cannot_be_read_is_told_whole(decision: WordFile, tmp_path: Path) -> None:
    typed_over(decision, "Catatan rapat dengan Biro Hukum pekan lalu")
    untaken = only(decision.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert untaken.why == "tak_terbaca"
    assert "tidak ada bagiannya yang diambil" in untaken.reason


def test_the_number_of_a_law_is_taken_by_itself(decision: WordFile, tmp_path: Path) -> None:
    typed_over(decision, "Undang-Undang Nomor 26 Tahun 2009 tentang Pelayanan Publik")
    assert sets(decision.propose(tmp_path)) == {f"{LAW}.nomor": "26"}


def test_a_citation_with_the_mark_of_a_gap_is_told_whole(decision: WordFile, tmp_path: Path) -> None:
    typed_over(decision, "Peraturan Menteri Keuangan Nomor 12 Tahun 2024 tentang Insentif[belum diisi: nama]")
    untaken = only(decision.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert untaken.why == "tak_terbaca"
    assert "hapus tanda itu di Word" in untaken.reason
