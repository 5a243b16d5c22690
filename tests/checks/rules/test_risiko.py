"""Risks against programmes, and mitigations that say what is done."""

from tests.cases import each
from tests.checks.looking import found, lines, looked

PLAN = """
rencana_aksi:
  - {dimensi: smart_living, program: Puskesmas Terhubung, kegiatan: Rekam medis elektronik}
  - {dimensi: smart_living, program: Puskesmas Terhubung, kegiatan: Jaringan puskesmas}
  - {dimensi: smart_living, program: Angkutan Terpadu, kegiatan: Penataan trayek}
  - {dimensi: smart_economy, program: Pasar Nontunai, kegiatan: Pendampingan QRIS}
risiko:
  - {dimensi: smart_living, program: Puskesmas Terhubung, risiko: Listrik puskesmas padam}
"""


def test_a_programme_without_risk_is_found_once_where_its_dimension_has_risks() -> None:
    assert lines(PLAN, "RSK001") == [4]
    assert lines(PLAN, "RSK001", stage=3) == []


@each("program", ["Program Angkutan Terpadu", "angkutan  terpadu", "Penataan trayek", "Semua program"])
def test_a_programme_has_a_risk_however_it_is_named(program: str) -> None:
    text = PLAN + f"  - {{dimensi: smart_living, program: {program}, risiko: Pengemudi menolak}}\n"
    assert lines(text, "RSK001") == []
    assert lines(text, "RSK002") == []


def test_a_mistyped_programme_is_one_finding_and_not_two() -> None:
    text = PLAN + "  - {dimensi: smart_living, program: Angkutan Terpdau, risiko: Pengemudi menolak}\n"
    assert lines(text, "RSK001") == []
    [finding] = looked(text, "RSK002").findings
    assert finding.place is not None
    assert finding.place.line == 8
    assert finding.remedy == "Mungkin maksud Anda: Angkutan Terpadu."


def test_a_risk_of_another_undertaking_of_the_plan_is_no_orphan() -> None:
    text = (
        PLAN
        + """
  - {dimensi: smart_living, program: Dokter Pesisir, risiko: Gelombang tinggi}
  - {dimensi: smart_living, program: Wisata Bahari, risiko: Gelombang tinggi di laut}
quick_win:
  - {dimensi: smart_living, nama: Dokter Pesisir}
"""
    )
    assert [line for line, _ in found(text, "RSK002")] == [10]


def risk(level: tuple[int, int], mitigation: str, threat: str = "Sinyal di pasar lemah") -> str:
    rest = f", mitigasi: {mitigation}" if mitigation else ""
    rating = f'kemungkinan: "{level[0]}", dampak: "{level[1]}"'
    return f"risiko:\n  - {{program: Pasar, risiko: {threat}, {rating}{rest}}}\n"


@each(
    ("level", "mitigation", "severities"),
    [
        ((5, 5), "", ["galat"]),
        ((3, 5), "", []),
        ((5, 4), "Koordinasi dan sosialisasi", ["galat"]),
        ((3, 4), "Melakukan koordinasi dengan pihak terkait secara berkala", ["peringatan"]),
        ((2, 2), "Monitoring dan evaluasi", ["saran"]),
        ((5, 5), "Sosialisasi di sekolah", []),
        ((5, 5), "Koordinasi mingguan dengan PLN", []),
        ((5, 5), "Jalur cadangan", []),
    ],
)
def test_the_mitigation_of_a_risk_names_an_action(
    level: tuple[int, int], mitigation: str, severities: list[str]
) -> None:
    result = looked(risk(level, mitigation), "RSK003")
    assert [finding.severity for finding in result.findings] == severities
    assert all(finding.place and finding.place.line == 2 for finding in result.findings)


@each(
    ("threat", "mitigation", "repeated"),
    [
        ("Sinyal di pasar lemah", "Memastikan sinyal pasar tidak lemah", True),
        ("Pedagang kembali memakai uang tunai", "Pedagang tidak kembali memakai uang tunai", True),
        ("Pedagang kembali memakai uang tunai", "Pendampingan pedagang setiap bulan", False),
        ("Kurangnya anggaran", "Mencegah kurangnya anggaran", True),
        ("Kurangnya pelatihan petugas loket", "Pelatihan petugas loket", False),
        ("Sinyal di pasar lemah", "Penguat sinyal di pasar", False),
    ],
)
def test_a_mitigation_says_more_than_the_risk(threat: str, mitigation: str, repeated: bool) -> None:
    assert lines(risk((3, 3), mitigation, threat), "RSK004") == ([2] if repeated else [])


@each(("count", "last", "expected"), [(6, "3", [2]), (6, "4", []), (5, "3", [])])
def test_many_risks_that_are_all_rated_alike_are_not_rated(count: int, last: str, expected: list[int]) -> None:
    rows = [f'  - {{program: P{n}, risiko: R{n}, kemungkinan: "3", dampak: "3"}}\n' for n in range(count - 1)]
    text = "risiko:\n" + "".join(rows) + f'  - {{program: P, risiko: R, kemungkinan: "3", dampak: "{last}"}}\n'
    assert lines(text, "RSK005") == expected


def test_a_risk_under_a_wrong_name_is_mended_before_its_programme_is_missed() -> None:
    text = PLAN + "  - {dimensi: smart_living, program: Kampung Digital, risiko: Pengemudi menolak}\n"
    assert (lines(text, "RSK001"), lines(text, "RSK002")) == ([], [8])


OFFICES = """
daerah: {opd: [Dinas Kesehatan, Dinas Pariwisata, Inspektorat Daerah]}
rencana_aksi:
  - {dimensi: smart_living, program: Ambulans, kegiatan: Perahu ambulans, opd: Dinas Kesehatan}
risiko:
  - {dimensi: smart_living, program: Ambulans, risiko: Ombak tinggi, mitigasi: %s, penanggung_jawab: %s}
"""


@each(
    ("mitigation", "office", "expected"),
    [
        ("Tim siaga di pulau", "Dinas Pariwisata", [5]),
        ("Tim siaga di pulau", "Dinas Kesehatan", []),
        ("Tim siaga bersama Dinas Pariwisata", "Dinas Pariwisata", []),
        ("Tim siaga di pulau", "Inspektorat Daerah", []),
    ],
)
def test_a_risk_is_answered_by_an_office_of_its_programme(mitigation: str, office: str, expected: list[int]) -> None:
    assert lines(OFFICES % (mitigation, office), "RSK007") == expected


def test_a_cause_or_a_mitigation_copied_from_another_risk_is_found() -> None:
    first = "{program: A, risiko: Fasilitas rusak, penyebab: Udara laut korosif dan biaya pemeliharaan kurang}"
    second = "{program: B, risiko: Motif ditolak, penyebab: %s}"
    text = f"risiko:\n  - {first}\n  - {second}\n"
    assert lines(text % "Udara laut korosif dan biaya pemeliharaan kurang", "RSK006") == [3]
    assert lines(text % "Udara laut membuat pewarna motif pudar", "RSK006") == []
