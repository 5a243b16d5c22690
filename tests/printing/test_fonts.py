"""A font that the computer lacks is replaced by one that is near, and its lack is told."""

import io
import zipfile
import zlib

from generator.printing.fonts import fonts_in, fonts_wanted, missing_fonts, told_missing, with_fonts_instead

_STYLES = '<w:styles><w:rPrDefault><w:rFonts w:ascii="{}" w:hAnsi="{}"/></w:rPrDefault></w:styles>'
_THEMED = '<w:styles><w:rFonts w:asciiTheme="minorHAnsi"/></w:styles>'
_THEME = (
    '<a:theme><a:majorFont><a:latin typeface="Calibri"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Cambria"/></a:minorFont></a:theme>'
)


def document(styles: str, theme: str = _THEME) -> bytes:
    """A package with the two parts that name fonts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("word/styles.xml", styles)
        package.writestr("word/theme/theme1.xml", theme)
    return made.getvalue()


def pdf(*fonts: str, packed: bool = False) -> bytes:
    """The parts of a PDF that name its fonts, in a stream of objects if ``packed``."""
    names = "\n".join(f"<</Type/Font/BaseFont/BAAAAA+{font}>>" for font in fonts).encode()
    return b"stream\n" + zlib.compress(names) + b"\nendstream" if packed else names


def test_a_missing_font_is_replaced_by_one_that_libreoffice_brings() -> None:
    docx = document(_STYLES.format("Bookman Old Style", "Bookman Old Style"))
    with zipfile.ZipFile(io.BytesIO(with_fonts_instead(docx, ["Bookman Old Style", "Calibri"]))) as package:
        styles, theme = package.read("word/styles.xml").decode(), package.read("word/theme/theme1.xml").decode()
    assert styles == _STYLES.format("Liberation Serif", "Liberation Serif")
    assert 'typeface="Liberation Sans"' in theme
    assert 'typeface="Cambria"' in theme


def test_a_document_that_misses_no_font_stays_as_it_is() -> None:
    docx = document(_THEMED)
    assert with_fonts_instead(docx, []) is docx


def test_the_fonts_of_a_theme_are_wanted_only_if_styles_take_them() -> None:
    assert fonts_wanted(document(_STYLES.format("Arial", "Arial"))) == ["Arial"]
    assert fonts_wanted(document(_THEMED)) == ["Calibri", "Cambria"]


def test_fonts_are_found_in_packed_objects_too() -> None:
    assert fonts_in(pdf("Carlito-Bold", "LiberationSerif", packed=True)) == {"carlito", "liberationserif"}


def test_a_missing_font_is_told_by_name() -> None:
    missing = missing_fonts(["Bookman Old Style"], pdf("DejaVuSans", "DejaVuSans-Bold"))
    assert told_missing(missing).startswith("Huruf Bookman Old Style tidak ada di komputer ini")


def test_a_twin_is_no_lack_and_neither_is_a_sign_from_another_font() -> None:
    assert missing_fonts(["Calibri", "Cambria"], pdf("Carlito", "Caladea-Italic", "DejaVuSans")) == []


def test_a_font_of_a_style_that_is_not_used_is_not_missed() -> None:
    assert missing_fonts(["Arial", "Bookman Old Style"], pdf("ArialMT", "Arial-BoldMT")) == []
