"""Edits as people make them in Word, in the XML that Word writes, and what comes back of each."""

import copy
import io
import re
import zipfile
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generator.edits.edit import Insert, Remove, Set
from generator.edits.proposal import Untaken
from generator.pulling.from_word import propose
from generator.word.anchor_map import mark_of
from tests.cases import each
from tests.pulling.word_edits import BY, MAIN, WordFile, built, copied, only, run, sets, shortened, text_of, tracked
from tests.word.opening import W

pytestmark = pytest.mark.slow

BOOK, PROFILE = "masterplan", "profil_quick_win"
PROSE, WORDS = "visi.penjelasan", "keterkaitan[smart-living].uraian"
ITEM = "quick_win[qw-layanan_publik]"
STEPS = f"{ITEM}.tahapan"
STEP = f"{STEPS}[penetapan-jadwal-kunjungan-bersama-camat-dan]"
ACTION = "rencana_aksi[aksi-layanan_publik-1]"
LAST_ACTION = "rencana_aksi[aksi-layanan_publik-3]"


@pytest.fixture
def book() -> WordFile:
    return WordFile(shortened(BOOK))


@pytest.fixture
def profile() -> WordFile:
    return WordFile(shortened(PROFILE))


def taken(found: Any) -> tuple[str, str]:
    """Path and new text of the only difference, which is taken."""
    edit = only(found)
    assert isinstance(edit, Set)
    return edit.path, edit.now


def left(found: Any) -> Untaken:
    """The only difference, which is not taken."""
    untaken = only(found)
    assert isinstance(untaken, Untaken)
    return untaken


def test_a_document_as_built_proposes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(shortened(BOOK))
    found = propose(file, "a.docx")
    assert (found.document, found.edits, found.untaken, found.differences) == (BOOK, [], [], 0)


def test_a_document_as_built_tells_its_region(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(shortened(BOOK))
    base = propose(file, "a.docx").base
    assert base is not None
    assert base.daerah.nama == "Cendana Raya"


def test_a_word_typed_into_a_value_is_taken_with_base_and_place(book: WordFile, tmp_path: Path) -> None:
    old = text_of(book.control(WORDS))
    book.type(book.control(WORDS), f"{old} Dan terukur.")
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Set)
    assert (edit.path, edit.base, edit.now) == (WORDS, old, f"{old} Dan terukur.")
    assert edit.origin.file == "kembali.docx"
    assert edit.origin.place


def test_runs_that_word_splits_are_one_text(book: WordFile, tmp_path: Path) -> None:
    content = book.control(WORDS).find(f"{W}sdtContent")
    words = text_of(content)
    for old in [*content]:
        content.remove(old)
    content.extend([run(words[:7]), run(words[7:20], '<w:lang w:val="id-ID"/>'), run(f"{words[20:]} Ya.")])
    assert taken(book.propose(tmp_path)) == (WORDS, f"{words} Ya.")


def test_runs_that_were_only_split_are_no_edit(book: WordFile, tmp_path: Path) -> None:
    content = book.control(WORDS).find(f"{W}sdtContent")
    words = text_of(content)
    for old in [*content]:
        content.remove(old)
    content.extend([run(words[:7]), run(words[7:20], '<w:lang w:val="id-ID"/>'), run(words[20:])])
    assert book.propose(tmp_path).differences == 0


def test_marks_of_the_spelling_check_are_no_edit(book: WordFile, tmp_path: Path) -> None:
    for paragraph in [*book.root.iter(f"{W}p")][:200]:
        etree.SubElement(paragraph, f"{W}proofErr").set(f"{W}type", "spellStart")
    assert book.propose(tmp_path).differences == 0


def test_smart_quotes_come_home_as_they_were_typed(book: WordFile, tmp_path: Path) -> None:
    book.type(book.control(WORDS), "Warga menyebutnya “Cendana Siaga”.")
    assert taken(book.propose(tmp_path)) == (WORDS, "Warga menyebutnya “Cendana Siaga”.")


def test_other_blanks_and_soft_hyphens_are_no_edit(book: WordFile, tmp_path: Path) -> None:
    words = text_of(book.control(WORDS))
    book.type(book.control(WORDS), words.replace(" ", "\xa0", 1).replace("a", "\xada", 1))
    assert book.propose(tmp_path).differences == 0


def with_tracked_words(file: WordFile, path: str) -> str:
    """Delete the last word of a value and type two others, with tracked changes; return the new text."""
    content = file.control(path).find(f"{W}sdtContent")
    before, _, last = text_of(content).rpartition(" ")
    for old in [*content]:
        content.remove(old)
    content.append(run(f"{before} "))
    content.append(tracked("del", run(last, name="delText")))
    content.append(tracked("ins", run("kata baru.")))
    return f"{before} kata baru."


def test_tracked_words_count_as_accepted_with_author_and_date(book: WordFile, tmp_path: Path) -> None:
    new = with_tracked_words(book, WORDS)
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Set)
    assert edit.now == new
    assert (edit.origin.author, edit.origin.date) == ("Sekretaris Bappeda", "2026-11-20T09:30:00Z")


def test_tracked_changes_can_be_ignored(book: WordFile, tmp_path: Path) -> None:
    with_tracked_words(book, WORDS)
    assert book.propose(tmp_path, tracked=False).differences == 0


def test_enter_within_a_value_of_paragraphs_makes_two(book: WordFile, tmp_path: Path) -> None:
    paragraph = book.paragraph(PROSE, 2)
    words = text_of(paragraph)
    at = words.index(" ", 40)
    book.type(paragraph, words[:at])
    below = copied(paragraph)
    book.without_anchors(below)
    book.type(below, words[at + 1 :])
    path, now = taken(book.propose(tmp_path))
    assert path == PROSE
    assert f"{words[:at]}\n\n{words[at + 1 :]}" in now


def test_a_control_around_two_paragraphs_holds_both(book: WordFile, tmp_path: Path) -> None:
    paragraph, control = book.paragraph(WORDS), book.control(WORDS)
    words = text_of(control)
    block = etree.Element(f"{W}sdt")
    block.append(copy.deepcopy(control.find(f"{W}sdtPr")))
    content = etree.SubElement(block, f"{W}sdtContent")
    paragraph.addprevious(block)
    content.append(paragraph)
    book.unpack(control)
    below = copied(paragraph)
    book.without_anchors(below)
    book.type(below, "Paragraf kedua.")
    assert taken(book.propose(tmp_path)) == (WORDS, f"{words}\n\nParagraf kedua.")


def test_shift_enter_within_a_value_is_a_line_break(book: WordFile, tmp_path: Path) -> None:
    content = book.control(WORDS).find(f"{W}sdtContent")
    words = text_of(content)
    at = words.index(" ", 40)
    for old in [*content]:
        content.remove(old)
    line_end = etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}"><w:br/></w:r>')
    content.extend([run(words[:at]), line_end, run(words[at + 1 :])])
    assert taken(book.propose(tmp_path)) == (WORDS, f"{words[:at]}\n{words[at + 1 :]}")


def test_pasted_words_come_home_without_their_formatting(book: WordFile, tmp_path: Path) -> None:
    content = book.control(WORDS).find(f"{W}sdtContent")
    pasted = '<w:rFonts w:ascii="Calibri"/><w:color w:val="1F497D"/><w:sz w:val="22"/>'
    content.append(run(" Tempelan.", pasted))
    assert taken(book.propose(tmp_path))[1].endswith(" Tempelan.")


def test_formatting_alone_is_counted_elsewhere(profile: WordFile, tmp_path: Path) -> None:
    control = profile.control(f"{ITEM}.penerima_manfaat")
    words = text_of(control)
    content = control.find(f"{W}sdtContent")
    for old in [*content]:
        content.remove(old)
    content.append(run(words, '<w:b/><w:u w:val="single"/>'))
    found = profile.propose(tmp_path)
    assert (found.differences, found.formatting) == (0, 1)


def test_a_whole_paragraph_that_is_replaced_is_the_value(book: WordFile, tmp_path: Path) -> None:
    book.type(book.paragraph(WORDS), "Sama sekali lain.")
    assert taken(book.propose(tmp_path)) == (WORDS, "Sama sekali lain.")


def test_a_paragraph_of_several_is_replaced_and_the_others_stay(book: WordFile, tmp_path: Path) -> None:
    book.type(book.paragraph(PROSE, 2), "Paragraf tengah yang baru.")
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Set)
    assert edit.base is not None
    one, _, three = edit.base.split("\n\n")
    assert (edit.path, edit.now) == (PROSE, f"{one}\n\nParagraf tengah yang baru.\n\n{three}")


def test_a_paragraph_of_several_that_is_deleted_is_left_out(book: WordFile, tmp_path: Path) -> None:
    paragraph = book.paragraph(PROSE, 2)
    paragraph.getparent().remove(paragraph)
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Set)
    assert edit.base is not None
    assert edit.now == "\n\n".join(edit.base.split("\n\n")[::2])


def test_a_value_whose_control_was_removed_is_known_by_its_bookmark(book: WordFile, tmp_path: Path) -> None:
    book.type(book.control(WORDS), "Kata lain.")
    book.unpack(book.control(WORDS))
    assert taken(book.propose(tmp_path)) == (WORDS, "Kata lain.")


def test_a_value_without_any_anchor_is_known_by_its_neighbours(book: WordFile, tmp_path: Path) -> None:
    paragraph = book.paragraph(WORDS)
    book.without_anchors(paragraph)
    book.type(paragraph, "Kata lain.")
    assert taken(book.propose(tmp_path)) == (WORDS, "Kata lain.")


def test_an_edit_in_a_file_without_tags_comes_home_by_bookmarks(profile: WordFile, tmp_path: Path) -> None:
    control = profile.control(f"{ITEM}.penerima_manfaat")
    profile.type(control, "Semua warga pesisir")
    profile.without_tags()
    assert taken(profile.propose(tmp_path)) == (f"{ITEM}.penerima_manfaat", "Semua warga pesisir")


def emptied(control: Any) -> None:
    """Show Word's placeholder in a control."""
    properties = control.find(f"{W}sdtPr")
    properties.insert(0, etree.Element(f"{W}showingPlcHdr"))
    first, *others = [*control.iter(f"{W}t")]
    first.text = "Klik atau ketuk di sini untuk memasukkan teks."
    for other in others:
        other.text = ""


def test_a_control_marked_as_empty_is_empty_whatever_its_text(profile: WordFile, tmp_path: Path) -> None:
    emptied(profile.control(f"{ITEM}.penerima_manfaat"))
    edit = only(profile.propose(tmp_path))
    assert isinstance(edit, Set)
    assert (edit.path, edit.now) == (f"{ITEM}.penerima_manfaat", "")
    assert edit.base


def test_a_cell_whose_text_was_deleted_is_empty(profile: WordFile, tmp_path: Path) -> None:
    profile.type(profile.cell(profile.row(STEP), 4), "")
    assert taken(profile.propose(tmp_path)) == (f"{STEP}.keluaran", "")


def test_words_typed_outside_a_control_are_quoted(book: WordFile, tmp_path: Path) -> None:
    book.paragraph(WORDS).append(run(" Catatan di luar."))
    untaken = left(book.propose(tmp_path))
    assert (untaken.why, untaken.new.endswith("Catatan di luar.")) == ("tak_bertempat", True)
    assert "di luar" in untaken.reason


def test_a_cell_of_a_row_is_known_by_its_column(profile: WordFile, tmp_path: Path) -> None:
    profile.type(profile.cell(profile.row(STEP), 4), "Berita acara")
    assert taken(profile.propose(tmp_path)) == (f"{STEP}.keluaran", "Berita acara")


def test_two_cells_of_a_row_are_two_edits(profile: WordFile, tmp_path: Path) -> None:
    row = profile.row(STEP)
    profile.type(profile.cell(row, 1), "Penetapan jadwal baru")
    profile.type(profile.cell(row, 4), "Berita acara")
    assert sets(profile.propose(tmp_path)) == {
        f"{STEP}.nama": "Penetapan jadwal baru",
        f"{STEP}.keluaran": "Berita acara",
    }


def test_a_row_without_its_anchor_is_known_by_its_neighbours(profile: WordFile, tmp_path: Path) -> None:
    row = profile.row(STEP)
    profile.without_anchors(row)
    profile.type(profile.cell(row, 4), "Berita acara")
    assert taken(profile.propose(tmp_path)) == (f"{STEP}.keluaran", "Berita acara")


def test_a_copied_row_with_other_words_is_a_new_item(profile: WordFile, tmp_path: Path) -> None:
    row = copied(profile.row(STEP))
    profile.type(profile.cell(row, 1), "Sosialisasi kepada warga")
    edit = only(profile.propose(tmp_path))
    assert isinstance(edit, Insert)
    assert (edit.listed, edit.after, edit.fields[".nama"]) == (STEPS, STEP, "Sosialisasi kepada warga")
    assert edit.fields.keys() == {".nama", ".mulai", ".selesai", ".keluaran"}


def test_a_row_that_is_copied_as_it_is_is_no_new_item(profile: WordFile, tmp_path: Path) -> None:
    copied(profile.row(STEP))
    untaken = left(profile.propose(tmp_path))
    assert (untaken.why, "salinan" in untaken.reason) == ("tak_bertempat", True)


def typed_row(file: WordFile, below: Any, texts: list[str]) -> Any:
    """A row as Word adds it, without any anchor."""
    row = copied(below)
    file.without_anchors(row)
    for n, text in enumerate(texts):
        file.type(file.cell(row, n), text)
    return row


def test_a_typed_row_is_a_new_item(profile: WordFile, tmp_path: Path) -> None:
    typed_row(profile, profile.row(STEP), ["", "Uji coba", "1 Agustus 2025", "30 September 2025", "Laporan uji"])
    edit = only(profile.propose(tmp_path))
    assert isinstance(edit, Insert)
    assert (edit.listed, edit.after) == (STEPS, STEP)
    assert (edit.fields[".nama"], edit.fields[".keluaran"]) == ("Uji coba", "Laporan uji")


def test_a_tracked_new_row_has_an_author(profile: WordFile, tmp_path: Path) -> None:
    row = typed_row(profile, profile.row(STEP), ["", "Uji coba", "", "", "Laporan uji"])
    row.insert(0, etree.fromstring(f'<w:trPr xmlns:w="{W[1:-1]}"><w:ins w:id="9" {BY}/></w:trPr>'))
    edit = only(profile.propose(tmp_path))
    assert isinstance(edit, Insert)
    assert edit.origin.author == "Sekretaris Bappeda"
    assert profile.propose(tmp_path, tracked=False).differences == 0


def test_a_new_row_belongs_to_the_group_of_its_table(book: WordFile, tmp_path: Path) -> None:
    row = copied(book.row(ACTION))
    book.type(book.cell(row, 1), "Kegiatan yang sama sekali baru")
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Insert)
    assert (edit.listed, edit.fields[".subdimensi"]) == ("rencana_aksi", "layanan_publik")
    assert edit.fields[".target[2026]"]


def words_of(file: WordFile, row: Any, texts: dict[int, str]) -> None:
    for n, cell in enumerate(row.findall(f"{W}tc")):
        file.fill(cell, texts.get(n, ""))


@pytest.mark.parametrize("label", ["Subjumlah", "Jumlah", "Total", "Sub-total", "Jumlah keseluruhan:"])
def test_a_row_of_sums_that_was_typed_is_no_item(book: WordFile, tmp_path: Path, label: str) -> None:
    row = copied(book.row(ACTION))
    book.without_anchors(row)
    words_of(book, row, {1: label, 4: "20"})
    untaken = left(book.propose(tmp_path))
    assert (untaken.why, "jumlah dihitung" in untaken.reason) == ("dihitung", True)


def test_a_row_whose_name_begins_like_a_sum_is_an_item(book: WordFile, tmp_path: Path) -> None:
    row = copied(book.row(ACTION))
    book.without_anchors(row)
    words_of(book, row, {1: "Jumlah penduduk dimutakhirkan"})
    assert isinstance(only(book.propose(tmp_path)), Insert)


def test_the_number_of_a_row_is_counted_by_the_program(book: WordFile, tmp_path: Path) -> None:
    book.type(book.cell(book.row(ACTION), 0), "41")
    untaken = left(book.propose(tmp_path))
    assert (untaken.why, untaken.new) == ("dihitung", "41")


VENUE = "bimtek[1].tempat"


@pytest.fixture
def analysis() -> WordFile:
    """A book with lines that its source cannot tell, since they count what it does not print."""
    return WordFile(shortened("analisis_strategis", "bimtek.yaml"))


def venue_moved(file: WordFile, more: str = "") -> str:
    """Type another venue, and more words, into the line that tells it; return that line as it was."""
    (line,) = file.containing("Tahap I dilaksanakan")
    before = text_of(line)
    file.type(line, before.replace("Aula Badan Perencanaan Pembangunan Daerah, Cendana", "Balai Kota Lama") + more)
    return before


def test_a_value_among_words_that_cannot_be_composed_again_is_found(analysis: WordFile, tmp_path: Path) -> None:
    assert "75 orang" in venue_moved(analysis)
    untaken = left(analysis.propose(tmp_path))
    assert (untaken.path, untaken.new) == (VENUE, "Balai Kota Lama")
    assert "tempat menyuntingnya: Tabel" in untaken.reason


def test_other_words_edited_where_none_are_known_leave_the_line_to_people(analysis: WordFile, tmp_path: Path) -> None:
    venue_moved(analysis, " Hadirin bertepuk tangan.")
    assert "bertepuk" in left(analysis.propose(tmp_path)).new


def test_a_deleted_row_is_a_removed_item(profile: WordFile, tmp_path: Path) -> None:
    row = profile.row(STEP)
    row.getparent().remove(row)
    edit = only(profile.propose(tmp_path))
    assert isinstance(edit, Remove)
    assert edit.path == STEP
    assert edit.base[".nama"].startswith("Penetapan jadwal")


def test_a_row_deleted_with_tracked_changes_has_an_author(profile: WordFile, tmp_path: Path) -> None:
    row = profile.row(STEP)
    properties = row.find(f"{W}trPr")
    properties = etree.Element(f"{W}trPr") if properties is None else properties
    row.insert(0, properties)
    properties.append(etree.fromstring(f'<w:del w:id="9" {BY}/>'))
    edit = only(profile.propose(tmp_path))
    assert isinstance(edit, Remove)
    assert (edit.path, edit.origin.author) == (STEP, "Sekretaris Bappeda")
    assert profile.propose(tmp_path, tracked=False).differences == 0


def test_an_item_deleted_in_one_of_its_tables_alone_stays(book: WordFile, tmp_path: Path) -> None:
    row = book.row(ACTION, 2)
    row.getparent().remove(row)
    untaken = left(book.propose(tmp_path))
    assert (untaken.why, untaken.path) == ("dihitung", ACTION)
    assert "Tabel" in untaken.reason


def test_a_moved_row_is_told_and_changes_nothing(profile: WordFile, tmp_path: Path) -> None:
    row = profile.row(STEP)
    row.getnext().addnext(row)
    untaken = left(profile.propose(tmp_path))
    assert "urutan" in untaken.reason


def test_a_row_that_was_moved_and_edited_is_both(profile: WordFile, tmp_path: Path) -> None:
    row = profile.row(STEP)
    profile.type(profile.cell(row, 4), "Berita acara")
    row.getnext().getnext().addnext(row)
    found = profile.propose(tmp_path)
    assert sets(found) == {f"{STEP}.keluaran": "Berita acara"}
    assert ["urutan" in untaken.reason for untaken in found.untaken] == [True]


def test_a_paragraph_moved_with_tracked_changes_is_told(book: WordFile, tmp_path: Path) -> None:
    paragraph = book.paragraph(WORDS)
    there = copied(copied(paragraph))
    for element, kind in ((paragraph, "moveFrom"), (there, "moveTo")):
        book.without_anchors(element)
        words = text_of(element)
        for old in element.findall(f"{W}r"):
            element.remove(old)
        properties = element.find(f"{W}pPr")
        properties.append(etree.fromstring(f'<w:rPr xmlns:w="{W[1:-1]}"><w:{kind} w:id="9" {BY}/></w:rPr>'))
        element.append(tracked(kind, run(words)))
    between = paragraph.getnext()
    book.without_anchors(between)
    book.type(between, "Paragraf di antaranya.")
    found = book.propose(tmp_path)
    assert not found.edits
    assert any("Paragraf di antaranya." in untaken.new for untaken in found.untaken)


def test_cells_merged_sideways_are_not_guessed_apart(profile: WordFile, tmp_path: Path) -> None:
    row = profile.row(STEP)
    one, two = profile.cell(row, 3), profile.cell(row, 4)
    one.find(f"{W}tcPr").append(etree.fromstring(f'<w:gridSpan xmlns:w="{W[1:-1]}" w:val="2"/>'))
    one.extend(two.findall(f"{W}p"))
    row.remove(two)
    untaken = left(profile.propose(tmp_path))
    assert (untaken.why, "digabung" in untaken.reason) == ("tak_bertempat", True)


def test_cells_merged_downwards_are_not_guessed_apart(profile: WordFile, tmp_path: Path) -> None:
    above = profile.row(STEP)
    below = above.getnext()
    one, two = profile.cell(above, 4), profile.cell(below, 4)
    one.extend(copy.deepcopy(paragraph) for paragraph in two.findall(f"{W}p"))
    for cell, value in ((one, "restart"), (two, "continue")):
        cell.find(f"{W}tcPr").append(etree.fromstring(f'<w:vMerge xmlns:w="{W[1:-1]}" w:val="{value}"/>'))
    found = profile.propose(tmp_path)
    assert not found.edits
    assert ["digabung" in untaken.reason for untaken in found.untaken] == [True, True]


@pytest.mark.parametrize(("typed", "now"), [("Rp1,5 miliar", "Rp1,5 miliar"), ("1.500.000.000", "1.500.000.000")])
def test_an_amount_is_taken_as_it_was_typed(profile: WordFile, tmp_path: Path, typed: str, now: str) -> None:
    path = f"{ITEM}.anggaran[apbd][2026]"
    profile.type(profile.cell(profile.row(f"{ITEM}.anggaran[apbd]"), 2), typed)
    assert taken(profile.propose(tmp_path)) == (path, now)


@pytest.mark.parametrize("typed", ["Rp1,5 M", "sekitar satu"])
def test_an_amount_that_cannot_be_read_is_told_with_the_message_of_its_kind(
    profile: WordFile, tmp_path: Path, typed: str
) -> None:
    path = f"{ITEM}.anggaran[apbd][2026]"
    profile.type(profile.cell(profile.row(f"{ITEM}.anggaran[apbd]"), 2), typed)
    untaken = left(profile.propose(tmp_path))
    assert (untaken.why, untaken.path, untaken.new) == ("tak_terbaca", path, typed)
    assert typed.removeprefix("Rp") in untaken.reason


def test_a_day_that_does_not_exist_is_told_with_the_message_of_its_kind(profile: WordFile, tmp_path: Path) -> None:
    profile.type(profile.cell(profile.row(STEP), 2), "31 Juni 2025")
    untaken = left(profile.propose(tmp_path))
    assert (untaken.why, untaken.path) == ("tak_terbaca", f"{STEP}.mulai")
    assert "tidak ada" in untaken.reason


def test_a_day_in_words_is_taken_as_it_is(profile: WordFile, tmp_path: Path) -> None:
    profile.type(profile.cell(profile.row(STEP), 2), "30 Juni 2025")
    assert taken(profile.propose(tmp_path)) == (f"{STEP}.mulai", "30 Juni 2025")


def test_a_choice_comes_home_by_its_label_as_key(profile: WordFile, tmp_path: Path) -> None:
    path = f"{ITEM}.status"
    from generator.pulling.typed import kind_at

    labels = kind_at(path).labels  # type: ignore[union-attr]
    old = text_of(profile.control(path))
    key, label = next((key, label) for key, label in labels.items() if label != old and "{" not in label)
    profile.type(profile.control(path), label)
    assert taken(profile.propose(tmp_path)) == (path, key)


def test_a_choice_that_does_not_exist_is_told_with_those_that_do(profile: WordFile, tmp_path: Path) -> None:
    profile.type(profile.control(f"{ITEM}.status"), "Entahlah")
    untaken = left(profile.propose(tmp_path))
    assert untaken.why == "tak_terbaca"
    assert "pilih salah satu dari" in untaken.reason


def test_an_item_added_to_a_list_in_a_cell_is_inserted(profile: WordFile, tmp_path: Path) -> None:
    control = profile.control(f"{ITEM}.mitra")
    profile.type(control, f"{text_of(control)}; PT Angkutan Pesisir")
    edit = only(profile.propose(tmp_path))
    assert isinstance(edit, Insert)
    assert (edit.listed, dict(edit.fields)) == (f"{ITEM}.mitra", {"": "PT Angkutan Pesisir"})
    assert edit.after.startswith(f"{ITEM}.mitra[")


def test_an_item_changed_in_a_list_in_a_cell_is_set(book: WordFile, tmp_path: Path) -> None:
    cell = book.cell(book.row(ACTION), 12)
    parts = text_of(cell).split("; ")
    book.type(cell, "; ".join(["Dinas Perhubungan", *parts[1:]]))
    assert taken(book.propose(tmp_path)) == (f"{ACTION}.pendukung[1]", "Dinas Perhubungan")


def test_an_item_deleted_from_a_list_in_a_cell_is_removed(profile: WordFile, tmp_path: Path) -> None:
    control = profile.control(f"{ITEM}.mitra")
    parts = text_of(control).split("; ")
    profile.type(control, "; ".join(parts[1:]))
    edit = only(profile.propose(tmp_path))
    assert isinstance(edit, Remove)
    assert (edit.path, dict(edit.base)) == (f"{ITEM}.mitra[1]", {"": parts[0]})


def test_one_of_two_values_in_a_cell_is_found_by_the_words_between(book: WordFile, tmp_path: Path) -> None:
    cell = book.cell(book.row(ACTION), 4)
    value, _, year = text_of(cell).partition(" (")
    book.type(cell, f"77 ({year}")
    assert value != "77"
    assert taken(book.propose(tmp_path)) == (f"{ACTION}.baseline.nilai", "77")


def test_both_values_in_a_cell_are_two_edits(book: WordFile, tmp_path: Path) -> None:
    book.type(book.cell(book.row(ACTION), 4), "77 (2023)")
    found = sets(book.propose(tmp_path))
    assert found == {f"{ACTION}.baseline.nilai": "77", f"{ACTION}.baseline.tahun": "2023"}


def test_a_value_printed_twice_is_edited_at_its_anchor(book: WordFile, tmp_path: Path) -> None:
    book.type(book.cell(book.row(ACTION, 2), 1), "Nama lain di tabel anggaran")
    untaken = left(book.propose(tmp_path))
    assert (untaken.why, untaken.path) == ("dihitung", f"{ACTION}.kegiatan")
    assert "Tabel" in untaken.reason


def test_both_printings_edited_alike_are_one_edit(book: WordFile, tmp_path: Path) -> None:
    for time in (1, 2):
        book.type(book.cell(book.row(ACTION, time), 1), "Nama yang baru")
    found = book.propose(tmp_path)
    assert sets(found) == {f"{ACTION}.kegiatan": "Nama yang baru"}
    assert [untaken.why for untaken in found.untaken] == ["dihitung"]
    assert "sama" in found.untaken[0].reason


def test_a_computed_number_is_not_taken(book: WordFile, tmp_path: Path) -> None:
    row = next(row for row in book.containing("Jumlah", "tr") if text_of(row).startswith("Jumlah"))
    book.type(row.findall(f"{W}tc")[-1], "Rp99")
    untaken = left(book.propose(tmp_path))
    assert (untaken.why, untaken.new) == ("dihitung", "Rp99")
    assert "dihitung" in untaken.reason


def test_a_new_paragraph_is_quoted_with_its_place(book: WordFile, tmp_path: Path) -> None:
    heading = next(p for p in book.root.iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle[@{W}val='Heading2']") is not None)
    paragraph = etree.Element(f"{W}p")
    paragraph.append(run("Paragraf tambahan dari rapat."))
    heading.addnext(paragraph)
    untaken = left(book.propose(tmp_path))
    assert (untaken.why, untaken.new) == ("tak_bertempat", "Paragraf tambahan dari rapat.")
    assert untaken.origin.place in text_of(heading)


def test_a_changed_heading_is_quoted(book: WordFile, tmp_path: Path) -> None:
    heading = [p for p in book.root.iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle[@{W}val='Heading2']") is not None][3]
    content = [*heading.iter(f"{W}t")][-1]
    content.text = "Judul lain"
    found = book.propose(tmp_path)
    assert not found.edits
    assert "Judul lain" in found.untaken[0].new


def test_a_changed_caption_is_quoted(book: WordFile, tmp_path: Path) -> None:
    caption = next(
        p for p in book.containing("Peta Jalan") if p.find(f"{W}pPr/{W}pStyle[@{W}val='Caption']") is not None
    )
    [*caption.iter(f"{W}t")][-1].text = " Jalan yang Ditempuh"
    found = book.propose(tmp_path)
    assert not found.edits
    assert found.untaken[0].why == "tak_bertempat"
    assert "Jalan yang Ditempuh" in found.untaken[0].new


@pytest.mark.parametrize("count", [1, 2])
def test_words_in_a_header_are_quoted_with_the_old_ones(book: WordFile, tmp_path: Path, count: int) -> None:
    names = [name for name in zipfile.ZipFile(io.BytesIO(book.docx)).namelist() if name.startswith("word/header")]
    for number, name in enumerate(names[:count]):

        def change(root: Any, number: int = number) -> None:
            next(text for text in root.iter(f"{W}t") if (text.text or "").strip()).text = f"Buku lain {number}"

        book.part(name, change)
    found = book.propose(tmp_path)
    assert [untaken.origin.place for untaken in found.untaken] == ["kepala atau kaki halaman"] * count
    for number, untaken in enumerate(found.untaken):
        assert untaken.old == "Buku 2 – Masterplan Kabupaten Cendana Raya (rekaan)"
        assert untaken.new == f"Buku lain {number} Kabupaten Cendana Raya (rekaan)"


def test_struck_out_words_are_not_taken(profile: WordFile, tmp_path: Path) -> None:
    control = profile.control(f"{ITEM}.penerima_manfaat")
    content = control.find(f"{W}sdtContent")
    content.append(run(" dan lainnya", "<w:strike/>"))
    untaken = left(profile.propose(tmp_path))
    assert (untaken.why, untaken.path) == ("tak_terbaca", f"{ITEM}.penerima_manfaat")


COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"


def commented(file: WordFile, start: Any, end: Any) -> None:
    """Put a comment with a reply, settled, around some content."""
    said = (
        '<w:comment w:id="{0}" w:author="{1}" w:date="2026-11-20T10:00:00Z"><w:p w14:paraId="{2}"><w:r>'
        "<w:t>{3}</w:t></w:r></w:p></w:comment>"
    )
    comments = said.format(1, "Bupati", "0A", "Mohon dipertegas") + said.format(2, "Staf", "0B", "Sudah")
    file.add_relation(
        COMMENTS, "comments.xml",
        f'<w:comments xmlns:w="{W[1:-1]}" xmlns:w14="{W14}">{comments}</w:comments>',
    )  # fmt: skip
    file.add_relation(
        EXTENDED, "commentsExtended.xml",
        f'<w15:commentsEx xmlns:w15="{W15}"><w15:commentEx w15:paraId="0A" w15:done="1"/>'
        '<w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="1"/></w15:commentsEx>',
    )  # fmt: skip
    start.addprevious(etree.fromstring(f'<w:commentRangeStart xmlns:w="{W[1:-1]}" w:id="1"/>'))
    end.addnext(etree.fromstring(f'<w:commentRangeEnd xmlns:w="{W[1:-1]}" w:id="1"/>'))


def test_a_comment_comes_home_with_its_value_reply_and_state(book: WordFile, tmp_path: Path) -> None:
    control = book.control(WORDS)
    commented(book, control, control)
    found = book.propose(tmp_path)
    (remark,) = found.remarks
    assert found.differences == 0
    assert (remark.text, remark.author, remark.done, remark.path) == ("Mohon dipertegas", "Bupati", True, WORDS)
    assert remark.about == text_of(control)
    assert remark.origin.place
    assert [(reply.text, reply.author) for reply in remark.replies] == [("Sudah", "Staf")]


def test_a_comment_on_a_tracked_insertion_is_about_the_new_words(book: WordFile, tmp_path: Path) -> None:
    content = book.control(WORDS).find(f"{W}sdtContent")
    inserted = tracked("ins", run(" Tambahan."))
    content.append(inserted)
    commented(book, inserted, inserted)
    found = book.propose(tmp_path)
    (remark,) = found.remarks
    assert (remark.about, remark.path) == ("Tambahan.", WORDS)
    assert taken(found)[1].endswith(" Tambahan.")


def test_a_comment_on_a_cell_names_its_value(profile: WordFile, tmp_path: Path) -> None:
    words = next(profile.cell(profile.row(STEP), 4).iter(f"{W}r"))
    commented(profile, words, words)
    (remark,) = profile.propose(tmp_path).remarks
    assert remark.path == f"{STEP}.keluaran"


def test_a_comment_on_a_paragraph_of_words_and_small_values_names_none_of_them(tmp_path: Path) -> None:
    analysis = WordFile(shortened("analisis_strategis"))
    paragraph = next(analysis.control("daerah.sebutan").iterancestors(f"{W}p"))
    first, *_, last = [child for child in paragraph if child.tag != f"{W}pPr"]
    commented(analysis, first, last)
    (remark,) = analysis.propose(tmp_path).remarks
    assert (remark.about, remark.path) == (" ".join(text_of(paragraph).split()), "")


def test_a_comment_around_a_control_among_words_names_its_value(tmp_path: Path) -> None:
    analysis = WordFile(shortened("analisis_strategis"))
    control = analysis.control("daerah.sebutan")
    commented(analysis, control, control)
    (remark,) = analysis.propose(tmp_path).remarks
    assert (remark.about, remark.path) == (text_of(control), "daerah.sebutan")


@each("accepted", [True, False])
def test_an_item_moved_as_a_tracked_change_is_counted_once(tmp_path: Path, *, accepted: bool) -> None:
    analysis = WordFile(shortened("analisis_strategis", "bimtek.yaml"))
    items = (p for p in analysis.root.iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle[@{W}val='ListNumber']") is not None)
    moved, after = islice(items, 2)
    to = copied(moved)
    for paragraph, kind in ((moved, "moveFrom"), (to, "moveTo")):
        marks = etree.SubElement(paragraph.find(f"{W}pPr"), f"{W}rPr")
        marks.append(etree.fromstring(f"<w:{kind} {BY} w:id='77'/>"))
        for one in [*paragraph.iter(f"{W}r")]:
            around = etree.fromstring(f"<w:{kind} {BY} w:id='78'/>")
            one.addprevious(around)
            around.append(one)
    after.addnext(to)
    found = analysis.propose(tmp_path, tracked=accepted)
    assert [one.why for one in found.untaken] == (["tak_bertempat"] if accepted else [])
    assert not found.edits


def test_marks_of_another_document_are_no_anchors(book: WordFile, tmp_path: Path) -> None:
    book.control(WORDS).find(f"{W}sdtPr/{W}tag").set(f"{W}val", f"mp:{mark_of('entah.apa', 0)}")
    assert book.propose(tmp_path).differences == 0


def test_a_strict_document_comes_home_as_any_other(profile: WordFile, tmp_path: Path) -> None:
    profile.type(profile.control(f"{ITEM}.penerima_manfaat"), "Semua warga pesisir")
    usual = re.compile(rb"http://schemas\.openxmlformats\.org/(wordprocessingml|officeDocument|drawingml)/2006/")
    profile.parts[MAIN] = usual.sub(rb"http://purl.oclc.org/ooxml/\1/", profile.main())
    assert taken(profile.propose(tmp_path)) == (f"{ITEM}.penerima_manfaat", "Semua warga pesisir")


def test_a_file_with_a_body_of_something_else_removes_nothing(book: WordFile, tmp_path: Path) -> None:
    for old in [*book.body][:-1]:
        book.body.remove(old)
    for n in range(40):
        paragraph = etree.Element(f"{W}p")
        paragraph.append(run(f"Laporan rapat koordinasi bagian {n}."))
        book.body.insert(n, paragraph)
    found = book.propose(tmp_path)
    assert not any(isinstance(edit, Remove) or (isinstance(edit, Set) and not edit.now) for edit in found.edits)
    assert "hampir tidak ada" in {one.reason[:16] for one in found.untaken}


def test_a_list_item_added_below_another_is_a_new_item(book: WordFile, tmp_path: Path) -> None:
    path = "rpjmd.misi[misi-rpjmd-2].nama"
    below = copied(book.paragraph(path))
    book.without_anchors(below)
    book.type(below, "Misi yang baru")
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Insert)
    assert (edit.listed, dict(edit.fields)) == ("rpjmd.misi", {".nama": "Misi yang baru"})
    assert edit.after == "rpjmd.misi[misi-rpjmd-2]"


@pytest.fixture
def gaps() -> WordFile:
    return WordFile(built("kota-jambi", PROFILE))


def filled(control: Any, *texts: str) -> None:
    """Type into a control that is marked as empty, as Word does: the mark goes, and every line is a paragraph."""
    flag = control.find(f"{W}sdtPr/{W}showingPlcHdr")
    control.find(f"{W}sdtPr").remove(flag)
    content = control.find(f"{W}sdtContent")
    for old in [*content]:
        content.remove(old)
    content.append(run(texts[0]))
    paragraph = next(control.iterancestors(f"{W}p"))
    for text in reversed(texts[1:]):
        below = etree.Element(f"{W}p")
        below.append(run(text))
        paragraph.addnext(below)


def test_a_gap_that_is_filled_in_is_taken(gaps: WordFile, tmp_path: Path) -> None:
    filled(gaps.control("quick_win[mpp].penerima_manfaat"), "Semua warga kota")
    edit = only(gaps.propose(tmp_path))
    assert isinstance(edit, Set)
    assert (edit.path, edit.base, edit.now) == ("quick_win[mpp].penerima_manfaat", "", "Semua warga kota")


def test_a_gap_filled_with_paragraphs_keeps_them_apart(gaps: WordFile, tmp_path: Path) -> None:
    filled(gaps.control("quick_win[mpp].masalah"), "Antrean panjang.", "Data terpencar.")
    assert taken(gaps.propose(tmp_path)) == ("quick_win[mpp].masalah", "Antrean panjang.\n\nData terpencar.")


def test_a_gap_of_a_list_becomes_its_items(gaps: WordFile, tmp_path: Path) -> None:
    filled(gaps.control("quick_win[mpp].perumus"), "Bappeda; Dinas Kominfo")
    found = gaps.propose(tmp_path)
    assert [edit.fields for edit in found.edits if isinstance(edit, Insert)] == [
        {"": "Bappeda"},
        {"": "Dinas Kominfo"},
    ]


def test_words_in_a_gap_that_is_still_marked_as_empty_are_taken(gaps: WordFile, tmp_path: Path) -> None:
    path = "quick_win[mpp].penerima_manfaat"
    gaps.type(gaps.control(path), "Semua warga kota")
    assert taken(gaps.propose(tmp_path)) == (path, "Semua warga kota")


FOREWORD, ISSUES = "sambutan.isi", "isu"


def typed_behind_the_mark(file: WordFile, path: str, place: str) -> None:
    """Type a name behind the mark of a gap, in its control, behind it, or where it was removed."""
    control = file.control(path)
    mark = next(control.iter(f"{W}r"))
    (control if place == "behind" else mark).addnext(run(" Budi Santoso"))
    if place == "removed":
        file.unpack(control)


@each("place", ["within", "behind", "removed"])
def test_a_text_typed_behind_the_mark_of_a_gap_is_taken_without_the_mark(tmp_path: Path, place: str) -> None:
    file = WordFile(built("tabalong", BOOK))
    typed_behind_the_mark(file, FOREWORD, place)
    assert taken(file.propose(tmp_path)) == (FOREWORD, "Budi Santoso")


@each("place", ["within", "removed"])
def test_an_item_typed_behind_the_mark_of_an_empty_list_is_taken_without_the_mark(tmp_path: Path, place: str) -> None:
    file = WordFile(built("tabalong", "analisis_strategis"))
    typed_behind_the_mark(file, ISSUES, place)
    edit = only(file.propose(tmp_path))
    assert isinstance(edit, Insert)
    assert dict(edit.fields) == {".isu": "Budi Santoso"}


def test_a_part_of_the_mark_of_a_gap_is_never_taken(tmp_path: Path) -> None:
    file = WordFile(built("tabalong", BOOK))
    control = file.control(FOREWORD)
    file.type(control, f"{text_of(control)[:-3]} Budi")
    file.unpack(control)
    assert "hapus tanda itu" in left(file.propose(tmp_path)).reason


def test_a_gap_of_a_whole_topic_cannot_be_filled_with_one_text(tmp_path: Path) -> None:
    file = WordFile(built("kotim", BOOK))
    filled(file.control("rpjmd"), "RPJMD 2025–2029")
    untaken = left(file.propose(tmp_path))
    assert (untaken.why, untaken.path) == ("tak_terbaca", "rpjmd")


def test_a_name_in_one_of_many_sentences_is_not_taken_from_there(book: WordFile, tmp_path: Path) -> None:
    paragraph = next(p for p in book.containing("Kabupaten Cendana Raya") if len(text_of(p)) > 200)
    words = next(t for t in paragraph.iter(f"{W}t") if "Cendana Raya" in (t.text or ""))
    words.text = words.text.replace("Cendana Raya", "Cendana Jaya", 1)
    found = book.propose(tmp_path)
    assert "daerah.nama" not in sets(found)


def test_a_term_that_heads_a_column_is_no_edit_of_the_term(tmp_path: Path) -> None:
    file = WordFile(built("kotim", BOOK))
    cell = next(
        cell for row in file.root.iter(f"{W}tr") for cell in row.findall(f"{W}tc") if text_of(cell) == "Dimensi"
    )
    file.type(cell, "Pilar")
    untaken = left(file.propose(tmp_path))
    assert untaken.why == "tak_bertempat"


def test_a_value_joined_to_the_paragraph_above_is_not_cleared(book: WordFile, tmp_path: Path) -> None:
    paragraph = book.paragraph(WORDS)
    above = paragraph.getprevious()
    for child in [*paragraph]:
        if child.tag != f"{W}pPr":
            above.append(child)
    paragraph.getparent().remove(paragraph)
    found = book.propose(tmp_path)
    assert WORDS not in sets(found)
    assert any(untaken.path == WORDS and "digabung" in untaken.reason for untaken in found.untaken)


def test_paragraphs_of_one_value_that_were_joined_are_one(book: WordFile, tmp_path: Path) -> None:
    one, two = book.paragraph(PROSE, 1), book.paragraph(PROSE, 2)
    words = f"{text_of(one)} {text_of(two)}"
    one.append(run(" "))
    for child in [*two]:
        if child.tag != f"{W}pPr":
            one.append(child)
    two.getparent().remove(two)
    path, now = taken(book.propose(tmp_path))
    assert (path, now.split("\n\n")[0]) == (PROSE, words)


def test_a_value_whose_paragraph_was_deleted_is_cleared(book: WordFile, tmp_path: Path) -> None:
    paragraph = book.paragraph(WORDS)
    paragraph.getparent().remove(paragraph)
    assert taken(book.propose(tmp_path)) == (WORDS, "")


def test_an_edit_in_an_annex_is_found_under_its_title(book: WordFile, tmp_path: Path) -> None:
    title, table = "Organisasi Perangkat Daerah Pelaksana", book.containing("Singkatan", "tbl")[0]
    cell = book.cell(table.findall(f"{W}tr")[1], 3)
    book.type(cell, "Ir. Budi")
    edit = only(book.propose(tmp_path))
    assert edit.origin.place == f"{title}, baris 1"
