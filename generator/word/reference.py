"""A region's own style reference (``gaya.docx``): its styles first, ours where it lacks one."""

from pathlib import Path
from typing import Any

from generator.source.place import shown_path
from generator.source.problems import UserError, unreadable
from generator.word.dress import Dress
from generator.word.styles import style_sheet
from generator.word.xml import W

_MOST_BYTES = 50_000_000
_BEFORE_NUMBERING = ("keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")


def styles_from(file: Path, dress: Dress) -> tuple[str, list[str]]:
    """styles.xml with the file's own styles, completed by ours; and the names of those it lacked.

    Styles are matched by their names, since a localised Word gives other ids. Raises UserError where the
    file is no Word document.
    """
    # Only a region that brings its own reference pays for this import.
    from lxml import etree  # noqa: PLC0415

    own: Any = _read_styles(file)
    ours: Any = etree.fromstring(style_sheet(dress).encode())
    known = {_key(style): style.get(_w("styleId")) for style in _styles(own)}
    renamed = {known[_key(style)]: style.get(_w("styleId")) for style in _styles(ours) if _key(style) in known}
    missing = [style for style in _styles(ours) if _key(style) not in known]
    _rename(own, renamed | _out_of_the_way(own, ours, renamed))
    _complete(own, missing)
    _restore_numbering(own, ours)
    text = etree.tostring(own, xml_declaration=True, encoding="UTF-8", standalone=True).decode()
    return text, [_name(style) for style in missing if style.find(_w("qFormat")) is not None]


def _read_styles(file: Path) -> Any:
    from docx import Document  # noqa: PLC0415

    try:
        if file.stat().st_size > _MOST_BYTES:
            raise UserError(f"{shown_path(file)} terlalu besar untuk sebuah acuan gaya (lebih dari 50 MB).")
        return Document(str(file)).styles.element
    except OSError as error:
        raise unreadable(file, error) from error
    except UserError:
        raise
    except Exception as error:  # a damaged package fails in many ways, all of which mean the same
        raise UserError(
            f"{shown_path(file)} bukan dokumen Word (.docx) yang utuh. Simpan ulang dari Word, atau hapus berkas itu."
        ) from error


def _out_of_the_way(own: Any, ours: Any, renamed: dict[str, str]) -> dict[str, str]:
    """New ids for styles that bear an id of ours under another name."""
    wanted = {style.get(_w("styleId")) for style in _styles(ours)}
    present = [style.get(_w("styleId")) for style in _styles(own)]
    return {identity: f"{identity}Daerah" for identity in present if identity in wanted and identity not in renamed}


def _rename(styles: Any, renamed: dict[str, str]) -> None:
    """Give the styles their new ids, and make their links to each other follow."""
    for element in styles.iter(_w("style"), _w("basedOn"), _w("next"), _w("link")):
        attribute = _w("styleId") if element.tag == _w("style") else _w("val")
        identity = element.get(attribute)
        element.set(attribute, renamed.get(identity, identity))


def _complete(styles: Any, missing: list[Any]) -> None:
    defaults = {style.get(_w("type")) for style in _styles(styles) if style.get(_w("default"))}
    for style in missing:
        if style.get(_w("type")) in defaults:
            style.attrib.pop(_w("default"), "")
        styles.append(style)


def _restore_numbering(own: Any, ours: Any) -> None:
    """List numbers belong to our numbering part: the reference's own numbers mean nothing there."""
    numbers = {style.get(_w("styleId")): style.find(f".//{_w('numPr')}") for style in _styles(ours)}
    for style in _styles(own):
        for number in list(style.iter(_w("numPr"))):
            number.getparent().remove(number)
        wanted = numbers.get(style.get(_w("styleId")))
        if wanted is not None:
            properties = _paragraph_properties(style)
            before = [properties.find(_w(tag)) for tag in _BEFORE_NUMBERING]
            at = max((properties.index(element) + 1 for element in before if element is not None), default=0)
            properties.insert(at, wanted)


def _paragraph_properties(style: Any) -> Any:
    """The style's pPr, made in its place before rPr where there is none."""
    properties = style.find(_w("pPr"))
    if properties is None:
        properties = style.makeelement(_w("pPr"), {})
        character = style.find(_w("rPr"))
        if character is None:
            style.append(properties)
        else:
            character.addprevious(properties)
    return properties


def _styles(root: Any) -> list[Any]:
    return list(root.iterfind(_w("style")))


def _key(style: Any) -> tuple[str, str]:
    return _name(style).casefold(), style.get(_w("type"), "")


def _name(style: Any) -> str:
    name = style.find(_w("name"))
    return "" if name is None else str(name.get(_w("val")))


def _w(tag: str) -> str:
    return f"{{{W}}}{tag}"
