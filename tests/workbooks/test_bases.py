"""Bases of rows: what travels in a hidden cell becomes the same plan again."""

from hypothesis import given
from hypothesis import strategies as st

from generator.excel.sheets import Sheet
from generator.masterplan.masterplan import Masterplan
from generator.workbooks.bases import Base, Exported, packed, unpacked
from generator.workbooks.filling import Wish, filled_book

TEXTS = st.text(min_size=1, max_size=40)


def exported(plan: Masterplan) -> Exported:
    found = Exported({"kode": "62.02"})
    for sheet in filled_book(plan, (), Wish()).sheets:
        for row in sheet.rows if isinstance(sheet, Sheet) else ():
            base = unpacked(row.base)
            assert base is not None
            found.bases.setdefault(sheet.name, {})[base.identity] = base
    return found


def test_the_bases_of_all_rows_are_the_plan_that_was_written(plan: Masterplan) -> None:
    again = exported(plan).plan()
    assert str(again.daerah.kode) == "62.02"
    for old, new in zip(plan.rencana_aksi, again.rencana_aksi, strict=True):
        for name in (
            "program",
            "kegiatan",
            "subdimensi",
            "dimensi",
            "kelompok",
            "satuan",
            "target",
            "anggaran",
            "pendukung",
        ):
            assert old.__dict__.get(name) == new.__dict__.get(name)
        assert (old.path, old.baseline.__dict__.get("nilai")) == (new.path, new.baseline.__dict__.get("nilai"))
    assert [risk.kemungkinan for risk in again.risiko] == ["4"]


@given(st.dictionaries(TEXTS, st.one_of(TEXTS, st.lists(TEXTS, min_size=1))), TEXTS, TEXTS)
def test_a_base_survives_its_cell(held: dict[str, str | list[str]], item: str, source: str) -> None:
    shown = dict.fromkeys(held, "tampak")
    assert unpacked(packed(Base(item, held, shown, source))) == Base(item, held, shown, source)


@given(st.text())
def test_what_is_no_base_is_none(text: str) -> None:
    assert unpacked(text) is None


def test_a_base_of_another_shape_is_none() -> None:
    assert [unpacked(text) for text in ("[]", "1", '{"isi": {}}', '{"butir": "a", "isi": 3}', "[" * 9000)] == [
        None
    ] * 5
