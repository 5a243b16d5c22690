"""The usual layouts of a SWOT: IFAS and EFAS with group rows, and the TOWS matrix with lists in its headings."""

import pytest

from generator.edits.proposal import Proposal
from generator.masterplan.masterplan import Masterplan
from generator.pulling.foreign.choosing import Told, chosen_table
from generator.pulling.foreign.earlier import earlier_plan
from generator.pulling.foreign.from_table import proposal_of
from generator.pulling.foreign.sources import ForeignTable
from tests.cases import each
from tests.pulling.foreign.test_headings import rows
from tests.pulling.offices import Office


@pytest.fixture
def plan(office: Office) -> Masterplan:
    return office.reading().masterplan


def read(plan: Masterplan, *lines: str) -> tuple[dict[str, list[str]], Proposal]:
    """The lists of the only item, by field, and the proposal."""
    table = ForeignTable("A", rows(*(line.replace("/", "\n") for line in lines)))
    found = proposal_of(chosen_table([table], "swot", Told(), plan), "swot", Told(), "a", plan)
    [edit] = found.edits
    lists: dict[str, list[str]] = {}
    for way, text in getattr(edit, "fields", {}).items():
        lists.setdefault(way.strip(".").partition("[")[0], []).append(text)
    return lists, found


IFAS = ("No|Faktor Internal|Bobot|Rating|Skor", "A|Kekuatan", "1|Warga rukun|0,2|4|0,8",
        "2|Jumlah pemuda besar|0,1|3|0,3",
        "B|Kelemahan", "1|Server usang|0,25|2|0,5", "|Jumlah|1,00||1,75")  # fmt: skip
EFAS = ("No|Faktor Eksternal|Bobot|Rating|Skor", "C|Peluang", "1|Jalan dibangun|0,3|4|1,2", "D|Ancaman",
        "1|Kabut asap|0,2|2|0,4", "|Selisih Peluang dan Ancaman|||0,8")  # fmt: skip


def test_rows_of_ifas_and_efas_are_of_the_field_that_the_row_above_names(plan: Masterplan) -> None:
    lists, found = read(plan, *IFAS, *EFAS)
    assert lists == {"kekuatan": ["Warga rukun", "Jumlah pemuda besar"], "kelemahan": ["Server usang"],
                     "peluang": ["Jalan dibangun"], "ancaman": ["Kabut asap"]}  # fmt: skip
    told = {one.new: str(one.origin) for one in found.untaken}
    assert told["Jumlah | 1,00 | 1,75"].endswith("B7") or told["Jumlah | 1,00 | 1,75"].endswith("A7")
    assert any("Faktor Eksternal" in text for text in told) and any("Selisih Peluang" in text for text in told)
    assert str(found.edits[0].origin).endswith("A3")


def test_half_a_table_of_factors_is_read_alike(plan: Masterplan) -> None:
    lists, _ = read(plan, *IFAS[1:6])
    assert lists == {"kekuatan": ["Warga rukun", "Jumlah pemuda besar"], "kelemahan": ["Server usang"]}


@each(
    "lines",
    [
        ("IFAS-EFAS|Kekuatan (S)/1. Dinas kominfo/2. Fiber optik|Kelemahan (W)/1. SDM sedikit",
         "Peluang (O)/1. Pasar daring|Strategi SO/Perluas fiber|Strategi WO/Latih SDM",
         "Ancaman (T)/1. Impor murah|Strategi ST/Jaga harga|Strategi WT/Subsidi"),
        ("|Kekuatan (S) 1. Dinas kominfo 2. Fiber optik|Kelemahan (W) 1. SDM sedikit",
         "Peluang (O) 1. Pasar daring|Perluas fiber|Latih SDM", "Ancaman (T) 1. Impor murah|Jaga harga|Subsidi"),
    ],
)  # fmt: skip
def test_the_lists_of_a_tows_matrix_are_taken_and_its_strategies_named(
    lines: tuple[str, ...], plan: Masterplan
) -> None:
    lists, found = read(plan, *lines)
    assert lists == {"kekuatan": ["Dinas kominfo", "Fiber optik"], "kelemahan": ["SDM sedikit"],
                     "peluang": ["Pasar daring"], "ancaman": ["Impor murah"]}  # fmt: skip
    told = " ".join(one.new for one in found.untaken)
    assert all(words in told for words in ("Perluas fiber", "Latih SDM", "Jaga harga", "Subsidi"))
    assert "'tows' di analisis.yaml" in found.untaken[-1].reason


def test_a_matrix_with_lists_of_its_inner_side_only_gives_these(plan: Masterplan) -> None:
    lists, found = read(plan, "IFAS / EFAS|Kekuatan|Kelemahan".replace("/", "dan"), "|Komitmen|SDM kurang",
                        "Peluang (O)|Strategi SO|Strategi WO", "Ancaman (T)|Strategi ST|Strategi WT")  # fmt: skip
    assert lists == {"kekuatan": ["Komitmen"], "kelemahan": ["SDM kurang"]}
    assert [one.new for one in found.untaken if "Strategi" in one.new][::3] == ["Strategi SO", "Strategi WT"]


def test_an_earlier_plan_offers_ifas_as_a_swot_and_never_as_offices(plan: Masterplan) -> None:
    [passed] = earlier_plan([ForeignTable("A", rows(*IFAS))], "a", plan).passed
    assert passed.topics == ["swot"] and passed.topic == "swot"
