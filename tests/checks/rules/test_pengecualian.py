"""What is told of waivers themselves."""

from tests.cases import each
from tests.checks.looking import found, looked

WAIVERS = "pemeriksaan:\n  dikecualikan:\n"


@each(
    ("waiver", "told"),
    [
        ("{aturan: ISI001, alasan: TBD}", ["'TBD' bukan alasan pengecualian ISI001"]),
        ("{aturan: ISI001}", ["pengecualian ISI001 tidak beralasan"]),
        ("{alasan: Menunggu Dewan}", ["pengecualian ini tidak menyebut aturan"]),
        ("{aturan: ISI001, alasan: Menunggu Dewan}", []),
    ],
)
def test_a_waiver_names_its_rule_and_its_reason(waiver: str, told: list[str]) -> None:
    assert [message for _, message in found(f"{WAIVERS}    - {waiver}\n", "PKS001")] == told


def test_a_rule_that_there_is_not_is_answered_with_the_nearest() -> None:
    waivers = f"{WAIVERS}    - {{aturan: ISI01, alasan: A}}\n    - {{aturan: isi001, alasan: B}}\n"
    [finding] = looked(waivers, "PKS002").findings
    assert finding.remedy == "Mungkin maksud Anda: ISI001."


def test_a_waiver_of_a_rule_that_was_not_asked_is_not_called_unused() -> None:
    waivers = f"{WAIVERS}    - {{aturan: ISI001, pada: visi.rumusan, alasan: A}}\nvisi: {{rumusan: Maju}}\n"
    assert found(waivers, "PKS003") == []
    assert [f.rule for f in looked(waivers, "ISI001", "PKS003").findings if f.rule == "PKS003"] == ["PKS003"]
