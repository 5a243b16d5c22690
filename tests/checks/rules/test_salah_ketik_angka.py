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


@each(
    ("sentence", "is_called"),
    [
        ("Sejak Perpres Nomor 132 Tahun 2022 terbit, layanan menyatu.", False),
        ("Warga menelepon polisi pada nomor 101.", True),
        ("Warga menghubungi layanan nomor 132.", True),
        ("Surat bernomor 132 disimpan.", False),
        ("Layanan 132/2022 ialah singkatan sebuah peraturan.", False),
        ("Gangguan listrik dilaporkan ke layanan 132.", True),
    ],
)
def test_the_number_of_a_law_or_letter_is_none_to_call(sentence: str, is_called: bool) -> None:
    told = found(f"visi: {{penjelasan: '{HOTLINE} {sentence}'}}", "SKA002")
    assert bool(told) == is_called


HOTLINE = "Layanan darurat 112 dijaga."


def test_a_national_number_that_stands_nowhere_is_not_said_to_stand_somewhere() -> None:
    ((_, message),) = found(f"visi: {{penjelasan: {HOTLINE} Hubungi layanan 132 bila listrik padam.}}", "SKA002")
    assert "di tempat lain" not in message
    assert "123" in message


@each(
    "sentences",
    [
        "Perpres 132 Tahun 2022 dan Permendagri 123 Tahun 2018 menjadi dasar.",
        "UU Pemda 132 Tahun 2014 dibaca bersama UU Pemda 123 Tahun 2014.",
        "Surat bernomor 132 disimpan. Surat bernomor 123 disimpan.",
        "Lihat hlm. 132 buku profil. Lihat hlm. 123 buku profil.",
        "Nota dinas 132/Kominfo perihal layanan dijawab. Nota dinas 123/Kominfo perihal layanan dijawab.",
    ],
)
def test_numbers_within_citations_are_no_figures(sentences: str) -> None:
    assert not looked(f"visi: {{penjelasan: '{sentences}'}}", "SKA001", "SKA002", "AKT003").findings
