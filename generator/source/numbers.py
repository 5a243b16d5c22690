"""Numbers, money and dates as Indonesian officers write them."""

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache

_GROUPED = re.compile(r"[+-]?\d{1,3}(\.\d{3})+(,\d+)?$")
_COMMA = re.compile(r"[+-]?\d+(,\d+)?$")
_POINT = r"[+-]?\d+\.\d+$"
_ENGLISH = r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?$"
_MONEY = re.compile(r"(?P<minus>-\s*)?(?:rp|idr)?\.?\s*(?P<number>[+-]?[\d.,]*\d)\s*(?P<unit>[a-z]*)\.?$", re.I)
_UNITS = {
    "": 1,
    "rupiah": 1,
    "ribu": 10**3,
    "rb": 10**3,
    "juta": 10**6,
    "jt": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "triliun": 10**12,
    "trilyun": 10**12,
}
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_DAY_NAME = re.compile(r"^(senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu),?\s+", re.I)
_DAY_FIRST = re.compile(r"(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})$")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")
_LONGEST_NUMBER = 24
# A plan repeats its amounts, and a country's plans even more.
_REMEMBERED = 4096
MOST_RUPIAH = 10**15


class UnreadableNumberError(ValueError):
    """Text that is no number, or could be two: ``message`` asks, ``remedy`` shows how to write it."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


@lru_cache(_REMEMBERED)
def parse_number(text: str, *, grouped: bool) -> Decimal:
    """The number in a text with a decimal comma.

    With ``grouped`` a dot before three digits groups (counts, money); without it, such a text could mean
    two numbers and UnreadableNumberError asks which.
    """
    text = text.strip().replace("\N{NO-BREAK SPACE}", " ").rstrip("%").strip().replace("−", "-")
    if len(text) > _LONGEST_NUMBER:
        raise UnreadableNumberError("bilangan ini terlalu panjang", "periksa jumlah angkanya.")
    if _COMMA.match(text):
        return Decimal(text.replace(",", "."))
    if _GROUPED.match(text):
        plain = text.replace(".", "")
        if grouped or text.count(".") > 1 or "," in text:
            return Decimal(plain.replace(",", "."))
        raise UnreadableNumberError(
            f"'{text}' dapat berarti {plain} atau {text.replace('.', ',')}",
            f"tulis {plain} bila yang dimaksud bilangan bulat, atau {text.replace('.', ',')} bila pecahan.",
        )
    if re.match(_POINT, text):
        if not grouped:
            return Decimal(text)
        fixed = text.replace(".", ",")
        raise UnreadableNumberError(f"'{text}' memakai titik sebagai tanda desimal", f"tulis {fixed}.")
    if re.match(_ENGLISH, text):
        fixed = text.replace(",", "\0").replace(".", ",").replace("\0", ".")
        raise UnreadableNumberError(f"'{text}' memakai tanda pemisah bahasa Inggris", f"tulis {fixed}.")
    raise UnreadableNumberError(f"'{text}' bukan bilangan", "tulis angka, misalnya 1500 atau 12,5.")


@lru_cache(_REMEMBERED)
def parse_money(text: str) -> int:
    """Whole rupiah from "1,5 miliar", "Rp 250 juta", "1.500.000.000" or "Rp. 1.500.000.000,-".

    Raises UnreadableNumberError for what is no amount, is negative or could mean two amounts ("1,5 M").
    """
    cleaned = re.sub(r",\s*-+\s*$|,00\s*$", "", text.strip().replace("\N{NO-BREAK SPACE}", " ")).strip()
    match = _MONEY.match(cleaned)
    if match is None:
        raise UnreadableNumberError(f"'{text}' bukan jumlah uang", "tulis misalnya Rp250 juta atau 250.000.000.")
    if match["minus"] or match["number"].startswith("-"):
        raise UnreadableNumberError("jumlah uang tidak boleh negatif", "tulis tanpa tanda kurang.")
    number, unit = match["number"], match["unit"].lower()
    if unit in {"m", "t", "k", "b"}:
        raise UnreadableNumberError(*_ambiguous_unit(number, unit))
    if unit not in _UNITS:
        raise UnreadableNumberError(
            f"satuan '{match['unit']}' tidak dikenal", "pakai ribu, juta, miliar, atau triliun."
        )
    return _whole_rupiah(text, parse_number(number, grouped=True) * _UNITS[unit])


def _ambiguous_unit(number: str, unit: str) -> tuple[str, str]:
    if unit == "m":
        return (
            f"'{number} {unit.upper()}' dapat berarti miliar atau juta (million)",
            f"tulis {number} miliar atau {number} juta.",
        )
    return (
        f"singkatan '{unit.upper()}' tidak pasti artinya",
        f"tulis {number} ribu, juta, miliar, atau triliun.",
    )


def _whole_rupiah(text: str, amount: Decimal) -> int:
    if amount != amount.to_integral_value():
        raise UnreadableNumberError(f"'{text}' bukan rupiah bulat", "bulatkan sampai rupiah penuh.")
    if amount > MOST_RUPIAH:
        raise UnreadableNumberError(f"'{text}' terlalu besar untuk anggaran daerah", "periksa jumlah nolnya.")
    return int(amount)


def parse_date(text: str) -> tuple[int, int, int]:
    """Year, month and day of "2026-08-18", "18 Agustus 2026" or "18/8/2026"; existence is not checked."""
    text = text.strip()
    if match := _ISO.match(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _SLASHED.match(text):
        return int(match[3]), int(match[2]), int(match[1])
    match = _DAY_FIRST.match(_DAY_NAME.sub("", text))
    if match is None:
        raise UnreadableNumberError(f"'{text}' bukan tanggal", "tulis 2026-08-18 atau 18 Agustus 2026.")
    month = _month(match[2])
    if month is None:
        raise UnreadableNumberError(f"bulan '{match[2]}' tidak dikenal", f"nama bulan: {', '.join(MONTHS)}.")
    return int(match[3]), month, int(match[1])


@lru_cache
def _month(name: str) -> int | None:
    fitting = [i for i, month in enumerate(MONTHS, 1) if len(name) > 2 and month.lower().startswith(name.lower())]
    return fitting[0] if len(fitting) == 1 else None


def shown_number(number: Decimal | int) -> str:
    """1234567.89 as "1.234.567,89"."""
    try:
        whole = f"{number:,f}" if isinstance(number, Decimal) else f"{number:,}"
    except InvalidOperation:
        return str(number)
    return whole.replace(",", "\0").replace(".", ",").replace("\0", ".")


def shown_rupiah(amount: int) -> str:
    """1500000 as "Rp1.500.000", without a blank as EYD V has it."""
    return f"Rp{shown_number(int(amount))}"


def shown_days(first: tuple[int, int, int], last: tuple[int, int, int]) -> str:
    """Two days as people write them: "21–22 September 2022", "30 Juni–1 Juli 2022"."""
    if first[:2] == last[:2]:
        return f"{first[2]}–{shown_date(*last)}"
    if first[0] == last[0]:
        return f"{first[2]} {MONTHS[first[1] - 1]}–{shown_date(*last)}"
    return f"{shown_date(*first)}–{shown_date(*last)}"


def shown_date(year: int, month: int, day: int) -> str:
    """A date as "18 Agustus 2026"."""
    return f"{day} {MONTHS[month - 1]} {year}"


_WORDS = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip
_GROUPS = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1000, "ribu"), (100, "ratus"), (10, "puluh"))


def in_words(number: int) -> str:
    """A whole number in words: 18 as "delapan belas", 121 as "seratus dua puluh satu"."""
    if number < len(_WORDS):
        return _WORDS[number]
    if number < 20:
        return f"{_WORDS[number - 10]} belas"
    size, name = next(group for group in _GROUPS if group[0] <= number)
    times, rest = divmod(number, size)
    start = f"se{name}" if times == 1 and size <= 1000 else f"{in_words(times)} {name}"
    return f"{start} {in_words(rest)}" if rest else start
