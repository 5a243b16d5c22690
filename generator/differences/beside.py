"""Changes in other files of region folders that documents depend on: templates, styles, pictures."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

from generator.differences.inputs import Version
from generator.documents.pictures import PictureError, is_picture, picture_path
from generator.documents.rendering.named_pictures import named_pictures
from generator.masterplan.masterplan import walk
from generator.regions.locate import OUTPUT, TEMPLATES, shipped_templates
from generator.source.files import is_yaml
from generator.source.problems import Problems, UserError, unreadable
from generator.versions.change import Change, Kind, Where

_PICTURES = (".png", ".jpg", ".jpeg")
_TEMPLATE = ".md"
_LONGEST = 255
_WHERE = Where("berkas", "berkas lain di map daerah")


def files_between(old: Version, new: Version) -> list[Change]:
    """Files that were added, removed or changed; empty if either version is not a folder.

    A region's own template that is equal to the shipped one is left out, because what is printed stays the same. If
    it differs, it is compared with the template that applied before.
    """
    if not (old.folder.place.is_dir() and new.folder.place.is_dir()):
        return []
    names = _names(old) | _names(new)
    before, after = _contents(old, names), _contents(new, names)
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


def _names(version: Version) -> set[str]:
    """The files that a build reads, by their paths in the region's folder."""
    if version.is_nothing:
        return set()
    home = version.folder.home
    return {path.relative_to(home).as_posix() for path in _read_by_a_build(version, home)}


def _contents(version: Version, names: set[str]) -> dict[str, bytes]:
    """The contents of those files that a version has."""
    home = version.folder.home
    return {} if version.is_nothing else {name: _content(home / name) for name in names if (home / name).is_file()}


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def _read_by_a_build(version: Version, home: Path) -> set[Path]:
    """The templates, the style reference, and all pictures that are named anywhere."""
    templates = version.folder.templates
    own = [path for path in templates.rglob("*") if path.is_file()] if templates is not None else []
    names = [*_named(version, home), *_drawn_by(own, home), *(_printed(version, home) if own else ())]
    pictures = {path for name in names if (path := picture_path(name, home)) and _is_picture(path)}
    style = version.folder.style_reference
    return {*own, *([style] if style else []), *(home / path.relative_to(home.resolve()) for path in pictures)}


def _named(version: Version, home: Path) -> Iterator[str]:
    """The texts of the YAML that may name a picture."""
    files = {Path(name).name for name in _files_in(home) if not is_yaml(name)}
    for leaf in walk(version.reading.masterplan):
        text = str(leaf)
        if _ends_like_a_picture(text) or (len(text) < _LONGEST and any(name in text for name in files)):
            yield text


def _drawn_by(templates: list[Path], home: Path) -> Iterable[str]:
    """The pictures that templates draw by name; where one puts a name together, all that lie there."""
    named = named_pictures(_content(path).decode(errors="replace") for path in templates if path.suffix == _TEMPLATE)
    return _files_in(home) if named is None else named


def _printed(version: Version, home: Path) -> Iterable[str]:
    """The pictures in the documents of a version, or all that lie there if a picture is lacking or faulty, or if the
    version is past and cannot be built any more.

    Raises UserError where ``build`` would refuse a template that can still be mended.
    """
    from generator.building.sets import document_set  # noqa: PLC0415  (only where a region has templates of its own)
    from generator.documents.compose import Composer  # noqa: PLC0415

    plan, templates = version.reading.masterplan, version.folder.templates
    composer = Composer(plan, shipped_templates(), templates, home, final=plan.naskah.status == "final")
    try:
        for spec in document_set(plan, Problems()):
            if composer.has_templates(spec.key):
                composer.compose(spec)
    except UserError as error:
        if not (version.is_past or PictureError in {type(error), type(error.__cause__)}):
            raise
        return _files_in(home)
    return composer.pictures_read


def _files_in(home: Path) -> Iterator[str]:
    for path in home.rglob("*"):
        name = path.relative_to(home)
        if not name.parts[0].startswith(".") and name.parts[0] != OUTPUT:
            yield name.as_posix()


def _ends_like_a_picture(name: str) -> bool:
    return name.strip().lower().endswith(_PICTURES)


def _is_picture(path: Path) -> bool:
    return _ends_like_a_picture(path.name) or is_picture(_content(path))
