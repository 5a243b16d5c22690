"""Arrangements of the plan for the kit of a Bimtek stage: rundown, follow-ups, and what is still missing."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from generator.framework.stages import AgendaItem, stage_of, stages
from generator.masterplan.analisis import UNSUR, Swot
from generator.masterplan.bimtek import HARI, TAHAP, Acara, Bimtek, Peserta, TindakLanjut
from generator.masterplan.daerah import Opd
from generator.masterplan.dimensi import ButirDimensi, Dimensi
from generator.masterplan.gaps import expected_gaps
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.quick_win import QuickWin
from generator.masterplan.rencana_aksi import RencanaAksi
from generator.masterplan.risiko import Risiko
from generator.masterplan.susunan_analisis import TOWS
from generator.source.paths import ModelPath, entry_path, field_path, group_path, new_item_path
from generator.source.values import Cacah, Gap, Items, Phrase, Pilihan, Rujukan, Tanggal, Teks
from generator.source.words import slug

LATE = "Terlambat"
_SEATS = 2
_OPENER, _USUAL_OPENER = "{pembuka}", "{kepala_daerah} atau yang mewakili"
_WHICH = ("Pertama", "Kedua", "Ketiga", "Keempat", "Kelima", "Keenam", "Ketujuh")
_USUAL_DAYS, _MOST_DAYS = 2, len(_WHICH)
_EVERY = "*"


@dataclass(frozen=True, slots=True)
class BarisAcara:
    """A line of the rundown, the region's own or the proposed one."""

    waktu: Any
    acara: Any
    oleh: Any


@dataclass(frozen=True, slots=True)
class HariAcara:
    """A day of the rundown: its name, its date if known, its lines."""

    nama: str
    tanggal: Tanggal | None
    acara: list[BarisAcara]


@dataclass(frozen=True, slots=True)
class BarisTindakLanjut:
    """A follow-up of an earlier stage; ``keadaan`` is its status, with a note if it is overdue."""

    tahap: Any
    apa: Any
    opd: Any
    tenggat: Any
    keadaan: Any
    terlambat: bool
    path: str


@dataclass(frozen=True, slots=True)
class Kekurangan:
    """A kind of gap: what is missing, and how many times."""

    label: str
    banyak: int


@dataclass(frozen=True, slots=True)
class BahanDiminta:
    """Material that a letter asks the offices for."""

    data: str


@dataclass(frozen=True, slots=True)
class BarisRekap:
    """The number of items of a dimension for each topic, and the number of gaps."""

    nama: Any
    banyak: dict[str, int]
    kurang: int


@dataclass(frozen=True, slots=True)
class StrategiOpd:
    """A box for a strategy of an office: its kind, and the gap to be filled in."""

    jenis: str
    strategi: Gap


@dataclass(frozen=True, slots=True)
class HariHadir:
    """A day with an attendance list; the name is empty if it is the only day."""

    nama: str
    tanggal: Any


@dataclass(frozen=True, slots=True)
class Kursi:
    """A chair that an office is invited to take."""

    opd: Any


class LembarOpd:
    """An office with its items of the plan; ``nama`` keeps the path of the value that names it."""

    def __init__(self, plan: Masterplan, nama: Any, record: Opd | None) -> None:
        self.nama = nama
        self.singkatan = record.singkatan if record is not None else ""
        self.kepala = record.kepala if record is not None else ""
        self.kunci = slug(str(self.singkatan or nama))
        self._record = record
        self.isu = self._own(plan.isu, "opd")
        self.rencana_aksi = self._own(plan.rencana_aksi, "opd")
        self.quick_win = self._own(plan.quick_win, "opd")
        self.risiko = self._own(plan.risiko, "penanggung_jawab")

    @property
    def swot(self) -> list[Swot]:
        """An empty analysis of each element of readiness, for the office to fill in."""
        return [self._unanalysed(key, label) for key, label in UNSUR.items()]

    def _unanalysed(self, key: str, label: str) -> Swot:
        swot, element = Swot(new_item_path("swot", f"{self.kunci}-{key}")), Pilihan(key)
        element.path, element.spot, element.label = "", None, label
        swot.__dict__["unsur"] = element
        return swot

    @property
    def tows(self) -> list[StrategiOpd]:
        """A box for each kind of strategy."""
        return [
            StrategiOpd(words, Gap(new_item_path(field_path("tows", key), self.kunci), f"strategi {key.upper()}"))
            for key, _, words in TOWS
        ]

    def _own(self, items: Items[Any], by: str) -> Items[Any]:
        return Items((item for item in items if self.adalah(getattr(item, by))), group_path(items.path, self.kunci))

    def adalah(self, named: Any) -> bool:
        """Whether a value refers to this office."""
        if not named:
            return False
        if isinstance(named, Rujukan) and named.tujuan is not None:
            return named.tujuan is self._record
        return str(named).casefold() == str(self.nama).casefold()


class Tahap:
    """A stage of a region's workshops; ``catatan`` is its record, false if nothing was recorded.

    Follow-ups are overdue as of ``pada``: the day asked for, else the first day of the stage; never today's date, so
    that the same inputs give the same kit.
    """

    def __init__(self, plan: Masterplan, nomor: int, pada: datetime.date | None = None) -> None:
        self.nomor = nomor
        self.romawi = TAHAP[str(nomor)]
        self._plan = plan
        self.catatan = _notes(plan, nomor)
        self.sebelumnya = [note for n in range(1, nomor) if (note := _notes(plan, n))]
        self.pada = pada or self.catatan.mulai or None

    @cached_property
    def tujuan(self) -> list[str]:
        """The goals of the stage."""
        return self._filled(stages()[self.nomor].goals)

    @cached_property
    def keluaran(self) -> list[str]:
        """The results of the stage."""
        return self._filled(stages()[self.nomor].outputs)

    @cached_property
    def bahan(self) -> list[str]:
        """The material that participants bring along."""
        return self._filled(stages()[self.nomor].materials)

    @property
    def bahan_diminta(self) -> list[BahanDiminta]:
        """The material of the stage, as lines of a letter that asks for it."""
        return [BahanDiminta(text) for text in self.bahan]

    def _filled(self, texts: Iterable[str]) -> list[str]:
        return [self._plan.istilah.filled(text) for text in texts]

    @property
    def acara_usulan(self) -> bool:
        """Whether the rundown is the proposed one because the region has none of its own."""
        return not self.catatan.agenda

    @property
    def hari(self) -> list[HariAcara]:
        """The rundown by day; lines without a day form a day without a name."""
        if self.acara_usulan:
            return self._proposed()
        return [
            HariAcara(HARI.get(day, ""), self._date(int(day)) if day else None, [*map(_own_line, group)])
            for day, group in groupby(self.catatan.agenda, lambda line: str(line.hari))
        ]

    def _proposed(self) -> list[HariAcara]:
        """The proposed rundown over the days of the stage; days between the second and the last have no lines."""
        rundown = stages()[self.nomor].rundown
        return [
            HariAcara(name, self._date(day), [self._line(item) for item in rundown if self._on(item) == day])
            for day, name in enumerate(self._names_of_days, 1)
        ]

    def _on(self, item: AgendaItem) -> int:
        """The day of a line of the proposed rundown; 0 if a one-day stage leaves it out."""
        return item.on(len(self._names_of_days)) if item.single or self.banyak_hari != 1 else 0

    @property
    def _names_of_days(self) -> list[str]:
        """The names of the days: none for a single day; two days if their number is unknown."""
        many = self.banyak_hari or _USUAL_DAYS
        return [f"Hari {which}" for which in _WHICH[:many]] if many > 1 else [""]

    def _line(self, item: AgendaItem) -> BarisAcara:
        """A proposed line; without its time in a one-day stage, where times of two days would collide."""
        opener = self._opener if item.by == _OPENER else None
        what, by = self._filled((item.what, _USUAL_OPENER if item.by == _OPENER else item.by))
        return BarisAcara("" if self.banyak_hari == 1 else item.time, what, opener or by)

    @property
    def _opener(self) -> Phrase | Teks | None:
        """Who opens the stage, as far as recorded."""
        official = self.catatan.pembuka
        if official.nama and official.jabatan:
            return Phrase((official.nama, " (", official.jabatan, ")"))
        return official.nama or official.jabatan or None

    def _date(self, day: int) -> Tanggal | None:
        """The date of a day, if it is the first or last one and that date is recorded."""
        first, last = self.catatan.mulai, self.catatan.selesai
        if day == 1:
            return first or None
        return last if last and day == self.banyak_hari else None

    @property
    def banyak_hari(self) -> int:
        """The number of days of the stage; 0 if the first or last day is unknown or the range is implausible."""
        first, last = self.catatan.mulai, self.catatan.selesai
        days = (last - first).days + 1 if first and last else 0
        return days if 0 < days <= _MOST_DAYS else 0

    @cached_property
    def tindak_lanjut(self) -> list[BarisTindakLanjut]:
        """The follow-ups of the earlier stages, in order."""
        return [self._followed(note, item) for note in self.sebelumnya for item in note.tindak_lanjut]

    def _followed(self, note: Bimtek, item: TindakLanjut) -> BarisTindakLanjut:
        late = item.terlambat(self.pada)
        state = f"{item.status.label}, {LATE.lower()}" if late and item.status else LATE if late else item.status
        return BarisTindakLanjut(note.tahap, item.apa, item.opd, item.tenggat, state, late, item.path)

    @property
    def selesai(self) -> int:
        """The number of follow-ups of earlier stages that are done."""
        return sum(item.status == "selesai" for note in self.sebelumnya for item in note.tindak_lanjut)

    @property
    def terlambat(self) -> int:
        """The number of follow-ups of earlier stages that are overdue."""
        return sum(row.terlambat for row in self.tindak_lanjut)

    @cached_property
    def opd(self) -> list[LembarOpd]:
        """The offices of the region; if it lists none, those named in the plan."""
        plan = self._plan
        if plan.daerah.opd:
            return _told_apart(LembarOpd(plan, office.nama, office) for office in plan.daerah.opd)
        named: dict[str, Teks] = {}
        for value in _offices_named(plan):
            named.setdefault(value.casefold(), value)
        return _told_apart(LembarOpd(plan, value, None) for value in named.values())

    @property
    def hadir(self) -> list[HariHadir]:
        """The days, with their dates as far as known; two days if their number is unknown."""
        names = self._names_of_days
        unknown = [self.catatan.mulai, *[""] * len(names)]  # the first day is a gap of the plan
        return [HariHadir(name, self._date(day) or unknown[day - 1]) for day, name in enumerate(names, 1)]

    @cached_property
    def kursi(self) -> list[Kursi]:
        """The chairs of each office: as many as it sent to this stage or the last one recorded, else two.

        Other participants follow after the region's own offices.
        """
        notes = (self.catatan, *reversed(self.sebelumnya))
        came: Items[Peserta] = next((note.peserta for note in notes if note.peserta), Items())
        seats: list[tuple[Any, int]] = []
        for office in self.opd:
            own = [_count(sent.jumlah) for sent in came if office.adalah(sent.opd)]
            seats.append((office.nama, sum(own) if own else _SEATS))
        others = [sent for sent in came if not any(office.adalah(sent.opd) for office in self.opd)]
        seats += [(sent.opd, _count(sent.jumlah)) for sent in others]
        return [Kursi(name) for name, many in seats for _ in range(many)]

    @cached_property
    def kekurangan(self) -> list[Gap]:
        """The gaps that this stage or an earlier one asks to fill, in order of descending weight."""
        found = [gap for gap in expected_gaps(self._plan) if stage_of(*ModelPath(gap.path).kinds) <= self.nomor]
        return sorted(found, key=lambda gap: -gap.weight)

    def kurang(self, dimensi: Dimensi) -> list[Kekurangan]:
        """The gaps of a dimension among these, in its items or as a whole topic, in order of descending weight."""
        found = [gap.label for gap in self.kekurangan if self._dimension_of(gap.path) in {dimensi.kunci, _EVERY}]
        return [Kekurangan(label, many) for label, many in Counter(self._filled(found)).items()]

    @property
    def rekap(self) -> list[BarisRekap]:
        """The number of items and gaps of each dimension."""
        topics = [name for name, _ in self._plan.grouped_topics()]
        return [
            BarisRekap(
                dimension.nama,
                {topic: len(getattr(dimension, topic)) for topic in topics},
                sum(gap.banyak for gap in self.kurang(dimension)),
            )
            for dimension in self._plan.dimensi
        ]

    def quick_win_baru(self, dimensi: Dimensi) -> QuickWin:
        """A new quick win of a dimension, to be filled in: all of its fields are gaps."""
        return QuickWin(new_item_path("quick_win", f"{dimensi.kunci}-profil"))

    def tanpa_peta_jalan(self, dimensi: Dimensi) -> list[RencanaAksi]:
        """The activities of a dimension that no line of the road map covers, by reference or by programme."""
        carried = {item.tujuan for line in self._plan.peta_jalan for item in line.rencana_aksi}
        programmes = {str(line.program).casefold() for line in self._plan.peta_jalan if line.program}
        return [
            row
            for row in dimensi.rencana_aksi
            if row not in carried and str(row.program).casefold() not in programmes
        ]

    def risiko(self, dimensi: Dimensi) -> list[Risiko]:
        """The risks of a dimension, and an empty one for each programme of its action plan that has none."""
        known = {str(risk.program).casefold() for risk in dimensi.risiko}
        programmes = {str(row.program).casefold(): row.program for row in dimensi.rencana_aksi if row.program}
        return [*dimensi.risiko, *(_open_risk(value) for name, value in programmes.items() if name not in known)]

    def _dimension_of(self, path: str) -> str:
        """The key of the dimension that a gap belongs to; an empty topic is a gap of every dimension."""
        if path in {name for name, _ in self._plan.grouped_topics()}:
            return _EVERY
        if group := ModelPath(path).group:
            known = self._plan.frame.subdimensions.get(group)
            return known.dimension if known is not None else group
        return self._dimension_by_item.get(ModelPath(path).part, "")

    @cached_property
    def _dimension_by_item(self) -> dict[str, str]:
        return {item.path: str(item.dimensi) for item in _grouped(self._plan) if item.dimensi}


def _told_apart(offices: Iterable[LembarOpd]) -> list[LembarOpd]:
    """The offices with unique keys: if two share one, as shortened long names may, the later ones get a number."""
    listed = list(offices)
    times: Counter[str] = Counter()
    for office in listed:
        times[office.kunci] += 1
        if times[office.kunci] > 1:
            office.kunci += f"-{times[office.kunci]}"
    return listed


def _open_risk(programme: Teks) -> Risiko:
    risk = Risiko(new_item_path("risiko", slug(programme)))
    risk.__dict__["program"] = programme
    return risk


def _notes(plan: Masterplan, number: int) -> Bimtek:
    """The record of a stage; if there is none, a record whose fields are all gaps."""
    return next((note for note in plan.bimtek if note.tahap == str(number)), Bimtek(entry_path("bimtek", number)))


def _grouped(plan: Masterplan) -> Iterator[ButirDimensi]:
    for _, items in plan.grouped_topics():
        yield from items


def _own_line(line: Acara) -> BarisAcara:
    return BarisAcara(line.waktu, line.acara, line.oleh)


def _count(number: Cacah | Gap) -> int:
    return int(number) if number else _SEATS


def _offices_named(plan: Masterplan) -> Iterator[Teks]:
    """The offices named in the plan, for plans without a list of offices."""
    yield from plan.daerah.dinas_pengampu
    for note in plan.bimtek:
        yield from (p.opd for p in note.peserta if p.opd)
    for items in (plan.isu, plan.rencana_aksi, plan.quick_win):
        yield from (item.opd for item in items if item.opd)
