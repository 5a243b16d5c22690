"""Files whose names say that they are a later or earlier version of another, such as "visi revisi" beside "visi".

The items of both are merged, so that a plan may contain everything twice, in the old and in the new words; and what
only one of them says of a group stands beside what the other says.
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from typing import Any

from generator.late_patterns import late_pattern
from generator.masterplan.masterplan import Masterplan, walk
from generator.source.paths import ModelPath
from generator.source.place import Place, shown_path
from generator.source.problems import Problems
from generator.source.record import Record, RecordKind
from generator.source.values import Items
from generator.source.words import alike, joined

_NUMBERED_COPY = late_pattern(r"\(\d{1,2}\)")
_BETWEEN_WORDS = late_pattern(r"[\W_]+")
_WORDS = (
    "revisi|revised|rev|final|fix|edited|edit|koreksi|perbaikan|pembaruan|updated|update|terbaru|baru|new|versi|ver"
    "|draft|draf|lama|old|backup|bak|salinan|salin|copy"
)
_MARK = late_pattern(rf"(?:{_WORDS})\d{{0,2}}|v\d{{1,2}}")
_NUMBER_OF_VERSION = late_pattern(rf"(?<![^\W_])(v|{_WORDS})[\W_]+(\d{{1,2}})(?![^\W_])")
_OWNERS = ("dimensi", "opd")
"""The keys by which a plan is split over files."""


@dataclass(slots=True)
class Revised:
    """Two files that may be versions of one: ``file`` is called by ``mark``, ``beside`` is the other.

    ``first`` is the first item of the file in a list or group to which both contribute, ``lists`` and ``groups`` name
    all of these.
    """

    file: Path
    beside: Path
    mark: str
    first: Any
    lists: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)

    @property
    def place(self) -> Place:
        """The place of the first item."""
        place: Place = self.first.place
        return place

    @property
    def message(self) -> str:
        """What is merged from both files."""
        told = []
        if self.lists:
            told.append(
                f"butir {_quoted(self.lists)} dari keduanya digabung, sehingga dapat tercetak dan terhitung dua kali"
            )
        if self.groups:
            told.append(
                f"isian {_quoted(self.groups)} diambil dari keduanya, sehingga yang lama dan yang baru tercampur"
            )
        return f"{shown_path(self.file)} tampak sebagai versi lain dari {shown_path(self.beside)}; {'; '.join(told)}"

    @property
    def remedy(self) -> str:
        """What to do whether or not one of the files is out of date."""
        return (
            "bila salah satunya tidak berlaku lagi, pindahkan ke luar map daerah ini; bila keduanya berlaku, ganti "
            f"nama {shown_path(self.file)} tanpa penanda versinya, '{self.mark}'."
        )


def revised_files(masterplan: Masterplan) -> Iterator[Revised]:
    """Each two files that contribute to the same lists and seem to be versions of one, by their names."""
    found: dict[tuple[Path, Path], Revised] = {}
    for listed in _merged_lists(masterplan):
        if _file_of(listed[0]) != _file_of(listed[-1]):  # lists are merged file by file
            for version in _versions(listed):
                found.setdefault((version.file, version.beside), version).lists.append(ModelPath(listed.path).name)
    for name, group in masterplan.supplied():
        for version in _versions(walk(group)) if isinstance(group, Record) else ():
            known = found.setdefault((version.file, version.beside), version)
            if not any(name in names for names in (known.lists, known.groups)):
                known.groups.append(name)
    yield from found.values()


def mark_of(file: Path) -> str:
    """The word in a file's name that says that it is a version of another, as "copy"; "" if there is none."""
    return _name_of(file.absolute(), str(file.absolute().parent))[1]


def _versions(items: Iterable[Any]) -> Iterator[Revised]:
    """Each two files that seem to be versions of one, among those with some items or values."""
    for (one, own), (two, others) in combinations(_by_file(items).items(), 2):
        if version := _version_of(two, one, others, own):
            yield version


def _quoted(names: Iterable[str]) -> str:
    return joined([f"'{name}'" for name in names])


def tell_revised_files(masterplan: Masterplan, problems: Problems) -> None:
    """Report as a notice each two files that seem to be versions of one."""
    for revised in revised_files(masterplan):
        problems.notice(revised.message, revised.place._replace(width=1), revised.remedy)


def _merged_lists(record: Record) -> Iterator[Items[Any]]:
    """The lists to which several files may contribute: those of the plan, and of its groups."""
    for name, value in record.supplied():
        if isinstance(value, Items):
            yield value
        elif isinstance(record.fields[name].kind, RecordKind):
            yield from _merged_lists(value)


def _by_file(listed: Iterable[Any]) -> dict[Path, list[Any]]:
    items: dict[Path, list[Any]] = {}
    for item in listed:
        if file := _file_of(item):
            items.setdefault(file, []).append(item)
    return items


def _file_of(item: Any) -> Path | None:
    spot = getattr(item, "spot", None)
    return spot[0] if spot is not None else None


def _version_of(file: Path, beside: Path, own: list[Any], others: list[Any]) -> Revised | None:
    """What makes two files versions of one; None if their names or the owners of their items differ."""
    one, other = file.absolute(), beside.absolute()
    common = os.path.commonpath((one.parent, other.parent))
    words, mark = _name_of(one, common)
    other_words, other_mark = _name_of(other, common)
    same = words == other_words
    within = set(words) <= set(other_words) or set(other_words) <= set(words)
    if not (mark or other_mark) or not within or not _may_be_of_one(own, others, sure=same):
        return None
    return Revised(file, beside, mark, own[0]) if mark else Revised(beside, file, other_mark, others[0])


@lru_cache(256)
def _name_of(file: Path, folder: str) -> tuple[tuple[str, ...], str]:
    """The words of a file's name within a folder without those that mark a version, and the last of these."""
    name = str(file.relative_to(folder).with_suffix("")).casefold()
    copy = _NUMBERED_COPY.search(name)
    words, mark = list[str](), copy[0] if copy else ""
    for word in filter(None, _BETWEEN_WORDS.split(_NUMBER_OF_VERSION.sub(r"\1\2", _NUMBERED_COPY.sub(" ", name)))):
        if _MARK.fullmatch(word):
            mark = word
        else:
            words.append(word)
    return tuple(words), mark


def _may_be_of_one(own: list[Any], others: list[Any], *, sure: bool) -> bool:
    """Whether no owner tells two groups of items apart; unless ``sure``, they must have one in common."""
    shared = False
    for key in _OWNERS:
        one, two = _owners(own, key), _owners(others, key)
        if one and two and not one & two:
            return False
        shared = shared or bool(one & two)
    return sure or shared


def _owners(items: list[Any], key: str) -> set[str]:
    values = (item.__dict__.get(key) for item in items if isinstance(item, Record))
    return {alike(str(one)) for value in values if value for one in (value if isinstance(value, list) else [value])}
