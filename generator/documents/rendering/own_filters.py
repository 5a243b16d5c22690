"""Filters and functions for templates. Filters that only reword a value keep its path."""

from collections.abc import Callable, Iterable
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from typing import Any

from generator.blocks.blocks import Paragraph
from generator.blocks.marks import MarkedText
from generator.documents.capitals import Capitals
from generator.documents.citations import citation, citations, source_line
from generator.documents.figures import FigureMaker
from generator.documents.lacking import known_of
from generator.documents.pictures import PictureFolder
from generator.documents.printed_values import Printer, Shown, enumerated, shown
from generator.documents.references import rujuk
from generator.documents.regulation import with_defined_terms, without_titles
from generator.documents.signature import signature
from generator.documents.tables import Kolom, TableMaker
from generator.documents.worksheets import SheetMaker, hari_ini, hari_tanggal, isian, sheet_signature
from generator.masterplan.daerah import Pejabat
from generator.masterplan.dimensi import Dimensi
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.periode import Naskah
from generator.source.numbers_and_days_in_words import spelled
from generator.source.paths import entry_path
from generator.source.printed_amounts import in_rupiah, shown_number, shown_rupiah
from generator.source.values import Gap, Items, Kurang, Phrase, Rujukan, Tahun, Turunan, UangSementara
from generator.source.words import without_ending

_MOST_WORDS_OF_A_NUMBER = 2
_LEAST_SHARE = Decimal("0.1")
_USUAL_DECIMALS, _MOST_DECIMALS = 2, 3
# The least amount shown in each unit; an amount that would round to 1000 of the smaller unit uses the larger one.
_SHORT_UNITS = (
    (10**12 - 5 * 10**6, 10**12, "triliun"),
    (10**9 - 5 * 10**3, 10**9, "miliar"),
    (10**6, 10**6, "juta"),
)


def kapital(value: Any) -> Any:
    """Convert a value to capitals."""
    return _reworded(value, str.upper)


def awal_kapital(value: Any) -> Any:
    """Capitalise the first letter, for the beginning of a sentence."""
    return _reworded(value, lambda text: text[:1].upper() + text[1:])


def tanpa_titik(value: Any) -> Any:
    """Drop the full stop or other sign that ends an item of a list, for use within a sentence."""
    return _reworded(value, without_ending)


def alinea_pertama(value: Any) -> Any:
    """The first paragraph only, for a summary."""
    return _reworded(value, lambda text: text.partition("\n\n")[0])


def tanpa_gelar(value: Any) -> Any:
    """A name without academic and religious titles, as regulations are signed."""
    return _reworded(value, without_titles)


def beristilah(value: Any, *terms: Any) -> Any:
    """A value in which the terms that a regulation defines have the capitals of their definition."""
    return _reworded(value, lambda text: with_defined_terms(text, map(str, terms)))


def _reworded(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, Gap | Kurang):
        return value
    if isinstance(value, MarkedText):
        return value.reworded(change) if change is str.upper or value.is_bound else _of_words(value, change)
    if isinstance(value, tuple):
        return Phrase(_reworded(part, change) for part in value)
    return Shown.of(change(_words(value)), value)


def _words(value: Any) -> str:
    """What is printed of a value in a line."""
    if isinstance(value, Rujukan):
        return value.nama
    return shown(value) if isinstance(value, int | float | Decimal) else str(value)


def _of_words(text: MarkedText, change: Callable[[str], str]) -> Any:
    """Apply a change to a text put together by a template, keeping the identity of the value it consists of."""
    return Shown.of(change(str(text)), text.raw)


def rupiah_ringkas(amount: int) -> Any:
    """An amount in the largest fitting unit with at most two decimals: "Rp12,5 miliar"; missing amounts are noted."""
    if not isinstance(amount, UangSementara):
        return _short(amount)
    return Phrase((_short(amount), Kurang(amount.kurang))) if amount else amount.kurang[0]


def rupiah_seragam(amount: int, amounts: Iterable[int]) -> Any:
    """An amount among others that are printed beside their sum: all in one unit with as many decimals as it needs.

    These are the fewest, up to three, with which the rounded parts give the rounded sum; where none do, two.
    """
    every = [int(one) for one in amounts]
    unit = next((unit for unit in _SHORT_UNITS if every and max(every) >= unit[0]), None)
    if unit is None or isinstance(amount, UangSementara):
        return rupiah_ringkas(amount)
    _, size, name = unit
    places = next((n for n in range(_MOST_DECIMALS + 1) if _adds_up(every, size, n)), _USUAL_DECIMALS)
    return Turunan.of(in_rupiah(f"{_decimals(int(amount), size, places)} {name}"))


def _adds_up(amounts: list[int], size: int, places: int) -> bool:
    """Whether parts with so many decimals give the sum as ``rupiah_ringkas`` prints it."""
    parts = sum(_to_places(one, size, places) for one in amounts)
    return parts == _to_places(sum(amounts), size, _USUAL_DECIMALS)


def _to_places(amount: int, size: int, places: int) -> Decimal:
    return (Decimal(amount) / size).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def _decimals(amount: int, size: int, places: int) -> str:
    """A number with all its decimals, also zeros, so that those below each other compare."""
    whole, _, rest = f"{_to_places(amount, size, places):f}".partition(".")
    return shown_number(Decimal(whole)) + (f",{rest}" if rest else "")


def _short(amount: int) -> Turunan:
    for least, size, unit in _SHORT_UNITS:
        if amount >= least:
            return Turunan.of(in_rupiah(f"{_rounded(Decimal(int(amount)) / size, 2)} {unit}"))
    return Turunan.of(shown_rupiah(amount))


def _rounded(number: Decimal, places: int) -> str:
    """A number with at most so many decimals, without trailing zeros."""
    return shown_number(number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP).normalize())


def terbilang(number: int) -> str:
    """A count in words if they are at most two, else in figures (EYD V): "delapan belas" for 18, "54" for 54."""
    words = spelled(number) if number >= 0 else ""
    return words if 1 <= len(words.split()) <= _MOST_WORDS_OF_A_NUMBER else shown_number(number)


def persen(part: Any, whole: Any) -> str | Gap:
    """A share with one decimal: "25,6%"; only all is "100%", and only nothing "0%"; of what is missing, its gap."""
    part, whole = known_of(part)[0], known_of(whole)[0]
    if isinstance(part, Gap) or isinstance(whole, Gap):
        return part if isinstance(part, Gap) else whole
    share = Decimal(int(part)) * 100 / int(whole) if whole else Decimal(0)
    if 0 < share < _LEAST_SHARE / 2:
        return f"kurang dari {shown_number(_LEAST_SHARE)}%"
    if 100 - _LEAST_SHARE / 2 <= share < 100:
        return f"lebih dari {shown_number(100 - _LEAST_SHARE)}%"
    return f"{_rounded(share, 1)}%"


def kolom_tahun(years: Iterable[Tahun], isi: str, lebar: float = 0.8, *, jumlah: bool = False) -> list[Kolom]:
    """A column for each year; ``isi`` is the path of a mapping by year."""
    return [Kolom(year, entry_path(isi, int(year)), lebar, "kanan", jumlah) for year in years]


def kolom_target(years: Iterable[Tahun], lebar: float = 0.8) -> list[Kolom]:
    """A column for the target of each year; a single one if the plan has no period yet."""
    return kolom_tahun(years, "target", lebar) or [Kolom("Target per Tahun", "target", 2 * lebar, "kanan")]


def kolom_dimensi(known: Iterable[Dimensi]) -> list[Kolom]:
    """A column for each dimension of a matrix."""
    return [Kolom(d.nama, f"tanda[{d.kunci}]", 1, "tengah") for d in known]


def kolom_garis(years: Iterable[Tahun], isi: str = "tahun", lebar: float = 0.45) -> list[Kolom]:
    """A narrow column for each year of a timeline."""
    return [Kolom(year, f"{isi}[{int(year)}]", lebar, "tengah", arsir=True) for year in years]


def kutipan(value: Any, printer: Printer) -> Paragraph:
    """A value as a paragraph set apart, such as a vision; a gap stays a gap."""
    if isinstance(value, Gap):
        return Paragraph(printer.gap(value), "celah")
    return Paragraph(printer.inlines(value), "kutipan")


def rangkai(values: Iterable[Any], kata: str = "dan") -> Phrase:
    """Values as a list in a sentence: "a, b, dan c"."""
    if not values and isinstance(values, Items) and values.gap is not None:
        return Phrase((values.gap,))
    return enumerated(values, kata)


def orang(people: Iterable[Pejabat]) -> Phrase:
    """People as a list in a sentence, each with the office if known: "A (Bupati) dan B".

    An office that holds brackets itself follows a comma.
    """
    return enumerated(_with_office(person) if person.jabatan else person.nama for person in people)


def _with_office(person: Pejabat) -> Phrase:
    if "(" in person.jabatan:
        return Phrase((person.nama, ", ", person.jabatan))
    return Phrase((person.nama, " (", person.jabatan, ")"))


def sumber_dari(item: Any, printer: Printer) -> Paragraph:
    """The line that names an item's sources; without sources, a paragraph that is not printed."""
    return Paragraph(source_line([item], printer), "sumber")


_FILTERS: dict[str, Callable[..., Any]] = {
    "alinea_pertama": alinea_pertama,
    "kapital": kapital,
    "awal_kapital": awal_kapital,
    "beristilah": beristilah,
    "tanpa_titik": tanpa_titik,
    "tanpa_gelar": tanpa_gelar,
    "rupiah_ringkas": rupiah_ringkas,
    "rupiah_seragam": rupiah_seragam,
    "terbilang": terbilang,
    "rangkai": rangkai,
}


def filters(plan: Masterplan) -> dict[str, Callable[..., Any]]:
    """The filters by their names in templates."""
    capitals = Capitals(plan)

    def awal_kecil(value: Any) -> Any:
        """A value with a small first letter, for the middle of a sentence; proper nouns stay as they are."""
        return _reworded(value, capitals.begun_small)

    return _FILTERS | {"awal_kecil": awal_kecil}


def functions(printer: Printer, naskah: Naskah, pictures: PictureFolder | None) -> dict[str, Any]:
    """The functions by their names in templates; ``pictures`` is the region's picture folder."""
    maker = TableMaker(printer)
    figures = FigureMaker(printer, pictures)
    sheets = SheetMaker(printer)
    return {
        "tabel": maker.table,
        "angka_kunci": maker.figures,
        "formulir": maker.form,
        "lembar": sheets.sheet,
        "lembar_formulir": sheets.sheet_form,
        "isian": isian,
        "hari_ini": hari_ini,
        "hari_tanggal": hari_tanggal,
        "tanda_tangan_lembar": partial(sheet_signature, printer=printer),
        "celah": maker.empty,
        "gambar": figures.picture,
        "bagan": figures.chart,
        "diagram_keterkaitan": figures.dependences,
        "diagram_organisasi": figures.bodies,
        "kolom": Kolom,
        "kolom_tahun": kolom_tahun,
        "kolom_target": kolom_target,
        "kolom_dana": partial(kolom_tahun, isi="dana", lebar=0.9, jumlah=True),
        "kolom_dimensi": kolom_dimensi,
        "kolom_garis": kolom_garis,
        "kutip": citations,
        "kutipan": partial(kutipan, printer=printer),
        "sebut": citation,
        "sumber_dari": partial(sumber_dari, printer=printer),
        "orang": orang,
        "persen": persen,
        "rujuk": partial(rujuk, printer=printer),
        "tanda_tangan": partial(signature, naskah=naskah, printer=printer),
    }
