"""The model of all inputs of a region, with references resolved and items grouped by dimension."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any
from weakref import proxy

from generator.framework.editions import edition_names
from generator.framework.frame import Dimension, Frame, Subdimension
from generator.masterplan.analisis import Isu, Kesenjangan, MasaDepan, Swot, Tows
from generator.masterplan.bimtek import Bimtek
from generator.masterplan.butir import Butir
from generator.masterplan.daerah import Daerah
from generator.masterplan.dasar_hukum import Peraturan
from generator.masterplan.dimensi import (
    ButirDimensi,
    DimensiPrioritas,
    FramePart,
    Kelompok,
    Keterkaitan,
    PrinsipPelaksanaan,
    all_dimensions,
    all_subdimensions,
)
from generator.masterplan.evaluasi import Evaluasi
from generator.masterplan.istilah import Istilah
from generator.masterplan.kegiatan import Kegiatan
from generator.masterplan.kesiapan import Aplikasi, Infrastruktur, Literasi
from generator.masterplan.kolaborasi import Kolaborasi
from generator.masterplan.pemeriksaan import Pemeriksaan
from generator.masterplan.penerbit import tell_other_issuer
from generator.masterplan.penetapan import Penetapan
from generator.masterplan.periode import Naskah, Periode
from generator.masterplan.peta_jalan import TahapPetaJalan, TemaTahun
from generator.masterplan.quick_win import QuickWin
from generator.masterplan.rencana_aksi import RencanaAksi
from generator.masterplan.risiko import Risiko
from generator.masterplan.sasaran import Sasaran
from generator.masterplan.setelan import Gaya, SetelanDokumen
from generator.masterplan.strategi import Strategi
from generator.masterplan.sumber import Sumber
from generator.masterplan.tata_kelola import Kebijakan, Organisasi, Pemantauan, Sambutan
from generator.masterplan.topic_files import Homes
from generator.masterplan.visi import Misi, Rpjmd, Visi
from generator.source.declare import choice, count, many, paragraphs, part
from generator.source.paths import group_path
from generator.source.reader import Reader
from generator.source.record import Field, Record
from generator.source.values import Gap, Items, Teks

FORMAT_VERSION = 1
SETTLED_FIRST = frozenset({"masterplan", "kerangka"})
"""The keys that decide how all others are read; they are written in a file by hand, and are no topics."""


class Pendahuluan(Butir):
    """The parts of the first chapter that only the region can supply."""

    latar_belakang = paragraphs("latar belakang penyusunan", weight=6)
    metodologi = paragraphs("metodologi penyusunan", optional=True)


class Pengantar(Butir):
    """What the region says at the beginning of a chapter, before its tables."""

    visi = paragraphs("pengantar bab visi, misi, dan sasaran", optional=True)
    strategi = paragraphs("pengantar bab strategi", optional=True)
    rencana_aksi = paragraphs("pengantar bab rencana aksi", optional=True)
    peta_jalan = paragraphs("pengantar bab peta jalan", optional=True)
    quick_win = paragraphs("pengantar bab {quick_win}", optional=True)
    risiko = paragraphs("pengantar bab manajemen risiko", optional=True)
    tata_kelola = paragraphs("pengantar bab tata kelola", optional=True)


class Masterplan(Record):
    """Everything that one region has supplied; its fields are the top-level keys of the YAML files.

    ``homes`` gives the file and place of each topic, ``placeholders`` the words that only hold the place of a value,
    by the path of that value.
    """

    unless = (("kolaborasi", "bila `daerah.kawasan` kosong"),)
    _grouped: Mapping[tuple[str, str], Mapping[str, list[ButirDimensi]]]
    homes = Homes()
    placeholders: Mapping[str, Teks] = MappingProxyType({})
    masterplan = count("versi format", "1", optional=True)
    kerangka = choice("edisi kerangka", edition_names(), optional=True)
    daerah = part(Daerah, "daerah")
    periode = part(Periode, "periode")
    naskah = part(Naskah, "versi naskah", optional=True)
    dokumen = part(SetelanDokumen, "susunan dokumen", optional=True)
    gaya = part(Gaya, "gaya dokumen", optional=True)
    istilah = part(Istilah, "istilah", optional=True)
    dimensi = FramePart(all_dimensions, "sebutan dimensi")
    subdimensi = FramePart(all_subdimensions, "sebutan subdimensi")
    sambutan = part(Sambutan, "sambutan {kepala_daerah}", weight=2)
    kata_pengantar = part(Sambutan, "kata pengantar", weight=2)
    pendahuluan = part(Pendahuluan, "pendahuluan")
    pengantar = part(Pengantar, "pengantar bab", optional=True)
    dasar_hukum = many(Peraturan, "dasar hukum", weight=5)
    rpjmd = part(Rpjmd, "RPJMD", weight=8)
    visi = part(Visi, "visi {smart_city}")
    misi = many(Misi, "misi {smart_city}", weight=8)
    dimensi_prioritas = part(DimensiPrioritas, "{dimensi} prioritas")
    keterkaitan = many(Keterkaitan, "keterkaitan antar{dimensi}", weight=5)
    prinsip = many(PrinsipPelaksanaan, "prinsip pelaksanaan", optional=True)
    masa_depan = part(MasaDepan, "analisis masa depan", weight=4)
    isu = many(Isu, "isu daerah", weight=5)
    swot = many(Swot, "analisis SWOT", weight=5)
    tows = part(Tows, "strategi TOWS")
    kesenjangan = many(Kesenjangan, "analisis kesenjangan", weight=5)
    sasaran = many(Sasaran, "sasaran, indikator, dan target", weight=9)
    strategi = many(Strategi, "strategi", weight=9)
    rencana_aksi = many(RencanaAksi, "rencana aksi", weight=10)
    peta_jalan = many(TahapPetaJalan, "peta jalan", weight=8)
    tema_tahun = many(TemaTahun, "tema tahunan peta jalan", optional=True)
    quick_win = many(QuickWin, "{quick_win}", weight=9)
    risiko = many(Risiko, "risiko program dan mitigasinya", weight=7)
    kebijakan = many(Kebijakan, "kebijakan dan kelembagaan", weight=6)
    infrastruktur = many(Infrastruktur, "infrastruktur TIK", weight=5)
    aplikasi = many(Aplikasi, "aplikasi", weight=5)
    literasi_sdm = many(Literasi, "literasi dan pengembangan SDM", weight=5)
    penetapan = part(Penetapan, "penetapan {peraturan_kepala_daerah}", optional=True)
    organisasi = part(Organisasi, "organisasi pelaksana", weight=6)
    pemantauan = part(Pemantauan, "pemantauan dan evaluasi", weight=5)
    kolaborasi = many(Kolaborasi, "kolaborasi kawasan", weight=6)
    evaluasi = many(Evaluasi, "evaluasi tahunan", optional=True)
    kegiatan = many(Kegiatan, "kegiatan tercatat", optional=True)
    bimtek = many(Bimtek, "catatan Bimtek", weight=4)
    sumber = many(Sumber, "sumber data", weight=3)
    pemeriksaan = part(Pemeriksaan, "setelan pemeriksaan", optional=True)

    @property
    def frame(self) -> Frame:
        """The frame that the plan was read under, whatever frame is in use."""
        return type(self.dimensi).frame

    def complete(self, reader: Reader) -> None:
        """Complete what depends on the whole plan: usual words, names of dimensions, references, groups.

        Unresolved references become problems of the reading.
        """
        self.placeholders = reader.placeholders
        self.istilah.complete(self.daerah.jenis_menurut_kode)
        self.daerah.istilah = self.istilah
        self._name_issuers(reader)
        self.kolaborasi.gap = type(self).kolaborasi.gap(self)
        self._name_dimensions(reader)
        reader.resolve()
        self._group()
        years = frozenset(map(int, self.periode.tahun))
        for row in self.rencana_aksi:
            row.tahun_rencana = years

    def _name_issuers(self, reader: Reader) -> None:
        """Let the region's own laws be named as such, and tell where a number names another issuer."""
        for law in self.dasar_hukum:
            law.complete(str(self.istilah.peraturan_kepala_daerah))
        head, bodies = str(self.istilah.kepala_daerah), self.organisasi
        for body in (bodies.dewan, bodies.tim_pelaksana, bodies.forum):
            tell_other_issuer(body.disebut, body.nomor_sk, head, reader)
        tell_other_issuer(self.penetapan.disebut, self.penetapan.nomor, head, reader)

    def expects(self, name: str) -> bool:
        """Expect collaboration only if the region lies in a strategic area."""
        return super().expects(name) and (name != "kolaborasi" or bool(self.daerah.kawasan))

    def _name_dimensions(self, reader: Reader) -> None:
        named: list[tuple[Kelompok, Dimension | Subdimension]] = [
            *zip(self.dimensi, self.frame.dimensions.values(), strict=True),
            *zip(self.subdimensi, self.frame.subdimensions.values(), strict=True),
        ]
        for group, known in named:
            group.plan = proxy(self)
            _named(group, known.name)
            reader.register(group.topic, group, [group.kunci])

    def grouped_topics(self) -> Iterator[tuple[str, Items[ButirDimensi]]]:
        """The lists whose items belong to a dimension."""
        for name in ("isu", "kesenjangan", "sasaran", "strategi", "rencana_aksi", "peta_jalan", "quick_win",
                     "risiko", "kolaborasi"):  # fmt: skip
            yield name, getattr(self, name)

    def members(self, name: str, group: Kelompok) -> Items[Any]:
        """The items of a topic that belong to a dimension or subdimension; if there are none, the list has a gap."""
        field: Field[Any] = self.fields[name]
        path = group_path(name, group.kunci)
        gap = Gap(path, f"{field.label} {group.nama}", max(1, field.weight // 2))
        return Items(self._grouped[name, group.topic].get(group.kunci, ()), path, gap)

    def _group(self) -> None:
        """Group the items of each topic by dimension and by subdimension."""
        self._grouped = {
            (name, by): _grouped(items, by)
            for name, items in self.grouped_topics()
            for by in ("dimensi", "subdimensi")
        }

    def __bool__(self) -> bool:
        return True


def _grouped(items: Iterable[ButirDimensi], by: str) -> dict[str, list[ButirDimensi]]:
    """The items by the key of their dimension or subdimension; items without one are left out."""
    found: dict[str, list[ButirDimensi]] = {}
    for item in items:
        if key := item.__dict__.get(by):
            found.setdefault(key, []).append(item)
    return found


def _named(record: Record, name: str) -> None:
    if "nama" not in record.__dict__:
        value = Teks(name)
        value.path, value.spot = record.path_of("nama"), None
        record.__dict__["nama"] = value


def walk(record: Record) -> list[Any]:
    """Every leaf value of a record and of all records within it, in the order of the model."""
    found: list[Any] = []
    _gather(record, found)
    return found


def _gather(holder: Any, found: list[Any]) -> None:
    """Append the leaf values of a holder; appending to one list takes a third of the time of nested generators."""
    if isinstance(holder, dict):
        for key, inner in holder.items():
            found.append(key)
            _take(inner, found)
        return
    if isinstance(holder, Record):
        supplied = holder.__dict__
        values: Iterable[Any] = (supplied[name] for name in holder.fields if name in supplied)
    else:
        values = holder
    for value in values:
        if isinstance(value, str):  # nearly all are
            if value:
                found.append(value)
        else:
            _take(value, found)


def _take(value: Any, found: list[Any]) -> None:
    if isinstance(value, _HOLDERS):
        _gather(value, found)
    elif value or value == 0:
        found.append(value)


_HOLDERS = (Record, dict, list)
