"""What a column holds can speak against its heading: then it is asked about, with the reason."""

from pathlib import Path

import pytest

from generator.edits.edit import Insert
from generator.masterplan.masterplan import Masterplan
from generator.pulling.foreign.choosing import Told, chosen_table, mapping_told
from generator.pulling.foreign.doubts import doubt
from generator.pulling.foreign.from_table import proposal_of
from generator.pulling.foreign.sources import foreign_tables
from generator.source.problems import UserError
from tests.cases import each
from tests.pulling.foreign.blind_files import chosen_blind
from tests.pulling.foreign.blind_tables import BlindTable
from tests.pulling.offices import Office

NOTHING = Told()


@pytest.fixture
def plan(tmp_path: Path) -> Masterplan:
    return Office(tmp_path).reading().masterplan


def read(plan: Masterplan, topic: str, *lines: str, told: Told = NOTHING) -> tuple[dict[str, str], list[str]]:
    """The field of each column that is taken, by its heading, and what is told of all columns."""
    tables = foreign_tables(None, "\n".join(line.replace("|", "\t") for line in lines).encode())
    chosen = chosen_table(tables, topic, told, plan)
    return {one.heading: str(one.field) for one in chosen.fields.values()}, [*mapping_told(chosen)]


def items(plan: Masterplan, topic: str, *lines: str, told: Told) -> list[dict[str, str]]:
    tables = foreign_tables(None, "\n".join(line.replace("|", "\t") for line in lines).encode())
    found = proposal_of(chosen_table(tables, topic, told, plan), topic, told, "tempelan", plan)
    return [dict(edit.fields) for edit in found.edits if isinstance(edit, Insert)]


ASKED = {
    "persons for an office": ("rencana_aksi", "PIC", "Budi Santoso, S.Kom", "bukan nama perangkat daerah"),
    "a person in charge of a risk": ("risiko", "Pemilik Risiko", "Siti Aminah", "bukan nama perangkat daerah"),
    "numbers for an indicator": ("rencana_aksi", "Output", "12", "bukan teks"),
    "numbers for a place": ("rencana_aksi", "Lokasi", "7", "bukan teks"),
    "a year before the period": ("aplikasi", "Tahun Dibangun", "2017", "tahun 2017 di luar periode"),
    "a year of making": ("aplikasi", "Tahun Pembuatan", "2021", "tahun 2021 di luar periode"),
}
NAMES = {"rencana_aksi": "Kegiatan", "risiko": "Risiko", "aplikasi": "Nama Aplikasi"}
BESIDE = {"rencana_aksi": "Satuan", "risiko": "Penyebab", "aplikasi": "Kebutuhan"}


@each("what", ASKED)
def test_values_that_do_not_fit_are_asked_about_with_the_reason(plan: Masterplan, what: str) -> None:
    topic, heading, value, reason = ASKED[what]
    fields, told = read(plan, topic, f"{NAMES[topic]}|{BESIDE[topic]}|{heading}", f"Satu|orang|{value}")
    assert heading not in fields
    [line] = [line for line in told if line.startswith(f"{heading} ->")]
    assert "belum pasti, karena" in line and reason in line and f"--kolom '{heading}=" in line


TAKEN = {
    "an office of the region": ("rencana_aksi", "PIC", "Dinkes", "opd"),
    "an office that is not listed": ("rencana_aksi", "Pelaksana", "Dinas Perikanan", "opd"),
    "short names of offices": ("rencana_aksi", "Penanggung Jawab", "Diskominfo", "opd"),
    "words": ("rencana_aksi", "Output", "12 orang terlatih", "indikator"),
    "a year within the period": ("aplikasi", "Tahun", "2026", "tahun"),
}


@each("what", TAKEN)
def test_values_that_fit_are_taken_unasked(plan: Masterplan, what: str) -> None:
    topic, heading, value, field = TAKEN[what]
    fields, _ = read(plan, topic, f"{NAMES[topic]}|{BESIDE[topic]}|{heading}", f"Satu|orang|{value}")
    assert fields[heading] == field


def test_a_column_that_is_doubted_leaves_its_field_to_another(plan: Masterplan) -> None:
    fields, _ = read(plan, "rencana_aksi", "Kegiatan|Output|Indikator|Satuan", "Satu|12|Jumlah kelas|kelas")
    assert fields["Indikator"] == "indikator" and "Output" not in fields


def test_the_remedy_of_a_doubt_works(plan: Masterplan) -> None:
    lines = "Kegiatan|Satuan|Output", "Satu|orang|12"
    fields, _ = read(plan, "rencana_aksi", *lines, told=Told({"Output": "indikator"}))
    assert fields["Output"] == "indikator"


def test_empty_cells_and_dashes_speak_against_nothing(plan: Masterplan) -> None:
    assert doubt("opd", ["-", "s.d.a."], "rencana_aksi", plan) == ""
    assert doubt("kegiatan", [], "rencana_aksi", plan) == ""


def test_a_column_that_is_not_to_be_read_leaves_its_field_to_its_rival(plan: Masterplan) -> None:
    lines = "Risiko|Pemilik Risiko|Penanggung Jawab RTP", "Satu|Dinkes|Dinas Perhubungan"
    fields, told = read(plan, "risiko", *lines)
    assert list(fields) == ["Risiko"]
    fields, told = read(plan, "risiko", *lines, told=Told({"Pemilik Risiko": "-"}))
    assert fields["Penanggung Jawab RTP"] == "penanggung_jawab"
    assert "Pemilik Risiko -> tidak dibaca" in told
    fields, told = read(plan, "risiko", *lines, told=Told({"Penanggung Jawab RTP": "penanggung_jawab"}))
    assert "Pemilik Risiko -> tidak dibaca" in told


def test_money_of_several_sources_in_one_row_gets_a_remedy_that_works(plan: Masterplan) -> None:
    head = "Kegiatan|Indikator|Anggaran 2026 (Rp)|Sumber Dana"
    text = "\n".join((head, "Satu|Jumlah|450.000.000|APBD, DAK")).replace("|", "\t").encode()
    told = Told(source="apbd")
    found = proposal_of(chosen_table(foreign_tables(None, text), "rencana_aksi", told, plan), "rencana_aksi", told,
                        "tempelan", plan)  # fmt: skip
    reasons = " ".join(one.reason for one in found.untaken)
    assert "pecah barisnya" in reasons and "--sumber-dana" not in reasons
    [item] = items(plan, "rencana_aksi", head, "Satu|Jumlah|400.000.000|APBD", "Satu|Jumlah|50.000.000|DAK",
                   told=NOTHING)  # fmt: skip
    assert {way: text for way, text in item.items() if "anggaran" in way} == {
        ".anggaran[apbd][2026]": "400000000", ".anggaran[dak][2026]": "50000000",
    }  # fmt: skip


REGISTER = BlindTable(
    "Register risiko",
    "risiko",
    "xlsx",
    [
        ["No", "Pernyataan Risiko", "Analisis Risiko", None, None, "Dampak", "Risiko"],
        [None, None, "Skor Kemungkinan", "Skor Dampak", "Nilai", "Pihak Terkena", "Penyebab"],
        [1, "Listrik padam", 4, 3, 12, "Warga", "Hujan"],
    ],
    {},
    {},
    ((0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 0, 4)),
)


def test_the_headings_of_a_group_match_by_their_last_part(plan: Masterplan, tmp_path: Path) -> None:
    chosen = chosen_blind(REGISTER, tmp_path, NOTHING, plan)
    assert {one.heading: one.field for one in chosen.fields.values()} == {
        "Pernyataan Risiko": "risiko", "Analisis Risiko / Skor Kemungkinan": "kemungkinan",
        "Analisis Risiko / Skor Dampak": "dampak", "Risiko / Penyebab": "penyebab",
    }  # fmt: skip
    assert "Dampak / Pihak Terkena -> tidak dibaca" in "\n".join(mapping_told(chosen))


def test_a_table_that_is_refused_lists_its_headings_and_says_how_to_go_on(plan: Masterplan) -> None:
    lines = "No|Nama Paket|Waktu Pelaksanaan", "1|Kelas digital|Maret"
    with pytest.raises(UserError) as caught:
        read(plan, "rencana_aksi", *lines)
    message = str(caught.value.format_message())
    assert "Judul yang ditemukan: No; Nama Paket; Waktu Pelaksanaan" in message
    assert "--kolom" in message
    fields, _ = read(plan, "rencana_aksi", *lines, told=Told({"Nama Paket": "kegiatan"}))
    assert fields == {"Nama Paket": "kegiatan"}


def test_a_refused_table_offers_the_heading_that_is_known(plan: Masterplan) -> None:
    lines = "Nama Kegiatan|Waktu Pelaksanaan", "Kelas digital|Maret"
    with pytest.raises(UserError, match="--kolom 'Nama Kegiatan=kegiatan'"):
        read(plan, "rencana_aksi", *lines)
    assert items(plan, "rencana_aksi", *lines, told=Told({"Nama Kegiatan": "kegiatan"})) == [
        {".kegiatan": "Kelas digital"}
    ]


def test_the_money_of_applications_comes_with_its_year_and_source(plan: Masterplan) -> None:
    lines = "Nama Aplikasi|Kebutuhan|Anggaran 2026 (Rp)|Sumber Dana", "e-Layanan|Integrasi|250.000.000|APBD"
    assert items(plan, "aplikasi", *lines, told=NOTHING) == [
        {".nama": "e-Layanan", ".kebutuhan": "Integrasi", ".anggaran[apbd][2026]": "250000000"}
    ]
    undated = lines[0].replace(" 2026", ""), lines[1]
    _, told = read(plan, "aplikasi", *undated)
    assert "anggaran[tahun]" in "\n".join(told)
    said = Told({"Anggaran (Rp)": "anggaran[2027]"})
    assert items(plan, "aplikasi", *undated, told=said)[0][".anggaran[apbd][2027]"] == "250000000"


MERGED = BlindTable(
    "Pagu yang digabung",
    "rencana_aksi",
    "xlsx",
    [["Kegiatan", "Indikator", "Pagu 2026", "Pagu 2027"], ["Survei", "Jumlah", 900_000_000, None]],
    {},
    {},
    ((1, 2, 1, 3),),
)


def test_an_amount_merged_across_years_is_taken_for_none_of_them(plan: Masterplan, tmp_path: Path) -> None:
    told = Told(source="apbd")
    chosen = chosen_blind(MERGED, tmp_path, told, plan)
    found = proposal_of(chosen, "rencana_aksi", told, "tabel", plan)
    assert "anggaran" not in str(found.edits)
    assert "digabung dengan sel di sebelahnya" in found.untaken[0].reason


def test_an_office_that_is_named_above_the_table_is_told(plan: Masterplan) -> None:
    lines = ("Nama Perangkat Daerah: Dinas Kesehatan", "", "Kegiatan|Indikator|Satuan", "Survei|Jumlah|kali")
    tables = foreign_tables(None, "\n".join(line.replace("|", "\t") for line in lines).encode())
    found = proposal_of(
        chosen_table(tables, "rencana_aksi", NOTHING, plan), "rencana_aksi", NOTHING, "tempelan", plan
    )
    [told] = found.notices
    assert "Dinas Kesehatan" in told and "tidak dibaca" in told
