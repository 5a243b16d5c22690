"""YAML text becomes nodes that keep the user's own words and their places."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from generator.source.yaml_nodes import Mapping, Scalar, is_null
from tests.cases import each
from tests.source.reading import data_of, nodes_of, places, plain, said


@each(
    "written",
    ["32.10", "01.02", "0123", "12:30", "no", "ya", "yes", "on", "2026-08-17", "=", "1e3", "0x1F", "1_000", ".5"],
)
def test_a_plain_scalar_stays_the_text_that_was_written(written: str) -> None:
    assert data_of(f"kode: {written}\n") == {"kode": written}


def test_keys_that_look_like_values_stay_texts() -> None:
    assert data_of("no: 1\n2025: 2\nya: 3\n12:30: 4\n") == {"no": "1", "2025": "2", "ya": "3", "12:30": "4"}


@each("written", ["", "~", "null", "-", '""', "''", '"  "'])
def test_nothing_written_is_null(written: str) -> None:
    node, _ = nodes_of(f"a: [{written}]\n" if written == "-" else f"a: {written}\n")
    assert isinstance(node, Mapping)
    value = node.entries["a"][1]
    assert not isinstance(value, Scalar) or is_null(value)


@each("written", ['"null"', "'~'", "'-'", "nihil", "0", "Null dan void"])
def test_quoted_words_for_nothing_are_texts(written: str) -> None:
    node, _ = nodes_of(f"a: {written}\n")
    assert isinstance(node, Mapping)
    value = node.entries["a"][1]
    assert isinstance(value, Scalar)
    assert not is_null(value)


def test_a_duplicate_key_is_reported_with_both_lines() -> None:
    _, problems = nodes_of("visi: A\nmisi: B\nvisi: C\n")
    [problem] = problems.errors
    assert problem.message == "kunci 'visi' ditulis dua kali"
    assert problem.place is not None
    assert problem.also is not None
    assert (problem.place.line, problem.also.line) == (3, 1)
    assert "Bandingkan dengan daerah.yaml:1:1" in problems.shown(problem)


def test_anchors_and_merges_work() -> None:
    data = data_of("dasar: &d {a: 1, b: 2}\nlain:\n  <<: *d\n  b: 3\nsama: *d\n")
    assert data["lain"] == {"b": "3", "a": "1"}
    assert data["sama"] == data["dasar"]


def test_several_mappings_merge_and_the_first_wins() -> None:
    assert data_of("x: &x {a: 1}\ny: &y {a: 2, b: 2}\nz: {<<: [*x, *y], c: 3}\n")["z"] == {
        "c": "3",
        "a": "1",
        "b": "2",
    }


def test_merging_something_else_is_refused() -> None:
    _, problems = nodes_of("x: &x [1]\nz:\n  <<: *x\n")
    assert "'<<' hanya dapat menggabungkan kelompok isian" in said(problems)


def test_a_quoted_merge_sign_is_an_ordinary_key() -> None:
    assert data_of('"<<": a\n') == {"<<": "a"}


@each("levels", [9, 30])
def test_an_alias_bomb_is_refused_quickly(levels: int) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    started = time.process_time()  # not how long it takes beside others, but how much work it is
    _, problems = nodes_of("\n".join(lines))
    assert time.process_time() - started < 5
    assert [p.message for p in problems.errors] == ["isian membengkak karena rujukan '*' yang berlapis-lapis"]


def test_a_long_text_repeated_by_aliases_is_a_bomb_too() -> None:
    text = f"a: &a {'x' * 1_000_000}\nb: [{', '.join(['*a'] * 1000)}]\n"
    _, problems = nodes_of(text)
    assert "membengkak" in said(problems)


def test_a_merge_bomb_is_refused() -> None:
    keys = ", ".join(f"k{n}: x" for n in range(1000))
    text = f"a: &a {{{keys}}}\nb:\n" + "".join(f"  - {{<<: *a, n: {n}}}\n" for n in range(1000))
    _, problems = nodes_of(text)
    assert "membengkak" in said(problems)


@pytest.mark.slow
def test_a_plain_long_file_is_not_blamed_on_aliases() -> None:
    _, problems = nodes_of("a: [" + "x," * 500_001 + "]\n")
    assert "isian terlalu banyak untuk satu berkas" in said(problems)


def test_an_alias_within_its_own_anchor_is_refused() -> None:
    node, problems = nodes_of("a: &a\n  b: *a\n")
    assert "rujukan '*a' menunjuk ke kelompok yang memuatnya sendiri" in said(problems)
    assert plain(node) == {"a": {"b": ""}}


@each(
    ("written", "spot", "remedy"),
    [
        ("a: &UMKM naik kelas\n", (1, 4), 'apit teksnya dengan tanda kutip:  "&UMKM naik kelas"'),
        ("a:\n  - &UMKM naik\n", (2, 5), 'apit teksnya dengan tanda kutip:  "&UMKM naik"'),
        ("a: [b, &UMKM]\n", (1, 8), 'apit teksnya dengan tanda kutip:  "&UMKM"'),
        ("a: {b: &UMKM naik, c: 1}\n", (1, 8), 'apit teksnya dengan tanda kutip:  "&UMKM naik"'),
        ('a: &UMKM "naik"\n', (1, 4), "hapus  &UMKM  di sini"),
        ("a: &UMKM\nb: 1\n", (1, 4), 'apit teksnya dengan tanda kutip:  "&UMKM"'),
        ("a: &UMKM naik\nb: &UMKM turun\nc: *UMKM\n", (1, 4), 'kutip:  "&UMKM naik"'),
        ("a: &UMKM naik\nb: [c\n", (1, 4), 'kutip:  "&UMKM naik"'),
    ],
)
def test_an_anchor_that_no_alias_refers_to_is_reported(written: str, spot: tuple[int, int], remedy: str) -> None:
    _, problems = nodes_of(written)
    found = problems.errors[0]
    assert places(problems)[0] == spot
    assert "sehingga 'UMKM' tidak tercetak" in found.message
    assert remedy in found.remedy


@each("written", ["R&D dan inovasi", "Sains & teknologi", '"&UMKM naik kelas"', "'& lain-lain'"])
def test_an_ampersand_within_a_text_is_no_anchor(written: str) -> None:
    assert data_of(f"a: {written}\n") == {"a": written.strip("\"'")}


@each("text", ["a: &x\n  b: 1\n", "a: &x\n- b\n", "a: &x b\nc: *x\n", "a: &x [b]\n"])
def test_an_anchor_of_a_group_or_one_that_is_used_stays(text: str) -> None:
    assert not nodes_of(text)[1].found


def test_an_anchor_is_not_called_unused_beside_an_alias_that_is_misspelt() -> None:
    _, problems = nodes_of("a: &dinas Dinas\nb: *dins\n")
    assert places(problems) == [(2, 4)]


def test_an_unknown_anchor_is_reported_where_it_is_used() -> None:
    _, problems = nodes_of("a: 1\nb:   *tidak_ada\n")
    assert places(problems) == [(2, 6)]
    assert "rujukan '*tidak_ada' tidak menunjuk ke mana pun" in said(problems)


def test_a_fault_repeated_by_an_alias_is_said_once() -> None:
    _, problems = nodes_of("a: &a [*x]\nb: [*a, *a]\n")
    assert len(problems.errors) == 1


def _blocks(depth: int, line: str, step: int) -> str:
    return "a:\n" + "".join(f"{' ' * step * (n + 1)}{line}\n" for n in range(depth))


NESTED: dict[str, Callable[[int], str]] = {
    "flow lists": lambda depth: "a: " + "[" * depth + "]" * depth,
    "flow lists that never end": lambda depth: "a: " + "[" * depth,
    "flow lists on lines of their own": lambda depth: "a:\n" + " [\n" * depth + " ]\n" * depth,
    "flow groups": lambda depth: "a: " + "{b: " * depth + "}" * depth,
    "flow groups without keys": lambda depth: "a: " + "{" * depth,
    "flow lists in groups": lambda depth: "a: " + "[{b: " * (depth // 2 + 1),
    "dashes in a row": lambda depth: "a:\n  " + "- " * depth + "x",
    "question marks in a row": lambda depth: "a:\n  " + "? " * depth + "x",
    "block lists": lambda depth: _blocks(depth, "-", 1),
    "block groups": lambda depth: _blocks(depth, "b:", 1),
    "block lists in groups": lambda depth: _blocks(depth // 2 + 1, "- b:", 2),
    "behind wide characters": lambda depth: "a: 日本 👍\nb: é\nc: " + "[" * depth,
}


@each("depth", [61, 1000, 1001, 1500])
@each("name", NESTED)
def test_nesting_without_end_is_refused(name: str, depth: int) -> None:
    _, problems = nodes_of(NESTED[name](depth))
    assert [p.message for p in problems.errors] == ["isian bersarang lebih dari 60 tingkat"]
    assert problems.incomplete


@each("name", NESTED)
def test_the_place_of_too_deep_nesting_is_the_level_that_is_one_too_many(name: str) -> None:
    found = [places(nodes_of(NESTED[name](depth))[1]) for depth in (200, 2000)]
    assert found[0] == found[1]


def test_20_000_levels_are_refused_quickly() -> None:
    _, problems = nodes_of("a: " + "[" * 20_000)
    assert places(problems) == [(1, 63)]


@each("broken", ["c: [d\n", "c:\n  d: 1\n e: 2\n"])
def test_nesting_without_end_is_told_beside_the_fault_of_another_topic(broken: str) -> None:
    for depth in (200, 1001, 2000):
        node, problems = nodes_of(f"z: 1\n{broken}a: {'[' * depth}{']' * depth}\ny: 2\n")
        assert "isian bersarang lebih dari 60 tingkat" in problems.errors[1].message
        assert len(problems.errors) == 2
        assert plain(node) == {"z": "1", "y": "2"}


def test_sixty_levels_are_read() -> None:
    value: Any = data_of("a: " + "[" * 59 + "x" + "]" * 59)["a"]
    for _ in range(59):
        [value] = value
    assert value == "x"


@each("tag", ["!!python/object:os.system", "!rahasia", "!!binary", "!!timestamp"])
def test_a_foreign_tag_is_refused(tag: str) -> None:
    _, problems = nodes_of(f"a: {tag} x\n")
    assert f"tanda '{tag}' tidak dikenal" in said(problems)


@each("tag", ["!!str", "!!int", "!!float"])
def test_the_usual_tags_do_no_harm(tag: str) -> None:
    assert data_of(f"a: {tag} 0123\n") == {"a": "0123"}


def test_a_second_document_is_refused_at_its_beginning() -> None:
    node, problems = nodes_of("a: 1\n---\nb: 2\n")
    assert places(problems) == [(2, 1)]
    assert plain(node) == {"a": "1"}


def test_a_document_sign_at_the_beginning_is_fine() -> None:
    assert data_of("---\na: 1\n...\n") == {"a": "1"}


@each("text", ["", "\n\n", "# hanya komentar\n", "---\n"])
def test_an_empty_text_has_no_content(text: str) -> None:
    node, problems = nodes_of(text)
    assert not problems.found
    assert node is None or is_null(node)


def test_a_key_must_be_a_word() -> None:
    _, problems = nodes_of("? [a, b]\n: c\n")
    assert "kunci harus berupa kata" in said(problems)


def test_places_count_from_one_and_cover_the_text() -> None:
    node, _ = nodes_of("visi:\n  rumusan:   Terwujud\n")
    assert isinstance(node, Mapping)
    inner = node.entries["visi"][1]
    assert isinstance(inner, Mapping)
    key, value = inner.entries["rumusan"]
    assert (key.place.line, key.place.column, key.place.width) == (2, 3, 7)
    assert (value.place.line, value.place.column, value.place.width) == (2, 14, 8)


@each("before", ["ééé", "日本語", "👍🏽", "e\u0301"])
def test_columns_count_characters_not_bytes(before: str) -> None:
    _, problems = nodes_of(f'a: {{"{before}": *x}}\n')
    assert places(problems) == [(1, 9 + len(before))]


def test_every_broken_topic_is_reported_and_the_others_are_read() -> None:
    node, problems = nodes_of("daerah:\n  nama Sampit\n  jenis: kota\nvisi: A\nmisi: [a, b\nsumber:\n  - a\n")
    assert places(problems) == [(2, 3), (5, 7)]
    assert plain(node) == {"visi": "A", "sumber": ["a"]}
    assert problems.incomplete


def test_a_key_doubled_across_topics_of_a_broken_file_is_reported() -> None:
    _, problems = nodes_of("visi: A\nmisi: [a\nvisi: B\n")
    assert [p.message for p in problems.errors] == [
        "kurung '[' dibuka tetapi tidak ditutup",
        "kunci 'visi' ditulis dua kali",
    ]


def test_an_anchor_of_a_broken_topic_is_not_called_missing() -> None:
    _, problems = nodes_of("satu: &s [a\ndua: *s\n")
    assert [p.message for p in problems.errors] == ["kurung '[' dibuka tetapi tidak ditutup"]


def test_anchors_hold_across_the_topics_of_a_broken_file() -> None:
    node, _ = nodes_of("satu: &s [a]\ntiga: [b\ndua: *s\n")
    assert plain(node) == {"satu": ["a"], "dua": ["a"]}


@each("escape", [r"\0", r"\x07", r"\e", r"\uFEFF", r"\uFFFF"])
def test_an_escape_cannot_smuggle_in_a_control_character(escape: str) -> None:
    _, problems = nodes_of(f'a: "x{escape}y"\n')
    assert "kode di dalam kutip ganda ini menghasilkan karakter kendali" in said(problems)


@each("escape", [r"\uE000", r"\uF8FF", r"\uFFFD", r"\u202E", r"\U000F0000"])
def test_an_escape_cannot_smuggle_in_what_cannot_be_printed(escape: str) -> None:
    _, problems = nodes_of(f'a: "x{escape}y"\n')
    assert "kode di dalam kutip ganda ini menghasilkan karakter yang tidak dapat dicetak" in said(problems)


@each(
    ("written", "read"),
    [
        ("x\u200by", "xy"),
        ("x\u2060y", "xy"),
        ("'x\u200by'", "xy"),
        ("e\u0301", "\u00e9"),
        ('"e\\u0301"', "\u00e9"),
        ("\u200b", ""),
        ("👨\u200d👩", "👨\u200d👩"),
    ],
)
def test_what_cannot_be_seen_is_left_out_and_accents_are_composed(written: str, read: str) -> None:
    assert data_of(f"a: {written}\n") == {"a": read}


def test_a_key_with_something_unseen_in_it_is_known() -> None:
    assert data_of("a\u200b: 1\n\u200bb: 2\n") == {"a": "1", "b": "2"}


def test_a_pair_of_codes_from_json_is_shown_as_the_character_that_it_is() -> None:
    _, problems = nodes_of('a: "x \\ud83d\\uDE00"\n')
    [problem] = problems.errors
    assert places(problems) == [(1, 7)]
    assert problem.remedy == "tulis karakternya sendiri  😀"


@each(("escape", "read"), [(r"\uF0B7", "•"), (r"\L", " "), (r"\N", " ")])
def test_an_escape_is_cleaned_like_the_file_itself(escape: str, read: str) -> None:
    assert data_of(f'a: "x{escape}y"\n') == {"a": f"x{read}y"}


def test_a_comma_in_braces_that_cuts_a_number_is_noticed() -> None:
    _, problems = nodes_of("baseline: {nilai: 41,5, tahun: 2024}\n")
    [problem] = problems.errors
    assert places(problems) == [(1, 19)]
    assert "koma di dalam kurung kurawal memisahkan isian" in problem.message
    assert problem.remedy == "apit bilangan itu dengan tanda kutip:  '41,5'"


@each(
    "text",
    ["a:\n  b: -\n  c: x\n", "a:\n  b: - # nanti\n  c: x\n", "a:\n  b: -   \n  c: x", "a:\n  c: x\n  b: -"],
)
def test_a_lone_dash_behind_a_key_is_no_list(text: str) -> None:
    assert data_of(text) == {"a": {"b": "-", "c": "x"}}


def test_a_lone_dash_may_stand_above_the_next_item_of_the_list_around_it() -> None:
    text = "a:\n  - b: x\n    c: -\n  - b: y\n    c: -\n\n  - b: -\n"
    assert data_of(text) == {"a": [{"b": "x", "c": "-"}, {"b": "y", "c": "-"}, {"b": "-"}]}


def test_every_lone_dash_of_a_file_is_read_and_other_mistakes_are_told_in_their_places() -> None:
    node, problems = nodes_of("a: -\nb:\n- c: -\n  d: -\ne: [f\ng: h\n")
    assert places(problems) == [(5, 4)]
    assert plain(node) == {"a": "-", "b": [{"c": "-", "d": "-"}], "g": "h"}


@each("text", ["a: -\n- b\n", "a: -\n  - b\n", "a: - b\n"])
def test_a_dash_above_an_item_or_before_a_text_is_told(text: str) -> None:
    assert places(nodes_of(text)[1]) == [(1, 4)]


def test_a_dash_within_a_text_of_several_lines_stays() -> None:
    assert data_of("a: |\n  Catatan: -\nb: -\n") == {"a": "Catatan: -\n", "b": "-"}
    assert data_of('a: "x\n  Catatan: -\n  y"\nb: -\n') == {"a": "x Catatan: - y", "b": "-"}


def test_many_lone_dashes_take_no_longer_than_other_values() -> None:
    node, problems = nodes_of("".join(f"a{number}: -\n" for number in range(3000)))
    assert not problems.found
    assert len(plain(node)) == 3000


@each("text", ["a: {b: 1,5 juta, c: 2}\n", "a: {c: 2, b: 1,5 juta}\n"])
def test_a_number_that_a_comma_cuts_is_read_as_it_was_meant_after_it_is_told(text: str) -> None:
    node, problems = nodes_of(text)
    assert plain(node) == {"a": {"b": "1,5 juta", "c": "2"}}
    assert [p.remedy for p in problems.errors] == ["apit bilangan itu dengan tanda kutip:  '1,5 juta'"]


@each("text", ["a: {b: 1, 5: x}\n", "a: {b: satu, c: 1}\n", "a: [1,5]\n", "a: {b: '1,5', c: 2}\n"])
def test_a_comma_between_pairs_or_items_cuts_nothing(text: str) -> None:
    assert not nodes_of(text)[1].found


def test_a_comma_in_braces_that_cuts_a_degree_is_noticed() -> None:
    _, problems = nodes_of("kepala: {nama: Dewi, S.T., jabatan: Bupati}\n")
    assert "sehingga 'S.T.' dibaca sebagai kunci" in said(problems)


def test_a_cut_is_noticed_behind_wide_characters_and_a_key_with_its_colon_is_none() -> None:
    _, problems = nodes_of('a: {"👍 日本": x, S.T., b: , "c": }\n')
    assert ["S.T." in p.message for p in problems.errors] == [True]


def test_a_text_that_begins_in_braces_is_told_once() -> None:
    _, problems = nodes_of("a: {kurawal} kegiatan\nb: 1\n")
    [problem] = problems.errors
    assert "kurung '{' di awal nilai" in problem.message


def test_rupiah_with_its_comma_and_dash_may_stand_in_braces() -> None:
    assert data_of("a: {2025: Rp 1.500.000,-}\n") == {"a": {"2025": "Rp 1.500.000"}}


def test_a_key_without_a_value_in_braces_is_null() -> None:
    assert data_of("a: {nama: , jabatan: }\n") == {"a": {"nama": "", "jabatan": ""}}


def test_a_text_wholly_in_words_quotes_is_pointed_out() -> None:
    _, problems = nodes_of("a: “Maju bersama”\n")
    assert not problems.errors
    [notice] = problems.notices
    assert "tanda kutip lengkung dari Word" in notice.message


@each(
    ("written", "curl"),
    [
        ("“Maju bersama", "“"),
        ("Maju bersama”", "”"),
        ("Maju “bersama", "“"),
        ("‘Maju bersama", "‘"),
        ("Maju „kini", "„"),
        ("“Rawat 1” dan “rawat", "“"),
    ],
)
def test_a_curved_quote_without_its_other_one_is_pointed_out(written: str, curl: str) -> None:
    _, problems = nodes_of(f"a: {written}\n")
    assert [problem.message for problem in problems.found] == [f"tanda kutip {curl} tanpa pasangannya ikut tercetak"]


@each(
    "written",
    [
        "Jum’at bersih",
        "Monitor 24” baru",
        "Maju “bersama” kini",
        "‘Maju’ kini",
        "Layanan “kelas 1”",
        "“Rawat 1” dan “rawat 2”",
    ],
)
def test_curved_quotes_that_are_whole_or_no_quotes_are_text(written: str) -> None:
    assert not nodes_of(f"a: {written}\n")[1].found


def test_an_alias_bomb_between_signs_of_a_template_is_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 5)]
    _, problems = nodes_of("\n".join(lines) + "\nb: {{ " + ", ".join(f"k{n}: *a4" for n in range(9)) + " }}\n")
    assert "membengkak" in said(problems)


@each(
    ("text", "line", "key"),
    [
        ("misi:\n  - Meningkatkan\n    uraian:Satu dua\n", 3, "uraian"),
        ("visi: Terwujudnya daerah\n   penjelasan:PAGI\n", 2, "penjelasan"),
    ],
)
def test_a_key_that_a_text_above_swallows_is_told(text: str, line: int, key: str) -> None:
    _, problems = nodes_of(text)
    assert f"daerah.yaml:{line}:" in said(problems)
    assert f"kunci '{key}' menjadi bagian teks pada baris di atasnya" in said(problems)


@each(
    "text",
    [
        "visi: Terwujudnya daerah\n  yang maju\n",
        "visi: Lihat\n  https://contoh.go.id\n",
        'visi: "Terwujud\n  uraian:satu"\n',
        "visi: |\n  Terwujud\n  - satu\n  uraian:dua\n",
        "visi: Pukul\n  08:00 sampai 10:00 -\n  selesai\n",
    ],
)
def test_a_text_that_goes_on_is_left_alone(text: str) -> None:
    assert said(nodes_of(text)[1]) == ""


@each("title", ["Rencana Induk", "Masterplan Kota"])
def test_a_title_above_the_first_key_is_to_become_a_comment(title: str) -> None:
    _, problems = nodes_of(f"{title}\nvisi: Maju\n")
    assert problems.errors[0].remedy.startswith("bila judul atau keterangan, awali dengan '# '")


@each("line", ["(skala 1-5)", "2. dua tiga"])
def test_a_line_at_the_edge_that_begins_with_no_letter_is_called_no_key(line: str) -> None:
    _, problems = nodes_of(f"a:\n  b: Penilaian\n{line}\n")
    (problem,) = problems.errors
    assert problem.message.startswith("baris ini bukan kunci")
    assert problem.remedy.startswith("bila lanjutan teks di atasnya, jorokkan sedalam teks itu;")


def test_a_year_that_is_written_twice_is_no_item() -> None:
    _, problems = nodes_of("a:\n  b:\n    2026: 5\n    2026: 6\n")
    (problem,) = problems.errors
    assert problem.remedy == "sisakan satu (baris 3 atau baris 4)."
    assert "butir daftar" not in problem.remedy
