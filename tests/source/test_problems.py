"""Problems are printed like a compiler's: place, words, the line with the spot marked, the remedy."""

from pathlib import Path

import pytest

from generator.source.place import Place
from generator.source.problems import InputError, Problems, UserError, denials_told, reason, unreadable
from tests.cases import each

FILE = Path("daerah.yaml")


def problems_of(line: str, column: int, width: int = 1) -> Problems:
    problems = Problems(texts={FILE: line})
    problems.error("ada yang salah", Place(FILE, 1, column, width), "perbaiki.")
    return problems


def shown(line: str, column: int, width: int = 1) -> list[str]:
    problems = problems_of(line, column, width)
    return problems.shown(problems.found[0]).split("\n")


def test_a_problem_shows_place_line_mark_and_remedy() -> None:
    assert shown("visi: Maju", 7, 4) == [
        "daerah.yaml:1:7: ada yang salah",
        "     1 | visi: Maju",
        "       |       ^^^^",
        "    Saran: perbaiki.",
    ]


def test_the_mark_stands_under_the_spot_behind_wide_characters() -> None:
    assert shown("日本: x", 5)[2] == "       |       ^"


def test_the_mark_covers_wide_characters() -> None:
    assert shown("a: 日本", 4, 2)[2] == "       |    ^^^^"


def test_the_mark_stands_under_the_spot_behind_combining_characters() -> None:
    assert shown("e\u0301: x", 5)[2] == "       |    ^"


def test_a_tab_is_visible() -> None:
    assert shown("\tnama: A", 1)[1:3] == ["     1 | →nama: A", "       | ^"]


def test_control_characters_never_reach_the_terminal() -> None:
    assert "\x1b" not in shown("a: \x1b[31m", 4)[1]


@each("column", [1, 80, 200, 999])
def test_a_long_line_is_shown_round_the_spot(column: int) -> None:
    line = "".join(chr(ord("a") + n % 26) for n in range(1000))
    _, excerpt, marks, _ = shown(line, column, 3)
    assert len(excerpt) < 120
    assert excerpt[marks.index("^")] == line[column - 1]


def test_a_mark_wider_than_the_line_ends_with_it() -> None:
    assert shown("a: bcd", 4, 50)[2] == "       |    ^^^"


def test_a_place_beyond_the_text_shows_no_line() -> None:
    problems = Problems(texts={FILE: "a: 1"})
    problems.error("salah", Place(FILE, 7, 1))
    assert problems.shown(problems.found[0]) == "daerah.yaml:7:1: salah"


def test_problems_come_in_the_order_of_files_and_lines() -> None:
    problems = Problems()
    for file, line, column in (("b", 1, 1), ("a", 2, 1), ("a", 1, 9), ("a", 1, 2), ("a", 10, 1)):
        problems.error("salah", Place(Path(file), line, column))
    problems.error("tanpa tempat", None)
    order = [(str(p.place.file), p.place.line, p.place.column) if p.place else None for p in problems.errors]
    assert order == [None, ("a", 1, 2), ("a", 1, 9), ("a", 2, 1), ("a", 10, 1), ("b", 1, 1)]


def test_the_same_problem_is_recorded_once() -> None:
    problems = Problems()
    for _ in range(3):
        problems.error("salah", Place(FILE, 1, 1))
    assert len(problems.found) == 1


def test_notices_stop_nothing() -> None:
    problems = Problems()
    problems.notice("masih kosong", None)
    problems.raise_if_any()
    assert len(problems.notices) == 1


def test_an_input_error_holds_all_problems_and_says_nothing_was_written() -> None:
    problems = problems_of("a: b", 1)
    problems.error("lagi", Place(Path("lain.yaml"), 3, 1))
    with pytest.raises(InputError) as raised:
        problems.raise_if_any()
    assert raised.value.exit_code == 2
    assert raised.value.format_message().endswith("2 masalah pada 2 berkas. Tidak ada berkas yang ditulis.")


def test_both_kinds_of_errors_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    InputError(problems_of("a: b", 1)).show()
    UserError("Daerah itu tidak ada.").show()
    out, err = capsys.readouterr()
    assert out == ""
    assert "daerah.yaml:1:1: ada yang salah" in err
    assert "Galat: Daerah itu tidak ada." in err


@each(
    ("error", "words"),
    [
        (PermissionError(13, "x"), "izin ditolak"),
        (FileNotFoundError(2, "x"), "berkas atau map tidak ada"),
        (OSError(28, "x"), "ruang disk habis"),
        (OSError(99, "x"), "kesalahan sistem nomor 99"),
    ],
)
def test_the_system_refuses_in_indonesian(error: OSError, words: str) -> None:
    assert reason(error) == words
    assert words in unreadable(FILE, error).message


def test_a_flood_of_problems_is_counted_not_printed() -> None:
    problems = Problems(texts={FILE: "a: 1\n" * 30_000})
    for line in range(1, 20_001):
        problems.error("salah", Place(FILE, line, 1), "perbaiki.")
    told = InputError(problems).format_message()
    assert len(told) < 40_000
    assert "Masih ada 19800 masalah lain" in told
    assert told.endswith("20000 masalah pada 1 berkas. Tidak ada berkas yang ditulis.")


def test_a_flood_of_notices_hides_no_problem() -> None:
    problems = Problems()
    for line in range(1, 1000):
        problems.notice("catatan", Place(FILE, line, 1))
    problems.error("salah", Place(FILE, 5, 1))
    assert [problem.message for problem in problems.errors] == ["salah"]
    assert len(problems.notices) == 201
    assert problems.notices[-1].message == "masih ada 799 catatan lain seperti ini"


def test_what_was_found_on_a_try_is_counted_too() -> None:
    first, second = Problems(), Problems()
    for line in range(1, 301):
        first.error("salah", Place(FILE, line, 1))
    second.take(first)
    assert len(second.errors) + second.more == 300


def test_a_message_that_repeats_a_long_value_is_cut_in_the_middle() -> None:
    problems = Problems()
    problems.error(f"nilai '{'x' * 100_000}' salah", None, f"tulis {'y' * 100_000}.")
    [problem] = problems.errors
    assert len(problem.message) + len(problem.remedy) < 2000
    assert problem.message.endswith("' salah")


def test_a_name_too_long_for_the_operating_system_is_refused_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"'x+…' terlalu panjang untuk nama berkas atau map"), denials_told():
        (tmp_path / ("x" * 300)).read_bytes()
