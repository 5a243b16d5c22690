"""Quotes that end too early, or are none: a comma behind them, the curved ones of Word."""

from collections.abc import Callable

import pytest

from generator.masterplan.reading import Reading

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ('misi:\n  - "Satu",\n  - "Dua"\n', "hapus koma itu."),
        ('visi:\n  rumusan: "Satu",\n  penjelasan: Dua\n', "hapus koma itu."),
        (
            'misi:\n  - "Satu", "Dua"\n',
            'tulis setiap butir pada barisnya sendiri:  - "Satu"  lalu  - "Dua"',
        ),
        (
            'visi:\n  rumusan: "Satu", dua\n',
            "pindahkan tanda kutip penutup ke akhir teks; bila daftar, apit semuanya dengan kurung siku [ ].",
        ),
    ],
)
def test_a_comma_behind_a_closing_quote_is_told(text: str, remedy: str, reading_of: Read) -> None:
    problem = reading_of(text).problems.errors[0]
    assert "tanda kutip penutup" in problem.message
    assert problem.remedy == remedy


def test_within_brackets_a_comma_follows_a_quote(reading_of: Read) -> None:
    assert not reading_of('misi: ["Satu", "Dua"]\n').problems.found


def test_an_item_between_curved_quotes_is_no_key(reading_of: Read) -> None:
    (problem,) = reading_of("misi:\n  - “Satu: dua”\n  - Tiga\n").problems.errors
    assert problem.message == "teks diapit tanda kutip lengkung dari Word"


@pytest.mark.parametrize(("sign", "name"), [(";", "titik koma"), (".", "titik")])
def test_a_sign_alone_behind_a_quoted_text_is_to_be_dropped(sign: str, name: str, reading_of: Read) -> None:
    [problem] = reading_of(f'visi:\n  rumusan: "Alor Cerdas"{sign}\n  penjelasan: A\n').problems.errors
    assert problem.remedy == f"hapus {name} itu."
