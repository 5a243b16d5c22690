"""Sound paragraphs for the example region and for a real one, grouped by the rules that they tempt."""

CITATIONS = (
    "Sejak Perpres Nomor 132 Tahun 2022 terbit, arsitektur menjadi acuan setiap layanan digital.",
    "Hal itu diatur dalam Perpres 132 Tahun 2022 dan, sebelumnya, dalam Permendagri 121 Tahun 2018.",
    "Surat bernomor 132 disimpan, lalu surat bernomor 121 disimpan oleh sekretariat.",
    "Lihat hlm. 132 buku profil daerah; tabelnya ada pada hal. 94 buku profil daerah itu.",
    "Nota dinas 141/Kominfo/2024 perihal layanan menjawab nota dinas 114/Kominfo/2024 perihal layanan.",
    "Rapat dibuka di ruang 211 dan ditutup di ruang 121 gedung yang sama.",
)

OTHER_REGIONS = (
    "Kota Bandung memulai pusat kendalinya pada tahun 2014 dan Kota Surabaya beberapa tahun kemudian; pelajaran dari "
    "keduanya ialah bahwa layar besar tidak menggantikan petugas.",
    "Gempa yang melanda Kota Palu pada tahun 2018 mengubah cara pemerintah memandang peringatan dini.",
    "Sebagaimana Kota Tangerang Selatan, daerah ini memilih satu portal layanan.",
    "Menurut kajian di Kabupaten Gresik, loket keliling memangkas waktu tempuh warga.",
    "Kabupaten Banyuwangi memiliki mal pelayanan publik sejak tahun 2017, jauh sebelum daerah ini merencanakannya.",
)
FORMER_PLANS = (
    "Hasil evaluasi RPJMD 2019–2024 menunjukkan dua pekerjaan rumah.",
    "Selama RPJMD 2019–2024 dijalankan, jalan produksi diperbaiki; pada masa Renstra 2018–2023 dermaga dibangun.",
    "Capaian Renstra 2018–2023 menjadi bahan penyusunan rencana yang sekarang.",
    "RPJMD 2019–2024 menargetkan angka yang lebih rendah, tetapi tidak tercapai.",
    "Program itu diwarisi dari RPJMD 2019–2024 dan diteruskan dengan nama lain.",
)
PEOPLE = (
    "Kepala Dinas Kesehatan, Inspektur, dan Sekretaris Daerah hadir pada hari kedua.",
    "Rapat Dinas Kesehatan yang dipimpin dr. Budi Santoso berlangsung singkat.",
    "Kepala Diskominfo Provinsi, Marjuki, memberi sambutan.",
    "Tim itu, dipimpin Marjuki, bekerja selama dua bulan.",
    "Kepala Dinas Komunikasi dan Informatika saat itu, Marjuki, memulai gerakan ini.",
)
STANDARDS_AND_CHOICES = (
    "ISO 37120:2014 ialah edisi yang tidak pernah menjadi SNI; pengukuran memakai SNI ISO 37122:2019.",
    "SNI ISO 37122 ditinjau pada tahun 2024, dan naskah lama keliru menyebutnya SNI ISO 37122:2018.",
    "Empat Quick Win dipilih pada Bimtek tahap III untuk dimulai lebih dahulu.",
    "Keamanan informasi mengikuti SNI ISO/IEC 27001:2022 dan PP Nomor 71 Tahun 2019.",
    "PP Nomor 59 Tahun 2022 tentang Perkotaan pada Pasal 59 menyebut pendekatan kota cerdas.",
)
NEIGHBOURS_FIGURES = (
    "Kabupaten Selasih Utara dihuni 287.300 jiwa dan Kota Samudra Permai dihuni 534.900 jiwa.",
    "Sebagai pembanding, Kabupaten Selasih Utara berpenduduk 287.300 jiwa. Luas wilayah kabupaten itu 2.310 "
    "kilometer persegi, dan kabupaten itu terdiri atas 15 kecamatan dan 150 desa.",
    "Kabupaten Selasih Utara memiliki 31 perangkat daerah. Penduduk miskin di kabupaten tersebut 13,4%.",
    "Kota Samudra Permai memilih lima dimensi dan menetapkan 20 quick win. Kota itu dihuni 534.900 jiwa.",
    "Belanja daerah Kabupaten Selasih Utara Rp1,2 triliun pada tahun 2024; kemiskinannya 13,4% pada tahun itu.",
    "Indeks SPBE Kota Samudra Permai 3,71, sedangkan nilai evaluasi smart city kota itu 3,02 pada tahun 2024.",
)
NATIONAL_CALENDAR = (
    "Secara nasional evaluasi tahap II tahun 2024 berlangsung pada November 2024.",
    "Kementerian menyelenggarakan evaluasi tahap II tahun 2024 bagi seluruh kabupaten/kota peserta gerakan ini.",
)
GROUPS = (
    "Dari 9.240 nelayan, 2.310 orang berusia di bawah tiga puluh tahun. Dari 1.860 penenun, 214 orang berusia "
    "di bawah 35 tahun.",
    "Di kalangan rumah tangga nelayan buruh, kemiskinan mencapai 24,6% pada tahun 2024.",
    "Di antara keluarga petani berlahan sempit, persentase penduduk miskin 22,4% pada tahun 2024.",
    "Pada rumah tangga petani rempah, kemiskinan masih 17,3%.",
    "Kemiskinan pada keluarga yang dikepalai perempuan mencapai 19,2 persen.",
    "Bagi penduduk berusia 60 tahun ke atas, tingkat kemiskinannya 15,1 persen.",
    "Penduduk miskin di kalangan lansia 60 tahun ke atas 16,4 persen.",
    "Separuh dari penduduk miskin itu, atau 5,9 persen penduduk, tinggal di pesisir.",
    "Dari penduduk miskin itu, 38 persen bekerja sebagai nelayan buruh.",
    "Dari 486 satuan pendidikan, 61 berada di pulau kecil; dari 61 itu, 22 belum berlistrik tetap.",
    "Tengkes di kalangan anak keluarga nelayan 27,8%, sedangkan di kalangan anak pegawai 9,3%.",
    "Di antara balita dari keluarga miskin, prevalensi tengkes 28,6 persen.",
    "Menurut kelompok umur, kemiskinan tertinggi ada pada anak di bawah 15 tahun, yakni 16,2 persen, dan "
    "terendah pada usia 25–44 tahun, yakni 8,9 persen.",
    "Penduduk miskin perempuan 12,6 persen dan laki-laki 11,1 persen.",
    "Tingkat pengangguran terbuka lulusan SMK 8,9% dan lulusan sekolah dasar 2,1% pada tahun 2024.",
    "Untuk penyandang disabilitas, kemiskinannya diperkirakan 21 persen.",
    "Mereka yang hidup di bawah garis kemiskinan mencapai 24,6% di antara nelayan buruh.",
    "Di lingkungan keluarga buruh tani, tingkat kemiskinan 20,3 persen.",
    "Untuk kelompok usia produktif, kemiskinan 9,7 persen; untuk kelompok lanjut usia, 15,2 persen.",
    "Khusus keluarga nelayan, kemiskinan tercatat 23,1 persen.",
)
PLACES_AND_TIMES = (
    "Petugas tiba dalam 19 menit di kecamatan Cendana dan 71 menit di Hulu Perak.",
    "Waktu tanggap kedaruratan 19 menit di kota dan 71 menit di pedalaman.",
    "Petugas tiba rata-rata dalam 33 menit pada siang hari dan 51 menit pada malam hari.",
    "Pada musim hujan waktu tanggap kedaruratan rata-rata 58 menit.",
    "Selama triwulan pertama tahun 2024 penduduk miskin tercatat 12,3%.",
    "Target antara penduduk miskin pada tahun 2027 ialah 10,1%.",
    "Pada tahun 2021 penduduk miskin masih 13,9%, dan pada tahun 2019 sebesar 12,6%.",
    "Dari 147 desa dan kelurahan, 118 berjangkauan seluler; dari 29 sisanya, 17 berada di hulu.",
    "Setiap puskesmas melayani rata-rata 11 desa, dan setiap penenun memperoleh Rp1,4 juta sebulan.",
    "Perjalanan ke rumah sakit memakan 15 menit dari Cendana, 95 menit dari Tanjung Pelita, dan hampir empat "
    "jam dari Hulu Perak.",
    "Sampah yang terkelola di kawasan pasar 71,5% dan di kampung nelayan 22,4% dari timbulannya.",
    "Sepertiga penduduk miskin, yaitu sekitar 3,9 persen penduduk, berada di Rimba Asri dan Hulu Perak.",
    "Kemiskinan di Hulu Perak 19,7%, di Karang Indah 16,8%, dan di Cendana 6,2%.",
)
AGES = (
    "Perempuan berusia 15 tahun ke atas yang bekerja sebanyak 48,2 persen.",
    "Anak berusia di bawah dua tahun memperoleh kunjungan kader dua kali sebulan, anak di bawah lima tahun "
    "sekali sebulan.",
    "Pemuda berusia 16 sampai dengan 30 tahun di desa pesisir, sebanyak 4.120 orang, belum pernah ikut pelatihan.",
    "Beasiswa diberikan kepada mereka yang berusia paling tinggi 25 tahun, magang kepada mereka yang berusia di "
    "bawah 40 tahun.",
    "Di kalangan pedagang pasar, 412 orang telah memakai QRIS; di kalangan perajin, 167 orang.",
    "Sebanyak 640 penenun tergabung dalam koperasi, dan 210 di antaranya berusia di bawah 40 tahun.",
    "Dari 14 puskesmas, sembilan berada di pesisir; dari sembilan puskesmas itu, tiga melayani rawat inap.",
    "Nelayan berusia 55 tahun ke atas berjumlah 1.930 orang; nelayan muda 2.310 orang.",
    "Sebanyak 1.240 penenun berusia di atas 50 tahun.",
)
DIMENSIONS_OF_CONTOH = (
    "Dua dimensi dibahas lebih dahulu, yaitu Smart Governance dan Smart Economy; empat lainnya, yaitu Smart "
    "Branding, Smart Living, Smart Society, dan Smart Environment, menyusul.",
    "Dua dimensi, yaitu Smart Governance dan Smart Economy, disebut lebih dahulu; empat dimensi lain menyusul.",
    "Tiga dimensi pertama dibahas pada pagi hari dan tiga dimensi lainnya pada siang hari.",
)
DIMENSIONS_OF_KOTIM = (
    "Dua dimensi yang disebut paling erat kaitannya ialah Smart People dan Smart Governance; tiga yang lain, yaitu "
    "Smart Branding, Smart Living, dan Smart Environment, tetap dijalankan.",
    "Dua dimensi, yaitu Smart People dan Smart Governance, disebut lebih dahulu; empat dimensi lain menyusul.",
)
PARENT_REGIONS = (
    "Daerah induknya ialah Kabupaten Kotawaringin; pemekarannya ialah Kabupaten Katingan dan Kabupaten Seruyan.",
    "Kabupaten Katingan berinduk pada daerah ini sampai tahun 2002.",
)

OF_CONTOH: list[tuple[str, ...]] = [
    CITATIONS,
    OTHER_REGIONS,
    FORMER_PLANS,
    PEOPLE,
    STANDARDS_AND_CHOICES,
    NEIGHBOURS_FIGURES,
    NATIONAL_CALENDAR,
    DIMENSIONS_OF_CONTOH,
    GROUPS,
    PLACES_AND_TIMES,
    AGES,
]

OF_KOTIM: list[tuple[str, ...]] = [
    CITATIONS,
    OTHER_REGIONS,
    FORMER_PLANS,
    PEOPLE,
    STANDARDS_AND_CHOICES,
    DIMENSIONS_OF_KOTIM,
    PARENT_REGIONS,
]
