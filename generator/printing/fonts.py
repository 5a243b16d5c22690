"""Fonts of documents on a computer that lacks them: what is printed instead, and how that is told.

The fonts of Word are on few computers with LibreOffice. Some have twins, whose letters are as wide, so that lines and
pages break in the same places; others have only something like them.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Collection, Iterator

from generator.source.words import joined

_TWINS = {
    "Calibri": "Carlito",
    "Cambria": "Caladea",
    "Arial": "Liberation Sans",
    "Times New Roman": "Liberation Serif",
}
_INSTEAD = {"Bookman Old Style": "Liberation Serif", "Cambria": "Liberation Serif", "Calibri": "Liberation Sans"}
"""Fonts that come with every LibreOffice."""
_STYLES, _THEME = "word/styles.xml", "word/theme/theme1.xml"
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_FONT = re.compile(rb"/BaseFont\s*/(?:[A-Z]{6}\+)?([^\s/\[\]<>()]+)")
_NAMED = re.compile(
    r'<w:rFonts\b[^>]*\bw:ascii="([^";]+)|<a:(?:major|minor)Font>\s*<a:latin\b[^>]*\btypeface="([^";]+)'
)


def with_fonts_instead(docx: bytes, missing: Collection[str]) -> bytes:
    """A copy of a Word document that names other fonts in place of missing ones; the document itself if none is."""
    if not missing:
        return docx
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            content = old.read(part)
            new.writestr(part, _renamed(content, missing) if part.filename in (_STYLES, _THEME) else content)
    return made.getvalue()


def _renamed(content: bytes, missing: Collection[str]) -> bytes:
    text = content.decode()
    for font in missing:
        text = text.replace(f'="{font}"', f'="{_INSTEAD.get(font, font)}"')
    return text.encode()


def fonts_wanted(docx: bytes) -> list[str]:
    """The fonts that the styles and the theme of a Word document name, each once.

    Those of the theme count only where a style takes its font from there.
    """
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        text = package.read(_STYLES).decode()
        if "asciiTheme=" in text and _THEME in package.namelist():
            text += package.read(_THEME).decode()
    return [*dict.fromkeys("".join(found) for found in _NAMED.findall(text))]


def fonts_in(pdf: bytes) -> set[str]:
    """The families of the fonts in a PDF, in small letters without blanks, style and weight."""
    names = (name.decode("latin-1") for part in _parts(pdf) for name in _FONT.findall(part))
    return {_family(re.sub(r"#([0-9A-Fa-f]{2})", lambda m: chr(int(m[1], 16)), name)) for name in names}


def missing_fonts(wanted: list[str], pdf: bytes) -> list[str]:
    """The fonts that a PDF should have and has not, nor their twins.

    A font of which a document has no letter is not missed: it is one of a style that is not used there. So a font
    counts as missing only if something else stands in the PDF.
    """
    found = fonts_in(pdf)
    known = {_family(name) for font in wanted for name in (font, _TWINS.get(font, font))}
    missing = [font for font in wanted if not {_family(font), _family(_TWINS.get(font, font))} & found]
    return missing if found - known else []


def told_missing(fonts: list[str]) -> str:
    """What to tell of fonts that are missing."""
    return (
        f"Huruf {joined(fonts)} tidak ada di komputer ini; PDF memakai huruf lain, sehingga pembagian halamannya "
        "dapat berbeda dengan Word. Pasang huruf itu lalu buat ulang, atau simpan sebagai PDF dari Word."
    )


def _family(name: str) -> str:
    return re.sub(r"[\s_]|[-,](?:bold|italic|regular|roman|oblique).*$", "", name.lower()).removesuffix("mt")


def _parts(pdf: bytes) -> Iterator[bytes]:
    """The file itself, and its streams that hold objects."""
    yield pdf
    for stream in _STREAM.findall(pdf):
        try:
            yield zlib.decompressobj().decompress(stream)
        except zlib.error:
            continue
