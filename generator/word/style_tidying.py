"""Tidying of foreign style sheets before they are taken over into documents.

Word refuses to open a document whose styles contain anything unknown to it, so such a sheet is refused.
"""

import re
from functools import cache
from typing import Any

from generator.word.style_grammar import (
    ATTRIBUTES,
    CHILDREN,
    CHOICES,
    HISTORY,
    LENGTHS,
    NUMBERS,
    REPEATED,
    WITH_VALUE,
)
from generator.word.style_ids import name_of
from generator.word.styles import WORDS_OWN
from generator.word.xml import W

_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_NUMBER = re.compile(r"[+-]?\d{1,9}(\.\d+)?(mm|cm|in|pt|pc|pi)?")
_EXACT = frozenset(WORDS_OWN.values())
_SIZES = frozenset({"sz", "szCs"})
_COLOURS = frozenset({"color", "fill"})
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_OFF = frozenset({"0", "false", "off"})
_OF_WEB_FORMS = "HTML "  # the prefix of two styles of Word, which no document of ours uses
_MOST_BASES = 50
_SHOWN = 60


class UnfitStylesError(Exception):
    """A style sheet that cannot be used; its text says why, as a sentence goes on after the file's name.

    ``remedy`` says what to do in Word where saving the file anew changes nothing.
    """

    def __init__(self, fault: str, remedy: str = "") -> None:
        super().__init__(fault)
        self.remedy = remedy


def tidied(styles: Any) -> None:
    """Put a style sheet into the order that Word requires, without elements that it would ignore.

    Raises UnfitStylesError for an element or number unknown to Word, and for styles based on each other.
    """
    if styles.tag != _w("styles"):
        raise UnfitStylesError("menyimpan gayanya dalam bentuk yang tidak dikenal")
    _drop_ignorable(styles)
    _put_in_order(styles)
    _check_shown(styles)
    _drop_doubles(styles)
    _drop_loose_ends(styles)
    _check_bases(styles)


def _drop_ignorable(styles: Any) -> None:
    """Remove elements and attributes that readers are told to ignore, comments, and blanks."""
    named = styles.attrib.pop(_IGNORABLE, "").split()
    dropped = tuple(f"{{{styles.nsmap[prefix]}}}" for prefix in named if prefix in styles.nsmap)
    for element in list(styles.iter()):
        if not isinstance(element.tag, str) or element.tag.startswith(dropped):
            _remove(element)
            continue
        element.text = element.tail = None
        for name in list(element.attrib):
            if name.startswith((_XML, *dropped)):
                del element.attrib[name]
            elif not name.startswith(_w("")):
                raise UnfitStylesError(f"memuat atribut asing '{_local(name)}' dalam gayanya")


def _put_in_order(element: Any) -> None:
    """Sort the children of an element as Word requires, without duplicates."""
    allowed = _order(_local(element.tag))
    seen: set[str] = set()
    for child in list(element):
        name = _local(child.tag)
        if name in HISTORY or (name in seen and name not in REPEATED):
            _remove(child)
        elif name not in allowed or child.tag != _w(name):
            raise UnfitStylesError(f"memuat unsur '{name[:_SHOWN]}' yang tidak dikenal Word dalam gayanya")
        else:
            seen.add(name)
            _check_attributes(child)
            _put_in_order(child)
    element[:] = sorted(element, key=lambda child: allowed[_local(child.tag)])


def _check_attributes(element: Any) -> None:
    tag = _local(element.tag)
    if tag in WITH_VALUE and element.get(_w("val")) is None:
        raise UnfitStylesError(f"memuat unsur '{tag}' tanpa nilai dalam gayanya")
    for name, value in element.attrib.items():
        if not name.startswith(_w("")):
            continue
        plain = _local(name)
        if plain not in ATTRIBUTES:
            raise UnfitStylesError(f"memuat atribut '{plain[:_SHOWN]}' yang tidak dikenal Word dalam gayanya")
        counted = plain in LENGTHS or (plain == "val" and tag in NUMBERS)
        choices = CHOICES.get(f"{tag}@{plain}", "").split()
        is_wrong = (counted and not _NUMBER.fullmatch(value)) or (choices and value not in choices)
        if is_wrong or (tag in _SIZES and value.startswith("-")) or _is_no_colour(tag, plain, value):
            raise UnfitStylesError(
                f"memuat nilai '{value[:_SHOWN]}' yang tidak dikenal Word pada '{tag}' dalam gayanya"
            )


def _is_no_colour(tag: str, attribute: str, value: str) -> bool:
    is_one = attribute in _COLOURS or (tag == "color" and attribute == "val")
    return is_one and value != "auto" and not _COLOUR.fullmatch(value)


def _check_shown(styles: Any) -> None:
    """Refuse styles that hide their text, because a document would print less than its source says."""
    for sign in styles.iter(_w("vanish")):
        style = next(sign.iterancestors(_w("style")), None)
        name = "" if style is None else name_of(style)
        if sign.get(_w("val"), "1") not in _OFF and not name.startswith(_OF_WEB_FORMS):
            raise UnfitStylesError(
                f"menyembunyikan teks dengan gaya '{name[:_SHOWN] or 'bawaan'}'", _shown_again(name[:_SHOWN])
            )


def _shown_again(name: str) -> str:
    """How to let a style show its text; that of all texts, which has no name, is set in another place."""
    way = f"klik kanan gaya '{name}', lalu Ubah, Format, Font" if name else "buka jendela Font (Ctrl+D)"
    default = ", pilih Atur Sebagai Bawaan" if not name else ""
    return f"Di Word, {way}, hapus centang Tersembunyi{default}, lalu simpan; atau hapus berkas itu."


def _drop_doubles(styles: Any) -> None:
    """Keep the first of styles with one id, or of one kind with one name, and one default style of each kind.

    A style with exactly Word's own name takes precedence over one whose name differs only in case.
    """
    ids: set[str] = set()
    names: set[tuple[str, str]] = set()
    defaults: set[str] = set()
    for style in sorted(styles.findall(_w("style")), key=lambda style: name_of(style) not in _EXACT):
        kind, identity = style.get(_w("type"), "paragraph"), style.get(_w("styleId"), "")
        known = kind, name_of(style).casefold()
        if identity in ids or known in names or not all((identity, *known)):
            _remove(style)
            continue
        ids.add(identity)
        names.add(known)
        if style.get(_w("default"), "0") not in _OFF:
            if kind in defaults:
                del style.attrib[_w("default")]
            defaults.add(kind)


def _drop_loose_ends(styles: Any) -> None:
    """Remove references to missing styles, so that none of ours, added later, is referred to by mistake."""
    known = {style.get(_w("styleId")) for style in styles.iterfind(_w("style"))}
    for link in list(styles.iter(_w("basedOn"), _w("next"), _w("link"))):
        if link.get(_w("val")) not in known:
            _remove(link)


def _check_bases(styles: Any) -> None:
    """Follow the base of each style to its end, to detect cycles."""
    found = ((style, style.find(_w("basedOn"))) for style in styles.iterfind(_w("style")))
    bases = {style.get(_w("styleId")): base.get(_w("val")) for style, base in found if base is not None}
    for first in bases:
        at: str | None = first
        passed = {at}
        for _ in range(_MOST_BASES):
            at = bases.get(at)
            if at is None:
                break
            if at in passed:
                raise UnfitStylesError(
                    f"memuat gaya yang saling menjadi dasar tanpa akhir, mulai dari '{first[:_SHOWN]}'"
                )
            passed.add(at)
        else:
            raise UnfitStylesError(
                f"memuat gaya yang bertumpuk lebih dari {_MOST_BASES} tingkat, mulai dari '{first[:_SHOWN]}'",
                "Di Word, klik kanan gaya itu, lalu Ubah, pilih gaya Normal sebagai dasarnya, lalu simpan; "
                "atau hapus berkas itu.",
            )


@cache
def _order(name: str) -> dict[str, int]:
    return {child: n for n, child in enumerate(CHILDREN.get(name, "").split())}


def _remove(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _w(tag: str) -> str:
    return f"{{{W}}}{tag}"
