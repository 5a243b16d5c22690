"""Edits as a whole: names as identities, several at once, and those that are refused with a reason."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.edits.applied import applied
from generator.edits.edit import Insert, Remove, Set
from generator.masterplan.reading import read_masterplan
from generator.new_region.scaffold import make_region
from generator.source.kinds import ScalarKind, TextKind
from generator.source.problems import UserError
from generator.source.record import Record, RecordKind
from tests.conftest import write_tree
from tests.edits.editing import Region

Edited = Callable[..., str]
Refusal = Callable[..., str]
Regions = Callable[[dict[str, str]], Region]

OFFICES = """\
daerah:
  dinas_pengampu: [Dinas Kominfo, "dinas kominfo"]
  opd:
    - Dinas Kominfo  # utama
    - nama: Dinas Kesehatan
      singkatan: Dinkes
    - id: disdik
      nama: Dinas Pendidikan
"""
ACTIONS = """\
rencana_aksi:
  - kegiatan: A
    opd: Dinkes
    pendukung: [disdik, Dinas Pendidikan, Dinas Kominfo Provinsi]
"""


def test_a_new_name_changes_every_reference_by_name_and_keeps_the_id(region: Regions) -> None:
    files = {"daerah.yaml": OFFICES, "aksi.yaml": ACTIONS}
    written = region(files).edited(
        Set("daerah.opd[dinas-kominfo].nama", "", "Dinas Komunikasi: Informatika"),
        Set("daerah.opd[disdik].nama", "", "Dinas Ajar"),
        Set("daerah.opd[dinas-kesehatan].singkatan", "", "Dinkesda"),
    )
    name = '"Dinas Komunikasi: Informatika"'
    assert written == {
        "daerah.yaml": OFFICES.replace('[Dinas Kominfo, "dinas kominfo"]', f"[{name}, {name}]")
        .replace("- Dinas Kominfo  # utama", f"- id: dinas-kominfo\n      nama: {name}  # utama")
        .replace("Dinas Pendidikan", "Dinas Ajar").replace("singkatan: Dinkes", "singkatan: Dinkesda"),
        "aksi.yaml": ACTIONS.replace("Dinas Pendidikan", "Dinas Ajar").replace("opd: Dinkes", "opd: Dinkesda"),
    }  # fmt: skip


def test_the_outcome_names_the_places_of_the_references(region: Regions) -> None:
    outcome = region({"daerah.yaml": OFFICES}).apply(Set("daerah.opd[dinas-kominfo].nama", "", "Dinas K"))
    [written] = outcome.written
    assert (written.old, written.new, written.path) == ("Dinas Kominfo", "Dinas K", "daerah.opd[dinas-kominfo].nama")
    assert (written.place.line, [place.line for place in written.also]) == (4, [2, 2])


def test_a_reference_that_is_edited_too_is_written_once(region: Regions) -> None:
    written = region({"daerah.yaml": OFFICES, "aksi.yaml": ACTIONS}).edited(
        Set("daerah.opd[disdik].nama", "", "Dinas Ajar"), Set("rencana_aksi[a].pendukung[2]", "", "Dinas Ajar")
    )
    assert written["aksi.yaml"] == ACTIONS.replace("Dinas Pendidikan", "Dinas Ajar")


def test_a_reference_by_id_stays_one(edited: Edited) -> None:
    after = edited(OFFICES + ACTIONS, Set("rencana_aksi[a].pendukung[1]", "disdik", "Dinas Kesehatan"))
    assert after == OFFICES + ACTIONS.replace("[disdik,", "[dinas-kesehatan,")


def test_two_entries_of_one_name_keep_their_paths(edited: Edited) -> None:
    text = "misi:\n  - nama: A\n  - nama: B\n  - nama: C\n"
    after = edited(text, Set("misi[a].nama", "A", "B"))
    assert after == text.replace("- nama: A", "- id: a\n    nama: B")


def test_a_cleared_name_leaves_references_by_id(edited: Edited) -> None:
    after = edited(OFFICES + ACTIONS, Set("daerah.opd[disdik].nama", "Dinas Pendidikan", ""))
    assert "nama:\n" in after
    assert "pendukung: [disdik, disdik, Dinas Kominfo Provinsi]" in after


def test_a_subdimension_may_bring_another_dimension(edited: Edited) -> None:
    text = "sasaran:\n  - nama: A\n    subdimensi: layanan_publik\n"
    assert "ekosistem_pariwisata" in edited(text, Set("sasaran[a].subdimensi", "", "ekosistem_pariwisata"))


@pytest.mark.parametrize(
    ("old", "typed", "new"),
    [
        ("1500000000", "Rp1,5 miliar", ""),
        ("1500000000", "Rp1,6 miliar", "1600000000"),
        ("1.500.000.000", "Rp1,6 miliar", "1.600.000.000"),
        ("Rp1.500.000.000", "1,6 miliar", "Rp1.600.000.000"),
        ("250 juta", "Rp300.000.000", "300 juta"),
        ("250 juta", "Rp1.600.000.000", '"1,6 miliar"'),
        ("250 juta", "Rp123.456.789", "123.456.789"),
        ("120 juta", "Rp700.020", "700.020"),
        ("120 juta", "Rp500.000", "500 ribu"),
        ("250 juta", "250.000.000", ""),
        ("TBD", "Rp5 juta", "5000000"),
    ],
)
def test_money_keeps_the_form_of_the_old_amount(old: str, typed: str, new: str, edited: Edited) -> None:
    text = "rencana_aksi:\n  - kegiatan: A\n    anggaran: {APBD: {2026: *}}\n"
    after = edited(text.replace("*", old), Set("rencana_aksi[a].anggaran[apbd][2026]", old, typed))
    assert after == text.replace("*", new or old)


@pytest.mark.parametrize(
    ("key", "old", "typed", "new"),
    [
        ("penduduk", "428900", "430.000", "430000"),
        ("penduduk", "428.900 jiwa", "430000", "430.000 jiwa"),
        ("jenis", "kabupaten", "Kota", "kota"),
        ("jenis", "Kabupaten", "kota", "kota"),
        ("luas_km2", '"12,5"', "13,75", '"13,75"'),
    ],
)
def test_numbers_and_choices_keep_the_form_of_the_old_value(
    key: str, old: str, typed: str, new: str, edited: Edited
) -> None:
    assert edited(f"daerah:\n  {key}: {old}\n", Set(f"daerah.{key}", "", typed)) == f"daerah:\n  {key}: {new}\n"


@pytest.mark.parametrize(
    ("old", "typed", "new"),
    [("2026-08-18", "19 Agustus 2026", "2026-08-19"), ("18 Agustus 2026", "2026-08-19", "19 Agustus 2026")],
)
def test_dates_keep_the_form_of_the_old_one(old: str, typed: str, new: str, edited: Edited) -> None:
    text = f"sumber:\n  - nama: A\n    tanggal: {old}\n"
    assert edited(text, Set("sumber[a].tanggal", old, typed)) == text.replace(old, new)


REFUSED = [
    ("rencana_aksi:\n  - kegiatan: A\n", Set("rencana_aksi[a].anggaran[apbd][2026]", "", "1,5 M"), "1,5 M"),
    ("sumber:\n  - nama: A\n", Set("sumber[a].tanggal", "", "31 Februari 2026"), "31 Februari"),
    ("daerah:\n  nama: A\n", Set("daerah.namanya", "", "B"), "tidak dikenal di sini"),
    ("daerah:\n  nama: A\n", Set("daerah", "", "B"), "satu per satu"),
    ("misi:\n  - nama: A\n", Set("misi[b].nama", "", "B"), "tambahkan dahulu butirnya"),
    ("misi:\n  - id: a\n    nama: A\n", Set("misi[a].id", "", "B"), "pengenal tetap"),
    ("daerah:\n  nama: &n A\n  ibu_kota: *n\n", Set("daerah.ibu_kota", "", "B"), "rujukan *n"),
    ("daerah:\n  nama: &n A\n  ibu_kota: *n\n", Set("daerah.nama", "", "B"), "bertanda &n"),
    (
        "misi:\n  - &m\n    nama: A\n    uraian: U\n  - <<: *m\n    nama: B\n",
        Set("misi[b].uraian", "", "V"),
        "digabung dari baris 4",
    ),
    ("misi: |\n  A\n", Insert("misi", {".nama": "B"}, "misi[a]"), "satu teks"),
    ("daerah:\n  tetangga: !!str A\n", Insert("daerah.tetangga", {"": "B"}, "daerah.tetangga[1]"), "satu teks"),
    ("misi:\n  - nama: A\n", Insert("misi", {".nama": " "}, "misi[a]"), "kosong"),
    ("misi:\n  - nama: A\n", Insert("misi", {".apa": "B"}, "misi[a]"), "tidak dikenal"),
    ("daerah:\n  nama: A\n", Remove("daerah.nama"), "hanya butir daftar"),
    ("daerah:\n  nama: A\n", Set("daerah.kode", "", "99"), "bukan kode Kemendagri"),
    ("daerah:\n  nama: A\n", Set("swot@struktur", "", "x"), ""),
    ("misi:\n  - nama: A\n", Set("misi[a].uraian", "", "[belum diisi: uraian] U"), "[belum diisi"),
    ("misi:\n  - nama: A\n", Insert("misi", {".nama": "B", ".uraian": "[Belum diisi: ur"}), "[belum diisi"),
]


@pytest.mark.parametrize(("text", "edit", "reason"), REFUSED)
def test_what_cannot_be_written_is_refused_with_the_reason(
    text: str, edit: Set | Insert | Remove, reason: str, refusal: Refusal
) -> None:
    assert reason in refusal(text, edit)


def test_the_place_of_the_anchor_is_told(region: Regions) -> None:
    outcome = region({"a.yaml": "daerah:\n  nama: &n A\n  ibu_kota: *n\n"}).apply(Set("daerah.ibu_kota", "", "B"))
    [refused] = outcome.refused
    assert refused.place is not None
    assert refused.place.line == 2


def test_a_merged_group_takes_its_own_values_as_ever(edited: Edited) -> None:
    text = "misi:\n  - &m\n    nama: A\n    uraian: U\n  - <<: *m\n    nama: B\n"
    assert edited(text, Set("misi[b].nama", "B", "C")) == text.replace(
        "- <<: *m\n    nama: B", "- id: b\n    <<: *m\n    nama: C"
    )


def test_the_good_edits_are_written_beside_the_bad_one(region: Regions) -> None:
    edits = [Set("daerah.nama", "", "B"), Set("daerah.kode", "", "99"), Set("daerah.provinsi", "", "C")]
    outcome = region({"daerah.yaml": "daerah:\n  nama: A\n"}).apply(*edits)
    assert [written.path for written in outcome.written] == ["daerah.nama", "daerah.provinsi"]
    assert [refused.edit for refused in outcome.refused] == [edits[1]]
    assert list(outcome.after.values()) == [b"daerah:\n  nama: B\n  provinsi: C\n"]


def test_one_value_set_to_two_texts_is_refused_the_second_time(region: Regions) -> None:
    edits = [Set("daerah.nama", "", "B"), Set("daerah.nama", "", "C"), Set("visi.rumusan", "", "D")]
    outcome = region({"daerah.yaml": "daerah:\n  nama: A\n"}).apply(*edits, Set("visi.rumusan", "", "E"))
    assert [written.new for written in outcome.written] == ["B", "D"]
    assert all("dua kali" in refused.reason for refused in outcome.refused)


def test_what_is_as_it_was_is_neither_written_nor_refused(region: Regions) -> None:
    text = "daerah:\n  nama: A\n  gambaran: >-\n    satu\n    dua\n  provinsi:\n"
    outcome = region({"daerah.yaml": text}).apply(
        Set("daerah.nama", "A", " A "), Set("daerah.gambaran", "", "satu dua"), Set("daerah.provinsi", "", "")
    )
    assert (outcome.written, outcome.refused, outcome.after) == ([], [], {})


def test_nothing_is_written_into_a_file_with_broken_syntax(region: Regions) -> None:
    files = {"a.yaml": "daerah:\n  nama: A\n", "b.yaml": "visi:\n  rumusan: V\n bukan: [x\n"}
    outcome = region(files).apply(
        Set("visi.rumusan", "", "B"), Set("misi", "", ""), Insert("misi", {".nama": "M"}), Set("daerah.nama", "", "B")
    )
    assert [refused.reason.partition(" ")[2] for refused in outcome.refused[:1]]
    assert all("b.yaml tidak terbaca utuh mulai baris" in refused.reason for refused in outcome.refused)
    assert [written.path for written in outcome.written] == ["daerah.nama"]


def test_a_file_that_changed_since_it_was_read_is_not_edited(tmp_path: Path) -> None:
    folder = write_tree(tmp_path, {"daerah.yaml": "daerah:\n  nama: A\n"})
    reading = read_masterplan(folder)
    write_tree(tmp_path, {"daerah.yaml": "# lain\ndaerah:\n  nama: A\n"})
    with pytest.raises(UserError, match="berubah sejak dibaca"):
        applied(reading, [Set("daerah.nama", "A", "B")])


def test_a_lone_dash_is_replaced_like_any_placeholder(edited: Edited) -> None:
    text = "daerah:\n  nama: -\n  provinsi: -  # c\n  gambaran: |\n    x: -\n"
    after = edited(text, Set("daerah.provinsi", "", "P"), Set("daerah.nama", "", "Nama"))
    assert after == text.replace("nama: -", "nama: Nama").replace("provinsi: -", "provinsi: P")


def test_a_reference_by_number_to_an_item_that_would_move_is_not_turned_to_another(refusal: Refusal) -> None:
    text = "misi:\n  - nama: A\n  - nama: B\nsasaran:\n  - nama: S\n    misi: [2]\n"
    assert "sasaran[s].misi[1]" in refusal(text, Insert("misi", {".nama": "C"}, ""))


def test_an_item_that_is_named_by_a_reference_keeps_its_id_when_that_changes(edited: Edited) -> None:
    text = (
        OFFICES + "bimtek:\n  - tahap: I\n    peserta:\n      - Dinas Kominfo (3 orang)\n      - opd: Dinas Kominfo\n"
    )
    after = edited(text, Set("daerah.opd[dinas-kominfo].nama", "", "Dinas K"))
    assert after.partition("peserta:")[2] == (
        "\n      - id: dinas-kominfo\n        opd: Dinas K\n        jumlah: 3"
        "\n      - id: dinas-kominfo-2\n        opd: Dinas K\n"
    )


def test_every_empty_value_of_a_new_region_can_be_filled_in_at_once(tmp_path: Path) -> None:
    folder = make_region("Kotawaringin Timur", None, tmp_path).folder
    reading = read_masterplan(folder)
    edits = [Set(path, "", text) for path, text in _values_for(reading.masterplan)]
    outcome = applied(reading, edits)
    assert ([refused.reason for refused in outcome.refused], len(outcome.written)) == ([], len(edits))
    for file, raw in outcome.after.items():
        before = (outcome.before[file] or b"").decode().splitlines()
        assert [line for line in before if "#" in line] == [line for line in raw.decode().splitlines() if "#" in line]


def _values_for(record: Record) -> Iterator[tuple[str, str]]:
    """A value for each empty field of a record and the records within it."""
    texts = {"MoneyKind": "Rp5 juta", "YearKind": "2027", "DateKind": "18 Agustus 2026", "CountKind": "1.500"}
    for name, declared in record.fields.items():
        kind, path = declared.kind, record.path_of(name)
        if isinstance(kind, RecordKind):
            yield from _values_for(getattr(record, name))
        elif isinstance(kind, ScalarKind) and name != "id" and name not in record.__dict__:
            yield (
                path,
                texts.get(type(kind).__name__) or ("Isi: baru" if isinstance(kind, TextKind) else kind.example),
            )


def test_a_problem_that_was_one_of_too_many_to_list_is_no_new_one(region: Regions) -> None:
    """Taking away one notice makes room for another in the list, which was there all the time."""
    one = '  - nama: Aplikasi {}\n    integrasi: Satu # ekor: "{}"\n'
    apps = "".join(one.format(number, "a" if number < 200 else "b") for number in range(210))
    uji = region({"kesiapan.yaml": f"aplikasi:\n{apps}"})
    assert read_masterplan(uji.folder).problems.more_notices
    now = uji.edited(Set("aplikasi[aplikasi-0].integrasi", "Satu", "%dua"))["kesiapan.yaml"]
    assert now == f"aplikasi:\n{apps}".replace("Satu", '"%dua"', 1)


PARTNERS = "quick_win[mal].mitra"


def test_nothing_is_removed_from_a_list_of_which_another_edit_is_refused(region: Regions) -> None:
    text = "quick_win:\n  - id: mal\n    nama: Mal\n    mitra:\n      - &a A\n      - B\n      - C\n    opd: *a\n"
    edits = Set(f"{PARTNERS}[1]", "A", "A, B"), Remove(f"{PARTNERS}[2]"), Set("quick_win[mal].nama", "Mal", "Mall")
    outcome = region({"q.yaml": text}).apply(*edits)
    assert [refused.edit for refused in outcome.refused] == [edits[0], edits[1]]
    assert [written.path for written in outcome.written] == ["quick_win[mal].nama"]


@pytest.mark.parametrize(
    ("old", "new"),
    [("[A, B, C]", "[X, Z, C]"), ("\n      - A\n      - B\n      - C", "\n      - X\n      - Z\n      - C")],
)
def test_a_new_first_item_takes_the_place_of_those_removed(region: Regions, old: str, new: str) -> None:
    text = f"quick_win:\n  - id: mal\n    nama: Mal\n    mitra: {old}\n"
    removals = Remove(f"{PARTNERS}[1]"), Remove(f"{PARTNERS}[2]")
    written = region({"q.yaml": text}).edited(*removals, Insert(PARTNERS, {"": "X"}), Insert(PARTNERS, {"": "Z"}))
    assert written == {"q.yaml": text.replace(old, new)}


def test_a_text_that_would_look_like_joined_lines_is_filled_anew(region: Regions) -> None:
    lines = (
        "Loket darat dan loket laut memakai daftar antrean yang sama, dan jadwal perahu mengikuti kalender pasang "
        "surut",
        "serta hari pasar nelayan, bukan jam kantor.",
    )
    old = " ".join(lines)
    text = "quick_win:\n  - id: mal\n    nama: Mal\n    keunikan: >-\n      {}\n      {}\n"
    for lead in ("[Kami] ", "(Kami) ", "* "):
        files = {"q.yaml": text.format(*lines)}
        written = region(files).edited(Set("quick_win[mal].keunikan", old, lead + old))["q.yaml"]
        assert " ".join(written.split(">-")[1].split()) == lead + old


@pytest.mark.parametrize("number", ["2,125", "-0,125", "12.750,375", "1500", "0,5%"])
def test_a_number_is_proved_however_many_decimals_it_has(region: Regions, number: str) -> None:
    target = "rencana_aksi:\n  - kegiatan: A\n    satuan: persen\n    target: {2026: 2,5}\n".replace("2,5", '"2,5"')
    written = region({"aksi.yaml": target}).edited(Set("rencana_aksi[a].target[2026]", "2,5", number))
    assert written == {"aksi.yaml": target.replace("2,5", number)}


@pytest.mark.parametrize(
    ("yaml", "path", "expected"),
    [
        ("anggaran: {apbd: {2025: 5 juta, 2026: 6}}", ".anggaran[apbd][2025]", 'apbd: {2025: "-", 2026: 6}'),
        ("anggaran: {apbd: {2025: 5 juta}}", ".anggaran[apbd][2025]", 'apbd: {2025: "-"}'),
        ("target: {2026: 7}", ".target[2026]", 'target: {2026: "-"}'),
        ("baseline: {nilai: 5, tahun: 2024}", ".baseline.nilai", 'baseline: {nilai: "-", tahun: 2024}'),
    ],
)
def test_a_dash_is_written_over_a_number_wherever_it_stands(
    edited: Edited, yaml: str, path: str, expected: str
) -> None:
    text = f"rencana_aksi:\n  - id: a\n    kegiatan: Satu\n    {yaml}\n"
    assert expected in edited(text, Set(f"rencana_aksi[a]{path}", "5", "-"))
