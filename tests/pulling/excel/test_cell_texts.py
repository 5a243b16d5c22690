"""Cells as texts: what is certain is taken as people see it, what is doubtful is told with what to type."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.excel.reading.cells import ReadCell
from generator.pulling.excel.cell_texts import DoubtfulCellError, cell_text
from tests.cases import each

TARGET, AMOUNT, TEXT, YEAR, DAY = (
    "rencana_aksi[a].target[2026]", "rencana_aksi[a].anggaran[apbd][2026]", "rencana_aksi[a].lokasi",
    "rencana_aksi[a].baseline.tahun", "naskah.tanggal",
)  # fmt: skip


def number(text: str, look: str = "") -> ReadCell:
    return ReadCell("angka", text, look)  # type: ignore[arg-type]


def read(cell: ReadCell | None, path: str, old: str = "", unit: str = "", *, from_1904: bool = False) -> str:
    return cell_text(cell, path, old, unit, from_1904=from_1904)


@each(
    ("cell", "path", "text"),
    [
        (number("5.0"), TARGET, "5"),
        (number("62.1"), TARGET, "62,1"),
        (number("0.1"), TARGET, "0,1"),
        (number("0.30000000000000004"), TARGET, "0,3"),
        (number("2025"), YEAR, "2025"),
        (number("12"), TEXT, "12"),
        (number("250000000"), AMOUNT, "250000000"),
        (number("2.5E8"), AMOUNT, "250000000"),
        (ReadCell("teks", "1.500.000.000,-"), AMOUNT, "1.500.000.000,-"),
        (ReadCell("teks", "Rp250"), AMOUNT, "Rp250"),
        (ReadCell("teks", "A\xa0B"), TEXT, "A B"),
        (ReadCell("teks", "007"), TEXT, "007"),
        (number("46252", "tanggal"), TEXT, "2026-08-18"),
        (number("46252", "tanggal"), DAY, "2026-08-18"),
        (number("46252.354166666664", "tanggal"), TEXT, "2026-08-18 08.30"),
        (number("46252.35434027778", "tanggal"), TEXT, "2026-08-18 08.30.15"),
        (number("46252.9999999", "tanggal"), TEXT, "2026-08-19"),
        (ReadCell("teks", "Sistem\u200bSiaga\u2060"), TEXT, "SistemSiaga"),
        (ReadCell("teks", "Satu\u2028Dua\x0bTiga\x07"), "rencana_aksi[a].catatan", "Satu\nDua\nTiga"),
        (None, TEXT, ""),
    ],
)
def test_what_is_certain_is_taken(cell: ReadCell | None, path: str, text: str) -> None:
    assert read(cell, path) == text


@each(
    ("cell", "path", "told"),
    [
        (ReadCell("galat", "#REF!"), TARGET, "berisi galat #REF!"),
        (ReadCell("belum_dihitung", "", formula=True), TARGET, "belum dihitung"),
        (ReadCell("logis", "TRUE"), TARGET, "berisi TRUE"),
        (ReadCell("teks", "A", struck=True), TEXT, "dicoret"),
        (number("46252", "tanggal"), TARGET, "tanggal 2026-08-18"),
        (number("46252.354166666664", "tanggal"), DAY, "beserta jam 08.30"),
        (number("0.354166666664", "tanggal"), TEXT, "format selnya menjadi Teks"),
        (number("46252", "tanggal"), AMOUNT, "format selnya menjadi Teks"),
        (number("250"), AMOUNT, "ketik jumlah penuhnya, atau teks 'Rp250'"),
        (ReadCell("teks", "250"), AMOUNT, "terlalu kecil"),
        (number("1.5"), AMOUNT, "bukan rupiah bulat"),
        (number("-250000000"), AMOUNT, "kurang dari nol"),
        (number("12345678901234567"), TEXT, "terlalu besar"),
        (number("2025.5"), YEAR, "bukan bilangan bulat"),
    ],
)
def test_what_is_doubtful_is_told(cell: ReadCell, path: str, told: str) -> None:
    with pytest.raises(DoubtfulCellError, match=told):
        read(cell, path)


def test_a_percentage_is_never_multiplied_twice() -> None:
    share = number("0.256", "persen")
    assert read(share, TARGET, "20", "persen") == "25,6"
    assert read(share, TARGET, "", "Persen") == "25,6"
    assert read(share, TARGET, "", "indeks") == "25,6%"
    assert read(ReadCell("teks", "85%"), TARGET, "80", "persen") == "85"
    assert read(number("0.85"), TARGET, "0,5", "persen") == "0,85"
    assert read(number("0.85"), TARGET, "0,5", "indeks") == "0,85"


@each("cell", [number("0.6"), ReadCell("teks", "0.6"), ReadCell("teks", "0,6")])
@each("old", ["80", "80%", "0", ""])
@each("unit", ["persen", "%", "Persen per tahun"])
def test_a_share_in_place_of_a_percentage_is_asked_about(cell: ReadCell, old: str, unit: str) -> None:
    with pytest.raises(DoubtfulCellError, match=r"0,6 persen, atau 60 persen\? .*'0,6%' atau '60%'"):
        read(cell, TARGET, old, unit)


@each(
    ("text", "unit", "old", "now"),
    [
        ("0,6%", "persen", "80", "0,6"),
        ("60%", "persen", "80", "60"),
        ("0,6", "persen", "0,4", "0,6"),
        ("0,6", "indeks", "80", "0,6"),
        ("1,2", "persen", "80", "1,2"),
        ("0", "persen", "80", "0"),
        ("0,6 sampai 0,8", "persen", "80", "0,6 sampai 0,8"),
    ],
)
def test_what_says_that_it_is_a_percentage_or_need_not_is_taken(text: str, unit: str, old: str, now: str) -> None:
    assert read(ReadCell("teks", text), TARGET, old, unit) == now


@each(("now", "old"), [("250000000", "250000"), ("250000", "250000000"), ("250000000000", "250000")])
def test_an_amount_that_lost_or_gained_its_thousands_is_asked_about(now: str, old: str) -> None:
    with pytest.raises(DoubtfulCellError, match="persis seribu atau sejuta kali"):
        read(number(now), AMOUNT, old)


def test_a_small_amount_that_was_there_before_is_no_question() -> None:
    assert read(number("50000"), AMOUNT, "50000") == "50000"
    assert read(number("0"), AMOUNT, "250000000") == "0"


def test_days_are_counted_by_the_calendar_of_the_workbook() -> None:
    assert read(number("44790", "tanggal"), DAY, from_1904=True) == "2026-08-18"
    assert read(number("59", "tanggal"), TEXT) == "1900-02-28"
    assert read(number("61", "tanggal"), TEXT) == "1900-03-01"


def test_a_cell_that_is_merged_with_its_neighbour_is_told_if_it_held_something() -> None:
    assert read(ReadCell("tergabung", ""), TEXT) == ""
    with pytest.raises(DoubtfulCellError, match="pisahkan"):
        read(ReadCell("tergabung", ""), TEXT, "Kota")


@given(st.decimals(min_value=0, max_value=10**9, places=3))
def test_a_number_is_read_as_people_see_it(value: Decimal) -> None:
    assert Decimal(read(number(repr(float(value))), TARGET).replace(",", ".")) == value.normalize()


@given(st.integers(min_value=100_000, max_value=10**14))
def test_whole_rupiah_arrive_whole(value: int) -> None:
    assert read(number(repr(float(value))), AMOUNT) == str(value)


@given(st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp")), max_size=60))
def test_a_typed_text_arrives_as_typed(text: str) -> None:
    assert read(ReadCell("teks", text), TEXT) == text.replace("\xa0", " ").strip()


@pytest.mark.parametrize(
    ("text", "unit", "read_as"),
    [
        ("1 juta", "orang", "1000000"),
        ("1,5 juta orang", "orang", "1500000"),
        ("25 titik", "titik", "25"),
        ("1 juta", "juta orang", "1"),
        ("25 titik", "", "25 titik"),
        ("Baik", "predikat", "Baik"),
        ("25 titik lama", "titik", "25 titik lama"),
    ],
)
def test_a_number_with_the_unit_of_its_item_is_that_number(text: str, unit: str, read_as: str) -> None:
    assert read(ReadCell("teks", text), TARGET, unit=unit) == read_as


def test_a_number_with_its_unit_and_two_readings_is_asked_about() -> None:
    with pytest.raises(DoubtfulCellError):
        read(ReadCell("teks", "1.500 juta orang"), TARGET, unit="orang")


@each(
    ("typed", "text"),
    [
        ("Sampit\nKuala Kuayan", "Sampit; Kuala Kuayan"),
        ("Sampit,\n\nKuala Kuayan", "Sampit, Kuala Kuayan"),
        ("Kantor kecamatan\ndi hulu", "Kantor kecamatan di hulu"),
    ],
)
def test_lines_typed_where_a_field_has_one_line_do_not_run_together(typed: str, text: str) -> None:
    assert read(ReadCell("teks", typed), TEXT) == text
