"""Numbers and bullets that people type before the items of a list are the list's own; what hides several is told."""

from collections.abc import Callable

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from tests.cases import each
from tests.source.reading import places, said

Read = Callable[[str], Reading]


def _misi(*items: str) -> str:
    return "misi:\n" + "".join(f"  - {item}\n" for item in items)


@each(
    "items",
    [
        ("1. Menata", "2. Membangun"),
        ("1) Menata", "2) Membangun"),
        ("(1) Menata", "(2) Membangun"),
        ("1.Menata", "2.Membangun"),
        ("a. Menata", "b. Membangun"),
        ("i. Menata", "ii. Membangun"),
        ("I. Menata", "II. Membangun"),
        ("• Menata", "• Membangun"),
        ("– Menata", "– Membangun"),
        ("o\tMenata", "o\tMembangun"),
        ("\u00ad Menata", "\u00ad Membangun"),
        ("nama: 1. Menata", "nama: 2. Membangun"),
    ],
)
def test_markers_before_all_items_are_those_of_the_list(
    items: tuple[str, ...], masterplan_of: Callable[[str], Masterplan], reading_of: Read
) -> None:
    assert [misi.nama for misi in masterplan_of(_misi(*items)).misi] == ["Menata", "Membangun"]
    assert not reading_of(_misi(*items)).problems.found


def test_a_number_may_be_a_part_of_a_reference(reading_of: Read) -> None:
    text = "rpjmd: {misi: [Ekonomi maju, Warga sehat]}\nmisi: [{nama: A, misi_daerah: [2. Warga sehat]}]\n"
    assert not reading_of(text).problems.found
    told = said(reading_of("rencana_aksi:\n  - kegiatan: A\n    pendukung: [1. Bank B]\n").problems)
    assert "butir ini diawali '1.'" in told


def test_a_list_of_bare_texts_is_rid_of_its_markers(masterplan_of: Callable[[str], Masterplan]) -> None:
    assert masterplan_of("visi:\n  kata_kunci: [1. cerdas, 2. maju]\n").visi.kata_kunci == ["cerdas", "maju"]
    assert masterplan_of("daerah:\n  tetangga:\n    - • Kota A\n").daerah.tetangga == ["Kota A"]


@each(
    "items",
    [
        ("2 desa dibina", "3.000 bibit dibagikan"),
        ("A. Yani dikenang", "Menata kota"),
        ("'A. Yani'", "'B. Hasan'"),
        ("'a. Yani'", "'b. Hasan'"),
        ("'1. Menata'", "'2. Membangun'"),
        ("'1. Menata'", "Membangun"),
        ("H. Ali", "M. Nuh"),
        ("A.Yani", "M.Nuh"),
        ("a.n. Bupati", "b.d. Kepala"),
        ("a. n. Bupati", "Menata"),
        ("2025. Tahun pertama", "2026. Tahun kedua"),
        ("-5 derajat", "-7 derajat"),
        ("(satu) desa", "(dua) desa"),
    ],
)
def test_what_only_looks_like_a_marker_stays(
    items: tuple[str, ...], masterplan_of: Callable[[str], Masterplan], reading_of: Read
) -> None:
    assert [misi.nama for misi in masterplan_of(_misi(*items)).misi] == [item.strip("'") for item in items]
    assert not reading_of(_misi(*items)).problems.found


@each(
    ("items", "lines"),
    [
        (("1. Menata",), [2]),
        (("1. Menata", "Membangun"), [2]),
        (("3. Menata", "4. Membangun"), [2, 3]),
        (("1. Menata", "1. Membangun"), [2, 3]),
        (("1. Menata", "b) Membangun"), [2, 3]),
        (("A. Yani", "B. Hasan"), [2, 3]),
        (("a. Menata", "Membangun"), [2]),
        (("– Menata", "Membangun"), [2]),
        (("I. Menata", "III. Membangun"), [2, 3]),
        (("i.Menata", "ii.Membangun"), [2, 3]),
        (("A.Menata", "B.Membangun"), [2, 3]),
        (("①Menata", "②Membangun"), [2, 3]),
        (("-- Menata", "Membangun"), [2]),
    ],
)
def test_other_markers_stay_and_are_told(
    items: tuple[str, ...], lines: list[int], masterplan_of: Callable[[str], Masterplan], reading_of: Read
) -> None:
    assert [misi.nama for misi in masterplan_of(_misi(*items)).misi] == list(items)
    assert [p.place.line for p in reading_of(_misi(*items)).problems.notices if p.place] == lines


@each(
    "text",
    [
        _misi("1. Satu 2. Dua"),
        _misi("a) Satu b) Dua"),
        _misi("• Satu • Dua"),
        "misi: 1. Satu 2. Dua\n",
        "misi: I.Satu II.Dua\n",
        "misi: -Satu -Dua\n",
        "misi: – Satu – Dua\n",
        _misi("A.Satu B.Dua"),
        _misi("nama: 1. Satu 2. Dua", "nama: Tiga"),
        _misi("①Satu ②Dua"),
        "visi:\n  kata_kunci: [1. Satu 2. Dua]\n",
    ],
)
def test_an_item_that_holds_several_is_refused(text: str, reading_of: Read) -> None:
    problems = reading_of(text).problems
    assert len(problems.errors) == 1, said(problems)
    named = "nama: " if "nama: " in text else ""
    assert f"- {named}Satu" in said(problems)
    assert f"- {named}Dua" in said(problems)


def test_a_single_item_without_a_dash_may_have_a_number_of_its_own(reading_of: Read) -> None:
    [notice] = reading_of("misi: 1.Menata\n").problems.found
    assert notice.message == "butir ini diawali '1.', padahal daftar ini punya tanda butirnya sendiri"
    assert not reading_of("misi: A. Yani dikenang\n").problems.found


def test_people_are_called_by_their_initials(masterplan_of: Callable[[str], Masterplan], reading_of: Read) -> None:
    text = "organisasi:\n  dewan:\n    anggota: [A. Rahman, B. Sitorus]\n"
    assert [member.nama for member in masterplan_of(text).organisasi.dewan.anggota] == ["A. Rahman", "B. Sitorus"]
    assert not reading_of(text).problems.found


def test_semicolons_within_brackets_part_no_items(reading_of: Read) -> None:
    problems = reading_of("misi: [Satu; Dua; Tiga]\n").problems
    assert places(problems) == [(1, 8)]
    assert 'bila memang satu butir, tulis  ["Satu; Dua; Tiga"]' in said(problems)


@each(
    "text",
    [
        "misi: Satu; Dua; Tiga\n",
        "visi:\n  kata_kunci: cerdas, maju\n",
        "daerah:\n  opd: Dinas A, Dinas B\n",
        "daerah:\n  opd: Dinas Komunikasi dan Informatika, Dinas B\n",
        "daerah:\n  opd:\n    - Dinas A, Dinas B, dan Bappeda\n",
        "daerah:\n  opd:\n    - Dinas A dan Dinas B\n",
        "daerah:\n  opd:\n    - Dinas A - Dinas B\n",
        _misi("Menata Sampit - Membangun kota"),
        _misi("Menata kota - Sampit maju"),
        _misi("Satu - Dua"),
        "daerah:\n  tetangga: [Kabupaten A dan Kabupaten B, Kota C]\n",
        "daerah:\n  tetangga: Kab. Beta dan Kota Gama\n",
        "daerah:\n  tetangga: Kab. Beta & Kab. Gama\n",
        "daerah:\n  opd: Bappeda serta Dinas Beta\n",
        "visi:\n  kata_kunci: Cerdas dan Maju\n",
        "visi:\n  kata_kunci:\n    - Cerdas, Maju, Sehat\n",
        "kegiatan:\n  - nama: A\n    narasumber: Dr. Beta, M.Si. dan Prof. Gama\n",
    ],
)
def test_a_text_that_looks_like_several_items_is_told(text: str, reading_of: Read) -> None:
    problems = reading_of(text).problems
    assert not problems.errors
    assert len(problems.notices) == 1


@each(
    "text",
    [
        "daerah:\n  opd: Dinas Komunikasi, Informatika, dan Statistik\n",
        "daerah:\n  opd:\n    - Dinas Komunikasi, Informatika, dan Statistik\n",
        "daerah:\n  opd: [Dinas A dan B]\n",
        "daerah:\n  opd: Dinas Perdagangan dan Perindustrian\n",
        "tows:\n  so: Kota Sampit dan Kabupaten Seruyan bekerja sama\n",
        "visi:\n  kata_kunci: [cerdas dan maju]\n",
        "visi:\n  kata_kunci: [Cerdas dan Maju]\n",
        "visi:\n  kata_kunci: Aman dan nyaman\n",
        "daerah:\n  opd: Dinas Perdagangan serta Perindustrian\n",
        "daerah:\n  opd:\n    - Perumahan, Permukiman, dan Pertanahan\n",
        _misi("Cerdas, Maju bersama"),
        "daerah:\n  opd: Dewi Anggraini, S.T., M.M.\n",
        "misi: Turun 1,5 persen\n",
        _misi("Jalur Sampit - Zebra lancar"),
        _misi("Jalan Sampit - Pangkalan Bun diperbaiki"),
        "misi: Membangun kota, menata desa, dan menjaga sungai di seluruh wilayah\n",
        _misi("Membangun kota, menata desa", "Menjaga sungai – laut"),
        _misi("'Dinas A dan Dinas B'"),
        _misi("Menata kota; membangun desa"),
        'misi: ["Satu; Dua"]\n',
        'misi: "Satu; Dua"\n',
        "misi: [Satu; Dua, Tiga]\n",
        _misi("Pasal 1. Satu"),
        _misi("Kelas 1. Dua 2. Tiga"),
        "visi: Satu; dua\n",
    ],
)
def test_a_name_with_commas_or_a_semicolon_stays_one(text: str, reading_of: Read) -> None:
    assert not reading_of(text).problems.found, said(reading_of(text).problems)


@each(
    ("text", "line"),
    [
        (_misi("Menata", "", "Membangun"), 3),
        (_misi("Menata", "Membangun", ""), 4),
        (_misi("Menata", "~", "Membangun"), 3),
        (_misi("{nama: Menata}", "", "{nama: Membangun}"), 3),
        ("quick_win:\n  - nama: A\n    tahapan:\n      -\n      - Uji coba\n", 4),
        ("kebijakan:\n  - {judul: Perda A}\n  -\n", 3),
        ("daerah:\n  tetangga: [Kota A, -, Kota B]\n", 2),
        ("rencana_aksi:\n  - kegiatan: A\n    pendukung:\n      - Bank B\n      - -\n", 5),
    ],
)
def test_an_empty_item_among_others_is_told(text: str, line: int, reading_of: Read) -> None:
    [notice] = reading_of(text).problems.found
    assert (notice.message, notice.remedy) == ("butir kosong", "isi atau hapus butir ini.")
    assert notice.notice
    assert notice.place
    assert notice.place.line == line


@each("text", ["misi:\n  -\n", "misi:\n  -\n  -\n", _misi("{nama: }", "Menata"), "misi: [Menata, Membangun,]\n"])
def test_a_list_that_is_yet_to_be_filled_is_not_told(text: str, reading_of: Read) -> None:
    assert not reading_of(text).problems.found


@each(
    "items",
    [("2. Menata", "1. Membangun"), ("nama: 2) Menata", "1) Membangun"), ("(2) Menata", "nama: (1) Membangun")],
)
def test_numbers_out_of_order_are_those_of_the_items(
    items: tuple[str, ...], masterplan_of: Callable[[str], Masterplan]
) -> None:
    missions = "".join(f"    - {item}\n" for item in items)
    plan = masterplan_of(f"rpjmd:\n  misi:\n{missions}misi:\n  - nama: A\n    misi_daerah: 1\n")
    assert [(item.nomor, item.nama) for item in plan.rpjmd.misi] == [("1", "Membangun"), ("2", "Menata")]
    assert plan.misi[0].misi_daerah[0].tujuan is plan.rpjmd.misi[0]


@each("items", [("2. Menata", "Membangun"), ("2. Menata", "2. Membangun"), ('"2. Menata"', "1. Membangun")])
def test_other_numbers_before_items_are_told(items: tuple[str, ...], reading_of: Read) -> None:
    missions = "".join(f"    - {item}\n" for item in items)
    assert "diawali" in said(reading_of(f"rpjmd:\n  misi:\n{missions}").problems)


@each(
    "items",
    [
        ["Satu,", "Dua,", "Tiga."],
        ["Satu;", "Dua; dan", "Tiga"],
        ["Satu;", "Dua, dan", "Tiga."],
        ["Satu;", "Dua;", "Tiga;"],
        ["1. Satu;", "2. Dua; serta", "3. Tiga."],
        ["nama: Satu;", "nama: Dua; dan", "nama: Tiga."],
    ],
)
def test_what_joins_the_items_of_an_enumeration_is_no_part_of_them(items: list[str], reading_of: Read) -> None:
    reading = reading_of(_misi(*items))
    assert not reading.problems.found, said(reading.problems)
    assert [item.nama for item in reading.masterplan.misi] == ["Satu", "Dua", "Tiga"]


def test_joints_are_no_part_of_texts_and_names_either(reading_of: Read) -> None:
    plan = reading_of("daerah:\n  tetangga:\n  - Satu;\n  - Dua.\nrisiko:\n- Tiga,\n- Empat\n").masterplan
    assert [*plan.daerah.tetangga, *(item.risiko for item in plan.risiko)] == ["Satu", "Dua", "Tiga", "Empat"]


@each(
    "items",
    [
        ["Satu", "Dua dll."],
        ["Satu.", "Dua."],
        ["Sapi dan", "Kuda"],
        ["Satu; dan dua", "Tiga"],
        ["'Satu;'", "Dua"],
    ],
)
def test_other_ends_of_items_stay(items: list[str], reading_of: Read) -> None:
    reading = reading_of(_misi(*items))
    assert not reading.problems.found, said(reading.problems)
    assert [item.nama for item in reading.masterplan.misi] == [item.strip("'") for item in items]


def test_an_enumeration_may_end_with_an_abbreviation(reading_of: Read) -> None:
    assert [item.nama for item in reading_of("misi: [Satu;, Dua dll.]").masterplan.misi] == ["Satu", "Dua dll."]


@each(
    ("items", "names"),
    [("- Satu;\n- Dua\n- Tiga", ["Satu", "Dua", "Tiga"]), ("- Satu,", ["Satu"]), ("[Satu;]", ["Satu"])],
)
def test_a_sign_behind_some_items_is_no_part_of_them(items: str, names: list[str], reading_of: Read) -> None:
    reading = reading_of(f"misi:\n{items}\n" if items[0] == "-" else f"misi: {items}\n")
    assert not reading.problems.found, said(reading.problems)
    assert [item.nama for item in reading.masterplan.misi] == names


def test_an_item_that_ends_in_the_middle_of_an_enumeration_is_told(reading_of: Read) -> None:
    [notice] = reading_of("misi:\n- Satu\n- Dua; dan\n").problems.found
    assert notice.notice
    assert notice.message == "butir ini berakhir dengan '; dan'"
    assert not reading_of("misi:\n- Satu\n- Dua\n").problems.found


def test_a_source_whose_name_has_commas_is_one_reference(reading_of: Read) -> None:
    sources = "sumber: ['BPS Alor, 2024', Bappeda]\nisu:\n  - isu: A\n    sumber: "
    assert not reading_of(f"{sources}BPS Alor, 2024\n").problems.found
    assert reading_of(f"{sources}Bappeda, BPS Alor\n").problems.errors


@each(
    "written",
    ["cerdas, maju dan sejahtera", "cerdas dan sejahtera", "\n    - cerdas, maju dan sejahtera", "cerdas, sejahtera"],
)
def test_single_words_joined_by_dan_may_be_several_items(written: str, reading_of: Callable[[str], Reading]) -> None:
    [problem] = reading_of(f"visi:\n  kata_kunci: {written}\n").problems.found
    assert problem.message == "teks ini dibaca sebagai satu butir, padahal tampak seperti beberapa"


@each(
    "written", ["'cerdas dan sejahtera'", "ramah anak dan lansia", "\n    - cerdas dan sejahtera", "[cerdas, maju]"]
)
def test_words_that_may_be_one_item_stay_one(written: str, reading_of: Callable[[str], Reading]) -> None:
    assert reading_of(f"visi:\n  kata_kunci: {written}\n").problems.found == []
