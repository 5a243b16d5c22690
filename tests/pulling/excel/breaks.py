"""Thirty ways in which offices leave a workbook, each with what must come of it: differences, or only a notice."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.excel.grids import Formula, Grid, Percent

Grids = dict[str, Grid]
FIRST = 5
"""The position of the first row of values."""


@dataclass(frozen=True)
class Break:
    """A way to leave a workbook: how many differences are ``taken`` as edits or ``told``, and what is noticed."""

    act: Callable[[Grids], None]
    taken: int = 0
    told: int = 0
    notice: str = ""


def row(grid: Grid, n: int = 0) -> dict[int, Any]:
    return grid.rows[FIRST + n]


def entered(sheet: str, key: str, value: Any) -> Callable[[Grids], None]:
    """Enter a value in the first row."""

    def act(grids: Grids) -> None:
        row(grids[sheet])[grids[sheet].at(key)] = value

    return act


def amount(change: Callable[[int], Any]) -> Callable[[Grids], None]:
    """Change the first amount of the budgets."""

    def act(grids: Grids) -> None:
        grid = grids["Anggaran"]
        at = next(at for at in sorted(row(grid)) if at >= 4)
        row(grid)[at] = change(int(row(grid)[at]))

    return act


def added(sheet: str, **values: Any) -> Callable[[Grids], None]:
    """Add a row; the names of its columns have no dot."""

    def act(grids: Grids) -> None:
        grids[sheet].add({f".{key}": value for key, value in values.items()})

    return act


def emptied(grids: Grids) -> None:
    for at in [at for at in row(grids["Risiko"]) if at > 1]:
        del row(grids["Risiko"])[at]


def sorted_without_hidden(grids: Grids) -> None:
    rows = grids["Rencana Aksi"].rows[FIRST:]
    cells = [{at: value for at, value in one.items() if at} for one in rows]
    for one, values in zip(rows, cells[1:] + cells[:1], strict=True):
        base = one[0]
        one.clear()
        one.update({0: base, **values})


def with_own_column(grids: Grids) -> None:
    grid = grids["Rencana Aksi"]
    grid.rows = [{at + (at >= 3): value for at, value in one.items()} for one in grid.rows]
    for n, one in enumerate(grid.rows[4:]):
        one[3] = "milik sendiri" if n else "Paraf"


def with_columns_moved(grids: Grids) -> None:
    grid = grids["Rencana Aksi"]
    last = max(at for one in grid.rows for at in one)
    grid.rows = [{at if at < 2 else last + 2 - at: value for at, value in one.items()} for one in grid.rows]


def without_a_column(grids: Grids) -> None:
    grid = grids["Rencana Aksi"]
    gone = grid.at(".indikator")
    grid.rows = [{at - (at > gone): value for at, value in one.items() if at != gone} for one in grid.rows]


def renamed(grids: Grids) -> None:
    entered("Rencana Aksi", ".lokasi", "Balai warga")(grids)
    grids["Rencana Aksi"].name = "Punya kami"


def with_hidden_rows(grids: Grids) -> None:
    entered("Rencana Aksi", ".lokasi", "Balai warga")(grids)
    grids["Rencana Aksi"].hidden = {FIRST}


def with_a_copied_row(grids: Grids) -> None:
    grid = grids["Rencana Aksi"]
    copy = dict(row(grid))
    copy[grid.at(".kegiatan")], copy[grid.at(".indikator")] = "Kegiatan yang belum ada", "Luas taman kota"
    grid.rows.insert(FIRST, copy)


def with_other_blanks(grids: Grids) -> None:
    grid = grids["Rencana Aksi"]
    at = grid.at(".kegiatan")
    row(grid)[at] = f"\xa0{row(grid)[at]}  ".replace(" ", "\xa0")


ACTION, RISK = "Rencana Aksi", "Risiko"
BREAKS: dict[str, Break] = {
    "a target in words": Break(entered(ACTION, ".target[2026]", "7,77"), 1),
    "a target as a number": Break(entered(ACTION, ".target[2026]", 62.1), 1),
    "an error": Break(entered(ACTION, ".target[2026]", Formula("=A1", "#REF!")), 0, 1),
    "a formula that nobody calculated": Break(entered(ACTION, ".target[2026]", Formula("=40+4")), 0, 1),
    "a formula": Break(entered(ACTION, ".target[2027]", Formula("=40+4,5", 44.5)), 1),
    "true": Break(entered(ACTION, ".target[2027]", value=True), 0, 1),
    "a target that became a day": Break(entered(ACTION, ".target[2027]", date(2026, 3, 1)), 0, 1),
    "a place that became a day": Break(entered(ACTION, ".lokasi", date(2026, 3, 1)), 1),
    "a note": Break(entered(ACTION, ".catatan", "Tanya Bappeda"), 1),
    "an amount that lost its thousands": Break(amount(lambda old: old // 1_000), 0, 1),
    "an amount in millions": Break(amount(lambda old: old // 1_000_000), 0, 1),
    "an amount with a fraction": Break(amount(lambda old: old + 0.5), 0, 1),
    "an amount in writing": Break(amount(lambda _: "1.511.000.000,-"), 1),
    "an amount with commas": Break(amount(lambda _: "1,511,000,000"), 0, 1),
    "another amount": Break(amount(lambda old: float(old + 7_000_000)), 1),
    "the same amount in writing": Break(amount(lambda old: f"Rp{old:,}".replace(",", "."))),
    "an unknown group": Break(entered(ACTION, ".kelompok", "Gedung"), 0, 1),
    "an unknown subdimension": Break(entered(RISK, ".subdimensi", "Gedung"), 0, 1),
    "a label in small letters": Break(entered(RISK, ".kemungkinan", "sangat tinggi"), 1),
    "a row that is gone": Break(lambda grids: grids[RISK].rows.remove(row(grids[RISK])), 1),
    "an emptied row": Break(emptied, 1),
    "a new row": Break(added(RISK, risiko="Gempa", program="Siaga", dampak="Tinggi"), 1),
    "a new row without a name": Break(added(RISK, program="Siaga", dampak="Tinggi"), 0, 1),
    "a sum of their own": Break(added(ACTION, kegiatan="JUMLAH", satuan="30"), 0, 1),
    "a heading of their own": Break(added(ACTION, kegiatan="A. Urusan wajib"), 0, 1),
    "rows sorted without the hidden columns": Break(sorted_without_hidden, notice="dicocokkan menurut isinya"),
    "a column of their own": Break(with_own_column, notice="kolom tambahan"),
    "columns moved": Break(with_columns_moved),
    "a column that is gone": Break(without_a_column, notice="dianggap tidak berubah"),
    "a renamed sheet": Break(renamed, 1),
    "hidden rows": Break(with_hidden_rows, 1, notice="baris tersembunyi"),
    "a copied row": Break(with_a_copied_row, 1),
    "other blanks": Break(with_other_blanks),
    "a percentage": Break(entered(ACTION, ".baseline.nilai", Percent(0.123)), 1),
}  # fmt: skip
