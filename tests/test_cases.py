"""Cases that share a test: each is tried, and each that fails is named."""

from pathlib import Path

import pytest

from tests.cases import ALONE, each

pytestmark = pytest.mark.skipif(ALONE, reason="each case is a test of its own")


def test_every_case_that_fails_is_named_and_those_behind_it_are_tried() -> None:
    tried = []

    @each(("number", "word"), [(1, "satu"), pytest.param(2, "dua", id="the second"), (3, "tiga"), (4, "empat")])
    def test(number: int, word: str) -> None:
        tried.append(word)
        with pytest.raises(ZeroDivisionError):
            assert 1 / (number % 2), number

    with pytest.raises(BaseExceptionGroup, match="2 of 4 cases fail") as failed:
        test()
    assert tried == ["satu", "dua", "tiga", "empat"]
    assert [failure.__notes__ for failure in failed.value.exceptions] == [
        ["in the case 1, 'satu'"],
        ["in the case 3, 'tiga'"],
    ]


def test_a_case_is_called_by_its_id() -> None:
    @each("word", [pytest.param("satu", id="the first"), "dua"])
    def test(word: str) -> None:
        assert word == "dua"

    with pytest.raises(BaseExceptionGroup) as failed:
        test()
    assert failed.value.exceptions[0].__notes__ == ["in the case the first"]


@each("word", ["satu", "dua"])
def test_each_case_has_a_folder_of_its_own(tmp_path: Path, word: str) -> None:
    assert [*tmp_path.iterdir()] == []
    (tmp_path / word).touch()


@each("number", [1, 2])
@each("word", ["satu", "dua"])
def test_cases_of_two_tables_are_all_tried(number: int, word: str, tmp_path: Path) -> None:
    assert len(tmp_path.parents) > 1 and number and word


def test_an_interrupt_is_no_failure_of_a_case() -> None:
    @each("number", [1])
    def test(number: int) -> None:
        raise KeyboardInterrupt(number)

    with pytest.raises(KeyboardInterrupt):
        test()


def test_no_case_skips_the_others() -> None:
    @each("number", [1, 2])
    def test(number: int) -> None:
        pytest.skip(f"not here: {number}")

    with pytest.raises(pytest.fail.Exception, match="a test of its own"):
        test()


def test_a_test_without_cases_is_refused() -> None:
    with pytest.raises(AssertionError, match="cannot fail"):

        @each("number", [])
        def test(number: int) -> None: ...
