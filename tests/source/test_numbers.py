"""Numbers, money and dates as officers write them; what could mean two things is asked about."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.masterplan.reading import Reading
from generator.source.numbers import (
    MOST_RUPIAH,
    UnreadableValueError,
    named_weekday,
    parse_count,
    parse_date,
    parse_money,
    parse_number,
    parse_quantity,
    parse_score,
    parse_year,
)
from generator.source.printed_amounts import shown_date, shown_number, shown_rupiah
from tests.cases import each

WITHOUT_MINUS = "hapus tanda kurang itu bila salah ketik; bila anggaran berkurang, tulis jumlah akhirnya."


@each(
    ("written", "rupiah"),
    [
        ("1,5 miliar", 1_500_000_000),
        ("Rp 250 juta", 250_000_000),
        ("Rp250 juta", 250_000_000),
        ("rp. 250 jt", 250_000_000),
        ("250 Juta", 250_000_000),
        ("1.500.000.000", 1_500_000_000),
        ("Rp. 1.500.000.000,-", 1_500_000_000),
        ("Rp1.500.000.000,--", 1_500_000_000),
        ("Rp 1.250.000,00", 1_250_000),
        ("IDR 5.000", 5_000),
        ("2 milyar", 2_000_000_000),
        ("Rp.5 juta", 5_000_000),
        ("1,25 triliun", 1_250_000_000_000),
        ("750 ribu", 750_000),
        ("500 rupiah", 500),
        ("0", 0),
        ("Rp\N{NO-BREAK SPACE}10.000", 10_000),
        ("1.500 juta", 1_500_000_000),
        ("1.500.000 juta", 1_500_000_000_000),
        ("Rp. 1.250.000.000,-", 1_250_000_000),
        ("Rp 1.250.000.-", 1_250_000),
        ("Rp5.000.000,=", 5_000_000),
        ("Rp 250 jt,-", 250_000_000),
        ("250 juta rupiah", 250_000_000),
        ("Rp250.000.000 rupiah", 250_000_000),
        ("Rp 1 250 000", 1_250_000),
        ("1,5 Milyard", 1_500_000_000),
        ("0,125 miliar", 125_000_000),
        ("12,50 juta", 12_500_000),
        ("1,235 triliun", 1_235_000_000_000),
        ("Nihil", 0),
        ("0,250 miliar", 250_000_000),
        ("1.250,500 juta", 1_250_500_000),
        ("100.000", 100_000),
        ("0 juta", 0),
    ],
)
def test_money_is_read_as_whole_rupiah(written: str, rupiah: int) -> None:
    assert parse_money(written) == rupiah


@each(
    ("written", "message", "remedy"),
    [
        ("1.5 miliar", "'1.5' memakai titik sebagai tanda desimal", "tulis 1,5 miliar."),
        ("1.25 juta", "'1.25' memakai titik sebagai tanda desimal", "tulis 1,25 juta."),
        (".5 miliar", "'.5' tidak berangka di depan tanda desimalnya", "tulis 0,5 miliar."),
        (".5", "'.5' tidak berangka di depan tanda desimalnya", "tulis 0,5."),
        (",5 juta", "',5' tidak berangka di depan tanda desimalnya", "tulis 0,5 juta."),
        ("Rp .250 juta", "'.250' tidak berangka di depan tanda desimalnya", "tulis 0,250 juta."),
        (".75 M", "'.75 M' dapat berarti miliar atau juta (million)", "tulis 0,75 miliar atau 0,75 juta."),
        ("1.5M", "'1.5 M' dapat berarti miliar atau juta (million)", "tulis 1,5 miliar atau 1,5 juta."),
        ("1,5 M", "'1,5 M' dapat berarti miliar atau juta (million)", "tulis 1,5 miliar atau 1,5 juta."),
        ("Rp 2m", "'2 M' dapat berarti miliar atau juta (million)", "tulis 2 miliar atau 2 juta."),
        ("3 T", "singkatan 'T' tidak pasti artinya", "tulis 3 ribu, juta, miliar, atau triliun."),
        ("500 K", "singkatan 'K' tidak pasti artinya", "tulis 500 ribu, juta, miliar, atau triliun."),
        ("-5 juta", "jumlah uang tidak boleh negatif", WITHOUT_MINUS),
        ("Rp -5.000", "jumlah uang tidak boleh negatif", WITHOUT_MINUS),
        ("1,5", "'1,5' tidak menyebut satuannya", "tulis misalnya 1,5 juta atau 1,5 miliar."),
        ("1.5", "'1.5' tidak menyebut satuannya", "tulis misalnya 1,5 juta atau 1,5 miliar."),
        ("Rp 0.75", "'Rp 0.75' tidak menyebut satuannya", "tulis misalnya 0,75 juta atau 0,75 miliar."),
        ("1500000.5", "'1500000.5' bukan rupiah bulat", "bulatkan sampai rupiah penuh."),
        ("0,0001 ribu", "'0,0001 ribu' bukan rupiah bulat", "bulatkan sampai rupiah penuh."),
        ("1,500,000", "'1,500,000' memakai tanda pemisah bahasa Inggris", "tulis 1.500.000."),
        ("1,500,000.50", "'1,500,000.50' memakai tanda pemisah bahasa Inggris", "tulis 1.500.000,50."),
        ("5 lusin", "satuan 'lusin' tidak dikenal", "pakai ribu, juta, miliar, atau triliun."),
        ("banyak", "'banyak' bukan jumlah uang", "tulis misalnya Rp250 juta atau 250.000.000."),
        ("USD 5", "'USD 5' bukan jumlah uang", "tulis misalnya Rp250 juta atau 250.000.000."),
        ("0.125", "'0.125' tidak menyebut satuannya", "tulis misalnya 0,125 juta atau 0,125 miliar."),
        (
            "250.000.00",
            "'250.000.00' tidak terbagi tiga angka oleh titiknya",
            "tulis 250.000 bila angka setelah titik terakhir itu sen, atau lengkapi menjadi tiga angka.",
        ),
        ("1.50.000", "'1.50.000' bukan bilangan", "tulis angka, misalnya 1500 atau 12,5."),
        ("1,500 juta", "'1,500 juta' dapat berarti 1.500 juta atau 1,5 juta", "tulis 1.500 juta, atau 1.500.000."),
        (
            "Rp2,125 miliar",
            "'2,125 miliar' dapat berarti 2.125 miliar atau 2,125 miliar",
            "tulis 2.125 miliar, atau 2.125.000.000.",
        ),
        ("1,500", "'1,500' dapat berarti 1.500 atau 1,5", "tulis 1.500 bila koma itu memisahkan ribuan."),
        (
            "Rp250 juta/tahun",
            "'Rp250 juta/tahun' adalah jumlah setiap tahun",
            "tulis jumlahnya pada setiap tahun, misalnya {2026: 250 juta}.",
        ),
        (
            "Rp100-200 juta",
            "'Rp100-200 juta' bukan satu jumlah yang pasti",
            "tulis satu jumlah, misalnya Rp250 juta.",
        ),
        ("± Rp250 juta", "'± Rp250 juta' bukan satu jumlah yang pasti", "tulis satu jumlah, misalnya Rp250 juta."),
        ("9999 triliun", "'9999 triliun' terlalu besar untuk anggaran daerah", "periksa jumlah nolnya."),
        (
            "99999999999999999999 triliun",
            "'99999999999999999999 triliun' terlalu besar untuk anggaran daerah",
            "periksa jumlah nolnya.",
        ),
        ("0.250 miliar", "'0.250' memakai titik sebagai tanda desimal", "tulis 0,250 miliar."),
        ("0.500", "'0.500' tidak menyebut satuannya", "tulis misalnya 0,500 juta atau 0,500 miliar."),
        ("05 juta", "'05' diawali angka nol", "tulis 5 juta bila nol di depannya berlebih."),
        (
            "0,250.000 juta",
            "'0,250.000' dapat berarti 250.000 juta atau 0,250 juta",
            "tulis 250.000 juta bila nol di depannya berlebih, atau 0,250 juta bila koma tanda desimal.",
        ),
        ("1250000.00", "angka nol setelah tanda desimal pada '1250000.00' berlebih", "tulis 1250000."),
        ("1500000.0", "angka nol setelah tanda desimal pada '1500000.0' berlebih", "tulis 1500000."),
        ("0,0", "angka nol setelah tanda desimal pada '0,0' berlebih", "tulis 0."),
        (
            "Rp5.000.000,- (lima juta rupiah)",
            "'Rp5.000.000,- (lima juta rupiah)' memuat keterangan di belakang jumlahnya",
            "tulis Rp5.000.000.",
        ),
        ("Rp5.000.000;", "'Rp5.000.000;' berakhir dengan titik koma", "tulis Rp5.000.000."),
        ("0.250.000", "'0.250.000' diawali angka nol", "tulis 250.000 bila nol di depannya berlebih."),
        (
            "01.250 juta",
            "'01.250' diawali angka nol",
            "tulis 1.250 juta bila titik itu memisahkan ribuan, atau 1,250 juta bila tanda desimal.",
        ),
        (
            "1,500.000",
            "'1,500.000' dapat berarti 1.500.000 atau 1.500",
            "tulis 1.500.000 bila kedua tanda memisahkan ribuan, atau 1.500 bila yang terakhir tanda desimal.",
        ),
        (
            "1,500.000 juta",
            "'1,500.000' dapat berarti 1.500.000 juta atau 1.500 juta",
            "tulis 1.500.000 juta bila kedua tanda memisahkan ribuan, atau 1.500 juta bila yang terakhir tanda "
            "desimal.",
        ),
        (
            "250.000,000",
            "'250.000,000' dapat berarti 250.000.000 atau 250.000",
            "tulis 250.000.000 bila kedua tanda memisahkan ribuan, atau 250.000 bila yang terakhir tanda desimal.",
        ),
    ],
)
def test_money_that_is_wrong_or_unclear_is_refused(written: str, message: str, remedy: str) -> None:
    with pytest.raises(UnreadableValueError) as refused:
        parse_money(written)
    assert (refused.value.message, refused.value.remedy) == (message, remedy)


@each(
    ("written", "right", "rupiah"),
    [
        ("1.250 (juta)", "1.250 juta", 1_250_000_000),
        ("1.250 (dalam juta)", "1.250 juta", 1_250_000_000),
        ("1.250 (Rp juta)", "1.250 juta", 1_250_000_000),
        ("1.250 (pembulatan, dalam jutaan)", "1.250 juta", 1_250_000_000),
        (f"1.250 ({'pembulatan ' * 2000}dalam juta)", "1.250 juta", 1_250_000_000),
        ("1.250,- (x 1 juta)", "1.250 juta", 1_250_000_000),
        ("1.250 (x 1.000.000)", "1.250 juta", 1_250_000_000),
        ("1.250 (ribuan)", "1.250 ribu", 1_250_000),
        ("1.250 (dlm ribu)", "1.250 ribu", 1_250_000),
        ("1.250 (Rp000)", "1.250 ribu", 1_250_000),
        ("Rp1.250.000 (dalam ribuan rupiah)", "Rp1.250.000 ribu", 1_250_000_000),
        ("250.000.000,00 (ribu)", "250.000.000 ribu", 250_000_000_000),
    ],
)
def test_a_unit_in_brackets_is_kept_in_the_advice(written: str, right: str, rupiah: int) -> None:
    with pytest.raises(UnreadableValueError, match="menyebut satuannya di dalam kurung") as refused:
        parse_money(written)
    assert refused.value.remedy == f"tulis {right}."
    assert parse_money(right) == rupiah


@each(
    ("written", "remedy"),
    [
        ("250.000.000 (USD)", "tulis jumlahnya setelah dihitung ke dalam rupiah."),
        ("5 juta (dalam ribu)", "tulis satu satuan saja, di belakang jumlahnya."),
        ("1.250 (M)", "tulis 1.250 miliar atau 1.250 juta."),
        ("1.5 (miliar)", "tulis 1,5 miliar."),
    ],
)
def test_no_sum_is_advised_without_what_the_brackets_say(written: str, remedy: str) -> None:
    with pytest.raises(UnreadableValueError) as refused:
        parse_money(written)
    assert refused.value.remedy == remedy


@each(
    "remark",
    ["lima juta rupiah", "rupiah", "Rp"],
)
def test_a_remark_in_brackets_that_changes_nothing_may_be_left_out(remark: str) -> None:
    with pytest.raises(UnreadableValueError, match="memuat keterangan di belakang jumlahnya") as refused:
        parse_money(f"Rp5.000.000 ({remark})")
    assert refused.value.remedy == "tulis Rp5.000.000."


@each(
    "remark",
    [
        "satu juta rupiah", "1 juta", "perubahan", "dalam proses", "setara USD 300", "x1000", "x Rp1.000",
        "per bulan", "dalam Rp1.000", "Rp. 1.000", "Rp Juta,-", "dalam puluhan juta", "APBN 2 juta",
    ],
)  # fmt: skip
def test_any_other_remark_behind_an_amount_is_asked_about(remark: str) -> None:
    with pytest.raises(UnreadableValueError) as refused:
        parse_money(f"Rp5.000.000 ({remark})")
    assert refused.value.remedy.startswith("hapus keterangan itu bila tidak mengubah jumlahnya")


@given(st.integers(0, MOST_RUPIAH))
def test_money_is_read_back_from_how_it_is_shown(amount: int) -> None:
    assert parse_money(shown_rupiah(amount)) == amount
    assert parse_money(f"{shown_rupiah(amount)},-") == amount
    assert parse_money(str(amount)) == amount


@each("written", ["1.000.000.000.000.000", "1000 triliun"])
def test_the_most_that_a_region_may_plan_is_a_quadrillion(written: str) -> None:
    assert parse_money(written) == 10**15


@each("written", ["1.000.000.000.000.001", "1001 triliun"])
def test_one_rupiah_more_is_too_much(written: str) -> None:
    with pytest.raises(UnreadableValueError) as refused:
        parse_money(written)
    assert refused.value.message == f"'{written}' terlalu besar untuk anggaran daerah"
    assert refused.value.remedy == "periksa jumlah nolnya."


def test_a_comma_separates_decimals_only_where_thousands_would_be_too_much() -> None:
    assert parse_money("1,001 triliun") == 1_001_000_000_000
    with pytest.raises(UnreadableValueError) as refused:
        parse_money("1,000 triliun")
    assert "dapat berarti 1.000 triliun atau 1 triliun" in refused.value.message


@each(
    ("written", "number"),
    [("12,5", "12.5"), ("-3", "-3"), ("−3", "-3"), ("85 %", "85"), ("1.234,5", "1234.5"), ("1.234.567", "1234567"),
     ("3.5", "3.5"), ("1,500", "1.500"), ("0", "0"), ("0.591", "0.591")],
)  # fmt: skip
def test_a_number_has_a_decimal_comma(written: str, number: str) -> None:
    assert parse_number(written, grouped=False) == Decimal(number)


def test_a_dot_before_three_digits_is_ambiguous_outside_counts() -> None:
    with pytest.raises(UnreadableValueError) as refused:
        parse_number("1.500", grouped=False)
    assert refused.value.message == "'1.500' dapat berarti 1500 atau 1,5"
    assert refused.value.remedy == "tulis 1500 bila yang dimaksud bilangan bulat, atau 1,5 bila pecahan."


def test_a_comma_before_three_zeros_is_ambiguous_too() -> None:
    with pytest.raises(UnreadableValueError) as refused:
        parse_number("12,000", grouped=False)
    assert refused.value.message == "'12,000' dapat berarti 12000 atau 12"
    assert refused.value.remedy == "tulis 12000 bila koma itu memisahkan ribuan, atau 12 bila tanda desimal."


@each("written", ["2,125", "0,000", "12,00", "12,0000", "1250,000"])
def test_other_decimals_are_decimals(written: str) -> None:
    assert parse_number(written, grouped=False) == Decimal(written.replace(",", "."))


@each(("written", "shorter"), [("007", "7"), ("017", "17"), ("01,5", "1,5"), ("00", "0")])
def test_zeros_before_a_number_are_asked_about(written: str, shorter: str) -> None:
    with pytest.raises(UnreadableValueError) as refused:
        parse_number(written, grouped=True)
    assert refused.value.message == f"'{written}' diawali angka nol"
    assert refused.value.remedy == f"tulis {shorter} bila nol di depannya berlebih."


@each(
    ("written", "more", "less"),
    [("1.234 juta", "1.234.000.000", "1.234.000"), ("1.250 ribu", "1.250.000", "1.250"),
     ("1,234 juta", "1.234.000.000", "1.234.000")],
)  # fmt: skip
def test_three_digits_of_a_count_before_a_size_may_be_decimals(written: str, more: str, less: str) -> None:
    with pytest.raises(UnreadableValueError) as refused:
        parse_count(written)
    assert refused.value.message == f"'{written}' dapat berarti {more} atau {less}"
    assert refused.value.remedy == f"tulis {more} bila tanda itu memisahkan ribuan, atau {less} bila tanda desimal."
    assert parse_count(more) == 1000 * parse_count(less)


def test_a_dot_before_three_digits_groups_in_counts() -> None:
    assert parse_number("1.500", grouped=True) == 1500


@each("written", ["", "dua", "1,2,3", "1.2.3", "12 orang", "1e5", "NaN", "Infinity", "--5"])
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(UnreadableValueError):
        parse_number(written, grouped=False)


@each("parse", [parse_money, lambda text: parse_number(text, grouped=True)])
def test_a_number_beyond_all_measure_is_refused(parse: Callable[[str], object]) -> None:
    with pytest.raises(UnreadableValueError, match="bilangan ini terlalu panjang"):
        parse("9" * 5000)


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_refused_with_words(written: str) -> None:
    for parse in (parse_money, parse_date, lambda text: parse_number(text, grouped=True)):
        try:
            parse(written)
        except UnreadableValueError as refused:
            assert refused.message
            assert refused.remedy


@each(
    "written",
    [
        "2026-08-18",
        "18 Agustus 2026",
        "18 agu 2026",
        "18/8/2026",
        "18-08-2026",
        "18.8.2026",
        "Selasa, 18 Agustus 2026",
    ],
)
def test_a_day_is_read_in_all_usual_forms(written: str) -> None:
    assert parse_date(written) == (2026, 8, 18)


@each("written", ["18 August 2026", "Agustus 2026", "18 Ju 2026", "2026", "besok", "18 M 2026"])
def test_what_is_no_day_is_refused(written: str) -> None:
    with pytest.raises(UnreadableValueError):
        parse_date(written)


def test_sunday_has_two_names() -> None:
    assert parse_date("Ahad, 16 Agustus 2026") == (2026, 8, 16)
    assert named_weekday("Ahad, 16 Agustus 2026") == named_weekday("Minggu, 16 Agustus 2026") == "Minggu"


def test_an_unclear_month_lists_the_months() -> None:
    with pytest.raises(UnreadableValueError) as refused:
        parse_date("18 Ju 2026")
    assert refused.value.message == "bulan 'Ju' tidak dikenal"
    assert "Januari, Februari" in refused.value.remedy


@given(st.dates())
def test_a_day_is_read_back_from_how_it_is_shown(day: object) -> None:
    year, month, number = (int(part) for part in str(day).split("-"))
    if year >= 1000:
        assert parse_date(shown_date(year, month, number)) == (year, month, number)


def test_several_numbers_before_one_unit_are_refused() -> None:
    with pytest.raises(UnreadableValueError) as refused:
        parse_money("250 100 juta")
    assert refused.value.message == "'250 100 juta' dapat berarti satu bilangan atau beberapa"
    assert refused.value.remedy.startswith("tulis 250.100 juta bila satu bilangan")
    assert parse_money("250.100 juta") == 250_100_000_000
    assert parse_money("1 250 juta") == 1_250_000_000


@each(
    ("written", "number"),
    [("101.591 jiwa", 101_591), ("101.591 Jiwa.", 101_591), ("12 orang", 12), ("1,5 juta jiwa", 1_500_000),
     ("428 ribu", 428_000), ("1 500 jiwa", 1_500), ("1.500", 1_500), ("0 jiwa", 0), ("nihil", 0), ("85 %", 85)],
)  # fmt: skip
def test_a_quantity_takes_the_units_of_its_field(written: str, number: int) -> None:
    assert parse_quantity(written, grouped=True, units=("jiwa", "orang")) == number


@each("written", ["428.900 KK", "12 orang lebih", "± 500", "1,500 juta jiwa", "banyak", "12 x 3"])
def test_a_quantity_of_another_unit_or_of_doubt_is_refused(written: str) -> None:
    with pytest.raises(UnreadableValueError):
        parse_quantity(written, grouped=True, units=("jiwa", "orang"))


@given(st.decimals(0, 10**6, places=2), st.sampled_from(["", " km2", " km²", "km2"]))
def test_a_quantity_is_read_back_from_how_it_is_shown(number: Decimal, unit: str) -> None:
    assert parse_quantity(shown_number(number) + unit, grouped=False, units=("km²", "km2")) == number


@given(st.integers(1, 999), st.integers(1, 99), st.sampled_from(["juta", "miliar", "jt", "milyar"]))
def test_at_most_two_decimals_leave_no_doubt(whole: int, decimals: int, unit: str) -> None:
    factor = 10**6 if unit in ("juta", "jt") else 10**9
    assert parse_money(f"Rp{whole},{decimals:02} {unit}") == whole * factor + decimals * factor // 100


@each(
    "written",
    ["18 Agt 2026", "18 agustus 2026.", "Selasa, 18 Agustus 2026", "hari Selasa tanggal 18 Agustus 2026",
     "18-Agu-2026", "tgl. 18-08-2026", "2026/08/18", "2026-08-18 00:00:00", "18\N{NO-BREAK SPACE}Agustus 2026",
     "18.08.2026"],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(written: str) -> None:
    assert parse_date(written) == (2026, 8, 18)


@each(("written", "month"), [("1 Pebruari 2026", 2), ("1 Nop 2026", 11), ("1 Sept. 2026", 9)])
def test_a_month_may_be_spelt_as_it_used_to_be(written: str, month: int) -> None:
    assert parse_date(written) == (2026, month, 1)


@each("written", ["2026", "Tahun 2026", "TA 2026", "T.A. 2026", "Thn. 2026", "tahun anggaran 2026"])
def test_a_year_may_be_called_one(written: str) -> None:
    assert parse_year(written) == 2026


@each("written", ["26", "2025-2029", "1944", "2101", "th2026", "202", "20266"])
def test_what_is_no_single_year_is_none(written: str) -> None:
    assert parse_year(written) is None


@each(("written", "number"), [("1.2 juta", None), ("1,2 juta", 1_200_000), ("196.710", 196_710), ("12 jiwa", 12)])
def test_a_count_may_have_thousands_and_millions(written: str, number: int | None) -> None:
    if number is None:
        with pytest.raises(UnreadableValueError, match="titik sebagai tanda desimal") as refused:
            parse_count(written, units={"jiwa"})
        assert refused.value.remedy == "tulis 1,2 juta."
    else:
        assert parse_count(written, units={"jiwa"}) == number


@each("written", ["196.71", "12.3", "12.3 jiwa", "12,5", ".5", "1,2345 ribu", "-3"])
def test_a_count_that_is_no_whole_number_asks_for_all_its_digits(written: str) -> None:
    with pytest.raises(UnreadableValueError) as refused:
        parse_count(written, units={"jiwa"})
    assert refused.value.message == f"'{written}' bukan bilangan bulat"
    assert refused.value.remedy == "tulis semua angkanya; titik memisahkan ribuan, misalnya 1.500."


@each(("written", "whole"), [("1500000.0", "1500000"), ("196710.00", "196710"), ("12.0", "12")])
def test_a_count_with_needless_decimals_is_shown_without_them(written: str, whole: str) -> None:
    with pytest.raises(UnreadableValueError) as refused:
        parse_count(written)
    assert refused.value.remedy == f"tulis {whole}."


@each(
    ("written", "shown"),
    [("2,5 juta", "2.500.000"), ("0,5 juta", "500.000"), ("1,2345 ribu", "1.234,5"), ("12,50", "12,50")],
)
def test_what_is_multiplied_gets_no_decimals_that_nobody_wrote(written: str, shown: str) -> None:
    assert shown_number(parse_quantity(written, grouped=False)) == shown


@each("text", ["270.763 (2023)", "270.763 jiwa (BPS, 2024)", "270.763 penduduk"])
def test_a_number_with_a_remark_is_repeated_without_it(text: str) -> None:
    with pytest.raises(UnreadableValueError) as raised:
        parse_quantity(text, grouped=True, units=("jiwa", "orang"))
    assert raised.value.remedy.startswith("tulis angkanya saja, yaitu 270.763;")


@each("text", ["270 rumah", "270 ribu penduduk", "270 kepala keluarga"])
def test_a_number_of_something_else_is_not_repeated(text: str) -> None:
    with pytest.raises(UnreadableValueError) as raised:
        parse_quantity(text, grouped=True, units=("jiwa", "orang"))
    assert raised.value.remedy == "hitung dalam jiwa, lalu tulis angkanya saja."


@each(("text", "sign"), [("20.", "titik"), ("20,", "koma"), ("1.500.", "titik")])
def test_a_sign_at_the_end_of_a_number_is_named(text: str, sign: str) -> None:
    with pytest.raises(UnreadableValueError) as raised:
        parse_number(text, grouped=True)
    assert raised.value.remedy == f"tulis {text[:-1]}."
    assert sign in raised.value.message


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("sasaran: [{indikator: I, target: {2026: '+5'}}]", "+5"),
        ("sasaran: [{indikator: I, target: {2026: +5}}]", "+5"),
        ("sasaran: [{indikator: I, satuan: persen, target: {2026: '+5 persen'}}]", "+5 persen"),
        ("sasaran: [{indikator: I, satuan: persen, target: {2026: '+5%'}}]", "+5%"),
        ("sasaran: [{indikator: I, target: {2026: '-5'}}]", "-5"),
        ("sasaran: [{indikator: I, target: {2026: '±5'}}]", "±5"),
    ],
)
def test_the_sign_before_a_target_stays(text: str, value: str, reading_of: Callable[[str], Reading]) -> None:
    [target] = reading_of(text).masterplan.sasaran[0].target.values()
    assert str(target) == value


@pytest.mark.parametrize(
    ("form", "number", "remedy"),
    [
        ("rencana_aksi: [{{kegiatan: A, anggaran: {{APBD: {{2026: '{}'}}}}}}]", "+5 miliar", "5 miliar"),
        ("rencana_aksi: [{{kegiatan: A, anggaran: {{APBD: {{2026: '{}'}}}}}}]", "Rp +5 juta", "Rp5 juta"),
        ("daerah: {{penduduk: '{}'}}", "+101.591", "101.591"),
        ("daerah: {{luas_km2: {}}}", "+5", "5"),
    ],
)
def test_a_plus_is_asked_about_where_it_cannot_stay(
    form: str, number: str, remedy: str, reading_of: Callable[[str], Reading]
) -> None:
    [problem] = reading_of(form.format(number)).problems.found
    assert problem.message.startswith("tanda + di depan '")
    assert problem.remedy.startswith(f"tulis {remedy} bila itu jumlah akhirnya")
    assert not reading_of(form.format(remedy)).problems.found


@each(("written", "number"), [("2.555", "2.555"), ("3,000", "3.000"), ("3,5", "3.5"), (" 4 ", "4"), ("12,5", "12.5")])
def test_a_score_needs_no_question_on_thousands(written: str, number: str) -> None:
    assert parse_score(written) == Decimal(number)


@each("written", ["tiga", "3 atau 4", "", "2,5 (baik)", "3,2%", "3 %", "3,2 persen", "3 Persen"])
def test_what_is_no_score_is_told_with_an_example_of_one(written: str) -> None:
    with pytest.raises(UnreadableValueError) as refused:
        parse_score(written)
    assert refused.value.remedy == "tulis nilainya dengan angka, misalnya 3 atau 3,5."
