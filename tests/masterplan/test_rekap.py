"""Sums over the plan: all of it is in them, and what is not known yet is told."""

from collections.abc import Iterable
from typing import Any

from generator.masterplan.rekap import Rekap
from generator.source.values import Gap, Tahun, UangSementara
from tests.cases import each
from tests.checks.looking import plan_of

WHOLE = "{dimensi: smart_living, kelompok: sdm, kegiatan: A, anggaran: {APBD: {2026: 5 juta, 2027: 1 juta}}}"


def sums(*rows: str) -> Rekap:
    return Rekap(
        plan_of("periode: {mulai: 2026, selesai: 2027}\nrencana_aksi:\n" + "".join(f"- {r}\n" for r in rows))
    )


def lacks(amount: Any) -> bool:
    return isinstance(amount, UangSementara)


def of_rows(rows: Iterable[Any]) -> int:
    return sum(int(row.jumlah) for row in rows)


@each(
    ("money", "years_open"),
    [
        ("{APBD: {2026: 5 juta, 2027: TBD}}", [2027]),
        ("{APBD: {2026: 5 juta, 2027: }}", [2027]),
        ("{APBD: {2026: 5 juta, 2027: ~}}", [2027]),
        ("{APBD: {2026: 5 juta, 2027: Tidak ada}}", [2027]),
        ("{APBD: {2026: 5 juta, 2027: Nihil}}", [2027]),
        ("{APBD: {2026: 5 juta, 2027: 1 juta}, CSR: }", [2026, 2027]),
        ("{APBD: {2026: 5 juta, 2027: 1 juta}, CSR: {}}", [2026, 2027]),
        ("{APBD: {2026: 5 juta, 2027: 1 juta}, CSR: {2027: }}", [2027]),
        ("{APBD: {2026: 5 juta, 2027: <jumlah>}}", [2027]),
        ("{APBD: {2026: 5 juta, 2027: 1 juta}, CSR: {2027: menyusul}}", [2027]),
        ("{APBD: {2026: 5 juta, 2027: 1 juta}, CSR: {2026: xxx, 2027: xxx}}", [2026, 2027]),
        ("{APBD: {2026: 5 juta, 2027: 1 juta}, CSR: TBD}", [2026, 2027]),
        ("{APBD: {2026: 5 juta, 2027: 1 juta}, CSR: '?'}", [2026, 2027]),
        ("{APBD: {2026: 5 juta, 2027: 1 juta}, CSR: N/A}", [2026, 2027]),
        *(
            (f"{{APBD: {{2026: 5 juta, 2027: '{words}'}}}}", [2027])
            for words in ("?", "...", "…", "???", "____", "*", "Rp", "Rp…", "Rp. -", "N/A", "NA", "n.a.", "kosong")
        ),
    ],
)
def test_money_that_is_still_to_come_makes_every_sum_over_it_incomplete(money: str, years_open: list[int]) -> None:
    rekap = sums(WHOLE, f"{{dimensi: smart_living, kelompok: sdm, kegiatan: B, anggaran: {money}}}")
    living = next(row for row in rekap.baris_dimensi if lacks(row.jumlah))
    assert lacks(rekap.total) and not rekap.lengkap
    assert [int(year) for year, amount in rekap.per_tahun.items() if lacks(amount)] == years_open
    assert [int(year) for year, amount in living.tahun.items() if lacks(amount)] == years_open
    assert any(lacks(row.jumlah) for row in rekap.baris_sumber_dana)
    assert any(lacks(row.jumlah) for row in rekap.baris_kelompok)
    assert (rekap.tanpa_anggaran, rekap.anggaran_sebagian) == (0, 1)


@each(
    "money",
    [
        *(f"{{APBD: {{2026: 5 juta, 2027: '{dash}'}}}}" for dash in ("-", " - ", "–", "—", "--", "−")),
        "{APBD: {2026: 5 juta, 2027: 0}}",
        "{APBD: {2026: 5 juta}}",
        "{APBD: {2026: 5 juta}, CSR: '-'}",
        "{APBD: {2026: 5 juta}, CSR: {2026: '-'}}",
    ],
)
def test_a_year_without_money_lacks_nothing(money: str) -> None:
    rekap = sums(WHOLE, f"{{dimensi: smart_living, kegiatan: B, anggaran: {money}}}")
    assert rekap.lengkap
    assert not any(map(lacks, rekap.per_tahun.values()))
    assert rekap.anggaran_sebagian == 0


@each("money", ["", "anggaran: {APBD: {2026: TBD}}", "anggaran: {APBD: TBD}", "anggaran: "])
def test_an_activity_without_a_budget_makes_sums_incomplete(money: str) -> None:
    rekap = sums(WHOLE, f"{{dimensi: smart_economy, kegiatan: B, {money}}}")
    assert rekap.total == 6_000_000 and lacks(rekap.total)
    assert (rekap.tanpa_anggaran, rekap.anggaran_sebagian) == (1, 0)
    by_source = [*rekap.baris_sumber_dana, *rekap.baris_tanpa_sumber]
    assert of_rows(by_source) == of_rows(rekap.baris_dimensi) == rekap.total
    assert any(lacks(row.jumlah) for row in by_source)


@each(
    ("money", "sources_lacking", "years_open"),
    [
        ("", ["Belum ditetapkan"], [2026, 2027]),
        ("{APBD: '-'}", ["Belum ditetapkan"], [2026, 2027]),
        ("{CSR: {2027: '-'}}", ["Belum ditetapkan"], [2026, 2027]),
        ("{CSR: {2027: }}", ["CSR/TJSL"], [2027]),
        ("{CSR: {2027: TBD}, DAK: {2026: '-'}}", ["CSR/TJSL"], [2027]),
        ("{CSR: {2027: TBD}, DAK: {2026: 0}}", ["CSR/TJSL"], [2027]),
        ("{CSR: }", ["CSR/TJSL"], [2026, 2027]),
        ("{CSR: TBD, DAK: {2026: 1 juta}}", ["CSR/TJSL"], [2026, 2027]),
        ("{CSR: {2027: TBD}, DAK: }", ["DAK", "CSR/TJSL"], [2026, 2027]),
    ],
)
def test_what_is_still_to_come_is_told_of_its_source_and_years(
    money: str, sources_lacking: list[str], years_open: list[int]
) -> None:
    other = "{dimensi: smart_living, kegiatan: A, anggaran: {CSR: {2026: 300 juta}}}"
    rekap = sums(other, f"{{dimensi: smart_living, kegiatan: B, anggaran: {money}}}")
    rows = [*rekap.baris_sumber_dana, *rekap.baris_tanpa_sumber]
    assert [row.nama for row in rows if lacks(row.jumlah)] == sources_lacking
    for at in (rekap.per_tahun, rekap.tahun_berdana):
        assert [year for year, amount in at.items() if lacks(amount)] == years_open
    assert sorted({year for row in rows for year, amount in row.tahun.items() if lacks(amount)}) == years_open


def test_a_year_that_is_wholly_open_is_among_those_that_cost() -> None:
    rekap = sums(of("smart_living", "{APBD: {2026: 100 juta, 2027: TBD}, DAK: {2025: 5 juta, 2028: 0}}"))
    assert {year: int(amount) for year, amount in rekap.tahun_berdana.items()} == {
        2025: 5_000_000,
        2026: 100_000_000,
        2027: 0,
    }
    assert [year for year, amount in rekap.tahun_berdana.items() if lacks(amount)] == [2027]
    assert lacks(sums(of("smart_living", "{APBD: {2026: 5 juta, 2031: TBD}}")).luar_periode[Tahun(2031)])


def test_a_year_left_open_for_a_reason_is_not_among_those_that_cost() -> None:
    row = "rencana_aksi: [{id: a, kegiatan: A, anggaran: {APBD: {2026: 5 juta, 2027: TBD}}}]\n"
    waiver = (
        "pemeriksaan: {dikecualikan: [{aturan: ISI001, pada: 'rencana_aksi[a].anggaran', alasan: Menunggu APBD.}]}\n"
    )
    years = "periode: {mulai: 2026, selesai: 2027}\n"
    assert [*Rekap(plan_of(years + row)).tahun_berdana] == [2026, 2027]
    assert [*Rekap(plan_of(years + row + waiver)).tahun_berdana] == [2026]


def test_the_sources_of_an_item_are_those_that_give_or_are_to() -> None:
    plan = plan_of(
        "quick_win: [{nama: Q, anggaran: {DAK: {2024: N/A}, CSR: , PAD: {2025: '-'}}},"
        " {nama: R, anggaran: {DAK: '-'}}]"
    )
    rows = Rekap.dana(plan.quick_win[0])
    assert [(row.nama.label, row.jumlah) for row in rows] == [("DAK", rows[0].jumlah), ("CSR/TJSL", rows[1].jumlah)]
    assert all(isinstance(row.jumlah, Gap) for row in rows)
    assert Rekap.tahun_dana(plan.quick_win[0]) == [2024]
    assert Rekap.dana(plan.quick_win[1]) == []


@each(
    ("money", "stated"), [("{APBD: {2026: 0}}", True), ("{APBD: {2026: 0, 2027: TBD}}", True), ("{APBD: '-'}", False)]
)
def test_a_sum_of_stated_zeros_is_stated(money: str, stated: bool) -> None:
    rekap = sums(of("smart_living", money))
    [living] = [row for row in rekap.baris_dimensi if row.banyak]
    assert [bool(living.tahun[Tahun(2026)]), bool(living.jumlah), bool(rekap.total)] == [stated] * 3
    assert not rekap.tahun_berdana.get(Tahun(2026))


def test_rows_that_belong_to_no_group_are_in_the_sums_of_groups() -> None:
    rekap = sums(WHOLE, "{kegiatan: B, anggaran: {APBD: {2026: 2 juta}, CSR: {2030: 3 juta}}}")
    assert rekap.total == 11_000_000
    for rows in (rekap.baris_dimensi, rekap.baris_kelompok, rekap.baris_sumber_dana):
        assert of_rows(rows) == rekap.total
    assert [(row.nama, row.banyak) for row in rekap.baris_dimensi[6:]] == [("Belum dikelompokkan", 1)]
    assert [(row.nama, row.banyak) for row in rekap.baris_kelompok[4:]] == [("Tanpa kelompok", 1)]


def test_nothing_is_added_where_all_is_grouped_and_known() -> None:
    rekap = sums(WHOLE)
    assert rekap.lengkap
    assert (len(rekap.baris_dimensi), len(rekap.baris_kelompok), rekap.baris_tanpa_sumber) == (6, 4, [])


def test_the_gap_of_open_years_names_the_source_and_the_years() -> None:
    plan = plan_of("rencana_aksi: [{kegiatan: A, anggaran: {APBD: {2026: 5 juta, 2027: TBD, 2028: TBD}, CSR: TBD}}]")
    [row] = plan.rencana_aksi
    rest = row.anggaran.rest
    assert isinstance(rest, Gap)
    assert (rest.path, rest.written) == ("rencana_aksi[a].anggaran", True)
    own = row.sumber_dana[0].label
    assert rest.label == f"anggaran CSR/TJSL, {own} tahun 2027, dan {own} tahun 2028"


def of(dimension: str, money: str) -> str:
    return f"{{dimensi: {dimension}, kegiatan: {dimension}, anggaran: {money}}}"


@each(
    ("living", "economy", "branding", "largest"),
    [
        (5, 3, 0, ["Smart Living"]),
        (5, 5, 3, ["Smart Economy", "Smart Living"]),
        (5, 5, 0, []),
        (5, 0, 0, []),
    ],
)
def test_the_largest_share_is_of_all_that_have_as_much_and_of_none_where_all_have(
    living: int, economy: int, branding: int, largest: list[str]
) -> None:
    amounts = {"smart_living": living, "smart_economy": economy, "smart_branding": branding}
    rows = [of(name, f"{{APBD: {{2026: {amount} juta}}}}") for name, amount in amounts.items()]
    assert sorted(str(row.nama) for row in sums(*rows).terbesar) == largest
    assert sums(*rows, "{kegiatan: lain, anggaran: {APBD: {2026: 5 juta}}}").terbesar == []


@each(("others", "rests"), [("3 juta", True), ("33 juta", True), ("34 juta", False)])
def test_a_plan_rests_on_the_source_that_gives_more_than_three_quarters(others: str, rests: bool) -> None:
    source = sums(of("smart_living", f"{{APBD: {{2026: 100 juta}}, CSR: {{2026: {others}}}}}")).tumpuan
    assert (source is not None) == rests


def test_what_lies_outside_the_period_is_not_in_the_sum_of_the_period() -> None:
    rekap = sums(of("smart_living", "{APBD: {2026: 5 juta, 2031: 2 juta, 2027: TBD}}"))
    assert (rekap.total, rekap.dalam_periode, rekap.luar_periode) == (7_000_000, 5_000_000, {2031: 2_000_000})
    assert lacks(rekap.dalam_periode)
    inside = sums(WHOLE)
    assert (inside.dalam_periode, inside.luar_periode) == (inside.total, {})


@each("money", ["{CSR: TBD}", "{CSR: TBD, DAK: {2024: 1 juta}}", "{APBD: '-'}", "{CSR: {2026: TBD}}"])
def test_of_a_year_outside_the_period_only_what_is_named_is_missed(money: str) -> None:
    rows = (
        f"rencana_aksi: [{of('smart_living', '{APBD: {2024: 5 juta, 2026: 1 juta}}')}, {of('smart_economy', money)}]"
    )
    rekap = Rekap(plan_of(f"periode: 2025-2027\n{rows}\n"))
    tables = [*rekap.baris_sumber_dana, *rekap.baris_tanpa_sumber, *rekap.baris_dimensi]
    assert not any(lacks(row.tahun[Tahun(2024)]) for row in tables)
    assert any(lacks(row.tahun[Tahun(2026)]) for row in tables)
    assert not lacks(rekap.per_tahun[Tahun(2024)])
    assert lacks(rekap.total)


def test_a_year_outside_the_period_that_is_named_is_missed() -> None:
    rows = f"rencana_aksi: [{of('smart_living', '{APBD: {2024: TBD, 2026: 1 juta}}')}]"
    assert lacks(Rekap(plan_of(f"periode: 2025-2027\n{rows}\n")).per_tahun[Tahun(2024)])
