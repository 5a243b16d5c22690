"""SOURCE_DATE_EPOCH as the date of files whose text has none, for reproducible builds."""

import datetime
import os

from generator.source.problems import UserError

VARIABLE = "SOURCE_DATE_EPOCH"
_REMEDY = "Tulis bilangan bulat tanpa tanda, misalnya 1767225600 untuk 1 Januari 2026, atau hapus variabel itu."
_A_DAY = 86_400
_FIRST = datetime.date(1970, 1, 1)
_MOST_DAYS = (datetime.date.max - _FIRST).days


def source_date() -> datetime.date | None:
    """The date in SOURCE_DATE_EPOCH, or None if it is not set; raises UserError if it is not a count of seconds."""
    written = os.environ.get(VARIABLE, "")
    if not written:
        return None
    if not (written.isascii() and written.isdecimal()):
        raise UserError(f"{VARIABLE}='{written}' bukan bilangan detik sejak 1 Januari 1970. {_REMEDY}")
    days = int(written[:20]) // _A_DAY
    if days > _MOST_DAYS:
        raise UserError(f"{VARIABLE}={written[:20]} menunjuk waktu sesudah tahun 9999. {_REMEDY}")
    return _FIRST + datetime.timedelta(days=days)
