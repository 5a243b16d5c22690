"""Notes of a stage: short forms stay valid, decisions point at items, what is overdue."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from generator.source.problems import InputError
from tests.cases import each


@each("written", ["[Satu, Dua]", "[{uraian: Satu}, Dua]"])
def test_decisions_may_be_texts_or_groups(written: str, masterplan_of: Callable[[str], Masterplan]) -> None:
    [stage] = masterplan_of(f"bimtek: [{{tahap: 1, keputusan: {written}}}]").bimtek
    assert [str(decision.uraian) for decision in stage.keputusan] == ["Satu", "Dua"]


def test_a_single_text_is_a_list_of_one(masterplan_of: Callable[[str], Masterplan]) -> None:
    [stage] = masterplan_of("bimtek: [{tahap: 1, keputusan: Satu, agenda: Pembukaan}]").bimtek
    assert [str(decision.uraian) for decision in stage.keputusan] == ["Satu"]
    assert [str(line.acara) for line in stage.agenda] == ["Pembukaan"]


def test_a_list_on_one_line_is_told_about_its_dashes(masterplan_of: Callable[[str], Masterplan]) -> None:
    with pytest.raises(InputError, match="diawali tanda hubung"):
        masterplan_of("bimtek:\n  - tahap: 1\n    agenda: • Satu • Dua\n")


def test_a_decision_names_the_items_that_it_points_at(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of(
        "quick_win: [{id: qw-1, nama: Loket Keliling}]\n"
        "rencana_aksi: [{id: a-1, kegiatan: Menambah loket}]\n"
        "bimtek: [{tahap: 3, keputusan: [{uraian: Disepakati, quick_win: [qw-1], rencana_aksi: [a-1]}]}]\n"
    )
    [decision] = plan.bimtek[0].keputusan
    assert [item.nama for item in decision.butir] == ["Menambah loket", "Loket Keliling"]
    assert "".join(getattr(p, "nama", p) for p in decision.lengkap) == (
        "Disepakati. Butir terkait: Menambah loket; Loket Keliling."
    )


def test_a_decision_about_an_item_that_is_not_there_is_refused_with_the_nearest(
    masterplan_of: Callable[[str], Masterplan],
) -> None:
    with pytest.raises(InputError, match="Mungkin maksud Anda: qw-loket"):
        masterplan_of(
            "quick_win: [{id: qw-loket, nama: Satu}]\n"
            "bimtek: [{tahap: 3, keputusan: [{uraian: Ya, quick_win: [qw-lokat]}]}]\n"
        )


@each(
    ("state", "as_of", "late"),
    [
        ("proses", date(2026, 3, 2), True),
        ("belum", date(2026, 3, 2), True),
        ("selesai", date(2026, 3, 2), False),
        ("proses", date(2026, 3, 1), False),
        ("proses", None, False),
    ],
)
def test_what_is_due_before_the_day_and_not_done_is_overdue(
    state: str, as_of: date | None, late: bool, masterplan_of: Callable[[str], Masterplan]
) -> None:
    plan = masterplan_of(f"bimtek: [{{tahap: 1, tindak_lanjut: [{{apa: A, tenggat: 2026-03-01, status: {state}}}]}}]")
    assert plan.bimtek[0].tindak_lanjut[0].terlambat(as_of) is late


@each(
    ("written", "opd", "jumlah"),
    [
        ("Dinas Kesehatan (3 orang)", "Dinas Kesehatan", 3),
        ("Dinas Kesehatan 3 orang", "Dinas Kesehatan", 3),
        ("Dinas Kesehatan (3)", "Dinas Kesehatan", 3),
        ("'Dinas Kesehatan: 3'", "Dinas Kesehatan", 3),
        ("Dinas Kesehatan – 12 peserta", "Dinas Kesehatan", 12),
        ("Dinas Kesehatan", "Dinas Kesehatan", None),
        ("Puskesmas 3", "Puskesmas 3", None),
        ("Kelompok 8 Plus", "Kelompok 8 Plus", None),
        ("Dinas Kesehatan, 3 orang", "Dinas Kesehatan", 3),
        ("Dinas Kesehatan 3 org", "Dinas Kesehatan", 3),
        ("3 orang dari Dinas Kesehatan", "Dinas Kesehatan", 3),
    ],
)
def test_a_guest_may_be_written_with_the_number_of_people(
    written: str, opd: str, jumlah: int | None, masterplan_of: Callable[[str], Masterplan]
) -> None:
    [guest] = masterplan_of(f"bimtek:\n  - tahap: 1\n    peserta:\n      - {written}\n").bimtek[0].peserta
    assert (guest.opd, guest.__dict__.get("jumlah")) == (opd, jumlah)


def test_a_number_of_people_alone_is_no_office(reading_of: Callable[[str], Reading]) -> None:
    [problem] = reading_of("bimtek:\n  - tahap: 1\n    peserta: 30 orang\n").problems.errors
    assert problem.message == "'30 orang' jumlah peserta, bukan nama perangkat daerah"
    assert problem.remedy.endswith("misalnya  {opd: <nama>, jumlah: 30}")


@each("written", ["30", "- 30", "- tiga puluh orang", "- 5 camat", "- {opd: 30 orang}", "- {opd: 30}"])
def test_what_names_no_office_is_no_guest(written: str, reading_of: Callable[[str], Reading]) -> None:
    [problem] = reading_of(f"bimtek:\n  - tahap: 1\n    peserta:\n      {written}\n").problems.errors
    assert "bukan nama perangkat daerah" in problem.message


def test_guests_written_as_pairs_are_shown_as_a_list_of_them(reading_of: Callable[[str], Reading]) -> None:
    text = "bimtek:\n  - tahap: 1\n    peserta:\n      Dinas Kesehatan: 3\n      Dinas Sosial: 2\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.endswith("- {opd: Dinas Kesehatan, jumlah: 3}  lalu  - {opd: Dinas Sosial, jumlah: 2}")


def test_a_number_behind_the_colon_of_a_guest_is_that_of_people(reading_of: Callable[[str], Reading]) -> None:
    text = "bimtek:\n  - tahap: 1\n    peserta:\n      - Dinas Kesehatan: 3\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith("tulis  - {opd: Dinas Kesehatan, jumlah: 3}  atau")
    mended = text.replace("Dinas Kesehatan: 3", "{opd: Dinas Kesehatan, jumlah: 3}")
    assert reading_of(mended).problems.errors == []


@pytest.mark.parametrize(
    ("guests", "offices"),
    [
        ("[{opd: kes, jumlah: 2}, {opd: kes, jumlah: 2}]", 1),
        ("[Dinkes, Dinas Kesehatan, kes]", 1),
        ("[Dinkes, Dinas Sosial]", 2),
        ("[Dinas Sosial, dinas sosial]", 1),
        ("[kes, {opd: TBD, jumlah: 2}]", 2),
    ],
)
def test_an_office_named_twice_among_the_guests_is_one(
    guests: str, offices: int, masterplan_of: Callable[[str], Masterplan]
) -> None:
    plan = masterplan_of(
        "daerah: {opd: [{id: kes, nama: Dinas Kesehatan, singkatan: Dinkes}]}\n"
        f"bimtek: [{{tahap: 1, keputusan: [Satu], peserta: {guests}}}]\n"
    )
    assert plan.bimtek[0].banyak_opd == offices


def test_a_decision_names_once_what_it_points_at_twice(masterplan_of: Callable[[str], Masterplan]) -> None:
    plan = masterplan_of(
        "quick_win: [{id: qw-1, nama: Loket Keliling}, Loket Tetap]\n"
        "bimtek: [{tahap: 3, keputusan: [{uraian: Disepakati, quick_win: [qw-1, Loket Tetap, Loket Keliling]}]}]\n"
    )
    [decision] = plan.bimtek[0].keputusan
    assert [item.nama for item in decision.butir] == ["Loket Keliling", "Loket Tetap"]


@each(
    ("recorded", "hours"),
    [
        ("14–15 Mei 2025, pukul 08.30–16.00", "pukul 08.30–16.00"),
        ("Rabu–Kamis, 14 s.d. 15 Mei 2025 (08.30–16.00)", "(08.30–16.00)"),
        ("14 dan 15 Mei 2025", ""),
        ("14 Mei sampai dengan 15 Mei 2025; 8.30 sampai selesai", "8.30 sampai selesai"),
        ("pukul 08.30", "pukul 08.30"),
        ("08.30–16.00", "08.30–16.00"),
        ("Sesudah musrenbang, 14 Mei 2025", "Sesudah musrenbang, 14 Mei 2025"),
        ("14, 15, dan 17 Mei 2025", "14, 15, dan 17 Mei 2025"),
        ("Juni 2025", "Juni 2025"),
    ],
)
def test_what_is_recorded_beside_the_days_stays_in_the_schedule(
    recorded: str, hours: str, masterplan_of: Callable[[str], Masterplan]
) -> None:
    text = f"bimtek: [{{tahap: 1, mulai: 14 Mei 2025, selesai: 15 Mei 2025, waktu: '{recorded}'}}]"
    (stage,) = masterplan_of(text).bimtek
    assert stage.jam == hours
    assert hours in str(stage.jadwal)
    assert str(stage.hari) == "14–15 Mei 2025"
    assert "Rabu–Kamis" in str(stage.hari_jadwal)
    assert hours in str(stage.hari_jadwal)
