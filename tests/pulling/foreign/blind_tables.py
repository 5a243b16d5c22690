"""Tables as Indonesian offices have them: headings of real public tables, invented contents.

They were written by somebody who had not seen how they are read, and measured once; since then the reading has been
mended with them at hand, and those of SWOT and of offices came before their topics could be imported. So they guard
what is reached, and no longer measure how a table is read that nobody has seen: write others for that. ``columns``
says what each column holds, as --kolom calls it: "-" for one that is rightly left out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

LEFT_OUT = "-"


@dataclass(frozen=True)
class BlindTable:
    """A table: its rows with merged areas (first row and column, last row and column), and what is right."""

    name: str
    topic: str
    form: str
    rows: Sequence[Sequence[Any]]
    columns: Mapping[int, str]
    cells: Mapping[tuple[str, str], str | None]
    merges: Sequence[tuple[int, int, int, int]] = ()
    told: Sequence[str] = field(default_factory=tuple)


RENSTRA_BY_YEAR = BlindTable(
    "Renstra dengan Tahun I sampai Tahun III",
    "rencana_aksi",
    "xlsx",
    [
        ["TABEL 6.1 RENCANA PROGRAM, KEGIATAN, DAN PENDANAAN"],
        ["DINAS PERHUBUNGAN"],
        [],
        ["Kode", "Bidang Urusan / Program / Kegiatan / Sub Kegiatan", "Indikator Kinerja Program (outcome) dan "
         "Kegiatan (output)", "Satuan", "Kondisi Kinerja pada Awal RPJMD", "Capaian Kinerja Program dan Kerangka "
         "Pendanaan (Rp juta)", None, None, None, None, None, "Kondisi Kinerja pada akhir periode RPJMD", None,
         "SKPD Penanggung Jawab", "Lokasi"],
        [None, None, None, None, None, "Tahun I", None, "Tahun II", None, "Tahun III"],
        [None, None, None, None, None, "Target", "Rp", "Target", "Rp", "Target", "Rp", "Target", "Rp"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)", "(12)", "(13)", "(14)",
         "(15)"],
        ["2.15", "URUSAN PEMERINTAHAN BIDANG PERHUBUNGAN"],
        ["2.15.02", "PROGRAM PENYELENGGARAAN LALU LINTAS DAN ANGKUTAN JALAN", "Rasio konektivitas", "rasio", 0.62,
         0.64, 2150, 0.66, 2300, 0.7, 2500, 0.7, 6950, "Dinas Perhubungan"],
        ["2.15.02.2.02", "Penyediaan Perlengkapan Jalan di Jalan Kabupaten"],
        ["2.15.02.2.02.0001", "Pemasangan kamera pemantau simpang", "Jumlah simpang terpantau", "simpang", 4, 8, 1250,
         12, 1300, 16, 1400, 36, 3950, "Dinas Perhubungan", "Ibu kota kabupaten"],
        ["2.15.02.2.02.0002", "Rambu portabel sekolah", "Jumlah sekolah berambu", "sekolah", 0, 10, 900, 20, 1000, 30,
         1100, 60, 3000, "Dinas Perhubungan", "Semua kecamatan"],
        [None, "JUMLAH", None, None, None, None, 2150, None, 2300, None, 2500, None, 6950],
    ],
    {0: "kode", 1: "kegiatan", 2: "indikator", 3: "satuan", 4: "baseline.nilai", 5: "target[2025]",
     6: "anggaran[2025]", 7: "target[2026]", 8: "anggaran[2026]", 9: "target[2027]", 10: "anggaran[2027]",
     11: LEFT_OUT, 12: LEFT_OUT, 13: "opd", 14: "lokasi"},
    {
        ("Pemasangan kamera pemantau simpang", "indikator"): "Jumlah simpang terpantau",
        ("Pemasangan kamera pemantau simpang", "target[2026]"): "12",
        ("Pemasangan kamera pemantau simpang", "anggaran[2026]"): "1300000000",
        ("Pemasangan kamera pemantau simpang", "program"): "PENYELENGGARAAN LALU LINTAS DAN ANGKUTAN JALAN",
        ("Rambu portabel sekolah", "lokasi"): "Semua kecamatan",
    },
    ((3, 5, 3, 10), (3, 11, 4, 12), (4, 5, 4, 6), (4, 7, 4, 8), (4, 9, 4, 10), (3, 0, 5, 0), (3, 1, 5, 1),
     (3, 2, 5, 2), (3, 3, 5, 3), (3, 4, 5, 4), (3, 13, 5, 13), (3, 14, 5, 14)),
)  # fmt: skip

RKPD = BlindTable(
    "RKPD dengan prakiraan maju",
    "rencana_aksi",
    "xlsx",
    [
        ["No", "Urusan / Bidang / Program / Kegiatan", "Indikator Kinerja", None, "Tahun 2026 (Tahun Berjalan)", None,
         None, None, "Catatan Penting", "Tahun 2027 (Tahun Berikutnya)", None, "OPD"],
        [None, None, "Program", "Kegiatan", "Lokasi", "Target capaian kinerja", "Kebutuhan Dana/ pagu indikatif (Rp)",
         "Sumber Dana", None, "Target capaian kinerja", "Kebutuhan Dana/ pagu indikatif (Rp)", None],
        ["I", "Program Pengelolaan Informasi dan Komunikasi Publik"],
        [1, "Siaran keliling layanan digital", "Indeks keterbukaan informasi", "Jumlah siaran", "12 kecamatan",
         "24 kali", 180000000, "APBD Kabupaten", "Bersama radio daerah", "30 kali", 200000000, "Diskominfo"],
        [2, "Klinik hoaks desa", "idem", "Jumlah desa dilayani", "Semua desa", "40 desa", 95000000, "APBD Kabupaten",
         None, "60 desa", "110.000.000", "Diskominfo"],
        ["II", "Program Pengelolaan Aplikasi Informatika"],
        [1, "Pusat bantuan aplikasi", "Indeks SPBE", "Waktu tanggap", "Diskominfo", "4 jam", "75.000.000,-",
         "APBD Kabupaten", None, "2 jam", 80000000, "Diskominfo"],
        [None, "Sub Total", None, None, None, None, 350000000, None, None, None, 390000000, None],
    ],
    {0: LEFT_OUT, 1: "kegiatan", 2: LEFT_OUT, 3: "indikator", 4: "lokasi", 5: "target[2026]", 6: "anggaran[2026]",
     7: "sumber", 8: "catatan", 9: "target[2027]", 10: "anggaran[2027]", 11: "opd"},
    {
        ("Siaran keliling layanan digital", "anggaran[2026]"): "180000000",
        ("Siaran keliling layanan digital", "program"): "Pengelolaan Informasi dan Komunikasi Publik",
        ("Klinik hoaks desa", "anggaran[2027]"): "110000000",
        ("Pusat bantuan aplikasi", "anggaran[2026]"): "75.000.000,-",
        ("Pusat bantuan aplikasi", "program"): "Pengelolaan Aplikasi Informatika",
        ("Klinik hoaks desa", "indikator"): "Jumlah desa dilayani",
    },
    ((0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 3), (0, 4, 0, 7), (0, 8, 1, 8), (0, 9, 0, 10), (0, 11, 1, 11)),
)  # fmt: skip

OLD_MASTERPLAN = BlindTable(
    "Tabel Word masterplan lama, disambung di halaman berikut tanpa judul",
    "rencana_aksi",
    "docx",
    [
        ["NO", "DIMENSI", "INISIATIF/PROGRAM", "RENCANA AKSI", "SASARAN/OUTPUT", "TARGET", None, None, "PERKIRAAN "
         "ANGGARAN (Rp. Juta)", None, None, "SUMBER PENDANAAN", "LEADING SECTOR", "OPD PENDUKUNG"],
        [None, None, None, None, None, "2026", "2027", "2028", "2026", "2027", "2028", None, None, None],
        ["1", "Smart Governance", "Layanan publik daring", "Antrean daring puskesmas", "Jumlah puskesmas berantrean "
         "daring", "5", "10", "15", "250", "300", "300", "APBD", "Dinas Kesehatan", "Diskominfo"],
        ["2", "Smart Governance", "Layanan publik daring", "Tanda tangan elektronik desa", "Jumlah desa", "20", "40",
         "60", "120", "120", "120", "APBD", "Diskominfo", "DPMD"],
        ["=SAMBUNGAN="],
        ["3", "Smart Economy", "Pasar digital", "Etalase produk daerah", "Jumlah pelaku usaha", "100", "200", "300",
         "75", "80", "80", "APBD", "Dinas Perdagangan", "Diskominfo"],
        ["4", "Smart Living", "Kota siaga", "Sensor tinggi muka air", "Jumlah sensor", "3", "6", "9", "400", "400",
         "-", "DAK", "BPBD", ""],
    ],
    {0: LEFT_OUT, 1: "dimensi", 2: "program", 3: "kegiatan", 4: "indikator", 5: "target[2026]", 6: "target[2027]",
     7: "target[2028]", 8: "anggaran[2026]", 9: "anggaran[2027]", 10: "anggaran[2028]", 11: "sumber",
     12: "opd", 13: "pendukung"},
    {
        ("Antrean daring puskesmas", "anggaran[2026]"): "250000000",
        ("Tanda tangan elektronik desa", "target[2028]"): "60",
        ("Etalase produk daerah", "target[2027]"): "200",
        ("Sensor tinggi muka air", "opd"): "BPBD",
    },
    ((0, 5, 0, 7), (0, 8, 0, 10)),
)  # fmt: skip

RISK_REGISTER = BlindTable(
    "Register risiko menurut pedoman BPKP",
    "risiko",
    "xlsx",
    [
        ["FORM 3b. IDENTIFIKASI DAN ANALISIS RISIKO STRATEGIS OPD"],
        ["Nama Pemda", ": Kabupaten Contoh"],
        ["No", "Tujuan/Sasaran/Program", "Risiko", None, None, "Sebab", None, "C/UC", "Dampak", None, "Skala Dampak",
         "Skala Kemungkinan", "Skala Risiko", "Uraian Pengendalian yang Sudah Ada", "Rencana Tindak Pengendalian",
         "Penanggung Jawab Pengendalian", "Target Waktu Penyelesaian"],
        [None, None, "Uraian", "Kode Risiko", "Pemilik Risiko", "Uraian", "Sumber", None, "Uraian", "Pihak yang "
         "Terkena", None, None, None, None, None, None, None],
        ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q"],
        [1, "Program Aplikasi Informatika", "Pusat data padam", "RSO.25.01", "Kepala Diskominfo", "Genset tidak "
         "dirawat",
         "Internal", "C", "Layanan berhenti", "Masyarakat", 4, 3, 12, "Kontrak listrik ganda", "Jadwal uji genset "
         "tiap bulan", "Diskominfo", "Triwulan II 2026"],
        [2, "Program Aplikasi Informatika", "Data warga bocor", "RSO.25.02", "Kepala Diskominfo", "Akun dipakai "
         "bersama", "Internal", "C", "Kepercayaan turun", "Masyarakat", 5, 2, 10, "-", "Autentikasi dua langkah",
         "Diskominfo", "Triwulan IV 2026"],
    ],
    {0: LEFT_OUT, 1: "program", 2: "risiko", 3: LEFT_OUT, 4: LEFT_OUT, 5: "penyebab", 6: LEFT_OUT, 7: LEFT_OUT,
     8: LEFT_OUT, 9: LEFT_OUT, 10: "dampak", 11: "kemungkinan", 12: LEFT_OUT, 13: LEFT_OUT, 14: "mitigasi",
     15: "penanggung_jawab", 16: LEFT_OUT},
    {
        ("Pusat data padam", "penyebab"): "Genset tidak dirawat",
        ("Pusat data padam", "dampak"): "4",
        ("Data warga bocor", "kemungkinan"): "2",
        ("Data warga bocor", "mitigasi"): "Autentikasi dua langkah",
    },
    ((2, 2, 2, 4), (2, 5, 2, 6), (2, 8, 2, 9)),
)  # fmt: skip

BUDGET_SHEET = BlindTable(
    "Rincian belanja per sumber dana dengan judul tergabung",
    "rencana_aksi",
    "xlsx",
    [
        ["REKAPITULASI KEBUTUHAN ANGGARAN SMART CITY"],
        ["(dalam ribuan rupiah)"],
        ["No.", "Nama Kegiatan", "OPD Pengampu", "Sumber Dana", None, None, "Total", "Ket."],
        [None, None, None, "APBD Kabupaten", "APBD Provinsi", "CSR", None, None],
        [1, "Wifi taman kota", "Diskominfo", 150000, None, 50000, 200000, "2026"],
        [2, "Halte pintar", "Dinas Perhubungan", 300000, 100000, None, 400000, "2026"],
        [None, "TOTAL", None, 450000, 100000, 50000, 600000, None],
    ],
    {0: LEFT_OUT, 1: "kegiatan", 2: "opd", 3: "anggaran?", 4: "anggaran?", 5: "anggaran?", 6: LEFT_OUT,
     7: "catatan"},
    {("Wifi taman kota", "opd"): "Diskominfo", ("Halte pintar", "opd"): "Dinas Perhubungan"},
    ((2, 3, 2, 5), (2, 0, 3, 0), (2, 1, 3, 1), (2, 2, 3, 2), (2, 6, 3, 6), (2, 7, 3, 7)),
)  # fmt: skip

SWOT_LIST = BlindTable(
    "Daftar SWOT",
    "swot",
    "xlsx",
    [
        ["NO", "ASPEK", "KEKUATAN (STRENGTH)", "KELEMAHAN (WEAKNESS)", "PELUANG (OPPORTUNITY)", "ANCAMAN (THREAT)"],
        [1, "Struktur", "Komitmen pimpinan", "Tenaga ahli sedikit", "Beasiswa pusat", "Mutasi pegawai"],
        [2, "Infrastruktur", "Serat optik antarkantor", "Listrik padam", "Bakti Kominfo", "Petir"],
    ],
    {0: LEFT_OUT, 1: "unsur", 2: "kekuatan", 3: "kelemahan", 4: "peluang", 5: "ancaman"},
    {("struktur", "kekuatan[1]"): "Komitmen pimpinan", ("infrastruktur", "ancaman[1]"): "Petir"},
)

OFFICE_LIST = BlindTable(
    "Daftar perangkat daerah, ditempel dari Excel",
    "daerah.opd",
    "tempel",
    [
        ["Kode", "Nama Perangkat Daerah", "Singkatan", "Nama Kepala", "NIP", "Alamat Kantor"],
        ["1.01", "Dinas Perpustakaan dan Kearsipan", "Dispusip", "Dra. Ratna Wulan, M.Hum.", "197001011995032001",
         "Jalan Merdeka 1"],
        ["1.02", "Dinas Ketahanan Pangan", "DKP", "Ir. Bambang Surya", "196805051994031002", "Jalan Merdeka 2"],
    ],
    {0: "kode", 1: "nama", 2: "singkatan", 3: "kepala", 4: LEFT_OUT, 5: LEFT_OUT},
    {("Dinas Ketahanan Pangan", "singkatan"): "DKP"},
)  # fmt: skip

APPLICATIONS = BlindTable(
    "Inventaris aplikasi, csv dengan titik koma",
    "aplikasi",
    "csv",
    [
        ["No", "OPD Pemilik", "Nama Aplikasi/Sistem Informasi", "Deskripsi Singkat", "Jenis Layanan (Umum/Khusus)",
         "Alamat URL", "Tahun Pengembangan", "Status (Aktif/Tidak Aktif)", "Integrasi dengan Aplikasi Lain",
         "Kebutuhan Pengembangan", "Pengembang", "Keterangan"],
        ["1", "Dinas Kesehatan", "e-Puskesmas; rawat jalan", "Pencatatan kunjungan", "Khusus", "https://contoh.go.id",
         "2021", "Aktif", "SATUSEHAT", "Modul rujukan", "Pihak ketiga", ""],
        ["2", "BKPSDM", "SIMPEG", "Data pegawai", "Umum", "", "2018", "Tidak Aktif", "-", "Diganti MyASN", "Mandiri",
         ""],
    ],
    {0: LEFT_OUT, 1: "opd", 2: "nama", 3: LEFT_OUT, 4: "jenis", 5: LEFT_OUT, 6: LEFT_OUT, 7: "kondisi",
     8: "integrasi", 9: "kebutuhan", 10: LEFT_OUT, 11: "catatan"},
    {
        ("e-Puskesmas; rawat jalan", "opd"): "Dinas Kesehatan",
        ("e-Puskesmas; rawat jalan", "jenis"): "khusus",
    },
)  # fmt: skip

ALL = (
    RENSTRA_BY_YEAR,
    RKPD,
    OLD_MASTERPLAN,
    RISK_REGISTER,
    BUDGET_SHEET,
    SWOT_LIST,
    OFFICE_LIST,
    APPLICATIONS,
)
