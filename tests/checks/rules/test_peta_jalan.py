"""The road map against the action plan and the period."""

from tests.cases import each
from tests.checks.looking import found, lines, looked

PLAN = """
periode: {mulai: 2025, selesai: 2029}
rencana_aksi:
  - {id: rekam, dimensi: smart_living, program: Puskesmas Terhubung, kegiatan: Rekam medis}
  - {id: trayek, dimensi: smart_living, program: Angkutan Terpadu, kegiatan: Penataan trayek}
  - {id: halte, dimensi: smart_living, program: Angkutan Terpadu, kegiatan: Halte}
  - {id: qris, dimensi: smart_economy, program: Pasar Nontunai, kegiatan: QRIS}
peta_jalan:
  - {dimensi: smart_living, program: Puskesmas Terhubung, mulai: 2025, selesai: 2029}
"""


@each(
    ("line", "messages"),
    [
        ("", [(4, "program 'Angkutan Terpadu' tidak ada dalam peta jalan")]),
        ("program: Angkutan Terpadu", []),
        ("program: Program angkutan terpadu", []),
        ("program: Transportasi, rencana_aksi: [trayek, halte]", []),
        (
            "program: Transportasi, rencana_aksi: [trayek]",
            [(5, "program 'Angkutan Terpadu' (1 dari 2 kegiatannya) tidak ada dalam peta jalan")],
        ),
        ("program: Angkutan Terpdu", []),
    ],
)
def test_every_row_is_on_the_map_where_its_dimension_has_one(line: str, messages: list[tuple[int, str]]) -> None:
    text = PLAN + (f"  - {{dimensi: smart_living, mulai: 2025, {line}}}\n" if line else "")
    assert found(text, "PJL001") == messages


@each(
    ("line", "expected"),
    [
        ("dimensi: smart_living, program: Kereta Gantung, mulai: 2027", [9]),
        ("dimensi: smart_living, program: Angkutan Terpdu, mulai: 2027", [9]),
        ("dimensi: smart_living, program: Kereta Gantung, mulai: 2030", []),
        ("dimensi: smart_living, program: Transportasi, mulai: 2027, rencana_aksi: [trayek]", []),
        ("dimensi: smart_living, program: Penataan trayek, mulai: 2027", []),
        ("dimensi: smart_society, program: Sekolah Terhubung, mulai: 2027", []),
    ],
)
def test_nothing_else_is_on_the_map(line: str, expected: list[int]) -> None:
    assert lines(PLAN + f"  - {{{line}}}\n", "PJL002") == expected


def test_a_mistyped_programme_is_one_finding_with_the_right_name() -> None:
    text = PLAN + "  - {dimensi: smart_living, program: Angkutan Terpdu, mulai: 2027}\n"
    assert [f.remedy for f in looked(text, "PJL").findings] == ["Mungkin maksud Anda: Angkutan Terpadu."]


def line(*fields: str, period: str = "2025, selesai: 2029") -> str:
    return f"periode: {{mulai: {period}}}\npeta_jalan:\n  - dimensi: smart_living\n    program: A\n" + "".join(
        f"    {field}\n" for field in fields
    )


@each(
    ("fields", "rule", "expected"),
    [
        (["mulai: 2028", "selesai: 2026"], "PJL003", [6]),
        (["mulai: 2026", "selesai: 2026"], "PJL003", []),
        (["mulai: 2024", "selesai: 2026"], "PJL004", [5]),
        (["mulai: 2026", "selesai: 2030"], "PJL004", [6]),
        (["mulai: 2030"], "PJL004", [5]),
        (["mulai: 2026", "selesai: 2034", "jangka: panjang"], "PJL004", []),
        (["mulai: 2024", "selesai: 2034", "jangka: panjang"], "PJL004", [5]),
        (["mulai: 2025", "selesai: 2029", "jangka: pendek"], "PJL005", [7]),
        (["mulai: 2025", "selesai: 2026", "jangka: pendek"], "PJL005", []),
        (["mulai: 2025", "selesai: 2029", "jangka: menengah"], "PJL005", []),
        (["mulai: 2025", "selesai: 2030", "jangka: menengah"], "PJL005", []),
        (["mulai: 2025", "selesai: 2026", "jangka: panjang"], "PJL005", [7]),
        (["mulai: 2025", "selesai: 2029", "jangka: panjang"], "PJL005", []),
        (["mulai: 2029", "selesai: 2030", "jangka: panjang"], "PJL005", []),
    ],
)
def test_the_years_of_a_line_fit_its_horizon_and_the_period(
    fields: list[str], rule: str, expected: list[int]
) -> None:
    assert lines(line(*fields), rule) == expected


@each(
    ("fields", "messages"),
    [
        (["mulai: 2026", "selesai: 2027"], [(3, "peta jalan belum memuat program untuk tahun 2025, 2028, dan 2029")]),
        (["mulai: 2025", "selesai: 2029"], []),
        (["mulai: 2025"], []),
    ],
)
def test_the_map_covers_the_period(fields: list[str], messages: list[tuple[int, str]]) -> None:
    assert found(line(*fields), "PJL006") == messages


def test_themes_stand_once_for_each_year_of_the_period() -> None:
    text = line("mulai: 2025") + (
        "tema_tahun:\n  - {tahun: 2025, tema: A}\n  - {tahun: 2025, tema: B}\n  - {tahun: 2031, tema: C}\n"
    )
    assert lines(text, "PJL004") == [8, 9]


@each(
    ("years", "expected"),
    [("selesai: 2027", [3]), ("selesai: 2029", []), ("selesai: 2027, rencana_aksi: [lain]", [])],
)
def test_money_is_planned_for_the_years_of_the_line(years: str, expected: list[int]) -> None:
    text = f"""
rencana_aksi:
  - {{id: rekam, dimensi: smart_living, program: Puskesmas, kegiatan: Rekam,
     anggaran: {{APBD: {{2026: 250 juta, 2029: 250 juta}}}}}}
  - {{id: lain, dimensi: smart_living, program: Puskesmas, kegiatan: Jaringan}}
peta_jalan:
  - {{dimensi: smart_living, program: Puskesmas, mulai: 2025, {years}}}
"""
    assert [f.place.line if f.place else 0 for f in looked(text, "PJL007").findings] in (
        expected,
        [2] * len(expected),
    )


def test_many_lines_outside_the_period_are_one_finding_about_the_period() -> None:
    rows = "".join(f"  - {{dimensi: smart_living, program: P{n}, mulai: 2024, selesai: 2028}}\n" for n in range(6))
    [(where, message)] = found("periode: {mulai: 2025, selesai: 2029}\npeta_jalan:\n" + rows, "PJL004")
    assert (where, message) == (3, "tahun 2024 program 'P0' dan 5 program lain di luar periode 2025–2029")
