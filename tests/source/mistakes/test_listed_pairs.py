"""Pairs written as a list are shown as one group, with all that was typed."""

from collections.abc import Callable

import pytest

from generator.masterplan.masterplan import Masterplan
from generator.source.problems import InputError

JOIN = "gabungkan semua pasangan dalam satu kurung kurawal, tanpa kurung siku atau tanda hubung"
APBD, CSR = "{APBD: {2026: 100 juta}}", "{CSR: {2026: 5 juta}}"


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        (f"[{APBD}, {CSR}]", "tulis misalnya  {APBD: {2026: 100 juta}, CSR: {2026: 5 juta}}"),
        ("[APBD: {2026: '1,5 miliar'}, CSR: ]", "tulis misalnya  {APBD: {2026: '1,5 miliar'}, CSR: }"),
        (f"[{APBD}, {{APBD: {{2027: 5 juta}}}}]", "tulis misalnya  {APBD: {2026: 100 juta, 2027: 5 juta}}"),
        (f"[{APBD}, {{APBD: {{2026: 5 juta}}}}]", f"{JOIN}."),
        (f"[{APBD},\n      {CSR}]", f"{JOIN}, misalnya  {{APBD: {{2026: 100 juta}}, CSR: {{2026: 5 juta}}}}"),
        (f"\n    - {APBD}\n    - {CSR}", f"{JOIN}, misalnya  {{APBD: {{2026: 100 juta}}, CSR: {{2026: 5 juta}}}}"),
        (
            "\n    - APBD: {2026: 100 juta}\n    - CSR: {2026: 5 juta}",
            "hapus tanda hubung (-) di depan setiap pasangan",
        ),
        (f"[{APBD}, 5 juta]", "tulis misalnya  {apbd: {2027: Rp250 juta}}"),
    ],
)
def test_a_list_of_pairs_is_shown_as_one_group(
    written: str, remedy: str, masterplan_of: Callable[[str], Masterplan]
) -> None:
    with pytest.raises(InputError, match="yang tertulis daftar") as refused:
        masterplan_of(f"rencana_aksi:\n  - kegiatan: A\n    anggaran: {written}\n")
    assert f"Saran: {remedy}" in str(refused.value)
