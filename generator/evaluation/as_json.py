"""An assessment, an instrument, and a table of published scores as JSON: stable keys, and a version.

The version is raised when a key changes its meaning. Scores are texts with two decimals, as "3.38", so that no
program makes another number of them.
"""

import json
from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from generator.checks.reports.as_json import portable
from generator.evaluation import words
from generator.evaluation.assessment import Assessment
from generator.evaluation.published import Table
from generator.evaluation.scores import Mean, rounded
from generator.framework.instruments import Instrument, Item
from generator.source.place import Place

VERSION = 1


def as_json(assessment: Assessment) -> str:
    """The whole assessment."""
    result = assessment.result
    return _printed(
        {
            "laporan": "evaluasi",
            "daerah": words.region_of(assessment),
            "instrumen": assessment.instrument.key,
            "tahun": assessment.year,
            "tahap": str(assessment.evaluation.tahap or "") if assessment.evaluation else "",
            "nilai_akhir": _mean(Mean(result.asked, result.answered, result.as_zero, result.left_out)),
            "bagian": {
                key: {"bobot": _score(assessment.instrument.parts[key].weight), **_mean(mean)}
                for key, mean in result.parts.items()
            },
            "dimensi": {key: _mean(mean) for key, mean in result.dimensions.items()},
            "catatan": [*words.caveats(assessment)],
            "belum_bernilai": [item.key for item in assessment.unanswered],
            "nilai_terbit": _comparison(assessment),
            "riwayat": _history(assessment),
            "paling_menaikkan": _lifts(assessment),
            "usul": _proposals(assessment),
            "jika": _what_if(assessment),
        }
    )


def _history(assessment: Assessment) -> list[dict[str, Any]]:
    return [
        {
            "tahun": one.year,
            "terbit": _score(one.published),
            "hitungan": one.computed and _score(one.computed.as_zero),
        }
        for one in assessment.history
    ]


def _proposals(assessment: Assessment) -> list[dict[str, Any]]:
    return [
        {
            "butir": one.item.key,
            "isi": one.words,
            "belum_dijawab": one.is_open,
            "biaya": one.cost or None,
            "tempat": _place(one.place),
        }
        for one in assessment.proposals
    ]


def _lifts(assessment: Assessment) -> list[dict[str, Any]]:
    costs = {key: proposal.cost for key, proposal in assessment.proposed.items()}
    return [
        {
            "butir": lift.item.key,
            "bagian": lift.part.key,
            "nilai": _score(lift.score),
            "kenaikan": _score(lift.gain, 4),
            "bukti": lift.item.evidence,
            "biaya": costs.get(lift.item.key) or None,
        }
        for lift in assessment.lifts
    ]


def _what_if(assessment: Assessment) -> dict[str, Any] | None:
    if assessment.changed is None:
        return None
    return {
        "perubahan": [
            {
                "butir": change.item.key,
                "semula": _score(change.before),
                "menjadi": _score(change.score),
                "kenaikan": _score(change.gain, 4),
            }
            for change in assessment.changes
        ],
        "nilai_akhir": _score(assessment.changed.as_zero),
    }


def _comparison(assessment: Assessment) -> dict[str, Any] | None:
    found = assessment.comparison
    if found is None:
        return None
    return {
        "banyak": found.number,
        "di_bawah": found.below,
        "rerata": _score(found.mean),
        "terendah": _score(found.lowest),
        "tertinggi": _score(found.highest),
        "kuartil": [_score(one) for one in found.quartiles] or None,
    }


def instrument_as_json(instrument: Instrument) -> str:
    """The parts and items of an instrument."""
    parts = {
        key: {"nama": part.name, "bobot": _score(part.weight), "butir": _items(part.items)}
        for key, part in instrument.parts.items()
    }
    about = {"nama": instrument.name, "tahun": instrument.year, "untuk": instrument.audience}
    return _printed({"laporan": "instrumen", "instrumen": instrument.key, **about, "bagian": parts})


def _items(items: Iterable[Item]) -> list[dict[str, str | None]]:
    return [
        {"kunci": item.key, "nama": item.name, "bukti": item.evidence, "dimensi": item.dimension or None}
        for item in items
    ]


def table_as_json(table: Table) -> str:
    """Computed and published scores of each region, and their difference with three decimals."""
    rows = [
        {
            "daerah": row.region,
            "dihitung": _score(row.computed),
            "terbit": _score(row.published),
            "selisih": _score(row.difference, 3),
        }
        for row in table.rows
    ]
    return _printed({"laporan": "nilai_terbit", "daerah": rows})


def _mean(mean: Mean) -> dict[str, Any]:
    return {
        "dihitung_0": _score(mean.as_zero),
        "tidak_dihitung": _score(mean.left_out),
        "dijawab": mean.answered,
        "butir": mean.asked,
    }


def _score(score: Fraction | None, places: int = 2) -> str | None:
    return None if score is None else f"{rounded(score, places):f}"


def _place(place: Place | None) -> dict[str, Any] | None:
    return {"berkas": portable(place.file), "baris": place.line, "kolom": place.column} if place else None


def _printed(data: dict[str, Any]) -> str:
    return json.dumps({"versi": VERSION, **data}, ensure_ascii=False, indent=2) + "\n"
