"""More tables as Indonesian offices have them: planning, SPBE, innovation, risks, meetings, teams; invented contents.

They were written together,
before any of them was read. ``AT_HAND`` were then used to mend the reading; ``UNSEEN`` were
read for the first time when it was finished: 53 of their 62 columns were right unasked, and none was taken wrongly.
Some of what they missed was added since, so that they guard what is reached and measure nothing any more.
"""

from tests.pulling.foreign.blind_tables import LEFT_OUT, BlindTable

RKPD_ROWS = BlindTable(
    "RKPD dengan rencana dan prakiraan maju", "rencana_aksi", "xlsx",
    [
        ["TABEL T-C.33 RUMUSAN RENCANA PROGRAM DAN KEGIATAN PERANGKAT DAERAH TAHUN 2026"],
        [],
        ["Kode", "Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan",
         "Indikator Kinerja Program/Kegiatan",
         "Rencana Tahun 2026", None, None, None, "Catatan Penting", "Prakiraan Maju Rencana Tahun 2027", None],
        [None, None, None, "Lokasi", "Target Capaian Kinerja", "Kebutuhan Dana/Pagu Indikatif", "Sumber Dana", None,
         "Target Capaian Kinerja", "Kebutuhan Dana/Pagu Indikatif"],
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
        ["2.16.03", "PROGRAM APLIKASI INFORMATIKA", None, None, None, 900000000, None, None, None, 950000000],
        ["2.16.03.2.02", "Pengelolaan Pusat Data Kabupaten", "Ketersediaan pusat data", "Kantor Diskominfo",
         "99 persen",
         600000000, "APBD", "Prioritas", "99 persen", 650000000],
        ["2.16.03.2.03", "Penyelenggaraan Loket Digital Desa", "Jumlah desa berloket", "40 desa", "40 desa",
         300000000,
         "APBD", None, "60 desa", 300000000],
    ],
    {0: "kode", 1: "kegiatan", 2: "indikator", 3: "lokasi", 4: "target[2026]", 5: "anggaran[2026]", 6: "sumber",
     7: "catatan", 8: "target[2027]", 9: "anggaran[2027]"},
    {("Pengelolaan Pusat Data Kabupaten", "anggaran[2027]"): "650000000",
     ("Penyelenggaraan Loket Digital Desa", "lokasi"): "40 desa"},
    ((2, 3, 2, 6), (2, 8, 2, 9), (2, 0, 3, 0), (2, 1, 3, 1), (2, 2, 3, 2), (2, 7, 3, 7)),
)  # fmt: skip

DPA_ROWS = BlindTable(
    "Rekap DPA per sub kegiatan", "rencana_aksi", "xlsx",
    [
        ["No.", "Nama Sub Kegiatan", "Indikator Sub Kegiatan", "Target Keluaran", "Satuan", "Pagu DPA 2026 (Rp)",
         "Sumber Dana", "Lokasi Pelaksanaan", "PPTK"],
        [1, "Pemasangan sensor air sungai", "Jumlah sensor terpasang", 12, "unit", 240000000, "DAK", "Sungai Elok",
         "Rina M."],
        [2, "Pelatihan operator sensor", "Jumlah operator terlatih", 24, "orang", 60000000, "APBD", "Kantor BPBD",
         "Dedi K."],
        ["", "JUMLAH", None, None, None, 300000000],
    ],
    {0: LEFT_OUT, 1: "kegiatan", 2: "indikator", 3: "target[tahun]", 4: "satuan", 5: "anggaran[2026]", 6: "sumber",
     7: "lokasi", 8: LEFT_OUT},
    {("Pemasangan sensor air sungai", "anggaran[2026]"): "240000000",
     ("Pelatihan operator sensor", "satuan"): "orang"},
)  # fmt: skip

RPJMD_ROWS = BlindTable(
    "Indikator program RPJMD dengan Tahun ke-1", "rencana_aksi", "xlsx",
    [
        ["No", "Program Prioritas Daerah", "Kegiatan Prioritas", "Indikator Kinerja (Output)", "Satuan",
         "Kondisi Awal (2024)", "Target Kinerja", None, None, "Kondisi Akhir RPJMD",
         "Perangkat Daerah Penanggung Jawab"],
        [None, None, None, None, None, None, "Tahun ke-1", "Tahun ke-2", "Tahun ke-3", None, None],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)"],
        [1, "Transformasi Digital", "Integrasi layanan puskesmas", "Puskesmas terintegrasi", "unit", 4, 8, 12, 20, 20,
         "Dinas Kesehatan"],
        [2, "Transformasi Digital", "Loket mandiri kecamatan", "Kecamatan berloket", "kecamatan", 0, 3, 6, 9, 9,
         "Diskominfo"],
    ],
    {0: LEFT_OUT, 1: "program", 2: "kegiatan", 3: "indikator", 4: "satuan", 5: "baseline.nilai", 6: "target[2025]",
     7: "target[2026]", 8: "target[2027]", 9: LEFT_OUT, 10: "opd"},
    {("Integrasi layanan puskesmas", "target[2027]"): "20", ("Loket mandiri kecamatan", "program"):
     "Transformasi Digital"},
    ((0, 6, 0, 8), (0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 3, 1, 3), (0, 4, 1, 4), (0, 5, 1, 5), (0, 9, 1, 9),
     (0, 10, 1, 10)),
)  # fmt: skip

SPBE_LIST = BlindTable(
    "Daftar aplikasi arsitektur SPBE", "aplikasi", "csv",
    [
        ["No", "Nama Aplikasi", "Uraian Fungsi", "Jenis Aplikasi (Umum/Khusus)", "Unit Pemilik Aplikasi",
         "Tahun Dibangun", "Platform", "Status Aplikasi", "Integrasi dengan Sistem Lain", "Ket"],
        [1, "SiAntre", "Antrean puskesmas", "Aplikasi Khusus", "Dinas Kesehatan", 2022, "Web", "Aktif", "SIMPUS", ""],
        [2, "e-Izin Mini", "Perizinan usaha mikro", "Aplikasi Khusus", "DPMPTSP", 2020, "Android", "Tidak aktif", "",
         "diganti OSS"],
    ],
    {0: LEFT_OUT, 1: "nama", 2: LEFT_OUT, 3: "jenis", 4: "opd", 5: LEFT_OUT, 6: LEFT_OUT, 7: "kondisi",
     8: "integrasi", 9: "catatan"},
    {("SiAntre", "tahun"): None},
)  # fmt: skip

INNOVATIONS = BlindTable(
    "Daftar inovasi daerah", "rencana_aksi", "xlsx",
    [
        ["DAFTAR INOVASI DAERAH KABUPATEN TAHUN 2025"],
        ["NO", "JUDUL INOVASI", "BENTUK INOVASI", "URUSAN", "OPD PELAKSANA", "INISIATOR", "TAHUN PENERAPAN",
         "LOKUS INOVASI", "MITRA KOLABORASI"],
        [1, "Gerai Padi Pintar", "Pelayanan publik", "Pertanian", "Dinas Pertanian", "ASN", 2024, "Kecamatan Hulu",
         "Bank daerah"],
        [2, "Sekolah Tanpa Antre", "Tata kelola", "Pendidikan", "Dinas Pendidikan", "OPD", 2025, "Semua SD", None],
    ],
    {0: LEFT_OUT, 1: "kegiatan", 2: LEFT_OUT, 3: LEFT_OUT, 4: "opd", 5: LEFT_OUT, 6: LEFT_OUT, 7: "lokasi",
     8: "pendukung"},
    {("Gerai Padi Pintar", "lokasi"): "Kecamatan Hulu"},
)  # fmt: skip

RISK_REGISTER = BlindTable(
    "Daftar risiko strategis perangkat daerah", "risiko", "xlsx",
    [
        ["No", "Program / Kegiatan", "Risiko", None, None, "Sebab", None, "Analisis Risiko", None, None,
         "Rencana Tindak Pengendalian", "Penanggung Jawab RTP", "Target Waktu"],
        [None, None, "Uraian", "Kode Risiko", "Pemilik", "Uraian", "C/UC", "Skala Kemungkinan", "Skala Dampak",
         "Nilai Risiko", None, None, None],
        [1, "Antrean Daring", "Server mati pada jam layanan", "RSO.25.01", "Dinas Kesehatan", "Listrik padam",
         "UC", 3,
         4, 12, "Menyediakan genset", "Dinas Kesehatan", "Juni 2026"],
    ],
    {0: LEFT_OUT, 1: "program", 2: "risiko", 3: LEFT_OUT, 4: LEFT_OUT, 5: "penyebab", 6: LEFT_OUT, 7: "kemungkinan",
     8: "dampak", 9: LEFT_OUT, 10: "mitigasi", 11: "penanggung_jawab", 12: LEFT_OUT},
    {("Server mati pada jam layanan", "penyebab"): "Listrik padam"},
    ((0, 2, 0, 4), (0, 5, 0, 6), (0, 7, 0, 9), (0, 0, 1, 0), (0, 1, 1, 1), (0, 10, 1, 10), (0, 11, 1, 11),
     (0, 12, 1, 12)),
)  # fmt: skip

OFFICES = BlindTable(
    "Daftar OPD dengan alamat", "daerah.opd", "docx",
    [
        ["No", "Nama Perangkat Daerah", "Singkatan", "Nama Kepala Perangkat Daerah", "Alamat Kantor", "No. Telepon"],
        ["1", "Dinas Perikanan", "Diskan", "Ir. Sukma", "Jl. Elok 1", "0541-1"],
        ["2", "Badan Riset Daerah", "Brida", "Dr. Laras", "Jl. Elok 2", "0541-2"],
    ],
    {0: LEFT_OUT, 1: "nama", 2: "singkatan", 3: "kepala", 4: LEFT_OUT, 5: LEFT_OUT},
    {("Badan Riset Daerah", "singkatan"): "Brida"},
)  # fmt: skip

QUICK_PROPOSALS = BlindTable(
    "Usulan quick win perangkat daerah", "rencana_aksi", "xlsx",
    [
        ["No", "Usulan Kegiatan", "Dimensi Smart City", "Permasalahan yang Diatasi", "OPD Pengusul", "OPD Pelaksana",
         "Keluaran (Output)", "Target 2026", "Kebutuhan Anggaran 2026 (Rp juta)", "Sumber Anggaran",
         "Lokasi/Sasaran"],
        [1, "Lampu jalan surya", "Smart Living", "Jalan gelap", "Dishub", "Dinas Perhubungan", "Lampu terpasang", 120,
         480, "APBD", "Jalan pesisir"],
    ],
    {0: LEFT_OUT, 1: "kegiatan", 2: "subdimensi", 3: LEFT_OUT, 4: LEFT_OUT, 5: "opd", 6: "indikator",
     7: "target[2026]", 8: "anggaran[2026]", 9: "sumber", 10: "lokasi"},
    {("Lampu jalan surya", "anggaran[2026]"): "480000000"},
)  # fmt: skip

RENJA = BlindTable(
    "Renja perangkat daerah", "rencana_aksi", "xlsx",
    [
        ["RENCANA KERJA DINAS LINGKUNGAN HIDUP TAHUN 2026"],
        [],
        ["Kode Rekening", "Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja Sub Kegiatan", "Satuan",
         "Rencana Tahun 2026", None, None, "Prakiraan Maju Tahun 2027", None, "Lokasi", "Bidang Pelaksana"],
        [None, None, None, None, "Target", "Pagu Indikatif (Rp)", "Sumber Dana", "Target", "Pagu Indikatif (Rp)",
         None,
         None],
        ["2.11.11", "PROGRAM PENGELOLAAN PERSAMPAHAN", None, None, None, 700000000, None, None, 800000000],
        ["2.11.11.2.01", "Bank sampah digital", "Bank sampah aktif", "unit", 30, 400000000, "APBD", 45, 450000000,
         "15 kecamatan", "Bidang Sampah"],
        ["2.11.11.2.02", "Pemantauan truk sampah", "Truk terpantau", "truk", 20, 300000000, "APBD", 30, 350000000,
         "Kota", "Bidang Sampah"],
    ],
    {0: LEFT_OUT, 1: "kegiatan", 2: "indikator", 3: "satuan", 4: "target[2026]", 5: "anggaran[2026]", 6: "sumber",
     7: "target[2027]", 8: "anggaran[2027]", 9: "lokasi", 10: LEFT_OUT},
    {("Bank sampah digital", "target[2027]"): "45", ("Pemantauan truk sampah", "anggaran[2026]"): "300000000"},
    ((2, 4, 2, 6), (2, 7, 2, 8), (2, 0, 3, 0), (2, 1, 3, 1), (2, 2, 3, 2), (2, 3, 3, 3), (2, 9, 3, 9),
     (2, 10, 3, 10)),
)  # fmt: skip

YEARLY_TARGETS = BlindTable(
    "Target tahunan rencana aksi", "rencana_aksi", "csv",
    [
        ["No", "Rencana Aksi Daerah", "Ukuran Keberhasilan", "Sat.", "Capaian Awal 2024", "Target 2025",
         "Target 2026",
         "Target 2027", "Penanggungjawab", "Instansi Pendukung", "Keterangan"],
        [1, "Kelas daring nelayan", "Nelayan terlatih", "orang", 40, 100, 200, 300, "Dinas Perikanan", "PPNI", ""],
        [2, "Pasar ikan daring", "Pedagang daring", "pedagang", 5, 20, 40, 60, "Dinas Perdagangan", "", "lanjutan"],
    ],
    {0: LEFT_OUT, 1: "kegiatan", 2: "indikator", 3: "satuan", 4: "baseline.nilai", 5: "target[2025]",
     6: "target[2026]", 7: "target[2027]", 8: "opd", 9: "pendukung", 10: "catatan"},
    {("Kelas daring nelayan", "target[2027]"): "300"},
)  # fmt: skip

SPBE_SURVEY = BlindTable(
    "Inventarisasi sistem informasi", "aplikasi", "xlsx",
    [
        ["No", "Nama Sistem Informasi / Aplikasi", "Kegunaan", "OPD Pengelola", "Tahun Pembuatan", "Kategori",
         "Kondisi Saat Ini", "Terhubung Dengan", "Rencana Pengembangan"],
        [1, "Pantau Banjir", "Peringatan dini", "BPBD", 2023, "Khusus", "Aktif", "BMKG", "Tambah sensor"],
    ],
    {0: LEFT_OUT, 1: "nama", 2: LEFT_OUT, 3: "opd", 4: LEFT_OUT, 5: "jenis", 6: "kondisi", 7: "integrasi",
     8: "kebutuhan"},
    {("Pantau Banjir", "tahun"): None},
)  # fmt: skip

RISK_SPBE = BlindTable(
    "Formulir risiko SPBE", "risiko", "docx",
    [
        ["No", "Peristiwa Risiko", "Penyebab Timbulnya Risiko", "Level Kemungkinan", "Level Dampak", "Besaran Risiko",
         "Upaya Penanganan Risiko", "Penanggung Jawab", "Jadwal"],
        ["1", "Data warga bocor", "Kata sandi lemah", "3", "5", "15", "Memakai sandi dua langkah", "Diskominfo",
         "Triwulan I"],
    ],
    {0: LEFT_OUT, 1: "risiko", 2: "penyebab", 3: "kemungkinan", 4: "dampak", 5: LEFT_OUT, 6: "mitigasi",
     7: "penanggung_jawab", 8: LEFT_OUT},
    {("Data warga bocor", "mitigasi"): "Memakai sandi dua langkah"},
)  # fmt: skip

MEETING = BlindTable(
    "Notula FGD isu daerah", "isu", "docx",
    [
        ["No", "Permasalahan yang Disampaikan", "Faktor Penyebab Masalah", "Data Pendukung", "Dimensi Smart City",
         "Penyampai", "Tindak Lanjut"],
        ["1", "Antrean puskesmas panjang", "Pendaftaran manual", "Survei 2024: 3 jam", "Smart Living", "Kepala "
         "puskesmas", "Dibahas lagi"],
    ],
    {0: LEFT_OUT, 1: "isu", 2: "akar_masalah", 3: "data", 4: "subdimensi", 5: LEFT_OUT, 6: LEFT_OUT},
    {("Antrean puskesmas panjang", "akar_masalah"): "Pendaftaran manual"},
)  # fmt: skip

TEAM_OFFICES = BlindTable(
    "Lampiran keputusan dengan perangkat daerah", "daerah.opd", "docx",
    [
        ["No", "Instansi/Perangkat Daerah", "Nama Singkat", "Nama Pimpinan", "Peran dalam Smart City"],
        ["1", "Dinas Pariwisata", "Dispar", "Maya Sari", "Promosi daerah"],
    ],
    {0: LEFT_OUT, 1: "nama", 2: "singkatan", 3: "kepala", 4: "peran"},
    {("Dinas Pariwisata", "peran"): "Promosi daerah"},
)  # fmt: skip

MONEY_BY_YEAR = BlindTable(
    "Rencana aksi dengan uang per tahun dalam juta", "rencana_aksi", "xlsx",
    [
        ["Pilar", "Kegiatan/Aksi", "Luaran", "2025 (Rp juta)", "2026 (Rp juta)", "2027 (Rp juta)", "Total (Rp juta)",
         "Sumber Pendanaan", "Instansi Pelaksana", "Wilayah Sasaran"],
        ["Smart Economy", "Galeri daring UMKM", "Etalase daring", 150, 175, 200, 525, "APBD", "Dinas Koperasi",
         "Seluruh kecamatan"],
        ["Smart Economy", "Pasar digital desa", "Pasar terhubung", 50, 75, 100, 225, "APBD", "Dinas Perdagangan",
         "12 desa"],
        ["JUMLAH", None, None, 200, 250, 300, 750],
    ],
    {0: "subdimensi", 1: "kegiatan", 2: "indikator", 3: "anggaran[2025]", 4: "anggaran[2026]", 5: "anggaran[2027]",
     6: LEFT_OUT, 7: "sumber", 8: "opd", 9: "lokasi"},
    {("Galeri daring UMKM", "anggaran[2026]"): "175000000"},
)  # fmt: skip

AT_HAND = (RKPD_ROWS, DPA_ROWS, RPJMD_ROWS, SPBE_LIST, INNOVATIONS, RISK_REGISTER, OFFICES, QUICK_PROPOSALS)
UNSEEN = (RENJA, YEARLY_TARGETS, SPBE_SURVEY, RISK_SPBE, MEETING, TEAM_OFFICES, MONEY_BY_YEAR)
