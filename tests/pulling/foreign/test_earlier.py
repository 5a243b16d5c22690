"""Tables of an earlier plan: what surely belongs to a topic is taken, the rest is named with its reason."""

import pytest

from generator.masterplan.masterplan import Masterplan
from generator.pulling.foreign.earlier import columns_asked, earlier_plan
from generator.pulling.foreign.sources import ForeignTable
from tests.pulling.foreign.test_headings import rows
from tests.pulling.offices import Office


@pytest.fixture
def plan(office: Office) -> Masterplan:
    return office.reading().masterplan


def _table(name: str, *lines: str) -> ForeignTable:
    return ForeignTable(name, rows(*lines))


ACTIONS = _table(
    "Aksi", "No|Kegiatan|Program|Satuan|Target 2019|Target 2026|PJ", "1|Kelas Mirah|Program Belajar|kelas|3|4|X"
)
RISKS = _table("Risiko", "No|Pernyataan Risiko|Penyebab|Mitigasi", "1|Server mati|Listrik padam|Genset")


def test_each_table_is_read_as_its_likeliest_topic(plan: Masterplan) -> None:
    found = earlier_plan([RISKS, ACTIONS], "lama.docx", plan)
    assert [(one.topic, one.chosen.name) for one in found.taken] == [("risiko", "Risiko"), ("rencana_aksi", "Aksi")]
    assert [len(one.edits) for one in found.proposals] == [1, 1]
    assert found.passed == []


def test_years_outside_the_new_period_and_unsure_columns_are_named_and_not_taken(plan: Masterplan) -> None:
    found = earlier_plan([ACTIONS], "lama.docx", plan)
    [taken], [proposal] = found.taken, found.proposals
    assert [column.heading for column in taken.outside] == ["Target 2019"]
    assert [column.heading for column in columns_asked(taken)] == ["PJ"]
    assert not any("2019" in way for edit in proposal.edits for way in getattr(edit, "fields", {}))


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (("Buah|Warna", "Salak|cokelat"), "bukan judul isian"),
        (("Kegiatan|Pelaksana|Keluaran|Waktu", "Rapat|Dinkes|Notula|Juni"), "jadwal atau agenda"),
        (("No|Nama|Singkatan|Peran", "1|Budi|B|Ketua"), "belum tentu memuat nama perangkat daerah"),
        (
            ("No|Program|Lokasi|Sumber Dana", "1|Program Belajar|Kota|APBD"),
            "tidak ada kolom yang pasti memuat kegiatan",
        ),
        (("No|Kegiatan|Program|Satuan",), "tidak ada baris"),
    ],
    ids=("unknown", "schedule", "people", "no name", "no rows"),
)
def test_what_is_not_surely_a_topic_is_passed_over_with_the_reason(
    lines: tuple[str, ...], reason: str, plan: Masterplan
) -> None:
    found = earlier_plan([_table("Tabel 1", *lines)], "lama.docx", plan)
    assert (found.taken, found.proposals) == ([], [])
    [passed] = found.passed
    assert reason in passed.reason


def test_offices_come_first_because_others_refer_to_them(plan: Masterplan) -> None:
    offices = _table("OPD", "No|Nama Perangkat Daerah|Singkatan", "1|Dinas Perikanan|Diskan")
    found = earlier_plan([ACTIONS, offices], "lama.docx", plan)
    assert [one.topic for one in found.taken] == ["daerah.opd", "rencana_aksi"]
