"""Values and items in words, as changes show them."""

import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from generator.masterplan.istilah import Istilah
from generator.masterplan.rencana_aksi import BerAnggaran
from generator.source.printed_amounts import shown_date, shown_number, shown_rupiah
from generator.source.record import Field, Record
from generator.source.values import Pilihan, Rujukan, Tahun, Uang

BETWEEN = " · "
_LONGEST_NAME = 120


class Wording:
    """Shows values in the terms of one region."""

    def __init__(self, istilah: Istilah) -> None:
        self.istilah = istilah
        self._labels: dict[str, str] = {}

    def value(self, value: Any) -> str:
        """A leaf as a document prints it."""
        if isinstance(value, Rujukan):
            return str(value.nama)
        if isinstance(value, Pilihan):
            return self.istilah.filled(value.label)
        if isinstance(value, Uang):
            return shown_rupiah(value)
        if isinstance(value, int | Decimal):
            return str(int(value)) if isinstance(value, Tahun) else shown_number(value)
        if isinstance(value, datetime.date):
            return shown_date(value.year, value.month, value.day)
        return str(value)

    def anything(self, value: Any) -> str:
        """A value in one line: a leaf, an item by its name, a list or a mapping."""
        if isinstance(value, Record):
            return self.item(value)
        if isinstance(value, dict):
            return "; ".join(f"{self.value(key)}: {self.anything(inner)}" for key, inner in value.items())
        if isinstance(value, list):
            return "; ".join(self.anything(inner) for inner in value)
        return self.value(value)

    def name(self, record: Record) -> str:
        """The name of an item in one line."""
        name = " ".join(self.value(record.naming).split()) if record.naming else ""
        return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"

    def item(self, record: Record) -> str:
        """An item in one line: its name, with office and cost if known."""
        opd = record.__dict__.get("opd")
        aside = [self.value(opd)] if isinstance(opd, Rujukan) and record.naming is not opd else []
        if isinstance(record, BerAnggaran) and record.total:
            aside.append(self.value(record.total))
        name = self.name(record) or self._first(record)
        return f"{name} ({', '.join(aside)})" if aside else name

    def _first(self, record: Record) -> str:
        return next((self.anything(value) for _, value in record.supplied() if value is not record), "")

    def label(self, field: Field[Any]) -> str:
        """The label of a field."""
        if field.label not in self._labels:
            self._labels[field.label] = self.istilah.filled(field.label)
        return self._labels[field.label]

    def home(self, record: Record) -> str:
        """The dimension and subdimension of an item; if it has neither, the name of its holder."""
        keys = (record.__dict__.get(name) for name in ("dimensi", "subdimensi"))
        return BETWEEN.join(self.value(key) for key in keys if isinstance(key, Rujukan))


def amount(number: Decimal | int, unit: str) -> str:
    """A number with its unit: "Rp500.000", "2027", "12,5"."""
    if unit == "rupiah":
        return shown_rupiah(int(number)) if number >= 0 else f"-{shown_rupiah(-int(number))}"
    return str(int(number)) if unit in ("tahun", "nomor") else shown_number(number)


def growth(difference: Decimal | int, percent: Decimal | None, unit: str = "") -> str:
    """The growth of a number: "+Rp500.000; +12,5%"; for years, the number of years."""
    by = amount(difference, "" if unit == "tahun" else unit)
    signed = f"+{by}" if difference > 0 else by
    return signed if percent is None else f"{signed}; {shown_percent(percent)}"


def shown_percent(percent: Decimal) -> str:
    """A growth in percent with its sign and one decimal, or two for small ones: "+12,5%"."""
    if not percent:
        return "0%"
    rounded = percent.quantize(Decimal("0.1") if abs(percent) >= Decimal("0.1") else Decimal("0.01"), ROUND_HALF_UP)
    return f"{'+' if rounded > 0 else ''}{shown_number(rounded).removesuffix(',0')}%"


def trail(*labels: str) -> str:
    """Labels joined from the outermost to the innermost, without repeats of the one before."""
    kept: list[str] = []
    for label in labels:
        if label and not (kept and kept[-1].casefold() in label.casefold()):
            kept.append(label)
        elif label:
            kept[-1] = label
    return BETWEEN.join(kept)
