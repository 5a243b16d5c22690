"""Which office of the list a name means, and which names mean none of it."""

from hypothesis import given
from hypothesis import strategies as st

from generator.checks.offices import Offices
from tests.cases import each
from tests.checks.looking import plan_of

# Offices that regions really have side by side; none may be taken for another.
DISTINCT = [
    "Dinas Kesehatan", "Dinas Kelautan dan Perikanan", "Dinas Kehutanan", "Dinas Kebudayaan", "Dinas Kebersihan",
    "Dinas Perhubungan", "Dinas Perkebunan", "Dinas Pertanian", "Dinas Pertanahan", "Dinas Peternakan",
    "Dinas Perdagangan", "Dinas Perindustrian", "Dinas Perumahan", "Dinas Pendidikan", "Dinas Pariwisata",
    "Dinas Pemadam Kebakaran", "Dinas Pemuda dan Olahraga", "Dinas Sosial", "Dinas Tenaga Kerja",
    "Dinas Kependudukan dan Pencatatan Sipil", "Dinas Pengendalian Penduduk dan Keluarga Berencana",
    "Dinas Pemberdayaan Masyarakat dan Desa", "Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
    "Dinas Lingkungan Hidup", "Dinas Komunikasi dan Informatika", "Dinas Koperasi dan Usaha Kecil Menengah",
    "Dinas Perpustakaan dan Kearsipan", "Dinas Pekerjaan Umum dan Penataan Ruang", "Badan Pendapatan Daerah",
    "Badan Pengelolaan Keuangan dan Aset Daerah", "Badan Perencanaan Pembangunan Daerah",
    "Badan Penanggulangan Bencana Daerah", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia",
    "Badan Kesatuan Bangsa dan Politik", "Sekretariat Daerah", "Sekretariat DPRD", "Inspektorat Daerah",
    "Satuan Polisi Pamong Praja", "Kecamatan Kota", "Kecamatan Sungai Lilin", "Kecamatan Sungai Lalan",
]  # fmt: skip
PARTNERS = [
    "Bank Kalteng", "Bank daerah", "Badan Pusat Statistik", "Badan usaha milik desa", "Badan amil zakat daerah",
    "Badan Siber dan Sandi Negara", "Kantor Pertanahan", "Kantor Imigrasi", "Kementerian Kesehatan", "PKK",
    "Dinas Kesehatan Provinsi Kalimantan Tengah", "Dinas Kesehatan Kabupaten Seruyan", "Universitas Contoh",
    "Kementerian Komunikasi dan Digital", "Kementerian Kominfo", "Rumah Sakit Umum Daerah", "Komunitas", "PLN",
    "Perumda Air Minum", "Ikatan Dokter Indonesia", "Forum Kesehatan", "Camat", "BPJS Kesehatan",
    "Bagian Hukum Sekretariat Daerah", "Dinas", "Badan", "Kabupaten Contoh",
]  # fmt: skip


def offices(*names: str) -> Offices:
    listed = "".join(f"    - {name}\n" for name in names)
    return Offices(plan_of(f"daerah:\n  nama: Contoh\n  jenis: kabupaten\n  opd:\n{listed}").daerah)


@each(
    ("written", "meant"),
    [
        ("Dinas Kominfo", "Dinas Komunikasi dan Informatika"),
        ("Diskominfo", "Dinas Komunikasi dan Informatika"),
        ("Diskominfo Kabupaten Contoh", "Dinas Komunikasi dan Informatika"),
        ("Kominfo", "Dinas Komunikasi dan Informatika"),
        ("Dinas Komunikasi & Informatika", "Dinas Komunikasi dan Informatika"),
        ("Dinas Komunikasi dan Infromatika", "Dinas Komunikasi dan Informatika"),
        ("dinas kesehatan kab. contoh", "Dinas Kesehatan"),
        ("Dinas Kesahatan", "Dinas Kesehatan"),
        ("Dians Kesehatan", "Dinas Kesehatan"),
        ("Dinkes", "Dinas Kesehatan"),
        ("Dinas PUPR", "Dinas Pekerjaan Umum dan Penataan Ruang"),
        ("Dinas PU", "Dinas Pekerjaan Umum dan Penataan Ruang"),
        ("DPUPR", "Dinas Pekerjaan Umum dan Penataan Ruang"),
        ("Dinas Kelautan", "Dinas Kelautan dan Perikanan"),
        ("Bappeda", "Badan Perencanaan Pembangunan Daerah"),
        ("BPKAD", "Badan Pengelolaan Keuangan dan Aset Daerah"),
        ("Inspektorat", "Inspektorat Daerah"),
        ("Satpol PP", "Satuan Polisi Pamong Praja"),
        ("DKP", "Dinas Kelautan dan Perikanan"),
        ("Setda", "Sekretariat Daerah"),
    ],
)
def test_a_name_means_the_office_it_abbreviates_or_mistypes(written: str, meant: str) -> None:
    office = offices(*DISTINCT).meant(written)
    assert office is not None
    assert office.nama == meant


@each("name", DISTINCT)
def test_an_office_that_the_list_lacks_is_not_taken_for_another(name: str) -> None:
    assert offices(*(other for other in DISTINCT if other != name)).meant(name) is None


@each("name", PARTNERS)
def test_a_partner_from_outside_means_no_office(name: str) -> None:
    assert offices(*DISTINCT).meant(name) is None


def test_a_short_name_that_fits_two_offices_means_none() -> None:
    listed = offices("Dinas Pemberdayaan Masyarakat dan Desa", "Dinas Pemberdayaan Perempuan")
    assert listed.meant("Dinas Pemberdayaan") is None


@each(
    ("name", "several"),
    [
        ("Dinas Kesehatan dan Dinas Sosial", True),
        ("Dinkes, Dinsos", True),
        ("Dinas Kesehatan/Badan Pendapatan Daerah", True),
        ("Diskominfo & Bappeda", True),
        ("Dinas Kesehatan - Dinas Sosial", True),
        ("Rumah Sakit Umum Daerah dan Dinas Kesehatan", True),
        ("Bank Kalteng, PT Telkom", True),
        ("Universitas Palangka Raya; Bank Kalteng", True),
        ("Sekretariat Daerah dan Bagian Organisasi", True),
        ("Sekretariat Daerah, Bagian Organisasi, Dinas Sosial", True),
        ("Dinas Kesehatan, Badan Pendapatan Daerah", True),
        ("Sekretariat Daerah, Bagian Organisasi", False),
        ("Bagian Organisasi, Sekretariat Daerah", False),
        ("UPT Puskesmas Baamang, Dinas Kesehatan", False),
        ("Kelurahan Baamang Hulu, Kecamatan Baamang", False),
        ("PT Bank Kalteng", False),
        ("Badan Narkotika Nasional - Kotim", False),
        ("Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", False),
        ("Dinas Pemberdayaan Masyarakat dan Desa", False),
        ("Dinas Komunikasi, Informatika, Statistik dan Persandian", False),
        ("Badan Kesatuan Bangsa dan Politik", False),
        ("Dinas Kesehatan bersama warga", False),
        ("", False),
    ],
)
def test_two_offices_in_one_name_are_told_from_one_with_and_in_it(name: str, several: bool) -> None:
    assert offices("Dinas Kesehatan").several(name) is several


def test_the_offices_of_one_name_are_told_whole() -> None:
    listed = offices("Dinas Kesehatan")
    assert listed.parts("Dinas Kesehatan - Dinas Sosial") == ["Dinas Kesehatan", "Dinas Sosial"]
    assert listed.parts("Sekretariat Daerah, Bagian Organisasi, Dinas Sosial") == [
        "Sekretariat Daerah, Bagian Organisasi", "Dinas Sosial",
    ]  # fmt: skip


def test_no_real_list_of_offices_repeats_itself() -> None:
    assert list(offices(*DISTINCT).duplicates()) == []


def test_entries_that_are_one_office_are_paired() -> None:
    pairs = offices("Dinas Kesehatan", "Dinas Sosial", "Dinas Kesehatan Kabupaten Contoh", "Dinsos").duplicates()
    assert [(str(one.nama), str(two.nama)) for one, two in pairs] == [
        ("Dinas Kesehatan", "Dinas Kesehatan Kabupaten Contoh"),
        ("Dinas Sosial", "Dinsos"),
    ]


@given(st.text(max_size=40))
def test_any_text_may_be_asked_for(name: str) -> None:
    listed = _LISTED
    assert listed.meant(name) in (None, *listed.listed)
    assert listed.several(name) in (True, False)


_LISTED = offices("Dinas Kesehatan", "Badan Pendapatan Daerah", "Satuan Polisi Pamong Praja")
