"""Rows and items: sorted, copied, swapped, pasted over, with their hidden columns or without."""

from collections.abc import Callable
from difflib import SequenceMatcher
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pulling.excel import matched_rows
from generator.pulling.excel.matched_rows import Line, matched
from generator.workbooks.bases import Base
from tests.cases import each
from tests.pulling.offices import Office

COUNT = 12
WORDS = st.lists(st.sampled_from(["Taman", "Kota", "warga", "hijau", "2026", "…"]), max_size=6).map(" ".join)
Many = Callable[[int], Office]


def body(office: Office) -> list[dict[int, object]]:
    return office.actions.rows[5:]


def sort_visible(rows: list[dict[int, object]], order: list[int]) -> None:
    """Move the visible cells of rows, and leave the hidden ones behind."""
    cells = [{at: value for at, value in row.items() if at} for row in rows]
    for row, n in zip(rows, order, strict=True):
        base = row[0]
        row.clear()
        row.update({0: base, **cells[n]})


def test_rows_sorted_with_all_columns_are_no_change(many: Many) -> None:
    office = many(COUNT)
    office.actions.rows[5:] = reversed(body(office))
    assert (office.changes(), office.proposal().notices) == ([], [])


def test_rows_sorted_without_their_hidden_columns_find_their_items(many: Many) -> None:
    office = many(COUNT)
    order = [*range(COUNT)]
    Random(1).shuffle(order)
    sort_visible(body(office), order)
    assert office.changes() == []
    assert "dicocokkan menurut isinya" in office.proposal().notices[0]


def test_a_value_typed_after_such_a_sort_arrives_at_its_item(many: Many) -> None:
    office = many(COUNT)
    sort_visible(body(office), [*reversed(range(COUNT))])
    office.actions.set("Jumlah hal 3", ".target[2026]", 777)
    assert office.changes() == [("rencana_aksi[a3].target[2026]", "3", "777")]


def test_of_a_copied_row_the_likest_keeps_the_item(many: Many) -> None:
    office = many(COUNT)
    copy = dict(body(office)[4])
    copy[office.actions.at(".kegiatan")] = "Kegiatan yang lain sama sekali"
    copy[office.actions.at(".indikator")] = "Luas hutan kota"
    office.actions.rows.insert(6, copy)
    assert [fields[".kegiatan"] for fields in office.new_items()] == ["Kegiatan yang lain sama sekali"]
    assert office.gone() == []


def test_hidden_columns_swapped_emptied_or_deleted_do_not_shift_values(many: Many) -> None:
    office = many(COUNT)
    rows = body(office)
    rows[1][0], rows[2][0] = rows[2][0], rows[1][0]
    rows[5][0] = ""
    del rows[7][0]
    assert office.changes() == []


def test_a_row_pasted_over_another_is_a_missing_one_and_a_new_one(many: Many) -> None:
    office = many(COUNT)
    rows = body(office)
    rows[3].clear()
    rows[3].update(rows[2])
    assert office.gone() == ["rencana_aksi[a3]"]


def test_hidden_rows_are_read_and_told(many: Many) -> None:
    office = many(COUNT)
    office.actions.set("Jumlah hal 3", ".target[2026]", 777)
    office.actions.hidden = {8, 9}
    assert office.changes() == [("rencana_aksi[a3].target[2026]", "3", "777")]
    assert office.proposal().notices == ["Lembar 'Rencana Aksi': 2 baris tersembunyi atau tersaring ikut dibaca."]


def test_cells_merged_downward_hold_for_all_their_rows(many: Many) -> None:
    office = many(COUNT)
    at = office.actions.at(".program")
    for row in body(office)[:3]:
        row.pop(at)
    office.actions.merges = [(5, at, 7, at)]
    body(office)[0][at] = "Program gabungan"
    assert [now for _, _, now in office.changes()] == ["Program gabungan"] * 3


@given(st.permutations(range(30)))
def test_any_order_of_rows_keeps_every_item(order: list[int]) -> None:
    bases = [Base(f"x[{n}]", {}, {"nama": f"Butir nomor {n}", "satuan": "unit", "opd": "Dinas"}) for n in range(30)]
    lines = [Line(bases[n].shown, bases[at]) for at, n in enumerate(order)]
    found = matched(lines, bases, ("nama",))
    assert [base.item for base in found.bases if base] == [f"x[{n}]" for n in order]
    assert found.missing == []


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=20))
def test_no_base_is_given_twice_and_none_is_lost(pairs: list[tuple[int, int]]) -> None:
    bases = [Base(f"x[{n}]", {}, {"nama": f"Butir nomor {n}", "satuan": "unit"}) for n in range(10)]
    found = matched([Line(bases[text].shown, bases[claim]) for text, claim in pairs], bases, ("nama",))
    given_bases = [base.identity for base in found.bases if base]
    assert len(given_bases) == len(set(given_bases))
    assert sorted([*given_bases, *(base.identity for base in found.missing)]) == sorted(
        base.identity for base in bases
    )


@pytest.mark.slow
def test_twelve_thousand_rows_whose_bases_are_exchanged_in_part_are_matched_in_time() -> None:
    bases = [
        Base(f"x[{n}]", {}, {"nama": f"Butir nomor {n}", "satuan": "unit", "indikator": f"Jumlah hal {n}"})
        for n in range(12_000)
    ]
    claims = bases[200:400] + bases[:200] + bases[400:]
    found = matched([Line(base.shown, claim) for base, claim in zip(bases, claims, strict=True)], bases, ("nama",))
    assert (found.bases, found.moved) == (bases, 400)


def reworded(count: int) -> tuple[list[Line], list[Base]]:
    """Rows without a claim whose names were reworded, and the bases that they had, which are alike by their names."""
    shown = [
        {
            "nama": f"Pelatihan warga {chr(97 + n % 26)}{chr(97 + n // 26)}",
            **dict.fromkeys(("2026", "2027", "2028"), str(n)),
        }
        for n in range(count)
    ]
    lines = [Line({**base, "nama": f"{base['nama']} baru"}, None) for base in shown]
    return lines, [Base(f"x[{n}]", {}, base) for n, base in enumerate(shown)]


def test_rows_that_differ_in_most_columns_are_not_compared_letter_by_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    class Counting(SequenceMatcher[str]):
        def quick_ratio(self) -> float:
            compared.append("")
            return super().quick_ratio()

    monkeypatch.setattr(matched_rows, "SequenceMatcher", Counting)
    lines, bases = reworded(40)
    assert matched(lines, bases, ("nama",)).bases == bases
    assert len(compared) <= len(bases)


@given(st.lists(st.tuples(WORDS, WORDS), max_size=6), st.lists(st.tuples(WORDS, WORDS), max_size=6))
def test_rows_left_out_at_once_would_not_have_been_matched(
    rows: list[tuple[str, str]], known: list[tuple[str, str]]
) -> None:
    lines = [Line({"nama": name, "satuan": unit}, None) for name, unit in rows]
    bases = [Base(f"x[{n}]", {}, {"nama": name, "satuan": unit}) for n, (name, unit) in enumerate(known)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matched_rows, "_most_share", lambda _one, _other: 1.0)
        all_compared = matched(lines, bases, ("nama",))
    assert matched(lines, bases, ("nama",)) == all_compared


@each(("name", "is_known"), [("Taman Kota A", True), ("Taman Kot A", False)])
def test_a_reworded_name_of_twelve_letters_finds_its_item_and_a_shorter_one_may_be_another(
    name: str, is_known: bool
) -> None:
    base = Base("x[a]", {}, {"nama": name})
    found = matched([Line({"nama": name[:-1] + "B"}, None)], [base], ("nama",))
    assert found.bases == [base if is_known else None]


def test_a_row_whose_empty_cells_are_filled_in_keeps_its_item() -> None:
    known = {"nama": "Pasar daring", "dimensi": "Smart Economy", "opd": "Dinas Perdagangan"}
    filled = known | {
        key: f"isi {key}" for key in ("indikator", "satuan", "awal", "2026", "2027", "2028", "2029", "mitra")
    }
    base = Base("rencana_aksi[a1]", {}, known)
    outcome = matched([Line(filled, base)], [base], ["nama", "indikator"])
    assert (outcome.bases, outcome.missing) == ([base], [])


def test_a_row_typed_over_another_and_filled_in_is_no_longer_its_item() -> None:
    known = {"nama": "Pasar daring", "dimensi": "Smart Economy", "opd": "Dinas Perdagangan"}
    other = {
        "nama": "Kapal ambulans",
        "dimensi": "Smart Living",
        "opd": "Dinas Kesehatan",
        "indikator": "hari layanan",
    }
    base = Base("rencana_aksi[a1]", {}, known)
    assert matched([Line(other, base)], [base], ["nama", "indikator"]).bases == [None]
