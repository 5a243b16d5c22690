"""The assessment of a region: which evaluation of its plan counts, its scores, and what to tell beside them."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from generator.evaluation.lifts import Lift, lifts
from generator.evaluation.proposals import Proposal, proposals
from generator.evaluation.published import Comparison, compared, published_scores
from generator.evaluation.scores import Result, result_of, shown_score
from generator.evaluation.what_if import Change, changes_of
from generator.framework.editions import usual_dimensions
from generator.framework.instruments import Instrument, Item, instruments
from generator.masterplan.evaluasi import Evaluasi, JawabanEvaluasi, at_stage, in_order
from generator.masterplan.masterplan import Masterplan
from generator.source.problems import UserError
from generator.source.values import Bilangan


@dataclass(frozen=True, slots=True)
class YearScore:
    """The score of one year: ``published`` by the ministry, or ``computed`` of the region's answers.

    ``instrument`` is the key of the instrument that the evaluation names, ``when`` its year with its stage.
    """

    year: int
    published: Fraction | None
    computed: Result | None
    instrument: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the answers of a region come to under an instrument.

    ``evaluation`` is the evaluation whose answers count, None if there is none. ``answers`` are by the keys of their
    items, ``strange`` are the items that were answered and that this instrument does not ask, and ``free`` counts the
    answers of that evaluation that belong to no instrument. ``changed`` is the result with what was asked by what-if.
    """

    plan: Masterplan
    instrument: Instrument
    evaluation: Evaluasi | None
    answers: dict[str, JawabanEvaluasi]
    result: Result
    lifts: list[Lift]
    proposals: list[Proposal]
    comparison: Comparison | None
    history: list[YearScore]
    strange: list[str]
    free: int
    changes: tuple[Change, ...] = ()
    changed: Result | None = None

    @property
    def proposed(self) -> dict[str, Proposal]:
        """What the plan says, by the keys of the items."""
        return {proposal.item.key: proposal for proposal in self.proposals}

    @property
    def unanswered(self) -> list[Item]:
        """The items without a score, in the order of the form."""
        given = scores_of(self.answers)
        return [item for key, item in self.instrument.items.items() if key not in given]

    @property
    def others(self) -> list[str]:
        """The instruments of further evaluations of the same year, which this assessment does not show."""
        same = [one for one in self.history if one.year == self.year and one.instrument]
        own = self.evaluation.instrumen if self.evaluation else ""
        return [*dict.fromkeys(one.instrument for one in same if one.instrument not in (own, self.instrument.key))]

    @property
    def earlier(self) -> list[str]:
        """When the other evaluations of the same year and instrument were, which this assessment does not show."""
        own = self.evaluation
        if own is None or not own.instrumen:
            return []
        same = (one for one in self.plan.evaluasi if (one.tahun, one.instrumen) == (own.tahun, own.instrumen))
        return [one.when for one in in_order(same) if one is not own]

    @property
    def when(self) -> str:
        """The year of the evaluation, with its stage if it has one."""
        return self.evaluation.when if self.evaluation and self.evaluation.tahun else str(self.year)

    @property
    def year(self) -> int:
        """The year of the evaluation, else that of the instrument."""
        return _year(self.evaluation, self.instrument)


def assessed(
    plan: Masterplan, instrument: str = "", year: int = 0, changes: Mapping[str, Fraction] | None = None,
    stage: str = "",
) -> Assessment:  # fmt: skip
    """The assessment of a plan under an instrument, by default that of the evaluation of a year, or of the last one.

    ``stage`` names the stage of the evaluation, as "II"; without it the last stage counts.
    Raises UserError if there is no such evaluation, or if no instrument is known, and UnknownItemError for a change
    of an item that is not asked.
    """
    evaluation = _evaluation(plan, instrument, year, stage)
    return _assessment(plan, evaluation, _instrument(evaluation, instrument, plan), changes or {})


def assessment_of(plan: Masterplan, evaluation: Evaluasi) -> Assessment:
    """The assessment of one evaluation of a plan; raises UserError if it names no instrument."""
    return _assessment(plan, evaluation, _instrument(evaluation, "", plan), {})


def _assessment(
    plan: Masterplan, evaluation: Evaluasi | None, used: Instrument, changes: Mapping[str, Fraction]
) -> Assessment:
    answers = _answers(evaluation)
    asked = {key: answer for key, answer in answers.items() if key in used.items}
    scores = scores_of(asked)
    wanted = changes_of(used, changes, scores)
    result = result_of(used, scores, usual_dimensions())
    after = {**scores, **{change.item.key: change.score for change in wanted}}
    return Assessment(
        plan,
        used,
        evaluation,
        asked,
        result,
        lifts(used, scores),
        proposals(plan, used, scores, _year(evaluation, used)),
        compared(result.as_zero, published_scores(used)) if scores else None,
        _history(plan),
        [key for key in answers if key not in asked],
        sum(answer.asked is None for answer in evaluation.jawaban) if evaluation else 0,
        wanted,
        result_of(used, after, usual_dimensions()) if wanted else None,
    )


def scores_of(answers: Mapping[str, JawabanEvaluasi]) -> dict[str, Fraction]:
    """The scores that answers give, by the keys of their items."""
    return {key: Fraction(answer.nilai) for key, answer in answers.items() if isinstance(answer.nilai, Bilangan)}


def _year(evaluation: Evaluasi | None, instrument: Instrument) -> int:
    return int(evaluation.tahun or instrument.year) if evaluation else instrument.year


def _evaluation(plan: Masterplan, instrument: str, year: int, stage: str) -> Evaluasi | None:
    """The evaluation of a year, else the last one with this instrument, else the last with any.

    Of several in one year it is that of the last stage, else the last in the list.
    """
    of_year = [one for one in plan.evaluasi if not year or one.tahun == year]
    if year and not of_year:
        known = ", ".join(str(one.tahun) for one in plan.evaluasi) or "belum ada"
        raise UserError(f"Tidak ada evaluasi tahun {year} dalam isian daerah ini. Yang ada: {known}.")
    of_stage = at_stage(of_year, stage) if stage else of_year
    found = [one for one in of_stage if one.instrumen] or (of_stage if year or stage else [])
    fitting = [one for one in found if one.instrumen == instrument] or found
    return next(reversed(in_order(fitting)), None)


def _instrument(evaluation: Evaluasi | None, wanted: str, plan: Masterplan) -> Instrument:
    key = wanted or (evaluation and evaluation.instrumen)
    if not key:
        raise UserError(_without_instrument(evaluation, plan))
    found = instruments()[key]
    return found.in_year(int(evaluation.tahun)) if evaluation and evaluation.tahun else found


def _without_instrument(evaluation: Evaluasi | None, plan: Masterplan) -> str:
    """Why nothing can be computed: of an evaluation with a published score alone, else of all; and what can be."""
    choice = f"--instrumen: {', '.join(instruments())}"
    named = [one for one in in_order(plan.evaluasi) if one.instrumen and one.tahun]
    able = f" Yang dapat dihitung: {'; '.join(f'{one.when} menurut {one.instrumen}' for one in named)}." * bool(named)
    if evaluation is not None and isinstance(evaluation.indeks, Bilangan):
        score = shown_score(Fraction(evaluation.indeks))
        return (
            f"Evaluasi {evaluation.when} hanya memuat nilai terbit, yaitu {score}, tanpa instrumen dan jawaban "
            f"setiap butir, sehingga tidak ada yang dapat dihitung.{able} Untuk menghitung evaluasi ini, tulis "
            f"jawabannya di evaluasi[].jawaban, lalu sebut instrumennya dengan {choice}."
        )
    published = [f"{shown_score(one.published)} ({one.when})" for one in _history(plan) if one.published is not None]
    where = f"Evaluasi {evaluation.when}" if evaluation and evaluation.tahun else "Isian evaluasi daerah ini"
    known = f" Nilai terbit yang tercatat: {'; '.join(published)}." if published else ""
    return f"{where} belum menyebut instrumen dan jawabannya.{known}{able} Sebut instrumennya dengan {choice}."


def _answers(evaluation: Evaluasi | None) -> dict[str, JawabanEvaluasi]:
    answers = evaluation.jawaban if evaluation else ()
    return {answer.asked.key: answer for answer in answers if answer.asked}


def _history(plan: Masterplan) -> list[YearScore]:
    """The scores of all years in their order, published or computed; years without any are left out."""
    found = []
    for one in in_order(plan.evaluasi):
        instrument, scores = one.instrument, scores_of(_answers(one))
        published = Fraction(one.indeks) if isinstance(one.indeks, Bilangan) else None
        computed = result_of(instrument, scores) if instrument and scores else None
        if one.tahun and (published is not None or computed):
            key = instrument.key if instrument else ""
            found.append(YearScore(int(one.tahun), published, computed, key, one.when))
    return found
