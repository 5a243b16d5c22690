"""Edits come home from every kind of anchor that the map of a document tells of."""

import re
from pathlib import Path

import pytest

from generator.blocks.inline import Run
from generator.edits.edit import Set
from generator.pulling.in_controls import spots_in
from generator.pulling.segments import Segment
from generator.word.anchor_map import AnchoredEntry, AnchorMap, mark_of, read_map
from generator.word.reading.anchored import Anchored
from generator.word.reading.base_lines import Entry
from generator.word.reading.paragraphs import ReadParagraph
from tests.cases import each
from tests.pulling.word_edits import WordFile, sets, shortened, text_of

ENTRY = AnchoredEntry("s[a]", "", "{.nama}, {.tahun}")


def opened(key: str, folder: Path) -> tuple[WordFile, AnchorMap]:
    docx = shortened(key)
    file = folder / "terbit.docx"
    file.write_bytes(docx)
    found = read_map(file)
    assert found is not None
    return WordFile(docx), found


def test_a_value_of_a_line_that_lists_an_item_is_set(tmp_path: Path) -> None:
    file, found = opened("rancangan_peraturan", tmp_path)
    entry = next(entry for entry in found.entries if entry.paths[-1].endswith(".tentang"))
    control = file.control(entry.path, entry.pattern)
    about = entry.values(text_of(control))[entry.paths[-1]]
    file.replace(control, about, "Keterbukaan Informasi")
    assert sets(file.propose(tmp_path)) == {entry.paths[-1]: "Keterbukaan Informasi"}


def test_each_entry_edited_at_once_finds_its_item(tmp_path: Path) -> None:
    file, found = opened("rancangan_peraturan", tmp_path)
    wanted = {}
    for n, entry in enumerate(found.entries):
        control = file.control(entry.path, entry.pattern)
        wanted[entry.paths[-1]] = f"{entry.values(text_of(control))[entry.paths[-1]]} ubah{n}"
        file.type(control, f"{text_of(control)} ubah{n}")
    assert len(wanted) > 5
    now = sets(file.propose(tmp_path))
    assert {path: text.casefold() for path, text in now.items()} == {p: text.casefold() for p, text in wanted.items()}


def test_a_choice_printed_in_a_sentence_is_taken_however_its_first_letter_is_typed(tmp_path: Path) -> None:
    file, found = opened("masterplan", tmp_path)
    entry = next(entry for entry in found.entries if entry.paths[-1].endswith(".cara"))
    control = file.control(entry.path, entry.pattern)
    old = entry.values(text_of(control))[entry.paths[-1]]
    assert old == "luring"
    file.type(control, text_of(control).replace(old, "Daring"))
    assert sets(file.propose(tmp_path)) == {entry.paths[-1]: "daring"}


@pytest.mark.slow
def test_the_head_of_a_group_sets_the_field_of_all_its_rows(tmp_path: Path) -> None:
    file, found = opened("masterplan", tmp_path)
    head = next(value for value in found.values if value.alike and value.kind == "teks")
    file.type(file.control(head.path), "Program Bersama")
    assert sets(file.propose(tmp_path)) == dict.fromkeys((head.path, *head.alike), "Program Bersama")


@pytest.mark.slow
def test_a_cell_whose_value_is_anchored_elsewhere_names_that_place(tmp_path: Path) -> None:
    file, found = opened("profil_quick_win", tmp_path)
    marks = {value.path for value in found.values}
    row, n, path = next(
        (row, n, f"{row.path}{table.columns[n]}")
        for table in found.tables
        for row in table.rows
        for n in row.again
        if n not in row.others and f"{row.path}{table.columns[n]}" in marks
    )
    file.type(file.cell(file.row(row.path, row.time), n), "Isian di ringkasan")
    (untaken,) = file.propose(tmp_path).untaken
    assert (untaken.why, untaken.path, untaken.new) == ("dihitung", path, "Isian di ringkasan")
    assert "tempat menyuntingnya" in untaken.reason


def test_values_in_one_line_are_told_apart_by_their_controls_though_the_words_changed(tmp_path: Path) -> None:
    file, _ = opened("rancangan_peraturan", tmp_path)
    file.type(file.control("rpjmd.visi"), "Visi Baru; Lebih Maju")
    file.type(file.control("rpjmd.peraturan"), "Peraturan Daerah Nomor 9 Tahun 2025")
    assert sets(file.propose(tmp_path)) == {
        "rpjmd.visi": "Visi Baru; Lebih Maju",
        "rpjmd.peraturan": "Peraturan Daerah Nomor 9 Tahun 2025",
    }


def read(path: str, text: str, *, whole: str) -> list[ReadParagraph]:
    mark = mark_of(path, 0)
    return [ReadParagraph(text=whole, anchored={mark: text}, controls={mark})]


SEGMENTS = [Segment("kata", "Visi: "), Segment("isian", "Maju", "visi"), Segment("kata", ".")]


@each(
    ("inside", "whole", "expected"),
    [
        ("Maju", "Visi: Maju.", []),
        ("Jaya", "Visi: Jaya.", [("visi", "Jaya")]),
        ("Jaya", "Cita-cita: Jaya.", [("visi", "Jaya"), ("", "Cita-cita: Jaya.")]),
        ("Maju", "Visi: Maju dan Jaya.", [("", "Visi: Maju dan Jaya.")]),
    ],
    ids=["as built", "value", "value and words", "words beside the control"],
)
def test_what_stands_in_a_control_is_the_value_and_what_stands_outside_is_not(
    inside: str, whole: str, expected: list[tuple[str, str]]
) -> None:
    found = spots_in(SEGMENTS, whole, read("visi", inside, whole=whole), Anchored())
    assert [(spot.segment.path if spot.segment else "", spot.new) for spot in found] == expected


def test_without_a_control_the_words_tell_the_value() -> None:
    (spot,) = spots_in(SEGMENTS, "Visi: Jaya.", [ReadParagraph(text="Visi: Jaya.")], Anchored())
    assert (spot.segment and spot.segment.path, spot.new) == ("visi", "Jaya")


def test_a_line_may_have_the_mark_of_its_entry_only_if_the_map_tells() -> None:
    entry = Entry([[Run("Dinas", path="s[a].nama"), Run(", "), Run("2024", path="s[a].tahun")]])
    assert ENTRY.mark in Anchored(AnchorMap("x", {}, entries=[ENTRY])).marks(entry)
    assert ENTRY.mark not in Anchored().marks(entry)


def test_a_document_of_an_earlier_version_proposes_what_was_edited(tmp_path: Path) -> None:
    for docx in Path("tests/earlier").glob("*/buku-2-masterplan.docx"):
        file = WordFile(docx.read_bytes())
        found = read_map(docx)
        assert found is not None
        values = [value for value in found.values if value.kind == "teks" and not value.part]
        for n, value in enumerate(values):
            control = file.control(value.path)
            file.type(control, f"{text_of(control)} ubah{n}")
        proposal = file.propose(tmp_path)
        assert {e.path for e in proposal.edits if isinstance(e, Set)} == {value.path for value in values}
        assert not any(re.search(r" ubah\d", untaken.new) for untaken in proposal.untaken)
