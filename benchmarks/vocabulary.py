"""Words and sentences for made-up plans. All names and figures are fictional."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """The content of a subdimension: the office in charge, its programme, what it works on, the unit counted."""

    office: str
    programme: str
    objects: tuple[str, ...]
    unit: str


SUBJECTS = {
    "layanan_publik": Subject(
        "Dinas Penanaman Modal dan PTSP",
        "Program Pelayanan Penanaman Modal",
        ("loket perizinan terpadu", "antrean layanan daring", "kanal pengaduan warga"),
        "layanan",
    ),
    "kebijakan_publik": Subject(
        "Bagian Hukum Sekretariat Daerah",
        "Program Penataan Produk Hukum Daerah",
        ("naskah peraturan kepala daerah", "jaringan dokumentasi hukum", "forum konsultasi publik"),
        "dokumen",
    ),
    "tata_kelola_birokrasi": Subject(
        "Badan Kepegawaian dan Pengembangan SDM",
        "Program Kepegawaian Daerah",
        ("presensi & kinerja pegawai", "arsip elektronik perkantoran", "tanda tangan elektronik"),
        "perangkat daerah",
    ),
    "ekosistem_pariwisata": Subject(
        "Dinas Pariwisata dan Kebudayaan",
        "Program Peningkatan Daya Tarik Destinasi",
        ("kalender acara wisata", "desa wisata di tepi sungai", "peta wisata digital"),
        "destinasi",
    ),
    "ekosistem_bisnis": Subject(
        "Dinas Koperasi dan UKM",
        "Program Pengembangan UMKM",
        ("galeri produk unggulan", "kemasan & merek dagang lokal", "portal peluang investasi"),
        "pelaku usaha",
    ),
    "wajah_kota": Subject(
        "Dinas Pekerjaan Umum dan Penataan Ruang",
        "Program Penataan Bangunan dan Lingkungan",
        ("penanda arah jalan", "ruang terbuka hijau", "penerangan jalan utama"),
        "titik",
    ),
    "ekosistem_industri": Subject(
        "Dinas Perindustrian",
        "Program Perencanaan Pembangunan Industri",
        ("sentra pengolahan rotan", "rumah kemasan bersama", "data bahan baku industri"),
        "sentra",
    ),
    "kesejahteraan_rakyat": Subject(
        "Dinas Sosial",
        "Program Perlindungan dan Jaminan Sosial",
        ("data terpadu kesejahteraan", "penyaluran bantuan sosial", "pendampingan keluarga rentan"),
        "keluarga",
    ),
    "ekosistem_transaksi": Subject(
        "Dinas Perdagangan",
        "Program Stabilisasi Harga dan Pasar",
        ("pembayaran nontunai di pasar rakyat", "retribusi pasar elektronik", "pemantauan harga pokok"),
        "pasar",
    ),
    "harmonisasi_tata_ruang": Subject(
        "Badan Perencanaan Pembangunan Daerah",
        "Program Penyelenggaraan Penataan Ruang",
        ("peta rencana tata ruang", "data bidang tanah", "izin pemanfaatan ruang"),
        "kecamatan",
    ),
    "prasarana_kesehatan": Subject(
        "Dinas Kesehatan",
        "Program Pemenuhan Upaya Kesehatan",
        ("rekam medis elektronik puskesmas", "rujukan ibu hamil", "pemantauan tumbuh kembang balita"),
        "puskesmas",
    ),
    "telekomunikasi_transportasi": Subject(
        "Dinas Perhubungan",
        "Program Penyelenggaraan Lalu Lintas",
        ("angkutan sekolah sungai", "pemantauan lalu lintas simpang", "jaringan serat optik kecamatan"),
        "ruas",
    ),
    "interaksi_masyarakat": Subject(
        "Dinas Pemberdayaan Masyarakat dan Desa",
        "Program Administrasi Pemerintahan Desa",
        ("sistem informasi desa", "balai warga digital", "musyawarah desa daring"),
        "desa",
    ),
    "ekosistem_belajar": Subject(
        "Dinas Pendidikan",
        "Program Pengelolaan Pendidikan",
        ("kelas digital sekolah dasar", "perpustakaan keliling", "pelatihan guru penggerak"),
        "sekolah",
    ),
    "keamanan_masyarakat": Subject(
        "Satuan Polisi Pamong Praja",
        "Program Ketenteraman dan Ketertiban Umum",
        ("pusat layanan darurat 112", "kamera pemantau ruang publik", "pos siaga kebakaran"),
        "pos",
    ),
    "proteksi_lingkungan": Subject(
        "Dinas Lingkungan Hidup",
        "Program Pengendalian Pencemaran",
        ("alat pantau mutu air sungai", "peringatan dini kebakaran lahan", "rehabilitasi mangrove"),
        "lokasi",
    ),
    "sampah_limbah": Subject(
        "Dinas Lingkungan Hidup",
        "Program Pengelolaan Persampahan",
        ("bank sampah kelurahan", "pengangkutan sampah terjadwal", "pengolahan limbah pasar"),
        "bank sampah",
    ),
    "energi": Subject(
        "Dinas Perumahan dan Permukiman",
        "Program Pengelolaan Energi Terbarukan",
        ("lampu jalan tenaga surya", "biogas peternakan rakyat", "audit energi gedung pemerintah"),
        "unit",
    ),
}

COORDINATOR = "Dinas Komunikasi dan Informatika"
WORK = (
    "Penyediaan", "Peningkatan mutu", "Perluasan", "Integrasi data", "Pendampingan pengelola", "Pemeliharaan",
    "Penyusunan standar", "Sosialisasi pemanfaatan", "Uji coba", "Evaluasi pemakaian",
)  # fmt: skip
PLACES = (
    "Kecamatan Muara Hulu", "Kecamatan Muara Hilir", "Kecamatan Tanjung Raya", "Kecamatan Batu Ampar",
    "Kecamatan Sungai Bening", "Kecamatan Padang Sari", "Kelurahan Pasar Lama", "seluruh kecamatan",
)  # fmt: skip
PARTNERS = ("Bank daerah", "Universitas Muara Contoh", "Komunitas warga digital", "Badan Pusat Statistik", "Kadin")
PEOPLE = ("Hasan Basri", "Siti Rahmah", "Yohanes Tarigan", "Ni Made Lestari", "Ahmad Fauzi", "Maria Goreti")
AUDIENCES = ("pelaku usaha mikro", "warga di kecamatan sungai", "orang tua murid", "petani & nelayan",
             "pedagang pasar")  # fmt: skip
CAUSES = ("jaringan belum menjangkau semua desa", "tenaga terlatih masih sedikit", "data tersebar di banyak tempat",
          "anggaran pemeliharaan < kebutuhan", "aturan kerja belum seragam")  # fmt: skip
SOURCES = (
    "Muara Contoh dalam Angka", "Laporan Kinerja Instansi Pemerintah", "Survei Kepuasan Masyarakat",
    "Rencana Strategis Perangkat Daerah", "Hasil Bimtek Smart City", "Statistik Potensi Desa",
)  # fmt: skip

SENTENCES = (
    "Sampai tahun {year}, {object} baru menjangkau {number} persen {unit} di {place}.",
    "{office} bersama {partner} menyiapkan {object} sebagai bagian dari {programme}.",
    "Hambatan yang paling sering disebut {audience} ialah {cause}.",
    "Dengan {object}, waktu tunggu {audience} turun dari {number} hari menjadi kurang dari dua hari.",
    "Perubahan ini menuntut pembagian tugas yang jelas antara {office} dan pemerintah kecamatan.",
    "Pengalaman di {place} menunjukkan bahwa pendampingan selama tiga bulan pertama menentukan keberhasilan.",
    "Karena {cause}, pelaksanaan dimulai dari {place} sebelum diperluas ke wilayah lain.",
    "Kebutuhan biaya tahun {year} dihitung dari {number} {unit} yang siap lebih dahulu.",
    "Masukan {audience} dikumpulkan setiap triwulan dan dibahas dalam rapat koordinasi.",
    "Data yang dihasilkan {object} dibagikan kepada perangkat daerah lain melalui satu portal.",
    "{partner} menyatakan kesediaan membantu pelatihan bagi {number} petugas di {place}.",
    "Ukuran keberhasilannya bukan banyaknya aplikasi, melainkan manfaat yang dirasakan {audience}.",
    "Pada tahun {year} ditargetkan {number} {unit} memakai {object} secara penuh.",
    "Bila {cause}, {office} menyiapkan cara kerja manual supaya layanan tidak terhenti.",
    "Kegiatan ini melengkapi {programme} yang sudah berjalan dan tidak mengulang pekerjaan yang ada.",
    "Hasil survei terhadap {number} responden memperlihatkan dukungan yang kuat terhadap {object}.",
    "Kelompok {audience} dilibatkan sejak perencanaan agar rancangan sesuai dengan kebiasaan setempat.",
    "Perawatan {object} dianggarkan setiap tahun sehingga tidak bergantung pada hibah.",
)
LAWS = (
    ("uu", "23", "2014", "Pemerintahan Daerah"),
    ("uu", "25", "2009", "Pelayanan Publik"),
    ("uu", "14", "2008", "Keterbukaan Informasi Publik"),
    ("pp", "12", "2019", "Pengelolaan Keuangan Daerah"),
    ("perpres", "95", "2018", "Sistem Pemerintahan Berbasis Elektronik"),
    ("perpres", "39", "2019", "Satu Data Indonesia"),
    ("perda", "4", "2025", "Rencana Pembangunan Jangka Menengah Daerah"),
)
