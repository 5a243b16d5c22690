"""Legal cover, decrees and members of the bodies."""

from tests.cases import each
from tests.checks.looking import found, lines


def policy(title: str, status: str = "ada", year: int = 2026) -> str:
    return f"  - {{jenis: kebijakan, judul: {title}, status: {status}, tahun: {year}}}\n"


@each(
    ("title", "status", "expected"),
    [
        ("Peraturan Bupati tentang Masterplan Smart City", "rancangan", []),
        ("Peraturan Bupati tentang Masterplan Smart City", "ada", []),
        ("Peraturan Bupati tentang Masterplan Smart City", "belum", [2]),
        ("Perwali Kota Cerdas", "ada", []),
        ("Peraturan Daerah tentang Penyelenggaraan Smart City", "rancangan", []),
        ("Peraturan Bupati tentang Satu Data", "ada", [2]),
        ("Dewan Smart City", "ada", [2]),
    ],
)
def test_a_law_of_the_plan_is_among_the_policies(title: str, status: str, expected: list[int]) -> None:
    assert lines("kebijakan:\n" + policy(title, status), "KLM001") == expected


def test_the_region_may_call_the_plan_and_its_law_otherwise() -> None:
    words = "istilah: {masterplan: Rancang Bangun, peraturan_kepala_daerah: Pranata Bupati}\n"
    text = "kebijakan:\n" + policy("Pranata Bupati tentang Rancang Bangun", "ada")
    assert lines(words + text, "KLM001") == []
    assert lines(text, "KLM001") == [2]


@each(
    "rest",
    [
        "penetapan: {nomor: 21}\n",
        "dasar_hukum:\n  - {jenis: perda, nomor: 1, tahun: 2019, tentang: Penyelenggaraan Smart City}\n",
    ],
)
def test_a_law_that_is_in_force_is_enough(rest: str) -> None:
    assert lines("kebijakan:\n" + policy("Peraturan Bupati tentang Satu Data") + rest, "KLM001") == []


def test_without_any_policy_the_gap_says_enough() -> None:
    assert lines("daerah: {nama: Contoh}\n", "KLM001") == []


BODY = """
organisasi:
  %s:
    anggota:
      - {nama: Ratna Kusuma, jabatan: Bupati, peran: Ketua%s}
      - {nama: %s, jabatan: Kepala, peran: Anggota, unsur: dalam}
"""


@each(
    ("body", "origin", "expected"),
    [
        ("dewan", ", unsur: dalam", [4]),
        ("dewan", "", [4]),
        ("dewan", ", unsur: luar", []),
        ("forum", ", unsur: dalam", [4]),
        ("tim_pelaksana", ", unsur: dalam", []),
    ],
)
def test_council_and_forum_have_members_from_outside(body: str, origin: str, expected: list[int]) -> None:
    assert lines(BODY % (body, origin, "Bagas Wira"), "KLM002") == expected


@each(
    ("number", "expected"),
    [
        ("188.45/120/2024", [3]),
        ("188.45/120/2025", []),
        ("188.45/2024/HUK/2025", []),
        ("188.45/120/HUK", []),
        ("1988 Tahun 2024", [3]),
        ("100.3.3.2/214", []),
        ("120/20245", []),
    ],
)
def test_the_year_of_a_decree_is_that_of_its_date(number: str, expected: list[int]) -> None:
    text = f"organisasi:\n  tim_pelaksana:\n    nomor_sk: {number}\n    tanggal_sk: 3 Maret 2025\n"
    assert lines(text, "KLM003") == expected


@each(("name", "expected"), [("ratna  kusuma", [5]), ("Ratna Kusuma, S.E.", []), ("Bagas Wira", [])])
def test_nobody_is_twice_in_a_body(name: str, expected: list[int]) -> None:
    assert lines(BODY % ("dewan", "", f'"{name}"'), "KLM004") == expected


@each(
    ("status", "year", "expected"),
    [("belum", 2024, [4]), ("rancangan", 2030, [4]), ("belum", 2026, []), ("ada", 2019, []), ("belum", 2029, [])],
)
def test_what_is_still_to_come_has_a_year_to_come(status: str, year: int, expected: list[int]) -> None:
    head = "naskah: {tanggal: 2026-08-12}\nperiode: {mulai: 2025, selesai: 2029}\nkebijakan:\n"
    assert lines(head + policy("Peraturan Bupati", status, year), "KLM005") == expected


@each(
    ("position", "wrong"),
    [
        ("Ketua Koperasi Nelayan Bahari", True),
        ("Rektor Universitas Nusa Contoh", True),
        ("Kepala Cabang Utama Bank Nusa Contoh", True),
        ("Kepala Dinas Koperasi dan Usaha Kecil Menengah", False),
        ("Direktur Rumah Sakit Umum Daerah", False),
        ("Ketua Komisi II DPRD", False),
    ],
)
def test_a_member_from_outside_is_not_counted_among_the_government(position: str, wrong: bool) -> None:
    member = f"{{nama: Markus Tolawari, jabatan: {position}, unsur: dalam}}"
    assert bool(lines(f"organisasi: {{dewan: {{anggota: [{member}]}}}}\n", "KLM011")) == wrong


@each(
    ("position", "wrong"),
    [
        ("Kepala Bidang Rehabilitasi Dinas Sosial", True),
        ("Camat Karang Indah", True),
        ("Analis Kebijakan Dinas Sosial", True),
        ("Kepala Bidang Organisasi Kamar Dagang dan Industri", False),
        ("Sekretaris Himpunan Pengusaha Muda", False),
        ("Pensiunan Dinas Sosial", False),
    ],
)
def test_officials_of_the_region_are_no_outsiders(position: str, wrong: bool) -> None:
    member = f"{{nama: Eko, jabatan: {position}, peran: Anggota, unsur: luar}}"
    plan = f"daerah: {{opd: [Dinas Sosial]}}\norganisasi: {{forum: {{anggota: [{member}]}}}}\n"
    assert bool(lines(plan, "KLM007")) == wrong


@each(
    ("position", "role", "wrong"),
    [
        ("Kepala Cabang Bank Daerah", "Anggota Wakil Media", True),
        ("Kepala Cabang Bank Daerah", "Anggota Wakil Perbankan", False),
        ("Ketua Koperasi Nelayan", "Anggota Wakil Dunia Usaha", False),
        ("Ketua perhimpunan bank sampah", "Anggota Wakil Pegiat Lingkungan", False),
    ],
)
def test_a_member_represents_the_own_walk_of_life(position: str, role: str, wrong: bool) -> None:
    plan = f"organisasi: {{dewan: {{anggota: [{{nama: Eko, jabatan: {position}, peran: {role}}}]}}}}\n"
    assert bool(lines(plan, "KLM013")) == wrong


@each(
    ("score", "text", "wrong"),
    [
        (4, "Dewan belum dibentuk.", True),
        (1, "Dewan belum dibentuk.", False),
        (3, "Aturan umum tersedia, tetapi aturan khusus belum ada.", False),
    ],
)
def test_a_score_agrees_with_its_explanation(score: int, text: str, wrong: bool) -> None:
    answer = f'{{butir: output-dewan, nilai: {score}, penjelasan: "{text}"}}'
    assert bool(lines(f"evaluasi: [{{tahun: 2024, jawaban: [{answer}]}}]\n", "KLM010")) == wrong


def test_a_law_on_smart_city_alone_does_not_stand_for_that_on_the_plan() -> None:
    text = "kebijakan:\n" + policy("Peraturan Daerah tentang Penyelenggaraan Smart City", "belum")
    assert found(text, "KLM001") == [(2, "belum ada rancangan Peraturan Bupati/Wali Kota tentang Masterplan")]
    both = text + policy("Peraturan Bupati tentang Masterplan Smart City", "belum")
    assert found(both, "KLM001") == [(3, "'Peraturan Bupati tentang Masterplan Smart City' belum dirancang")]


@each(
    ("body", "title", "status", "expected"),
    [
        ("dewan", "Dewan Smart City sebagai pengarah kebijakan", "belum", [4]),
        ("tim_pelaksana", "Pembentukan Tim Pelaksana Smart City", "rancangan", [4]),
        ("forum", "Forum Smart City sebagai wadah masukan", "belum", [4]),
        ("dewan", "Dewan Smart City sebagai pengarah kebijakan", "ada", []),
        ("dewan", "Forum Smart City sebagai wadah masukan", "belum", []),
        ("dewan", "Sekretariat Dewan Smart City", "belum", []),
    ],
)
def test_a_body_with_a_decree_is_there(body: str, title: str, status: str, expected: list[int]) -> None:
    text = f"organisasi:\n  {body}: {{nomor_sk: 188/120/2025, tanggal_sk: 3 Maret 2025}}\nkebijakan:\n"
    row = f"  - {{jenis: kelembagaan, judul: {title}, status: {status}}}\n"
    assert lines(text + row, "KLM010") == expected
    assert lines("kebijakan:\n" + row, "KLM010") == []
