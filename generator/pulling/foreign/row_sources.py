"""From which source of funds the money in a row of a foreign table is: its own column, its headings, or the user."""

import re
from collections.abc import Mapping

from generator.excel.reading.cells import ReadCell
from generator.pulling.foreign.choosing import MONEY, SOURCE, has_budget
from generator.pulling.typed import DASHES
from generator.workbooks.tables import sources

_OF_SOURCE = re.compile(r"anggaran\[([a-z_]+)\]\[")
_OTHER_SOURCE = "judul kolom ini menyebut sumber dana %s, sedangkan baris ini %s; samakan di berkas"
_NOT_ONE_SOURCE = (
    "'%s' di baris ini bukan satu sumber dana yang dikenal; di berkas, tulis satu sumber dana, atau pecah barisnya, "
    "satu baris bagi setiap sumber dana dengan jumlahnya masing-masing"
)
UNFUNDED = (
    "sumber dana ini tanpa jumlah yang dapat diambil, sehingga tidak diambil; isi atau perbaiki jumlahnya di berkas, "
    "atau tulis pada 'anggaran' butir ini"
)
NO_SOURCE = "sumber dananya tidak diketahui; sebut dengan --sumber-dana, misalnya  --sumber-dana APBD"


class RowSources:
    """The sources of rows; ``at`` is where fields stand, ``told`` the source that the user said, "" if none."""

    def __init__(self, at: Mapping[str, int], topic: str, told: str) -> None:
        self.fields, self.told = at, told
        self.at = at.get(SOURCE) if has_budget(topic) else None

    def of_row(self, cells: Mapping[int, ReadCell]) -> tuple[str, int, str]:
        """The source of a row's money, "" if not known; the position of its cell, and why this is not read."""
        cell = cells.get(self.at) if self.at is not None else None
        if cell is None or self.at is None or cell.text.strip() in DASHES:
            return self.told, 0, ""
        found = sources().key_of(cell.text)
        fault = f"'{cell.text}' bukan satu sumber dana yang dikenal" if found is None else ""
        return found or "", self.at, fault

    def why_none(self, cells: Mapping[int, ReadCell]) -> str:
        """Why the money of a row has no source: its own cell names none or several, or nothing does."""
        cell = cells.get(self.fields.get(SOURCE, -1))
        if cell is None or cell.text.strip() in DASHES:
            return NO_SOURCE
        return _NOT_ONE_SOURCE % " ".join(cell.text.split())

    def other(self, name: str, cells: Mapping[int, ReadCell]) -> str:
        """Why money from the source in its heading is not taken: its row names one that no heading does; or ""."""
        cell, match = cells.get(self.fields.get(SOURCE, -1)), _OF_SOURCE.match(name)
        source = sources().key_of(cell.text) if cell is not None else None
        if cell is None or match is None or source in (None, match[1]):
            return ""
        is_headed = any(field.startswith(f"{MONEY}{source}]") for field in self.fields)
        return "" if is_headed else _OTHER_SOURCE % (match[1].upper().replace("_", " "), cell.text)

    def unfunded(self, cells: Mapping[int, ReadCell], values: Mapping[str, str]) -> int | None:
        """The position of a row's source if no amount from it is among its values, with which it is kept."""
        cell = cells.get(self.at) if self.at is not None else None
        source = sources().key_of(cell.text) if cell is not None and cell.text.strip() not in DASHES else None
        is_kept = source is None or any(way.startswith(f".anggaran[{source}]") for way in values)
        return None if is_kept else self.at
