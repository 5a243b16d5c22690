"""A list in place of one text: the advice keeps its items apart, and its outcome reads."""

from collections.abc import Callable

import pytest

from generator.masterplan.reading import Reading
from tests.source.mistakes.remedies import followed

Read = Callable[[str], Reading]


def outcome(written: str, read: Read) -> Reading:
    """What is read after each remedy was followed."""
    for _ in range(5):
        reading = read(written)
        if not reading.problems.errors:
            return reading
        problem = reading.problems.errors[0]
        after = followed(written, problem)
        assert after is not None, problem.remedy
        written = after
    raise AssertionError(written)


@pytest.mark.parametrize(
    "written",
    [
        "penjelasan:\n    - Satu, dua\n    - Tiga\n",
        "penjelasan:\n  - Satu, dua\n  - Tiga\n",
        "penjelasan:\n    - \"Satu, dua\"  # usul\n    # usul lain\n    - 'Tiga'\n",
        'penjelasan: ["Satu, dua", Tiga]\n',
        "penjelasan:\n    - Satu,\n      dua\n    - Tiga\n",
    ],
)
def test_a_text_keeps_the_items_as_a_list_in_it(written: str, reading_of: Read) -> None:
    reading = outcome(f"visi:\n  {written}  kata_kunci: [x]\n", reading_of)
    assert " ".join(str(reading.masterplan.visi.penjelasan).split()) == "- Satu, dua - Tiga"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("    - Satu\n    - Dua\n", "Satu, Dua"),
        ("  - Satu, dua\n  - Tiga\n", "Satu, dua; Tiga"),
        (" [Satu, Dua]\n", "Satu, Dua"),
    ],
)
def test_a_field_of_one_line_takes_them_in_one_line(written: str, text: str, reading_of: Read) -> None:
    line_end = "" if written.startswith(" [") else "\n"
    reading = outcome(f"daerah:\n  ibu_kota:{line_end}{written}  kode: '62.02'\n", reading_of)
    assert reading.masterplan.daerah.ibu_kota == text


def test_in_braces_no_lines_are_advised(reading_of: Read) -> None:
    reading = outcome("quick_win: [{nama: A, tujuan: [Satu, Dua]}]\n", reading_of)
    assert reading.masterplan.quick_win[0].tujuan == "Satu, Dua"


def test_advice_for_many_items_stays_short(reading_of: Read) -> None:
    items = ", ".join(f"Butir nomor {n} yang panjang" for n in range(200))
    below = "".join(f"    - Butir nomor {n} yang panjang\n" for n in range(200))
    for written in (f"visi:\n  penjelasan: [{items}]\n", f"daerah:\n  ibu_kota:\n{below}"):
        [problem] = reading_of(written).problems.errors
        assert len(problem.remedy) < 300
