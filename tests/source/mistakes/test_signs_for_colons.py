"""A bare text that begins with a key of its group is told; one that begins with a like word stays a text."""

from collections.abc import Callable

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from tests.cases import each
from tests.source.reading import nodes_of, places, said

Read = Callable[[str], Reading]


@each(
    ("text", "place", "message", "remedy"),
    [
        ("visi:\n  rumusan:Maju", (2, 10), "setelah titik dua kurang satu spasi", "rumusan: Maju"),
        ("visi:\n  rumusan :Maju", (2, 11), "setelah titik dua kurang satu spasi", "rumusan: Maju"),
        ("visi:\n  Rumusan:Maju", (2, 10), "setelah titik dua kurang satu spasi", "rumusan: Maju"),
        ("visi:\n  rumsan:Maju", (2, 9), "setelah titik dua kurang satu spasi", "rumusan: Maju"),
        ("visi:\n  rumusan:\u00a0Maju", (2, 10), "spasi khusus (U+00A0), bukan spasi biasa", "rumusan: Maju"),
        ("visi:\n  rumusan\uff1aMaju", (2, 10), "tertulis '\uff1a', bukan titik dua", "rumusan: Maju"),
        ("visi:\n  rumusan = Maju", (2, 11), "tertulis '=', bukan titik dua", "rumusan: Maju"),
        ("visi:\n  rumusan => Maju", (2, 11), "tertulis '=>', bukan titik dua", "rumusan: Maju"),
        ("visi:\n  rumusan, Maju", (2, 10), "tertulis ',', bukan titik dua", "rumusan: Maju"),
        ("visi:\n  rumusan, terwujudnya", (2, 10), "tertulis ',', bukan titik dua", "rumusan: terwujudnya"),
        ("visi:\n  rumusan) Maju", (2, 10), "tertulis ')', bukan titik dua", "rumusan: Maju"),
        ("visi:\n  rumusan\u2013 Maju", (2, 10), "tertulis '\u2013', bukan titik dua", "rumusan: Maju"),
        ("visi:\n  rumusan\uff0cMaju", (2, 10), "tertulis '\uff0c', bukan titik dua", "rumusan: Maju"),
        ("misi:\n- nama, Maju", (2, 7), "tertulis ',', bukan titik dua", "nama: Maju"),
        ("misi:\n- nama.Maju", (2, 7), "tertulis '.', bukan titik dua", "nama: Maju"),
        ("misi:\n- nmaa:Maju", (2, 7), "setelah titik dua kurang satu spasi", "nama: Maju"),
        ("visi:\n  rumusan Maju", (2, 3), "titik dua setelah kunci 'rumusan' tidak ada", "rumusan: Maju"),
        ("visi:\n  rumusan terwujudnya", (2, 3), "titik dua setelah kunci 'rumusan'", "rumusan: terwujudnya"),
        ("visi:\n  penjelasan Kota maju", (2, 3), "titik dua setelah kunci 'penjelasan'", "penjelasan: Kota maju"),
        ("visi: rumusan:Maju", (1, 14), "setelah titik dua kurang satu spasi", "{rumusan: Maju}"),
        ("misi:\n- nama:Maju", (2, 7), "setelah titik dua kurang satu spasi", "nama: Maju"),
        ("misi:\n- nama Maju", (2, 3), "titik dua setelah kunci 'nama' tidak ada", "nama: Maju"),
        ("misi:\n- id m1", (2, 3), "titik dua setelah kunci 'id' tidak ada", "id: m1"),
        ("misi: [{nama:Maju}]", (1, 13), "setelah titik dua kurang satu spasi", "nama: Maju"),
        ("isu:\n- isu:Banjir", (2, 6), "setelah titik dua kurang satu spasi", "isu: Banjir"),
        ("daerah:\n  nama Sampit", (2, 3), "titik dua setelah kunci 'nama' tidak ada", "nama: Sampit"),
        ("daerah:\n  kepala: nama Dewi", (2, 11), "titik dua setelah kunci 'nama' tidak ada", "{nama: Dewi}"),
        ("misi:\n-\tnama: Maju", (2, 1), "tertulis tab", "- nama: Maju"),
    ],
)
def test_a_key_that_is_read_as_text_is_told(
    text: str, place: tuple[int, int], message: str, remedy: str, reading_of: Read
) -> None:
    problems = reading_of(text + "\n").problems
    assert places(problems) == [place]
    assert message in said(problems)
    assert said(problems).endswith(f"Saran: tulis  {remedy}")


@each(
    "text",
    [
        "Nama baik daerah terjaga",
        "Program kerja selesai",
        "Uraian tugas disusun",
        "nama domain desa didaftarkan",
        "sumber daya manusia unggul",
        "sumber PAD diperluas",
        "uraian RPJMD diselaraskan",
        "catatan Bimtek dibagikan",
        "dimensi Smart Economy diperkuat",
        "namanya Maju",
        "https://contoh.id/nama:a",
        "nama, alamat, dan telepon dibuka",
        "Pukul 08:30 layanan dibuka",
        "Nama, Alamat, dan telepon dibuka",
        "nama-nama jalan ditata",
        "nama.go.id didaftarkan",
        "'nama, Maju'",
        "'rumusan:Maju'",
        "Rasio:Tinggi",
        '"nama:Maju"',
        "'nama Maju'",
    ],
)
def test_a_mission_that_begins_like_a_key_stays_a_text(text: str, masterplan_of: Callable[[str], Masterplan]) -> None:
    assert masterplan_of(f"misi:\n- {text}\n").misi[0].nama == text.strip("\"'")


@each(
    ("text", "place"),
    [
        ("misi:\n  - rumusan:Maju\n", (2, 5)),
        ("daerah:\n  tetangga:\n    - nama:Maju\n", (3, 7)),
        ("visi:\n  rumusan: judul:Maju\n", (2, 12)),
    ],
)
def test_a_text_that_begins_like_a_key_of_another_group_is_told(
    text: str, place: tuple[int, int], reading_of: Read
) -> None:
    problems = reading_of(text).problems
    assert places(problems) == [place]
    assert "tampak seperti kunci, tetapi setelah titik dua kurang satu spasi" in said(problems)


@each("text", ["sumber daya manusia unggul", "Rumusan bersama", "Penjelasan umum", "Arti: satu"])
def test_a_vision_that_begins_like_a_key_stays_a_text(text: str, masterplan_of: Callable[[str], Masterplan]) -> None:
    assert masterplan_of(f"visi: '{text}'\n").visi.rumusan == text
    if ":" not in text:
        assert masterplan_of(f"visi:\n  {text}\n").visi.rumusan == text


def test_keys_below_a_block_sign_are_told(reading_of: Read) -> None:
    problems = reading_of("visi: |\n  rumusan: Maju\n  penjelasan: Sekali\n").problems
    assert places(problems) == [(1, 7)]
    assert "tanda '|' menjadikan kunci 'rumusan' di bawahnya teks biasa" in said(problems)


def test_a_long_text_is_not_repeated_in_its_remedy(reading_of: Read) -> None:
    assert len(reading_of(f"visi:\n  rumusan:{'Maju ' * 500}\n").problems.errors[0].remedy) < 200


@each(
    ("text", "remedy"),
    [
        ("visi:\n  rumusan\n", "tulis  rumusan: ...  "),
        ("visi: penjelasan\n", "tulis  {penjelasan: ...}  "),
        ("misi: [nama]\n", "tulis  nama: ...  "),
        ("rpjmd:\n  misi:\n    - nomor\n", "tulis  nomor: ...  "),
        ("prinsip:\n  - uraian\n", "tulis  uraian: ...  "),
    ],
)
def test_a_key_without_anything_after_it_is_no_text(text: str, remedy: str, reading_of: Read) -> None:
    problems = reading_of(text).problems
    assert len(problems.errors) == 1
    assert "titik dua setelah kunci" in said(problems)
    assert remedy in problems.errors[0].remedy


@each("text", ["visi: 'rumusan'\n", "visi: Rumusan\n", "misi: [rumusan]\n", "visi:\n  kata_kunci: [rumusan]\n"])
def test_a_word_that_is_no_key_of_its_group_or_in_quotes_is_a_text(text: str, reading_of: Read) -> None:
    assert not reading_of(text).problems.found


@each(
    ("text", "line", "remedy"),
    [
        ("misi:\n  - Satu\n    uraian: Dua\n", 2, "tulis  - nama: Satu  bila itu namanya"),
        ("misi:\n  - Nol\n  - Satu\n    uraian: Dua\n", 3, "tulis  - nama: Satu  bila itu namanya"),
        (
            "misi:\n  - Kota maju\n    sejahtera\n    uraian: Dua\n",
            2,
            "tulis  - nama: Kota maju sejahtera  di tempat baris 2 sampai 3 bila",
        ),
        (
            "misi:\n  - Kota\n    maju\n    jaya\n    uraian: Dua\n",
            2,
            "tulis  - nama: Kota maju jaya  di tempat baris 2 sampai 4 bila",
        ),
        ("misi:\n  - nama:\n    Satu\n    uraian: Dua\n", 3, "jorokkan menjadi 6 spasi bila ini isi 'nama'"),
        ("misi:\n  - nama:Satu\n    uraian: Dua\n", 2, "tulis  nama: Satu"),
        ("misi:\n  - nama: Nol\n  - nama=Satu\n    uraian: Dua\n", 3, "tulis  nama: Satu"),
        ("misi:\n  - Rasio:Tinggi\n    uraian: Dua\n", 2, "tulis  - nama: Rasio:Tinggi  bila itu namanya"),
    ],
)
def test_an_item_with_keys_below_it_needs_one_itself(text: str, line: int, remedy: str, reading_of: Read) -> None:
    problems = reading_of(text).problems
    assert [place[0] for place in places(problems)] == [line]
    assert remedy in said(problems)


@each(
    ("text", "remedy"),
    [
        ("a:\n  - nama: Satu\n    lanjutan kata\n", "bila baris ini lanjutan teks di atasnya, jorokkan lebih dalam"),
        ("a:\n  - nama: Satu\n    Uraian kata\n", "tulis  Uraian: kata"),
    ],
)
def test_a_line_in_small_letters_below_a_text_may_go_on_with_it(text: str, remedy: str) -> None:
    _, problems = nodes_of(text)
    assert problems.errors[0].remedy.startswith(remedy)
