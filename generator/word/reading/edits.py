"""Edits in a Word document: compare what it holds with the fingerprint it was built with.

A program that saves a document divides its runs anew and computes its fields; neither is an edit. The number in a
caption or reference may differ from the built one if it is the present result of the document's fields and something
that is counted was added or removed above it. The same holds for the marker of a heading or list item.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise, zip_longest
from typing import Literal

from generator.blocks.numbering import letter, roman
from generator.word.fields import CHAPTER_SEQUENCE
from generator.word.fingerprint import (
    CAPTION,
    CELL,
    HEADED,
    LISTED,
    LOOK,
    PICTURE,
    SHIFTED,
    Fingerprint,
    Print,
    address_number,
    entry_shown,
    entry_text,
    heading_shape,
    look_shape,
    normal,
    number_of,
    row_text,
    shape,
)
from generator.word.reading.content import Block, Content, ReadRow
from generator.word.reading.paragraphs import ReadParagraph, forgets_chapter

Sort = Literal[
    "paragraf", "judul", "keterangan", "baris", "gambar", "bagan", "bentuk", "tabel", "sisipan", "daftar", "tepi",
    "nomor", "susunan", "bagian", "tampilan", "kode", "tautan", "berkas", "seluruhnya",
]  # fmt: skip
_FOLLOWERS = {HEADED: frozenset({HEADED, CAPTION, LISTED})}
_CAPTIONED = re.compile(r"SEQ (Tabel|Gambar)\b")
_SEQUENCE = re.compile(r"SEQ (\w+)")
_FORMAT = re.compile(r"\\[*#]\s*(\"[^\"]*\"|\S+)")
_PLAIN = frozenset({"arabic", "mergeformat", "charformat", "caps", "firstcap", "upper", "lower"})
_WRITTEN: Mapping[str, Callable[[int], str]] = {"roman": roman, "alphabetic": letter}
_OTHER_REFERENCES = frozenset({r"\n", r"\r", r"\w", r"\p", r"\t"})
_RESTARTS = re.compile(r"\\s 1\b")
_RESTART = re.compile(r"\\r (\d+)")
_LISTED_NUMBER = re.compile(r"(?:bab [ivxlcdm]+|lampiran [\w.]+|[\d.]+)?")
_UPRIGHT, _PARTS = "tidak diputar", "; "
_LONGEST_PAIRED = 60
_ALIKE = 0.4


@dataclass(frozen=True, slots=True)
class Edit:
    """A change: something modified, added or removed; a missing text is "".

    ``heading`` and ``caption`` are those above it, ``sort`` is its kind. In a "nomor", only the number changed, and
    in a "susunan" only the kind of the text. A "tampilan" is the appearance of a picture or chart, a "kode" the code
    of a field. ``old_number`` is the hash of the old text, which the document itself no longer contains.
    """

    sort: Sort
    heading: str = ""
    caption: str = ""
    old: str = ""
    new: str = ""
    old_number: str = ""


@dataclass(slots=True)
class Line:
    """Something on the pages in reading order: its hash, and its hash without the results of fields.

    ``wrong`` names a field whose shown result differs from the computed one. ``block`` is what was read; None for
    a line that was not read from a file.
    """

    full: str
    fixed: str
    sort: Sort = "paragraf"
    text: str = ""
    heading: str = ""
    caption: str = ""
    wrong: str = ""
    shape: str = ""
    block: Block | None = field(default=None, compare=False, repr=False)

    @property
    def kind(self) -> str:
        """Its kind, such as "judul 2"."""
        return self.shape.partition("|")[0]

    @property
    def marker(self) -> str:
        """The marker that Word puts before it."""
        return self.shape.partition("|")[2]

    @property
    def series(self) -> str:
        """The series in which it is counted; "" if it is not counted."""
        if self.kind == SHIFTED:
            return ""
        return HEADED if self.kind.startswith(HEADED) else self.kind


@dataclass(slots=True)
class _Counts:
    """The results of counting fields, computed in the order of the document.

    ``uncounted`` says that chapters are no longer counted, and that nothing says any more where a count begins anew.
    """

    uncounted: bool = False
    restarted: set[str] = field(default_factory=set)
    numbers: dict[str, int] = field(default_factory=dict)

    def wrong(self, paragraph: ReadParagraph, level: int) -> str:
        """The first field with a wrong result, with the correct one; usually ""."""
        if level == 1:
            self.restarted = {*self.numbers} - {CHAPTER_SEQUENCE}
        found = [self._wrong(entry.code, entry.result) for entry in paragraph.fields]
        return next(filter(None, found), "")

    def _wrong(self, code: str, result: str) -> str:
        match = _SEQUENCE.match(code)
        if match is None or (self.uncounted and forgets_chapter(code)):
            return ""
        name = match[1]
        if name in self.restarted and (self.uncounted or _RESTARTS.search(code)):
            self.numbers[name] = 0
            self.restarted.remove(name)
        if "\\c" not in code.split():
            restart = _RESTART.search(code)
            self.numbers[name] = int(restart[1][:9]) if restart else self.numbers.get(name, 0) + 1
        count = _written(self.numbers.get(name, 0), code)
        return "" if "\\h" in code.split() or result.strip() == count else f"{code} = {count}"


def _written(count: int, code: str) -> str:
    """A count in the format that the code of its field asks for; one that is not known is named behind it."""
    formats = [name for name in _FORMAT.findall(code) if name.casefold() not in _PLAIN]
    if not formats:
        return str(count)
    form = formats[-1]
    write = _WRITTEN.get(form.casefold())
    if write is None:
        return f"{count} ({form})"
    return write(count).lower() if form.islower() else write(count).upper()


def lines_of_texts(texts: Iterable[Print]) -> list[Line]:
    """The lines of a document just composed, from its printed texts."""
    return _captioned([line for line in _lines_of_texts(texts) if line.full])


def _captioned(lines: list[Line]) -> list[Line]:
    """Add to each picture or chart the caption below it."""
    for line, below in pairwise(lines):
        if line.sort in {"gambar", "bagan"} and below.sort == "keterangan":
            line.caption = below.text
    return lines


def _lines_of_texts(texts: Iterable[Print]) -> Iterator[Line]:
    heading, caption = "", ""
    for full, fixed, shaped in texts:
        line = Line(number_of(full), number_of(fixed or full), "paragraf", normal(full), shape=shaped)
        if line.series == HEADED and line.text:
            line.sort, heading, caption = "judul", line.text, ""
        elif line.series == CAPTION:
            line.sort, caption = "keterangan", line.text
        elif line.kind == LOOK:
            line.sort = "gambar" if line.text.startswith(PICTURE) else "bagan"
        elif CELL in line.text:
            line.sort = "baris"
        elif line.text:
            caption = ""
        line.heading, line.caption = heading, caption
        yield line


def lines_of(content: Content) -> list[Line]:
    """The lines of the pages, without contents and lists."""
    return _captioned([line for line in _lines(content) if line.full])


def _lines(content: Content) -> Iterator[Line]:
    targets = _targets(content.blocks)
    counts, heading, caption, in_table = _Counts(content.uncounted), "", "", False
    for block in content.blocks:
        if isinstance(block, ReadParagraph):
            if block.listed:
                continue
            level = content.levels.get(block.style, 0)
            wrong = counts.wrong(block, level) or _wrongly_referred(block, targets)
            text, sort = normal(block.text), _sort_of(block, level)
            if sort == "judul" and text:
                heading, caption = text, ""
            elif sort == "keterangan":
                caption = text
            elif in_table and text:
                caption = ""
            in_table = in_table and not text
            full, fixed = number_of(block.text), number_of(block.fixed)
            yield Line(full, fixed, sort, text, heading, caption, wrong, _shape_of(block, sort), block)
        elif isinstance(block, ReadRow):
            in_table = True
            inside = [paragraph for cell in block.cells for paragraph in cell]
            wrong = next(filter(None, [counts.wrong(p, 0) or _wrongly_referred(p, targets) for p in inside]), "")
            text, fixed = row_text(block.texts), row_text(block.fixed)
            markers = " ".join(p.marker for cell in block.cells for p in cell if p.marker)
            shaped = shape(SHIFTED if block.shifted else LISTED if markers else "", markers)
            yield Line(
                number_of(text), number_of(fixed), "baris", normal(text), heading, caption, wrong, shaped, block
            )
        else:
            number, drawn = number_of(block.text), block.kind in {"gambar", "bagan"}
            shaped = look_shape(block.look) if drawn else ""
            yield Line(number, number, block.kind, normal(block.text), heading, caption, "", shaped, block)


def _shape_of(paragraph: ReadParagraph, sort: Sort) -> str:
    if paragraph.outline:
        return heading_shape(paragraph.outline, paragraph.marker)
    if sort == "keterangan":
        return shape(CAPTION, paragraph.marker)
    return shape(LISTED if paragraph.marker else "", paragraph.marker)


def _sort_of(paragraph: ReadParagraph, level: int) -> Sort:
    if level or paragraph.outline:
        return "judul"
    return "keterangan" if any(_CAPTIONED.match(entry.code) for entry in paragraph.fields) else "paragraf"


def _targets(blocks: Iterable[Block]) -> dict[str, str]:
    """The texts of all bookmarks."""
    found: dict[str, str] = {}
    for block in blocks:
        if isinstance(block, ReadParagraph):
            found |= block.bookmarks
    return found


def _wrongly_referred(paragraph: ReadParagraph, targets: Mapping[str, str]) -> str:
    """The first reference that differs from its target, with the target's text; usually ""."""
    for entry in paragraph.fields:
        words = entry.code.split()
        if words[0].upper() == "REF":
            target = normal(targets.get(words[1] if len(words) > 1 else "", ""))
            others = _OTHER_REFERENCES.intersection(words)
            if others:
                return f"{entry.code} = [bukan teks acuannya]"
            if target != normal(entry.result):
                return f"{entry.code} = {target or '[acuannya hilang]'}"
    return ""


def entries_of(content: Content) -> list[str]:
    """The entries of the contents and of the lists of tables and figures, without pages."""
    listed = (entry_shown(b.text) for b in content.blocks if isinstance(b, ReadParagraph) and b.listed)
    return [entry for entry in listed if entry]


def edits(content: Content, built: Fingerprint, lines: list[Line] | None = None) -> list[Edit]:
    """The edits made since the document was built; ``lines`` are those of the content if they are known already."""
    lines = lines_of(content) if lines is None else lines
    found = compared(lines_built(built), lines)
    changed = any(edit.sort in {"judul", "keterangan", "susunan", "nomor"} or not edit.new for edit in found)
    return [
        *found,
        *_listed(content, lines, built, changed=changed),
        *_running(content, built),
        *sections_between(built.sections, content.sections),
        *(_links(content, built) if built.looks else ()),
    ]


def lines_built(built: Fingerprint) -> list[Line]:
    """The lines a document was built with; their texts are unknown."""
    return [Line(full, fixed or full, shape=shaped) for full, fixed, shaped in built.body]


def share_of(built: Fingerprint, lines: list[Line]) -> float:
    """The share of the lines a document was built with that it still contains, from 0 to 1."""
    before = Counter(fixed or full for full, fixed, _ in built.body)
    left = before & (Counter(line.fixed for line in lines) | Counter(line.full for line in lines))
    return left.total() / before.total() if before else 1.0


def compared(old: Sequence[Line], new: Sequence[Line]) -> list[Edit]:
    """The differences between two sequences of lines, in the order of the new one.

    If anything that is counted was added, removed or changed, wrong results of fields are not reported.
    """
    shifts = _Shifts()
    found = list(_compared(old, new, shifts))
    return [edit for edit in found if edit.sort != "kode" or not shifts.recounted]


def _compared(old: Sequence[Line], new: Sequence[Line], shifts: "_Shifts") -> Iterator[Edit]:
    known = {line.full: line.fixed for line in old}
    of_the_shape = {(line.full, line.shape): line.fixed for line in old}
    one = [line.fixed for line in old]
    two = [of_the_shape.get((line.full, line.shape)) or known.get(line.full, line.fixed) for line in new]
    for action, i, j, k, m in opcodes(one, two):
        if action == "equal":
            yield from shifts.edits(old[i:j], new[k:m])
        else:
            yield from _replaced(old[i:j], new[k:m], new[k - 1] if k else None)
            shifts.add(*old[i:j], *new[k:m])


class _Shifts:
    """The series whose numbers shifted because something counted was added or removed above.

    ``recounted`` says that this happened at all.
    """

    def __init__(self) -> None:
        self.moved: set[str] = set()
        self.recounted = False

    def add(self, *lines: Line) -> None:
        """Record lines that were added, removed or changed."""
        for line in lines:
            if line.series:
                self.recounted = True
                self.moved |= _FOLLOWERS.get(line.series, {line.series})

    def edits(self, old: Sequence[Line], new: Sequence[Line]) -> Iterator[Edit]:
        """Edits between lines of equal text: another kind, or a number that is neither the built one nor shifted."""
        for before, after in zip(old, new, strict=True):
            if LOOK in {before.kind, after.kind}:
                if before.kind and before.marker != after.marker:
                    yield Edit("tampilan", after.heading, after.caption, *_looks_between(before, after))
            elif before.kind != after.kind:
                self.add(before, after)
                yield _edit(before, after, sort="susunan")
            elif before.marker == after.marker and before.full == after.full:
                self.moved.discard(after.series)
                if after.wrong and not before.wrong:
                    yield Edit("kode", after.heading, after.caption, after.text, f"{after.text} [{after.wrong}]")
            elif before.full != after.full and after.wrong:
                self.recounted = True
                yield _edit(before, after)
            elif after.series and after.series not in self.moved:
                self.add(after)
                yield _edit(before, after, sort="nomor")


def _looks_between(before: Line, after: Line) -> tuple[str, str]:
    """The old and new appearance of a picture or chart, as far as they differ."""
    one, two = ((line.marker or _UPRIGHT).split(_PARTS) for line in (before, after))
    return _PARTS.join(part for part in one if part not in two), _PARTS.join(part for part in two if part not in one)


def _links(content: Content, built: Fingerprint) -> Iterator[Edit]:
    """Link addresses added or removed since the document was built."""
    now = {address_number(address): address for address in content.links}
    came = [address for number, address in now.items() if number not in built.links]
    went = [number for number in built.links if number not in now]
    yield from (
        Edit("tautan", new=address or "", old_number=number or "") for number, address in zip_longest(went, came)
    )


def sections_between(old: Sequence[str], new: Sequence[str]) -> Iterator[Edit]:
    """The differences between two sequences of sections."""
    for action, i, j, k, m in opcodes(old, new):
        for n, (gone, come) in enumerate(zip_longest(old[i:j], new[k:m], fillvalue="")):
            if action != "equal":
                yield Edit("bagian", f"Bagian ke-{k + n + 1}", old=gone, new=come)


def opcodes(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """The operations from one sequence to the other; common beginnings and ends are skipped."""
    start, end = 0, 0
    least = min(len(old), len(new))
    while start < least and old[start] == new[start]:
        start += 1
    while end < least - start and old[-1 - end] == new[-1 - end]:
        end += 1
    i, k = len(old) - end, len(new) - end
    yield "equal", 0, start, 0, start
    for action, a, b, c, d in SequenceMatcher(None, old[start:i], new[start:k], autojunk=False).get_opcodes():
        yield action, start + a, start + b, start + c, start + d
    yield "equal", i, len(old), k, len(new)


def _replaced(old: Sequence[Line], new: Sequence[Line], above: Line | None) -> Iterator[Edit]:
    """Replaced lines: the most similar ones are paired as changes."""
    for before, after in _paired(old, new):
        yield _edit(before, after, above)
        above = after or above


def _edit(
    before: Line | None, after: Line | None, above: Line | None = None, sort: Sort | None = None
) -> Edit:  # fmt: skip
    place = after or above or Line("", "")
    if sort is not None and before is not None and after is not None:
        usual = "" if after.sort == "baris" else "paragraf"
        shown = (_shown(line, after.text, usual) for line in (before, after))
        return Edit(sort, place.heading, place.caption, *shown)
    return Edit(
        after.sort if after else before.sort if before and before.text else "paragraf",
        place.heading,
        place.caption,
        before.text if before else "",
        after.text if after else "",
        before.full if before else "",
    )


def _shown(line: Line, text: str, usual: str) -> str:
    """A text with the marker before it, and with its kind if known; ``usual`` is the kind of one without a shape."""
    kind = line.kind if line.kind.startswith((HEADED, SHIFTED)) else "" if line.kind else usual
    words = " ".join(part for part in (line.marker, line.text or text) if part)
    return f"{kind}: {words}" if kind else words


def _paired(old: Sequence[Line], new: Sequence[Line]) -> Iterator[tuple[Line | None, Line | None]]:
    if len(old) == len(new) or max(len(old), len(new)) > _LONGEST_PAIRED or not all(line.text for line in old):
        yield from zip_longest(old, new)
        return
    at = 0
    for after in new:
        scores = [(likeness(before.text, after.text), -n) for n, before in enumerate(old[at:], at)]
        score, n = max(scores, default=(0.0, 0))
        if score < _ALIKE:
            yield None, after
            continue
        yield from ((before, None) for before in old[at:-n])
        yield old[-n], after
        at = 1 - n
    yield from ((before, None) for before in old[at:])


def likeness(one: str, two: str) -> float:
    """The share of words that two texts have in common and in the same order, from 0 to 1."""
    return SequenceMatcher(None, one.split(), two.split(), autojunk=False).ratio()


def _listed(content: Content, lines: list[Line], built: Fingerprint, *, changed: bool) -> Iterator[Edit]:
    """Entries of contents and lists that match neither a built entry nor a heading or caption."""
    left = Counter(built.listed)
    headings = {line.text.casefold() for line in lines if line.sort in {"judul", "keterangan"}} if changed else set()
    for entry in entries_of(content):
        number = number_of(entry_text(entry))
        if left[number]:
            left[number] -= 1
        elif not _is_listed(entry_text(entry), headings):
            yield Edit("daftar", new=entry)
    if not changed:
        yield from (Edit("daftar", old_number=number) for number in left.elements())


def _is_listed(entry: str, headings: set[str]) -> bool:
    start = _LISTED_NUMBER.match(entry)
    return entry in headings or entry[start.end() if start else 0 :].strip() in headings


def _running(content: Content, built: Fingerprint) -> Iterator[Edit]:
    now = {number_of(text): text for text in content.running if number_of(text)}
    came = [normal(text) for number, text in now.items() if number not in built.running]
    went = [number for number in built.running if number not in now]
    if len(came) == len(went) == 1:
        yield Edit("tepi", new=came[0], old_number=went[0])
        return
    yield from (Edit("tepi", new=text) for text in came)
    yield from (Edit("tepi", old_number=number) for number in went)
