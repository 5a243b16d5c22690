"""What was typed for a value, in the form that its kind reads."""

from decimal import Decimal

import pytest

from generator.masterplan.istilah import Istilah
from generator.masterplan.masterplan import Masterplan
from generator.pulling.typed import (
    UntypableError,
    bare_item,
    fields_of_figure,
    fields_of_text,
    has_short_form,
    held_text,
    is_list,
    is_scalar,
    items_typed,
    kind_at,
    parts_typed,
    refuse_words,
    restored,
    source_of,
    takes_plain_texts,
    typed_value,
)
from generator.source.kinds import MoneyKind, TextKind
from generator.source.values import Bilangan, Paragraf, Tanggal, Teks, Uang
from tests.cases import each

MONEY = "rencana_aksi[a].anggaran[apbd][2026]"


def typed(path: str, text: str, shown: tuple[str, object] | None = None) -> str:
    return typed_value(path, text, shown, Masterplan().istilah)


def test_the_kind_of_a_field_is_found_through_lists_and_mappings() -> None:
    assert isinstance(kind_at(MONEY), MoneyKind)
    assert isinstance(kind_at("rencana_aksi[a].kegiatan"), TextKind)
    assert isinstance(kind_at("strategi@smart_living[a].nama"), TextKind)
    assert kind_at("rencana_aksi[a].entah") is None


def test_words_typed_over_a_number_are_refused_where_the_field_also_reads_words() -> None:
    target = "rencana_aksi[a].target[2026]"
    for held, now in (("90", "tinggi sekali"), ("34,5", "2 unit"), ("90%", "Ada")):
        with pytest.raises(UntypableError, match="bukan bilangan, padahal isian ini bilangan"):
            refuse_words(target, held, now)
    for held, now in (("90", "92"), ("90", ""), ("90", "-"), ("90", "TBD"), ("Ada", "Tidak ada"), ("", "Ada")):
        refuse_words(target, held, now)
    refuse_words("rencana_aksi[a].kegiatan", "2026", "Tahun depan")


def test_lists_and_single_values_are_told_apart() -> None:
    assert (is_list("rencana_aksi"), is_list("rencana_aksi[a].pendukung"), is_list(MONEY)) == (True, True, False)
    assert (is_scalar(MONEY), is_scalar("rencana_aksi[a].anggaran[apbd]")) == (True, False)
    paths = ("misi", "rencana_aksi[a].pendukung", MONEY)
    assert [takes_plain_texts(path) for path in paths] == [True, True, False]


def test_a_plain_text_fills_the_fields_that_it_spells_out() -> None:
    assert fields_of_text("misi", "Maju") == {".nama": "Maju"}
    assert fields_of_text("rencana_aksi[a].pendukung", "RT") == {"": "RT"}
    law = "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
    parts = {".jenis": "uu", ".nomor": "23", ".tahun": "2014", ".tentang": "Pemerintahan Daerah"}
    assert fields_of_text("dasar_hukum", law) == parts
    with pytest.raises(UntypableError, match="lebih dari satu peraturan"):
        fields_of_text("dasar_hukum", f"{law} dan {law}")


@each(
    ("text", "items"),
    [
        ("satu; dua; dan tiga", ["satu", "dua", "tiga"]),
        ("satu;\ndua; dan\ntiga.", ["satu", "dua", "tiga"]),
        ("Satu.\nDua.", ["Satu.", "Dua."]),
        ("1. satu\n2. dua", ["satu", "dua"]),
        ("pasar; danau; dan lain-lain", ["pasar", "danau", "lain-lain"]),
        ("sungai dan danau", ["sungai dan danau"]),
        ("2. satu", ["satu"]),
    ],
)
def test_items_typed_for_an_empty_list_are_told_apart(text: str, items: list[str]) -> None:
    assert items_typed(text) == items


BASELINE = "sasaran[a].baseline"


@each(
    ("path", "text", "parts"),
    [
        (BASELINE, "3 (2024)", {f"{BASELINE}.nilai": "3", f"{BASELINE}.tahun": "2024"}),
        (f"{BASELINE}.nilai", "3 (2024)", {f"{BASELINE}.nilai": "3", f"{BASELINE}.tahun": "2024"}),
        (f"{BASELINE}.nilai", "3", {f"{BASELINE}.nilai": "3"}),
        (f"{BASELINE}.nilai", "belum (?)", {f"{BASELINE}.nilai": "belum (?)"}),
        ("periode", "2025–2029", {"periode.mulai": "2025", "periode.selesai": "2029"}),
        ("sasaran[a].nama", "Naik 3 (2024)", {"sasaran[a].nama": "Naik 3 (2024)"}),
    ],
)
def test_a_group_in_its_short_form_is_read_in_its_parts(path: str, text: str, parts: dict[str, str]) -> None:
    assert parts_typed(path, text) == parts


def test_a_text_that_is_not_the_short_form_of_a_group_is_refused_as_by_the_reader() -> None:
    assert (has_short_form("periode"), has_short_form("rpjmd"), has_short_form("sasaran")) == (True, False, False)
    with pytest.raises(UntypableError, match="'2025' bukan periode; tulis tahun mulai"):
        parts_typed("periode", "2025")


@each("text", ["Rp1,5 miliar", "1.500.000.000", "250 juta"])
def test_an_amount_that_can_be_read_stays_as_it_was_typed(text: str) -> None:
    assert typed(MONEY, text, ("Rp1.000", Uang(1000))) == text


def test_an_amount_printed_in_millions_becomes_the_whole_amount() -> None:
    assert typed(MONEY, "1.750", ("1.500", Uang(1_500_000_000))) == "1750000000"


@each(("text", "said"), [("1,5 M", "miliar atau juta"), ("kira-kira", "kira-kira")])
def test_an_amount_that_is_not_clear_is_refused(text: str, said: str) -> None:
    with pytest.raises(UntypableError, match=said):
        typed(MONEY, text)


def test_a_text_far_too_long_for_an_amount_is_refused_at_once() -> None:
    with pytest.raises(UntypableError, match="teks sepanjang 2000000 huruf"):
        typed_value("rencana_aksi[a].anggaran[apbd][2026]", "1\n" * 1_000_000, None, Istilah())


def test_a_cleared_value_is_no_text_to_be_read() -> None:
    assert typed(MONEY, "") == ""


def test_values_are_held_in_bare_digits_and_iso_days() -> None:
    assert held_text(Uang(1_500_000)) == "1500000"
    assert held_text(Bilangan(Decimal("12.5"))) == "12,5"
    assert held_text(Tanggal(2026, 8, 17)) == "2026-08-17"
    assert held_text(Teks("a b")) == "a b"


def test_the_first_letter_and_the_ending_that_a_list_changes_are_put_back() -> None:
    assert restored("Satu data", Teks("Satu data."), "Dua data") == "Dua data."
    assert restored("Satu data", Teks("Satu data"), "Dua data") == "Dua data"
    assert restored("satu data", Teks("Satu data; dan"), "serba data") == "Serba data; dan"
    assert restored("SATU DATA", Teks("Satu data"), "DUA DATA") is None
    assert restored("a b", Paragraf("a\n\nb"), "a c") == "a c"


@each(
    ("typed", "bare"),
    [
        ("1. Layanan", "Layanan"),
        ("(2) Layanan", "Layanan"),
        ("b) Layanan", "Layanan"),
        ("• Layanan", "Layanan"),
        ("1.500 desa", "1.500 desa"),
        ("A. Yani", "A. Yani"),
        ("2025. Tahun pertama", "2025. Tahun pertama"),
        ("Bab 1. Pendahuluan", "Bab 1. Pendahuluan"),
        ("- Desa tangguh", "Desa tangguh"),
        ("-Desa tangguh", "Desa tangguh"),
        ("– Desa tangguh", "Desa tangguh"),
        ("* Desa tangguh", "Desa tangguh"),
        ("- 5 derajat", "- 5 derajat"),
        ("*Desa* tangguh", "*Desa* tangguh"),
    ],
)
def test_the_sign_typed_before_an_item_is_no_part_of_it(typed: str, bare: str) -> None:
    assert bare_item(typed) == bare


@each(("length", "is_too_long"), [(1000, False), (1001, True)])
def test_what_is_longer_than_any_number_is_refused_for_its_length(length: int, is_too_long: bool) -> None:
    with pytest.raises(UntypableError) as refused:
        typed(MONEY, "x" * length)
    assert (f"teks sepanjang {length} huruf" in str(refused.value)) == is_too_long


SCORE = "evaluasi[2025].jawaban[regulasi].nilai"


@pytest.mark.parametrize(
    ("words", "number"),
    [("tiga", "3"), ("Nol", "0"), ("tiga koma lima", "3,5"), ("dua belas", "12"), ("nol koma nol lima", "0,05")],
)
def test_a_number_in_words_is_that_number(words: str, number: str) -> None:
    assert typed(SCORE, words) == number


@pytest.mark.parametrize("words", ["tiga empat", "koma lima", "lima koma", "tiga koma", "sangat baik"])
def test_words_in_no_order_of_a_number_are_refused(words: str) -> None:
    with pytest.raises(UntypableError):
        typed(SCORE, words)


@each(
    ("text", "key"),
    [("T", "tinggi"), ("s", "sedang"), ("R.", "rendah"), ("Tinggi", "tinggi")],
)
def test_a_choice_is_read_by_the_only_label_that_begins_with_a_letter(text: str, key: str) -> None:
    assert typed("isu[a].prioritas", text) == key


@each(("path", "letter"), [("isu[a].prioritas", "X"), ("isu[a].prioritas", "TS"), ("swot[a].unsur", "S")])
def test_a_letter_that_several_or_no_labels_begin_with_is_no_choice(path: str, letter: str) -> None:
    with pytest.raises(UntypableError, match="bukan pilihan di sini"):
        typed(path, letter)


@each(
    ("text", "fields"),
    [
        ("Kemiskinan: 11,8 persen (2024)", {".nilai": "11,8", ".satuan": "persen", ".tahun": "2024"}),
        ("Waktu tunggu: 120 menit, 2021", {".nilai": "120", ".satuan": "menit", ".tahun": "2021"}),
        ("Warga terlayani: 40%", {".nilai": "40%"}),
        ("120 menit, 2021", {".tahun": "2021"}),
        ("Antrean 120 menit (2021)", {".tahun": "2021"}),
        ("40%", {}),
        ("62% nelayan menjual kepada satu pengepul (2024, survei dinas)", {}),
        ("Jam layanan: 08.00-15.00", {}),
    ],
)
def test_a_figure_is_told_apart_where_it_is_certain_and_no_word_is_lost(text: str, fields: dict[str, str]) -> None:
    found = fields_of_figure("isu[a].data", text)
    label = found.pop(".uraian")
    assert found == fields
    assert text.startswith(label)
    assert all(said in text for said in found.values())


def test_a_computed_column_leads_to_the_values_that_it_is_computed_from() -> None:
    paths = ("isu[+a].bukti", "rencana_aksi[+a].total", "risiko[+a].tingkat", "isu[+a].entah", "isu")
    assert [*map(source_of, paths)] == ["isu[+a].data", "rencana_aksi[+a].anggaran", "", "", ""]


def test_a_target_in_words_is_the_number_that_they_spell() -> None:
    target = "rencana_aksi[a].target[2026]"
    assert [typed(target, text) for text in ("sembilan puluh dua", "dua koma lima", "Baik")] == ["92", "2,5", "Baik"]
