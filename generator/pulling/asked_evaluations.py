"""Whether answers that come home belong to the evaluation that stands under their id today."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.edits.between import as_typed
from generator.masterplan.evaluasi import Evaluasi, in_order, stage_number
from generator.masterplan.masterplan import Masterplan
from generator.source.paths import ModelPath
from generator.source.problems import UserError
from generator.source.words import comparable

Answers = Collection[tuple[str, str]]
"""Answers as keys of items with their scores."""


@dataclass(frozen=True, slots=True)
class AskedEvaluation:
    """The evaluation that a questionnaire was made for: its id and facts, and the answers that it had then."""

    key: str
    year: str
    instrument: str
    stage: str
    answers: Answers = ()


def asked_evaluation(evaluation: Evaluasi) -> AskedEvaluation:
    """The evaluation of a plan as a questionnaire was made for it."""
    year, instrument, stage = (str(evaluation.__dict__.get(name) or "") for name in ("tahun", "instrumen", "tahap"))
    return AskedEvaluation(ModelPath(evaluation.path).key, year, instrument, stage, _answers(evaluation))


def refuse_another(file: str, asked: AskedEvaluation, today: Masterplan) -> None:
    """Raise UserError unless today's evaluation of this id is the one that the file was made for.

    It is known by year, instrument and stage. A file without a stage is for the only evaluation of its year and
    instrument; of several, for the only one that still has all answers that it had.
    """
    of_year = [one for one in today.evaluasi if str(one.tahun or "") == asked.year]
    named = [one for one in of_year if str(one.instrumen or "") == asked.instrument]
    own = _own(named, asked)
    found = own if named else [one for one in of_year if not one.instrumen]
    if any(ModelPath(one.path).key == asked.key for one in found):
        return
    stage = f" tahap {asked.stage}" if asked.stage else ""
    told = f"{file} menjawab evaluasi {asked.year}{stage} menurut {asked.instrument}"
    if own:
        raise UserError(
            f"{told}, yang kini bukan lagi butir '{asked.key}' dalam isian. Tulis  id: \"{asked.key}\"  pada "
            f"evaluasi {own[-1].when} menurut {asked.instrument} itu, dan id lain pada evaluasi yang kini "
            "ber-id demikian, lalu ulangi."
        )
    raise UserError(f"{told}, {_several(named) if len(named) > 1 and not asked.stage else _GONE}")


_GONE = (
    "yang tidak ada lagi dalam isian daerah ini. Kembalikan tahun, tahap, dan instrumen evaluasi itu, "
    "ulangi, lalu ubah lagi; atau salin jawabannya ke kuesioner baru dari  masterplan questionnaire."
)


def _several(named: Sequence[Evaluasi]) -> str:
    known = ", ".join(one.when for one in in_order(named))
    return (
        f"tanpa menyebut tahapnya, sedangkan kini ada beberapa ({known}) dan tidak pasti yang mana. Salin jawabannya "
        "ke kuesioner baru dari  masterplan questionnaire DAERAH --tahap TAHAP."
    )


def _own(named: Sequence[Evaluasi], asked: AskedEvaluation) -> list[Evaluasi]:
    """Those of one year and instrument that the file may have been made for."""
    if asked.stage:
        return [one for one in named if _is_of_stage(one, asked.stage)]
    if len(named) < 2:
        return [*named]
    unstaged = [one for one in named if not one.tahap]
    alike = [one for one in named if asked.answers and {*asked.answers} <= {*_answers(one)}]
    return unstaged if len(unstaged) == 1 else alike if len(alike) == 1 else []


def _is_of_stage(evaluation: Evaluasi, stage: str) -> bool:
    own = str(evaluation.tahap or "")
    return comparable(own) == comparable(stage) or 0 < stage_number(stage) == evaluation.stage


def _answers(evaluation: Evaluasi) -> Answers:
    return [
        (a.asked.key, as_typed(a.nilai))
        for a in evaluation.jawaban
        if a.asked and a.__dict__.get("nilai") is not None
    ]
