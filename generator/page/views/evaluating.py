"""Evaluasi: the answers to the ministry's instrument as forms, the score they come to, and what lifts it most."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from flask import Blueprint, Response, abort, render_template, request

from generator.evaluation import words
from generator.evaluation.as_text import MOST_LIFTS
from generator.evaluation.assessment import Assessment, assessment_of
from generator.evaluation.questionnaire import questionnaire as evaluation_questionnaire
from generator.evaluation.report import report
from generator.evaluation.scores import Mean, shown_score
from generator.excel.xlsx_writing import workbook
from generator.framework.instruments import HIGHEST, Item, Part, instruments
from generator.masterplan.evaluasi import Evaluasi, in_order
from generator.page.downloads import EXCEL, WORD, download
from generator.page.forms.building import Forms, Made
from generator.page.forms.notes import Notes, broken_files, sentence, told_place
from generator.page.open_regions import state_here
from generator.page.session import State
from generator.page.shell import page
from generator.source.printed_amounts import shown_number
from generator.source.words import slug
from generator.survey.blank_forms import questionnaire, survey_book
from generator.workbooks.asked import Asked as Questions
from generator.workbooks.asked import all_asked
from generator.workbooks.questionnaire import Questionnaire, questionnaire_book

screen = Blueprint("evaluating", __name__, url_prefix="/d/<region>/evaluasi")
_TOPIC = "evaluasi"
_DETAILS = ("penjelasan", "bukti")


class Asked(NamedTuple):
    """An item of the instrument as the page shows it; without an answer, ``score`` is None and ``details`` empty."""

    item: Item
    name: str
    said: str
    score: Made | None
    details: list[Made]
    is_filled: bool


class Line(NamedTuple):
    """A line of scores: a part or the whole, its weight, how many items are answered, the score in both ways."""

    name: str
    weight: str
    answered: str
    as_zero: str
    left_out: str


@screen.get("/")
def evaluation(region: str) -> str:
    """The items of the instrument with their answers; without any evaluation, how to begin one."""
    state = state_here(region)
    if not _judged(state):
        return page(
            "evaluasi_mulai.html",
            state,
            instruments=instruments().values(),
            scores=[*_scores(state)],
            faults=_faults(state),
        )
    found = _assessed(state)
    forms = Forms(state, Notes(state))
    parts = [(part, [_asked(forms, found, item) for item in part.items]) for part in found.instrument.parts.values()]
    return page("evaluasi.html", state, parts=parts, choices=_choices(state), faults=_faults(state), **_around(found))


@screen.get("/nilai")
def score(region: str) -> str:
    """The score anew, as after a save."""
    state = state_here(region)
    return render_template(
        "bagian/nilai_evaluasi.html", region=region, faults=_faults(state), **_around(_assessed(state))
    )


@screen.get("/butir/<key>")
def item(region: str, key: str) -> str:
    """One item anew, as after its first answer."""
    state = state_here(region)
    found = _assessed(state)
    wanted = found.instrument.items.get(key) or abort(404)
    one = _asked(Forms(state, Notes(state)), found, wanted)
    return render_template("bagian/jawaban.html", region=region, one=one, **_around(found))


@screen.get("/laporan.docx")
def as_word(region: str) -> Response:
    """The "Laporan Evaluasi Mandiri"."""
    state = state_here(region)
    state.reading.problems.raise_if_any()
    return download(
        f"laporan-evaluasi-mandiri-{slug(state.title)}.docx", report(state.folder, _assessed(state), "docx"), WORD
    )


@screen.get("/kuesioner-evaluasi.xlsx")
def questions_table(region: str) -> Response:
    """The workbook in which offices answer the instrument."""
    state = state_here(region)
    content = workbook(questionnaire_book(_with_all_items(state), Questionnaire()))
    return download("kuesioner-evaluasi.xlsx", content, EXCEL)


@screen.get("/kuesioner-evaluasi.docx")
def questions_sheets(region: str) -> Response:
    """The questionnaire of the instrument in Word."""
    state = state_here(region)
    content = evaluation_questionnaire(state.folder, _with_all_items(state))
    return download("kuesioner-evaluasi.docx", content, WORD)


@screen.get("/survei-dampak.xlsx")
def survey_table(region: str) -> Response:
    """The workbook into which answers to the survey are typed."""
    state = state_here(region)
    state.reading.problems.raise_if_any()
    return download("survei-dampak.xlsx", workbook(survey_book(state.plan)), EXCEL)


@screen.get("/survei-dampak-kuesioner.docx")
def survey_sheets(region: str) -> Response:
    """The questionnaire of the survey to print."""
    state = state_here(region)
    state.reading.problems.raise_if_any()
    return download("survei-dampak-kuesioner.docx", questionnaire(state.folder, state.plan), WORD)


def _with_all_items(state: State) -> Questions:
    """The evaluation that a request names, with an answer to each item; raises InputError if it cannot be read."""
    state.reading.problems.raise_if_any()
    found = _assessed(state)
    return all_asked(state.reading, found.evaluation) if found.evaluation else abort(404)


def _judged(state: State) -> list[Evaluasi]:
    """The evaluations that name an instrument, by year and stage."""
    return in_order(one for one in state.plan.evaluasi if one.instrumen and one.tahun)


def _choices(state: State) -> list[tuple[str, str]]:
    """Path and name of each evaluation that the page can show: its year and stage, and what else tells it apart."""
    judged = _judged(state)
    names = [one.when for one in judged]
    return [(one.path, one.when if names.count(one.when) == 1 else f"{one.when}, {one.instrumen}") for one in judged]


def _assessed(state: State) -> Assessment:
    """The assessment of the evaluation or of the year that a request names, else of the last one."""
    known = _judged(state) or abort(404)
    path, year = request.args.get("evaluasi", ""), request.args.get("tahun", type=int)
    fitting = [one for one in known if path in ("", one.path) and year in (None, one.tahun)]
    return assessment_of(state.plan, fitting[-1]) if fitting else abort(404)


def _scores(state: State) -> Iterator[tuple[Evaluasi, str, Made]]:
    """The evaluations that name no instrument: each with its published score and the choice of one."""
    forms = Forms(state, Notes(state))
    for one in state.plan.evaluasi:
        published = shown_number(one.indeks) if one.indeks else ""
        yield one, published, forms.field(one, "instrumen", nested=True)


def _faults(state: State) -> list[tuple[str, str, str]]:
    """What cannot be read of the evaluations, each with its remedy and place; without it no score is true."""
    found = [(problem, where) for problem, where in Notes(state).faults_of(_TOPIC)]
    found += [(problem, told_place(problem)) for problem in broken_files(state)]
    told = [(sentence(one.message), sentence(one.remedy), where) for one, where in found]
    return [*dict.fromkeys(told)]


def _asked(forms: Forms, found: Assessment, wanted: Item) -> Asked:
    answer, proposal = found.answers.get(wanted.key), found.proposed.get(wanted.key)
    name, said = words.name_of(wanted, found), proposal.words if proposal else ""
    if answer is None:
        return Asked(wanted, name, said, None, [], is_filled=False)
    details = [forms.field(answer, one, nested=True) for one in _DETAILS]
    is_filled = bool(answer.penjelasan or answer.bukti)
    return Asked(wanted, name, said, forms.field(answer, "nilai", nested=True), details, is_filled)


def _around(found: Assessment) -> dict[str, Any]:
    """What is told of the score, and what an answer needs to be saved."""
    assert found.evaluation is not None
    result = found.result
    whole = Mean(result.asked, result.answered, result.as_zero, result.left_out)
    return {
        "when": found.when,
        "instrument": found.instrument,
        "path": found.evaluation.path,
        "listed": found.evaluation.jawaban.path,
        "whole": _line("Nilai akhir", "100%", whole),
        "lines": [_part(part, result.parts[key]) for key, part in found.instrument.parts.items()],
        "caveats": [*words.caveats(found), *filter(None, [words.comparison(found)])],
        "lifts": [
            (one, words.name_of(one.item, found), words.gain_of(one, found)) for one in found.lifts[:MOST_LIFTS]
        ],
        "highest": HIGHEST,
    }


def _part(part: Part, mean: Mean) -> Line:
    return _line(part.name, f"{shown_number(int(part.weight))}%", mean)


def _line(name: str, weight: str, mean: Mean) -> Line:
    answered = f"{mean.answered} dari {mean.asked}"
    return Line(name, weight, answered, shown_score(mean.as_zero), shown_score(mean.left_out))
