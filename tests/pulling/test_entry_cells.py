"""Cells with an item of a list on each line, such as the decisions of a workshop."""

from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generator.edits.edit import Insert, Set
from generator.edits.proposal import Untaken
from tests.pulling.word_edits import WordFile, only, run, shortened, text_of
from tests.word.opening import W

LISTED = "bimtek[1].keputusan"
NEW = "Rapat lanjutan disepakati"


def opened() -> tuple[WordFile, Any]:
    """The first book, and its cell with four decisions on four lines."""
    file = WordFile(shortened("analisis_strategis", "bimtek.yaml"))
    rows = [*file.root.iter(f"{W}tr")]
    head = next(n for n, row in enumerate(rows) if "Hasil dan Keputusan" in text_of(row))
    return file, file.cell(rows[head + 1], 3)


def line(cell: Any, beginning: str) -> Any:
    """The text of the line that begins so; a line with a word in italics has several texts."""
    return next(text for text in cell.iter(f"{W}t") if (text.text or "").startswith(beginning))


def with_break(text: str) -> Any:
    """A run with a line break and a text."""
    made = run(text)
    made.insert(1, etree.Element(f"{W}br"))
    return made


@pytest.mark.slow
@pytest.mark.parametrize("by", ["Enter", "Shift-Enter"])
def test_a_new_line_at_the_end_is_a_new_item(by: str, tmp_path: Path) -> None:
    file, cell = opened()
    last = [*cell.iter(f"{W}p")][-1]
    if by == "Enter":
        new = etree.Element(f"{W}p")
        new.append(run(NEW))
        last.addnext(new)
    else:
        last.append(with_break(NEW))
    found = only(file.propose(tmp_path))
    assert isinstance(found, Insert)
    assert (found.listed, found.fields) == (LISTED, {".uraian": NEW})
    assert found.after.startswith(f"{LISTED}[rancangan-buku-analisis")


def test_a_new_line_in_the_middle_is_a_new_item_there(tmp_path: Path) -> None:
    file, cell = opened()
    third = line(cell, "Setiap perangkat daerah")
    for element in reversed(with_break(NEW)[1:]):
        third.addnext(element)
    found = only(file.propose(tmp_path))
    assert isinstance(found, Insert)
    assert found.fields == {".uraian": NEW}
    assert found.after.startswith(f"{LISTED}[setiap-perangkat-daerah")


def test_a_text_after_a_semicolon_is_glued_to_no_item(tmp_path: Path) -> None:
    file, cell = opened()
    [*cell.iter(f"{W}p")][-1].append(run(f"; {NEW}"))
    found = only(file.propose(tmp_path))
    assert isinstance(found, Untaken)
    assert found.why == "tak_terbaca"
    assert "pada baris tersendiri" in found.reason


def test_lines_in_another_order_are_one_change_of_order(tmp_path: Path) -> None:
    file, cell = opened()
    third, fourth = line(cell, "Setiap perangkat daerah"), line(cell, "Rancangan buku")
    third.text, fourth.text = fourth.text, third.text
    found = only(file.propose(tmp_path))
    assert isinstance(found, Untaken)
    assert found.reason == "hanya urutannya yang berubah; urutan di dokumen mengikuti berkas YAML"


def test_a_new_line_beside_a_changed_one_is_one_difference_and_takes_nothing(tmp_path: Path) -> None:
    file, cell = opened()
    line(cell, "Bupati mengarahkan").text = "Bupati menunda semuanya."
    [*cell.iter(f"{W}p")][-1].append(with_break(NEW))
    found = only(file.propose(tmp_path))
    assert isinstance(found, Untaken)
    assert found.why == "tak_terbaca"


def test_a_word_changed_in_one_line_is_still_an_edit_of_its_item(tmp_path: Path) -> None:
    file, cell = opened()
    third = line(cell, "Setiap perangkat daerah")
    third.text = third.text.replace("dua penghubung", "tiga penghubung")
    found = only(file.propose(tmp_path))
    assert isinstance(found, Set)
    assert found.path.startswith(f"{LISTED}[setiap-perangkat-daerah")
    assert "tiga penghubung" in found.now
