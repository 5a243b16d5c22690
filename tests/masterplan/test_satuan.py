"""A value with its unit beside the number is that number in the item's unit, and a problem in another one."""

from collections.abc import Callable
from decimal import Decimal

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from generator.source.values import Bilangan, Teks
from tests.cases import each
from tests.source.reading import places, said


def target(unit: str, values: str) -> str:
    return f"sasaran:\n  - indikator: Waktu layanan\n    satuan: {unit}\n    {values}\n"


@each(
    ("unit", "written", "number"),
    [
        ("menit", "25 menit", "25"),
        ("Menit", "25  MENIT.", "25"),
        ("m2", "12 m2", "12"),
        ("m²", "12 m2", "12"),
        ("m3", "12 m³", "12"),
        ("menit", "12,5 menit", "12.5"),
        ("jiwa", "2 ribu jiwa", "2000"),
        ("pasar rakyat", "4 pasar rakyat", "4"),
        ("persen", "40 %", "40"),
        ("persen", "40 %.", "40"),
        ("persen", "40 persen.", "40"),
        ("menit", "25menit", "25"),
        ("jiwa", "2,5 juta", "2500000"),
        ("rupiah", "25 juta", "25000000"),
        ("juta rupiah", "3 juta", "3"),
        ("Rp juta", "3 juta", "3"),
        ("Rp (juta)", "3 juta rupiah", "3"),
        ("juta rupiah per tahun", "3 jt", "3"),
        ("ribuan orang", "2,5 ribu orang", "2.5"),
        ("persen penduduk", "40%", "40"),
    ],
)
def test_the_items_own_unit_may_stand_behind_the_number(
    unit: str, written: str, number: str, masterplan_of: Callable[[str], Masterplan]
) -> None:
    text = target(unit, f'baseline: {{nilai: "{written}"}}\n    target: {{2026: "{written}"}}')
    [item] = masterplan_of(text).sasaran
    for value in (item.baseline.nilai, item.target[2026]):
        assert isinstance(value, Bilangan)
        assert value == Decimal(number)
        assert value.path and value.place


@each(
    ("written", "unit"),
    [("25 jam", "menit"), ("5 %", "unit"), ("25 ribu jam", "menit"), ("40 paket", "unit"),
     ("3 miliar", "juta rupiah"), ("250.000.000 rupiah", "juta rupiah"), ("25 rupiah", "menit"),
     ("Rp 6 juta", "persen"), ("Rp6.000", "unit"), ("08:30", "persen"), ("1:30", "persen penduduk")],
)  # fmt: skip
def test_another_unit_is_refused_with_both_named(
    written: str, unit: str, reading_of: Callable[[str], Reading]
) -> None:
    problems = reading_of(target(unit, f'target: {{2026: "{written}"}}')).problems
    assert places(problems) == [(4, 20)]
    assert f"sedangkan satuan butirnya '{unit}'" in said(problems)


def test_a_number_that_could_be_two_is_asked_about(reading_of: Callable[[str], Reading]) -> None:
    assert "'1.500' dapat berarti" in said(reading_of(target("orang", "target: {2026: 1.500 orang}")).problems)


@each("written", ["2 menit setiap layanan", "Ada", "A", "4 dari 5 menit", "3 (baik)", "25 menit lagi"])
def test_other_words_stay_a_text(written: str, masterplan_of: Callable[[str], Masterplan]) -> None:
    value = masterplan_of(target("menit", f'target: {{2026: "{written}"}}')).sasaran[0].target[2026]
    assert type(value) is Teks


@each(("unit", "written"), [("rasio", "1:30"), ("pukul", "08:30"), ("rupiah", "Rp 6 juta")])
def test_money_and_time_may_have_a_unit_of_theirs(
    unit: str, written: str, masterplan_of: Callable[[str], Masterplan]
) -> None:
    assert masterplan_of(target(unit, f'target: {{2026: "{written}"}}')).sasaran[0].target[2026] == written


def test_without_a_unit_the_words_stay(masterplan_of: Callable[[str], Masterplan]) -> None:
    item = masterplan_of("sasaran:\n  - {indikator: Waktu layanan, baseline: 25 menit}\n").sasaran[0]
    assert item.baseline.nilai == "25 menit"


@each("written", ["1.250 orang", '"1.250 orang"', "1.250 orang (2024)", "1.250 (2024)"])
def test_the_question_about_a_number_is_the_same_with_a_unit_or_year_beside_it(
    written: str, reading_of: Callable[[str], Reading]
) -> None:
    [problem] = reading_of(target("orang", f"baseline: {written}")).problems.errors
    assert problem.remedy == "tulis 1250 bila yang dimaksud bilangan bulat, atau 1,25 bila pecahan."
    assert problem.place is not None
    assert problem.place.width == len("1.250")


@each(
    ("written", "remedy"),
    [
        ("2,928.88", "tulis 2.928,88."),
        ("20,", "tulis 20."),
        (",5", "tulis 0,5."),
        ("20\t30\t40", "tulis satu nilai saja di sini, dan nilai tahun lain pada tahunnya sendiri."),
    ],
)
def test_a_mistyped_number_is_answered_with_the_right_form(
    written: str, remedy: str, reading_of: Callable[[str], Reading]
) -> None:
    text = f"sasaran:\n  - indikator: A\n    satuan: orang\n    target:\n      2026: {written}\n"
    assert [problem.remedy for problem in reading_of(text).problems.errors] == [remedy]


def test_a_baseline_over_its_year_keeps_both_in_the_remedy(reading_of: Callable[[str], Reading]) -> None:
    [problem] = reading_of(target("orang", "baseline: 10/2024")).problems.errors
    assert problem.remedy.startswith("tulis  {nilai: 10, tahun: 2024}  bila 2024 tahunnya")
    [problem] = reading_of(target("orang", "target: {2029: 10/2024}")).problems.errors
    assert problem.remedy.startswith("bila 2024 tahunnya, tulis nilainya saja, yaitu 10, ")


@each(
    ("written", "told"),
    [
        ("target: {2029: 80%, 2028: 75%}", 1),
        ("baseline: 80 persen", 1),
        ("target: {2029: 80%}, satuan: persen", 0),
        ("target: {2029: 80}", 0),
    ],
)
def test_a_percent_sign_without_a_unit_of_the_item_is_told(
    written: str, told: int, reading_of: Callable[[str], Reading]
) -> None:
    found = reading_of(f"sasaran:\n  - {{nama: A, {written}}}\n").problems.found
    assert [problem.message.startswith("satuan di belakang angka ini") for problem in found] == [True] * told


@each(
    ("written", "shown"),
    [
        ("40 (2023), 41 (2024)", "{nilai: 41, tahun: 2024}"),
        ("'41,5% (2024), 40 (2023)'", "{nilai: '41,5%', tahun: 2024}"),
        ("40 orang (2023), 41 orang (2024)", "{nilai: 41 orang, tahun: 2024}"),
        ("'2023: 40, 2024: 41'", "{nilai: 41, tahun: 2024}"),
    ],
)
def test_of_several_values_to_start_from_one_is_to_be_kept(
    written: str, shown: str, reading_of: Callable[[str], Reading]
) -> None:
    [problem] = reading_of(target("orang", f"baseline: {written}")).problems.errors
    assert problem.message == "di sini diharapkan satu nilai awal, yang tertulis nilai beberapa tahun"
    assert problem.remedy.endswith(f"pindahkan yang lain ke 'catatan'; bentuknya  {shown}")


@each("written", ["41 (2024)", "41 pada tahun 2024", "2024: 41", "naik dari 40 (2023) menjadi 41 (2024)"])
def test_one_value_to_start_from_has_its_year(written: str, reading_of: Callable[[str], Reading]) -> None:
    assert not reading_of(target("orang", f"baseline: '{written}'")).problems.errors
