"""The columns of other people's tables in the words of the page: what each is, and why one is not sure."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.page.incoming.columns import Matched, matching
from generator.page.incoming.contents import read_files
from generator.page.incoming.tray import NOTHING_CHOSEN, Tray, with_wish
from generator.page.session import Session, State
from tests.page.incoming.files import table_in_word
from tests.pulling.offices import Office

Columns = Callable[..., dict[str, Matched]]


@pytest.fixture
def state(tmp_path: Path) -> State:
    return Session(Office(tmp_path).region).state()


@pytest.fixture
def columns(state: State, tmp_path: Path) -> Columns:
    """The columns of a table with these headings and one row, by heading."""

    def made(*headings: str, row: tuple[str, ...], first_year: int = 0) -> dict[str, Matched]:
        tray = Tray()
        tray.add("tabel.docx", table_in_word(tmp_path, (headings, row)), ".docx", "tabel")
        [file] = tray.files.values()
        tray.put(with_wish(file, NOTHING_CHOSEN._replace(topic="rencana_aksi", first_year=first_year)))
        found = matching(state, read_files(tray, state)[0])
        assert found
        return {one.heading: one for one in found.columns}

    return made


def test_a_sure_column_says_what_it_is_with_a_text_from_it(columns: Columns) -> None:
    found = columns("Kegiatan", "Pagu 2026 (ribu Rp)", row=("Survei", "250"))
    assert (found["Kegiatan"].field, found["Kegiatan"].sample, found["Kegiatan"].note) == ("kegiatan", "Survei", "")
    assert found["Pagu 2026 (ribu Rp)"].note == "Dikalikan 1.000."
    assert not found["Kegiatan"].is_doubtful


def test_a_year_that_is_only_counted_asks_for_the_first_one(columns: Columns) -> None:
    row = ("Survei", "Jumlah", "3")
    asked = columns("Kegiatan", "Indikator", "Target Tahun I", row=row)["Target Tahun I"]
    assert (asked.field, asked.note) == ("-", "Belum pasti: sebut tahun pertamanya di atas.")
    assert columns("Kegiatan", "Indikator", "Target Tahun I", row=row, first_year=2026)["Target Tahun I"].field == (
        "target[2026]"
    )


def test_columns_that_are_as_good_for_one_field_are_named(columns: Columns) -> None:
    found = columns("Kegiatan", "Indikator", "PIC", "Penanggung Jawab", row=("Survei", "Jumlah", "DPU", "BPBD"))
    assert found["PIC"].is_doubtful and "sama seperti “Penanggung Jawab”" in found["PIC"].note


def test_money_without_a_year_or_with_an_unknown_unit_is_not_guessed(columns: Columns) -> None:
    found = columns("Kegiatan", "Indikator", "Pagu", row=("Survei", "Jumlah", "3"))
    assert "pilih anggaran tahun itu" in found["Pagu"].note
    assert all("--" not in one.note for one in found.values())


def test_a_column_whose_contents_do_not_fit_says_so(columns: Columns) -> None:
    found = columns("Kegiatan", "Indikator", "PIC", row=("Survei", "Jumlah", "Budi Santoso"))["PIC"]
    assert found.is_doubtful and "'Budi Santoso', bukan nama perangkat daerah. Bila benar, pilih" in found.note


def test_a_long_text_is_shown_shortened(columns: Columns) -> None:
    found = columns("Kegiatan", "Indikator", row=("Survei " * 40, "Jumlah"))
    assert len(found["Kegiatan"].sample) <= 61 and found["Kegiatan"].sample.endswith("…")
