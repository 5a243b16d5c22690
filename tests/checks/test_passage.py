"""Findings in long texts have the place of the word meant, however the text is written in YAML."""

from pathlib import Path

from generator.checks.finding import Finding
from generator.checks.passage import Passage, quoted_passage
from generator.checks.run_rules import check
from generator.masterplan.reading import read_masterplan
from tests.cases import each

BEFORE = "Layanan dibuka di semua kecamatan.\n    Warga tidak perlu menempuh jarak yang jauh.\n\n    Petugas "
AFTER = " menunggu."


def found_in(folder: Path, text: str) -> Finding:
    """The only finding of a doubled word in a file."""
    (folder / "visi.yaml").write_text(text, encoding="utf-8")
    [finding] = [f for f in check(read_masterplan(folder).masterplan).findings if f.rule == "TKS004"]
    return finding


@each("head", [">", "|", ">-", "|+", "&a >-", "&a |2"])
def test_a_word_in_a_block_of_lines_is_found_where_it_stands(head: str, tmp_path: Path) -> None:
    finding = found_in(tmp_path, f"visi:\n  penjelasan: {head}\n    {BEFORE}yang yang{AFTER}\n")
    assert finding.place is not None
    assert finding.place[1:] == (6, 13, 9)


@each(("quote", "written"), [("", ""), ("'", "''"), ('"', '\\"')])
def test_a_word_in_a_plain_or_quoted_text_is_found_where_it_stands(quote: str, written: str, tmp_path: Path) -> None:
    said = f"{written}cepat{written} "
    finding = found_in(tmp_path, f"visi:\n  penjelasan: {quote}{BEFORE}{said}yang yang{AFTER}{quote}\n")
    assert finding.place is not None
    assert finding.place[1:] == (5, 13 + len(said), 9)


def test_escapes_in_double_quotes_count_as_the_characters_they_stand_for(tmp_path: Path) -> None:
    text = 'visi: {penjelasan: "Caf\\u00e9 dan kedai\\x21 Warga \\\n  yang yang datang."}\n'
    finding = found_in(tmp_path, text)
    assert finding.place is not None
    assert finding.place[1:] == (2, 3, 9)


def test_words_parted_by_the_end_of_a_line_are_marked_up_to_it(tmp_path: Path) -> None:
    finding = found_in(tmp_path, "visi:\n  penjelasan: >-\n    Layanan bagi warga yang\n    yang datang jauh.\n")
    assert finding.place is not None
    assert finding.place[1:] == (3, 24, 4)


def test_windows_line_ends_and_a_byte_order_mark_move_nothing(tmp_path: Path) -> None:
    text = "\ufeffvisi:\r\n  penjelasan: |\r\n    Satu.\r\n\r\n    Warga yang yang datang.\r\n"
    (tmp_path / "visi.yaml").write_bytes(text.encode())
    [finding] = [f for f in check(read_masterplan(tmp_path).masterplan).findings if f.rule == "TKS004"]
    assert finding.place is not None
    assert finding.place[1:] == (5, 11, 9)


def test_the_place_is_that_of_the_occurrence_meant(tmp_path: Path) -> None:
    (tmp_path / "visi.yaml").write_text("visi:\n  penjelasan: >-\n    Air bersih.\n    Air minum.\n", "utf-8")
    text = read_masterplan(tmp_path).masterplan.visi.penjelasan
    places = [Passage(text, at, at + 3).place for at in (0, 12)]
    assert [place and place[1:] for place in places] == [(3, 5, 3), (4, 5, 3)]


def test_a_text_whose_file_has_changed_keeps_its_own_place(tmp_path: Path) -> None:
    file = tmp_path / "visi.yaml"
    file.write_text("visi:\n  penjelasan: Air bersih bagi semua warga.\n", encoding="utf-8")
    text = read_masterplan(tmp_path).masterplan.visi.penjelasan
    file.write_text("visi:\n  penjelasan: Lain sama sekali.\n", encoding="utf-8")
    assert Passage(text, 4, 10).place == text.place
    file.unlink()
    assert Passage(text, 4, 10).place == text.place


def test_words_that_a_message_quotes_are_the_passage_and_the_whole_text_is_none(tmp_path: Path) -> None:
    (tmp_path / "visi.yaml").write_text("visi:\n  rumusan: Kotim cerdas, Kotim makmur\n", encoding="utf-8")
    text = read_masterplan(tmp_path).masterplan.visi.rumusan
    passage = quoted_passage(text, "teks menyebut 'Bogor' dan 'Kotim makmur…'")
    assert passage is not None
    assert (passage.start, passage.end) == (14, 26)
    told = quoted_passage(text, "teks menyebut Kotim makmur, padahal bukan")
    assert told is not None
    assert told.start == 14
    assert quoted_passage(text, f"'{text}' terlalu pendek") is None
    assert quoted_passage(text, "tidak mengutip apa pun") is None
