"""Drafts of regulations: laws in order, articles without holes, people of the model, the form that the law wants."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from generator.blocks.blocks import COLUMN, REGULATION_STYLES, Document, Heading, Paragraph, Shape, Table
from generator.blocks.inline import Run, plain
from generator.blocks.marks import SideTable
from generator.blocks.numbering import roman
from generator.building.sets import document_set
from generator.documents.as_html import to_html
from generator.documents.from_markdown.blocks import to_blocks
from generator.documents.manifest import read_manifest
from generator.documents.printed_values import enumerated
from generator.documents.regulation import Penomoran, without_titles
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.masterplan.susunan import mengingat
from generator.source.problems import Problems, UserError
from generator.word.paper_and_font import PaperAndFont, paper_and_font
from generator.word.writer import Look, to_docx
from tests.cases import each
from tests.conftest import CHECKOUT
from tests.documents.composing import composer_of
from tests.plans import LENGKAP
from tests.word.opening import W, main_part, part, style_of, text_of

CONTOH, KOTIM = CHECKOUT / "masterplans/contoh", CHECKOUT / "masterplans/kotim"
DRAFTS = ["rancangan_peraturan", "sk_dewan", "sk_tim_pelaksana", "sk_forum"]
LAWS = """
daerah: {nama: Uji, jenis: kota}
dasar_hukum:
  - {jenis: keputusan, nomor: 1, tahun: 2020, tentang: sebuah keputusan}
  - {jenis: perda, nomor: 2, tahun: 2021, tentang: perda}
  - {jenis: uu, nomor: 59, tahun: 2024, tentang: undang-undang baru}
  - {jenis: inpres, nomor: 3, tahun: 2003, tentang: sebuah instruksi}
  - {jenis: permendagri, nomor: 86, tahun: 2017, tentang: permen}
  - {jenis: uu, nomor: 25, tahun: 2009, tentang: pelayanan}
  - {jenis: uu, nomor: 3, tahun: 2009, tentang: nomor kecil}
  - {jenis: pp, nomor: 38, tahun: 2017, tentang: pp}
  - {jenis: perbup, nomor: 9, tahun: 2019, tentang: sebuah perkada}
"""


def draft_of(masterplan: Masterplan, key: str) -> Document:
    spec = next(spec for spec in document_set(masterplan, Problems()) if spec.key == key)
    return composer_of(masterplan).compose(spec)


def draft(place: Path, key: str) -> Document:
    return draft_of(read_masterplan(place).masterplan, key)


def texts(document: Document, style: str = "") -> list[str]:
    return [plain(b.inlines) for b in document.body if isinstance(b, Paragraph) and style in {"", b.style}]


def headings(document: Document) -> list[str]:
    return [plain(block.inlines) for block in document.body if isinstance(block, Heading)]


def test_laws_stand_by_rank_then_year_then_number(masterplan_of: Callable[[str], Masterplan]) -> None:
    found = [f"{law.jenis} {law.nomor}/{law.tahun}" for law in mengingat(masterplan_of(LAWS))]
    assert found == ["uu 3/2009", "uu 25/2009", "uu 59/2024", "pp 38/2017", "permen 86/2017", "perda 2/2021"]


@each(
    ("law", "rank"),
    [
        ("Undang-Undang (UU) Nomor 5 Tahun 2014", "uu"),
        ("Perppu Nomor 5 Tahun 2014", "uu"),
        ("Peraturan Pemerintah Pengganti Undang-Undang (Perppu) Nomor 5 Tahun 2014", "uu"),
        ("Undang-Undang Darurat Nomor 5 Tahun 1953", "uu"),
        ("UU KIP Nomor 14 Tahun 2008", "uu"),
        ("{sebutan: Peraturan Menteri Dalam Negeri, nomor: 86, tahun: 2017}", "permen"),
        ("Perdasus Nomor 5 Tahun 2014", "perda_provinsi"),
        ("Peraturan Bersama Menteri Dalam Negeri dan Menteri Keuangan Nomor 5 Tahun 2014", "permen"),
        ("{jenis: lain, sebutan: Peraturan Menteri Kesehatan, nomor: 5, tahun: 2014}", "permen"),
        ("Instruksi Menteri Dalam Negeri Nomor 5 Tahun 2014", ""),
        ("Surat Edaran Nomor 5 Tahun 2014", ""),
        ("{jenis: lain, sebutan: Undang-Undang Dasar Sementara, nomor: 5, tahun: 2014}", ""),
        ("{sebutan: Peraturan Bupati, nomor: 5, tahun: 2014}", ""),
    ],
)
def test_a_law_of_an_unusual_name_is_cited_by_its_rank(
    law: str, rank: str, masterplan_of: Callable[[str], Masterplan]
) -> None:
    plan = masterplan_of(f"dasar_hukum:\n  - {law}\n")
    assert [item.tingkat for item in mengingat(plan)] == ([rank] if rank else [])


@each("key", [key for key in DRAFTS if key.startswith("sk_")])
def test_a_decision_cites_only_the_laws_that_concern_it_or_those_it_chooses(
    key: str, masterplan_of: Callable[[str], Masterplan]
) -> None:
    plan = "dasar_hukum: [UU 26/2007, UU 6/2014, PP 59/2022]\n"
    usual = "\n".join(texts(draft_of(masterplan_of(plan), key), "konsiderans"))
    assert "Perkotaan" in usual
    assert "Undang-Undang Nomor 23 Tahun 2014" in usual
    assert "Undang-Undang Nomor 12 Tahun 2011" in usual
    assert "Penataan Ruang" not in usual
    chosen = f"{plan}organisasi: {{{key.removeprefix('sk_')}: {{dasar_hukum: [UU 6/2014]}}}}\n"
    own = "\n".join(texts(draft_of(masterplan_of(chosen), key), "konsiderans"))
    assert "Undang-Undang Nomor 6 Tahun 2014 tentang Desa" in own
    assert "Perkotaan" not in own


@each("key", [key for key in DRAFTS if not key.startswith("sk_")])
def test_only_laws_of_higher_rank_are_cited(key: str, masterplan_of: Callable[[str], Masterplan]) -> None:
    lines = texts(draft_of(masterplan_of(LAWS), key), "konsiderans")
    first = next(n for n, line in enumerate(lines) if line.startswith("Mengingat"))
    assert [line.split(COLUMN)[2] for line in lines[first:]] == [f"{n}." for n in range(1, 11)]
    assert not re.search("keputusan$|instruksi|perkada", "\n".join(lines[first:]))


@each(
    ("laws", "first"),
    [
        ("[{jenis: uu, nomor: 23, tahun: 2014, tentang: Pemda}]", "Pasal 18 ayat (6) Undang-Undang Dasar Negara"),
        ("[]", "Pasal 18 ayat (6) Undang-Undang Dasar Negara"),
        ("[{jenis: uud, sebutan: Pasal 18 ayat (6) UUD 1945}]", "Pasal 18 ayat (6) UUD 1945"),
    ],
)
def test_the_constitution_comes_first_and_once(
    laws: str, first: str, masterplan_of: Callable[[str], Masterplan]
) -> None:
    plan = masterplan_of(f"daerah: {{nama: Uji, jenis: kota}}\ndasar_hukum: {laws}\n")
    lines = texts(draft_of(plan, "rancangan_peraturan"), "konsiderans")
    cited = [line.split(COLUMN)[3] for line in lines if "Pasal 18 ayat (6)" in line]
    assert len(cited) == 1
    assert cited[0].startswith(first)
    assert [line.split(COLUMN)[2] for line in lines if line.startswith("Mengingat")] == ["1."]


@each("place", [CONTOH, KOTIM, LENGKAP], ids=lambda place: place.stem)
def test_chapters_and_articles_count_without_holes(place: Path) -> None:
    found = headings(draft(place, "rancangan_peraturan"))
    articles = [int(words[6:]) for words in found if words.startswith("Pasal ")]
    assert articles == list(range(1, len(articles) + 1))
    chapters = [words.split("\n")[0] for words in found if words.startswith("BAB ")]
    is_decided = any("PERALIHAN" in words for words in found)
    assert is_decided == (place != KOTIM)
    assert chapters == [f"BAB {roman(n)}" for n in range(1, 9 + is_decided)]


@pytest.mark.slow
@pytest.mark.parametrize("place", [CONTOH, KOTIM, LENGKAP], ids=lambda place: place.stem)
@pytest.mark.parametrize("key", DRAFTS)
def test_considerations_count_on_and_the_last_names_those_before(place: Path, key: str) -> None:
    lines = texts(draft(place, key), "konsiderans")
    first = next(n for n, line in enumerate(lines) if line.startswith("Mengingat"))
    letters = [line.split(COLUMN)[2][0] for line in lines[:first]]
    assert letters == list("abcdefgh"[: len(letters)])
    between = "dan" if letters[-2] == "b" else "sampai dengan"
    assert f"huruf a {between} huruf {letters[-2]}," in lines[first - 1]


@pytest.mark.slow
@pytest.mark.parametrize("key", DRAFTS)
def test_the_head_stands_in_paragraphs_of_which_one_is_the_title(key: str) -> None:
    docx = to_docx(draft(CONTOH, key), Look(PaperAndFont()))
    head = list(main_part(docx).iter(f"{W}p"))[:7]
    if text_of(head[0]) == "RANCANGAN":
        head = head[1:]
    assert [style_of(paragraph) for paragraph in head[:3]] == ["Tengah", "Heading1", "Tengah"]
    assert [len(list(paragraph.iter(f"{W}br"))) for paragraph in head[:3]] == [1, 1, 0]
    assert text_of(head[1]).startswith(("PERATURAN BUPATI CENDANA RAYANOMOR", "KEPUTUSAN BUPATI CENDANA RAYANOMOR"))
    assert head[1].find(f"{W}pPr/{W}pageBreakBefore").get(f"{W}val") == "0"
    assert text_of(head[2]) == "TENTANG"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("key", "body"), [("sk_dewan", "dewan"), ("sk_tim_pelaksana", "tim_pelaksana"), ("sk_forum", "forum")]
)
def test_a_decision_lists_the_people_of_the_model(key: str, body: str) -> None:
    masterplan = read_masterplan(CONTOH).masterplan
    table = next(block for block in draft_of(masterplan, key).body if isinstance(block, Table))
    members = getattr(masterplan.organisasi, body).anggota
    assert [plain(row.cells[1]) for row in table.rows] == [str(member.nama) for member in members]
    assert [plain(row.cells[3]) for row in table.rows] == [str(member.peran) for member in members]


def test_clauses_of_a_decision_count_on_where_tasks_are_not_known() -> None:
    clauses = [line.split(COLUMN)[0] for line in texts(draft(KOTIM, "sk_dewan"), "diktum")]
    assert clauses == ["Menetapkan", "KESATU", "KEDUA", "KETIGA", "KEEMPAT"]


def test_an_enactment_that_is_known_takes_the_place_of_dots(masterplan_of: Callable[[str], Masterplan]) -> None:
    known = """
daerah: {nama: Uji, jenis: kota, ibu_kota: Ujian, kepala: "Dr. H. Ahmad Uji, M.Si."}
penetapan: {nomor: 21, tanggal: 1 Agustus 2025, tanggal_pengundangan: 2 Agustus 2025, nomor_berita: 20}
"""
    document = draft_of(masterplan_of(known), "rancangan_peraturan")
    assert "NOMOR 21 TAHUN 2025" in headings(document)[0]
    assert "Ditetapkan di Ujian\npada tanggal 1 Agustus 2025\nWALI KOTA UJI,\n" in texts(document, "tanda_tangan")[0]
    assert texts(document, "tanda_tangan")[0].endswith("\nAHMAD UJI")
    assert texts(document, "pengundangan")[-1] == "BERITA DAERAH KOTA UJI TAHUN 2025 NOMOR 20"
    assert "NOMOR … TAHUN …" in headings(draft(CONTOH, "rancangan_peraturan"))[0]


@pytest.mark.slow
@pytest.mark.parametrize("key", DRAFTS)
def test_the_form_is_f4_in_bookman_whatever_the_region_wears(key: str) -> None:
    docx = to_docx(draft(CONTOH, key), Look(paper_and_font("a4", "Cambria"), b"its own"))
    sizes = {(size.get(f"{W}w"), size.get(f"{W}h")) for size in main_part(docx).iter(f"{W}pgSz")}
    assert sizes == {("12189", "18709")}
    fonts = part(docx, "word/styles.xml").find(f".//{W}docDefaults//{W}rFonts")
    assert fonts.get(f"{W}ascii") == "Bookman Old Style"
    shades = {shade.get(f"{W}fill") for shade in main_part(docx).iter(f"{W}shd")}
    assert shades == set()


def test_a_regulation_has_neither_cover_nor_contents_and_counts_pages_from_the_second() -> None:
    docx = to_docx(draft(KOTIM, "rancangan_peraturan"), Look(PaperAndFont()))
    styles = [style_of(paragraph) for paragraph in main_part(docx).iter(f"{W}p")]
    assert styles[:3] == ["Tengah", "Tengah", "Heading1"]
    assert not {"Sampul", "Title", "TOCHeading"} & set(styles)
    assert main_part(docx).find(f".//{W}titlePg") is not None
    heads = {name: b"PAGE" in _raw(docx, f"word/header-{name}.xml") for name in ("tegak", "awal")}
    assert heads == {"tegak": True, "awal": False}
    assert b"DRAF" in _raw(docx, "word/header-awal.xml")


def _raw(docx: bytes, name: str) -> bytes:
    return bytes(etree.tostring(part(docx, name)))


@pytest.mark.slow
def test_the_page_lays_columns_out_and_lists_no_contents() -> None:
    page = to_html(draft(CONTOH, "rancangan_peraturan"))
    assert '<p class="konsiderans"><span>Menimbang</span> <span>:</span> <span>a.</span> <span>bahwa' in page
    assert "<nav" not in page
    assert '<main id="isi" class="peraturan">' in page


def test_a_sign_sets_a_paragraph_in_its_style_and_columns() -> None:
    found = to_blocks(":konsiderans: | | b. | bahwa **a** | b\n\n:tengah: A | B\n\nlain: biasa", SideTable())
    assert [(b.style, plain(b.inlines)) for b in found if isinstance(b, Paragraph)] == [
        ("konsiderans", "\t\tb.\tbahwa a | b"),
        ("tengah", "A | B"),
        ("", "lain: biasa"),
    ]


def test_each_sign_begins_a_paragraph_also_without_an_empty_line() -> None:
    found = to_blocks("Kata.\n:huruf: a. | satu\n:huruf: b. | dua\nlagi", SideTable())
    assert [(b.style, plain(b.inlines)) for b in found if isinstance(b, Paragraph)] == [
        ("", "Kata."), ("huruf", "a.\tsatu"), ("huruf", "b.\tdua lagi"),
    ]  # fmt: skip


def test_every_style_of_a_regulation_is_in_its_style_sheet() -> None:
    document = draft(CONTOH, "rancangan_peraturan")
    document.body += [Paragraph([Run("kata")], style) for style in REGULATION_STYLES]
    docx = to_docx(document, Look(PaperAndFont()))
    known = {style.get(f"{W}styleId") for style in part(docx, "word/styles.xml").iter(f"{W}style")}
    assert {style_of(paragraph) for paragraph in main_part(docx).iter(f"{W}p")} <= known


def test_a_manifest_says_what_shape_a_document_has(tmp_path: Path) -> None:
    file = tmp_path / "dokumen.yaml"
    file.write_text("bab: [a]\n")
    assert read_manifest(file).shape == Shape()
    file.write_text("bab: [a]\nbentuk: peraturan\nkertas: f4\nhuruf: Cambria\nsampul: tidak\ndaftar_isi: tidak\n")
    assert read_manifest(file).shape == Shape("peraturan", "f4", "Cambria", cover=False, contents=False)
    file.write_text("bab: [a]\nkertas: a3\n")
    with pytest.raises(UserError, match="'kertas' diisi a4 atau f4"):
        read_manifest(file)


def test_names_are_signed_without_titles() -> None:
    assert without_titles("Prof. Dr. H. Ahmad Uji, S.H., M.Si.") == "Ahmad Uji"
    assert without_titles("I. B. Rai") == "I. B. Rai"
    assert without_titles("Ir.") == "Ir."


@each(
    ("key", "tasks"),
    [
        ("sk_dewan", "menelaah; mengukur; Smart City dievaluasi; dan menyusun laporan."),
        ("masterplan", "menelaah; mengukur; Smart City dievaluasi; dan menyusun laporan."),
        ("rancangan_peraturan", "menelaah;\nb.\tmengukur;\nc.\tSmart City dievaluasi; dan\nd.\tmenyusun laporan."),
    ],
)
def test_items_keep_no_ending_of_their_own(key: str, tasks: str, masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of("""
        daerah: {nama: Uji, jenis: kota}
        organisasi: {dewan: {tugas: ["Menelaah,", "Mengukur.", "Smart City dievaluasi;", "menyusun laporan; dan"]}}
        """)
    expected = tasks if key == "rancangan_peraturan" else tasks.replace(";", ",")
    assert expected in "\n".join(texts(draft_of(plan, key)))


def test_names_in_a_sentence_keep_the_full_stop_of_their_titles() -> None:
    assert "".join(map(str, enumerated(["Ani, S.Kom.", "Budi, M.M.;", "kawan;", "menilai hasil."]))) == (
        "Ani, S.Kom.; Budi, M.M.; kawan; dan menilai hasil"
    )


def test_letters_go_on_after_z() -> None:
    count = Penomoran()
    assert [count.huruf() for _ in range(28)][-3:] == ["z", "aa", "bb"]
    assert count.pasal() == "Pasal 1"
    assert count.huruf() == "a"


def test_clauses_of_a_decision_go_on_after_the_tenth() -> None:
    penomoran = Penomoran()
    found = [penomoran.diktum() for _ in range(101)]
    assert found[:2] == ["KESATU", "KEDUA"]
    assert found[9:12] == ["KESEPULUH", "KESEBELAS", "KEDUA BELAS"]
    assert found[19:21] == ["KEDUA PULUH", "KEDUA PULUH SATU"]
    assert found[100] == "KESERATUS SATU"


def test_proper_nouns_and_lists_are_written_as_indonesian_writes_them(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    plan = masterplan_of(
        """
        daerah: {nama: Kotawaringin Timur, jenis: kabupaten}
        misi: [{nama: Kotawaringin Timur yang terbuka}, {nama: Smart Economy bagi semua}, {nama: Menata layanan}]
        organisasi:
          dewan: {tugas: ["Menetapkan arah, ukuran, dan tahap", Bupati dibantu menelaah laporan, Menilai hasil.]}
        """
    )
    rules = "\n".join(texts(draft_of(plan, "rancangan_peraturan")))
    for line in ("a.\tKotawaringin Timur yang terbuka;", "b.\tSmart Economy bagi semua; dan", "c.\tmenata layanan."):
        assert line in rules
    tasks = "menetapkan arah, ukuran, dan tahap; Bupati dibantu menelaah laporan; dan menilai hasil."
    assert f"mempunyai tugas {tasks}" in "\n".join(texts(draft_of(plan, "sk_dewan")))
    book = composer_of(plan).compose(next(s for s in document_set(plan, Problems()) if s.key == "masterplan"))
    assert f"bertugas {tasks}" in "\n".join(texts(book))


_DRAFT = """
daerah: {nama: Uji, jenis: kabupaten}
organisasi: {tim_pelaksana: {tugas: [Mengoordinasikan rencana aksi setiap perangkat daerah pada semua subdimensi]}}
pemantauan:
  kegiatan: [{kegiatan: Pengisian lembar oleh setiap perangkat daerah, pelaksana: Dinas Satu, waktu: Setiap bulan}]
rencana_aksi:
  [{kegiatan: A, anggaran: {APBD: {2026: 1 juta}, PAD: {2026: 1 juta}, DAK: {2026: 1 juta}, CSR: {2026: 1}}}]
"""


def _told(masterplan_of: Callable[[str], Masterplan], key: str, text: str) -> str:
    return "\n".join(texts(draft_of(masterplan_of(text), key)))


def test_two_considerations_are_joined_by_and(masterplan_of: Callable[[str], Masterplan]) -> None:
    assert "dimaksud dalam huruf a dan huruf b, perlu" in _told(masterplan_of, "sk_dewan", _DRAFT)
    priority = _DRAFT + "dimensi_prioritas: {dimensi: smart_economy}\n"
    assert "dimaksud dalam huruf a sampai dengan huruf c, perlu" in _told(masterplan_of, "sk_dewan", priority)


def test_a_draft_is_called_one_until_it_has_a_number_and_a_day(masterplan_of: Callable[[str], Masterplan]) -> None:
    assert _told(masterplan_of, "rancangan_peraturan", _DRAFT).startswith("RANCANGAN\n")
    made = _DRAFT + "penetapan: {nomor: 7, tanggal: 1 Juli 2026}\n"
    assert "RANCANGAN" not in _told(masterplan_of, "rancangan_peraturan", made)


def test_a_regulation_uses_the_terms_that_it_defines(masterplan_of: Callable[[str], Masterplan]) -> None:
    told = _told(masterplan_of, "rancangan_peraturan", _DRAFT)
    assert "mengoordinasikan Rencana Aksi setiap Perangkat Daerah pada semua subdimensi" in told
    assert "pengisian lembar oleh setiap Perangkat Daerah.\n" in told
    assert "Setiap bulan" not in told


def test_a_regulation_spells_its_sources_of_money_out(masterplan_of: Callable[[str], Masterplan]) -> None:
    told = _told(masterplan_of, "rancangan_peraturan", _DRAFT)
    funds = ("APBD;", "dana alokasi khusus;", "tanggung jawab sosial dan lingkungan perusahaan; dan")
    assert all(told.count(fund) == 1 for fund in funds)
    assert not re.search(r"\b(?:DAK|CSR|PAD)\b", told)


@each(
    ("days", "is_earlier"),
    [
        ("", False),
        ("organisasi: {dewan: {tanggal_sk: 3 Maret 2025}}\npenetapan: {tanggal: 12 Agustus 2025}\n", True),
        ("organisasi: {dewan: {tanggal_sk: 3 Maret 2025}}\n", True),
        ("organisasi: {dewan: {tanggal_sk: 3 September 2025}}\npenetapan: {tanggal: 12 Agustus 2025}\n", False),
    ],
)
def test_a_decision_before_the_masterplan_does_not_rest_on_what_this_sets(
    days: str, is_earlier: bool, masterplan_of: Callable[[str], Masterplan]
) -> None:
    plan = f"daerah: {{nama: Uji, jenis: kabupaten}}\ndimensi_prioritas: {{dimensi: smart_economy}}\n{days}"
    told = _told(masterplan_of, "sk_dewan", plan)
    assert ("dimensi prioritas" not in told) == is_earlier
    assert ("sejak ditetapkan" in told) == is_earlier
