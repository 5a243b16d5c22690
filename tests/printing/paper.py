"""What tests of printing share: whether LibreOffice is here, and reading a PDF back page by page."""

import re
import shutil
import subprocess
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

import pytest

needs_libreoffice = pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed: nothing can be printed"
)
needs_pdftotext = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (poppler) is not installed: the PDF cannot be read back"
)
_ENTRY = re.compile(r"^\s*(\S.*?)(?:\.{3,}| )\s*([ivxlc]+|\d+)$")


@dataclass(frozen=True, slots=True)
class Page:
    """A printed page: the number in its footer, and its lines with their blanks folded."""

    number: str
    lines: list[str]


def pages_of(pdf: Path) -> list[Page]:
    """Every page as poppler reads it, without the product's code."""
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True).stdout.decode()
    pages = []
    for page in text.split("\f")[:-1]:
        lines = [" ".join(line.split()) for line in page.split("\n") if line.strip()]
        number = lines[-1].split()[-1] if lines else ""
        pages.append(Page(number, lines))
    return pages


def entries_of(pages: list[Page]) -> list[tuple[str, str]]:
    """The lines of the contents that end in a number, those of chapters without dots: their words and that number."""
    start = next(n for n, page in enumerate(pages) if "Daftar Isi" in page.lines)
    contents = takewhile(lambda page: not page.number.isdigit(), pages[start:])
    matches = [_ENTRY.match(line) for page in contents for line in page.lines[:-1]]
    return [(match[1].strip(), match[2]) for match in matches if match]
