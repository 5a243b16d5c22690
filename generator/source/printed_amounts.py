"""Amounts in rupiah, numbers and dates as documents and messages print them, in the notation of EYD V."""

from decimal import Decimal, InvalidOperation

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def shown_number(number: Decimal | int) -> str:
    """Format a number: 1234567.89 gives "1.234.567,89"."""
    try:
        whole = f"{number:,f}" if isinstance(number, Decimal) else f"{number:,}"
    except InvalidOperation:
        return str(number)
    return whole.replace(",", "\0").replace(".", ",").replace("\0", ".")


def shown_rupiah(amount: int) -> str:
    """Format an amount: 1500000 gives "Rp1.500.000"."""
    return in_rupiah(shown_number(int(amount)))


def in_rupiah(figures: str) -> str:
    """Put the currency before figures or figures and unit, without a blank as in EYD V: "Rp1,5 miliar"."""
    return f"Rp{figures}"


def shown_days(first: tuple[int, int, int], last: tuple[int, int, int]) -> str:
    """Two days in short form: "21–22 September 2022", "30 Juni–1 Juli 2022"; one day if they are the same."""
    if first == last:
        return shown_date(*last)
    if first[:2] == last[:2]:
        return f"{first[2]}–{shown_date(*last)}"
    if first[0] == last[0]:
        return f"{first[2]} {MONTHS[first[1] - 1]}–{shown_date(*last)}"
    return f"{shown_date(*first)}–{shown_date(*last)}"


def shown_date(year: int, month: int, day: int) -> str:
    """Format a date: "18 Agustus 2026"."""
    return f"{day} {MONTHS[month - 1]} {year}"
