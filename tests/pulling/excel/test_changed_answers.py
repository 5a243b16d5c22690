"""A questionnaire that an office filled in: its scores, explanations and proofs as answers of the region."""

from decimal import Decimal
from pathlib import Path

import pytest

from generator.edits.edit import Insert, Remove, Set
from generator.edits.proposal import Proposal
from generator.excel.xlsx_writing import workbook
from generator.masterplan.evaluasi import JawabanEvaluasi
from generator.masterplan.reading import Reading, read_masterplan
from generator.pulling.from_excel import propose
from generator.pulling.plan import What
from generator.pulling.plan_of_proposals import Choices, Pull, carry_out, prepared
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from generator.workbooks.asked import asked_in
from generator.workbooks.questionnaire import Questionnaire, questionnaire_book
from tests.cases import each
from tests.conftest import write_tree
from tests.excel.grids import Formula, Grid, Link, grids_of, write_grids
from tests.pulling.offices import sent

DAERAH = 'daerah: {kode: "62.02", nama: Kotawaringin Timur, jenis: kabupaten}\n'
EVALUASI = """evaluasi:
  - tahun: 2025
    instrumen: 2023-kppn
    jawaban:
      - butir: rapat-dewan
        nilai: "2,5"
        penjelasan: Bersidang sekali.
        bukti:
          - {dokumen: Notula sidang, nomor: "12", tahun: 2025}
"""
NO_CHOICES = Choices()


class Returned:
    """A region whose questionnaire is filled in."""

    def __init__(self, root: Path, evaluation: str = EVALUASI) -> None:
        write_tree(root, {"masterplans/uji/daerah.yaml": DAERAH, "masterplans/uji/bimtek.yaml": evaluation})
        self.region, self.file = RegionFolder(root / "masterplans" / "uji", root), root / "kuesioner.xlsx"
        instrument = "" if "instrumen" in evaluation else "2023-kppn"
        self.file.write_bytes(sent(self.region.place, instrument, lambda: self._workbook(instrument)))
        self.grids = grids_of(self.file)

    def _workbook(self, instrument: str) -> bytes:
        return workbook(questionnaire_book(asked_in(self.reading(), instrument=instrument), Questionnaire()))

    def reading(self) -> Reading:
        found = read_masterplan(self.region.place)
        found.problems.raise_if_any()
        return found

    def fill(self, item: str, **values: object) -> None:
        """Type into the row of an item; the fields of a proof end in its number, as dokumen1."""
        for grid in self.grids.values():
            for row in grid.rows[5:] if any(".butir" in row.values() for row in grid.rows) else ():
                if row.get(grid.at(".butir")) == item:
                    for name, value in values.items():
                        key = f".bukti[{name[-1]}].{name[:-1]}" if name[-1].isdigit() else f".{name}"
                        row[grid.at(key)] = value

    def proposal(self) -> Proposal:
        return propose(write_grids(self.file, self.grids), "kuesioner.xlsx", self.reading().masterplan)

    def pull(self, choices: Choices = NO_CHOICES, *, write: bool = False) -> Pull:
        found = prepared(self.region, self.reading(), [self.proposal()], choices)
        if write:
            carry_out(self.region, found, "pull kuesioner.xlsx")
        return found

    def answer(self, item: str) -> JawabanEvaluasi:
        [found] = [
            one for one in self.reading().masterplan.evaluasi[0].jawaban if one.asked and one.asked.key == item
        ]
        return found


@pytest.fixture
def returned(tmp_path: Path) -> Returned:
    return Returned(tmp_path)


def test_a_questionnaire_that_nobody_touched_proposes_nothing(returned: Returned) -> None:
    proposal = returned.proposal()
    assert (proposal.edits, proposal.untaken, proposal.notices, proposal.differences) == ([], [], [], 0)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "score"),
    [("3,5", "3.5"), ("3.5", "3.5"), (3.5, "3.5"), ("tiga", "3"), ("Tiga koma lima", "3.5"), ("nol", "0"), (4, "4")],
)
def test_a_score_comes_home_in_every_spelling(returned: Returned, typed: object, score: str) -> None:
    returned.fill("regulasi", nilai=typed)
    returned.pull(write=True)
    assert str(returned.answer("regulasi").nilai) == score


@pytest.mark.parametrize("typed", ["-", "–", " "])
def test_a_dash_or_blank_for_an_item_without_answer_is_no_answer(returned: Returned, typed: str) -> None:
    returned.fill("regulasi", nilai=typed)
    assert returned.pull().plan.lines == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("7", "skala"),
        ("3,125", "terlalu teliti"),
        ("tiga empat", "bukan nilai"),
        ("baik", "bukan nilai"),
        ("-1", "skala"),
        ("3,2%", "persen"),
        ("3 persen", "persen"),
    ],
)
def test_a_score_off_the_scale_is_told_at_its_cell_and_not_written(returned: Returned, typed: str, told: str) -> None:
    returned.fill("regulasi", nilai=typed)
    [line] = returned.pull(write=True).plan.lines
    assert line.what in (What.REFUSED, What.UNREADABLE) and told in line.reason
    assert [str(one) for one in line.origins] == ["kuesioner.xlsx!Kebijakan!G7"]
    assert len(returned.reading().masterplan.evaluasi[0].jawaban) == 1


def test_one_score_off_the_scale_holds_back_no_other_answer(returned: Returned) -> None:
    returned.fill("regulasi", nilai="7")
    returned.fill("rapat-pelaksana", nilai="2")
    returned.pull(write=True)
    assert str(returned.answer("rapat-pelaksana").nilai) == "2"


@pytest.mark.parametrize("typed", ["Data menyusul", "Belum ada", "TBD", "?", "N/A", "menyusul dari Dinas Sosial"])
def test_an_explanation_that_only_puts_off_is_told_and_holds_back_no_score(returned: Returned, typed: str) -> None:
    returned.fill("regulasi", nilai="2", penjelasan=typed)
    lines = returned.pull(write=True).plan.lines
    [told] = [line for line in lines if line.what is What.UNREADABLE]
    assert (told.new, [str(one) for one in told.origins]) == (typed, ["kuesioner.xlsx!Kebijakan!H7"])
    assert "belum diisi" in told.reason
    assert str(returned.answer("regulasi").nilai) == "2"


def test_a_first_answer_becomes_one_new_answer_with_all_that_was_typed(returned: Returned) -> None:
    returned.fill("regulasi", nilai="3", penjelasan="Ada.", dokumen1="Perda Smart City", nomor1="4", tahun1=2025)
    returned.fill("regulasi", dokumen2="Naskah", tautan2="https://contoh.go.id/perda.pdf")
    [edit] = returned.proposal().edits
    assert isinstance(edit, Insert)
    returned.pull(write=True)
    answer = returned.answer("regulasi")
    assert [str(proof) for proof in map("".join, (map(str, one) for one in answer.bukti_lengkap))] == [
        "Perda Smart City, Nomor 4, Tahun 2025",
        "Naskah, https://contoh.go.id/perda.pdf",
    ]
    assert str(answer.penjelasan) == "Ada."


def test_a_questionnaire_pulled_twice_changes_nothing_more(returned: Returned) -> None:
    returned.fill("regulasi", nilai="3", penjelasan="Ada.", dokumen1="Perda Smart City")
    returned.fill("rapat-dewan", nilai="3", dokumen2="Daftar hadir", nomor1="13")
    returned.pull(write=True)
    before = (returned.region.place / "bimtek.yaml").read_text("utf-8")
    lines = returned.pull(write=True).plan.lines
    assert {line.what for line in lines} == {What.SAME}
    assert (returned.region.place / "bimtek.yaml").read_text("utf-8") == before


def test_an_answer_that_was_there_changes_in_the_cells_typed_anew_alone(returned: Returned) -> None:
    returned.fill("rapat-dewan", nilai="3", nomor1="13/2025")
    item = "evaluasi[2025].jawaban[rapat-dewan]"
    assert [(e.path, e.base, e.now) for e in returned.proposal().edits if isinstance(e, Set)] == [
        (f"{item}.nilai", "2,5", "3"),
        (f"{item}.bukti[notula-sidang].nomor", "12", "13/2025"),
    ]
    returned.pull(write=True)
    assert (
        "".join(map(str, returned.answer("rapat-dewan").bukti_lengkap[0]))
        == "Notula sidang, Nomor 13/2025, Tahun 2025"
    )


@pytest.mark.parametrize("proof", ["Notula sidang", "{dokumen: Notula sidang}", "\n          dokumen: Notula sidang"])
def test_a_second_proof_follows_one_that_is_written_without_a_dash(tmp_path: Path, proof: str) -> None:
    returned = Returned(tmp_path, f"{EVALUASI.partition('        bukti:')[0]}        bukti: {proof}\n")
    returned.fill("rapat-dewan", nomor1="12", dokumen2="Daftar hadir", nomor2="13")
    returned.pull(write=True)
    found = [str(proof.dokumen) + str(proof.nomor) for proof in returned.answer("rapat-dewan").bukti]
    assert found == ["Notula sidang12", "Daftar hadir13"]


THREE = ("Perda", "1", ""), ("Perda", "2", ""), ("Naskah", "7", "https://contoh.go.id/n.pdf")


def with_three_proofs(root: Path) -> Returned:
    """A region whose one answer has three proofs, two of them of the same name."""
    lines = "".join(
        f'          - {{id: {key}, dokumen: {name}, nomor: "{number}", tautan: "{address}"}}\n'
        for key, (name, number, address) in zip("abc", THREE, strict=True)
    )
    return Returned(root, f"{EVALUASI.partition('          - {')[0]}{lines}")


def type_proofs(returned: Returned, *proofs: tuple[str, str, str]) -> None:
    for n, (name, number, address) in enumerate(proofs, 1):
        returned.fill("rapat-dewan", **{f"dokumen{n}": name, f"nomor{n}": number, f"tautan{n}": address})


EMPTY = ("", "", "")


@pytest.mark.parametrize(
    ("typed", "gone"),
    [
        ((THREE[1], THREE[2], EMPTY), "a"),
        ((THREE[0], THREE[2], EMPTY), "b"),
        ((EMPTY, THREE[2], THREE[1]), "a"),
        ((THREE[2], THREE[1], EMPTY), "a"),
    ],
)
def test_a_proof_moved_into_the_place_of_one_that_is_gone_stays_unchanged(
    tmp_path: Path, typed: tuple[tuple[str, str, str], ...], gone: str
) -> None:
    returned = with_three_proofs(tmp_path)
    type_proofs(returned, *typed)
    [edit] = returned.proposal().edits
    assert isinstance(edit, Remove) and edit.path.endswith(f".bukti[{gone}]")
    returned.pull(write=True)
    assert len(returned.answer("rapat-dewan").bukti) == 3
    returned.pull(Choices(remove=True), write=True)
    kept = [(str(one.dokumen), str(one.nomor)) for one in returned.answer("rapat-dewan").bukti]
    assert kept == [one[:2] for key, one in zip("abc", THREE, strict=True) if key != gone]
    assert {line.what for line in returned.pull().plan.lines} <= {What.SAME}


def test_a_moved_proof_whose_number_was_put_right_is_changed_itself(tmp_path: Path) -> None:
    returned = with_three_proofs(tmp_path)
    type_proofs(returned, THREE[0], ("Naskah", "8", THREE[2][2]), EMPTY)
    changed, gone = returned.proposal().edits
    assert isinstance(changed, Set) and changed.path.endswith(".bukti[c].nomor")
    assert isinstance(gone, Remove) and gone.path.endswith(".bukti[b]")


def test_a_proof_renamed_in_its_place_is_the_same_proof(tmp_path: Path) -> None:
    returned = with_three_proofs(tmp_path)
    returned.fill("rapat-dewan", dokumen2="Peraturan Bupati")
    [edit] = returned.proposal().edits
    assert isinstance(edit, Set) and edit.path.endswith(".bukti[b].dokumen")


def test_proofs_in_another_order_are_unchanged_and_their_order_is_told(tmp_path: Path) -> None:
    returned = with_three_proofs(tmp_path)
    type_proofs(returned, THREE[2], THREE[0], THREE[1])
    proposal = returned.proposal()
    assert proposal.edits == []
    assert "urutan bukti butir rapat-dewan" in " ".join(proposal.notices)


def test_a_proof_whose_cells_were_emptied_goes_only_on_request(returned: Returned) -> None:
    returned.fill("rapat-dewan", dokumen1="", nomor1="", tahun1="")
    [edit] = returned.proposal().edits
    assert isinstance(edit, Remove)
    returned.pull(write=True)
    assert len(returned.answer("rapat-dewan").bukti) == 1
    returned.pull(Choices(remove=True), write=True)
    assert not returned.answer("rapat-dewan").bukti


def test_an_answer_whose_cells_were_emptied_goes_only_on_request(returned: Returned) -> None:
    returned.fill("rapat-dewan", nilai="", nomor1="")
    plan = returned.pull(write=True).plan
    assert [line.reason for line in plan.lines if line.what is What.REMOVED] == [
        "kosongkan isian itu di YAML dengan --remove"
    ] * 2
    kept = returned.answer("rapat-dewan")
    assert (kept.nilai, str(kept.bukti[0].nomor)) == (Decimal("2.5"), "12")
    returned.pull(Choices(remove=True), write=True)
    gone = returned.answer("rapat-dewan")
    assert not gone.nilai
    assert not gone.bukti[0].nomor


def test_a_proof_without_its_document_is_told(returned: Returned) -> None:
    returned.fill("regulasi", tautan1="https://contoh.go.id/perda.pdf")
    [untaken] = returned.proposal().untaken
    assert "dokumen buktinya belum disebut" in untaken.reason


@pytest.mark.parametrize("document", ["-", "–", "TBD"])
def test_a_proof_whose_document_is_only_a_dash_or_a_promise_is_told(returned: Returned, document: str) -> None:
    returned.fill("regulasi", nilai="3", dokumen1=document, nomor1="4")
    proposal = returned.proposal()
    [untaken] = [one for one in proposal.untaken if "dokumen buktinya belum disebut" in one.reason]
    assert untaken.new.endswith("4")
    returned.pull(write=True)
    assert not returned.answer("regulasi").bukti


def test_an_item_answered_meanwhile_is_a_conflict_and_not_a_second_answer(returned: Returned) -> None:
    returned.fill("regulasi", nilai="3")
    file = returned.region.place / "bimtek.yaml"
    file.write_text(f"{file.read_text('utf-8')}      - {{butir: Regulasi, nilai: 1}}\n", "utf-8")
    [line] = returned.pull().plan.lines
    assert (line.what, line.today, line.new) == (What.CONFLICT, "1", "3")


def test_offices_that_answer_differently_are_a_conflict_that_names_both(returned: Returned) -> None:
    returned.fill("regulasi", nilai="3")
    first = returned.proposal()
    returned.fill("regulasi", nilai="2")
    second = returned.proposal()
    second.file = "kantor-lain.xlsx"
    [line] = prepared(returned.region, returned.reading(), [first, second], NO_CHOICES).plan.lines
    assert line.what is What.CONFLICT and len(line.rivals) == 1


def test_a_proof_pulled_later_follows_the_earlier_one(returned: Returned) -> None:
    for name in ("Perda 1", "Perda 2"):
        returned.fill("regulasi", nilai="2", dokumen1=name)
        returned.pull(write=True)
    assert [str(proof.dokumen) for proof in returned.answer("regulasi").bukti] == ["Perda 1", "Perda 2"]


def _copy(grid: Grid, item: str, **values: object) -> None:
    """Copy the row of an item below the others, with other values."""
    row = next(one for one in grid.rows if one.get(grid.at(".butir")) == item)
    grid.rows.append({**row, **{grid.at(f".{name}"): value for name, value in values.items()}})


def test_an_item_answered_differently_in_a_copied_row_is_a_conflict_that_names_both_rows(returned: Returned) -> None:
    returned.fill("regulasi", nilai=3, penjelasan="Jawaban Bagian Hukum.")
    _copy(returned.grids["Kebijakan"], "regulasi", nilai=2, penjelasan="Jawaban Bappeda.")
    [line] = returned.pull().plan.lines
    [rival] = line.rivals
    assert line.what is What.CONFLICT
    assert "3" in line.new and "Bagian Hukum" in line.new
    assert "2" in str(rival) and "Bappeda" in str(rival)
    grid = returned.grids["Kebijakan"]
    rows = [n for n, row in enumerate(grid.rows, 1) if row.get(grid.at(".butir")) == "regulasi"]
    assert len(rows) == 2
    assert all(f"Kebijakan!G{number}" in line.reason for number in rows)


def _to_another_sheet(returned: Returned, item: str, **values: object) -> None:
    """Copy the row of an item below those of another sheet, with other values."""
    source, target = returned.grids["Kebijakan"], returned.grids["Kelembagaan"]
    row = next(one for one in source.rows if one.get(source.at(".butir")) == item)
    typed = {source.at(f".{name}"): value for name, value in values.items()}
    target.rows.append({**row, **typed})


def test_a_row_copied_to_another_sheet_that_answers_differently_is_a_conflict(returned: Returned) -> None:
    returned.fill("regulasi", nilai=3)
    _to_another_sheet(returned, "regulasi", nilai=2)
    [line] = returned.pull().plan.lines
    [rival] = line.rivals
    assert line.what is What.CONFLICT and {line.new[-1], rival[1][-1]} == {"3", "2"}
    assert "Kebijakan!G7" in line.reason and "Kelembagaan!G" in line.reason


def test_an_answer_typed_into_a_row_copied_to_another_sheet_is_taken(returned: Returned) -> None:
    _to_another_sheet(returned, "regulasi", nilai=2)
    returned.pull(write=True)
    assert str(returned.answer("regulasi").nilai) == "2"


def test_a_changed_answer_in_a_row_copied_to_another_sheet_is_no_second_removal(returned: Returned) -> None:
    source, target = returned.grids["Kelembagaan"], returned.grids["Kebijakan"]
    row = next(one for one in source.rows if one.get(source.at(".butir")) == "rapat-dewan")
    target.rows.append({**row, source.at(".nilai"): 3})
    returned.pull(write=True)
    assert str(returned.answer("rapat-dewan").nilai) == "3"


def test_a_note_below_the_table_is_told_once_as_a_note(returned: Returned) -> None:
    grid = returned.grids["Kebijakan"]
    grid.rows += [{}, {grid.at(".penjelasan"): "Catatan PUPR: menunggu Perda."}]
    proposal = returned.proposal()
    assert (proposal.edits, proposal.untaken) == ([], [])
    [told] = proposal.notices
    assert "Catatan PUPR: menunggu Perda." in told and f"H{len(grid.rows)}" in told


def test_a_copied_row_that_answers_alike_is_one_answer_with_each_proof_once(returned: Returned) -> None:
    returned.fill("regulasi", nilai=3, dokumen1="Perda 1")
    _copy(returned.grids["Kebijakan"], "regulasi")
    returned.pull(write=True)
    found = returned.answer("regulasi")
    assert (str(found.nilai), len(found.bukti)) == ("3", 1)


def test_a_copied_row_that_adds_an_explanation_answers_with_the_other_row(returned: Returned) -> None:
    returned.fill("regulasi", nilai=3)
    _copy(returned.grids["Kebijakan"], "regulasi", nilai="", penjelasan="Ada Perda.")
    returned.pull(write=True)
    found = returned.answer("regulasi")
    assert (str(found.nilai), str(found.penjelasan)) == ("3", "Ada Perda.")


def test_what_is_typed_over_the_question_or_its_key_is_told(returned: Returned) -> None:
    grid = returned.grids["Kebijakan"]
    grid.rows[6][grid.at("@pertanyaan")] = "Pertanyaan lain"
    grid.rows[5][grid.at(".butir")] = "butir-lain"
    assert ["instrumen" in one.reason or "kunci butir" in one.reason for one in returned.proposal().untaken] == [
        True,
        True,
    ]


def test_a_sheet_sorted_without_its_hidden_columns_moves_no_answer(returned: Returned) -> None:
    grid: Grid = returned.grids["Kelembagaan"]
    hidden = grid.at("_dasar")
    rows = grid.rows[5:]
    bases = [row[hidden] for row in rows]
    grid.rows[5:] = [{**row, hidden: base} for row, base in zip(reversed(rows), bases, strict=True)]
    assert returned.proposal().edits == []


def test_a_row_that_is_gone_removes_an_answer_only_on_request(returned: Returned) -> None:
    grid = returned.grids["Kelembagaan"]
    grid.rows[5:] = []
    [edit] = returned.proposal().edits
    assert isinstance(edit, Remove)
    returned.pull(write=True)
    assert returned.answer("rapat-dewan").nilai


def test_an_evaluation_without_instrument_gets_it_with_the_first_answer(tmp_path: Path) -> None:
    returned = Returned(tmp_path, "evaluasi:\n  - tahun: 2024\n    tahap: I\n")
    assert returned.proposal().edits == []
    returned.fill("regulasi", nilai="1,25")
    returned.pull(write=True)
    [evaluation] = returned.reading().masterplan.evaluasi
    assert (str(evaluation.instrumen), str(evaluation.jawaban[0].nilai)) == ("2023-kppn", "1.25")


def test_a_workbook_without_any_record_is_compared_with_the_answers_of_today(returned: Returned) -> None:
    returned.grids = {"Lembar 1": returned.grids["Kelembagaan"], "Lembar 2": returned.grids["Kebijakan"]}
    for grid in returned.grids.values():
        hidden = grid.at("_dasar")
        for row in grid.rows:
            row.pop(hidden, None)
    assert returned.proposal().edits == []
    returned.fill("rapat-dewan", nilai="3")
    returned.fill("regulasi", nilai="1")
    lines = returned.pull().plan.lines
    assert sorted((line.what.value, line.new) for line in lines) == [("bentrok", "3"), ("butir_baru", "regulasi; 1")]


PUBLISHED = '  - {tahun: 2025, indeks: "2,9"}\n'
ABOVE = EVALUASI.replace("evaluasi:\n", f"evaluasi:\n{PUBLISHED}")


def _answers(found: Returned) -> list[dict[str, str]]:
    return [
        {str(one.butir): str(one.nilai) for one in entry.jawaban} for entry in found.reading().masterplan.evaluasi
    ]


def test_answers_go_to_the_evaluation_that_was_asked_not_to_another_of_its_year(tmp_path: Path) -> None:
    returned = Returned(tmp_path, ABOVE)
    returned.fill("regulasi", nilai=3, dokumen1="Perbup 1")
    returned.fill("rapat-dewan", nilai=4)
    assert {line.what for line in returned.pull(write=True).plan.lines} <= {What.NEW, What.TAKEN}
    assert _answers(returned) == [{}, {"rapat-dewan": "4", "regulasi": "3"}]


def test_an_evaluation_put_above_the_asked_one_gets_none_of_its_answers(tmp_path: Path) -> None:
    returned = Returned(tmp_path)
    returned.fill("regulasi", nilai=3)
    write_tree(tmp_path, {"masterplans/uji/bimtek.yaml": ABOVE})
    with pytest.raises(UserError, match=r'Tulis  id: "2025"  pada evaluasi 2025 menurut 2023-kppn'):
        returned.pull()
    mended = ABOVE.replace("{tahun", "{id: terbit, tahun").replace("    instrumen:", '    id: "2025"\n    instrumen:')
    write_tree(tmp_path, {"masterplans/uji/bimtek.yaml": mended})
    returned.pull(write=True)
    assert _answers(returned) == [{}, {"rapat-dewan": "2.5", "regulasi": "3"}]


def test_answers_to_an_evaluation_that_is_gone_are_refused_once(tmp_path: Path) -> None:
    returned = Returned(tmp_path)
    returned.fill("regulasi", nilai=3)
    write_tree(tmp_path, {"masterplans/uji/bimtek.yaml": EVALUASI.replace("- tahun: 2025", "- tahun: 2026")})
    with pytest.raises(UserError, match="menjawab evaluasi 2025 menurut 2023-kppn, yang tidak ada lagi"):
        returned.pull()


def test_answers_without_a_stage_go_to_no_stage_that_was_put_above_theirs(tmp_path: Path) -> None:
    returned = Returned(tmp_path)
    returned.fill("regulasi", nilai=3)
    above = "  - {tahun: 2025, tahap: II, instrumen: 2023-kppn, jawaban: [{butir: rapat-dewan, nilai: 1}]}\n"
    text = EVALUASI.replace("tahun: 2025\n", "tahun: 2025\n    tahap: I\n", 1)
    write_tree(tmp_path, {"masterplans/uji/bimtek.yaml": text.replace("evaluasi:\n", f"evaluasi:\n{above}")})
    with pytest.raises(UserError, match=r'Tulis  id: "2025"  pada evaluasi 2025 tahap I '):
        returned.pull()


def test_a_stage_of_a_workbook_may_be_written_in_another_way(tmp_path: Path) -> None:
    text = EVALUASI.replace("tahun: 2025\n", "tahun: 2025\n    tahap: I\n", 1)
    returned = Returned(tmp_path, text)
    returned.fill("regulasi", nilai=3)
    write_tree(tmp_path, {"masterplans/uji/bimtek.yaml": text.replace("tahap: I", "tahap: Tahap I")})
    returned.pull(write=True)
    assert returned.answer("regulasi").nilai == 3


@pytest.mark.parametrize(
    ("typed", "taken"),
    [
        (Link("Buka dokumen", "https://jdih.example.go.id/3"), "https://jdih.example.go.id/3"),
        (Formula('=HYPERLINK("https://a.go.id/1","Buka")', "Buka"), "https://a.go.id/1"),
        (Link("https://baru.go.id", "https://lama.go.id"), "https://baru.go.id"),
        ("https://a.go.id", "https://a.go.id"),
    ],
)
@pytest.mark.parametrize("item", ["regulasi", "rapat-dewan"])
def test_the_address_behind_a_link_is_what_a_field_for_addresses_gets(
    returned: Returned, item: str, typed: object, taken: str
) -> None:
    returned.fill(item, tautan1=typed, dokumen1="Perbup 3")
    assert returned.proposal().notices == []
    returned.pull(write=True)
    assert str(returned.answer(item).bukti[0].tautan) == taken


def test_an_address_behind_another_cell_is_told_by_its_place(returned: Returned) -> None:
    returned.fill("regulasi", nilai="3", dokumen1=Link("Perbup 3", "https://jdih.example.go.id/3"))
    [told] = returned.proposal().notices
    assert "(Perbup 3: https://jdih.example.go.id/3) tidak diambil" in told


def test_each_line_of_the_cells_of_a_new_proof_is_a_proof(returned: Returned) -> None:
    returned.fill("regulasi", nilai=3, dokumen1="Perbup 5\nPerda 2", nomor1="5\n2", tahun1=2025)
    [told] = returned.proposal().untaken or [None]
    assert told is not None and "baris" in told.reason
    returned.fill("regulasi", tahun1="2025\n2024")
    returned.pull(write=True)
    found = [(str(one.dokumen), str(one.nomor), str(one.tahun)) for one in returned.answer("regulasi").bukti]
    assert found == [("Perbup 5", "5", "2025"), ("Perda 2", "2", "2024")]
    assert {line.what for line in returned.pull().plan.lines} <= {What.SAME, What.KNOWN}


def test_a_cell_for_a_document_alone_gives_a_proof_for_each_line(returned: Returned) -> None:
    returned.fill("rapat-dewan", dokumen2="Daftar hadir\nUndangan")
    returned.pull(write=True)
    assert [str(one.dokumen) for one in returned.answer("rapat-dewan").bukti] == [
        "Notula sidang",
        "Daftar hadir",
        "Undangan",
    ]
    assert {line.what for line in returned.pull().plan.lines} <= {What.SAME, What.KNOWN}


def test_there_is_room_for_three_proofs(returned: Returned) -> None:
    returned.fill("regulasi", nilai=3, dokumen1="A", dokumen2="B", dokumen3="C")
    returned.pull(write=True)
    assert [str(one.dokumen) for one in returned.answer("regulasi").bukti] == ["A", "B", "C"]


def test_a_line_typed_below_a_proof_that_was_there_is_told_and_glued_to_none(returned: Returned) -> None:
    returned.fill("rapat-dewan", dokumen1="Notula sidang\nDaftar hadir")
    proposal = returned.proposal()
    [told] = proposal.untaken
    assert (proposal.edits, told.new) == ([], "Notula sidang; Daftar hadir")
    assert "kolom-kolom Bukti berikutnya" in told.reason
    returned.fill("rapat-dewan", dokumen1="Notula sidang", dokumen2="Daftar hadir")
    returned.pull(write=True)
    assert len(returned.answer("rapat-dewan").bukti) == 2


_FLOW = '      - {butir: rapat-dewan, nilai: "2,5", penjelasan: %s, bukti: [{dokumen: Notula sidang}]}\n'
_BLOCK = "      - butir: rapat-dewan\n        nilai: 2\n        penjelasan: "
_HEAD = "evaluasi:\n  - tahun: 2025\n    instrumen: 2023-kppn\n    jawaban:\n"


@pytest.mark.slow
@each(
    "written",
    [
        _FLOW % "Bersidang sekali.",
        _FLOW % '"Bersidang sekali."',
        _FLOW % "'Bersidang\n         sekali.'",
        _FLOW % '"Bersidang sekali.\\nBaris kedua."',
        f"{_BLOCK}|\n          Bersidang sekali.\n          Baris kedua.\n",
        f"{_BLOCK}>\n          Bersidang\n          sekali.\n",
        f"{_BLOCK}'Bersidang\n          sekali.'\n",
    ],
)
def test_lines_of_a_cell_stay_lines_in_every_style_of_yaml(tmp_path: Path, written: str) -> None:
    returned = Returned(tmp_path, f"{_HEAD}{written}")
    typed = "Bersidang dua kali.\nBaris: kedua\n\nParagraf # dua."
    returned.fill("rapat-dewan", penjelasan=typed)
    assert [line.what for line in returned.pull(write=True).plan.lines] == [What.TAKEN]
    assert str(returned.answer("rapat-dewan").penjelasan) == typed
    assert [line.what for line in returned.pull().plan.lines] == [What.SAME]
