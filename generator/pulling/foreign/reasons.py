"""What is told of rows of a foreign table that are not taken, or only in part."""

ABOVE_HEAD = (
    "baris ini berada di atas judul kolom, sehingga tidak dibaca; bila itu isi tabel, pindahkan ke bawah judulnya"
)
OF_DIMENSION = "%s ('%s') dipakai sebagai dimensi baris di bawahnya."
ENDS_DIMENSION = "%s ('%s') bukan dimensi, sehingga dimensi baris di bawahnya tidak diisi."
NO_DIMENSION_HERE = (
    "judul dimensi di antara baris tidak diambil, karena SWOT dipilah menurut unsur, bukan dimensi; baris di atas "
    "dan di bawahnya menyatu"
)
CODES_UNREAD = "%s: kolom '%s' memuat lebih dari nomor urut (%s); tidak dibaca."
ONE_TEXT = (
    "baris ini hanya berisi satu teks; bila itu nama kelompok, tidak ada isian untuknya, bila itu butir, isi juga "
    "kolom lainnya"
)
ONE_TEXT_BESIDE = (
    "baris ini hanya berisi satu teks, dan nilai lainnya berada di kolom yang tidak dibaca; bila itu butir, sebut "
    "kolom nilainya dengan --kolom, atau isi juga kolom yang dibaca"
)
COSTLY_PROGRAM = (
    "baris ini tampaknya program beserta jumlahnya: namanya dipakai bagi baris di bawahnya, dan jumlahnya tidak "
    "dibaca; bila itu butir, hapus kata 'Program' di depan namanya"
)
DOUBTFUL_GROUP = (
    "baris ini tampaknya kelompok, tetapi memuat nilai sendiri, sehingga tidak diambil; bila itu butir, beri nomor "
    "seperti butir lainnya di berkas, bila kelompok, kosongkan kolom lainnya"
)
NO_SUM = (
    "baris ini tampaknya kelompok, tetapi jumlahnya (%s) bukan jumlah baris di bawahnya (%s), sehingga tidak "
    "diambil; bila itu butir, beri nomor seperti butir lainnya di berkas, bila kelompok, samakan jumlahnya, atau "
    "kosongkan kolom lainnya"
)
EMPTY_GROUP = (
    "baris ini tampaknya kelompok tanpa baris di bawahnya, sehingga tidak diambil; bila itu butir, isi juga sumber "
    "dana, OPD, atau indikatornya di berkas, bila kelompok, tulis rinciannya di bawahnya"
)
OTHER_SUM = "; jumlahnya di berkas (%s) bukan jumlah rinciannya (%s)"
ADDED = (
    "%s ditambahkan ke butir tanpa %s yang sudah ada, karena isinya tidak dipilah menurut dimensi; bila tabel itu "
    "tentang hal lain, jangan diambil, atau batalkan dengan  masterplan undo."
)
UNUSED = "nama kelompok ini tidak dipakai bagi baris mana pun di bawahnya"
PART = "baris ini hanya nama bagian tabel, yaitu %s, bukan butir"
OF_OTHER_PART = (
    "baris ini di bawah '%s', sedangkan kolomnya dibaca sebagai %s; di berkas, susun tabelnya menjadi kolom No, "
    "Kategori, Uraian, dengan nama bagiannya sebagai Kategori setiap baris"
)
OUTSIDE = "tahun %s di luar periode masterplan ini, sehingga baris ini tidak diambil"
OTHER_INDICATOR = (
    "kegiatan bernama sama sudah ada di %s dengan indikator lain, sedangkan satu kegiatan memuat satu indikator; "
    "bila memang kegiatan lain, bedakan namanya di berkas, bila bukan, jadikan indikator ini catatan kegiatan itu"
)
NO_YEAR = "tahun baris ini tidak diketahui; isi kolom tahunnya dengan satu tahun, misalnya 2026"
