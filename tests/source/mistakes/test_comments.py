"""A text that a # would cut off is a problem with a remedy; a comment stays a comment."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.masterplan.reading import Reading
from tests.cases import each
from tests.source.reading import data_of, nodes_of, places, plain, said


def told(text: str) -> str:
    return said(nodes_of(text)[1])


@each(
    ("text", "place", "remedy"),
    [
        ("- Gerakan belanja #Bangga setiap pekan\n", (1, 19), '- "Gerakan belanja #Bangga setiap pekan"'),
        ("a: #TomohonCerdas\n", (1, 4), 'a: "#TomohonCerdas"'),
        ("a: nilai #1\n", (1, 10), 'a: "nilai #1"'),
        ("a: nilai  #keterangan\n", (1, 11), 'a: "nilai  #keterangan"'),
        ("a: satu #dua dan #tiga\n", (1, 9), 'a: "satu #dua dan #tiga"'),
        ("a: satu #dua # keterangan\n", (1, 9), 'a: "satu #dua" # keterangan'),
        ('a: Kota "Baru" #maju\n', (1, 16), "a: 'Kota \"Baru\" #maju'"),
        ('a: Jum\'at "Bersih" #maju\n', (1, 20), "a: 'Jum''at \"Bersih\" #maju'"),
        ('a: "Gerakan" #Bangga\n', (1, 14), 'a: "Gerakan #Bangga"'),
        ("a: 'Gerakan'#Bangga\n", (1, 13), 'a: "Gerakan#Bangga"'),
        ("- #Bangga\n- b\n", (1, 3), '- "#Bangga"'),
        ("- Gerakan #Bangga: maju\n", (1, 11), '- "Gerakan #Bangga: maju"'),
        ("a: [satu #dua, tiga #empat]\n", (1, 10), 'a: ["satu #dua", "tiga #empat"]'),
        ("a: [satu, #dua]\n", (1, 11), 'a: [satu, "#dua"]'),
        ("a: {b: satu #dua, c: tiga}\n", (1, 13), 'a: {b: "satu #dua", c: tiga}'),
        ('a: {b: "satu" #dua, c: tiga}\n', (1, 15), 'a: {b: "satu #dua", c: tiga}'),
    ],
)
def test_a_text_that_a_pound_sign_cuts_off_is_shown_in_quotes(text: str, place: tuple[int, int], remedy: str) -> None:
    _, problems = nodes_of(text)
    assert places(problems) == [place]
    assert f"tulis  {remedy}  bila itu bagian dari teks" in said(problems)
    rest = text.split("\n", 1)[1]
    assert not nodes_of(f"{remedy}\n{rest}")[1].found


@each(
    "text",
    [
        "a: nilai # keterangan\n",
        "a: nilai #\n",
        "a: nilai ## keterangan #dua\n",
        "a: nilai #-----\n",
        "#nama: A\na: b\n",
        "a:\n  b: c\n  #d: e\n    #f: g\n",
        "misi:\n  - satu\n    #- dua\n",
        "a: C# dan F#\n",
        "a: http://contoh.id/#bagian\n",
        "a: 'warna #FF0000' # merah\n",
        'a: "satu\n  #dua"\n',
        "a: |\n  satu #dua\n  #tiga\n",
        "a: | # keterangan\n  satu\n",
        "#Masterplan daerah\na: b\n",
        "a: b\n\n#bagian dua\nc: d\n",
        "a:\n  #catatan kelompok\n  b: c\n",
        "a:\n  # keterangan\n",
        "a:\n  b:\n    #b: c\n    #dua tiga\n",
        "a:\n  #- b\n",
        "a:\n  b:\n  #2025: c\n",
        "a: [b,\n  #c: d,\n  e]\n",
        "a: |\n  b\n\n  #c\n\nd: e\n",
        "a: 'b\n  #c'\n",
        "- # keterangan\n  a: b\n",
        "- # keterangan\n  teks\n",
        "- a # keterangan\n",
        "a: # kelompok\n  b: c\n",
        "a:  # daftar\n- b\n",
        "a: #b: c\n  d: e\n",
        "a: #- b\n  - c\n",
    ],
)
def test_a_comment_stays_a_comment_and_a_text_a_text(text: str) -> None:
    assert not told(text)


def test_a_pound_sign_in_a_key_is_taken_out() -> None:
    assert "kunci tidak memuat tanda #; tulis  rumusan: Maju" in told("visi:\n  rumusan #1: Maju\n")


def test_text_beside_the_sign_of_a_block_belongs_below_it() -> None:
    assert "pindahkan teks itu ke baris baru di bawahnya" in told("a: | #satu\n  dua\n")


def test_a_text_of_several_lines_is_enclosed_from_its_beginning_to_its_end() -> None:
    _, problems = nodes_of("a:\n  b: satu\n    dua #tiga\n    empat\n  c: d\n")
    assert places(problems) == [(3, 9)]
    assert 'dengan tanda kutip ": satu di awalnya pada baris 2, satu di akhir baris 4' in said(problems)
    assert plain(nodes_of('a:\n  b: "satu\n    dua #tiga\n    empat"\n  c: d\n')[0]) == {
        "a": {"b": "satu dua #tiga empat", "c": "d"}
    }


def test_a_line_that_goes_on_with_a_text_may_be_meant_as_a_comment() -> None:
    _, problems = nodes_of("a:\n  b: satu\n    #dua\n  c: d\n")
    assert not problems.errors
    assert "sehingga '#dua' tidak terbaca" in said(problems)


@each(
    ("text", "place"),
    [
        ("a:\n  #Kotim Maju\n", (2, 3)),
        ("a:\n  b:\n    #Kotim Maju\n  c: d\n", (3, 5)),
        ("a:\n  b:\n    #Kotim Maju\n    bersama\n", (3, 5)),
        ("a:\n  b:\n    #Catatan: Kotim\n", (3, 5)),
        ("-\n  #Kotim Maju\n", (2, 3)),
        ("a:\n-\n\n  #Kotim Maju\n- b\n", (4, 3)),
        ("- a:\n    #Kotim Maju\n  b: c\n", (2, 5)),
        ("a: [b,\n  #c,\n  d]\n", (2, 3)),
        ("a: [\n  #b\n]\n", (2, 3)),
        ("a: |\n#Kotim Maju\nb: c\n", (2, 1)),
    ],
)
def test_a_line_where_a_value_could_stand_is_no_comment(text: str, place: tuple[int, int]) -> None:
    assert places(nodes_of(text)[1]) == [place]


@each(
    ("text", "lines"),
    [
        ("- a\n#b\n- c\n", [2]),
        ("-\n#b\n- c\n", [2]),
        ("a:\n  #b\n  - c\n", [2]),
        ("a:\n  b: c\n  #d\n  e: f\n", [3]),
        ("a:\n  b:\n  #d\n", [3]),
        ("a:\n  b: |\n    c\n    #d\n  #e\n#f\ng: h\n", [5, 6]),
        ("a: 'b\n  c'\n#d\n", [3]),
        ("- # Bangga\n- b\n", [1]),
        ("- - # Bangga\n", [1]),
    ],
)
def test_a_line_beside_a_text_is_told_for_it_may_be_one(text: str, lines: list[int]) -> None:
    _, problems = nodes_of(text)
    assert not problems.errors
    assert [p.place.line for p in problems.notices if p.place] == lines


@each(
    ("text", "place"),
    [
        ("visi:\n  rumusan: Jalan # 5 Raya\n", (2, 18)),
        ("visi: Jalan # 5\n", (1, 13)),
        ("visi: Jalan\t# 5\n", (1, 13)),
        ("misi:\n  - Jalan Satu # 5 Dua\n", (2, 16)),
        ("visi:\n  kata_kunci: [satu # dua\n    ]\n", (2, 21)),
        ("visi:\n  rumusan: Satu\n    dua ## 5\n", (3, 9)),
    ],
)
def test_a_comment_close_behind_a_text_is_told_for_it_may_be_a_part_of_it(
    text: str, place: tuple[int, int], reading_of: Callable[[str], Reading]
) -> None:
    problems = reading_of(text).problems
    assert not problems.errors
    assert [(p.place.line, p.place.column) for p in problems.notices if p.place] == [place]


@pytest.mark.parametrize("blank", ["\N{NO-BREAK SPACE}", "\N{EM SPACE}", "\N{NARROW NO-BREAK SPACE}", "\u3000"])
@pytest.mark.parametrize("text", ["  - belanja #{}Bangga", '  - "belanja" #{}Bangga'])
def test_a_blank_from_word_behind_a_pound_sign_makes_no_comment(
    text: str, blank: str, reading_of: Callable[[str], Reading]
) -> None:
    text = text.format(blank)
    [problem] = reading_of(f"misi:\n{text}\n").problems.errors
    assert problem.message.startswith("tanda # di sini memulai keterangan, sehingga '#")
    line = problem.remedy.removeprefix("tulis  ").partition("  bila itu bagian dari teks")[0]
    meant = reading_of(f"misi:\n  {line}\n")
    assert not meant.problems.found
    assert [str(misi.nama) for misi in meant.masterplan.misi] == [f"belanja #{blank}Bangga"]
    assert problem.remedy.endswith("; bila memang keterangan, ganti spasi khusus setelah # dengan spasi biasa.")
    assert not reading_of(f"misi:\n{text.replace(f' #{blank}', '  # ')}\n").problems.found


@pytest.mark.parametrize(
    "text", ["a:\n  b: c\n  #\N{NO-BREAK SPACE}d: e\n", "a: b\n#\N{NO-BREAK SPACE}Bangga\nc: d\n"]
)
def test_a_whole_line_with_a_blank_from_word_is_a_comment_as_with_another(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Kursus C# # dan Java", "# dan Java"),
        ("Lagu F# dan G #", "#"),
        ("Lagu F# dan G #.", "#."),
        ("Lagu ###", "###"),
        ("Lagu #…", "#…"),
        ('"Lagu G" #', "#"),
    ],
)
def test_signs_close_behind_a_text_are_told_as_words_are(
    text: str, lost: str, reading_of: Callable[[str], Reading]
) -> None:
    [notice] = reading_of(f"misi:\n  - {text}\n").problems.found
    assert notice.message == f"'{lost}' menjadi keterangan, sehingga tidak terbaca"
    whole = text.replace('"', "")
    meant = reading_of(f'misi:\n  - "{whole}"\n')
    assert not meant.problems.found
    assert "#" in str(meant.masterplan.misi[0].nama)
    assert not reading_of(f"misi:\n  - {text.removesuffix(lost).strip()}  {lost}\n").problems.found


@each(
    "text",
    [
        "visi:\n  rumusan: Jalan  # keterangan\n",
        "visi:\n  rumusan: Jalan\t\t# keterangan\n",
        'daerah:\n  kode: "62.02" # kode Kemendagri\n',
        "daerah:\n  jenis: kota # atau kabupaten\n  penduduk: 2000 # BPS\n",
        "visi:\n  kata_kunci: [satu, dua] # keterangan\n",
        "visi: # keterangan\n  rumusan: |\n    Jalan # 5\n",
        "visi:\n  rumusan: # keterangan\n",
    ],
)
def test_a_comment_behind_a_number_a_choice_or_two_blanks_is_one(
    text: str, reading_of: Callable[[str], Reading]
) -> None:
    assert not reading_of(text).problems.found


@each(
    ("text", "place"),
    [
        ("visi: #3 pilar Zebra\n  rumusan: Kuda\n", (1, 7)),
        ("visi:   #Cerdas 2029\n  rumusan: Zebra\n", (1, 9)),
        ("misi: #Enam\n  - Kuda\n", (1, 7)),
        ("misi: #Enam\n- Kuda\n", (1, 7)),
        ("- #Satu\n  a: b\n", (1, 3)),
        ("a: &x #tanda\n  b: c\n", (1, 7)),
    ],
)
def test_what_stands_beside_a_key_with_a_group_below_is_told_for_it_may_be_text(
    text: str, place: tuple[int, int]
) -> None:
    _, problems = nodes_of(text)
    assert (place, True) in [
        ((p.place.line, p.place.column), "tidak terbaca" in p.message) for p in problems.notices if p.place
    ]
    assert "beri satu spasi setelah #" in said(problems)


def test_all_cut_texts_are_told_beside_other_mistakes() -> None:
    _, problems = nodes_of("a: b #c\nd: [e\nf: g #h\n")
    assert places(problems) == [(1, 6), (2, 4), (3, 6)]


def test_a_long_text_is_not_repeated_in_its_remedy() -> None:
    remedy = nodes_of(f"a: 'x' {'panjang ' * 100}#dua \"x\"\n")[1].errors[0].remedy
    assert len(remedy) < 250


_WORDS = st.text(st.sampled_from("ab#: '\"\\,"), min_size=1, max_size=12)


@given(_WORDS)
def test_no_text_behind_a_pound_sign_is_lost_in_silence(words: str) -> None:
    text = f"x {words}y"
    node, problems = nodes_of(f"a: {text}\n")
    proper_comment = re.search(" #+ ", text) is not None
    assert problems.found or proper_comment or "y" in str(plain(node))


@given(_WORDS)
def test_the_quotes_that_are_advised_make_the_text_whole(words: str) -> None:
    text = f"x #{words.replace('#', '')}y"
    _, problems = nodes_of(f"a: {text}\n")
    [advice] = [p.remedy for p in problems.errors if "tulis  a: " in p.remedy] or [""]
    if advice:
        assert data_of(advice.removeprefix("tulis  ").split("  bila itu bagian")[0] + "\n") == {"a": text}


def test_a_comment_one_blank_behind_quotes_is_doubtful_too(reading_of: Callable[[str], Reading]) -> None:
    [problem] = reading_of('visi:\n  rumusan: "Kota maju" # dan makmur\n').problems.found
    assert problem.remedy.startswith("bila bagian dari teks, pindahkan ke dalam tanda kutip;")
    assert not reading_of('visi:\n  rumusan: "Kota maju"  # dan makmur\n').problems.found
