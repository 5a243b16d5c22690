"""A region's own style reference (``gaya.docx``): its styles first, ours where it lacks one."""

import posixpath
from pathlib import Path
from typing import Any

from lxml import etree

from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.word.dress import Dress
from generator.word.opened import MAIN, Opened, of_another_kind, opened
from generator.word.style_tidying import UnfitStylesError, tidied
from generator.word.styles import style_sheet
from generator.word.xml import R, W

_MOST_BYTES = 50_000_000
_MOST_STYLES_BYTES = 5_000_000
_TYPES, _STYLES = "[Content_Types].xml", "styles"
_REMEDY = "Simpan ulang dari Word, atau hapus berkas itu."
_KINDS = (
    ("template.macroEnabledTemplate.main+xml", "adalah templat Word dengan makro (.dotm) yang diberi akhiran .docx"),
    ("document.macroEnabled.main+xml", "adalah dokumen Word dengan makro (.docm) yang diberi akhiran .docx"),
    ("template.main+xml", "adalah templat Word (.dotx) yang diberi akhiran .docx"),
)
_NORMAL = "Normal"
_BEFORE_NUMBERING = ("keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")


def styles_from(file: Path, dress: Dress) -> tuple[str, list[str]]:
    """styles.xml with the file's own styles, completed by ours; and the names of those it lacked.

    Styles are matched by their names, since a localised Word gives other ids. Raises UserError where the
    file is no Word document, or holds styles with which Word would not open ours.
    """
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
    with opened(file, _REMEDY, _MOST_BYTES) as package:
        _check_kind(package)
        name = _styles_part(package)
        if name not in package.names:
            raise of_another_kind(file, "tidak memuat gaya apa pun (bagian styles.xml tidak ada)")
        package.root(name, _MOST_STYLES_BYTES)
    styles = _by_python_docx(file)
    try:
        tidied(styles)
    except UnfitStylesError as fault:
        raise UserError(f"{shown_path(file)} {fault}. {_REMEDY}") from fault
    return styles


def _by_python_docx(file: Path) -> Any:
    """The styles of a document that was looked over before: no part of it is too large, nor holds entities."""
    # Only a region that brings its own reference pays for these imports.
    from docx import Document  # noqa: PLC0415  (26 ms, and few regions bring a reference)

    try:
        return etree.fromstring(etree.tostring(Document(str(file)).styles.element))
    except Exception as error:  # a damaged package fails in many ways, all of which mean the same
        raise UserError(f"{shown_path(file)} bukan dokumen Word (.docx) yang utuh. {_REMEDY}") from error


def _check_kind(package: Opened) -> None:
    """Refuse what is a Word file, but no plain document."""
    has_odd_names = any(".." in name.replace("\\", "/").split("/") for name in package.names)
    if _TYPES not in package.names or has_odd_names or len({*package.names}) < len(package.names):
        raise package.damaged()
    types = [entry.get("ContentType", "") for entry in package.root(_TYPES, _MOST_STYLES_BYTES).iterfind("*")]
    for ending, what in _KINDS:
        if any(kind.endswith(ending) for kind in types):
            raise of_another_kind(package.file, what)
    if any(name.endswith("vbaProject.bin") for name in package.names):
        raise of_another_kind(package.file, "memuat makro")
    if not any(kind.endswith("wordprocessingml.document.main+xml") for kind in types):
        raise package.damaged()


def _styles_part(package: Opened) -> str:
    """The name of the part that holds the styles, as the relationships of the main document tell it."""
    main = _related(package, "", "officeDocument") or MAIN
    if main not in package.names:
        raise package.damaged()
    return _related(package, main, _STYLES) or posixpath.join(posixpath.dirname(main), "styles.xml")


def _related(package: Opened, source: str, kind: str) -> str:
    """The part to which another leads by a relationship of a kind; empty where it leads to none."""
    folder, base = posixpath.dirname(source), posixpath.basename(source)
    name = posixpath.join(folder, "_rels", f"{base}.rels")
    if name not in package.names:
        return ""
    for entry in package.root(name, _MOST_STYLES_BYTES).iterfind("*"):
        if entry.get("Type", "") == f"{R}/{kind}" and entry.get("TargetMode") != "External":
            return posixpath.normpath(posixpath.join("/", folder, entry.get("Target", "")))[1:]
    return ""


def _out_of_the_way(own: Any, ours: Any, renamed: dict[str, str]) -> dict[str, str]:
    """New ids for styles that bear an id of ours under another name."""
    wanted = {style.get(_w("styleId")) for style in _styles(ours)}
    present = [style.get(_w("styleId")) for style in _styles(own)]
    taken = {*wanted, *present}
    moved = {}
    for identity in present:
        if identity in wanted and identity not in renamed:
            moved[identity] = _free(f"{identity}Daerah", taken)
    return moved


def _free(identity: str, taken: set[str]) -> str:
    """The id, or one made from it that no other style has; it is taken from then on."""
    while identity in taken:
        identity += "Daerah"
    taken.add(identity)
    return identity


def _rename(styles: Any, renamed: dict[str, str]) -> None:
    """Give the styles their new ids, and make their links to each other follow."""
    for element in styles.iter(_w("style"), _w("basedOn"), _w("next"), _w("link")):
        attribute = _w("styleId") if element.tag == _w("style") else _w("val")
        identity = element.get(attribute)
        element.set(attribute, renamed.get(identity, identity))


def _complete(styles: Any, missing: list[Any]) -> None:
    """Add the missing styles, and let each kind have one style that is taken where none is named."""
    defaults = {style.get(_w("type")) for style in _styles(styles) if style.get(_w("default"))}
    for style in missing:
        if style.get(_w("type")) in defaults:
            style.attrib.pop(_w("default"), "")
        styles.append(style)
    for style in _styles(styles):
        if style.get(_w("styleId")) == _NORMAL and "paragraph" not in defaults:
            style.set(_w("default"), "1")


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
