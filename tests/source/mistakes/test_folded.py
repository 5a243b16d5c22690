"""Lines that became one text though they were hardly meant as one are told; a wrapped sentence stays a text."""

from collections.abc import Callable

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from tests.cases import each
from tests.source.reading import places, said

Read = Callable[[str], Reading]

_LONG = "Membangun pusat data yang terpadu dengan pusat data nasional dan dapat dipulihkan dari bencana"
_TITLE = "Tata Cara Perencanaan dan Evaluasi Pembangunan Daerah serta Tata Cara Evaluasi Rancangan Peraturan"


@each(
    ("text", "place", "remedy"),
    [
        ("misi:\n  - Membangun Satu\n    Menata Dua\n", (3, 5), "tulis  - Menata Dua  sejajar"),
        (f"misi:\n  - {_LONG}\n    Menata Dua\n", (3, 5), "tulis  - Menata Dua  sejajar"),
        ("misi:\n  - Membangun bersama\n    Menata Dua\n", (3, 5), "tulis  - Menata Dua  sejajar"),
        ("misi:\n  - Membangun Satu; dan\n    Menata Dua.\n", (3, 5), "tulis  - Menata Dua.  sejajar"),
        ("misi:\n  -\n    Membangun Satu\n    Menata Dua\n", (4, 5), "pada baris 2 bila ini butir baru"),
        ("misi:\n  - nama: Membangun Satu\n      Menata Dua\n    uraian: x\n", (3, 7), "tulis  - nama: Menata Dua  "),
        ("misi:\n  - uraian: x\n    nama:\n      Membangun Satu\n      Menata Dua\n", (5, 7), "- nama: Menata Dua  "),
        ("misi:\n  - nama: |\n      Membangun Satu\n      Menata Dua\n", (4, 7), "tulis  - nama: Menata Dua  "),
        (
            "misi:\n  - nama: Satu\n      - Dua\n",
            (3, 7),
            "tulis  - nama: Dua  sejajar dengan tanda hubung pada baris 2",
        ),
        ("misi:\n  - 'Satu\n    - Dua'\n", (3, 5), "tulis  - Dua  sejajar"),
        ("rencana_aksi:\n  - pendukung:\n      - Dinas A\n        Dinas B\n", (4, 9), "tulis  - Dinas B  sejajar"),
        ("daerah:\n  tetangga:\n    - Kota A\n      Kota B\n", (4, 7), "tulis  - Kota B  sejajar"),
        ("visi:\n  rumusan: Satu\n    - Dua\n", (3, 5), "tulis '|' setelah titik dua"),
        ("visi:\n  rumusan: Kondisi\n    1. Satu\n    2. Dua\n", (3, 5), "tulis '|' setelah titik dua"),
        ("visi:\n  rumusan:\n    Kondisi:\n    1. Satu\n    2. Dua\n", None, ""),
        ("visi:\n  rumusan: >\n    Kondisi\n    1. Satu\n    2. Dua\n", (4, 5), "ganti tanda '>' dengan '|'"),
        ('visi:\n  rumusan: "Kondisi\n    1. Satu\n    2. Dua"\n', (3, 5), "hapus tanda kutipnya"),
        (
            "visi:\n  rumusan: >-\n    Satu\n    penjelasan: Dua\n",
            (4, 5),
            "pakai 2 spasi di depannya, sejajar dengan 'rumusan'",
        ),
        ('visi:\n  rumusan: "Satu\n  penjelasan: Dua"\n', (3, 3), "tutup tanda kutip di akhir teks di atasnya"),
        ("misi:\n  - nama: Satu\n     uraian\uff1a Dua\n", (3, 6), "dengan titik dua dan satu spasi"),
        ("misi:\n  - Satu\n    uraian = Dua\n", (3, 5), "dengan titik dua dan satu spasi"),
        ('visi: "Satu\n  penjelasan: Dua"\n', (2, 3), "tutup tanda kutip"),
        ("misi:\n  - >\n    Satu\n    uraian: Dua\n", (4, 5), "sejajarkan baris ini dengan kunci"),
    ],
)
def test_what_was_meant_to_stand_apart_is_refused(
    text: str, place: tuple[int, int] | None, remedy: str, reading_of: Read
) -> None:
    problems = reading_of(text).problems
    assert problems.errors
    assert place is None or places(problems) == [place], said(problems)
    assert remedy in said(problems)


@each(
    ("text", "line"),
    [
        ("misi:\n  - Program di Kabupaten\n    Kotawaringin Timur\n", 3),
        ("misi:\n  - nama: Satu\n      Menata Dua\n", 3),
        (f"misi:\n  - {_LONG}\n    Kabupaten\n", 3),
        ("daerah:\n  tetangga:\n    - Kota A\n      Kabupaten B\n", 4),
        ("daerah:\n  nama: Kotawaringin\n    Timur\n", 3),
        ("visi:\n  rumusan: Kota cerdas\n    Kota maju\n", 3),
        ("visi:\n  rumusan: kota – yang maju\n    – bersama\n", 3),
        ("misi:\n  - Satu\n\n    dua\n", 4),
        ("misi:\n  - Satu;\n    Dua\n", 3),
        (f"misi:\n  - {_LONG.replace('Membangun', 'Kota')} ibu\n    Kota Sampit\n", 3),
        ("misi:\n  - cerdas\n    maju\n", 3),
        ("misi:\n  - nama: Satu, uraian:dua\n", 2),
        ("visi:\n  rumusan: |\n    Satu\n    penjelasan: Dua\n", 4),
    ],
)
def test_what_may_have_been_meant_to_stand_apart_is_told(text: str, line: int, reading_of: Read) -> None:
    problems = reading_of(text).problems
    assert not problems.errors, said(problems)
    assert [p.place.line for p in problems.notices if p.place] == [line]


@each(
    "text",
    [
        "misi:\n  - Membangun kota\n    yang cerdas dan\n    Kabupaten yang maju\n",
        *(
            f"misi:\n  - Mewujudkan layanan {word}\n    Kabupaten Zebra\n"
            for word in (
                *("bersama", "sesuai", "menurut", "arahan", "melalui", "oleh", "kepada", "dengan"),
                *("untuk", "pada", "antara", "termasuk", "publik"),
            )
        ),
        "misi:\n  - Mewujudkan layanan sesuai\n    Bupati Zebra\n",
        "misi:\n  - Membangun 20 uraian dan\n    uraian; sumber\n",
        "visi:\n  rumusan: Maju\n    bersama\n\n    Catatan\n",
        "visi:\n  rumusan: >\n    Kondisi\n\n      1. Satu\n      2. Dua\n",
        "visi:\n  rumusan: Kondisi\n\n    1. Satu\n\n    2. Dua\n",
        "daerah:\n  penduduk: 101.591\n    jiwa\n",
        "misi:\n  - Membangun 20\n    2 desa\n    -5 derajat\n    (Satu)\n",
        f"dasar_hukum:\n  - jenis: permen\n    tentang: >-\n      {_TITLE}\n      Daerah\n",
        "dasar_hukum:\n  - jenis: uu\n    tentang: Informasi dengan UU Nomor 1\n      Tahun 2024\n",
        "visi:\n  rumusan: Kota cerdas.\n    Kota maju.\n",
        f"visi:\n  rumusan:\n    {_LONG} di\n    Kotawaringin\n",
        f"visi:\n  rumusan:\n    {_LONG}\n    Kotawaringin Timur\n",
        "visi:\n  rumusan: |\n    Satu\n    - Dua\n    Tiga\n    Catatan: empat\n    sumber lain: lima\n",
        'visi:\n  rumusan: "Kota cerdas\n    kota maju"\n',
        "visi:\n  rumusan: >\n    kota cerdas\n    catatan lain: maju\n",
    ],
)
def test_a_wrapped_text_stays_a_text(text: str, reading_of: Read) -> None:
    assert not reading_of(text).problems.found, said(reading_of(text).problems)


def test_a_wrapped_text_loses_no_word(masterplan_of: Callable[[str], Masterplan]) -> None:
    assert masterplan_of("misi:\n  - Satu dua,\n    tiga\n    empat\n").misi[0].nama == "Satu dua, tiga empat"


@each(
    ("above", "below"),
    [("10", "20"), ("100", "200 juta"), ("Rp100", "250"), ("100", "Rp300 ribu"), ("100 jiwa", "200 jiwa"),
     ("1.250", ".000")],
)  # fmt: skip
def test_two_numbers_are_not_read_as_one(above: str, below: str, reading_of: Read) -> None:
    problems = reading_of(f"sasaran:\n  - nama: x\n    target:\n      2025: {above}\n        {below}\n").problems
    assert places(problems) == [(5, 9)]
    assert "bilangan ini menyatu dengan bilangan di atasnya" in said(problems)


@each(("above", "below"), [("41 persen dari", "100 desa"), ("12 desa", "20 kelurahan"), ("Rp100", "juta")])
def test_a_number_and_its_words_may_be_on_two_lines(above: str, below: str, reading_of: Read) -> None:
    target = f"sasaran:\n  - nama: x\n    target:\n      2025: {above}\n        {below}\n"
    reading = reading_of(target)
    assert not reading.problems.errors
    assert reading.masterplan.sasaran[0].target[2025] == f"{above} {below}"


@each(
    ("text", "place"),
    [
        ("daerah:\n  tetangga: |\n    [Kota A, Kota B]\n", (2, 13)),
        ('daerah:\n  tetangga: "[Kota A, Kota B]"\n', (2, 13)),
        ("daerah:\n  tetangga: “[Kota A, Kota B]\n", (2, 13)),
        ("daerah:\n  kepala: >\n    {nama: Dewi}\n", (2, 11)),
        ("misi:\n  - '{nama: Satu}'\n", (2, 5)),
    ],
)
def test_what_stands_in_brackets_is_no_text(text: str, place: tuple[int, int], reading_of: Read) -> None:
    assert places(reading_of(text).problems) == [place]


@each(
    "text",
    [
        "dasar_hukum:\n  - UU 23/2014\n    PP 12/2019\n",
        "dasar_hukum:\n  - UU 23/2014 dan PP 12/2019\n",
        "dasar_hukum:\n  - UU Nomor 23 Tahun 2014 tentang Pemda\n    PP Nomor 12 Tahun 2019 tentang Keuangan\n",
    ],
)
def test_two_laws_in_one_item_are_refused(text: str, reading_of: Read) -> None:
    problems = reading_of(text).problems
    assert places(problems) == [(2, 5)]
    assert "butir ini memuat lebih dari satu peraturan" in said(problems)


@each(
    ("text", "topics"),
    [
        (
            "daerah:\n  gambaran: |\n    Satu.\n    visi:\n      rumusan: Dua\n    misi:\n      - Tiga\n",
            {"visi": (4, 5), "misi": (6, 5)},
        ),
        ("visi:\n  rumusan: |\n    Satu.\n    misi:\n    - Dua\n", {"misi": (4, 5)}),
        ("visi:\n  penjelasan: |\n    Satu\n\n    misi:\n    - Dua\n", {"misi": (5, 5)}),
    ],
)
def test_a_topic_within_the_text_above_it_is_refused(
    text: str, topics: dict[str, tuple[int, int]], reading_of: Read
) -> None:
    problems = reading_of(text).problems
    assert places(problems) == [*topics.values()]
    for topic in topics:
        assert f"topik '{topic}' menjadi bagian teks di atasnya" in said(problems)


@each(
    "text",
    [
        "visi:\n  rumusan: |\n    Satu.\n    sasaran: Dua\n",
        "visi:\n  penjelasan: |\n    Visi ini dicapai melalui dua\n    sasaran:\n    - Satu\n    - Dua\n",
    ],
)
def test_a_word_of_a_text_that_may_be_a_topic_is_told(text: str, reading_of: Read) -> None:
    problems = reading_of(text).problems
    assert not problems.errors
    (notice,) = problems.notices
    assert notice.message == "topik 'sasaran' menjadi bagian teks di atasnya"


def test_a_capital_makes_a_heading_of_what_could_be_a_topic(reading_of: Read) -> None:
    assert not reading_of(
        "visi:\n  penjelasan: |\n    Satu.\n    Misi:\n    - Dua\n    Sasaran: Tiga\n"
    ).problems.found


@each(
    ("text", "remedy"),
    [
        ("misi:\n  - Satu kali\n    2 unit mobil\n", "tulis  - 2 unit mobil  sejajar"),
        ("misi:\n  - Satu kali\n    e-KTP warga\n", "tulis  - e-KTP warga  sejajar"),
        ("misi:\n  - Satu kali;\n    dua kali;\n", "tulis  - dua kali;  sejajar"),
        (f"misi:\n  - {_LONG};\n    dua kali;\n", "tulis  - dua kali;  sejajar"),
        ("misi:\n  - Menata satu.\n    dua kali\n", "tulis  - dua kali  sejajar"),
    ],
)
def test_a_number_or_a_small_letter_may_begin_an_item(text: str, remedy: str, reading_of: Read) -> None:
    (notice,) = reading_of(text).problems.found
    assert notice.notice
    assert notice.remedy.startswith(remedy)


@each(
    "text",
    [
        f"misi:\n  - {_LONG}\n    2 unit mobil\n",
        "misi:\n  - Satu kali\n    dua kali\n",
        "misi:\n  - Rapat di Jl.\n    dua kali\n",
        "misi:\n  - Dipimpin Prof.\n    dan dr. Satu\n",
        "misi:\n  - Menambah layanan dengan\n    2 unit mobil\n",
        "misi:\n  - nama: x\n    uraian: Satu kali;\n      2 unit mobil\n",
    ],
)
def test_a_sentence_may_go_on_with_a_number_or_a_small_letter(text: str, reading_of: Read) -> None:
    assert not reading_of(text).problems.found, said(reading_of(text).problems)


def test_a_line_below_another_key_of_an_item_begins_no_item(reading_of: Read) -> None:
    (notice,) = reading_of("isu:\n  - isu: x\n    akar_masalah: Satu kali\n      Dua kali\n").problems.found
    assert notice.remedy.startswith("bila isian lain, tulis di belakang kuncinya sendiri; bila beberapa butir")


def test_lines_below_a_bar_are_items_only_with_dashes(reading_of: Read) -> None:
    text = "isu:\n  - isu: x\n    akar_masalah: |\n      Satu kali\n      Dua kali\n"
    (notice,) = reading_of(text).problems.found
    assert "bila beberapa butir, awali setiap baris di bawahnya dengan '- '" in notice.remedy
    mended = reading_of(text.replace("Satu", "- Satu").replace("Dua", "- Dua"))
    assert not mended.problems.found
    assert mended.masterplan.isu[0].akar_masalah == "- Satu kali\n- Dua kali"


_CAPITAL = "daerah:\n  nama: Kotawaringin Timur\n    {}\n  jenis: kabupaten\n"


@each(("line", "is_notice"), [("ibu_kota Sampit", False), ("ibu_kota", False), ("ibu kota Sampit", True)])
def test_a_key_without_colon_below_a_text_of_one_line_is_told(line: str, is_notice: bool, reading_of: Read) -> None:
    pair = "ibu_kota: Sampit" if "Sampit" in line else "ibu_kota:"
    found = next(one for one in reading_of(_CAPITAL.format(line)).problems.found if one.place.line == 3)
    assert found.notice is is_notice
    assert f"tulis  {pair}  dengan 2 spasi di depannya" in found.remedy


def test_a_name_may_go_on_on_the_next_line(reading_of: Read) -> None:
    read = reading_of(_CAPITAL.format("dan Kota Sampit"))
    assert not [one for one in read.problems.found if one.place.line == 3]


@each("text", ["'Satu\n\n    |'", "'Satu\n    |\n    dua'", '"Satu\n    >-"'])
def test_a_sign_alone_between_quotes_is_told_and_may_stay(text: str, reading_of: Read) -> None:
    problems = reading_of(f"visi:\n  rumusan: {text}\n").problems
    assert not problems.errors
    (notice,) = problems.notices
    assert "menjadi bagian teks di atasnya" in notice.message
    assert "hapus baris ini" not in notice.remedy  # the closing quote may stand on it


@each("text", ["Satu\n    |\n    dua", "'Satu\n    - |\n    dua'"])
def test_a_sign_alone_that_may_begin_another_text_is_refused(text: str, reading_of: Read) -> None:
    assert reading_of(f"visi:\n  rumusan: {text}\n").problems.errors


@each("sign", [";", "\uff1a", "", "="])
@each("remark", ["", "  # sejak dahulu"])
def test_a_key_of_two_words_with_another_sign_is_told_below_a_text(sign: str, remark: str, reading_of: Read) -> None:
    problems = reading_of(f"daerah:\n  nama: Kotawaringin Timur\n    ibu kota{sign} Sampit{remark}\n").problems
    assert "'ibu kota'" in said(problems)
    assert remark or "ibu_kota: " in said(problems)
