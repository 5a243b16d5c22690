"""XML helpers: escape text, write runs of text, and the namespaces of Word's parts."""

import re
from functools import lru_cache, partial
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}"'
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


_BETWEEN_TAGS = re.compile(rb">[^<]*\"[^<]*<")


def as_written(root: Any) -> bytes:
    """Serialise a part in this program's form of XML, in which texts contain no bare quotation marks."""
    inside = etree.tostring(root, encoding="UTF-8", xml_declaration=False)
    return DECLARATION.encode() + _BETWEEN_TAGS.sub(lambda text: text[0].replace(b'"', b"&quot;"), inside)


def _is_simple(text: str) -> bool:
    """Quickly check whether a text is certainly unchanged in XML and on one line."""
    return text.isprintable() and "&" not in text and "<" not in text and ">" not in text and '"' not in text


def escape(text: str) -> str:
    """Escape a text for an element or an attribute; characters illegal in XML become the replacement character."""
    if _is_simple(text):
        return text
    return legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def legal(text: str) -> str:
    """A text with the replacement character in place of characters illegal in XML."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def texts(text: str, *, gone: bool = False) -> str:
    """The inside of a run: normal or deleted text, with line breaks and tabs as elements."""
    element = "w:delText" if gone else "w:t"
    if _is_simple(text):
        return _text(text, element)
    escaped = escape(text)
    if "\n" in escaped or "\t" in escaped or "\r" in escaped:
        return "".join(_SPECIAL_TEXT.get(part) or _text(part, element) for part in _BREAKS.split(escaped) if part)
    return _text(escaped, element)


_BREAKS = re.compile(r"(\r\n|[\n\r\t])")
_SPECIAL_TEXT = {"\n": "<w:br/>", "\r": "<w:br/>", "\r\n": "<w:br/>", "\t": "<w:tab/>"}


def _text(escaped: str, element: str) -> str:
    # ``xml:space`` is written only if a blank could be lost; otherwise it would be a tenth of a document.
    if "  " in escaped or escaped[:1].isspace() or escaped[-1:].isspace():
        return f'<{element} xml:space="preserve">{escaped}</{element}>'
    return f"<{element}>{escaped}</{element}>"


@lru_cache(maxsize=16_384)  # tables repeat the same few texts in many cells
def run(text: str, properties: str = "", *, gone: bool = False) -> str:
    """A run of text, deleted if it is ``gone``; "" for an empty text."""
    if not text:
        return ""
    if not properties:
        return f"<w:r>{texts(text, gone=gone)}</w:r>"
    return f"<w:r><w:rPr>{properties}</w:rPr>{texts(text, gone=gone)}</w:r>"


deleted_run = partial(run, gone=True)


def shade(colour: str) -> str:
    """The property that fills the ground of a cell or paragraph."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'
