"""How complete a plan is: cells, lines, and the whole."""

from fractions import Fraction

import pytest

from generator.checks.completeness import Matrix, matrix, percent
from generator.checks.run_rules import check
from generator.framework.stages import FINAL
from generator.masterplan.reading import read_masterplan
from tests.cases import each
from tests.checks.looking import plan_of
from tests.conftest import CHECKOUT


def matrix_of(text: str, stage: int = FINAL) -> Matrix:
    return matrix(check(plan_of(text), stage).subject)


def cell(found: Matrix, dimension: str, need: str) -> Fraction | None:
    return next(line for line in found.dimensions if line.key == dimension).cells[need]


@pytest.mark.slow
def test_the_complete_example_is_complete_everywhere() -> None:
    found = matrix(check(read_masterplan(CHECKOUT / "masterplans/contoh").masterplan).subject)
    assert found.share == 1
    assert [line.lacking for line in (*found.dimensions, found.shared)] == [[]] * 7


def test_an_empty_plan_is_empty_everywhere() -> None:
    found = matrix_of("daerah: {}\n")
    assert percent(found.share) == 0
    assert {share for line in found.dimensions for share in line.cells.values()} == {0}


def test_an_item_counts_by_the_share_of_its_expected_fields() -> None:
    whole = (
        "subdimensi: prasarana_kesehatan, program: P, risiko: R, kemungkinan: 3, dampak: 2, mitigasi: M, "
        "penanggung_jawab: Dinkes"
    )
    part = whole.replace(", mitigasi: M", "")
    assert cell(matrix_of(f"risiko:\n  - {{{whole}}}\n"), "smart_living", "risiko") == 1
    share = cell(matrix_of(f"risiko:\n  - {{{part}}}\n"), "smart_living", "risiko")
    assert share is not None and Fraction(3, 4) < share < 1
    assert cell(matrix_of(f"risiko:\n  - {{{whole}}}\n"), "smart_economy", "risiko") == 0


@each("identity", ["QW]1", "QW.1", "a@b", "[1]", "x][y"])
def test_an_item_lacks_as_much_whatever_signs_its_id_holds(identity: str) -> None:
    def share(key: str) -> Fraction | None:
        item = f"{{id: '{key}', nama: Pasar Nontunai, dimensi: smart_economy}}"
        return cell(matrix_of(f"quick_win:\n  - {item}\n"), "smart_economy", "quick_win")

    assert share(identity) == share("pasar") != 1


def test_an_amount_or_target_still_to_come_is_not_complete() -> None:
    row = "rencana_aksi:\n  - {dimensi: smart_economy, kegiatan: K, anggaran: {APBD: {2026: %s, 2027: 9 juta}}}\n"
    for written, share in [("TBD", 0), ("menyusul", 0), ("-", 1), ("", 0), ("5 juta", 1)]:
        assert cell(matrix_of(row % written), "smart_economy", "anggaran") == share
    assert cell(matrix_of(row % "TBD", stage=1), "smart_economy", "anggaran") is None
    target = "sasaran:\n  - {dimensi: smart_economy, target: {2026: %s, 2027: 9}}\n"
    shares = [cell(matrix_of(target % written), "smart_economy", "indikator") for written in ("TBD", "8")]
    assert shares == [0, Fraction(1, 4)]


def test_issues_are_to_cover_the_subdimensions() -> None:
    issue = "{subdimensi: %s, isu: Antrean panjang, data: [Waktu tunggu 3 jam], akar_masalah: Loket terbatas}"
    one = "isu:\n  - " + issue % "layanan_publik" + "\n"
    two = one + "  - " + issue % "kebijakan_publik" + "\n"
    assert cell(matrix_of(one), "smart_governance", "isu") == Fraction(1, 3)
    assert cell(matrix_of(two), "smart_governance", "isu") == Fraction(2, 3)


def test_what_a_stage_does_not_ask_for_has_no_share() -> None:
    found = matrix_of("daerah: {}\n", stage=1)
    assert cell(found, "smart_governance", "isu") == 0
    assert cell(found, "smart_governance", "quick_win") is None
    assert "risiko" not in found.shared.cells


def test_percentages_are_cut_off_so_that_only_the_complete_has_a_hundred() -> None:
    assert percent(Fraction(999, 1000)) == 99


def test_what_a_list_within_a_part_lacks_counts_against_the_part() -> None:
    missions = "[{nama: Satu}, {nomor: 2}]"
    found = matrix_of(f"rpjmd: {{visi: Maju, misi: {missions}}}\n").shared.cells["rpjmd"]
    whole = matrix_of("rpjmd: {visi: Maju, misi: [{nama: Satu}]}\n").shared.cells["rpjmd"]
    assert found is not None and whole is not None
    assert found < whole


ROWS = "rencana_aksi:\n  - {dimensi: smart_economy, kegiatan: K, %s}\n  - {dimensi: smart_economy, kegiatan: L, %s}\n"


@each("none", ["", "anggaran: ", "anggaran: TBD", "anggaran: '-'", "anggaran: Tidak ada"])
def test_budgets_that_are_all_missing_are_not_complete(none: str) -> None:
    money = "anggaran: {APBD: {2026: 5 juta}}"
    shares = [cell(matrix_of(ROWS % pair), "smart_economy", "anggaran") for pair in (
        (none, none), (money, none), (money, money)
    )]  # fmt: skip
    assert shares == [0, Fraction(1, 2), 1]


@each("written", ["kegiatan: [{tempat: Sampit}]", "tema_tahun: [{tema: Satu}]", "prinsip: [{uraian: U}]"])
def test_what_an_optional_topic_lacks_counts_where_the_topic_is_given(written: str) -> None:
    lacking = matrix_of(f"{written}\n").shared
    topic = written.partition(":")[0]
    assert topic in lacking.lacking
    assert matrix_of("daerah: {}\n").shared.cells[topic] is None


def test_an_item_of_no_dimension_is_missing_in_each_and_placing_it_lowers_none() -> None:
    one = "risiko:\n  - {dimensi: smart_living, risiko: R, program: P}\n"
    homeless, placed = one + "  - {risiko: S}\n", one + "  - {dimensi: smart_living, risiko: S}\n"
    shares = [cell(matrix_of(text), "smart_living", "risiko") for text in (homeless, placed, one)]
    assert shares[0] is not None and shares[1] is not None and shares[2] is not None
    assert shares[0] < shares[1] <= shares[2]


WAIVED = "pemeriksaan:\n  dikecualikan: [{aturan: %s, pada: '%s', alasan: Disepakati Dewan}]\n"


def test_a_budget_of_nothing_but_zeros_does_not_count_until_its_reason_is_given() -> None:
    rows = ROWS % ("id: a, anggaran: {APBD: {2026: 0, 2027: 0}}", "anggaran: {APBD: {2026: 0, 2027: 5 juta}}")
    assert cell(matrix_of(rows), "smart_economy", "anggaran") == Fraction(1, 2)
    waived = rows + WAIVED % ("ANG011", "rencana_aksi[a]")
    assert cell(matrix_of(waived), "smart_economy", "anggaran") == 1


@each(
    ("said", "counts"),
    [("Layanan prima", False), ("Satu dua tiga", False), ("Warga pesisir terlayani cepat", True), ("TBD", False)],
)
def test_a_description_of_less_than_four_words_does_not_count(said: str, counts: bool) -> None:
    item = "quick_win: [{id: a, nama: Loket, dimensi: smart_economy, tujuan: %s}]\n"
    full, empty = (cell(matrix_of(item % text), "smart_economy", "quick_win") for text in (said, ""))
    assert full is not None and empty is not None
    assert (full > empty) is counts


def test_a_short_vision_and_the_state_that_there_is_nothing_count() -> None:
    vision = matrix_of("visi: {rumusan: Kotim Maju, penjelasan: Maju berarti layanan yang dekat}\n")
    assert vision.shared.cells["visi"] == 1
    gap = "kesenjangan: [{subdimensi: energi, kondisi_saat_ini: %s}]\n"
    shares = [cell(matrix_of(gap % text), "smart_environment", "kesenjangan") for text in ("Belum ada", "")]
    assert shares[0] is not None and shares[1] is not None
    assert shares[0] > shares[1]


def test_a_short_description_that_is_waived_is_settled() -> None:
    text = "pendahuluan: {latar_belakang: Layanan prima}\n"
    shares = [
        matrix_of(text + more).shared.cells["pendahuluan"]
        for more in ("", WAIVED % ("TKS006", "pendahuluan.latar_belakang"), WAIVED % ("ISI001", "pendahuluan"))
    ]
    assert shares == [0, 1, 1]


def test_of_a_priority_nothing_counts_until_it_is_chosen() -> None:
    assert matrix_of("dimensi_prioritas: {uraian: Ekonomi yang didahulukan}\n").shared.cells["dimensi_prioritas"] == 0


def test_a_cell_without_a_rupiah_is_empty_whatever_else_the_rows_hold() -> None:
    row = "rencana_aksi: [{dimensi: smart_economy, kegiatan: K, program: P%s}]\n"
    for none in (
        "",
        ", anggaran: {}",
        ", anggaran: {APBD: {2026: 0}}",
        ", anggaran: {APBD: {2026: menyusul dari OPD}}",
    ):
        assert cell(matrix_of(row % none), "smart_economy", "anggaran") == 0
