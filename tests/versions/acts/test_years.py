"""Another period, and yearly numbers that moved."""

from tests.cases import each
from tests.versions.acts.acting import acts, notes

PLAN = """\
periode: {mulai: 2025, selesai: 2027}
visi: {rumusan: Maju pada tahun 2027, penjelasan: Sejak 2010}
sasaran: [{id: s, nama: S, target: {2025: 1, 2026: 2, 2027: 2}}, {id: t, nama: T, target: {2025: 5, 2027: 5}}]
tema_tahun: [{tahun: 2025, tema: Awal}, {tahun: 2026, tema: Tengah}, {tahun: 2027, tema: Akhir}]
quick_win: [{id: q, nama: Mal, tahun: 2026, anggaran: {APBD: {2025: 1 juta, 2026: 2 juta}}}]
sumber: [{id: r, nama: Renstra 2025–2027}]
"""


def later(text: str) -> str:
    for year in (2027, 2026, 2025):
        text = text.replace(str(year), str(year + 1))
    return text


def test_a_period_that_moved_with_all_its_years_is_one_act() -> None:
    [(kind, topic, old, new, parts)] = acts(PLAN, later(PLAN))
    assert (kind, topic, old, new) == ("angka", "periode", "2025–2027", "2026–2028")
    assert parts > 15


@each(
    ("before", "after", "told"),
    [
        ("2026: 2, 2027: 2}", "2026: 2, 2027: 3}", {"sasaran"}),
        ("Sejak 2010", "Sejak 2011", {"visi"}),
        ("Maju", "Jaya", {"visi"}),
        ("tema: Tengah", "tema: Tenggang", {"tema_tahun"}),
        ("2026: 2 juta", "2026: 3 juta", {"quick_win"}),
        ("tahun: 2026, anggaran", "tahun: 2027, anggaran", {"quick_win"}),
    ],
)
def test_what_changed_besides_is_told_besides(before: str, after: str, told: set[str]) -> None:
    assert before in PLAN
    found = acts(PLAN, later(PLAN.replace(before, after)))
    assert {topic for _, topic, *_ in found} == {"periode", *told}


def test_years_that_come_into_the_period_belong_to_it() -> None:
    new = PLAN.replace("selesai: 2027", "selesai: 2028").replace("2027: 2}", "2027: 2, 2028: 3}")
    assert acts(PLAN, new) == [("angka", "periode", "2025–2027", "2025–2028", 2)]
    assert notes(PLAN, new) == ["diperpanjang 1 tahun; ditambah untuk tahun 2028: 1 nilai pada 1 butir"]


def test_years_that_fall_out_of_the_period_belong_to_it() -> None:
    new = PLAN.replace("mulai: 2025", "mulai: 2026").replace("{2025: 1, ", "{").replace("{2025: 1 juta, ", "{")
    assert [act[:4] for act in acts(PLAN, new)] == [("angka", "periode", "2025–2027", "2026–2027")]


def test_years_that_fall_out_tell_their_sums_and_their_items() -> None:
    new = PLAN.replace("selesai: 2027", "selesai: 2026").replace(", {tahun: 2027, tema: Akhir}", "")
    new = (
        new.replace(", 2027: 2}", "}")
        .replace(", 2027: 5}", "}")
        .replace(", 2026: 2 juta", "")
        .replace("2027", "2026")
    )
    old = PLAN.replace("2026: 2 juta", "2027: 2 juta")
    assert [act[:4] for act in acts(old, new)] == [("angka", "periode", "2025–2027", "2025–2026")]
    [note] = notes(old, new)
    assert note.startswith("dipersingkat 1 tahun; yang menyebut tahunnya ikut berubah: ")
    assert note.endswith("; dihapus bersama tahun 2027: 4 nilai pada 4 butir, anggaran Rp2.000.000 (Quick Win)")


def test_targets_that_a_shorter_period_leaves_out_of_print_are_told() -> None:
    new = PLAN.replace("selesai: 2027", "selesai: 2026")
    assert [act[:4] for act in acts(PLAN, new)] == [("angka", "periode", "2025–2027", "2025–2026")]
    assert notes(PLAN, new) == [
        "dipersingkat 1 tahun; tidak tercetak lagi, karena di luar periode: target tahun 2027, 2 nilai pada 2 butir"
    ]
    assert notes(new, PLAN) == [
        "diperpanjang 1 tahun; semula di luar periode: target tahun 2027, 2 nilai pada 2 butir"
    ]


def test_a_longer_period_without_new_targets_says_no_more() -> None:
    found = acts(PLAN, PLAN.replace("selesai: 2027", "selesai: 2029"))
    assert [act[:2] for act in found] == [("angka", "periode")]
    assert notes(PLAN, PLAN.replace("selesai: 2027", "selesai: 2029")) == [""]


def test_the_target_of_the_last_year_that_a_document_prints_belongs_to_the_period() -> None:
    old = "periode: {mulai: 2025, selesai: 2029}\nsasaran: [{id: s, nama: S, target: {2029: 9}}]\n"
    new = old.replace("2029", "2028").replace("9}", "8}")
    assert [act[:2] for act in acts(old, new)] == [("angka", "periode")]
    assert [act[:2] for act in acts(new, old)] == [("angka", "periode")]
    alone = old.replace("selesai: 2029", "selesai: 2028").replace("S, target: {2029: 9}", "S, target: {2027: 9}")
    assert "ditambah" in [kind for kind, *_ in acts(old, alone)]


def test_what_is_postponed_beyond_the_period_falls_out() -> None:
    old = "periode: {mulai: 2025, selesai: 2027}\nquick_win: [{id: q, nama: Q, anggaran: {APBD: {%s}}}]\n"
    first, later = old % "2025: 1 juta, 2026: 2 juta, 2027: 4 juta", old % "2026: 1 juta, 2027: 2 juta"
    assert notes(first, later) == [
        "bergeser 1 tahun lebih lambat: 3 nilai pada 1 butir; di luar periode dan tidak lagi ada: Rp4.000.000"
    ]
    same = old % "2025: 5 juta, 2026: 5 juta, 2027: 5 juta"
    assert [kind for kind, *_ in acts(same, old % "2026: 5 juta, 2027: 5 juta")] == ["dihapus"]


def test_without_another_period_the_years_of_an_item_moved() -> None:
    new = PLAN.replace("{2025: 1, 2026: 2, 2027: 2}", "{2026: 1, 2027: 2, 2028: 2}")
    assert acts(PLAN, new) == [("angka", "sasaran", "", "", 3)]
    assert notes(PLAN, new) == ["bergeser 1 tahun lebih lambat: 3 nilai pada 1 butir"]


def test_a_year_more_is_no_shift() -> None:
    new = PLAN.replace("{2025: 5, 2027: 5}", "{2026: 5, 2027: 5}")
    assert [kind for kind, *_ in acts(PLAN, new)] == ["ditambah", "dihapus"]


@each("first", ["", "2025: 0, "])
def test_money_that_moved_by_a_year_is_one_act_whether_nothing_or_zero_is_left(first: str) -> None:
    text = "periode: {mulai: 2025, selesai: 2028}\nquick_win: [{id: q, nama: Mal, anggaran: {APBD: {%s}}}]\n"
    old = text % "2025: 1 juta, 2026: 2 juta, 2027: 4 juta"
    new = text % f"{first}2026: 1 juta, 2027: 2 juta, 2028: 4 juta"
    assert [kind for kind, *_ in acts(old, new)] == ["angka"]
    assert notes(old, new) == ["bergeser 1 tahun lebih lambat: 3 nilai pada 1 butir"]


def test_a_zero_that_moved_along_is_a_number_like_others() -> None:
    text = "sasaran: [{id: s, nama: S, target: {%s}}]\n"
    assert notes(text % "2025: 0, 2026: 7", text % "2026: 0, 2027: 7") == [
        "bergeser 1 tahun lebih lambat: 2 nilai pada 1 butir"
    ]


@each(
    ("topic", "name", "title"),
    [
        ("rencana_aksi", "program: P, kegiatan: Panel surya", "rencana aksi"),
        ("quick_win", "nama: Panel surya", "Quick Win"),
    ],
)
def test_money_that_moved_with_its_year_is_told_once(topic: str, name: str, title: str) -> None:
    old = "periode: {mulai: 2025, selesai: 2029}\n"
    old += f"{topic}: [{{subdimensi: energi, {name}, opd: DLH, anggaran: {{APBD: {{2025: 100 juta}}}}}}]\n"
    assert notes(old, old.replace("2025", "2026").replace("2029", "2030")) == [
        "bergeser 1 tahun lebih lambat; yang menyebut tahunnya ikut berubah: 1 nilai pada 1 butir, "
        f"anggaran Rp100.000.000 ({title})"
    ]


def test_a_plan_that_moved_tells_each_value_once_and_all_its_money() -> None:
    assert notes(PLAN, later(PLAN)) == [
        "bergeser 1 tahun lebih lambat; yang menyebut tahunnya ikut berubah: 13 nilai pada 8 butir, "
        "anggaran Rp3.000.000 (Quick Win)"
    ]


def test_without_another_period_what_moved_is_told_once_too() -> None:
    numbers = "target: {2025: 50, 2026: 100}, anggaran: {APBD: {2025: 40, 2026: 60}}"
    old = f"rencana_aksi: [{{id: q, kegiatan: Q, {numbers}}}]\n"
    new = old.replace("2026", "2027").replace("2025", "2026")
    assert notes(old, new) == ["bergeser 1 tahun lebih lambat: 4 nilai pada 1 butir"]
