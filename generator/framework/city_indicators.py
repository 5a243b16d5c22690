"""Indicators of cities by the standards SNI ISO 37120, 37122 and 37123: their codes, editions, and themes."""

import re
from typing import NamedTuple

from generator.framework.loading import framework_data

_CODE = re.compile(
    r"(?i)(?:SNI\s*)?(?:ISO\s*)?(?P<standard>\d{5})(?:\s*:\s*(?P<year>(?:19|20)\d\d)(?!\d|\.))?"
    r"[\s,:/-]*(?:butir|indikator|pasal|nomor|no\.)?\s*(?P<theme>\d{1,2})\.(?P<number>\d{1,2})"
)


class UnknownIndicatorError(ValueError):
    """A text is no code of an indicator; ``message`` says why, ``remedy`` how to write it."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class Standard(NamedTuple):
    """A standard: its number, the year of its edition, and its title, "" where that was not read."""

    number: str
    year: str
    title: str

    @property
    def name(self) -> str:
        """The standard as it is cited: "SNI ISO 37122:2019"."""
        return f"SNI ISO {self.number}:{self.year}"


class Indicator(NamedTuple):
    """An indicator: its standard, the clause of its theme, and its number in the clause."""

    standard: Standard
    clause: str
    number: str

    @property
    def code(self) -> str:
        """The code in full: "SNI ISO 37122:2019 5.1"."""
        return f"{self.standard.name} {self.clause}.{self.number}"

    @property
    def theme(self) -> str:
        """The name of its theme."""
        return themes()[self.clause]


def standards() -> dict[str, Standard]:
    """The standards by their numbers."""
    data = framework_data("indikator-iso")["standar"]
    return {number: Standard(number, entry["tahun"], entry["judul"]) for number, entry in data.items()}


def themes() -> dict[str, str]:
    """The names of the themes by their clauses, which all standards share."""
    return dict(framework_data("indikator-iso")["tema"])


def indicator_of(text: str) -> Indicator:
    """The indicator with a code such as "37122 5.1" or "SNI ISO 37122:2019 5.1"; raises UnknownIndicatorError."""
    match = _CODE.fullmatch(" ".join(text.split()).rstrip("."))
    if match is None:
        raise UnknownIndicatorError(
            f"'{text.strip()}' bukan kode indikator SNI ISO",
            "tulis standar dan nomornya, misalnya 37122 5.1.",
        )
    standard = standards().get(match["standard"])
    if standard is None:
        known = ", ".join(standards())
        raise UnknownIndicatorError(
            f"SNI ISO {match['standard']} bukan standar indikator kota", f"pakai salah satu dari {known}."
        )
    clause, number = match["theme"].lstrip("0"), match["number"].lstrip("0")
    if match["year"] and match["year"] != standard.year:
        raise UnknownIndicatorError(
            f"edisi SNI ISO {standard.number} ialah {standard.year}, bukan {match['year']}",
            f"tulis {standard.number} {clause}.{number} sesudah mencocokkan nomor indikatornya dengan edisi itu.",
        )
    if clause not in themes() or not number:
        first, *_, last = themes()
        raise UnknownIndicatorError(
            f"tidak ada indikator {match['theme']}.{match['number']} dalam {standard.name}",
            f"periksa nomornya; indikatornya bernomor pasal {first} sampai {last}, misalnya 37122 5.1.",
        )
    return Indicator(standard, clause, number)
