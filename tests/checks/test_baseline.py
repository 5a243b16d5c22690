"""Comparison of a check with an earlier one: what came, went and stays."""

from collections.abc import Iterable

from generator.checks.baseline import Baseline, Comparison, compared
from generator.checks.finding import State
from generator.checks.rule import all_rules, chosen_rules
from generator.checks.run_rules import check
from generator.framework.stages import FINAL
from tests.cases import each
from tests.checks.looking import plan_of

OLD = """
visi:
  rumusan: Maju
  penjelasan: Layanan yang yang mudah dijangkau oleh warga di setiap kecamatan dan kelurahan.
quick_win:
  - {nama: Loket Keliling, dimensi: smart_governance}
  - {nama: Pasar Nontunai, dimensi: smart_economy}
"""


def baseline(text: str) -> Baseline:
    return Baseline.of(check(plan_of(text)))


def comparison(old: str, new: str, *rules: str, stage: int = FINAL) -> Comparison:
    """A plan by some rules (all if none) compared with an older one."""
    plan, chosen = plan_of(new), chosen_rules(rules)
    return compared("dasar", baseline(old), check(plan, stage, chosen), check(plan), chosen)


def paths(found: Iterable[object], rule: str) -> list[str]:
    return [one.path for one in found if one.rule == rule]  # type: ignore[attr-defined]


def test_the_same_plan_has_nothing_new_and_lost_nothing() -> None:
    same = comparison(OLD, OLD)
    assert not same.new and not same.gone
    assert all(finding.state is State.KNOWN for finding in same.findings)


def test_lines_do_not_matter() -> None:
    moved = comparison(OLD, "# satu\n\n# dua\n" + OLD.lstrip("\n"))
    assert not moved.new and not moved.gone


def test_what_was_put_right_is_gone_and_what_is_wrong_now_is_new() -> None:
    new = OLD.replace("yang yang", "yang").replace("rumusan: Maju", "rumusan: Maju dan dan jaya")
    found = comparison(OLD, new)
    assert paths(found.gone, "TKS004") == ["visi.penjelasan"]
    assert paths(found.new, "TKS004") == ["visi.rumusan"]
    assert found.summary.startswith("Dibandingkan dengan dasar: 1 baru, 1 hilang, ")


def test_other_words_at_the_same_place_are_another_finding() -> None:
    found = comparison(OLD, OLD.replace("yang yang", "dan dan"), "TKS")
    assert len(found.new) == len(found.gone) == 1


def test_a_gap_reworded_is_the_same_and_a_filled_one_is_gone() -> None:
    other_words = OLD.replace("Pasar Nontunai,", "Pasar Nontunai, tujuan: TBD,")
    assert not comparison(OLD, other_words, "ISI").new
    filled = OLD.replace("Pasar Nontunai,", "Pasar Nontunai, tujuan: Pedagang kecil dipercaya oleh bank di kota,")
    assert "quick_win[pasar-nontunai].tujuan" in paths(comparison(OLD, filled).gone, "ISI001")


def test_an_item_that_got_another_name_keeps_its_findings() -> None:
    found = comparison(OLD, OLD.replace("Loket Keliling", "Loket Kecamatan"), "ISI", "TKS")
    assert not found.new and not found.gone


def test_a_gap_filled_here_does_not_hide_the_same_gap_there() -> None:
    goal = "tujuan: Pedagang kecil dipercaya oleh bank di kota"
    old = OLD.replace("Pasar Nontunai,", f"Pasar Nontunai, {goal},")
    new = OLD.replace("Loket Keliling,", f"Loket Keliling, {goal},")
    found = comparison(old, new, "ISI")
    assert paths(found.new, "ISI001") == ["quick_win[pasar-nontunai].tujuan"]
    assert paths(found.gone, "ISI001") == ["quick_win[loket-keliling].tujuan"]


def test_a_part_of_the_rules_or_a_stage_makes_nothing_disappear() -> None:
    assert not comparison(OLD, OLD, "TKS").gone
    early = comparison(OLD, OLD, stage=1)
    assert not early.gone and not early.new


def test_what_only_a_later_stage_asks_for_is_known_there() -> None:
    assert not comparison(OLD, OLD, stage=2).new


@each("stage", [1, 2, 3, 4, FINAL])
def test_new_at_a_stage_is_what_the_stage_shows(stage: int) -> None:
    new = OLD.replace("rumusan: Maju", "rumusan: Maju dan dan jaya")
    assert paths(comparison(OLD, new, stage=stage).new, "TKS004") == ["visi.rumusan"]


WAIVER = "pemeriksaan:\n  dikecualikan:\n    - {aturan: TKS004, pada: visi.penjelasan, alasan: Kutipan pidato}\n"


def test_a_finding_waived_meanwhile_stays_with_its_reason_and_is_not_gone() -> None:
    found = comparison(OLD, OLD + WAIVER)
    assert not paths(found.gone, "TKS004")
    assert [(one.state, one.reason) for one in found.waived] == [(State.KNOWN, "Kutipan pidato")]


def test_a_finding_whose_waiver_goes_is_new() -> None:
    assert paths(comparison(OLD + WAIVER, OLD).new, "TKS004") == ["visi.penjelasan"]


def test_a_reason_noted_beside_a_finding_is_shown_and_taken_over() -> None:
    before = baseline(OLD)
    noted = Baseline(
        tuple(one._replace(reason="Menunggu Dewan") if one.rule == "TKS004" else one for one in before.findings),
        before.waived,
        before.items,
    )
    plan, rules = plan_of(OLD), list(all_rules().values())
    found = compared("dasar", noted, check(plan), check(plan), rules)
    assert [one.note for one in found.findings if one.rule == "TKS004"] == ["Menunggu Dewan"]
    again = Baseline.of(check(plan)).with_notes_of(noted)
    assert {one.reason for one in again.findings if one.rule == "TKS004"} == {"Menunggu Dewan"}
    assert not again.new_since(noted)


def test_findings_are_counted_each_once() -> None:
    new = OLD + "misi:\n  - nama: Warga yang yang mandiri\n"
    found = comparison(OLD, new)
    assert paths(found.new, "TKS004") == ["misi[warga-yang-yang-mandiri].nama"]
    assert len(found.findings) - len(found.new) + len(found.gone) == len(baseline(OLD).findings)
