"""The files that were brought to a region's page; they are in memory only, and gone when the program ends."""

import unicodedata
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from secrets import token_hex
from threading import RLock
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from generator.source.problems import UserError
from generator.source.words import joined

if TYPE_CHECKING:
    from generator.page.incoming.shown import Outcome

Way = Literal["suntingan", "tabel"]
"""How a file is read: as one of ours that was edited, or as tables of other people."""
T = TypeVar("T")

MOST_FILES, MOST_BYTES = 20, 60_000_000
_LONGEST_NAME = 80
_SEPARATORS = ("/", "\\")


class Wish(NamedTuple):
    """What the user chose for a file of other people's tables; what is empty is guessed.

    ``columns`` are fields by the position of their column.
    """

    topic: str = ""
    table: str = ""
    source: str = ""
    first_year: int = 0
    columns: Mapping[int, str] = MappingProxyType({})


NOTHING_CHOSEN = Wish()


@dataclass(frozen=True, slots=True)
class File:
    """A file: its name as people see it, its bytes, its kind by content (".docx", ".xlsx"), and how it is read."""

    key: str
    name: str
    content: bytes = field(repr=False)
    ending: str
    way: Way
    wish: Wish = NOTHING_CHOSEN


class Tray:
    """The files of one region, and what was chosen for all of them.

    ``tracked`` says that tracked changes count as accepted; ``reopened`` are the marks of differences that were
    settled before and are to be decided again. ``outcome`` is what became of the files the last time.
    """

    def __init__(self) -> None:
        self.lock = RLock()
        self.files: dict[str, File] = {}
        self.tracked = True
        self.reopened: frozenset[str] = frozenset()
        self.outcome: Outcome | None = None
        self._known: dict[str, tuple[Hashable, object]] = {}

    def add(self, name: str, content: bytes, ending: str, way: Way) -> None:
        """Keep a file under a name that no other one has; the same content is kept once.

        Raises UserError if there are too many files, or if they are too large together.
        """
        with self.lock:
            if any(one.content == content for one in self.files.values()):
                return
            total = len(content) + sum(len(one.content) for one in self.files.values())
            if len(self.files) >= MOST_FILES or total > MOST_BYTES:
                raise UserError(
                    f"Paling banyak {MOST_FILES} berkas, bersama-sama {MOST_BYTES // 1_000_000} MB. Pakai dahulu "
                    "yang sudah ada di sini, atau singkirkan."
                )
            key = token_hex(8)
            self.files[key] = File(key, self._free(name), content, ending, way)

    def put(self, file: File) -> None:
        """Keep a file with what was chosen for it."""
        with self.lock:
            if file.key in self.files:
                self.files[file.key] = file

    def remove(self, key: str) -> None:
        """Forget a file."""
        with self.lock:
            self.files.pop(key, None)
            self._known.pop(key, None)

    def clear(self) -> None:
        """Forget everything."""
        with self.lock:
            self.files, self.tracked, self.reopened = {}, True, frozenset()
            self.outcome = None
            self._known = {}

    def once(self, key: str, depends: Hashable, make: Callable[[], T]) -> T:
        """What ``make`` returns, made anew only if something changed that it depends on."""
        with self.lock:
            known = self._known.get(key)
            if known is None or known[0] != depends:
                known = self._known[key] = depends, make()
            return known[1]  # type: ignore[return-value]

    @property
    def told(self) -> str:
        """The names of the files, for the history."""
        names = [one.name for one in self.files.values()]
        return joined(names) if len(names) <= 3 else f"{len(names)} berkas"

    def _free(self, name: str) -> str:
        taken = {one.name for one in self.files.values()}
        stem, dot, ending = name.rpartition(".")
        numbered = (f"{stem or ending} ({n}){dot if stem else ''}{ending if stem else ''}" for n in range(2, 99))
        return next(one for one in (name, *numbered) if one not in taken)


def with_wish(file: File, wish: Wish) -> File:
    """A file with other choices; those for its columns hold only for the table and topic that they were made for."""
    if (wish.topic, wish.table) != (file.wish.topic, file.wish.table):
        wish = wish._replace(columns={})
    return replace(file, wish=wish)


def safe_name(name: str) -> str:
    """A file's name as a text to be shown: without folders and signs that cannot be seen, and not too long."""
    for sign in _SEPARATORS:
        name = name.rpartition(sign)[2]
    seen = "".join(one for one in name if unicodedata.category(one)[0] != "C")
    plain = " ".join(seen.split())
    if len(plain) > _LONGEST_NAME:
        plain = f"{plain[: _LONGEST_NAME - 10]}…{plain[-9:]}"
    return plain or "tanpa nama"


def sign_of(*parts: object) -> str:
    """A short text that differs if any of the parts does."""
    return blake2b("\0".join(map(str, parts)).encode("utf-8", "replace"), digest_size=12).hexdigest()
