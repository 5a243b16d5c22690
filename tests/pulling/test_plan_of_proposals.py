"""The plan of a pull: what is shown, what is written, and what a second pull of the same file says."""

from dataclasses import replace

import pytest

from generator.edits.edit import Edit, Insert, Origin, Remove, Set
from generator.edits.proposal import Proposal, Untaken
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.pulling.plan import What
from generator.pulling.plan_of_proposals import Choices, Pull, prepared
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from tests.conftest import write_tree
from tests.edits.deciding import plan_of
from tests.pulling.conftest import BY, VISI, Prepare

VISION = Set("visi.rumusan", "Maju", "Maju bersama", BY)
COUNT = Set("quick_win[mal].jumlah_penerima", "1000", "2.000", BY)
ROW = Insert("quick_win", {".nama": "Taman"}, "quick_win[pasar]", BY)
GONE = Remove("quick_win[pasar]", {".nama": "Pasar"}, BY)
HEADING = Untaken("tak_bertempat", "Visi", "Visi Kami", "judul bab bukan isian", BY)


def text(region: RegionFolder, name: str = "visi.yaml") -> str:
    return (region.place / name).read_text("utf-8")


def test_a_plan_writes_nothing_and_says_where_each_value_stands(prepare: Prepare, region: RegionFolder) -> None:
    plan = prepare(VISION).plan
    [line] = plan.lines
    assert (line.what, line.old, line.new, line.is_ready) == (What.TAKEN, "Maju", "Maju bersama", True)
    assert line.at.endswith("visi.yaml:3")
    assert (line.found_in, line.by) == ("Buku-2.docx: Visi", "Sri 2026-11-20")
    assert (plan.summary, plan.is_open) == ("1 perubahan siap ditulis dengan --apply.", True)
    assert text(region) == VISI


def test_what_was_written_is_nothing_to_do_the_second_time(prepare: Prepare, region: RegionFolder) -> None:
    first = prepare(VISION, COUNT, ROW, write=True).plan
    assert (first.summary, first.is_open) == ("3 perubahan ditulis ke YAML.", False)
    assert text(region) == VISI.replace("rumusan: Maju ", "rumusan: Maju bersama ")
    assert "jumlah_penerima: 2000" in text(region, "quick-win.yaml")
    second = prepare(VISION, COUNT, ROW, write=True).plan
    assert (second.summary, second.is_open) == ("Tidak ada perubahan.", False)
    assert second.counts == {What.SAME: 3}


def test_each_difference_is_counted_once(prepare: Prepare) -> None:
    plan = prepare(VISION, COUNT, ROW, GONE, untaken=(HEADING,)).plan
    assert plan.counts == {What.TAKEN: 2, What.NEW: 1, What.REMOVED: 1, What.UNPLACED: 1}
    assert plan.is_accounted_for
    assert plan.totals == "5 perbedaan pada 'Buku-2.docx': diambil 2, butir baru 1, butir dihapus 1, tak bertempat 1."


def test_a_difference_that_no_line_stands_for_is_told(prepare: Prepare) -> None:
    plan = prepare(differences=1).plan
    assert plan.is_open
    assert any("memuat 1 perbedaan, yang tergolongkan 0" in aside for aside in plan.asides)


def test_an_item_is_removed_only_on_request(prepare: Prepare, region: RegionFolder) -> None:
    kept = prepare(GONE, write=True).plan
    assert (kept.lines[0].reason, kept.is_open) == ("hapus butirnya dari YAML dengan --remove", True)
    assert "pasar" in text(region, "quick-win.yaml")
    gone = prepare(GONE, choices=Choices(remove=True), write=True).plan
    assert (gone.summary, gone.is_open) == ("1 perubahan ditulis ke YAML.", False)
    assert "pasar" not in text(region, "quick-win.yaml")


def conflict(region: RegionFolder) -> None:
    write_tree(region.place, {"visi.yaml": VISI.replace("Maju ", "Sejahtera ")})


def test_a_conflict_is_left_open_and_what_is_free_of_it_is_written(prepare: Prepare, region: RegionFolder) -> None:
    conflict(region)
    plan = prepare(VISION, COUNT, write=True).plan
    assert [(line.what, line.is_written) for line in plan.lines] == [(What.CONFLICT, False), (What.TAKEN, True)]
    assert (plan.summary, plan.is_open) == ("1 perubahan ditulis ke YAML; 1 belum selesai.", True)
    assert "Sejahtera" in text(region)


def test_what_an_earlier_pull_could_not_take_is_still_said_in_the_last_line(prepare: Prepare) -> None:
    note = Untaken("tak_terbaca", "1000", "seribuan", "bukan bilangan", BY)
    assert prepare(untaken=[note], write=True).plan.summary == "Tidak ada yang dapat ditulis; 1 belum selesai."
    again = prepare(untaken=[note]).plan
    assert not again.is_open
    assert again.summary == "Tidak ada perubahan baru; 1 suntingan yang sudah diketahui tidak masuk ke YAML."


def test_a_conflict_settled_for_the_yaml_is_known_the_second_time(prepare: Prepare, region: RegionFolder) -> None:
    conflict(region)
    assert not prepare(VISION, choices=Choices(prefer="yaml"), write=True).plan.is_open
    again = prepare(VISION).plan
    assert (again.counts, again.is_open, again.summary) == ({What.KNOWN: 1}, False, "Tidak ada perubahan.")
    assert "Sejahtera" in text(region)


def test_a_conflict_settled_for_the_file_is_written(prepare: Prepare, region: RegionFolder) -> None:
    conflict(region)
    assert not prepare(VISION, choices=Choices(prefer="file"), write=True).plan.is_open
    assert "rumusan: Maju bersama  # sementara" in text(region)


def test_nothing_is_remembered_of_a_plan_that_was_not_written(prepare: Prepare, region: RegionFolder) -> None:
    conflict(region)
    prepare(VISION, choices=Choices(prefer="yaml"), untaken=(HEADING,))
    assert prepare(VISION, untaken=(HEADING,)).plan.counts == {What.CONFLICT: 1, What.UNPLACED: 1}


def test_what_cannot_be_taken_is_known_once_a_pull_that_wrote_has_listed_it(prepare: Prepare) -> None:
    assert prepare(untaken=(HEADING,), write=True).plan.is_open
    again = prepare(untaken=(HEADING,)).plan
    assert (again.counts, again.is_open) == ({What.KNOWN: 1}, False)


def test_the_answers_to_the_questions_decide_each_conflict(prepare: Prepare, region: RegionFolder) -> None:
    conflict(region)
    asked: list[list[str]] = []

    def answer(answers: list[int | None]) -> Choices:
        return Choices(ask=lambda line, texts: asked.append([line.today, *texts]) or answers.pop())  # type: ignore[func-returns-value]

    assert prepare(VISION, choices=answer([None])).plan.counts == {What.CONFLICT: 1}
    assert prepare(VISION, choices=answer([0])).plan.counts == {What.KNOWN: 1}
    assert prepare(VISION, choices=answer([1])).plan.counts == {What.TAKEN: 1}
    assert asked == [["Sejahtera", "di YAML", "di Buku-2.docx"]] * 3


@pytest.mark.parametrize("choices", [Choices(prefer="file"), Choices(prefer="yaml"), Choices(excepted=("visi",))])
def test_a_conflict_tells_every_text_however_it_is_settled(
    prepare: Prepare, region: RegionFolder, choices: Choices
) -> None:
    conflict(region)
    [line] = prepare(VISION, choices=choices).plan.lines
    assert [text for _, text in line.texts] == ["Maju", "Sejahtera", "Maju bersama"]


@pytest.mark.parametrize(("answer", "taken"), [(0, "Maju bersama"), (1, "Maju bersama"), (2, "Maju terus")])
def test_texts_of_two_files_are_both_told_whichever_was_chosen(region: RegionFolder, answer: int, taken: str) -> None:
    reading = read_masterplan(region.place)
    files = [
        Proposal(name, edits=[Set("visi.rumusan", "Maju", now, Origin(name))], differences=1, base=reading.masterplan)
        for name, now in (("a.docx", "Maju bersama"), ("b.docx", "Maju terus"))
    ]
    plan = prepared(region, reading, files, Choices(ask=lambda *_: answer)).plan
    [line] = plan.lines
    assert (line.new, plan.is_accounted_for) == (taken, True)
    assert {text for _, text in line.texts} == {"Maju", "Maju bersama", "Maju terus"}


def test_a_new_item_of_two_tables_is_written_once_and_known_the_second_time(
    prepare: Prepare, region: RegionFolder
) -> None:
    more = Insert("quick_win", {".nama": "Taman", ".jumlah_penerima": "50"}, "quick_win[pasar]", BY)
    plan = prepare(ROW, more, write=True).plan
    assert (plan.counts, plan.summary) == ({What.NEW: 2}, "1 perubahan ditulis ke YAML.")
    assert text(region, "quick-win.yaml").endswith("  - id: taman\n    nama: Taman\n    jumlah_penerima: 50\n")
    assert prepare(ROW, more).plan.counts == {What.SAME: 2}


def test_new_items_of_one_name_that_differ_are_left_to_people_and_then_known(prepare: Prepare) -> None:
    rows = [
        Insert(
            "quick_win", {".nama": "Taman", ".jumlah_penerima": count}, "quick_win[pasar]", Origin("b.docx", place)
        )
        for count, place in (("50", "Tabel 1"), ("60", "Tabel 2"))
    ]
    assert prepare(*rows, choices=Choices(prefer="file"), write=True).plan.counts == {What.CONFLICT: 2}
    asked: list[list[str]] = []
    choices = Choices(ask=lambda _, names: asked.append([*names]) or 2)  # type: ignore[func-returns-value]
    prepare(*rows, choices=choices, write=True)
    assert asked == [["di YAML", "di b.docx: Tabel 1", "di b.docx: Tabel 2"]]
    again = prepare(*rows).plan
    assert (again.counts, again.is_open) == ({What.SAME: 1, What.KNOWN: 1}, False)


def test_each_conflict_names_the_remedy_that_settles_it(prepare: Prepare, region: RegionFolder) -> None:
    conflict(region)
    lost = Set("quick_win[taman].nama", "Taman", "Taman Kota", BY)
    by_kind = {line.path: line for line in prepare(VISION, lost).plan.lines}
    assert "--prefer file" in by_kind["visi.rumusan"].reason
    assert "--prefer file" not in by_kind[lost.path].reason
    assert "tulis sendiri di YAML, atau abaikan dengan --prefer yaml" in by_kind[lost.path].reason
    assert not prepare(lost, choices=Choices(prefer="yaml"), write=True).plan.is_open
    assert not prepare(lost).plan.is_open


SUM = Untaken("dihitung", "1.000", "2.000", "isian ini hanya dicetak ulang", BY, COUNT.path)


def test_a_text_printed_again_that_was_edited_alike_leaves_nothing_open(prepare: Prepare) -> None:
    plan = prepare(COUNT, untaken=(SUM,), write=True).plan
    assert (plan.counts, plan.is_open) == ({What.TAKEN: 1, What.SAME: 1}, False)


@pytest.mark.parametrize("edits", [(), (replace(COUNT, now="3000"),)])
def test_a_text_printed_again_stays_open_if_its_value_was_not_edited_alike(
    prepare: Prepare, edits: tuple[Set, ...]
) -> None:
    assert prepare(*edits, untaken=(SUM,)).plan.counts[What.COMPUTED] == 1


def test_an_item_still_printed_elsewhere_tells_all_that_refers_to_it(prepare: Prepare, region: RegionFolder) -> None:
    text = "sasaran:\n  - {id: s, nama: S}\n  - {id: t, nama: T}\nstrategi:\n  - nama: Satu\n    sasaran: [s]\n"
    write_tree(region.place, {"sasaran.yaml": text})
    gone = Untaken("dihitung", "S", "", "butir ini masih tercetak di Tabel 2", BY, "sasaran[s]", removes=True)
    free = replace(gone, path="sasaran[t]")
    line, other = prepare(untaken=(gone, free)).plan.lines
    assert line.reason.startswith("butir ini masih tercetak di Tabel 2 juga. Butir ini dirujuk pada strategi[satu]")
    assert "milik 'Satu'" in line.reason
    assert other.reason == free.reason


def test_a_value_edited_in_two_places_of_a_file_is_taken_if_alike_and_else_a_conflict(prepare: Prepare) -> None:
    alike = prepare(COUNT, replace(COUNT, now="2000")).plan
    assert (alike.counts, alike.heading(What.TAKEN)) == ({What.TAKEN: 2}, "Diambil (1, dari 2 suntingan)")
    other = replace(COUNT, now="3.000", origin=replace(BY, place="Tabel 1"))
    [line] = prepare(COUNT, other).plan.lines
    assert (line.what, "teks yang berbeda: Visi dan Tabel 1" in line.reason) == (What.CONFLICT, True)


def test_an_item_removed_in_one_place_and_edited_in_another_is_left_to_people(
    prepare: Prepare, region: RegionFolder
) -> None:
    before, name = text(region, "quick-win.yaml"), Set("quick_win[pasar].nama", "Pasar", "Pasar Baru", BY)
    plan = prepare(GONE, name, choices=Choices(prefer="file", remove=True), write=True).plan
    assert [(line.what, line.is_open) for line in plan.lines] == [(What.CONFLICT, True)] * 2
    assert all("tarik dahulu berkas yang benar saja" in line.reason for line in plan.lines)
    assert text(region, "quick-win.yaml") == before


def test_an_item_that_is_referred_to_is_refused_at_its_own_place(prepare: Prepare, region: RegionFolder) -> None:
    write_tree(region.place, {"misi.yaml": "misi:\n  - {id: m1, nama: Maju}\nsasaran:\n  - {nama: A, misi: [m1]}\n"})
    choices = Choices(remove=True)
    [line] = prepare(Remove("misi[m1]", {".nama": "Maju"}, BY), choices=choices).plan.lines
    assert (line.what, line.at.endswith("misi.yaml:2")) == (What.REFUSED, True)
    assert "misi.yaml:4" in line.reason


def test_what_a_removed_item_held_is_not_counted_as_kept(prepare: Prepare) -> None:
    prepare(GONE, choices=Choices(remove=True), write=True)
    assert prepare(GONE).plan.kept == 0


def test_paths_choose_what_is_taken_and_the_rest_stays_open(prepare: Prepare) -> None:
    only = prepare(VISION, COUNT, choices=Choices(only=("visi",))).plan
    assert [(line.what, line.path) for line in only.lines] == [
        (What.TAKEN, "visi.rumusan"),
        (What.LEFT_OUT, "quick_win[mal].jumlah_penerima"),
    ]
    but = prepare(VISION, COUNT, choices=Choices(excepted=("quick_win[mal]",))).plan
    assert but.counts == {What.TAKEN: 1, What.LEFT_OUT: 1}


@pytest.mark.parametrize("chosen", ["visi.rumusan", "visi"])
def test_a_path_reopens_the_decided_conflicts_at_it_and_below_it(
    chosen: str, prepare: Prepare, region: RegionFolder
) -> None:
    conflict(region)
    prepare(VISION, COUNT, choices=Choices(prefer="yaml"), write=True)
    assert What.CONFLICT not in prepare(VISION, COUNT, choices=Choices(only=("quick_win",))).plan.counts
    again = prepare(VISION, COUNT, choices=Choices(only=(chosen,))).plan
    assert again.counts[What.CONFLICT] == 1


def test_a_chosen_path_without_an_edit_is_refused(prepare: Prepare) -> None:
    with pytest.raises(UserError, match="Mungkin maksud Anda: visi"):
        prepare(VISION, choices=Choices(only=("visi.rumusann",)))


def test_values_changed_only_in_the_yaml_are_kept_and_counted(prepare: Prepare, region: RegionFolder) -> None:
    conflict(region)
    plan = prepare(COUNT, write=True).plan
    assert (plan.kept, plan.is_open) == (1, False)
    assert "Sejahtera" in text(region)


def test_an_unedited_file_of_an_older_build_changes_nothing(prepare: Prepare, region: RegionFolder) -> None:
    conflict(region)
    before = text(region)
    plan = prepare(write=True).plan
    assert (plan.summary, plan.is_open, plan.kept) == ("Tidak ada perubahan.", False, 1)
    assert text(region) == before


def test_a_file_of_another_region_is_refused(region: RegionFolder) -> None:
    def region_of(code: str, name: str) -> Masterplan:
        return plan_of(f"daerah: {{kode: '{code}', nama: {name}, jenis: kabupaten}}\n")

    write_tree(region.place, {"daerah.yaml": "daerah: {kode: '62.02', nama: Kotawaringin Timur, jenis: kabupaten}\n"})
    reading = read_masterplan(region.place)
    vision = [Set("visi.penjelasan", "", "Baru")]
    theirs = Proposal("lain.docx", edits=vision, differences=1, base=region_of("63.09", "Tabalong"))
    with pytest.raises(
        UserError, match=r"untuk Kabupaten Tabalong \(63\.09\), bukan untuk Kabupaten Kotawaringin Timur"
    ):
        prepared(region, reading, [theirs], Choices())
    for code, name in (("62.02", "Kotim"), ("62.20", "Kotawaringin Timur")):
        ours = Proposal("kami.docx", edits=vision, differences=1, base=region_of(code, name))
        assert prepared(region, reading, [ours], Choices()).plan.differences == 1


@pytest.mark.parametrize(
    ("edit", "first"),
    [
        (Remove("quick_win[pasar]", {".nama": "Pasar"}, BY), What.REMOVED),
        (Set("quick_win[mal].id", "mal", "lain", BY), What.REFUSED),
        (Set("quick_win[mal].jumlah_penerima", "1000", "banyak", BY), What.UNREADABLE),
    ],
)
def test_what_was_listed_and_cannot_be_written_is_known_the_next_time(
    prepare: Prepare, edit: Edit, first: What
) -> None:
    [line] = prepare(edit, write=True).plan.lines
    assert (line.what, line.is_open) == (first, True)
    [line] = prepare(edit).plan.lines
    assert (line.what, line.is_open) == (What.KNOWN, False)
    assert line.reason


def test_a_removal_that_was_listed_can_still_be_confirmed(prepare: Prepare) -> None:
    edit = Remove("quick_win[pasar]", {".nama": "Pasar"}, BY)
    prepare(edit, write=True)
    [line] = prepare(edit, choices=Choices(remove=True)).plan.lines
    assert (line.what, line.is_ready) == (What.REMOVED, True)


def test_a_conflict_stays_open_however_often_it_is_listed(prepare: Prepare, region: RegionFolder) -> None:
    write_tree(region.place, {"visi.yaml": VISI.replace("Maju", "Aman")})
    for _ in range(2):
        [line] = prepare(Set("visi.rumusan", "Maju", "Unggul", BY), write=True).plan.lines
        assert (line.what, line.is_open) == (What.CONFLICT, True)


def marks(pull: Pull) -> list[str]:
    return [line.mark for line in pull.plan.lines]


def test_edits_are_taken_by_their_marks_which_are_the_same_each_time(prepare: Prepare, region: RegionFolder) -> None:
    first = prepare(VISION, COUNT, ROW, GONE)
    assert marks(first) == marks(prepare(VISION, COUNT, ROW, GONE)) and len({*marks(first)}) == 4
    chosen = Choices(taken=frozenset({marks(first)[1], marks(first)[3]}), remove=True)
    plan = prepare(VISION, COUNT, ROW, GONE, choices=chosen, write=True).plan
    assert [line.is_written for line in plan.lines] == [False, True, False, True]
    assert [line.what for line in plan.lines if not line.is_written] == [What.LEFT_OUT] * 2
    assert text(region) == VISI and "pasar" not in text(region, "quick-win.yaml")


def test_equal_edits_that_stay_apart_have_marks_of_their_own(prepare: Prepare) -> None:
    twice = prepare(ROW, replace(ROW, fields={".nama": "Taman", ".dimensi": "smart_living"}), ROW)
    assert len({*marks(twice)}) == len(twice.plan.lines)


def test_a_conflict_that_was_settled_is_reopened_by_its_mark(prepare: Prepare, region: RegionFolder) -> None:
    conflict(region)
    [mark] = marks(prepare(VISION, choices=Choices(prefer="yaml"), write=True))
    assert [line.what for line in prepare(VISION).plan.lines] == [What.KNOWN]
    [line] = prepare(VISION, choices=Choices(reopened=frozenset({mark}))).plan.lines
    assert (line.what, line.mark) == (What.CONFLICT, mark)


def test_a_removal_that_was_told_is_reopened_by_its_mark(prepare: Prepare) -> None:
    [mark] = marks(prepare(GONE, write=True))
    assert [line.what for line in prepare(GONE).plan.lines] == [What.KNOWN]
    assert [line.what for line in prepare(GONE, choices=Choices(reopened=frozenset({mark}))).plan.lines] == [
        What.REMOVED
    ]


def test_the_cause_leaves_out_what_to_type_at_a_command_line(prepare: Prepare, region: RegionFolder) -> None:
    conflict(region)
    changed, gone = prepare(VISION, GONE).plan.lines
    assert (changed.cause, gone.cause) == ("diubah di kedua sisi", "")
    assert "--prefer" in changed.reason and "--remove" in gone.reason


@pytest.mark.parametrize("said", ["TBD", "-", "menyusul", "..."])
def test_a_placeholder_typed_over_a_text_is_told_as_none(said: str, prepare: Prepare) -> None:
    plan = prepare(replace(VISION, now=said)).plan
    assert [line.new for line in plan.lines] == [f"'{said}' (belum diisi)"]
