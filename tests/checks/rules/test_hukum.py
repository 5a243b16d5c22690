"""Legal citations in the list of legal bases and in the texts."""

import pytest

from tests.checks.looking import found, lines, looked


def law(**fields: object) -> str:
    return "  - {" + ", ".join(f"{key}: {value}" for key, value in fields.items()) + "}\n"


def background(text: str, front: str = "") -> str:
    return f"{front}pendahuluan:\n  latar_belakang: >-\n    {text}\n"


def test_a_title_under_a_wrong_year_is_found_at_the_number_with_what_was_meant() -> None:
    text = "dasar_hukum:\n" + law(jenis="uu", nomor=23, tahun=2004, tentang="Pemerintahan Daerah")
    (finding,) = looked(text, "HKM001").findings
    assert finding.place and finding.place.line == 2
    assert "UU 23/2004 bukan tentang Pemerintahan Daerah" in finding.message
    assert "UU 23/2014" in finding.remedy and "UU 32/2004 (sudah dicabut)" in finding.remedy


@pytest.mark.parametrize(
    "title",
    [
        "Pemerintahan Daerah",
        "Pemerintahan Daerah sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 6 Tahun 2023",
        "PEMERINTAHAN DAERAH",
    ],
)
def test_a_right_title_is_left_however_it_goes_on(title: str) -> None:
    assert lines("dasar_hukum:\n" + law(jenis="uu", nomor=23, tahun=2014, tentang=title), "HKM001") == []


def test_a_title_may_be_shortened_to_its_usual_letters() -> None:
    assert lines("dasar_hukum:\n" + law(jenis="perpres", nomor=95, tahun=2018, tentang="SPBE"), "HKM001") == []


def test_an_unknown_number_is_found_only_under_a_title_that_another_law_has() -> None:
    wrong = law(jenis="pp", nomor=17, tahun=2019, tentang="Penyelenggaraan Sistem dan Transaksi Elektronik")
    other = law(jenis="pp", nomor=47, tahun=2012, tentang="Tanggung Jawab Sosial dan Lingkungan Perseroan Terbatas")
    assert lines(f"dasar_hukum:\n{other}{wrong}", "HKM001") == [3]


def test_local_laws_are_never_judged() -> None:
    local = law(jenis="perda", nomor=23, tahun=2004, tentang="Pemerintahan Daerah")
    ministry = law(jenis="permen", sebutan="Peraturan Menteri Keuangan", nomor=86, tahun=2017, tentang="Dana Desa")
    text = f"dasar_hukum:\n{local}{ministry}"
    assert lines(text, "HKM001") == lines(text, "HKM002") == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Sesuai UU No. 23 Tahun 2004 tentang Pemerintahan Daerah, daerah berinovasi.", True),
        (
            "Sesuai Undang-Undang Republik Indonesia Nomor 23 Tahun 2014 tentang Pemerintahan Daerah memberi hak.",
            False,
        ),
        ("Sesuai UU 14/2008 tentang KIP, informasi dibuka.", False),
        ("Peraturan Presiden Nomor 39 Tahun 2018 tentang Satu Data Indonesia mengatur data.", True),
        ("Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja berlaku.", False),
        ("Perda Nomor 23 Tahun 2004 tentang Pemerintahan Daerah berlaku.", False),
        ("UU Nomor 11 Tahun 2008 jo. UU Nomor 1 Tahun 2024 tentang ITE berlaku.", False),
        ("UU Nomor 14 Tahun 2025 tentang Jalan Tol berlaku.", False),
    ],
)
def test_citations_within_texts_are_judged_too(text: str, wrong: bool) -> None:
    assert lines(background(text), "HKM001") == ([2] if wrong else [])


def test_a_revoked_law_is_found_with_its_last_successor() -> None:
    text = "dasar_hukum:\n" + law(jenis="uu", nomor=22, tahun=1999, tentang="Pemerintahan Daerah")
    (finding,) = looked(text, "HKM002").findings
    assert "UU 23/2014" in finding.remedy


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("PP Nomor 82 Tahun 2012 menjadi acuan layanan.", True),
        ("PP Nomor 82 Tahun 2012 telah dicabut dengan PP Nomor 71 Tahun 2019.", False),
        ("PP Nomor 71 Tahun 2019 menjadi acuan layanan.", False),
    ],
)
def test_a_text_may_tell_that_a_law_was_revoked(text: str, wrong: bool) -> None:
    assert bool(lines(background(text), "HKM002")) == wrong


def test_a_document_older_than_the_revocation_cites_the_law_of_its_day() -> None:
    old = background("PP Nomor 82 Tahun 2012 menjadi acuan layanan.", "naskah: {tanggal: 3 Maret 2018}\n")
    new = background("PP Nomor 82 Tahun 2012 menjadi acuan layanan.", "naskah: {tanggal: 3 Maret 2020}\n")
    assert (lines(old, "HKM002"), lines(new, "HKM002")) == ([], [3])


def test_the_second_of_two_equal_legal_bases_is_found() -> None:
    one = law(jenis="uu", nomor=25, tahun=2009, tentang="Pelayanan Publik")
    other = law(jenis="uu", nomor=25, tahun=2004, tentang="Sistem Perencanaan Pembangunan Nasional")
    same_number = law(jenis="perda", sebutan="Peraturan Daerah Kota A", nomor=25, tahun=2009, tentang="Pelayanan")
    assert lines(f"dasar_hukum:\n{one}{other}{same_number}{one}", "HKM003") == [5]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "UU Nomor 25 Tahun 2009 tentang Pelayanan Publik",
            "{jenis: uu, nomor: No. 25, tahun: 2009, tentang: A}",
            True,
        ),
        (
            "{jenis: permen, sebutan: Peraturan Menteri Dalam Negeri, nomor: 59, tahun: 2021, tentang: A}",
            "{jenis: permen, sebutan: peraturan menteri  dalam negeri, nomor: 59, tahun: 2021, tentang: B}",
            True,
        ),
        (
            "{jenis: permen, sebutan: Peraturan Menteri Dalam Negeri, nomor: 59, tahun: 2021, tentang: A}",
            "{jenis: permen, nomor: 59, tahun: 2021, tentang: A.}",
            True,
        ),
        (
            "{jenis: permen, sebutan: Peraturan Menteri Dalam Negeri, nomor: 59, tahun: 2021, tentang: A}",
            "{jenis: permen, sebutan: Peraturan Menteri Keuangan, nomor: 59, tahun: 2021, tentang: A}",
            False,
        ),
        ("{jenis: keputusan, tentang: Tim Pelaksana}", "{jenis: keputusan, tentang: tim pelaksana.}", True),
        ("{jenis: keputusan, tentang: Tim Pelaksana}", "{jenis: perkada, tentang: Tim Pelaksana}", False),
    ],
)
def test_a_law_is_known_again_however_it_is_spelt(one: str, other: str, same: bool) -> None:
    assert lines(f"dasar_hukum:\n  - {one}\n  - {other}\n", "HKM003") == ([3] if same else [])


def test_a_law_after_the_document_is_found_and_one_of_its_year_is_not() -> None:
    front = "naskah: {tanggal: 3 Maret 2025}\ndasar_hukum:\n"
    same, later = (law(jenis="perda", nomor=4, tahun=year, tentang="RPJMD") for year in (2025, 2026))
    assert lines(front + same + later, "HKM004") == [4]
    assert lines("dasar_hukum:\n" + later, "HKM004") == []


def test_an_amendment_may_stand_in_the_title_or_as_a_legal_basis() -> None:
    bare = law(jenis="uu", nomor=11, tahun=2008, tentang="Informasi dan Transaksi Elektronik")
    told = law(
        jenis="uu",
        nomor=11,
        tahun=2008,
        tentang="Informasi dan Transaksi Elektronik sebagaimana telah diubah dengan Undang-Undang Nomor 1 Tahun 2024",
    )
    assert lines("dasar_hukum:\n" + bare, "HKM005") == [2]
    assert lines("dasar_hukum:\n" + told, "HKM005") == []
    assert lines("naskah: {tanggal: 3 Maret 2020}\ndasar_hukum:\n" + bare, "HKM005") == []


def test_the_same_citation_in_one_text_is_told_once() -> None:
    text = background("PP Nomor 82 Tahun 2012 berlaku. PP Nomor 82 Tahun 2012 menjadi acuan.")
    assert len(found(text, "HKM002")) == 1


def years(text: str) -> list[tuple[str, str, str]]:
    return [(fix.path, fix.old, fix.new) for finding in looked(text, "HKM001").findings for fix in finding.fixes]


def test_a_wrong_year_beside_the_right_title_and_number_has_one_answer() -> None:
    listed = "dasar_hukum:\n  - {jenis: uu, nomor: 23, tahun: 2004, tentang: Pemerintahan Daerah}\n"
    assert years(listed) == [("dasar_hukum[pemerintahan-daerah].tahun", "2004", "2014")]
    told = "visi:\n  penjelasan: Menurut Undang-Undang Nomor 25 Tahun 2019 tentang Pelayanan Publik.\n"
    assert years(told) == [("visi.penjelasan", "2019", "2009")]


@pytest.mark.parametrize(
    "text",
    [
        "dasar_hukum:\n  - {jenis: uu, nomor: 32, tahun: 2004, tentang: Pelayanan Publik}\n",
        "dasar_hukum:\n  - {jenis: uu, nomor: 23, tahun: 2004, tentang: Penghapusan Kekerasan dalam Rumah Tangga}\n",
        "visi:\n  penjelasan: UU Nomor 25 Tahun 2019 tentang Pelayanan Publik, dan UU Nomor 25 Tahun 2019.\n",
    ],
)
def test_a_wrong_number_or_a_year_that_stands_twice_is_not_guessed(text: str) -> None:
    assert not years(text)
