"""The laws under "Mengingat": the forming law, the law on making laws, amendments, numbers of the gazette."""

import datetime
from collections.abc import Callable

from generator.documents.printed_values import Printer
from generator.masterplan.gaps import expected_gaps
from generator.masterplan.konsiderans import Konsiderans
from generator.masterplan.masterplan import Masterplan
from generator.source.values import Phrase
from tests.cases import each

Plans = Callable[[str], Masterplan]
KUTIM = "daerah: {kode: '64.08', nama: Kutai Timur, jenis: kabupaten}\n"
UNKNOWN = "daerah: {nama: Uji, jenis: kabupaten}\n"


def cited(plan: Masterplan, year: int | None = None) -> list[str]:
    """The laws as they are printed, but for those whose own fields the template prints."""
    printer = Printer(plan.istilah)
    day = datetime.date(year, 7, 1) if year else None
    lines = []
    for dasar in Konsiderans(plan).mengingat(day):
        law = dasar.peraturan
        bunyi = Phrase((f"{law.jenis} {law.nomor}/{law.tahun}",)) if law else Phrase((dasar.bunyi,))
        lines.append("".join(inline.text for part in (bunyi, dasar.ekor) for inline in printer.inlines(part)))
    return lines


def gaps(plan: Masterplan) -> set[str]:
    return {gap.path for gap in expected_gaps(plan) if gap.path.startswith("dasar_hukum")}


@each(
    ("code", "year", "law"),
    [
        (
            "62.02",
            None,
            "Undang-Undang Nomor 27 Tahun 1959 tentang Penetapan Undang-Undang Darurat Nomor 3 Tahun 1953",
        ),
        ("63.09", None, "Undang-Undang Nomor 8 Tahun 1965 tentang Pembentukan Daerah Tingkat II Tanah Laut"),
        ("64.08", None, "Undang-Undang Nomor 47 Tahun 1999 tentang Pembentukan Kabupaten Nunukan"),
        ("15.71", None, "Undang-Undang Nomor 40 Tahun 2024 tentang Kota Jambi di Provinsi Jambi"),
        ("15.71", 2019, "Undang-Undang Nomor 9 Tahun 1956 tentang Pembentukan Daerah Otonom Kota-Besar"),
    ],
)
def test_the_law_that_formed_the_region_comes_first(
    code: str, year: int | None, law: str, masterplan_of: Plans
) -> None:
    assert cited(masterplan_of(f"daerah: {{kode: '{code}'}}"), year)[0].startswith(law)


@each(("laws", "times"), [("", 1), ("dasar_hukum: [UU 23 Tahun 2014 tentang Pemerintahan Daerah]", 0)])
def test_the_law_on_regional_government_is_always_among_them(laws: str, times: int, masterplan_of: Plans) -> None:
    lines = cited(masterplan_of("daerah: {kode: '15.71'}\n" + laws))
    assert sum(line.startswith("Undang-Undang Nomor 23 Tahun 2014") for line in lines) == times
    assert sum("23/2014" in line for line in lines) == 1 - times


def test_where_no_table_knows_it_a_gap_says_what_belongs_there(masterplan_of: Plans) -> None:
    plan = masterplan_of(UNKNOWN + "dasar_hukum: [UU 25 Tahun 2009 tentang Pelayanan Publik]")
    assert cited(plan)[0] == "Undang-Undang [belum diisi: undang-undang pembentukan daerah]"
    assert "dasar_hukum@pembentukan" in gaps(plan)


@each(
    "title",
    [
        "Pembentukan Daerah-Daerah Kabupaten dalam Lingkungan Propinsi Jawa Timur",
        "Kabupaten Uji di Provinsi Contoh",
        "Pembentukan Kabupaten Uji",
    ],
)
def test_the_region_names_its_forming_law_among_its_legal_bases(title: str, masterplan_of: Plans) -> None:
    laws = (
        f"dasar_hukum: [{{jenis: uu, nomor: 99, tahun: 2002, tentang: {title}, lembaran: 5, tambahan_lembaran: 6}}]"
    )
    plan = masterplan_of(UNKNOWN + laws)
    expected = (
        "uu 99/2002 (Lembaran Negara Republik Indonesia Tahun 2002 Nomor 5, "
        "Tambahan Lembaran Negara Republik Indonesia Nomor 6)"
    )
    assert cited(plan)[0] == expected
    assert gaps(plan) == set()


@each("title", ["Pembentukan Peraturan Perundang-undangan", "Pemerintahan Daerah", "Kabupaten Ujian di Provinsi A"])
def test_a_law_that_only_sounds_like_it_is_no_forming_law(title: str, masterplan_of: Plans) -> None:
    plan = masterplan_of(f"{UNKNOWN}dasar_hukum: [{{jenis: uu, nomor: 98, tahun: 2002, tentang: {title}}}]")
    assert "dasar_hukum@pembentukan" in gaps(plan)


def test_the_law_on_making_laws_has_its_place_by_year_and_its_last_amendment(masterplan_of: Plans) -> None:
    laws = "dasar_hukum: [UU 23 Tahun 2014 tentang Pemerintahan Daerah, UU 25 Tahun 2009 tentang Pelayanan Publik]"
    lines = cited(masterplan_of(KUTIM + laws))
    starts = ("Undang-Undang Nomor 47 ", "uu 25/2009", "Undang-Undang Nomor 12 Tahun 2011", "uu 23/2014")
    assert [line.startswith(start) for line, start in zip(lines, starts, strict=True)] == [True] * 4
    assert "sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 13 Tahun 2022" in lines[2]
    assert lines[2].endswith("Tahun 2022 Nomor 143, Tambahan Lembaran Negara Republik Indonesia Nomor 6801)")
    assert lines[3].startswith("uu 23/2014 (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, ")


def test_a_law_amended_once_says_so(masterplan_of: Plans) -> None:
    line = cited(masterplan_of(KUTIM))[0]
    assert "sebagaimana telah diubah dengan Undang-Undang Nomor 7 Tahun 2000 tentang Perubahan atas" in line


def test_a_decision_cites_no_law_of_a_later_year(masterplan_of: Plans) -> None:
    line = cited(masterplan_of(KUTIM), 2020)[1]
    assert "terakhir" not in line
    assert "sebagaimana telah diubah dengan Undang-Undang Nomor 15 Tahun 2019" in line


def test_an_amendment_in_the_list_is_cited_with_what_it_amends(masterplan_of: Plans) -> None:
    laws = (
        "dasar_hukum:\n"
        "  - {jenis: uu, nomor: 6, tahun: 2014, tentang: Desa}\n"
        "  - {jenis: uu, nomor: 3, tahun: 2024, lembaran: LN 2024 No. 77, tambahan_lembaran: TLN Nomor 6914,"
        " tentang: Perubahan Kedua atas Undang-Undang Nomor 6 Tahun 2014 tentang Desa}\n"
    )
    lines = cited(masterplan_of(KUTIM + laws))
    assert [line.split(" (")[0] for line in lines][2:] == [
        "uu 6/2014",
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
    ]
    assert lines[2].endswith("Tahun 2024 Nomor 77, Tambahan Lembaran Negara Republik Indonesia Nomor 6914)")


def test_numbers_that_nobody_has_read_are_a_gap_and_never_a_guess(masterplan_of: Plans) -> None:
    plan = masterplan_of(KUTIM + "dasar_hukum: [{jenis: uu, nomor: 6, tahun: 2014, tentang: Desa}]")
    assert cited(plan)[2].endswith(
        "(Lembaran Negara Republik Indonesia Tahun 2024 Nomor [belum diisi: nomor Lembaran Negara], Tambahan Lembaran"
        " Negara Republik Indonesia Nomor [belum diisi: nomor Tambahan Lembaran Negara])"
    )
    assert gaps(plan) == {"dasar_hukum@lembaran"}


def test_a_law_that_the_table_lacks_asks_for_its_numbers(masterplan_of: Plans) -> None:
    plan = masterplan_of(KUTIM + "dasar_hukum: [{id: a, jenis: uu, nomor: 98, tahun: 2002, tentang: Sesuatu}]")
    assert gaps(plan) == {"dasar_hukum[a].lembaran", "dasar_hukum[a].tambahan_lembaran"}


def test_a_regulation_of_the_region_is_in_its_own_gazette(masterplan_of: Plans) -> None:
    laws = "dasar_hukum: [{jenis: perda, nomor: 1, tahun: 2019, tentang: A, lembaran: 3}]"
    assert cited(masterplan_of(KUTIM + laws))[-1] == (
        "perda 1/2019 (Lembaran Daerah Kabupaten Kutai Timur Tahun 2019 Nomor 3)"
    )


@each(
    "title",
    [
        "ITE sebagaimana telah diubah dengan UU 19/2016",
        "ITE (Lembaran Negara Republik Indonesia Tahun 2008 Nomor 58)",
    ],
)
def test_what_the_region_writes_behind_the_title_is_not_said_twice(title: str, masterplan_of: Plans) -> None:
    plan = masterplan_of(f"{KUTIM}dasar_hukum: [{{jenis: uu, nomor: 11, tahun: 2008, tentang: {title}}}]")
    assert cited(plan)[1] == "uu 11/2008"
    assert gaps(plan) == set()


def test_a_number_that_the_region_gives_is_printed_with_every_kind_of_law(masterplan_of: Plans) -> None:
    laws = (
        "dasar_hukum: [{jenis: perpres, nomor: 95, tahun: 2018, tentang: A, lembaran: 182},"
        " {jenis: permendagri, nomor: 86, tahun: 2017, tentang: B, lembaran: 1312}]"
    )
    assert cited(masterplan_of(KUTIM + laws))[-2:] == [
        "perpres 95/2018 (Lembaran Negara Republik Indonesia Tahun 2018 Nomor 182)",
        "permen 86/2017 (Berita Negara Republik Indonesia Tahun 2017 Nomor 1312)",
    ]
