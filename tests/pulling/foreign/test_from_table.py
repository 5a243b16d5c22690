"""What foreign tables propose: new items, missing values, conflicts; groups, sums and doubtful cells are told."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from generator.edits.edit import Insert, Set
from generator.edits.proposal import Proposal
from generator.masterplan.masterplan import Masterplan
from generator.pulling.foreign.choosing import (
    Told,
    chosen_table,
    fields_for_columns,
    likeliest_topic,
    mapping_told,
)
from generator.pulling.foreign.from_table import proposal_of
from generator.pulling.foreign.sources import foreign_tables
from generator.pulling.plan import Line, What
from generator.pulling.plan_of_proposals import Choices, Pull, carry_out, prepared
from generator.source.problems import UserError
from tests.cases import each
from tests.excel.grids import Grid, Link, write_grids
from tests.pulling.foreign.blind_files import chosen_blind
from tests.pulling.foreign.blind_tables import BlindTable
from tests.pulling.offices import Office

HEAD = "No\tKegiatan\tIndikator\tSatuan\tTarget 2026\tPagu 2026\tOPD"
NOTHING = Told()


@pytest.fixture
def plan(office: Office) -> Masterplan:
    return office.reading().masterplan


def proposed(plan: Masterplan, *lines: str, told: Told = NOTHING, topic: str = "rencana_aksi") -> Proposal:
    tables = foreign_tables(None, "\n".join(lines).encode())
    return proposal_of(chosen_table(tables, topic, told, plan), topic, told, "tempelan", plan)


def reasons(proposal: Proposal) -> list[str]:
    return [one.reason for one in proposal.untaken]


def test_a_row_becomes_an_item(plan: Masterplan) -> None:
    found = proposed(plan, HEAD, "1\tSurvei\tJumlah survei\tkali\t3\t250 juta\tDinkes", told=Told(source="apbd"))
    [edit] = found.edits
    assert isinstance(edit, Insert)
    assert edit.fields == {".kegiatan": "Survei", ".indikator": "Jumlah survei", ".satuan": "kali",
                           ".target[2026]": "3", ".anggaran[apbd][2026]": "250 juta", ".opd": "Dinkes"}  # fmt: skip
    assert (found.untaken, found.differences, str(edit.origin)) == ([], 1, "tempelan!tempelan!B2")


def test_money_without_a_source_is_told_and_never_put_anywhere(plan: Masterplan) -> None:
    found = proposed(plan, HEAD, "1\tSurvei\tJumlah survei\tkali\t3\t250 juta\tDinkes")
    assert "sebut dengan --sumber-dana" in reasons(found)[0]
    assert ".anggaran" not in str(found.edits)


def test_an_item_with_two_sources_in_two_rows_is_one(plan: Masterplan) -> None:
    head = "Kegiatan\tIndikator\tSumber Dana\tPagu 2026"
    found = proposed(
        plan, head, "Survei\tJumlah\tAPBD\t250 juta", "Survei\tJumlah\tDAK\t100 juta", "Survei\tJumlah\tDAK\t100 juta"
    )
    [edit] = found.edits
    assert isinstance(edit, Insert)
    assert {way: text for way, text in edit.fields.items() if "anggaran" in way} == {
        ".anggaran[apbd][2026]": "250 juta", ".anggaran[dak][2026]": "100 juta",
    }  # fmt: skip
    assert len(found.untaken) == 1


def test_a_known_item_gets_what_it_lacks_and_what_differs_is_left_to_people(plan: Masterplan) -> None:
    found = proposed(plan, "Kegiatan\tSatuan\tLokasi\tOPD Pendukung", "Parkir Nontunai\tlokasi\tPasar\tDinkes")
    assert [(edit.path, edit.base, edit.now) for edit in found.edits if isinstance(edit, Set)] == [
        ("rencana_aksi[parkir].satuan", None, "lokasi"), ("rencana_aksi[parkir].lokasi", "", "Pasar"),
    ]  # fmt: skip
    assert [edit.listed for edit in found.edits if isinstance(edit, Insert)] == ["rencana_aksi[parkir].pendukung"]


def test_the_same_table_again_proposes_nothing(plan: Masterplan) -> None:
    found = proposed(
        plan,
        "Kegiatan\tSatuan\tTarget 2026\tOPD Pendukung",
        "Antrean daring puskesmas\tPersen\t25,6%\t Dinas Perhubungan",
    )
    assert [edit for edit in found.edits if not str(edit).count("Persen")] == []


def test_rows_of_groups_give_their_program_and_sums_are_told(plan: Masterplan) -> None:
    lines = (
        "\tPROGRAM KESEHATAN MASYARAKAT",
        "1\tSurvei\tJumlah\tkali\t3\t\ts.d.a.",
        "2\tLatihan\tJumlah\tkali\t3\t\tDinkes",
        "3\tUji\tJumlah\tkali\t5\t\ts.d.a.",
        "\tJUMLAH\t\t\t11",
        "A. Urusan Wajib",
    )
    found = proposed(plan, HEAD, *lines)
    fields = [edit.fields for edit in found.edits if isinstance(edit, Insert)]
    assert [one[".program"] for one in fields] == ["KESEHATAN MASYARAKAT"] * 3
    assert fields[2][".opd"] == "Dinkes"
    assert ["baris jumlah" in reason or "hanya berisi satu teks" in reason for reason in reasons(found)] == [
        True,
        True,
    ]


def test_amounts_in_millions_arrive_in_rupiah(plan: Masterplan) -> None:
    found = proposed(
        plan,
        "Kegiatan\tIndikator\tPagu 2026 (Rp juta)",
        "Survei\tJumlah\t300,5",
        "Uji\tJumlah\t1.250",
        told=Told(source="dak"),
    )
    assert [edit.fields[".anggaran[dak][2026]"] for edit in found.edits if isinstance(edit, Insert)] == [
        "300500000",
        "1250000000",
    ]


def test_cells_that_cannot_be_read_are_told_at_their_place(plan: Masterplan) -> None:
    found = proposed(
        plan, "Kegiatan\tIndikator\tPilar\tPagu 2026", "Survei\tJumlah\tEntah\t250,000,000", told=Told(source="apbd")
    )
    assert [str(one.origin) for one in found.untaken] == ["tempelan!tempelan!C2", "tempelan!tempelan!D2"]


def test_a_dash_in_place_of_a_dimension_says_that_there_is_none(plan: Masterplan) -> None:
    found = proposed(plan, "Kegiatan\tIndikator\tPilar", "Survei\tJumlah\t-", "Uji\tJumlah\t–")
    assert found.untaken == [] and "dimensi" not in str(found.edits)


def test_a_column_of_other_contents_is_not_taken_for_a_choice(plan: Masterplan) -> None:
    lines = (
        "Kejadian Risiko\tPenyebab\tDampak",
        "Listrik mati\tHujan\tLayanan berhenti",
        "Data hilang\tVirus\tWarga antre",
    )
    tables = foreign_tables(None, "\n".join(lines).encode())
    told = list(mapping_told(chosen_table(tables, "risiko", NOTHING, plan)))
    assert told == [
        "Kejadian Risiko -> risiko", "Penyebab -> penyebab",
        "Dampak -> belum pasti, karena isinya, misalnya 'Layanan berhenti', bukan pilihan yang dikenal; bila benar, "
        "tambahkan  --kolom 'Dampak=dampak'",
    ]  # fmt: skip
    assert proposed(plan, *lines, topic="risiko").untaken == []


def test_the_user_says_what_is_not_sure(plan: Masterplan) -> None:
    lines = ("Program\tRencana Aksi\tSub Kegiatan\t2026", "Sehat\tSurvei\tPengadaan\t5")
    with pytest.raises(UserError, match="--kolom 'JUDUL=kegiatan'"):
        proposed(plan, *lines)
    told = Told({"Rencana Aksi": "kegiatan", "2026": "target[2026]", "Sub Kegiatan": "-"})
    [edit] = proposed(plan, *lines, told=told).edits
    assert isinstance(edit, Insert)
    assert edit.fields == {".program": "Sehat", ".kegiatan": "Survei", ".target[2026]": "5"}


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"Entah": "opd"}, "tidak ada kolom 'Entah'"),
        ({"Satuan": "entah"}, "'entah' bukan isian"),
        ({"Satuan": "target"}, "bukan isian"),
    ],
)
def test_a_wrong_wish_is_refused(plan: Masterplan, columns: dict[str, str], told: str) -> None:
    with pytest.raises(UserError, match=told):
        proposed(plan, HEAD, "1\tA\tB\tC\t3\t\tD", told=Told(columns))


def test_a_value_with_its_year_in_brackets_is_both(plan: Masterplan) -> None:
    [edit] = proposed(plan, "Kegiatan\tIndikator\tNilai Awal", "Survei\tJumlah\t46,8 (2024)").edits
    assert isinstance(edit, Insert)
    assert (edit.fields[".baseline.nilai"], edit.fields[".baseline.tahun"]) == ("46,8", "2024")


def test_tables_with_the_same_headings_are_read_together_and_titles_are_no_headings(
    plan: Masterplan, tmp_path: Path
) -> None:
    document = Document()
    for name in ("A", "B"):
        table = document.add_table(4, 3)
        table.cell(0, 0).merge(table.cell(0, 2)).text = "Lokasi dan keselarasan rencana aksi"
        for n, texts in enumerate((("Kegiatan", "Indikator", "Satuan"), (f"Survei {name}", "Jumlah", "kali")), 1):
            for at, text in enumerate(texts):
                table.cell(n, at).text = text
        table.cell(3, 0).merge(table.cell(3, 2)).text = "Program Lain"
    document.save(str(tmp_path / "a.docx"))
    chosen = chosen_table(foreign_tables(tmp_path / "a.docx"), "rencana_aksi", NOTHING, plan)
    found = proposal_of(chosen, "rencana_aksi", NOTHING, "a.docx", plan)
    assert chosen.name == "Tabel 1 dan Tabel 2"
    assert [edit.fields[".kegiatan"] for edit in found.edits if isinstance(edit, Insert)] == ["Survei A", "Survei B"]


def test_a_bare_year_says_how_it_can_be_told(plan: Masterplan) -> None:
    tables = foreign_tables(None, b"Kegiatan\tIndikator\t2026\nSurvei\tJumlah\t3")
    told = list(mapping_told(chosen_table(tables, "rencana_aksi", NOTHING, plan)))
    assert told[-1] == (
        "2026 -> belum pasti, karena judulnya hanya tahun; bila target, tambahkan  --kolom '2026=target[2026]', "
        "bila anggaran, tambahkan  --kolom '2026=anggaran[2026]'"
    )


def test_a_table_of_another_topic_is_refused(plan: Masterplan) -> None:
    with pytest.raises(UserError, match="Periksa --topik"):
        proposed(plan, "Kode Rekening\tKoefisien", "5.1\t3")


def test_the_money_of_a_program_is_not_added_to_that_of_its_activities(plan: Masterplan) -> None:
    lines = (
        "Kode\tProgram/Kegiatan\tSatuan\tPagu 2026",
        "2.16.02\tProgram Informasi\t\t300000000",
        "2.16.02.2.01\tKelola Informasi\t\t300000000",
        "2.16.02.2.01.0001\tSurvei\tkali\t200000000",
        "2.16.02.2.01.0002\tUji\tkali\t100000000",
        "2.16.03\tProgram Aplikasi\t\t500000000",
    )
    found = proposed(plan, *lines, told=Told(source="apbd"))
    fields = [edit.fields for edit in found.edits if isinstance(edit, Insert)]
    assert [(one[".kegiatan"], one[".program"], one[".anggaran[apbd][2026]"]) for one in fields] == [
        ("Survei", "Informasi", "200000000"), ("Uji", "Informasi", "100000000"),
    ]  # fmt: skip
    assert ["dirinci pada baris di bawahnya" in one for one in reasons(found)] == [True, True, False]
    assert "tanpa kegiatan di bawahnya" in reasons(found)[2]


def test_offices_and_choices_prove_what_a_heading_makes_likely(plan: Masterplan) -> None:
    lines = ("Kegiatan\tIndikator\tUnit Pengelola Data", "Survei\tJumlah\tDinkes", "Uji\tJumlah\tDinas Perhubungan")
    assert [edit.fields.get(".opd") for edit in proposed(plan, *lines).edits if isinstance(edit, Insert)] == [
        "Dinkes", "Dinas Perhubungan",
    ]  # fmt: skip
    strange = (lines[0], "Survei\tJumlah\tBudi", "Uji\tJumlah\tAni")
    assert ".opd" not in str(proposed(plan, *strange).edits)
    assert ".opd" not in str(
        proposed(plan, lines[0].replace("Unit Pengelola Data", "OPD Pengusul"), *lines[1:]).edits
    )


def test_a_dash_in_a_column_of_millions_is_no_amount(plan: Masterplan) -> None:
    found = proposed(plan, "Kegiatan\tIndikator\tPagu 2026 (Rp juta)", "Survei\tJumlah\t-", told=Told(source="dak"))
    assert found.untaken == [] and "anggaran" not in str(found.edits)


def test_tables_that_are_not_read_are_named(plan: Masterplan, tmp_path: Path) -> None:
    document = Document()
    for texts in (("Kegiatan", "Indikator", "Survei", "Jumlah"), ("Nama", "NIP", "Budi", "1")):
        table = document.add_table(2, 2)
        for n, text in enumerate(texts):
            table.cell(n // 2, n % 2).text = text
        document.add_paragraph("Antara")
        document.add_table(1, 3).cell(0, 0).text = "lain"
    document.save(str(tmp_path / "a.docx"))
    chosen = chosen_table(foreign_tables(tmp_path / "a.docx"), "rencana_aksi", NOTHING, plan)
    assert list(mapping_told(chosen))[-1].startswith("tidak dibaca: Tabel 2, Tabel 3, dan Tabel 4")


@pytest.mark.parametrize("heading", ["Pagu 2026", "Pagu 2026 (Rp juta)"])
@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_money_merged_over_several_rows_is_that_of_the_first(
    plan: Masterplan, tmp_path: Path, heading: str, form: str
) -> None:
    rows: list[list[Any]] = [
        ["Kegiatan", "Indikator", heading],
        ["Survei", "Jumlah", "500.000"],
        ["Uji", "Jumlah", None],
    ]
    blind = BlindTable("gabung", "rencana_aksi", form, rows, {}, {}, ((1, 2, 2, 2),))
    chosen = chosen_blind(blind, tmp_path, NOTHING, plan)
    found = proposal_of(chosen, "rencana_aksi", Told(source="apbd"), f"a.{form}", plan)
    assert [".anggaran[apbd][2026]" in edit.fields for edit in found.edits if isinstance(edit, Insert)] == [
        True,
        False,
    ]
    assert ["digabung dengan sel di atasnya" in reason for reason in reasons(found)] == [True]


def test_only_money_is_multiplied_and_said_to_be(plan: Masterplan) -> None:
    lines = ("(dalam ribuan rupiah)", "Kegiatan\tTarget 2026\tPagu 2026\tPagu 2027 (Rp ribu)", "Survei\t12\t500\t700")
    chosen = chosen_table(foreign_tables(None, "\n".join(lines).encode()), "rencana_aksi", NOTHING, plan)
    assert list(mapping_told(chosen)) == [
        "Kegiatan -> kegiatan",
        "Target 2026 -> target[2026]",
        "Pagu 2026 -> anggaran[2026] (dikalikan 1.000 menurut '(dalam ribuan rupiah)' di atas tabel)",
        "Pagu 2027 (Rp ribu) -> anggaran[2027] (dikalikan 1.000)",
    ]
    [edit] = proposed(plan, *lines, told=Told(source="apbd")).edits
    assert isinstance(edit, Insert)
    assert [edit.fields[f".anggaran[apbd][{year}]"] for year in (2026, 2027)] == ["500000", "700000"]


@pytest.mark.parametrize("text", ["1,5 miliar", "500 jt", "1.500.000.000"])
def test_an_amount_that_does_not_fit_the_unit_of_its_column_is_asked_about(plan: Masterplan, text: str) -> None:
    found = proposed(
        plan, "Kegiatan\tIndikator\tPagu 2026 (Rp juta)", f"Survei\tJumlah\t{text}", told=Told(source="dak")
    )
    assert len(found.untaken) == 1 and "anggaran" not in str(found.edits)


def test_a_unit_that_is_not_known_is_asked_about(plan: Masterplan) -> None:
    tables = foreign_tables(None, b"Kegiatan\tIndikator\tPagu 2026 (per paket)\nSurvei\tJumlah\t500000")
    told = list(mapping_told(chosen_table(tables, "rencana_aksi", NOTHING, plan)))[-1]
    assert "satuan di judulnya tidak dikenal" in told and "--kolom 'Pagu 2026 (per paket)=anggaran[2026]'" in told


@each(
    ("above", "heading"),
    [("", "Pagu 2026 (US$)"), ("(dalam USD)", "Pagu 2026"), ("(dalam jutaan rupiah)", "Pagu 2026 (Rp ribu)")],
)
def test_money_that_is_surely_not_in_full_rupiah_is_never_taken_so(
    above: str, heading: str, plan: Masterplan
) -> None:
    lines = (above, f"Kegiatan\tIndikator\t{heading}", "Survei\tJumlah\t500000")
    told = told_of(plan, *lines)[-1]
    assert "di berkas" in told and "--kolom" not in told
    with pytest.raises(UserError, match="tulis satuannya pada judul kolom itu"):
        proposed(plan, *lines, told=Told({heading: "anggaran[2026]"}, "apbd"))


def test_the_program_of_a_row_without_an_activity_holds_for_those_below(plan: Masterplan) -> None:
    lines = ("Program\tKegiatan\tOPD\tPagu 2026", "Program A\t\tDinkes\t150000000", "\tSurvei\tDinkes\t150000000",
             "Program B\tUji\tDinkes\t10000000", "\tRapat\tDinkes\t20000000")  # fmt: skip
    found = proposed(plan, *lines, told=Told(source="apbd"))
    assert [edit.fields.get(".program") for edit in found.edits if isinstance(edit, Insert)] == [
        "A",
        "Program B",
        None,
    ]
    assert ["tanpa nama butir" in reason for reason in reasons(found)] == [True]


def test_a_column_of_programs_and_activities_that_nothing_tells_apart_is_asked_about(plan: Masterplan) -> None:
    lines = ("Program/Kegiatan\tIndikator\tPagu 2026", "Survei\tJumlah\t150000000", "Uji\tJumlah\t10000000")
    told = list(
        mapping_told(chosen_table(foreign_tables(None, "\n".join(lines).encode()), "rencana_aksi", NOTHING, plan))
    )
    assert "bila setiap barisnya kegiatan, tambahkan  --kolom 'Program/Kegiatan=kegiatan'" in told[0]
    with_names = (lines[0], "Program Sehat\t\t160000000", *lines[1:])
    found = proposed(plan, *with_names, told=Told(source="apbd"))
    fields = [edit.fields for edit in found.edits if isinstance(edit, Insert)]
    assert [(one[".kegiatan"], one[".program"]) for one in fields] == [("Survei", "Sehat"), ("Uji", "Sehat")]


def names(proposal: Proposal) -> list[str]:
    """The names of new items."""
    return [edit.fields[".kegiatan"] for edit in proposal.edits if isinstance(edit, Insert)]


def test_signatures_and_footnotes_are_no_items(plan: Masterplan) -> None:
    head = "Kegiatan\tIndikator\tPagu 2026\tOPD"
    item = "Survei\tJumlah\t250 juta\tDinkes"
    for below in ("Mengetahui, Kepala Dinas\t\tPenyusun", "Keterangan:", "Budi\t\tNIP. 196805121994031005"):
        found = proposed(plan, head, item, below, "Budi, S.T.\t\tAni\t5", told=Told(source="apbd"))
        assert names(found) == ["Survei"]
        assert ["di bawah tabel" in reason for reason in reasons(found)] == [True, True]
    near = proposed(
        plan, head, "Menyusun keterangan: daerah\tJumlah\t250 juta\tDinkes", item, told=Told(source="apbd")
    )
    assert (len(names(near)), near.untaken) == (2, [])


def test_a_name_that_begins_like_a_sum_is_one_if_its_row_has_an_indicator(plan: Masterplan) -> None:
    head = "Kegiatan\tIndikator\tPagu 2026\tOPD"
    lines = ("Jumlah kendaraan listrik ditambah\tJumlah\t250 juta\tDinkes", "Jumlah Program A\t\t250 juta\tDinkes",
             "Jumlah\tJumlah\t250 juta\tDinkes")  # fmt: skip
    found = proposed(plan, head, *lines, told=Told(source="apbd"))
    assert names(found) == ["Jumlah kendaraan listrik ditambah"]
    assert ["baris jumlah" in reason for reason in reasons(found)] == [True, True]


def test_a_cell_beyond_the_headings_is_told(plan: Masterplan) -> None:
    found = proposed(plan, "Kegiatan\tIndikator\tOPD", "Survei\tJumlah\tDinkes\tlebih", "Uji\tJumlah\tDinkes")
    assert found.notices == ["tempelan!D2 ('lebih') berada di kanan kolom terakhir yang berjudul; tidak dibaca."]


@pytest.mark.parametrize("text", ["Bank; PMI", "1. Bank; 2. PMI", "- Bank; - PMI", "• Bank;• PMI"])
def test_the_names_of_a_list_come_without_their_markers(plan: Masterplan, text: str) -> None:
    [edit] = proposed(plan, "Kegiatan\tIndikator\tOPD Pendukung", f"Survei\tJumlah\t{text}").edits
    assert isinstance(edit, Insert)
    assert [edit.fields[f".pendukung[{n}]"] for n in (1, 2)] == ["Bank", "PMI"]


def test_dashes_for_a_source_and_its_money_are_none(plan: Masterplan) -> None:
    found = proposed(plan, "Kegiatan\tIndikator\tPagu 2026\tSumber Dana", "Survei\tJumlah\t-\t–")
    assert found.untaken == [] and "anggaran" not in str(found.edits)


@pytest.mark.parametrize(
    ("code", "is_taken"), [("2.16.02.2.01.0001", True), ("2.16.02.2.01.01", True), ("A-1", False)]
)
def test_codes_are_known_by_their_form(plan: Masterplan, code: str, is_taken: bool) -> None:
    [edit] = proposed(plan, "Kode\tKegiatan\tIndikator", f"{code}\tSurvei\tJumlah").edits
    assert isinstance(edit, Insert)
    assert (edit.fields.get(".kode") == code) == is_taken


@each(
    ("lines", "topic"),
    [
        (HEAD + "\n1\tSurvei", "rencana_aksi"),
        ("Risiko\tKemungkinan\tDampak\tMitigasi\nBanjir\t3\t4\tTanggul", "risiko"),
        ("Apa\tMana\nx\ty", ""),
    ],
)
def test_the_topic_is_the_one_whose_headings_fit_best(lines: str, topic: str) -> None:
    assert likeliest_topic(foreign_tables(None, lines.encode())) == topic


def test_every_field_that_is_offered_for_a_column_can_be_said(plan: Masterplan) -> None:
    tables = foreign_tables(None, b"Kegiatan\tIndikator\tEntah\nSurvei\tJumlah\tx")
    for name in fields_for_columns("rencana_aksi", (2026, 2027)):
        chosen = chosen_table(tables, "rencana_aksi", Told(placed={2: name}), plan)
        assert chosen.fields[2].field == name


APBD = Told(source="apbd")


def fields_of(proposal: Proposal) -> list[dict[str, str]]:
    """The fields of new items."""
    return [dict(edit.fields) for edit in proposal.edits if isinstance(edit, Insert)]


def told_of(plan: Masterplan, *lines: str, topic: str = "rencana_aksi", told: Told = NOTHING) -> list[str]:
    """What is told of the columns."""
    return [*mapping_told(chosen_table(foreign_tables(None, "\n".join(lines).encode()), topic, told, plan))]


def test_a_row_with_a_name_and_one_value_is_an_item(plan: Masterplan) -> None:
    found = proposed(plan, "Kegiatan\tAnggaran 2026", "Kelas\t150.000.000", "Uji\t250.000.000", told=APBD)
    assert (fields_of(found), found.untaken) == (
        [{".kegiatan": "Kelas", ".anggaran[apbd][2026]": "150000000"},
         {".kegiatan": "Uji", ".anggaran[apbd][2026]": "250000000"}], [],
    )  # fmt: skip
    assert fields_of(proposed(plan, "Kegiatan\tProgram", "Kelas\tP")) == [{".kegiatan": "Kelas", ".program": "P"}]
    full = proposed(plan, HEAD, "1\tSurvei\tJumlah\tkali\t3\t1 miliar\t", "\tKelas\t\t\t\t50.000.000\t", told=APBD)
    assert names(full) == ["Survei", "Kelas"]


def test_what_is_passed_over_is_told_with_all_that_its_row_holds(plan: Masterplan) -> None:
    head = "No\tKegiatan\tIndikator\tRealisasi 2024\tPagu 2026"
    item = "1\tSurvei\tJumlah\t5\t100 juta"
    found = proposed(plan, head, item, "\tKelas\t\t70", "A.\tUrusan wajib", "\tA. JUMLAH\t\t\t4525.5", told=APBD)
    assert names(found) == ["Survei"]
    assert [one.new for one in found.untaken] == ["Kelas | 70", "A. | Urusan wajib", "A. JUMLAH | 4525.5"]


def test_a_program_with_its_money_among_activities_is_told_and_its_remedy_works(plan: Masterplan) -> None:
    lines = ("Kegiatan\tPagu 2026", "Program Sehat\t900 juta", "Kelas\t100 juta", "Uji\t200 juta")
    found = proposed(plan, *lines, told=APBD)
    assert [(one[".kegiatan"], one[".program"]) for one in fields_of(found)] == [("Kelas", "Sehat"), ("Uji", "Sehat")]
    assert [one.new for one in found.untaken] == ["Program Sehat | 900 juta"]
    assert "hapus kata 'Program'" in reasons(found)[0]
    mended = proposed(plan, lines[0], lines[1].removeprefix("Program "), *lines[2:], told=APBD)
    assert (names(mended), mended.untaken) == (["Sehat", "Kelas", "Uji"], [])
    alone = proposed(plan, lines[0], lines[1], "Program Cerdas\t100 juta", told=APBD)
    assert (names(alone), alone.untaken) == (["Program Sehat", "Program Cerdas"], [])


def test_headings_again_and_rules_are_no_items(plan: Masterplan) -> None:
    head, item = "No\tKegiatan\tProgram\tLokasi", "1\tKelas\tBelajar\tKota"
    found = proposed(plan, head, "---\t:---\t---\t---", item, head, "(1)\t(2)\t(3)\t(4)", "2\tUji\tBelajar\tDesa")
    assert (names(found), found.untaken) == (["Kelas", "Uji"], [])
    assert found.notices == [
        "tempelan!A5: hanya nomor kolom ((1) | (2) | (3) | (4)); tidak dibaca.",
        "tempelan!A4: judul kolom yang berulang; tidak dibaca.",
    ]
    near = proposed(plan, head, item, "\tKegiatan\tProgram lain\tLokasi", "(1)\t(2)\t(3)\t(4)")
    assert names(near) == ["Kelas", "Kegiatan"]


def test_a_second_source_of_a_known_item_arrives(plan: Masterplan) -> None:
    head = "Kegiatan\tSumber Dana\tPagu 2026\tOPD Pendukung"
    found = proposed(plan, head, "Parkir nontunai\tAPBD\t100 juta\tBank", "Parkir nontunai\tDAK\t200 juta\tPMI")
    assert [(edit.path, edit.now) for edit in found.edits if isinstance(edit, Set)] == [
        ("rencana_aksi[parkir].anggaran[apbd][2026]", "100 juta"),
        ("rencana_aksi[parkir].anggaran[dak][2026]", "200 juta"),
    ]
    assert [edit.fields for edit in found.edits if isinstance(edit, Insert)] == [{"": "Bank"}, {"": "PMI"}]


def test_another_indicator_of_an_activity_is_told_and_the_first_arrives(plan: Masterplan) -> None:
    head = "Kegiatan\tIndikator\tPagu 2026"
    found = proposed(plan, head, "Survei\tJumlah\t100 juta", "Survei\tMutu\t200 juta", told=APBD)
    assert [one[".indikator"] for one in fields_of(found)] == ["Jumlah"]
    assert [one.new for one in found.untaken] == ["Survei | Mutu | 200 juta"]
    assert "tempelan!A2 dengan indikator lain" in reasons(found)[0]
    mended = proposed(plan, head, "Survei\tJumlah\t100 juta", "Survei mutu\tMutu\t200 juta", told=APBD)
    assert (len(fields_of(mended)), mended.untaken) == (2, [])


def test_a_table_with_a_row_for_each_year_gives_one_item(plan: Masterplan) -> None:
    head = "Kegiatan\tTahun\tTarget\tPagu\tSumber Dana"
    lines = ("Survei\t2026\t3\t100 juta\tAPBD", "Survei\t2027\t5\t200 juta\tDAK", "\t2027\t\t300 juta\tAPBD",
             "Uji\tawal\t1\t10 juta\tAPBD")  # fmt: skip
    found = proposed(plan, head, *lines)
    assert told_of(plan, head, *lines)[1:4] == [
        "Tahun -> tahun setiap baris, bagi target dan anggarannya",
        "Target -> target[tahun]",
        "Pagu -> anggaran[tahun]",
    ]
    assert fields_of(found) == [
        {".kegiatan": "Survei", ".target[2026]": "3", ".anggaran[apbd][2026]": "100 juta", ".target[2027]": "5",
         ".anggaran[dak][2027]": "200 juta", ".anggaran[apbd][2027]": "300 juta"},
        {".kegiatan": "Uji"},
    ]  # fmt: skip
    assert [(one.new, "isi kolom tahunnya" in one.reason) for one in found.untaken] == [
        ("1", True),
        ("10 juta", True),
        ("APBD", False),
    ]


def test_the_same_year_twice_is_told_and_a_year_of_something_else_dates_nothing(plan: Masterplan) -> None:
    head = "Kegiatan\tTahun\tTarget\tPagu"
    twice = proposed(plan, head, "Survei\t2026\t3\t100 juta", "Survei\t2026\t4\t100 juta", told=APBD)
    assert [one.new for one in twice.untaken] == ["4", "100 juta"]
    dated = told_of(plan, "Kegiatan\tTahun\tTarget 2026\tPagu", "Survei\t2020\t3\t100 juta")
    assert dated[1] == "Tahun -> tidak dibaca (tidak dikenal); isinya '2020'"
    assert "ganti 'tahun' dengan tahun itu" in dated[3]


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"Pagu": "anggaran[tahun]"}, "tanpa tahun. Tulis tahunnya, misalnya  --kolom 'Pagu=anggaran[2026]'"),
        ({"Masa": "tahun"}, "Sebut juga kolomnya, misalnya  --kolom 'Target=target[tahun]'"),
    ],
)
def test_a_year_that_no_column_tells_is_asked_for(plan: Masterplan, columns: dict[str, str], told: str) -> None:
    lines = ("Kegiatan\tMasa\tPagu", "Survei\t2026\t100 juta")
    with pytest.raises(UserError) as raised:
        proposed(plan, *lines, told=Told(columns, "apbd"))
    assert told in str(raised.value)
    said = {"Pagu": "anggaran[tahun]", "Masa": "tahun"}
    assert fields_of(proposed(plan, *lines, told=Told(said, "apbd")))[0][".anggaran[apbd][2026]"] == "100 juta"


def test_ticks_below_years_are_no_targets(plan: Masterplan) -> None:
    lines = ("Kegiatan\tIndikator\t2026\t2027\tTarget 2028", "Survei\tJumlah\t√\tv\tx", "Uji\tJumlah\t-\tYa\tX")
    assert ["berisi tanda centang" in one for one in told_of(plan, *lines)] == [False, False, True, True, True]
    assert proposed(plan, *lines).untaken == []
    told = Told({"2026": "target[2026]"})
    assert ["tanda centang, bukan nilai" in one for one in reasons(proposed(plan, *lines, told=told))] == [True]
    near = told_of(plan, lines[0].replace("2028", "2026"), "Survei\tJumlah\t√\tv\t3")
    assert near[-1] == "Target 2026 -> target[2026]"


def test_money_from_one_of_several_sources_is_asked_about_as_money(plan: Masterplan, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["Kegiatan", "Sumber Pembiayaan", None],
        [None, "APBD", "Swasta/CSR"],
        ["Survei", 100_000_000, 50_000_000],
    ]
    blind = BlindTable("sumber", "rencana_aksi", "xlsx", rows, {}, {}, ((0, 1, 0, 2), (0, 0, 1, 0)))
    told = [*mapping_told(chosen_blind(blind, tmp_path, NOTHING, plan))]
    asked = "Sumber Pembiayaan / Swasta/CSR=anggaran[csr][tahun]"
    assert told[-1].endswith(f"--kolom '{asked}'")
    heading, _, field = asked.replace("tahun", "2026").rpartition("=")
    said = Told({heading: field})
    found = proposal_of(chosen_blind(blind, tmp_path, said, plan), "rencana_aksi", said, "a.xlsx", plan)
    assert fields_of(found)[0][".anggaran[csr][2026]"] == "50000000"


def test_percent_without_a_column_of_units_is_the_unit(plan: Masterplan) -> None:
    head = "No\tKegiatan\tIndikator\tTarget 2026\tTarget 2027"
    found = proposed(plan, head, "1\tLayanan\tPuas\t70%\t80%", "2\tDokumen\tJumlah\t12 dokumen\t90%")
    first, second = fields_of(found)
    assert (first[".satuan"], first[".target[2026]"], first[".target[2027]"]) == ("persen", "70", "80")
    assert (".satuan" in second, second[".target[2026]"]) == (False, "12 dokumen")
    assert [(one.new, "tulis satuannya di kolom Satuan" in one.reason) for one in found.untaken] == [("90%", True)]


def test_lines_above_the_table_are_no_headings(plan: Masterplan) -> None:
    above = ("DAFTAR KEGIATAN", "Unit Kerja\t\tDinas Kominfo", "")
    assert told_of(plan, *above, "No\tKegiatan\tProgram", "1\tKelas\tBelajar") == [
        "No -> tidak dibaca", "Kegiatan -> kegiatan", "Program -> program",
    ]  # fmt: skip


def test_a_column_is_found_by_the_end_of_its_heading(plan: Masterplan, tmp_path: Path) -> None:
    rows: list[list[Any]] = [["Risiko", "Analisis Risiko", None, "Penyebab"], [None, "Skala", "Peringkat", None],
            ["Padam", 4, "Tinggi", "Petir"]]  # fmt: skip
    blind = BlindTable("risiko", "risiko", "xlsx", rows, {}, {}, ((0, 1, 0, 2), (0, 0, 1, 0), (0, 3, 1, 3)))
    for heading in ("Skala", "Analisis Risiko / Skala"):
        told = Told({heading: "kemungkinan"})
        found = proposal_of(chosen_blind(blind, tmp_path, told, plan), "risiko", told, "a.xlsx", plan)
        assert fields_of(found) == [{".risiko": "Padam", ".kemungkinan": "4", ".penyebab": "Petir"}]


def applied(office: Office, topic: str, *lines: str) -> Masterplan:
    """Today's plan after a table was imported; everything in it was taken."""
    plan = office.reading().masterplan
    pull = prepared(office.region, office.reading(), [proposed(plan, *lines, topic=topic)], Choices())
    assert all(line.is_ready for line in pull.plan.lines)
    carry_out(office.region, pull, "import")
    return office.reading().masterplan


def test_the_data_of_an_issue_arrive(office: Office) -> None:
    head = "Isu\tAkar Masalah\tData Pendukung"
    [isu] = applied(office, "isu", head, "Macet\tJalan sempit\tKecepatan 20 km/jam; Kemacetan naik").isu
    assert [str(one.uraian) for one in isu.data] == ["Kecepatan 20 km/jam", "Kemacetan naik"]
    [isu] = applied(office, "isu", head, "Macet\tJalan sempit\tKemacetan naik; Parkir liar").isu
    assert [str(one.uraian) for one in isu.data] == ["Kecepatan 20 km/jam", "Kemacetan naik", "Parkir liar"]


def test_offices_arrive_also_from_a_bare_list_of_names(office: Office) -> None:
    head = "No\tNama Perangkat Daerah\tSingkatan\tNama Kepala"
    found = applied(office, "daerah.opd", head, "1\tDinas Sosial\tDinsos\tBudi", "2\tDinas Kesehatan\tDinkes\tAni")
    offices = {str(one.nama): str(one.kepala) for one in found.daerah.opd if one.kepala}
    assert offices == {"Dinas Kesehatan": "Ani", "Dinas Sosial": "Budi"}
    found = applied(office, "daerah.opd", "No\tPerangkat Daerah", "1\tDinas Sosial", "2\tDinas Pangan")
    assert [str(one.nama) for one in found.daerah.opd][2:] == ["Dinas Sosial", "Dinas Pangan"]


def test_strengths_of_one_element_in_several_rows_are_one_item(office: Office) -> None:
    head = "Aspek\tKekuatan (Strength)\tKelemahan\tPeluang\tAncaman"
    lines = ("Struktur\tKomitmen\tAhli sedikit\tBeasiswa\tMutasi", "Struktur\tAnggaran\t-\t\tMutasi")
    [item] = applied(office, "swot", head, *lines).swot
    assert ([*map(str, item.kekuatan)], [*map(str, item.ancaman)]) == (["Komitmen", "Anggaran"], ["Mutasi"])


def test_a_table_without_news_is_not_called_a_file_of_ours(office: Office) -> None:
    plan = office.reading().masterplan
    same = proposed(plan, "Kegiatan\tSatuan", "Parkir nontunai\ttitik")
    pull = prepared(office.region, office.reading(), [same], Choices())
    assert pull.plan.totals == "Tabel itu tidak memuat isian yang belum ada di YAML."


def test_a_subtotal_with_a_source_of_funds_is_told_and_not_added(plan: Masterplan) -> None:
    head = "No\tKegiatan\tIndikator\tPagu 2026\tSumber Dana"
    found = proposed(
        plan, head, "1\tSurvei\tJumlah survei\t250 juta\tAPBD", "\tSubjumlah\t\t250 juta\tAPBD",
        "2\tTotal anggaran\t\t250 juta\tAPBD",
    )  # fmt: skip
    assert [edit.fields[".kegiatan"] for edit in found.edits if isinstance(edit, Insert)] == ["Survei"]
    assert [one.why for one in found.untaken] == ["dihitung", "dihitung"]


def test_a_sum_merged_over_the_first_columns_is_told_as_one(plan: Masterplan, tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["No", "Kegiatan", "Indikator", "Pagu 2026"],
        [1, "Survei", "Jumlah", 100_000_000],
        ["TOTAL PAGU", None, None, 100_000_000],
    ]
    blind = BlindTable("jumlah", "rencana_aksi", "xlsx", rows, {}, {}, ((2, 0, 2, 2),))
    found = proposal_of(chosen_blind(blind, tmp_path, APBD, plan), "rencana_aksi", APBD, "a.xlsx", plan)
    assert [(one.why, one.new) for one in found.untaken] == [("dihitung", "TOTAL PAGU | 100000000")]


def brought(office: Office, *lines: str, **choices: Any) -> Pull:
    """A pull of the rows of a table, carried out."""
    reading = office.reading()
    found = proposed(reading.masterplan, *lines, told=APBD)
    pull = prepared(office.region, reading, [found], Choices(**choices))
    carry_out(office.region, pull, "import")
    return pull


NAMED = "Kegiatan\tDimensi\tIndikator\tSatuan\tTarget 2026\tPagu 2026"
REWORDED = "Parkir nontunai\tSmart Living\tJumlah titik parkir aktif\ttitik\t9\t150 juta"
OTHER = "Parkir nontunai\tSmart Living\tPendapatan retribusi\tjuta rupiah\t9\t150 juta"


def activities(office: Office) -> list[Any]:
    return [one for one in office.reading().masterplan.rencana_aksi if one.kegiatan.casefold() == "parkir nontunai"]


def test_a_known_activity_with_a_reworded_indicator_is_replaced_and_no_second_one_is_added(office: Office) -> None:
    pull = brought(office, NAMED, REWORDED, prefer="file")
    [one] = activities(office)
    money = [int(amount) for years in one.anggaran.values() for amount in years.values()]
    assert (one.indikator, str(one.target[2026]), money) == ("Jumlah titik parkir aktif", "9", [150_000_000])
    assert not pull.plan.is_open


def test_of_two_rows_the_one_that_is_the_known_activity_takes_it(plan: Masterplan) -> None:
    found = proposed(plan, NAMED, "Parkir nontunai\tSmart Living\tJumlah titik parkir\ttitik\t9\t", REWORDED)
    assert [edit.path for edit in found.edits if isinstance(edit, Set)] == ["rencana_aksi[parkir].target[2026]"]


def test_a_namesake_with_another_indicator_is_never_added_because_the_file_is_preferred(office: Office) -> None:
    before = office.yaml()
    [line] = brought(office, NAMED, OTHER, prefer="file").plan.lines
    assert office.yaml() == before and line.what is What.CONFLICT
    assert "--prefer file" not in line.reason and "bedakan dahulu namanya di berkas" in line.reason
    brought(office, NAMED, OTHER.replace("nontunai", "nontunai II"), prefer="file")
    assert "Parkir nontunai II" in office.yaml()


def test_a_second_activity_is_offered_by_that_name_beside_texts_in_one_order(office: Office) -> None:
    asked: list[tuple[Line, Sequence[str]]] = []

    def answer(line: Line, names: Sequence[str]) -> int:
        asked.append((line, names))
        return 1

    brought(office, NAMED, OTHER, ask=answer)
    [(line, names)] = asked
    assert names == ["di YAML", "tambah sebagai butir kedua, seperti di tempelan"]
    assert [text.split("; ")[:2] for text in (line.today, line.new)] == 2 * [["Parkir nontunai", "Smart Living"]]
    assert len(activities(office)) == 2


@pytest.mark.parametrize("amount", ["", "–", "Rp750 juta"])
def test_a_source_without_an_amount_that_is_taken_is_told(amount: str, plan: Masterplan) -> None:
    found = proposed(plan, "Kegiatan\tIndikator\tPagu 2026 (Rp juta)\tSumber Dana", f"Survei\tJumlah\t{amount}\tAPBN")
    assert "APBN" in [one.new for one in found.untaken]
    assert ".anggaran" not in str(found.edits)


def test_a_row_that_decimal_commas_split_is_told_and_not_taken(plan: Masterplan) -> None:
    lines = ("Kegiatan,Indikator,Target 2026", "Survei,Jumlah,2,5", 'Uji,Jumlah,"2,5"')
    found = proposed(plan, *lines)
    assert [edit.fields[".kegiatan"] for edit in found.edits if isinstance(edit, Insert)] == ["Uji"]
    assert ["apit bilangan berkoma" in reason for reason in reasons(found)] == [True]


def test_a_column_without_heading_between_others_is_named(plan: Masterplan) -> None:
    head = "\tKegiatan\tIndikator\t\tTarget 2026"
    found = proposed(plan, head, "1\tSurvei\tJumlah\tcepat\t2", "2\tUji\tJumlah\t\t3")
    assert "tempelan: kolom D ('cepat') tanpa judul; tidak dibaca." in found.notices


def test_an_address_behind_a_cell_is_told_by_its_place(plan: Masterplan, tmp_path: Path) -> None:
    rows: list[dict[int, Any]] = [dict(enumerate(HEAD.split("\t")))]
    rows.append({0: "1", 1: Link("Survei", "https://contoh.go.id/survei"), 2: "Jumlah survei", 3: "kali", 4: "3"})
    file = write_grids(tmp_path / "rencana.xlsx", {"Rencana": Grid("Rencana", rows)})
    chosen = chosen_table(foreign_tables(file), "rencana_aksi", NOTHING, plan)
    found = proposal_of(chosen, "rencana_aksi", NOTHING, "rencana.xlsx", plan)
    assert any("B2 (Survei: https://contoh.go.id/survei) tidak diambil" in told for told in found.notices)


def test_a_filled_row_above_the_headings_is_told(plan: Masterplan) -> None:
    head = "Kegiatan\tIndikator\tTarget 2026\tPagu 2026\tSumber Dana"
    found = proposed(plan, "Bazar\tJ\t7\t200 juta\tAPBD", head, "Wifi\tJ\t3\t50 juta\tAPBD")
    assert ["di atas judul kolom" in reason for reason in reasons(found)] == [True]


@each(("total", "is_told"), [("300 juta", False), ("500 juta", True)])
def test_a_sum_of_the_file_that_differs_from_what_was_read_is_told(
    total: str, is_told: bool, plan: Masterplan
) -> None:
    head = "Kegiatan\tIndikator\tTarget 2026\tPagu 2026\tSumber Dana"
    lines = ("Bazar\tJ\t7\t200 juta\tAPBD", "Wifi\tJ\t3\t100 juta\tAPBD", f"Jumlah\t\t\t{total}")
    notices = proposed(plan, head, *lines).notices
    assert [("menurut berkas" in one, "300.000.000" in one) for one in notices] == [(True, True)] * is_told


def test_a_row_of_a_year_outside_the_period_is_told_and_not_taken(plan: Masterplan) -> None:
    head = "Kegiatan\tIndikator\tTahun\tTarget\tPagu (Rp)\tSumber Dana"
    found = proposed(plan, head, "Bazar\tJ\t2026\t7\t200 juta\tAPBD", "Bazar\tJ\t2049\t9\t900 juta\tAPBD")
    assert ["tahun 2049 di luar periode" in reason for reason in reasons(found)] == [True]
    assert "2049" not in str(found.edits)


def test_two_columns_said_to_be_one_field_are_refused_and_the_remedy_works(plan: Masterplan) -> None:
    lines = ("Kegiatan\tIndikator\tPusat\tKabupaten", "Bazar\tJ\t10 juta\t30 juta")
    same = Told({"Pusat": "anggaran[2026]", "Kabupaten": "anggaran[2026]"})
    with pytest.raises(UserError, match=r"'Pusat' dan 'Kabupaten' sama-sama .* 'anggaran\[apbd\]\[2026\]'"):
        proposed(plan, *lines, told=same)
    apart = Told({"Pusat": "anggaran[apbn][2026]", "Kabupaten": "anggaran[apbd][2026]"})
    assert "30 juta" in str(edits := proposed(plan, *lines, told=apart).edits) and "10 juta" in str(edits)


def test_a_column_of_a_year_outside_the_period_is_told_and_taken_only_if_named(plan: Masterplan) -> None:
    lines = ("Kegiatan\tIndikator\tTarget 2026\tTarget 2049", "Bazar\tJ\t7\t9")
    assert told_of(plan, *lines)[-1] == "Target 2049 -> di luar periode masterplan ini, tidak diambil"
    assert "2049" not in str(proposed(plan, *lines).edits)
    assert "2049" in str(proposed(plan, *lines, told=Told({"Target 2049": "target[2049]"})).edits)


@each("heading", ["Pagu 2026", "Pagu 2026 (Rp juta)"])
@each("zero", ["0", "Rp0"])
def test_a_zero_that_is_written_is_an_amount(heading: str, zero: str, plan: Masterplan) -> None:
    found = proposed(plan, f"Kegiatan\tIndikator\t{heading}\tSumber Dana", f"Bazar\tJ\t{zero}\tAPBD")
    assert fields_of(found)[0][".anggaran[apbd][2026]"].removeprefix("Rp") == "0"
    assert reasons(found) == []


def test_a_year_counted_from_a_first_one_may_be_written_short(plan: Masterplan) -> None:
    lines = ("Kegiatan\tIndikator\tTarget Th I\tTarget Thn. 2", "Bazar\tJ\t3\t4")
    assert ["--tahun-pertama" in line for line in told_of(plan, *lines)[2:]] == [True, True]
    fields = fields_of(proposed(plan, *lines, told=Told(first_year=2026)))[0]
    assert (fields[".target[2026]"], fields[".target[2027]"]) == ("3", "4")


def test_factors_below_the_names_of_parts_are_of_these_and_never_all_of_one(plan: Masterplan) -> None:
    lines = ("A\tKekuatan\t\t", "1\tDinas kominfo aktif\t0,2\t3", "B\tKelemahan\t\t", "1\tSDM sedikit\t0,1\t2")
    head = "No\tFaktor Internal\tBobot\tRating"
    with pytest.raises(UserError, match=r"tidak ada kolom 'Faktor Internal'.*Kekuatan; Kelemahan"):
        proposed(plan, head, *lines, told=Told({"Faktor Internal": "kekuatan"}), topic="swot")
    read = [{".kekuatan[1]": "Dinas kominfo aktif", ".kelemahan[1]": "SDM sedikit"}]
    assert fields_of(proposed(plan, head, *lines, topic="swot")) == read
    mended = proposed(
        plan, "No\tKategori\tUraian", "1\tKekuatan\tDinas kominfo aktif", "2\tKelemahan\tSDM sedikit", topic="swot"
    )
    assert fields_of(mended) == read


def test_money_whose_row_names_another_source_than_its_heading_is_asked_about(plan: Masterplan) -> None:
    lines = ("Kegiatan\tIndikator\tAnggaran APBD 2026\tSumber Dana", "Bazar\tJ\t200 juta\tDAK")
    found = proposed(plan, *lines)
    assert "anggaran" not in str(found.edits)
    assert any("sumber dana APBD, sedangkan baris ini DAK" in reason for reason in reasons(found))
    mended = proposed(plan, lines[0], lines[1].replace("DAK", "APBD"))
    assert fields_of(mended)[0][".anggaran[apbd][2026]"] == "200 juta"


CATEGORIES = ("No,Kategori,Uraian", "1,Kekuatan,Pantai indah", "2,Kelemahan,Penginapan kurang")


@each("lines", [CATEGORIES, (CATEGORIES[0], '1,Kekuatan,"Pantai, indah"', CATEGORIES[2])])
def test_a_swot_by_categories_is_taken_from_a_comma_file_too(lines: tuple[str, ...], plan: Masterplan) -> None:
    found = proposed(plan, *lines, topic="swot")
    assert (found.untaken, "Penginapan kurang" in str(found.edits)) == ([], True)


def test_percentages_are_those_of_an_item_whose_unit_is_percent(office: Office) -> None:
    lines = ("Kegiatan\tIndikator\tTarget 2026\tOPD", "Peta aset\tAset terpetakan\t55%\tDinkes")
    first = proposed(office.reading().masterplan, *lines)
    carry_out(office.region, prepared(office.region, office.reading(), [first], Choices()), "uji")
    again = proposed(office.reading().masterplan, *lines)
    assert (again.edits, again.untaken) == ([], [])
    other = proposed(office.reading().masterplan, lines[0], lines[1].replace("55%", "60%"))
    assert [edit.now for edit in other.edits if isinstance(edit, Set)] == ["60"]


def test_a_group_that_is_no_dimension_ends_the_one_above_it(plan: Masterplan) -> None:
    rows = ("Smart Living\t\t", "Puskesmas\tunit\tDinkes", "Smart Mobility\t\t", "Halte\tunit\tDishub")
    found = proposed(plan, "Kegiatan\tIndikator\tOPD", *rows)
    told = [edit.fields.get(".dimensi") for edit in found.edits if isinstance(edit, Insert)]
    assert told == ["smart_living", None]
    assert any("dimensi baris di bawahnya tidak diisi" in notice for notice in found.notices)


def test_a_program_within_a_dimension_does_not_end_it(plan: Masterplan) -> None:
    rows = ("A\tSmart Living\t\t", "1\tProgram Sehat\t\t", "\tPuskesmas\tunit\tDinkes")
    found = proposed(plan, "No\tKegiatan\tIndikator\tOPD", *rows)
    assert [edit.fields.get(".dimensi") for edit in found.edits if isinstance(edit, Insert)] == ["smart_living"]


def test_a_dimension_between_the_rows_of_a_swot_is_no_strength(plan: Masterplan) -> None:
    head = "Kekuatan\tKelemahan\tPeluang\tAncaman"
    rows = ("Pasar ramai\tModal kecil\tQRIS\tImpor", "Smart Living\t\t\t", "RS tipe C\tDokter\tBPJS\tWabah")
    found = proposed(plan, head, *rows, topic="swot")
    texts = [text for edit in found.edits if isinstance(edit, Insert) for text in edit.fields.values()]
    assert "Smart Living" not in texts and "RS tipe C" in texts
    assert any("SWOT dipilah menurut unsur" in reason for reason in reasons(found))


def test_codes_in_a_column_of_numbers_are_told(plan: Masterplan) -> None:
    found = proposed(plan, "No\tKegiatan\tOPD", "2.16.02.2.01\tKelas\tDinkes", "2\tUji\tDinkes")
    assert any("memuat lebih dari nomor urut ('2.16.02.2.01')" in notice for notice in found.notices)


def test_an_amount_beyond_a_regions_budget_by_the_unit_of_its_heading_is_asked_about(plan: Masterplan) -> None:
    head = "Kegiatan\tIndikator\tOPD\tAPBD 2026 (Rp juta)"
    found = proposed(plan, head, "Pagar\tunit\tDinas PU\t750.000.000", "Taman\tunit\tDinas PU\t850")
    assert [edit.fields.get(".anggaran[apbd][2026]") for edit in found.edits if isinstance(edit, Insert)] == [
        None,
        "850000000",
    ]
    assert any("terlalu besar untuk anggaran daerah" in reason for reason in reasons(found))


def test_a_group_numbered_below_a_dimension_does_not_end_it(plan: Masterplan) -> None:
    rows = ("1\tSmart Living\t\t", "1.1\tLayanan dasar\t\t", "1.1.1\tPuskesmas\tunit\tDinkes")
    for head in ("No\tKegiatan\tIndikator\tOPD", "Kode\tKegiatan\tIndikator\tOPD"):
        found = proposed(plan, head, *rows)
        assert [edit.fields.get(".dimensi") for edit in found.edits if isinstance(edit, Insert)] == ["smart_living"]


def test_a_group_numbered_as_a_dimension_is_ends_it(plan: Masterplan) -> None:
    rows = ("A\tSmart Living\t\t", "1\tPuskesmas\tunit\tDinkes", "B\tLintas Dimensi\t\t", "1\tHalte\tunit\tDishub")
    found = proposed(plan, "No\tKegiatan\tIndikator\tOPD", *rows)
    told = [edit.fields.get(".dimensi") for edit in found.edits if isinstance(edit, Insert)]
    assert told == ["smart_living", None]
