"""A region's folder becomes one model, however it is split, or all its problems are told."""

import gc
import weakref
from pathlib import Path

from generator.edits.proof import flat
from generator.masterplan.masterplan import walk
from generator.masterplan.reading import Reading, read_masterplan
from generator.source.values import Gap
from tests.cases import each
from tests.conftest import CHECKOUT, write_tree


def reading(folder: Path, **files: str) -> Reading:
    return read_masterplan(write_tree(folder, {f"{name}.yaml": text for name, text in files.items()}))


def messages(found: Reading) -> list[str]:
    return [problem.message for problem in found.problems.errors]


def test_groups_of_several_files_merge_key_by_key(tmp_path: Path) -> None:
    found = reading(
        tmp_path, a="daerah: {nama: Sampit, kepala: {nama: A}}\n", b="daerah: {ibu_kota: S, kepala: {nip: 1}}\n"
    )
    assert not found.problems.found
    daerah = found.masterplan.daerah
    assert (daerah.nama, daerah.ibu_kota, daerah.kepala.nama, daerah.kepala.nip) == ("Sampit", "S", "A", "1")


def test_a_reading_after_another_is_as_one_from_the_start(tmp_path: Path) -> None:
    first = reading(tmp_path, a="misi: [satu]\nvisi: A  # B\n", b="misi: [dua]\nvisi: {rumusan: B}\n", c="kota: ya\n")
    instead = {tmp_path / "b.yaml": b"misi: [tiga]\n", tmp_path / "d.yaml": b"daerah: {nama: Sampit}\n"}
    again, fresh = read_masterplan(tmp_path, instead, first), read_masterplan(tmp_path, instead)
    assert flat(again) == flat(fresh)
    assert [again.problems.shown(one) for one in again.problems.found] == [
        fresh.problems.shown(one) for one in fresh.problems.found
    ]
    assert [str(misi.nama) for misi in again.masterplan.misi] == ["satu", "tiga"]


def test_a_file_with_a_fault_is_read_again_after_another_reading(tmp_path: Path) -> None:
    first = reading(tmp_path, a="misi: [satu]\n", b="visi: A\nvisi: B\n")
    again = read_masterplan(tmp_path, {}, first)
    assert messages(again) == messages(first) != []


def test_lists_of_several_files_are_joined_in_their_order(tmp_path: Path) -> None:
    found = reading(tmp_path, a="misi: [satu]\n", b="misi: [dua, tiga]\n")
    assert [misi.nama for misi in found.masterplan.misi] == ["satu", "dua", "tiga"]


def test_a_leaf_in_two_files_is_refused_with_both_places(tmp_path: Path) -> None:
    found = reading(tmp_path, a="daerah: {nama: Sampit}\n", b="\ndaerah: {nama: Kotim}\n")
    [problem] = found.problems.errors
    assert problem.message == "'nama' sudah diisi di berkas lain"
    assert problem.place is not None
    assert problem.also is not None
    assert (problem.place.file.name, problem.place.line) == ("b.yaml", 2)
    assert (problem.also.file.name, problem.also.line) == ("a.yaml", 1)


def test_a_leaf_in_two_files_that_belongs_within_the_empty_key_above_it_is_to_be_set_in(tmp_path: Path) -> None:
    found = reading(tmp_path, a="daerah:\n  kepala:\n  nama: Halikin\n", b="daerah: {nama: Sampit}\n")
    [problem] = found.problems.errors
    assert problem.place is not None
    assert (problem.place.file.name, problem.place.line) == ("a.yaml", 3)
    assert problem.remedy.startswith("kunci ini milik 'kepala'; jorokkan dua spasi di bawah 'kepala:'")


@each(
    ("one", "other", "read"),
    [
        ("visi: A satu\n", "visi:\n  penjelasan: B dua\n", ("visi.rumusan", "visi.penjelasan")),
        (
            "dokumen: 2021\n",
            "dokumen: {susunan: [masterplan]}\n",
            ("dokumen.edisi", "dokumen.susunan[masterplan].kunci"),
        ),
        (
            "daerah: {kepala: Halikin}\n",
            "daerah: {kepala: {jabatan: Bupati}}\n",
            ("daerah.kepala.nama", "daerah.kepala.jabatan"),
        ),
    ],
)
@each("turned", [False, True])
def test_a_short_form_in_one_file_joins_the_group_in_another(
    tmp_path: Path, one: str, other: str, read: tuple[str, ...], *, turned: bool
) -> None:
    found = reading(tmp_path, a=other if turned else one, b=one if turned else other)
    assert not found.problems.found
    assert {value.path for value in walk(found.masterplan)} >= set(read)


def test_a_short_form_beside_the_same_field_in_another_file_is_refused_at_that_field(tmp_path: Path) -> None:
    found = reading(tmp_path, a="visi: A satu\n", b="visi:\n  rumusan: B dua\n")
    [problem] = found.problems.errors
    assert problem.remedy == "sisakan satu saja; isi yang masih perlu pindahkan dahulu ke sana."
    assert [(p.file.name, p.line) for p in (problem.place, problem.also) if p] == [("b.yaml", 2), ("a.yaml", 1)]


def test_a_period_in_words_beside_one_of_its_years_is_refused(tmp_path: Path) -> None:
    found = reading(tmp_path, a="periode: 2025-2029\n", b="periode:\n  selesai: 2030\n")
    assert messages(found) == ["'selesai' sudah diisi di berkas lain"]


def test_a_key_without_its_colon_beside_a_group_in_another_file_is_told_as_elsewhere(tmp_path: Path) -> None:
    found = reading(tmp_path, a="visi:\n  rumusan Terwujudnya\n", b="visi:\n  penjelasan: B dua\n")
    assert messages(found) == messages(reading(tmp_path, a="visi:\n  rumusan Terwujudnya\n", b="misi: [A]\n"))


def test_an_empty_leaf_gives_way_to_the_filled_one(tmp_path: Path) -> None:
    found = reading(tmp_path, a="daerah: {nama: }\nvisi: A\n", b="daerah: {nama: Kotim}\nvisi:\n")
    assert not found.problems.found
    assert (found.masterplan.daerah.nama, found.masterplan.visi.rumusan) == ("Kotim", "A")


def test_an_id_of_two_files_is_refused_with_both_places(tmp_path: Path) -> None:
    found = reading(tmp_path, a="misi: [{id: m, nama: A}]\n", b="misi: [{id: m, nama: B}]\n")
    [problem] = found.problems.errors
    assert problem.message == "id 'm' dipakai dua kali"
    assert problem.also is not None
    assert problem.also.file.name == "a.yaml"


def test_a_list_and_a_group_of_the_same_name_make_no_group(tmp_path: Path) -> None:
    [message] = messages(reading(tmp_path, a="visi: [A]\n", b="visi: {rumusan: B}\n"))
    assert message.endswith("yang tertulis daftar")


def test_problems_of_all_files_come_at_once_in_order(tmp_path: Path) -> None:
    found = reading(
        tmp_path,
        c="periode: {mulai: nanti}\n",
        a="daerah:\n  nama Sampit\n  jenis: kota\nvisii: A\n",
        b="misi: [A\nrpjmd: [B\n",
    )
    places = [(p.place.file.name, p.place.line) for p in found.problems.errors if p.place]
    assert places == [("a.yaml", 2), ("a.yaml", 4), ("b.yaml", 1), ("b.yaml", 2), ("c.yaml", 1)]


def test_a_broken_file_is_no_reason_to_blame_references_to_it(tmp_path: Path) -> None:
    found = reading(tmp_path, a="pendahuluan: {sumber: [bps]}\n", b="sumber:\n  - id: bps\n nama: x\n")
    assert len(messages(found)) == 1
    assert "indentasi" in messages(found)[0]


def test_what_can_be_read_of_a_broken_region_is_there(tmp_path: Path) -> None:
    found = reading(tmp_path, a="visi: Maju\nmisi: [A\n")
    assert found.masterplan.visi.rumusan == "Maju"


@each("text", ["Halo\n", "- a\n", "'daerah'\n", "[]\n"])
def test_a_file_that_begins_without_a_key_says_how_to_begin(tmp_path: Path, text: str) -> None:
    assert messages(reading(tmp_path, a=text)) == ["berkas ini tidak diawali kunci"]


def test_a_later_format_is_refused(tmp_path: Path) -> None:
    assert messages(reading(tmp_path, a="masterplan: 99\n")) == [
        "berkas ini memakai format 99, sedangkan program ini mengenal sampai format 1"
    ]


def test_the_dimension_follows_from_the_subdimension(tmp_path: Path) -> None:
    found = reading(tmp_path, a="isu: [{isu: A, subdimensi: Pariwisata}]\n")
    assert found.masterplan.isu[0].dimensi == "smart_branding"


def test_a_subdimension_of_another_dimension_is_refused(tmp_path: Path) -> None:
    found = reading(tmp_path, a="isu: [{isu: A, dimensi: smart_living, subdimensi: energi}]\n")
    assert messages(found) == ["subdimensi 'energi' bukan bagian dari smart_living"]


def test_the_program_s_own_words_have_no_place(tmp_path: Path) -> None:
    masterplan = reading(tmp_path, a="daerah: {jenis: kota}\n").masterplan
    assert masterplan.istilah.kepala_daerah == "Wali Kota"
    assert masterplan.istilah.kepala_daerah.place is None


def test_a_region_without_anything_has_gaps_everywhere(tmp_path: Path) -> None:
    masterplan = reading(tmp_path, a="").masterplan
    assert isinstance(masterplan.visi.rumusan, Gap)
    assert masterplan.daerah.kepala.gap is not None


@each("kode", ["62.2", "62.02.01", "62,02", "abc"])
def test_a_code_of_another_form_is_refused(tmp_path: Path, kode: str) -> None:
    assert messages(reading(tmp_path, a=f"daerah: {{kode: '{kode}'}}\n")) == [
        f"kode daerah '{kode}' bukan kode Kemendagri"
    ]


@each("kode", ["'62.02'", "62.02", "6202", "'6202'", "' 62.02 '"])
def test_a_code_that_can_mean_only_one_region_is_read(tmp_path: Path, kode: str) -> None:
    read = reading(tmp_path, a=f"daerah: {{kode: {kode}}}\n")
    assert read.problems.errors == []
    assert read.masterplan.daerah.kode == "62.02"
    assert read.masterplan.daerah.kode.path == "daerah.kode"


def test_a_plan_is_freed_without_the_collector() -> None:
    plan = read_masterplan(CHECKOUT / "masterplans/contoh").masterplan
    assert [len(dimension.sasaran) for dimension in plan.dimensi]
    items = [weakref.ref(plan.rencana_aksi[0]), weakref.ref(plan.sasaran[0]), weakref.ref(plan.daerah)]
    gc.disable()
    try:
        del plan
        assert [item() for item in items] == [None, None, None]
    finally:
        gc.enable()


def test_a_single_item_of_one_file_joins_the_list_of_another(tmp_path: Path) -> None:
    found = reading(tmp_path, a="misi: Satu\n", b="misi: [Dua, Tiga]\n", c="misi: {nama: Empat}\n")
    assert messages(found) == []
    assert [misi.nama for misi in found.masterplan.misi] == ["Satu", "Dua", "Tiga", "Empat"]


def test_another_file_may_fill_in_what_a_placeholder_leaves_open(tmp_path: Path) -> None:
    found = reading(tmp_path, a="visi: {rumusan: TBD, penjelasan: A}\n", b="visi: {rumusan: Maju}\n")
    assert messages(found) == []
    assert found.masterplan.visi.rumusan == "Maju"
