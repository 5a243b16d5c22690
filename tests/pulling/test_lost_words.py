"""Words that left a value and stand in a new text are never taken as a deletion."""

from generator.edits.edit import Edit, Insert, Origin, Remove, Set
from generator.edits.proposal import Proposal, Untaken
from generator.pulling.lost_words import are_alike, ends_in, gone_from, keep_all_words, keep_moved_words
from tests.cases import each

PATH = "misi[1].uraian"
FIRST = "Retribusi harian dipotong dari saldo kartu."
SECOND = "Riwayat transaksi enam bulan menjadi dasar pengajuan kredit."
SHORTENED = Set(PATH, f"{FIRST} {SECOND}", FIRST)
ITEM = Remove("misi[1]", {".uraian": SECOND})
REWORDED = f"Selain itu, r{SECOND[1:]}"


def proposal(*edits: Edit, new: str, old: str = "") -> Proposal:
    """A proposal of some edits and a text that has no place."""
    found = Proposal("a.docx", edits=[*edits], untaken=[Untaken("tak_bertempat", old, new, "di luar", Origin())])
    found.differences = len(edits) + 1
    return found


@each("edit", [SHORTENED, Set(PATH, SECOND, ""), ITEM])
def test_words_that_stand_in_a_new_text_are_left_to_people(edit: Edit) -> None:
    found = proposal(edit, new=REWORDED)
    keep_moved_words(found)
    assert found.edits == []
    assert [one.why for one in found.untaken] == ["tak_bertempat"] * 2
    assert "tidak dihapus" in found.untaken[1].reason
    assert found.differences == 2


@each(
    ("edit", "new", "old"),
    [
        (SHORTENED, "Rapat berikutnya diadakan pada hari Senin di aula.", ""),
        (SHORTENED, f"{REWORDED} Lagi.", SECOND),
        (Set(PATH, FIRST, f"{FIRST} Tambahan."), FIRST, ""),
        (Insert("misi", {".uraian": SECOND}), SECOND, ""),
        (Set(PATH, "Retribusi harian", "Retribusi mingguan"), "Retribusi harian dihapus pada rapat kemarin.", ""),
    ],
)
def test_other_edits_are_taken(edit: Edit, new: str, old: str) -> None:
    found = proposal(edit, new=new, old=old)
    keep_moved_words(found)
    assert found.edits == [edit]


def test_a_single_word_that_moved_is_left_to_people_too() -> None:
    found = proposal(Set(PATH, "Bappeda", ""), new="Bappeda")
    keep_moved_words(found)
    assert found.edits == []


def test_nothing_is_removed_by_a_file_that_holds_next_to_nothing() -> None:
    added = Insert("misi", {".uraian": FIRST})
    found = proposal(ITEM, Set(PATH, SECOND, ""), SHORTENED, added, new="")
    keep_all_words(found)
    assert found.edits == [SHORTENED, added]


def test_texts_are_alike_if_one_holds_much_of_the_other() -> None:
    assert are_alike(gone_from(SECOND, ""), gone_from(f"{REWORDED} {FIRST}", ""))
    assert not are_alike(gone_from(SECOND, ""), gone_from(FIRST, ""))
    assert not are_alike(gone_from(SECOND, SECOND), gone_from(SECOND, ""))


@each(
    ("now", "below", "expected"),
    [
        ("Bidang itu dipimpin Hj.", "Yaitu Ruzaida Fitriani.", True),
        ("Bidang itu dipimpin Hj.", "Yaitu Ruzaida.", False),
        ("Bidang itu dipimpin Hj. Ruzaida Fitriani.", "Yaitu Fitriani.", False),
        ("Urusan itu dipimpin Hj.", "Yaitu Ruzaida Fitriani.", False),
    ],
)
def test_a_text_that_was_cut_off_may_go_on_below(now: str, below: str, expected: bool) -> None:
    assert ends_in("Bidang itu dipimpin Hj. Ruzaida Fitriani.", now, below) is expected


@each(("other", "expected"), [("satu dua tiga", True), ("satu dua lima", False)])
def test_texts_that_share_three_pairs_of_words_are_alike_and_those_with_two_are_not(
    other: str, expected: bool
) -> None:
    assert are_alike(gone_from("satu dua tiga empat", ""), gone_from(other, "")) == expected
