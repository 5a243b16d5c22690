"""The commands printed after an earlier plan: for what lacks a word, with both readings, and for what is left."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.cli.ways_on import Called, ways_on
from generator.pulling.foreign.earlier import earlier_plan
from generator.pulling.foreign.sources import ForeignTable
from generator.pulling.plan_of_proposals import Choices, prepared
from tests.pulling.foreign.test_headings import rows
from tests.pulling.offices import Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def printed(office: Office, *lines: str) -> Sequence[str]:
    reading = office.reading()
    earlier = earlier_plan([ForeignTable("A", rows(*lines))], "lama.docx", reading.masterplan)
    plan = prepared(office.region, reading, earlier.proposals, Choices()).plan
    return [line.strip() for line in ways_on(earlier, plan, Called("uji", "lama.docx", "2026"))]


COMMAND = "masterplan import uji lama.docx --topik rencana_aksi --lembar A"


def test_nothing_is_printed_when_nothing_is_left_open(office: Office) -> None:
    assert printed(office, "No|Kegiatan|Indikator|Satuan", "1|Survei|Jumlah survei|kali") == []


def test_money_without_a_source_has_a_command_that_does_not_write(office: Office) -> None:
    told = printed(office, "No|Kegiatan|Indikator|Pagu 2026 (Rp juta)", "1|Survei|Jumlah survei|20")
    assert f"{COMMAND} --sumber-dana APBD" in told
    assert not any("--apply" in line for line in told if line.startswith("masterplan"))


def test_bare_years_have_two_commands_of_which_one_is_chosen(office: Office) -> None:
    told = printed(office, "No|Kegiatan|Indikator|Satuan|2026", "1|Survei|Jumlah survei|kali|20")
    assert [line for line in told if line.startswith("masterplan")] == [
        f'{COMMAND} --kolom "2026={field}[2026]"' for field in ("target", "anggaran")
    ]


@pytest.mark.parametrize(
    ("line", "is_left"),
    [("2|Uji|Jumlah uji|seratus dua", True), ("2|Uji|Jumlah uji|12", False)],
    ids=("unreadable", "clear"),
)
def test_what_cannot_be_read_has_a_command_for_the_mended_file(line: str, is_left: bool, office: Office) -> None:
    told = printed(office, "No|Kegiatan|Indikator|Pagu APBD 2026 (Rp juta)", line)
    assert (f"{COMMAND} --apply" in told) == is_left
