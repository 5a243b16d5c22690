"""Error values of Excel, such as #REF!, which come with pasted cells and are never meant."""

import re

_ERROR = re.compile(
    r"#(?:REF!|DIV/0!|N/A(?![\w/])|NAME\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BUSY!|CONNECT!)", re.IGNORECASE
)
REMEDY = "perbaiki rumusnya di Excel, lalu tulis hasilnya di sini; bila belum ada, kosongkan isian ini."


def excel_error_at(text: str, position: int = 0) -> str:
    """The error value of Excel at a position of a text; "" if none is there."""
    match = _ERROR.match(text, position)
    return match[0] if match else ""


def is_excel_error(text: str) -> bool:
    """Whether a text is nothing but an error value of Excel."""
    return _ERROR.fullmatch(text.strip()) is not None


def message_of(error: str) -> str:
    """What is wrong with a cell's error value in place of a value."""
    return f"'{error}' adalah pesan kesalahan dari Excel, bukan isian"
