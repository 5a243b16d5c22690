"""A stage as its facilitator sees it: rundown, invitations, what is missing so far, what went before."""

from collections.abc import Callable
from datetime import date

from generator.framework.stages import stages
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.susunan_bimtek import Tahap
from tests.cases import each

MasterplanOf = Callable[[str], Masterplan]


def test_the_proposed_rundown_covers_both_days_without_a_gap_in_time() -> None:
    for stage in stages().values():
        for day in (1, 2):
            times = [line.time.split("–") for line in stage.rundown if line.on(2) == day]
            assert times[0][0] == "08.00"
            assert [end for _, end in times[:-1]] == [start for start, _ in times[1:]], (stage.number, day)


def test_the_regions_own_rundown_comes_before_the_proposed_one(masterplan_of: MasterplanOf) -> None:
    own = "bimtek: [{tahap: 1, agenda: [{hari: 1, waktu: 09.00–10.00, acara: Doa}, {hari: 2, acara: Penutup}]}]"
    stage = Tahap(masterplan_of(own), 1)
    assert [[str(line.acara) for line in day.acara] for day in stage.hari] == [["Doa"], ["Penutup"]]
    assert not stage.acara_usulan
    proposed = Tahap(masterplan_of("daerah: {jenis: kota}"), 1)
    assert [day.nama for day in proposed.hari] == ["Hari Pertama", "Hari Kedua"]
    assert proposed.acara_usulan
    assert any("Wali Kota" in str(line.oleh) for line in proposed.hari[0].acara)


def test_all_of_the_proposed_rundown_fits_a_stage_of_one_day(masterplan_of: MasterplanOf) -> None:
    for number in stages():
        plan = masterplan_of(f"bimtek: [{{tahap: {number}, mulai: 2019-09-09, selesai: 2019-09-09}}]")
        [day] = Tahap(plan, number).hari
        assert (day.nama, day.tanggal) == ("", date(2019, 9, 9))
        what = [str(line.acara) for line in day.acara]
        assert what[0] == "Pendaftaran peserta"
        assert "penutupan" in what[-1]
        assert what.count("Istirahat") == 1
        assert "Ringkasan hari pertama" not in what
        assert not any(line.waktu for line in day.acara), "the times of two days do not hold on one"


def test_a_longer_stage_closes_on_its_last_day(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of("bimtek: [{tahap: 1, mulai: 2019-12-30, selesai: 2020-01-02}]")
    days = Tahap(plan, 1).hari
    assert [day.nama for day in days] == ["Hari Pertama", "Hari Kedua", "Hari Ketiga", "Hari Keempat"]
    assert [day.tanggal for day in days] == [date(2019, 12, 30), None, None, date(2020, 1, 2)]
    assert days[2].acara == []
    assert [str(line.acara) for line in days[3].acara] == [
        "Rekapitulasi hasil dan pembagian tindak lanjut",
        "Penandatanganan berita acara dan penutupan",
    ]


def test_a_stage_of_two_days_or_of_unknown_length_has_the_usual_rundown(masterplan_of: MasterplanOf) -> None:
    known = Tahap(masterplan_of("bimtek: [{tahap: 2, mulai: 2026-03-03, selesai: 2026-03-04}]"), 2)
    unknown = Tahap(masterplan_of("bimtek: [{tahap: 2, mulai: 2026-03-03}]"), 2)
    for stage in (known, unknown):
        assert [day.nama for day in stage.hari] == ["Hari Pertama", "Hari Kedua"]
        lines = [line for day in stage.hari for line in day.acara]
        assert [line.waktu for line in lines] == [item.time for item in stages()[2].rundown]


@each(
    ("dates", "second"),
    [
        ("mulai: 2026-03-03, selesai: 2026-03-04", date(2026, 3, 4)),
        ("mulai: 2026-03-03", None),
        ("mulai: 2026-03-03, selesai: 2026-03-06", None),
    ],
)
def test_the_second_day_has_a_date_only_where_it_follows_from_the_first(
    dates: str, second: date | None, masterplan_of: MasterplanOf
) -> None:
    days = Tahap(masterplan_of(f"bimtek: [{{tahap: 1, {dates}}}]"), 1).hari
    assert days[0].tanggal == date(2026, 3, 3)
    assert days[1].tanggal == second


def test_an_office_gets_as_many_chairs_as_it_took_last_time_else_two(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of(
        "daerah: {opd: [{nama: Dinas Satu, singkatan: Disatu}, Dinas Dua]}\n"
        "bimtek: [{tahap: 1, peserta: [{opd: Disatu, jumlah: 3}]}]\n"
    )
    assert [str(chair.opd) for chair in Tahap(plan, 2).kursi] == ["Dinas Satu"] * 3 + ["Dinas Dua"] * 2
    assert len(Tahap(masterplan_of("daerah: {opd: [Dinas Satu]}"), 1).kursi) == 2


def test_those_that_came_from_elsewhere_have_chairs_too(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of(
        "daerah: {opd: [Dinas Satu]}\n"
        "bimtek: [{tahap: 1, peserta: [{opd: Universitas Uji, jumlah: 2}, {opd: Dinas Satu, jumlah: 1}]}]\n"
    )
    assert [str(chair.opd) for chair in Tahap(plan, 1).kursi] == ["Dinas Satu"] + ["Universitas Uji"] * 2


def test_a_region_without_a_list_has_the_offices_that_its_plan_names(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of(
        "daerah: {dinas_pengampu: [Diskominfo]}\nisu: [{isu: A, opd: Dinas Dua}, {isu: B, opd: diskominfo}]"
    )
    offices = Tahap(plan, 1).opd
    assert [str(office.nama) for office in offices] == ["Diskominfo", "Dinas Dua"]
    assert [str(issue.isu) for issue in offices[0].isu] == ["B"]


def test_an_office_has_what_names_it_by_either_name(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of(
        "daerah: {opd: [{nama: Dinas Satu, singkatan: Disatu}]}\n"
        "rencana_aksi: [{kegiatan: A, opd: Disatu}, {kegiatan: B, opd: Dinas Satu}, {kegiatan: C, opd: Lain}]\n"
    )
    [office] = Tahap(plan, 2).opd
    assert [str(row.kegiatan) for row in office.rencana_aksi] == ["A", "B"]


def test_a_later_stage_asks_for_more(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of("daerah: {nama: Uji}\nrencana_aksi: [{subdimensi: layanan_publik, kegiatan: A}]")
    lacking = [{line.label for line in Tahap(plan, n).kurang(plan.dimensi.smart_governance)} for n in (1, 2, 3, 4)]
    assert lacking[0] < lacking[1] < lacking[2] < lacking[3]
    assert "isu daerah" in lacking[0]
    assert "OPD penanggung jawab" in lacking[1] - lacking[0]
    assert "indikator kegiatan" in lacking[2] - lacking[1]
    assert "nilai awal" in lacking[3] - lacking[2]


def test_what_one_dimension_lacks_is_not_asked_of_another(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of("isu: [{subdimensi: layanan_publik, isu: A}, {subdimensi: energi, isu: B, akar_masalah: C}]")
    stage = Tahap(plan, 1)
    governance = {line.label for line in stage.kurang(plan.dimensi.smart_governance)}
    environment = {line.label for line in stage.kurang(plan.dimensi.smart_environment)}
    assert "akar masalah" in governance
    assert "akar masalah" not in environment


def test_programmes_without_a_risk_and_activities_without_a_year_are_left_to_do(masterplan_of: MasterplanOf) -> None:
    plan = masterplan_of(
        "rencana_aksi:\n"
        "  - {id: a, subdimensi: energi, program: Satu, kegiatan: A}\n"
        "  - {id: b, subdimensi: energi, program: Dua, kegiatan: B}\n"
        "  - {id: c, subdimensi: energi, program: Tiga, kegiatan: C}\n"
        "risiko: [{dimensi: smart_environment, program: satu, risiko: R}]\n"
        "peta_jalan: [{dimensi: smart_environment, program: Dua, rencana_aksi: [a]}]\n"
    )
    stage, dimension = Tahap(plan, 4), plan.dimensi.smart_environment
    assert [str(risk.program) for risk in stage.risiko(dimension)] == ["satu", "Dua", "Tiga"]
    assert stage.risiko(dimension)[1].path == "risiko[+dua]"
    assert not stage.risiko(dimension)[1].mitigasi
    assert [str(row.kegiatan) for row in stage.tanpa_peta_jalan(dimension)] == ["C"]


def test_a_stage_that_nobody_noted_has_notes_full_of_gaps(masterplan_of: MasterplanOf) -> None:
    stage = Tahap(masterplan_of("daerah: {nama: Uji}"), 3)
    assert not stage.catatan
    assert getattr(stage.catatan.tempat, "path", "") == "bimtek[3].tempat"
    assert stage.sebelumnya == []
    assert stage.pada is None
