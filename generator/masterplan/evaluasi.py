"""The ministry's yearly evaluation: answers, scores, and notes of the assessors."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from generator.framework.instruments import (
    HIGHEST,
    Instrument,
    Item,
    UnknownItemError,
    instrument_keys,
    instruments,
)
from generator.masterplan.butir import Butir
from generator.source.declare import choice, date, listing, many, paragraphs, score, text, year
from generator.source.kinds import PARAGRAPHS, TEXT
from generator.source.printed_amounts import shown_number
from generator.source.problems import UserError
from generator.source.reader import Reader
from generator.source.values import Bilangan, Items, Phrase, Tahun, Teks
from generator.source.words import comparable

_FINEST = 2
_STAGES = ("i", "ii", "iii", "iv", "v", "vi")
_STAGE = re.compile(rf"\b(?:(\d)|({'|'.join(_STAGES)}))\b", re.IGNORECASE)


class BuktiEvaluasi(Butir):
    """What proves an answer: a document, with its number, year and address.

    ``is_asked`` says that it proves the answer to an item of an instrument.
    """

    naming_fields = ("dokumen",)
    told_by = ("dokumen", "nomor", "tahun", "tautan")
    is_asked = False

    dokumen = text("dokumen bukti", "SK Dewan nomor 188.45/120/2025")
    nomor = text("nomor dokumen bukti", "188.45/120/2025", optional=True)
    tahun = year("tahun dokumen bukti", "2025", optional=True)
    tautan = text("alamat dokumen bukti", "https://contoh.go.id/sk-dewan.pdf", optional=True)

    def expects(self, name: str) -> bool:
        """Expect nothing of what proves the answer to an item; books do not print it, and a check looks at it."""
        return super().expects(name) and not self.is_asked

    @property
    def lengkap(self) -> Phrase:
        """The document with its number, year and address: "SK Dewan, Nomor 188, Tahun 2025"."""
        parts: list[Any] = [self.dokumen]
        for before, value in ((", Nomor ", self.nomor), (", Tahun ", self.tahun), (", ", self.tautan)):
            parts += [before, value] if value else []
        return Phrase(parts)


class JawabanEvaluasi(Butir):
    """The answer to one item of the instrument, on its scale of 0 to 4.

    ``asked`` is the item of the instrument that the evaluation names; None if it names none.
    """

    naming_fields = ("butir",)
    unless = (("penjelasan", "bila `instrumen` disebut"), ("bukti", "bila `instrumen` disebut"))
    asked: Item | None = None

    butir = text("butir instrumen", "Output: regulasi smart city")
    nilai = score("nilai butir (0–4)", "3")
    penjelasan = paragraphs("penjelasan jawaban")
    bukti = many(BuktiEvaluasi, "bukti dukung")

    @property
    def bukti_lengkap(self) -> Items[Phrase]:
        """Each proof in full."""
        return Items((proof.lengkap for proof in self.bukti), self.bukti.path, self.bukti.gap)

    def expects(self, name: str) -> bool:
        """Expect something of free answers only: ``evaluate`` and a check tell what those of an instrument lack."""
        return super().expects(name) and not self.asked

    def find(self, instrument: Instrument, reader: Reader) -> None:
        """Find the item in the instrument, and refuse a score that is not on its scale."""
        name, score = self.__dict__.get("butir"), self.__dict__.get("nilai")
        if isinstance(name, Teks):
            try:
                self.asked = instrument.items[instrument.item_key(name)]
                for proof in self.bukti:
                    proof.is_asked = True
            except UnknownItemError as error:
                reader.problems.error(error.message, name.place, error.remedy)
        if isinstance(score, Bilangan):
            self._judge(score, reader)

    def _judge(self, score: Bilangan, reader: Reader) -> None:
        if not 0 <= score <= HIGHEST:
            message = f"nilai {shown_number(score)} di luar skala 0–{HIGHEST}"
            reader.problems.error(message, score.place, "periksa angka dan tanda desimalnya, misalnya 3,5.")
        elif score != round(Decimal(score), _FINEST):
            remedy = f"tulis paling banyak {_FINEST} angka di belakang koma."
            reader.problems.error(f"nilai {shown_number(score)} terlalu teliti", score.place, remedy)


class Evaluasi(Butir):
    """One year's evaluation of the region, by the ministry or by the region itself."""

    topic = "evaluasi"
    naming_fields = ("tahun",)

    tahun = year("tahun evaluasi", "2024")
    tahap = text("tahap evaluasi", "I", optional=True)
    tanggal = date("tanggal evaluasi", optional=True)
    cara = choice("cara evaluasi", {"daring": "Daring", "luring": "Luring"}, optional=True)
    indeks = score("indeks pelaksanaan (0–4)", "3,38", optional=True)
    instrumen = choice("instrumen evaluasi", {key: key for key in instrument_keys()}, optional=True)
    keterangan = paragraphs("keterangan hasil evaluasi", optional=True)
    kekuatan = listing(PARAGRAPHS, "kekuatan menurut penilai", optional=True)
    kelemahan = listing(PARAGRAPHS, "kelemahan menurut penilai", optional=True)
    rekomendasi = listing(PARAGRAPHS, "rekomendasi penilai", optional=True)
    kebutuhan_data = listing(TEXT, "data yang perlu disiapkan", "Kondisi jalan 2024", optional=True)
    jawaban = many(JawabanEvaluasi, "jawaban instrumen", optional=True)

    @property
    def stage(self) -> int:
        """The number of its stage, which may be written "II" or "Tahap 2"; 0 if none is told, or none is known."""
        return stage_number(str(self.tahap or ""))

    @property
    def when(self) -> str:
        """The year, with the stage if one is told: "2025 tahap II"."""
        stage = re.sub(r"(?i)^tahap\s+", "", str(self.tahap or "").strip())
        return " tahap ".join(filter(None, (str(self.tahun or ""), stage)))

    @property
    def instrument(self) -> Instrument | None:
        """The instrument as used in the year of the evaluation; None if none is named."""
        key = self.__dict__.get("instrumen")
        found = instruments()[key] if key else None
        return found.in_year(int(self.tahun)) if found and isinstance(self.tahun, Tahun) else found

    def after_reading(self, reader: Reader) -> None:
        """Find the item of every answer in the instrument, if one is named; no item is answered twice."""
        instrument = self.instrument
        if instrument is None:
            return
        first: dict[str, JawabanEvaluasi] = {}
        for answer in self.jawaban:
            answer.find(instrument, reader)
            if answer.asked and (before := first.setdefault(answer.asked.key, answer)) is not answer:
                message = f"butir '{answer.asked.key}' dijawab dua kali"
                reader.problems.error(message, answer.place, "hapus salah satunya.", also=before.place)


def at_stage(evaluations: Sequence[Evaluasi], stage: str) -> list[Evaluasi]:
    """The evaluations of a stage, named as "II", "2" or "Tahap 2"; all of them if "" is named.

    Raises UserError with the stages that there are if it is none of them.
    """
    number, name = stage_number(stage), comparable(stage)
    found = [one for one in evaluations if name in ("", comparable(str(one.tahap or ""))) or 0 < number == one.stage]
    if not found:
        known = ", ".join(dict.fromkeys(one.when for one in in_order(evaluations))) or "belum ada"
        raise UserError(f"Tidak ada evaluasi tahap {stage} dalam isian daerah ini. Yang ada: {known}.")
    return found


def stage_number(text: str) -> int:
    """The number of a stage named as "II", "2" or "Tahap 2"; 0 if it has none."""
    found = _STAGE.search(text)
    if found is None:
        return 0
    return int(found[1]) if found[1] else _STAGES.index(found[2].casefold()) + 1


def in_order(evaluations: Iterable[Evaluasi]) -> list[Evaluasi]:
    """Evaluations by year, then by stage; those of one stage as they are listed."""
    return sorted(evaluations, key=lambda one: (int(one.tahun or 0), one.stage))
