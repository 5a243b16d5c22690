"""Which value of a line was edited."""

from generator.blocks.inline import Run
from generator.pulling.segments import Spot, evened, proven_spot, segments_of, spots
from generator.source.values import Teks, Uang
from tests.cases import each


def value(text: str, path: str) -> Run:
    raw = Teks(text)
    raw.path, raw.spot = path, (0, 0)  # type: ignore[assignment]
    return Run(text, path, raw)


LINE = [value("Wanasari", "a"), Run(" berjumlah "), Run("Rp1.000", "", Uang(1000)), Run(" pada "), value("2026", "b")]


def told(new: str, line: list[Run] = LINE) -> list[tuple[str, str]]:
    return [
        (spot.segment.path or spot.segment.role if spot.segment else "", spot.new)
        for spot in spots(segments_of(line), new)
    ]


@each(
    ("new", "found"),
    [
        ("Wanajaya berjumlah Rp1.000 pada 2026", [("a", "Wanajaya")]),
        ("Wanasari berjumlah Rp9 pada 2026", [("hitungan", "Rp9")]),
        ("Wanajaya berjumlah Rp1.000 pada 2027", [("a", "Wanajaya"), ("b", "2027")]),
        ("Wanasari sejumlah Rp1.000 pada 2026", [("", "Wanasari sejumlah Rp1.000 pada 2026")]),
        (" berjumlah Rp1.000 pada 2026".strip(), [("", "berjumlah Rp1.000 pada 2026")]),
    ],
    ids=["first", "computed", "two", "words", "first removed"],
)
def test_the_value_that_differs_is_found_by_the_words_around_it(new: str, found: list[tuple[str, str]]) -> None:
    assert told(new) == found


def test_values_side_by_side_are_not_guessed_apart() -> None:
    assert told("satuduatiga", [value("satu", "a"), value("dua", "b")]) != [("a", "satu"), ("b", "duatiga")]


def test_the_paragraphs_of_one_value_are_one_segment() -> None:
    line = [value("satu", "a"), Run("\n"), value("dua", "a")]
    assert [(segment.path, segment.text) for segment in segments_of(line)] == [("a", "satu\ndua")]


def test_line_ends_are_kept_and_other_blanks_made_alike() -> None:
    assert evened(" a\xa0 b \n c\xad ") == "a b\nc"


def test_a_spot_tells_old_and_new() -> None:
    (spot,) = spots(segments_of(LINE), "Wanajaya berjumlah Rp1.000 pada 2026")
    assert isinstance(spot, Spot)
    assert (spot.old, spot.new) == ("Wanasari", "Wanajaya")


WAS = "Wanasari berjumlah Rp1.000 pada 2026 menurut dua belas OPD"


@each(
    ("new", "found"),
    [
        ("Wanasari berjumlah Rp1.000 pada 2027 menurut dua belas OPD", None),
        ("Wanasari Baru berjumlah Rp1.000 pada 2026 menurut dua belas OPD", ("a", "Wanasari Baru")),
        ("Wanasari Baru berjumlah Rp1.000 pada 2026 menurut tiga OPD", None),
    ],
)
def test_in_a_line_with_other_words_a_value_is_found_if_its_old_text_gives_the_old_line(
    new: str, found: tuple[str, str] | None
) -> None:
    spot = proven_spot(segments_of(LINE), new, WAS.__eq__)
    assert found == (spot and spot.segment and (spot.segment.path, spot.new))
