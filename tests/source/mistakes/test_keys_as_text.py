"""Keys whose sign is missing, hidden or out of reach, so that they would be printed as text."""

from generator.source.followed_remedies import followed
from tests.cases import each
from tests.source.mistakes.remedies import read_alone, told_alone


@each(
    ("text", "remedy"),
    [
        ("misi:\n  - nama:\u200b Layanan\n", "tulis  nama: Layanan"),
        ("visi:\n  rumusan:\u2060 Cerdas\n", "tulis  rumusan: Cerdas"),
        ("misi:\n  - nama Layanan\n    dimensi: [smart_economy]\n", "tulis  - nama: Layanan"),
        ("misi:\n  - uraian Jaringan\n    nama: Dua\n", "tulis  - uraian: Jaringan"),
        ("misi:\n -nama: Layanan\n  uraian; Prima\n", "tulis  - nama: Layanan"),
        ('daerah:\n  nama: X\n  tetangga:" [Y, Z]\n', "tulis  tetangga: [Y, Z]"),
        ("daerah:\n  nama: X\n  tetangga:; [Y, Z]\n", "tulis  tetangga: [Y, Z]"),
        (
            'misi:\n  -nama:Layanan\n   uraian; Prima\n - nama: "Jaringan"\n',
            "tulis  - nama: Layanan  sejajar dengan tanda hubung pada baris 4",
        ),
    ],
)
def test_a_key_without_its_sign_is_written_once_and_alone(text: str, remedy: str) -> None:
    assert told_alone(text)[0][1] == remedy


def test_several_dashes_below_a_text_do_not_move_its_item() -> None:
    (found,) = told_alone("misi:\n  - nama: Layanan\n    - pelabuhan\n    - tambak\n")
    assert "bila bagian dari teks 'nama', tulis '|'" in found[1]


@each(
    "text",
    [
        "visi: |\n  - rumusan: Satu\n  - penjelasan: Dua\n",
        "visi: |\n  rumusan = Satu\n",
        "visi: |\n  • Rumusan : Satu\n",
        "visi:\n  rumusan\n    Satu\n  penjelasan\n    Dua\n",
        "misi:\n  - 'nama : Layanan'\n",
        'misi:\n  - "nama Layanan"\n',
        'misi:\n  - "uraian = Dua"\n',
        'misi:\n  - "uraian\uff1aDua"\n',
        'misi:\n  - "uraian; Dua"\n',
        "visi: |\n  rumusan; Satu\n",
        "visi: |\n  rumusan\uff1aSatu\n",
        "visi: |\n  rumusan -> Satu\n",
        "visi: |\n  rumusan:Satu\n",
        "visi: |\n  1. rumusan: Satu\n  2. penjelasan: Dua\n",
        "visi: |\n  rumusan\n  Satu\n",
        "visi: |\n  rumusan Satu\n  penjelasan Dua\n",
        "visi: |\n  Rumusan Satu\n  Penjelasan Dua\n",
        "visi: |\n  • rumusan Satu\n  • penjelasan >-\n    Dua\n",
        "visi:\n  Rumusan Terwujudnya kota\n",
        "visi:\n  Rumusan Satu\n  Penjelasan Dua\n",
        "misi:\n  - Nama Layanan\n    Uraian Prima\n",
        "rencana_aksi:\n  - satuan perahu\n    lokasi Hulu\n    kegiatan Sekolah\n",
    ],
)
def test_a_key_printed_as_text_is_told(text: str) -> None:
    assert any("kunci" in message for message, _ in told_alone(text))


@each(
    "text",
    [
        "visi: |\n  Rumusan kota cerdas\n  - maju\n",
        'misi:\n  - "nama baik daerah terjaga"\n',
        'misi:\n  - "Layanan: prima"\n',
        "misi:\n  - Nama Baik Daerah\n  - Sumber Daya Manusia\n",
        "visi: Rumusan kota maju\n",
        "rencana_aksi:\n  - kegiatan warga di kota yang\n    lokasi dan waktunya bebas\n",
        "visi: |\n  Rumusan kota\n  Penjelasan Dua\n",
        "visi:\n  Catatan Kota\n",
    ],
)
def test_a_text_that_only_begins_like_a_key_is_not_told(text: str) -> None:
    assert not told_alone(text)


def test_a_key_in_capitals_behind_its_topic_is_shown_in_braces() -> None:
    [(_, remedy)] = told_alone("visi: Rumusan Kota, maju\n")
    assert remedy.startswith("tulis  {rumusan: 'Kota, maju'}  bila itu kunci; ")


def test_bullets_before_keys_go_with_the_sign_above_them() -> None:
    text = "visi: |\n  • rumusan Satu\n  • penjelasan >-\n    Dua\n  • kata_kunci\n    - maju\n"
    assert told_alone(text)[0][1].startswith("hapus tanda '|' itu, begitu pula tanda '•' di depan setiap kunci;")


def test_a_text_level_with_its_key_ends_before_the_next_key() -> None:
    text = "visi:\n  penjelasan:\n  Satu\n  kata_kunci\n  - maju\n"
    assert told_alone(text)[0][1].startswith("jorokkan menjadi 4 spasi bila ini isi 'penjelasan'")


def test_a_remark_behind_a_key_without_colon_stays_one() -> None:
    assert told_alone("daerah:\n  ibu_kota; Sampit  # sejak dahulu\n  nama: x\n")[0][1] == (
        "tulis  ibu_kota: Sampit  # sejak dahulu"
    )


def test_items_behind_an_open_quote_are_told_with_the_quote() -> None:
    told = told_alone('misi:\n  - "Layanan prima\n  - Jaringan\n  - Tiga"\n')
    assert told[0][1].startswith('tutup tanda kutip " dari baris 2 di akhir teksnya; tulis  - Jaringan  sejajar')


ITEMS = "  - id: a\n    nama: Laporan\n  - id: b\n    nama: Data\n"


@each("above", ["", "visi:\n  sumber: [a]\n"])
def test_a_sign_before_a_list_of_groups_goes_alone_and_no_reference_is_told_to_be_missing(above: str) -> None:
    text = f"{above}sumber: |\n{ITEMS}"
    [problem] = read_alone(text).problems.errors
    assert "di depan setiap kunci" not in problem.remedy
    assert not read_alone(followed(text, problem) or "").problems.errors


def test_a_number_before_a_key_of_an_item_is_told_without_what_refers_to_it() -> None:
    text = f"visi:\n  sumber: [a]\nsumber:\n{ITEMS}".replace("- id: a", "- 1. id: a")
    [problem] = read_alone(text).problems.errors
    assert not read_alone(followed(text, problem) or "").problems.errors
