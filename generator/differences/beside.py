"""Changes in other files of region folders that documents depend on: templates, styles, pictures."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from generator.differences.inputs import Version
from generator.masterplan.masterplan import walk
from generator.regions.locate import OUTPUT, STYLE_REFERENCE, TEMPLATES, shipped_templates
from generator.source.problems import unreadable
from generator.versions.change import Change, Kind, Where

_PICTURES = (".png", ".jpg", ".jpeg")
_TEMPLATE = ".md"
_DRAWN = re.compile(r"\bgambar\s*\(")
_DRAWN_BY_NAME = re.compile(r"\bgambar\s*\(\s*([\"'])([^\"'\\]+)\1\s*[,)]")
_WHERE = Where("berkas", "berkas lain di map daerah")


def files_between(old: Version, new: Version) -> list[Change]:
    """Files that were added, removed or changed; empty if either version is not a folder.

    A region's own template that is equal to the shipped one is left out, because what is printed stays the same. If
    it differs, it is compared with the template that applied before.
    """
    if not (old.folder.place.is_dir() and new.folder.place.is_dir()):
        return []
    before, after = _files(old), _files(new)
    shipped = {name: _shipped(name) for name in before.keys() ^ after.keys()}
    contents = [
        (name, before.get(name, shipped.get(name)), after.get(name, shipped.get(name)))
        for name in sorted(before.keys() | after.keys())
    ]
    return [_change(name, one, other) for name, one, other in contents if one != other]


def _change(name: str, old: bytes | None, new: bytes | None) -> Change:
    said = _lines_between(old, new) if old is not None and new is not None else None
    one, other = said or ("" if old is None else "isi lama", "" if new is None else "isi baru")
    kind = Kind.TEXT if one and other else Kind.ADDED if other else Kind.REMOVED
    return Change(kind, _WHERE, "berkas", name, one, other)


def _lines_between(old: bytes, new: bytes) -> tuple[str, str] | None:
    """The lines that only one of two texts has; None if there are none or the contents are not texts."""
    try:
        one, two = (content.decode().splitlines() for content in (old, new))
    except UnicodeDecodeError:
        return None
    parts = [code for code in SequenceMatcher(None, one, two, autojunk=False).get_opcodes() if code[0] != "equal"]
    gone = "\n".join(line for _, i, j, _, _ in parts for line in one[i:j])
    come = "\n".join(line for _, _, _, i, j in parts for line in two[i:j])
    return (gone.strip() and gone, come.strip() and come) if gone.strip() or come.strip() else None


def _shipped(name: str) -> bytes | None:
    """The content of the shipped template that a region's own one replaces."""
    own, _, template = name.partition("/")
    path = shipped_templates() / template
    return _content(path) if own == TEMPLATES and template and path.is_file() else None


def _files(version: Version) -> dict[str, bytes]:
    """The contents of the files that a build reads, by their paths in the region's folder."""
    if version.is_nothing:
        return {}
    home = version.folder.home
    return {path.relative_to(home).as_posix(): _content(path) for path in _read_by_a_build(version, home)}


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def _read_by_a_build(version: Version, home: Path) -> Iterator[Path]:
    templates = version.folder.templates
    named = {STYLE_REFERENCE, *map(str, walk(version.reading.masterplan))}
    if templates is not None:
        own = [path for path in templates.rglob("*") if path.is_file()]
        yield from own
        named |= _drawn_by(own, home)
    yield from (home / name for name in sorted(named) if _is_read(name) and _lies_within(home, name))


def _drawn_by(templates: list[Path], home: Path) -> set[str]:
    """The pictures that templates use by name; if a name is composed at run time, all pictures in the folder."""
    texts = [_content(path).decode(errors="replace") for path in templates if path.suffix == _TEMPLATE]
    named = {match[2] for text in texts for match in _DRAWN_BY_NAME.finditer(text)}
    if all(len(_DRAWN.findall(text)) == len(_DRAWN_BY_NAME.findall(text)) for text in texts):
        return named
    return named | set(_pictures(home))


def _pictures(home: Path) -> Iterator[str]:
    for path in home.rglob("*"):
        name = path.relative_to(home)
        if not name.parts[0].startswith(".") and name.parts[0] != OUTPUT:
            yield name.as_posix()


def _is_read(name: str) -> bool:
    return name == STYLE_REFERENCE or name.lower().endswith(_PICTURES)


def _lies_within(home: Path, name: str) -> bool:
    path = home / name
    return not Path(name).is_absolute() and ".." not in Path(name).parts and path.is_file()
