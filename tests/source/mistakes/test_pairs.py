"""Pairs whose keys are in the wrong order: the advice keeps every amount and every key."""

from collections.abc import Callable

import pytest

from generator.masterplan.reading import Reading
from tests.source.reading import said

Read = Callable[[str], Reading]
ACTION = "rencana_aksi:\n  - kegiatan: Menata pasar\n    anggaran: "


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("{2026: {DAK: 1 miliar}}", "{DAK: {2026: 1 miliar}}"),
        ("{2026: {DAK: 1 miliar, APBD: 2 juta}}", "{DAK: {2026: 1 miliar}, APBD: {2026: 2 juta}}"),
        ("{2026: {DAK: 1 miliar}, 2027: {DAK: '1,5 miliar'}}", "{DAK: {2026: 1 miliar, 2027: '1,5 miliar'}}"),
        ("\n      2026:\n        DAK: 1 miliar", "{DAK: {2026: 1 miliar}}"),
    ],
)
def test_a_year_that_holds_its_sources_is_turned_round(written: str, right: str, reading_of: Read) -> None:
    reading = reading_of(ACTION + written + "\n")
    [problem] = reading.problems.errors
    assert problem.message == "'2026' ditulis di luar sumber dana, seharusnya di dalamnya"
    assert problem.remedy == f"tulis sumber dana dahulu, sebagai ganti semuanya:  {right}"
    mended = reading_of(ACTION + right + "\n")
    assert not mended.problems.found, said(mended.problems)


def test_beside_a_source_no_whole_is_advised(reading_of: Read) -> None:
    [problem] = reading_of(ACTION + "{APBD: {2026: 2 juta}, 2027: {DAK: 1 miliar}}\n").problems.errors
    assert problem.remedy.startswith("tulis sumber dana dahulu; contoh bentuknya  {")


def test_a_year_with_an_amount_still_lacks_its_source(reading_of: Read) -> None:
    [problem] = reading_of(ACTION + "{2026: 1 miliar}\n").problems.errors
    assert problem.message == "'2026' tidak didahului sumber dana"
