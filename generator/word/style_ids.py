"""Style ids: programs and languages assign different ones, so styles are matched by name."""

from collections.abc import Mapping
from typing import Any

from generator.word.xml import W

Key = tuple[str, str]


def styles_in(sheet: Any) -> list[Any]:
    """The styles of a style sheet."""
    return list(sheet.iterfind(_w("style")))


def key_of(style: Any) -> Key:
    """The key of a style: its name, ignoring case, and its kind."""
    return name_of(style).casefold(), style.get(_w("type"), "")


def name_of(style: Any) -> str:
    """The name of a style as Word shows it."""
    name = style.find(_w("name"))
    return "" if name is None else str(name.get(_w("val")))


def id_of(style: Any) -> str:
    """The id of a style."""
    return str(style.get(_w("styleId")))


def give_ids(sheet: Any, wanted: Mapping[Key, str]) -> dict[str, str]:
    """Give styles the wanted ids by name, and other ids to styles that wrongly have one of these.

    Returns the new ids by the former ones.
    """
    styles = styles_in(sheet)
    renamed = {id_of(style): wanted[key_of(style)] for style in styles if key_of(style) in wanted}
    taken = {*wanted.values(), *map(id_of, styles)}
    for identity in map(id_of, styles):
        if identity in wanted.values() and identity not in renamed:
            renamed[identity] = _free(f"{identity}Daerah", taken)
    for style in styles:
        style.set(_w("styleId"), renamed.get(id_of(style), id_of(style)))
    follow(sheet, renamed)
    return renamed


def follow(element: Any, renamed: Mapping[str, str]) -> None:
    """Replace former ids of styles by the new ones wherever they are referred to."""
    for named in element.iter(*map(_w, ("basedOn", "next", "link", "pStyle", "rStyle", "tblStyle"))):
        named.set(_w("val"), renamed.get(named.get(_w("val")), named.get(_w("val"))))


def _free(identity: str, taken: set[str]) -> str:
    """The id, or a variant that no other style has; it counts as taken from then on."""
    while identity in taken:
        identity += "Daerah"
    taken.add(identity)
    return identity


def _w(tag: str) -> str:
    return f"{{{W}}}{tag}"
