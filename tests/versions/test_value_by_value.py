"""Two versions to one list of changes: what kind each is, where, and how large."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.versions.change import Change, Kind
from generator.versions.fail_if import parse_condition
from generator.versions.value_by_value import longest_rise
from tests.cases import each
from tests.plans import LENGKAP
from tests.versions.plans import between, changes, plan

GAP = "[belum diisi]"


def only(old: str, new: str) -> Change:
    [change] = between(old, new).changes
    return change


def test_a_plan_does_not_differ_from_itself() -> None:
    text = LENGKAP.read_text("utf-8")
    assert changes(text, text) == []


def test_what_came_and_what_went() -> None:
    assert changes("misi: [Satu, Dua]\n", "misi: [Satu, Tiga puluh]\n") == [
        ("ditambah", "Tiga puluh", "", "", "Tiga puluh"),
        ("dihapus", "Dua", "", "Dua", ""),
    ]


def test_an_item_that_came_says_who_does_it_at_what_cost() -> None:
    new = "rencana_aksi: [{kegiatan: Pelatihan, opd: Dinas X, anggaran: {APBD: {2026: 5 juta}}}]\n"
    assert only("misi: []\n", new).new == "Pelatihan (Dinas X, Rp5.000.000)"


def test_a_field_that_came_or_went_is_told_with_its_value() -> None:
    old, new = "quick_win: [{nama: Mal, tahun: 2026}]\n", "quick_win: [{nama: Mal, lama_bulan: 6}]\n"
    assert changes(old, new) == [
        ("dihapus", "Mal", "tahun", "2026", ""),
        ("ditambah", "Mal", "lama_bulan", "", "6"),
    ]


def test_money_grows_by_an_amount_and_percent() -> None:
    text = "quick_win: [{nama: Mal, anggaran: {APBD: {2026: SUM}}}]\n"
    old, new = (text.replace("SUM", amount) for amount in ("200 juta", "250 juta"))
    change = only(old, new)
    assert (change.kind, change.field, change.unit) == (Kind.NUMBER, "anggaran[apbd][2026]", "rupiah")
    assert (change.old, change.new) == ("Rp200.000.000", "Rp250.000.000")
    assert (change.difference, change.percent) == (Decimal(50_000_000), Decimal(25))
    assert change.label.startswith("anggaran per sumber dana dan tahun · APBD ")
    assert change.label.endswith(" · 2026")


@each(
    ("old", "new", "told"),
    [
        ("APBD: {2026: 1, 2027: '-'}", "APBD: {2026: 1, 2027: '?'}", [("ditambah", "anggaran[apbd][2027]", "", GAP)]),
        ("APBD: {2026: 1, 2027: TBD}", "APBD: {2026: 1}", [("dihapus", "anggaran[apbd][2027]", GAP, "")]),
        ("APBD: {2026: 1}", "APBD: {2026: 1}, CSR: TBD", [("ditambah", "anggaran[csr]", "", GAP)]),
        (
            "APBD: {2026: 1}, CSR: '-'",
            "APBD: {2026: 1}, CSR: {2027: }",
            [("ditambah", "anggaran[csr][2027]", "", GAP)],
        ),
        ("CSR: {2027: '-'}", "CSR: {2027: N/A}", [("ditambah", "anggaran[csr][2027]", "", GAP)]),
        (
            "APBD: {2026: 1, 2027: TBD}",
            "APBD: {2026: 1, 2027: '?'}",
            [("teks", "anggaran[apbd][2027]", "[belum diisi: TBD]", GAP)],
        ),
        ("APBD: {2026: 1, 2027: '…'}", "APBD: {2026: 1, 2027: '?'}", []),
        ("APBD: {2026: 1, 2027: '-'}", "APBD: {2026: 1}", []),
        ("APBD: {2026: 1, 2027: TBD}", "APBD: {2026: 1, 2027: 5}", [("ditambah", "anggaran[apbd][2027]", "", "Rp5")]),
        ("APBD: {2026: 1, 2027: 5}", "APBD: {2026: 1, 2027: TBD}", [("dihapus", "anggaran[apbd][2027]", "Rp5", "")]),
    ],
)
def test_what_is_still_to_come_in_one_version_alone_is_a_difference(
    old: str, new: str, told: list[tuple[str, ...]]
) -> None:
    row = "rencana_aksi: [{kegiatan: A, anggaran: {%s}}, {kegiatan: B, anggaran: {%s}}]\n"
    found = [
        (kind, field, before, after) for kind, _, field, before, after in changes(row % (old, old), row % (new, new))
    ]
    assert found == told * 2


@each(
    ("old", "new", "told"),
    [
        ("visi: {rumusan: A}", "visi: {rumusan: A, penjelasan: TBD}", ("penjelasan", "", ": TBD")),
        ("visi: {rumusan: A, penjelasan: TBD}", "visi: {rumusan: A, penjelasan: menyusul dari OPD}",
         ("penjelasan", ": TBD", ": menyusul dari OPD")),
        ("swot: TBD", "visi: ", ("", ": TBD", "")),
        ("misi: [TBD]", "visi: ", ("", ": TBD", "")),
        ("rencana_aksi: [{kegiatan: A, anggaran: TBD}]", "rencana_aksi: [{kegiatan: A}]", ("anggaran", ": TBD", "")),
        ("sambutan: {isi: A, penanda_tangan: {nama: TBD, nip: 1}}", "sambutan: {isi: A, penanda_tangan: {nip: 1}}",
         ("penanda_tangan.nama", ": TBD", "")),
        ("visi: {rumusan: A, penjelasan: '-'}", "visi: {rumusan: A}", None),
        ("visi: {rumusan: A, penjelasan: <isi>}", "visi: {rumusan: A}", None),
        ("visi: {rumusan: A, penjelasan: TBD}", "visi: {rumusan: A, penjelasan: 'TBD.'}", None),
    ],
)  # fmt: skip
def test_other_words_in_place_of_a_value_are_a_difference(
    old: str, new: str, told: tuple[str, str, str] | None
) -> None:
    expected = [("teks", told[0], f"[belum diisi{told[1]}]", f"[belum diisi{told[2]}]")] if told else []
    assert [(kind, *rest) for kind, _, *rest in changes(f"{old}\n", f"{new}\n")] == expected


def test_from_zero_there_is_no_percentage() -> None:
    change = only("sasaran: [{nama: A, baseline: 0}]\n", "sasaran: [{nama: A, baseline: '1,5'}]\n")
    assert (change.difference, change.percent) == (Decimal("1.5"), None)


def test_years_differ_by_years_and_not_by_percent() -> None:
    change = only("periode: {mulai: 2024, selesai: 2029}\n", "periode: {mulai: 2025, selesai: 2029}\n")
    assert (change.kind, change.difference, change.percent) == (Kind.NUMBER, Decimal(1), None)


def test_a_number_written_otherwise_is_the_same() -> None:
    assert changes("daerah: {penduduk: 1.500}\n", "daerah: {penduduk: '1500'}\n") == []


def test_a_number_that_becomes_a_word_is_a_text() -> None:
    assert only("sasaran: [{nama: A, baseline: 3}]\n", "sasaran: [{nama: A, baseline: Ada}]\n").kind is Kind.TEXT


def test_a_new_name_of_an_item_with_an_id() -> None:
    old, new = "quick_win: [{id: a, nama: Mal Pelayanan}]\n", "quick_win: [{id: a, nama: Sentra Pelayanan}]\n"
    assert changes(old, new) == [("berganti_nama", "Sentra Pelayanan", "", "Mal Pelayanan", "Sentra Pelayanan")]


def test_a_guessed_item_tells_its_score() -> None:
    change = only("misi: [Pelatihan kader posyandu]\n", "misi: [Pelatihan para kader posyandu]\n")
    assert change.kind is Kind.RENAMED
    assert 62 <= change.score < 100


def test_a_programme_moves_between_dimensions_once() -> None:
    text = "rencana_aksi: [{id: a, kegiatan: A, subdimensi: SUB}]\n"
    old, new = (text.replace("SUB", key) for key in ("energi", "keamanan"))
    change = only(old, new)
    assert (change.kind, change.where.dimension) == (Kind.MOVED, "smart_society")
    assert change.old == "Smart Environment · Tata Kelola Energi yang Bertanggung Jawab"
    assert change.new == "Smart Society · Sistem Keamanan Masyarakat"


def test_a_first_dimension_is_no_move() -> None:
    old, new = "quick_win: [{nama: A}]\n", "quick_win: [{nama: A, dimensi: smart_living}]\n"
    assert changes(old, new) == [("ditambah", "A", "dimensi", "", "Smart Living")]


@each(
    ("old", "new", "displaced"),
    [("ABCDE", "BCDEA", ["A"]), ("ABCDE", "AECDB", ["B", "E"]), ("ABC", "ABXC", []), ("ABC", "AC", [])],
)
def test_order_names_the_fewest_items_that_explain_it(old: str, new: str, displaced: list[str]) -> None:
    texts = (f"misi: [{', '.join(f'{{id: {c}, nama: {c * 9}}}' for c in letters)}]\n" for letters in (old, new))
    found = [c for c in between(*texts).changes if c.kind is Kind.ORDER]
    assert sorted(c.where.item[0] for c in found) == displaced


def test_order_counts_within_a_dimension_only() -> None:
    one, two = "{nama: A, dimensi: smart_living}", "{nama: B, dimensi: smart_economy}"
    assert changes(f"quick_win: [{one}, {two}]\n", f"quick_win: [{two}, {one}]\n") == []


def test_positions_count_within_the_dimension() -> None:
    first = "{nama: Lain, dimensi: smart_economy}"
    one, two = "{nama: Mal, dimensi: smart_living}", "{nama: Pasar, dimensi: smart_living}"
    found = changes(f"quick_win: [{first}, {one}, {two}]\n", f"quick_win: [{first}, {two}, {one}]\n")
    assert [(kind, old, new) for kind, _, _, old, new in found] == [("urutan", "2", "1")]


def test_a_guess_by_a_paragraph_says_its_score_too() -> None:
    text = "kesenjangan: [{kondisi_saat_ini: Data perangkat daerah belum terhubung%s, solusi: Portal}]\n"
    change = only(text % "", text % " satu sama lain")
    assert (change.kind, change.field) == (Kind.TEXT, "kondisi_saat_ini")
    assert 62 <= change.score < 100


def test_a_guess_within_an_item_that_is_sure_says_its_score() -> None:
    text = "quick_win: [{nama: Mal, indikator: [{nama: Jumlah pedagang pengguna QRIS%s, target: 5}]}]\n"
    change = only(text % "", text % " pasar")
    assert (change.kind, change.where.item) == (Kind.RENAMED, "Mal")
    assert 62 <= change.score < 100


def test_what_moved_into_an_item_that_came_is_told_besides() -> None:
    old = "bimtek: [{id: a, tahap: 1, tindak_lanjut: [{id: t, apa: Melengkapi data}]}]\n"
    new = "bimtek: [{id: a, tahap: 1}, {id: b, tahap: 2, tindak_lanjut: [{id: t, apa: Melengkapi data}]}]\n"
    assert [kind for kind, *_ in changes(old, new)] == ["ditambah", "dipindah"]


@given(st.permutations(range(12)))
def test_what_stays_in_order_rises_and_nothing_could_be_added(numbers: list[int]) -> None:
    places = longest_rise(numbers)
    rise = [numbers[place] for place in places]
    assert rise == sorted(rise)
    assert places == sorted(places)
    best = [1] * len(numbers)
    for n in range(len(numbers)):
        best[n] += max((best[m] for m in range(n) if numbers[m] < numbers[n]), default=0)
    assert len(rise) == max(best)


def test_typography_is_a_class_of_its_own() -> None:
    assert only("visi: Maju - “cerdas”\n", 'visi: Maju – "cerdas"\n').kind is Kind.TYPOGRAPHY
    assert only("misi: [Maju - cerdas]\n", "misi: [Maju – cerdas]\n").kind is Kind.TYPOGRAPHY


def test_case_is_a_change_of_text() -> None:
    assert only("visi: Dinas\n", "visi: dinas\n").kind is Kind.TEXT


def test_an_entry_of_a_list_is_reworded_added_or_removed() -> None:
    old = "tows: {so: [Membuka layanan di semua kecamatan, Lama]}\n"
    new = "tows: {so: [Baru sekali, Membuka layanan daring di semua kecamatan]}\n"
    assert [(kind, one, two) for kind, _, _, one, two in changes(old, new)] == [
        ("ditambah", "", "Baru sekali"),
        ("teks", "Membuka layanan di semua kecamatan", "Membuka layanan daring di semua kecamatan"),
        ("dihapus", "Lama", ""),
    ]


def test_parts_of_an_item_are_told_under_the_item() -> None:
    old = "quick_win: [{nama: Mal, tahapan: [{nama: Uji coba, mulai: 2026-01-01}]}]\n"
    new = "quick_win: [{nama: Mal, tahapan: [{nama: Uji coba, mulai: 2026-02-01}, Peluncuran]}]\n"
    found = between(old, new).changes
    assert [(c.where.item, c.label, c.old, c.new) for c in found] == [
        ("Mal", "tahapan dan jadwal · Uji coba · tanggal mulai", "1 Januari 2026", "1 Februari 2026"),
        ("Mal", "tahapan dan jadwal · Peluncuran", "", "Peluncuran"),
    ]


OFFICES = "daerah: {opd: [{id: dag, nama: %s}]}\nquick_win: [{nama: Mal, opd: %s}]\n"


def test_a_renamed_office_is_one_change_however_often_it_is_named() -> None:
    old, new = OFFICES % ("Dinas Perdagangan", "Dinas Perdagangan"), OFFICES % ("Dinas Niaga", "Dinas Niaga")
    assert [change[0] for change in changes(old, new)] == ["berganti_nama"]


def test_a_guess_hides_no_change() -> None:
    old = "daerah: {opd: [Dinas Perdagangan]}\nquick_win: [{nama: Mal, opd: Dinas Perdagangan}]\n"
    new = old.replace("Dinas Perdagangan", "Dinas Perdagangan Kota")
    assert [change[0] for change in changes(old, new)] == ["berganti_nama", "teks"]


def test_a_reference_by_id_is_that_by_name() -> None:
    assert changes(OFFICES % ("Dinas Niaga", "dag"), OFFICES % ("Dinas Niaga", "Dinas Niaga")) == []


def test_ids_that_are_written_down_are_no_change() -> None:
    assert changes("misi: [Satu]\n", "misi: [{id: satu, nama: Satu}]\n") == []
    assert changes("misi: [{id: a, nama: Satu}]\n", "misi: [{id: b, nama: Satu}]\n") == []


def test_internal_notes_stay_internal() -> None:
    assert changes("misi: [{nama: Satu, catatan: Rahasia}]\n", "misi: [{nama: Satu, catatan: Lain}]\n") == []


def test_a_change_knows_where_it_stands_in_both_files() -> None:
    change = only("visi: Maju\n", "misi: []\nvisi: Jaya\n")
    assert change.old_place is not None
    assert change.new_place is not None
    assert (change.old_place.line, change.new_place.line) == (1, 2)


def test_the_region_s_own_words_name_what_changed() -> None:
    text = "istilah: {opd: SKPD}\nquick_win: [{nama: Mal%s}]\n"
    change = only(text % "", text % ", opd: Dinas X")
    assert change.label == "SKPD penanggung jawab"


def test_what_cannot_be_read_is_compared_as_far_as_it_can() -> None:
    found = between("visi: Maju\nvisii: X\nmisi: [A, \n", "visi: Jaya\nperiode: {mulai: nanti}\n").changes
    assert ("teks", "rumusan") in [(str(c.kind), c.field) for c in found]


_NAMES = st.lists(st.sampled_from(["Pasar", "Mal", "Loket", "Bank Sampah", "Kampung Iklim"]), unique=True, max_size=5)


@given(_NAMES, _NAMES)
def test_what_came_one_way_went_the_other(old: list[str], new: list[str]) -> None:
    texts = [f"misi: [{', '.join(names)}]\n" for names in (old, new)]
    there = sorted((k, o or n) for k, _, _, o, n in changes(*texts) if k != "urutan")
    back = sorted((k, o or n) for k, _, _, o, n in changes(*texts[::-1]) if k != "urutan")
    swapped = {"ditambah": "dihapus", "dihapus": "ditambah"}
    assert there == sorted((swapped[k], name) for k, name in back)


def test_an_empty_plan_has_nothing_to_remove() -> None:
    assert between("misi: []\n", "misi: []\n").changes == []
    assert plan("misi: []\n").misi == []


def test_a_number_that_is_printed_otherwise_has_changed() -> None:
    one, two = (f"sasaran: [{{nama: Satu, target: {{2026: '{value}'}}}}]\n" for value in ("66,0", "66"))
    assert [(kind, old, new) for kind, *_, old, new in changes(one, two)] == [("tipografi", "66,0", "66")]
    assert changes(one, one) == []


def test_the_year_of_a_law_is_no_quantity() -> None:
    law = "dasar_hukum: [{{jenis: uu, nomor: 27, tahun: {}, tentang: Pembentukan Daerah}}]"
    [change] = between(law.format(1959), law.format(1995)).changes
    assert (change.kind, change.old, change.new, change.difference) == (Kind.TEXT, "1959", "1995", None)


def test_a_year_in_which_something_happens_is_one() -> None:
    win = "quick_win: [{{nama: Gerai, dimensi: Smart Living, tahun: {}}}]"
    [change] = between(win.format(2026), win.format(2027)).changes
    assert (change.kind, change.difference) == (Kind.NUMBER, 1)


@each(
    ("before", "after", "grew"),
    [("satuan: pasar", "satuan: pasar", 2), ("satuan: pasar", "satuan: persen", None), ("", "satuan: pasar", 2)],
    ids=["the same unit", "another unit", "a unit that was not told"],
)
def test_a_number_grew_unless_it_counts_in_another_unit_now(before: str, after: str, grew: int | None) -> None:
    text = "rencana_aksi: [{kegiatan: Pasar nontunai, target: {2026: NUMBER}, UNIT}]\n"
    old = text.replace("NUMBER", "4").replace("UNIT", before)
    new = text.replace("NUMBER", "6").replace("UNIT", after)
    (target,) = [change for change in between(old, new).changes if change.kind is Kind.NUMBER]
    assert target.difference == grew


MISSIONS = "rpjmd: {{misi: {}}}\nsasaran: [{{nama: S, misi_daerah: [2]}}]\n"
NUMBERED = "[{nomor: 1, nama: Alpha satu}, {nomor: 2, nama: Beta dua}]"


@each(
    ("before", "after"),
    [
        (NUMBERED, "[{nomor: 1, nama: Gamma}, {nomor: 2, nama: Alpha satu}, {nomor: 3, nama: Beta dua}]"),
        (NUMBERED, "[{nomor: 2, nama: Alpha satu}, {nomor: 1, nama: Beta dua}]"),
        ("[Alpha satu, Beta dua]", "[Gamma, Alpha satu, Beta dua]"),
        ("[Gamma, Beta dua, Alpha satu]", "[Beta dua, Alpha satu]"),
    ],
    ids=["renumbered", "swapped", "inserted", "deleted"],
)
def test_a_number_that_leads_to_another_item_now_is_a_change(before: str, after: str) -> None:
    told = between(MISSIONS.format(before), MISSIONS.format(after))
    found = {(str(c.kind), c.old or c.new) for c in told.changes if c.field == "misi_daerah[1]"}
    assert found == {("dihapus", "Beta dua"), ("ditambah", "Alpha satu")}
    assert parse_condition("sasaran.misi_daerah berubah").met(told)


def test_a_number_of_an_item_that_was_only_renamed_or_moved_is_none() -> None:
    before = MISSIONS.format(NUMBERED)
    assert {c.field for c in between(before, before.replace("Beta dua", "Beta dua kali")).changes} == {
        "misi[beta-dua-kali]"
    }
    moved = MISSIONS.format("[{nomor: 2, nama: Beta dua}, {nomor: 1, nama: Alpha satu}]")
    assert not [c for c in between(before, moved).changes if c.where.topic == "sasaran"]


ABBREVIATED = (
    "daerah: {{opd: [{{nama: Dinas Perdagangan, singkatan: {}}}, {{nama: Dinas Kominfo, singkatan: {}}}]}}\n"
)
ACTION = "rencana_aksi: [{kegiatan: K, opd: Disdag}]\n"


def test_an_abbreviation_that_leads_to_another_office_now_is_a_change() -> None:
    told = between(ABBREVIATED.format("Disdag", "Diskom") + ACTION, ABBREVIATED.format("Diskom", "Disdag") + ACTION)
    assert [(c.old, c.new) for c in told.changes if c.field == "opd"] == [("Dinas Perdagangan", "Dinas Kominfo")]
    assert parse_condition("rencana_aksi.opd berubah").met(told)


def test_an_abbreviation_that_leads_to_the_same_office_is_none() -> None:
    told = between(ABBREVIATED.format("Disdag", "Diskom") + ACTION, ABBREVIATED.format("Disdag", "Infokom") + ACTION)
    assert not [c for c in told.changes if c.field == "opd"]
