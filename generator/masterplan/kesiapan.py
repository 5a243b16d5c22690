"""Readiness: ICT infrastructure, applications, literacy and people."""

from generator.masterplan.rencana_aksi import BerAnggaran
from generator.source.declare import choice, reference, text, year


class Infrastruktur(BerAnggaran):
    """A component of ICT infrastructure."""

    topic = "infrastruktur"

    nama = text("komponen infrastruktur TIK", "Jaringan intra pemerintah daerah")
    kondisi = text("kondisi saat ini", "Menjangkau 20 dari 34 kantor", state=True)
    kebutuhan = text("kebutuhan", "14 titik tambahan")
    tahun = year("tahun", "2026")
    opd = reference("daerah.opd", "{opd} penanggung jawab", lenient=True)


class Aplikasi(BerAnggaran):
    """An application, existing or needed."""

    topic = "aplikasi"

    nama = text("nama aplikasi", "Layanan perizinan daring")
    jenis = choice("status aplikasi", {"umum": "Umum", "khusus": "Khusus", "pusat": "Pusat"})
    kondisi = text("kondisi saat ini", "Berjalan, belum terintegrasi", state=True)
    kebutuhan = text("kebutuhan", "Integrasi dengan SIPD")
    integrasi = text("integrasi", "SIPD", optional=True, state=True)
    tahun = year("tahun", "2026")
    opd = reference("daerah.opd", "{opd} penanggung jawab", lenient=True)


class Literasi(BerAnggaran):
    """Literacy of the public, or skill of staff."""

    topic = "literasi_sdm"

    nama = text("kegiatan literasi atau pengembangan SDM", "Pelatihan pemasaran digital UMKM")
    sasaran = text("kelompok sasaran", "Pelaku usaha mikro", optional=True)
    kondisi = text("kondisi saat ini", "120 pelaku usaha terlatih", state=True)
    kebutuhan = text("kebutuhan", "300 pelaku usaha per tahun")
    tahun = year("tahun", "2026")
    opd = reference("daerah.opd", "{opd} penanggung jawab", lenient=True)
