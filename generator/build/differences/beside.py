"""What folders of regions hold besides YAML, as far as documents are made of it: templates, styles, pictures."""

from collections.abc import Iterator
from pathlib import Path

from generator.build.differences.inputs import Version
from generator.build.locate import STYLE_REFERENCE
from generator.masterplan.masterplan import walk
from generator.source.problems import unreadable
from generator.versions.change import Change, Kind, Where

_PICTURES = (".png", ".jpg", ".jpeg")
_WHERE = Where("berkas", "berkas lain di map daerah")


def files_between(old: Version, new: Version) -> list[Change]:
    """The files that came, went, or have another content; none where either version is no folder."""
    if not (old.folder.place.is_dir() and new.folder.place.is_dir()):
        return []
    before, after = _files(old), _files(new)
    return [
        _change(name, before.get(name), after.get(name))
        for name in sorted(before.keys() | after.keys())
        if before.get(name) != after.get(name)
    ]


def _change(name: str, old: bytes | None, new: bytes | None) -> Change:
    kind = Kind.TEXT if old is not None and new is not None else Kind.REMOVED if new is None else Kind.ADDED
    said = ("" if old is None else "isi lama", "" if new is None else "isi baru")
    return Change(kind, _WHERE, "berkas", name, *said)


def _files(version: Version) -> dict[str, bytes]:
    """The contents of the files that a build reads, by their paths in the region's folder."""
    home = version.folder.home
    return {path.relative_to(home).as_posix(): _content(path) for path in _read_by_a_build(version, home)}


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def _read_by_a_build(version: Version, home: Path) -> Iterator[Path]:
    if version.folder.templates is not None:
        yield from (path for path in version.folder.templates.rglob("*") if path.is_file())
    named = {str(leaf) for leaf in walk(version.reading.masterplan) if str(leaf).lower().endswith(_PICTURES)}
    yield from (home / name for name in sorted({STYLE_REFERENCE, *named}) if _lies_within(home, name))


def _lies_within(home: Path, name: str) -> bool:
    path = home / name
    return not Path(name).is_absolute() and ".." not in Path(name).parts and path.is_file()
