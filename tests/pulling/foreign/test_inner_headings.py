"""Headings within a table: what stands below them is read as they say, or refused by its place."""

from pathlib import Path

import pytest
from docx import Document

from generator.edits.edit import Insert
from generator.edits.proposal import Proposal
from generator.masterplan.masterplan import Masterplan
from generator.pulling.foreign.choosing import Told, chosen_table
from generator.pulling.foreign.from_table import proposal_of
from generator.pulling.foreign.inner_headings import field_named, unfolded
from generator.pulling.foreign.sources import ForeignTable, foreign_tables
from generator.source.problems import UserError
from tests.cases import each
from tests.pulling.foreign.blind_files import chosen_blind
from tests.pulling.foreign.blind_tables import BlindTable
from tests.pulling.foreign.test_headings import rows
from tests.pulling.offices import Office

INSIDE, OUTSIDE = "Unsur|Kekuatan|Kelemahan", "|Peluang|Ancaman"
ITEMS, OTHERS = "Struktur|Komitmen|SDM kurang", "Struktur|Program nasional|Serangan siber"
RIGHT = {"kekuatan": ["Komitmen"], "kelemahan": ["SDM kurang"], "peluang": ["Program nasional"],
         "ancaman": ["Serangan siber"]}  # fmt: skip


@pytest.fixture
def plan(office: Office) -> Masterplan:
    return office.reading().masterplan


def proposed(plan: Masterplan, *lines: str, topic: str = "swot") -> Proposal:
    table = ForeignTable("Tabel 1", rows(*(line.replace("¶", "\n") for line in lines)))
    return proposal_of(chosen_table([table], topic, Told(), plan), topic, Told(), "lama.docx", plan)


def sides(proposal: Proposal) -> dict[str, list[str]]:
    """The texts of the only new item by field, without its element."""
    found: dict[str, list[str]] = {}
    for edit in proposal.edits:
        assert isinstance(edit, Insert)
        for way, text in edit.fields.items():
            if way != ".unsur":
                found.setdefault(way.strip(".").partition("[")[0], []).append(text)
    return found


@each(
    "lines",
    [
        (INSIDE, ITEMS, OUTSIDE, OTHERS),
        ("Kekuatan|Kelemahan", "Komitmen|SDM kurang", "Peluang|Ancaman", "Program nasional|Serangan siber"),
        ("Kekuatan:¶1. Komitmen|Kelemahan¶1) SDM kurang", "Peluang (O)¶• Program nasional|ANCAMAN¶Serangan siber"),
        ("Kekuatan (S)|Kelemahan (W)|Peluang (O)|Ancaman (T)", "Komitmen|SDM kurang|Program nasional|Serangan siber"),
        (INSIDE, ITEMS, "Unsur|Peluang|Ancaman", OTHERS),
        (INSIDE, ITEMS, "Struktur|Peluang|Ancaman", OTHERS),
        (INSIDE, ITEMS, "|PELUANG (O)|Ancaman (Threats)", OTHERS),
        ("Unsur|S|W", ITEMS, "|O|T", OTHERS),
        ("Unsur|A. Kekuatan|B. Kelemahan", ITEMS, "|C. Peluang:|D. Ancaman:", OTHERS),
        ("|Unsur|Kekuatan|Kelemahan", f"Internal|{ITEMS}", "||Peluang|Ancaman", f"Eksternal|{OTHERS}"),
        ("Unsur|Kekuatan|Kelemahan", ITEMS, "|Ancaman|Peluang", "Struktur|Serangan siber|Program nasional"),
        ("Unsur|Kekuatan|Peluang", "Struktur|Komitmen|Program nasional", "|Kelemahan|Ancaman",
         "Struktur|SDM kurang|Serangan siber"),
        (INSIDE, ITEMS, OUTSIDE, OTHERS, INSIDE),
    ],
)  # fmt: skip
def test_a_swot_of_two_halves_is_read_as_it_is_meant(lines: tuple[str, ...], plan: Masterplan) -> None:
    assert sides(proposed(plan, *lines)) == RIGHT


def test_several_items_in_one_cell_and_in_several_rows_come_on_their_side(plan: Masterplan) -> None:
    lines = (INSIDE, "Struktur|1. A¶2. B|C", "Struktur|D|E", OUTSIDE, "Struktur|• F¶• G|H", "Infrastruktur|I|J")
    assert sides(proposed(plan, *lines)) == {
        "kekuatan": ["A", "B", "D"], "kelemahan": ["C", "E"], "peluang": ["F", "G", "I"], "ancaman": ["H", "J"],
    }  # fmt: skip


def test_what_stands_below_half_a_heading_is_not_put_on_the_other_side(plan: Masterplan) -> None:
    found = proposed(plan, INSIDE, ITEMS, "Struktur|Peluang|", OTHERS)
    assert sides(found) == {name: RIGHT[name] for name in ("kekuatan", "kelemahan", "peluang")}
    assert "Tabel 1!C4" in str(found.notices) + str(found.untaken)


@each(
    "lines",
    [
        ("Internal|Unsur|Kekuatan|Kelemahan", f"|{ITEMS}", "Peluang¶Program|Struktur|Strategi SO|Strategi WO"),
        (INSIDE, ITEMS, "|Peluang|Kekuatan", "Struktur|Strategi SO|Strategi WO"),
    ],
)
def test_strategies_beside_opportunities_are_refused_by_their_place(lines: tuple[str, ...], plan: Masterplan) -> None:
    found = proposed(plan, *lines)
    assert sides(found) == {name: RIGHT[name] for name in ("kekuatan", "kelemahan")}
    assert "Tabel 1!" in str(found.untaken[0].origin) and "Jadikan tabel tersendiri" in found.untaken[0].reason
    assert "Strategi SO" in str(found.untaken)


def test_the_name_of_a_half_is_no_item(plan: Masterplan) -> None:
    found = proposed(plan, INSIDE, ITEMS, "|FAKTOR EKSTERNAL|", OUTSIDE, OTHERS)
    assert sides(found) == RIGHT
    assert "nama kelompok" in found.untaken[0].reason


def test_a_swot_that_names_no_elements_is_one_item_without_any_and_says_so(plan: Masterplan) -> None:
    found = proposed(plan, "Kekuatan|Kelemahan", "A|B", "C|", "Peluang|Ancaman", "D|E", "|F")
    [edit] = found.edits
    assert isinstance(edit, Insert) and ".unsur" not in edit.fields
    assert sides(found) == {"kekuatan": ["A", "C"], "kelemahan": ["B"], "peluang": ["D"], "ancaman": ["E", "F"]}
    assert "satu butir tanpa unsur" in found.notices[0] and "kolom berjudul 'Unsur'" in found.notices[0]


def test_other_headings_within_any_table_are_no_items(plan: Masterplan) -> None:
    found = proposed(
        plan,
        "Risiko|Penyebab",
        "Server mati|Listrik padam",
        "Penyebab|Risiko",
        "Sandi lemah|Data bocor",
        topic="risiko",
    )
    assert [edit.fields[".risiko"] for edit in found.edits if isinstance(edit, Insert)] == ["Server mati"]
    assert [one.new for one in found.untaken] == ["Penyebab | Risiko", "Sandi lemah | Data bocor"]


@each(
    ("text", "field"), [("PELUANG (O)", "peluang"), ("b. Weaknesses", "kelemahan"), ("Peluang usaha", ""), ("", "")]
)
def test_a_text_names_a_field_or_nothing(text: str, field: str) -> None:
    assert field_named(text, "swot") == field


def test_cells_that_were_moved_keep_the_place_they_have_in_the_file(tmp_path: Path) -> None:
    lines = [line.split("|") for line in (INSIDE, ITEMS, OUTSIDE, OTHERS)]
    document = Document()
    grid = document.add_table(4, 3)
    for row, texts in zip(grid.rows, lines, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save(str(tmp_path / "lama.docx"))
    [table] = foreign_tables(tmp_path / "lama.docx")
    found = unfolded(table, "swot")
    last = found.rows[-1]
    assert [found.place(last, at) for at in sorted(last.cells)] == ["Tabel 1!A4", "Tabel 1!B4", "Tabel 1!C4"]


GROUPED = {"struktur": ("Komitmen", "SDM kurang"), "infrastruktur": ("Serat optik", "Listrik padam")}


def pairs(proposal: Proposal) -> dict[str, tuple[str, str]]:
    """The only strength and weakness of each new item by its element."""
    fields = [edit.fields for edit in proposal.edits if isinstance(edit, Insert)]
    return {one[".unsur"].casefold(): (one[".kekuatan[1]"], one[".kelemahan[1]"]) for one in fields}


@each(
    "lines",
    [
        ("Kekuatan|Kelemahan", "Struktur", "Komitmen|SDM kurang", "Infrastruktur", "Serat optik|Listrik padam"),
        ("STRUKTUR", "Kekuatan|Kelemahan", "Komitmen|SDM kurang", "INFRASTRUKTUR", "Kekuatan|Kelemahan",
         "Serat optik|Listrik padam"),
        ("No|Kekuatan|Kelemahan", "A|Unsur Struktur|", "1|Komitmen|SDM kurang", "B.|Unsur Infrastruktur|",
         "1|Serat optik|Listrik padam"),
        ("Kekuatan|Kelemahan", "A. Struktur (organisasi):|Struktur", "Komitmen|SDM kurang", "|Infrastruktur",
         "Serat optik|Listrik padam"),
        ("Unsur|Kekuatan|Kelemahan", "Struktur", "|Komitmen|SDM kurang", "Infrastruktur",
         "|Serat optik|Listrik padam"),
    ],
)  # fmt: skip
def test_an_element_alone_in_a_row_is_that_of_the_rows_below(lines: tuple[str, ...], plan: Masterplan) -> None:
    found = proposed(plan, *lines)
    assert (pairs(found), found.untaken) == (GROUPED, [])


def test_an_element_holds_for_both_halves_below_it(plan: Masterplan) -> None:
    found = proposed(plan, "Kekuatan|Kelemahan", "Struktur", "Komitmen|SDM kurang", "Peluang|Ancaman",
                     "Program nasional|Serangan siber")  # fmt: skip
    assert (sides(found), found.untaken, found.notices) == (RIGHT, [], [])


def test_an_element_below_rows_of_none_is_refused_with_a_remedy_that_works(plan: Masterplan) -> None:
    lines = ("Komitmen|SDM kurang", "Infrastruktur", "Serat optik|Listrik padam")
    found = proposed(plan, "Kekuatan|Kelemahan", *lines)
    assert [one.new for one in found.untaken] == ["Infrastruktur"]
    assert "di atas baris isi yang pertama" in found.untaken[0].reason
    assert pairs(proposed(plan, "Kekuatan|Kelemahan", "Struktur", *lines)) == GROUPED


def test_several_elements_in_one_row_are_no_items(plan: Masterplan) -> None:
    found = proposed(plan, "Kekuatan|Kelemahan", "Struktur|Suprastruktur", "Komitmen|SDM kurang")
    assert [one.new for one in found.untaken] == ["Struktur | Suprastruktur"]
    assert "beberapa unsur" in found.untaken[0].reason


@each(
    "lines",
    [
        ("No|Kekuatan|No|Kelemahan", "1|Komitmen|1|SDM kurang", "No|Peluang|No|Ancaman",
         "1|Program nasional|1|Serangan siber"),
        ("Kekuatan||Kelemahan|", "No|Uraian|No|Uraian", "1|Komitmen|1|SDM kurang", "Peluang||Ancaman|",
         "No|Uraian|No|Uraian", "1|Program nasional|1|Serangan siber"),
        ("Faktor Internal||Faktor Eksternal|", "Kekuatan|Kelemahan|Peluang|Ancaman",
         "Komitmen|SDM kurang|Program nasional|Serangan siber"),
    ],
)  # fmt: skip
def test_headings_over_several_columns_hold_for_the_content_below(lines: tuple[str, ...], plan: Masterplan) -> None:
    found = proposed(plan, *lines)
    assert (sides(found), found.untaken) == (RIGHT, [])


MERGED = [["Kekuatan", None, "Kelemahan", None], ["No", "Uraian", "No", "Uraian"], ["STRUKTUR", None, None, None],
          ["1", "Komitmen", "1", "SDM kurang"], ["Infrastruktur", None, None, None],
          ["1", "Serat optik", "1", "Listrik padam"]]  # fmt: skip


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_merged_headings_and_elements_are_read_from_word_and_excel(
    form: str, plan: Masterplan, tmp_path: Path
) -> None:
    merges = [(0, 0, 0, 1), (0, 2, 0, 3), (2, 0, 2, 3), (4, 0, 4, 3)]
    chosen = chosen_blind(BlindTable("SWOT", "swot", form, MERGED, {}, {}, merges), tmp_path, Told(), plan)
    found = proposal_of(chosen, "swot", Told(), "lama", plan)
    assert (pairs(found), found.untaken) == (GROUPED, [])


@each(
    "lines",
    [
        ("No|Kategori|Uraian", "1|Kekuatan|Komitmen", "2|Kelemahan|SDM kurang", "3|Peluang|Program nasional",
         "4|Ancaman|Serangan siber"),
        ("A. Kekuatan (S)|Komitmen", "B. Kelemahan (W)|SDM kurang", "C. Peluang (O)|Program nasional",
         "D. Ancaman (T)|Serangan siber"),
        ("Unsur|Faktor|Uraian", "Struktur|Kekuatan|Komitmen", "Struktur|Kelemahan|SDM kurang",
         "Struktur|Peluang|Program nasional", "Struktur|Ancaman|Serangan siber"),
        ("Kategori|Unsur|Kode|Uraian", "Kekuatan|Struktur|S1|Komitmen", "Kelemahan|Struktur|W1|SDM kurang",
         "Peluang|Struktur|O1|Program nasional", "Ancaman|Struktur|T1|Serangan siber"),
        ("Kategori|Uraian", "Struktur|", "Kekuatan|Komitmen", "Kelemahan|SDM kurang", "Peluang|Program nasional",
         "Ancaman|Serangan siber"),
    ],
)  # fmt: skip
def test_fields_named_in_a_column_are_read_as_columns(lines: tuple[str, ...], plan: Masterplan) -> None:
    found = proposed(plan, *lines)
    assert (sides(found), found.untaken) == (RIGHT, [])


def test_a_field_named_once_holds_for_the_rows_below(plan: Masterplan) -> None:
    found = proposed(plan, "No|Kategori|Uraian", "1|Kekuatan|A", "2||B", "3|Ancaman|C")
    assert sides(found) == {"kekuatan": ["A", "B"], "ancaman": ["C"]}
    assert {one.origin.place for one in found.edits if isinstance(one, Insert)} == {"Tabel 1!A2"}


def test_columns_headed_by_elements_beside_the_fields_are_not_read_as_one(plan: Masterplan) -> None:
    with pytest.raises(UserError, match="Tidak ada tabel"):
        proposed(plan, "SWOT|Struktur|Infrastruktur", "Kekuatan|A|B", "Kelemahan|C|D")
