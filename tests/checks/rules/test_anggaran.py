"""Money of the plan."""

from tests.cases import each
from tests.checks.looking import found, lines, looked

PERIOD = "periode: {mulai: 2025, selesai: 2029}\n"


def row(money: str, target: str = "", name: str = "A") -> str:
    aimed = f", target: {target}" if target else ""
    return f"  - {{id: {name.lower()}, kegiatan: {name}{aimed}, anggaran: {money}}}\n"


def rows(*lines_: str) -> str:
    return "rencana_aksi:\n" + "".join(lines_)


def test_money_of_a_year_outside_the_period_is_found_wherever_money_is() -> None:
    text = PERIOD + rows(row("{APBD: {2024: 1 juta, 2025: 1 juta}}"))
    text += "aplikasi:\n  - {nama: A, anggaran: {APBN: {2030: 1 juta}}}\n"
    assert lines(text, "ANG001") == [3, 5]
    assert lines(text.replace(PERIOD, ""), "ANG001") == []


@each(
    ("target", "money", "count"),
    [
        ("{2026: 4}", "{APBD: {2026: 1 juta, 2027: 1 juta}}", 1),
        ("{2026: 4, 2027: 4, 2028: 4}", "{APBD: {2026: 1 juta, 2028: 1 juta}}", 1),
        ("{2026: 4, 2027: 4, 2028: 4}", "{APBD: {2026: 1 juta, 2028: 1 juta}, CSR: {2027: 1 juta}}", 0),
        ("{2025: 4, 2026: 4, 2029: 8}", "{APBD: {2026: 1 juta}}", 0),
        ("", "{APBD: {2026: 1 juta}}", 0),
    ],
)
def test_money_and_targets_are_of_the_same_years(target: str, money: str, count: int) -> None:
    assert lines(rows(row(money, target)), "ANG002") == [2] * count


def test_a_plan_of_nothing_but_zero_is_found_once() -> None:
    assert lines(rows(row("{APBD: {2026: 0}}"), row("{APBD: {2026: 0, 2027: 0}}", name="B")), "ANG008") == [2]
    assert lines(rows(row("{APBD: {2026: 0}}"), row("{APBD: {2026: 1 juta}}", name="B")), "ANG008") == []
    assert lines(rows(row("{APBD: {}}")), "ANG008") == []


@each(("amount", "wrong"), [("250", True), ("99999", True), ("100.000", False), ("0", False)])
def test_an_amount_that_lost_its_millions_is_found(amount: str, wrong: bool) -> None:
    assert lines(rows(row(f"{{APBD: {{2026: {amount}}}}}")), "ANG003") == ([2] if wrong else [])


@each(
    ("amount", "wrong"),
    [("1,7 juta", True), ("900 ribu", True), ("1,7 miliar", False), ("17 juta", False), ("5 juta", False)],
)
def test_an_amount_a_thousand_times_below_all_others_of_its_row_is_found(amount: str, wrong: bool) -> None:
    money = f'{{APBD: {{2025: 300 juta, 2026: 900 juta, 2027: 400 juta}}, DAK: {{2026: "{amount}"}}}}'
    assert lines(rows(row(money)), "ANG003") == ([2] if wrong else [])


def test_what_was_probably_meant_is_told() -> None:
    for amount, meant in [("250", "250 juta"), ("2500", "2.500 juta")]:
        (finding,) = looked(rows(row(f"{{APBD: {{2026: {amount}}}}}")), "ANG003").findings
        assert finding.remedy == f"Mungkin maksud Anda: {meant}."


def test_a_row_that_costs_more_than_all_others_is_found_only_among_enough() -> None:
    large, small = row("{APBD: {2026: 9 juta, 2027: 90 juta}}"), row("{APBD: {2026: 1 juta}}")
    few = [small.replace("id: a", f"id: a{n}") for n in range(4)]
    assert lines(rows(*few, large), "ANG004") == [6]
    assert lines(rows(*few[1:], large), "ANG004") == []


@each(("amount", "wrong"), [("30 juta", True), ("20 juta", False)])
def test_a_quick_win_costs_no_more_than_its_rows(amount: str, wrong: bool) -> None:
    text = rows(row("{APBD: {2026: 10 juta}}"), row("{APBD: {2026: 10 juta}}", name="B"))
    text += f"quick_win:\n  - nama: A\n    rencana_aksi: [a, b]\n    anggaran: {{APBD: {{2026: {amount}}}}}\n"
    assert lines(text, "ANG005") == ([7] if wrong else [])


@each(
    ("money", "wrong"),
    [
        ("{CSR: {2026: 84 juta}}", True),
        ("{APBD: {2026: 20 juta}, CSR: {2026: 48 juta}}", True),
        ("{APBD: {2026: 10 juta}, CSR: {2026: 48 juta}}", False),
        ("{APBN: {2026: 84 juta}}", True),
        ("{CSR: {2027: 84 juta}}", True),
    ],
)
def test_a_quick_win_has_no_more_of_a_fund_in_a_year_than_its_rows(money: str, wrong: bool) -> None:
    text = rows(
        row("{APBD: {2026: 10 juta, 2027: 90 juta}, CSR: {2026: 20 juta}}"), row("{CSR: {2026: 28 juta}}", "", "B")
    )
    text += f"quick_win:\n  - {{nama: A, rencana_aksi: [a, b], anggaran: {money}}}\n"
    assert lines(text, "ANG005") == ([5] if wrong else [])


def test_rows_without_money_say_nothing_about_a_quick_win() -> None:
    text = "rencana_aksi:\n  - {id: a, kegiatan: A}\n"
    text += "quick_win:\n  - {nama: A, rencana_aksi: [a], anggaran: {APBD: {2026: 1 juta}}}\n"
    assert lines(text, "ANG005") == []


def test_one_source_besides_apbd_is_enough_unless_the_region_wants_more() -> None:
    one, two = row("{APBD: {2026: 1 juta}}"), row("{APBD: {2026: 1 juta}, CSR: {2026: 1 juta}}")
    assert (lines(rows(one), "ANG006"), lines(rows(two), "ANG006")) == ([2], [])
    more = "pemeriksaan: {ambang: {sumber_dana_lain: 2}}\n"
    assert lines(more + rows(two), "ANG006") == [3]
    recorded = "APBD: {2026: 1 juta}, DAK: {2026: 2 juta}, Dana Desa: {2026: 3 juta}, CSR: {2026: 0}"
    assert lines(f"rencana_aksi:\n  - {{kegiatan: A, anggaran: {{{recorded}}}}}\n", "ANG006") == [2]
    assert lines("rencana_aksi:\n  - {kegiatan: A}\n", "ANG006") == []


@each(
    ("text", "wrong"),
    [
        ("Total anggaran masterplan ini Rp12,4 miliar.", True),
        ("Total anggaran masterplan ini Rp12,5 miliar.", False),
        ("Jumlah kebutuhan pendanaan seluruh rencana aksi mencapai Rp12.460.000.000 sampai 2029.", False),
        ("Jumlah kebutuhan pendanaan seluruh rencana aksi mencapai Rp12.400.000.000 sampai 2029.", True),
        ("Total anggaran dimensi prioritas dalam masterplan Rp3 miliar.", False),
        ("Total anggaran masterplan tahun 2026 Rp3 miliar.", False),
        ("Total anggaran masterplan tahun 2025–2029 Rp3 miliar.", True),
        ("Total anggaran Dinas Kesehatan Rp3 miliar.", False),
        ("Total dana yang terkumpul dari warga Rp3 miliar.", False),
        ("Total anggaran rencana aksi Smart Economy Rp3 miliar.", False),
        ("Total anggaran rencana aksi Smart People Rp3 miliar.", False),
        ("Total anggaran masterplan pada 2026 Rp3 miliar.", False),
        ("Total anggaran masterplan dari Dana Desa Rp3 miliar.", False),
        ("Total anggaran masterplan untuk Pasar Nontunai Rp3 miliar.", False),
        ("Total anggaran rencana aksi Diskominfo Rp3 miliar.", False),
        ("Total biaya penyusunan masterplan Rp3 miliar.", False),
        ("Rencana aksi membutuhkan dana Rp3 miliar selama lima tahun.", True),
        ("Rencana aksi membutuhkan dana Rp12,46 miliar selama lima tahun.", False),
        ("Masterplan ini memerlukan anggaran 3 miliar rupiah.", True),
        ("Kebutuhan dana masterplan ini mencapai Rp3 miliar.", True),
        ("Dana yang dibutuhkan untuk melaksanakan masterplan ini Rp3 miliar.", True),
        ("Anggaran seluruh rencana aksi sebesar Rp3 miliar.", True),
        ("Rencana aksi, terdiri atas 60 kegiatan, membutuhkan dana Rp3 miliar.", True),
        ("Rencana aksi membutuhkan dana Rp3 miliar untuk pusat data.", False),
        ("Salah satu kegiatan rencana aksi membutuhkan dana Rp3 miliar.", False),
        ("Kebutuhan dana masterplan pada tahun pertama Rp3 miliar.", False),
        ("Masterplan memerlukan dana tambahan Rp3 miliar.", False),
        ("Masterplan ini membutuhkan pusat data senilai Rp3 miliar.", False),
    ],
)
def test_a_total_told_in_the_text_is_that_of_the_action_plan(text: str, wrong: bool) -> None:
    plan = rows(row("{APBD: {2026: 12.460.000.000}}", name="Pasar Nontunai").replace("id: pasar nontunai", "id: a"))
    plan += "daerah: {opd: [{nama: Dinas Komunikasi, singkatan: Diskominfo}]}\n"
    plan += f"pendahuluan:\n  latar_belakang: {text}\n"
    assert [line for line, _ in found(plan, "ANG007")] == ([5] if wrong else [])


@each(
    ("told", "wrong"),
    [
        ("Total anggaran masterplan ini hampir Rp430 miliar.", False),
        ("Total anggaran masterplan ini mencapai hampir Rp430 miliar.", False),
        ("Total anggaran masterplan ini hampir mencapai Rp430 miliar.", False),
        ("Total anggaran masterplan ini hampir Rp420 miliar.", True),
        ("Total anggaran masterplan ini antara Rp400 miliar dan Rp450 miliar.", False),
        ("Total anggaran masterplan ini antara Rp300 miliar dan Rp400 miliar.", True),
        ("Total anggaran masterplan ini Rp400–450 miliar.", False),
        ("Total anggaran masterplan ini Rp400 miliar sampai dengan Rp450 miliar.", False),
        ("Total anggaran masterplan ini Rp430 miliar sampai Rp450 miliar.", True),
        ("Total anggaran masterplan ini Rp400 miliar dan Rp24,65 miliar di antaranya.", True),
        ("Total anggaran masterplan ini bukan Rp500 miliar.", False),
        ("Total anggaran masterplan ini bukan lagi sebesar Rp500 miliar, melainkan kurang.", False),
        ("Total anggaran masterplan ini sekitar Rp424 miliar.", False),
        ("Total anggaran masterplan ini sekitar Rp420 miliar.", False),
        ("Total anggaran masterplan ini sekitar Rp423 miliar.", True),
        ("Total anggaran masterplan ini Rp424 miliar.", True),
        ("Total anggaran masterplan ini lima ratus miliar rupiah.", True),
        ("Total anggaran masterplan ini sekitar empat ratus miliar rupiah.", False),
        ("Total anggaran masterplan ini empat ratus dua puluh lima miliar rupiah.", False),
        ("Total anggaran masterplan ini empat ratus dua puluh empat koma enam lima miliar rupiah.", False),
        (
            "Total anggaran masterplan ini empat ratus dua puluh empat miliar enam ratus lima puluh juta rupiah.",
            False,
        ),
        ("Total anggaran masterplan ini hampir setengah triliun rupiah.", False),
        ("Total anggaran masterplan ini antara empat ratus dan lima ratus miliar rupiah.", False),
        ("Total anggaran masterplan ini empat hingga lima ratus miliar rupiah.", False),
        ("Total anggaran masterplan ini beberapa ratus miliar rupiah.", False),
        ("Total anggaran masterplan ini hampir Rp900 miliar.", True),
        ("Total anggaran masterplan ini kurang dari Rp500 miliar.", False),
        ("Total anggaran masterplan ini di bawah Rp400 miliar.", True),
        ("Total anggaran masterplan ini maksimal Rp450 miliar.", False),
        ("Total anggaran masterplan ini tidak lebih dari Rp450 miliar.", False),
        ("Total anggaran masterplan ini tidak lebih dari Rp400 miliar.", True),
        ("Total anggaran masterplan ini lebih dari Rp420 miliar.", False),
        ("Total anggaran masterplan ini lebih dari Rp430 miliar.", True),
        ("Total anggaran masterplan ini di atas Rp425 miliar.", True),
        ("Total anggaran masterplan ini tidak kurang dari Rp400 miliar.", False),
        ("Total anggaran masterplan ini tidak kurang dari Rp450 miliar.", True),
        ("Total anggaran masterplan ini sekurang-kurangnya Rp400 miliar.", False),
        ("Total anggaran masterplan ini Rp424 miliar lebih.", False),
        ("Total anggaran masterplan ini Rp426 miliar lebih.", True),
        ("Total anggaran masterplan ini Rp400 miliar, lebih besar daripada rencana awal.", True),
        ("Total anggaran masterplan ini sekitar Rp420 miliar.", False),
        ("Total anggaran masterplan ini sekitar Rp500 miliar.", True),
        ("Total kebutuhan dana masterplan adalah Rp424.65 miliar.", False),
        ("Total kebutuhan dana masterplan adalah Rp428.65 miliar.", True),
        ("Masterplan ini membutuhkan Rp500 miliar.", True),
        ("Masterplan ini membutuhkan Rp424,65 miliar.", False),
        ("Masterplan ini membutuhkan lebih dari Rp500 miliar.", True),
        ("Masterplan ini membutuhkan hampir Rp430 miliar.", False),
        ("Masterplan ini membutuhkan Rp500 miliar untuk pusat data.", False),
        ("Rencana aksi membutuhkan dana sedikitnya Rp500 miliar.", True),
        ("Rencana aksi membutuhkan dana paling sedikit Rp400 miliar.", False),
        ("Rencana aksi yang paling mahal membutuhkan dana Rp3 miliar.", False),
        ("Anggaran keseluruhan masterplan ini Rp500.000.000.000.", True),
        ("Anggaran keseluruhan masterplan Rp500 miliar.", True),
        ("Anggaran total dalam masterplan Rp500 miliar.", True),
        ("Anggaran keseluruhan masterplan ini Rp424.650.000.000.", False),
        ("Anggaran keseluruhan masterplan tahun 2026 Rp500 miliar.", False),
        ("Anggaran keseluruhan program literasi dalam masterplan Rp5 miliar.", False),
        ("Kebutuhan dana masterplan berjumlah Rp500,125 miliar.", True),
        ("Kebutuhan dana masterplan berjumlah Rp42,465 miliar.", True),
        ("Kebutuhan dana masterplan berjumlah Rp424,651 miliar.", True),
        ("Kebutuhan dana masterplan berjumlah Rp424,650 miliar.", False),
        ("Kebutuhan dana masterplan berjumlah Rp424,650 juta.", False),
        ("Kebutuhan dana masterplan berjumlah Rp424,650,000,000.", False),
        ("Kebutuhan dana masterplan berjumlah Rp500,125,000,000.", True),
        ("Kebutuhan dana masterplan berjumlah Rp500,125.", False),
        ("Kebutuhan dana masterplan lebih dari Rp424,125 miliar.", False),
        ("Kebutuhan dana masterplan lebih dari Rp500,125 miliar.", True),
    ],
)
def test_a_bound_of_the_total_is_found_only_where_it_is_untrue(told: str, wrong: bool) -> None:
    plan = rows(row("{APBD: {2026: '424,65 miliar'}}")) + f"sambutan:\n  isi: {told}\n"
    assert lines(plan, "ANG007") == ([4] if wrong else [])


@each(("sources", "found_"), [("APBD PAD DAU DBH", 1), ("APBD DAK", 1), ("DAK APBN", 0), ("PAD Swasta", 0)])
def test_what_is_in_the_own_budget_is_no_other_purse(sources: str, found_: int) -> None:
    money = ", ".join(f"{source}: {{2026: 1 juta}}" for source in sources.split())
    assert len(lines(rows(row(f"{{{money}}}")), "ANG006")) == found_


def test_money_that_is_written_again_is_told_once_with_its_amount() -> None:
    row = "  - {program: %s, kegiatan: %s, anggaran: {APBD: {2026: 250 juta}}}\n"
    same = "rencana_aksi:\n" + row % ("P", "Pelatihan") + row % ("Q", "Kegiatan Pelatihan")
    assert found(same, "ANG009") == [
        (3, "'Kegiatan Pelatihan' ditulis lagi dengan anggaran yang sama, Rp250.000.000")
    ]
    whole = "rencana_aksi:\n" + row % ("P", "Pelatihan") * 2
    assert (lines(whole, "KST007"), lines(whole, "ANG009")) == ([3], [])


@each(
    ("money", "told"),
    [
        ("APBD: {2026: 5 juta}, PAD: {2026: 5 juta}", True),
        ("APBD: {2026: 5 juta, 2027: 4 juta}, DAU: {2027: 1 juta}, DBH: {2027: 3 juta}", True),
        ("APBD: {2026: 5 juta}, PAD: {2026: 2 juta}", False),
        ("APBD: {2026: 5 juta}, PAD: {2027: 5 juta}", False),
        ("APBD: {2026: 5 juta}, DAK: {2026: 5 juta}", False),
        ("APBD: {2026: 0}, PAD: {2026: 0}", False),
    ],
)
def test_a_budget_that_is_stated_whole_and_in_parts_is_found(money: str, told: bool) -> None:
    assert lines(f"rencana_aksi:\n  - {{kegiatan: A, anggaran: {{{money}}}}}\n", "ANG010") == ([2] if told else [])


@each(("others", "told"), [("250 juta", True), ("2 juta", False)])
def test_an_amount_that_lost_its_zeros_is_known_by_the_others(others: str, told: bool) -> None:
    amounts = [others, others, "250.000", others, others]
    rows = "".join(f"  - {{kegiatan: K{n}, anggaran: {{APBD: {{2026: {a}}}}}}}\n" for n, a in enumerate(amounts))
    assert lines(f"rencana_aksi:\n{rows}", "ANG003") == ([4] if told else [])


@each(
    ("money", "told", "wrong"),
    [
        ("{2026: 100 juta, 2027: TBD}", "Rp250 juta", False),
        ("{2026: 100 juta, 2027: TBD}", "Rp50 juta", True),
        ("{2026: 100 juta}", "Rp250 juta", True),
    ],
)
def test_a_text_may_tell_more_than_a_sum_to_which_money_is_still_to_come(money: str, told: str, wrong: bool) -> None:
    rows = f"rencana_aksi:\n  - {{kegiatan: A, anggaran: {{APBD: {money}}}}}\n"
    text = f"sambutan:\n  isi: Total anggaran masterplan ini adalah {told}.\n"
    assert lines(rows + text, "ANG007") == ([4] if wrong else [])


def test_a_quick_win_is_not_held_against_an_action_plan_whose_money_is_still_to_come() -> None:
    rows = "rencana_aksi:\n  - {id: a, kegiatan: A, anggaran: {APBD: {2026: 1 juta, 2027: %s}}}\n"
    quick = "quick_win:\n  - {nama: Q, rencana_aksi: [a], anggaran: {APBD: {2026: 5 juta}}}\n"
    assert lines(rows % "TBD" + quick, "ANG005") == []
    assert lines(rows % "1 juta" + quick, "ANG005") == [4]


@each(
    ("quick_wins", "told"),
    [
        (["a:100", "a:80"], "bersama 'Q1' Rp180.000.000, rencana aksinya hanya Rp100.000.000"),
        (["a:60", "a:40"], ""),
        (["a:60", "a b:60"], ""),
        (["a:100", "a b:60"], "bersama 'Q1' Rp160.000.000, rencana aksinya hanya Rp150.000.000"),
        (["a b:150", "a:10"], "bersama 'Q2' Rp160.000.000, rencana aksinya hanya Rp150.000.000"),
        (["a:500", "a:80"], "Rp500.000.000, rencana aksinya hanya Rp100.000.000"),
        (["a:60", "b:50"], ""),
        (["a:100", "c:100"], ""),
        (["a:100", "a c:100"], ""),
        (["a:30"] * 5, "bersama 'Q1', 'Q2', 'Q3', dan 1 lainnya Rp150.000.000, rencana aksinya hanya Rp100.000.000"),
    ],
)
def test_quick_wins_of_the_same_rows_are_held_against_them_together(quick_wins: list[str], told: str) -> None:
    rows = "rencana_aksi:\n"
    for name, money in (("a", "100 juta"), ("b", "50 juta"), ("c", "TBD")):
        rows += f"  - {{id: {name}, kegiatan: K{name}, anggaran: {{APBD: {{2026: {money}}}}}}}\n"
    quick = "quick_win:\n"
    for number, (links, _, money) in enumerate((one.partition(":") for one in quick_wins), 1):
        names = ", ".join(links.split())
        quick += f"  - {{nama: Q{number}, rencana_aksi: [{names}], anggaran: {{APBD: {{2026: {money} juta}}}}}}\n"
    assert [message for _, message in found(rows + quick, "ANG005")] == [f"Quick Win ini {told}"] * bool(told)


@each(("name", "at"), [("JUMLAH", [3]), ("Total Anggaran", [3]), ("Jumlah kunjungan", [])])
def test_a_row_of_totals_among_the_activities_is_found(name: str, at: list[int]) -> None:
    text = rows(row("{APBD: {2026: 5 juta}}"), row("{APBD: {2026: 7 juta}}", name=name))
    assert lines(text, "ANG009") == at
