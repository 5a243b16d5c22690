"""The sums that a foreign table prints, compared with the amounts of the rows that are read."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal

from generator.excel.reading.cells import ReadRow
from generator.pulling.foreign.choosing import MONEY
from generator.pulling.foreign.headings import Column
from generator.pulling.foreign.levels import amount_in
from generator.pulling.foreign.sources import ForeignTable

_OTHER_SUM = (
    "%s: jumlah menurut berkas pada kolom '%s' adalah %s, sedangkan jumlah baris di atasnya yang dibaca %s; periksa "
    "apakah ada baris kelompok yang terambil atau butir yang tidak terambil"
)


class SumsOfFile:
    """What the rows that are read amount to, for each column of money among some fields by position."""

    def __init__(self, fields: Mapping[int, Column]) -> None:
        self.money = {at: one.heading for at, one in fields.items() if str(one.field).startswith(MONEY)}
        self.since_sum: dict[int, Decimal] = defaultdict(Decimal)
        self.since_head: dict[int, Decimal] = defaultdict(Decimal)

    def count(self, row: ReadRow) -> None:
        """Add the amounts of a row."""
        for at in self.money:
            amount = amount_in(row.cells.get(at))
            for sums in (self.since_sum, self.since_head):
                sums[at] += amount

    def compared(self, table: ForeignTable, row: ReadRow) -> Iterator[str]:
        """Where the sums in a row are neither those of all rows above it nor of those since the last one."""
        for at, heading in self.money.items():
            own, read = amount_in(row.cells.get(at)), self.since_head[at]
            if own and own not in (read, self.since_sum[at]):
                yield _OTHER_SUM % (table.place(row, at), heading, row.text(at), f"{read:,}".replace(",", "."))
        self.since_sum.clear()
