"""Alignment with the region's plans, and of the plan's own parts with each other."""

from hypothesis import given
from hypothesis import strategies as st

from generator.checks.rules.keselarasan import cited_missions
from tests.cases import each
from tests.checks.looking import found, lines, looked

STRATEGY = "strategi:\n  - dimensi: smart_economy\n    nama: Memperluas nontunai\n    keselarasan: %s\n"


@each(
    ("words", "severities"),
    [
        ("Sudah selaras", ["peringatan"]),
        ("Ya", ["peringatan"]),
        ("RPJMD 2025–2029", ["saran"]),
        ("RPJMD misi 2", []),
        ("Misi 2", []),
        ("Renstra 2025-2029", []),
        ("RPJMD, program pengembangan UMKM", []),
        ("Rencana Strategis Dinas Perdagangan", []),
        ("Komisi B DPRD", ["peringatan"]),
    ],
)
def test_an_alignment_can_be_traced(words: str, severities: list[str]) -> None:
    findings = looked(STRATEGY % words, "SLR001").findings
    assert [finding.severity for finding in findings] == severities
    assert all(finding.place and finding.place.line == 4 for finding in findings)


@each(
    ("words", "expected"),
    [("RPJMD misi 2", [4]), ("RPJMD misi 2 dan Renstra 2025–2029", []), ("Rencana Strategis Disdik", []), ("Ya", [])],
)
def test_a_row_names_the_renstra(words: str, expected: list[int]) -> None:
    text = f"rencana_aksi:\n  - program: A\n    kegiatan: B\n    keselarasan: {words}\n"
    assert lines(text, "SLR002") == expected


@each(
    ("text", "numbers"),
    [
        ("RPJMD misi 2", [2]),
        ("RPJMD Misi 2 dan 4", [2, 4]),
        ("misi ke-3", [3]),
        ("Misi RPJMD nomor 5", [5]),
        ("misi 1, 2, dan 3; Renstra 2025", [1, 2, 3]),
        ("Misi IV", [4]),
        ("misi I dan III", [1, 3]),
        ("RPJMD misi 2 dan Renstra 2025–2029", [2]),
        ("Misi 4 RPJMD Provinsi", []),
        ("Misi 2 RPJMN", []),
        ("misi ekonomi", []),
        ("misi vokasi", []),
        ("komisi 4", []),
        ("misi 2 (2025)", [2]),
    ],
)
def test_missions_are_read_from_an_alignment(text: str, numbers: list[int]) -> None:
    assert list(cited_missions(text)) == numbers


@given(st.text(alphabet="misi 0123456789ivx,dan-RPJMD", max_size=60))
def test_any_text_may_be_asked_for_missions(text: str) -> None:
    assert all(0 < number < 100 for number in cited_missions(text))


def test_many_rows_without_the_renstra_are_one_finding() -> None:
    rows = "".join(f"  - {{program: A, kegiatan: B{n}, keselarasan: RPJMD misi 2}}\n" for n in range(6))
    assert found("rencana_aksi:\n" + rows, "SLR002") == [
        (2, "keselarasan 6 baris rencana aksi belum menyebut Renstra")
    ]


MISSIONS = """
rpjmd:
  misi:
    - {id: sdm, %snama: Membangun sumber daya manusia}
    - {id: ekonomi, %snama: Menguatkan ekonomi kerakyatan}
"""


@each(
    ("numbers", "cited", "expected"),
    [
        (("nomor: 1, ", "nomor: 2, "), "RPJMD misi 2", []),
        (("nomor: 1, ", "nomor: 2, "), "RPJMD misi 2 dan 7", [8]),
        (("nomor: Misi I, ", "nomor: Misi II, "), "RPJMD misi 3", [8]),
        (("nomor: I, ", "nomor: II, "), "RPJMD misi 2", []),
        (("", ""), "RPJMD misi 3", [8]),
        (("", ""), "RPJMD misi 2", []),
        (("nomor: 1, ", ""), "RPJMD misi 7", []),
        (("nomor: a, ", "nomor: b, "), "RPJMD misi 2", []),
    ],
)
def test_a_cited_mission_is_one_of_the_rpjmd(numbers: tuple[str, str], cited: str, expected: list[int]) -> None:
    assert lines(MISSIONS.lstrip() % numbers + STRATEGY % cited, "SLR003") == expected


SUPPORT = MISSIONS.lstrip() % ("nomor: 1, ", "nomor: 2, ")


@each(
    ("rest", "expected"),
    [
        ("misi:\n  - {nama: Memperluas nontunai, misi_daerah: [ekonomi]}\n", [3]),
        ("misi:\n  - {nama: Memperluas nontunai, misi_daerah: [ekonomi, sdm]}\n", []),
        ("misi:\n  - {nama: Memperluas nontunai, misi_daerah: [ekonomi]}\n" + STRATEGY % "RPJMD misi 1", []),
        ("misi:\n  - {nama: Memperluas nontunai}\n", []),
    ],
)
def test_a_mission_of_the_rpjmd_is_supported(rest: str, expected: list[int]) -> None:
    assert lines(SUPPORT + rest, "SLR004") == expected


def test_a_mission_is_carried_out_by_a_dimension_or_a_target() -> None:
    text = """
misi:
  - {id: a, nama: Misi tanpa dimensi}
  - {id: b, nama: Misi dengan dimensi, dimensi: [smart_economy]}
  - {id: c, nama: Misi dengan sasaran}
sasaran:
  - {dimensi: smart_living, nama: Sasaran, misi: [c]}
"""
    assert lines(text, "SLR005") == [2]


TARGETS = """
sasaran:
  - {id: qris, dimensi: smart_economy, nama: Pasar menerima QRIS}
  - {id: olahan, dimensi: smart_economy, nama: Hasil laut diolah}
strategi:
  - {dimensi: smart_economy, nama: Memperluas nontunai, sasaran: [qris]}
"""


@each(
    ("rest", "expected"),
    [
        ("", [3]),
        ("  - {dimensi: smart_economy, nama: Mengolah hasil laut}\n", []),
        ("  - {dimensi: smart_living, nama: Mengolah hasil laut, sasaran: [olahan]}\n", []),
    ],
)
def test_a_target_has_a_strategy(rest: str, expected: list[int]) -> None:
    assert lines(TARGETS + rest, "SLR006") == expected


STRATEGIES = """
strategi:
  - {id: a, dimensi: smart_economy, nama: Nontunai, program: [Pasar Nontunai, Literasi Keuangan]}
  - {id: b, dimensi: smart_economy, nama: Hilir, program: [Rumah Produksi]}
rencana_aksi:
  - {dimensi: smart_economy, program: Program Pasar Nontunai, kegiatan: QRIS, strategi: [a]}
"""


@each(
    ("rest", "found_by"),
    [
        ("", {"SLR007": [3], "SLR008": [2], "SLR009": []}),
        (
            "  - {dimensi: smart_economy, program: Literasi Keuangan, kegiatan: Kelas}\n"
            "  - {dimensi: smart_economy, program: Rumah Produksi, kegiatan: Gudang}\n",
            {"SLR007": [], "SLR008": [], "SLR009": []},
        ),
        (
            "  - {dimensi: smart_economy, program: Literasi Keuangn, kegiatan: Kelas, strategi: [a]}\n",
            {"SLR007": [3], "SLR008": [2], "SLR009": []},
        ),
        (
            "  - {dimensi: smart_economy, program: Festival Bahari, kegiatan: Lomba, strategi: [b]}\n"
            "  - {dimensi: smart_economy, program: Literasi Keuangan, kegiatan: Kelas}\n",
            {"SLR007": [], "SLR008": [3], "SLR009": []},
        ),
        (
            "  - {dimensi: smart_economy, program: Festival Bahari, kegiatan: Lomba, strategi: [b]}\n"
            "  - {dimensi: smart_economy, program: Rumah Produksi, kegiatan: Gudang}\n"
            "  - {dimensi: smart_economy, program: Literasi Keuangan, kegiatan: Kelas}\n",
            {"SLR007": [], "SLR008": [], "SLR009": [6]},
        ),
        (
            "  - {dimensi: smart_economy, program: Rumah Poduksi, kegiatan: Gudang}\n"
            "  - {dimensi: smart_economy, program: Literasi Keuangan, kegiatan: Kelas}\n",
            {"SLR007": [], "SLR008": [3], "SLR009": []},
        ),
    ],
)
def test_strategies_their_programmes_and_the_rows_fit_each_other(rest: str, found_by: dict[str, list[int]]) -> None:
    assert {rule: lines(STRATEGIES + rest, rule) for rule in found_by} == found_by


def test_a_mistyped_programme_is_answered_with_the_right_one() -> None:
    text = STRATEGIES + "  - {dimensi: smart_economy, program: Literasi Keuangn, kegiatan: Kelas, strategi: [a]}\n"
    [finding] = looked(text, "SLR008").findings
    assert finding.remedy == "Mungkin maksud Anda: Literasi Keuangn."


def test_strategies_of_a_dimension_without_rows_are_left_to_the_gap() -> None:
    text = STRATEGIES.replace(
        "rencana_aksi:\n  - {dimensi: smart_economy", "rencana_aksi:\n  - {dimensi: smart_living"
    )
    assert found(text.replace(", strategi: [a]", "").replace("Program Pasar", "Lain"), "SLR007") == []
