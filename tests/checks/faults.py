"""Single faults put into the complete example, each with all findings that the check must report, and where.

A fault is one or more edits of one file, ``(old, new)``; ``old`` occurs there exactly once. With a third
text, everything up to that text is replaced as well, or up to the end of the file if it is "". The findings are given
by rule. A marker is a text that occurs once in the changed file, or in another file named with it; the finding is on
its last line. "" is for findings without a place.
"""

from dataclasses import dataclass

END = ""
ECONOMY = "rencana-aksi-smart-economy.yaml"
QUICK_WIN = "quick-win.yaml"

Edit = tuple[str, str] | tuple[str, str, str]
Marker = str | tuple[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Fault:
    """A fault in one file of the example, and all findings that it causes."""

    name: str
    file: str
    edits: tuple[Edit, ...]
    findings: dict[str, list[Marker]]

    def of(self, text: str) -> str:
        """The text of the file with the fault in it."""
        for old, new, *until in self.edits:
            assert text.count(old) == 1, f"{self.name}: '{old}' stands there {text.count(old)} times"
            start = text.index(old)
            end = start + len(old) if not until else text.index(until[0], start) if until[0] else len(text)
            text = text[:start] + new + text[end:]
        return text


def fault(name: str, file: str, *edits: Edit, **findings: Marker | list[Marker]) -> Fault:
    """A fault with its findings given by rule; several of one rule are a list."""
    return Fault(name, file, edits, {rule: at if isinstance(at, list) else [at] for rule, at in findings.items()})


FOREWORD = "Kami menyadari bahwa dokumen ini belum sempurna."


def said(words: str) -> Edit:
    """Words put into the foreword of the example, where others may be put as well."""
    return FOREWORD, f"{FOREWORD} {words}"


FAULTS = [
    fault(
        "a high score without evidence",
        "evaluasi.yaml",
        (
            "\nevaluasi:\n",
            "\nevaluasi:\n  - {tahun: 2025, instrumen: 2022-baru, jawaban: [{butir: rapat-dewan, nilai: 3}]}\n",
        ),
        EVL001="instrumen: 2022-baru",
    ),
    fault(
        "the code of another region",
        "daerah.yaml",
        ('  fiktif: ya\n  kode: "00.00"', '  kode: "62.02"'),
        WIL002="nama: Cendana Raya",
    ),
    fault(
        "a mission written twice",
        "visi.yaml",
        (
            "Membangun daya tarik Cendana Raya sebagai tujuan wisata, tempat berusaha, dan rumah yang membanggakan",
            "Mewujudkan pemerintahan yang melayani dengan data bersama, proses ringkas, dan keputusan terbuka",
        ),
        KST007="- id: misi-daya-tarik",
    ),
    fault(
        "a budget year before the period",
        ECONOMY,
        ("APBD: {2025: 260 juta}", "APBD: {2024: 260 juta}"),
        ANG001="APBD: {2024:",
    ),
    fault(
        "a budget without the word juta",
        ECONOMY,
        ("APBD: {2025: 190 juta}", "APBD: {2025: 190}"),
        ANG003="APBD: {2025: 190}",
    ),
    fault("a thousand times the money", ECONOMY, ("2027: 425 juta", "2027: 425 miliar"), ANG004="APBD: {2025: 120"),
    fault(
        "a quick win dearer than its action plan",
        QUICK_WIN,
        ("2026: 920 juta", "2026: 92 miliar"),
        ANG005="APBD: {2025: 75",
    ),
    fault(
        "another total in the foreword",
        "pendahuluan.yaml",
        said("Total anggaran masterplan ini Rp12,5 miliar."),
        ANG007="masterplan ini Rp12,5 miliar",
    ),
    fault(
        "a budget of nothing but zeros",
        ECONOMY,
        ("APBD: {2025: 190 juta}", "APBD: {2025: 0}"),
        ANG011="APBD: {2025: 0}",
    ),
    fault("a target year left out", ECONOMY, ("2026: 275, 2027: 320, ", "2026: 275, "), ANG002="APBD: {2025: 180"),
    fault(
        "fewer applications allowed",
        "daerah.yaml",
        ("naskah:\n", "pemeriksaan:\n  ambang: {bagian_aplikasi: 2}\nnaskah:\n"),
        APL001=("rencana-aksi-smart-branding.yaml", "kegiatan: Penjualan"),
    ),
    fault(
        "an application listed twice",
        "kesiapan.yaml",
        ("nama: OSS untuk perizinan berusaha", "nama: Portal Srikandi untuk naskah dinas elektronik"),
        APL002="- nama: Portal Srikandi",
    ),
    fault(
        "an application that stands alone",
        "kesiapan.yaml",
        ("    integrasi: OSS dan geoportal daerah\n", ""),
        APL003="- nama: Peta",
    ),
    fault(
        "an own application for complaints",
        "kesiapan.yaml",
        ("nama: Lelang ikan elektronik", "nama: Aplikasi pengaduan masyarakat"),
        APL004="- nama: Aplikasi",
    ),
    fault(
        "a follow-up still in work",
        "bimtek.yaml",
        ("tenggat: 28 Mei 2025\n        status: selesai", "tenggat: 28 Mei 2025\n        status: proses"),
        BMT001="status: proses",
    ),
    fault(
        "a follow-up without a state",
        "bimtek.yaml",
        ("tenggat: 28 Mei 2025\n        status: selesai", "tenggat: 28 Mei 2025"),
        ISI001="- apa: Menyerahkan daftar",
    ),
    fault(
        "a deadline after the next stage",
        "bimtek.yaml",
        ("tenggat: 28 Mei 2025", "tenggat: 28 Juni 2025"),
        BMT002="tenggat: 28",
    ),
    fault(
        "a stage a year too early",
        "bimtek.yaml",
        ("mulai: 11 Juni 2025\n    selesai: 12 Juni 2025", "mulai: 11 Juni 2024\n    selesai: 12 Juni 2024"),
        BMT003="mulai: 11 Juni",
    ),
    fault(
        "decisions without follow-up",
        "bimtek.yaml",
        (
            "    tindak_lanjut:\n      - apa: Melengkapi lembar analisis",
            "",
            "    sumber: [notula-bimtek-2025]\n\n  - tahap: II\n",
        ),
        BMT004="Kesiapan daerah dan gambaran kesenjangan layanan antara kota Cendana, pesisir, dan perbukitan.\n"
        "    keputusan:\n"
        "      - >-",
    ),
    fault(
        "a stage without a record", "bimtek.yaml", ("  - tahap: II\n", "", "  - tahap: III\n"), BMT005="- tahap: III"
    ),
    fault(
        "a dimension without quick wins",
        QUICK_WIN,
        ("dimensi: smart_environment\n    subdimensi: proteksi_lingkungan", "subdimensi: kesejahteraan_rakyat"),
        ("dimensi: smart_environment\n    subdimensi: sampah_limbah", "subdimensi: kesejahteraan_rakyat"),
        ISI001="\nquick_win:",
        QWN011=["rencana_aksi: [aksi-proteksi_lingkungan-1]", "rencana_aksi: [aksi-sampah_limbah-1]"],
    ),
    fault(
        "a third quick win wanted",
        "daerah.yaml",
        ("naskah:\n", "pemeriksaan:\n  ambang: {quick_win_per_dimensi: 3}\nnaskah:\n"),
        CKP003=[
            ("quick-win.yaml", "- id: qw-layanan_publik"),
            ("quick-win.yaml", "- id: qw-ekosistem_pariwisata"),
            ("quick-win.yaml", "- id: qw-kesejahteraan_rakyat"),
            ("quick-win.yaml", "- id: qw-prasarana_kesehatan"),
            ("quick-win.yaml", "- id: qw-ekosistem_belajar"),
            ("quick-win.yaml", "- id: qw-proteksi_lingkungan"),
        ],
    ),
    fault(
        "a strategy put under another subdimension",
        "strategi.yaml",
        (
            "  - id: strategi-layanan_publik\n    subdimensi: layanan_publik",
            "  - id: strategi-layanan_publik\n    subdimensi: kebijakan_publik",
        ),
        CKP002=("analisis.yaml", "\nisu:"),
    ),
    fault(
        "the issues of a subdimension left out",
        "analisis.yaml",
        (
            "  - subdimensi: tata_kelola_birokrasi\n    isu: Aplikasi",
            "",
            "\n  # Smart Branding\n  - subdimensi: ekosistem_pariwisata\n    isu",
        ),
        ISI001="\nisu:",
    ),
    fault(
        "the partner of a collaboration left out",
        "kolaborasi.yaml",
        (
            "    bentuk: bersama\n"
            "    mitra: [Kabupaten Tirta Lembayung]\n"
            "    kesepakatan: Perjanjian kerja sama antardinas",
            "    bentuk: bersama\n    kesepakatan: Perjanjian kerja sama antardinas",
        ),
        CKP005="- dimensi: smart_governance",
    ),
    fault(
        "an area and a dimension without collaboration",
        "kolaborasi.yaml",
        ("  - dimensi: smart_society", "", "  - dimensi: smart_environment"),
        ("kolaborasi:", "daerah:\n  kawasan: Kawasan Teluk Kencana\nkolaborasi:"),
        CKP006="\nkolaborasi:",
    ),
    fault(
        "a priority without argument",
        "visi.yaml",
        ("  alasan: >-\n    Smart Economy dipilih", "  alasan: Sesuai arahan pimpinan\n", "  uraian: >-"),
        CKP007="alasan: Sesuai",
    ),
    fault(
        "the reason of the priority left out",
        "visi.yaml",
        ("  alasan: >-\n    Smart Economy dipilih", "", "  uraian: >-"),
        ISI001="dimensi_prioritas:\n  dimensi: smart_economy",
    ),
    fault(
        "the priority supports itself",
        "visi.yaml",
        (
            "    - dimensi: smart_governance\n      uraian: >-\n        Perizinan",
            "    - dimensi: smart_economy\n      uraian: >-\n        Perizinan",
        ),
        CKP008="dukungan:\n    - dimensi: smart_economy",
        ISI001="dimensi_prioritas:",
    ),
    fault(
        "a figure without a year",
        "analisis.yaml",
        ('nilai: "11,8", satuan: persen, tahun: 2024', 'nilai: "11,8", satuan: persen'),
        DTA001="- {uraian: Persentase penduduk",
    ),
    fault(
        "a figure without a source",
        "analisis.yaml",
        (
            "    opd: Dinas Sosial\n    prioritas: tinggi\n    sumber: [bps-2024]\n",
            "    opd: Dinas Sosial\n    prioritas: tinggi\n",
        ),
        DTA002="- {uraian: Persentase penduduk",
    ),
    fault(
        "a figure ten years old",
        "analisis.yaml",
        ('nilai: "3,8", satuan: jam, tahun: 2024', 'nilai: "3,8", satuan: jam, tahun: 2014'),
        DTA003="- {uraian: Waktu tempuh",
    ),
    fault(
        "a source that nothing uses",
        "sumber.yaml",
        (
            "sumber:\n",
            "sumber:\n"
            "  - {id: bps-2023, nama: Kabupaten Cendana Raya dalam Angka, penerbit: Badan Pusat Statistik, "
            "tahun: 2023}\n",
        ),
        DTA006="- {id: bps-2023",
    ),
    fault(
        "a law of the wrong year",
        "pendahuluan.yaml",
        ("    nomor: 23\n    tahun: 2014", "    nomor: 23\n    tahun: 2004"),
        HKM001="- jenis: uu\n    nomor: 23",
    ),
    fault(
        "a law cited wrongly in the text",
        "analisis.yaml",
        (
            "Undang-Undang Nomor 59 Tahun\n    2024 menegaskan",
            "Undang-Undang Nomor 59 Tahun\n    2024 tentang Pemerintahan Daerah menegaskan",
        ),
        HKM001="Undang-Undang Nomor 59",
    ),
    fault(
        "a revoked law",
        "pendahuluan.yaml",
        ("nomor: 71\n    tahun: 2019", "nomor: 82\n    tahun: 2012"),
        HKM002="- jenis: pp\n    nomor: 82",
    ),
    fault(
        "a law listed twice",
        "pendahuluan.yaml",
        (
            "    nomor: 26\n    tahun: 2007\n    tentang: Penataan Ruang",
            "    nomor: 25\n    tahun: 2004\n    tentang: Sistem Perencanaan Pembangunan Nasional",
        ),
        HKM003="tentang: Sistem Perencanaan Pembangunan Nasional\n  - jenis: uu\n    nomor: 25",
    ),
    fault(
        "a law of the future",
        "pendahuluan.yaml",
        ("    nomor: 17\n    tahun: 2023", "    nomor: 17\n    tahun: 2032"),
        HKM004="nomor: 17\n    tahun: 2032",
        HKM007=("tata-kelola.yaml", "judul: Perubahan Peraturan Bupati Nomor 17 Tahun 2023"),
    ),
    fault(
        "a head of an office told as head of a division",
        "bimtek.yaml",
        (
            "Jadwal loket keliling disesuaikan",
            "Kabid Pariwisata Kirana Lestariningrum hadir. Jadwal loket disesuaikan",
        ),
        ORG007="Kabid Pariwisata Kirana",
    ),
    fault(
        "a municipality in the plan of a kabupaten",
        "kesiapan.yaml",
        ("Aparatur sipil negara seluruh perangkat", "Aparatur Pemkot dan seluruh perangkat"),
        ORG003="Aparatur Pemkot",
    ),
    fault(
        "an office that the region does not have",
        "strategi.yaml",
        ("Penanam modal didampingi", "Dinas Pertambangan dan Energi mendukung. Penanam modal didampingi"),
        PGM001="Dinas Pertambangan dan Energi",
    ),
    fault(
        "the plan of an office that has no part in a row",
        "rencana-aksi-smart-living.yaml",
        ("Renstra Dinkes, Program Peningkatan Kapasitas", "Renstra Dishub, Program Peningkatan Kapasitas"),
        PGM002="Renstra Dishub, Program Peningkatan Kapasitas",
    ),
    fault(
        "an application with another office than its row",
        "kesiapan.yaml",
        ("tahun: 2029\n    opd: Dinas Kesehatan", "tahun: 2029\n    opd: Dinas Perhubungan # lain"),
        PGM003="opd: Dinas Perhubungan # lain",
    ),
    fault(
        "a coordinator who leads no such dimension",
        "tata-kelola.yaml",
        ("peran: Anggota Urusan Kesehatan", "peran: Koordinator Smart Branding Kesehatan"),
        PGM004="peran: Koordinator Smart Branding Kesehatan",
    ),
    fault(
        "a name of a place with two letters swapped",
        "pendahuluan.yaml",
        ("perjalanan empat jam demi", "perjalanan empat jam dari Hulu Perka demi"),
        NMA001="Hulu Perka",
    ),
    fault(
        "a place that is in no other list",
        "rencana-aksi-smart-living.yaml",
        (
            "lokasi: Kecamatan Muara Cendana, Teluk Kencana, dan",
            "lokasi: Kecamatan Muara Cendana, Teluk Mutiara, dan",
        ),
        NMA002="Teluk Mutiara",
    ),
    fault(
        "the vision quoted with another word",
        "analisis.yaml",
        ("visi Cendana Raya yang Sejahtera, Terhubung, dan", "visi Cendana Raya yang Sejahtera, Mandiri, dan"),
        KTP001="Sejahtera, Mandiri, dan",
    ),
    fault(
        "a body by another name",
        "visi.yaml",
        ("Kemajuannya dilaporkan kepada Dewan Smart", "Kemajuannya dilaporkan kepada Komite Smart"),
        SBT001="kepada Komite Smart",
    ),
    fault(
        "a known abbreviation explained by another word",
        "pendahuluan.yaml",
        ("Rumusan diuji dalam", "Sistem Pelayanan Berbasis Elektronik (SPBE) ditelaah. Rumusan diuji dalam"),
        SBT003="Sistem Pelayanan",
    ),
    fault(
        "a clerk's note",
        "kolaborasi.yaml",
        ("Perundingan tarif dan jadwal", "Perundingan tarif dan jadwal (cek lagi ke Dishub)"),
        CTT001="(cek lagi ke Dishub)",
    ),
    fault(
        "another number of the council's decree",
        "evaluasi.yaml",
        (
            "tentang rencana pembentukan Dewan, 18",
            "tentang Keputusan Bupati 100.3.3.2/241/2025 bagi Dewan Smart City, 18",
        ),
        KPT001="100.3.3.2/241/2025",
    ),
    fault(
        "a revoked law that something rests on, beside another 'before'",
        "strategi.yaml",
        ("Keamanan diuji sebelum sistem dipakai", "Keamanan diuji menurut PP 82/2012 sebelum sistem dipakai"),
        HKM002="menurut PP 82/2012",
    ),
    fault(
        "another by-name of the region",
        "analisis.yaml",
        ("Digitalisasi diperlakukan", "Warga Bumi Rempah Lestari ikut serta. Digitalisasi diperlakukan"),
        WIL005="Bumi Rempah Lestari",
    ),
    fault(
        "the RPJMD's law of another year",
        "pendahuluan.yaml",
        ("    nomor: 4\n    tahun: 2025", "    nomor: 4\n    tahun: 2024"),
        KST006="sebutan: Peraturan Daerah Kabupaten Cendana Raya\n    nomor: 4",
    ),
    fault(
        "a law without its amendment",
        "pendahuluan.yaml",
        (
            "  - jenis: uu\n    nomor: 1\n    tahun: 2024\n    tentang: Perubahan Kedua atas Undang-Undang "
            "Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik\n",
            "",
        ),
        HKM005="- jenis: uu\n    nomor: 11",
    ),
    fault(
        "a standard among the laws",
        "pendahuluan.yaml",
        (
            "  - jenis: perbup\n",
            "  - {jenis: lain, sebutan: SNI ISO, nomor: 37122, tahun: 2019, tentang: Indikator Kota Cerdas}\n"
            "  - jenis: perbup\n",
        ),
        HKM006="sebutan: SNI ISO",
    ),
    fault(
        "an own law with its digits swapped",
        "evaluasi.yaml",
        ("Peraturan Bupati Nomor 17 Tahun 2023 tentang", "Peraturan Bupati Nomor 71 Tahun 2023 tentang"),
        HKM007="Peraturan Bupati Nomor 71",
    ),
    fault(
        "a national plan by the law of another year",
        "analisis.yaml",
        ("Undang-Undang Nomor 59 Tahun\n    2024 menegaskan", "Undang-Undang Nomor 59 Tahun\n    2023 menegaskan"),
        HKM001="Undang-Undang Nomor 59",
    ),
    fault(
        "a text copied from another region",
        "pendahuluan.yaml",
        said("Warga Banyuwangi menanti hasilnya."),
        WIL001="Warga Banyuwangi",
    ),
    fault(
        "another capital",
        "pendahuluan.yaml",
        said("Kami berkantor di Sampit, ibu kota kabupaten."),
        WIL003="Kami berkantor di Sampit",
    ),
    fault(
        "a target year after the period",
        "sasaran.yaml",
        ("2028: 660, 2029: 750", "2028: 660, 2030: 750"),
        IND001="target: {2025: 450",
    ),
    fault(
        "a wrong direction",
        "sasaran.yaml",
        ('2029: "8,1"}\n    arah: turun', '2029: "8,1"}\n    arah: naik'),
        IND002='target: {2025: "11',
    ),
    fault(
        "a baseline above the targets",
        "sasaran.yaml",
        ('baseline: {nilai: "21,4", tahun: 2024}', 'baseline: {nilai: "91,4", tahun: 2024}'),
        IND002="target: {2025: 30",
        KST001='baseline: {nilai: "91',
    ),
    fault(
        "a target that turns back",
        "sasaran.yaml",
        ("2026: 45, 2027: 60, 2028: 72", "2026: 60, 2027: 45, 2028: 72"),
        IND003="target: {2025: 30",
    ),
    fault(
        "a baseline of the second year",
        "sasaran.yaml",
        ('baseline: {nilai: "80,3", tahun: 2024}', 'baseline: {nilai: "80,3", tahun: 2026}'),
        IND005='baseline: {nilai: "80',
    ),
    fault(
        "an indicator that is a hope",
        "sasaran.yaml",
        ("indikator: Persentase timbulan sampah yang terkelola", "indikator: Meningkatnya pengelolaan sampah"),
        IND006="indikator: Meningkatnya",
    ),
    fault(
        "a unit that does not fit",
        "sasaran.yaml",
        (
            "indikator: Persentase lampu penerangan jalan umum yang hemat energi\n    satuan: persen",
            "indikator: Persentase lampu penerangan jalan umum yang hemat energi\n    satuan: lampu",
        ),
        IND007="satuan: lampu",
    ),
    fault(
        "more than a hundred percent",
        "sasaran.yaml",
        ('2028: "95,9", 2029: 100}', '2028: "95,9", 2029: 1000}'),
        IND008='target: {2025: "82',
    ),
    fault(
        "a figure doubled",
        "sasaran.yaml",
        ('baseline: {nilai: "11,8", tahun: 2024}', 'baseline: {nilai: "23,6", tahun: 2024}'),
        KST001='baseline: {nilai: "23',
    ),
    fault(
        "the same indicator in another unit",
        "analisis.yaml",
        (
            '{uraian: Indeks Sistem Pemerintahan Berbasis Elektronik, nilai: "2,61", satuan: indeks',
            '{uraian: Indeks Sistem Pemerintahan Berbasis Elektronik, nilai: "2,61", satuan: nilai',
        ),
        IND009=("sasaran.yaml", "indikator: Indeks Sistem Pemerintahan Berbasis Elektronik\n    satuan: indeks"),
    ),
    fault(
        "the explanation of the vision left out",
        "visi.yaml",
        ("  penjelasan: >-", "", "  kata_kunci:"),
        ISI001="visi:\n  rumusan: >-",
    ),
    fault("the period left out", "daerah.yaml", ("periode:\n  mulai: 2025\n  selesai: 2029\n", ""), ISI001=""),
    fault(
        "the mitigation of a quick win left out",
        QUICK_WIN,
        (
            "      - risiko: Harga bahan daur ulang jatuh\n"
            "        mitigasi: Harga dasar ditopang dana penyangga koperasi dan sebagian sampah diolah "
            "sendiri menjadi pakan",
            "      - risiko: Harga bahan daur ulang jatuh",
        ),
        ISI001="- risiko: Harga",
    ),
    fault(
        "the budget of a row left out",
        ECONOMY,
        ("    anggaran:\n      APBD: {2025: 190 juta}\n", ""),
        ISI001="- id: aksi-ekosistem_industri-7",
    ),
    fault(
        "an activity written again under another programme",
        ECONOMY,
        (
            "  - id: aksi-ekosistem_industri-2\n",
            """  - id: aksi-rumah-produksi
    subdimensi: ekosistem_industri
    program: Industri Tenun dan Penelusuran Asal Produk
    kegiatan: >-
      Kegiatan pembangunan rumah produksi bersama pala, lada, dan cengkih dengan mesin penyuling dan pengering.
    kelompok: infrastruktur
    sasaran: [sasaran-ekosistem_industri]
    strategi: [strategi-ekosistem_industri]
    indikator: Jumlah rempah yang diolah di rumah produksi bersama dalam setahun
    satuan: ton
    baseline: {nilai: 0, tahun: 2024}
    target: {2025: 20, 2026: 60, 2027: 240, 2028: 520, 2029: 800}
    lokasi: Kecamatan Lembah Rempah dan Hulu Perak
    opd: Dinas Perdagangan dan Perindustrian
    pendukung: [Dinas Pertanian dan Ketahanan Pangan, Dinas Koperasi dan Usaha Kecil Menengah, Koperasi petani rempah]
    keselarasan: RPJMD Misi 2 dan Renstra 2025–2029 (Program Perencanaan dan Pembangunan Industri)
    anggaran:
      APBD: {2025: 350 juta, 2026: 700 juta, 2027: "1,6 miliar", 2028: "1,4 miliar", 2029: 600 juta}
      DAK: {2027: "2,4 miliar", 2028: "1,8 miliar"}
    sumber: [renstra-2025]

  - id: aksi-ekosistem_industri-2
""",
        ),
        ANG009="- id: aksi-rumah-produksi",
    ),
    fault(
        "a budget and the part that is all of it",
        ECONOMY,
        ("APBD: {2025: 190 juta}", "APBD: {2025: 190 juta}\n      PAD: {2025: 190 juta}"),
        ANG010="APBD: {2025: 190 juta}",
    ),
    fault(
        "a share written as a ratio",
        ECONOMY,
        ("target: {2025: 22, 2026: 25, 2027: 38", 'target: {2025: 22, 2026: 25, 2027: "0,38"'),
        IND003='2027: "0,38"',
        IND010='2027: "0,38"',
    ),
    fault(
        "no regulation of the plan in work",
        "tata-kelola.yaml",
        (
            "judul: Peraturan Bupati tentang Masterplan Smart City Kabupaten Cendana Raya Tahun 2025–2029\n"
            "    status: rancangan",
            "judul: Peraturan Bupati tentang Masterplan Smart City Kabupaten Cendana Raya Tahun 2025–2029\n"
            "    status: belum",
        ),
        KLM001="judul: Peraturan Bupati tentang Masterplan Smart City Kabupaten Cendana Raya Tahun 2025–2029\n"
        "    status: belum",
    ),
    fault(
        "a council of officials only",
        "tata-kelola.yaml",
        ("      - nama: Prof. Dr. Endang Purwaningrum", "", "\n  tim_pelaksana:"),
        KLM002="- nama: Ratna",
    ),
    fault(
        "a decree of another year",
        "tata-kelola.yaml",
        ("nomor_sk: 100.3.3.2/215/2025", "nomor_sk: 100.3.3.2/215/2024"),
        KLM003="nomor_sk: 100.3.3.2/215/2024",
    ),
    fault(
        "a member twice",
        "tata-kelola.yaml",
        (
            "      - nama: Abimanyu Prakoso\n        jabatan: Pendiri komunitas pegiat data Cendana Terbuka",
            "      - nama: Petrus Halimanu\n        jabatan: Pendiri komunitas pegiat data Cendana Terbuka",
        ),
        KLM004="peran: Anggota Wakil Nelayan Kecil\n        unsur: luar\n      - nama: Petrus Halimanu",
    ),
    fault(
        "another population in the text",
        "daerah.yaml",
        ("kabupaten ini dihuni\n    412.600 jiwa", "kabupaten ini dihuni\n    421.600 jiwa"),
        KST002="421.600 jiwa",
    ),
    fault(
        "another period in the foreword",
        "pendahuluan.yaml",
        (
            "    Masterplan Smart City Kabupaten Cendana Raya Tahun 2025–2029 disusun",
            "    Masterplan Smart City Kabupaten Cendana Raya Tahun 2024–2028 disusun",
        ),
        KST003="kata_pengantar:\n  isi: >-",
    ),
    fault(
        "the region called a city",
        "pendahuluan.yaml",
        ("Kabupaten Cendana Raya memasuki periode", "Kota Cendana Raya memasuki periode"),
        KST004="Kota Cendana Raya memasuki",
    ),
    fault(
        "the region's name misspelt",
        "pendahuluan.yaml",
        ("Kabupaten Cendana Raya memasuki periode", "Kabupaten Cendena Raya memasuki periode"),
        KST004="Cendena Raya",
    ),
    fault(
        "the names of the two heads swapped",
        "daerah.yaml",
        ("nama: Ratna Kusumawardhani", "nama: @"),
        ("nama: Bagas Wirayuda", "nama: Ratna Kusumawardhani"),
        ("nama: @", "nama: Bagas Wirayuda"),
        ORG001=("visi.yaml", "Bupati Ratna Kusumawardhani mengarahkan"),
        ORG002=[
            (
                "bimtek.yaml",
                "tempat: Aula Badan Perencanaan Pembangunan Daerah, Cendana\n    pembuka:\n      nama: Ratna",
            ),
            ("bimtek.yaml", "nama: Bagas"),
            ("bimtek.yaml", "tempat: Pendopo Kabupaten, Cendana\n    pembuka:\n      nama: Ratna"),
            ("kegiatan.yaml", "nama: Ratna"),
        ],
        KST005=[
            ("pendahuluan.yaml", "nama: Ratna"),
            ("tata-kelola.yaml", "- nama: Ratna"),
            ("tata-kelola.yaml", "- nama: Bagas"),
        ],
    ),
    fault(
        "another period of the RPJMD",
        "analisis.yaml",
        (
            "    RPJMD Kabupaten Cendana Raya Tahun 2025–2029 mengusung",
            "    RPJMD Kabupaten Cendana Raya Tahun 2024–2029 mengusung",
        ),
        KST006="Tahun 2024–2029",
    ),
    fault(
        "an office outside the list",
        ECONOMY,
        (
            "    lokasi: Kecamatan Bukit Tenun\n    opd: Dinas Perdagangan dan Perindustrian",
            "    lokasi: Kecamatan Bukit Tenun\n    opd: Badan Riset Perikanan",
        ),
        OPD001="opd: Badan Riset",
    ),
    fault(
        "two offices in charge",
        ECONOMY,
        (
            "    lokasi: Kecamatan Bukit Tenun\n    opd: Dinas Perdagangan dan Perindustrian",
            "    lokasi: Kecamatan Bukit Tenun\n    opd: Dinas Perdagangan dan Perindustrian dan Dinas Pendidikan",
        ),
        OPD002="opd: Dinas Perdagangan dan Perindustrian ",
    ),
    fault(
        "an office renamed nearly",
        ECONOMY,
        (
            "    lokasi: Kecamatan Bukit Tenun\n    opd: Dinas Perdagangan dan Perindustrian",
            "    lokasi: Kecamatan Bukit Tenun\n    opd: Dinas Perdagangan dan Perindustrian Daerah",
        ),
        OPD003="opd: Dinas Perdagangan dan Perindustrian ",
    ),
    fault(
        "an office renamed in the list",
        "daerah.yaml",
        ("    - nama: Dinas Perpustakaan dan Kearsipan", "    - nama: Dinas Perpustakan dan Kearsipan"),
        OPD003=("rencana-aksi-smart-governance.yaml", "opd: Dinas Perpustakaan"),
    ),
    fault(
        "an office listed twice",
        "daerah.yaml",
        (
            "    - nama: Dinas Lingkungan Hidup",
            "    - nama: Dinas Sosial Daerah\n"
            "      singkatan: Dinsosda\n"
            "      kepala: Hj. Rukmini Daryati, S.Sos.\n"
            "      peran: Pendata\n"
            "    - nama: Dinas Lingkungan Hidup",
        ),
        OPD004="- nama: Dinas Sosial ",
    ),
    fault(
        "a helper that is two",
        ECONOMY,
        (
            "pendukung: [Dinas Tenaga Kerja, Dinas Pendidikan]",
            "pendukung: [Dinas Tenaga Kerja dan Dinas Pendidikan]",
        ),
        OPD007="pendukung: [Dinas Tenaga",
    ),
    fault(
        "a helper that is in charge",
        ECONOMY,
        (
            "pendukung: [Dinas Tenaga Kerja, Dinas Pendidikan]",
            "pendukung: [Dinas Tenaga Kerja, Dinas Perdagangan dan Perindustrian]",
        ),
        OPD006="pendukung: [Dinas Tenaga",
    ),
    fault(
        "a line of the road map left out",
        ECONOMY,
        (
            "  - subdimensi: ekosistem_transaksi\n    program: Literasi dan Inklusi Keuangan\n    jangka",
            "",
            "\nrisiko:",
        ),
        PJL001="- id: aksi-ekosistem_transaksi-5\n"
        "    subdimensi: ekosistem_transaksi\n"
        "    program: Literasi dan Inklusi Keuangan",
    ),
    fault(
        "a line of the road map for nothing",
        ECONOMY,
        (
            "\nrisiko:",
            "\n"
            "  - subdimensi: ekosistem_transaksi\n"
            "    program: Kereta Gantung\n"
            "    jangka: menengah\n"
            "    mulai: 2026\n"
            "    selesai: 2029\n"
            "    hasil: Kereta gantung beroperasi di tepian muara dan dipakai warga\n"
            "    sumber: [renstra-2025]\n"
            "\n"
            "risiko:",
        ),
        PJL002="program: Kereta",
    ),
    fault(
        "a road map line that ends before it begins",
        ECONOMY,
        ("mulai: 2026\n    selesai: 2029\n    hasil: Nelayan", "mulai: 2026\n    selesai: 2019\n    hasil: Nelayan"),
        PJL003="selesai: 2019",
    ),
    fault(
        "a road map line after the period",
        ECONOMY,
        ("selesai: 2029\n    hasil: Nelayan", "selesai: 2031\n    hasil: Nelayan"),
        PJL004="selesai: 2031",
    ),
    fault(
        "a short horizon over five years",
        ECONOMY,
        (
            "    program: Literasi dan Inklusi Keuangan\n    jangka: menengah",
            "    program: Literasi dan Inklusi Keuangan\n    jangka: pendek",
        ),
        PJL005="program: Literasi dan Inklusi Keuangan\n    jangka: pendek",
    ),
    fault(
        "money after the end of the line",
        ECONOMY,
        ("selesai: 2029\n    hasil: Seluruh pasar rakyat", "selesai: 2028\n    hasil: Seluruh pasar rakyat"),
        PJL007=["APBD: {2025: 400", "APBD: {2025: 230"],
    ),
    fault(
        "a period that reaches beyond all targets",
        "daerah.yaml",
        ("  selesai: 2029\n\nnaskah", "  selesai: 2035\n\nnaskah"),
        IND004=("sasaran.yaml", 'target: {2025: "25'),
        KST003=("pendahuluan.yaml", "sambutan:\n  isi: >-"),
        PJL006=("rencana-aksi-smart-branding.yaml", "peta_jalan:\n  - subdimensi: ekosistem_pariwisata"),
    ),
    fault(
        "a waiver without a reason",
        "daerah.yaml",
        ("naskah:\n", "pemeriksaan:\n  dikecualikan:\n    - {aturan: ISI001, pada: visi.penjelasan}\nnaskah:\n"),
        PKS001="- {aturan: ISI001",
    ),
    fault(
        "a waiver that nothing needs",
        "daerah.yaml",
        (
            "naskah:\n",
            "pemeriksaan:\n"
            "  dikecualikan:\n"
            "    - {aturan: ISI001, pada: visi.penjelasan, alasan: Menunggu rapat Dewan}\n"
            "naskah:\n",
        ),
        PKS003="- {aturan: ISI001",
    ),
    fault(
        "a quick win outside the RPJMD",
        QUICK_WIN,
        (
            "      RPJMD 2025–2029 mencatat tempat pemrosesan akhir mendekati batas tampung dan rendahnya "
            "pemilahan dari rumah\n"
            "      sebagai masalah strategis.",
            "      Tempat pemrosesan akhir mendekati batas tampung.",
        ),
        (
            "      CSR: {2026: 140 juta}\n    sumber: [profil-dinas-2024, rpjmd-2025]",
            "      CSR: {2026: 140 juta}\n    sumber: [profil-dinas-2024]",
        ),
        QWN001="nama: Bank Sampah Bayar Iuran\n    masalah: >-",
    ),
    fault(
        "a quick win formulated alone",
        QUICK_WIN,
        (
            "      - Perhimpunan pengelola bank sampah Cendana Raya\n"
            "      - Tim Penggerak Pemberdayaan dan Kesejahteraan Keluarga\n"
            "      - Lurah dan ketua rukun tetangga tiga kecamatan\n",
            "",
        ),
        QWN002="sebagai masalah strategis.\n    perumus:\n      - Dinas Lingkungan Hidup",
    ),
    fault(
        "a quick win of three years",
        QUICK_WIN,
        (
            "mulai: 3 Agustus 2026\n        selesai: 25 September 2026",
            "mulai: 3 Agustus 2028\n        selesai: 25 September 2028",
        ),
        QWN003="selesai: 25 September 2028",
        QWN004="keluaran: Laporan penilaian dan kampung pemenang\n    lama_bulan: 11",
    ),
    fault(
        "a wrong length in months",
        QUICK_WIN,
        (
            "keluaran: Laporan penilaian dan kampung pemenang\n    lama_bulan: 11",
            "keluaran: Laporan penilaian dan kampung pemenang\n    lama_bulan: 6",
        ),
        QWN004="lama_bulan: 6",
    ),
    fault(
        "a step that ends before it begins",
        QUICK_WIN,
        (
            "mulai: 3 Agustus 2026\n        selesai: 25 September 2026",
            "mulai: 3 Agustus 2026\n        selesai: 25 Juli 2026",
        ),
        QWN005="selesai: 25 Juli",
    ),
    fault(
        "a quick win of another year",
        QUICK_WIN,
        (
            "    tahun: 2026\n    tahapan:\n      - nama: Pendataan bank sampah",
            "    tahun: 2028\n    tahapan:\n      - nama: Pendataan bank sampah",
        ),
        QWN006="teknologi: Timbangan digital, buku tabungan sampah, tiga unit pencacah, dan rak magot\n"
        "    tahun: 2028",
    ),
    fault(
        "a new quick win already done",
        QUICK_WIN,
        (
            "    persentase: 0\n    status: baru\n    rencana_aksi: [aksi-sampah_limbah-1]",
            "    persentase: 100\n    status: baru\n    rencana_aksi: [aksi-sampah_limbah-1]",
        ),
        QWN007="persentase: 100",
    ),
    fault(
        "a quick win with all steps in the past",
        "daerah.yaml",
        ("tanggal: 12 Agustus 2025", "tanggal: 12 Agustus 2026"),
        URT002=("kolaborasi.yaml", "dijadwalkan pada triwulan pertama 2026"),
        KLM005=[
            (
                "tata-kelola.yaml",
                "judul: Peraturan Bupati tentang Masterplan Smart City Kabupaten Cendana Raya Tahun 2025–2029\n"
                "    status: rancangan\n"
                "    tahun: 2025",
            ),
            (
                "tata-kelola.yaml",
                "judul: Peraturan Bupati tentang Tata Cara Pembayaran Nontunai Pajak dan Retribusi Daerah\n"
                "    status: rancangan\n"
                "    tahun: 2025",
            ),
            ("tata-kelola.yaml", "status: belum\n    tahun: 2025"),
        ],
        QWN008=[
            ("quick-win.yaml", "selesai: 10"),
            ("quick-win.yaml", "selesai: 24 Juli"),
            ("quick-win.yaml", "mulai: 4 Mei 2026\n        selesai: 12 Juni 2026"),
        ],
    ),
    fault(
        "a quick win's mitigation that fits any risk",
        QUICK_WIN,
        (
            "mitigasi: Harga dasar ditopang dana penyangga koperasi dan sebagian sampah diolah sendiri menjadi pakan",
            "mitigasi: Koordinasi dengan pihak terkait",
        ),
        QWN009="mitigasi: Koordinasi",
    ),
    fault(
        "a quick win without a future",
        QUICK_WIN,
        (
            "    pengembangan: >-\n      Bank sampah dapat",
            "    pengembangan: Akan diperluas\n",
            "    persentase: 0\n    status: baru\n    rencana_aksi: [aksi-sampah_limbah-1]",
        ),
        QWN010="pengembangan: Akan",
    ),
    fault(
        "a quick win off the action plan",
        QUICK_WIN,
        ("    rencana_aksi: [aksi-sampah_limbah-1]\n", ""),
        QWN011="nama: Bank Sampah",
    ),
    fault(
        "a quick win of another office",
        QUICK_WIN,
        (
            "    opd: Dinas Lingkungan Hidup\n    penanggung_jawab: Kepala Bidang Pengelolaan Sampah dan Limbah",
            "    opd: Dinas Pendidikan\n    penanggung_jawab: Kepala Bidang Pengelolaan Sampah dan Limbah",
        ),
        QWN012="opd: Dinas Pendidikan",
    ),
    fault(
        "a risk of a programme left out",
        ECONOMY,
        ("  - subdimensi: ekosistem_transaksi\n    program: Literasi dan Inklusi Keuangan\n    risiko:", "", END),
        RSK001="- id: aksi-ekosistem_transaksi-5\n"
        "    subdimensi: ekosistem_transaksi\n"
        "    program: Literasi dan Inklusi Keuangan",
    ),
    fault(
        "a risk of no programme",
        ECONOMY,
        ("program: Literasi dan Inklusi Keuangan\n    risiko", "program: Literasi dan Inklusi Perbankan\n    risiko"),
        RSK002="program: Literasi dan Inklusi Perbankan",
    ),
    fault(
        "a mitigation that fits any risk",
        ECONOMY,
        (
            "mitigasi: Pendampingan enam bulan setelah pencairan dan pemeriksaan pembukuan bulanan bersama bank",
            "mitigasi: Koordinasi dan evaluasi berkala",
        ),
        RSK003="mitigasi: Koordinasi",
    ),
    fault(
        "a mitigation that repeats its risk",
        ECONOMY,
        (
            "mitigasi: Pendampingan enam bulan setelah pencairan dan pemeriksaan pembukuan bulanan bersama bank",
            "mitigasi: Memastikan kredit usaha tidak macet",
        ),
        RSK004="mitigasi: Memastikan",
    ),
    fault(
        "an alignment with nothing",
        "strategi.yaml",
        ("keselarasan: RPJMD misi 2; Renstra Disparbud 2025–2029", "keselarasan: Sudah selaras"),
        SLR001="keselarasan: Sudah",
    ),
    fault(
        "a row without Renstra",
        ECONOMY,
        (
            "keselarasan: RPJMD Misi 2 dan Renstra 2025–2029 (Program Pengelolaan Sistem Informasi Industri "
            "Nasional)",
            "keselarasan: RPJMD Misi 2",
        ),
        SLR002="pendukung: [Badan Pusat Statistik, Dinas Koperasi dan Usaha Kecil Menengah, Dinas Komunikasi "
        "dan Informatika]\n"
        "    keselarasan: RPJMD Misi 2",
    ),
    fault(
        "an unknown mission",
        "strategi.yaml",
        ("RPJMD misi 2; Renstra Disparbud", "RPJMD misi 7; Renstra Disparbud"),
        SLR003="keselarasan: RPJMD misi 7;",
    ),
    fault(
        "a mission too many",
        "visi.yaml",
        (
            "visi:\n  rumusan",
            "    - id: misi-rpjmd-6\n"
            "      nomor: 6\n"
            "      nama: Menguatkan kerja sama antardaerah di pesisir selatan\n"
            "\n"
            "visi:\n"
            "  rumusan",
        ),
        SLR004="- id: misi-rpjmd-6",
        AKT002=("analisis.yaml", "Kelima misinya mencakup"),
    ),
    fault(
        "a mission without dimension",
        "visi.yaml",
        (
            "misi:\n  - id: misi-tata-kelola",
            "misi:\n"
            "  - id: misi-lain\n"
            "    nama: Menguatkan persaudaraan antarwarga\n"
            "    uraian: Persaudaraan antarwarga dijaga melalui perjumpaan dan kerja bersama di setiap desa.\n"
            "    misi_daerah: [misi-rpjmd-1]\n"
            "  - id: misi-tata-kelola",
        ),
        SLR005="nama: Menguatkan persaudaraan",
    ),
    fault(
        "a target without strategy",
        "strategi.yaml",
        ("sasaran: [sasaran-kebijakan_publik]", "sasaran: [sasaran-layanan_publik]"),
        SLR006=("sasaran.yaml", "nama: Kebijakan"),
    ),
    fault(
        "a strategy that nobody carries out",
        "strategi.yaml",
        (
            "  # Smart Branding\n",
            "  - id: strategi-tambahan\n"
            "    subdimensi: layanan_publik\n"
            "    nama: Menyelenggarakan festival pelayanan di setiap kecamatan\n"
            "    uraian: Festival memperkenalkan layanan baru kepada warga dan menampung masukannya secara "
            "langsung.\n"
            "    sasaran: [sasaran-layanan_publik]\n"
            "    program: [Festival Pelayanan]\n"
            "    keselarasan: RPJMD misi 4; Renstra Setda 2025–2029\n"
            "    sumber: [renstra-2025]\n"
            "\n"
            "  # Smart Branding\n",
        ),
        SLR007="nama: Menyelenggarakan",
    ),
    fault(
        "a programme without rows",
        "strategi.yaml",
        (
            "      - Pengaduan Terpadu dan Layanan Daring\n",
            "      - Pengaduan Terpadu dan Layanan Daring\n      - Festival Pelayanan\n",
        ),
        SLR008="- Festival Pelayanan",
    ),
    fault(
        "a row of a foreign programme",
        ECONOMY,
        (
            "    program: Penyiapan Data dan Penyuluh Industri\n    kegiatan: Pembekalan",
            "    program: Gerakan Cendana Cakap Digital\n    kegiatan: Pembekalan",
        ),
        SLR009="program: Gerakan",
    ),
    fault(
        "a placeholder",
        "visi.yaml",
        ("Warga sejahtera berarti pendapatan", "[nama daerah] sejahtera berarti pendapatan"),
        TKS001="[nama daerah]",
    ),
    fault(
        "a dimension misspelt in the text",
        "visi.yaml",
        ("lingkungan dari Smart Environment. Permukiman", "lingkungan dari Smart Environtment. Permukiman"),
        TKS002="Smart Environtment",
    ),
    fault(
        "a foreign dimension",
        "visi.yaml",
        (
            "Smart Branding memerlukan produk yang bermutu dari Smart Economy",
            "Smart Branding memerlukan produk yang bermutu dari Smart Mobility, Smart Economy",
        ),
        TKS003="Smart Mobility",
    ),
    fault(
        "a paragraph copied",
        QUICK_WIN,
        (
            "      Mengaktifkan 45 bank sampah yang menukar sampah terpilah dengan pelunasan iuran "
            "kebersihan, iuran lingkungan,\n"
            "      dan pembayaran listrik.",
            "      Menjadikan lima pasar rakyat menerima pembayaran QRIS pada sebagian besar lapak dan "
            "memungut retribusi harian\n"
            "      sepenuhnya tanpa uang tunai.",
        ),
        TKS005="- Lurah dan ketua rukun tetangga tiga kecamatan\n    tujuan: >-\n      Menjadikan",
    ),
    fault(
        "a description of two words",
        QUICK_WIN,
        (
            "    manfaat: >-\n      Timbunan di",
            "    manfaat: Layanan prima\n",
            "    penerima_manfaat: Keluarga penabung",
        ),
        TKS006="manfaat: Layanan",
    ),
    fault(
        "another region's name in the text",
        "pendahuluan.yaml",
        ("Kabupaten Cendana Raya memasuki periode", "Kabupaten Banyuwangi memasuki periode"),
        WIL001="Kabupaten Banyuwangi memasuki",
    ),
    fault(
        "another share of poor people in the background",
        "pendahuluan.yaml",
        ("tetapi 11,8%\n    penduduk masih miskin", "tetapi 14,2%\n    penduduk masih miskin"),
        AKT001="tetapi 14,2%",
    ),
    fault(
        "another share of poor people beside that of a group",
        "pendahuluan.yaml",
        said("Di kalangan nelayan buruh kemiskinan 24,6%, sedangkan tingkat kemiskinan daerah 14,2%."),
        AKT001="tingkat kemiskinan daerah 14,2%",
    ),
    fault(
        "another share of poor people and the group that most of them belong to",
        "pendahuluan.yaml",
        said("Penduduk miskin mencapai 14,6 persen, terutama di kalangan nelayan buruh."),
        AKT001="Penduduk miskin mencapai 14,6 persen",
    ),
    fault(
        "a quick win's money from a source that its rows do not have that year",
        QUICK_WIN,
        ("      APBN: {2026: 120 juta}", "      CSR: {2026: 120 juta}"),
        ANG005="      CSR: {2026: 120 juta}",
    ),
    fault(
        "another number of services in words",
        "analisis.yaml",
        (
            "Sebanyak 18 dari 94 jenis layanan publik selesai",
            "Dua puluh delapan dari 94 jenis layanan publik selesai",
        ),
        AKT001="Dua puluh delapan dari 94",
        HTG002="Sebanyak 54 jenis layanan",
        HTG006=("kesiapan.yaml", "Baru 18 dari 94"),
    ),
    fault(
        "more offices in the preface than in the list",
        "pendahuluan.yaml",
        ("mempertemukan 26 perangkat", "mempertemukan 32 perangkat"),
        AKT002="mempertemukan 32",
    ),
    fault(
        "more districts in the description than elsewhere",
        "daerah.yaml",
        ("412.600 jiwa yang tersebar di dua belas kecamatan", "412.600 jiwa yang tersebar di lima belas kecamatan"),
        AKT003="lima belas kecamatan",
    ),
    fault(
        "another name of the head of the region in the text",
        "visi.yaml",
        ("Bupati Ratna Kusumawardhani mengarahkan", "Bupati Hendra Wijaya mengarahkan"),
        ORG001="Bupati Hendra Wijaya",
    ),
    fault(
        "the head of an office spelt otherwise in a note",
        "kegiatan.yaml",
        ("nama: Dr. Puji Astutiningsih", "nama: Dr. Puji Astutiningtyas"),
        ORG002="nama: Dr. Puji",
    ),
    fault(
        "a mayor in a kabupaten",
        "tata-kelola.yaml",
        ("Dewan, lalu ditetapkan Bupati.", "Dewan, lalu ditetapkan Wali Kota."),
        ORG003="ditetapkan Wali Kota",
    ),
    fault(
        "another priority in the foreword",
        "pendahuluan.yaml",
        ("Kami menempatkan Smart Economy sebagai", "Kami menempatkan Smart Living sebagai"),
        PRI001="Kami menempatkan Smart Living",
    ),
    fault(
        "an alignment with an expired Renstra",
        "strategi.yaml",
        ("Renstra DLH 2025–2029", "Renstra DLH 2019–2024"),
        WKT001="keselarasan: RPJMD misi 5; Renstra DLH 2019–2024",
    ),
    fault(
        "the council formed on another day",
        "tata-kelola.yaml",
        (
            "nomor_sk: 100.3.3.2/214/2025\n    tanggal_sk: 3 Maret 2025",
            "nomor_sk: 100.3.3.2/214/2025\n    tanggal_sk: 5 Maret 2025",
        ),
        WKT002=("pendahuluan.yaml", "3 Maret 2025"),
    ),
    fault(
        "another year of the review",
        "tata-kelola.yaml",
        ("Masterplan ditinjau pada tahun 2027", "Masterplan ditinjau pada tahun 2028"),
        WKT003="Masterplan ditinjau pada tahun 2028",
    ),
    fault(
        "a quick win named after another",
        QUICK_WIN,
        ("nama: Pojok Belajar Malam di Balai Desa", "nama: Loket Keliling di Pesisir dan Perbukitan"),
        KMB001="nama: Loket Keliling di",
    ),
    fault(
        "a strength that is a weakness",
        "analisis.yaml",
        (
            "- Ketergantungan pada dana transfer masih tinggi",
            "- Aparatur muda kecamatan belum aktif mengusulkan perbaikan layanan",
        ),
        KMB002="- Aparatur muda kecamatan belum",
    ),
    fault(
        "two chairpersons",
        "tata-kelola.yaml",
        ("Cendana Terbuka\n        peran: Wakil Ketua", "Cendana Terbuka\n        peran: Ketua"),
        KLM006="Cendana Terbuka\n        peran: Ketua",
    ),
    fault(
        "an official from outside",
        "tata-kelola.yaml",
        (
            "peran: Anggota Bidang Pendanaan\n        unsur: dalam",
            "peran: Anggota Bidang Pendanaan\n        unsur: luar",
        ),
        KLM007="peran: Anggota Bidang Pendanaan\n        unsur: luar",
    ),
    fault(
        "the number of another decree",
        "tata-kelola.yaml",
        ("nomor_sk: 100.3.3.2/301/2025", "nomor_sk: 100.3.3.2/214/2025"),
        KLM008="forum:\n    nomor_sk: 100.3.3.2/214/2025",
    ),
    fault(
        "a policy of a later year that is there",
        "tata-kelola.yaml",
        (
            "    status: belum\n    tahun: 2027\n    opd: Sekretariat Daerah",
            "    status: ada\n    tahun: 2027\n    opd: Sekretariat Daerah",
        ),
        KLM009="judul: Peraturan Daerah tentang Penyelenggaraan Smart City\n    status: ada",
    ),
    fault(
        "a running collaboration without agreement",
        "kolaborasi.yaml",
        ("status: Perundingan tarif dan jadwal", "status: Berjalan pada dua dermaga"),
        KLM010="status: Berjalan pada dua dermaga",
    ),
    fault(
        "the mitigation of another risk",
        "rencana-aksi-smart-economy.yaml",
        (
            "mitigasi: Pendampingan enam bulan setelah pencairan dan pemeriksaan pembukuan bulanan bersama bank",
            "mitigasi: Label bernomor tunggal sekali pakai, pencetakan terpusat, dan pemeriksaan acak di toko",
        ),
        RSK006='berhenti setelah kredit cair\n    kemungkinan: "3"\n    dampak: "3"\n    mitigasi: Label',
    ),
    fault(
        "the days of a stage in words",
        "bimtek.yaml",
        ("waktu: 11–12 Juni 2025", "waktu: 18–19 Juni 2025"),
        BMT006="waktu: 18–19 Juni",
    ),
    fault(
        "an index beyond its scale",
        "sasaran.yaml",
        ('2029: "3,60"', '2029: "5,60"'),
        IND011='target: {2025: "2,75"',
        BTS001=("analisis.yaml", "kondisi_diharapkan: Indeks mencapai 3,60"),
    ),
    fault(
        "a target of the last year alone",
        "sasaran.yaml",
        ("target: {2025: 450, 2026: 510, 2027: 580, 2028: 660, 2029: 750}", "target: {2029: 750}"),
        IND012="target: {2029: 750}",
    ),
    fault(
        "a zero too many",
        "sasaran.yaml",
        ("2026: 214000, ", "2026: 2140000, "),
        IND003="2026: 2140000",
        IND013="2026: 2140000",
    ),
    fault(
        "more beneficiaries than people",
        QUICK_WIN,
        ("jumlah_penerima: 412.600", "jumlah_penerima: 512.600"),
        QWN013="jumlah_penerima: 512",
    ),
    fault(
        "an issue of an unknown office",
        "analisis.yaml",
        (
            "    opd: Dinas Sosial\n    prioritas: tinggi\n    sumber: [bps-2024]",
            "    opd: Dinas Pertambangan\n    prioritas: tinggi\n    sumber: [bps-2024]",
        ),
        OPD008="opd: Dinas Pertambangan",
    ),
    fault(
        "a partner that is no neighbour",
        "kolaborasi.yaml",
        (
            "mitra: [Kota Samudra Permai, Kabupaten Selasih Utara]",
            "mitra: [Kota Samudra Permai, Kabupaten Telaga Biru]",
        ),
        CKP009="mitra: [Kota Samudra Permai, Kabupaten Telaga",
    ),
    fault(
        "a row tied to a target of another dimension",
        ECONOMY,
        (
            "[sasaran-ekosistem_industri]\n    strategi: [strategi-ekosistem_industri]\n    indikator: Rasio",
            "[sasaran-energi]\n    strategi: [strategi-ekosistem_industri]\n    indikator: Rasio",
        ),
        SLR010="sasaran: [sasaran-energi]",
    ),
    fault(
        "a misspelt word",
        QUICK_WIN,
        ("Kunjungan dipadukan dengan hari pasar desa", "Kunjungan dipadukan dengan analisa pasar desa"),
        EJN001="analisa pasar",
    ),
    fault(
        "an amount with a blank and a dash",
        QUICK_WIN,
        ("Kunjungan dipadukan dengan hari pasar desa", "Kunjungan berbiaya Rp 500.000,- pada hari pasar desa"),
        EJN002="Rp 500.000,-",
    ),
    fault(
        "a no-break blank",
        QUICK_WIN,
        ("Kunjungan dipadukan dengan hari pasar desa", "Kunjungan dipadukan dengan\u00a0hari pasar desa"),
        EJN003="dengan\u00a0hari",
    ),
    fault(
        "an item called by an id that is not written",
        "visi.yaml",
        (
            "  - id: misi-tata-kelola\n    nama: Mewujudkan pemerintahan yang melayani dengan data bersama, proses "
            "ringkas, dan keputusan terbuka",
            "  - nama: Misi tata kelola",
        ),
        RJK001="- nama: Misi tata kelola",
    ),
    fault(
        "a percentage that is not that of its part",
        "dimensi.yaml",
        ("baru 18 atau 19,1% yang", "baru 18 atau 21,9% yang"),
        HTG001="baru 18 atau 21,9%",
    ),
    fault(
        "more villages left than remain",
        "kesiapan.yaml",
        ("Penyambungan 19 kantor yang tersisa", "Penyambungan 29 kantor yang tersisa"),
        HTG002="Penyambungan 29 kantor",
    ),
    fault(
        "more people trained than there are",
        QUICK_WIN,
        ("keluaran: 52 petugas dan pendata", "keluaran: 62 petugas dan pendata"),
        HTG003="keluaran: 62 petugas",
    ),
    fault(
        "a density of its own",
        "daerah.yaml",
        ("dan sembilan kelurahan. Tiga", "dan sembilan kelurahan, dengan kepadatan 156 jiwa per km2. Tiga"),
        HTG004="kepadatan 156",
    ),
    fault(
        "a day of the week that the calendar does not have",
        "pendahuluan.yaml",
        ("Rumusan diuji dalam empat tahap", "Tahap I dibuka Senin, 14 Mei 2025. Rumusan diuji dalam empat tahap"),
        TGL001="Senin, 14 Mei 2025",
    ),
    fault(
        "an agenda that overlaps",
        "bimtek.yaml",
        ("waktu: 09.15–10.00", "waktu: 08.45–10.00"),
        TGL003="waktu: 08.45–10.00",
    ),
    fault(
        "a commitment signed a month before its stage",
        "tata-kelola.yaml",
        ("bersama pada 7 Agustus 2025", "bersama pada 7 Juli 2025"),
        TGL004="bersama pada 7 Juli 2025",
    ),
    fault(
        "a cost other than that of the table",
        QUICK_WIN,
        (
            "Biaya operasi masuk ke Renstra Dinas Kependudukan dan Pencatatan Sipil mulai 2026.",
            "Seluruh biaya sebesar Rp1,25 miliar telah tersedia.",
        ),
        UTK001="sebesar Rp1,25",
    ),
    fault(
        "one amount with its digits swapped",
        "kesiapan.yaml",
        ("2026: 520 juta, 2027: 480 juta, 2028: 320 juta", "2026: 520 juta, 2027: 840 juta, 2028: 320 juta"),
        UTK002="nama: Lelang ikan elektronik",
    ),
    fault(
        "a result other than the target of its row",
        "rencana-aksi-smart-branding.yaml",
        ("hasil: Tiga ratus pelaku wisata", "hasil: Empat ratus pelaku wisata"),
        BTS001="hasil: Empat ratus",
    ),
    fault(
        "a target for more markets than there are",
        ECONOMY,
        ("2028: 16, 2029: 17}", "2028: 16, 2029: 21}"),
        BTS002="2028: 16, 2029: 21}",
    ),
    fault(
        "more participants than the list has",
        "bimtek.yaml",
        (
            "layanan antara kota Cendana, pesisir, dan perbukitan.",
            "layanan antara kota Cendana, pesisir, dan perbukitan, yang dibahas oleh 85 peserta.",
        ),
        BTS003="oleh 85 peserta",
    ),
    fault(
        "other degrees of one person",
        "bimtek.yaml",
        (
            "- nama: Yuliana Prasasti, S.E., M.Ak.",
            "- nama: Yuliana Prasasti, S.E., M.M.",
        ),
        ORG004="- nama: Yuliana Prasasti, S.E., M.M.",
    ),
    fault(
        "a name with a letter left out",
        "pendahuluan.yaml",
        ("Rumusan diuji dalam", "Menurut Bagas Wirayudha hal itu perlu. Rumusan diuji dalam"),
        ORG005="Menurut Bagas Wirayudha",
    ),
    fault(
        "an office with its words turned round",
        "visi.yaml",
        ("Dinas Perdagangan dan Perindustrian memimpin,", "Dinas Perindustrian dan Perdagangan memimpin,"),
        OPD009="Dinas Perindustrian dan Perdagangan memimpin",
    ),
    fault(
        "a neighbour with another word",
        "pendahuluan.yaml",
        ("Rumusan diuji dalam", "Kapal berlayar ke Kabupaten Pualam Raya. Rumusan diuji dalam"),
        WIL004="Kabupaten Pualam Raya",
    ),
    fault(
        "a banker counted among the government",
        "tata-kelola.yaml",
        (
            "peran: Anggota Wakil Perbankan\n        unsur: luar",
            "peran: Anggota Wakil Perbankan\n        unsur: dalam",
        ),
        KLM011="peran: Anggota Wakil Perbankan\n        unsur: dalam",
    ),
    fault(
        "a figure still crossed",
        "pendahuluan.yaml",
        ("Rumusan diuji dalam", "Kunjungan naik XX%. Rumusan diuji dalam"),
        TKS001="Kunjungan naik XX%",
    ),
    fault(
        "a mitigation that refers to rules only",
        ECONOMY,
        (
            "Penjelasan tertulis tentang kegunaan data, pendataan oleh penyuluh setempat, dan imbal pelatihan",
            "Melakukan mitigasi risiko sesuai dengan ketentuan",
        ),
        RSK003="mitigasi: Melakukan mitigasi",
    ),
    fault(
        "a last year after the period",
        "pendahuluan.yaml",
        ("Rumusan diuji dalam", "Pada akhir periode, yaitu tahun 2030, semua selesai. Rumusan diuji dalam"),
        TGL007="yaitu tahun 2030",
    ),
    fault(
        "a chair other than that of the list",
        "pendahuluan.yaml",
        ("Rumusan diuji dalam", "Ketua Dewan Smart City adalah Sekretaris Daerah. Rumusan diuji dalam"),
        ORG006="Ketua Dewan Smart City adalah",
    ),
    fault(
        "innovations that no number of groups makes",
        "pendahuluan.yaml",
        ("Rumusan diuji dalam", "Sepuluh inovasi dipilih, dua untuk setiap dimensi. Rumusan diuji dalam"),
        HTG005="Sepuluh inovasi",
    ),
    fault(
        "a stage with another last day in words",
        "bimtek.yaml",
        ("waktu: 11–12 Juni 2025", "waktu: 11–13 Juni 2025"),
        TGL002="waktu: 11–13 Juni 2025",
    ),
    fault(
        "a stage that examines the follow-ups of a later one",
        "bimtek.yaml",
        ("pemeriksaan tindak lanjut tahap II\n", "pemeriksaan tindak lanjut tahap IV\n"),
        URT001="tindak lanjut tahap IV",
    ),
    fault(
        "a trial planned for before its plan",
        "kolaborasi.yaml",
        ("triwulan pertama 2026", "triwulan pertama 2025"),
        URT002="triwulan pertama 2025",
    ),
    fault(
        "a document older than its last stage",
        "daerah.yaml",
        ("tanggal: 12 Agustus 2025", "tanggal: 12 Juli 2025"),
        URT003="tanggal: 12 Juli 2025",
    ),
    fault(
        "an agreement that has ended",
        "kolaborasi.yaml",
        ("aliran sungai 2025–2029", "aliran sungai 2019–2023"),
        URT005="aliran sungai 2019–2023",
    ),
    fault(
        "officers trained after the service began",
        QUICK_WIN,
        (
            "Penyiapan kendaraan, perahu, dan perangkat rekam cetak",
            "Pelayanan percontohan di kecamatan terdekat",
        ),
        URT004="Pelatihan petugas loket terpadu dan pendata desa\n        mulai: 20 Oktober 2025",
    ),
    fault(
        "a quarterly meeting in three months",
        "tata-kelola.yaml",
        ("Januari, April, Juli, dan Oktober", "Januari, April, dan Oktober"),
        BKL001="Januari, April, dan Oktober",
    ),
    fault(
        "monitoring at two frequencies",
        "tata-kelola.yaml",
        ("Pemantauan dilakukan setiap triwulan", "Pemantauan dilakukan setiap semester"),
        BKL002="Pemantauan dilakukan setiap semester",
    ),
    fault(
        "a root cause of another subdimension",
        "analisis.yaml",
        (
            "Pemakaian tidak diukur per titik dan penggantian lampu menunggu kerusakan",
            "Pedagang pasar enggan menerima QRIS dan bank belum mendampingi",
        ),
        SES001="Pedagang pasar enggan menerima QRIS",
    ),
    fault(
        "an own shortcoming among the threats",
        "analisis.yaml",
        (
            "Vandalisme dan pencurian perangkat di lokasi terbuka",
            "Aplikasi perangkat daerah belum saling bertukar data",
        ),
        SES002="Aplikasi perangkat daerah belum saling bertukar data",
    ),
    fault(
        "a link that its text does not name",
        "visi.yaml",
        ("bergantung_pada: [smart_governance, smart_society]", "bergantung_pada: [smart_governance, smart_living]"),
        SES003="bergantung_pada: [smart_governance, smart_living]",
    ),
    fault(
        "a strategy for the mission of another dimension",
        "strategi.yaml",
        ("RPJMD misi 5; Renstra DLH 2025–2029", "RPJMD misi 4; Renstra DLH 2025–2029"),
        SES004="RPJMD misi 4; Renstra DLH 2025–2029",
    ),
    fault(
        "training counted as infrastructure",
        ECONOMY,
        ("bagi penenun muda\n    kelompok: sdm", "bagi penenun muda\n    kelompok: infrastruktur"),
        SES005="bagi penenun muda\n    kelompok: infrastruktur",
    ),
    fault(
        "a head of division from outside",
        "tata-kelola.yaml",
        (
            "peran: Anggota Penghubung Perencanaan\n        unsur: dalam",
            "peran: Anggota Penghubung Perencanaan\n        unsur: luar",
        ),
        KLM007="peran: Anggota Penghubung Perencanaan\n        unsur: luar",
    ),
    fault(
        "a team without a head",
        "tata-kelola.yaml",
        (
            "jabatan: Kepala Badan Perencanaan Pembangunan Daerah\n        peran: Ketua\n",
            "jabatan: Kepala Badan Perencanaan Pembangunan Daerah\n        peran: Anggota Perencana\n",
        ),
        KLM012="menjawab masukannya secara tertulis\n    anggota:\n      - nama: Drs.",
    ),
    fault(
        "a banker who represents the press",
        "tata-kelola.yaml",
        ("jabatan: Ketua Perhimpunan Wartawan Cendana Raya", "jabatan: Kepala Cabang Bank Nusa Contoh"),
        KLM013="peran: Anggota Wakil Media",
    ),
    fault(
        "an opening by another than the one who opened",
        "bimtek.yaml",
        (
            "tindak lanjut tahap II\n        oleh: Sekretaris Daerah",
            "tindak lanjut tahap II\n        oleh: Wakil Bupati Cendana Raya",
        ),
        BMT007="tindak lanjut tahap II\n        oleh: Wakil Bupati Cendana Raya",
    ),
    fault(
        "a follow-up in other words",
        "bimtek.yaml",
        (
            "Memeriksa kembali tingkat risiko dan penanggung jawab mitigasi",
            "Menyerahkan naskah versi 1.0 setelah diperbaiki menurut catatan penelaah",
        ),
        KMB003="Menyerahkan naskah versi 1.0 setelah",
    ),
    fault(
        "an activity and its money once more, under an indicator in other words",
        "rencana-aksi-smart-branding.yaml",
        (
            "Penyediaan internet nirkabel dan pos informasi bertenaga surya di pintu masuk destinasi",
            "Pembangunan jalur pejalan kaki, toilet, dan papan petunjuk di destinasi unggulan",
        ),
        (
            "Jumlah destinasi yang memiliki internet publik dan pos informasi",
            "Jumlah destinasi pesisir yang memenuhi standar fasilitas dasar wisata",
        ),
        BRS002="wisata\n    satuan: destinasi\n    baseline: {nilai: 2, tahun",
        KMB004="id: aksi-ekosistem_pariwisata-2\n    subdimensi: ekosistem_pariwisata\n"
        "    program: Penataan Destinasi Pesisir dan Perbukitan\n    kegiatan: Pembangunan",
    ),
    fault(
        "a vision that hopes for more than the target",
        "visi.yaml",
        ("turun menjadi 8,1%", "turun menjadi 9,1%"),
        AKT001="turun menjadi 9,1%",
    ),
    fault(
        "four elements of which three are named",
        "pendahuluan.yaml",
        ("dari tiga unsur, yaitu struktur", "dari empat unsur, yaitu struktur"),
        RNC001="dari empat unsur, yaitu struktur",
    ),
    fault(
        "a lowest readiness called the highest",
        "dimensi.yaml",
        ("Kesiapan dimensi ini paling rendah", "Kesiapan dimensi ini paling tinggi"),
        PRK001="Kesiapan dimensi ini paling tinggi",
    ),
    fault(
        "four waves of which three are described",
        "visi.yaml",
        ("dibagi menjadi tiga gelombang", "dibagi menjadi empat gelombang"),
        RNC005="dibagi menjadi empat gelombang",
    ),
    fault(
        "another number of all missions",
        "analisis.yaml",
        ("Kelima misinya mencakup", "Keenam misinya mencakup"),
        AKT002="Keenam misinya mencakup",
    ),
    fault(
        "a readiness above its scale",
        "dimensi.yaml",
        ('kesiapan: "2,4"', 'kesiapan: "4,2"'),
        BTS005='kesiapan: "4,2"',
    ),
    fault(
        "an order by size that is not one",
        "daerah.yaml",
        ("disusul perdagangan sebesar 16,8%", "disusul perdagangan sebesar 46,8%"),
        RNC004="disusul perdagangan sebesar 46,8%",
    ),
    fault(
        "a need that its row of the action plan does not plan for",
        "kesiapan.yaml",
        ("kebutuhan: 340 himpunan", "kebutuhan: 430 himpunan"),
        BRS001="kebutuhan: 430 himpunan",
    ),
    fault(
        "more markets in one place of a quick win",
        QUICK_WIN,
        ("penerima_manfaat: Pedagang lima pasar rakyat", "penerima_manfaat: Pedagang tujuh pasar rakyat"),
        HTG007="penerima_manfaat: Pedagang tujuh pasar rakyat",
    ),
    fault(
        "villages and kelurahan that do not add up",
        "daerah.yaml",
        ("138 desa, dan sembilan kelurahan", "138 desa, dan tujuh kelurahan"),
        HTG008="138 desa, dan tujuh kelurahan",
    ),
    fault(
        "more volunteers than took part",
        "kegiatan.yaml",
        ("- Sebanyak 40 relawan dinyatakan", "- Sebanyak 48 relawan dinyatakan"),
        HTG009="- Sebanyak 48 relawan dinyatakan",
    ),
    fault(
        "a road map that hopes for another target",
        "rencana-aksi-smart-environment.yaml",
        ("Mangrove seluas 220 hektare", "Mangrove seluas 260 hektare"),
        BTS001="Mangrove seluas 260 hektare",
    ),
    fault(
        "an item of the agenda given by no speaker",
        "bimtek.yaml",
        (
            "sumber dana di luar APBD\n        oleh: Yuliana Prasasti, S.E., M.Ak.",
            "sumber dana di luar APBD\n        oleh: Teguh Alamsyah, S.E., M.M.",
        ),
        PGA001="oleh: Teguh Alamsyah, S.E., M.M.",
    ),
    fault(
        "a speaker who represents others than in the forum",
        "kegiatan.yaml",
        ("Anggota Forum Smart City wakil nelayan kecil", "Anggota Forum Smart City wakil petani rempah"),
        PGA004="Anggota Forum Smart City wakil petani rempah",
    ),
    fault(
        "an officer of another rank",
        "tata-kelola.yaml",
        ("- nama: Letkol (Purn.) Surya Handaka", "- nama: Kolonel (Purn.) Surya Handaka"),
        PGA003="- nama: Kolonel (Purn.) Surya Handaka",
    ),
    fault(
        "a wave with another number",
        "visi.yaml",
        ("Gelombang ketiga, 2029, memperluas", "Gelombang keempat, 2029, memperluas"),
        BTH001="Gelombang keempat, 2029, memperluas",
    ),
    fault(
        "more villages with an enterprise than villages",
        "analisis.yaml",
        ("96 di antaranya memiliki", "196 di antaranya memiliki"),
        BTH004="196 di antaranya memiliki",
    ),
    fault(
        "a workshop in the capital of another region",
        "bimtek.yaml",
        ("tempat: Gedung Pertemuan Rempah Raya, Cendana", "tempat: Gedung Pertemuan Rempah Raya, Sampit"),
        TMP001="tempat: Gedung Pertemuan Rempah Raya, Sampit",
    ),
    fault(
        "a service opened after all its stages",
        "bimtek.yaml",
        ("dibuka pada 2026 setelah anggaran", "dibuka pada 2027 setelah anggaran"),
        MSC004="dibuka pada 2027 setelah anggaran",
    ),
    fault(
        "an agreement dated after the document",
        "kolaborasi.yaml",
        ("promosi wisata kawasan, 26 Juni 2025", "promosi wisata kawasan, 26 Juni 2026"),
        MSC008="promosi wisata kawasan, 26 Juni 2026",
    ),
    fault(
        "a collaboration of more regions than partners",
        "kolaborasi.yaml",
        ("lintas tiga daerah", "lintas empat daerah"),
        CKP010="lintas empat daerah",
    ),
    fault(
        "a broken device told as an opportunity",
        "analisis.yaml",
        ("- Harga panel surya dan lampu hemat energi terus menurun", "- Lampu dan panel di dermaga sering padam"),
        SWT001="- Lampu dan panel di dermaga sering padam",
    ),
    fault(
        "a count with two digits exchanged",
        QUICK_WIN,
        ("keluaran: Daftar 120 indikator beserta", "keluaran: Daftar 102 indikator beserta"),
        SKA001="keluaran: Daftar 102 indikator beserta",
    ),
    fault(
        "quick wins chosen at another stage",
        "pendahuluan.yaml",
        ("Quick Win dipilih pada Bimtek tahap III", "Quick Win dipilih pada Bimtek tahap I"),
        PTW003="Quick Win dipilih pada Bimtek tahap I",
    ),
    fault(
        "a dimension with two offices in charge",
        "daerah.yaml",
        ("peran: Pengampu Smart Living", "peran: Pengampu Smart Branding"),
        PDM001=("Ir. Gunawan Adiputra, M.T.\n      peran: Pengampu Smart Branding"),
    ),
    fault(
        "a gap of the priority dimension put last",
        "analisis.yaml",
        (
            "pendampingan sertifikasi secara\n      berkelompok.\n    prioritas: tinggi",
            "pendampingan sertifikasi secara\n      berkelompok.\n    prioritas: rendah",
        ),
        PRI003="berkelompok.\n    prioritas: rendah",
    ),
    fault(
        "more districts than there are",
        "rencana-aksi-smart-society.yaml",
        (
            "lokasi: Kecamatan Cendana dan sebelas kecamatan lain",
            "lokasi: Kecamatan Cendana dan dua belas kecamatan lain",
        ),
        BTH002="lokasi: Kecamatan Cendana dan dua belas kecamatan lain",
    ),
    fault(
        "a district in two parts of the region",
        "daerah.yaml",
        ("Tanjung Pelita, dan Karang Indah, orang", "Tanjung Pelita, dan Padang Lestari, orang"),
        BTH003="tengah, yaitu Cendana, Batu Lentera",
    ),
    fault(
        "staff trained that is no sum of the staff",
        "quick-win.yaml",
        ("keluaran: 128 tenaga dan kader", "keluaran: 182 tenaga dan kader"),
        BTH005="keluaran: 182 tenaga dan kader",
    ),
    fault(
        "a stage of the evaluation that is not recorded",
        "evaluasi.yaml",
        ("Evaluasi tahun 2024 menilai", "Evaluasi tahap II tahun 2024 menilai"),
        MSC003="Evaluasi tahap II tahun 2024 menilai",
    ),
    fault(
        "an evaluation of another year in its text",
        "evaluasi.yaml",
        ("Evaluasi tahun 2024 menilai", "Evaluasi tahun 2023 menilai"),
        MSC001="Evaluasi tahun 2023 menilai",
    ),
    fault(
        "a past that is still to come",
        "pendahuluan.yaml",
        ("Perangkat daerah telah membangun 47", "Sejak 2028 perangkat daerah telah membangun 47"),
        MSC005="Sejak 2028 perangkat daerah telah membangun 47",
    ),
    fault(
        "a promise beyond the period",
        "pendahuluan.yaml",
        ("ditepati sampai tahun 2029", "ditepati sampai tahun 2030"),
        MSC006="ditepati sampai tahun 2030",
    ),
    fault(
        "a draft budget of a past year",
        "bimtek.yaml",
        ("rancangan APBD 2026.", "rancangan APBD 2024."),
        MSC007="rancangan APBD 2024.",
    ),
    fault(
        "another emergency number",
        "tema-tahun.yaml",
        ("layanan darurat 112 beroperasi", "layanan darurat 121 beroperasi"),
        SKA002="layanan darurat 121 beroperasi",
    ),
    fault(
        "a budget ten times its neighbours",
        "rencana-aksi-smart-economy.yaml",
        ('2025: 250 juta, 2026: 600 juta, 2027: "1,8 miliar"', "2025: 250 juta, 2026: 600 juta, 2027: 18 miliar"),
        SKA003="2025: 250 juta, 2026: 600 juta, 2027: 18 miliar",
    ),
    fault(
        "a speaker on another topic",
        "bimtek.yaml",
        ("topik: Penyusunan peta jalan", "topik: Penyusunan naskah akademik"),
        PTW004="topik: Penyusunan naskah akademik",
    ),
    fault(
        "a version that is not there yet",
        "bimtek.yaml",
        ("Naskah masterplan versi 1.0 disetujui", "Naskah masterplan versi 2.0 disetujui"),
        PTW005="Naskah masterplan versi 2.0 disetujui",
    ),
    fault(
        "a meeting led from another region",
        "kegiatan.yaml",
        (
            "jabatan: Kepala Badan Perencanaan Pembangunan Daerah",
            "jabatan: Kepala Badan Perencanaan Pembangunan Daerah Kabupaten Tapin",
        ),
        PGA002="Daerah Kabupaten Tapin",
    ),
    fault(
        "minutes older than the workshop",
        "sumber.yaml",
        ("tanggal: 8 Agustus 2025", "tanggal: 8 Mei 2025"),
        MSC002=("bimtek.yaml", "mulai: 14 Mei 2025"),
    ),
    fault(
        "a decision numbered in another year",
        "pendahuluan.yaml",
        (
            "dasar_hukum:\n",
            "dasar_hukum:\n  - {jenis: keputusan, sebutan: Keputusan Bupati, nomor: 188.45/12/Huk/2024, tahun: 2025, "
            "tentang: Kelompok Kerja Data}\n",
        ),
        HKM009="nomor: 188.45/12/Huk/2024",
    ),
    fault(
        "a round larger than what is left of the recipients",
        QUICK_WIN,
        ("keluaran: 240 usaha berikutnya didampingi", "keluaran: 340 usaha berikutnya didampingi"),
        HTG003="keluaran: 340 usaha berikutnya",
    ),
    fault(
        "a note of a clerk in words of speech",
        "tata-kelola.yaml",
        ("keluaran: Naskah masterplan hasil peninjauan", "keluaran: (nunggu arahan Pak Kabid)"),
        CTT001="(nunggu arahan Pak Kabid)",
    ),
    fault(
        "more villages trained than there are",
        "rencana-aksi-smart-society.yaml",
        ("2027: 36, 2028: 46, 2029: 54}", "2027: 36, 2028: 46, 2029: 64}"),
        BTS002="2028: 46, 2029: 64}",
    ),
    fault(
        "markets of another region",
        "strategi.yaml",
        ("Perluasan dilakukan pasar demi pasar", "Sesuai kondisi pasar tradisional di Sampit, perluasan dilakukan"),
        WIL001="pasar tradisional di Sampit",
    ),
    fault(
        "more markets left than there are",
        "kesiapan.yaml",
        ("pojok bantuan di 15 pasar berikutnya", "pojok bantuan di 18 pasar berikutnya"),
        HTG002="pojok bantuan di 18 pasar berikutnya",
    ),
    fault(
        "two numbers of offices in one evaluation",
        "evaluasi.yaml",
        ("tersebar di sebelas\n", "tersebar di empat belas\n"),
        HTG006="tersebar di empat belas",
    ),
    fault(
        "a journey longer than from Saturday to Sunday",
        QUICK_WIN,
        ("Membuka paket dua hari satu malam", "Membuka paket tiga hari dua malam"),
        RNC002="Membuka paket tiga hari dua malam",
    ),
    fault(
        "a value that waits for data",
        "kesiapan.yaml",
        (
            "kondisi: 46 titik aktif di balai desa, dermaga, dan pasar",
            "kondisi: Jumlah titik aktif menunggu data dari bidang",
        ),
        CTT001="kondisi: Jumlah titik aktif menunggu data",
    ),
    fault(
        "a risk under an office that does not carry out its programme",
        "rencana-aksi-smart-living.yaml",
        (
            "di pulau saat musim itu\n    penanggung_jawab: Dinas Kesehatan",
            "di pulau saat musim itu\n    penanggung_jawab: Dinas Pariwisata dan Kebudayaan",
        ),
        RSK007="penanggung_jawab: Dinas Pariwisata dan Kebudayaan",
    ),
    fault(
        "a follow-up before its evaluation",
        "evaluasi.yaml",
        ("ditindaklanjuti sejak Maret 2025", "ditindaklanjuti sejak Maret 2024"),
        URT003="ditindaklanjuti sejak Maret 2024",
    ),
    fault(
        "respondents told otherwise than by the source",
        "pendahuluan.yaml",
        ("terhadap 1.200 responden", "terhadap 1.500 responden"),
        DTA007="terhadap 1.500 responden",
    ),
    fault(
        "a supporter from another region",
        "rencana-aksi-smart-governance.yaml",
        ("Persatuan Penyandang Disabilitas Cendana Raya]", "Persatuan Penyandang Disabilitas Kabupaten Banyuwangi]"),
        WIL001="Persatuan Penyandang Disabilitas Kabupaten Banyuwangi",
    ),
    fault(
        "more libraries than villages",
        "analisis.yaml",
        ("yang aktif dari 138 desa, nilai: 41", "yang aktif dari 138 desa, nilai: 141"),
        BTS006="yang aktif dari 138 desa, nilai: 141",
    ),
    fault(
        "an issue that tells of an improvement",
        "analisis.yaml",
        ("isu: Mutu air Sungai Perak menurun dan", "isu: Mutu air Sungai Perak membaik dan"),
        SWT001="isu: Mutu air Sungai Perak membaik",
    ),
    fault(
        "three places for four districts",
        QUICK_WIN,
        (
            "penerima_manfaat: Warga Hulu Perak, Lembah Rempah, Tanjung Pelita, dan Karang Indah",
            "penerima_manfaat: Warga Hulu Perak, Tanjung Pelita, dan Karang Indah",
        ),
        QWN015="penerima_manfaat: Warga Hulu Perak, Tanjung Pelita",
    ),
    fault(
        "two times before one visit",
        QUICK_WIN,
        ("memeriksa berkas tiga hari sebelum kunjungan", "memeriksa berkas lima hari sebelum kunjungan"),
        HTG007="memeriksa berkas lima hari sebelum kunjungan",
    ),
    fault(
        "a target above the recipients",
        QUICK_WIN,
        ("satuan: usaha\n        target: 400", "satuan: usaha\n        target: 500"),
        QWN014="target: 500",
    ),
    fault(
        "a Renstra far beyond the period",
        QUICK_WIN,
        ("masuk ke Renstra dinas untuk 2026–2029", "masuk ke Renstra dinas untuk 2026–2039"),
        URT005="masuk ke Renstra dinas untuk 2026–2039",
    ),
    fault(
        "a baseline above rising targets",
        "rencana-aksi-smart-branding.yaml",
        (
            "baseline: {nilai: 3, tahun: 2024}\n    target: {2025: 4, 2026: 6, 2027: 8, 2028: 10, 2029: 12}",
            "baseline: {nilai: 13, tahun: 2024}\n    target: {2025: 4, 2026: 6, 2027: 8, 2028: 10, 2029: 12}",
        ),
        IND002="target: {2025: 4, 2026: 6, 2027: 8, 2028: 10, 2029: 12}",
        AKT001=("evaluasi-mandiri.yaml", "penjelasan: Tiga destinasi memenuhi standar fasilitas dasar."),
    ),
    fault(
        "a cause copied from another risk",
        "rencana-aksi-smart-branding.yaml",
        (
            "penyebab: Ragam hias dipakai tanpa persetujuan pemilik motif",
            "penyebab: Udara laut bersifat korosif dan biaya pemeliharaan tidak dianggarkan",
        ),
        RSK006="komunitas adat penenun\n    penyebab: Udara laut bersifat korosif",
    ),
    fault(
        "an emergency number of somebody else",
        "tema-tahun.yaml",
        ("layanan darurat 112 beroperasi penuh", "layanan darurat 114 beroperasi penuh"),
        SKA002="layanan darurat 114 beroperasi penuh",
    ),
    fault(
        "four first years in the third year",
        "tema-tahun.yaml",
        ("menilai hasil tiga tahun pertama", "menilai hasil empat tahun pertama"),
        WKT004=("tema-tahun.yaml", "empat tahun pertama"),
    ),
    fault(
        "a fourth reason after the second",
        "visi.yaml",
        ("Alasan ketiga menyangkut kemampuan fiskal", "Alasan keempat menyangkut kemampuan fiskal"),
        RNC006="Alasan keempat menyangkut kemampuan fiskal",
    ),
    fault(
        "a stage that repeats a later one",
        "visi.yaml",
        (
            "Bimtek tahap I dan ditegaskan kembali pada Bimtek tahap II",
            "Bimtek tahap III dan ditegaskan kembali pada Bimtek tahap II",
        ),
        URT001="Bimtek tahap III dan ditegaskan kembali",
    ),
    fault(
        "five missions, one for each of six dimensions",
        "bimtek.yaml",
        ("enam misi yang masing-masing menjadi", "lima misi yang masing-masing menjadi"),
        HTG005="lima misi yang masing-masing menjadi",
    ),
    fault(
        "a longer way to the hospital",
        "dimensi.yaml",
        ("Hulu Perak memerlukan hampir empat jam", "Hulu Perak memerlukan hampir enam jam"),
        JRK001="Hulu Perak memerlukan hampir enam",
    ),
    fault(
        "a target under the mission of another dimension",
        "sasaran.yaml",
        (
            "pekerja rentan keluar dari kemiskinan\n    misi: [misi-ekonomi]",
            "pekerja rentan keluar dari kemiskinan\n    misi: [misi-lingkungan]",
        ),
        SLR010="keluar dari kemiskinan\n    misi: [misi-lingkungan]",
    ),
    fault(
        "a hoped-for time above the present one",
        "analisis.yaml",
        ("kondisi_diharapkan: Waktu tanggap 20 menit", "kondisi_diharapkan: Waktu tanggap kedaruratan 50 menit"),
        BTS007="kondisi_diharapkan: Waktu tanggap kedaruratan 50 menit",
    ),
    fault(
        "an output of more stands than its step opens",
        QUICK_WIN,
        ("keluaran: 20 pojok belajar melayani", "keluaran: 30 pojok belajar melayani"),
        HTG007="keluaran: 30 pojok belajar melayani",
    ),
    fault(
        "a promise from a year after the period",
        "tata-kelola.yaml",
        ("kepala perangkat daerah mulai tahun 2026.", "kepala perangkat daerah mulai tahun 2036."),
        MSC006="mulai tahun 2036",
    ),
    fault(
        "a question in brackets",
        "pendahuluan.yaml",
        ("menilai kesiapan, tahap II", "menilai kesiapan [benar?], tahap II"),
        CTT001="menilai kesiapan [benar?]",
    ),
    fault(
        "the recipients in more villages than the quick win serves",
        QUICK_WIN,
        ("orang tua di 40 desa", "orang tua di 48 desa"),
        HTG007="orang tua di 48 desa",
    ),
    fault(
        "a quick win with more of a fund than its row",
        QUICK_WIN,
        ("Dana Desa: {2026: 480 juta}", "Dana Desa: {2026: 840 juta}"),
        ANG005="Dana Desa: {2026: 840 juta}",
    ),
    fault(
        "a thousandth of the money",
        "rencana-aksi-smart-branding.yaml",
        ('DAK: {2026: "1,7 miliar"}', 'DAK: {2026: "1,7 juta"}'),
        ANG003='DAK: {2026: "1,7 juta"}',
    ),
    fault(
        "an office with the name of another region",
        QUICK_WIN,
        ("dalam Renstra Dinas Perhubungan dan", "dalam Renstra Dinas Perhubungan Sidoarjo dan"),
        WIL001="Pembelian layanan dianggarkan",
    ),
    fault(
        "a partner listed by another name than its text tells",
        QUICK_WIN,
        ("Informatika\n      - Politeknik Bahari Cendana", "Informatika\n      - Politeknik Samudra Cendana"),
        NMA003="- Politeknik Samudra Cendana",
    ),
    fault(
        "a plan drawn up beyond its date",
        "pendahuluan.yaml",
        ("sejak Maret sampai dengan Agustus 2025", "sejak Maret sampai dengan November 2025"),
        TGL006="sampai dengan November",
    ),
    fault(
        "the RPJMD set by another regulation in a text",
        "pendahuluan.yaml",
        said(
            "RPJMD Kabupaten Cendana Raya ditetapkan dengan Perda Nomor 5 Tahun 2025.",
        ),
        KST006="Perda Nomor 5 Tahun 2025.",
    ),
    fault(
        "a Renstra of other years than the RPJMD",
        "pendahuluan.yaml",
        said(
            "Program itu tercantum pada Renstra Dinas Kesehatan 2021–2026.",
        ),
        KST006="Kesehatan 2021–2026.",
    ),
    fault(
        "people of another region and around it",
        "pendahuluan.yaml",
        said("Layanan menjangkau masyarakat Sampit dan sekitarnya."),
        WIL001="masyarakat Sampit dan",
    ),
    fault(
        "the capital of another region as the own one",
        "pendahuluan.yaml",
        said(
            "Rapat digelar di Sampit, ibu kota Kabupaten Cendana Raya.",
        ),
        WIL003="digelar di Sampit, ibu",
    ),
    fault(
        "a partner with its words in another order",
        "pendahuluan.yaml",
        said("Koperasi Nelayan Pelita Bahari mengelola pelelangan."),
        NMA003="Koperasi Nelayan Pelita Bahari mengelola",
    ),
    fault(
        "a fraction in words that its figures contradict",
        "pendahuluan.yaml",
        said(
            "Tiga perempat puskesmas, yaitu 4 dari 14, berinternet.",
        ),
        HTG010="yaitu 4 dari 14, berinternet",
    ),
    fault(
        "plans, places, partners and fractions told rightly",
        "pendahuluan.yaml",
        said(
            "RPJMD Kabupaten Cendana Raya ditetapkan dengan Perda Nomor 4 Tahun 2025, dan RPJMD sebelumnya "
            "ditetapkan dengan Perda Nomor 3 Tahun 2021. Renstra Badan Pusat Statistik 2020–2026 dan "
            "capaiannya dibaca kembali. Barang dikirim ke pelanggan di Sampit dan sekitarnya. Rapat digelar di "
            "Cendana, ibu kota Kabupaten Cendana Raya. Koperasi Nelayan Bahari Pelita hadir. Lebih dari seperempat "
            "puskesmas, yaitu 4 dari 14, berinternet.",
        ),
    ),
    fault(
        "the needed money of all with another sum",
        "pendahuluan.yaml",
        said("Kebutuhan dana seluruhnya Rp242,65 miliar."),
        ANG007="seluruhnya Rp242,65 miliar",
    ),
    fault(
        "the money of all programmes with another sum",
        "pendahuluan.yaml",
        said("Anggaran seluruh program Rp242,65 miliar."),
        ANG007="program Rp242,65 miliar",
    ),
    fault(
        "the money of all rows with another sum",
        "pendahuluan.yaml",
        said("Anggaran 120 kegiatan mencapai Rp524,65 miliar."),
        ANG007="mencapai Rp524,65",
    ),
    fault(
        "fewer dimensions as the frame of the plan",
        "pendahuluan.yaml",
        said("Lima dimensi menjadi kerangka masterplan ini."),
        AKT002="Lima dimensi menjadi kerangka",
    ),
    fault(
        "more missions in the RPJMD than listed",
        "pendahuluan.yaml",
        said("RPJMD memiliki enam misi."),
        AKT002="RPJMD memiliki enam misi",
    ),
    fault(
        "missions of the plan told as many as those of the RPJMD",
        "pendahuluan.yaml",
        said("Kelima misi Smart City lahir dari musyawarah."),
        AKT002="Kelima misi Smart",
    ),
    fault(
        "more members of the council than listed",
        "pendahuluan.yaml",
        said("Dewan Smart City beranggotakan 17 orang."),
        KLM014="beranggotakan 17 orang",
    ),
    fault(
        "more extreme risks than listed",
        "pendahuluan.yaml",
        said(
            "Sebanyak 54 risiko tercatat, sebelas di antaranya ekstrem.",
        ),
        RSK008="sebelas di antaranya ekstrem",
    ),
    fault(
        "a place that ends like the capital as the capital",
        "pendahuluan.yaml",
        said("Muara Cendana, ibu kota Kabupaten Cendana Raya, siap."),
        WIL003="Muara Cendana, ibu kota",
    ),
    fault(
        "the seat of government in another place",
        "pendahuluan.yaml",
        said(
            "Pusat pemerintahan Kabupaten Cendana Raya di Muara Cendana.",
        ),
        WIL003="Raya di Muara Cendana.",
    ),
    fault(
        "the code of another region in a text",
        "pendahuluan.yaml",
        said("Kode wilayah Kabupaten Cendana Raya 62.02."),
        WIL002="Raya 62.02",
    ),
    fault(
        "an office with a short form that says more",
        "pendahuluan.yaml",
        said("Kegiatan ini dipimpin Dinas Koperasi dan UMKM."),
        OPD009="Koperasi dan UMKM.",
    ),
    fault(
        "the head of an office by its short name, misspelt",
        "pendahuluan.yaml",
        said("Kepala Diskominfo Ir. Laksmi Adisti, M.T. memimpin."),
        ORG001="Laksmi Adisti",
    ),
    fault(
        "a wrong amendment without the word that leads it",
        "pendahuluan.yaml",
        said(
            "UU 11/2008 ttg ITE sebagaimana diubah UU 19/2018 berlaku.",
        ),
        HKM001="diubah UU 19/2018",
    ),
    fault(
        "people of another region who meet distance",
        "pendahuluan.yaml",
        said("Warga Kotim menghadapi jarak dan biaya."),
        WIL001="Warga Kotim menghadapi",
    ),
    fault(
        "a promise kept until before the plan begins",
        "pendahuluan.yaml",
        ("ditepati sampai tahun 2029", "ditepati sampai tahun 2024"),
        MSC006="ditepati sampai tahun 2024",
    ),
    fault(
        "starts, parts, measures, lessons and counts told rightly",
        "pendahuluan.yaml",
        said(
            "Kemiskinan 11,8% pada tahun 2024 ditargetkan turun menjadi 8,1% pada tahun 2029. "
            "Armada 16 unit pada tahun 2024 direncanakan menjadi 24 unit. "
            "Dari 26 perangkat daerah, 11 perangkat daerah sudah memiliki kegiatan. "
            "Dari 120 kegiatan, 43 kegiatan berlangsung setiap tahun. "
            "Sebanyak 120 dari 147 desa dan kelurahan terjangkau sinyal suara. "
            "Panjang jaringan serat optik 146 kilometer. "
            "Tim penyusun berguru kepada Pemerintah Kota Banjarmasin. "
            "Warga Kotim datang dengan kapal ke pasar kami. "
            "Kebutuhan dana seluruhnya Rp424,65 miliar, dan anggaran seluruh kegiatan itu bertahap. "
            "Lima dimensi lain menjadi landasan dimensi prioritas. "
            "RPJMD memiliki lima misi, yang diturunkan menjadi enam misi Smart City. "
            "Keenam misi Smart City diturunkan dari lima misi RPJMD. "
            "Dewan Smart City semula beranggotakan sebelas orang. "
            "Sebanyak 54 risiko tercatat, sembilan di antaranya ekstrem. "
            "Kecamatan Cendana, ibu kota Kabupaten Cendana Raya, menjadi tuan rumah. "
            "Kode wilayah Kabupaten Cendana Raya 00.00. "
            "Kegiatan ini dipimpin Dinas Koperasi dan UKM. "
            "Kepala Diskominfo Laksmi Adisty memimpin rapat. "
            "Risiko ekstrem dilaporkan setiap bulan, sedangkan risiko tinggi setiap triwulan. "
            "Kelima subdimensi yang kesiapannya paling rendah dibahas tersendiri. "
            "Biaya seluruh program pelatihan dihitung per peserta, yaitu Rp350.000 per orang. "
            "Sembilan dari 54 risiko dinilai ekstrem. "
            "Jalan lintas sepanjang 86 kilometer dan saluran sepanjang 68 kilometer diperbaiki. "
            "Dari tiga puluh pendaftar, dua belas penenun lolos. "
            "UU 11/2008 ttg ITE sebagaimana diubah UU 19/2016 menjadi dasar.",
        ),
    ),
    fault(
        "a plan of the past that rests on the word for produce",
        "pendahuluan.yaml",
        (
            "inovasi daerah, dan perkotaan berkelanjutan.",
            "inovasi daerah, dan perkotaan berkelanjutan.\n\n    Olahan hasil laut mengacu kepada RPJMD 2019–2024.",
        ),
        WKT001="hasil laut mengacu kepada RPJMD 2019–2024",
    ),
    fault(
        "an office led by another",
        "pendahuluan.yaml",
        (
            "inovasi daerah, dan perkotaan berkelanjutan.",
            "inovasi daerah, dan perkotaan berkelanjutan.\n\n    Diskominfo, yang dipimpin Ir. Darmawan Saleh, siap.",
        ),
        ORG001="yang dipimpin Ir. Darmawan Saleh",
    ),
]
