"""New rows of tables that show a mapping, such as the budget: the key that each names, and its amounts by year."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

from generator.edits.typed import kind_at, value_of
from generator.masterplan.istilah import Istilah
from generator.pulling.collected import SEPARATORS
from generator.pulling.segments import evened, segments_of
from generator.pulling.typed import DASHES, UntypableError, is_scalar, typed_key
from generator.source.kinds import MapKind
from generator.source.paths import ModelPath, entry_path, within
from generator.source.words_of_gaps import without_gaps
from generator.word.reading.base_lines import Entry

_NO_KEY = "sumbernya belum disebut di baris ini"
_SEVERAL = "baris ini memuat beberapa sumber, sehingga tidak jelas jumlah mana milik sumber mana"
_NO_AMOUNT = "baris ini tidak memuat jumlahnya"
_NO_COLUMN = "kolom ini tidak jelas untuk sumber dan tahun yang mana"
_SUM = "jumlah ini dihitung dari isian lain di barisnya, tetapi hasilnya berbeda"
_WRITE = "{}; tulis di YAML pada {}"


class Rows(Protocol):
    """What is known of the columns of tables as built."""

    @property
    def rows(self) -> Mapping[int, Sequence[Entry]]:
        """The rows of items, by the number of their table."""

    def heading(self, table: int, n: int) -> str:
        """The words at the head of a column."""

    def rest(self, table: int, n: int) -> str:
        """The relative path behind the key that a column shows in all rows; "" if they show different ones."""


class _Keyed(NamedTuple):
    """The column of a table that names the keys of a mapping, the mapping's relative path, and its other columns."""

    column: int
    mapping: str
    rests: Sequence[str]


class NewFunds:
    """Tells for which key a new row gives amounts, whatever key the rows beside it have."""

    def __init__(self, columns: Rows, istilah: Istilah) -> None:
        self.columns = columns
        self.istilah = istilah
        self._found: dict[int, _Keyed | None] = {}

    def way(self, near: Entry, texts: Sequence[str], n: int) -> str:
        """The relative path that a column of a new row stands for by the key that the row names; "" if by none."""
        keyed = self._keyed(near.table)
        if keyed is None or n >= len(keyed.rests) or not keyed.rests[n]:
            return ""
        try:
            return f"{entry_path(keyed.mapping, self._key(near, keyed, texts))}{keyed.rests[n]}"
        except UntypableError:
            return ""

    def has_keys(self, table: int) -> bool:
        """Whether a column of a table names the keys of a mapping."""
        return self._keyed(table) is not None

    def amounts_beside(self, table: int, n: int) -> list[int]:
        """The other columns of amounts beside a column of amounts."""
        keyed = self._keyed(table)
        rests = keyed.rests if keyed is not None else ()
        return [m for m, rest in enumerate(rests) if rest and m != n] if n < len(rests) and rests[n] else []

    def is_told(self, near: Entry, n: int, text: str, fields: Mapping[str, str]) -> bool:
        """Whether a cell of a new row says nothing but what its ``fields`` say: their key, or their sum."""
        keyed = self._keyed(near.table)
        if keyed is None or not (own := self._amounts(near, keyed, fields)):
            return False
        kind = kind_at(f"{near.row}{own[0][0]}")
        total = sum(int(value_of(amount, kind)) for _, amount in own)
        return n == keyed.column or (not keyed.rests[n] and _number(text, kind) == total)

    def why_not(self, near: Entry, texts: Sequence[str], n: int, item: str, fields: Mapping[str, str]) -> str:
        """Why a cell of a new row is not taken, with the field to write; "" if it is of no such mapping."""
        keyed = self._keyed(near.table)
        if keyed is None or not self._is_of_mapping(near.table, n, keyed):
            return ""
        return _WRITE.format(self._reason(near, texts, n, keyed, fields), f"{item}{keyed.mapping}")

    def _reason(
        self, near: Entry, texts: Sequence[str], n: int, keyed: _Keyed, fields: Mapping[str, str]
    ) -> str:  # fmt: skip
        try:
            self._key(near, keyed, texts)
        except UntypableError as error:
            return str(error).removesuffix(".")
        if not self._amounts(near, keyed, fields):
            return _NO_AMOUNT
        return _NO_COLUMN if keyed.rests[n] else _SUM

    def _key(self, near: Entry, keyed: _Keyed, texts: Sequence[str]) -> str:
        """The key that a new row names; raises UntypableError if it names none, several, or one unknown."""
        text = without_gaps(texts[keyed.column])
        named = [one for one in SEPARATORS.split(text) if one not in {"", *DASHES}]
        if len(named) != 1:
            raise UntypableError(_SEVERAL if named else _NO_KEY)
        return typed_key(f"{near.row}{keyed.mapping}", named[0], self.istilah)

    @staticmethod
    def _amounts(near: Entry, keyed: _Keyed, fields: Mapping[str, str]) -> list[tuple[str, str]]:
        """The amounts of the mapping among some fields."""
        of_mapping = ((way, text) for way, text in fields.items() if way.startswith(f"{keyed.mapping}["))
        return [(way, text) for way, text in of_mapping if is_scalar(f"{near.row}{way}")]

    def _is_of_mapping(self, table: int, n: int, keyed: _Keyed) -> bool:
        if n == keyed.column or (n < len(keyed.rests) and keyed.rests[n]):
            return True
        shown = (path for row in self.columns.rows.get(table, ()) for path in _sources(row, n))
        return any(path.startswith(f"{keyed.mapping}[") for path in shown)

    def _keyed(self, table: int) -> _Keyed | None:
        if table not in self._found:
            self._found[table] = self._find(table)
        return self._found[table]

    def _find(self, table: int) -> _Keyed | None:
        rows = self.columns.rows.get(table, ())
        for n in range(max((len(row.cells) for row in rows), default=0)):
            mappings = {_mapping_of(row, n) for row in rows} - {""}
            if len(mappings) == 1:
                mapping = mappings.pop()
                return _Keyed(n, mapping, self._rests(rows, table, n, mapping))
        return None

    def _rests(self, rows: Sequence[Entry], table: int, column: int, mapping: str) -> list[str]:
        """The relative path behind the key for each column: by its head if that is a key, else by its rows."""
        inner = kind_at(entry_path(f"{rows[0].row}{mapping}", "x"))
        found: list[str] = []
        for n in range(max(len(row.cells) for row in rows)):
            heading = self.columns.heading(table, n)
            is_key = isinstance(inner, MapKind) and inner.takes_key(heading)
            rest = "" if n == column else entry_path("", heading) if is_key else self.columns.rest(table, n)
            found.append("" if rest in found else rest)
        return found


def _mapping_of(row: Entry, n: int) -> str:
    """The relative path of the mapping of which a cell of a row names nothing but keys; "" if there is none."""
    segments = segments_of(row.cells[n]) if n < len(row.cells) else []
    paths = [ModelPath(s.path) for s in segments if s.role == "isian" and not s.gap]
    listed = {str(path.listed) for path in paths if path.is_entry and not is_scalar(path)}
    if len(listed) != 1 or any(is_scalar(path) for path in paths) or not row.row:
        return ""
    mapping = listed.pop()
    return within(mapping, row.row) if isinstance(kind_at(mapping), MapKind) else ""


def _sources(row: Entry, n: int) -> list[str]:
    """The relative paths of the values that a cell of a row shows, or is computed from."""
    segments = segments_of(row.cells[n]) if n < len(row.cells) else []
    paths = [path for s in segments for path in (s.path, *getattr(getattr(s.raw, "raw", s.raw), "dari", ()))]
    return [within(path, row.row) for path in paths if path]


def _number(text: str, kind: object) -> int | None:
    try:
        return int(value_of(evened(text), kind))  # type: ignore[arg-type]
    except (ValueError, TypeError):
        return None
