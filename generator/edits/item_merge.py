"""Merging of two edited versions of a region, or of one of its files: by item, not by line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.edits.applied import Applied, Refused, Written, applied
from generator.edits.between import edits_between
from generator.edits.counterparts import Counterparts, Plan
from generator.edits.edit import Edit
from generator.edits.fate_of_edits import GONE, REMOVED_AND_CHANGED, Decision, ThreeWay
from generator.edits.line_merge import merged_lines
from generator.edits.settled import Settled
from generator.edits.typed import means_exactly
from generator.edits.yaml_comments import lost_comments
from generator.masterplan.masterplan import Masterplan, walk
from generator.masterplan.reading import Reading, read_masterplan
from generator.source.files import is_hidden, yaml_files
from generator.source.place import shown_path
from generator.source.problems import InputError, Problems, UserError
from generator.source.values import Rujukan
from generator.source.words import joined

_MOST_NAMED = 5
Versions = tuple[Masterplan, Masterplan, Masterplan]


@dataclass(slots=True)
class Merged:
    """The outcome of a merge: our files with the edits of the other side.

    ``conflicts`` and ``refused`` keep it from being complete; ``texts`` holds each changed or new file by its path
    below ours then too. ``notices`` say what a merge by values does not carry.
    """

    decisions: list[Decision]
    texts: dict[Path, bytes] = field(default_factory=dict)
    before: dict[Path, bytes | None] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @property
    def conflicts(self) -> list[Decision]:
        """The values changed on both sides."""
        return [one for one in self.decisions if one.fate in ("bentrok", "tak_terbaca")]

    @property
    def taken(self) -> list[Decision]:
        """The edits of the other side that ours lacks."""
        return [one for one in self.decisions if one.fate == "ambil"]

    @property
    def is_complete(self) -> bool:
        """Whether both sides are in it whole."""
        return not self.conflicts and not self.refused


def merged(base: Path, ours: Path, theirs: Path) -> Merged:
    """Merge what changed from the base to the other side into ours; nothing is written.

    Each is a folder or a file. Raises UserError if one of them cannot be read.
    """
    versions = [_read(place) for place in (base, ours, theirs)]
    before, now, others = (reading.masterplan for reading in versions)
    found = Merged(_decisions(before, now, edits_between(before, others, shown_path(theirs))))
    found.notices += _other_files(base, ours, theirs)
    if found.conflicts:
        return found
    files = [_texts(place) for place in (base, ours, theirs)]
    by_lines = _by_lines(*files)
    if by_lines is not None and _holds_both(by_lines, ours.is_dir(), (before, now, others), len(found.taken)):
        found.texts, found.before = _changed(files[1], by_lines, ours)
        return found
    return _by_items(found, versions[1], files, ours)


def _by_items(found: Merged, ours: Reading, files: list[dict[str, bytes]], place: Path) -> Merged:
    """The merge in which each edit is written into our files."""
    outcome: Applied = applied(ours, [one.now for one in found.taken if one.now is not None])
    found.refused = outcome.refused
    found.notices += [_told_beside(one) for one in outcome.written if one.beside]
    found.texts, found.before = outcome.after, outcome.before
    if place.is_file() and any(file != place for file in outcome.after):
        raise UserError(f"{shown_path(place)}: isian baru ini milik berkas lain. Gabungkan seluruh map daerahnya.")
    whole = files[1] | {file.relative_to(place).as_posix(): text for file, text in outcome.after.items()}
    found.notices += lost_comments(files[0], files[2], whole)
    return found


def _read(place: Path) -> Reading:
    """A version; raises UserError with its problems, but for references to items of other files."""
    if not place.exists():
        raise UserError(f"{shown_path(place)} tidak ada. Sebut map daerah atau berkas YAML.")
    reading = read_masterplan(place)
    elsewhere = set() if place.is_dir() else _unresolved(reading.masterplan)
    errors = [problem for problem in reading.problems.errors if problem.place not in elsewhere]
    if errors:
        raise InputError(Problems(errors, reading.problems.texts))
    return reading


def _unresolved(masterplan: Masterplan) -> set[object]:
    return {leaf.place for leaf in walk(masterplan) if isinstance(leaf, Rujukan) and leaf.tujuan is None}


def _decisions(base: Masterplan, ours: Masterplan, edits: list[Edit]) -> list[Decision]:
    today = Plan(ours)
    comparison = ThreeWay(Counterparts(base, today, means_exactly), today, Settled())
    decisions = map(comparison.decide, edits)
    return [replace(one, reason=REMOVED_AND_CHANGED) if one.reason == GONE else one for one in decisions]


def _texts(place: Path) -> dict[str, bytes]:
    """The YAML files of a version by their path below it; a single file has the path "."."""
    return {file.relative_to(place).as_posix(): file.read_bytes() for file in yaml_files(place)}


def _by_lines(base: dict[str, bytes], ours: dict[str, bytes], theirs: dict[str, bytes]) -> dict[str, bytes] | None:
    """All files merged by lines; None if that fails, or if a file was removed or made on both sides."""
    if base.keys() - ours.keys() or base.keys() - theirs.keys() or (ours.keys() & theirs.keys()) - base.keys():
        return None
    found = {name: text for side in (ours, theirs) for name, text in side.items() if name not in base}
    for name, text in base.items():
        whole = merged_lines(text, ours[name], theirs[name])
        if whole is None:
            return None
        found[name] = whole
    return found


def _holds_both(texts: Mapping[str, bytes], is_folder: bool, versions: Versions, count: int) -> bool:
    """Whether texts merged by lines can be read, and hold the edits of both sides and nothing else.

    ``count`` is the number of edits that ours lacks.
    """
    base, ours, theirs = versions
    with TemporaryDirectory(prefix="masterplan-") as name:
        place = Path(name) / "daerah"
        for path, text in texts.items():
            file = place / path if is_folder else place
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text)
        try:
            whole = _read(place).masterplan
        except (UserError, InputError):
            return False
    both = (
        *_decisions(base, whole, edits_between(base, theirs)),
        *_decisions(base, whole, edits_between(base, ours)),
    )
    return all(one.fate == "sama" for one in both) and len(edits_between(ours, whole)) == count


def _changed(
    ours: Mapping[str, bytes], texts: Mapping[str, bytes], place: Path
) -> tuple[dict[Path, bytes], dict[Path, bytes | None]]:
    """The files that differ from ours, and what ours held."""
    names = [name for name, text in texts.items() if ours.get(name) != text]
    return {place / name: texts[name] for name in names}, {place / name: ours.get(name) for name in names}


def _other_files(base: Path, ours: Path, theirs: Path) -> Iterator[str]:
    """A notice on the files besides YAML, such as pictures and templates, that only the other side changed."""
    if theirs.is_file():
        return
    sides = [{name: _content(place / name) for name in _other_names(theirs)} for place in (base, ours, theirs)]
    names = [name for name, content in sides[2].items() if content not in (sides[0][name], sides[1][name])]
    if names:
        more = f", dan {len(names) - _MOST_NAMED} lagi" if len(names) > _MOST_NAMED else ""
        listed = ", ".join(names[:_MOST_NAMED])
        yield f"Berkas lain yang berubah di B tidak ikut digabungkan: {listed}{more}. Salin sendiri bila perlu."


def _other_names(place: Path) -> list[str]:
    yaml = set(yaml_files(place))
    paths = (path for path in sorted(place.rglob("*")) if path.is_file() and path not in yaml)
    names = (path.relative_to(place) for path in paths)
    return [name.as_posix() for name in names if not any(map(is_hidden, name.parts))]


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _told_beside(written: Written) -> str:
    """A notice on what is written besides an edit."""
    return f"{written.path}: juga ditulis {joined(list(written.beside))}, agar butirnya tetap dikenali."
