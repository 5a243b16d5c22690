"""Indicators that measure something else."""

from tests.versions.acts.acting import acts, notes
from tests.versions.plans import between

REST = "satuan: persen, baseline: {nilai: 31}, target: {2025: 40, 2026: 50}"
PLAN = f"""\
isu: [{{id: i, nama: I, data: [{{uraian: Persentase kebijakan, nilai: 31, satuan: persen, tahun: 2024}}]}}]
sasaran:
  - {{id: s, nama: S, indikator: Persentase kebijakan, {REST}}}
"""


def test_an_indicator_in_another_unit_is_one_act() -> None:
    new = PLAN.replace(REST, "satuan: naskah, baseline: {nilai: 6}, target: {2025: 8, 2026: 10}")
    new = new.replace("Persentase kebijakan, satuan: naskah", "Jumlah naskah, satuan: naskah")
    assert acts(PLAN, new) == [("teks", "sasaran", "Persentase kebijakan", "Jumlah naskah", 5)]
    assert notes(PLAN, new) == ["satuan persen menjadi naskah, angka lama dan baru tidak sebanding; 5 isian"]


def test_a_target_of_another_year_in_another_unit_is_one_value() -> None:
    new = PLAN.replace(REST, "satuan: naskah, baseline: {nilai: 6}, target: {2026: 10, 2027: 12}")
    assert notes(PLAN, new) == ["angka lama dan baru tidak sebanding; 4 isian"]
    more = PLAN.replace(REST, "satuan: naskah, baseline: {nilai: 6}, target: {2025: 8, 2026: 10, 2027: 12}")
    assert notes(PLAN, more) == ["angka lama dan baru tidak sebanding; 5 isian"]


def test_numbers_in_another_unit_did_not_grow() -> None:
    new = PLAN.replace(REST, "satuan: naskah, baseline: {nilai: 6}, target: {2025: 8, 2026: 50}")
    found = [change for change in between(PLAN, new).changes if change.kind == "angka"]
    assert [(change.numbers[1], change.difference, change.percent) for change in found] == [
        (6, None, None),
        (8, None, None),
    ]


def test_an_indicator_in_the_same_unit_is_told_value_by_value() -> None:
    new = PLAN.replace(REST, REST.replace("31", "32").replace("40", "45"))
    assert [(kind, parts) for kind, *_, parts in acts(PLAN, new)] == [("angka", 0), ("angka", 0)]
