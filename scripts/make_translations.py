"""Compile the Indonesian translation of click's messages: python scripts/make_translations.py"""

from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = Path(__file__).resolve().parent.parent / "generator/cli/bahasa/id/LC_MESSAGES/masterplan.po"


def compiled() -> bytes:
    """The catalogue in the form that gettext reads."""
    buffer = BytesIO()
    with SOURCE.open("rb") as file:
        write_mo(buffer, read_po(file, locale="id"))
    return buffer.getvalue()


if __name__ == "__main__":
    SOURCE.with_suffix(".mo").write_bytes(compiled())
    print(SOURCE.with_suffix(".mo").name)
