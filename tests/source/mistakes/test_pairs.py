"""Pairs whose keys are in the wrong order: the advice keeps every amount and every key."""

from collections.abc import Callable

from generator.masterplan.reading import Reading
from generator.source.followed_remedies import followed
from tests.cases import each
from tests.source.reading import said

Read = Callable[[str], Reading]
ACTION = "rencana_aksi:\n  - kegiatan: Menata pasar\n    anggaran: "


@each(
    ("written", "right"),
    [
        ("{2026: {DAK: 1 miliar}}", "{DAK: {2026: 1 miliar}}"),
        ("{2026: {DAK: 1 miliar, APBD: 2 juta}}", "{DAK: {2026: 1 miliar}, APBD: {2026: 2 juta}}"),
        ("{2026: {DAK: 1 miliar}, 2027: {DAK: '1,5 miliar'}}", "{DAK: {2026: 1 miliar, 2027: '1,5 miliar'}}"),
        ("\n      2026:\n        DAK: 1 miliar", "{DAK: {2026: 1 miliar}}"),
    ],
)
def test_a_year_that_holds_its_sources_is_turned_round(written: str, right: str, reading_of: Read) -> None:
    reading = reading_of(ACTION + written + "\n")
    [problem] = reading.problems.errors
    assert problem.message == "'2026' ditulis di luar sumber dana, seharusnya di dalamnya"
    assert problem.remedy == f"tulis sumber dana dahulu, sebagai ganti semuanya:  {right}"
    mended = reading_of(ACTION + right + "\n")
    assert not mended.problems.found, said(mended.problems)


def test_beside_a_source_no_whole_is_advised(reading_of: Read) -> None:
    [problem] = reading_of(ACTION + "{APBD: {2026: 2 juta}, 2027: {DAK: 1 miliar}}\n").problems.errors
    assert problem.remedy.startswith("tulis sumber dana dahulu; contoh bentuknya  {")


def test_a_year_with_an_amount_still_lacks_its_source(reading_of: Read) -> None:
    [problem] = reading_of(ACTION + "{2026: 1 miliar}\n").problems.errors
    assert problem.message == "'2026' tidak didahului sumber dana"


@each(
    ("written", "remedies"),
    [
        (" 20 30 40",
         ["beri setiap nilai tahun empat angka di depannya; bentuknya  {<tahun>: 20, <tahun>: 30, <tahun>: 40}"]),
        ("\n      2025. 20\n      2026) 30", ["tulis  2025: 20", "tulis  2026: 30"]),
    ],
)  # fmt: skip
def test_values_without_years_or_colons_are_told_one_by_one(
    written: str, remedies: list[str], reading_of: Callable[[str], Reading]
) -> None:
    problems = reading_of(f"sasaran:\n  - nama: A\n    target:{written}\n").problems
    assert [problem.remedy for problem in problems.errors] == remedies


@each(
    ("again", "remedy"),
    [
        ("2026: 300 juta",
         "tulis keduanya di bawah satu kunci:  apbd: {2025: 250 juta, 2026: 300 juta}  lalu hapus yang lain."),
        ("2025: 300 juta", "jumlahkan di bawah satu kunci, lalu hapus yang lain."),
        ("TA 2025: 300 juta", "jumlahkan di bawah satu kunci, lalu hapus yang lain."),
    ],
)  # fmt: skip
def test_a_source_given_twice_keeps_its_amounts_in_their_years(
    again: str, remedy: str, reading_of: Callable[[str], Reading]
) -> None:
    money = f"anggaran:\n      apbd: {{2025: 250 juta}}\n      APBD: {{{again}}}\n"
    [problem] = reading_of(f"rencana_aksi:\n  - kegiatan: A\n    {money}").problems.errors
    assert problem.remedy == remedy


@each(
    "written",
    ["2025-2027", "2025 s.d. 2027", "2025 sampai 2027", "2025–2027", "2025/2027", "2025-27", "2025 dan 2027"],
)
def test_a_first_and_last_year_belong_to_two_keys(written: str, reading_of: Callable[[str], Reading]) -> None:
    [problem] = reading_of(f"peta_jalan:\n  - program: A\n    mulai: {written}\n").problems.errors
    assert problem.remedy == "tulis 2025 saja pada kunci 'mulai', dan 2027 saja pada kunci 'selesai'."


def test_a_key_in_capitals_is_not_taken_for_a_unit(reading_of: Callable[[str], Reading]) -> None:
    [problem] = reading_of("sasaran:\n  - nama: A\n    Satuan: orang\n").problems.errors
    assert problem.remedy == "Mungkin maksud Anda: satuan."


def test_three_spellings_of_one_source_are_one_message_with_all_three(reading_of: Read) -> None:
    [problem] = reading_of(f"{ACTION}{{apbd: {{2025: 1}}, Apbd: {{2026: 2}}, APBD: {{2027: 3}}}}\n").problems.errors
    assert problem.message == "'apbd', 'Apbd', dan 'APBD' sama-sama dihitung sebagai APBD"
    assert "semuanya di bawah satu kunci:  apbd: {2025: 1, 2026: 2, 2027: 3}  lalu" in problem.remedy


@each("value", ["20 30 40 50 60", "20\t30\t40", "20/30/40/50/60", "20, 30, 40", "1 2"])
def test_several_numbers_in_one_cell_are_told(value: str, reading_of: Read) -> None:
    [problem] = reading_of(f"rencana_aksi: [{{kegiatan: K, target: {{2025: '{value}'}}}}]\n").problems.errors
    assert problem.message.endswith("memuat beberapa nilai")


@each("value", ["1 500", "10/20", "Predikat 3", "3 dari 4", "24 jam 7 hari"])
def test_one_number_or_text_in_a_cell_is_none_of_several(value: str, reading_of: Read) -> None:
    assert not reading_of(f"rencana_aksi: [{{kegiatan: K, target: {{2025: {value}}}}}]\n").problems.errors


@each("sign", [",", ";"])
def test_a_sign_behind_a_year_is_to_be_dropped(sign: str, reading_of: Read) -> None:
    [problem] = reading_of(f"peta_jalan: [{{program: A, mulai: '2025{sign}'}}]\n").problems.errors
    assert problem.remedy == "tulis 2025."


def test_years_and_values_in_a_row_with_a_comma_lack_their_colon(reading_of: Read) -> None:
    text = "rencana_aksi:\n  - kegiatan: K\n    target:\n      2025, 20\n      2026, 30\n"
    assert [(p.message, p.remedy) for p in reading_of(text).problems.errors] == [
        ("setelah kunci '2025' tertulis ',', bukan titik dua", "tulis  2025: 20"),
        ("setelah kunci '2026' tertulis ',', bukan titik dua", "tulis  2026: 30"),
    ]


@each(
    "written",
    [
        "\n      - sumber: APBD\n      - tahun: 2026\n      - jumlah: 1,5 miliar",
        "\n      - {tahun: 2026, sumber: APBD, nilai: '1,5 miliar'}",
        " [{tahun: 2026, sumber: APBD, nilai: '1,5 miliar'}]",
    ],
)
def test_rows_with_keys_of_their_own_become_pairs(written: str, reading_of: Read) -> None:
    text = f"{ACTION.rstrip()}{written}\n    opd: Dinas\n"
    [problem] = reading_of(text).problems.errors
    reading = reading_of(followed(text, problem) or "")
    assert not reading.problems.errors, problem.remedy
    assert reading.masterplan.rencana_aksi[0].anggaran == {"apbd": {2026: 1_500_000_000}}


def test_rows_that_say_one_amount_twice_are_not_put_together(reading_of: Read) -> None:
    row = "\n      - {tahun: 2026, sumber: APBD, nilai: 2 juta}"
    [problem] = reading_of(f"{ACTION.rstrip()}{row}{row}\n").problems.errors
    assert "{apbd" not in problem.remedy.casefold()


@each(
    ("written", "pairs"),
    [
        ("\n      - 2026 = 10\n      - 2027 = 12", {2026: 10, 2027: 12}),
        ("\n      - 2026 = 10", {2026: 10}),
        ("\n      2026 = 10\n      2027 = 12", {2026: 10, 2027: 12}),
        (" 12 unit pada tahun 2026", {2026: 12}),
        (" 12 (2026)", {2026: 12}),
    ],
)
def test_years_with_their_values_become_pairs(written: str, pairs: dict[int, object], reading_of: Read) -> None:
    text = f"sasaran:\n  - nama: A\n    target:{written}\n    satuan: unit\n"
    [problem] = reading_of(text).problems.errors
    reading = reading_of(followed(text, problem) or "")
    assert not reading.problems.errors, problem.remedy
    assert reading.masterplan.sasaran[0].target == pairs


@each("written", ["[70,5, 80,25]", "[70,5; 80,25]", "[70,5, 80,25, 90]"])
def test_commas_between_figures_are_asked_about(written: str, reading_of: Read) -> None:
    [problem] = reading_of(f"sasaran:\n  - nama: A\n    target: {written}\n").problems.errors
    assert "desimal atau nilai berikutnya" in problem.remedy
    assert "<tahun>: '70,5', <tahun>: '80,25'" in problem.remedy


def test_commas_with_blanks_only_part_values(reading_of: Read) -> None:
    [problem] = reading_of("sasaran:\n  - nama: A\n    target: [70, 80]\n").problems.errors
    assert problem.remedy.endswith("bentuknya  {<tahun>: 70, <tahun>: 80}")


@each(
    "sign", [" – ", " — ", " - ", "-", " → ", " -> ", "->", " => ", " = ", " | ", "/", " "]
)  # fmt: skip
@each("form", ["\n      {}\n      {}", "\n    - {}\n    - {}", " {}, {}", " {}; {}", " [{}, {}]"])
def test_a_sign_between_a_year_and_its_value_is_no_part_of_the_value(sign: str, form: str, reading_of: Read) -> None:
    written = form.format(f"2025{sign}50", f"2026{sign}60 unit")
    text = f"sasaran:\n  - nama: A\n    target:{written}\n"
    assert _followed_at_last(text, reading_of) == "sasaran:\n  - nama: A\n    target: {2025: 50, 2026: 60 unit}\n"


@each("form", ["{} ({})", "Tahun {} = {}", "tahun {}: {}", "Th. {} – {}", "{}) {}"])
def test_a_year_may_be_behind_its_word_and_its_value_in_parentheses(form: str, reading_of: Read) -> None:
    text = f"sasaran:\n  - nama: A\n    target:\n      - {form.format(2025, 50)}\n      - {form.format(2026, 60)}\n"
    mended = _followed_at_last(text, reading_of)
    [sasaran] = reading_of(mended).masterplan.sasaran
    assert [(year, str(value)) for year, value in sasaran.target.items()] == [(2025, "50"), (2026, "60")]


@each("value", ["2026 – 250 juta", "2026 → 250 juta", "2026 (250 juta)", "2026 - 250 juta"])
def test_a_sign_between_a_year_and_its_money_is_no_part_of_it(value: str, reading_of: Read) -> None:
    text = f"rencana_aksi:\n  - kegiatan: A\n    anggaran:\n      APBD: {value}\n"
    mended = _followed_at_last(text, reading_of)
    assert mended == "rencana_aksi:\n  - kegiatan: A\n    anggaran:\n      APBD: {2026: 250 juta}\n"


def test_years_on_lines_below_their_source_of_funds_are_written_behind_it(reading_of: Read) -> None:
    head = "rencana_aksi:\n  - kegiatan: A\n    anggaran:\n      APBD:\n"
    mended = _followed_at_last(f"{head}        2026 – 250 juta\n        2027 - 300 juta\n", reading_of)
    assert mended.endswith("    anggaran:\n      APBD: {2026: 250 juta, 2027: 300 juta}\n")


def test_a_minus_and_a_limit_are_part_of_the_value(reading_of: Read) -> None:
    text = "sasaran:\n  - nama: A\n    target: 2025 -5, 2026 ≥ 3\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == "tulis  {2025: -5, 2026: ≥ 3}"


def _followed_at_last(text: str, reading_of: Read) -> str:
    """The text after its remedies, one by one."""
    while problems := reading_of(text).problems.errors:
        text = followed(text, problems[0]) or ""
    return text


TARGET = "rencana_aksi:\n  - kegiatan: Menata pasar\n    target: "


@each(
    ("written", "right"),
    [
        ("10 (2025), 20 (2026)", "{2025: 10, 2026: 20}"),
        ("10 pada 2025, 20 pada 2026", "{2025: 10, 2026: 20}"),
        ("10 tahun 2025 dan 20 tahun 2026", "{2025: 10, 2026: 20}"),
        ("10 (2025); 20 (2026); 30 (2027)", "{2025: 10, 2026: 20, 2027: 30}"),
        ("10,5 (th. 2025), 20 (th. 2026)", "{2025: '10,5', 2026: 20}"),
        ("10 2025 20 2026", "{2025: 10, 2026: 20}"),
        ("10 - 2025, 20 - 2026", "{2025: 10, 2026: 20}"),
        ("2025 (10), 2026 (20)", "{2025: 10, 2026: 20}"),
    ],
)
def test_values_are_put_behind_their_years(written: str, right: str, reading_of: Read) -> None:
    text = f"{TARGET}{written}\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == f"tulis  {right}"
    mended = followed(text, problem)
    assert mended == f"{TARGET}{right}\n"
    assert not reading_of(mended).problems.found


@each(
    "written", ["10 (2025), 20", "10 dan 20 (2025 dan 2026)", "naik dari 10 (2025) menjadi 20 (2026)", "2025, 2026"]
)
def test_where_years_and_values_are_not_certain_no_value_is_placed(written: str, reading_of: Read) -> None:
    [problem] = reading_of(f"{TARGET}{written}\n").problems.errors
    assert "10" not in problem.remedy
    assert "2025" not in problem.remedy


def test_one_value_with_its_year_keeps_both(reading_of: Read) -> None:
    [problem] = reading_of(f"{TARGET}10 unit pada tahun 2025\n").problems.errors
    assert problem.remedy == "tulis  {2025: 10 unit}"
