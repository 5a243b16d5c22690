"""Governance: policies, bodies and their members, monitoring, forewords."""

import re

from generator.masterplan.butir import Butir
from generator.masterplan.daerah import Pejabat
from generator.masterplan.penerbit import BEFORE_DECREE
from generator.source.declare import choice, date, listing, many, paragraphs, part, reference, references, text, year
from generator.source.kinds import TEXT
from generator.source.numbers import UnreadableValueError, parse_date
from generator.source.reader import Reader
from generator.source.repeated import drop_repeated, replace_text
from generator.source.values import Tanggal

_WITH_DATE = re.compile(r"(?P<nomor>\S.*?)[\s,]+(?:tanggal|tgl)\b[.\s]*(?P<hari>.+)", re.IGNORECASE)
STATUS = {"ada": "Ada", "rancangan": "Rancangan", "belum": "Belum Ada"}
JENIS_KEBIJAKAN = {
    "kebijakan": "Kebijakan",
    "kelembagaan": "Kelembagaan",
}


class Kebijakan(Butir):
    """A policy or institution that the plan needs."""

    topic = "kebijakan"
    naming_fields = ("judul",)

    jenis = choice("jenis", JENIS_KEBIJAKAN)
    judul = text("judul atau peran", "Peraturan Bupati tentang Masterplan Smart City")
    status = choice("status", STATUS)
    tahun = year("target tahun", "2026")
    opd = reference("daerah.opd", "{opd} penanggung jawab", lenient=True)


class Anggota(Butir):
    """A member of one of the bodies."""

    short = "nama"
    of_people = True

    nama = text("nama anggota", "H. Halikinnor")
    jabatan = text("jabatan anggota", "Bupati")
    peran = text("peran", "Ketua Dewan")
    unsur = choice("unsur", {"dalam": "Pemerintah", "luar": "Luar Pemerintah"}, optional=True)


class Lembaga(Butir):
    """A body of the smart city: steering council, implementing team or forum.

    ``disebut`` are the words before the number of its decree, which documents print in their own form.
    """

    disebut = ""

    tugas = listing(TEXT, "tugas", "Menetapkan arah kebijakan", optional=True)
    nomor_sk = text("nomor surat keputusan", "188.45/120/2025")
    tanggal_sk = date("tanggal surat keputusan")
    dasar_hukum = references("dasar_hukum", "dasar hukum surat keputusan", "UU 23/2014", optional=True)
    anggota = many(Anggota, "susunan anggota", weight=2)

    def after_reading(self, reader: Reader) -> None:
        """What documents print before and behind a number is no part of it."""
        self.disebut = drop_repeated(self, "nomor_sk", BEFORE_DECREE)
        self._part_date(reader)

    def _part_date(self, reader: Reader) -> None:
        """Take from a number the date of the decree, which documents print behind it; any other is a problem."""
        match = _WITH_DATE.fullmatch(self.nomor_sk) if self.nomor_sk else None
        if match is None:
            return
        if self.tanggal_sk and _is_date(match["hari"], self.tanggal_sk):
            replace_text(self, "nomor_sk", match["nomor"])
            return
        other = (
            f"padahal 'tanggal_sk' berisi {self.tanggal_sk}" if self.tanggal_sk else "sedangkan 'tanggal_sk' kosong"
        )
        reader.problems.error(
            f"nomor ini memuat tanggal {match['hari']}, {other}",
            self.nomor_sk.place,
            f"tulis  {match['nomor']}  dan {'periksa' if self.tanggal_sk else 'isi'} tanggalnya pada 'tanggal_sk'.",
        )


def _is_date(text: str, day: Tanggal) -> bool:
    try:
        return parse_date(text) == (day.year, day.month, day.day)
    except UnreadableValueError:
        return False


class Organisasi(Butir):
    """The three bodies."""

    dewan = part(Lembaga, "{dewan}", weight=4)
    tim_pelaksana = part(Lembaga, "{tim_pelaksana}", weight=4)
    forum = part(Lembaga, "{forum}", weight=3)
    komitmen = paragraphs("komitmen pimpinan", optional=True)


class KegiatanPemantauan(Butir):
    """A regular activity for monitoring the implementation of the plan."""

    naming_fields = ("kegiatan",)

    kegiatan = text("kegiatan pemantauan", "Rapat evaluasi triwulan")
    waktu = text("waktu pemantauan", "Setiap triwulan")
    pelaksana = reference("daerah.opd", "pelaksana pemantauan", lenient=True)
    keluaran = text("keluaran pemantauan", "Laporan capaian", optional=True)


class Pemantauan(Butir):
    """How the plan is monitored, evaluated and revised."""

    uraian = paragraphs("mekanisme pemantauan dan evaluasi", weight=4)
    kegiatan = many(KegiatanPemantauan, "jadwal pemantauan dan evaluasi", weight=3)


class Sambutan(Butir):
    """A foreword or preface, and who signs it."""

    short = "isi"

    isi = paragraphs("isi sambutan atau kata pengantar")
    penanda_tangan = part(Pejabat, "penanda tangan", optional=True)
