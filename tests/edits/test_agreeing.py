"""Edits of several files: equal ones are one, those that differ a conflict that names both files."""

from generator.edits.edit import Insert, Origin, Remove, Set
from generator.edits.fate_of_edits import Decision
from tests.edits.deciding import decided_together

BASE = "visi: {rumusan: A}\nquick_win: [{id: mal, nama: Mal, jumlah_penerima: 1000}]\n"
ONE, TWO = Origin("dinkes.docx", "Visi"), Origin("dinsos.docx", "Visi")


def test_edits_that_agree_are_one_of_both_files() -> None:
    edits = [
        (BASE, [Set("quick_win[mal].jumlah_penerima", "1000", "2.000", ONE)]),
        (BASE, [Set("quick_win[mal].jumlah_penerima", "1000", "2000", TWO)]),
    ]
    [decision] = decided_together(BASE, edits)
    assert (decision.fate, decision.origins) == ("ambil", (ONE, TWO))


def test_edits_that_differ_are_a_conflict_that_names_both_files() -> None:
    edits = [(BASE, [Set("visi.rumusan", "A", "B", ONE)]), (BASE, [Set("visi.rumusan", "A", "C", TWO)])]
    [decision] = decided_together(BASE, edits)
    assert (decision.fate, decision.new, [rival.new for rival in decision.rivals]) == ("bentrok", "B", ["C"])
    assert decision.reason == "berkas-berkas itu berbeda: dinkes.docx dan dinsos.docx"


def test_an_older_file_that_says_the_same_does_not_make_a_conflict() -> None:
    older = BASE.replace("A", "Nol")
    edits = [(older, [Set("visi.rumusan", "Nol", "B", ONE)]), (BASE, [Set("visi.rumusan", "A", "B", TWO)])]
    [decision] = decided_together(BASE, edits)
    assert decision.fate == "ambil"


def test_equal_new_items_are_one_and_different_ones_stay_two() -> None:
    def row(name: str, by: Origin) -> Insert:
        return Insert("quick_win", {".nama": name}, "quick_win[mal]", by)

    found = decided_together(BASE, [(BASE, [row("Pasar", ONE), row("Taman", ONE)]), (BASE, [row("Pasar", TWO)])])
    assert [(one.new, len(one.origins)) for one in found] == [("Pasar", 2), ("Taman", 1)]


def test_a_new_item_typed_into_two_tables_is_one_with_the_fields_of_both() -> None:
    def row(fields: dict[str, str]) -> Insert:
        return Insert("quick_win", {".nama": "Pasar", **fields}, "quick_win[mal]", ONE)

    rows = [row({".penerima_manfaat": "Warga"}), row({".jumlah_penerima": "2000"})]
    [decision] = decided_together(BASE, [(BASE, rows)])
    assert isinstance(decision.now, Insert)
    assert decision.now.fields == {".nama": "Pasar", ".penerima_manfaat": "Warga", ".jumlah_penerima": "2000"}
    assert (decision.new, len(decision.origins)) == ("Pasar; Warga; 2.000", 2)


def test_new_items_of_one_name_that_differ_in_a_field_are_a_conflict() -> None:
    rows = [Insert("quick_win", {".nama": "Pasar", ".jumlah_penerima": n}, "quick_win[mal]", ONE) for n in "12"]
    [decision] = decided_together(BASE, [(BASE, rows)])
    assert decision.fate == "bentrok"


def test_an_item_removed_in_one_file_and_edited_in_another_is_a_conflict_on_both_sides() -> None:
    edits = [
        (BASE, [Remove("quick_win[mal]", {".nama": "Mal"}, ONE), Set("visi.rumusan", "A", "B", ONE)]),
        (BASE, [Set("quick_win[mal].jumlah_penerima", "1000", "2000", TWO)]),
    ]
    assert [one.fate for one in decided_together(BASE, edits)] == ["bentrok", "ambil", "bentrok"]


TARGETS, MONEY = Origin("buku-2.docx", "Tabel 4.1, baris 3"), Origin("buku-2.docx", "Tabel 4.2, baris 3")
ACTIVITY = {".dimensi": "smart_governance", ".kegiatan": "Pelatihan petugas loket"}


def new_activities(*typed: tuple[dict[str, str], Origin]) -> list[Decision]:
    inserts = [Insert("rencana_aksi", {**ACTIVITY, **fields}, "", origin) for fields, origin in typed]
    return decided_together(BASE, [(BASE, inserts)])


def test_a_new_item_entered_in_two_tables_is_one_with_the_fields_of_both() -> None:
    [found] = new_activities(
        ({".lokasi": "Loket", ".pendukung[1]": "RT"}, TARGETS), ({".anggaran[apbd][2025]": "50.000.000"}, MONEY)
    )
    assert isinstance(found.now, Insert)
    fields = {".lokasi": "Loket", ".pendukung[1]": "RT", ".anggaran[apbd][2025]": "50.000.000"}
    assert found.now.fields == {**ACTIVITY, **fields}
    assert (found.fate, found.origins, "Rp50.000.000" in found.new) == ("ambil", (TARGETS, MONEY), True)


def test_a_field_that_both_tables_show_may_be_typed_in_two_forms() -> None:
    words, digits = ({".anggaran[apbd][2025]": text} for text in ("50 juta", "50000000"))
    assert [found.fate for found in new_activities((words, TARGETS), (digits, MONEY))] == ["ambil"]


def test_new_items_of_one_name_with_other_contents_are_a_conflict_that_names_the_places() -> None:
    [found] = new_activities(({".lokasi": "Loket"}, TARGETS), ({".lokasi": "Kantor"}, MONEY))
    assert (found.fate, len(found.rivals)) == ("bentrok", 1)
    places = "Tabel 4.1, baris 3; dan Tabel 4.2, baris 3"
    assert found.reason.startswith(f"berkas itu memuat teks yang berbeda: {places}; ")
    [lists] = new_activities(
        ({".pendukung[1]": "RT"}, TARGETS), ({".pendukung[1]": "RT", ".pendukung[2]": "RW"}, MONEY)
    )
    assert lists.fate == "bentrok"


def test_new_items_of_one_name_in_two_files_are_a_conflict_that_names_both() -> None:
    def policy(office: str, by: Origin) -> Insert:
        return Insert("kebijakan", {".judul": "Satu Data", ".opd": office}, "", by)

    [found] = decided_together(BASE, [(BASE, [policy("Dinkes", ONE)]), (BASE, [policy("Dinsos", TWO)])])
    assert (found.fate, found.reason.split(";")[0]) == (
        "bentrok",
        "berkas-berkas itu berbeda: dinkes.docx dan dinsos.docx",
    )


def test_new_items_that_another_name_or_dimension_tells_apart_stay_two() -> None:
    laws = [
        Insert("dasar_hukum", {".nomor": number, ".tentang": "Pemerintahan Daerah"}, "", ONE)
        for number in ("32", "23")
    ]
    assert [found.fate for found in decided_together(BASE, [(BASE, laws)])] == ["ambil", "ambil"]
    activities = new_activities(({}, TARGETS), ({".dimensi": "smart_economy"}, MONEY))
    assert [found.fate for found in activities] == ["ambil", "ambil"]


def test_two_texts_for_one_value_in_one_file_are_a_conflict_that_names_the_places() -> None:
    cells = [Origin("dinkes.docx", "Tabel 4.2, baris 2"), Origin("dinkes.docx", "Tabel 4.2, baris 5")]
    edits = [Set("visi.rumusan", "A", text, at) for text, at in zip("BC", cells, strict=True)]
    [decision] = decided_together(BASE, [(BASE, edits)])
    assert decision.fate == "bentrok"
    assert decision.reason == "berkas itu memuat teks yang berbeda: Tabel 4.2, baris 2; dan Tabel 4.2, baris 5"


ASKED = "evaluasi: [{tahun: 2024, instrumen: 2022-baru}]\n"


def answers_of_two_offices(*answers: dict[str, str]) -> list[Decision]:
    edits = [
        Insert("evaluasi[2024].jawaban", {".butir": "regulasi", **fields}, "", by)
        for fields, by in zip(answers, (ONE, TWO), strict=True)
    ]
    return decided_together(ASKED, [(ASKED, [edit]) for edit in edits])


def test_equal_scores_of_two_offices_with_other_evidence_are_one_answer_with_the_evidence_of_both() -> None:
    perbup = {".bukti[1].dokumen": "Perbup", ".bukti[1].nomor": "12"}
    [decision] = answers_of_two_offices(
        {".nilai": "2", **perbup},
        {
            ".nilai": "2,0",
            ".bukti[1].dokumen": "SK Dewan",
            **{way.replace("[1]", "[2]"): t for way, t in perbup.items()},
        },
    )
    assert (decision.fate, decision.origins) == ("ambil", (ONE, TWO))
    assert isinstance(decision.now, Insert)
    proofs = {way: text for way, text in decision.now.fields.items() if "bukti" in way}
    assert proofs == perbup | {".bukti[2].dokumen": "SK Dewan"}


def test_one_document_with_two_numbers_is_two_proofs() -> None:
    [decision] = answers_of_two_offices(
        *({".nilai": "2", ".bukti[1].dokumen": "Perbup", ".bukti[1].nomor": number} for number in ("12", "13"))
    )
    assert isinstance(decision.now, Insert)
    assert {way: text for way, text in decision.now.fields.items() if "nomor" in way} == {
        ".bukti[1].nomor": "12", ".bukti[2].nomor": "13"
    }  # fmt: skip


def test_other_scores_stay_a_conflict_whatever_the_evidence() -> None:
    [decision] = answers_of_two_offices({".nilai": "2", ".bukti[1].dokumen": "A"}, {".nilai": "3"})
    assert decision.fate == "bentrok"


def test_what_is_emptied_in_an_item_that_its_file_removes_goes_with_it() -> None:
    removal = Remove("quick_win[mal]", {".nama": "Mal"}, ONE)
    emptied = Set("quick_win[mal].jumlah_penerima", "1000", "", ONE)
    [decision] = decided_together(BASE, [(BASE, [emptied, removal])])
    assert (decision.fate, decision.edit, decision.origins) == ("ambil", removal, (ONE, ONE))
    assert emptied in decision.edits


def test_what_another_file_empties_in_an_item_stays_a_conflict_with_its_removal() -> None:
    removal = Remove("quick_win[mal]", {".nama": "Mal"}, ONE)
    emptied = Set("quick_win[mal].jumlah_penerima", "1000", "", TWO)
    found = decided_together(BASE, [(BASE, [removal]), (BASE, [emptied])])
    assert [decision.fate for decision in found] == ["bentrok", "bentrok"]
