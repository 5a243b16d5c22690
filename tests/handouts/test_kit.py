"""The kit of a stage: what is in it for whom, and what it says of a region and nothing more."""

import json
import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.blocks.blocks import Document, Heading, ListBlock, Table, inlines_of
from generator.blocks.inline import Run, plain
from generator.checks.run_rules import Result, check
from generator.checks.subject import Subject
from generator.documents.as_html import to_html
from generator.documents.as_markdown import to_markdown
from generator.documents.manifest import DocumentSpec
from generator.handouts.kit import Wish, asked_for, compose_kit, every_handout
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.masterplan.susunan_bimtek import Tahap
from generator.regions.locate import RegionFolder
from generator.source.placeholders import is_placeholder
from generator.word.paper_and_font import PaperAndFont
from generator.word.writer import Look, to_docx
from tests.cases import each
from tests.conftest import CHECKOUT, FUZZING, write_tree
from tests.documents.composing import composer_of, kit, kit_as_wished
from tests.documents.reading import docx_texts, html_texts, markdown_texts, words
from tests.plans import LENGKAP
from tests.source.reading import as_read
from tests.word.opening import objections

REGIONS = CHECKOUT / "masterplans"
GOLDEN = Path(__file__).parent / "golden"
KITS = [("kutim", 1), ("kota-jambi", 2), ("kotim", 3), ("contoh", 4)]
if FUZZING:
    KITS += [("contoh", 1), ("contoh", 2), ("contoh", 3), ("tabalong", 3), ("kotim", 4)]
FIRST_STAGE = """
daerah: {nama: Uji, jenis: kabupaten, opd: [Dinas Satu, Dinas Dua]}
isu: [{subdimensi: layanan_publik, isu: Antrean panjang, opd: Dinas Satu}]
bimtek:
  - tahap: 1
    mulai: 3 Maret 2026
    selesai: 4 Maret 2026
    keputusan: [Antrean didahulukan]
    tindak_lanjut:
      - {apa: Menghitung antrean, opd: Dinas Satu, tenggat: 20 Maret 2026, status: proses}
      - {apa: Menata loket, opd: Dinas Dua, tenggat: 20 Maret 2026, status: selesai}
  - {tahap: 2, mulai: 1 April 2026, selesai: 2 April 2026}
"""
FURTHER = """
sasaran: [{subdimensi: layanan_publik, nama: Antrean singkat, indikator: Waktu tunggu, satuan: menit}]
rencana_aksi: [{subdimensi: layanan_publik, program: Loket Cepat, kegiatan: Menambah loket, opd: Dinas Satu}]
"""


def region(root: Path, *parts: str) -> Path:
    return write_tree(root, {f"{n}.yaml": part for n, part in enumerate(parts)})


def documents(name: str, stage: int) -> list[Document]:
    """Every piece of a kit; of the many sheets, those of one group and one office, bound."""
    place = REGIONS / name
    pieces = {key: piece for key, piece in kit(place, stage).items() if "lembar-kerja" not in key}
    offices = ("Dinkes",) if name == "contoh" else ()
    some = kit(place, stage, groups=("smart_economy",), offices=offices, bound=True)
    return [*pieces.values(), *some.values()]


def attendance(document: Document) -> Table:
    """The first table of an attendance list."""
    return next(block for block in document.body if isinstance(block, Table))


def sheets(document: Document) -> list[str]:
    return [plain(block.inlines) for block in document.body if isinstance(block, Heading) and block.sheet]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "stage"), KITS)
def test_a_kit_is_valid_and_says_the_same_in_every_format(name: str, stage: int, tmp_path: Path) -> None:
    for document in documents(name, stage):
        file = tmp_path / "kit.docx"
        file.write_bytes(to_docx(document, Look(PaperAndFont())))
        assert objections(file) == []
        assert docx_texts(file) == markdown_texts(to_markdown(document)) == html_texts(to_html(document))


@pytest.mark.slow
def test_the_pieces_of_each_stage() -> None:
    letters = ["nota-dinas", "undangan", "surat-permintaan-data"]
    every = [*letters, "susunan-acara", "penjelasan-metode", "lembar-kerja-kelompok", "lembar-kerja-opd",
             "daftar-hadir", "rekapitulasi", "berita-acara", "notula"]  # fmt: skip
    first = [*every[:-1], "pakta-integritas", every[-1]]
    assert list(kit(REGIONS / "contoh", 1)) == [f"bimtek-1-{piece}" for piece in first]
    later = {"bimtek-3-tindak-lanjut"}
    assert set(kit(REGIONS / "contoh", 3)) == {f"bimtek-3-{piece}" for piece in every} | later
    own = ("tindak-lanjut", "lembar-telaah", "komitmen-bersama", "yang-dijanjikan-opd")
    last = {f"bimtek-4-{piece}" for piece in own}
    assert set(kit(REGIONS / "contoh", 4)) == {f"bimtek-4-{piece}" for piece in every} | last


@each(
    ("stage", "titles"),
    [
        (1, ["Analisis Isu Daerah: Smart Economy", "Kesenjangan: Smart Economy"]),
        (2, ["Sasaran dan Indikator: Smart Economy", "Rencana Program Pembangunan: Smart Economy"]),
        (3, ["Peta Jalan Jangka Panjang: Smart Economy", "Daftar Quick Win: Smart Economy",
             "Lembar Quick Win: Calon Baru Smart Economy"]),
        (4, ["Lembar Risiko: Smart Economy", "Penyelesaian Rencana Aksi: Smart Economy",
             "Kelengkapan Quick Win: Smart Economy"]),
    ],
)  # fmt: skip
def test_the_worksheets_of_a_dimension_at_each_stage(stage: int, titles: list[str]) -> None:
    [document] = kit(REGIONS / "kotim", stage, groups=("smart_economy",)).values()
    assert sheets(document) == titles


def test_six_groups_are_six_files_named_after_the_dimensions() -> None:
    names = ["smart-governance", "smart-branding", "smart-economy", "smart-living", "smart-people",
             "smart-environment"]  # fmt: skip
    assert list(kit(REGIONS / "kotim", 3, groups=("semua",))) == [f"bimtek-3-lembar-kerja-{name}" for name in names]


def test_a_group_may_be_a_pair_and_be_called_as_the_region_calls_it() -> None:
    [(name, document)] = kit(REGIONS / "kotim", 1, groups=("smart people + smart_economy",)).items()
    assert name == "bimtek-1-lembar-kerja-smart-people-dan-smart-economy"
    assert sheets(document)[::2] == ["Analisis Isu Daerah: Smart People", "Analisis Isu Daerah: Smart Economy"]


@pytest.mark.slow
def test_an_office_gets_its_own_sheet_by_name_or_short_name() -> None:
    by_name = kit(REGIONS / "contoh", 2, offices=("dinas kesehatan",))
    by_short_name = kit(REGIONS / "contoh", 2, offices=("Dinkes",))
    assert list(by_name) == list(by_short_name) == ["bimtek-2-lembar-kerja-dinkes"]
    assert sheets(by_name["bimtek-2-lembar-kerja-dinkes"]) == ["Rencana Program: Dinas Kesehatan"]
    assert len(kit(REGIONS / "contoh", 1, offices=("semua",))) == 26


def test_offices_whose_long_names_begin_alike_keep_files_of_their_own(tmp_path: Path) -> None:
    long = "Badan Pengelolaan Keuangan, Pendapatan, dan Aset Daerah Bidang"
    place = region(tmp_path, f"daerah: {{nama: Uji, opd: ['{long} Satu', '{long} Dua']}}")
    files = kit(place, 1, offices=("semua",))
    assert len(files) == 2
    assert [sheets(document)[0][-4:] for document in files.values()] == ["Satu", " Dua"]


def test_the_kit_of_a_region_that_is_further_holds_what_it_has_and_asks_for_less(tmp_path: Path) -> None:
    early = kit(region(tmp_path / "a", FIRST_STAGE), 2)
    later = kit(region(tmp_path / "b", FIRST_STAGE, FURTHER), 2)
    assert early.keys() == later.keys()
    changed = {name for name in early if to_markdown(early[name]) != to_markdown(later[name])}
    sheets = {"bimtek-2-lembar-kerja-kelompok", "bimtek-2-lembar-kerja-opd", "bimtek-2-rekapitulasi"}
    assert changed == {*sheets, "bimtek-2-surat-permintaan-data"}
    before, after = (set(to_markdown(k["bimtek-2-lembar-kerja-kelompok"]).splitlines()) for k in (early, later))
    lacking = "Yang masih kurang sampai tahap ini: rencana aksi; sasaran, indikator, dan target; strategi"
    assert any(line.startswith(lacking) for line in before)
    assert not any(line.startswith(lacking) for line in after)
    assert {line for line in after - before if line.startswith("|1|")} == {
        "|1|Antrean singkat|Waktu tunggu|menit|\N{EM SPACE}|\N{EM SPACE}||",
        "|1|Loket Cepat|Menambah loket|Dinas Satu|\N{EM SPACE}|\N{EM SPACE}|",
    }
    assert "- Antrean panjang" in before & after


def test_overdue_follow_ups_are_marked_as_of_the_stage_or_the_day_asked_for(tmp_path: Path) -> None:
    place = region(tmp_path, FIRST_STAGE)
    of_the_stage = to_markdown(kit(place, 2)["bimtek-2-tindak-lanjut"])
    assert "|1|I|Menghitung antrean|Dinas Satu|20 Maret 2026|Proses, terlambat||" in of_the_stage
    assert "|2|I|Menata loket|Dinas Dua|20 Maret 2026|Selesai||" in of_the_stage
    assert "satu melewati tenggat menurut keadaan pada 1 April 2026" in of_the_stage
    earlier = to_markdown(kit(place, 2, as_of=date(2026, 3, 10))["bimtek-2-tindak-lanjut"])
    assert "terlambat" not in earlier
    assert "|1|I|Menghitung antrean|Dinas Satu|20 Maret 2026|Proses||" in earlier
    undated = to_markdown(kit(place, 3)["bimtek-3-tindak-lanjut"])
    assert "Keterlambatan belum dihitung" in undated


@pytest.mark.slow
def test_decisions_show_the_items_they_are_about_by_name() -> None:
    minutes = to_markdown(kit(REGIONS / "contoh", 3)["bimtek-3-notula"])
    assert "Butir terkait: Cendana Siaga 112; Dokter Pesisir di Puskesmas Pembantu." in minutes
    assert "qw-" not in minutes
    next_kit = to_markdown(kit(REGIONS / "contoh", 4)["bimtek-4-tindak-lanjut"])
    assert "Butir terkait: Cendana Siaga 112; Dokter Pesisir di Puskesmas Pembantu." in next_kit


def test_the_minutes_of_tabalong_hold_the_recorded_facts_and_nothing_else() -> None:
    minutes = kit(REGIONS / "tabalong", 3)["bimtek-3-notula"]
    assert markdown_texts(to_markdown(minutes)) == [
        "Notula Bimtek Tahap III",
        "Notula ini memuat yang tercatat tentang Bimtek Smart City tahap III di Kabupaten Tabalong.",
        "Uraian", "Isi",
        "Tahap", "III",
        "Waktu", "Senin, 9 September 2019",
        "Tempat", "Gedung Pusat Informasi",
        "Dibuka oleh", "H. Mawardi (Wakil Bupati)",
        "Peserta", "Belum tercatat",
        "Pokok Bahasan",
        "Wakil Bupati H. Mawardi yakin bahwa setelah tahap I dan II, yang berlangsung beberapa bulan sebelumnya, "
        "persepsi dan komitmen sudah sama. Masterplan pembangunan kota cerdas pun telah ditentukan.",
        "Setiap SKPD perlu menelaah masalah dan kendalanya sendiri, lalu mengajukan gagasan yang dapat dipercepat "
        "dengan teknologi informasi.",
        "Masyarakat membutuhkan pelayanan publik yang prima, efektif, efisien, dan praktis.",
        "Cara pandang, pola pikir, dan budaya kerja harus mampu mengiringi kebutuhan masyarakat yang dinamis.",
        "Cara-cara lama tidak akan berhasil; harus ada inovasi, sesuatu yang baru, dan terobosan; kita harus melek "
        "teknologi.",
        "Inovasi merupakan salah satu dimensi terpenting smart city, sedangkan teknologi hanya alat.",
        "Dinas Kominfo memfasilitasi inovasi dan terobosan SKPD; kebutuhan di lapangan paling diketahui oleh SKPD.",
        "Hasil dan Keputusan",
        "[belum diisi: hasil dan keputusan]",
        "Sumber: Media Center Tabalong, 10 September 2019.",
    ]  # fmt: skip


@each(
    ("stage", "when", "topic"),
    [(3, "", "Program unggulan"), (4, "Rabu–Kamis, 21–22 September 2022", "Penuntasan masterplan dan quick win")],
)
def test_the_minutes_of_kotim_hold_the_recorded_facts(stage: int, when: str, topic: str) -> None:
    text = to_markdown(kit(REGIONS / "kotim", stage)[f"bimtek-{stage}-notula"])
    assert f"|Waktu|{when or '**[belum diisi]**'}|".replace("[", r"\[").replace("]", r"\]") in text
    assert f"1. {topic}" in text.replace("*", "")
    assert not re.search(r"dibuka oleh\|[^*]", text, re.IGNORECASE)


def test_blanks_carry_the_identity_of_what_belongs_there() -> None:
    [document] = kit(REGIONS / "kotim", 3, groups=("smart_living",)).values()
    boxes = [
        inline for block in document.body for inline in inlines_of(block) if isinstance(inline, Run) and inline.box
    ]
    paths = [box.path for box in boxes if box.path]
    assert "quick_win[+smart_living-1].nama" in paths
    assert "quick_win[+smart_living-profil].deskripsi" in paths
    assert "peta_jalan[+smart_living-8].hasil" in paths
    assert len(set(paths)) > 60
    assert all(box.gap and box.raw.path == box.path for box in boxes if box.path)


def test_no_row_of_a_worksheet_says_anything_that_is_not_known() -> None:
    document = kit(REGIONS / "kota-jambi", 2)["bimtek-2-lembar-kerja-kelompok"]
    rows = [row for block in document.body if isinstance(block, Table) for row in block.rows]
    blank = [row for row in rows if "[+" in row.path]
    assert blank
    assert not [row for row in blank if any(re.search(r"[^\d\s]", plain(cell)) for cell in row.cells)]


@pytest.mark.slow
def test_the_attendance_list_has_a_line_for_each_invited_person() -> None:
    hadir = kit(REGIONS / "contoh", 1)["bimtek-1-daftar-hadir"]
    assert sheets(hadir) == [
        "Daftar Hadir Hari Pertama", "Daftar Hadir Hari Kedua", "Daftar Hadir Narasumber dan Pembimbing",
    ]  # fmt: skip
    first = attendance(hadir)
    offices = list(dict.fromkeys(plain(row.cells[2]) for row in first.rows))
    assert offices[:2] == ["Dinas Komunikasi dan Informatika", "Badan Perencanaan Pembangunan Daerah"]
    assert len(offices) == 26
    assert len(first.rows) == 75
    assert all(row.room for row in first.rows)


def test_an_attendance_list_asks_what_offices_ask_and_has_thirty_lines_or_as_many_as_wanted(tmp_path: Path) -> None:
    place = region(tmp_path, FIRST_STAGE)
    usual = attendance(kit(place, 1)["bimtek-1-daftar-hadir"])
    assert [plain(column.title) for column in usual.columns] == [
        "No.", "Nama", "Instansi", "Jabatan", "NIP", "Telepon", "Tanda Tangan",
    ]  # fmt: skip
    assert [plain(row.cells[0]) for row in usual.rows] == [str(n) for n in range(1, 31)]
    assert [plain(row.cells[2]) for row in usual.rows[:5]] == ["Dinas Satu"] * 2 + ["Dinas Dua"] * 2 + [""]
    assert len(attendance(kit(place, 1, lines=12)["bimtek-1-daftar-hadir"]).rows) == 12
    assert len(attendance(kit(place, 1, lines=1)["bimtek-1-daftar-hadir"]).rows) == 4


@each(
    ("days", "titles"),
    [
        ("mulai: 3 Maret 2026, selesai: 3 Maret 2026", ["Daftar Hadir"]),
        ("mulai: 3 Maret 2026", ["Daftar Hadir Hari Pertama", "Daftar Hadir Hari Kedua"]),
        (
            "mulai: 3 Maret 2026, selesai: 5 Maret 2026",
            [f"Daftar Hadir Hari {n}" for n in ("Pertama", "Kedua", "Ketiga")],
        ),
        ("mulai: 3 Maret 2026, selesai: 5 Maret 2027", ["Daftar Hadir Hari Pertama", "Daftar Hadir Hari Kedua"]),
    ],
)
def test_there_is_an_attendance_list_for_each_day(days: str, titles: list[str], tmp_path: Path) -> None:
    place = region(tmp_path, f"bimtek: [{{tahap: 1, {days}}}]")
    assert sheets(kit(place, 1)["bimtek-1-daftar-hadir"])[:-1] == titles
    assert "Hari, tanggal: Selasa, 3 Maret 2026." in to_markdown(kit(place, 1)["bimtek-1-daftar-hadir"])


def test_worksheets_have_as_many_blank_rows_as_wanted(tmp_path: Path) -> None:
    place = region(tmp_path, FIRST_STAGE)

    def blank(**wishes: int) -> list[int]:
        [sheet] = kit(place, 2, groups=("smart_living",), **wishes).values()
        tables = [block for block in sheet.body if isinstance(block, Table)]
        return [sum("[+" in row.path for row in table.rows) for table in tables if len(table.columns) > 4]

    assert blank() == [9, 12]
    assert blank(blanks=5) == [15, 15]


@pytest.mark.slow
def test_a_worksheet_holds_nothing_of_unknown_length_before_its_table() -> None:
    for stage in (1, 2, 3, 4):
        pieces = kit(REGIONS / "contoh", stage)
        for key in ("kelompok", "opd"):
            body = pieces[f"bimtek-{stage}-lembar-kerja-{key}"].body
            starts = [n for n, block in enumerate(body) if isinstance(block, Heading) and block.sheet]
            for start, end in pairwise([*starts, len(body)]):
                tables = [n for n in range(start, end) if isinstance(body[n], Table)]
                lead = body[start : tables[1] if len(tables) > 1 else tables[0]]
                assert sum(len(block.items) for block in lead if isinstance(block, ListBlock)) <= 4


FOLLOWED = "bimtek: [{tahap: 1, tindak_lanjut: [%s]}, {tahap: 2, mulai: 1 April 2026}]"


@each(
    ("follow_ups", "sentence"),
    [
        (["belum"], "Satu tindak lanjut tercatat dan belum selesai."),
        (["selesai"], "Satu tindak lanjut tercatat dan sudah selesai."),
        (["belum, tenggat: 1 Maret 2026"], "Satu tindak lanjut tercatat dan belum selesai, padahal tenggatnya "
         "sudah lewat menurut keadaan pada 1 April 2026."),
        (["belum", "proses"], "Dari dua tindak lanjut, belum satu pun selesai."),
        (["selesai", "selesai"], "Dari dua tindak lanjut, semuanya sudah selesai."),
        (["selesai", "belum"], "Dari dua tindak lanjut, satu sudah selesai."),
        (["belum, tenggat: 1 Maret 2026", "belum"], "Dari dua tindak lanjut, belum satu pun selesai dan satu "
         "melewati tenggat menurut keadaan pada 1 April 2026."),
    ],
)  # fmt: skip
def test_follow_ups_are_counted_as_people_say_it(follow_ups: list[str], sentence: str, tmp_path: Path) -> None:
    items = ", ".join(f"{{apa: Hal {n}, status: {state}}}" for n, state in enumerate(follow_ups))
    text = to_markdown(kit(region(tmp_path, FOLLOWED % items), 2)["bimtek-2-tindak-lanjut"])
    assert sentence in text.splitlines()


@each(
    ("sent", "said"),
    [
        ("[{opd: Dinas Satu}, {opd: Dinas Dua}]", "2 OPD; jumlah orangnya belum lengkap tercatat"),
        ("[{opd: Dinas Satu, jumlah: 3}, {opd: Dinas Dua}]", "2 OPD; jumlah orangnya belum lengkap tercatat"),
        ("[{opd: Dinas Satu, jumlah: 3}, {opd: Dinas Dua, jumlah: 2}]", "5 orang dari 2 OPD"),
        ("[]", "Belum tercatat"),
    ],
)
def test_the_minutes_count_the_participants_that_are_recorded(sent: str, said: str, tmp_path: Path) -> None:
    place = region(tmp_path, f"bimtek: [{{tahap: 1, tempat: Aula, peserta: {sent}}}]")
    assert f"|Peserta|{said}|" in to_markdown(kit(place, 1)["bimtek-1-notula"])


@each(
    ("days", "opening"),
    [
        ("mulai: 9 September 2019", "Pada hari ini, Senin, tanggal sembilan bulan September tahun dua ribu sembilan "
         "belas (9-9-2019), bertempat di aula, telah diselenggarakan Bimtek"),
        ("mulai: 9 September 2019, selesai: 10 September 2019", "Pada hari ini, Selasa, tanggal sepuluh bulan "
         "September tahun dua ribu sembilan belas (10-9-2019), bertempat di aula, telah selesai diselenggarakan"),
        ("waktu: Juni 2022", "Pada hari ini, ……………, tanggal …………… bulan …………… tahun ……………………, bertempat di aula"),
    ],
)  # fmt: skip
def test_a_record_opens_with_its_day_in_words(days: str, opening: str, tmp_path: Path) -> None:
    place = region(tmp_path, f"bimtek: [{{tahap: 1, tempat: Aula, {days}}}]")
    text = to_markdown(kit(place, 1)["bimtek-1-berita-acara"]).replace("\\", "")
    assert opening in text
    assert ("selama dua hari, yaitu 9–10 September 2019," in text) == ("selesai" in days)


@each(
    ("opener", "by"),
    [
        ("{nama: H. Mawardi, jabatan: Wakil Bupati}", "H. Mawardi (Wakil Bupati)"),
        ("{nama: H. Mawardi}", "H. Mawardi"),
        ("{jabatan: Wakil Bupati}", "Wakil Bupati"),
        ("{}", "Bupati atau yang mewakili"),
    ],
)
def test_the_proposed_rundown_names_who_opens_the_stage(opener: str, by: str, tmp_path: Path) -> None:
    place = region(tmp_path, f"daerah: {{jenis: kabupaten}}\nbimtek: [{{tahap: 2, pembuka: {opener}}}]")
    assert f"|08.30–09.15|Pembukaan|{by}|" in to_markdown(kit(place, 2)["bimtek-2-susunan-acara"])


def test_a_kit_is_marked_as_no_draft_and_lists_no_gaps_at_its_end() -> None:
    for document in kit(REGIONS / "kotim", 4).values():
        assert document.draft == ""
        assert "Isian yang Belum Ada" not in [plain(b.inlines) for b in document.body if isinstance(b, Heading)]


_WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp")), min_size=1, max_size=60).map(
    as_read
)


_NOTES = _WORDS.filter(lambda text: text.strip() not in {"", "~", "null"} and not is_placeholder(text))


@pytest.mark.slow
@given(said=st.lists(_NOTES, min_size=3, max_size=3))
def test_whatever_was_noted_comes_out_as_it_went_in(said: list[str], tmp_path: Path) -> None:
    decision, place, task = said
    note = {"tahap": "1", "tempat": place, "keputusan": [decision], "tindak_lanjut": [{"apa": task}]}
    file = write_tree(tmp_path, {"uji.yaml": json.dumps({"bimtek": [note]}, ensure_ascii=False)}) / "uji.yaml"
    plan = read_masterplan(file).masterplan
    composer = composer_of(plan)
    spec = DocumentSpec("bimtek", "", "Notula", ("notula",))
    minutes = composer.compose(spec, {"tahap": Tahap(plan, 1)})
    (tmp_path / "notula.docx").write_bytes(to_docx(minutes, Look(PaperAndFont())))
    texts = docx_texts(tmp_path / "notula.docx")
    assert texts == markdown_texts(to_markdown(minutes))
    assert {words(text) for text in said} - {""} <= set(texts)


def test_the_sheets_of_a_dimension_say_what_the_check_of_the_stage_finds_there(tmp_path: Path) -> None:
    place = region(tmp_path, FIRST_STAGE, FURTHER)
    findings = [f for f in check(read_masterplan(place).masterplan, 2).findings if f.dimension == "smart_governance"]
    said = [finding.message for finding in findings if finding.rule != "ISI001"]
    [sheet] = kit(place, 2, groups=("smart_governance",)).values()
    texts = {text.casefold() for text in markdown_texts(to_markdown(sheet))}
    assert {words(message).casefold() for message in said[:10]} <= texts
    [other] = kit(place, 2, groups=("smart_living",)).values()
    assert not {words(message) for message in said} & set(markdown_texts(to_markdown(other)))


def test_a_kit_reads_as_approved(pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing_found(plan: Masterplan, stage: int) -> Result:
        return Result(Subject(plan, stage))

    monkeypatch.setattr("generator.handouts.kit.check", nothing_found)  # new rules change no worksheet
    pieces = {**kit_as_wished(REGIONS / "tabalong", Wish(3)), **kit_as_wished(LENGKAP, Wish(2))}
    for name, document in pieces.items():
        file = GOLDEN / f"{name}.md"
        text = to_markdown(document)
        if pytestconfig.getoption("--update-golden"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert text == file.read_text(encoding="utf-8")


@each("stage", [1, 2, 3, 4])
def test_each_stage_has_its_letters_from_the_offices_that_sign_them(stage: int, tmp_path: Path) -> None:
    place = region(tmp_path / str(stage), FIRST_STAGE)
    made = {name: to_markdown(doc) for name, doc in kit(place, stage).items()}
    letters = {name: made[f"bimtek-{stage}-{name}"] for name in ("nota-dinas", "undangan", "surat-permintaan-data")}
    assert all("Tembusan" in text for text in letters.values())
    assert "|1|Dinas Satu|" in letters["undangan"]
    assert "Sekretaris Daerah" in letters["undangan"]
    wanted = letters["surat-permintaan-data"].replace("*", "")
    assert all(line in wanted for line in Tahap(read_masterplan(place).masterplan, stage).bahan)


def test_each_office_that_holds_something_has_a_sheet_with_what_it_promised() -> None:
    made = kit(REGIONS / "contoh", 4)["bimtek-4-yang-dijanjikan-opd"]
    plan = read_masterplan(REGIONS / "contoh").masterplan
    holding = {str(row.opd.nama) for topic in (plan.rencana_aksi, plan.quick_win) for row in topic}
    holding |= {str(risk.penanggung_jawab.nama) for risk in plan.risiko}
    titles = [plain(block.inlines) for block in made.body if isinstance(block, Heading)]
    assert sorted(titles) == sorted(f"Yang Dijanjikan {name}" for name in holding)
    told = to_markdown(made)
    assert [str(row.kegiatan) for row in plan.rencana_aksi if str(row.kegiatan) not in told] == []


@each(
    ("noted", "row"),
    [
        ("mulai: 14 Mei 2025, waktu: '14 Mei 2025, pukul 07.17–16.43'", "Waktu : pukul 07.17–16.43"),
        ("mulai: 14 Mei 2025", "Waktu : …"),
    ],
)
def test_the_hours_are_in_every_piece_that_tells_the_days(noted: str, row: str, tmp_path: Path) -> None:
    made = kit(region(tmp_path / str(len(noted)), f"bimtek: [{{tahap: 1, {noted}}}]"), 1)
    assert row in to_markdown(made["bimtek-1-undangan"])
    if "16.43" in noted:
        for name in ("nota-dinas", "susunan-acara", "notula"):
            assert "14 Mei 2025, pukul 07.17–16.43" in to_markdown(made[f"bimtek-1-{name}"]), name


def test_a_time_in_words_is_the_only_row_if_it_tells_the_hours(tmp_path: Path) -> None:
    made = kit(region(tmp_path, "bimtek: [{tahap: 1, waktu: 'Mei 2025, pukul 07.17'}]"), 1)
    assert to_markdown(made["bimtek-1-undangan"]).count("07.17") == 1
    assert "Waktu : " not in to_markdown(made["bimtek-1-undangan"])


@each(
    ("piece", "official", "below"),
    [
        ("undangan", "sekretaris", False),
        ("nota-dinas", "kepala_diskominfo", True),
        ("surat-permintaan-data", "kepala_diskominfo", True),
    ],
)
def test_a_letter_has_the_form_of_an_office_and_rank_and_nip_only_below_whom_they_belong(
    piece: str, official: str, below: bool, tmp_path: Path
) -> None:
    named = f"{official}: {{nama: 'Ani, S.E.', pangkat: Pembina}}"
    place = region(tmp_path, f"daerah: {{nama: Uji, jenis: kabupaten, ibu_kota: Sini, {named}}}")
    letter = kit(place, 1)[f"bimtek-1-{piece}"]
    text = to_markdown(letter)
    assert letter.shape.form == "peraturan"
    assert "PEMERINTAH KABUPATEN UJI" in text
    assert "|Uraian|" not in text
    assert ("Pembina<br>NIP …" in text) == below
    assert ("Pembina" in text) == below


def test_the_number_of_guests_is_told_only_where_the_offices_are_known(tmp_path: Path) -> None:
    known = region(tmp_path / "known", "daerah: {opd: [Dinas Satu, Dinas Dua]}")
    assert "Pesertanya dua OPD" in to_markdown(kit(known, 1)["bimtek-1-nota-dinas"])
    only = region(tmp_path / "only", "daerah: {nama: Uji}\nrencana_aksi: [{kegiatan: A, opd: Dinas Satu}]")
    letter = to_markdown(kit(only, 1)["bimtek-1-nota-dinas"])
    assert "Pesertanya …" in letter


def test_where_no_office_holds_anything_the_sheet_says_so(tmp_path: Path) -> None:
    place = region(tmp_path, "daerah: {nama: Uji, opd: [Dinas Satu]}")
    assert "Belum ada kegiatan" in to_markdown(kit(place, 4)["bimtek-4-yang-dijanjikan-opd"])


@pytest.mark.parametrize(
    "wish",
    [
        Wish(2),
        Wish(3, bound=True),
        Wish(1, ("smart_living",)),
        Wish(1, ("smart_living+smart_economy+smart_people",)),
        Wish(4, (), ("Dinas Dua", "satu")),
        Wish(2, ("smart_living",), bound=True),
    ],
)
def test_a_document_is_made_again_by_what_its_name_tells(wish: Wish, tmp_path: Path) -> None:
    offices = "daerah: {nama: Uji, jenis: kabupaten, opd: [{nama: Dinas Satu, singkatan: Satu}, Dinas Dua]}"
    folder = RegionFolder(region(tmp_path, offices), tmp_path)
    reading = read_masterplan(folder.place)
    for _, document in compose_kit(reading, folder, wish):
        options = asked_for(document.name, reading.masterplan)
        given = dict(zip(options[::2], options[1::2], strict=False))
        again = Wish(
            int(given["--tahap"]),
            tuple(filter(None, [given.get("--group")])),
            tuple(filter(None, [given.get("--opd")])),
            bound="--bound" in options,
        )
        assert document.name in {made.name for _, made in compose_kit(reading, folder, again)}


def test_a_book_is_made_by_no_kit(tmp_path: Path) -> None:
    plan = read_masterplan(region(tmp_path, FIRST_STAGE)).masterplan
    assert asked_for("Buku 2 – Masterplan", plan) == []


def test_what_the_check_finds_is_looked_for_once_and_only_for_sheets_that_print_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    monkeypatch.setattr("generator.handouts.kit.check", lambda plan, stage: asked.append(stage) or check(plan, stage))
    folder = RegionFolder(region(tmp_path, FIRST_STAGE, FURTHER), tmp_path)
    reading = read_masterplan(folder.place)
    assert compose_kit(reading, folder, Wish(1, (), ("semua",)))
    assert asked == []
    assert compose_kit(reading, folder, Wish(1, ("semua",), ()))
    assert asked == [1]
    assert [*every_handout(reading, folder)]
    assert asked == [1, 1, 2, 3, 4]
