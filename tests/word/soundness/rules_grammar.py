"""Rules of the grammar: which elements stand in which, in which order, with which values."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from tests.word.soundness.package import NUMBERING, SETTINGS, STYLES, Package, R, W, local, rule

_TEXT = "bookmarkStart bookmarkEnd ins del sdt commentRangeStart commentRangeEnd r hyperlink"
_BLOCKS = "p tbl sdt"
_EDGES = "top left bottom right insideH insideV"
# What our documents use of the standard (ISO 29500-1, part wml), each parent's children in their order.
_ORDERED = {
    "document": "body",
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing "
    "jc outlineLvl rPr sectPr pPrChange",
    "rPr": "rStyle ins del rFonts b bCs i iCs caps smallCaps vanish color spacing sz szCs highlight u shd vertAlign "
    "lang",
    "numPr": "ilvl numId",
    "pBdr": "top left bottom right between bar",
    "tbl": "tblPr tblGrid tr",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "tblBorders": _EDGES,
    "tblCellMar": "top left bottom right",
    "tblGrid": "gridCol",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "tcPr": "tcW gridSpan vMerge tcBorders shd tcMar vAlign",
    "tcBorders": "top left bottom right",
    "tcMar": "top left bottom right",
    "sdt": "sdtPr sdtContent",
    "docPartObj": "docPartGallery docPartUnique",
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType titlePg sectPrChange",
    "style": "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr tblStylePr",
    "styles": "docDefaults latentStyles style",
    "comments": "comment",
    "numbering": "abstractNum num",
    "abstractNum": "nsid multiLevelType tmpl name lvl",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr",
    "num": "abstractNumId lvlOverride",
    "lvlOverride": "startOverride lvl",
    "settings": "zoom trackRevisions defaultTabStop characterSpacingControl updateFields compat themeFontLang "
    "decimalSymbol listSeparator",
    "compat": "doNotExpandShiftReturn compatSetting",
    "docDefaults": "rPrDefault pPrDefault",
    "rPrDefault": "rPr",
    "tblStylePr": "pPr rPr tblPr trPr tcPr",
}
# Where the order is free.
_FREE = {
    "body": f"{_BLOCKS} sectPr",
    "p": f"pPr {_TEXT}",
    "r": "rPr t delText br tab fldChar instrText delInstrText drawing pict annotationRef commentReference "
    "AlternateContent",
    "hyperlink": "r ins del",
    "ins": "r sdt bookmarkStart bookmarkEnd",
    "del": "r sdt bookmarkStart bookmarkEnd",
    "pPrChange": "pPr",
    "sectPrChange": "sectPr",
    "trPr": "cantSplit trHeight tblHeader ins del",
    "sdtPr": "alias tag id showingPlcHdr text richText docPartObj",
    "sdtContent": f"{_BLOCKS} {_TEXT}",
    "tabs": "tab",
    "hdr": _BLOCKS,
    "ftr": _BLOCKS,
    "comment": "p",
    "pict": "shapetype shape",
    "txbxContent": "p",
}
_FIRST = {"pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr"}
_MANY = {"tr", "tc", "p", "gridCol", "headerReference", "footerReference", "style", "comment", "tblStylePr",
         "abstractNum", "num", "lvl", "lvlOverride", "compatSetting"}  # fmt: skip
_ATTRIBUTES = (
    "abstractNumId after anchor ascii asciiTheme author before bidi bottom color count cs cstheme customStyle date "
    "defLockedState defQFormat defSemiHidden defUIPriority defUnhideWhenUsed default eastAsia eastAsiaTheme fill "
    "firstColumn firstLine firstRow fldCharType fmt footer gutter h hAnsi hAnsiTheme hRule hanging header history id "
    "ilvl initials lastColumn lastRow leader left line lineRule multiLine name noHBand noVBand numId orient percent "
    "pos right space start styleId sz top type uri val w"
)
_FOREIGN = ("{http://www.w3.org/XML/1998/namespace}", R)
_HOLDS_OTHERS = {"drawing", "pict"}
_SWITCHES = "b bCs i iCs caps vanish keepNext keepLines pageBreakBefore cantSplit tblHeader titlePg qFormat"
_MEASURES = "before after line left right hanging firstLine top bottom header footer gutter pos"
_COLOUR, _WHOLE, _POSITIVE, _SIGNED = r"[0-9A-F]{6}|auto", r"\d+", r"[1-9]\d*", r"-?\d+"
# What the value of an element must look like, by "element@attribute" or by the attribute alone.
_VALUES = {
    **dict.fromkeys(("ilvl@val", "numId@val", "outlineLvl@val", "gridSpan@val", "abstractNumId@val"), _WHOLE),
    **dict.fromkeys(("sz@val", "szCs@val"), _POSITIVE),
    **{f"{tag}@val": "0|1|true|false" for tag in _SWITCHES.split()},
    **{f"{tag}@{key}": _SIGNED for tag in ("spacing", "ind", "pgMar", "tab") for key in _MEASURES.split()},
    **dict.fromkeys(("color@val", "fill", "color"), _COLOUR),
    "jc@val": "left|center|right|both|start|end",
    "lvlJc@val": "left|center|right",
    "vMerge@val": "restart|continue",
    "fldCharType": "begin|separate|end",
}


@rule
def elements_stand_where_the_standard_has_them(package: Package) -> Iterator[str]:
    """Word calls a file damaged that holds an element in a wrong place or order."""
    for name, root in _looked_at(package):
        for element in root.iter(f"{W}*"):
            if not len(element):
                continue
            misplaced = _misplaced(local(element), tuple(local(child) for child in element))
            yield from (f"{name}: {words}" for words in misplaced)


@cache
def _misplaced(parent: str, children: tuple[str, ...]) -> list[str]:
    if parent in _ORDERED:
        return [*_out_of_order(parent, children)]
    if parent not in _FREE:
        return [] if parent in _HOLDS_OTHERS else [f"{children[0]} in {parent}"]
    allowed = _free(parent)
    late = [child for child in children[1:] if child in _FIRST and parent in {"p", "r"}]
    return [*(f"{child} in {parent}" for child in children if child not in allowed),
            *(f"{child} late in {parent}" for child in late)]  # fmt: skip


def _looked_at(package: Package) -> list[tuple[str, Any]]:
    others = [STYLES, NUMBERING, SETTINGS]
    return [*package.stories.items(), *((name, package.roots[name]) for name in others)]


def _out_of_order(parent: str, children: tuple[str, ...]) -> Iterator[str]:
    places = _order(parent)
    last, before = -1, ""
    for child in children:
        place = places.get(child)
        if place is None:
            yield f"{child} in {parent}"
            continue
        pairs = {child, before} == {"headerReference", "footerReference"}
        if place < last and not pairs:
            yield f"{child} after {before} in {parent}"
        if child == before and child not in _MANY:
            yield f"{child} twice in {parent}"
        last, before = place, child


@cache
def _order(parent: str) -> dict[str, int]:
    return {child: n for n, child in enumerate(_ORDERED[parent].split())}


@cache
def _free(parent: str) -> frozenset[str]:
    return frozenset(_FREE[parent].split())


@rule
def what_an_element_needs_is_in_it(package: Package) -> Iterator[str]:
    """A table without its grid, a cell without its width, a row without cells: each program guesses otherwise."""
    needs = {"tbl": ("tblPr", "tblGrid", "tr"), "tr": ("tc",), "tc": ("tcPr", "p"), "sdt": ("sdtPr", "sdtContent"),
             "pPrChange": ("pPr",), "sectPrChange": ("sectPr",)}  # fmt: skip
    for name, root in package.stories.items():
        for tag, children in needs.items():
            for element in root.iter(f"{W}{tag}"):
                yield from (f"{name}: {tag} without {c}" for c in children if element.find(f"{W}{c}") is None)


@rule
def values_are_of_their_kind(package: Package) -> Iterator[str]:
    """An attribute, number, switch, colour or choice that Word does not know makes it call the file damaged."""
    for name, root in _looked_at(package):
        for element in root.iter(f"{W}*"):
            for key, value in element.attrib.items():
                if not _fits(local(element), key, value):
                    yield f"{name}: {local(element)} {key.removeprefix(W)}={value}"


@cache
def _fits(tag: str, key: str, value: str) -> bool:
    wanted = _wanted(tag, key.removeprefix(W))
    known = wanted is not None or key.startswith(_FOREIGN)
    return known and (not wanted or re.fullmatch(wanted, value) is not None) and _is_in_range(value)


def _is_in_range(value: str) -> bool:
    """Whether a value, if it is a number of more digits than a colour or an id in hexadecimals, fits 32 bits."""
    return not re.fullmatch(r"-?\d{9,}", value) or -(2**31) <= int(value) < 2**31


@rule
def former_properties_are_only_properties(package: Package) -> Iterator[str]:
    """Word refuses marks, sections and headers within what a paragraph or section was before a change."""
    refused = {"pPrChange/{}pPr": ("rPr", "sectPr", "pPrChange"),
               "sectPrChange/{}sectPr": ("headerReference", "footerReference", "sectPrChange")}  # fmt: skip
    for name, root in package.stories.items():
        for path, tags in refused.items():
            for former in root.iterfind(f".//{W}{path.format(W)}"):
                yield from (
                    f"{name}: {tag} in former {local(former)}" for tag in tags if len(former.findall(W + tag))
                )


@cache
def _wanted(tag: str, attribute: str) -> str | None:
    """The pattern of an attribute's values; empty where any will do, None where there is no such attribute."""
    if attribute not in _ATTRIBUTES.split():
        return None
    return _VALUES.get(f"{tag}@{attribute}", _VALUES.get(attribute, ""))


@rule
def sizes_are_positive(package: Package) -> Iterator[str]:
    """A width or height below zero makes Word call the file damaged."""
    for name, root in package.stories.items():
        for tag, keys in {"gridCol": "w", "tcW": "w", "tblW": "w", "trHeight": "val", "pgSz": "w h"}.items():
            for element in root.iter(f"{W}{tag}"):
                if not all(element.get(f"{W}{key}", "").isdigit() for key in keys.split()):
                    yield f"{name}: {tag}"
        for element in root.iter(f"{W}pgMar"):
            if any(not value.isdigit() for value in element.attrib.values()):
                yield f"{name}: pgMar"
