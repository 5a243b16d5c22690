"""Slips that people made who did not know the program: followed to the letter, the remedies end in what was meant."""

import pytest

from generator.source.followed_remedies import followed
from generator.source.unknown_keys import UnknownKey
from tests.cases import each
from tests.source.mistakes.remedies import read_alone, told_alone
from tests.source.mistakes.test_one_slip import values_of

_MOST_STEPS = 6
SOURCES = "sumber:\n  - id: s-1\n    nama: Laporan Satu\n  - id: s-2\n    nama: Laporan Dua\n"
MISSIONS = "misi:\n  - nama: Satu satu\n    uraian: |\n      Teks satu.\n"
ACTION = "rencana_aksi:\n  - kegiatan: Uji coba\n"
MONEY = f"{ACTION}    anggaran:\n      APBD:\n        2026: 1 juta\n"
LIVING = "dimensi:\n  smart_living:\n    gambaran: Teks\n"
FOLDED = LIVING.replace(": Teks", ": >-")
TWO_MISSIONS = f"{MISSIONS}  - Misi dua yang penting\n"
BLOCK = "visi:\n  penjelasan: |\n    Cerdas berarti mudah.\n"
VISION = "visi:\n  rumusan: A\n  penjelasan: >-\n"

ITEMS_BELOW_A_TEXT = [
    *((f"{MISSIONS}{lead}Misi dua yang penting\n", TWO_MISSIONS) for lead in ("\t- ", "  ", "    ", "  -", "  – ")),
    *(
        (f"{MISSIONS}{lead}Misi dua yang penting\nvisi:\n  rumusan Maju\n", f"{TWO_MISSIONS}visi:\n  rumusan: Maju\n")
        for lead in ("\t- ", "  -", "  – ")
    ),
    (
        "misi:\n  - nama: Satu\n    uraian: Teks\n  Misi dua yang penting\n",
        "misi:\n  - nama: Satu\n    uraian: Teks\n  - Misi dua yang penting\n",
    ),
    (
        f"{MISSIONS}  nama: Dua\n    dimensi: [smart_living]\n",
        f"{MISSIONS}  - nama: Dua\n    dimensi: [smart_living]\n",
    ),
]
QUOTES = [
    *(
        (f'misi:\n  - nama{sign}"Siaga 112: cepat tanggap"\n', 'misi:\n  - nama: "Siaga 112: cepat tanggap"\n')
        for sign in (":", " ", "; ", " = ")
    ),
    (f"{ACTION}    lokasi:'Aula: lantai 2'\n", f"{ACTION}    lokasi: 'Aula: lantai 2'\n"),
    (
        'rencana_aksi:\n  - kegiatan: "Siaga 112: cepat" dimensi: smart_living\n',
        'rencana_aksi:\n  - kegiatan: "Siaga 112: cepat"\n    dimensi: smart_living\n',
    ),
    (
        "misi:\n  - nama: 'Siaga 112: cepat' uraian: Teks satu\n",
        "misi:\n  - nama: 'Siaga 112: cepat'\n    uraian: Teks satu\n",
    ),
    *(
        (
            f"bimtek:\n  - tahap: I\n    pokok_bahasan: {text}\n",
            "bimtek:\n  - tahap: I\n    pokok_bahasan: [Satu, Dua]\n",
        )
        for text in ('[Satu, Dua]"', '"[Satu, Dua]')
    ),
    ('visi:\n  rumusan: Terwujudnya daerah maju"\n', "visi:\n  rumusan: Terwujudnya daerah maju\n"),
    ('visi:\n  rumusan: ""Daerah 112: maju"\n', 'visi:\n  rumusan: "Daerah 112: maju"\n'),
    ('visi:\n  rumusan: “"Daerah 112: maju"”\n', 'visi:\n  rumusan: "Daerah 112: maju"\n'),
    ('visi:\n  penjelasan: "|\n    Satu.\n    Dua.\n', "visi:\n  penjelasan: |\n    Satu.\n    Dua.\n"),
    ('rencana_aksi:\n  - kegiatan: Siaga 112: cepat"\n', 'rencana_aksi:\n  - kegiatan: "Siaga 112: cepat"\n'),
    (MONEY.replace("juta", 'juta"'), MONEY),
    (f'{ACTION}    target:\n      2026: 10"\n', f"{ACTION}    target:\n      2026: 10\n"),
    *(
        (f"{SOURCES.replace('s-1', one)}visi:\n  sumber: [s-1]\n", f"{SOURCES}visi:\n  sumber: [s-1]\n")
        for one in ("“s-1”", 's-1"')
    ),
]
KEYS_AT_THE_MARGIN = [
    (f"{SOURCES}{LIVING}sumber: [s-1]\n", f"{SOURCES}{LIVING}    sumber: [s-1]\n"),
    (f"{LIVING}sumber: [s-1]\n{SOURCES}", f"{LIVING}    sumber: [s-1]\n{SOURCES}"),
    (
        "sumber:\n  - id: k-1\nnama: Kompas\nketerangan: Jadwal\n  - id: k-2\n    nama: Dua\n",
        "sumber:\n  - id: k-1\n    nama: Kompas\n    keterangan: Jadwal\n  - id: k-2\n    nama: Dua\n",
    ),
    (
        "sumber:\n  - id: k-1\nnama: Kompas\n    tanggal: 2025-01-01\n  - id: k-2\n    nama: Dua\n",
        "sumber:\n  - id: k-1\n    nama: Kompas\n    tanggal: 2025-01-01\n  - id: k-2\n    nama: Dua\n",
    ),
    (f"{LIVING}  sumber:\n    - id: a\n      nama: A\n", f"{LIVING}sumber:\n    - id: a\n      nama: A\n"),
]
PROGRAM = "quick_win:\n  - nama: A\n    masalah: >-\n      Satu kalimat.\n"
SECOND = "nama: B\n    masalah: Tiga\n    tahun: 2026\n"
INVISIBLE = "\u200b"
INTRODUCTION = "pengantar:\n  visi: >-\n    Satu.\n"
PARTNERS = "quick_win:\n  - nama: A\n    mitra: "
SPOILT_BELOW_A_TEXT = [
    *(
        (f"{PROGRAM}  {sign}{SECOND}", f"{PROGRAM}  - {SECOND}")
        for sign in ("(1) ", "☐ ", "» ", "[ ] ", "1.- ", "-) ", "= ", "| ", "2 ", INVISIBLE, "> ")
    ),
    *(
        (f"{PROGRAM}    {key}: Dua\n    tahun: 2026\n", f"{PROGRAM}    keunikan: Dua\n    tahun: 2026\n")
        for key in (
            "keunikan (wajib)",
            "keunikan…",
            "`keunikan`",
            "~keunikan",
            "keunikan/",
            "«keunikan»",
        )
    ),
    (
        f"{INTRODUCTION}  {INVISIBLE}strategi: Dua\n{PARTNERS}[PT A\n    tahun: 2026\n",
        f"{INTRODUCTION}  strategi: Dua\n{PARTNERS}[PT A]\n    tahun: 2026\n",
    ),
    *(
        (
            f"{VISION}    Satu kalimat.\n{line}\nmisi:\n  - nama: B\n",
            f"{VISION}    Satu kalimat.\nmisi:\n  - nama: B\n",
        )
        for line in ("```", "...", "<!-- x -->", "// x", "────")
    ),
    (
        "visi:\n  penjelasan: >-\nTeks satu\n    baris dua\n    baris tiga\nmisi:\n  - nama: B\n",
        "visi:\n  penjelasan: >-\n    Teks satu\n    baris dua\n    baris tiga\nmisi:\n  - nama: B\n",
    ),
]
SPOILT_ITEMS = [
    (
        "quick_win:\n  - nama: A\n    mitra:\n      - PT A\n     - PT B\n  - nama: C\n",
        "quick_win:\n  - nama: A\n    mitra:\n      - PT A\n      - PT B\n  - nama: C\n",
    ),
    *(
        (f"{topic}:\n  - {key}\t{value}\n    {rest}\n", f"{topic}:\n  - {key}: {value}\n    {rest}\n")
        for topic, key, value, rest in (
            ("quick_win", "nama", "A", "tahun: 2026"),
            ("rencana_aksi", "kegiatan", "Uji coba", "satuan: unit"),
            ("quick_win", "id", "a", "nama: B"),
            ("isu", "subdimensi", "energi", "isu: B"),
        )
    ),
    *(
        (f"{ACTION}    {key}: {{{odd}}}\n", f"{ACTION}    {key}: {{{right}}}\n")
        for key, odd, right in (
            ("baseline", "nilai=3; tahun=2024", "nilai: 3, tahun: 2024"),
            ("baseline", "nilai: 3; tahun=2024", "nilai: 3, tahun: 2024"),
            ("target", "2025=3; 2026=4", "2025: 3, 2026: 4"),
        )
    ),
    *(
        (f"misi:\n  - nama: {odd}\n", f"misi:\n  - nama: {right}\n")
        for odd, right in (
            ("'Program Jum'at Bersih'", "Program Jum'at Bersih"),
            ('"Layanan "Siaga" di desa"', "'Layanan \"Siaga\" di desa'"),
            ('"Layanan siaga" (cek)', "Layanan siaga (cek)"),
        )
    ),
]
DAK = "      DAK:\n        2026: 2 juta\n"
TARGET = f"{ACTION}    target:\n      2026: 10\n"
KEYS_AMONG_PAIRS = [
    (f"{MONEY}        DAK:\n        2026: 2 juta\n", f"{MONEY}{DAK}"),
    (f"{MONEY}        DAK:\n        2027: 2 juta\n", f"{MONEY}      DAK:\n        2027: 2 juta\n"),
    (f"{MONEY}        DAK:\n          2026: 2 juta\n", f"{MONEY}{DAK}"),
    (f"{MONEY}        DAK: {{2026: 2 juta}}\n", f"{MONEY}{DAK}"),
    (f"{MONEY}        lokasi: Aula\n", f"{MONEY}    lokasi: Aula\n"),
    (f"{MONEY}      dimensi: smart_living\n", f"{MONEY}    dimensi: smart_living\n"),
    *((f"{TARGET}      {pair}\n", f"{TARGET}    {pair}\n") for pair in ("opd: Dinas Kesehatan", "satuan: unit")),
    (
        f"{TARGET}      anggaran:\n        APBD: {{2026: 1 juta}}\n",
        f"{TARGET}    anggaran:\n      APBD: {{2026: 1 juta}}\n",
    ),
    (f"{TARGET}      opd: Dinas A\n      2027: 12\n", f"{TARGET}      2027: 12\n    opd: Dinas A\n"),
    (
        "rencana_aksi:\n  - target:\n      2026: 10\n      kegiatan: Uji\n      2027: 12\n",
        "rencana_aksi:\n  - target:\n      2026: 10\n      2027: 12\n    kegiatan: Uji\n",
    ),
    (
        f"{ACTION}    target: {{2026: 10, opd: Dinas A, 2027: 12}}\n",
        f"{ACTION}    target: {{2026: 10, 2027: 12}}\n    opd: Dinas A\n",
    ),
    (f"{ACTION}    target: {{2026: 10, opd: Dinas A}}\n", f"{ACTION}    target: {{2026: 10}}\n    opd: Dinas A\n"),
]
COLONS = [
    ("misi:\n  - id satu-a\n    nama: Misi satu\n", "misi:\n  - id: satu-a\n    nama: Misi satu\n"),
    (
        "dimensi_prioritas:\n  dimensi: smart_living\n  dukungan:\n    - dimensi smart_society\n      uraian: T\n",
        "dimensi_prioritas:\n  dimensi: smart_living\n  dukungan:\n    - dimensi: smart_society\n      uraian: T\n",
    ),
    *(
        (f"misi:\n  - nama: Satu\n    uraian{gap}{sign}\n      Teks satu.\n      Teks dua.\n",
         f"misi:\n  - nama: Satu\n    uraian: {sign}\n      Teks satu.\n      Teks dua.\n")
        for gap, sign in ((" ", "|"), ("", "|"), (" ", ">-"))
    ),
    ("rencana_aksi: - nama: Uji\n", "rencana_aksi:\n  - kegiatan: Uji\n"),
    ("kegiatan:\n  id: x\n    nama: Uji\n", "kegiatan:\n  - id: x\n    nama: Uji\n"),
]  # fmt: skip
LINES_OF_TEXTS = [
    *(
        (
            f"{VISION}{one} Baris satu\n{two} baris dua\n{three} baris tiga.\n",
            f"{VISION}    Baris satu baris dua baris tiga.\n",
        )
        for one, two, three in (
            ("   ", "    ", "   "),
            ("  ", "   ", "   "),
            ("   ", "   ", "      "),
            ("   ", "   ", "  "),
        )
    ),
    *(
        (
            f"misi:\n  - nama: Satu\n    uraian: {sign}\n      Baris satu\n      baris dua\n    syarat: ada.\n",
            f"misi:\n  - nama: Satu\n    uraian: {sign}\n      Baris satu\n      baris dua\n      syarat: ada.\n",
        )
        for sign in (">-", "|")
    ),
]
RUN_ON = [
    (
        f"{SOURCES}{FOLDED}      Teks lengkap. sumber: [s-1]\n",
        f"{SOURCES}{FOLDED}      Teks lengkap.\n    sumber: [s-1]\n",
    ),
    (
        f"{SOURCES}visi:\n  kata_kunci: [a, b] sumber: [s-1]\n",
        f"{SOURCES}visi:\n  kata_kunci: [a, b]\n  sumber: [s-1]\n",
    ),
    (
        f"{SOURCES}bimtek:\n  - tahap: I\n    pokok_bahasan:\n      - Satu\n      - Dua hal sumber: [s-1]\n",
        f"{SOURCES}bimtek:\n  - tahap: I\n    pokok_bahasan:\n      - Satu\n      - Dua hal\n    sumber: [s-1]\n",
    ),
    (f"{TARGET.rstrip()} satuan: kios\n", f"{TARGET}    satuan: kios\n"),
    (f"{TARGET.rstrip()} 2027: 12\n", f"{TARGET}      2027: 12\n"),
    (f"{ACTION}    lokasi: Aula - kegiatan: Lain\n", f"{ACTION}    lokasi: Aula\n  - kegiatan: Lain\n"),
]
DASHES_TOO_MANY = [
    *(
        (f"{TARGET}{lead}- 2027: 12\n{more}", f"{TARGET}      2027: 12\n{more}")
        for lead in ("", "    ", "      ")
        for more in ("", "    lokasi: Aula\n")
    ),
    *(
        (f"{MONEY}{lead}- 2027: 2 juta\n", f"{MONEY}        2027: 2 juta\n")
        for lead in ("", "    ", "      ", "        ")
    ),
    (
        f"{ACTION}    opd: Bappeda\n    - lokasi: Aula\n    anggaran:\n      APBD: {{2026: 1 juta}}\n",
        f"{ACTION}    opd: Bappeda\n    lokasi: Aula\n    anggaran:\n      APBD: {{2026: 1 juta}}\n",
    ),
    (f"{ACTION}    - opd: Bappeda\n    lokasi: Aula\n", f"{ACTION}    opd: Bappeda\n    lokasi: Aula\n"),
    (f"{ACTION}    opd: Bappeda\n    - lokasi: Aula\n", f"{ACTION}    opd: Bappeda\n    lokasi: Aula\n"),
    (
        "visi:\n  rumusan: Maju\n  - kata_kunci:\n    - cerdas\n",
        "visi:\n  rumusan: Maju\n  kata_kunci:\n    - cerdas\n",
    ),
    (
        "visi:\n  penjelasan: |\n    - mudah\n  - kata_kunci:\n    - cerdas\n",
        "visi:\n  penjelasan: |\n    - mudah\n  kata_kunci:\n    - cerdas\n",
    ),
    ("misi:\n  - Satu\n- isu:\n  - isu: Banjir\n", "misi:\n  - Satu\nisu:\n  - isu: Banjir\n"),
    (
        f"{ACTION}    opd: Bappeda\n    - kegiatan: Dua\n",
        f"{ACTION}    opd: Bappeda\n  - kegiatan: Dua\n",
    ),
]
KEYS_BELOW_A_BLOCK = [
    *(
        (f"{BLOCK}  {line}\n    - cerdas\n", f"{BLOCK}  kata_kunci:\n    - cerdas\n")
        for line in ("**kata_kunci**:", "**kata_kunci:**", "- **kata_kunci**:", "- kata_kunci:", "• kata_kunci:")
    ),
    (f"{BLOCK}  **rumusan**: >-\n    Maju\n", f"{BLOCK}  rumusan: >-\n    Maju\n"),
    *(
        (f"visi:\n{blanks}penjelasan: |\n    Mudah.\n{below}", f"visi:\n  penjelasan: |\n    Mudah.\n{below}")
        for blanks in ("\u00a0\u00a0", " \u00a0")
        for below in ("  kata_kunci:\n    - cerdas\n", "  rumusan: Maju\n")
    ),
]
LAW = "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
DASHES_MISSING = [
    (
        f"dasar_hukum:\n  - {LAW}\n    jenis: pp\n    nomor: 59\n    tahun: 2022\n    tentang: Perkotaan\n",
        f"dasar_hukum:\n  - {LAW}\n  - jenis: pp\n    nomor: 59\n    tahun: 2022\n    tentang: Perkotaan\n",
    ),
    (
        "misi:\n  - Misi satu yang penting\n    id: dua\n    nama: Misi dua\n",
        "misi:\n  - Misi satu yang penting\n  - id: dua\n    nama: Misi dua\n",
    ),
    *(
        (
            f"bimtek:\n  - tahap: I\n    pokok_bahasan:\n      - >-\n        Satu.\n        {sign}\n        Dua.\n",
            f"bimtek:\n  - tahap: I\n    pokok_bahasan:\n      - >-\n        Satu.\n      - {sign}\n        Dua.\n",
        )
        for sign in (">-", "|", ">")
    ),
    (
        "bimtek:\n  - tahap: I\n    pokok_bahasan:\n      -\u00a0>-\n        Satu hal.\n",
        "bimtek:\n  - tahap: I\n    pokok_bahasan:\n      - >-\n        Satu hal.\n",
    ),
]
BRACES_IN_PAIRS = [
    (f"{ACTION}    target: 2026: 10, 2027: 12}}\n", f"{ACTION}    target: {{2026: 10, 2027: 12}}\n"),
    (f"{ACTION}    target: 2026: 10}}\n", f"{ACTION}    target: {{2026: 10}}\n"),
    (f"{ACTION}    target: [2026: 10, 2027: 12}}\n", f"{ACTION}    target: {{2026: 10, 2027: 12}}\n"),
    (f"{ACTION}    target: {{2026: 10,, 2027: 12}}\n", f"{ACTION}    target: {{2026: 10, 2027: 12}}\n"),
    (f"{ACTION}    target: {{{{2026: 10, 2027: 12}}}}\n", f"{ACTION}    target: {{2026: 10, 2027: 12}}\n"),
    ("visi:\n  kata_kunci: [maju,, aman]\n", "visi:\n  kata_kunci: [maju, aman]\n"),
    (
        'sasaran:\n  - indikator: I\n    baseline: {nilai "41,5", tahun: 2024}\n',
        'sasaran:\n  - indikator: I\n    baseline: {nilai: "41,5", tahun: 2024}\n',
    ),
    (
        "sasaran:\n  - indikator: I\n    baseline: {nilai: 41, tahun 2024}\n",
        "sasaran:\n  - indikator: I\n    baseline: {nilai: 41, tahun: 2024}\n",
    ),
]
PAIRS_IN_QUOTES = [
    *(
        (f"{ACTION}    target:\n      {pair}\n      2027: 12\n", f"{TARGET}      2027: 12\n")
        for pair in ('"2026: 10"', "'2026: 10'", "**2026**: 10", "**2026:** 10")
    ),
    ('daerah:\n  "nama: Tabalong"\n  jenis: kabupaten\n', "daerah:\n  nama: Tabalong\n  jenis: kabupaten\n"),
    ('misi:\n  - "nama: Satu"\n    uraian: Teks\n', "misi:\n  - nama: Satu\n    uraian: Teks\n"),
    ('misi:\n  - nama: Satu\n    "uraian: Teks"\n', "misi:\n  - nama: Satu\n    uraian: Teks\n"),
]
REFERENCES = [
    *(
        (f"{SOURCES}visi:\n  sumber: [s-1{sign}s-2]\n", f"{SOURCES}visi:\n  sumber: [s-1, s-2]\n")
        for sign in (" ", " – ", "  ")
    ),
    (f"{SOURCES}visi:\n  sumber:\n    - [s-1, s-2]\n", f"{SOURCES}visi:\n  sumber:\n    - s-1\n    - s-2\n"),
]
LONE_SIGNS = [
    *(
        (f"visi:\n  rumusan: -\n    {text}\n", f"visi:\n  rumusan: {text}\n")
        for text in ("Terwujudnya daerah maju", "Maju bersama")
    ),
    *(
        (
            f"visi:\n  penjelasan: {sign}\n    Visi ini: cerdas.\n    Maju.\n",
            "visi:\n  penjelasan: |\n    Visi ini: cerdas.\n    Maju.\n",
        )
        for sign in ("I", "l", "\N{BROKEN BAR}", "/", "–", "...")
    ),
    (
        f"{SOURCES}kegiatan:\n  - nama: Satu\n  - sumber: [s-1]\n",
        f"{SOURCES}kegiatan:\n  - nama: Satu\n    sumber: [s-1]\n",
    ),
    ("kegiatan:\n  - id: satu\n  - nama: Satu\n", "kegiatan:\n  - id: satu\n    nama: Satu\n"),
    *(
        (f"{ACTION}    target: {typed}\n", f"{ACTION}    target: {{2026: 1, 2027: 2}}\n")
        for typed in ("{2026: 1}, {2027: 2}", "{2026: 1} {2027: 2}")
    ),
    ("visi:\n  kata_kunci: [maju], [aman]\n", "visi:\n  kata_kunci: [maju, aman]\n"),
    ("daerah:\n  ? nama: Tabalong\n", "daerah:\n  nama: Tabalong\n"),
    ("daerah:\n  ? nama: Tabalong\n  jenis: kabupaten\n", "daerah:\n  nama: Tabalong\n  jenis: kabupaten\n"),
    (
        f"{ACTION}    opd: Dinas A target:\n      2026: 1\n    lokasi: Aula\n",
        f"{ACTION}    opd: Dinas A\n    target:\n      2026: 1\n    lokasi: Aula\n",
    ),
    (f"{ACTION}    pendukung: {{Dinas A, Dinas B}}\n", f"{ACTION}    pendukung: [Dinas A, Dinas B]\n"),
    *(
        (
            f"{ACTION}    anggaran:\n      DAK{sign}{{{pairs}}}\n",
            f"{ACTION}    anggaran:\n      DAK: {{{pairs}}}\n",
        )
        for sign in (" ", " – ", " - ")
        for pairs in ("2026: 2 juta", "2026: 2 juta, 2027: 3 juta")
    ),
    *(
        (f"visi:\n  {key} Maju\n  kata_kunci: [aman]\n", "visi:\n  rumusan: Maju\n  kata_kunci: [aman]\n")
        for key in ("“rumusan”:", "“rumusan:”", "‘rumusan’ :")
    ),
    *(
        (f"{TARGET}{lead}{line}\n    lokasi: Aula\n", f"{TARGET}    lokasi: Aula\n")
        for lead in ("", "    ", "      ")
        for line in ("<b>Tebal</b>", "...", "// catatan")
    ),
    (
        f"dasar_hukum:\n  {LAW}\n  - PP Nomor 59 Tahun 2022\n",
        f"dasar_hukum:\n  - {LAW}\n  - PP Nomor 59 Tahun 2022\n",
    ),
    (
        "isu:\n  - isu: Jalan rusak, akar_masalah: Banyak jalan\n    dimensi: smart_living\n",
        "isu:\n  - isu: Jalan rusak\n    akar_masalah: Banyak jalan\n    dimensi: smart_living\n",
    ),
    ("kegiatan:\n  - nama: * Satu\n", "kegiatan:\n  - nama: Satu\n"),
    ("kegiatan:\n  -- nama: Satu\n    tempat: Aula\n    dimensi = smart_living\n",
     "kegiatan:\n  - nama: Satu\n    tempat: Aula\n    dimensi: smart_living\n"),
    *(
        (f"bimtek:\n  - tahap: I\n    {key}: Kesamaan persepsi{sign}\n",
         f"bimtek:\n  - tahap: I\n    {key}: Kesamaan persepsi\n")
        for key in ("keputusan", "pokok_bahasan")
        for sign in "]}"
    ),
    *(
        (f"{ACTION}    target: {{2026: {typed}}}\n", f"{ACTION}    target: {{2026: {meant}}}\n")
        for typed, meant in (("6O", "60"), ("l2", "12"), ("1OO", "100"))
    ),
    ('sasaran:\n  - indikator: I\n    baseline: {nilai: "4l,5", tahun: 2024}\n',
     'sasaran:\n  - indikator: I\n    baseline: {nilai: "41,5", tahun: 2024}\n'),
]  # fmt: skip
TYPED = [
    *LONE_SIGNS,
    *DASHES_TOO_MANY, *KEYS_BELOW_A_BLOCK, *DASHES_MISSING, *BRACES_IN_PAIRS, *PAIRS_IN_QUOTES, *REFERENCES,
    *ITEMS_BELOW_A_TEXT, *QUOTES, *KEYS_AT_THE_MARGIN, *KEYS_AMONG_PAIRS, *SPOILT_BELOW_A_TEXT,
    *SPOILT_ITEMS, *COLONS, *LINES_OF_TEXTS, *RUN_ON,
]  # fmt: skip


def mended(text: str) -> str:
    """The text after the first remedies were followed, of errors before notices."""
    for _ in range(_MOST_STEPS):
        problems = read_alone(text).problems
        problem = next(iter(problems.errors or problems.found), None)
        if problem is None:
            break
        text = followed(text, problem) or text
    return text


@pytest.mark.slow
@each(("text", "meant"), TYPED)
def test_the_remedies_end_in_what_was_meant(text: str, meant: str) -> None:
    right = read_alone(meant)
    assert not right.problems.found
    assert read_alone(text).problems.found
    reading = read_alone(mended(text))
    assert not reading.problems.found, mended(text)
    assert list(values_of(reading.masterplan)) == list(values_of(right.masterplan)), mended(text)


@each(
    "text",
    [
        f"{SOURCES}{FOLDED}      Data ini dari sumber: BPS dan dinas (sumber: [1]), lalu diolah.\n",
        f"{VISION}    Visi ini memuat:\n    - satu\n      lanjutan butir satu\n    - dua\n".replace(">-", "|"),
        f"{VISION}    Kutipan berikut dari pidato.\n\n      Maju bersama.\n\n    Demikian kutipannya.\n",
        'visi:\n  rumusan: Tersedia layar 32"\n',
        "visi:\n  rumusan: Terwujudnya daerah 'maju'\n",
        "visi:\n  rumusan: Terwujudnya daerah [maju]\n",
        f"{ACTION}    target: {{2026: A1, 2027: Oktober}}\n",
        "kegiatan:\n  - nama: Satu\n  - nama: Dua\n    tempat: Aula\n",
        "kegiatan:\n  - id: satu\n    nama: Satu\n  - id: dua\n    nama: Dua\n",
        f"dasar_hukum:\n  - {LAW}\n  - jenis: pp\n    nomor: 59\n    tahun: 2022\n    tentang: Perkotaan\n",
        "visi:\n  penjelasan: |\n    Tanda > berarti lebih dari.\n    Nilai kita:\n    - maju\n",
        "visi:\n  penjelasan: |\n    *rumusan* itu penting.\n",
        f"{ACTION}    lokasi: -\n",
        "daerah:\n  tetangga: [Kabupaten Kota Baru, Kota Palangka Raya]\n",
    ],
)
def test_what_only_looks_like_a_slip_is_not_told(text: str) -> None:
    assert not told_alone(text)


@each("day", ["l8", "I8", "1 8", "8"])
def test_the_example_of_a_date_is_no_part_of_what_was_typed(day: str) -> None:
    remedies = [remedy for _, remedy in told_alone(f"naskah:\n  tanggal: {day} Agustus 2026x\n")]
    assert remedies
    assert not any("misalnya 8 Agustus" in remedy for remedy in remedies)


def test_a_table_with_strokes_is_told_as_one() -> None:
    [(message, remedy)] = told_alone("rencana_aksi:\n| Kegiatan | 2025 |\n|---|---|\n| Jalan | 20 |\n")
    assert "tabel bergaris tegak" in message
    assert "setiap barisnya sebagai satu butir" in remedy


@each("listed", ["[Kabupaten Seruyan Kabupaten Katingan]", "[Kota A Kota B, Kabupaten C]"])
def test_names_without_a_comma_between_them_are_told(listed: str) -> None:
    assert "tampak seperti beberapa" in told_alone(f"daerah:\n  tetangga: {listed}\n")[0][0]


@each("remark", ["// belum pasti", "<b>Kegiatan</b>"])
def test_a_remark_above_a_list_is_no_item(remark: str) -> None:
    [(_, remedy)] = told_alone(f"rencana_aksi:\n  {remark}\n  - kegiatan: A\n")
    assert remedy.startswith(
        ("hapus baris ini, atau awali dengan '# '.", "bila judul atau keterangan, awali dengan '# ';")
    )


@each(
    ("text", "readings"),
    [
        (
            f"{MISSIONS}    Misi dua yang penting.\n",
            ("jorokkan teks ini menjadi 6 spasi", "bila butir baru, awali dengan '- '"),
        ),
        (
            "rencana_aksi:\n  - program unggulan\n    lokasi: Aula\n",
            ("tulis  - program: unggulan", "- kegiatan: program unggulan"),
        ),
        (
            f"{SOURCES}bimtek:\n  - tahap: I\n    tindak_lanjut:\n      - apa: Rapat\nsumber: [s-1]\n",
            ("pakai 4 spasi di depannya", "atau pakai 8 spasi di depannya"),
        ),
        (
            f"{SOURCES}visi:\n  rumusan: A\n  penjelasan: >-\n    Satu.\n  syarat: ada.\n",
            ("bila lanjutan teks", "bila kunci, "),
        ),
        (
            f"{ACTION}    target: {{2026: 1O}}\n",
            ("bila bilangan, ganti dengan  10", "bila memang kata, biarkan"),
        ),
        (
            f"{ACTION}    anggaran: {{APBD: {{2026: 4O1 juta}}}}\n",
            ("tulis  401 juta  bila yang dimaksud angka", "bukan angka 0 dan 1"),
        ),
        (
            "kegiatan:\n  - nama: Satu\n  - tempat: Aula\n",
            ("bila milik butir di atasnya, ganti tanda hubung pada baris 3", "bila butir lain, lengkapi namanya"),
        ),
    ],
)
def test_what_may_be_meant_in_two_ways_is_told_in_both(text: str, readings: tuple[str, str]) -> None:
    [(_, remedy)] = told_alone(text)
    assert all(reading in remedy for reading in readings), remedy


@pytest.mark.slow
def test_of_very_many_unknown_keys_only_the_first_are_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(self: UnknownKey, _: str) -> str:
        asked.append(self.text)
        return "hapus kunci ini."

    monkeypatch.setattr(UnknownKey, "_remedy", counted)
    problems = read_alone("daerah:\n" + "".join(f"  kunci_{n}: isi\n" for n in range(220))).problems
    assert (len(problems.errors), problems.more) == (200, 20)
    assert len(set(asked)) == 200


_BESIDE_A_LINE = "quick_win:\n  - nama: A\n    masalah: Satu\n    {}\n"


@each("line", ["keunikan / Dua", "keunikan | Dua", "keunikan ~ Dua", "keunikan > Dua", "[keunikan]: Dua"])
def test_a_sign_beside_a_key_below_a_text_in_one_line_is_no_part_of_its_text(line: str) -> None:
    text = _BESIDE_A_LINE.format(line)
    [problem] = read_alone(text).problems.errors
    assert followed(text, problem) == _BESIDE_A_LINE.format("keunikan: Dua")


@each("pairs", ['nilai="3,18"; tahun=2024', "nilai='3,18'; tahun='2024'", "nilai=3,18; tahun=2024"])
def test_numbers_in_quotes_between_semicolons_stay_apart(pairs: str) -> None:
    text = f"sasaran:\n  - nama: A\n    baseline: {{{pairs}}}\n"
    [problem] = read_alone(text).problems.errors
    assert followed(text, problem) == text.replace(pairs, "nilai: '3,18', tahun: 2024")


def test_a_remark_in_parentheses_above_keys_is_no_name() -> None:
    text = "dimensi:\n  smart_economy: (lihat di bawah)\n    gambaran: Teks\n"
    [problem] = read_alone(text).problems.errors
    assert followed(text, problem) == text.replace(": (", ":  # (")


@each(
    ("above", "lead"),
    [("visi:\n  rumusan: A\n", "  "), ("visi:\n  rumusan: A\n", ""), ("misi:\n  - nama: A\n", "    ")],
)
@each("note", ["TODO: lengkapi", "TODO:", "CEK: angka ini"])
def test_a_note_to_oneself_is_a_remark_without_its_sign(above: str, lead: str, note: str) -> None:
    text = f"{above}{lead}{note}\n"
    [problem] = read_alone(text).problems.errors
    assert problem.remedy == "hapus baris ini, atau awali dengan '# '."
    assert not read_alone(followed(text, problem) or "").problems.found
