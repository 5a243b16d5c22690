"""A font that the computer lacks is replaced by one that is near, and its lack is told."""

import io
import zipfile
import zlib

from generator.printing.fonts import fonts_in, fonts_wanted, told_missing, with_fonts_instead

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


def test_libreoffice_is_told_what_to_take_instead_and_the_font_itself_comes_first() -> None:
    copy = with_fonts_instead(document(_STYLES.format("Bookman Old Style", "Bookman Old Style")))
    with zipfile.ZipFile(io.BytesIO(copy)) as package:
        styles, theme = package.read("word/styles.xml").decode(), package.read("word/theme/theme1.xml").decode()
    assert 'w:ascii="Bookman Old Style;' in styles
    assert 'Liberation Serif"' in styles
    assert 'typeface="Calibri;Carlito' in theme


def test_the_fonts_of_a_theme_are_wanted_only_if_styles_take_them() -> None:
    assert fonts_wanted(document(_STYLES.format("Arial", "Arial"))) == ["Arial"]
    assert fonts_wanted(document(_THEMED)) == ["Calibri", "Cambria"]


def test_fonts_are_found_in_packed_objects_too() -> None:
    assert fonts_in(pdf("Carlito-Bold", "LiberationSerif", packed=True)) == {"carlito", "liberationserif"}


def test_a_missing_font_is_told_by_name() -> None:
    told = told_missing(["Bookman Old Style"], pdf("LiberationSerif", "LiberationSerif-Bold"))
    assert told.startswith("Huruf Bookman Old Style tidak ada di komputer ini")


def test_a_twin_is_no_lack_and_neither_is_a_sign_from_another_font() -> None:
    assert told_missing(["Calibri", "Cambria"], pdf("Carlito", "Caladea-Italic", "DejaVuSans")) == ""


def test_a_font_of_a_style_that_is_not_used_is_not_missed() -> None:
    assert told_missing(["Arial", "Bookman Old Style"], pdf("ArialMT", "Arial-BoldMT")) == ""
