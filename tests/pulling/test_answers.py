"""The questionnaire that came home as a Word document: first answers, changed ones, and their proofs."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generator.edits.edit import Insert, Set
from generator.edits.proposal import Proposal
from generator.evaluation.questionnaire import every_questionnaire, questionnaire
from generator.masterplan.reading import Reading, read_masterplan
from generator.pulling.plan import What
from generator.pulling.plan_of_proposals import Choices, carry_out, prepared
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from generator.workbooks.asked import asked_in
from tests.conftest import write_tree
from tests.pulling.offices import sent
from tests.pulling.word_edits import WordFile, run, text_of
from tests.word.opening import W

ISI = """\
daerah: {kode: "64.08", nama: Kutai Timur, jenis: kabupaten}
evaluasi:
  - tahun: 2024
    instrumen: 2022-baru
    jawaban:
      - butir: rapat-dewan
        nilai: "2,5"
        penjelasan: Bersidang sekali.
        bukti: [{dokumen: Notula sidang, nomor: "12", tahun: 2024}, Daftar hadir]
"""
SCORE, REMARK, PROOFS = 3, 4, 5


class Returned:
    """A region and its questionnaire in Word."""

    def __init__(self, root: Path, text: str = ISI) -> None:
        write_tree(root, {"masterplans/uji/isi.yaml": text})
        self.root, self.region = root, RegionFolder(root / "masterplans/uji", root)
        instrument = "" if "instrumen" in text else "2022-baru"
        self.word = WordFile(sent(self.region.place, ("docx", instrument), lambda: self._document(instrument)))

    def _document(self, instrument: str) -> bytes:
        return questionnaire(self.region, asked_in(self.reading(), 2024, instrument))

    def reading(self) -> Reading:
        found = read_masterplan(self.region.place)
        found.problems.raise_if_any()
        return found

    def cell(self, item: str, n: int) -> Any:
        rows = ([*row.iter(f"{W}tc")] for row in self.word.root.iter(f"{W}tr"))
        return next(cells[n] for cells in rows if text_of(cells[0]) == item)

    def type(self, item: str, n: int, text: str) -> None:
        self.word.type(self.cell(item, n), text)

    def proposal(self) -> Proposal:
        return self.word.propose(self.root, region=self.region, today=self.reading(), others=every_questionnaire)

    def pull(self) -> list[What]:
        found = prepared(self.region, self.reading(), [self.proposal()], Choices())
        kinds = [line.what for line in found.plan.lines]
        carry_out(self.region, found, "pull kuesioner.docx")
        return kinds


@pytest.fixture
def returned(tmp_path: Path) -> Returned:
    return Returned(tmp_path)


def test_an_untouched_questionnaire_proposes_nothing(returned: Returned) -> None:
    proposal = returned.proposal()
    assert (proposal.edits, proposal.untaken, proposal.differences) == ([], [], 0)


def test_a_first_answer_becomes_one_new_answer_with_its_proof_in_parts(returned: Returned) -> None:
    returned.type("regulasi", SCORE, "tiga koma lima")
    returned.type("regulasi", REMARK, "Ada.")
    returned.type("regulasi", PROOFS, "Perda Smart City, Nomor 4, Tahun 2024, https://contoh.go.id/p.pdf")
    [edit] = returned.proposal().edits
    assert isinstance(edit, Insert)
    assert dict(edit.fields) == {
        ".butir": "regulasi",
        ".nilai": "3,5",
        ".penjelasan": "Ada.",
        ".bukti[1].dokumen": "Perda Smart City",
        ".bukti[1].nomor": "4",
        ".bukti[1].tahun": "2024",
        ".bukti[1].tautan": "https://contoh.go.id/p.pdf",
    }


def test_it_is_pulled_once(returned: Returned) -> None:
    returned.type("regulasi", SCORE, "3")
    returned.type("regulasi", PROOFS, "Perda Smart City, Nomor 4")
    returned.type("rapat-dewan", SCORE, "3")
    assert returned.pull() == [What.TAKEN, What.NEW]
    assert set(returned.pull()) == {What.SAME}
    answers = returned.reading().masterplan.evaluasi[0].jawaban
    assert [(str(one.butir), str(one.nilai)) for one in answers] == [("rapat-dewan", "3"), ("regulasi", "3")]


def test_the_number_of_a_proof_changes_within_its_line(returned: Returned) -> None:
    cell = returned.cell("rapat-dewan", PROOFS)
    [run] = [text for text in cell.iter(f"{W}t") if "Nomor 12" in text.text]
    run.text = run.text.replace("Nomor 12", "Nomor 13")
    [edit] = returned.proposal().edits
    assert isinstance(edit, Set)
    assert (edit.path.rpartition(".")[2], edit.base, edit.now) == ("nomor", "12", "13")


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("Notula rapat, 12 Mei 2024", {".bukti[1].dokumen": "Notula rapat, 12 Mei 2024"}),
        ("SK Nomor 4 Tahun 2024", {".bukti[1].dokumen": "SK", ".bukti[1].nomor": "4", ".bukti[1].tahun": "2024"}),
        ("Laman https://contoh.go.id", {".bukti[1].dokumen": "Laman", ".bukti[1].tautan": "https://contoh.go.id"}),
    ],
)
def test_a_proof_is_read_in_the_parts_that_it_names(returned: Returned, typed: str, fields: dict[str, str]) -> None:
    returned.type("regulasi", PROOFS, typed)
    [edit] = returned.proposal().edits
    assert isinstance(edit, Insert)
    assert {way: text for way, text in edit.fields.items() if way != ".butir"} == fields


@pytest.mark.parametrize("typed", ["Data menyusul", "menyusul.", "Belum ada data", "TBA", "n/a"])
def test_an_explanation_that_only_puts_off_is_told_at_its_place_and_makes_no_answer(
    returned: Returned, typed: str
) -> None:
    returned.type("tim-berfungsi", REMARK, typed)
    proposal = returned.proposal()
    [told] = proposal.untaken
    assert (proposal.edits, told.why, told.new, proposal.differences) == ([], "tak_terbaca", typed, 1)
    assert "belum diisi" in told.reason and "baris" in str(told.origin)


def test_a_score_comes_home_beside_an_explanation_that_only_puts_off(returned: Returned) -> None:
    returned.type("regulasi", SCORE, "3")
    returned.type("regulasi", REMARK, "Data menyusul")
    [edit] = returned.proposal().edits
    assert isinstance(edit, Insert) and dict(edit.fields) == {".butir": "regulasi", ".nilai": "3"}


@pytest.mark.parametrize("column", [SCORE, REMARK, PROOFS])
def test_a_dash_in_an_empty_cell_is_no_answer(returned: Returned, column: int) -> None:
    returned.type("regulasi", column, "-")
    proposal = returned.proposal()
    assert (proposal.edits, proposal.untaken, proposal.differences) == ([], [], 0)


def test_an_answer_that_is_there_gets_no_explanation_that_only_puts_off(tmp_path: Path) -> None:
    returned = Returned(tmp_path, ISI.replace("        penjelasan: Bersidang sekali.\n", ""))
    returned.type("rapat-dewan", REMARK, "Data menyusul")
    assert returned.pull() == [What.UNREADABLE]
    assert not returned.reading().masterplan.evaluasi[0].jawaban[0].penjelasan


FORMS = {
    "Notula I": ["Notula I"],
    "[LHE]": ["LHE"],
    "[{dokumen: Notula P}]": ["Notula P"],
    "{dokumen: Notula, nomor: 005/12, tahun: 2025, tautan: 'https://contoh.go.id/n'}": ["Notula"],
    "[{dokumen: A}, {dokumen: B, nomor: '6'}]": ["A", "B"],
    "[A, B]": ["A", "B"],
}
FURTHER = "Daftar hadir, Nomor 7, Tahun 2025"


@pytest.mark.parametrize("joint", ["\n", "; ", ";\n", ".\n"])
@pytest.mark.parametrize("form", FORMS)
def test_a_further_line_is_a_further_proof_in_every_form_that_proofs_have(
    tmp_path: Path, form: str, joint: str
) -> None:
    returned = Returned(tmp_path, f"{ISI.partition('        penjelasan')[0]}        bukti: {form}\n")
    before = returned.reading().masterplan.evaluasi[0].jawaban[0].bukti
    held = [dict(one.supplied()) for one in before]
    returned.word.append(returned.cell("rapat-dewan", PROOFS), f"{joint}{FURTHER}")
    assert returned.pull() == [What.NEW]
    *first, last = returned.reading().masterplan.evaluasi[0].jawaban[0].bukti
    assert [str(one.dokumen) for one in first] == FORMS[form]
    assert [dict(one.supplied()) for one in first] == held
    assert (str(last.dokumen), str(last.nomor), str(last.tahun)) == ("Daftar hadir", "7", "2025")
    assert set(returned.pull()) <= {What.SAME, What.KNOWN}


def test_lines_above_and_between_proofs_become_proofs_in_their_place(returned: Returned) -> None:
    cell = returned.cell("rapat-dewan", PROOFS)
    returned.word.type(cell, "Undangan")
    returned.word.append(cell, "\nNotula sidang, Nomor 12, Tahun 2024\nRisalah\nDaftar hadir")
    inserts = [edit for edit in returned.proposal().edits if isinstance(edit, Insert)]
    assert [(edit.fields[".dokumen"], edit.after.rpartition("[")[2]) for edit in inserts] == [
        ("Undangan", ""),
        ("Risalah", "notula-sidang]"),
    ]


def test_a_further_line_beside_a_changed_proof_is_told_and_glued_to_none(returned: Returned) -> None:
    cell = returned.cell("rapat-dewan", PROOFS)
    returned.word.type(cell, "Notula sidang, Nomor 13, Tahun 2024")
    returned.word.append(cell, "\nDaftar hadir\nRisalah")
    proposal = returned.proposal()
    assert proposal.edits == []
    assert "tidak jelas baris mana" in proposal.untaken[0].reason


LINK = "https://jdih.contoh.go.id/perbup5"


@pytest.mark.parametrize(("item", "shown"), [("regulasi", LINK), ("rapat-dewan", LINK), ("regulasi", "klik di sini")])
def test_an_address_that_a_proof_gets_is_not_told_as_without_place(returned: Returned, item: str, shown: str) -> None:
    cell = returned.cell(item, PROOFS)
    returned.word.append(cell, "\n" * (item == "rapat-dewan") + "Perbup 5, Nomor 5, ")
    link = etree.SubElement([*cell.iter(f"{W}p")][-1], f"{W}fldSimple", {f"{W}instr": f' HYPERLINK "{LINK}/" '})
    link.append(run(shown))
    proposal = returned.proposal()
    [edit] = proposal.edits
    assert isinstance(edit, Insert)
    assert [one.new for one in proposal.untaken] == ([] if shown == LINK else [f"{LINK}/"])


@pytest.mark.parametrize("typed", ["Nomor 12, Tahun 2025", "Nomor 12", "tahun 2025", "https://contoh.go.id/a.pdf"])
def test_a_proof_that_names_no_document_is_told(returned: Returned, typed: str) -> None:
    returned.type("regulasi", PROOFS, typed)
    proposal = returned.proposal()
    [untaken] = proposal.untaken
    assert (proposal.edits, proposal.differences, untaken.new) == ([], 1, typed)
    assert "dokumen buktinya belum disebut" in untaken.reason


@pytest.mark.parametrize("typed", ["baik", "tiga empat"])
def test_a_score_that_is_no_number_is_told(returned: Returned, typed: str) -> None:
    returned.type("regulasi", SCORE, typed)
    proposal = returned.proposal()
    assert proposal.edits == [] and "bukan nilai" in proposal.untaken[0].reason


def test_a_dash_over_nothing_is_no_answer(returned: Returned) -> None:
    returned.type("regulasi", SCORE, "-")
    assert returned.pull() == []


def test_an_evaluation_without_instrument_gets_that_of_the_questionnaire(tmp_path: Path) -> None:
    returned = Returned(tmp_path, "daerah: {nama: Kutai Timur, jenis: kabupaten}\nevaluasi: [{tahun: 2024}]\n")
    assert returned.proposal().edits == []
    returned.type("regulasi", SCORE, "1,25")
    returned.pull()
    [evaluation] = returned.reading().masterplan.evaluasi
    assert (str(evaluation.instrumen), str(evaluation.jawaban[0].nilai)) == ("2022-baru", "1.25")


def test_an_answer_given_meanwhile_by_name_is_met_and_not_doubled(returned: Returned) -> None:
    returned.type("regulasi", SCORE, "3")
    file = returned.region.place / "isi.yaml"
    answer = "      - {butir: Ada peraturan daerah atau peraturan kepala daerah tentang smart city, nilai: 1}\n"
    file.write_text(file.read_text("utf-8") + answer, "utf-8")
    assert returned.pull() == [What.CONFLICT]


def test_a_new_row_without_its_item_is_told_and_writes_nothing(returned: Returned) -> None:
    rows = [row for row in returned.word.root.iter(f"{W}tr") if "regulasi" in text_of(row)]
    new = deepcopy(rows[0])
    for n, cell in enumerate(new.iter(f"{W}tc")):
        returned.word.type(cell, "4" if n == SCORE else "")
    rows[0].addnext(new)
    proposal = returned.proposal()
    assert not [edit for edit in proposal.edits if isinstance(edit, Insert)]
    assert any("tidak menyebut butirnya" in one.reason for one in proposal.untaken)


def test_an_evaluation_put_above_the_asked_one_gets_none_of_its_answers(tmp_path: Path) -> None:
    returned = Returned(tmp_path)
    returned.type("rapat-dewan", SCORE, "4")
    returned.type("regulasi", SCORE, "3")
    above = ISI.replace("evaluasi:\n", 'evaluasi:\n  - {tahun: 2024, indeks: "2,9"}\n')
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": above})
    try:
        found = prepared(returned.region, returned.reading(), [returned.proposal()], Choices())
    except UserError:
        return
    carry_out(returned.region, found, "pull")
    published, _ = returned.reading().masterplan.evaluasi
    assert not published.jawaban
    assert not published.instrumen


def test_two_offices_with_equal_scores_and_other_evidence_are_pulled_once(tmp_path: Path) -> None:
    offices = [Returned(tmp_path), Returned(tmp_path)]
    for office, score, proof in zip(offices, ("2", "2,0"), ("Perda, Nomor 4", "SK Dewan"), strict=True):
        office.type("regulasi", SCORE, score)
        office.type("regulasi", PROOFS, proof)

    def pulled() -> set[What]:
        first = offices[0]
        found = prepared(first.region, first.reading(), [office.proposal() for office in offices], Choices())
        carry_out(first.region, found, "pull")
        return {line.what for line in found.plan.lines}

    assert pulled() == {What.NEW}
    [*_, answer] = offices[0].reading().masterplan.evaluasi[0].jawaban
    assert (str(answer.nilai), [str(one.dokumen) for one in answer.bukti]) == ("2", ["Perda", "SK Dewan"])
    assert pulled() <= {What.SAME, What.KNOWN}
    answers = offices[0].reading().masterplan.evaluasi[0].jawaban
    assert (len(answers), len(answers[-1].bukti)) == (2, 2)


STAGED = """\
daerah: {kode: "64.08", nama: Kutai Timur, jenis: kabupaten}
evaluasi:
  - {tahun: 2024, tahap: II, instrumen: 2022-baru, jawaban: [{butir: rapat-dewan, nilai: 1}]}
  - {tahun: 2024, tahap: I, instrumen: 2022-baru, jawaban: [{butir: rapat-dewan, nilai: "2,5"}]}
"""


def test_answers_go_to_no_other_stage_that_was_put_above_theirs(returned: Returned) -> None:
    returned.type("regulasi", SCORE, "3")
    write_tree(returned.root, {"masterplans/uji/isi.yaml": STAGED})
    with pytest.raises(UserError, match=r'Tulis  id: "2024"  pada evaluasi 2024 tahap I '):
        returned.pull()


def test_of_two_stages_with_other_answers_none_is_guessed(returned: Returned) -> None:
    returned.type("regulasi", SCORE, "3")
    write_tree(returned.root, {"masterplans/uji/isi.yaml": STAGED.replace('"2,5"', "4")})
    with pytest.raises(UserError, match="tidak pasti yang mana"):
        returned.pull()


def test_answers_to_a_stage_that_is_gone_go_to_no_other(tmp_path: Path) -> None:
    returned = Returned(tmp_path, ISI.replace("tahun: 2024\n    instr", "tahun: 2024\n    tahap: II\n    instr"))
    returned.type("regulasi", SCORE, "3")
    write_tree(
        tmp_path, {"masterplans/uji/isi.yaml": ISI.replace("tahun: 2024\n    i", "tahun: 2024\n    tahap: I\n    i")}
    )
    with pytest.raises(UserError, match="menjawab evaluasi 2024 tahap II menurut 2022-baru, yang tidak ada lagi"):
        returned.pull()


def test_a_stage_written_in_another_way_is_the_same(tmp_path: Path) -> None:
    staged = ISI.replace("tahun: 2024\n    instr", "tahun: 2024\n    tahap: I\n    instr")
    returned = Returned(tmp_path, staged)
    returned.type("regulasi", SCORE, "3")
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": staged.replace("tahap: I", "tahap: Tahap I")})
    returned.pull()
    assert "butir: regulasi" in (returned.region.place / "isi.yaml").read_text("utf-8")
