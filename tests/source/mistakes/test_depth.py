"""A line that stands too far in or out is told with the depth that it was meant to have."""

from collections.abc import Callable

import pytest

from generator.masterplan.reading import Reading
from tests.source.reading import places, said

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("misi:\n  - Satu\n  visi: Maju\n", (3, 3)),
        ("misi:\n  - nama: Satu\n  visi: Maju\n", (3, 3)),
        ("misi:\n  - nama: Satu\n visi:\n   rumusan: Maju\n", (3, 2)),
        ("misi:\n  - Satu\n visi:\n   rumusan: Maju\n", (3, 2)),
        ("visi:\n  rumusan: Maju\n misi:\n   - Satu\n", (3, 2)),
    ],
)
def test_a_topic_that_is_set_in_belongs_to_the_left_edge(text: str, place: tuple[int, int], reading_of: Read) -> None:
    problems = reading_of(text).problems
    assert places(problems) == [place]
    assert said(problems).endswith("adalah topik tersendiri; tulis di tepi kiri, tanpa spasi di depannya.")


def test_an_item_below_a_text_may_be_a_part_of_it(reading_of: Read) -> None:
    told = said(reading_of("misi:\n  - nama: Satu\n    uraian: Dua\n    - Tiga\n").problems)
    assert "pakai 2 spasi di depan tanda hubung, seperti baris 2" in told
    assert "bila bagian dari teks 'uraian', tulis '|' setelah titik dua" in told


@pytest.mark.parametrize(
    "text", ["misi:\n  - Satu\n  uraian: Dua\n", "misi:\n  - nama: Satu\n    uraian: Dua\n   visi: Maju\n"]
)
def test_a_key_of_an_item_is_not_taken_for_a_topic(text: str, reading_of: Read) -> None:
    told = said(reading_of(text).problems)
    assert told
    assert "topik tersendiri" not in told
