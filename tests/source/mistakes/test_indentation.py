"""A line that stands too far in or out is told with the depth that it was meant to have."""

from collections.abc import Callable

from generator.masterplan.reading import Reading
from generator.source.followed_remedies import followed
from tests.cases import each
from tests.source.mistakes.test_remedies import mended
from tests.source.reading import places, said

Read = Callable[[str], Reading]
_PP = "  - PP 2/2020 tentang A\n"
_ROW = "rencana_aksi:\n  - kegiatan: A\n    anggaran:\n      apbd:\n"


@each(
    ("text", "place"),
    [
        ("misi:\n  - Satu\n  visi: Maju\n", (3, 3)),
        ("misi:\n  - nama: Satu\n  visi: Maju\n", (3, 3)),
        ("misi:\n  - nama: Satu\n visi:\n   rumusan: Maju\n", (3, 2)),
        ("misi:\n  - Satu\n visi:\n   rumusan: Maju\n", (3, 2)),
        ("visi:\n  rumusan: Maju\n misi:\n   - Satu\n", (3, 2)),
        ("tows:\n  so:\n    - Satu\n    misi:\n    - Dua\n", (4, 5)),
        ("quick_win:\n  - nama: A\n    tahapan:\n      - Satu\n      misi:\n      - Dua\n", (5, 7)),
    ],
)
def test_a_topic_that_is_set_in_belongs_to_the_left_edge(text: str, place: tuple[int, int], reading_of: Read) -> None:
    problems = reading_of(text).problems
    assert places(problems) == [place]
    assert said(problems).endswith("adalah topik tersendiri; tulis di tepi kiri, tanpa spasi di depannya.")


def test_a_topic_with_its_value_beside_an_item_may_be_one(reading_of: Read) -> None:
    told = said(reading_of("tows:\n  so:\n    - Alfa\n    visi: Beta\n").problems)
    assert told.endswith("; bila topik tersendiri, tulis di tepi kiri.")


def test_a_key_at_the_left_edge_may_belong_to_the_item_above(reading_of: Read) -> None:
    [problem] = reading_of("quick_win:\n  - nama: Alfa\ntujuan: Beta\n").problems.errors
    assert (
        problem.message == "kunci 'tujuan' milik butir 'quick_win', tetapi tidak sejajar dengan kunci-kunci butir itu"
    )
    assert problem.remedy.startswith("pakai 4 spasi di depannya, sejajar dengan 'nama' pada baris 2;")
    assert "'nama' ditulis dua kali" not in said(reading_of("quick_win:\n  - nama: Alfa\nnama: Beta\n").problems)


def test_an_item_below_a_text_may_be_a_part_of_it(reading_of: Read) -> None:
    told = said(reading_of("misi:\n  - nama: Satu\n    uraian: Dua\n    - Tiga\n").problems)
    assert "pakai 2 spasi di depan tanda hubung, seperti baris 2" in told
    assert "bila bagian dari teks 'uraian', tulis '|' setelah titik dua" in told


@each("text", ["misi:\n  - Satu\n  uraian: Dua\n", "misi:\n  - nama: Satu\n    uraian: Dua\n   visi: Maju\n"])
def test_a_key_of_an_item_is_not_taken_for_a_topic(text: str, reading_of: Read) -> None:
    told = said(reading_of(text).problems)
    assert told
    assert "topik tersendiri" not in told


@each(
    ("text", "key", "remedy"),
    [
        (
            "swot:\n  - unsur: struktur\n    kekuatan:\n      - Satu\n      kelemahan:\n      - Dua\n",
            "kelemahan",
            "pakai 4 spasi di depannya, sejajar dengan 'kekuatan' pada baris 3.",
        ),
        (
            "swot:\n- unsur: struktur\n  kekuatan:\n  - Satu\n    kelemahan:\n  - Dua\n",
            "kelemahan",
            "pakai 2 spasi di depannya, sejajar dengan 'kekuatan' pada baris 3.",
        ),
        (
            "tows:\n  so:\n    - Satu\n   st:\n    - Dua\n",
            "st",
            "pakai 2 spasi di depannya, sejajar dengan 'so' pada baris 2.",
        ),
        (
            "visi:\n  kata_kunci:\n    - Satu\n    penjelasan: Dua\n",
            "penjelasan",
            "pakai 2 spasi di depannya, sejajar dengan 'kata_kunci' pada baris 2.",
        ),
    ],
)
def test_a_key_that_belongs_beside_a_list_moves_out_of_it(text: str, key: str, remedy: str, reading_of: Read) -> None:
    problem = reading_of(text).problems.errors[0]
    assert problem.message.startswith(f"kunci '{key}' menjorok seperti isi")
    assert problem.remedy == remedy


@each(
    ("text", "remedy"),
    [
        ("isu:\n  - isu: A\n    data:\n      - Satu\n        nilai: 62\n", "tulis  - uraian: Satu  bila"),
        ("misi:\n  - Satu\n    uraian: Dua\n", "tulis  - nama: Satu  bila itu namanya"),
        ("tows:\n  so:\n    - Satu\n      dua: tiga\n", "bila 'dua:' lanjutan teks, apit seluruh teks"),
    ],
)
def test_the_text_of_an_item_is_to_stand_under_the_key_that_there_is(
    text: str, remedy: str, reading_of: Read
) -> None:
    assert reading_of(text).problems.errors[0].remedy.startswith(remedy)


def test_the_first_key_of_a_file_stands_at_the_left_edge(reading_of: Read) -> None:
    (problem,) = reading_of("# catatan\n  visi: Maju\nmisi:\n  - Satu\n").problems.errors
    assert problem.message == "kunci pertama berkas ini menjorok, padahal kunci berikutnya di tepi kiri"
    assert problem.place is not None
    assert (problem.place.line, problem.place.column) == (2, 3)


@each(
    ("text", "remedy"),
    [
        ("misi:\n  Mempermudah layanan\n    misi_daerah: []\n", "tulis  - nama: Mempermudah layanan"),
        ("misi:\n  nama: Mempermudah\n    misi_daerah: []\n", "tulis  - nama: Mempermudah"),
        ("misi:\n  Mempermudah layanan\n  - nama: Dua\n",
         "tulis  - Mempermudah layanan  sejajar dengan tanda hubung pada baris 3"),
        (f"dasar_hukum:\n    jenis: uud\n    catatan: x\n{_PP}",
         "tulis  - jenis: uud  sejajar dengan tanda hubung pada baris 4"),
        (f"dasar_hukum:\n  jenis: uud\n{_PP}", "tulis  - jenis: uud  sejajar dengan tanda hubung pada baris 3"),
        ("daerah:\n  opd:\n      nama: A\n    - nama: B\n",
         "tulis  - nama: A  sejajar dengan tanda hubung pada baris 4"),
    ],
)  # fmt: skip
def test_the_first_item_without_its_dash_is_told(text: str, remedy: str, reading_of: Read) -> None:
    problem = reading_of(text).problems.errors[0]
    assert problem.remedy == remedy
    assert mended(text, reading_of, whole=True) == []


def test_an_item_among_the_keys_of_a_group_is_as_before(reading_of: Read) -> None:
    [problem] = reading_of("visi:\n  rumusan: Maju\n  - dua\n").problems.errors
    assert "butir pertama" not in problem.message


@each("above", ["", "        2026: 200 juta\n"])
def test_a_year_that_stands_too_far_left_is_told(above: str, reading_of: Read) -> None:
    text = f"{_ROW}{above}    2027: 300 juta\n      dak: {{2027: 1 juta}}\n"
    [problem] = reading_of(text).problems.errors
    assert problem.place is not None
    assert problem.place.line == text[: text.index("2027")].count("\n") + 1
    assert problem.remedy == "pakai 8 spasi."
    assert mended(text, reading_of, whole=True) == []


@each(
    "body",
    [
        "    Dua bentang:\n    1. Gunung\n    2. Lembah\n\n    Lalu paragraf.\n",
        "    Dua bentang:\n      1. Gunung\n      2. Lembah\n",
        "    Dua bentang:\n    - Gunung\n    - Lembah\n\n    Lalu paragraf.\n",
        "    Kota di gunung. Dua bentang: gunung dan lembah.\n\n    Lalu paragraf.\n",
    ],
)
def test_a_text_without_its_sign_whose_first_line_has_a_colon_is_told(body: str, reading_of: Read) -> None:
    text = f"daerah:\n  gambaran:\n{body}"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith("tulis '|' setelah titik dua")
    assert mended(text, reading_of, whole=True) == []


def test_rows_of_a_table_in_a_text_are_to_become_lines_of_it(reading_of: Read) -> None:
    [problem] = reading_of("daerah:\n  gambaran: |\n    No\tNama\n    1\tTeh\n").problems.errors
    assert problem.remedy.endswith("awali setiap baris dengan '- ', misalnya  - No, Nama, …  di bawah tanda '|'.")
    mended_text = "daerah:\n  gambaran: |\n    - No, Nama\n    - 1, Teh\n"
    assert reading_of(mended_text).problems.found == []


@each(
    ("text", "named"),
    [
        ("misi:\n  - misi: Kota\n", "nama"),
        ("visi:\n  visi: Kota\n", "rumusan"),
        ("visi:\n  visi: Kota\n  penjelasan: Maju\n", "rumusan"),
        ("daerah:\n  kepala:\n    kepala: Budi\n", "nama"),
        ("rencana_aksi:\n  - rencana_aksi: Kota\n", "kegiatan"),
    ],
)
def test_a_text_under_the_name_of_its_own_group_is_its_bare_text(text: str, named: str, reading_of: Read) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == f"Mungkin maksud Anda: {named}."
    assert mended(text, reading_of) == []


@each(
    "text",
    ["visi:\n  misi: Kota\n", "visi:\n  rumusan: Maju\n  visi: Kota\n", "periode:\n  periode: 2025-2029\n"],
)
def test_another_topic_or_a_second_text_is_none(text: str, reading_of: Read) -> None:
    assert "adalah topik tersendiri; tulis di tepi kiri" in said(reading_of(text).problems)


@each(
    ("text", "what"),
    [
        ("daerah:\n  ibu_kota:\nSendawar\n", "bila isi 'ibu_kota' di atasnya, jorokkan menjadi 4 spasi"),
        (
            "daerah:\n  ibu_kota: Kota\nSendawar\n",
            "bila lanjutan teks 'ibu_kota' di atasnya, jorokkan menjadi 4 spasi",
        ),
    ],
)
def test_words_at_the_edge_belong_to_the_key_above(text: str, what: str, reading_of: Read) -> None:
    assert reading_of(text).problems.errors[0].remedy.startswith(what)
    moved = reading_of(text.replace("\nSendawar", "\n    Sendawar"))
    assert not moved.problems.errors
    assert "Sendawar" in str(moved.masterplan.daerah.ibu_kota)


def test_a_pair_below_a_key_with_braces_belongs_into_them(reading_of: Callable[[str], Reading]) -> None:
    head = "rencana_aksi:\n  - kegiatan: K\n    anggaran: {apbd: {2025: 1 juta}}\n"
    text = f"{head}      apbn: {{2025: 2 juta}}\n"
    [problem] = reading_of(text).problems.errors
    assert "tulis  anggaran: {apbd: {2025: 1 juta}, apbn: {2025: 2 juta}}  di tempat 'anggaran'" in problem.remedy
    after = followed(text, problem)
    assert after == head.replace("juta}}", "juta}, apbn: {2025: 2 juta}}")


@each(
    ("text", "line", "blanks"),
    [
        ("misi:\n   - nama: A\n    uraian: x\n  - nama: B\n", 2, 2),
        ("misi:\n     - nama: A\n    uraian: x\n  - nama: B\n    uraian: y\n", 2, 2),
        ("misi:\n    - Satu\n  - Dua\n  - Tiga\n", 2, 2),
    ],
)
def test_the_one_item_that_is_out_of_line_is_told(text: str, line: int, blanks: int, reading_of: Read) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.place is not None
    assert problem.place.line == line
    assert problem.remedy.startswith(f"pakai {blanks} spasi di depan tanda hubung")
    assert not reading_of(followed(text, problem) or "").problems.errors


def test_an_item_of_two_that_are_not_level_is_the_second(reading_of: Read) -> None:
    [problem] = reading_of("misi:\n  - Satu\n   - Dua: a\n").problems.errors
    assert problem.place is not None
    assert problem.place.line == 3


def test_a_first_key_set_in_too_far_is_told_rather_than_the_next(reading_of: Read) -> None:
    text = "daerah:\n     nama: K\n  ibu_kota: S\n  kode: '62.02'\n"
    [problem] = reading_of(text).problems.errors
    assert problem.place is not None
    assert problem.place.line == 2
    assert followed(text, problem) == text.replace("     nama", "  nama")


@each("key", ["nama", "uraian"])
def test_a_dash_between_the_keys_of_an_item_does_not_tear_it_apart(key: str, reading_of: Read) -> None:
    text = f"misi:\n  - {key}: A\n    - b\n    catatan: c\n"
    [problem] = reading_of(text).problems.errors
    assert problem.message == "butir daftar ini berada di antara kunci"
    assert problem.remedy.startswith("bila butir baru, pindahkan ke bawah isian terakhir butir itu")


def test_years_level_with_their_key_stay_its_years_to_the_last(reading_of: Read) -> None:
    text = "rencana_aksi:\n  - kegiatan: K\n    target:\n    2026: 5\n    2027: 6\n    2028: 7\n"
    assert mended(text, reading_of, whole=True) == []
    half = text.replace("    2026", "      2026")
    assert mended(half, reading_of, whole=True) == []
    assert "tulis  anggaran" not in said(reading_of(half).problems)


@each("text", ["misi:\n  - nama: a\n  nama: b\n", "misi:\n  - nama: a\n    uraian: x\n  nama: b\n"])
def test_the_first_key_of_an_item_level_with_the_dashes_lacks_its_own(text: str, reading_of: Read) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == "awali dengan '- ', sejajar dengan tanda hubung pada baris 2."
    assert not reading_of(followed(text, problem) or "").problems.errors


def test_several_lines_level_with_their_key_are_moved_together(reading_of: Read) -> None:
    text = "rencana_aksi:\n  - kegiatan: K\n    opd:\n    Dinas A\n    Dinas B\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith("jorokkan baris ini sampai baris 5 menjadi 6 spasi bila ini isi 'opd'")
    assert followed(text, problem) == text.replace("    Dinas", "      Dinas")


@each(
    ("text", "level"),
    [
        (
            "misi:\n- nama: A\nuraian: B\n- nama: C\nuraian: D\n",
            "misi:\n- nama: A\n  uraian: B\n- nama: C\n  uraian: D\n",
        ),
        (
            "daerah:\n  opd:\n  - nama: A\n  singkatan: B\n  - nama: C\n  singkatan: D\n",
            "daerah:\n  opd:\n  - nama: A\n    singkatan: B\n  - nama: C\n    singkatan: D\n",
        ),
        ("misi:\n- nama: A\n   uraian: B\n", "misi:\n- nama: A\n  uraian: B\n"),
        ("misi:\n- nama: A\n uraian: B\n- nama: C\n", "misi:\n- nama: A\n  uraian: B\n- nama: C\n"),
    ],
)
def test_keys_of_items_are_level_with_the_first_of_each(text: str, level: str, reading_of: Read) -> None:
    assert followed_at_last(text, reading_of) == level


@each("dash", ["", "  "])
def test_items_level_with_a_text_key_of_an_item_are_rather_part_of_its_text(dash: str, reading_of: Read) -> None:
    text = f"misi:\n{dash}- nama: A\n{dash}  uraian: Kata\n{dash}  - satu\n{dash}  - dua\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith("bila bagian dari teks 'uraian', tulis '|'")
    assert f"bila butir baru, pakai {len(dash)} spasi" in problem.remedy


@each("head", ["visi:\n  rumusan: ", "misi:\n  - "])
@each("quote", ["'", '"'])
def test_a_line_below_a_closing_quote_is_taken_into_the_text(head: str, quote: str, reading_of: Read) -> None:
    text = f"{head}{quote}Kota maju{quote}\n      dan makmur\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == "pindahkan tanda kutip penutup dari akhir baris 2 ke akhir baris ini."
    assert followed(text, problem) == f"{head}{quote}Kota maju\n      dan makmur{quote}\n"


def followed_at_last(text: str, reading_of: Read) -> str:
    """The text after its remedies, one by one."""
    while problems := reading_of(text).problems.errors:
        text = followed(text, problems[0]) or ""
    return text


@each("blanks", [3, 4, 5])
@each("below", ["  - nama: C\n", "  - nama: C\n  - nama: D\n"])
def test_the_last_text_of_an_inner_list_stays_in_it(below: str, blanks: int, reading_of: Read) -> None:
    text = f"quick_win:\n  - nama: A\n    mitra:\n      - PT A\n{' ' * blanks}- PT B\n{below}"
    (problem, *_) = reading_of(text).problems.errors
    assert problem.remedy == "pakai 6 spasi di depan tanda hubung, seperti baris 4."


@each("item", ["- nama: B", "- B dua"])
def test_an_item_of_the_outer_list_is_not_drawn_into_the_inner_one(item: str, reading_of: Read) -> None:
    text = f"quick_win:\n  - nama: A\n    mitra:\n      - PT A\n   {item}\n  - C\n"
    (problem, *_) = reading_of(text).problems.errors
    assert "pakai 2 spasi di depan tanda hubung, seperti baris 2" in problem.remedy
