"""An edit: one change to a region's files that somebody made elsewhere, such as in a Word document."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an edit was made, and by whom.

    ``file`` is the file's name as the user gave it, ``place`` the place within it in words ("Tabel 4.2, baris 3").
    ``author`` and ``date`` are those of a tracked change, else "". ``joint`` stands between file and place. ``row``
    is the row of a workbook that it stands in, "" elsewhere.
    """

    file: str = ""
    place: str = ""
    author: str = ""
    date: str = ""
    joint: str = ": "
    row: str = field(default="", compare=False)

    def __str__(self) -> str:
        return self.joint.join(part for part in (self.file, self.place) if part)


@dataclass(frozen=True, slots=True)
class Set:
    """A value typed anew.

    ``path`` is its path in the base. ``base`` is the value as the base's files hold it, "" if it was empty there, and
    None if the base is unknown. ``now`` is what somebody typed; the field's kind reads it ("Rp1,5 miliar",
    "18 Agustus 2026", the name of an office). "" clears the value.
    """

    path: str
    base: str | None
    now: str
    origin: Origin = field(default_factory=Origin)


@dataclass(frozen=True, slots=True)
class Insert:
    """A new item of a list.

    ``listed`` is the path of the list, ``fields`` what was typed by relative path (".nama", ".anggaran[apbd][2026]";
    "" for an item that is a plain value). ``after`` is the path of the item before it, "" for the first place.
    ``empty`` are the relative paths for which its row shows a place with nothing in it.
    """

    listed: str
    fields: Mapping[str, str]
    after: str = ""
    origin: Origin = field(default_factory=Origin)
    empty: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Remove:
    """An item removed from its list; ``base`` holds its texts by relative path as the base's files have them."""

    path: str
    base: Mapping[str, str] = field(default_factory=dict)
    origin: Origin = field(default_factory=Origin)


Edit = Set | Insert | Remove
