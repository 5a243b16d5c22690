"""Findings about keys without a value."""

from tests.cases import each
from tests.checks.looking import found


@each(
    ("money", "line"),
    [
        ("{2025: 1 juta, 2026: }", 4),
        ("{2025: 1 juta, 2026: Tidak ada}", 4),
        ("{2025: , 2026: }", 3),
        ("{}", 3),
        ("", 3),
        ("{2025: 1 juta, 2026: -}", None),
        ("{2025: 1 juta}", None),
    ],
)
def test_a_key_without_an_amount_is_told_where_it_stands(money: str, line: int | None) -> None:
    plan = f"rencana_aksi:\n  - kegiatan: K\n    anggaran:\n      APBD: {money}\n"
    plan += "  - {kegiatan: L, anggaran: {APBD: {2025: 1 juta}}}\n"
    told = [at for at, message in found(plan, "ISI001") if "nggaran" in message]
    assert told == ([] if line is None else [line])


def test_a_year_without_a_target_is_told_where_others_have_one() -> None:
    plan = "sasaran:\n  - nama: S\n    target: {2026: 5, 2027: , 2028: '-'}\n"
    told = [(at, message) for at, message in found(plan, "ISI001") if "target tahun" in message]
    assert told == [(3, "target tahun 2027 belum diisi")]
