"""Reading of legal bases written as one line."""

from generator.framework.law_reading import cites_several, read_law, year_within
from tests.cases import each


@each(
    ("citation", "parts"),
    [
        ("UU 23/2014", ("uu", "", "23", "2014", "")),
        ("PERPRES 95 Tahun 2018", ("perpres", "", "95", "2018", "")),
        ("Peraturan Pemerintah nomor 59 tahun 2022 tentang Perkotaan", ("pp", "", "59", "2022", "Perkotaan")),
        ("Permendagri 86/2017", ("permen", "Peraturan Menteri Dalam Negeri", "86", "2017", "")),
        ("Peraturan Menteri Kesehatan No. 4 Th. 2019 tentang A",
         ("permen", "Peraturan Menteri Kesehatan", "4", "2019", "A")),
        ("Perda Kota Jambi 1/2019 tentang A", ("perda", "Perda Kota Jambi", "1", "2019", "A")),
        ("Peraturan Daerah Provinsi X Nomor 3 Tahun 2020",
         ("perda_provinsi", "Peraturan Daerah Provinsi X", "3", "2020", "")),
        ("Perbup Nomor 21 Tahun 2020 tentang SPBE", ("perkada", "Peraturan Bupati", "21", "2020", "SPBE")),
        ("Peraturan Wali Kota Nomor 5 Tahun 2020", ("perkada", "Peraturan Wali Kota", "5", "2020", "")),
        ("Perdasus 5 Tahun 2020", ("perda_provinsi", "Perdasus", "5", "2020", "")),
        ("Undang-undang (UU) No. 23 Tahun 2014 tentang A", ("uu", "", "23", "2014", "A")),
        ("SK Bupati No. 188.45/12/Huk/2025 tentang A", ("keputusan", "SK Bupati", "188.45/12/Huk/2025", "", "A")),
        ("Nota Kesepahaman Nomor 5 Tahun 2020 tentang Z", ("lain", "Nota Kesepahaman", "5", "2020", "Z")),
        ("Keppres 5 Tahun 2020", ("keputusan", "Keputusan Presiden", "5", "2020", "")),
        ("Pasal 18 ayat (6) UUD 1945",
         ("uud", "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia", "", "1945", "")),
        ("UUD NRI 1945 Pasal 18 ayat (6)",
         ("uud", "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia", "", "1945", "")),
        ("SNI ISO 37122:2019 tentang A", ("lain", "SNI ISO", "37122", "2019", "A")),
        ("Undang-Undang Nomor: 23 Tahun 2014 tentang A", ("uu", "", "23", "2014", "A")),
        ("Peraturan Bupati No.: 5 Tahun 2020 tentang A", ("perkada", "Peraturan Bupati", "5", "2020", "A")),
        ("a. UU Nomor 23 Tahun 2014 tentang A", ("uu", "", "23", "2014", "A")),
        ("(b) PP Nomor 19 Tahun 2016 tentang A", ("pp", "", "19", "2016", "A")),
        ("PP No 12 2019", ("pp", "", "12", "2019", "")),
        ("PP No. 12 (2019) ttg A", ("pp", "", "12", "2019", "A")),
        ("PP 12 - 2019 tentang A", ("pp", "", "12", "2019", "A")),
        ("UU 23 / 2014 tentang A", ("uu", "", "23", "2014", "A")),
        ("PP Nomor 12, Tahun 2019: Keuangan", ("pp", "", "12", "2019", "Keuangan")),
        ("PP Nomor 12 Tahun 2019 - Keuangan Daerah", ("pp", "", "12", "2019", "Keuangan Daerah")),
        ("Perpres 12 2025 RPJMN Tahun 2025-2029", ("perpres", "", "12", "2025", "RPJMN Tahun 2025-2029")),
        ("SK Bupati No. 188.45-12 Tahun 2025", ("keputusan", "SK Bupati", "188.45-12", "2025", "")),
        ("1. UU 25/2009 tentang A (LN 2009 Nomor 112);", ("uu", "", "25", "2009", "A (LN 2009 Nomor 112)")),
    ],
)  # fmt: skip
def test_a_citation_is_read_into_its_parts(citation: str, parts: tuple[str, ...]) -> None:
    found = read_law(citation)
    assert found is not None
    assert tuple(found.get(name, "") for name in ("jenis", "sebutan", "nomor", "tahun", "tentang")) == parts


MENHUB, MENKES = "Peraturan Menteri Perhubungan", "Keputusan Menteri Kesehatan"


@each(
    ("citation", "full", "number", "year"),
    [
        (f"{MENHUB} Nomor PM 15 Tahun 2019 tentang A", MENHUB, "PM 15", "2019"),
        (f"{MENHUB} PM 15 Tahun 2019", MENHUB, "PM 15", "2019"),
        (f"{MENHUB} No. PM 15/2019", MENHUB, "PM 15", "2019"),
        (f"{MENKES} Nomor HK.01.07/MENKES/2015/2023 tentang A", MENKES, "HK.01.07/MENKES/2015/2023", ""),
        (f"{MENKES} HK.01.07/MENKES/2015/2023 tentang A", MENKES, "HK.01.07/MENKES/2015/2023", ""),
        ("Peraturan Menpan Nomor PER/05/M.PAN/5/2008", "Peraturan Menpan", "PER/05/M.PAN/5/2008", ""),
        ("Surat Edaran Nomor SE/04/2022", "Surat Edaran", "SE/04/2022", ""),
        ("Surat Edaran Nomor B/123/M.KT.01/2023", "Surat Edaran", "B/123/M.KT.01/2023", ""),
        ("Surat Edaran Nomor B-123/2023", "Surat Edaran", "B-123/2023", ""),
        ("Peraturan Menteri LHK 15 Tahun 2019", "Peraturan Menteri LHK", "15", "2019"),
        ("SE 5 Tahun 2020", "SE", "5", "2020"),
    ],
)
def test_a_number_that_begins_with_letters_is_one_number(citation: str, full: str, number: str, year: str) -> None:
    found = read_law(citation) or {}
    assert (found.get("sebutan"), found.get("nomor"), found.get("tahun", "")) == (full, number, year)


@each("text", ["Pemerintahan Daerah", "Seri laporan 2020", "Statistik 12 Tahun 2020", ""])
def test_what_names_no_kind_of_law_is_no_citation(text: str) -> None:
    assert read_law(text) == {}


@each(
    "text",
    [
        "UU 11/2008 jo. 19/2016",
        "Undang-Undang Pemerintahan Daerah",
        "UU 23/2014 dan",
        "UU 23/2014 Pasal 12",
        "Perda Nomor 5 Tahun 2021 Kabupaten Kotawaringin Timur tentang RPJMD",
        "Perda RPJMD 2021-2026",
        "SK Bupati 188.45-12-2025",
        "MoU Kominfo 2017",
        "Ketetapan MPR Nomor XVI/MPR/1998 tentang B",
        "PM 15 Tahun 2019 tentang Angkutan",
    ],
)
def test_a_citation_that_cannot_be_read_to_its_end_is_none(text: str) -> None:
    assert read_law(text) is None


@each(
    "text",
    [
        "UU 23/2014 tentang Pemda; PP 12/2019 tentang Keuangan",
        "UU 23/2014 dan PP 12/2019",
        "UU 23/2014, PP 12/2019",
        "UU 23/2014\nPP 12/2019",
        "UU 23/2014, UU 1/2022, dan PP 12/2019",
        "UU No. 23 Tahun 2014 serta PP No. 12 Tahun 2019",
        "UU Nomor 23 Tahun 2014 tentang Pemda dan PP Nomor 12 Tahun 2019 tentang Keuangan",
        "UU Nomor 23 Tahun 2014 tentang Pemda PP Nomor 12 Tahun 2019 tentang Perubahan atas PP Nomor 58 Tahun 2005",
        "Perbup 5/2020 & Perda Nomor 3 Tahun 2021",
    ],
)
def test_laws_side_by_side_are_several(text: str) -> None:
    assert cites_several(text)


@each(
    "text",
    [
        "UU 23/2014",
        "UU 23/2014 tentang A; dan B;",
        "UU Nomor 9 Tahun 2015 tentang Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014 tentang Pemda",
        "UU Nomor 6 Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022",
        "UU 23/2014 tentang Pemda sebagaimana telah diubah terakhir dengan UU 6/2023",
        "UU 5/2020 tentang Pencabutan UU 1/2000 dan UU 2/2001",
        "PP 11/2021 tentang Pelaksanaan UU 6/2014 dan UU 3/2024",
        "Perda Nomor 5 Tahun 2025 tentang RPJMD Tahun 2025-2029",
        "Peraturan Bersama Menteri A dan Peraturan Menteri B Nomor 5 Tahun 2020",
        "Keputusan Bupati Nomor 188.45/12/Huk/2025 tentang Dewan dan Tim",
    ],
)
def test_a_law_within_the_title_of_another_is_none_beside_it(text: str) -> None:
    assert not cites_several(text)


def test_the_year_of_a_decision_may_stand_in_its_number() -> None:
    assert year_within("188.45/12/Huk/2025") == 2025
    assert year_within("23") is None
