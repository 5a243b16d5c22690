"""A key written twice: no value goes lost, and no item without a name is made."""

from collections.abc import Callable

import pytest

from generator.masterplan.reading import Reading
from tests.source.mistakes.remedies import followed

Read = Callable[[str], Reading]
ACTION = "rencana_aksi:\n  - kegiatan: K\n"


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (
            "anggaran: {apbd: {2027: 1}}",
            "anggaran: {apbn: {2027: 2}}",
            "anggaran: {apbd: {2027: 1}, apbn: {2027: 2}}",
        ),
        ("anggaran: {apbd: {2027: 1}}", "anggaran: {apbd: {2028: 2}}", "anggaran: {apbd: {2027: 1, 2028: 2}}"),
        ("target: {2025: 1}", "target: {2026: '2,5'}", "target: {2025: 1, 2026: '2,5'}"),
    ],
)
def test_pairs_under_both_are_written_under_one(one: str, other: str, both: str, reading_of: Read) -> None:
    text = f"{ACTION}    {one}\n    {other}\n"
    [problem] = reading_of(text).problems.errors
    assert f"tulis  {both}  di tempat" in problem.remedy
    assert followed(text, problem) == f"{ACTION}    {both}\n"


def test_pairs_on_several_lines_are_shown_as_one(reading_of: Read) -> None:
    text = f"{ACTION}    target:\n      2025: 1\n    target:\n      2026: 2\n"
    [problem] = reading_of(text).problems.errors
    assert "keduanya di bawah satu kunci:  target: {2025: 1, 2026: 2}  lalu" in problem.remedy


@pytest.mark.parametrize("pair", ["target: {2025: 1}", "satuan: persen", "anggaran: {apbd: {2027: 1}}"])
def test_a_key_that_begins_no_item_begins_none_when_it_recurs(pair: str, reading_of: Read) -> None:
    [problem] = reading_of(f"{ACTION}    {pair}\n    {pair.replace('1', '2')}\n").problems.errors
    assert "butir" not in problem.remedy
    assert problem.remedy.startswith("gabungkan isinya")


@pytest.mark.parametrize("first", ["nama: A", "id: a\n    nama: A"])
def test_the_key_that_names_items_begins_another(first: str, reading_of: Read) -> None:
    [problem] = reading_of(f"misi:\n  - {first}\n    uraian: x\n    nama: B\n    uraian: y\n").problems.errors
    assert problem.remedy.startswith(
        "mungkin butir baru: awali dengan '- ', sejajar dengan tanda hubung pada baris 2"
    )


def test_an_item_whose_first_line_is_a_comment_is_named_by_that_line(reading_of: Read) -> None:
    text = "misi:\n  - nama: Y\n    uraian: satu\n  # - nama: X\n    uraian: dua\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith("butir ini dimulai pada baris 4, yang masih diawali tanda pagar (#)")
    assert not reading_of(text.replace("# ", "")).problems.found


@pytest.mark.parametrize(
    ("values", "is_sum"), [(("5", "6"), False), (("250 juta", "300 juta"), True), (("250000000", "1"), False)]
)
def test_only_amounts_are_added_up(values: tuple[str, str], is_sum: bool, reading_of: Read) -> None:
    pairs = ", ".join(f"2026: {value}" for value in values)
    [problem] = reading_of(f"{ACTION}    anggaran: {{apbd: {{{pairs}}}}}\n").problems.errors
    assert ("jumlah uang" in problem.remedy) == is_sum


def test_a_topic_written_twice_is_merged_whatever_pattern_is_between(reading_of: Read) -> None:
    text = "misi:\n  - Satu\n# risiko:\n#   - risiko: <isi>\nmisi:\n  - Dua\n"
    problem = reading_of(text).problems.errors[0]
    assert problem.remedy == "gabungkan isinya pada salah satu tempat, lalu hapus yang lain."
