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
DIMENSIONS_OF_CONTOH = (
    "Dua dimensi dibahas lebih dahulu, yaitu Smart Governance dan Smart Economy; empat lainnya, yaitu Smart Branding, "
    "Smart Living, Smart Society, dan Smart Environment, menyusul.",
    "Dua dimensi, yaitu Smart Governance dan Smart Economy, disebut lebih dahulu; empat dimensi lain menyusul.",
    "Tiga dimensi pertama dibahas pada pagi hari dan tiga dimensi lainnya pada siang hari.",
)
DIMENSIONS_OF_KOTIM = (
    "Dua dimensi yang disebut paling erat kaitannya ialah Smart People dan Smart Governance; tiga yang lain, yaitu "
    "Smart Branding, Smart Living, dan Smart Environment, tetap dijalankan.",
    "Dua dimensi, yaitu Smart People dan Smart Governance, disebut lebih dahulu; empat dimensi lain menyusul.",
)

OF_CONTOH: list[tuple[str, ...]] = [
    CITATIONS,
    OTHER_REGIONS,
    DIMENSIONS_OF_CONTOH,
]

OF_KOTIM: list[tuple[str, ...]] = [
    CITATIONS,
    OTHER_REGIONS,
    DIMENSIONS_OF_KOTIM,
]
