"""Which column of a foreign table is which field, by its heading, the headings above it, and the year in them.

Only what is sure is taken unasked. What is merely likely, and columns that are equally good for one field, are shown
to be decided with --kolom.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache, lru_cache

from generator.excel.reading.cells import ReadRow
from generator.pulling.foreign.qualifiers import is_about, is_of_activities, parts_of, without_qualifiers
from generator.pulling.foreign.synonyms import (
    LAST_WORDS,
    LEFT_OUT,
    MONEY_WORDS,
    OTHER_MONEY_WORDS,
    PAST_WORDS,
    PLANNED_WORDS,
    SIZES,
    SYNONYMS,
    TARGET_WORDS,
)
from generator.pulling.foreign.units import (
    UNKNOWN,
    is_about_units,
    is_of_table_before,
    size_of,
    told_above,
    told_before,
)
from generator.workbooks.tables import sources

FIRST_YEAR = "tahun pertama"
"""The hint at a column whose year is counted from a first one that nobody has said."""
NUMBERS = frozenset(("no", "nomor", "no urut", "nomor urut"))
"""The headings of a column that numbers the rows, in the form of ``plain``."""
SURE = 0.95
_LIKELY, _ALL_WORDS, _ONE_WORD, _QUALIFIED, _LEAF_ONLY = 0.8, 0.93, 0.8, 0.96, 0.97
_HEADINGS_WITHIN, _MOST_HEADING_ROWS, _LONGEST_HEADING = 25, 4, 160
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_COUNTED_YEAR = re.compile(
    r"\b(?:tahun[\s-]*|thn?[.\s-]+)(?:ke[\s-]*)?(iv|vi{0,1}|i{1,3}|[1-6])\b|\bn\s*\+\s*([1-5])\b", re.IGNORECASE
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi")
_NO_WORD = re.compile(r"[^a-z0-9]+")
_ASIDE = re.compile(r"\([^()]*\)")
_NUMBERING = re.compile(r"\(?(?:\d{1,2}|[a-z])[).]?(?:\s*[=:+x-].*)?")
_PARTS_OF_SOURCE = re.compile(r"\s*(?:/|,|&|\batau\b|\bdan\b)\s*", re.IGNORECASE)
_OFFICE = re.compile(r"perangkat daerah|\bskpd\b|\bpd\b")
_SOURCES = SYNONYMS["rencana_aksi"]["sumber"]
_LISTED_BY_NAME = frozenset(("daerah.opd",))
"""The topics whose tables may be a bare list of names."""
_OF_ANY_YEAR = frozenset(("tahun", "anggaran", "ta", "t", "a", "th", "thn", "dana", "pagu", "sumber", "rp", "juta"))
_MOST_WORDS_OF_SOURCE = 5
_BESIDE_SOURCES = (
    frozenset(SIZES) | _OF_ANY_YEAR | frozenset(
        ("indikatif", "murni", "perubahan", "induk", "kebutuhan", "alokasi", "biaya", "rencana", "rupiah", "dalam",
         "rb", "jt", "000", "kerangka", "pendanaan", "ke", *_ROMAN, *"123456")
    )
)  # fmt: skip
"""Words beside a source that leave no doubt that the money is from it."""
_OF_YEAR = re.compile(r"anggaran(\[\d{4}\])")
_OF_SOURCE = re.compile(r"anggaran\[[a-z_]+\](\[\d{4}\])")
_FIRST_WORDS = frozenset(("awal", "baseline"))
_OF_BASELINE = _FIRST_WORDS | frozenset(
    ("kondisi", "kinerja", "capaian", "realisasi", "data", "nilai", "tahun", "dasar", "pada", "periode", "rpjmd",
     "rpjm", "renstra", "indikator")
)  # fmt: skip
_OF_PARENT = frozenset(("uraian", "nama"))
_GENERIC = frozenset((*_OF_PARENT, "kode", "sumber", "target", "rencana", "jumlah", "rp", "k", "nilai", "tahun"))


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading for people, the field that it may be, how sure that is, and the factor of its amounts.

    ``field`` is a field such as "indikator", "target[2026]", "anggaran[2026]"; "" if it is known to be none of ours,
    None if nothing fits. ``rivals`` are other columns as good for it, ``hint`` is what the user may say of it.
    ``doubt`` says why its contents speak against its field, ``is_refuted`` that this cannot take them.
    ``is_ticked`` says that it only marks years, or whatever
    its heading names, with signs such as "√"; ``year`` is that of its baseline, if its heading names one.
    ``other_reading`` is another field that it may be as well as its hint, as of a bare year.
    ``told_by`` is the line above the table that tells the factor, or contradicts the heading; "" if only this tells.
    """

    at: int
    heading: str
    field: str | None = None
    score: float = 0.0
    size: int = 1
    rivals: tuple[int, ...] = ()
    hint: str = ""
    is_ticked: bool = False
    year: str = ""
    doubt: str = ""
    told_by: str = ""
    other_reading: str = ""
    is_refuted: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether it is taken unasked."""
        return bool(self.field) and self.score >= SURE and not self.rivals and not self.doubt


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a table: its columns, and the number of its last row."""

    columns: tuple[Column, ...]
    last: int

    @property
    def worth(self) -> float:
        """How well it fits a topic: the sum of the scores of its fields, what is not sure by half."""
        best = {one.field: one.score * (1 if one.is_sure else 0.5) for one in self.columns if one.field}
        return sum(best.values())

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of its columns, for comparison with those of other tables."""
        return tuple(plain(column.heading) for column in self.columns)

    @property
    def layout(self) -> tuple[tuple[str, int], ...]:
        """The headings with the factors of their amounts: what tables must share to be read as one."""
        return tuple((plain(column.heading), column.size) for column in self.columns)


@lru_cache(maxsize=50_000)
def plain(heading: str) -> str:
    """A heading for comparison: without signs and case, with one word for an office."""
    text = _OFFICE.sub(
        "opd", heading.casefold().replace("resiko", "risiko").replace("penanggungjawab", "penanggung jawab")
    )
    words = _NO_WORD.sub(" ", text).split()
    return " ".join(word for n, word in enumerate(words) if not n or word != words[n - 1])


def is_number(column: Column) -> bool:
    """Whether a column only numbers the rows, by its heading."""
    return plain(column.heading.rpartition(" / ")[2]) in NUMBERS


def judged_again(head: Head, refuted: Mapping[int, str], topic: str) -> Head:
    """The head when some columns, by position, are known not to be the field that their headings say."""
    if not refuted:
        return head
    columns = [_otherwise(one, refuted[one.at], topic) if one.at in refuted else one for one in head.columns]
    return Head(_each_field_once(columns), head.last)


def judged_without(head: Head, out: Collection[int], topic: str) -> Head:
    """The head when some columns, by position, compete no longer: what they kept from their fields is judged anew."""
    freed = {one.field for one in head.columns if one.at in out and one.field}
    rest = [_found_again(one, freed, topic) for one in head.columns if one.at not in out]
    judged = {one.at: one for one in _each_field_once(rest)}
    return Head(tuple(judged.get(one.at, replace(one, rivals=())) for one in head.columns), head.last)


def _found_again(column: Column, freed: Collection[str], topic: str) -> Column:
    """A column that lost its field to a better one, with that field if this is free now."""
    if column.field is not None or column.hint or column.is_ticked or not freed:
        return column
    score, field = _best(column.heading.split(" / "), topic)
    return replace(column, field=field, score=score) if field in freed and score >= _LIKELY else column


def _otherwise(column: Column, refuted: str, topic: str) -> Column:
    """A column as the next field that is sure, else as one to be asked about."""
    score, field = _best(column.heading.split(" / "), topic, without=refuted)
    if score >= SURE:
        return replace(column, field=field, score=score)
    return replace(column, score=min(column.score, _ALL_WORDS))


def head_of(
    rows: Sequence[ReadRow], topic: str, first_year: int = 0, said: Collection[str] = (), above: Sequence[str] = (),
    *, unit_before: str = "",
) -> Head | None:  # fmt: skip
    """The head of a table that fits a topic best; None if no row near its top holds two headings, one of them known.

    ``first_year`` is the year that headings such as "Tahun I" count from, 0 if nobody said it. ``said`` are headings,
    in the form of ``plain``, whose field the user told: a row that holds one of them is a head. ``above`` are
    lines of text before the table, the nearest first; ``unit_before`` tells the unit of a like table before it, which
    makes that of its amounts a question if nothing else tells it.
    """
    top = [row for row in rows if row.number <= rows[0].number + _HEADINGS_WITHIN]
    best: Head | None = None
    most = 0
    inside = 0
    for n, row in enumerate(top):
        if n < inside or len(_texts(row)) < 2:
            continue
        depth = _extent(top[n:])
        inside = n + depth
        inner = [text for one in top[:n] for text in _texts(one).values()]
        unit = told_above(inner)
        unit = told_above(filter(is_about_units, above)) if unit[0] == 1 else unit
        unit = told_before(unit_before) if unit_before and not unit[1] else unit
        head = _head(top[n:inside], topic, first_year, unit)
        known = {column.field for column in head.columns if column.field}
        likely = {column.hint for column in head.columns if column.hint not in ("", FIRST_YEAR)}
        told = sum(not {plain(one.heading), plain(one.heading.rpartition(" / ")[2])}.isdisjoint(said)
                   for one in head.columns)  # fmt: skip
        enough = 1 if topic in _LISTED_BY_NAME else 2
        is_head = told or (known and len(known | likely) >= enough)
        if is_head and (best is None or (told, head.worth) > (most, best.worth + 0.01)):
            best, most = head, told
    return None if best is None else _without_numbering(best, rows)


def headings_found(rows: Sequence[ReadRow]) -> list[str]:
    """The headings that a table seems to have, known or not: the fullest row of short texts near its top."""
    top = [row for row in rows if row.number <= rows[0].number + _HEADINGS_WITHIN]
    likely = [n for n, row in enumerate(top) if _is_below([row])]
    if not likely:
        return []
    at = max(likely, key=lambda n: (len(_texts(top[n])), -n))
    titles = top[at : at + _extent(top[at:])]
    return [" / ".join(" ".join(part.split()) for part in path) for _, path in _paths(titles)]


def _texts(row: ReadRow) -> dict[int, str]:
    """The texts of a row by the position of their column."""
    return {at: text for at in row.cells if (text := row.text(at))}


def _extent(rows: Sequence[ReadRow]) -> int:
    """How many rows a heading surely has, by its merged cells and by what stands only below groups of columns."""
    depth = 1
    while depth < min(len(rows), _MOST_HEADING_ROWS) and _goes_on(rows[depth - 1], rows[depth]):
        depth += 1
    return depth


def _goes_on(above: ReadRow, below: ReadRow) -> bool:
    """Whether a row belongs to the heading above: what it adds stands below cells that span several columns.

    An empty row ends a heading, such as that of lines above the table which name the office; so does the only column
    of numbers, which is in no group.
    """
    if below.number > above.number + 1 or not _is_below([above, below]) or len(_texts(below)) < 2:
        return False
    titles = _texts(above)
    if sum(plain(text) in NUMBERS and titles.get(at, text) != text for at, text in _texts(below).items()) == 1:
        return False
    added = [at for at, text in _texts(below).items() if titles.get(at) != text]
    is_merged = len(added) < len(_texts(below))
    last = max(titles)
    wide = (at not in titles or (at + 1 not in titles and (at < last or at + 1 in below.cells)) for at in added)
    is_surely_merged = any(cell.repeated and titles.get(at) == cell.text for at, cell in below.cells.items())
    return bool(added) and (all(wide) or (is_merged and (is_surely_merged or len(added) < len(titles))))


def _is_below(titles: Sequence[ReadRow]) -> bool:
    """Whether the last of some rows may belong to a heading: it holds no long text and no amount."""
    cells = [cell for cell in titles[-1].cells.values() if cell.kind != "tergabung"]
    return len(cells) > 1 and all(
        (cell.kind == "teks" or _YEAR.fullmatch(cell.text.removesuffix(".0"))) and len(cell.text) <= _LONGEST_HEADING
        for cell in cells
    )


def _without_numbering(head: Head, rows: Sequence[ReadRow]) -> Head:
    """The head with the row below it that only numbers the columns."""
    below = next((row for row in rows if row.number > head.last), None)
    if below is None or len(below.cells) < 3:
        return head
    is_whole = len(below.cells) >= len(head.columns) // 2
    return Head(head.columns, below.number) if is_whole and is_numbering([*_texts(below).values()]) else head


def is_numbering(texts: Sequence[str]) -> bool:
    """Whether a row only numbers the columns, as "(1) (2) (3)" does."""
    return len(texts) > 2 and all(_NUMBERING.fullmatch(text.removesuffix(".0")) for text in texts)


def _head(titles: Sequence[ReadRow], topic: str, first_year: int, unit: tuple[int, str]) -> Head:
    columns = [_matched(at, path, topic, first_year, unit) for at, path in _paths(titles)]
    return Head(_each_field_once(columns), titles[-1].number)


def _each_field_once(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns as they share the fields: the best keeps its field, equally good ones are rivals."""
    by_field: dict[str, list[Column]] = defaultdict(list)
    for column in columns:
        if column.field:
            by_field[column.field].append(column)
    return tuple(_judged(column, by_field) for column in columns)


def _judged(column: Column, by_field: Mapping[str, list[Column]]) -> Column:
    """A column that must share its field: the best keeps it, equally good ones are rivals."""
    others = [one for one in by_field.get(column.field or "", ()) if one.at != column.at]
    if any(one.score > column.score for one in others):
        return Column(column.at, column.heading)
    parts = [one for field, same in by_field.items() if collide(field, column.field or "") for one in same]
    others += parts if _OF_YEAR.fullmatch(column.field or "") else []
    rivals = tuple(dict.fromkeys(one.at for one in others if one.score == column.score and one.at != column.at))
    return replace(column, rivals=rivals)


def collide(one: str, other: str) -> bool:
    """Whether two fields take the same money or value: the same field, or a year's money and that of a source."""
    years = [
        _OF_YEAR.fullmatch(one) or _OF_SOURCE.fullmatch(one),
        _OF_YEAR.fullmatch(other) or _OF_SOURCE.fullmatch(other),
    ]
    has_bare = any(map(_OF_YEAR.fullmatch, (one, other)))
    return one == other or (has_bare and None not in years and len({match[1] for match in years if match}) == 1)


def _paths(titles: Sequence[ReadRow]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The headings of each column from the top, those over several columns carried to the right."""
    width = max((at for row in titles for at in row.cells), default=-1) + 1
    above = [""] * len(titles)
    for at in range(width):
        path: list[str] = []
        for n, row in enumerate(titles):
            own = row.text(at)
            above[n] = own or (above[n] if any(one.text(at) for one in titles[n + 1 :]) else "")
            if own:
                above[n + 1 :] = [""] * (len(titles) - n - 1)
            if above[n] and above[n] not in path[-1:]:
                path.append(above[n])
        if path:
            yield at, tuple(path)


def _matched(at: int, path: tuple[str, ...], topic: str, first_year: int, unit: tuple[int, str]) -> Column:
    """The column below some headings; money in an unknown unit, or in two that differ, is asked about.

    ``unit`` is the factor that a line above the table tells, with this line.
    """
    told, (above, line) = size_of(path), unit
    is_disputed = told is not None and told != UNKNOWN and above not in (1, told) and not is_of_table_before(line)
    own = above if told is None else UNKNOWN if is_disputed else told
    by = line if told is None or is_disputed else ""
    column = replace(_of_heading(at, path, topic, first_year), size=own, told_by=by)
    if own == UNKNOWN and str(column.field).startswith("anggaran["):
        return Column(at, column.heading, size=UNKNOWN, hint=str(column.field), told_by=by)
    is_kept = own != UNKNOWN or column.hint.startswith("anggaran[") or column.other_reading
    return column if is_kept else replace(column, size=1)


def _of_heading(at: int, path: tuple[str, ...], topic: str, first_year: int) -> Column:
    heading = " / ".join(" ".join(part.split()) for part in path)
    whole, leaf = plain(" ".join(path)), plain(path[-1])
    if _is_left_out(path, whole, leaf):
        return Column(at, heading, "", 1.0)
    if topic == "rencana_aksi" and (column := _of_plan(at, heading, path, first_year)) is not None:
        return column
    has_budget = topic != "rencana_aksi" and "sumber" in SYNONYMS[topic]
    if has_budget and (column := _of_budget(at, heading, path)) is not None:
        return column
    score, field = _best(path, topic)
    if topic == "rencana_aksi" and score < SURE and names_levels(leaf):
        return Column(at, heading, "kegiatan", _ALL_WORDS)
    if topic == "rencana_aksi" and set(whole.split()) & (MONEY_WORDS | TARGET_WORDS - {"k"}) and score < SURE:
        return Column(at, heading, hint=_hint_without_year(whole))
    return Column(at, heading, field, score) if score >= _LIKELY else Column(at, heading)


def _of_budget(at: int, heading: str, path: Sequence[str]) -> Column | None:
    """The column of money of a topic with budgets; None if its heading names no money, or sums or the past."""
    whole = plain(" ".join(path))
    words = {*whole.split()}
    is_other = words & (PAST_WORDS | OTHER_MONEY_WORDS) or any(word in whole for word in LAST_WORDS)
    if is_other or not words & (MONEY_WORDS - {"dana"}) or "sumber" in words:
        return None
    years = {*_YEAR.findall(whole)}
    if len(years) == 1:
        return _by_source(Column(at, heading, f"anggaran[{years.pop()}]", 1.0), path)
    return Column(at, heading, hint="anggaran[tahun]")


def _hint_without_year(whole: str) -> str:
    """What a column of money or targets without a year may be; "" for sums and what was spent."""
    words = set(whole.split())
    if words & (PAST_WORDS | OTHER_MONEY_WORDS) or any(word in whole for word in LAST_WORDS):
        return ""
    if words & (MONEY_WORDS - {"rp"}):
        return "anggaran[tahun]"
    return "target[tahun]" if words & (TARGET_WORDS - {"k"}) else ""


def names_levels(heading: str) -> bool:
    """Whether a heading names programs and activities, which stand below each other in one column."""
    words = set(plain(heading).split())
    return words >= {"program", "kegiatan"} and "indikator" not in words


def _is_left_out(path: Sequence[str], whole: str, leaf: str) -> bool:
    turned = plain(" ".join(reversed(path)))
    return {whole, turned} & LEFT_OUT != set() or (leaf in LEFT_OUT and not (leaf in _GENERIC and len(path) > 1))


def _best(path: Sequence[str], topic: str, without: str = "") -> tuple[float, str]:
    """The likeliest field of a heading, and how sure it is; a bare "Uraian" is what stands above it.

    ``without`` is a field that it is known not to be.
    """
    if len(path) > 1 and plain(path[-1]) in _OF_PARENT:
        path = path[:-1]
    names = {field: known for field, known in SYNONYMS[topic].items() if field != without}
    found = max((_score_of((*path,), field, topic), field) for field in names)
    bare = [_ASIDE.sub(" ", part) for part in path]
    if found[0] < SURE and all(map(plain, bare)) and bare != [*path]:
        found = max(found, *((_score_of((*bare,), field, topic), field) for field in names))
    above = plain(" ".join(path[:-1]))
    others = (known for field, known in names.items() if field != found[1])
    is_other = not is_about(above, topic) and any(above in known for known in others)
    return (min(found[0], _ALL_WORDS), found[1]) if is_other and found[0] < 1 else found


def _of_plan(at: int, heading: str, path: Sequence[str], first_year: int) -> Column | None:
    """The column of a year, or of a source of funds, in an action plan; None if it is neither."""
    whole, leaf = plain(" ".join(path)), plain(path[-1])
    years = _YEAR.findall(whole)
    if len(path) > 1 and leaf not in _GENERIC and any(leaf in names for names in SYNONYMS["rencana_aksi"].values()):
        return None
    below = any(plain(one) in _SOURCES for one in path[:-1])
    if below and (column := _below_sources(at, heading, path[-1], years)) is not None:
        return column
    counted = None if years else _COUNTED_YEAR.search(" ".join(path))
    if counted is not None:
        year = str(_counted(counted, first_year)) if first_year else ""
        field, score = _of_year(whole, leaf, [year])
        column = _of_hint(Column(at, heading, field, score), path, [year])
        return _by_source(column, path) if year or field == "" else Column(at, heading, hint=FIRST_YEAR)
    if not years:
        return None
    words = {*whole.split()} - {*years}
    if len({*years}) == 1 and words & _FIRST_WORDS and words <= _OF_BASELINE:
        return Column(at, heading, "baseline.nilai", 1.0, year=years[0])
    field, score = _of_year(whole, leaf, years)
    return _by_source(_of_hint(Column(at, heading, field, score), path, years), path)


def _by_source(column: Column, path: Sequence[str]) -> Column:
    """A column of a year's money as that of the only source in its headings; asked about if more is said there."""
    match = _OF_YEAR.fullmatch(column.field or "")
    found = [_sources_in(plain(part)) for part in path] if match else []
    named = {source for sources_of_part, _ in found for source in sources_of_part}
    if match is None or len(named) != 1:
        return column
    field = f"anggaran[{named.pop()}]{match[1]}"
    rest = {word for _, words in found for word in words}
    is_clear = rest <= _BESIDE_SOURCES and "anggaran[lain]" not in field
    return replace(column, field=field) if is_clear else replace(column, field=None, score=0.0, hint=field)


def _sources_in(text: str) -> tuple[set[str], list[str]]:
    """The sources of funds that a plain text names, the longest names first, and its words beside them."""
    words = [word for word in text.split() if not _YEAR.fullmatch(word)]
    found = set[str]()
    for length in range(min(len(words), _MOST_WORDS_OF_SOURCE), 0, -1):
        at = 0
        while at + length <= len(words):
            if source := sources().key_of(" ".join(words[at : at + length])):
                found.add(source)
                words[at : at + length] = []
            else:
                at += 1
    return found, words


def _of_hint(column: Column, path: Sequence[str], years: Sequence[str]) -> Column:
    """A column of a year with what it may be if its heading does not say it; a bare year has two readings."""
    hint = _hint(path, years) if column.field is None else ""
    is_bare = hint.startswith("target[") and not TARGET_WORDS & {*plain(" ".join(path)).split()}
    return replace(column, hint=hint, other_reading=hint.replace("target", "anggaran") if is_bare else "")


def _hint(path: Sequence[str], years: Sequence[str]) -> str:
    """What a column of a year may be whose heading does not say it; "" if it is none of several years."""
    words = set(plain(" ".join(path)).split())
    if len(set(years)) > 1 or (words & OTHER_MONEY_WORDS and not words & MONEY_WORDS):
        return ""
    if words & _FIRST_WORDS:
        return "baseline.nilai"
    if source := _source_named(path):
        return f"anggaran[{source}][{years[0]}]"
    return f"{'anggaran' if words & MONEY_WORDS else 'target'}[{years[0]}]"


def _source_named(path: Sequence[str]) -> str:
    """The source of funds that headings name, perhaps with a year, as "Dana CSR TA 2026"; "" if none."""
    for part in path:
        words = [word for word in plain(part).split() if not _YEAR.fullmatch(word) and word not in _OF_ANY_YEAR]
        texts = (part, " ".join(words), *_PARTS_OF_SOURCE.split(_YEAR.sub("", part)), *words)
        if found := next((key for text in texts if (key := sources().key_of(text.strip(" ()[]")))), None):
            return found
    return ""


def _below_sources(at: int, heading: str, leaf: str, years: Sequence[str]) -> Column | None:
    """The column of money below "Sumber Dana"; one of several sources, as "Swasta/CSR", is asked about.

    None if it names no source.
    """
    if source := sources().key_of(leaf):
        return _of_source(at, heading, source, years)
    known = [key for part in _PARTS_OF_SOURCE.split(leaf) if (key := sources().key_of(part))]
    year = years[0] if len(set(years)) == 1 else "tahun"
    return Column(at, heading, hint=f"anggaran[{known[-1]}][{year}]") if known else None


def _of_source(at: int, heading: str, source: str, years: Sequence[str]) -> Column:
    """The column of the money from one source, which is asked about if its year is not in the heading."""
    if len(set(years)) == 1:
        return Column(at, heading, f"anggaran[{source}][{years[0]}]", 1.0)
    return Column(at, heading, hint=f"anggaran[{source}][tahun]")


def _counted(found: re.Match[str], first_year: int) -> int:
    """The year that a heading counts: "Tahun II" is the second one, "n+1" the one after the first."""
    if found[1] is None:
        return first_year + int(found[2])
    number = found[1].casefold()
    return first_year + (_ROMAN.index(number) if number in _ROMAN else int(number) - 1)


def _of_year(whole: str, leaf: str, years: Sequence[str]) -> tuple[str | None, float]:
    """The field of a year: its target or its money, if the heading says which, with a score; the past is left out."""
    words, own = set(whole.split()), set(leaf.split())
    is_planned = any(word in whole for word in PLANNED_WORDS)
    if words & PAST_WORDS - ({"capaian"} if is_planned else set()) or any(word in whole for word in LAST_WORDS):
        return "", 1.0
    if "sisa" in words:
        return "", 1.0
    if words & OTHER_MONEY_WORDS:
        return None, 0.0
    if set(years) != {years[0]} or "baseline" in words or "awal" in words:
        is_baseline = len(set(years)) == 1 and "baseline" in words
        return ("baseline.nilai", 0.9) if is_baseline else (None, 0.0)
    for kinds in (own, words):
        is_target, is_money = bool(kinds & TARGET_WORDS), bool(kinds & MONEY_WORDS)
        if is_target != is_money:
            field = "target" if is_target else "anggaran"
            return f"{field}[{years[0]}]", 1.0
    return None, 0.0


@lru_cache(maxsize=50_000)
def _score_of(path: tuple[str, ...], field: str, topic: str) -> float:
    """How surely a heading is one of a field: by its words as they are, or without those that only say whose."""
    names = SYNONYMS[topic][field]
    whole = plain(" ".join(path))
    score = _score(whole, plain(path[-1]), names)
    if score >= SURE:
        return score
    words = whole.split()
    if field == "indikator" and is_of_activities(words, words[0] if words else ""):
        return _QUALIFIED
    every = [plain(one) for one in parts_of(path[-1] if len(path) == 1 else whole)]
    is_named = all(any(one in names for one in (part, *without_qualifiers(part, topic, field))) for part in every)
    return _QUALIFIED if every and is_named else score


def _score(whole: str, leaf: str, names: tuple[str, ...]) -> float:
    """How surely a heading is one of some names: the whole of it, its last part, or most of its words or letters."""
    if whole in names:
        return 1.0
    if leaf in names and leaf not in _GENERIC:
        return _LEAF_ONLY
    words, own = set(whole.split()), set(leaf.split())
    is_of_group = leaf in _GENERIC
    contained = [len(parts) for parts in _words_of(names) if parts <= words and (is_of_group or parts & own)]
    if contained:
        return _ALL_WORDS if max(contained) > 1 else _ONE_WORD
    return max((ratio for name in names if (ratio := _likeness(whole, name)) < SURE), default=0.0)


@cache
def _words_of(names: tuple[str, ...]) -> list[frozenset[str]]:
    return [frozenset(name.split()) for name in names]


def _likeness(one: str, other: str) -> float:
    """How alike two headings are in their letters; 0 if too little to matter, as for those of other lengths."""
    if 2 * min(len(one), len(other)) < _LIKELY * (len(one) + len(other)):
        return 0.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _LIKELY else 0.0
