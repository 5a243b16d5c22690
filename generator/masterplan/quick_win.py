"""Quick wins: programmes with results within a year, and the ten criteria by which they are scored."""

from generator.masterplan.butir import Butir
from generator.masterplan.dimensi import ButirDimensi
from generator.masterplan.rencana_aksi import BerAnggaran
from generator.masterplan.satuan import BerSatuan
from generator.source.declare import (
    achievement,
    choice,
    count,
    date,
    listing,
    many,
    number,
    paragraphs,
    part,
    reference,
    references,
    text,
    year,
)
from generator.source.kinds import TEXT


class TahapanQuickWin(Butir):
    """A step of a quick win."""

    short = "nama"

    nama = text("tahapan", "Sosialisasi kepada pedagang")
    mulai = date("tanggal mulai", optional=True)
    selesai = date("tanggal selesai", optional=True)
    keluaran = text("keluaran tahapan", "Pedagang terdaftar", optional=True)


class IndikatorQuickWin(BerSatuan, Butir):
    """How the success of a quick win is measured."""

    short = "nama"

    nama = text("indikator", "Jumlah pedagang pengguna QRIS")
    satuan = text("satuan", "pedagang")
    target = achievement("target", "500")


class SumberDaya(Butir):
    """What a quick win needs."""

    sdm = text("kebutuhan SDM", "12 pendamping lapangan")
    teknologi = text("kebutuhan teknologi", "Kode QRIS statis dan aplikasi pencatatan")


class RisikoQuickWin(Butir):
    """A risk of a quick win and what is done about it."""

    naming_fields = ("risiko",)

    risiko = text("risiko", "Pedagang kembali ke tunai")
    mitigasi = text("mitigasi risiko", "Pendampingan bulanan oleh penyuluh")


class Foto(Butir):
    """A picture of a quick win."""

    short = "berkas"
    naming_fields = ("keterangan", "berkas")

    berkas = text("berkas gambar", "gambar/pasar.jpg")
    keterangan = text("keterangan gambar", "Pembayaran nontunai di pasar")


class QuickWin(ButirDimensi, BerAnggaran):
    """A quick win with all fields of its profile.

    The scored criteria are those of the ministry's instrument: the problem in the RPJMD and who helped
    to formulate it, uniqueness, appeal, benefit, partnership, resources, risks, mitigation, continuity,
    room to grow.
    """

    topic = "quick_win"
    told_by = ("dimensi", "subdimensi", "nama")
    sections = (
        ("Pokok", ("nama", "dimensi", "subdimensi", "deskripsi", "opd", "penanggung_jawab", "tahun")),
        ("Masalah dan tujuan", ("masalah", "perumus", "tujuan")),
        ("Daya ungkit", ("keunikan", "daya_tarik", "manfaat", "penerima_manfaat", "jumlah_penerima")),
        ("Pelaksanaan", ("tahapan", "lama_bulan", "indikator", "persentase", "status")),
        ("Dukungan", ("kemitraan", "mitra", "sumber_daya", "anggaran")),
        ("Risiko dan keberlanjutan", ("risiko", "keberlangsungan", "pengembangan")),
    )

    nama = text("nama {quick_win}", "Mal Pelayanan Publik", weight=3)
    masalah = paragraphs("masalah strategis dalam RPJMD")
    perumus = listing(TEXT, "pihak yang ikut merumuskan", "Bappeda")
    tujuan = paragraphs("tujuan")
    deskripsi = paragraphs("deskripsi dan cara kerja", weight=2)
    keunikan = paragraphs("keunikan")
    daya_tarik = paragraphs("daya tarik")
    manfaat = paragraphs("manfaat")
    penerima_manfaat = text("penerima manfaat", "Pedagang pasar rakyat")
    jumlah_penerima = count("jumlah penerima manfaat", "1.250", units=("orang", "jiwa", "penerima"), optional=True)
    opd = reference("daerah.opd", "{opd} penanggung jawab", lenient=True, weight=2)
    penanggung_jawab = text("pejabat penanggung jawab", "Kepala Bidang Perdagangan", optional=True)
    kemitraan = paragraphs("peluang kemitraan")
    mitra = references("daerah.opd", "mitra", "Bank daerah", lenient=True, optional=True)
    sumber_daya = part(SumberDaya, "sumber daya")
    tahun = year("tahun {quick_win}", "2026", optional=True)
    tahapan = many(TahapanQuickWin, "tahapan dan jadwal")
    lama_bulan = count("lama pelaksanaan (bulan)", "10", units=("bulan", "bln"), optional=True)
    indikator = many(IndikatorQuickWin, "indikator dan target")
    risiko = many(RisikoQuickWin, "identifikasi dan mitigasi risiko")
    keberlangsungan = paragraphs("strategi keberlangsungan")
    pengembangan = paragraphs("potensi pengembangan")
    persentase = number("persentase penyelesaian", "60", optional=True)
    status = choice("status {quick_win}", {"baru": "Baru", "berjalan": "Berjalan"}, optional=True)
    rencana_aksi = references("rencana_aksi", "rencana aksi terkait", optional=True)
    foto = many(Foto, "dokumentasi", optional=True)
