"""Which line without an anchor still is which item."""

from dataclasses import replace

import pytest

from generator.blocks.inline import Inline, Run
from generator.word.fingerprint import number_of
from generator.word.reading.base_lines import BaseLine, Entry
from generator.word.reading.content import ReadRow
from generator.word.reading.edits import Line
from generator.word.reading.pairing import Pair, paired
from generator.word.reading.paragraphs import ReadParagraph

Texts = tuple[str, ...]
LAW_112 = ("Peraturan Bupati tentang Layanan Darurat", "rancangan", "2026", "BPBD")
WASTE = ("Peraturan Daerah tentang Pengelolaan Sampah", "belum", "2026", "DLH")
DATA = ("Keputusan Bupati tentang Daftar Data", "belum", "2025", "Bappeda")
BIKES = ("Peraturan Bupati tentang Sepeda Listrik", "belum", "2028", "Dishub")
ALL = [LAW_112, WASTE, DATA]


def text_line(texts: Texts) -> str:
    return "\u2502".join(texts)


def rows_of(items: list[Texts]) -> list[BaseLine]:
    """A table as built: a counted number, then the values of an item in each row."""
    return [built(f"kebijakan[{n}]", n, texts) for n, texts in enumerate(items, 1)]


def built(item: str, n: int, texts: Texts) -> BaseLine:
    cells: list[list[Inline]] = [[Run(str(n))], *([Run(said, f"{item}.isian{k}")] for k, said in enumerate(texts))]
    text = text_line((str(n), *texts))
    return BaseLine(Line(number_of(text), number_of(text), "baris", text), Entry(cells, item, 1, is_row=True))


def now(items: list[Texts], *inserted: Texts) -> list[Line]:
    """The table as it is now, without any anchor; some rows were inserted with tracked changes."""
    return [typed((str(n), *texts), is_tracked=texts in inserted) for n, texts in enumerate(items, 1)]


def typed(texts: Texts, *, is_tracked: bool = False) -> Line:
    text = text_line(texts)
    row = ReadRow([[ReadParagraph(text=said)] for said in texts], revisions=[("Reviu", "")] if is_tracked else [])
    return Line(number_of(text), number_of(text), "baris", text, block=row)


def name_of(pair: Pair) -> str:
    """The name in the item of a pair as built."""
    return pair.old.line.text.split("\u2502")[1] if pair.old is not None else ""


def became(pairs: list[Pair]) -> dict[str, str]:
    """The name as built of each row now, by its name; an item without a row has its own key."""
    return {
        pair.new.text.split("\u2502")[1] if pair.new else f"tanpa {name_of(pair)}": name_of(pair) for pair in pairs
    }


def same(*items: Texts) -> dict[str, str]:
    return {texts[0]: texts[0] for texts in items}


def gone(*items: Texts) -> dict[str, str]:
    return {f"tanpa {texts[0]}": texts[0] for texts in items}


def test_one_item_removed_and_another_added_leaves_the_others_as_they_are() -> None:
    pairs = paired(rows_of(ALL), now([WASTE, DATA, BIKES]))
    assert became(pairs) == same(WASTE, DATA) | {BIKES[0]: ""} | gone(LAW_112)


@pytest.mark.parametrize("place", range(3))
def test_a_new_item_is_new_wherever_it_was_typed(place: int) -> None:
    rows = [LAW_112, DATA]
    rows.insert(place, BIKES)
    assert became(paired(rows_of(ALL), now(rows))) == same(LAW_112, DATA) | {BIKES[0]: ""} | gone(WASTE)


def test_rows_in_another_order_are_the_same_items() -> None:
    assert became(paired(rows_of(ALL), now([DATA, LAW_112, WASTE]))) == same(*ALL)


def test_an_item_keeps_its_name_though_all_its_other_values_were_retyped() -> None:
    changed = (WASTE[0], "ditetapkan", "2029", "Dinas Lain")
    pairs = paired(rows_of(ALL), now([changed, DATA, BIKES]))
    assert became(pairs) == same(WASTE, DATA) | {BIKES[0]: ""} | gone(LAW_112)


def test_an_item_whose_name_was_reworded_is_known_by_its_other_values() -> None:
    reworded = ("Peraturan Daerah tentang Pengelolaan Sampah Rumah Tangga", *WASTE[1:])
    pairs = paired(rows_of(ALL), now([reworded, DATA, BIKES]))
    assert became(pairs) == same(DATA) | {reworded[0]: WASTE[0], BIKES[0]: ""} | gone(LAW_112)


def test_a_row_renamed_in_its_place_with_the_same_values_is_the_same_item() -> None:
    renamed = ("Qanun Kebersihan", *WASTE[1:])
    assert became(paired(rows_of(ALL), now([LAW_112, renamed, DATA]))) == same(LAW_112, DATA) | {renamed[0]: WASTE[0]}


def test_a_row_inserted_with_tracked_changes_is_new_though_it_is_alike() -> None:
    alike = ("Peraturan Bupati tentang Layanan Tenun", "rancangan", "2026", "Disperindag")
    pairs = paired(rows_of(ALL), now([alike, WASTE, DATA], alike))
    assert became(pairs) == same(WASTE, DATA) | {alike[0]: ""} | gone(LAW_112)


def test_an_item_moved_with_tracked_changes_is_the_same_by_its_name() -> None:
    assert became(paired(rows_of(ALL), now([WASTE, DATA, LAW_112], LAW_112))) == same(*ALL)


def test_of_two_items_of_one_name_each_row_is_that_with_more_of_its_values() -> None:
    one, other = ("Pelatihan", "2025", "Dishub"), ("Pelatihan", "2027", "Bappeda")
    pairs = paired(rows_of([one, other, DATA]), now([other, DATA, BIKES]))
    assert [pair.old.entry.row if pair.old and pair.old.entry else "" for pair in pairs if pair.new] == [
        "kebijakan[2]", "kebijakan[3]", "",
    ]  # fmt: skip


def test_the_second_row_of_an_item_follows_its_first() -> None:
    item = "kebijakan[2]"
    second = built(item, 2, ("", "APBN", "5", ""))
    old = [*rows_of([LAW_112, WASTE]), second, built("kebijakan[3]", 3, DATA)]
    new = [typed(("1", *WASTE)), typed(("1", "", "APBN", "6", "")), typed(("2", *DATA)), typed(("3", *BIKES))]
    pairs = [pair for pair in paired(old, new) if pair.new is not None]
    assert [pair.old.entry.row if pair.old and pair.old.entry else "" for pair in pairs] == [
        item, item, "kebijakan[3]", "",
    ]  # fmt: skip


def test_points_of_a_regulation_are_the_same_under_other_letters() -> None:
    old = [point("a", "air bersih di desa", "butir[1]"), point("b", "jalan di kota", "butir[2]")]
    new = [text_point("a. jalan di kota"), text_point("b. sekolah di pesisir timur")]
    pairs = paired(old, new)
    assert [pair.old.entry.cells[0][1].path if pair.old and pair.old.entry else "" for pair in pairs if pair.new] == [
        "butir[2]", "",
    ]  # fmt: skip


def point(letter: str, words: str, path: str) -> BaseLine:
    line = text_point(f"{letter}. {words}")
    return BaseLine(replace(line, block=None), Entry([[Run(f"{letter}.\t"), Run(words, path)]]))


def text_point(text: str) -> Line:
    return Line(number_of(text), number_of(text), text=text, block=ReadParagraph(text=text))
