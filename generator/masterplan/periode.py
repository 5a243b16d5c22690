"""The period of the plan, and version and status of its text."""

from typing import Any

from generator.late_patterns import late_pattern
from generator.masterplan.butir import Butir
from generator.source import patterns
from generator.source.declare import choice, date, text, year
from generator.source.numbers import UnreadableValueError
from generator.source.reader import Reader
from generator.source.values import Gap, Items, Phrase, Tahun
from generator.source.yaml_nodes import Node, Scalar

_RANGE = late_pattern(
    r"(?i)(?:periode\s+)?(?:tahun\s+)?(?P<mulai>\d{4})\s*"
    r"(?:[-\N{NON-BREAKING HYPHEN}–—−/~]|s\.?\s?/?\s?d\.?(?![a-z])|sampai(?:\s+dengan)?|hingga)\s*(?:tahun\s+)?"
    r"(?P<selesai>\d{4})$"
)
LONGEST = 30
"""The greatest number of years from the first to the last one of a plan."""


def years_of(text: str) -> tuple[int, int] | None:
    """The first and last year of a range such as "2025–2029"; None if the text is none."""
    match = _RANGE.match(text.strip())
    return (int(match["mulai"]), int(match["selesai"])) if match else None


class Periode(Butir):
    """First and last year of the plan, both included; "2025-2029" gives both."""

    short = "mulai"

    mulai = year("tahun mulai periode", "2025", weight=8)
    selesai = year("tahun akhir periode", "2029", weight=8)

    @classmethod
    def spelled_out(cls, text: Scalar, short: str) -> dict[str, tuple[Scalar, Node]]:
        """Both years of a range."""
        del short
        match = _RANGE.match(text.text.strip())
        if match is None:
            remedy = "tulis tahun mulai dan tahun selesai, misalnya 2025-2029."
            raise UnreadableValueError(f"'{text.text.strip()}' bukan periode", remedy)
        years = {name: Scalar(match[name], "", text.spot) for name in ("mulai", "selesai")}
        return {name: (year, year) for name, year in years.items()}

    @classmethod
    def spelling(cls, short: str) -> dict[str, Any]:
        """A range of years."""
        del short
        return {"type": ["string", "null"], "pattern": patterns.whole(patterns.YEARS)}

    @property
    def rentang(self) -> Phrase | Gap:
        """The period in words, "2025–2029"; if an end is missing, the gap of that end, or one gap for both."""
        if self.mulai and self.selesai:
            return Phrase((self.mulai, "–", self.selesai))
        if not self.mulai and not self.selesai:
            return Gap(self.path, "periode {masterplan}", 8, spot=self.spot)
        return type(self).selesai.gap(self) if self.mulai else type(self).mulai.gap(self)

    @property
    def tahun(self) -> Items[Tahun]:
        """Every year of the plan; empty if either end is missing."""
        if not self.mulai or not self.selesai:
            return Items((), self.path_of("mulai"), type(self).mulai.gap(self))
        return Items((Tahun(n) for n in range(self.mulai, self.selesai + 1)), self.path)

    def after_reading(self, reader: Reader) -> None:
        """Report a last year before the first, or more than LONGEST years after it."""
        if self.mulai and self.selesai and not self.mulai <= self.selesai <= self.mulai + LONGEST:
            reader.problems.error(
                f"periode {self.mulai}-{self.selesai} tidak masuk akal",
                self.selesai.place,
                "tahun selesai harus sama dengan atau sesudah tahun mulai, paling lama 30 tahun.",
            )


class Naskah(Butir):
    """The version of the documents."""

    versi = text("versi naskah", "1.0", optional=True)
    tanggal = date("tanggal naskah", optional=True)
    tempat = text("tempat penetapan", "Sampit", optional=True)
    status = choice("status naskah", {"draf": "Draf", "final": "Final"}, optional=True)
