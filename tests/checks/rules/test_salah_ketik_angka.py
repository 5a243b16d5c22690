"""Digits that changed places, and numbers out of scale."""

from tests.cases import each
from tests.checks.looking import found, looked


def test_two_numbers_of_other_things_may_have_the_same_digits() -> None:
    text = "visi: {penjelasan: Sebanyak 1.860 penenun hidup dari tenun. Ada 1.680 nelayan tenun di pesisir.}"
    assert not found(text, "SKA001")


def test_the_national_ambulance_is_another_service() -> None:
    text = """
visi: {penjelasan: "Layanan darurat 112, panggilan darurat 112, dan darurat 112 tersambung ke layanan darurat 119."}
"""
    assert not found(text, "SKA002")


def test_a_year_of_building_may_cost_more() -> None:
    text = "rencana_aksi: [{kegiatan: Dermaga, anggaran: {APBD: {2025: 250 juta, 2026: 6 miliar, 2027: 300 juta}}}]"
    assert not found(text, "SKA003")


@each(
    ("numbers", "is_slip"),
    [((112, 112, 112, 121), True), ((112, 112, 121), False), ((112, 112, 112, 121, 121), False)],
)
def test_a_service_number_is_a_slip_if_it_occurs_once_and_another_three_times(
    numbers: tuple[int, ...], is_slip: bool
) -> None:
    rows = (f"  - {{nama: Misi {n}, uraian: Layanan darurat {number} dijaga.}}" for n, number in enumerate(numbers))
    assert bool(found("misi:\n" + "\n".join(rows), "SKA002")) == is_slip


def test_a_figure_that_another_rule_reports_is_not_told_again() -> None:
    text = """
swot:
  - unsur: struktur
    uraian: Hanya 58 orang tenaga informatika yang bertugas pada seluruh perangkat daerah.
    kelemahan: [Tenaga informatika hanya 85 orang]
"""
    (told,) = looked(text, "AKT003", "SKA001").findings
    assert told.rule == "AKT003"
    assert found(text, "SKA001")


def test_an_amount_out_of_scale_is_told_with_the_label_of_its_fund() -> None:
    text = "rencana_aksi:\n  - {kegiatan: A, anggaran: {apbd: {2025: 500 juta, 2026: 9 miliar, 2027: 1 miliar}}}\n"
    assert "APBD Kabupaten/Kota 2026" in found(text, "SKA003")[0][1]


@each(("before", "is_slip"), [("500 juta", True), ("100 juta", False)])
def test_an_amount_between_years_far_apart_is_no_slip(before: str, is_slip: bool) -> None:
    amounts = f"{{2025: {before}, 2026: 9 miliar, 2027: 1 miliar}}"
    text = f"rencana_aksi:\n  - {{kegiatan: Rumah produksi, anggaran: {{APBD: {amounts}}}}}\n"
    assert bool(found(text, "SKA003")) == is_slip
