"""Legal citations in the list of legal bases and in the texts."""

import json
import re
from collections.abc import Iterator

from generator.checks.finding import Severity
from generator.framework.law_kinds import KINDS
from generator.framework.laws import Law, laws, laws_of_kind
from tests.cases import each
from tests.checks.looking import found, lines, looked
from tests.conftest import FUZZING


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


@each(
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


@each(
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


@each(
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


def test_a_law_revoked_in_the_year_of_the_document_is_only_a_suggestion() -> None:
    text = background("PP nomor 82 tahun 2012 menjadi acuan layanan.", "naskah: {tanggal: 3 Maret 2019}\n")
    assert [finding.severity for finding in looked(text, "HKM002").findings] == [Severity.SARAN]


def test_the_second_of_two_equal_legal_bases_is_found() -> None:
    one = law(jenis="uu", nomor=25, tahun=2009, tentang="Pelayanan Publik")
    other = law(jenis="uu", nomor=25, tahun=2004, tentang="Sistem Perencanaan Pembangunan Nasional")
    same_number = law(jenis="perda", sebutan="Peraturan Daerah Kota A", nomor=25, tahun=2009, tentang="Pelayanan")
    assert lines(f"dasar_hukum:\n{one}{other}{same_number}{one}", "HKM003") == [5]


@each(
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


def test_a_legal_basis_without_its_year_is_the_same_only_by_number_and_title() -> None:
    one, other = (law(jenis="perbup", nomor=5, tentang=title) for title in ("Tata Kelola SPBE", "Rencana Induk"))
    assert lines(f"dasar_hukum:\n{one}{other}{one}", "HKM003") == [4]


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


def issues(texts: list[str], date: str = "3 Maret 2026") -> str:
    told = "".join(f"  - isu: {json.dumps(text, ensure_ascii=False)}\n" for text in texts)
    return f"naskah: {{tanggal: {date}}}\nisu:\n{told}"


@each(
    "text",
    [
        "UU Pemda Nomor 32 Tahun 2014 memberi daerah kewenangan.",
        "Undang-Undang Keterbukaan Informasi Publik (UU No. 14 Tahun 2018) menjamin hak warga.",
        "Sesuai UU No. 27 Tahun 2023 (UU PDP), data warga dilindungi.",
        "Perpres SPBE Nomor 95 Tahun 2019 menjadi acuan.",
        "Berdasarkan PERPRES NO. 39 THN 2018 TTG SATU DATA INDONESIA.",
        "UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah dengan UU Nomor 9 Tahun 2016.",
        (
            "UU Nomor 6 Tahun 2014 tentang Desa sebagaimana telah diubah beberapa kali, terakhir dengan UU Nomor "
            "3 Tahun 2023, mengatur desa."
        ),
        "Undang Undang No 25 Th 2008 tentang pelayanan publik wajib ditaati.",
        "PP 95/2018 tentang SPBE mengatur hal itu.",
        "Permen PANRB No. 59 Tahun 2021 tentang Pemantauan dan Evaluasi Sistem Pemerintahan Berbasis Elektronik.",
        "Pasal 18 UUD Nomor 6 Tahun 1945 menjamin otonomi.",
        "UUD 1954 menjamin otonomi daerah.",
        (
            "UU Nomor 23 Tahun 2014 tentang Pelayanan Publik dan UU Nomor 25 Tahun 2009 tentang Pemerintahan "
            "Daerah menjadi dasar."
        ),
        (
            "Peraturan Menteri Dalam Negeri RI No. 90 Tahun 2018 tentang Klasifikasi, Kodefikasi, dan "
            "Nomenklatur Perencanaan Pembangunan dan Keuangan Daerah."
        ),
        "UU 11/2008 jo. 19/2015 tentang ITE berlaku.",
        "Undang–Undang Nomor 17 Tahun 2004 tentang Keuangan Negara.",
        (
            "Peraturan Presiden (Perpres) Nomor 82 Tahun 2022 tentang Percepatan Transformasi Digital dan "
            "Keterpaduan Layanan Digital Nasional."
        ),
        "UndangUndang Nomor 25 Tahun 2014 tentang Sistem Perencanaan Pembangunan Nasional mengatur RPJMD.",
        "Peraturan Pemerintah Nomor: 18 Tahun 2018 tentang Perangkat Daerah.",
        "UU No. 24 tahun 2017 tentang penanggulangan bencana.",
        "Undang-Undang tentang Penataan Ruang Nomor 26 Tahun 2017 mengatur ruang.",
        "UU Nomor 23 Tahun 2041 tentang Pemerintahan Daerah.",
        "Perpres 12 Tahun 2024 tentang RPJMN Tahun 2025-2029 memuat arah.",
        (
            "Inmendagri Nomor 2 Tahun 2024 tentang Pedoman Penyusunan Rencana Pembangunan Jangka Menengah Daerah "
            "dan Rencana Strategis Perangkat Daerah Tahun 2025-2029."
        ),
        "Sesuai UU 14/2008 tentang Pelayanan Publik, informasi dibuka.",
    ],
)
def test_a_wrong_citation_is_found_in_every_usual_spelling(text: str) -> None:
    assert set(lines(issues([text]), "HKM001")) == {3}


@each(
    "text",
    [
        "PP Nomor 82 Tahun 2012 menjadi acuan layanan.",
        "Penyusunan berpedoman pada Permendagri No. 54 Tahun 2010.",
        "UU Cipta Kerja Nomor 11 Tahun 2020 mempermudah izin.",
        "Pengadaan mengikuti Perpres 54/2010.",
        "Sesuai UU ASN (UU No. 5 Tahun 2014), pegawai dilatih.",
        "Perangkat daerah ditata menurut PP 41 Tahun 2007.",
    ],
)
def test_a_revoked_law_is_found_in_every_usual_spelling(text: str) -> None:
    assert lines(issues([text]), "HKM002") == [3]


@each(
    "text",
    [
        (
            "UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah dengan UU Nomor 9 Tahun "
            "2015 dan UU Nomor 6 Tahun 2023."
        ),
        "UU Nomor 23 Tahun 2014 tentang pembagian urusan antara pusat dan daerah memberi daerah kewenangan.",
        "Sejak UU 22/1999, daerah memperoleh otonomi luas.",
        "Pada tahun 2010 penyusunan RPJMD masih mengacu pada UU 32/2004.",
        "Sesuai PP 12/2019 Badan Usaha Milik Daerah wajib melapor.",
        "Sesuai UU 25/2009 Pemerintah Daerah wajib memberi layanan.",
        "UU No. 7 Drt Tahun 1956 membentuk daerah.",
        "Undang-Undang Darurat Nomor 3 Tahun 1953 membentuk daerah di Kalimantan.",
        "Perda Nomor 23 Tahun 2004 tentang Pemerintahan Daerah berlaku.",
        "Peraturan Bupati Nomor 17 Tahun 2023 tentang Sistem Pemerintahan Berbasis Elektronik berlaku.",
        "UU Desa dan Peraturan Bupati Nomor 5 Tahun 2020 menjadi dasar.",
        "Satpol PP 12 Tahun 2024 menertibkan.",
        "Rancangan Undang-Undang Nomor 23 Tahun 2026 tentang Pemerintahan Daerah dibahas.",
        "PP Muhammadiyah Nomor 5 Tahun 2020 mengatur sekolah.",
        "UU 1/2024 tentang ITE mengatur hal itu.",
        "UU 6/2023 tentang Cipta Kerja mempermudah izin.",
        "UU 19/2016 tentang Informasi dan Transaksi Elektronik mengubah beberapa pasal.",
        "UU Nomor 23 Tahun 1992 tentang Kesehatan sudah lama berlalu.",
        "Pasal 18 ayat (6) UUD 1945 dan UU Nomor 23 Tahun 2014 menjadi dasar.",
        "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945 memberi dasar.",
        (
            "PermenPANRB Nomor 8 Tahun 2026 tentang Evaluasi Kinerja Pemerintah Digital menggantikan PermenPANRB "
            "Nomor 59 Tahun 2020."
        ),
        "SNI ISO 37122:2019 memberi indikator kota cerdas.",
        (
            "Perpres Nomor 16 Tahun 2018 sebagaimana diubah dengan Perpres Nomor 12 Tahun 2021 dan Perpres Nomor "
            "46 Tahun 2025."
        ),
        "UU Nomor 11 Tahun 2008 jo. UU Nomor 19 Tahun 2016 jo. UU Nomor 1 Tahun 2024 tentang ITE.",
        "Sesuai UU No. 14/2008 tentang keterbukaan informasi publik, PPID melayani permohonan dalam 10 hari.",
        "PP No. 61 Tahun 2010 tentang Keterbukaan Informasi Publik menjabarkannya.",
        "Permendagri 59/2021 tentang SPM dan PP 2/2018 tentang SPM menjadi acuan.",
        "UU 23/2014 mengatur 32 urusan; 12 tahun 2026 berlalu.",
        "UU Nomor 9 Tahun 2015 tentang Perubahan Kedua atas UU No. 23 Tahun 2014 tentang Pemda.",
        (
            "Perpres Nomor 18 Tahun 2020 tentang RPJMN 2020-2024 menempatkan transformasi digital sebagai "
            "pengarusutamaan."
        ),
        "Sesuai UU 3/2014 tentang Perindustrian dan UU 7/2014 tentang Perdagangan, industri dibina.",
        "UU Nomor 4 Tahun 2009 tentang Pertambangan Mineral dan Batubara mengatur tambang.",
        "Keputusan Bupati Nomor 188.45/120/2025 tentang Dewan Smart City.",
        "UU 39/2008 tentang Kementerian Negara sebagaimana diubah dengan UU 61/2024.",
        "UU PDP berlaku penuh sejak Oktober 2024.",
        (
            "Permendagri Nomor 86 Tahun 2017 mengatur tata cara penyusunan RPJMD; Permendagri Nomor 70 Tahun "
            "2019 mengatur SIPD."
        ),
        "Data dari 23 Tahun 2014 sampai 2020.",
        "UU 25/2009 tentang Pelayanan Publik Pasal 4 menyebut asas.",
        "UU Nomor 32 Tahun 2004 yang kemudian diganti UU Nomor 23 Tahun 2014.",
        "Permenkes Nomor 24 Tahun 2022 tentang Rekam Medis mewajibkan integrasi.",
        "Undang-Undang Nomor 59 Tahun 2024 tentang RPJPN 2025–2045 memuat visi Indonesia Emas.",
        (
            "Kepmendagri Nomor 050-5889 Tahun 2021 sebagaimana dimutakhirkan dengan Kepmendagri Nomor 900.1-861 "
            "Tahun 2026."
        ),
        "UU Nomor 5 Tahun 2014 tentang ASN telah digantikan UU Nomor 20 Tahun 2023.",
    ],
)
def test_sound_citations_and_what_only_looks_like_one_are_left(text: str) -> None:
    assert looked(issues([text]), "HKM").findings == []


def spellings(law: Law, number: str, year: int, title: str) -> Iterator[str]:
    """A law in a dozen usual spellings."""
    kind = KINDS[law.kind]
    yield f"Sesuai {kind.full} Nomor {number} Tahun {year} tentang {title}, daerah menata layanan."
    yield f"Menurut {kind.short} No. {number} Tahun {year} tentang {title}, layanan ditata."
    yield f"Layanan ditata ({kind.short} No {number}/{year} ttg {title})."
    yield f"{kind.short} {number}/{year} mengenai {title} menjadi acuan layanan."
    yield f"{kind.full.upper()} NOMOR {number} TAHUN {year} TENTANG {title.upper()}"
    yield f"Layanan mengikuti {kind.short} No. {number} Th. {year} tentang {title.lower()} yang berlaku."
    yield f"layanan mengikuti {kind.short.lower()} no.{number} thn {year} tentang {title}"
    yield f"{kind.full} Republik Indonesia Nomor {number} Tahun {year} tentang {title} mengatur hal itu."
    yield f"Dalam {kind.full} ({kind.short}) Nomor: {number} Tahun {year} tentang {title} diatur hal itu."
    if not re.search(r"[\d.(;]|Peraturan|Undang", title):
        yield f"Sebagaimana amanat {kind.full} {title} Nomor {number} Tahun {year}, layanan ditata."
        yield f"{kind.short} {title} ({kind.short} No. {number} Tahun {year}) mewajibkan layanan."
        yield f"{kind.short} No. {number} Tahun {year} ({title}) mewajibkan layanan."


def tried(law: Law) -> Iterator[tuple[str, set[str]]]:
    """Citations of a law, right and wrong, with the rules that they break."""
    right = {"HKM002"} if law.revoked_by else set()
    yield from ((text, right) for text in spellings(law, law.number, law.year, law.title))
    wrong = [(law.number, law.year + 2), (f"{law.number}7"[-3:], law.year)]
    for number, year in wrong:
        if (law.kind, number, year) not in laws():
            yield from ((text, {"HKM001"}) for text in spellings(law, number, year, law.title))
    apart = (other for other in laws_of_kind(law.kind) if other.words != law.words)
    other = next((o for o in apart if not (law.is_about(o) or o.is_about(law) or len(o.title) > 200)), None)
    if other:
        yield from ((text, {"HKM001"}) for text in spellings(law, law.number, law.year, other.title))


def test_laws_of_the_table_are_judged_rightly_in_a_dozen_spellings() -> None:
    known = sorted(laws().values(), key=lambda law: law.short)
    cases = [case for law in known[:: 1 if FUZZING else 12] for case in tried(law)]
    found: dict[int, set[str]] = {}
    for finding in looked(issues([text for text, _ in cases], "3 Maret 2027"), "HKM001", "HKM002").findings:
        assert finding.place
        found.setdefault(finding.place.line - 3, set()).add(finding.rule)
    right = [case for at, case in enumerate(cases) if found.get(at, set()) == case[1]]
    cried = [text for at, (text, rules) in enumerate(cases) if found.get(at, set()) - rules]
    assert cried == []
    assert len(right) >= 0.99 * len(cases)


def test_a_revoked_law_within_the_title_of_another_is_left() -> None:
    text = "PP 6/2005 tentang Pelaksanaan UU Nomor 32 Tahun 2004 tentang Pemerintahan Daerah menjadi acuan."
    assert looked(issues([text]), "HKM").findings == []


def test_other_kinds_of_national_laws_are_judged_in_the_list() -> None:
    ministry = "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"
    wrong = law(jenis="permen", sebutan=ministry, nomor=8, tahun=2025, tentang="Evaluasi Kinerja Pemerintah Digital")
    decree = law(jenis="keputusan", sebutan="Kepmendagri", nomor='"050-5889"', tahun=2020, tentang=(
        "Hasil Verifikasi, Validasi, dan Inventarisasi Pemutakhiran Klasifikasi, Kodefikasi, dan Nomenklatur "
        "Perencanaan Pembangunan dan Keuangan Daerah"
    ).replace(",", ""))  # fmt: skip
    assert lines(f"dasar_hukum:\n{wrong}{decree}", "HKM001") == [2, 3]


def test_a_national_plan_of_an_ended_period_is_found_with_the_next() -> None:
    text = "naskah: {tanggal: 3 Maret 2025}\ndasar_hukum:\n"
    old = law(jenis="perpres", nomor=18, tahun=2020, tentang="RPJMN Tahun 2020-2024")
    (finding,) = looked(text + old, "HKM002").findings
    assert "berakhir pada tahun 2024" in finding.message
    assert "Perpres 12/2025" in finding.remedy


def test_the_constitution_has_no_number() -> None:
    assert lines("dasar_hukum:\n  - {jenis: uud, nomor: 18, tahun: 1945}\n", "HKM001") == [2]
    assert lines("dasar_hukum:\n  - Pasal 18 ayat (6) UUD 1945\n", "HKM001") == []


def test_a_law_of_the_future_is_found_in_texts_too() -> None:
    text = "UU Nomor 23 Tahun 2041 menjadi acuan; UU Nomor 20 Tahun 2023 berlaku."
    assert lines(issues([text]), "HKM004") == [3]


def test_laws_with_the_same_amendment_are_told_together() -> None:
    both = law(jenis="uu", nomor=26, tahun=2007, tentang="Penataan Ruang")
    both += law(jenis="uu", nomor=23, tahun=2014, tentang="Pemerintahan Daerah")
    ((line, message),) = found(f"dasar_hukum:\n{both}", "HKM005")
    assert line == 2
    assert "UU 26/2007 dan UU 23/2014 telah diubah, terakhir dengan UU 6/2023" in message


def test_a_standard_is_no_law() -> None:
    assert lines("dasar_hukum:\n  - SNI ISO 37122:2019 tentang Indikator Kota Cerdas\n", "HKM006") == [2]


@each(
    ("text", "wrong"),
    [
        ("RPJPN Tahun 2025–2045 yang ditetapkan dengan UU 59/2023 menegaskan arah.", True),
        ("Sejak itu. RPJMN 2025–2029 dalam Peraturan Presiden Nomor 18 Tahun 2020 memuat arah.", True),
        ("RPJMN Tahun 2025–2029 dalam Peraturan Presiden Nomor 12 Tahun 2025 memuat arah.", False),
        ("Sistem pemerintahan berbasis elektronik diatur dalam Perpres 82/2023 dan turunannya.", False),
        ("Pelayanan publik diatur dalam UU 30/2014 pula.", False),
    ],
)
def test_a_plan_is_laid_down_by_its_own_law(text: str, wrong: bool) -> None:
    assert lines(issues([text]), "HKM001") == ([3] if wrong else [])


@each(
    ("title", "wrong"),
    [("Satu Peta Indonesia", True), ("Satu Data Indonesia", False), ("SDI", False), ("Satu Data Indonesiaa", False)],
)
def test_a_short_title_with_one_other_word_is_another(title: str, wrong: bool) -> None:
    text = "dasar_hukum:\n" + law(jenis="perpres", nomor=39, tahun=2019, tentang=title)
    assert lines(text, "HKM001") == ([2] if wrong else [])


@each(
    ("text", "wrong"),
    [
        ("Perda Kota Jambi No. 1 Tahun 2018 tentang Penyelenggaraan Smart City mengatur hal itu.", True),
        ("Peraturan Wali Kota Nomor 71 Tahun 2023 mengatur layanan.", True),
        ("Perwali 71/2023 tentang SPBE dan satu data mengatur layanan.", True),
        ("Perda Kota Jambi Nomor 1 Tahun 2019 tentang Penyelenggaraan Smart City mengatur hal itu.", False),
        ("Perda Nomor 4 Tahun 2019 tentang Pajak Daerah mengatur hal itu.", False),
        ("Perda Provinsi Jambi Nomor 1 Tahun 2018 tentang Penyelenggaraan Smart City mengatur hal itu.", False),
        ("Perda Nomor 1 Tahun 2018 tentang Penyelenggaraan Smart City diganti tahun berikutnya.", False),
        ("Perda Nomor 1 Tahun 2024 mengatur pajak.", False),
    ],
)
def test_an_own_law_is_cited_as_in_the_list(text: str, wrong: bool) -> None:
    front = "daerah: {nama: Jambi, jenis: kota}\n"
    own = law(jenis="perda", nomor=1, tahun=2019, tentang="Penyelenggaraan Smart City")
    own += law(jenis="perwali", nomor=17, tahun=2023, tentang="Sistem Pemerintahan Berbasis Elektronik dan Satu Data")
    assert bool(lines(f"{front}dasar_hukum:\n{own}{issues([text])}", "HKM007")) == wrong


def years(text: str) -> list[tuple[str, str, str]]:
    return [(fix.path, fix.old, fix.new) for finding in looked(text, "HKM001").findings for fix in finding.fixes]


def test_a_wrong_year_beside_the_right_title_and_number_has_one_answer() -> None:
    listed = "dasar_hukum:\n  - {jenis: uu, nomor: 23, tahun: 2004, tentang: Pemerintahan Daerah}\n"
    assert years(listed) == [("dasar_hukum[pemerintahan-daerah].tahun", "2004", "2014")]
    told = "visi:\n  penjelasan: Menurut Undang-Undang Nomor 25 Tahun 2019 tentang Pelayanan Publik.\n"
    assert years(told) == [("visi.penjelasan", "2019", "2009")]


@each(
    "text",
    [
        "dasar_hukum:\n  - {jenis: uu, nomor: 32, tahun: 2004, tentang: Pelayanan Publik}\n",
        "dasar_hukum:\n  - {jenis: uu, nomor: 23, tahun: 2004, tentang: Penghapusan Kekerasan dalam Rumah Tangga}\n",
        "visi:\n  penjelasan: UU Nomor 25 Tahun 2019 tentang Pelayanan Publik, dan UU Nomor 25 Tahun 2019.\n",
    ],
)
def test_a_wrong_number_or_a_year_that_stands_twice_is_not_guessed(text: str) -> None:
    assert not years(text)


@each(
    ("text", "wrong"),
    [
        ("Keamanan diuji menurut PP Nomor 82 Tahun 2012 sebelum sistem dipakai.", True),
        ("Menurut PP Nomor 82 Tahun 2012, sebelum diganti, sertifikasi belum wajib.", False),
        ("PP Nomor 82 Tahun 2012 berlaku sebelum tahun 2019.", False),
    ],
)
def test_a_word_of_the_past_excuses_a_basis_only_if_it_speaks_of_the_law(text: str, wrong: bool) -> None:
    assert lines(f"visi: {{penjelasan: '{text}'}}", "HKM002") == ([1] if wrong else [])


def test_a_law_known_from_memory_only_gives_a_hint() -> None:
    text = "dasar_hukum: [{jenis: perpres, nomor: 96, tahun: 2014, tentang: Pengadaan Barang/Jasa Pemerintah}]"
    assert [finding.severity for finding in looked(text, "HKM001").findings] == [Severity.SARAN]


def test_an_old_forming_law_is_found_only_in_a_region_with_a_law_of_its_own() -> None:
    law = "dasar_hukum: [{jenis: uu, nomor: 9, tahun: 1956, tentang: Pembentukan Daerah Otonom Kota-Besar}]"
    assert lines(f"daerah: {{nama: Jambi, jenis: kota}}\n{law}", "HKM008") == [2]
    assert lines(f"daerah: {{nama: Padang, jenis: kota}}\n{law}", "HKM008") == []
    assert lines(f"daerah: {{nama: Jambi, jenis: kota}}\nnaskah: {{tanggal: 3 Maret 2022}}\n{law}", "HKM008") == []


@each(
    ("number", "year", "wrong"),
    [
        ("188.45/12/Huk/2025", 2024, True),
        ("188.45/12/Huk/2025", 2025, False),
        ("PER/05/M.PAN/5/2008", 2009, True),
        ("HK.01.07/MENKES/2015", 2023, False),
        ("HK.01.07/MENKES/2015/2023", 2023, False),
        ("188.45/12/Huk", 2024, False),
    ],
)
def test_the_year_within_a_number_is_that_of_the_law(number: str, year: int, wrong: bool) -> None:
    text = "dasar_hukum:\n" + law(jenis="keputusan", nomor=number, tahun=year, tentang="Tim")
    assert lines(text, "HKM009") == ([2] if wrong else [])


@each(
    ("sentence", "is_wrong"),
    [
        ("Pengukurannya memakai SNI ISO 37122:2018.", True),
        ("Pengukurannya memakai SNI ISO 37122 Tahun 2018.", True),
        ("Pengukurannya memakai SNI ISO 37120:2019.", True),
        ("Pengukurannya memakai ISO 37123:2020.", True),
        ("Pengukurannya memakai SNI ISO 37122:2019 dan SNI ISO 37120:2018.", False),
        ("ISO 37120:2014 ialah edisi yang tidak pernah menjadi SNI.", False),
        ("SNI ISO 37122 ditinjau pada tahun 2024.", False),
        ("Naskah itu keliru menyebut SNI ISO 37122:2018.", False),
        ("Keamanan informasinya mengikuti SNI ISO 27001:2013.", False),
    ],
)
def test_a_standard_bears_the_year_of_its_edition(sentence: str, is_wrong: bool) -> None:
    assert bool(lines(f'visi: {{penjelasan: "{sentence}"}}', "HKM010")) == is_wrong


def test_a_standard_among_the_laws_bears_the_year_of_its_edition() -> None:
    text = "dasar_hukum: [{jenis: sni, sebutan: SNI ISO, nomor: 37122, tahun: %d, tentang: Kota cerdas}]"
    assert lines(text % 2018, "HKM010") == [1]
    assert lines(text % 2019, "HKM010") == []


@each("rest", [".", " di kabupaten ini.", " pada Bimtek tahap IV.", " pada Mei 2025."])
def test_the_title_of_a_law_ends_where_the_sentence_goes_on(rest: str) -> None:
    text = f"visi: {{penjelasan: Hal ini diuji dengan PP Nomor 59 Tahun 2021 tentang Perkotaan{rest}}}"
    assert lines(text, "HKM001") == [1]
