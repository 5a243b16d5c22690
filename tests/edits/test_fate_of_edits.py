"""What becomes of an edit: only the file's side changed, only the YAML's, both, or neither."""

from generator.edits.edit import Insert, Remove, Set
from generator.edits.fate_of_edits import Decision
from generator.edits.settled import Settled
from tests.cases import each
from tests.edits.deciding import decided

VISI = "visi: {{rumusan: {}}}\n"
MAL = (
    "periode: 2025-2029\nquick_win: [{{id: mal, nama: {nama}, tujuan: Satu, jumlah_penerima: {jumlah}, "
    "anggaran: {{APBD: {{2026: {uang}}}}}}}]\n"
)


def mal(nama: str = "Mal Pelayanan", jumlah: str = "1000", uang: str = "1500000000") -> str:
    return MAL.format(nama=nama, jumlah=jumlah, uang=uang)


def one(base: str | None, today: str, edit: Set | Insert | Remove, settled: Settled | None = None) -> Decision:
    [decision] = decided(base, today, edit, settled=settled or Settled())
    return decision


def test_a_value_changed_only_in_the_file_is_taken() -> None:
    found = one(VISI.format("A"), VISI.format("A"), Set("visi.rumusan", "A", "B"))
    assert (found.fate, found.now) == ("ambil", Set("visi.rumusan", "A", "B"))
    assert (found.old, found.today, found.new) == ("A", "A", "B")
    assert found.place is not None
    assert found.place.line == 1


def test_a_value_changed_alike_on_both_sides_is_nothing_to_do() -> None:
    assert one(VISI.format("A"), VISI.format("B"), Set("visi.rumusan", "A", "B")).fate == "sama"


def test_a_value_changed_on_both_sides_is_a_conflict_of_three_texts() -> None:
    found = one(VISI.format("A"), VISI.format("C"), Set("visi.rumusan", "A", "B"))
    assert (found.fate, found.old, found.today, found.new) == ("bentrok", "A", "C", "B")
    assert found.reason == "diubah di kedua sisi"


def test_without_a_base_nobody_knows_who_changed_a_value() -> None:
    assert one(None, VISI.format("A"), Set("visi.rumusan", None, "B")).fate == "bentrok"
    assert one(None, VISI.format("B"), Set("visi.rumusan", None, "B")).fate == "sama"


def test_without_a_base_an_item_of_a_list_of_texts_is_the_one_at_its_place() -> None:
    today = "visi: {rumusan: A, kata_kunci: [cerdas, lestari]}\n"
    found = one(None, today, Set("visi.kata_kunci[2]", None, "tangguh"))
    assert (found.fate, found.today, found.now is not None) == ("bentrok", "lestari", True)
    gone = one(None, today, Set("visi.kata_kunci[3]", None, "tangguh"))
    assert (gone.fate, gone.now) == ("bentrok", None)


@each("typed", ["Rp1,5 miliar", "1.500.000.000", "Rp1.500.000.000,00", "1500 juta"])
def test_amounts_are_compared_as_amounts(typed: str) -> None:
    edit = Set("quick_win[mal].anggaran[apbd][2026]", "1400000000", typed)
    assert one(mal(uang="1400000000"), mal(), edit).fate == "sama"
    assert one(mal(uang="1400000000"), mal(uang="1,4 miliar"), edit).fate == "ambil"
    assert one(mal(uang="1400000000"), mal(uang="1,3 miliar"), edit).fate == "bentrok"


def test_people_read_which_value_of_which_item_it_is() -> None:
    amount = Set("quick_win[mal].anggaran[apbd][2026]", "1500000000", "1,6 miliar")
    assert one(mal(), mal(), amount).label == "Mal Pelayanan · anggaran per sumber dana dan tahun · apbd 2026"
    assert one(VISI.format("A"), VISI.format("A"), Set("visi.rumusan", "A", "B")).label == "visi Smart City"
    assert one(mal(), mal(), Insert("quick_win", {".nama": "Pasar"})).label == "Quick Win"
    assert one(mal(), mal(), Remove("quick_win[mal]")).label == "Mal Pelayanan"


def test_amounts_are_shown_as_documents_print_them() -> None:
    edit = Set("quick_win[mal].anggaran[apbd][2026]", "1500000000", "1,6 miliar")
    found = one(mal(), mal(), edit)
    assert (found.old, found.today, found.new) == ("Rp1.500.000.000", "Rp1.500.000.000", "Rp1.600.000.000")


@each(("typed", "said"), [("1,5 M", "berarti miliar"), ("entah", "bukan")])
def test_what_the_field_cannot_read_is_unreadable_with_the_words_of_the_reader(typed: str, said: str) -> None:
    found = one(mal(), mal(), Set("quick_win[mal].anggaran[apbd][2026]", "1500000000", typed))
    assert (found.fate, found.now) == ("tak_terbaca", None)
    assert said in found.reason or "uang" in found.reason


@each("typed", ["“Maju”  dan\u00a0cer\u00addas", '"Maju" dan cerdas ', "\u201eMaju\u201d dan cerdas"])
def test_quotes_and_blanks_that_word_makes_are_no_change(typed: str) -> None:
    text = VISI.format("'\"Maju\" dan cerdas'")
    found = one(text, text, Set("visi.rumusan", '"Maju" dan cerdas', typed))
    assert (found.fate, found.reason) == ("sama", "hanya tanda kutip, spasi, atau tanda hubung yang berbeda")


def test_a_number_written_otherwise_is_no_change() -> None:
    text = "quick_win: [{id: mal, nama: Mal, jumlah_penerima: 1000}]\n"
    found = one(text, text, Set("quick_win[mal].jumlah_penerima", "1000", "1.000"))
    assert (found.fate, found.reason) == ("sama", "nilainya sama, hanya cara menulisnya yang berbeda")


@each("typed", ["Maju dan Cerdas", "Maju dan cerdas.", "Maju, dan cerdas", "Maju–dan cerdas"])
def test_letters_and_signs_are_a_change(typed: str) -> None:
    text = VISI.format("Maju dan cerdas")
    assert one(text, text, Set("visi.rumusan", "Maju dan cerdas", typed)).fate == "ambil"


def test_an_emptied_value_is_a_change_and_a_typed_dash_in_an_empty_one_is_none() -> None:
    text = VISI.format("A")
    assert one(text, text, Set("visi.rumusan", "A", "")).fate == "ambil"
    assert one("visi: {}\n", "visi: {}\n", Set("visi.rumusan", "", "TBD")).fate == "sama"
    assert one("daerah: {}\n", "daerah: {}\n", Set("visi.rumusan", "", "B")).fate == "ambil"


PARAGRAPHS = 'visi: {penjelasan: "%s"}\n'


@each("now", ["Satu.\n\nDua.", "Dua.\n\nSatu.", "Satu.\n\n- butir"])
def test_a_paragraph_added_to_a_text_is_not_added_again(now: str) -> None:
    edit = Set("visi.penjelasan", "Satu.", now)
    base, today = (PARAGRAPHS % text.replace("\n", "\\n") for text in ("Satu.", now))
    assert one(base, base, edit).now == edit
    assert one(base, today, edit).fate == "sama"


def test_an_added_paragraph_that_the_yaml_has_already_is_a_conflict_if_another_changed() -> None:
    edit = Set("visi.penjelasan", "Satu.", "Satu baru.\n\nDua.")
    found = one(PARAGRAPHS % "Satu.", PARAGRAPHS % "Satu.\\n\\nDua.", edit)
    assert (found.fate, found.now) == ("bentrok", edit)


def test_a_paragraph_of_which_the_document_prints_only_some_keeps_the_others() -> None:
    base = "visi: {penjelasan: Satu.}\n"
    today = "visi:\n  penjelasan: |\n    Nol.\n\n    Satu.\n\n    Dua.\n"
    found = one(base, today, Set("visi.penjelasan", "Satu.", "Satu lagi."))
    assert found.fate == "ambil"
    assert found.now == Set("visi.penjelasan", "Satu.", "Nol.\n\nSatu lagi.\n\nDua.")


def test_a_reference_typed_by_any_of_its_names_is_the_same() -> None:
    offices = "daerah: {opd: [{id: kominfo, nama: Dinas Kominfo, singkatan: Diskominfo}, Dinas Sosial]}\n"
    base, today = (
        f"{offices}quick_win: [{{id: mal, nama: Mal, opd: {opd}}}]\n" for opd in ("Dinas Sosial", "kominfo")
    )
    for typed in ("Dinas Kominfo", "diskominfo", "kominfo"):
        assert one(base, today, Set("quick_win[mal].opd", "Dinas Sosial", typed)).fate == "sama"
    renamed = today.replace("opd: kominfo", "opd: Diskominfo")
    assert one(today, renamed, Set("quick_win[mal].opd", "kominfo", "Dinas Sosial")).fate == "ambil"


def test_an_item_renamed_since_is_found_by_its_id() -> None:
    today = mal("Mal Pelayanan Publik")
    found = one(mal(), today, Set("quick_win[mal].jumlah_penerima", "1000", "2000"))
    assert (found.fate, found.path) == ("ambil", "quick_win[mal].jumlah_penerima")


def test_an_item_that_is_there_is_never_said_to_be_gone() -> None:
    base = "quick_win: [{id: mal, nama: Mal Pelayanan, jumlah_penerima: 1000}]\n"
    today = "quick_win: [{id: mal, nama: Kebun Raya Tropis, jumlah_penerima: 7}]\n"
    edit = Set("quick_win[mal].tujuan", "", "Mudah.")
    found = one(base, today, edit)
    assert "tidak ada lagi" not in found.reason
    gone = one(base, "quick_win: [{id: lain, nama: Kebun Raya Tropis, jumlah_penerima: 7}]\n", edit)
    assert (gone.fate, gone.reason) == ("bentrok", "butir ini tidak ada lagi di YAML")


def test_an_item_found_by_likeness_only_is_left_to_people() -> None:
    base = mal().replace("id: mal, ", "")
    today = mal("Mal Pelayanan Publik Kota").replace("id: mal, ", "")
    found = one(base, today, Set("quick_win[mal-pelayanan].jumlah_penerima", "1000", "2000"))
    assert (found.fate, found.path) == ("bentrok", "quick_win[mal-pelayanan-publik-kota].jumlah_penerima")
    assert "dicocokkan menurut kemiripan" in found.reason


def test_an_edit_of_an_item_that_is_gone_stays_visible() -> None:
    found = one(mal(), "quick_win: []\n", Set("quick_win[mal].jumlah_penerima", "1000", "2000"))
    assert (found.fate, found.now, found.reason) == ("bentrok", None, "butir ini tidak ada lagi di YAML")


def test_an_entry_of_a_list_of_texts_is_found_where_it_stands_now() -> None:
    base = "visi: {rumusan: A, kata_kunci: [satu, dua]}\n"
    edit = Set("visi.kata_kunci[2]", "dua", "dua belas")
    assert one(base, base.replace("[satu", "[nol, satu"), edit).path == "visi.kata_kunci[3]"
    assert one(base, base.replace("dua", "tiga"), edit).fate == "bentrok"
    assert one(base, base.replace("[satu, dua]", "[lima, enam, tujuh]"), edit).reason.startswith(
        "butir ini tidak ada"
    )


def test_an_item_without_a_name_of_its_own_is_found_behind_a_new_one() -> None:
    base = "prinsip: [{nama: A, uraian: Satu}, {nama: B, uraian: Dua}]\n"
    today = base.replace("[{", "[{nama: Nol, uraian: X}, {", 1)
    found = one(base, today, Set("prinsip[b].uraian", "Dua", "Dua lagi"))
    assert (found.fate, found.path) == ("ambil", "prinsip[b].uraian")


def test_a_new_item_follows_the_one_before_it() -> None:
    found = one(mal(), mal(), Insert("quick_win", {".nama": "Pasar"}, "quick_win[mal]"))
    assert (found.fate, found.new) == ("ambil", "Pasar")
    assert found.now == Insert("quick_win", {".nama": "Pasar"}, "quick_win[mal]")


def test_a_typed_row_is_recognised_as_the_item_that_it_became() -> None:
    today = mal().replace("[{", "[{nama: Pasar, jumlah_penerima: 2500}, {", 1)
    row = Insert("quick_win", {".nama": "Pasar", ".jumlah_penerima": "2.500"}, "quick_win[mal]")
    assert one(mal(), today, row).fate == "sama"
    assert one(mal(), today.replace("2500", "2600"), row).fate == "bentrok"
    assert one(today, today, row).fate == "ambil"


def test_a_new_entry_of_a_list_of_texts_is_recognised_too() -> None:
    base = "visi: {rumusan: A, kata_kunci: [satu, dua]}\n"
    new = Insert("visi.kata_kunci", {"": "tiga"}, "visi.kata_kunci[2]")
    assert one(base, base, new).fate == "ambil"
    assert one(base, base.replace("dua", "dua, tiga"), new).fate == "sama"


def test_a_removed_item_goes_unless_the_yaml_changed_it_meanwhile() -> None:
    edit = Remove("quick_win[mal]", {".nama": "Mal Pelayanan", ".jumlah_penerima": "1000"})
    assert one(mal(), mal(), edit).fate == "ambil"
    assert one(mal(), mal(jumlah="1001"), edit).fate == "bentrok"
    assert one(mal(), "quick_win: []\n", edit).fate == "sama"
    without_id = mal().replace("id: mal, nama: Mal Pelayanan", "nama: Mal")
    derived = Remove("quick_win[mal]", {".id": "mal", ".nama": "Mal"})
    assert one(without_id.replace("{nama", "{id: mal, nama"), without_id, derived).fate == "ambil"


def test_a_conflict_decided_for_the_yaml_is_known_from_then_on() -> None:
    settled, edit = Settled(), Set("visi.rumusan", "A", "B")
    settled.left(edit, "C")
    again = Settled(settled.records)
    assert one(VISI.format("A"), VISI.format("C"), edit, again).fate == "diketahui"
    assert one(VISI.format("A"), VISI.format("D"), edit, again).fate == "diketahui"
    assert one(VISI.format("A"), VISI.format("C"), Set("visi.rumusan", "A", "E"), again).fate == "bentrok"


def test_what_was_written_and_changed_since_is_known_and_what_was_taken_back_is_not() -> None:
    settled, edit = Settled(), Set("visi.rumusan", "A", "B")
    settled.written(edit, "C")
    assert one(VISI.format("A"), VISI.format("D"), edit, settled).fate == "diketahui"
    assert one(VISI.format("A"), VISI.format("C"), edit, settled).fate == "bentrok"
    assert one(VISI.format("A"), VISI.format("A"), edit, settled).fate == "ambil"


DUKUNGAN = "dimensi_prioritas: {dimensi: smart_economy, dukungan: [{dimensi: smart_society, uraian: A}]}\n"
GAP = Set("dimensi_prioritas.dukungan[smart_branding].uraian", "", "Mendukung")


def test_a_gap_of_an_item_that_only_the_document_shows_becomes_a_new_item() -> None:
    found = one(DUKUNGAN, DUKUNGAN, GAP)
    listed = "dimensi_prioritas.dukungan"
    fields = {".dimensi": "smart_branding", ".uraian": "Mendukung"}
    assert (found.fate, found.now) == ("ambil", Insert(listed, fields, f"{listed}[smart-society]"))
    assert found.new == "Smart Branding; Mendukung"
    written = DUKUNGAN.replace("]", ", {dimensi: smart_branding, uraian: Mendukung}]")
    assert one(DUKUNGAN, written, GAP).fate == "sama"
    assert one(DUKUNGAN, written.replace("Mendukung", "Lain"), GAP).fate == "bentrok"


def test_a_gap_of_an_item_that_is_there_stays_its_value() -> None:
    there = DUKUNGAN.replace("uraian: A", "uraian: ~")
    edit = Set("dimensi_prioritas.dukungan[smart-society].uraian", "", "Mendukung")
    assert one(there, there, edit).now == edit


def test_a_subdimension_is_told_by_its_name_on_both_sides() -> None:
    today = "rencana_aksi: [{id: a, kegiatan: Satu, subdimensi: layanan_publik}]\n"
    found = one(today, today, Set("rencana_aksi[a].subdimensi", "layanan_publik", "Kebijakan Publik"))
    assert (found.old, found.new) == ("Layanan Publik", "Kebijakan Publik")


def test_a_new_item_with_items_of_its_own_is_known_again() -> None:
    row = Insert("quick_win", {".nama": "Taman", ".tahapan[1].nama": "Siap", ".tahapan[2].nama": "Jalan"})
    today = "quick_win:\n  - nama: Taman\n    tahapan:\n      - nama: Siap\n      - nama: Jalan\n"
    assert [one.fate for one in decided("quick_win: []\n", today, row)] == ["sama"]
    other = today.replace("Jalan", "Tutup")
    assert [one.fate for one in decided("quick_win: []\n", other, row)] == ["bentrok"]
