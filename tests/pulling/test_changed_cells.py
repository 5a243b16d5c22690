"""Edits in cells: a value and its sum, a dash, a gap, and what the program computes."""

from pathlib import Path
from typing import Any

import pytest

from generator.blocks.inline import Run
from generator.edits.edit import Insert, Set
from generator.edits.proposal import Untaken
from generator.masterplan.reading import read_masterplan
from generator.pulling.changed_cells import _keeps_values
from generator.pulling.plan_of_proposals import Choices, prepared
from generator.pulling.segments import segments_of
from generator.regions.locate import RegionFolder
from tests.conftest import write_tree
from tests.pulling.word_edits import (
    WordFile,
    built,
    built_in,
    copied,
    only,
    run,
    sets,
    shortened,
    shortened_example,
    text_of,
    tracked,
)
from tests.word.opening import W

pytestmark = pytest.mark.slow

ACTION = "rencana_aksi[aksi-layanan_publik-1]"
AMOUNT = f"{ACTION}.anggaran[apbd][2025]"


@pytest.fixture
def book() -> WordFile:
    return WordFile(shortened("masterplan"))


@pytest.mark.parametrize(
    "typed", [{3: "190.000.000", 8: "200.000.000"}, {4: "25.000.000", 8: "210.000.000"}, {8: "190.000.000"}]
)
def test_the_sum_of_a_row_with_one_amount_is_computed(book: WordFile, tmp_path: Path, typed: dict[int, str]) -> None:
    row = book.row(ACTION, 2)
    for n, text in typed.items():
        book.type(book.cell(row, n), text)
    found = book.propose(tmp_path)
    years = {3: AMOUNT, 4: f"{ACTION}.anggaran[apbd][2026]"}
    assert sets(found) == {years[n]: text for n, text in typed.items() if n in years}
    assert [(one.why, one.old, one.new, one.path) for one in found.untaken] == [
        ("dihitung", "185.000.000", typed[8], AMOUNT)
    ]


@pytest.mark.parametrize(("typed", "now"), [("", ""), ("-", "-"), ("–", "-"), ("—", "-"), ("0", "0")])
def test_a_dash_over_an_amount_is_written_as_one(book: WordFile, tmp_path: Path, typed: str, now: str) -> None:
    book.type(book.cell(book.row(ACTION, 2), 3), typed)
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Set)
    assert (edit.path, edit.now) == (AMOUNT, now)


@pytest.mark.parametrize("typed", ["nihil", "tidak ada", "n/a", "TBD"])
def test_words_for_nothing_over_an_amount_are_neither_a_zero_nor_an_empty_value(
    book: WordFile, tmp_path: Path, typed: str
) -> None:
    book.type(book.cell(book.row(ACTION, 2), 3), typed)
    untaken = only(book.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert untaken.why == "tak_terbaca"
    assert untaken.reason == (
        f"'{typed}' bukan jumlah uang; ketik 0 bila nilainya memang nol, atau tanda '-' bila isian ini tidak ada"
    )


def test_a_text_in_a_gap_still_marked_as_empty_is_taken(tmp_path: Path) -> None:
    file = WordFile(built("kotim", "masterplan"))
    control = file.control("visi.rumusan")
    assert control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
    file.type(control, "Kota yang melayani")
    edit = only(file.propose(tmp_path))
    assert isinstance(edit, Set)
    assert (edit.path, edit.now) == ("visi.rumusan", "Kota yang melayani")


def test_the_placeholder_of_word_itself_is_no_text(tmp_path: Path) -> None:
    file = WordFile(built("kotim", "masterplan"))
    file.type(file.control("visi.rumusan"), "Klik atau ketuk di sini untuk memasukkan teks.")
    untaken = only(file.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert untaken.why == "tak_terbaca"


def _form_cell(file: WordFile, label: str) -> Any:
    """The cell of the first form that stands beside a label."""
    return next(file.cell(row, 1) for row in file.root.iter(f"{W}tr") if text_of(file.cell(row, 0)) == label)


@pytest.mark.parametrize("within", ["12 bulan", "12 bln"])
@pytest.mark.parametrize("behind", ["", " bulan"])
def test_a_number_retyped_with_its_unit_is_one_difference(tmp_path: Path, within: str, behind: str) -> None:
    file = WordFile(shortened("profil_quick_win"))
    cell = _form_cell(file, "Lama pelaksanaan")
    file.type(cell, "")
    inside, *_, outside = cell.iter(f"{W}t")
    inside.text, outside.text = within, behind
    edit = only(file.propose(tmp_path))
    assert isinstance(edit, Set)
    assert (edit.base, edit.now.split()[0]) == ("11", "12")


def test_a_number_in_words_with_its_unit_is_one_difference(tmp_path: Path) -> None:
    file = WordFile(shortened("profil_quick_win"))
    file.type(_form_cell(file, "Lama pelaksanaan"), "sembilan bulan")
    edit = only(file.propose(tmp_path))
    assert isinstance(edit, Set)
    assert (edit.base, edit.now) == ("11", "9")


@pytest.mark.parametrize("typed", ["-", "– bulan"])
def test_a_dash_over_a_number_with_its_unit_is_one_difference(tmp_path: Path, typed: str) -> None:
    file = WordFile(shortened("profil_quick_win"))
    file.type(_form_cell(file, "Lama pelaksanaan"), typed)
    edit = only(file.propose(tmp_path))
    assert isinstance(edit, Set)
    assert (edit.base, edit.now) == ("11", "-")


@pytest.mark.parametrize(("typed", "now"), [("25 %", "25"), ("25%", "25"), ("25", "25")])
def test_a_share_retyped_with_or_without_its_sign_is_one_difference(tmp_path: Path, typed: str, now: str) -> None:
    file = WordFile(shortened("profil_quick_win"))
    file.type(_form_cell(file, "Penyelesaian"), typed)
    edit = only(file.propose(tmp_path))
    assert isinstance(edit, Set)
    assert edit.now == now


def test_another_unit_behind_a_number_is_not_taken_for_its_value(tmp_path: Path) -> None:
    file = WordFile(shortened("profil_quick_win"))
    file.type(_form_cell(file, "Lama pelaksanaan"), "12 minggu")
    found = file.propose(tmp_path)
    assert not any(isinstance(edit, Set) and edit.now.strip() == "12" for edit in found.edits)
    assert found.untaken


def test_a_value_typed_over_a_cell_with_two_is_told_a_form_that_works(book: WordFile, tmp_path: Path) -> None:
    cell = next(cell for cell in book.root.iter(f"{W}tc") if text_of(cell) == "19,1 (2024)")
    book.type(cell, "20,5")
    untaken = only(book.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert untaken.reason.endswith("ketik semuanya, misalnya 20,5 (2024)")
    book.type(cell, "20,5 (2024)")
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Set)
    assert (edit.base, edit.now) == ("19,1", "20,5")


def _inserted(text: str, author: str, day: int) -> Any:
    made = tracked("ins", run(text))
    made.set(f"{W}author", author)
    made.set(f"{W}date", f"2026-11-{day}T08:00:00Z")
    return made


def test_all_authors_of_tracked_changes_in_one_value_are_named(tmp_path: Path) -> None:
    file = WordFile(shortened("masterplan"))
    paragraph = file.paragraph("visi.rumusan")
    content = next(paragraph.iter(f"{W}sdtContent"))
    content.append(_inserted(" bersama", "Sri", 20))
    content.append(_inserted(" warga", "Budi", 21))
    origin = only(file.propose(tmp_path)).origin
    assert (origin.author, origin.date[:10]) == ("Sri dan Budi", "2026-11-21")


def test_the_author_of_one_cell_is_not_named_for_another(book: WordFile, tmp_path: Path) -> None:
    row = book.row(ACTION, 2)
    for n, (author, day) in {3: ("Sri", 20), 4: ("Budi", 21)}.items():
        cell = book.cell(row, n)
        book.type(cell, "")
        cell.find(f"{W}p").append(_inserted(f"19{n}.000.000", author, day))
    found = book.propose(tmp_path)
    assert {edit.origin.author for edit in found.edits} == {"Sri", "Budi"}


def test_a_value_typed_with_its_year_changes_both(book: WordFile, tmp_path: Path) -> None:
    goal = "sasaran[sasaran-layanan_publik]"
    book.type(next(cell for cell in book.row(goal).iter(f"{W}tc") if "19,1" in text_of(cell)), "30,1 (2025)")
    assert sets(book.propose(tmp_path)) == {f"{goal}.baseline.nilai": "30,1", f"{goal}.baseline.tahun": "2025"}


def test_a_period_typed_in_its_gap_fills_both_years(tmp_path: Path) -> None:
    file = WordFile(built("kotim", "masterplan"))
    file.type(file.control("periode"), "2025–2029")
    found = file.propose(tmp_path)
    assert sets(found) == {"periode.mulai": "2025", "periode.selesai": "2029"}
    assert {edit.base for edit in found.edits if isinstance(edit, Set)} == {""}


@pytest.mark.parametrize(
    ("label", "typed", "path", "now"),
    [
        ("Status", "Berjalan", "status", "berjalan"),
        ("Pejabat penanggung jawab", "Kepala Dinas", "penanggung_jawab", "Kepala Dinas"),
        ("Jumlah penerima manfaat", "1.500", "jumlah_penerima", "1.500"),
        ("Lama pelaksanaan", "6 bulan", "lama_bulan", "6 bulan"),
        ("Penyelesaian", "50%", "persentase", "50%"),
    ],
)
def test_what_is_typed_over_the_dash_of_a_form_fills_the_field_beside_its_label(
    tmp_path: Path, label: str, typed: str, path: str, now: str
) -> None:
    file = WordFile(built("kota-jambi", "profil_quick_win"))
    file.type(_form_cell(file, label), typed)
    edit = only(file.propose(tmp_path))
    assert isinstance(edit, Set)
    assert (edit.path, edit.base, edit.now) == (f"quick_win[mpp].{path}", "", now)


def test_items_typed_over_the_dash_of_a_list_are_its_items(tmp_path: Path) -> None:
    file = WordFile(built("kota-jambi", "profil_quick_win"))
    file.type(_form_cell(file, "Mitra"), "Bank Jambi; Universitas Jambi")
    edits = [edit for edit in file.propose(tmp_path).edits if isinstance(edit, Insert)]
    assert [(edit.listed, edit.fields) for edit in edits] == [
        ("quick_win[mpp].mitra", {"": "Bank Jambi"}), ("quick_win[mpp].mitra", {"": "Universitas Jambi"}),
    ]  # fmt: skip


def _mpp(file: WordFile) -> Any:
    return next(
        row for row in file.root.iter(f"{W}tr") if len(row.findall(f".//{W}tc")) == 6 and "MPP" in text_of(row)
    )


def test_a_dash_in_a_column_of_nothing_but_dashes_is_filled(tmp_path: Path) -> None:
    file = WordFile(built("kota-jambi", "profil_quick_win"))
    file.type(file.cell(_mpp(file), 4), "8")
    assert sets(file.propose(tmp_path)) == {"quick_win[mpp].lama_bulan": "8"}


def test_a_year_typed_over_a_dash_is_its_target_or_amount_though_no_row_has_that_year(tmp_path: Path) -> None:
    place = write_tree(
        tmp_path / "region",
        {
            "daerah.yaml": "daerah: {kode: '64.74', nama: Bontang, jenis: kota}\n",
            "periode.yaml": "periode: {mulai: 2025, selesai: 2029}\n",
            "aksi.yaml": "rencana_aksi:\n  - {id: a, kegiatan: Portal, subdimensi: pelayanan_publik, "
            "target: {2025: 60, 2029: 25}, anggaran: {apbd: {2025: 100}}}\n",
        },
    )
    file = WordFile(built_in(RegionFolder(place, tmp_path), "masterplan"))
    for table, column in ((0, 7), (1, 5)):
        cell = file.cell([r for r in file.root.iter(f"{W}tr") if "Portal" in text_of(r)][table], column)
        assert text_of(cell) == "–"
        file.type(cell, "40")
    found = file.propose(tmp_path)
    assert not found.untaken
    assert sets(found) == {"rencana_aksi[a].target[2027]": "40", "rencana_aksi[a].anggaran[apbd][2027]": "40"}
    assert not found.untaken


def test_a_new_row_fills_a_column_of_nothing_but_dashes(tmp_path: Path) -> None:
    file = WordFile(built("kota-jambi", "profil_quick_win"))
    row = copied(_mpp(file))
    file.type(file.cell(row, 1), "Pasar Malam")
    file.type(file.cell(row, 4), "8")
    edit = only(file.propose(tmp_path))
    assert isinstance(edit, Insert)
    assert (edit.fields[".nama"], edit.fields[".lama_bulan"]) == ("Pasar Malam", "8")


@pytest.mark.parametrize("typed", ["", "-"])
def test_another_dash_or_nothing_in_place_of_a_dash_is_no_value(tmp_path: Path, typed: str) -> None:
    file = WordFile(built("kota-jambi", "profil_quick_win"))
    file.type(_form_cell(file, "Status"), typed)
    untaken = only(file.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert (untaken.why, untaken.path) == ("dihitung", "quick_win[mpp].status")


@pytest.mark.parametrize(
    ("first", "second", "now"),
    [
        ("Penataan loket", "Pelatihan petugas", "Penataan loket; Pelatihan petugas"),
        ("Penataan loket", "dan pelatihan petugas", "Penataan loket dan pelatihan petugas"),
        ("Penataan loket.", "Pelatihan petugas.", "Penataan loket. Pelatihan petugas."),
        ("Penetapan standar pelayanan", "dan maklumat baru", "Penetapan standar pelayanan dan maklumat baru"),
    ],
)
def test_two_paragraphs_in_the_cell_of_a_short_text_stay_apart(
    book: WordFile, tmp_path: Path, first: str, second: str, now: str
) -> None:
    cell = book.cell(book.row(ACTION), 1)
    below = copied(cell.find(f"{W}p"))
    book.without_anchors(below)
    book.type(cell.find(f"{W}p"), first)
    book.type(below, second)
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Set)
    assert (edit.path, edit.now) == (f"{ACTION}.kegiatan", now)


def test_two_paragraphs_in_the_cell_of_a_new_row_stay_apart(book: WordFile, tmp_path: Path) -> None:
    row = copied(book.row(ACTION))
    cell = book.cell(row, 1)
    below = copied(cell.find(f"{W}p"))
    book.without_anchors(below)
    book.type(cell.find(f"{W}p"), "Penataan loket")
    book.type(below, "Pelatihan petugas")
    edit = only(book.propose(tmp_path))
    assert isinstance(edit, Insert)
    assert edit.fields[".kegiatan"] == "Penataan loket; Pelatihan petugas"


@pytest.fixture
def swot() -> tuple[WordFile, list[Any]]:
    """The analysis, and the rows of its first table of factors: strengths beside weaknesses, then the others."""
    file = WordFile(shortened("analisis_strategis", "kesiapan.yaml"))
    table = next(one for one in file.root.iter(f"{W}tbl") if text_of(one).startswith("TandaMendukung"))
    return file, [*table.iter(f"{W}tr")]


def row_of(swot: tuple[WordFile, list[Any]], mark: str) -> Any:
    return next(row for row in swot[1] if text_of(swot[0].cell(row, 0)) == mark)


@pytest.mark.parametrize("typed", ["Dana pusat", "- Dana pusat"])
def test_a_factor_typed_into_an_empty_cell_is_the_next_of_its_column(
    swot: tuple[WordFile, list[Any]], tmp_path: Path, typed: str
) -> None:
    swot[0].fill(swot[0].cell(row_of(swot, "K5"), 3), typed)
    new = only(swot[0].propose(tmp_path))
    assert isinstance(new, Insert)
    assert (new.listed, new.fields) == ("swot[struktur].kelemahan", {"": "Dana pusat"})
    assert new.after == "swot[struktur].kelemahan[4]"


def test_the_mark_typed_before_a_factor_is_no_item(swot: tuple[WordFile, list[Any]], tmp_path: Path) -> None:
    file, row = swot[0], row_of(swot, "K5")
    file.fill(file.cell(row, 2), "L5")
    file.fill(file.cell(row, 3), "Dana pusat")
    assert [edit.fields for edit in file.propose(tmp_path).edits if isinstance(edit, Insert)] == [{"": "Dana pusat"}]


def test_a_dash_in_the_empty_cell_of_a_column_of_factors_is_none(
    swot: tuple[WordFile, list[Any]], tmp_path: Path
) -> None:
    swot[0].fill(swot[0].cell(row_of(swot, "K5"), 3), "-")
    assert isinstance(only(swot[0].propose(tmp_path)), Untaken)


@pytest.mark.parametrize(
    ("below", "typed", "lists"),
    [
        ("K5", ("K6", "Kuat", "L5", "Lemah baru"), ("kekuatan", "kelemahan")),
        ("P4", ("P5", "Peluang baru", "", ""), ("peluang",)),
        ("P4", ("", "Peluang baru", "A5", "Ancaman baru"), ("peluang", "ancaman")),
    ],
)
def test_a_new_row_of_factors_gives_one_to_each_list_that_its_group_shows(
    swot: tuple[WordFile, list[Any]], tmp_path: Path, below: str, typed: tuple[str, ...], lists: tuple[str, ...]
) -> None:
    file = swot[0]
    row = copied(row_of(swot, below))
    file.without_anchors(row)
    for n, text in enumerate(typed):
        file.fill(file.cell(row, n), text)
    found = file.propose(tmp_path)
    assert [edit.listed for edit in found.edits if isinstance(edit, Insert)] == [
        f"swot[struktur].{one}" for one in lists
    ]
    assert not found.untaken


def test_a_copied_row_of_factors_is_told_as_a_copy(swot: tuple[WordFile, list[Any]], tmp_path: Path) -> None:
    swot[0].without_anchors(copied(swot[1][-1]))
    note = only(swot[0].propose(tmp_path))
    assert isinstance(note, Untaken)
    assert "salinan persis" in note.reason


@pytest.fixture
def gaps() -> tuple[WordFile, Any]:
    """A draft, and a cell of the page of what is missing that names several values."""
    file = WordFile(built("tabalong", "masterplan"))
    row = next(row for row in file.root.iter(f"{W}tr") if text_of(row).startswith("BAB IV Rencana Aksi["))
    return file, file.cell(row, 1)


NETWORK = "Jaringan serat optik desa"


@pytest.mark.parametrize("typed", [f" {NETWORK}", f": {NETWORK}"])
def test_a_text_right_behind_the_mark_of_one_of_several_gaps_fills_it(
    gaps: tuple[WordFile, Any], tmp_path: Path, typed: str
) -> None:
    file, cell = gaps
    [*cell.iter(f"{W}sdt")][1].addnext(run(typed))
    new = only(file.propose(tmp_path))
    assert isinstance(new, Insert)
    assert (new.listed, new.fields) == ("infrastruktur", {".nama": NETWORK})


def test_a_text_below_several_gaps_is_told_because_any_may_be_meant(
    gaps: tuple[WordFile, Any], tmp_path: Path
) -> None:
    file, cell = gaps
    below = copied(cell.find(f"{W}p"))
    file.without_anchors(below)
    file.type(below, NETWORK)
    note = only(file.propose(tmp_path))
    assert isinstance(note, Untaken)
    assert note.new == NETWORK
    assert "tidak jelas yang mana" in note.reason


def test_dots_that_were_filled_in_tell_where_number_and_date_are_to_be_given(tmp_path: Path) -> None:
    file = WordFile(built("kotim", "sk_dewan"))
    heading = next(each for each in file.root.iter(f"{W}t") if str(each.text).endswith("NOMOR …"))
    heading.text = str(heading.text).replace("…", "188.45/12/2026")
    untaken = file.propose(tmp_path).untaken
    assert any("nomor_sk dan tanggal_sk" in one.reason for one in untaken)


def test_a_sum_in_a_box_of_key_figures_is_told_as_computed(tmp_path: Path) -> None:
    file = WordFile(shortened("masterplan"))
    row = next(row for row in file.root.iter(f"{W}tr") if "Rp13,2 miliar" in text_of(row))
    figure = next(text for text in row.iter(f"{W}t") if text.text == "Rp13,2 miliar")
    figure.text = "Rp430 miliar"
    untaken = only(file.propose(tmp_path))
    assert isinstance(untaken, Untaken)
    assert (untaken.why, "dihitung" in untaken.reason) == ("dihitung", True)


@pytest.mark.parametrize(
    ("new", "is_kept"),
    [
        ("hubungan tiap misi dengan 5 sasaran", True),
        ("hubungan misi dengan 6 sasaran", False),
        ("5 sasaran tiap misi", False),
    ],
)
def test_only_words_changed_if_all_values_still_stand_in_their_order(new: str, *, is_kept: bool) -> None:
    segments = segments_of([Run("hubungan "), Run("misi", "misi[1].nama"), Run(" dengan "), Run("5", raw=5)])
    assert _keeps_values(segments, new) is is_kept


BASELINE = "sasaran[sasaran-layanan_publik].baseline"


@pytest.mark.parametrize(
    ("typed", "now"),
    [
        ("", {f"{BASELINE}.nilai": "", f"{BASELINE}.tahun": ""}),
        ("–", {f"{BASELINE}.nilai": "-", f"{BASELINE}.tahun": "-"}),
        ("19,1", {f"{BASELINE}.tahun": ""}),
    ],
)
def test_the_values_of_one_cell_are_emptied_together_or_but_for_one(
    tmp_path: Path, typed: str, now: dict[str, str]
) -> None:
    book = WordFile(shortened("masterplan"))
    book.type(next(cell for cell in book.root.iter(f"{W}tc") if text_of(cell) == "19,1 (2024)"), typed)
    found = book.propose(tmp_path)
    assert (sets(found), found.untaken) == (now, [])
    region = shortened_example(tmp_path)
    pull = prepared(region, read_masterplan(region.place), [found], Choices())
    assert [line.is_ready for line in pull.plan.lines] == [True] * len(now)
