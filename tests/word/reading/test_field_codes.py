"""Fields that print something else than what the document stores."""

from generator.word.reading.field_codes import stores_its_result, told
from tests.cases import each


@each(
    "code",
    [
        "PAGE", "NUMPAGES", r"PAGE \* MERGEFORMAT", r"PAGEREF _Toc1 \h", r"REF _Ref1 \h",
        r"REF _Ref1 \h \* MERGEFORMAT",
        r"SEQ Tabel \* ARABIC \s 1 \r 1", r"SEQ Gambar \* ROMAN", r"SEQ bab \h", r"SEQ bab \c", r"SEQ bab \* ARABIC",
        'HYPERLINK "https://a.id"', r'HYPERLINK \l "_Toc1" \h', r'TOC \o "1-3" \h \z \u',
    ],
)  # fmt: skip
def test_a_code_that_we_write_stores_its_result(code: str) -> None:
    assert stores_its_result(code)


@each(
    "code",
    [
        "", "DATE", "FORMTEXT", "=1+1", "MACROBUTTON NoMacro Kata", r"SEQ bab \r 7", r"SEQ bab \c \r 7",
        r"SEQ Tabel \h",
        r"SEQ Lain \* ARABIC", r"SEQ Tabel \n", r"SEQ Tabel {…}", r"REF _Ref1 \f", r"REF _Ref1 \h \* Upper",
        r'INCLUDETEXT "a"', "HYPERLINK a",
    ],
)  # fmt: skip
def test_any_other_code_does_not(code: str) -> None:
    assert not stores_its_result(code)


@each(
    ("code", "shown", "is_told"),
    [
        (r'TOC \o "1-3" \h \z \u', "BAB I", False),
        (r'TOC \o "1-2" \h \z \u', "BAB I", False),
        (r'TOC \z \o "1-3" \u \h', "BAB I", False),
        (r'TOC \c "Tabel"', "Tabel 1.1 Satu", False),
        (r'TOC \h \z \c "Gambar"', "Gambar 1 Satu", False),
        (r'TOC \o "1-1" \h', "BAB I", True),
        (r'TOC \o "1-3" \h \z \u \f C', "BAB I", True),
        (r'TOC \c "Lain" \c "Tabel"', "Tabel 1.1 Satu", True),
        (r'TOC \h \z \c "Lain"', "Tabel 1.1 Satu", True),
        (r'TOC \h \z \c "Gambar"', "Tabel 1.1 Satu", True),
        (r'TOC \o "1-3" \u', "Tabel 1.1 Satu", True),
        (r'TOC \o "1-3" \u', "", True),
        (r"SEQ bab \h", "", False),
        (r"SEQ bab \h \r 8", "", False),
        (r"SEQ bab \h \* MERGEFORMAT", "", False),
        (r'TOC \o "1-3" \h \z \u \* MERGEFORMAT', "BAB I", False),
        (r"SEQ Tabel \* ARABIC", "", True),
        (r"SEQ Tabel \* ARABIC", "3", False),
        ("DATE", "", True),
    ],
)
def test_a_list_of_other_things_and_a_field_without_a_result_are_told(code: str, shown: str, is_told: bool) -> None:
    assert told(code, shown) == (f"[bidang {code}]" if is_told else "")


def test_a_long_code_is_told_in_part() -> None:
    assert len(told("QUOTE " + "a" * 9999, "")) < 100
