"""The analyses: issues and gaps of each dimension, prospects, SWOT and TOWS."""

from typing import Any

from generator.masterplan.butir import Butir
from generator.masterplan.dimensi import ButirDimensi
from generator.masterplan.satuan import BerSatuan
from generator.source.declare import achievement, choice, listing, many, paragraphs, reference, text, year
from generator.source.kinds import TEXT
from generator.source.values import Gap, Items, Phrase

PRIORITAS = {"tinggi": "Tinggi", "sedang": "Sedang", "rendah": "Rendah"}
UNSUR = {"struktur": "Struktur", "infrastruktur": "Infrastruktur", "suprastruktur": "Suprastruktur"}


class MasaDepan(Butir):
    """The region's prospects, from global trends down to its own plans."""

    isu_global = paragraphs("isu global", weight=2)
    isu_nasional = paragraphs("isu nasional", weight=2)
    isu_regional = paragraphs("isu regional", weight=2)
    arah_nasional = paragraphs("arah RPJMN dan RPJPN", weight=2)
    arah_daerah = paragraphs("arah RPJPD dan RPJMD", weight=2)
    potensi = paragraphs("potensi daerah", weight=2)


class DataPendukung(BerSatuan, Butir):
    """A figure that supports a statement."""

    short = "uraian"
    naming_fields = ("uraian",)

    uraian = text("data pendukung", "Persentase pasar tanpa pembayaran nontunai")
    nilai = achievement("nilai", "62", optional=True, state=True)
    satuan = text("satuan", "persen", optional=True)
    tahun = year("tahun data", "2024", optional=True)

    @property
    def lengkap(self) -> Phrase:
        """The figure in full: what it counts, value, year: "Tingkat kemiskinan: 11,8 persen (2024)"."""
        parts: list[Any] = [self.uraian]
        if not isinstance(self.nilai, Gap):
            parts += [": ", self.nilai, *([" ", self.satuan] if self.satuan else [])]
        aside = [*([self.tahun] if self.tahun else []), *(s.tujuan.naming for s in self.sumber if s.tujuan)]
        for n, part in enumerate(aside):
            parts += [", " if n else " (", part]
        return Phrase((*parts, ")") if aside else parts)


class Isu(ButirDimensi):
    """An issue of the region."""

    topic = "isu"
    naming_fields = ("isu",)

    isu = text("isu", "Pemulihan ekonomi setelah pandemi")
    data = many(DataPendukung, "data pendukung isu")
    akar_masalah = text("akar masalah", "Akses pasar digital terbatas")
    opd = reference("daerah.opd", "{opd} terkait", lenient=True, optional=True)
    prioritas = choice("prioritas isu", PRIORITAS, optional=True)

    @property
    def bukti(self) -> Items[Phrase]:
        """Each supporting figure in full."""
        return Items((figure.lengkap for figure in self.data), self.data.path, self.data.gap)


class Kesenjangan(ButirDimensi):
    """The distance between the present and the desired state."""

    topic = "kesenjangan"
    naming_fields = ("kondisi_saat_ini",)

    kondisi_saat_ini = paragraphs("kondisi saat ini", state=True)
    kondisi_diharapkan = paragraphs("kondisi yang diharapkan")
    kesenjangan = paragraphs("kesenjangan")
    solusi = paragraphs("solusi")
    prioritas = choice("prioritas", PRIORITAS, optional=True)
    keselarasan = text("kaitan dengan RPJMD", "Misi 2", optional=True)


class Swot(Butir):
    """Strengths, weaknesses, opportunities and threats of one element of readiness."""

    naming_fields = ("unsur",)

    unsur = choice("unsur kesiapan", UNSUR)
    uraian = paragraphs("uraian kesiapan", optional=True)
    kekuatan = listing(TEXT, "kekuatan", "Jaringan serat optik menjangkau semua kecamatan")
    kelemahan = listing(TEXT, "kelemahan", "Data antarinstansi belum terhubung")
    peluang = listing(TEXT, "peluang", "Pengguna telepon pintar terus bertambah")
    ancaman = listing(TEXT, "ancaman", "Serangan siber pada layanan publik")


class Tows(Butir):
    """Strategies drawn from the SWOT."""

    so = listing(TEXT, "strategi SO", "Membuka layanan daring di semua kecamatan")
    wo = listing(TEXT, "strategi WO", "Menghubungkan data layanan lewat satu portal")
    st = listing(TEXT, "strategi ST", "Memakai jaringan sendiri untuk layanan penting")
    wt = listing(TEXT, "strategi WT", "Membentuk tim tanggap insiden siber")
