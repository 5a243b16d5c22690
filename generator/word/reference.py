"""A region's own style reference (``gaya.docx``): its styles first, ours where it lacks one."""

from pathlib import Path
from typing import Any

from generator.source.place import shown_path
from generator.source.problems import UserError, unreadable
from generator.word.dress import Dress
from generator.word.styles import style_sheet
from generator.word.xml import W

_MOST_BYTES = 50_000_000


def styles_from(file: Path, dress: Dress) -> tuple[str, list[str]]:
    """styles.xml with the file's own styles, completed by ours; and the names of those it lacked.

    Styles are matched by their names, since a localised Word gives other ids. Raises UserError where the
    file is no Word document.
    """
    # Only a region that brings its own reference pays for these imports.
    from lxml import etree  # noqa: PLC0415

    own: Any = etree.fromstring(_read_styles(file))
    ours: Any = etree.fromstring(style_sheet(dress).encode())
    by_name = {_name(style): style for style in own.iterfind(_w("style"))}
    renamed = {}
    missing = []
    for style in ours.iterfind(_w("style")):
        found = by_name.get(_name(style))
        if found is None or found.get(_w("type")) != style.get(_w("type")):
            missing.append(style)
        else:
            renamed[found.get(_w("styleId"))] = style.get(_w("styleId"))
    _rename(own, renamed)
    taken = {style.get(_w("styleId")) for style in own.iterfind(_w("style"))}
    defaults = {style.get(_w("type")) for style in own.iterfind(_w("style")) if style.get(_w("default"))}
    for style in missing:
        if style.get(_w("type")) in defaults:
            style.attrib.pop(_w("default"), None)
        if style.get(_w("styleId")) not in taken:
            own.append(style)
    _restore_numbering(own, ours)
    names = [_shown_name(style) for style in missing if style.find(_w("qFormat")) is not None]
    return etree.tostring(own, xml_declaration=True, encoding="UTF-8", standalone=True).decode(), names


def _read_styles(file: Path) -> bytes:
    from docx import Document  # noqa: PLC0415
    from lxml import etree  # noqa: PLC0415

    try:
        if file.stat().st_size > _MOST_BYTES:
            raise UserError(f"{shown_path(file)} terlalu besar untuk sebuah acuan gaya (lebih dari 50 MB).")
        styles = Document(str(file)).styles.element
    except OSError as error:
        raise unreadable(file, error) from error
    except UserError:
        raise
    except Exception as error:
        raise UserError(
            f"{shown_path(file)} bukan dokumen Word (.docx) yang utuh. Simpan ulang dari Word, atau hapus berkas itu."
        ) from error
    return etree.tostring(styles)


def _rename(styles: Any, renamed: dict[str, str]) -> None:
    """Give the styles our ids, and make their links to each other follow."""
    for element in styles.iter():
        if element.tag == _w("style"):
            identity = element.get(_w("styleId"))
            element.set(_w("styleId"), renamed.get(identity, identity))
        elif element.tag in {_w("basedOn"), _w("next"), _w("link")}:
            identity = element.get(_w("val"))
            element.set(_w("val"), renamed.get(identity, identity))


def _restore_numbering(own: Any, ours: Any) -> None:
    """List numbers belong to our numbering part: the reference's own numbers mean nothing there."""
    from lxml import etree  # noqa: PLC0415

    numbers = {s.get(_w("styleId")): s.find(f".//{_w('numPr')}") for s in ours.iterfind(_w("style"))}
    for style in own.iterfind(_w("style")):
        properties = style.find(_w("pPr"))
        for number in list(style.iter(_w("numPr"))):
            number.getparent().remove(number)
        wanted = numbers.get(style.get(_w("styleId")))
        if wanted is None:
            continue
        if properties is None:
            properties = etree.SubElement(style, _w("pPr"))
            run_properties = style.find(_w("rPr"))
            if run_properties is not None:
                run_properties.addprevious(properties)
        before = [
            properties.find(_w(tag))
            for tag in ("keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
        ]
        at = max((properties.index(e) + 1 for e in before if e is not None), default=0)
        properties.insert(at, wanted)


def _w(tag: str) -> str:
    return f"{{{W}}}{tag}"


def _shown_name(style: Any) -> str:
    name = style.find(_w("name"))
    return "" if name is None else str(name.get(_w("val")))


def _name(style: Any) -> str:
    return _shown_name(style).casefold()
