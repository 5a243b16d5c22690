"""Budget rules: years, plausible amounts, amounts counted twice, funding sources, totals stated in texts."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from decimal import Decimal
from itertools import chain
from typing import Any

from generator.checks.common_cause import told_once
from generator.checks.finding import Severity
from generator.checks.hollow_values import unpaid
from generator.checks.passage import Passage
from generator.checks.prose import RANGE, sentence_at
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject, text_of
from generator.framework.dimensions import dimension_names, subdimension_names
from generator.late_patterns import late_pattern
from generator.masterplan.kesiapan import Aplikasi
from generator.masterplan.quick_win import QuickWin
from generator.masterplan.rekap import Rekap
from generator.masterplan.rencana_aksi import (
    BerAnggaran,
    RencanaAksi,
    funds_from_outside,
    own_funds,
    sources_of_funds,
)
from generator.masterplan.repeats import rows_of_totals
from generator.source.numbers import UnreadableValueError, parse_money
from generator.source.numbers_and_days_in_words import WORD_OF_NUMBER, of_words
from generator.source.printed_amounts import shown_number, shown_rupiah
from generator.source.values import Gap, UangSementara
from generator.source.words import joined

_LEAST = 100_000
_FEW_ROWS = 5
_OWN_BUDGET: Any = "apbd"
_LARGE = 100_000_000
_MOST_NAMED = 3


@rule(
    "ANG001",
    "Tahun anggaran di luar periode",
    Severity.PERINGATAN,
    Basis.INSTRUMEN,
    stage=3,
    explanation="Anggaran ditulis untuk tahun-tahun periode masterplan; tahun di luarnya biasanya salah ketik.",
    bad="""
periode: {mulai: 2025, selesai: 2029}
rencana_aksi:
  - {kegiatan: Pendampingan QRIS, anggaran: {APBD: {2024: 100 juta}}}
""",
    good="""
periode: {mulai: 2025, selesai: 2029}
rencana_aksi:
  - {kegiatan: Pendampingan QRIS, anggaran: {APBD: {2025: 100 juta}}}
""",
)
@told_once
def money_outside_period(subject: Subject) -> Iterator[Hit]:
    """A hit for each year of money before or after the plan."""
    period = subject.plan.periode
    inside = set(period.tahun)
    for item in _costing(subject) if inside else ():
        for source, years in item.anggaran.items():
            for year in years:
                if year not in inside:
                    message = f"anggaran {source.label} tahun {year} di luar periode {period.mulai}–{period.selesai}"
                    yield Hit(year, message, "ubah tahunnya, atau hapus anggaran ini.")


def _costing(subject: Subject) -> Iterator[BerAnggaran]:
    """Every item that costs money."""
    plan = subject.plan
    return chain(plan.rencana_aksi, plan.quick_win, plan.infrastruktur, plan.aplikasi, plan.literasi_sdm)


@rule(
    "ANG002",
    "Tahun anggaran dan tahun target berlainan",
    Severity.SARAN,
    Basis.PERTIMBANGAN,
    stage=4,
    explanation="""
    Uang yang dibelanjakan tanpa target, atau target tanpa uang di antara tahun-tahun yang beranggaran, biasanya tahun
    yang terlewat. Target boleh tetap berjalan sebelum anggaran pertama dan sesudah anggaran terakhir; tahun di luar
    periode dilaporkan oleh ANG001 dan IND001.
    """,
    bad="""
rencana_aksi:
  - {kegiatan: Pendampingan QRIS, target: {2026: 4}, anggaran: {APBD: {2026: 100 juta, 2027: 100 juta}}}
""",
    good="""
rencana_aksi:
  - {kegiatan: Pendampingan QRIS, target: {2026: 4, 2027: 8}, anggaran: {APBD: {2026: 100 juta, 2027: 100 juta}}}
""",
)
def money_without_target(subject: Subject) -> Iterator[Hit]:
    """At most two hits for each row: years with money only, and years in between with a target only."""
    period = set(map(int, subject.plan.periode.tahun))
    for row in subject.plan.rencana_aksi:
        money = {int(year) for years in row.anggaran.values() for year in years}
        if row.target and money:
            paid, aimed = _inside(money, period), _inside(row.target, period)
            if only := sorted(paid - aimed):
                at = next(year for years in row.anggaran.values() for year in years if year in only)
                yield Hit(
                    at, f"ada anggaran {_listed(only)} tanpa target", "tambahkan targetnya, atau periksa tahunnya."
                )
            if only := sorted(year for year in aimed - paid if paid and min(paid) < year < max(paid)):
                at = next(year for year in row.target if year in only)
                yield Hit(
                    at, f"ada target {_listed(only)} tanpa anggaran", "tambahkan anggarannya, atau periksa tahunnya."
                )


def _inside(years: Iterable[int], period: set[int]) -> set[int]:
    """The years within the period; all years if there is no period."""
    return period.intersection(map(int, years)) if period else set(map(int, years))


def _listed(years: list[int]) -> str:
    return f"tahun {joined([str(year) for year in years])}"


@rule(
    "ANG003",
    "Anggaran mencurigakan kecil",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=3,
    explanation="""
    Jumlah di bawah seratus ribu rupiah untuk setahun biasanya kehilangan kata "juta" atau beberapa angka nol; di
    bawah satu juta rupiah juga, bila separuh jumlah lain paling sedikit seratus juta. Begitu pula jumlah di bawah
    sepuluh juta yang seratus kali lebih kecil daripada sedikitnya tiga jumlah lain pada butir yang sama, seperti "1,7
    juta" untuk "1,7 miliar". Nol tidak ditandai.
    """,
    bad="""
rencana_aksi:
  - {kegiatan: Pendampingan QRIS, anggaran: {APBD: {2026: 250}}}
""",
    good="""
rencana_aksi:
  - {kegiatan: Pendampingan QRIS, anggaran: {APBD: {2026: 250 juta}}}
""",
)
def too_small(subject: Subject) -> Iterator[Hit]:
    """A hit for each implausibly small amount."""
    least = _least(subject)
    for item in _costing(subject):
        for years in item.anggaran.values():
            for year, amount in years.items():
                if 0 < amount < least:
                    meant = f"{shown_number(amount)} juta" if amount < 10_000 else f"{shown_rupiah(amount * 1000)}"
                    message = f"anggaran tahun {year} hanya {shown_rupiah(amount)}"
                    yield Hit(amount, message, f"Mungkin maksud Anda: {meant}.")
        yield from _far_below_the_others(item, least)


_FEWEST_OTHERS, _FAR, _THOUSAND, _SMALL = 3, 100, 1000, 10_000_000


def _far_below_the_others(item: BerAnggaran, least: int) -> Iterator[Hit]:
    """A hit for the amount of an item that fits all others of the item only when it is a thousand times as large."""
    amounts = [(year, amount) for years in item.anggaran.values() for year, amount in years.items() if amount > 0]
    if len(amounts) <= _FEWEST_OTHERS:
        return
    (year, amount), *others = sorted(amounts, key=lambda one: int(one[1]))
    low, high = int(others[0][1]), int(others[-1][1])
    meant = int(amount) * _THOUSAND
    if least <= amount < _SMALL and amount * _FAR <= low <= meant <= high * _MOST_ABOVE:
        message = f"anggaran tahun {year} hanya {shown_rupiah(amount)}, jauh di bawah jumlah lain pada butir ini"
        yield Hit(amount, message, f"Mungkin maksud Anda: {shown_rupiah(meant)}.")


_MOST_ABOVE = 3


def _least(subject: Subject) -> int:
    """The smallest plausible amount, judged by the other amounts of the plan."""
    amounts = sorted(
        int(amount)
        for item in _costing(subject)
        for years in item.anggaran.values()
        for amount in years.values()
        if amount > 0
    )
    typical = amounts[len(amounts) // 2] if len(amounts) >= _FEW_ROWS else 0
    return 10 * _LEAST if typical >= _LARGE else _LEAST


@rule(
    "ANG004",
    "Satu kegiatan menyerap lebih dari separuh anggaran",
    Severity.SARAN,
    Basis.PERTIMBANGAN,
    stage=4,
    explanation="""
    Satu baris yang lebih besar daripada semua baris lain bersama-sama biasanya kelebihan angka nol. Rencana dengan
    kurang dari lima baris beranggaran tidak dinilai.
    """,
    bad="""
rencana_aksi:
  - {kegiatan: Satu, anggaran: {APBD: {2026: 250 miliar}}}
  - {kegiatan: Dua, anggaran: {APBD: {2026: 250 juta}}}
  - {kegiatan: Tiga, anggaran: {APBD: {2026: 250 juta}}}
  - {kegiatan: Empat, anggaran: {APBD: {2026: 250 juta}}}
  - {kegiatan: Lima, anggaran: {APBD: {2026: 250 juta}}}
""",
    good="""
rencana_aksi:
  - {kegiatan: Satu, anggaran: {APBD: {2026: 250 juta}}}
  - {kegiatan: Dua, anggaran: {APBD: {2026: 250 juta}}}
  - {kegiatan: Tiga, anggaran: {APBD: {2026: 250 juta}}}
  - {kegiatan: Empat, anggaran: {APBD: {2026: 250 juta}}}
  - {kegiatan: Lima, anggaran: {APBD: {2026: 250 juta}}}
""",
)
def more_than_half(subject: Subject) -> Iterator[Hit]:
    """A hit for the row that costs more than all others."""
    rows = [(row, cost) for row, cost in subject.costs if row.anggaran]
    for row, cost in rows if len(rows) >= _FEW_ROWS else ():
        if cost and 2 * cost > subject.total:
            message = f"kegiatan ini menyerap {shown_rupiah(cost)} dari {shown_rupiah(subject.total)}"
            yield Hit(_largest_amount(row), message, "periksa jumlah angka nolnya.")


def _largest_amount(item: BerAnggaran) -> Any:
    """The largest amount of an item, as the place to point at."""
    return max((amount for years in item.anggaran.values() for amount in years.values()), key=int)


@rule(
    "ANG005",
    "Anggaran {quick_win} melebihi rencana aksinya",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=4,
    explanation="""
    Uang {quick_win} adalah bagian dari uang rencana aksi yang dirujuknya. Bila lebih besar, salah satu dari keduanya
    keliru, atau ada rencana aksi yang belum dirujuk. Beberapa {quick_win} yang hanya merujuk rencana aksi yang sama
    dinilai bersama, sebab uang yang sama tidak dipakai dua kali. Uang dari satu sumber dana pada satu tahun pun tidak
    melebihi uang dari sumber itu pada tahun yang sama di rencana aksinya, dan tidak diambil dari sumber atau tahun
    yang tidak dimuat rencana aksinya.
    """,
    bad="""
rencana_aksi:
  - {id: qris, kegiatan: Pendampingan QRIS, anggaran: {APBD: {2026: 100 juta}}}
quick_win:
  - {nama: Pasar Nontunai, rencana_aksi: [qris], anggaran: {APBD: {2026: 500 juta}}}
""",
    good="""
rencana_aksi:
  - {id: qris, kegiatan: Pendampingan QRIS, anggaran: {APBD: {2026: 500 juta}}}
quick_win:
  - {nama: Pasar Nontunai, rencana_aksi: [qris], anggaran: {APBD: {2026: 100 juta}}}
""",
)
def more_than_linked(subject: Subject) -> Iterator[Hit]:
    """A hit for each quick win that costs more than all rows it refers to, and for several that do so together.

    Rows of which not all money is known tell nothing.
    """
    rows = {row.path: row for row in subject.plan.rencana_aksi}
    linking = _by_links(subject.plan.quick_win)
    for links, items in linking.items():
        sums = [rows[path].total for path in links]
        if not all(sums) or any(isinstance(known, UangSementara) for known in sums):
            continue
        total = sum(int(amount) for amount in sums if not isinstance(amount, Gap))
        yield from _above(items, total)
        yield from _above_in_a_year((item for item in items if _cost(item) <= total), [rows[path] for path in links])
        yield from _above_together(items, _within(links, linking), total)


Links = frozenset[str]


def _by_links(items: Iterable[QuickWin]) -> dict[Links, list[QuickWin]]:
    """The quick wins with money, by the rows of the action plan that they refer to."""
    found: dict[Links, list[QuickWin]] = {}
    for item in items:
        links = frozenset(to.tujuan.path for to in item.rencana_aksi if to.tujuan is not None)
        if links and item.total:
            found.setdefault(links, []).append(item)
    return found


def _within(links: Links, linking: dict[Links, list[QuickWin]]) -> list[QuickWin]:
    """The quick wins that refer to no other rows."""
    return [item for theirs, items in linking.items() if theirs <= links for item in items]


def _above(items: list[QuickWin], total: int) -> Iterator[Hit]:
    for item in items:
        if _cost(item) > total:
            message = f"{{quick_win}} ini {shown_rupiah(_cost(item))}, rencana aksinya hanya {shown_rupiah(total)}"
            yield Hit(
                _largest_amount(item), message, "samakan jumlahnya, atau rujuk rencana aksi yang belum disebut."
            )


def _above_in_a_year(items: Iterable[QuickWin], rows: list[RencanaAksi]) -> Iterator[Hit]:
    """A hit for each amount of a fund in a year that exceeds what all rows have of that fund in that year."""
    for item in items:
        for source, years in item.anggaran.items():
            for year, amount in years.items():
                known = sum(_amount_of(row, source, year) for row in rows)
                if known < amount:
                    theirs = f"hanya {shown_rupiah(known)}" if known else "tidak memuatnya"
                    message = (
                        f"{source.label} {year} {{quick_win}} ini {shown_rupiah(amount)}, rencana aksinya {theirs}"
                    )
                    yield Hit(amount, message, "samakan jumlahnya, atau rujuk rencana aksi yang belum disebut.")


def _amount_of(row: RencanaAksi, source: Any, year: int) -> int:
    """What a row has of a fund in a year; 0 if nothing."""
    amounts = {int(known): int(amount) for known, amount in row.anggaran.get(source, {}).items()}
    return amounts.get(year, 0)


def _above_together(items: list[QuickWin], sharing: list[QuickWin], total: int) -> Iterator[Hit]:
    """One hit, at the last of some items, where those that share their rows cost more, though each of them less."""
    fitting = [item for item in sharing if _cost(item) <= total]
    if items[-1] in fitting and (cost := sum(map(_cost, fitting))) > total:
        others = [f"'{text_of(item.naming)}'" for item in fitting if item is not items[-1]]
        named = joined(
            [*others[:_MOST_NAMED], *([f"{len(others) - _MOST_NAMED} lainnya"] * (len(others) > _MOST_NAMED))]
        )
        message = (
            f"{{quick_win}} ini bersama {named} {shown_rupiah(cost)}, rencana aksinya hanya {shown_rupiah(total)}"
        )
        yield Hit(_largest_amount(items[-1]), message, "bagi jumlahnya, atau rujuk rencana aksi yang belum disebut.")


def _cost(item: BerAnggaran) -> int:
    return int(item.total or 0)


@rule(
    "ANG006",
    "Sumber dana hanya APBD",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=4,
    explanation="""
    Masterplan yang hanya bersandar pada APBD sendiri sulit dijalankan sampai akhir. Yang tercatat dalam APBD itu,
    seperti PAD, DAU, DBH, DAK, Dana Desa, dan pinjaman daerah, tidak dihitung sebagai sumber lain. Banyaknya sumber
    dana lain yang diharapkan diatur dengan  pemeriksaan.ambang.sumber_dana_lain.
    """,
    bad="""
rencana_aksi:
  - {kegiatan: Pendampingan QRIS, anggaran: {APBD: {2026: 100 juta}}}
""",
    good="""
rencana_aksi:
  - {kegiatan: Pendampingan QRIS, anggaran: {APBD: {2026: 100 juta}, CSR: {2026: 20 juta}}}
""",
)
def one_purse(subject: Subject) -> Iterator[Hit]:
    """One hit if too few sources besides the own budget pay for the plan."""
    rows = subject.plan.rencana_aksi
    is_paid = any(amount > 0 for row in rows for years in row.anggaran.values() for amount in years.values())
    wanted = subject.threshold("sumber_dana_lain")
    others = len({str(source) for row in rows for source in funds_from_outside(row)})
    if is_paid and others < wanted:
        message = f"sumber dana di luar APBD sendiri baru {others}, diharapkan sedikitnya {wanted}"
        remedy = "cari pendanaan lain, misalnya APBN, APBD Provinsi, CSR/TJSL, KPBU, atau hibah."
        yield Hit(subject.plan.rencana_aksi, message, remedy)


@rule(
    "ANG008",
    "Seluruh anggaran nol",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=4,
    explanation="""
    Nol yang ditulis adalah isian, misalnya untuk kegiatan tanpa biaya. Namun rencana aksi yang seluruh anggarannya
    nol biasanya belum dihitung.
    """,
    bad="""
rencana_aksi:
  - {kegiatan: Pendampingan QRIS, anggaran: {APBD: {2026: 0}}}
""",
    good="""
rencana_aksi:
  - {kegiatan: Pendampingan QRIS, anggaran: {APBD: {2026: 0}}}
  - {kegiatan: Pembangunan pusat data, anggaran: {APBD: {2026: 250 juta}}}
""",
)
def nothing_but_nought(subject: Subject) -> Iterator[Hit]:
    """One hit, at the first amount, if the action plan states amounts and all of them are zero."""
    stated = [row for row in subject.plan.rencana_aksi if row.total]
    if stated and not subject.total:
        message = "seluruh anggaran rencana aksi tertulis nol"
        yield Hit(_largest_amount(stated[0]), message, "isi anggaran yang sebenarnya, atau kosongkan yang belum ada.")


@rule(
    "ANG011",
    "Anggaran butir hanya nol",
    Severity.SARAN,
    Basis.PERTIMBANGAN,
    stage=4,
    explanation="""
    Anggaran yang hanya berisi nol belum dihitung dalam kelengkapan, karena tidak membedakan kegiatan tanpa biaya dari
    anggaran yang belum disusun. Kegiatan yang memang tanpa biaya dicatat pada pemeriksaan.dikecualikan dengan
    alasannya, dan sejak itu dihitung lengkap. Rencana aksi yang seluruh anggarannya nol dilaporkan oleh ANG008.
    """,
    bad="""
rencana_aksi:
  - {kegiatan: Pendampingan QRIS, anggaran: {APBD: {2026: 0}}}
  - {kegiatan: Pembangunan pusat data, anggaran: {APBD: {2026: 250 juta}}}
""",
    good="""
rencana_aksi:
  - {kegiatan: Pendampingan QRIS, anggaran: {APBD: {2026: 0, 2027: 20 juta}}}
  - {kegiatan: Pembangunan pusat data, anggaran: {APBD: {2026: 250 juta}}}
""",
)
def nought_for_an_item(subject: Subject) -> Iterator[Hit]:
    """A hit for each item whose budget is nothing but zeros, in a plan that has other amounts."""
    for item in unpaid(subject.plan) if subject.total else ():
        message = f"anggaran '{text_of(item.naming)}' hanya berisi nol"
        remedy = "isi jumlahnya, kosongkan bila belum dihitung, atau catat alasannya bila memang tanpa biaya."
        yield Hit(item.anggaran, message, remedy)


@rule(
    "ANG009",
    "Anggaran yang sama ditulis dua kali",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=3,
    explanation="""
    Kegiatan yang sama dengan anggaran yang sama persis, pada dua program, dengan dua indikator, atau dengan kata
    "Kegiatan" di depannya, terhitung dua kali dalam setiap jumlah. Kegiatan yang sama milik perangkat daerah, lokasi,
    atau dimensi lain, atau dengan anggaran lain, tidak dinilai; butir yang seluruhnya sama dilaporkan KST007. Begitu
    pula butir yang bernama "Jumlah" atau "Total", seperti baris terakhir tabel yang disalin dari Excel.
    """,
    bad="""
rencana_aksi:
  - {program: Pasar Digital, kegiatan: Pelatihan QRIS, indikator: Peserta, anggaran: {APBD: {2026: 250 juta}}}
  - {program: UMKM Digital, kegiatan: Kegiatan Pelatihan QRIS, anggaran: {APBD: {2026: 250 juta}}}
""",
    good="""
rencana_aksi:
  - {program: Pasar Digital, kegiatan: Pelatihan QRIS tahap 1, anggaran: {APBD: {2026: 250 juta}}}
  - {program: Pasar Digital, kegiatan: Pelatihan QRIS tahap 2, anggaran: {APBD: {2026: 250 juta}}}
""",
)
def money_twice(subject: Subject) -> Iterator[Hit]:
    """A hit for each item with the same cost and nearly the same name as an earlier one, and each row of totals."""
    again = {id(item) for repeat in subject.repeats for item in repeat.items[1:]}
    for first, second in subject.doubled_costs:
        if id(second) in again or isinstance(second, Aplikasi):
            continue
        cost = sum(int(amount) for years in second.anggaran.values() for amount in years.values())
        message = f"'{text_of(second.naming)}' ditulis lagi dengan anggaran yang sama, {shown_rupiah(cost)}"
        yield Hit(second, message, "sisakan satu, atau bagi anggarannya di antara keduanya.", also=first.place)
    for total in rows_of_totals(subject.plan):
        message = f"'{text_of(total.naming)}' tampak sebagai baris jumlah, sehingga isinya terhitung dua kali"
        yield Hit(total, message, "hapus butir ini; jumlah dihitung sendiri.")


@rule(
    "ANG010",
    "APBD dihitung bersama bagiannya",
    Severity.PERINGATAN,
    Basis.HUKUM,
    stage=3,
    explanation="""
    PAD, DAU, dan DBH adalah bagian dari APBD sendiri. Bila pada satu butir dan satu tahun jumlah ketiganya sama
    dengan APBD, keseluruhan ditulis beserta bagiannya, sehingga uang yang sama terhitung dua kali.
    """,
    bad="""
rencana_aksi:
  - {kegiatan: Pendampingan QRIS, anggaran: {APBD: {2026: 100 juta}, PAD: {2026: 60 juta}, DAU: {2026: 40 juta}}}
""",
    good="""
rencana_aksi:
  - {kegiatan: Pendampingan QRIS, anggaran: {PAD: {2026: 60 juta}, DAU: {2026: 40 juta}}}
""",
)
def whole_with_its_parts(subject: Subject) -> Iterator[Hit]:
    """A hit for each APBD amount that equals the sum of its parts (such as PAD and DAU) in the same year."""
    parts = own_funds() - {_OWN_BUDGET}
    for item in _costing(subject):
        spent = [(year, amount) for year, amount in item.anggaran.get(_OWN_BUDGET, {}).items() if amount > 0]
        for year, amount in spent:
            stated = [years.get(year, 0) for source, years in item.anggaran.items() if source in parts]
            if sum(map(int, stated)) == int(amount):
                message = f"{shown_rupiah(amount)} tahun {year} ditulis sebagai APBD dan lagi sebagai bagiannya"
                yield Hit(amount, message, "sisakan APBD atau bagian-bagiannya saja.")


_FUNDS = r"(?:anggaran|pendanaan|dana|biaya|pagu)"
_PLAN = r"(?:masterplan|rencana induk|rencana aksi|smart city|kota cerdas)"
_NEARLY = r"hampir|mendekati|nyaris"
_AT_MOST = (
    r"kurang dari|di ?bawah|tidak (?:lebih dari|melebihi|sampai)|paling (?:banyak|tinggi|besar)|maksimal|maksimum|"
    r"setinggi-tingginya|sebanyak-banyaknya|sebesar-besarnya"
)
_AT_LEAST = (
    r"lebih dari|di ?atas|melebihi|melampaui|tidak kurang dari|paling (?:sedikit|kurang|rendah)|minimal|minimum|"
    r"sekurang-kurangnya|setidak-tidaknya|setidaknya|sedikitnya|sekurangnya"
)
_ABOUT = r"sekitar|kira-kira|kurang lebih|lebih kurang|kisaran"
_LEADING = r"mencapai|sebesar|senilai|sejumlah|total"
_BOUND = (
    rf"(?:(?:(?P<nearly>{_NEARLY})|{_AT_MOST}|(?P<least>{_AT_LEAST})"
    rf"|(?P<about>{_ABOUT}))\s+(?:(?:{_LEADING})\s+)?)"
)
_MILLIONS = "juta|miliar|milyar|triliun|trilyun"
_DIGITS = rf"Rp\.?\s?\d[\d.]*(?:,\d+)*(?:\s(?:ribu|{_MILLIONS}))?"
_WORDS = (
    rf"(?!belas|puluh|ratus|ribu|koma)(?:(?:{WORD_OF_NUMBER})\s)+(?:{_MILLIONS})"
    rf"(?:\s(?:{WORD_OF_NUMBER}))*"
)
_TOTAL = (
    rf"(?i)\b(?:(?P<sum>(?:total|jumlah|seluruh|keseluruhan)\s+(?:kebutuhan\s+)?{_FUNDS})"
    rf"|{_PLAN}\b[^.;\n]{{0,60}}?\b(?:membutuhkan|memerlukan|menelan|menyerap|menghabiskan)"
    rf"(?:\s+(?:total\s+)?{_FUNDS}|(?=\s+(?:(?:{_NEARLY}|{_AT_MOST}|{_AT_LEAST}|{_ABOUT}|{_LEADING})\s+)*Rp))"
    rf"|(?P<all>(?:(?:kebutuhan|besarnya|besaran|nilai)\s+)?{_FUNDS}\s+"
    rf"(?:seluruhnya|keseluruhannya|secara keseluruhan|(?:untuk |bagi )?(?:seluruh|semua|ke-?)\s?"
    rf"(?:\d+\s|(?:{WORD_OF_NUMBER})\s)?(?:program|kegiatan|rencana aksi)"
    rf"(?!\s(?:ini|itu|tersebut|di|yang|pada|dimensi|dinas|Smart))))"
    rf"|{_FUNDS}\s(?:untuk\s)?(?P<rows>\d+)\s(?:kegiatan|baris)(?:\srencana aksi)?"
    rf"(?=\s(?:{_LEADING}|adalah|ialah|berjumlah|Rp))"
    rf"|(?:kebutuhan|besarnya|besaran|nilai)\s+{_FUNDS}|{_FUNDS}\s+yang\s+(?:dibutuhkan|diperlukan)"
    rf"|{_FUNDS}\s+(?:(?:total|keseluruhan)\s+(?:(?:pada|dalam)\s+)?)?"
    rf"(?:(?:untuk|bagi|dari|seluruh|melaksanakan|menjalankan|pelaksanaan)\s+)*{_PLAN})\b[^.;\n]{{0,80}}?"
    rf"(?P<money>{_DIGITS}|\b\d[\d.]*(?:,\d+)?\s(?:{_MILLIONS})\srupiah|\b{_WORDS}(?=\srupiah))"
)
_DENIED = (
    r"(?i)\b(?:bukan(?:lah)?(?:\s+lagi)?(?:\s+(?:sebesar|senilai|sejumlah))?"
    rf"|(?:{WORD_OF_NUMBER})\s(?:dan|atau|hingga|sampai(?:\sdengan)?))\s+$"
)
_UP_TO = late_pattern(
    r"(?i)(?P<sign>\sdan|\ssampai(?:\sdengan)?|\shingga|\ss\.d\.|\s?[–-])\s?"
    r"(?P<money>(?=Rp|[\d.,]+\s(?:ribu|[jm]|tri)|\d{1,3}(?:\.\d{3}){2})(?:Rp\.?\s?)?\d[\d.]*(?:,\d+)?"
    rf"(?P<unit>\s(?:ribu|{_MILLIONS}))?)"
)
_BETWEEN = r"(?i)\bantara\s+$"
_IN_WORDS = rf"(?i){_WORDS}"
_UNIT = r"[a-z]$"
_BEFORE_MONEY = rf"(?i)\b{_BOUND}$"
_OR_MORE = late_pattern(
    r"(?i)\s(?:rupiah\s)?(?:atau\s)?lebih\b(?! (?:besar|tinggi|rendah|kecil|banyak|sedikit|dari))"
)
_ENGLISH_POINT = r"(\d)\.(\d{1,2})(?= )"
_THREE_DECIMALS = r"(,\d{3})(?= )"
_FAR_BELOW = 2
_UNITS = ("ribu", "juta", "miliar", "milyar", "triliun", "trilyun")
_PART = (
    r"(?i)\b(?:setiap|per (?:tahun|orang|peserta|unit|desa|bulan|hari|keluarga|titik)|"
    r"tahun \d{4}(?!\s?[–-])|dimensi|pilar|sektor|APBN|APBD|PAD|DAU|DBH|DAK|CSR|KPBU|BLUD|"
    r"pinjaman|hibah|provinsi|RPJMD|Renstra|dinas|badan|kegiatan ini|program ini|masing-masing|rata-rata|sisa|"
    r"realisasi|sebelumnya|penyusunan)\b"
)
_NARROWED = (
    r"(?i)(?<!seluruh )(?<!semua )(?<!\d )\b(?:kegiatan|program|proyek|aplikasi)\b|\b(?:tambahan|sebagian|salah satu|"
    r"pembangunan|pengadaan|pemeliharaan|operasional|tahap|triwulan|semester|setahun|tahun (?:pertama|kedua|ketiga|"
    r"keempat|kelima|berjalan))\b|\buntuk (?!(?:seluruh|semua|periode|"
    rf"melaksanakan|menjalankan|pelaksanaan|masa|jangka|\w+ tahun|{_PLAN})\b)|\bpaling (?!\w+ Rp)"
)
_SPAN = rf"(?i){RANGE}|(?:sampai|hingga)(?: dengan)?(?: tahun)? 20\d\d"
_A_YEAR = r"\b20\d\d\b"
_SHORTEST_NAME = 4
_WHOLE = rf"(?i)\b{_PLAN}\b"


@rule(
    "ANG007",
    "Total anggaran dalam teks tidak sama dengan jumlah rencana aksi",
    Severity.GALAT,
    Basis.PENILAI,
    stage=4,
    explanation="""
    Total yang ditulis tangan dalam teks tertinggal ketika rencana aksi berubah. Yang dibandingkan hanya kalimat yang
    jelas berbicara tentang total anggaran seluruh masterplan, bukan tentang satu tahun, dimensi, sumber dana,
    perangkat daerah, program, atau kegiatan; angka bulat seperti "Rp12,5 miliar" dibandingkan
    setelah pembulatan yang sama, dan batas seperti "hampir Rp13 miliar" hanya dilaporkan bila tidak benar.
    """,
    bad="""
rencana_aksi:
  - {kegiatan: Pendampingan QRIS, anggaran: {APBD: {2026: 100 juta}}}
sambutan:
  isi: Total anggaran masterplan ini adalah Rp250 juta.
""",
    good="""
rencana_aksi:
  - {kegiatan: Pendampingan QRIS, anggaran: {APBD: {2026: 100 juta}}}
sambutan:
  isi: Total anggaran masterplan ini adalah Rp100 juta.
""",
)
def wrong_total(subject: Subject) -> Iterator[Hit]:
    """A hit for each text that states a total other than that of the action plan."""
    total = subject.total
    amounts = {word for word in subject.prose.folded_words if word.startswith("rp") and not word[2:3].isalpha()}
    for text, match in subject.prose.near(amounts | {"rupiah"}, _TOTAL) if total else ():
        sentence = sentence_at(text, *match.span())
        is_of_all = bool(match["all"] or match["rows"] == str(len(subject.plan.rencana_aksi)))
        own = re.search(_WHOLE, sentence) or str(subject.plan.istilah.masterplan) in sentence or is_of_all
        is_plain = own and (match["sum"] or is_of_all or not re.search(_NARROWED, sentence))
        whole = is_plain and not _is_of_part(subject, sentence)
        if whole and not _fits(subject, total, text, match):
            message = f"teks menyebut {match['money']}, padahal rencana aksi berjumlah {shown_rupiah(total)}"
            yield Hit(Passage(text, *match.span("money")), message, "perbaiki angka dalam teks.")


def _is_of_part(subject: Subject, sentence: str) -> bool:
    """Whether a sentence is about a part of the plan: a year, a source of funds, or something named in the plan."""
    if re.search(_PART, sentence) or re.search(_A_YEAR, re.sub(_SPAN, "", sentence)):
        return True
    folded = sentence.lower()
    sources = [name for name in sources_of_funds().known if name.lower() in folded]
    if any(found[0][:1].isupper() for name in sources for found in _named(name, sentence)):
        return True
    names = (name for name in _names_of_parts(subject) if len(name) >= _SHORTEST_NAME and name.lower() in folded)
    return any(True for name in names for _ in _named(name, sentence))


def _named(name: str, sentence: str) -> Iterator[re.Match[str]]:
    """The occurrences of a name in a sentence, as whole words in any case."""
    return re.finditer(rf"(?i)(?<!\w){re.escape(name)}(?!\w)", sentence)


def _names_of_parts(subject: Subject) -> Iterator[str]:
    """The names of dimensions, offices, programmes and activities; "" for one without a name."""
    plan = subject.plan
    yield from chain(dimension_names(), subdimension_names())
    for dimension in plan.dimensi:
        yield from (str(dimension.nama), *(str(part.nama) for part in dimension.semua_subdimensi))
    yield from (str(name) for office in plan.daerah.opd for name in (office.nama, office.singkatan))
    yield from (str(name) for row in plan.rencana_aksi for name in (row.program, row.kegiatan))
    yield from (str(item.nama) for item in plan.quick_win)


def _fits(subject: Subject, total: int, text: str, told: re.Match[str]) -> bool:
    """Whether an amount as told may be the total; one that cannot be read may be, and one that is denied."""
    if re.search(_DENIED, text[told.start() : told.start("money")]):
        return True
    if span := _span(text, told):
        return _lies_between(total, *span, is_open=not Rekap(subject.plan).lengkap)
    amounts = [*_amounts_in(told["money"])]
    return not amounts or any(_may_be(subject, total, text, told, amount) for amount in amounts)


def _span(text: str, told: re.Match[str]) -> tuple[str, str] | None:
    """The least and the most of a range of amounts, the first with the unit of the second if it has none."""
    most = _UP_TO.match(text, told.end("money"))
    between = re.search(_BETWEEN, text[told.start() : told.start("money")])
    if most is None or (most["sign"].strip() == "dan" and not between):
        return None
    has_unit = re.search(_UNIT, told["money"])
    return told["money"] if has_unit else f"{told['money']}{most['unit'] or ''}", most["money"]


def _lies_between(total: int, least: str, most: str, *, is_open: bool) -> bool:
    """Whether a total lies in a range, or may come to lie there where money is still to come."""
    lows, highs = [*_amounts_in(least)], [*_amounts_in(most)]
    return not lows or not highs or ((is_open or min(lows) <= total) and total <= max(highs))


def _in_digits(money: str) -> str:
    """An amount as written in digits, with the last unit that is named."""
    if not re.fullmatch(_IN_WORDS, money) or (number := of_words(money)) is None:
        return money
    unit = next(word for word in reversed(money.lower().split()) if word in _UNITS)
    size = of_words(f"satu {unit}")
    return f"{shown_number(number / size)} {unit}" if size else money


def _amounts_in(money: str) -> Iterator[int]:
    """The amounts that a text may mean: of "500,125 miliar" both, whether the comma groups or begins decimals."""
    money = _in_digits(money)
    forms = {re.sub(_ENGLISH_POINT, r"\1,\2", money)}
    if money.count(",") > 1:
        forms = {money.replace(",", "")}
    elif re.search(_THREE_DECIMALS, money):
        forms = {re.sub(_THREE_DECIMALS, r"\g<1>0", money), money.replace(",", ".")}
    for form in sorted(forms):
        with suppress(UnreadableValueError):
            yield parse_money(form)


def _may_be(subject: Subject, total: int, text: str, told: re.Match[str], amount: int) -> bool:
    """Whether the total may be told as this amount: as more than it is as well, where money is still to come."""
    if amount > total and not Rekap(subject.plan).lengkap:
        return True
    bound = re.search(_BEFORE_MONEY, text[told.start() : told.start("money")])
    if bound and not bound["about"]:
        return total >= amount if bound["least"] else _is_below(total, amount, nearly=bool(bound["nearly"]))
    if _OR_MORE.match(text, told.end()):
        return total >= amount
    return _rounds_to(total, amount, _in_digits(told["money"]), roughly=bound is not None)


def _is_below(total: int, amount: int, *, nearly: bool) -> bool:
    """Whether a total is at most an amount; "nearly" an amount cannot be less than half of it."""
    return total <= amount and not (nearly and total * _FAR_BELOW < amount)


def _rounds_to(total: int, amount: int, money: str, *, roughly: bool) -> bool:
    """Whether an amount is the total, rounded to the precision written.

    ``roughly`` it may be rounded to its last nonzero digit, or cut off where it ends.
    """
    digits = re.sub(r"\D", "", money).lstrip("0")
    step = Decimal(amount) / int((digits.rstrip("0") if roughly else digits) or 1)
    return abs(total - amount) * 2 <= step or (roughly and 0 <= total - amount < Decimal(amount) / int(digits or 1))
