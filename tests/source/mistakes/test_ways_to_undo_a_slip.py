"""Each way to undo a slip gives whole lines as they may have been meant, and says where they belong."""

from generator.source.mistakes.slip_of_indentation import moved, without_mail
from generator.source.mistakes.slip_of_signs import with_colon, with_dash
from generator.source.mistakes.slip_of_years import head_moved_out


def test_a_line_is_moved_to_where_others_near_it_stand() -> None:
    rows = ["visi:", "  rumusan: Maju", "kata_kunci: [a]"]
    found = {undone.lines[2]: undone.remedy for undone in moved(rows, 2, {"kata_kunci"})}
    assert found["  kata_kunci: [a]"] == "pakai 2 spasi di depannya, sejajar dengan 'rumusan' pada baris 2."


def test_a_line_is_an_item_beside_one_that_a_text_may_stand_for() -> None:
    rows = ["misi:", "  - nama: Satu", "  Dua hal"]
    assert [undone.lines[2] for undone in with_dash(rows, 2, {"nama"})] == ["  - Dua hal"]
    assert not [*with_dash(rows, 2, {"kegiatan"})]


def test_a_sign_between_a_known_key_and_its_value_is_a_colon() -> None:
    assert [undone.lines for undone in with_colon(["rumusan; Maju"], 0, {"rumusan"})] == [["rumusan: Maju"]]
    assert not [*with_colon(["rumusan; Maju"], 0, {"nama"})]


def test_a_source_of_funds_as_deep_as_years_is_moved_to_the_one_above() -> None:
    rows = ["  APBD:", "    2026: 1 juta", "    DAK:", "    2026: 2 juta"]
    [undone] = head_moved_out(rows, 3)
    assert undone.lines[2] == "  DAK:"
    assert not [*head_moved_out([*rows[:2], "    2027: 2 juta"], 2)]


def test_lines_behind_the_sign_of_quoted_mail_lose_it() -> None:
    first = next(without_mail(["visi:", ">   rumusan: Maju"], 1))
    assert first.lines == ["visi:", "  rumusan: Maju"]
