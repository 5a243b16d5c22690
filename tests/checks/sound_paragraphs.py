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
