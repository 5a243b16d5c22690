"""An assessment for programs: stable keys, scores as texts, places with forward slashes."""

import json
from collections.abc import Callable
from fractions import Fraction

from generator.evaluation.as_json import as_json
from generator.evaluation.assessment import assessed
from generator.masterplan.masterplan import Masterplan
from tests.evaluation.test_assessment import PLAN

KEYS = {
    "versi", "laporan", "daerah", "instrumen", "tahun", "tahap", "nilai_akhir", "bagian", "dimensi", "catatan",
    "belum_bernilai", "nilai_terbit", "riwayat", "paling_menaikkan", "usul", "jika",
}  # fmt: skip


def test_the_keys_are_stable(masterplan_of: Callable[[str], Masterplan]) -> None:
    data = json.loads(as_json(assessed(masterplan_of(PLAN))))
    assert data.keys() == KEYS
    assert data["bagian"]["output"] == {
        "bobot": "20.00", "dihitung_0": "0.14", "tidak_dihitung": "1.00", "dijawab": 1, "butir": 7,
    }  # fmt: skip
    assert data["nilai_terbit"]["banyak"] == 8
    assert data["jika"] is None


def test_a_proposal_has_its_place_and_cost(masterplan_of: Callable[[str], Masterplan]) -> None:
    data = json.loads(as_json(assessed(masterplan_of(PLAN))))
    [proposal] = [one for one in data["usul"] if one["butir"] == "rencana-sdm"]
    assert (proposal["biaya"], proposal["belum_dijawab"], proposal["tempat"]["baris"]) == (12_000_000, True, 13)


def test_what_if_is_among_it(masterplan_of: Callable[[str], Masterplan]) -> None:
    data = json.loads(as_json(assessed(masterplan_of(PLAN), changes={"regulasi": Fraction(4)})))
    assert data["jika"]["perubahan"] == [
        {"butir": "regulasi", "semula": "1.00", "menjadi": "4.00", "kenaikan": "0.0857"}
    ]
