"""The enactment of the plan by a regulation: number, date and publication."""

import re

from generator.late_patterns import late_pattern
from generator.masterplan.butir import Butir
from generator.masterplan.penerbit import BEFORE_REGULATION
from generator.source.declare import date, text
from generator.source.reader import Reader
from generator.source.repeated import drop_repeated, replace_text

_WITH_YEAR = late_pattern(
    r"(?P<nomor>\S+(?=\s+[^\W\d_])|\d+[A-Za-z]?)(?:\s+(?:tahun|thn|th)\b[.\s]*|\s*/\s*(?=(?:19|20)\d\d))(?P<tahun>\d{4})",
    re.IGNORECASE,
)


class Penetapan(Butir):
    """The enactment of the plan; as long as it is unknown, the draft regulation prints dots instead.

    ``disebut`` are the words before its number, which documents print in their own form.
    """

    disebut = ""

    nomor = text("nomor {peraturan_kepala_daerah}", "21", optional=True)
    tanggal = date("tanggal penetapan", optional=True)
    tanggal_pengundangan = date("tanggal pengundangan", optional=True)
    nomor_berita = text("nomor Berita Daerah", "21", optional=True)

    def after_reading(self, reader: Reader) -> None:
        """What documents print before and behind a number is no part of it."""
        for name, day in (("nomor", "tanggal"), ("nomor_berita", "tanggal_pengundangan")):
            told = drop_repeated(self, name, BEFORE_REGULATION)
            self.disebut = told if name == "nomor" else self.disebut
            self._part_year(name, day, reader)

    def _part_year(self, name: str, dated: str, reader: Reader) -> None:
        """Take from "12 Tahun 2026" the year of the date, which documents print; any other is a problem."""
        number, day = self.__dict__.get(name), self.__dict__.get(dated)
        match = _WITH_YEAR.fullmatch(number or "")
        if number is None or match is None:
            return
        if day and day.year == int(match["tahun"]):
            replace_text(self, name, match["nomor"])
            return
        other = (
            f"padahal '{dated}' berisi {day}" if day else f"padahal tahunnya dicetak dari '{dated}', yang belum diisi"
        )
        reader.problems.error(
            f"nomor ini memuat tahun {match['tahun']}, {other}",
            number.place,
            f"tulis  {match['nomor']}  {'dan periksa tahunnya' if day else f'dan isi {dated!r}'}.",
        )
