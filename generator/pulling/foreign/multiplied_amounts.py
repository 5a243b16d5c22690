"""Amounts of columns that are counted in thousands or millions of rupiah."""

import re
from decimal import Decimal

from generator.excel.reading.cells import ReadCell
from generator.pulling.excel.cell_texts import DoubtfulCellError
from generator.pulling.typed import DASHES
from generator.source.numbers import MOST_RUPIAH, UnreadableValueError, parse_money

_OWN_UNIT, _CURRENCY = re.compile(r"[^\W\d_]|%"), re.compile(r"\b(?:rp|idr|rupiah)(?![a-z])", re.IGNORECASE)

_MOST_OF_ONE = 10**13
"""Above ten trillion rupiah, several years of a whole region, a cell of one activity was not in the column's unit."""


def multiplied(cell: ReadCell, size: int) -> str:
    """An amount of a column in thousands or millions, in whole rupiah; raises DoubtfulCellError."""
    number = cell.number
    if cell.text.strip() in DASHES:
        return ""
    if _OWN_UNIT.search(_CURRENCY.sub("", cell.text)):
        raise DoubtfulCellError(f"'{cell.text}' menyebut satuannya sendiri, padahal judul kolomnya juga menyebutnya")
    if number is None:
        try:
            number = Decimal(parse_money(cell.text))
        except UnreadableValueError as error:
            plain = cell.text.strip().replace(".", "").replace(",", ".")
            if not plain.replace(".", "", 1).isdecimal():
                raise DoubtfulCellError(f"{error.message}; {error.remedy}") from error
            number = Decimal(plain)
    if number * size != int(number * size):
        raise DoubtfulCellError(f"{cell.text} x {size} bukan rupiah bulat")
    if number * size > MOST_RUPIAH or (size > 1 and number * size > _MOST_OF_ONE):
        raise DoubtfulCellError(f"{cell.text} x {size} terlalu besar untuk anggaran daerah; periksa satuan kolomnya")
    return str(int(number * size))
