"""Pairs below a bracket that is left open belong to the key with the bracket, wherever they stand."""

from generator.source.followed_remedies import followed
from tests.cases import each
from tests.source.mistakes.remedies import read_alone

ACTION = "rencana_aksi:\n  - kegiatan: A\n    satuan: unit\n"
YEARS = f"{ACTION}    target: {{2025: 320, 2026: 820}}\n"


@each(
    "open_",
    [
        "    target: {\n    2025: 320\n    2026: 820\n    }\n",
        "    target: {\n    2025: 320\n    2026: 820\n",
        "    target: {\n    2025: 320\n    2026: 820}\n",
        "    target: {\n2025: 320\n2026: 820\n}\n",
        "    target: {2025: 320\n    2026: 820\n    }\n",
        "    target: [\n    2025: 320\n    2026: 820\n    ]\n",
        "    target:\n      {\n    2025: 320\n    2026: 820\n    }\n",
    ],
)
@each("below", ["", "    lokasi: B\n", "  - kegiatan: B\n"])
def test_years_no_deeper_than_the_key_of_an_open_bracket_are_its_own(open_: str, below: str) -> None:
    text = f"{ACTION}{open_}{below}"
    assert followed(text, read_alone(text).problems.errors[0]) == f"{YEARS}{below}"


def test_keys_of_the_group_in_brackets_are_its_own_too() -> None:
    text = f"{ACTION}    baseline: {{\n    nilai: 0,8\n    tahun: 2024\n    }}\n    lokasi: B\n"
    right = f"{ACTION}    baseline: {{nilai: '0,8', tahun: 2024}}\n    lokasi: B\n"
    assert followed(text, read_alone(text).problems.errors[0]) == right


def test_a_key_beside_the_one_with_the_bracket_is_none_of_its_pairs() -> None:
    text = f"{ACTION}    target: {{2025: 320\n    lokasi: B\n"
    assert followed(text, read_alone(text).problems.errors[0]) == text.replace("320", "320}")


@each("brackets", ["{}", "[]"])
def test_years_below_empty_brackets_are_never_told_to_be_of_another_key(brackets: str) -> None:
    text = f"{ACTION}    target: {brackets}\n    2025: 320\n    2026: 820\n"
    assert not any("capaian" in problem.remedy for problem in read_alone(text).problems.errors)
