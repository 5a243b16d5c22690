"""Which fields must be filled in after which Bimtek stage."""

from generator.framework.loading import framework_data
from generator.framework.stages import FINAL, stage_of
from generator.masterplan.masterplan import Masterplan
from generator.source.paths import ModelPath


def _stage(path: str) -> int:
    return stage_of(*ModelPath(path).kinds)


def test_the_analysis_is_due_in_stage_one_and_risks_in_stage_four() -> None:
    assert _stage("isu@smart_economy") == 1
    assert _stage("risiko[jaringan].mitigasi") == 4


def test_a_detail_may_be_due_later_than_what_it_belongs_to() -> None:
    assert _stage("quick_win[mpp].nama") == 3
    assert _stage("quick_win[mpp].risiko[listrik].mitigasi") == 4


def test_what_no_stage_asks_for_is_due_in_the_final_version() -> None:
    assert _stage("sambutan.isi") == FINAL


def test_every_path_that_a_stage_asks_for_is_one_of_the_model() -> None:
    for paths in framework_data("bimtek")["wajib"].values():
        for path in paths:
            topic, *_, field = (*ModelPath(path).names, "")[:2]
            kind = Masterplan.fields[topic].kind
            assert not field or field in kind.kind.record.fields, path
