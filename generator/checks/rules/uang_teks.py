"""Rules on money within texts: what an item costs according to its own table."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from generator.checks.figures_in_prose import Figure
from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, rule
from generator.checks.stems import telling_stems
from generator.checks.subject import Subject, text_of
from generator.source.paths import ModelPath
from generator.source.printed_amounts import shown_rupiah

_COST = (
    r"(?i)\b(?:biaya\w*|anggaran\w*|pembiayaan\w*|pendanaan\w*|dana|pagu\w*|menelan|dianggarkan|dialokasikan|"
    r"alokasi\w*|dibiayai|senilai|belanja|menghabiskan)\b"
)
_OF_SOMETHING_ELSE = (
    r"(?i)\b(?:biaya (?:perjalanan|operasi\w*|pemeliharaan|hidup|kirim|produksi|masuk)|per (?:orang|unit|bulan|"
    r"desa|hari|"
    r"titik|keluarga)|setiap (?:orang|unit|bulan|desa|hari|titik|keluarga|penerima)|bantuan|pinjaman|kredit|"
    r"pendapatan|"
    r"penerimaan|penghasilan|omzet|omset|transaksi|investasi|realisasi|apbd kabupaten|pad\b|retribusi|pajak|harga|"
    r"denda|"
    r"hadiah|honor|semula|sebelumnya|dahulu|usulan|diusulkan|tambahan|kekurangan|sisa\w*|rintisan|lama|"
    r"pada 20(?:1\d|2[0-4]))\b"
)
_SHORTEST_NAME, _FEWEST_WORDS = 12, 2


@rule(
    "UTK001",
    "Biaya dalam teks berbeda dengan tabelnya",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=2,
    explanation="""
    Biaya quick win, kegiatan, program, aplikasi, atau infrastruktur yang disebut dalam uraiannya, atau dalam kalimat
    yang menyebut namanya, sama dengan jumlah anggarannya. Diterima pula anggaran satu tahun, satu sumber dana,
    beberapa tahun berturut-turut, dan angka yang dibulatkan. Biaya satuan, bantuan, dan pendapatan tidak dinilai.
    """,
    bad="""
quick_win:
  - {nama: Loket Keliling Pesisir, keberlangsungan: "Seluruh biaya sebesar Rp1,25 miliar telah tersedia.",
     anggaran: {APBD: {2025: 420 juta, 2026: 705 juta}}}
""",
    good="""
quick_win:
  - {nama: Loket Keliling Pesisir, keberlangsungan: "Seluruh biaya sebesar Rp1,125 miliar telah tersedia.",
     anggaran: {APBD: {2025: 420 juta, 2026: 705 juta}}}
""",
)
def another_cost(subject: Subject) -> Iterator[Hit]:
    """A hit for each cost in a text that no sum of the budget of what it speaks of agrees with."""
    amounts = [figure for figure in subject.figures if figure.unit == "rp" and re.search(_COST, figure.clause)]
    named = _named(subject) if amounts else {}
    for figure in amounts:
        if re.search(_OF_SOMETHING_ELSE, figure.clause) or ModelPath(figure.text.path).topic in (
            "sumber",
            "dasar_hukum",
        ):
            continue
        what, budgets, place = _meant(subject, figure, named)
        sums = {total for budget in budgets for total in _sums(budget)}
        if sums and not any(_is_rounded(figure, total) for total in sums):
            total = max(_sums(budgets[0]))
            right = f"anggaran '{text_of(what)}' berjumlah {shown_rupiah(int(total))}"
            message = f"teks menyebut {figure.shown}, padahal {right}"
            yield Hit(figure.passage, message, "samakan dengan tabelnya.", also=place)


_TOPICS = ("quick_win", "rencana_aksi", "infrastruktur", "aplikasi", "literasi_sdm")


def _named(subject: Subject) -> dict[str, list[Any]]:
    """The items that have a budget, by their names and those of their programmes."""
    found: dict[str, list[Any]] = {}
    for topic in _TOPICS:
        for item in getattr(subject.plan, topic):
            names = (item.kegiatan, item.program) if topic == "rencana_aksi" else (item.nama,)
            for name in names:
                if name and len(name) >= _SHORTEST_NAME and len(name.split()) >= _FEWEST_WORDS and item.anggaran:
                    found.setdefault(str(name).casefold(), []).append(item)
    for dimension in subject.plan.dimensi:
        rows = [row for row in subject.plan.rencana_aksi if str(row.dimensi) == str(dimension.kunci) and row.anggaran]
        if rows:
            found.setdefault(str(dimension.nama).casefold(), []).extend(rows)
    return found


def _meant(subject: Subject, figure: Figure, named: dict[str, list[Any]]) -> tuple[str, list[Any], Any]:
    """What a cost is of, its budgets, and where they are: what its sentence names, else the item of its text."""
    sentence = figure.sentence.casefold()
    names = [name for name in named if name in sentence]
    names = [name for name in names if not any(name in other and name != other for other in names)]
    if len(names) == 1:
        items = named[names[0]]
        budgets = [item.anggaran for item in items]
        return (
            names[0],
            [_joined(budgets), *budgets],
            items[0].anggaran.place if hasattr(items[0].anggaran, "place") else items[0].place,
        )
    item = subject.item_of(figure.text.path) if not names else None
    topic = ModelPath(figure.text.path).topic
    if item is not None and topic in _TOPICS and (budget := item.__dict__.get("anggaran")):
        return str(item.naming), [budget], item.place
    return "", [], None


def _joined(budgets: list[Any]) -> dict[str, dict[int, int]]:
    found: dict[str, dict[int, int]] = {}
    for budget in budgets:
        for source, years in budget.items():
            mine = found.setdefault(str(source), {})
            for year, amount in years.items():
                mine[int(year)] = mine.get(int(year), 0) + int(amount)
    return found


def _sums(budget: Any) -> set[int]:
    """The sums of a budget that a text may mean: of all, a source, a year, several years in a row."""
    tables = [{int(year): int(amount) for year, amount in years.items()} for years in budget.values()]
    by_year: dict[int, int] = {}
    for table in tables:
        for year, amount in table.items():
            by_year[year] = by_year.get(year, 0) + amount
    found: set[int] = set()
    for table in (*tables, by_year):
        years = sorted(table)
        found |= {sum(table[y] for y in years[a:b]) for a in range(len(years)) for b in range(a + 1, len(years) + 1)}
    own = next(
        (
            sum(table.values())
            for source, table in zip(budget, tables, strict=True)
            if str(source).casefold() == "apbd"
        ),
        0,
    )
    return found | ({sum(by_year.values()) - own} if own and len(tables) > 1 else set())


def _is_rounded(figure: Figure, total: int) -> bool:
    value = figure.value
    if figure.is_rough:
        return abs(value - total) * 10 <= max(value, Decimal(total))
    return value == total or abs(value - total) * 2 <= _step(figure)


_DECIMALS = r",(\d+)"
_SIZES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}


def _step(figure: Figure) -> Decimal:
    """The precision with which money is written: of "Rp1,2 miliar" 100 million; none for full rupiah."""
    size = next((size for word, size in _SIZES.items() if word in figure.shown.lower()), 0)
    decimals = re.search(_DECIMALS, figure.shown)
    return Decimal(size) / 10 ** len(decimals[1]) if size and decimals else Decimal(0)


_FEWEST_ALIKE = 3


@rule(
    "UTK002",
    "Satu anggaran pada dua tabel berbeda satu angka",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=4,
    explanation="""
    Aplikasi, infrastruktur, atau literasi yang juga menjadi kegiatan rencana aksi sering memuat anggaran yang sama.
    Yang ditandai ialah dua anggaran dengan kata pokok dan perangkat daerah yang sama, yang semua angkanya sama
    kecuali satu.
    """,
    bad="""
daerah: {opd: [Dinas Kelautan]}
aplikasi:
  - {nama: Lelang ikan elektronik, opd: Dinas Kelautan,
     anggaran: {APBD: {2025: 230 juta, 2026: 520 juta, 2027: 840 juta, 2028: 320 juta}}}
rencana_aksi:
  - {kegiatan: Penerapan lelang ikan elektronik, opd: Dinas Kelautan,
     anggaran: {APBD: {2025: 230 juta, 2026: 520 juta, 2027: 480 juta, 2028: 320 juta}}}
""",
    good="""
daerah: {opd: [Dinas Kelautan]}
aplikasi:
  - {nama: Lelang ikan elektronik, opd: Dinas Kelautan,
     anggaran: {APBD: {2025: 230 juta, 2026: 520 juta, 2027: 480 juta, 2028: 320 juta}}}
rencana_aksi:
  - {kegiatan: Penerapan lelang ikan elektronik, opd: Dinas Kelautan,
     anggaran: {APBD: {2025: 230 juta, 2026: 520 juta, 2027: 480 juta, 2028: 320 juta}}}
""",
)
def one_amount_differs(subject: Subject) -> Iterator[Hit]:
    """A hit for each budget that differs from that of its row of the action plan in a single amount."""
    rows = [(row, _cells(row.anggaran)) for row in subject.plan.rencana_aksi if row.anggaran]
    by_cell: dict[tuple[str, int, int], list[int]] = {}
    for at, (_, cells) in enumerate(rows):
        for (source, year), amount in cells.items():
            by_cell.setdefault((source, year, amount), []).append(at)
    for topic in ("aplikasi", "infrastruktur", "literasi_sdm"):
        for item in getattr(subject.plan, topic):
            cells = _cells(item.anggaran) if item.anggaran else {}
            shared: dict[int, int] = {}
            for (source, year), amount in cells.items():
                for at in by_cell.get((source, year, amount), ()):
                    shared[at] = shared.get(at, 0) + 1
            for at, count in shared.items():
                row, theirs = rows[at]
                is_pair = (
                    count >= _FEWEST_ALIKE
                    and count == len(cells) - 1 == len(theirs) - 1
                    and cells.keys() == theirs.keys()
                )
                if (
                    is_pair
                    and str(row.opd) == str(item.opd)
                    and telling_stems(item.nama or "") & telling_stems(row.kegiatan or "")
                ):
                    source, year = next(key for key in cells if cells[key] != theirs[key])
                    ours, other = (shown_rupiah(table[source, year]) for table in (cells, theirs))
                    message = f"{_label(row, source)} {year} di sini {ours}, pada '{text_of(row.kegiatan)}' {other}"
                    yield Hit(item.nama, message, "samakan angkanya.", also=row.kegiatan.place)


def _label(row: Any, source: str) -> str:
    return next((str(getattr(key, "label", key)) for key in row.anggaran if str(key) == source), source)


def _cells(budget: Any) -> dict[tuple[str, int], int]:
    return {(str(s), int(y)): int(amount) for s, years in budget.items() for y, amount in years.items()}
