"""Sound paragraphs for the example region and for a real one, grouped by the rules that they tempt."""

CITATIONS = (
    "Sejak Perpres Nomor 132 Tahun 2022 terbit, arsitektur menjadi acuan setiap layanan digital.",
    "Hal itu diatur dalam Perpres 132 Tahun 2022 dan, sebelumnya, dalam Permendagri 121 Tahun 2018.",
    "Surat bernomor 132 disimpan, lalu surat bernomor 121 disimpan oleh sekretariat.",
    "Lihat hlm. 132 buku profil daerah; tabelnya ada pada hal. 94 buku profil daerah itu.",
    "Nota dinas 141/Kominfo/2024 perihal layanan menjawab nota dinas 114/Kominfo/2024 perihal layanan.",
    "Rapat dibuka di ruang 211 dan ditutup di ruang 121 gedung yang sama.",
)

OF_CONTOH: list[tuple[str, ...]] = [
    CITATIONS,
]

OF_KOTIM: list[tuple[str, ...]] = [
    CITATIONS,
]
