"""Self-contained HTML pages, and their style sheets and scripts in ``templates/gaya``."""

import re
from html import escape
from string import Template

from generator.blocks.look import GAYA, palette

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")


def html_page(title: str, body: str, style: str, *, policy: str, author: str = "") -> str:
    """A whole HTML page; ``policy`` is its content security policy, which limits what a browser may do."""
    about = f'\n<meta name="author" content="{html_text(author)}">' if author else ""
    page = Template(look_file("halaman.html"))
    return page.substitute(izin=policy, keterangan=about, judul=html_text(title), gaya=style, isi=body)


def look_file(name: str) -> str:
    """The text of a style sheet or script in ``templates/gaya``."""
    return (GAYA / name).read_text("utf-8")


def style_sheet(name: str) -> str:
    """The colours of all pages, then the style sheet of that name."""
    return palette() + look_file(f"{name}.css")


def html_text(text: str) -> str:
    """Escape text for an element or an attribute."""
    return escape(sound(text))


def sound(text: str) -> str:
    """Remove characters that an HTML file cannot hold."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)
