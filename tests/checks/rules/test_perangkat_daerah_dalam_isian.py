"""Offices in charge and helpers against the region's list."""

from tests.cases import each
from tests.checks.looking import found, lines, looked

LIST = """
daerah:
  nama: Contoh
  opd:
    - {nama: Dinas Kesehatan, singkatan: Dinkes}
    - Dinas Komunikasi dan Informatika
    - Badan Pendapatan Daerah
rencana_aksi:
  - {program: A, kegiatan: B, opd: %s}
"""


@each(
    ("office", "rule"),
    [
        ("Dinas Kesehatan", ""),
        ("Dinkes", ""),
        ("dinas kesehatan", ""),
        ("Bank daerah", "OPD001"),
        ("Dinas Sosial", "OPD001"),
        ("Dinas Kesehatan dan Badan Pendapatan Daerah", "OPD002"),
        ("Seluruh OPD", "OPD002"),
        ("OPD terkait", "OPD002"),
        ("Dinas Kominfo", "OPD003"),
        ("Dinas Kesehatan Kabupaten Contoh", "OPD003"),
        ("Dinas Kesehtan", "OPD003"),
    ],
)
def test_what_is_wrong_with_an_office_in_charge_is_said_by_one_rule(office: str, rule: str) -> None:
    for identity in ("OPD001", "OPD002", "OPD003"):
        assert lines(LIST % office, identity) == ([8] if identity == rule else []), identity


def test_without_a_list_no_office_is_missed_in_it() -> None:
    text = "rencana_aksi:\n  - {program: A, kegiatan: B, opd: Dinas Sosial}\n"
    assert [lines(text, rule) for rule in ("OPD001", "OPD003")] == [[], []]


def test_helpers_may_be_partners_but_not_nearly_an_office() -> None:
    text = LIST % "Dinkes, pendukung: [Bank daerah, Badan Pusat Statistik, Dinas Kominfo, Bapenda]"
    assert [line for line, _ in found(text, "OPD003")] == [8, 8]
    assert lines(text, "OPD001") == []


def test_follow_ups_and_guests_of_a_workshop_are_looked_at_too() -> None:
    text = (
        LIST % "Dinkes"
        + """
bimtek:
  - tahap: I
    peserta: [Diskominfo, Camat Kota]
    tindak_lanjut:
      - {apa: Melengkapi data, opd: Dinas Kesehatn}
"""
    )
    assert lines(text, "OPD003") == [12, 14]


def test_an_office_is_listed_once() -> None:
    text = "daerah:\n  opd:\n    - Dinas Kesehatan\n    - Dinas Sosial\n    - {nama: Dinas Lain, singkatan: X}\n"
    assert lines(text, "OPD004") == []
    assert lines(text + "    - Dinkes\n    - {nama: Dinas Beda, singkatan: x}\n", "OPD004") == [6, 7]


def test_an_office_that_nothing_is_given_to_is_found_once_there_is_an_action_plan() -> None:
    assert [line for line, _ in found(LIST % "Dinkes, pendukung: [Bapenda]", "OPD005")] == [5]
    watched = LIST % "Dinkes, pendukung: [Bapenda]" + (
        "pemantauan:\n  kegiatan:\n    - {kegiatan: Rapat, pelaksana: Dinas Komunikasi dan Informatika}\n"
    )
    assert lines(watched, "OPD005") == []
    assert lines((LIST % "Dinkes").partition("rencana_aksi")[0], "OPD005") == []


@each(
    ("helpers", "expected"),
    [
        ("[Bank, Badan Pendapatan Daerah]", []),
        ("[Dinas Kesehatan]", [8]),
        ("[Bank, Komunitas, Bank]", [8]),
    ],
)
def test_a_helper_is_somebody_else_and_named_once(helpers: str, expected: list[int]) -> None:
    assert lines(LIST % f"Dinkes, pendukung: {helpers}", "OPD006") == expected


def test_a_name_that_is_wrong_in_many_places_is_one_finding_that_counts_them() -> None:
    text = LIST % "Dinas Sosial" + "  - {program: C, kegiatan: D, opd: Dinas sosial, pendukung: [Dinas Kominfo]}\n"
    text += "  - {program: E, kegiatan: F, opd: Dinas Kesehatan, pendukung: [Dinas Kominfo]}\n"
    assert found(text, "OPD001") == [(8, "'Dinas Sosial' (di 2 tempat) bukan OPD dalam daftar daerah ini")]
    assert [line for line, _ in found(text, "OPD003")] == [9]


def test_the_others_of_several_offices_go_where_the_item_takes_them() -> None:
    joined = "opd: Dinas Kesehatan dan Dinas Sosial"
    for topic, others in (("rencana_aksi", "ke 'pendukung'"), ("quick_win", "ke 'mitra'"), ("aplikasi", "satu.")):
        [finding] = looked(f"{topic}:\n  - {{{joined}}}\n", "OPD002").findings
        assert others in finding.remedy


JOINED = """
daerah:
  opd: Dinas Komunikasi dan Informatika, Dinas Kesehatan, Bappeda
rencana_aksi:
  - {program: A, kegiatan: B, opd: Dinas Kesehatan}
  - {program: A, kegiatan: C, opd: Dinas Kominfo}
"""


def test_an_item_of_several_offices_is_told_with_each_of_them_and_meant_by_none() -> None:
    [finding] = looked(JOINED, "OPD007").findings
    assert finding.place is not None
    assert finding.place.line == 2
    assert finding.remedy == (
        "tulis setiap nama sebagai butir sendiri: 'Dinas Komunikasi dan Informatika', 'Dinas Kesehatan', serta "
        "'Bappeda'."
    )
    assert [lines(JOINED, rule) for rule in ("OPD001", "OPD003", "OPD005")] == [[5], [], []]


@each(("name", "found"), [("Seluruh OPD", [4]), ("Dinas Kesehatan", [])])
def test_all_offices_together_are_not_one_that_was_there(name: str, found: list[int]) -> None:
    assert lines(f"bimtek:\n  - tahap: I\n    peserta:\n      - {name}\n", "OPD007") == found


@each(
    "name",
    [
        "Dinas Pekerjaan Umum, Perumahan Rakyat, dan Kawasan Permukiman",
        "Badan Perencanaan Pembangunan, Riset, dan Inovasi Daerah",
        "Satuan Polisi Pamong Praja dan Pemadam Kebakaran",
        "Dinas Kesehatan",
        "Sekretariat Daerah (Bagian Hukum, Bagian Organisasi)",
        "Sekretariat Daerah (Bagian Hukum dan Bagian Organisasi)",
    ],
)
def test_an_office_whose_name_has_a_comma_is_one(name: str) -> None:
    assert lines(f"daerah:\n  opd:\n    - {name}\n", "OPD007") == []
