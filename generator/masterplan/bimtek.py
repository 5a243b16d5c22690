"""The records of the four Bimtek workshops: participants, decisions, follow-ups."""

import datetime
import re
from itertools import chain
from typing import Any

from generator.framework.dimensions import dimensions
from generator.late_patterns import late_pattern
from generator.masterplan.butir import Butir
from generator.masterplan.daerah import Pejabat
from generator.masterplan.dimensi import ButirDimensi, subdimension
from generator.source.declare import (
    choice,
    count,
    date,
    listing,
    many,
    paragraphs,
    part,
    reference,
    references,
    text,
)
from generator.source.kinds import PARAGRAPHS
from generator.source.numbers import UnreadableValueError
from generator.source.numbers_and_days_in_words import spelled, weekday
from generator.source.printed_amounts import MONTHS, shown_date, shown_days
from generator.source.reader import Reader
from generator.source.values import Gap, Items, Phrase, Rujukan, Tanggal, Turunan, each_once
from generator.source.words import shortened
from generator.source.yaml_nodes import Node, Scalar

_PEOPLE = r"(?:orang|peserta|org\.?)"
_WITH_PEOPLE = late_pattern(rf"(?:(?P<opd>\S.*?)[\s(:=,;–-]+)?(?P<jumlah>\d+)\s*{_PEOPLE}\)?", re.IGNORECASE)
_PEOPLE_OF = late_pattern(rf"(?P<jumlah>\d+)\s*{_PEOPLE}\s+(?:dari\s+)?(?P<opd>\S.*)", re.IGNORECASE)
_NO_OFFICE = re.compile(rf"(?P<jumlah>\d+)(?:\s.*)?|(?:\S.*\s)?{_PEOPLE}", re.IGNORECASE)
_WITH_NUMBER = late_pattern(r"(?P<opd>\S.*?)\s*(?::\s+|\()(?P<jumlah>\d+)\)?")

_WITH_COUNT = (_WITH_PEOPLE, _PEOPLE_OF, _WITH_NUMBER)

TAHAP = {"1": "I", "2": "II", "3": "III", "4": "IV"}
HARI = {"1": "Hari Pertama", "2": "Hari Kedua"}
_ROMAN = {roman: key for key, roman in TAHAP.items()}
_ENDS = (".", "!", "?")
_DAY_NAMES = r"Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad"
_DAYS_FIRST = late_pattern(
    rf"^(?:(?:(?:{_DAY_NAMES}|{'|'.join(MONTHS)}|hari|tanggal|dan|hingga|sampai(?: dengan)?|"
    r"(?:19|20)\d\d|\d{1,2}(?![.:]?\d))\b|s\.d\.|s/d)[\s,;/–—-]*)+",
    re.IGNORECASE,
)
_OF_DAYS = late_pattern(rf"\d+|{'|'.join(MONTHS)}", re.IGNORECASE)


class Narasumber(Pejabat):
    """A speaker and the topic of the talk."""

    topik = text("topik narasumber", f"Kerangka {spelled(len(dimensions()))} dimensi", optional=True)


class Acara(Butir):
    """An item of the rundown; a plain text is enough."""

    short = "acara"
    naming_fields = ("acara",)

    hari = choice("hari ke-", HARI, optional=True)
    waktu = text("waktu acara", "08.30–09.15", optional=True)
    acara = text("acara", "Paparan analisis kesiapan daerah")
    oleh = text("pengisi acara", "Tim pembimbing", optional=True)


class Peserta(Butir):
    """The number of people that an office sent."""

    short = "opd"
    naming_fields = ("opd",)

    opd = reference("daerah.opd", "{opd} peserta", lenient=True)
    jumlah = count("jumlah peserta", "3", units=("orang", "peserta"), optional=True)

    @classmethod
    def spelled_out(cls, text: Scalar, short: str) -> dict[str, tuple[Scalar, Node]]:
        """The office and its number of people, as in "Dinas Kesehatan (3 orang)"; a number alone is no office."""
        words = text.text.strip()
        match = next((found for form in _WITH_COUNT if (found := form.fullmatch(words)) and found["opd"]), None)
        if match is None:
            _refuse_no_office(words)
            return super().spelled_out(text, short)
        parts = {name: Scalar(match[name], '"', text.spot) for name in ("opd", "jumlah")}
        return {name: (part, part) for name, part in parts.items()}

    def after_reading(self, reader: Reader) -> None:
        """Report a number of people in place of their office."""
        try:
            _refuse_no_office(str(self.opd or ""))
        except UnreadableValueError as error:
            reader.problems.error(error.message, self.opd.place, error.remedy)


def _refuse_no_office(words: str) -> None:
    """Raise UnreadableValueError where words are a number of people, or begin with one, and name no office."""
    if match := _NO_OFFICE.fullmatch(words):
        raise UnreadableValueError(
            f"'{shortened(words)}' jumlah peserta, bukan nama perangkat daerah",
            "tulis setiap perangkat daerah dengan jumlah pesertanya, misalnya  "
            f"{{opd: <nama>, jumlah: {match['jumlah'] or '<angka>'}}}",
        )


class TindakLanjut(Butir):
    """A follow-up: something to be done after a stage."""

    topic = "bimtek.tindak_lanjut"
    naming_fields = ("apa",)
    short = "apa"

    apa = text("tindak lanjut", "Melengkapi data pasar")
    opd = reference("daerah.opd", "{opd} penanggung jawab", lenient=True)
    tenggat = date("tenggat")
    status = choice("status tindak lanjut", {"belum": "Belum", "proses": "Proses", "selesai": "Selesai"})

    def terlambat(self, pada: datetime.date | None) -> bool:
        """Whether it was due before the day ``pada`` and is not done; False if ``pada`` is None."""
        return bool(pada and self.tenggat and self.tenggat < pada and self.status != "selesai")


class Keputusan(Butir):
    """A result or decision of a stage, and the items of the plan that it concerns."""

    short = "uraian"
    naming_fields = ("uraian",)

    uraian = paragraphs("hasil atau keputusan", "Dua belas program unggulan ditetapkan.")
    sasaran = references("sasaran", "sasaran yang diputuskan", optional=True)
    strategi = references("strategi", "strategi yang diputuskan", optional=True)
    rencana_aksi = references("rencana_aksi", "rencana aksi yang diputuskan", optional=True)
    peta_jalan = references("peta_jalan", "program peta jalan yang diputuskan", optional=True)
    quick_win = references("quick_win", "{quick_win} yang diputuskan", optional=True)
    kebijakan = references("kebijakan", "kebijakan yang diputuskan", optional=True)

    @property
    def butir(self) -> list[Rujukan]:
        """The items it concerns, each once, in the order of the model."""
        return each_once(
            chain(self.sasaran, self.strategi, self.rencana_aksi, self.peta_jalan, self.quick_win, self.kebijakan)
        )

    @property
    def lengkap(self) -> Phrase:
        """The decision with the names of the items it concerns."""
        if not self.butir:
            return Phrase((self.uraian,))
        lead = " " if str(self.uraian).endswith(_ENDS) else ". "
        parts: list[Any] = [self.uraian, f"{lead}Butir terkait: "]
        for n, item in enumerate(self.butir):
            parts += ["; ", item] if n else [item]
        return Phrase((*parts, "."))


class CatatanDimensi(ButirDimensi):
    """Notes on a dimension."""

    naming_fields = ("dimensi",)

    subdimensi = subdimension(optional=True)
    uraian = paragraphs("catatan")


class Bimtek(Butir):
    """A stage of the workshops."""

    topic = "bimtek"
    naming_fields = ("tahap",)
    unless = (("mulai", "bila `waktu` terisi"),)
    sections = (
        ("Waktu dan tempat", ("tahap", "mulai", "selesai", "waktu", "tempat", "pembuka", "notulis")),
        ("Hasil", ("keputusan", "tindak_lanjut", "catatan_dimensi")),
        ("Acara dan peserta", ("peserta", "narasumber", "agenda", "pokok_bahasan")),
    )

    tahap = choice("tahap Bimtek", TAHAP, _ROMAN)
    mulai = date("tanggal mulai")
    selesai = date("tanggal selesai", optional=True)
    waktu = text("waktu sebagaimana tercatat", "Juni 2022", optional=True)
    tempat = text("tempat", "Aula Bappeda")
    pembuka = part(Pejabat, "pejabat pembuka", optional=True)
    narasumber = many(Narasumber, "narasumber", optional=True)
    peserta = many(Peserta, "peserta", optional=True)
    agenda = many(Acara, "agenda", optional=True)
    pokok_bahasan = listing(PARAGRAPHS, "pokok bahasan", optional=True)
    keputusan = many(Keputusan, "hasil dan keputusan")
    catatan_dimensi = many(CatatanDimensi, "catatan per dimensi", optional=True)
    tindak_lanjut = many(TindakLanjut, "tindak lanjut", optional=True)
    notulis = text("notulis", "Rina Lestari", optional=True)

    def expects(self, name: str) -> bool:
        """Do not expect the first day if the time is recorded in words."""
        return super().expects(name) and not (name == "mulai" and self.waktu)

    @property
    def hari(self) -> str | Tanggal | Gap:
        """The days on which it took place, as precisely as recorded."""
        if self.mulai and self.selesai:
            days = shown_days(self.mulai.timetuple()[:3], self.selesai.timetuple()[:3])
            return Turunan.of(days, self.mulai, self.selesai)
        return self.mulai or self.waktu or type(self).mulai.gap(self)

    @property
    def jam(self) -> str:
        """What `waktu` records beside the days of `mulai` and `selesai`, such as the hours: "pukul 08.30–16.00"."""
        if not self.mulai or not self.waktu:
            return ""
        told = str(self.waktu)
        days = match[0] if (match := _DAYS_FIRST.match(told)) else ""
        known = {
            word.casefold()
            for day in (self.mulai, self.selesai)
            if day
            for word in shown_date(day.year, day.month, day.day).split()
        }
        is_known = all(word.casefold() in known for word in _OF_DAYS.findall(days))
        return Turunan.of(told[len(days) if is_known else 0 :].strip(), self.waktu)

    @property
    def jadwal(self) -> Any:
        """When it took place, with the hours if they are recorded."""
        return self._with_hours(self.hari)

    @property
    def hari_jadwal(self) -> Any:
        """When it took place, with the weekdays where the days are known: "Rabu–Kamis, 9–10 Juli 2025"."""
        if not self.mulai:
            return self.jadwal
        if not self.selesai or self.selesai == self.mulai:
            return Phrase((f"{weekday(self.mulai)}, ", self.jadwal))
        days = f"{weekday(self.mulai)}–{weekday(self.selesai)}, {self.hari}"
        return self._with_hours(Turunan.of(days, self.mulai, self.selesai))

    def _with_hours(self, days: Any) -> Any:
        if not self.jam:
            return days
        between = " " if self.jam.startswith("(") else ", "
        return Turunan.of(f"{days}{between}{self.jam}", self.mulai, self.selesai, self.waktu)

    @property
    def hasil(self) -> Items[Phrase]:
        """Each decision in full."""
        return Items((k.lengkap for k in self.keputusan), self.keputusan.path, self.keputusan.gap)

    @property
    def banyak_peserta(self) -> int:
        """The number of people sent by the offices; 0 unless recorded for all of them."""
        sent = [int(p.jumlah) for p in self.peserta if p.jumlah]
        return sum(sent) if len(sent) == len(self.peserta) else 0

    @property
    def teks_banyak_peserta(self) -> Turunan:
        """The number of people in figures, "" if it is not recorded."""
        return self._of_peserta(str(self.banyak_peserta or ""))

    @property
    def teks_banyak_opd(self) -> Turunan:
        """The number of offices that sent people in figures, "" if none is recorded."""
        return self._of_peserta(str(self.banyak_opd or ""))

    @property
    def teks_kehadiran(self) -> Turunan:
        """How many people came from how many offices, without the word for offices."""
        if not self.peserta:
            return self._of_peserta("Belum tercatat")
        people = f"{self.banyak_peserta} orang dari " if self.banyak_peserta else ""
        return self._of_peserta(f"{people}{self.banyak_opd}")

    def _of_peserta(self, text: str) -> Turunan:
        made = Turunan(text)
        made.dari = (self.path_of("peserta"),)
        return made

    @property
    def banyak_opd(self) -> int:
        """The number of offices that sent people; one whose name is still missing counts as another."""
        named = [guest.opd for guest in self.peserta if guest.opd]
        return len(each_once(named)) + len(self.peserta) - len(named)
