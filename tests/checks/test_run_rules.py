"""From a plan to its findings: stages, thresholds, waivers, order, places."""

from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, Rule
from generator.checks.run_rules import check
from generator.checks.subject import Subject, text_of
from generator.framework.stages import FINAL
from generator.masterplan.pemeriksaan import Ambang
from generator.source.values import Cacah
from tests.cases import each
from tests.checks.looking import looked, plan_of

PLAN = """
visi:
  rumusan: Terwujudnya daerah yang cerdas
quick_win:
  - id: mpp
    nama: Mal Pelayanan Publik
    dimensi: smart_governance
    opd: Dinas Penanaman Modal
"""


def test_what_a_later_stage_asks_for_is_not_found_before_it() -> None:
    early, late = ({f.path for f in looked(PLAN, "ISI001", stage=stage).findings} for stage in (1, FINAL))
    assert "visi.penjelasan" in early
    assert "quick_win[mpp].tujuan" in late - early


def test_a_finding_knows_its_item_its_dimension_and_its_office() -> None:
    (finding,) = [f for f in looked(PLAN, "ISI001").findings if f.path == "quick_win[mpp].tujuan"]
    assert (finding.place.line if finding.place else 0) == 4
    assert finding.dimension == "smart_governance"
    assert finding.opd == "Dinas Penanaman Modal"


def test_the_words_of_the_region_stand_in_the_message() -> None:
    text = PLAN + "istilah:\n  quick_win: Program Percepatan\n"
    messages = [f.message for f in looked(text, "ISI001").findings]
    assert not [message for message in messages if "{" in message or "Quick Win" in message]
    assert "Program Percepatan Smart Branding belum diisi" in messages


def test_the_gravest_findings_come_first() -> None:
    ranks = [f.severity.rank for f in looked(PLAN, "ISI001").findings]
    assert ranks == sorted(ranks)
    assert {*ranks} == {severity.rank for severity in Severity}


def test_a_waiver_with_a_reason_takes_a_finding_out_and_lists_it() -> None:
    waiver = "pemeriksaan:\n  dikecualikan:\n    - {aturan: isi001, pada: 'quick_win[mpp]', alasan: Menunggu Dewan}\n"
    result = looked(PLAN + waiver, "ISI001")
    assert not [f for f in result.findings if f.path.startswith("quick_win[mpp]")]
    assert {f.reason for f in result.waived} == {"Menunggu Dewan"}
    assert all(f.path.startswith("quick_win[mpp]") for f in result.waived)


def test_a_waiver_of_one_item_does_not_reach_another_whose_id_begins_alike() -> None:
    text = PLAN.replace("id: mpp", "id: mpp2")
    waiver = "pemeriksaan:\n  dikecualikan:\n    - {aturan: ISI001, pada: 'quick_win[mpp', alasan: Menunggu Dewan}\n"
    assert not looked(text + waiver, "ISI001").waived


def test_a_waiver_without_a_reason_waives_nothing() -> None:
    waiver = "pemeriksaan:\n  dikecualikan:\n    - {aturan: ISI001, pada: visi.penjelasan}\n"
    result = looked(PLAN + waiver, "ISI001", "PKS")
    assert not result.waived
    assert "PKS001" in {f.rule for f in result.findings}


def test_thresholds_of_the_region_win_over_those_of_the_user_and_of_the_program() -> None:
    usual = Ambang()
    usual.__dict__["usia_data"] = Cacah(3)
    plain = plan_of(PLAN)
    assert Subject(plain).threshold("usia_data") == 5
    assert Subject(plain, FINAL, usual).threshold("usia_data") == 3
    own = plan_of(PLAN + "pemeriksaan:\n  ambang: {usia_data: 0}\n")
    assert Subject(own, FINAL, usual).threshold("usia_data") == 0


def test_a_rule_below_its_stage_is_not_even_asked() -> None:
    def look(subject: Subject) -> "object":
        yield Hit(subject.plan.visi, "selalu", "tidak ada")

    late = Rule("UJI001", "Uji", Severity.GALAT, Basis.PERTIMBANGAN, "", "", "", 3, "uji", look)  # type: ignore[arg-type]
    assert not check(plan_of(PLAN), 2, [late]).findings
    assert check(plan_of(PLAN), 3, [late]).findings


@each(
    ("path", "dimension"),
    [
        ("isu@smart_economy", "smart_economy"),
        ("isu@layanan_publik", "smart_governance"),
        ("dimensi_prioritas.dukungan[smart_living].uraian", "smart_living"),
        ("dimensi.smart_branding.gambaran", "smart_branding"),
        ("quick_win[mpp].tujuan", "smart_governance"),
        ("visi.rumusan", ""),
        ("misi[smart].nama", ""),
    ],
)
def test_a_path_tells_its_dimension(path: str, dimension: str) -> None:
    assert Subject(plan_of(PLAN)).dimension_of(path) == dimension


def test_an_item_without_a_name_is_called_so() -> None:
    assert text_of("") == "tanpa nama"
    assert text_of("Pasar") == "Pasar"
