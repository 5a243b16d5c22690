"""Pairs or keys written as a list are shown as one group, with all that was typed."""

from collections.abc import Callable

import pytest

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from generator.source.problems import InputError
from tests.cases import each
from tests.source.mistakes.test_remedies import mended

JOIN = "gabungkan semua pasangan dalam satu kurung kurawal, tanpa kurung siku atau tanda hubung"
APBD, CSR = "{APBD: {2026: 100 juta}}", "{CSR: {2026: 5 juta}}"


@each(
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


@each(
    "text",
    [
        "visi:\n  - rumusan: Kota\n",
        "visi:\n- rumusan: Kota\n",
        "visi:\n  - rumusan: Kota\n    penjelasan: Maju\n",
        "visi:\n  - rumusan: Kota\n  - penjelasan: Maju\n",
        "visi:\n  - rumusan = Kota\n",
        "visi:\n  - rumusan = Kota\n  - penjelasan; Maju\n",
        "visi:\n  - rumusan: Kota\n  - penjelasan\uff1aMaju\n",
        "visi:\n  - rumusan Kota\n  - penjelasan Maju\n",
        "daerah:\n  kepala:\n    - nama: Budi\n",
        "sambutan:\n  - isi: Kota maju\n",
        "periode:\n  - mulai: 2025\n  - selesai: 2029\n",
        "sasaran:\n  - indikator: A\n    baseline:\n      - nilai: 5\n      - tahun: 2024\n",
    ],
)
def test_keys_behind_dashes_stay_keys(text: str, reading_of: Callable[[str], Reading]) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith("ganti setiap tanda hubung (-) di depan kuncinya dengan spasi")
    assert mended(text, reading_of, whole=True) == []


@each("text", ["visi: [rumusan: Kota]\n", "daerah: {kepala: [nama: Budi]}\n"])
def test_keys_in_brackets_are_shown_in_braces(text: str, reading_of: Callable[[str], Reading]) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith(("tulis misalnya  {rumusan: Kota}", "tulis misalnya  {nama: Budi}"))
    assert mended(text, reading_of, whole=True) == []


def test_a_text_with_a_colon_behind_a_dash_stays_a_text(reading_of: Callable[[str], Reading]) -> None:
    [problem] = reading_of("visi:\n  - Kota: maju\n").problems.errors
    assert problem.remedy == 'tulis  "Kota: maju"  tanpa tanda hubung (-).'
