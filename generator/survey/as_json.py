"""The results of a survey as JSON: stable keys, and a version that is raised when a key changes its meaning."""

import json
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from generator.evaluation.scores import rounded
from generator.survey.doubts import doubts
from generator.survey.result import DimensionResult, SurveyResult

VERSION = 1


def as_json(result: SurveyResult, region: str, names: Mapping[str, str]) -> str:
    """The results with the dimensions' ``names`` by their keys; scores are texts with two decimals."""
    record = {
        "versi": VERSION,
        "laporan": "survei",
        "daerah": region,
        "responden": len(result.responses.counted),
        "rerata": _score(result.mean),
        "rerata_dihitung_0": _score(result.as_zero),
        "pertanyaan": result.asked,
        "pertanyaan_terjawab": len(result.answered),
        "dimensi": {one.key: {"nama": names[one.key], **_dimension(one)} for one in result.dimensions},
        "catatan": [*doubts(result, names, most=None)],
        "kolom_tidak_dipakai": result.responses.unused,
        "tulisan_di_luar_sel": result.responses.remarks,
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _dimension(one: DimensionResult) -> dict[str, Any]:
    asked = {
        question.item.key: {"responden": question.number, "rerata": _score(question.mean)}
        for question in one.questions
    }
    return {"responden": one.respondents, "rerata": _score(one.mean), "butir": asked}


def _score(mean: Fraction | None) -> str | None:
    return None if mean is None else str(rounded(mean))
