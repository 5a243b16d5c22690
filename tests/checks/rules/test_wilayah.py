"""Other regions named in the text, and words that only look like them."""

import pytest

from generator.checks.finding import Severity
from generator.framework.all_regions import regions
from tests.cases import each
from tests.checks.looking import found, lines, looked

KOTIM = 'daerah: {kode: "62.02", nama: Kotawaringin Timur, jenis: kabupaten, provinsi: Kalimantan Tengah'
KOTIM += ", tetangga: [Kabupaten Seruyan, Kota Palangka Raya]}\n"


def text(words: str, front: str = KOTIM) -> str:
    return f"{front}visi:\n  penjelasan: |-\n    {words}\n"


@each(
    "words",
    [
        "Kabupaten Banyuwangi menuju daerah cerdas.",
        "Pemerintah Kabupaten Malang dan warganya.",
        "PEMERINTAH KABUPATEN MALANG",
        "Kota Batu menuju kota cerdas.",
        "Wali Kota Batu mengarahkan.",
        "Walikota Tegal mengarahkan.",
        "Bupati Demak mengarahkan.",
        "Pemkab Sambas maju.",
        "Masyarakat Kutai Kartanegara sejahtera.",
        "Smart City Bontang menjadi pedoman.",
        "RPJMD Sleman menjadi pedoman.",
        "Kabupaten Kotawaringin Barat menuju daerah cerdas.",
        "Kota Jambi Tahun 2025 menuju kota cerdas.",
        "Warga se-Kabupaten Wajo sejahtera.",
    ],
)
def test_another_region_is_found(words: str) -> None:
    assert lines(text(words), "WIL001") == [3]


@each(
    "words",
    [
        "Jalan dari batu dan kota batu yang tua.",
        "Tambang Batu Bara dan Tanah Laut yang luas.",
        "Kabupaten Kotawaringin Timur menuju daerah cerdas.",
        "Kotawaringin Timur sejahtera.",
        "KABUPATEN KOTAWARINGIN TIMUR",
        "Kabupaten Seruyan dan Kota Palangka Raya adalah tetangga.",
        "Mahasiswa Universitas Malang mendampingi desa.",
        "Peserta dari Universitas Islam Negeri Kota Malang hadir.",
        "Kantor berada di Jalan Kota Batu nomor 5.",
        "Kecamatan Kota Kediri tidak ada di sini.",
        "Studi tiru ke Kabupaten Banyuwangi dilakukan pada 2024.",
        "Daerah ini berbatasan dengan Kabupaten Katingan.",
        "Kerja sama dengan Kota Surabaya berjalan.",
        "Kabupaten Katingan yang mengelilinginya tidak termasuk dalam rencana ini.",
        "Kabupaten Katingan bukan bagian dari rencana ini.",
        "Nama daerah ini kerap tertukar dengan Kabupaten Malang.",
        "Nelayan Bima dan Tegal berlayar ke Bone.",
        "Pak Malang dan Bu Landak menanam padi.",
        "Kota Batu Ampar yang ramai.",
        "Smart City menjadi pedoman.",
        "Bupati Malang Wirayuda mengarahkan.",
        "Kabupaten/kota di Kalimantan dan Papua.",
        "Kementerian di Jakarta Pusat membina daerah.",
        "Malang-melintang di Kota Malang-Melintang.",
    ],
)
def test_what_only_looks_like_another_region_is_left(words: str) -> None:
    assert lines(text(words), "WIL001") == []


def test_city_and_kabupaten_of_one_name_are_two_regions() -> None:
    front = 'daerah: {kode: "35.73", nama: Malang, jenis: kota, provinsi: Jawa Timur}\n'
    assert lines(text("Kota Malang dan Malang Raya.", front), "WIL001") == []
    (finding,) = looked(text("Kabupaten Malang menuju daerah cerdas.", front), "WIL001").findings
    assert finding.severity == "saran"


def test_a_longer_name_is_not_taken_for_the_shorter_one_in_it() -> None:
    front = 'daerah: {kode: "32.17", nama: Bandung Barat, jenis: kabupaten, provinsi: Jawa Barat}\n'
    assert lines(text("Kabupaten Bandung Barat menuju daerah cerdas.", front), "WIL001") == []
    assert lines(text("Kabupaten Bandung menuju daerah cerdas.", front), "WIL001") == [3]


def test_a_fictional_region_may_begin_like_a_real_one() -> None:
    front = "daerah: {fiktif: ya, nama: Batu Lentera, jenis: kota}\n"
    assert lines(text("Kota Batu Lentera menuju kota cerdas.", front), "WIL001") == []


def test_partners_and_usual_words_are_allowed() -> None:
    words = "Kabupaten Sumedang dan Kota Batu menuju kota cerdas."
    more = "kolaborasi:\n  - {program: A, mitra: [Kabupaten Sumedang]}\npemeriksaan: {kata_wajar: [Kota Batu]}\n"
    assert lines(text(words), "WIL001") == [3, 3]
    assert lines(text(words) + more, "WIL001") == []


def test_people_places_and_laws_are_no_prose() -> None:
    other = (
        "bimtek:\n  - tahap: I\n    tempat: Hotel di Kota Bandung\n"
        "    narasumber:\n      - {nama: A, jabatan: Wali Kota Bogor}\n"
        "dasar_hukum:\n  - {jenis: uu, nomor: 5, tahun: 2002, tentang: Pembentukan Kabupaten Katingan}\n"
        "sumber:\n  - {id: a, nama: Kabupaten Banyuwangi dalam Angka}\n"
    )
    assert lines(KOTIM + other, "WIL001") == []


def test_a_region_named_twice_in_one_text_is_told_once() -> None:
    assert lines(text("Kabupaten Wajo maju. Kabupaten Wajo cerdas."), "WIL001") == [3]


@each(
    ("words", "severity"),
    [
        ("Kabupaten Banyuwangi maju.", "peringatan"),
        ("Kabupaten Katingan maju.", "saran"),
        ("Warga Kutai Barat maju.", "saran"),
    ],
)
def test_regions_of_the_same_province_and_bare_names_are_only_hints(words: str, severity: str) -> None:
    assert [finding.severity for finding in looked(text(words), "WIL001").findings] == [severity]


SAMPIT = KOTIM.replace("tetangga: [", "ibu_kota: Sampit, tetangga: [Kabupaten Katingan, ")


@each(
    "words",
    [
        "Program ini membuat warga Banyuwangi lebih mudah mengurus izin.",
        "Pemerintah Sidoarjo berkomitmen pada layanan digital.",
        "Pada tahun itu, Pemerintah Kabupaten Sidoarjo meraih nilai tertinggi.",
        "Sesuai kondisi pasar tradisional di Tenggarong, perluasan dilakukan bertahap.",
        "Masyarakat Kutim menikmati jaringan internet.",
        "Pemkab Kutim telah memiliki pusat data.",
        "Dengan demikian UMKM Sleman naik kelas.",
        "Sidoarjo menjadi kota yang cerdas dan berdaya saing.",
        "Layanan kesehatan di Banyuwangi sudah terhubung.",
        "Gubernur Jawa Timur menetapkan arah.",
        "Program ini selaras dengan RPJMD Provinsi Jawa Timur.",
        "Kabupaten Kotawaringin Timur, Jawa Timur, memiliki garis pantai.",
        "Diskominfo Banyuwangi menjadi pengelola data.",
        "Dinas Komunikasi dan Informatika Sidoarjo mengelola jaringan.",
        "Visi Banyuwangi ialah daerah yang cerdas.",
        "MASYARAKAT BANYUWANGI YANG SEJAHTERA",
        "Seluruh desa di Bojonegoro terhubung internet.",
        "Potensi wisata Gunungkidul sangat besar bagi warga Gunungkidul.",
        "Sebagian besar warga Bandung bekerja di sektor jasa.",
        "Pemerintah Provinsi Sulteng mendukung program ini.",
        "Perekonomian Kalsel bertumpu pada tambang.",
        "Warga Sangatta membutuhkan air bersih.",
        "Bupati Tabalong menetapkan kebijakan.",
        "Pemkab PPU menyiapkan anggaran.",
        "Dengan aplikasi ini Kabupaten Bogor semakin melayani.",
        "APBD Kota Surabaya membiayai program ini.",
        "Wali Kota Tegal memimpin dewan kota cerdas.",
        "Se-Kabupaten Jember terdapat 31 kecamatan.",
        "Sebagai ibu kota, warga Tenggarong menikmati taman kota.",
        "Pelayanan publik bagi masyarakat Kota Jambi makin cepat.",
        "Jumlah penduduk Kabupaten Tabalong terus bertambah.",
        "Smart City Kotim menuju daerah cerdas, begitu pula Smart City Kubar.",
        "Kabupaten Banyuwangi terus meningkatkan kunjungan wisatawan.",
        "Pelatihan bagi pelaku UMKM Sidoarjo dilakukan setiap bulan.",
        "Angka kelahiran di Kabupaten Jombang menurun.",
        "Prevalensi stunting Kabupaten Garut masih tinggi.",
        "Inovasi ini dirancang agar masyarakat Sleman dapat melapor dengan cepat.",
        "Melalui program ini, Kabupaten Lamongan diharapkan menjadi pusat agrobisnis.",
        "Target tahun 2026 ialah 80 persen desa di Kabupaten Tulungagung terlayani.",
        "Pemkot Madiun telah memasang seribu titik Wi-Fi.",
        "Dewan Smart City Kabupaten Pacitan rapat dua kali setahun.",
        "Aplikasi ini dipakai seluruh OPD di lingkungan Pemerintah Kota Bontang.",
        "Kotawaringin Barat memiliki garis pantai 156 kilometer.",
        "Perangkat daerah Kobar menyiapkan data.",
        "Wisata Kutim dipromosikan secara digital.",
        "Branding daerah bertumpu pada potensi Wonosobo.",
        "Kebutuhan air bersih warga Kukar dipenuhi.",
        "Sesuai RPJMD Kabupaten Klaten Tahun 2021-2026, misi ketiga ialah tata kelola.",
        "Jumlah UMKM di Karanganyar mencapai 4.300.",
        "Petani Brebes menjual bawang melalui lokapasar.",
    ],
)
def test_bare_short_and_capital_names_and_provinces_are_found_where_only_a_region_can_stand(words: str) -> None:
    assert lines(text(words, SAMPIT), "WIL001")


@each(
    "words",
    [
        "Tim melakukan studi tiru ke Banyuwangi pada 2024.",
        "Pada lomba itu, Banyuwangi meraih nilai tertinggi.",
        "Kain tenun dipasarkan ke pasar rakyat di Tenggarong.",
        "Warga Banyuwangi yang menjadi tamu upacara adat disambut hangat.",
        "Bupati Kotawaringin Barat hadir sebagai undangan.",
        "Kepala dinas lahir di Sidoarjo dan menempuh kuliah di Surabaya.",
        "Aparatur mengikuti pelatihan di PPSDM Regional Bandung.",
        "Penghargaan diterima dalam acara di Kota Surakarta.",
        "Pegawai kuliah di Universitas Airlangga Surabaya.",
        "Barang dikirim dari Surabaya melalui pelabuhan.",
        "Kabupaten Kotawaringin Timur berbatasan dengan Kabupaten Kotawaringin Barat.",
        "Penerbangan dari Sampit ke Surabaya dan Semarang tersedia setiap hari.",
        "Dibandingkan dengan Kabupaten Sleman, indeks daerah ini masih rendah.",
        "Kotim menuju daerah cerdas bersama warganya.",
        "Masyarakat Kalteng menjunjung falsafah huma betang.",
        "Pedagang dari Jawa Timur dan Kalsel berjualan di pasar.",
        "Batik Pekalongan dijual di pasar Sampit.",
        "Soto Banjar menjadi kuliner favorit.",
        "Pusat data nasional berada di Batam.",
        "Aplikasi ini milik Pemerintah Kota Surabaya yang dibagi pakai.",
        "Pelaju dari Kabupaten Katingan bekerja di Sampit.",
        "Kota Malang, Kota Bandung, dan Kabupaten Sumedang telah lebih dahulu menerapkan.",
        "Rumah sakit rujukan berada di Banjarmasin.",
        "Bank Jatim dan Bank Kalsel membuka cabang.",
        "Universitas Gadjah Mada Yogyakarta mendampingi penyusunan.",
        "KTT G20 di Bali membahas transisi digital.",
        "Ibu Kota Nusantara di Kalimantan Timur membuka peluang dagang.",
        "Warga pendatang dari Madura dan Banyuwangi membuka usaha.",
        "Deklarasi dari Sabang sampai Merauke.",
        "Pak Bima dan Bu Intan menanam padi.",
        "Sungai Mentaya dan Sungai Kapuas penting bagi warga.",
        "Gerakan ini terinspirasi Kabupaten Banyuwangi.",
        "Kabupaten Seruyan dan Katingan adalah tetangga.",
        "Penyedia jaringan berkantor di Jakarta.",
        "Juara lomba inovasi ialah Kabupaten Wonogiri.",
        "Lagu Banyuwangi dan tari gandrung dipentaskan dalam festival di Sampit.",
        "Data inflasi dihitung BPS di Sampit dan Palangka Raya.",
        "Warga asal Lamongan membuka warung.",
        "Jarak ke Pangkalan Bun sekitar 230 kilometer.",
        "Kapal Pelni melayani rute Sampit–Surabaya.",
        "Rombongan dari Pemkab Tabalong belajar tentang nontunai.",
        "Kecamatan Kota Besi dan Kecamatan Baamang dilayani.",
        "Nota kesepahaman dengan Pemerintah Kota Surabaya ditandatangani.",
        "Prof. Ir. Bambang Sidoarjo menjadi narasumber.",
        "Bupati mengikuti retret di Magelang selama sepekan.",
        "Surat keputusan ditetapkan di Sampit.",
        "Jalan Trans Kalimantan menghubungkan Kalbar dan Kalsel.",
        "Gedung ini dirancang konsultan Surabaya.",
        "Tim menginap di Hotel Aston Banjarmasin.",
        "Pengalaman Kabupaten Sragen dalam layanan terpadu menjadi pelajaran.",
        "Sapi bibit didatangkan dari NTB dan NTT.",
        "Rakor pengendalian inflasi digelar di Provinsi Kalimantan Selatan.",
        "Transmigran asal Jawa Tengah membuka lahan.",
        "Diikuti 12 peserta dari Kotim, Kobar, dan Seruyan.",
        "Pemerintah kabupaten menerima rombongan DPRD Kota Kediri yang belajar tentang MPP.",
        "Kontrak internet dimenangkan perusahaan dari Kota Tangerang.",
        "Atlet daerah meraih emas pada pekan olahraga di Kota Pontianak.",
        "Hasil rotan dijual ke perajin di Cirebon dan Jepara.",
        "Dokter spesialis didatangkan dari RSUD dr. Soetomo Surabaya.",
        "Kapal motor melayani rute Sampit–Semarang dua kali sepekan.",
        "Bupati menandatangani kesepakatan bersama Bupati Seruyan dan Bupati Lamandau.",
        "Kota Palangka Raya menjadi tujuan rujukan pasien.",
        "Angka ini lebih tinggi daripada Kabupaten Barito Utara (71,2).",
        "Pelajar kita juara robotik di Bandung.",
        "Warung Tegal dan rumah makan Padang tersebar di pasar.",
        "Laut Jawa dan Selat Makassar menjadi jalur niaga.",
        "Suku Banjar dan suku Dayak hidup rukun.",
        "Sebagian warga merupakan keturunan transmigran dari Wonogiri dan Pacitan.",
        "Model layanan ini pertama kali diterapkan di Kabupaten Banyuwangi.",
        "Kepala bidang pernah bertugas di Pemerintah Kota Balikpapan.",
        "Ekspor sawit lewat Pelabuhan Tanjung Perak Surabaya.",
        "Menteri meluncurkan gerakan ini di Kota Makassar pada Mei 2024.",
        "Kabupaten Kotawaringin Timur dimekarkan menjadi Kabupaten Katingan dan Kabupaten Seruyan.",
        "Pasokan beras berasal dari Kapuas dan Sidrap.",
        "Kajian disusun bersama Institut Teknologi Sepuluh Nopember Surabaya.",
        "Peneliti dari BRIN Cibinong mendampingi.",
        "Harga cabai di Pasar Induk Kramat Jati Jakarta menjadi acuan.",
        "Listrik dipasok dari sistem interkoneksi Kalsel–Kalteng.",
        "Gubernur Kalimantan Selatan dan Gubernur Kalimantan Tengah meresmikan jembatan perbatasan.",
        "Perjanjian antara Pemprov Jatim dan pemerintah kabupaten berlaku lima tahun.",
        "Mahasiswa KKN dari Malang menyusun profil desa.",
        "Kapolres berasal dari Sukabumi.",
        "Kawasan metropolitan Banjarbakula melibatkan Kabupaten Banjar.",
        "Pada 2019 Kabupaten Sumedang meraih indeks SPBE tertinggi.",
    ],
)
def test_a_sentence_may_tell_of_other_regions(words: str) -> None:
    assert lines(text(words, SAMPIT), "WIL001") == []


@each(
    "words",
    [
        "Kota Bogor dikelilingi Kabupaten Bogor.",
        "Kabupaten Bogor menyumbang 40 persen pengguna angkutan kota.",
        "Warga Kabupaten Bogor banyak yang bekerja di Kota Bogor.",
        "Kebun Raya Bogor dikunjungi wisatawan.",
        "Warga Bogor menyukai asinan.",
        "Angkutan Jabodetabek melintas.",
    ],
)
def test_a_city_may_tell_of_the_kabupaten_of_its_name(words: str) -> None:
    front = 'daerah: {kode: "32.71", nama: Bogor, jenis: kota, provinsi: Jawa Barat, tetangga: [Kota Depok]}\n'
    assert lines(text(words, front), "WIL001") == []


@each(
    ("place", "wrong"),
    [
        ("Kecamatan Genteng, Banyuwangi", True),
        ("Sangatta Utara, Kutim", True),
        ("Alun-alun Kota Batu", True),
        ("Sidoarjo", True),
        ("Kecamatan Baamang, Sampit", False),
        ("Kecamatan Parenggean, Kotim", False),
        ("Pelabuhan Sampit", False),
        ("Jalan Surabaya", False),
        ("Universitas Banyuwangi", False),
        ("Seluruh kecamatan", False),
    ],
)
def test_the_location_of_an_activity_is_within_the_region(place: str, wrong: bool) -> None:
    told = f"{SAMPIT}rencana_aksi:\n  - kegiatan: A\n    lokasi: {place}\n"
    assert lines(told, "WIL001") == ([4] if wrong else [])


def test_the_short_names_of_neighbours_and_of_the_region_are_its_own() -> None:
    words = "Warga Kotim, masyarakat Kalteng, dan warga Kobar maju bersama."
    assert lines(text(words), "WIL001") == [3]
    assert lines(text(words, KOTIM.replace("tetangga: [", "tetangga: [Kotawaringin Barat, ")), "WIL001") == []


def test_another_province_behind_the_own_name_is_found() -> None:
    assert lines(text("Kotawaringin Timur, Kalimantan Selatan, berpantai panjang."), "WIL001") == [3]
    assert lines(text("Kotawaringin Timur, Kalimantan Tengah, berpantai panjang."), "WIL001") == []


@each(
    ("words", "wrong"),
    [
        ("Pelabuhan berada di Pangkalan Bun, ibu kota kabupaten.", True),
        ("Ibu kota kabupaten adalah Kuala Kurun.", True),
        ("Pelabuhan berada di Sampit, ibu kota kabupaten.", False),
        ("Ibu kota kabupaten berada di Sampit.", False),
        ("Kota Sampit sebagai ibu kota kabupaten tumbuh.", False),
        ("Kasongan, ibu kota Kabupaten Katingan, dilalui jalan.", False),
        ("Palangka Raya, ibu kota provinsi, dilalui jalan.", False),
        ("Dari ibu kota kabupaten ke Kecamatan Parenggean dua jam.", False),
    ],
)
def test_the_capital_is_called_by_its_name_everywhere(words: str, wrong: bool) -> None:
    assert lines(text(words, SAMPIT), "WIL003") == ([3] if wrong else [])


def identity(**parts: str) -> str:
    told = {"kode": '"62.02"', "nama": "Kotawaringin Timur", "jenis": "kabupaten", "provinsi": "Kalimantan Tengah"}
    told |= {name: f'"{value}"' for name, value in parts.items()}
    return f"daerah: {{{', '.join(f'{name}: {value}' for name, value in told.items() if value != chr(34) * 2)}}}\n"


@each(
    ("parts", "severity", "words"),
    [
        ({"kode": "71.72", "nama": "Tomohon", "jenis": "kota", "provinsi": "Sulawesi Utara"}, "galat", "71.73"),
        ({"nama": "Kotawaringin Barat"}, "galat", "62.01"),
        ({"nama": "Bandung"}, "galat", "32.04"),
        ({"nama": "Kotawaringin"}, "peringatan", "Kotawaringin Timur"),
        ({"nama": "Kotawaringin Timor"}, "peringatan", "Kotawaringin Timur"),
        ({"nama": "Kota Kotawaringin Timur"}, "peringatan", "Kotawaringin Timur"),
        ({"jenis": "kota"}, "peringatan", "kabupaten"),
        ({"provinsi": "Kalimantan Barat"}, "peringatan", "Kalimantan Tengah"),
        ({"provinsi": "Kalimantan"}, "peringatan", "Kalimantan Tengah"),
        ({"kode": "32.71", "nama": "Bogor", "jenis": "kabupaten", "provinsi": "Jawa Barat"}, "peringatan", "kota"),
        ({"kode": "", "provinsi": "Jawa Barat"}, "peringatan", "Kalimantan Tengah"),
        ({"kode": "", "nama": "Tomohon", "jenis": "kabupaten", "provinsi": ""}, "peringatan", "kota"),
        (
            {"kode": "96.71", "nama": "Sorong", "jenis": "kota", "provinsi": "Papua Barat"},
            "saran",
            "Papua Barat Daya",
        ),
        ({"kode": "", "nama": "Sorong", "jenis": "kota", "provinsi": "Papua Barat"}, "saran", "Papua Barat Daya"),
        ({"kode": "93.01", "nama": "Merauke", "provinsi": "Papua"}, "saran", "Papua Selatan"),
        ({"kode": "", "nama": "Daerah Baru", "provinsi": "Provinsi Baru"}, "saran", "nama daerah ini tidak ada"),
        ({"kode": "", "nama": "Kotawaringin Timurr"}, "saran", "Mungkin maksud Anda: Kotawaringin Timur."),
    ],
)
def test_what_does_not_fit_the_table_of_regions_is_found(parts: dict[str, str], severity: str, words: str) -> None:
    (finding,) = looked(identity(**parts), "WIL002").findings
    assert finding.severity == severity
    assert words in f"{finding.message} {finding.remedy}"
    assert finding.place is not None


@each(
    "parts",
    [
        {},
        {"nama": "Kabupaten Kotawaringin Timur"},
        {"nama": "Kab. Kotawaringin-Timur", "provinsi": "Prov. Kalimantan Tengah"},
        {"nama": "KOTAWARINGIN TIMUR", "provinsi": "PROVINSI KALIMANTAN TENGAH"},
        {"nama": "", "jenis": "", "provinsi": ""},
        {"kode": "", "nama": "Kotawaringin Timur"},
        {"kode": "", "nama": "Bogor", "jenis": "", "provinsi": "Jawa Barat"},
        {"kode": "62.71", "nama": "Palangka Raya", "jenis": "kota"},
        {"kode": "12.12", "nama": "Toba Samosir", "provinsi": "Sumatera Utara"},
        {"kode": "61.02", "nama": "Pontianak", "provinsi": "Kalimantan Barat"},
        {
            "kode": "31.71",
            "nama": "Kota Administrasi Jakarta Pusat",
            "jenis": "kota",
            "provinsi": "Daerah Khusus Jakarta",
        },
        {"kode": "31.01", "nama": "Kepulauan Seribu", "provinsi": "Daerah Khusus Jakarta"},
        {"kode": "34.71", "nama": "Yogyakarta", "jenis": "kota", "provinsi": "Daerah Istimewa Yogyakarta"},
        {"kode": "93.01", "nama": "Merauke", "provinsi": "Papua Selatan"},
        {"kode": "96.71", "nama": "Sorong", "jenis": "kota", "provinsi": "Papua Barat Daya"},
        {"kode": "92.02", "nama": "Manokwari", "provinsi": "Papua Barat"},
        {"kode": "", "nama": "Batu Lentera", "provinsi": "Cendana", "fiktif": "ya"},
        {"kode": "73.10", "nama": "Pangkajene Kepulauan", "provinsi": "Sulawesi Selatan"},
        {"kode": "71.09", "nama": "Kepulauan Siau Tagulandang Biaro", "provinsi": "Sulawesi Utara"},
        {"nama": "Batu Lentera", "provinsi": "Cendana", "fiktif": "ya"},
    ],
)
def test_other_spellings_and_names_of_old_are_left(parts: dict[str, str]) -> None:
    assert looked(identity(**parts), "WIL002").findings == []


@each(
    ("code", "name", "kind", "written", "official"),
    [
        ("31.71", "Jakarta Pusat", "kota", "DKI Jakarta", "Daerah Khusus Jakarta"),
        ("31.71", "Jakarta Pusat", "kota", "Daerah Khusus Ibukota Jakarta", "Daerah Khusus Jakarta"),
        ("34.71", "Yogyakarta", "kota", "D.I. Yogyakarta", "Daerah Istimewa Yogyakarta"),
        ("62.02", "Kotawaringin Timur", "kabupaten", "Prov. Kalteng", "Kalimantan Tengah"),
        ("11.71", "Banda Aceh", "kota", "Nanggroe Aceh Darussalam", "Aceh"),
    ],
)
def test_an_old_or_short_name_of_the_province_is_told_with_the_official_one(
    code: str, name: str, kind: str, written: str, official: str
) -> None:
    [finding] = looked(identity(kode=code, nama=name, jenis=kind, provinsi=written), "WIL002").findings
    assert finding.severity is Severity.SARAN
    assert finding.remedy == f"tulis provinsinya '{official}'."


@pytest.mark.slow
def test_every_region_of_the_table_fits_itself() -> None:
    for region in regions():
        parts = {"kode": region.code, "nama": region.name, "jenis": region.kind, "provinsi": region.province}
        assert looked(identity(**parts), "WIL002").findings == [], region
        assert looked(identity(**parts | {"nama": region.full_name, "kode": ""}), "WIL002").findings == [], region


@each(
    ("name", "wrong"),
    [
        ("Kabupaten Pualam Raya", True),
        ("Kota Pualam Jaya", True),
        ("Kabupaten Pualam Jaya", False),
        ("Kabupaten Cendana Raya", False),
        ("Kabupaten Kutai Timur", False),
    ],
)
def test_a_neighbour_is_named_as_listed(name: str, wrong: bool) -> None:
    region = "daerah: {nama: Cendana Raya, jenis: kabupaten, tetangga: [Kabupaten Pualam Jaya]}\n"
    assert bool(lines(f"{region}visi: {{penjelasan: Kapal berlayar ke {name} setiap hari.}}\n", "WIL004")) == wrong


def test_guests_excuse_only_the_name_of_where_they_come_from() -> None:
    text = (
        'daerah: {kode: "62.02", nama: Kotawaringin Timur, jenis: kabupaten, provinsi: Kalimantan Tengah}\n'
        "visi: {penjelasan: '%s'}\n"
    )
    assert lines(text % "Bau itu mengecewakan tamu dan merusak nama Kota Pariaman.", "WIL001") == [2]
    assert lines(text % "Bau itu mengecewakan tamu dari Kota Pariaman dan merusak nama daerah.", "WIL001") == []


@each(
    ("words", "wrong"),
    [
        ("Layanan dianggarkan dalam Renstra Dinas Perhubungan Bojonegoro dan ditopang iuran pemakai trayek.", True),
        ("Kapal diperiksa Dinas Perhubungan Bojonegoro sebelum berlayar.", True),
        ("Trayek dibahas bersama Dinas Perhubungan Bojonegoro.", False),
        ("Dinas Perhubungan Bojonegoro hadir dalam rapat itu.", False),
        ("Cara itu dipelajari dari Dinas Perhubungan Bojonegoro ketika pejabatnya berkunjung.", False),
        ("Trayek menuju Bojonegoro dibuka.", False),
        ("Di antara daerah kepulauan, Kota Ternate menghadapi keadaan itu.", False),
        ("Kabupaten Malang mengikuti rapat serupa.", False),
        ("Kabupaten Sleman dan Kota Batu mengikuti rapat di daerahnya masing-masing.", False),
        ("Kabupaten Malang mengikuti rapat itu.", True),
        ("Dinas Perhubungan Seruyan mengatur trayek itu.", False),
    ],
)
def test_another_region_is_found_where_nothing_tells_of_others(words: str, wrong: bool) -> None:
    assert bool(lines(text(words), "WIL001")) == wrong


@each(
    ("told", "wrong"),
    [("Bumi Saraba Kita", True), ("Bumi Saraba Kawa", False), ("Bumi Saraba", False)],
)
def test_the_beginning_of_the_by_name_is_a_shorter_form(told: str, wrong: bool) -> None:
    front = "daerah: {nama: Tabalong, jenis: kabupaten, sebutan: Bumi Saraba Kawa}\n"
    assert bool(lines(text(f"Warga {told} membangun desanya.", front), "WIL005")) == wrong


@each(
    ("words", "is_found"),
    [
        ("Rapat digelar di Pangkalan Bun, ibu kota Kabupaten Kotawaringin Timur.", True),
        ("Rapat digelar di Sampit, ibu kota Kabupaten Kotawaringin Timur.", False),
        ("Rapat digelar di Pangkalan Bun, ibu kota Kabupaten Kotawaringin Barat.", False),
        ("Rapat digelar di Palangka Raya, ibu kota Provinsi Kalimantan Tengah.", False),
    ],
)
def test_the_capital_of_another_region_is_not_the_own_one_even_if_that_is_not_given(
    words: str, is_found: bool
) -> None:
    assert bool(found(text(words), "WIL003")) is is_found


@each(
    ("words", "is_foreign"),
    [
        ("Kota Bandung sudah memiliki pusat kendali, sedangkan Kotawaringin Timur belum memilikinya.", False),
        ("Indeks SPBE Kota Semarang mencapai 4,0; Kotawaringin Timur baru 2,61.", False),
        ("Pusat kendali pertama di Indonesia dibuka di Kota Bandung pada tahun 2014.", False),
        ("Kota Magelang, misalnya, telah memakai data terpadu.", False),
        ("Kabupaten Sleman dan Kota Yogyakarta berbagi satu pusat panggilan.", False),
        ("Warga Kabupaten Banyuwangi menikmati layanan itu, dan Kotawaringin Timur maju.", True),
        ("Masterplan Kota Bandung disusun pada tahun 2014.", True),
        ("Pemerintah Kota Bandung membentuk tim pada tahun 2014.", True),
        ("Layanan tersedia di Kabupaten Sidoarjo, Provinsi Jawa Timur.", True),
    ],
)
def test_another_region_in_a_comparison_or_in_history_is_no_leftover(words: str, is_foreign: bool) -> None:
    more = "naskah: {tanggal: 12 Agustus 2025}\n"
    assert bool(lines(text(words) + more, "WIL001")) == is_foreign


@each(
    ("words", "expected"),
    [
        ("Biaya perjalanan warga Sidoarjo turun.", [3]),
        ("Biaya perjalanan petani Sidoarjo turun.", [3]),
        ("Biaya perjalanan warga Kabupaten Sidoarjo turun.", [3]),
        ("Biaya perjalanan di Kabupaten Sidoarjo turun.", [3]),
        ("Perjalanan warga Kabupaten Sidoarjo lebih singkat.", [3]),
        ("Program ini memangkas biaya perjalanan warga Kabupaten Sidoarjo dalam mengurus dokumen.", [3]),
        ("Biaya perjalanan ke Sidoarjo turun.", []),
        ("Perjalanan dari Sidoarjo memakan waktu sehari.", []),
        ("Perjalanan melalui Kabupaten Sidoarjo memakan waktu sehari.", []),
        ("Perjalanan warga Sidoarjo ke Sampit memakan waktu dua hari.", []),
    ],
)
def test_only_a_journey_to_or_from_a_region_excuses_its_name(words: str, expected: list[int]) -> None:
    assert lines(text(words), "WIL001") == expected


@each(
    ("words", "expected"),
    [
        ("Kota Bogor memperoleh 3,35 pada tahun 2023.", []),
        ("Pada tahun yang sama Kota Bogor memperoleh 3,35, sedangkan pada tahun 2022 nilai kota itu 3,46.", []),
        ("Nilai Kota Bogor 3,35 pada tahun yang sama.", []),
        ("Kota Bogor menempati urutan pertama.", []),
        ("Kota Bogor memperoleh 3,38 pada tahun 2023.", [2]),
        ("Kota Bogor berkomitmen melanjutkan gerakan ini.", [2]),
    ],
)
def test_a_mark_of_another_region_in_an_evaluation_is_a_comparison(words: str, expected: list[int]) -> None:
    record = f'evaluasi: [{{tahun: 2023, indeks: "3,38", keterangan: "{words}"}}]\n'
    assert lines(KOTIM + record, "WIL001") == expected
    assert lines(text("Kota Bogor memperoleh 3,35 pada tahun 2023."), "WIL001") == [3]


@each("words", ["Daerah induknya ialah Kabupaten Malang.", "Daerah ini berinduk pada Kabupaten Malang sampai 2002."])
def test_the_region_that_it_came_from_is_no_foreign_one(words: str) -> None:
    assert lines(text(words), "WIL001") == []


@each(
    ("words", "severity"),
    [
        ("Pemerintah Kabupaten Kotawaringin Barat mendukung gerakan ini.", "peringatan"),
        ("Sejalan dengan itu, Pemerintah Kabupaten Kotawaringin Barat mendukung gerakan ini.", "peringatan"),
        ("Warga Kabupaten Kotawaringin Barat maju.", "saran"),
    ],
)
def test_a_government_of_the_same_province_that_acts_is_no_mere_hint(words: str, severity: str) -> None:
    (finding,) = looked(text(words), "WIL001").findings
    assert finding.severity == severity
