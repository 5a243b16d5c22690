"""Edited handouts: documents of the program that are in no region's set."""

from pathlib import Path
from typing import Any

import pytest

from generator.building.embedding import file_hashes, printed_source
from generator.building.writers import Writers
from generator.edits.edit import Insert, Origin, Set
from generator.edits.proposal import Proposal, Untaken
from generator.handouts.kit import Wish, compose_kit, every_handout
from generator.masterplan.carried import read_carried
from generator.masterplan.reading import Reading, read_masterplan
from generator.pulling.attendance import tell_attendance_once
from generator.pulling.changed_cells import HANDWRITTEN
from generator.pulling.plan import Line, What
from generator.pulling.plan_of_proposals import Choices, prepared
from generator.pulling.unknown import UNKNOWN
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from generator.word.fingerprint import printed_texts
from tests.conftest import CHECKOUT, write_tree
from tests.documents.composing import kit, sound
from tests.pulling.bases import EXAMPLE, example_of, handout, handout_of, handouts_of
from tests.pulling.word_edits import WordFile, copied, only, text_of
from tests.word.opening import W

pytestmark = pytest.mark.slow

CONTOH = RegionFolder(EXAMPLE, CHECKOUT)
OLD, OTHER = "Penyediaan gudang beku", "Pemasangan stasiun"
DISKOMINFO = "daerah.opd[dinas-komunikasi-dan-informatika].nama"
NEW_ACTIONS = ("Vaksinasi keliling", "Klinik apung", "Posyandu digital")
TASK = "Melengkapi lembar analisis isu enam dimensi dengan sumber dan tahun data"


@pytest.fixture(scope="module")
def follow_up() -> bytes:
    """The list of follow-ups of the third stage."""
    return handout(3, "tindak-lanjut")


def edited(docx: bytes) -> WordFile:
    file = WordFile(docx)
    file.type(next(cell for cell in file.root.iter(f"{W}tc") if text_of(cell) == TASK), f"{TASK} resmi")
    return file


def test_a_handout_is_pulled_like_a_book(follow_up: bytes, tmp_path: Path) -> None:
    found = only(edited(follow_up).propose(tmp_path, others=every_handout))
    assert isinstance(found, Set)
    assert (found.base, found.now) == (TASK, f"{TASK} resmi")


def test_a_document_of_no_known_kind_is_named_with_a_remedy(follow_up: bytes, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"kembali\.docx: dokumen 'bimtek' .* Tarik berkas lainnya saja"):
        edited(follow_up).propose(tmp_path)


@pytest.mark.parametrize("stage", [1, 2, 3, 4])
def test_the_records_of_a_stage_are_composed_again_from_their_source(stage: int) -> None:
    made = kit(EXAMPLE, stage)
    for name in (f"bimtek-{stage}-notula", f"bimtek-{stage}-susunan-acara"):
        carried = read_carried(printed_source(sound(EXAMPLE).masterplan, made[name]))
        again = dict(compose_kit(carried, CONTOH, Wish(stage)))
        assert printed_texts(again[name]) == printed_texts(made[name])


@pytest.mark.parametrize("name", ["notula", "berita-acara", "susunan-acara"])
def test_one_word_of_the_place_is_one_edit_with_its_old_text(name: str, tmp_path: Path) -> None:
    word = WordFile(handout(3, name))
    run = next(run for run in word.root.iter(f"{W}r") if "uang sidang Balai" in text_of(run))
    word.replace(run, "Ruang sidang" if "Ruang sidang" in text_of(run) else "ruang sidang", "Aula")
    found = only(word.propose(tmp_path, region=CONTOH, others=handouts_of(3)))
    assert found == Set(
        "bimtek[3].tempat",
        "Ruang sidang Balai Latihan Kerja, Cendana",
        "Aula Balai Latihan Kerja, Cendana",
        found.origin,
    )


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("berita-acara", "yang diikuti ………… orang", "yang diikuti 37 orang"),
        ("notula", "Belum tercatat", "37 orang dari 21 OPD"),
    ],
)
def test_how_many_were_present_names_the_field_it_is_counted_from(
    name: str, old: str, new: str, tmp_path: Path
) -> None:
    place = write_tree(
        tmp_path / "masterplans/uji",
        {
            "isi.yaml": "daerah: {kode: '64.74', nama: Bontang, jenis: kota}\nperiode: {mulai: 2025, selesai: 2029}\n"
            "bimtek:\n  - {tahap: II, mulai: 2026-11-02, tempat: Aula}\n"
        },
    )
    region = RegionFolder(place, tmp_path)
    word = WordFile(handout_of(region, 2, name))
    word.replace(next(run for run in word.root.iter(f"{W}r") if old in text_of(run)), old, new)
    found = only(word.propose(tmp_path, region=region, others=every_handout))
    assert isinstance(found, Untaken)
    assert "bimtek[2].peserta" in found.reason
    assert "nomor_sk" not in found.reason


def worksheet(name: str) -> tuple[Reading, WordFile]:
    """A worksheet of the second stage, which counts and picks by what it does not print."""
    return sound(EXAMPLE), WordFile(handout(2, name))


def row_of_an_action(file: WordFile) -> Any:
    return next(row for row in file.root.iter(f"{W}tr") if "Penguatan Pendapatan Nelayan" in text_of(row))


@pytest.mark.slow
def test_a_worksheet_that_its_own_source_does_not_compose_again_is_read_by_today_s_plan(tmp_path: Path) -> None:
    reading, file = worksheet("lembar-kerja-opd")
    file.replace(file.cell(row_of_an_action(file), 2), "Penguatan", "Peningkatan")
    found = only(file.propose(tmp_path, region=CONTOH, today=reading, others=handouts_of(2)))
    assert isinstance(found, Set)
    assert found.base is not None
    assert found.base.replace("Penguatan", "Peningkatan") == found.now


@pytest.mark.slow
def test_a_row_of_which_only_a_hash_is_known_is_one_difference_without_an_old_text(tmp_path: Path) -> None:
    _, file = worksheet("lembar-kerja-opd")
    file.replace(file.cell(row_of_an_action(file), 2), "Penguatan", "Peningkatan")
    found = only(file.propose(tmp_path, region=CONTOH, others=handouts_of(2)))
    assert isinstance(found, Untaken)
    assert (found.why, found.old) == ("tak_bertempat", UNKNOWN)
    assert "Peningkatan Pendapatan Nelayan" in found.new


def test_a_range_of_days_names_the_values_that_it_shows(tmp_path: Path) -> None:
    word = WordFile(handout(3, "notula"))
    shown = next(text for text in word.root.iter(f"{W}t") if "9–10 Juli 2025" in (text.text or ""))
    shown.text = shown.text.replace("9–10", "9–11")
    untaken = only(word.propose(tmp_path, region=CONTOH, others=handouts_of(3)))
    assert isinstance(untaken, Untaken)
    assert untaken.reason.endswith("bimtek[3].mulai, bimtek[3].selesai, dan bimtek[3].waktu")


@pytest.mark.parametrize("name", ["bimtek-1-lembar-kerja-kelompok", "bimtek-1-notula", "bimtek-1-daftar-hadir"])
def test_a_handout_without_its_record_is_refused_with_a_remedy(name: str, tmp_path: Path) -> None:
    reading = sound(EXAMPLE)
    bare = Writers(reading.masterplan, CONTOH, ("docx",), source=False).files(kit(EXAMPLE, 1)[name])[0][1]
    with pytest.raises(UserError, match=r"tidak lagi memuat catatan isiannya.* Ulangi suntingannya di berkas asli"):
        WordFile(bare).propose(tmp_path, region=CONTOH, today=reading, others=handouts_of(1))


def test_a_sheet_of_an_office_keeps_its_base_once_the_plan_has_changed(tmp_path: Path) -> None:
    region = example_of(tmp_path, "economy")
    reading = read_masterplan(region.place)
    document = dict(compose_kit(reading, region, Wish(3, (), ("dkp",))))["bimtek-3-lembar-kerja-dkp"]
    writers = Writers(reading.masterplan, region, ("docx",), anchored=file_hashes(reading, region.place))
    word = WordFile(writers.files(document)[0][1])
    actions = region.place / "rencana-aksi-smart-economy.yaml"
    actions.write_text(actions.read_text("utf-8").replace(OLD, f"{OLD} besar"), "utf-8")
    word.replace(next(cell for cell in word.root.iter(f"{W}tc") if OTHER in text_of(cell)), OTHER, f"{OTHER} cuaca")
    found = only(word.propose(tmp_path, region=region, today=read_masterplan(region.place), others=handouts_of(3)))
    assert isinstance(found, Set)
    assert found.base is not None
    assert found.base.replace(OTHER, f"{OTHER} cuaca") == found.now


def test_a_sheet_of_an_office_keeps_an_item_that_went_to_another_office_since(tmp_path: Path) -> None:
    region = example_of(tmp_path, "economy")
    reading = read_masterplan(region.place)
    document = dict(compose_kit(reading, region, Wish(3, (), ("dkp",))))["bimtek-3-lembar-kerja-dkp"]
    writers = Writers(reading.masterplan, region, ("docx",), anchored=file_hashes(reading, region.place))
    word = WordFile(writers.files(document)[0][1])
    actions = region.place / "rencana-aksi-smart-economy.yaml"
    before, _, after = actions.read_text("utf-8").partition(OLD)
    actions.write_text(
        before + OLD + after.replace("opd: Dinas Kelautan dan Perikanan", "opd: Dinas Sosial", 1), "utf-8"
    )
    for old, new in ((OLD, f"{OLD} besar"), (OTHER, f"{OTHER} cuaca")):
        word.replace(next(cell for cell in word.root.iter(f"{W}tc") if old in text_of(cell)), old, new)
    found = word.propose(tmp_path, region=region, today=read_masterplan(region.place), others=handouts_of(3))
    assert [isinstance(edit, Set) and edit.base is not None for edit in found.edits] == [True, True]
    assert not found.untaken


def test_an_office_typed_over_another_in_the_list_of_those_present_renames_no_office(tmp_path: Path) -> None:
    word = WordFile(handout(1, "daftar-hadir"))
    rows = [row for row in word.root.iter(f"{W}tr") if "Dinas Komunikasi dan Informatika" in text_of(row)]
    for row in rows[:4:2]:
        word.replace(word.cell(row, 2), "Dinas Komunikasi dan Informatika", "Dinas Perhubungan Provinsi")
    found = word.propose(tmp_path, region=CONTOH, today=sound(EXAMPLE), others=handouts_of(1))
    assert (found.edits, len(found.untaken)) == ([], 2)
    assert {(one.why, one.path) for one in found.untaken} == {("dihitung", DISKOMINFO)}
    assert all(f"ubah {DISKOMINFO} di YAML" in one.reason for one in found.untaken)


def test_who_sits_in_a_row_of_those_present_becomes_no_office_in_charge(tmp_path: Path) -> None:
    text = "periode: 2025-2029\ndaerah:\n  nama: Uji\n  dinas_pengampu: [Dinas Kominfo]\n"
    region = RegionFolder(tmp_path / "masterplans" / "uji", tmp_path)
    write_tree(region.place, {"daerah.yaml": text})
    reading = read_masterplan(region.place)
    document = dict(compose_kit(reading, region, Wish(1)))["bimtek-1-daftar-hadir"]
    writers = Writers(reading.masterplan, region, ("docx",), anchored=file_hashes(reading, region.place))
    word = WordFile(writers.files(document)[0][1])
    _, first, second, blank, *_ = word.root.iter(f"{W}tr")
    assert text_of(word.cell(first, 2)) == text_of(word.cell(second, 2)) == "Dinas Kominfo"
    word.type(word.cell(first, 2), "Dinas Lain")
    for at, text in enumerate(("Siti", "Dinas Baru", "Kepala Dinas"), 1):
        word.fill(word.cell(blank, at), text)
    found = word.propose(tmp_path, region=region, today=reading, others=every_handout)
    assert not found.edits
    told = {one.why: one for one in found.untaken}
    assert (len(found.untaken), found.differences, told["dihitung"].new) == (2, 2, "Dinas Lain")
    assert told["tak_bertempat"].new == "Siti; Dinas Baru; Kepala Dinas"
    assert "bimtek[…].peserta (opd dan jumlah)" in told["tak_bertempat"].reason


def test_what_was_written_into_several_rows_of_those_present_is_told_with_each_row() -> None:
    cells = [("1", "Siti"), ("1", "Kepala"), ("4", "Budi")]
    written = [
        Untaken("tak_bertempat", "", text, HANDWRITTEN, Origin("f.docx", f"Daftar Hadir, baris {row}"))
        for row, text in cells
    ]
    found = Proposal("f.docx", "bimtek", untaken=[*written], differences=3)
    tell_attendance_once(found)
    [one] = found.untaken
    assert one.new == "Daftar Hadir, baris 1: Siti; Kepala; Daftar Hadir, baris 4: Budi"
    assert (one.origin.place, found.differences) == ("Daftar Hadir", 1)


def test_notes_written_into_another_handout_are_told_one_by_one_and_name_no_list_of_those_present() -> None:
    notes = [
        Untaken("tak_bertempat", "", text, HANDWRITTEN, Origin("f.docx", "Pakta Integritas, baris 1"))
        for text in "ab"
    ]
    found = Proposal("f.docx", "bimtek", untaken=[*notes], differences=2)
    tell_attendance_once(found)
    assert (found.untaken, found.differences) == (notes, 2)
    assert "hadir" not in HANDWRITTEN


@pytest.mark.parametrize("name", ["daftar-hadir", "pakta-integritas"])
def test_who_sits_in_the_row_of_an_office_that_only_activities_name_takes_no_activity_over(
    name: str, tmp_path: Path
) -> None:
    region = RegionFolder(tmp_path / "masterplans" / "uji", tmp_path)
    write_tree(region.place, {
        "daerah.yaml": "periode: 2025-2029\ndaerah:\n  nama: Uji\n",
        "rencana-aksi.yaml": "rencana_aksi:\n  - {id: taman, kegiatan: Taman pintar, opd: DLH}\n"
        "  - {id: pasar, kegiatan: Pasar digital, opd: Dinas Pasar}\n",
    })  # fmt: skip
    word = WordFile(handout_of(region, 1, name))
    row = next(row for row in word.root.iter(f"{W}tr") if "DLH" in [text_of(cell) for cell in row.iter(f"{W}tc")])
    at = [text_of(cell) for cell in row.iter(f"{W}tc")].index("DLH")
    word.type(word.cell(row, at), "Dinas Sosial")
    found = word.propose(tmp_path, region=region, today=read_masterplan(region.place), others=every_handout)
    assert not found.edits
    assert [(one.why, one.new) for one in found.untaken] == [("dihitung", "Dinas Sosial")]


def sheet_of_an_office(region: RegionFolder) -> WordFile:
    """The worksheet of an office whose key is its short name."""
    reading = read_masterplan(region.place)
    made = dict(compose_kit(reading, region, Wish(3, offices=("Dinas Kesehatan",))))
    writers = Writers(reading.masterplan, region, ("docx",), anchored=file_hashes(reading, region.place))
    return WordFile(writers.files(made["bimtek-3-lembar-kerja-dinkes"])[0][1])


def test_the_name_of_an_office_is_taken_from_the_head_of_its_sheet_where_its_title_leads(tmp_path: Path) -> None:
    region = example_of(tmp_path, "society", "living")
    word, today = sheet_of_an_office(region), read_masterplan(region.place)
    old, new = "Dinas Kesehatan", "Dinas Kesehatan Daerah"
    word.replace(word.containing(f": {old}")[0], old, new)
    alone = only(word.propose(tmp_path, region=region, today=today, others=handouts_of(3)))
    word.type(next(cell for cell in word.root.iter(f"{W}tc") if text_of(cell) == old), new)
    found = word.propose(tmp_path, region=region, today=today, others=handouts_of(3))
    assert isinstance(alone, Untaken)
    assert "tempat menyuntingnya" in alone.reason
    assert [(edit.path, edit.now) for edit in found.edits if isinstance(edit, Set)] == [
        ("daerah.opd[dinas-kesehatan].nama", new)
    ]
    assert [(one.old, one.new) for one in found.untaken] == [(old, new)]


def test_rows_typed_into_the_sheet_of_an_office_are_the_same_items_when_pulled_again(tmp_path: Path) -> None:
    region = example_of(tmp_path, "society", "living")
    word = sheet_of_an_office(region)
    blank = [row for row in word.root.iter(f"{W}tr") if text_of(row).strip() in {"8", "9"}][:2]
    added = copied(blank[1])
    for row, name in zip((*blank, added), NEW_ACTIONS, strict=True):
        word.fill(word.cell(row, 1), name)
    for n, text in enumerate(("Jumlah dosis", "dosis"), 2):
        word.fill(word.cell(blank[0], n), text)
    first = word.propose(tmp_path, region=region, today=read_masterplan(region.place), others=handouts_of(3))
    grow(region)
    again = word.propose(tmp_path, region=region, today=read_masterplan(region.place), others=handouts_of(3))
    made, remade = ([edit.fields for edit in found.edits if isinstance(edit, Insert)] for found in (first, again))
    assert [fields[".kegiatan"] for fields in made] == [*NEW_ACTIONS]
    assert remade == made
    assert len(first.edits) == len(again.edits) == len(NEW_ACTIONS)


def grow(region: RegionFolder) -> None:
    """Write the new actions into a region."""
    file = region.place / "rencana-aksi-smart-society.yaml"
    actions = "".join(f"  - kegiatan: {name}\n    opd: Dinas Kesehatan\n" for name in NEW_ACTIONS)
    file.write_text(file.read_text("utf-8").replace("rencana_aksi:\n", f"rencana_aksi:\n{actions}", 1), "utf-8")


@pytest.mark.parametrize("stage", [1, 2])
def test_who_spoke_at_a_stage_is_written_down_for_that_stage(stage: int, tmp_path: Path) -> None:
    write_tree(tmp_path / "masterplans/kepulauan-sula", {
        "daerah.yaml": "daerah:\n  nama: Kepulauan Sula\n  jenis: kabupaten\n",
        "bimtek.yaml": "bimtek:\n  - tahap: I\n    mulai: 2 Juni 2025\n  - tahap: II\n    mulai: 9 Juli 2025\n",
    })  # fmt: skip
    region = RegionFolder(tmp_path / "masterplans/kepulauan-sula", tmp_path)
    word = WordFile(handout_of(region, stage, "daftar-hadir"))
    row = [*word.root.iter(f"{W}tbl")][-1].findall(f"{W}tr")[1]
    word.type(row.findall(f"{W}tc")[1], "Siti Aminah")
    found = only(word.propose(tmp_path, region=region, today=read_masterplan(region.place), others=every_handout))
    assert isinstance(found, Insert)
    assert (found.listed, found.fields) == (f"bimtek[{stage}].narasumber", {".nama": "Siti Aminah"})


@pytest.mark.parametrize(
    ("stages", "told", "written"),
    [
        ("", "tulis dahulu di YAML  bimtek: [{tahap: II}]  lalu tarik lagi", "bimtek: [{tahap: II}]\n"),
        (
            "bimtek:\n  - tahap: I\n",
            "tulis dahulu di bawah 'bimtek:' baris  - tahap: II  lalu tarik lagi",
            "bimtek:\n  - tahap: I\n  - tahap: II\n",
        ),
    ],
)
def test_what_is_typed_for_a_stage_that_is_not_recorded_yet_says_which_line_to_write(
    stages: str, told: str, written: str, tmp_path: Path
) -> None:
    region = RegionFolder(tmp_path / "masterplans" / "uji", tmp_path)
    write_tree(region.place, {"daerah.yaml": "daerah: {nama: Uji}\n", "bimtek.yaml": stages})
    word = WordFile(handout_of(region, 2, "berita-acara"))
    row = next(word.root.iter(f"{W}tbl")).findall(f"{W}tr")[1]
    word.type(word.cell(row, 1), "Dua belas program ditetapkan")

    def lines() -> list[Line]:
        reading = read_masterplan(region.place)
        found = word.propose(tmp_path, region=region, today=reading, others=every_handout)
        return prepared(region, reading, [found], Choices()).plan.lines

    [line] = lines()
    assert line.what is What.CONFLICT
    assert f"belum ada di YAML; {told}" in line.reason
    write_tree(region.place, {"bimtek.yaml": written})
    [line] = lines()
    assert line.what is What.NEW
