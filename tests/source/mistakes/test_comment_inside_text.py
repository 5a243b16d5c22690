"""A comment between the lines of a text ends it; it is told as the cause, at its own place."""

from collections.abc import Callable

from generator.masterplan.reading import Reading
from tests.cases import each
from tests.source.reading import places, said

Read = Callable[[str], Reading]


@each(
    ("text", "place", "remedy"),
    [
        ("visi:\n  rumusan: Satu\n    # Kom\n    Dua\n", (3, 5), "tulis '|' setelah titik dua"),
        ("visi:\n  rumusan: Satu\n    #Kom\n    Dua\n", (3, 5), "tulis '|' setelah titik dua"),
        ("visi:\n  rumusan:\n    Satu\n    # Kom\n    Dua\n  penjelasan: x\n", (4, 5), "tulis '|' setelah titik dua"),
        ("visi:\n  rumusan: Satu\n    # Kom\n\n    Dua\n", (3, 5), "tulis '|' setelah titik dua"),
        ("visi:\n  rumusan: Satu # Kom\n    Dua\n", (2, 17), "tulis '|' setelah titik dua"),
        ("visi:\n  rumusan: |\n    Satu\n#Kom\n    Dua\n", (4, 1), "jorokkan menjadi 4 spasi"),
        (
            "misi:\n  - Satu\n    # Kom\n    dua\n  - b\n",
            (3, 5),
            "satu di awalnya pada baris 2, satu di akhir baris 4",
        ),
    ],
)
def test_a_comment_that_ends_a_text_is_named(
    text: str, place: tuple[int, int], remedy: str, reading_of: Read
) -> None:
    problems = reading_of(text).problems
    assert places(problems) == [place], said(problems)
    assert remedy in problems.errors[0].remedy
    assert "bila memang keterangan, hapus" in problems.errors[0].remedy


@each(
    "text",
    [
        "visi:\n  # Kom\n  rumusan Satu\n",
        "visi: # Kom\n  rumusan Satu\n  penjelasan: x\n",
        "misi:\n  - nama: a\n    # Kom\n    uraian b\n",
        "misi:\n  - a\n  # Kom\n  Dua\n",
    ],
)
def test_a_comment_above_another_mistake_is_none(text: str, reading_of: Read) -> None:
    problems = reading_of(text).problems
    assert problems.errors
    assert "keterangan di tengah teks" not in said(problems)


def test_a_comment_above_or_below_a_text_is_fine(reading_of: Read) -> None:
    assert not reading_of("visi:\n  # Kom\n  rumusan: Satu\n    Dua\n  # Kom\n  penjelasan: x\n").problems.errors


@each("comment", ["# catatan", "  # catatan", "   # catatan"])
def test_a_comment_in_a_block_of_text_is_not_to_be_printed_without_a_word(comment: str, reading_of: Read) -> None:
    (problem,) = reading_of(f"visi:\n  rumusan: |\n    Satu\n{comment}\n    Dua\n  penjelasan: x\n").problems.errors
    assert problem.remedy.startswith("bila bagian dari teks, jorokkan menjadi 4 spasi; bila memang keterangan, hapus")


def test_a_comment_in_a_block_is_set_in_as_far_as_its_text(reading_of: Read) -> None:
    (problem,) = reading_of("visi:\n  rumusan: |\n      Satu\n    # catatan\n      Dua\n").problems.errors
    assert problem.remedy.startswith("bila bagian dari teks, jorokkan menjadi 6 spasi;")


def test_a_remark_without_its_blank_may_be_one(reading_of: Read) -> None:
    told = said(reading_of("visi:\n  rumusan: |\n      Satu\n  #hapus dulu\n      Dua\n").problems)
    assert "bila memang keterangan, hapus atau pindahkan ke atas teks itu." in told.split("\n")[3]
