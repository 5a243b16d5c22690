"""Governance: policies, bodies and their members, monitoring, forewords."""

from generator.masterplan.butir import Butir
from generator.masterplan.daerah import Pejabat
from generator.source.declare import choice, date, listing, many, paragraphs, part, reference, text, year
from generator.source.kinds import TEXT
from generator.source.reader import Reader
from generator.source.repeated import drop_repeated

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
    """A body of the smart city: steering council, implementing team or forum."""

    tugas = listing(TEXT, "tugas", "Menetapkan arah kebijakan", optional=True)
    nomor_sk = text("nomor surat keputusan", "188.45/120/2025")
    tanggal_sk = date("tanggal surat keputusan")
    anggota = many(Anggota, "susunan anggota", weight=2)

    def after_reading(self, reader: Reader) -> None:
        """What documents print before a number is no part of it."""
        del reader
        drop_repeated(self, "nomor_sk", (r"(?:surat\s+)?keputusan\b\D*?\b(?:nomor|no)", "nomor", "no", "sk"))


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
