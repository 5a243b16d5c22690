"""Rows that hold nothing of a plan: rules, repeated headings, sums; near misses are kept."""

import pytest

from generator.excel.reading.cells import ReadCell, ReadRow
from generator.pulling.foreign.asides import are_ticks, is_rule, is_sum, numbers_columns, repeats
from generator.pulling.foreign.headings import head_of


def row(number: int, *texts: str) -> ReadRow:
    return ReadRow(number, {at: ReadCell("teks", text) for at, text in enumerate(texts) if text})


@pytest.mark.parametrize(
    ("texts", "is_one"),
    [
        (["---", ":---:", "---:"], True),
        (["-----"], True),
        (["===", "==="], True),
        (["-", "-"], False),
        (["---", "Survei"], False),
        ([], False),
    ],
)
def test_rules_draw_lines(texts: list[str], is_one: bool) -> None:
    assert is_rule(texts) == is_one


@pytest.mark.parametrize(
    ("texts", "is_measured", "is_one"),
    [
        (["JUMLAH", "4525.5"], False, True),
        (["A. JUMLAH", "4525.5"], False, True),
        (["1", "Jumlah", "12"], False, True),
        (["Sub Total:", "12"], False, True),
        (["Total Program A", "12"], False, True),
        (["Subjumlah", "12", "APBD Kabupaten"], False, True),
        (["Sub-Jumlah Program A", "12"], False, True),
        (["Jml.", "12", "APBD"], False, True),
        (["4", "Jumlah", "12", "APBD"], False, True),
        (["4", "Jumlah (Rp)", "12", "APBD"], False, True),
        (["Rata-rata", "12", "persen"], False, True),
        (["4", "Jumlah penduduk", "12", "jiwa"], False, False),
        (["4", "Jumlah dana", "12", "rupiah"], True, False),
        (["Jumlah kendaraan ditambah", "12"], True, False),
        (["1", "Totalitas layanan", "12"], False, False),
        (["A. Survei", "Jumlah", "12"], True, False),
    ],
)
def test_sums_are_known_by_their_first_word(texts: list[str], is_measured: bool, is_one: bool) -> None:
    assert is_sum(texts, is_measured=is_measured) == is_one


def test_headings_again_are_known_in_each_of_their_rows() -> None:
    titles = [row(1, "No", "Kegiatan", "Target", ""), row(2, "", "", "2026", "2027")]
    head = head_of([*titles, row(3, "1", "Survei", "3", "4")], "rencana_aksi")
    assert head is not None
    again = [row(9, "NO.", "Kegiatan", "Target"), row(10, "", "", "2026", "2027")]
    assert all(repeats(head, one) for one in (*titles, *again))
    others = (
        row(11, "", "Kegiatan"),
        row(12, "No", "Survei"),
        row(13, "", "", "2027", "2026"),
        row(14, "Kegiatan", "No"),
    )
    assert not any(repeats(head, one) for one in others)


@pytest.mark.parametrize(
    ("texts", "are_some"),
    [(["√", "-", "V"], True), (["x"], True), (["Ya", "ya"], True), (["√", "3"], False), (["-"], False), ([], False)],
)
def test_ticks_are_no_values(texts: list[str], are_some: bool) -> None:
    assert are_ticks(texts) == are_some


@pytest.mark.parametrize(
    ("texts", "is_one"),
    [
        (["1", "2", "3", "4"], True),
        (["(1)", "(2)", "(3)", "(4)"], True),
        (["1.", "2.", "3.", "4=2x3"], True),
        (["", "1", "2", "3"], True),
        (["1", "2", "2", "3"], True),
        (["a", "b", "c", "d"], True),
        (["1", "112", "3", "4"], False),
        (["2", "2", "3", "4"], False),
        (["1", "2", "95", "DLH"], False),
        (["1", "2"], False),
        (["a", "b"], False),
    ],
)
def test_rows_that_count_the_columns_number_them(texts: list[str], is_one: bool) -> None:
    found = head_of([row(1, "No", "Kegiatan", "Pagu 2026", "OPD")], "rencana_aksi")
    assert found is not None
    assert numbers_columns(found, row(2, *texts)) == is_one
