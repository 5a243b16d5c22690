"""Published scores of regions: a table read with its columns in any order, and compared with what is computed."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from generator.evaluation.scores import final_score
from generator.framework.frame import folded
from generator.framework.instruments import FOLDER, HIGHEST, Instrument
from generator.late_patterns import late_pattern
from generator.source.files import read_text
from generator.source.numbers import UnreadableValueError, parse_score
from generator.source.place import shown_path
from generator.source.placeholders import is_placeholder
from generator.source.problems import Problems, UserError
from generator.source.separated_text import decoded, too_many_cells
from generator.source.words import joined
from generator.source.words_for_totals import summary_of

REGION, FINAL = "daerah", "nilai_final"
_FINALS = frozenset(map(folded, ("nilai akhir", "skor akhir")))
TOLERANCE = Fraction(15, 1000)
"""The greatest difference that rounding of the parts to two places explains."""

_PUBLISHED = "-nilai-terbit.csv"
_SEPARATORS = ";\t,"
_NAMED_SEPARATOR = late_pattern(r"(?i)sep=([;\t,])[^\n]*\n")
_FEWEST_LINES = 2
_MOST_TOLD = 20
_HEADING_WITHIN = 20
_REGIONS = frozenset(
    f"{lead}{name}"
    for lead in ("", "nama ")
    for name in (
        "daerah", "kabupaten/kota", "kabupaten / kota", "kab/kota", "kab./kota", "kabupaten", "kota",
        "pemerintah daerah", "pemda", "wilayah", "kabupaten dan kota", "kabupaten atau kota",
    )
)  # fmt: skip
"""Headings of a column that names the regions, where none is called "daerah"."""
_WEIGHT = late_pattern(r"\s*\([^()]*\)\s*$")


@dataclass(frozen=True, slots=True)
class Row:
    """The published scores of a region: those of its parts by key, and the final one.

    ``published`` is None where the final score is not published, ``computed`` where a part is not.
    """

    region: str
    parts: dict[str, Fraction]
    published: Fraction | None
    computed: Fraction | None

    @property
    def difference(self) -> Fraction | None:
        """The computed score less the published one; None if either is not there."""
        return None if self.computed is None or self.published is None else self.computed - self.published


@dataclass(frozen=True, slots=True)
class Table:
    """A table of published scores; ``unused`` are its columns that the instrument does not have.

    ``summaries`` are the rows that sum up the others, by name and line; they are no regions.
    """

    rows: list[Row]
    unused: list[str]
    summaries: list[str] = field(default_factory=list)

    @property
    def apart(self) -> list[Row]:
        """The rows whose difference rounding does not explain."""
        return [row for row in self.rows if row.difference is not None and abs(row.difference) > TOLERANCE]

    @property
    def differences(self) -> list[Fraction]:
        """How far the rows that have both scores are apart."""
        return [abs(row.difference) for row in self.rows if row.difference is not None]

    @property
    def repeated(self) -> list[str]:
        """The names of the regions that have several rows."""
        counts = Counter(folded(row.region) for row in self.rows)
        return [*dict.fromkeys(row.region for row in self.rows if counts[folded(row.region)] > 1)]

    @property
    def uncomputed(self) -> list[Row]:
        """The rows that lack the score of a part."""
        return [row for row in self.rows if row.computed is None]


def published_scores(instrument: Instrument) -> list[Row]:
    """The published scores of an instrument that the program knows; none if there are none."""
    file = FOLDER / f"{instrument.key}{_PUBLISHED}"
    return read_table(file, instrument).rows if file.is_file() else []


def read_table(file: Path, instrument: Instrument) -> Table:
    """The rows of a CSV file with the columns of an instrument's parts; raises UserError with every fault."""
    problems = Problems()
    text = read_text(file, problems, "CSV", _in_utf8(file))
    problems.raise_if_any()
    lines = [(number, row) for number, row in _lines(text or "") if any(cell.strip() for cell in row)]
    if len(lines) < _FEWEST_LINES:
        raise UserError(f"{shown_path(file)} belum memuat baris daerah di bawah judul kolom. {_wanted(instrument)}")
    first = _heading(lines, instrument)
    heads = lines[first][1]
    columns = _columns(heads, instrument, file)
    faults: list[str] = []
    rows, summaries = [], []
    for number, cells in lines[first + 1 :]:
        if any(cell.strip() for cell in cells[len(heads) :]):
            faults.append(f"  baris {number}: {too_many_cells(len(cells), len(heads))}")
        elif label := _label_of_summary(cells, columns):
            summaries.append(f"{label} (baris {number})")
        elif row := _row(number, cells, columns, instrument, faults):
            rows.append(row)
    if faults:
        more = [f"  dan {len(faults) - _MOST_TOLD} kesalahan lain"] * (len(faults) > _MOST_TOLD)
        raise UserError("\n".join([f"{shown_path(file)} belum dapat dihitung:", *faults[:_MOST_TOLD], *more]))
    known = {folded(name) for name in columns}
    unused = [
        told.strip() for told, name in zip(heads, _names(heads), strict=True) if told.strip() and name not in known
    ]
    if not rows:
        raise UserError(f"{shown_path(file)} hanya memuat baris yang merangkum baris lain. {_wanted(instrument)}")
    return Table(rows, unused, summaries)


def _heading(lines: list[tuple[int, list[str]]], instrument: Instrument) -> int:
    """The position of the line of headings: the first that names the region and a part, else the first one."""
    for n, (_, cells) in enumerate(lines[:_HEADING_WITHIN]):
        names = {*_names(cells)}
        if REGION in names and not names.isdisjoint(map(folded, instrument.parts)):
            return n
    return 0


def _names(headings: Sequence[str]) -> list[str]:
    """Headings for comparison; the only one that means the regions or the final score in other words is its key."""
    names = [_plain(one) for one in headings]
    for key, words in ((REGION, _REGIONS), (folded(FINAL), _FINALS)):
        meant = [name for name in names if name in words or name == key]
        names = [key if name in words and len(meant) == 1 else name for name in names]
    return names


def _plain(heading: str) -> str:
    """A heading for comparison, without its weight: "Baseline (10%)" is "baseline"."""
    return folded(_WEIGHT.sub("", heading))


def _label_of_summary(cells: list[str], columns: dict[str, int]) -> str:
    """What says that a row sums up others, as the region's name or in a column before the scores; "" if nothing."""
    first = min(at for key, at in columns.items() if key != REGION)
    at = columns[REGION]
    leading = cells[:first] if at < first else [*cells[:first], *cells[at : at + 1]]
    return summary_of(_region(cells, columns), [cell.strip() for cell in leading])


def _region(cells: list[str], columns: dict[str, int]) -> str:
    at = columns[REGION]
    return cells[at].strip() if at < len(cells) else ""


def _in_utf8(file: Path) -> bytes | None:
    """The content of a file in another encoding, such as that of an old Windows, in UTF-8; None if it is no text."""
    try:
        text = decoded(file.read_bytes())
    except OSError:
        return None
    return None if "\0" in text else text.encode()


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """The numbered lines of the text as cells, parted by the sign that its first line names, or its headings hold."""
    named = _NAMED_SEPARATOR.match(text)
    tops = text.lstrip().splitlines()[:_HEADING_WITHIN]
    head = next((one for one in tops if max(map(one.count, _SEPARATORS)) >= _FEWEST_LINES), "")
    reader = csv.reader(io.StringIO(text), delimiter=named[1] if named else max(_SEPARATORS, key=head.count))
    return ((reader.line_num, row) for row in reader if not (named and reader.line_num == 1))


def _wanted(instrument: Instrument) -> str:
    return f"Kolomnya: {', '.join((REGION, *instrument.parts, FINAL))}; {FINAL} boleh tidak ada."


def _columns(heads: list[str], instrument: Instrument, file: Path) -> dict[str, int]:
    """The position of each column by name, in any order."""
    found: dict[str, list[int]] = {}
    for position, name in enumerate(_names(heads)):
        found.setdefault(name, []).append(position)
    wanted = (REGION, *instrument.parts, FINAL)
    lacking = [name for name in wanted if folded(name) not in found and name != FINAL]
    if lacking:
        raise UserError(f"{shown_path(file)} tidak memuat kolom {joined(lacking)}. {_wanted(instrument)}")
    doubled = [name for name in wanted if len(found.get(folded(name), ())) > 1]
    if doubled:
        raise UserError(f"{shown_path(file)} memuat kolom {joined(doubled)} lebih dari sekali; hapus salah satunya.")
    return {name: found[folded(name)][0] for name in wanted if folded(name) in found}


def _row(
    number: int, cells: list[str], columns: dict[str, int], instrument: Instrument, faults: list[str]
) -> Row | None:
    """The row of a region; None if a cell cannot be read, which becomes a fault."""
    before = len(faults)
    texts = {name: cells[at].strip() if at < len(cells) else "" for name, at in columns.items()}
    if not texts[REGION]:
        faults.append(f"  baris {number}: kolom {REGION} kosong.")
    scores = {name: _score(number, name, text, faults) for name, text in texts.items() if name != REGION}
    if len(faults) > before:
        return None
    parts = {key: score for key in instrument.parts if (score := scores[key]) is not None}
    computed = final_score(instrument.parts, parts) if len(parts) == len(instrument.parts) else None
    return Row(texts[REGION], parts, scores.get(FINAL), computed)


def _score(number: int, name: str, text: str, faults: list[str]) -> Fraction | None:
    """The score in a cell; None if there is none, or none that can be read, which becomes a fault."""
    if is_placeholder(text) or not text:
        return None
    try:
        score = Fraction(parse_score(text))
    except UnreadableValueError as error:
        faults.append(f"  baris {number}, kolom {name}: {error.message}; {error.remedy}")
        return None
    if not 0 <= score <= HIGHEST:
        faults.append(f"  baris {number}, kolom {name}: nilai {text} di luar skala 0–{HIGHEST}.")
    return score


@dataclass(frozen=True, slots=True)
class Comparison:
    """A score among published ones of the same instrument; quartiles only if these are many enough."""

    number: int
    below: int
    mean: Fraction
    lowest: Fraction
    highest: Fraction
    quartiles: tuple[Fraction, ...] = ()


FEWEST_FOR_QUARTILES = 20


def compared(score: Fraction, rows: Iterable[Row]) -> Comparison | None:
    """A score beside the published ones; None if there are none."""
    published = sorted(row.published for row in rows if row.published is not None)
    number = len(published)
    if not number:
        return None
    quartiles = tuple(_quantile(published, Fraction(part, 4)) for part in (1, 2, 3))
    return Comparison(
        number,
        sum(one < score for one in published),
        sum(published, Fraction(0)) / number,
        published[0],
        published[-1],
        quartiles if number >= FEWEST_FOR_QUARTILES else (),
    )


def _quantile(values: list[Fraction], part: Fraction) -> Fraction:
    """The value at a part of the way through sorted values, between two of them if need be."""
    at = part * (len(values) - 1)
    low = int(at)
    high = min(low + 1, len(values) - 1)
    return values[low] + (values[high] - values[low]) * (at - low)
