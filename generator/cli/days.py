"""Days given as options."""

from datetime import date

from generator.source.numbers import UnreadableValueError, parse_date
from generator.source.printed_amounts import shown_date
from generator.source.problems import UserError


def day_in_words(option: str, text: str | None) -> str:
    """The day of an option in words, "" if it is not given; raises UserError that names the option."""
    if not text:
        return ""
    try:
        day = date(*parse_date(text))
    except (UnreadableValueError, ValueError):
        raise UserError(f"{option}: '{text}' bukan tanggal; tulis misalnya 18 Agustus 2026.") from None
    return shown_date(day.year, day.month, day.day)
