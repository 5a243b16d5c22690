"""Commas within square brackets end an item: what they cut in two is refused, with the whole text in quotes."""

from collections.abc import Callable

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from tests.cases import each
from tests.source.reading import said

Read = Callable[[str], Reading]

OFFICES = "daerah:\n  opd:\n    - nama: Dinas Perumahan, Permukiman, dan Pertanahan\n    - nama: Bappeda\n"


@each(
    ("written", "whole"),
    [
        ("[Naik 1,5 persen setahun]", "Naik 1,5 persen setahun"),
        ("[Rp1.500.000,00 bagi warga, Dua]", "Rp1.500.000,00 bagi warga"),
        ("[Layanan (satu, dua), Tiga]", "Layanan (satu, dua)"),
        ("[Satu, Layanan (satu, dua, tiga)]", "Layanan (satu, dua, tiga)"),
        ("[Satu, Layanan (satu,dua)]", "Layanan (satu,dua)"),
        ("[Layanan 'satu, dua', Tiga]", "Layanan 'satu, dua'"),
        ("[Layanan “satu, dua”, Tiga]", "Layanan “satu, dua”"),
        ("[PT Telkom Indonesia, Tbk, Dua]", "PT Telkom Indonesia, Tbk"),
        ("[https://contoh.id/a,b?c=1#d, Dua]", "https://contoh.id/a,b?c=1#d"),
    ],
)
def test_a_text_that_a_comma_cuts_is_to_be_put_in_quotes(written: str, whole: str, reading_of: Read) -> None:
    (problem,) = reading_of(f"tows:\n  so: {written}\n").problems.found
    assert problem.message == f"koma di dalam kurung siku memisahkan butir, sehingga '{whole}' terpotong"
    assert problem.remedy == f'apit seluruh teksnya dengan tanda kutip:  "{whole}"'


@each(
    ("written", "whole"),
    [
        ("[Drs. Satu, M.Si., Ir. Dua]", ["Drs. Satu, M.Si."]),
        ("[Satu Sari, S.T., M.T., Dua Sari, Ph.D.]", ["Satu Sari, S.T., M.T.", "Dua Sari, Ph.D."]),
        ("[H. Satu, SE, MM, Dua]", ["H. Satu, SE, MM"]),
        ("[Satu, M.Si, Dua, S.Kom]", ["Satu, M.Si", "Dua, S.Kom"]),
        ("[Satu, S.T., M.T., Dua]", ["Satu, S.T., M.T."]),
    ],
)
def test_a_degree_is_no_person(written: str, whole: list[str], reading_of: Read) -> None:
    problems = reading_of(f"organisasi:\n  tim_pelaksana:\n    anggota: {written}\n").problems.errors
    assert [problem.remedy.partition(":  ")[2] for problem in problems] == [f'"{text}"' for text in whole]


def test_an_item_that_begins_with_and_is_refused(reading_of: Read) -> None:
    (problem,) = reading_of("visi:\n  kata_kunci: [cerdas, maju, dan sejahtera]\n").problems.found
    assert problem.message.startswith("butir ini diawali kata 'dan'")
    assert problem.remedy.startswith("hapus kata 'dan'")
    assert problem.remedy.endswith('"cerdas, maju, dan sejahtera"')


def test_a_text_in_quotes_of_word_is_to_be_put_in_straight_ones(reading_of: Read) -> None:
    (problem,) = reading_of("visi:\n  kata_kunci: [“Satu, dua”, Tiga]\n").problems.found
    assert problem.remedy == 'apit seluruh teksnya dengan tanda kutip lurus:  "Satu, dua"'


@each("word", ["maupun", "yaitu", "termasuk", "dan/atau"])
def test_an_item_that_goes_on_with_another_is_refused(word: str, reading_of: Read) -> None:
    (problem,) = reading_of(f"visi:\n  kata_kunci: [Satu, {word} Dua]\n").problems.found
    assert problem.remedy.startswith(f"hapus kata '{word}' bila ini butir tersendiri")


@each("words", ["dll.", "dsb", "dkk", "dan lain-lain"])
def test_what_stands_for_further_items_is_none(words: str, reading_of: Read) -> None:
    (problem,) = reading_of(f"visi:\n  kata_kunci: [Satu, {words}]\n").problems.found
    assert problem.remedy == (
        "hapus butir ini; bila lanjutan teks di depannya, apit seluruh teks itu dengan tanda kutip, misalnya  "
        f'"Satu, {words}"'
    )


def test_a_number_behind_a_number_may_go_on_with_the_item_before(reading_of: Read) -> None:
    (notice,) = reading_of("visi:\n  kata_kunci: [tahun 2025, 2026 naik]\n").problems.found
    assert notice.notice
    assert '"tahun 2025, 2026 naik"' in notice.remedy


@each("written", ["[Bappeda, Badan Riset, Inovasi Daerah]", "[Badan Riset, Inovasi Daerah, Bappeda]"])
def test_parts_that_are_the_name_of_an_office_are_that_office(written: str, reading_of: Read) -> None:
    offices = "daerah:\n  opd:\n    - nama: Badan Riset, Inovasi Daerah\n    - nama: Bappeda\n"
    (problem,) = reading_of(f"{offices}rencana_aksi:\n  - kegiatan: A\n    pendukung: {written}\n").problems.found
    assert problem.remedy == 'apit seluruh namanya dengan tanda kutip:  "Badan Riset, Inovasi Daerah"'


@each(
    "plan",
    [
        "tows:\n  so: [Satu, Dua (a), 2 unit Tiga, dan]\n",
        'tows:\n  so: ["Naik 1,5 persen", "dan Dua"]\n',
        "tows:\n  so: [Target 2026,2027]\n",
        "tows:\n  so: [Satu,Dua, https://contoh.id, Tiga]\n",
        "tows:\n  so: [Satu (tanpa tutup, Dua]\n",
        "tows:\n  so:\n    - dan seterusnya\n    - Dua\n",
        "rpjmd:\n  misi: [Satu, Dua]\nmisi:\n  - nama: A\n    misi_daerah: [1,2]\n",
        "visi:\n  kata_kunci: [S.M.A.R.T., cerdas]\n",
        f"{OFFICES}rencana_aksi:\n  - kegiatan: A\n    pendukung: [Bappeda, Bank daerah]\n",
        "organisasi:\n  tim_pelaksana:\n    anggota: [H. Satu, MM Dua]\n",
        "visi:\n  kata_kunci: [Jum'at bersih, ma'ruf, Al-Qur'an]\n",
        "visi:\n  kata_kunci: [5 desa 2025, 6 desa 2026]\n",
        "visi:\n  kata_kunci: [dukungan, yayasan, dinas, terminal]\n",
        "visi:\n  kata_kunci: [tahun 2025, '2026 naik']\n",
        "visi:\n  kata_kunci: [S.T., M.T.]\n",
    ],
)
def test_items_that_are_whole_stay_as_they_are(plan: str, reading_of: Read) -> None:
    assert not reading_of(plan).problems.found, said(reading_of(plan).problems)


def test_the_remedy_for_an_office_is_its_name_in_quotes(
    reading_of: Read, masterplan_of: Callable[[str], Masterplan]
) -> None:
    plan = f"{OFFICES}rencana_aksi:\n  - kegiatan: A\n    pendukung: [Dinas Perumahan, Permukiman, dan Pertanahan]\n"
    assert len(reading_of(plan).problems.errors) == 2
    quoted = '["Dinas Perumahan, Permukiman, dan Pertanahan"]'
    mended = plan.replace("[Dinas Perumahan, Permukiman, dan Pertanahan]", quoted)
    (office,) = masterplan_of(mended).rencana_aksi[0].pendukung
    assert office.tujuan is not None


def test_an_address_in_braces_is_put_in_quotes_as_it_is_written(reading_of: Read) -> None:
    (problem,) = reading_of("sumber:\n  - {id: a, nama: A, tautan: https://contoh.id/a,b?c=1#d}\n").problems.found
    assert "{tautan: 'https://contoh.id/a,b?c=1#d'}" in problem.remedy


@each(
    ("written", "meant"),
    [
        ("{2025: 50,5; 2027: 60}", "{2025: '50,5', 2027: 60}"),
        ("{2025: 50,5; 2027: 60,5}", "{2025: '50,5', 2027: '60,5'}"),
        ("{2025: 50,5 %; 2026: 55, 2027: 60,5 %}", "{2025: '50,5 %', 2026: 55, 2027: '60,5 %'}"),
        ("{2025: 50,5;2027: 60;}", "{2025: '50,5', 2027: 60}"),
    ],
)
def test_pairs_that_semicolons_part_keep_their_decimals(written: str, meant: str, reading_of: Read) -> None:
    text = f"sasaran:\n  - nama: A\n    target: {written}\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == f"tulis misalnya  {meant}"
    assert problem.place is not None
    assert (problem.place.column, problem.place.width) == (13, len(written))
    assert not reading_of(text.replace(written, meant)).problems.errors


def test_decimals_and_a_semicolon_in_quotes_are_a_text(reading_of: Read) -> None:
    assert not reading_of("misi:\n  - {nama: 'Luas 5,5 km; panjang: 3', uraian: A}\n").problems.found


@each(
    ("written", "meant"),
    [
        ("{nilai=3; tahun=2024}", "{nilai: 3, tahun: 2024}"),
        ("{nilai: 3; tahun=2024}", "{nilai: 3, tahun: 2024}"),
        ("{nilai = 3; tahun => 2024}", "{nilai: 3, tahun: 2024}"),
        ("{nilai 3; tahun 2024}", "{nilai: 3, tahun: 2024}"),
    ],
)
def test_pairs_with_semicolons_and_other_signs_are_pairs(written: str, meant: str, reading_of: Read) -> None:
    text = f"rencana_aksi:\n  - kegiatan: A\n    satuan: unit\n    baseline: {written}\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == f"tulis misalnya  {meant}"
    [action] = reading_of(text).masterplan.rencana_aksi
    assert (action.baseline.nilai, action.baseline.tahun) == (3, 2024)


def test_years_with_semicolons_and_equals_signs_are_pairs(reading_of: Read) -> None:
    [problem] = reading_of("sasaran:\n  - indikator: I\n    target: {2026=4; 2027=8}\n").problems.errors
    assert problem.remedy == "tulis misalnya  {2026: 4, 2027: 8}"


@each("note", ["dari A; lantai 3", "Dinas A; sejak 2020 naik", "harga x=3; y"])
def test_a_sentence_with_a_semicolon_in_braces_is_a_text(note: str, reading_of: Read) -> None:
    pairs = f"{{nilai: 3, tahun: 2024, catatan: {note}}}"
    text = f"rencana_aksi:\n  - kegiatan: A\n    satuan: unit\n    baseline: {pairs}\n"
    assert not reading_of(text).problems.errors
