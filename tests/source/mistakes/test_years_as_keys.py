"""A year as the key of a value in a list: it is a year, and no advice loses it."""

from collections.abc import Callable

from generator.masterplan.reading import Reading
from generator.source.followed_remedies import followed
from tests.cases import each
from tests.source.reading import said

Read = Callable[[str], Reading]
STEPS = "quick_win:\n  - nama: MPP\n    tahapan:\n"
DATA = "isu:\n  - isu: A\n    data:\n"


@each(
    ("above", "written", "right"),
    [
        ("tema_tahun:\n", "  - 2025: Fondasi", "  - {tahun: 2025, tema: Fondasi}"),
        ("tema_tahun:\n", "  - {2025: 'Fondasi: satu'}", "  - {tahun: 2025, tema: 'Fondasi: satu'}"),
        ("evaluasi:\n", "  - 2024: 3,38", "  - {tahun: 2024, indeks: '3,38'}"),
        ("peta_jalan:\n", "  - 2025: Perluasan", "  - {program: Perluasan, mulai: 2025}"),
        ("quick_win:\n", "  - 2025: MPP", "  - {nama: MPP, tahun: 2025}"),
        (DATA, "      - 2023: 95,5", "      - {nilai: '95,5', tahun: 2023}"),
        ("sasaran:\n  - nama: S\n", "    2026: 80", "    target: {2026: 80}"),
        (STEPS, "      - 2026: Persiapan", "      - Persiapan (2026)"),
        ("kegiatan:\n", "  - 2025: Pelatihan", "  - Pelatihan (2025)"),
        ("misi:\n", "  - 2026: Maju", "  - Maju (2026)"),
        (STEPS.replace("tahapan", "indikator"), "      - 2026: 500 pasien", "      - 500 pasien (2026)"),
    ],
)
def test_an_item_behind_a_year_keeps_its_year(above: str, written: str, right: str, reading_of: Read) -> None:
    text = f"{above}{written}\n"
    [problem] = reading_of(text).problems.errors
    assert problem.message.endswith("tahunnya, bukan kunci di sini")
    assert followed(text, problem) == f"{above}{right}\n"
    assert not reading_of(f"{above}{right}\n").problems.errors


@each(
    ("written", "items"),
    [
        (f"{DATA}      2023: 95,5\n      2024: 98,5\n",
         "- {nilai: '95,5', tahun: 2023}  lalu  - {nilai: '98,5', tahun: 2024}"),
        ("tema_tahun:\n  2025: Fondasi\n", "- {tahun: 2025, tema: Fondasi}"),
        (f"{STEPS}      2026: Satu\n      2027: Dua\n", "- Satu (2026)  lalu  - Dua (2027)"),
        ("evaluasi: {2024: 3}\n", "- {tahun: 2024, indeks: 3}"),
    ],
)  # fmt: skip
def test_pairs_of_years_in_place_of_a_list_keep_their_years(written: str, items: str, reading_of: Read) -> None:
    [problem] = reading_of(written).problems.errors
    assert problem.remedy.endswith(f"ialah tahun; tulis setiap butir pada barisnya sendiri:  {items}")


def test_two_years_in_one_item_are_two_items(reading_of: Read) -> None:
    problems = reading_of("tema_tahun:\n  - 2025: Satu\n    2026: Dua\n").problems
    assert [problem.remedy for problem in problems.errors] == [
        "tulis  - {tahun: 2025, tema: Satu}",
        "tulis  - {tahun: 2026, tema: Dua}  sejajar dengan tanda hubung di atasnya",
    ], said(problems)


@each(
    ("item", "remedy"),
    [
        ("2025: Satu\n    tema: Dua", "tahun: 2025  dan tulis isinya pada kuncinya sendiri."),
        ("2025:\n      tema: Dua", "tahun: 2025  dan sejajarkan isian di bawahnya dengan 'tahun'."),
    ],
)
def test_a_value_without_a_certain_key_leaves_the_year_its_own(item: str, remedy: str, reading_of: Read) -> None:
    problem = reading_of(f"tema_tahun:\n  - {item}\n").problems.errors[0]
    assert problem.remedy == f"tahun ini ditulis pada kuncinya sendiri:  {remedy}"


def test_a_number_that_is_no_year_still_counts_items(reading_of: Read) -> None:
    [problem] = reading_of("misi:\n  - 12: Maju\n").problems.errors
    assert problem.remedy == "hapus '12: ' di depan isinya; butir tidak perlu nomor."


@each("depth", [4, 6])
def test_years_at_the_edge_belong_below_the_empty_key_above(depth: int, reading_of: Read) -> None:
    text = f"sasaran:\n{' ' * (depth - 4)}- nama: A\n{' ' * (depth - 2)}target:\n2025: 50\n2026: 60\n"
    while problems := reading_of(text).problems.errors:
        text = followed(text, problems[0]) or ""
    assert text.endswith(f"target:\n{' ' * depth}2025: 50\n{' ' * depth}2026: 60\n")


def test_a_year_beside_a_key_with_years_belongs_to_it(reading_of: Read) -> None:
    text = "rencana_aksi:\n  - kegiatan: A\n    target: {2026: 4001}\n    2027: 4002\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == "pindahkan nilainya ke dalam 'target' sebagai 2027, lalu hapus baris ini."
