"""Values that know where they come from.

Each leaf of the model is an ordinary ``str``, ``int``, ``Decimal`` or ``date`` that also carries its ``path`` (its
identity in the model, such as ``quick_win[mpp].nama``) and its ``place`` in the file.
"""

import datetime
from collections.abc import Container, Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Generic, Literal, Protocol, SupportsIndex, TypeVar

from generator.source.place import Place, Spot, place_at
from generator.source.printed_amounts import shown_date

if TYPE_CHECKING:
    from generator.source.record import Record

T = TypeVar("T")
K = TypeVar("K")
FIRST_YEAR, LAST_YEAR = 1900, 2100


class Valued(Protocol):
    """The attributes common to all leaves."""

    path: str
    place: Place | None


class Placed:
    """Something with a ``spot`` in a file; its ``place`` is computed on demand."""

    __slots__ = ()
    spot: Spot | None

    @property
    def place(self) -> Place | None:
        """Its place in the file; None if it is in no file."""
        spot = self.spot
        return None if spot is None else place_at(spot)


class Teks(Placed, str):
    """One line of plain text."""

    __slots__ = ("path", "spot")
    path: str


class Paragraf(Teks):
    """Plain text in paragraphs, separated by an empty line; a single line end is a line break."""

    __slots__ = ()


class Prosa(Paragraf):
    """Paragraphs in which ``*miring*`` and ``**tebal**`` have their Markdown meaning, and nothing else."""

    __slots__ = ()


class Pilihan(Teks):
    """One of a fixed set of keys; ``label`` is shown to people."""

    __slots__ = ("label",)
    label: str


class Rujukan(Teks):
    """The name or id of another record; ``tujuan`` is that record once all files are read, or None."""

    __slots__ = ("tujuan",)
    tujuan: "Record | None"

    @property
    def nama(self) -> str:
        """The name to print: the record's own, or the text as written if no record is known."""
        return self.tujuan.naming if self.tujuan is not None else self


def each_once(references: "Iterable[Rujukan]") -> list[Rujukan]:
    """The references in order, without those to something that an earlier one refers to, in whatever words."""
    found: dict[int | str, Rujukan] = {}
    for reference in references:
        found.setdefault(id(reference.tujuan) if reference.tujuan is not None else reference.casefold(), reference)
    return list(found.values())


class Turunan(str):
    """A text that the program makes from several values; ``dari`` are the paths of the values shown."""

    __slots__ = ("dari",)
    dari: tuple[str, ...]

    @classmethod
    def of(cls, text: str, *values: Any) -> "Turunan":
        """The text, with the paths of those values that have one."""
        made = cls(text)
        made.dari = tuple(value.path for value in values if value)
        return made


class Bilangan(Placed, Decimal):
    """A number, exact as written; true if it was given, even as zero; ``persen`` if "persen" or "%" followed it."""

    path: str = ""
    spot: Spot | None = None
    persen: bool = False

    def __bool__(self) -> bool:
        return self.spot is not None or self != 0


class Cacah(Placed, int):
    """A whole number; true if it was given, even as zero."""

    path: str = ""
    spot: Spot | None = None

    def __bool__(self) -> bool:
        return self.spot is not None or self != 0


class Uang(Placed, int):
    """Whole rupiah; ``dari`` are the paths of the amounts that an item's own sum consists of.

    It is true if it was given or is a sum of given amounts, even as zero; for a sum, ``stated`` says so.
    """

    path: str = ""
    spot: Spot | None = None
    dari: tuple[str, ...] = ()
    stated: bool = False

    def __bool__(self) -> bool:
        return self.spot is not None or self != 0 or self.stated

    def __add__(self, other: int) -> "Uang":
        return Uang(int(self) + int(other))

    __radd__ = __add__


class UangSementara(Uang):
    """A sum of money with missing amounts: ``kurang`` are the gaps in their place."""

    kurang: "tuple[Gap, ...]" = ()

    @classmethod
    def of(cls, amounts: "Iterable[int]", kurang: "Iterable[Gap]") -> Uang:
        """The sum of some amounts; without gaps, an ordinary one."""
        gaps = tuple({gap.path: gap for gap in kurang if not gap.optional}.values())
        known = list(amounts)
        total = cls(sum(map(int, known))) if gaps else Uang(sum(map(int, known)))
        total.stated = any(known)
        if isinstance(total, cls):
            total.kurang = gaps
        return total


class CacahSementara(Cacah):
    """The zero that results from counting missing values; its gap ``kurang`` is printed instead."""

    kurang: "tuple[Gap, ...]" = ()

    @classmethod
    def of(cls, gap: "Gap") -> Cacah:
        """The count of what is missing; of what is optional, a plain one."""
        count = Cacah() if gap.optional else cls()
        if isinstance(count, cls):
            count.kurang = (gap,)
        return count


class Kurang:
    """The amounts missing from a sum in words; printed as a mark after it."""

    __slots__ = ("gaps",)

    def __init__(self, gaps: "Iterable[Gap]") -> None:
        self.gaps = tuple(gaps)


class Tahun(Placed, int):
    """A calendar year; adding to it or subtracting from it gives years."""

    path: str = ""
    spot: Spot | None = None

    def __add__(self, other: int) -> int:
        total: int = year_or_number(int(self) + other)
        return total

    __radd__ = __add__

    def __sub__(self, other: int) -> int:
        difference = int(self) - other
        year: int = year_or_number(difference)
        return difference if isinstance(other, Tahun) else year


def year_or_number(number: Any) -> Any:
    """A whole number, as a year if it may be one."""
    return Tahun(number) if type(number) is int and FIRST_YEAR <= number <= LAST_YEAR else number


class Tanggal(Placed, datetime.date):
    """A calendar day; as a text it is what documents print, "9 Juli 2025"."""

    path: str = ""
    spot: Spot | None = None

    def __str__(self) -> str:
        return shown_date(self.year, self.month, self.day)


class Gap(Placed):
    """A value that the region has not supplied: false, empty, and printed as ``[belum diisi: label]``.

    ``weight`` is its importance for the document: 1 for a detail, up to 10 for its backbone. ``written`` says that
    its key is in the file, at ``spot``, without a value; otherwise ``spot`` is that of the item around it. ``words``
    are those of a placeholder in its place, such as "TBD".
    """

    __slots__ = ("label", "optional", "path", "spot", "weight", "words", "written")

    def __init__(
        self,
        path: str,
        label: str,
        weight: int = 1,
        *,
        optional: bool = False,
        spot: Spot | None = None,
        written: bool = False,
    ) -> None:
        self.path = path
        self.label = label
        self.weight = weight
        self.optional = optional
        self.spot = spot
        self.written = written
        self.words = ""

    def holding(self, words: Teks) -> "Gap":
        """This gap with the words of the placeholder in its place."""
        gap = Gap(self.path, self.label, self.weight, optional=self.optional, spot=words.spot)
        gap.words = str(words)
        return gap

    def __bool__(self) -> Literal[False]:
        return False

    def __iter__(self) -> Any:
        return iter(())

    def __len__(self) -> Literal[0]:
        return 0

    def __getitem__(self, key: Any) -> "Gap":
        return self

    def __str__(self) -> str:
        return ""

    def __repr__(self) -> str:
        return f"Gap({self.path!r})"


class Items(list[T], Generic[T]):
    """A list of the model that knows its path; ``gap`` is printed if it is empty."""

    def __init__(self, items: Iterable[T] = (), path: str = "", gap: Gap | None = None) -> None:
        super().__init__(items)
        self.path = path
        self.gap = gap

    def __getitem__(self, index: SupportsIndex | slice) -> Any:
        if isinstance(index, slice):
            return Items(super().__getitem__(index), self.path, self.gap)
        return super().__getitem__(index)


class Peta(Placed, dict[K, T], Generic[K, T]):
    """A mapping of the model that knows its path.

    ``open_keys`` are written without a value, or with what only holds the place of one: ``rest`` is the gap of
    them all. ``dashed_keys`` are those of which a dash says that there is none. ``silence`` is what stands for a key
    of which nothing is said where something is said of others. ``expected`` are the only keys of which a value is
    missed although nothing is said of them; all if empty.
    """

    path: str = ""
    spot: Spot | None = None
    gap: Gap | None = None
    rest: Gap | None = None
    silence: Gap | None = None
    open_keys: tuple[K, ...] = ()
    dashed_keys: tuple[K, ...] = ()
    expected: Container[Any] = ()

    def at(self, key: K) -> Any:
        """The value of a key; a gap if it is still to come, None if there is none."""
        if key in self:
            return self[key]
        if key in self.open_keys:
            return self.rest
        if self.expected and key not in self.expected:
            return None
        if not self and not self.open_keys:
            return self.gap
        return None if key in self.dashed_keys else self.silence


class Phrase(tuple[Any, ...]):
    """Values and plain words that are printed one after the other, each keeping its identity."""

    __slots__ = ()


def as_listed(value: Any) -> Any:
    """A value as documents list it: in a list of references, what is referred to twice is there once."""
    if type(value) is Items and len(value) > 1 and all(type(item) is Rujukan for item in value):
        return Items(each_once(value), value.path, value.gap)
    return value
