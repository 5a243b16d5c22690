"""What was changed in the rows of a table: single values, lists, groups, budgets, new rows, rows that are gone."""

from datetime import date

import pytest

from generator.edits.edit import Insert, Remove, Set
from generator.masterplan.gaps import expected_gaps
from generator.pulling.plan import What
from tests.excel.grids import Formula, Grid, Percent
from tests.pulling.offices import Office

ANTREAN, PARKIR = "Antrean daring puskesmas", "Parkir nontunai"
BUDGET = "rencana_aksi[antrean].anggaran"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "value", "base", "now"),
    [
        (".target[2026]", 30, "25,6", "30"),
        (".target[2026]", "30,5", "25,6", "30,5"),
        (".target[2026]", Percent(0.305), "25,6", "30,5"),
        (".target[2027]", None, "80", ""),
        (".baseline.nilai", "12,5", "10", "12,5"),
        (".baseline.tahun", 2025, "2024", "2025"),
        (".kelompok", "Literasi", "aplikasi", "literasi"),
        (".kelompok", "Sumber Daya Manusia", "aplikasi", "sdm"),
        (".subdimensi", "Kebijakan Publik", "layanan_publik", "kebijakan_publik"),
        (".opd", "Dinas Perhubungan", "Dinkes", "Dinas Perhubungan"),
        (".catatan", "Tanya Bappeda", "", "Tanya Bappeda"),
        (".lokasi", date(2026, 8, 18), "", "2026-08-18"),
    ],
)
def test_a_cell_typed_anew_is_one_value(office: Office, key: str, value: object, base: str, now: str) -> None:
    office.actions.set(ANTREAN, key, value)
    if value is None:
        del office.actions.find(ANTREAN)[office.actions.at(key)]
    assert office.changes() == [(f"rencana_aksi[antrean]{key}", base, now)]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "value"),
    [
        (".target[2026]", "25,6%"),
        (".target[2026]", Percent(0.256)),
        (".target[2026]", 25.6),
        (".target[2027]", 80.0),
        (".opd", " Dinas  Kesehatan "),
        (".opd", "Dinkes"),
        (".kelompok", "aplikasi"),
        (".subdimensi", "layanan publik"),
        (".pendukung[]", "Dinas Perhubungan; Bank, cabang kota"),
        (".kegiatan", "Antrean daring\xa0puskesmas"),
    ],
)
def test_the_same_value_written_otherwise_is_no_change(office: Office, key: str, value: object) -> None:
    office.actions.set(ANTREAN, key, value)
    assert office.changes() == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        (".kelompok", "Gedung", "'Gedung' bukan pilihan di sini"),
        (".subdimensi", "Gedung", "pilih dari daftar"),
        (".target[2026]", Formula("=1/0"), "belum dihitung"),
        (".target[2026]", True, "TRUE"),
        (".target[2026]", date(2026, 1, 2), "tanggal 2026-01-02"),
        (".baseline.tahun", "tahun lalu", "bukan tahun"),
        (".target[2026]", 0.3, "0,3 persen, atau 30 persen"),
    ],
)
def test_a_cell_that_cannot_be_read_is_told_at_its_place(office: Office, key: str, value: object, told: str) -> None:
    office.actions.set(ANTREAN, key, value)
    [(place, reason)] = office.refused()
    assert place == f"isian.xlsx!{office.actions.address(ANTREAN, key)}" + (
        " (hasil rumus)" * isinstance(value, Formula)
    )
    assert told in reason


def test_a_users_formula_is_read_with_its_value_and_named(office: Office) -> None:
    office.actions.set(ANTREAN, ".target[2027]", Formula("=2*45", 90))
    [edit] = office.proposal().edits
    assert isinstance(edit, Set)
    assert (edit.now, str(edit.origin).endswith(" (hasil rumus)")) == ("90", True)


def test_the_items_of_a_list_change_one_by_one(office: Office) -> None:
    office.actions.set(ANTREAN, ".pendukung[]", "Bank, cabang kota\nPMI")
    edits = office.proposal().edits
    kinds = {type(edit) for edit in edits}
    assert kinds <= {Set, Insert, Remove}
    office.pull(write=True)
    assert "PMI" in office.yaml()


def test_an_emptied_list_is_asked_about(office: Office) -> None:
    del office.actions.find(ANTREAN)[office.actions.at(".pendukung[]")]
    plan = office.pull(write=True).plan
    assert plan.counts == {What.REMOVED: 2}
    assert "Bank, cabang kota" in office.yaml()


def test_an_item_moves_from_a_dimension_to_a_subdimension_and_back(office: Office) -> None:
    office.actions.set(PARKIR, ".subdimensi", "Layanan Publik")
    assert office.changes() == [("rencana_aksi[parkir].subdimensi", "", "layanan_publik")]
    office.export()
    office.actions.set(ANTREAN, ".subdimensi", "Smart Economy")
    assert office.changes() == [
        ("rencana_aksi[antrean].subdimensi", "layanan_publik", ""),
        ("rencana_aksi[antrean].dimensi", "", "smart_economy"),
    ]


def test_an_amount_changes_in_its_source_and_year_alone(office: Office) -> None:
    office.money.set("DAK", ".anggaran[][2026]", 120_000_000)
    assert office.changes() == [(f"{BUDGET}[dak][2026]", "", "120000000")]


def test_a_dash_over_a_value_says_that_there_is_none_as_in_word(office: Office) -> None:
    office.money.find(ANTREAN)[office.money.at(".anggaran[][2026]")] = "–"
    office.actions.set(ANTREAN, ".baseline.tahun", "-")
    office.actions.set(PARKIR, ".target[2026]", "-")
    assert office.changes() == [
        ("rencana_aksi[antrean].baseline.tahun", "2024", "-"), ("rencana_aksi[parkir].target[2026]", "5", "-"),
        (f"{BUDGET}[apbd][2026]", "250000000", "-"),
    ]  # fmt: skip
    office.pull(write=True)
    assert office.yaml().count(': "-"') == 3
    assert {line.what for line in office.pull().plan.lines} == {What.SAME}


def test_a_dash_in_an_empty_cell_is_no_value_and_no_change(office: Office) -> None:
    office.actions.set(PARKIR, ".baseline.tahun", "-")
    assert office.changes() == []


@pytest.mark.parametrize("text", ["-", "–"])
def test_a_dash_in_place_of_a_subdimension_says_that_there_is_none(office: Office, text: str) -> None:
    office.actions.set(ANTREAN, ".subdimensi", text)
    office.actions.add({".kegiatan": "Survei", ".indikator": "Jumlah", ".subdimensi": text})
    changed, new = office.proposal().edits
    assert isinstance(changed, Set) and (changed.path, changed.now) == ("rencana_aksi[antrean].subdimensi", "")
    assert isinstance(new, Insert) and new.fields == {".kegiatan": "Survei", ".indikator": "Jumlah"}


@pytest.mark.slow
@pytest.mark.parametrize("text", ["-", "–", "#", "?", "0", "n/a", "nihil", "TBD", "1e999", "[belum diisi: x]"])
def test_no_text_in_any_cell_stops_the_reading(office: Office, text: str) -> None:
    for grid, name, naming in ((office.actions, ANTREAN, ".kegiatan"), (office.money, "DAK", "@sumber")):
        keys = [key for row in grid.rows for key in row.values() if str(key).startswith((".", "@"))]
        for key in keys:
            if key != naming:
                grid.set(name, key, text)
        grid.add({**dict.fromkeys(keys, text), naming: "Survei"})
    assert office.pull(write=True).plan.lines


def test_amounts_in_words_arrive_and_doubtful_ones_are_asked_about(office: Office) -> None:
    office.money.set("DAK", ".anggaran[][2026]", "1.500.000.000,-")
    office.money.set("DAK", ".anggaran[][2027]", 100_000)
    found = office.proposal()
    assert [edit.now for edit in found.edits] == ["1.500.000.000,-"]  # type: ignore[union-attr]
    assert ["persis seribu" in one.reason for one in found.untaken] == [True]


def test_a_new_source_of_a_known_item_is_new_money(office: Office) -> None:
    office.money.add({"@butir": ANTREAN, "@sumber": "APBN", ".anggaran[][2027]": 300_000_000})
    assert office.changes() == [(f"{BUDGET}[apbn][2027]", "", "300000000")]
    assert office.pull(write=True).plan.counts == {What.TAKEN: 1}
    assert "2027: 300" in office.yaml()


def test_the_money_of_a_new_item_comes_with_it(office: Office) -> None:
    office.actions.add({".kegiatan": "Ambulans siaga", ".program": "Layanan Sehat"})
    office.money.add({"@butir": "ambulans siaga", "@sumber": "DAK", ".anggaran[][2026]": 200_000_000})
    [fields] = office.new_items()
    assert fields[".anggaran[dak][2026]"] == "200000000"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"@butir": "Entah", "@sumber": "DAK", ".anggaran[][2026]": 200_000_000}, "butir ini tidak dikenal"),
        ({"@butir": ANTREAN, "@sumber": "Arisan", ".anggaran[][2026]": 200_000_000}, "sumber dana ini tidak dikenal"),
        ({"@butir": ANTREAN, "@sumber": "DAK", ".anggaran[][2026]": 200_000_000}, "sudah punya baris"),
    ],
)
def test_money_that_belongs_nowhere_is_never_added_up(office: Office, row: dict[str, object], told: str) -> None:
    office.money.add(row)
    [(place, reason)] = office.refused()
    assert told in reason
    assert place.startswith("isian.xlsx!Anggaran!")


def test_an_amount_that_stands_in_two_new_rows_is_told_and_neither_added_nor_dropped(office: Office) -> None:
    for amount in (300_000_000, 300_000_000):
        office.money.add({"@butir": ANTREAN, "@sumber": "APBN", ".anggaran[][2027]": amount})
    found = office.proposal()
    assert [str(edit.now) for edit in found.edits if isinstance(edit, Set)] == ["300000000"]
    assert ["jumlahkan pada satu baris" in one.reason for one in found.untaken] == [True]


def test_two_new_rows_with_different_amounts_of_a_year_are_a_conflict(office: Office) -> None:
    for amount in (300_000_000, 100_000_000):
        office.money.add({"@butir": ANTREAN, "@sumber": "APBN", ".anggaran[][2027]": amount})
    assert {*office.pull().plan.counts} == {What.CONFLICT}


@pytest.mark.parametrize("shared", [{}, {".program": "Layanan Sehat"}])
def test_two_new_rows_of_one_name_that_differ_lose_neither(office: Office, shared: dict[str, object]) -> None:
    for place in ("Puskesmas Satu", "Puskesmas Dua"):
        office.actions.add({".kegiatan": "Ambulans siaga", ".lokasi": place, **shared})
    assert {*office.pull().plan.counts} == {What.CONFLICT}


def test_a_row_of_money_does_not_change_its_source_or_item(office: Office) -> None:
    office.money.set("DAK", "@sumber", "APBN")
    assert "ketik tanda '-' pada setiap jumlah baris ini" in office.refused()[0][1]


def test_the_remedy_for_another_source_leaves_no_gap(office: Office) -> None:
    def gaps() -> list[str]:
        return [gap.path for gap in expected_gaps(office.reading().masterplan)]

    before = gaps()
    row = office.money.find("DAK")
    years = [key for key in (".anggaran[][2026]", ".anggaran[][2027]") if row.get(office.money.at(key))]
    for key in years:
        row[office.money.at(key)] = "-"
    office.money.add({"@butir": ANTREAN, "@sumber": "BUMN", ".anggaran[][2027]": 100_000_000})
    assert office.pull(write=True).plan.counts == {What.TAKEN: 2}
    assert gaps() == before


@pytest.mark.parametrize("has_id", [True, False])
def test_an_item_renamed_on_both_sheets_is_renamed_once_and_its_amounts_arrive(office: Office, has_id: bool) -> None:
    if not has_id:
        file = office.region.place / "aksi.yaml"
        file.write_text(file.read_text("utf-8").replace("id: antrean\n    program", "program"), "utf-8")
        office.export()
    new = "Antrean lewat telepon"
    office.actions.set(ANTREAN, ".kegiatan", new)
    for row in (one for one in office.money.rows if ANTREAN in one.values()):
        row[office.money.at("@butir")] = new
        row[office.money.at(".anggaran[][2026]")] = 777_000_000
    office.money.add({"@butir": new, "@sumber": "BUMN", ".anggaran[][2027]": 100_000_000})
    plan = office.pull(write=True).plan
    assert plan.counts == {What.TAKEN: 4}
    assert office.yaml().count("777000000") + office.yaml().count("777 juta") == 2
    assert new in office.yaml() and ANTREAN not in office.yaml()
    assert office.pull().plan.counts.get(What.TAKEN, 0) == 0


def test_a_name_changed_on_the_sheet_of_money_alone_is_no_new_name(office: Office) -> None:
    office.actions.set(PARKIR, ".kegiatan", "Parkir lewat telepon")
    office.money.find("DAK")[office.money.at("@butir")] = "Antrean lewat telepon"
    assert "ubah pada lembar butirnya" in office.refused()[0][1]


def test_a_missing_row_of_money_is_told_and_stays(office: Office) -> None:
    office.money.rows.remove(office.money.find("DAK"))
    [(_, reason)] = office.refused()
    assert f"hapus {BUDGET}[dak] di YAML" in reason
    assert "DAK" in office.yaml()


def test_the_money_of_an_item_that_goes_needs_no_word(office: Office) -> None:
    for grid in (office.actions, office.money):
        grid.rows = [row for row in grid.rows if ANTREAN not in row.values()]
    assert (office.gone(), office.refused()) == (["rencana_aksi[antrean]"], [])


def test_an_emptied_row_is_a_missing_one(office: Office) -> None:
    row = office.actions.find(PARKIR)
    for at in [at for at in row if at > 1]:
        del row[at]
    assert office.gone() == ["rencana_aksi[parkir]"]


def test_a_new_row_needs_its_name(office: Office) -> None:
    office.actions.add({".program": "Layanan Sehat", ".satuan": "unit"})
    assert office.refused()[0][1] == "baris baru tanpa Kegiatan; isi dahulu kolom itu"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({".kegiatan": "JUMLAH", ".target[2026]": 30}, "baris jumlah tidak dibaca"),
        ({".kegiatan": "Subjumlah Program A", ".target[2026]": 30}, "baris jumlah tidak dibaca"),
        ({".kegiatan": "A. Urusan wajib"}, "hanya berisi satu teks"),
    ],
)
def test_sums_and_headings_of_the_users_own_are_told(office: Office, row: dict[str, object], told: str) -> None:
    office.actions.add(row)
    assert told in office.refused()[0][1]


def test_headings_pasted_again_are_no_item(office: Office) -> None:
    office.actions.add(
        {".kegiatan": "KEGIATAN", ".program": "Program", ".indikator": "Indikator", ".satuan": "Satuan Ukur",
         ".target[2026]": 2026}
    )  # fmt: skip
    office.money.add({"@butir": "Kegiatan", "@sumber": "Sumber dana", ".anggaran[][2026]": 2026})
    assert [reason for _, reason in office.refused()] == ["judul kolom yang berulang tidak dibaca"] * 2
    assert office.proposal().edits == []


def test_a_row_with_one_value_besides_those_of_headings_is_an_item(office: Office) -> None:
    office.actions.add({".kegiatan": "Kegiatan", ".program": "Program", ".indikator": "Jumlah titik"})
    assert [one[".kegiatan"] for one in office.new_items()] == ["Kegiatan"]


def test_a_row_of_dashes_is_no_item(office: Office) -> None:
    office.actions.add({".kegiatan": "-", ".program": "-", ".indikator": "–"})
    assert (office.proposal().edits, len(office.refused())) == ([], 1)


def test_an_unreadable_cell_of_a_new_row_is_told_and_the_rest_arrives(office: Office) -> None:
    office.actions.add({".kegiatan": "Ambulans siaga", ".program": "Sehat", ".kelompok": "Gedung"})
    found = office.proposal()
    assert [edit.fields[".kegiatan"] for edit in found.edits] == ["Ambulans siaga"]  # type: ignore[union-attr]
    assert ["bukan pilihan" in one.reason for one in found.untaken] == [True]
    assert found.differences == 2


def test_workbooks_with_days_from_1904_keep_their_days(office: Office) -> None:
    office.actions.set(ANTREAN, ".lokasi", date(2026, 8, 18))
    assert office.changes(from_1904=True) == [("rencana_aksi[antrean].lokasi", "", "2026-08-18")]


def test_a_row_copied_whole_is_told_and_one_with_another_place_is_new(office: Office) -> None:
    office.actions.rows.append(dict(office.actions.find(PARKIR)))
    [line] = office.pull().plan.lines
    assert line.what is What.UNPLACED and "sama persis dengan baris" in line.reason
    office.actions.rows[-1][office.actions.at(".lokasi")] = "Pasar Baru"
    [line] = office.pull().plan.lines
    assert line.what is What.NEW


def test_two_new_rows_that_say_the_same_are_one(office: Office) -> None:
    for _ in range(2):
        office.actions.add({".kegiatan": "Ambulans siaga", ".program": "Layanan Sehat"})
    assert office.pull().plan.counts == {What.NEW: 1, What.UNPLACED: 1}


@pytest.mark.parametrize(
    ("typed", "told"), [(999_000_000, "tulis jumlahnya pada kolom tahunnya"), ("Rp9", "kolom tahunnya")]
)
def test_a_sum_typed_over_is_told(office: Office, typed: object, told: str) -> None:
    row = office.money.find("DAK")
    row[office.money.at("@jumlah")] = typed
    [line] = office.pull().plan.lines
    assert line.what is What.COMPUTED and told in line.reason


def test_a_sum_pasted_as_a_value_is_no_difference(office: Office) -> None:
    row = office.money.find("DAK")
    amounts = [value for at, value in row.items() if at >= office.money.at("@sumber") + 1]
    row[office.money.at("@jumlah")] = sum(amounts)
    assert office.changes() == []


def test_offices_strung_together_with_commas_are_parted_or_asked_about(office: Office) -> None:
    named = [str(one.nama) for one in office.reading().masterplan.daerah.opd][:2]
    office.actions.set(PARKIR, ".pendukung[]", ", ".join(named))
    assert [edit.fields[""] for edit in office.proposal().edits if isinstance(edit, Insert)] == named
    office.actions.set(PARKIR, ".pendukung[]", f"{named[0]}, Bank Kota")
    [line] = office.pull().plan.lines
    assert line.what is What.UNREADABLE and "satu nama per baris" in line.reason
    office.actions.set(PARKIR, ".pendukung[]", "PMI, cabang kota")
    assert [edit.fields[""] for edit in office.proposal().edits if isinstance(edit, Insert)] == ["PMI, cabang kota"]


def merge_down(grid: Grid, text: str, key: str) -> None:
    """Merge the cell of a row with that below it, whose own value is lost, as Excel does."""
    n, at = grid.rows.index(grid.find(text)), grid.at(key)
    grid.rows[n + 1].pop(at, None)
    grid.merges.append((n, at, n + 1, at))


def test_a_number_merged_downwards_is_asked_about_as_a_whole(office: Office) -> None:
    office.actions.set(ANTREAN, ".target[2026]", 30)
    merge_down(office.actions, ANTREAN, ".target[2026]")
    found = office.proposal()
    assert found.edits == []
    assert [one.old for one in found.untaken] == ["25,6", "5"]
    assert all("pisahkan (Unmerge)" in one.reason for one in found.untaken)


def test_an_amount_merged_downwards_is_taken_for_no_row(office: Office) -> None:
    office.money.set("APBD Kabupaten", ".anggaran[][2026]", 777_000_000)
    merge_down(office.money, "APBD Kabupaten", ".anggaran[][2026]")
    found = office.proposal()
    assert (found.edits, len(found.untaken)) == ([], 2)


def merge_across(grid: Grid, text: str, key: str, wide: int) -> None:
    """Merge the cell of a row with those at its right, whose own values are lost, as Excel does."""
    n, at = grid.rows.index(grid.find(text)), grid.at(key)
    for lost in range(at + 1, at + wide):
        grid.rows[n].pop(lost, None)
    grid.merges.append((n, at, n, at + wide - 1))


def test_an_amount_merged_across_years_is_not_taken_for_the_first_of_them(office: Office) -> None:
    office.money.set("DAK", ".anggaran[][2026]", 900_000_000)
    merge_across(office.money, "DAK", ".anggaran[][2026]", 2)
    found = office.proposal()
    assert found.edits == []
    assert {one.new for one in found.untaken} >= {"900000000"}
    assert all("pisahkan (Unmerge)" in one.reason for one in found.untaken)


def test_a_cell_merged_across_empty_columns_of_the_users_own_is_read(office: Office) -> None:
    last = max(at for row in office.actions.rows for at in row)
    key = next(key for key in (".catatan",) if office.actions.at(key) == last)
    office.actions.set(ANTREAN, key, "Tanya Bappeda")
    merge_across(office.actions, ANTREAN, key, 3)
    assert office.changes() == [(f"rencana_aksi[antrean]{key}", "", "Tanya Bappeda")]


def test_a_new_row_whose_name_reaches_across_columns_is_asked_about(office: Office) -> None:
    office.actions.add({".kegiatan": "Kelas baru", ".indikator": "Jumlah kelas", ".satuan": "kelas"})
    merge_across(office.actions, "Kelas baru", ".kegiatan", 2)
    found = office.proposal()
    assert found.edits == []
    assert any("seluruh barisnya tidak diambil" in one.reason for one in found.untaken)


def test_a_row_hidden_below_the_cells_of_the_one_above_is_not_said_to_be_deleted(office: Office) -> None:
    n = office.actions.rows.index(office.actions.find(ANTREAN))
    for at in range(office.actions.at(".kegiatan"), office.actions.at(".catatan") + 1):
        office.actions.rows[n + 1].pop(at, None)
        if at in office.actions.rows[n]:
            office.actions.merges.append((n, at, n + 1, at))
    assert office.gone() == []
    assert any("digabung dengan sel di atasnya" in reason for _, reason in office.refused())


def test_a_name_merged_downwards_does_not_rename_the_item_below(office: Office) -> None:
    merge_down(office.actions, ANTREAN, ".kegiatan")
    found = office.proposal()
    assert (found.edits, len(found.untaken)) == ([], 1)


def test_the_money_of_a_row_pointed_at_another_item_is_held_back(office: Office) -> None:
    row = office.money.find("DAK")
    row[office.money.at("@butir")] = PARKIR
    row[office.money.at(".anggaran[][2026]")] = 123_000_000
    found = office.proposal()
    assert found.edits == []
    assert sorted(one.new for one in found.untaken) == ["123000000", PARKIR]


@pytest.mark.parametrize("text", ["1.500.000.000.00", "750.000.00", "7.50.000.000"])
def test_an_amount_with_misplaced_points_is_asked_about(office: Office, text: str) -> None:
    office.money.set("DAK", ".anggaran[][2026]", text)
    found = office.proposal()
    assert (found.edits, [one.new for one in found.untaken]) == ([], [text])


@pytest.mark.parametrize(
    "text", ["1. Dinas Perhubungan\n2. PMI", "- Dinas Perhubungan\n- PMI", "• Dinas Perhubungan\n• PMI"]
)
def test_the_names_of_a_list_come_without_their_markers(office: Office, text: str) -> None:
    office.actions.add({".kegiatan": "Survei", ".indikator": "Jumlah", ".pendukung[]": text})
    [new] = office.new_items()
    assert (new[".pendukung[1]"], new[".pendukung[2]"]) == ("Dinas Perhubungan", "PMI")


@pytest.mark.parametrize("text", ["12 dokumen", "Rp5 juta"])
def test_a_value_in_another_unit_is_told_at_its_cell_and_the_rest_of_the_row_arrives(
    office: Office, text: str
) -> None:
    row = {
        ".kegiatan": "Survei",
        ".indikator": "Jumlah",
        ".satuan": "kali",
        ".target[2026]": text,
        ".target[2027]": "5 kali",
    }
    office.actions.add(row)
    found = office.proposal()
    [new] = found.edits
    assert isinstance(new, Insert)
    assert new.fields == {".kegiatan": "Survei", ".indikator": "Jumlah", ".satuan": "kali", ".target[2027]": "5"}
    place = f"Rencana Aksi!{office.actions.address('Survei', '.target[2026]').partition('!')[2]}"
    assert [(one.origin.place, "bersatuan" in one.reason) for one in found.untaken] == [(place, True)]


def test_percent_in_a_new_row_without_a_unit_is_its_unit_and_among_others_is_told(office: Office) -> None:
    office.actions.add({".kegiatan": "Survei", ".indikator": "Puas", ".target[2026]": "70%", ".target[2027]": "80%"})
    office.actions.add({".kegiatan": "Uji", ".indikator": "Jumlah", ".target[2026]": "70%", ".target[2027]": "Baik"})
    plan = office.pull(write=True).plan
    assert plan.counts == {What.NEW: 2, What.UNREADABLE: 1}
    assert "target: {2026: 70, 2027: 80}" in office.yaml()


def test_a_cell_with_invisible_blanks_is_empty(office: Office) -> None:
    office.actions.add({".kegiatan": "Survei", ".indikator": "Jumlah", ".lokasi": "\u200b"})
    assert office.new_items() == [{".kegiatan": "Survei", ".indikator": "Jumlah"}]


def test_a_signature_below_the_table_is_no_new_item(office: Office) -> None:
    office.actions.add({".kegiatan": "Mengetahui, Kepala Dinas", ".indikator": "Penyusun"})
    office.actions.add({".kegiatan": "Budi, NIP 196805121994031005", ".indikator": "Ani"})
    found = office.proposal()
    assert (found.edits, ["tanda tangan" in one.reason for one in found.untaken]) == ([], [True, True])
