"""What an item begins with instead of a dash and a blank is named."""

from collections.abc import Callable

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from generator.source.followed_remedies import followed
from generator.source.mistakes.list_markers import other_bullet
from tests.cases import each
from tests.source.mistakes.remedies import read_alone, told_alone
from tests.source.reading import places, said

Read = Callable[[str], Reading]


@each(
    ("sign", "named"),
    [
        ("– ", "tanda pisah (–) dari Word"),
        ("—", "tanda pisah (—) dari Word"),
        ("• ", "tertulis '•'"),
        ("* ", "tertulis '*'"),
        ("1. ", "tertulis '1.'"),
        ("a) ", "tertulis 'a)'"),
        ("-- ", "tertulis '--'"),
        ("-> ", "tertulis '->'"),
        ("=> ", "tertulis '=>'"),
        ("→ ", "tertulis '→'"),
        ("_ ", "tertulis '_'"),
        ("~ ", "tertulis '~'"),
        ("-", "setelah tanda hubung kurang satu spasi"),
    ],
)
@each("rest", ["nama: x", "nama: x\n    uraian: y", "Satu"])
def test_another_sign_than_a_dash_is_named(sign: str, named: str, rest: str, reading_of: Read) -> None:
    problems = reading_of(f"misi:\n  {sign}{rest}\n").problems
    assert places(problems)[0] == (2, 3)
    assert named in said(problems)
    assert f"tulis  - {rest.splitlines()[0]}" in said(problems)


@each("text", ["-5 derajat", "- satu", "1.500 orang", "12:30", "a.n. Bupati", "2026", "satu – dua", "_id", "~50 ton"])
def test_what_only_looks_like_a_sign_is_none(text: str) -> None:
    assert other_bullet(text) is None


@each("sign", ["->", "=>", "→", "_", "~", "+", "*", "–"])
@each("block", [">-", "|"])
def test_another_sign_before_a_block_text_is_the_dash_of_its_item(sign: str, block: str) -> None:
    text = f"misi:\n  - {block}\n    Satu dua.\n  {sign} {block}\n    Tiga empat.\n"
    [problem] = read_alone(text).problems.errors
    assert followed(text, problem) == text.replace(f"  {sign} {block}", f"  - {block}")


@each("block", [">", ">-", ">+", "|", "|-", ">-  # dari rapat", "|  # dari rapat"])
def test_a_block_text_glued_to_its_dash_is_its_item(block: str) -> None:
    text = f"misi:\n  - >-\n    Satu dua.\n  -{block}\n    Tiga empat.\n"
    [problem] = read_alone(text).problems.errors
    assert followed(text, problem) == text.replace(f"  -{block}", f"  - {block}")


@each("sign", ["+", "*", "–", "2.", "->"])
@each("key", ["jabatan Kepala", "jabatan := Kepala", " jabatan: Kepala"])
def test_an_inner_item_with_another_sign_stays_in_its_list_whatever_is_wrong_below(sign: str, key: str) -> None:
    above = "kegiatan:\n  - nama: Sosialisasi\n    narasumber:\n      - nama: Asep\n        jabatan: PPSDM\n"
    text = f"{above}      {sign} nama: Taufiq\n        {key}\n    peserta: dua\n"
    for _ in range(2):
        text = followed(text, read_alone(text).problems.errors[0]) or ""
    assert text == f"{above}      - nama: Taufiq\n        jabatan: Kepala\n    peserta: dua\n"


def test_a_second_dash_before_an_item_is_told(reading_of: Read) -> None:
    assert "hapus tanda hubung atau kurung yang berlebih; tulis  - Satu" in said(
        reading_of("misi:\n - - Satu\n").problems
    )


def test_an_item_that_lacks_its_dash_is_told_once(reading_of: Read) -> None:
    problems = reading_of("misi:\n  - nama: x\n    uraian: a\n    nama: y\n    uraian: b\n").problems
    assert places(problems) == [(4, 5)]
    assert "mungkin butir baru: awali dengan '- ', sejajar dengan tanda hubung pada baris 2" in said(problems)


def test_a_key_doubled_outside_a_list_is_to_be_joined(reading_of: Read) -> None:
    told = said(reading_of("visi: A\nvisi: B\n").problems)
    assert "hapus salah satu (baris 1 atau baris 2)" in told
    assert "butir" not in told


def test_a_mission_may_begin_with_a_number(masterplan_of: Callable[[str], Masterplan]) -> None:
    assert masterplan_of("misi:\n  - 1.500 rumah layak\n  - a.n. warga\n").misi[0].nama == "1.500 rumah layak"


def test_of_several_signs_only_the_first_item_is_shown(reading_of: Read) -> None:
    assert said(reading_of("misi:\n  • Satu\n  • Dua\n").problems).endswith("tulis  - Satu")


@each(
    "text",
    [
        "misi:\n  Meningkatkan layanan\n  Menata kota\n",
        "misi: Meningkatkan layanan\n  Menata kota\n",
        'misi: "Meningkatkan layanan\n  Menata kota"\n',
        "misi: |\n  Meningkatkan layanan\n  Menata kota\n",
        "misi: >\n  1. Meningkatkan layanan\n  2. Menata kota\n",
        "misi: |\n  - Meningkatkan layanan\n",
        "misi: |\n  ✓ Meningkatkan layanan\n",
        "daerah:\n  opd:\n    Meningkatkan layanan\n    Dinas B\n",
        "swot:\n  - unsur: struktur\n    kekuatan: |\n      - Meningkatkan layanan\n      - dua\n",
        "swot:\n  - unsur: struktur\n    kekuatan:\n      Meningkatkan layanan\n      dua\n",
        *(
            f"misi:\n  {sign}Meningkatkan layanan\n"
            for sign in ("◦ ", "o ", "✓ ", "+ ", "‐ ", "‑ ", "-\u00a0", "•\t")
        ),
        *(
            f"misi:\n  {one}Meningkatkan layanan\n  {two}Menata kota\n"
            for one, two in (("◦ ", "◦ "), ("a. ", "b. "), ("1. ", "2. "), ("•\t", "•\t"), ("-\u00a0", "-\u00a0"))
        ),
    ],
)
def test_a_list_without_its_dashes_is_no_single_item(text: str, reading_of: Read) -> None:
    problems = reading_of(text).problems
    assert len(problems.errors) == 1, said(problems)
    remedy = problems.errors[0].remedy
    assert "Menata" not in remedy
    assert "- Meningkatkan layanan" in remedy or remedy == "hapus tanda '|' itu."


@each(
    ("text", "remedy"),
    [
        ("misi: - Satu\n", "pindahkan tanda hubung beserta isinya ke baris baru di bawah 'misi:'."),
        ("misi: - Satu\n  - Dua\n", "pindahkan tanda hubung beserta isinya ke baris baru di bawah 'misi:'."),
        ("dasar_hukum: - Undang-Undang\n", "beserta isinya ke baris baru di bawah 'dasar_hukum:'."),
        ("misi: -Satu\n", "di bawahnya, menjorok dua spasi, tulis  - Satu"),
    ],
)
def test_a_list_that_begins_beside_its_key_has_its_place_below(text: str, remedy: str, reading_of: Read) -> None:
    assert said(reading_of(text).problems).endswith(remedy)


@each("written", ["-Satu -Dua", "– Satu – Dua", "+ Satu + Dua", "o Satu o Dua"])
def test_what_stands_side_by_side_behind_dashes_is_to_stand_apart(written: str, reading_of: Read) -> None:
    told = said(reading_of(f"misi: {written}\n").problems)
    assert told.endswith("tulis setiap butir pada barisnya sendiri:  - Satu  lalu  - Dua")


def test_the_advised_item_has_no_number_of_its_own(reading_of: Read) -> None:
    assert "tulis  - Satu  dan seterusnya;" in said(reading_of("misi: |\n  1.Satu\n  2.Dua\n").problems)


def test_a_text_that_begins_with_a_dash_is_to_be_quoted(reading_of: Read) -> None:
    assert 'tulis  visi: "- Maju"  bila itu teks' in said(reading_of("visi: - Maju\n").problems)


@each(
    "text",
    [
        "misi: Satu\n",
        'misi: "Satu"\n',
        "misi: |\n  Satu\n\n",
        "misi: >-\n  Satu\nvisi: Maju\n",
        "misi:\n  - Satu kalimat\n    dua baris\n  - |\n    Satu\n    dua\n",
        "misi:\n  - 1.500 rumah\n    -5 derajat\n",
    ],
)
def test_a_single_item_needs_no_dash(text: str, reading_of: Read) -> None:
    assert not reading_of(text).problems.found


@each("sign", ["-\u00a0", "- ", "‑ ", "• "])
def test_an_item_that_swallows_the_next_is_told(sign: str, reading_of: Read) -> None:
    problems = reading_of(f"misi:\n  - Satu\n    {sign}Dua\n").problems
    assert places(problems) == [(3, 5)]
    assert "tulis  - Dua" in said(problems)


def test_a_special_blank_behind_a_dash_is_named(reading_of: Read) -> None:
    told = said(reading_of("misi:\n  - Satu\n  -\u00a0Dua\n").problems)
    assert "setelah tanda hubung tertulis spasi khusus" in told
    assert told.endswith("tulis  - Dua")


def test_what_refers_to_items_with_another_sign_is_no_second_problem(reading_of: Read) -> None:
    problems = reading_of("misi:\n  – nama: Layanan\nsasaran: [{nama: Antrean daring, misi: [Layanan]}]\n").problems
    assert places(problems) == [(2, 3)]


def test_what_refers_to_no_item_is_a_problem_beside_items_as_they_should_be(reading_of: Read) -> None:
    problems = reading_of("misi:\n  - nama: Pasar\nsasaran: [{nama: Antrean daring, misi: [Layanan]}]\n").problems
    assert [line for line, _ in places(problems)] == [3]


@each("unseen", ["\u200b", "\u2060", "\u200e", "\u00ad"])
def test_an_unseen_character_behind_a_dash_is_named(unseen: str) -> None:
    [(message, remedy)] = told_alone(f"misi:\n  -{unseen} Satu\n  - Dua\n")
    assert message == f"setelah tanda hubung ada karakter tak terlihat (U+{ord(unseen):04X}), bukan satu spasi"
    assert remedy == "tulis  - Satu"


@each("bullet", ["\uf0b7", "\uf0a7", "\uf0d8"])
def test_bullets_of_a_symbol_font_are_bullets(bullet: str) -> None:
    [(message, remedy)] = told_alone(f"misi:\n  {bullet} Satu\n  {bullet} Dua\n")
    assert message.endswith("di sini tertulis lambang butir dari Word")
    assert remedy == "tulis  - Satu"


@each("marker", ["1.", "a)", "2)"])
def test_a_number_before_a_key_is_told(marker: str) -> None:
    assert told_alone(f"misi:\n  - {marker} nama: Satu\n") == [
        (f"di depan kunci 'nama' ada '{marker}'", "ganti dengan  nama")
    ]


def test_a_second_dash_before_a_key_is_one_too_many() -> None:
    assert told_alone("misi:\n  - - nama: Satu\n")[0][1].startswith("ganti tanda hubung kedua dengan spasi;")


ITEMS = 'misi:\n  - Menata layanan\n  - Menguatkan ekonomi\n  - "Melestarikan alam: sungai"\n'


@each(
    "signs",
    [("1. ", "2. ", "3. "), ("1. ", "- ", "- "), ("", "", ""), ("", "- ", "- ")],
)
def test_a_list_whose_last_line_has_a_colon_gets_a_dash_before_each_line(signs: tuple[str, str, str]) -> None:
    texts = ("Menata layanan", "Menguatkan ekonomi", "Melestarikan alam: sungai")
    text = "misi:\n" + "".join(f"  {sign}{words}\n" for sign, words in zip(signs, texts, strict=True))
    for _ in range(5):
        problems = read_alone(text).problems.errors
        text = (followed(text, problems[0]) or "") if problems else text
    assert text == ITEMS
    assert not read_alone(text).problems.found


def test_a_text_that_goes_on_with_a_colon_is_no_list() -> None:
    [(message, _)] = told_alone("visi:\n  penjelasan:\n    Menata layanan\n    dan ekonomi: rakyat\n")
    assert message.startswith("teks 'penjelasan' memuat titik dua")


@each("sign", ["-", "– ", "–", "• ", "•", "— ", "—", "− ", "☐ ", "(1) ", "1. ", "+ "])
@each(
    ("list_of", "pair"),
    [("misi", "nama: x"), ("isu", "isu: Banjir"), ("risiko", "risiko: x"), ("bimtek", "tahap: I")],
)
def test_the_first_item_at_the_left_edge_is_told_with_its_finished_line(sign: str, list_of: str, pair: str) -> None:
    text = f"{list_of}:\n{sign}{pair}\n"
    [problem] = read_alone(text).problems.errors
    assert followed(text, problem) == f"{list_of}:\n- {pair}\n"


@each("sign", ["-", "– "])
def test_a_first_item_with_an_unknown_key_is_no_topic(sign: str) -> None:
    told = said(read_alone(f"isu:\n{sign}daerah: x\n").problems)
    assert "kunci di sini" not in told
    assert "maksud Anda" not in told


@each("sign", ["-", "– ", "• ", "☐ ", "(1) "])
@each("lead", ["", "  "])
def test_items_that_all_lack_their_dash_are_each_told(sign: str, lead: str) -> None:
    text = f"misi:\n{lead}{sign}nama: A\n{lead}{sign}nama: B\n"
    assert {line for line, _ in places(read_alone(text).problems)} >= {2, 3}
    for _ in range(2):
        text = followed(text, read_alone(text).problems.errors[0]) or ""
    assert text == f"misi:\n{lead}- nama: A\n{lead}- nama: B\n"


@each("sign", ["-", "– ", "• ", "☐ ", "(2) "])
def test_a_sign_before_a_key_that_its_item_has_already_begins_another_item(sign: str) -> None:
    text = f"misi:\n- nama: A\n  {sign}nama: B\n"
    [problem] = read_alone(text).problems.errors
    assert followed(text, problem) == "misi:\n- nama: A\n- nama: B\n"


def test_a_sign_before_a_key_that_its_item_lacks_stays_in_the_item() -> None:
    text = "rencana_aksi:\n  - kegiatan: A\n    – lokasi: B\n"
    [problem] = read_alone(text).problems.errors
    assert followed(text, problem) == "rencana_aksi:\n  - kegiatan: A\n    lokasi: B\n"


@each("topic", ["visi", "daerah"])
def test_a_sign_below_a_topic_that_is_no_list_is_no_item(topic: str) -> None:
    assert "tulis  - " not in said(read_alone(f"{topic}:\n– nama: x\n").problems)
