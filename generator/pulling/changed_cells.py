"""Edits within a paragraph or a cell of a table: of one value, a list, several values, or words in between."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import eq

from generator.blocks.inline import Inline, dashed, plain
from generator.edits.aligning import Alignment, aligned
from generator.edits.edit import Insert, Origin, Remove
from generator.edits.proposal import Why
from generator.edits.typed import kind_at
from generator.pulling.citations import compare_citation
from generator.pulling.collected import SEPARATORS, Collected
from generator.pulling.further_entries import LINES_UNTOLD, add_further_entries, entries_shown
from generator.pulling.in_controls import part_of, spots_in
from generator.pulling.in_sentences import is_moved_out, items_in
from generator.pulling.prose import TypedLine, lines_typed, marked, rebuilt, slants_of
from generator.pulling.segments import Segment, Spot, evened, segments_of
from generator.pulling.typed import (
    DASHES,
    UntypableError,
    held_text,
    holds_paragraphs,
    in_one_line,
    is_list,
    is_scalar,
    items_typed,
    naming_fields,
    short_field,
    takes_plain_texts,
)
from generator.source.kinds import ReferenceKind
from generator.source.lists_in_text import pieces
from generator.source.paths import ANY_ENTRY, ModelPath, outermost_item
from generator.source.values import Paragraf, Prosa
from generator.source.words_of_gaps import without_gaps
from generator.word.anchor_places import alone, pattern
from generator.word.reading.base_lines import POINT
from generator.word.reading.content import ReadRow
from generator.word.reading.edits import Line
from generator.word.reading.paragraphs import ReadParagraph

_OUTSIDE = "teks ini bukan isian: kata-kata dokumen berasal dari templat"
_COUNTED = "nomor dihitung program"
_OF_ITEM = "sel ini dihitung atau dibentuk program dari isian butir di barisnya; ubah isian itu di YAML"
_PRINTED_AGAIN = "sel ini dihitung dari isian lain di barisnya; ubah isian itu ({})"
HANDWRITTEN = (
    "kolom ini hanya ruang untuk catatan: tidak ada isiannya di YAML; bila perlu, salin ke isian lain yang sesuai"
)
"""Why what was written into an empty column, such as one for notes, is not taken."""
_SIGN = "tanda di tabel ini dihitung dari isian {}; ubah isian itu di YAML"
_ONLY_NAMED = (
    "baris ini hanya menyebut nama itu, seperti daftar hadir: menggantinya di sini tidak mengganti namanya di "
    "seluruh naskah; bila namanya memang berubah, ubah {} di YAML"
)
_PLACEHOLDER = re.compile(r"(?:klik|ketuk|click|tap|pilih|choose|masukkan|enter)\b|\[", re.IGNORECASE)
ORDER_OF_YAML = "hanya urutannya yang berubah; urutan di dokumen mengikuti berkas YAML"
_JOINED = "butir-butir daftar ini dipisahkan dengan titik koma (;); ketik ulang dengan titik koma di antara butirnya"
_OTHER_SEPARATORS = re.compile(r"\s*[,/|•·]\s*(?:dan\s+)?|\s+(?:dan|serta|&)\s+")
_COMMAS = re.compile(r"\s*[,/|•·]\s*")
_OF_SEVERAL = "sel ini memuat beberapa isian; ketik semuanya, misalnya {}"
_DASH_FOR_LIST = (
    "tanda ini bukan butir; untuk membuang semua butirnya, kosongkan sel ini di Word, lalu tarik dengan --remove"
)
_DOTS = (
    "titik-titik ini bukan kotak isian; nomor dan tanggal keputusan diisi di YAML pada nomor_sk dan tanggal_sk "
    "lembaganya (organisasi), nomor dan tanggal peraturan pada penetapan"
)
_A_NUMBER = "angka ini dihitung program dari isian, bukan isian sendiri; ubah isian yang mendasarinya"
_NUMBER = re.compile(r"(?:Rp ?)?\d[\d.,]*(?: (?:ribu|juta|miliar|triliun|persen|%))?", re.IGNORECASE)
_BLANKS_TO_FILL = "…"
_A_DASH = "isian ini memang kosong; tanda itu dicetak program"
_SEVERAL = 2
_A_FORM = 2
_ENDS = (";", ".;")
_WHICH_GAP = (
    "sel ini memuat beberapa isian yang belum ada, sehingga tidak jelas yang mana yang dimaksud; ketik di kotak "
    "isiannya, atau tepat di belakang tandanya"
)
_UNTOLD = "bagian yang berubah tidak dapat dipisahkan menurut isiannya; sunting tiap isian di tempatnya sendiri"


@dataclass(frozen=True, slots=True)
class Cell:
    """A paragraph or cell as built and as it is now, on a line.

    ``way`` is the path that its column stands for, ``item`` the item that its row stands for; ``alike`` are values of
    other rows that the head of a group prints with its own. ``point`` is the letter or number that it begins with, as
    the points of regulations do. ``is_as_built`` says that its line has the text as built,
    even if it is composed in other words today. ``is_blank`` says that its column prints nothing in any row, and
    ``decided_by`` names the list from which its table computes a sign like that typed in it. ``is_again`` says that a
    cell before it in its row prints the same value, as a sum of one amount does. ``column`` is the list of which its
    column shows one item in each row, with its last item; "" if it shows none. ``only_named`` says that its row only
    names something that stands elsewhere, as a list of those present does.
    """

    inlines: Sequence[Inline]
    paragraphs: Sequence[ReadParagraph]
    line: Line
    way: str = ""
    is_as_built: bool = False
    alike: Sequence[Inline] = ()
    item: str = ""
    point: str = ""
    is_blank: bool = False
    decided_by: str = ""
    is_again: bool = False
    column: tuple[str, str] = ("", "")
    only_named: bool = False

    @property
    def has_form(self) -> bool:
        """Whether it has emphasis, line ends or the like, in which it may differ although its words are the same."""
        if len(self.paragraphs) > 1 or _emphasises(self.inlines) or any("\n" in i.text for i in self.inlines):
            return True
        return any(p.slants or p.dressed or p.gaps or "\n" in p.text for p in self.paragraphs)

    @property
    def old(self) -> str:
        """The text as built."""
        return evened(plain(self.inlines))

    @property
    def new(self) -> str:
        """The text as it is now."""
        return evened("\n".join(paragraph.text for paragraph in self.paragraphs))

    @property
    def segment(self) -> Segment | None:
        """The only value that it prints; None if it prints anything else."""
        first = alone([*self.inlines])
        found = segments_of(self.inlines) if first is not None else []
        if len(found) != 1 or found[0].role != "isian":
            return None
        self.completed(found[0])
        found[0].within = self.is_title
        return found[0]

    def completed(self, segment: Segment) -> None:
        """Add to one of its values how it is printed here, and the values of other rows printed with it."""
        segment.within = not isinstance(self.line.block, ReadRow) or self.is_title
        others = (other for other in segments_of(self.alike) if other.path != segment.path)
        segment.alike = [other for other in others if ModelPath(other.path).kind == ModelPath(segment.path).kind]

    @property
    def is_title(self) -> bool:
        """Whether it is a heading or caption, or heads a column."""
        block = self.line.block
        return self.line.sort in {"judul", "keterangan"} or (isinstance(block, ReadRow) and not block.number)

    @property
    def unfilled(self) -> str:
        """The path of the field for which nothing or a dash was printed; "" if that is not certain."""
        gap = dashed(self.inlines)
        own = gap.path if gap is not None and (is_scalar(gap.path) or takes_plain_texts(gap.path)) else ""
        return self.way.removesuffix(ANY_ENTRY) or own

    @property
    def changed_alone(self) -> Sequence[ReadParagraph]:
        """Its paragraphs if it is one of several cells on its line."""
        return self.paragraphs if isinstance(self.line.block, ReadRow) else ()

    @property
    def is_emptied(self) -> bool:
        """Whether its control is marked as empty."""
        return any(paragraph.gaps for paragraph in self.paragraphs)

    @property
    def is_prose(self) -> bool:
        """Whether its value may have emphasis."""
        segment = self.segment
        return segment is not None and isinstance(getattr(segment.raw, "raw", segment.raw), Prosa)


def compare_cell(cell: Cell, found: Collected) -> None:
    """Add the differences of a cell, if it has any."""
    if cell.is_as_built and not cell.has_form:
        return
    segment = cell.segment
    if cell.is_as_built or is_same(cell.old, cell.new):
        if segment is not None:
            _compare_alike(cell, segment, found)
        return
    origin = found.origin(cell.line, within=cell.changed_alone)
    if cell.only_named and segment is not None:
        reason = _ONLY_NAMED.format(segment.path)
        found.untaken("dihitung", (cell.old, cell.new), reason, origin, segment.path)
    elif cell.is_again and segment is not None and not segment.gap:
        reason = _PRINTED_AGAIN.format(segment.path)
        found.untaken("dihitung", (cell.old, cell.new), reason, origin, segment.path)
    elif any(paragraph.flawed for paragraph in cell.paragraphs):
        found.flawed(cell.old, cell.new, origin, segment.path if segment else "")
    elif not _gained_entries(cell, found, origin):
        _compare_texts(cell, segment, found, origin)


def _compare_texts(cell: Cell, segment: Segment | None, found: Collected, origin: Origin) -> None:
    """Add the differences of a cell by what it prints: one value, a list, items on lines, or values among words."""
    if segment is not None and not _is_of_list(cell, segment):
        _compare_value(cell, segment, found, origin)
    elif not (_compare_list(cell, found) or _compare_entries(cell, found, origin)):
        _compare_words(cell, found, origin)


def _gained_entries(cell: Cell, found: Collected, origin: Origin) -> bool:
    """Add the items that were typed in a row's cell beside those that it shows; return whether any were."""
    home = next((found.homes.get(inline.path) for inline in cell.inlines if inline.path), None)
    if not isinstance(cell.line.block, ReadRow) or cell.is_emptied or home not in (None, cell.line):
        return False
    return add_further_entries(entries_shown(cell.inlines, cell.item), (cell.old, cell.new), found, origin)


def only_names(cells: Sequence[Sequence[Inline]], n: int) -> bool:
    """Whether a cell of a row that stands for no item prints the name of one that is described elsewhere.

    So it does if it prints whom an item refers to, as its office, and no other cell prints anything of that item.
    """
    own = alone([*cells[n]])
    path = ModelPath(own.path if own is not None and not own.gap else "")
    if isinstance(kind_at(path), ReferenceKind):
        item, beside = outermost_item(path), (one for m, cell in enumerate(cells) if m != n for one in cell)
        return len(cells) > _A_FORM and not any(outermost_item(one.path) == item for one in beside if one.path)
    owner = path.owner
    if not owner.is_entry or path.name not in naming_fields(str(owner.listed))[:1] or len(cells) <= _A_FORM:
        return False
    others = {inline.path for cell in cells for inline in cell if ModelPath(inline.path).owner == owner} - {path}
    return outermost_item(owner) == owner or not others


def is_same(old: str, new: str) -> bool:
    """Whether two texts have the same words."""
    return evened(old).split() == evened(new).split()


def _compare_alike(cell: Cell, segment: Segment, found: Collected) -> None:
    """Add what differs in a value of the same words: it was emptied, or has other line ends or emphasis."""
    origin = found.origin(cell.line, within=cell.changed_alone)
    if cell.is_emptied and not segment.gap:
        found.value(segment, cell.old, "", cell.line, origin)
        return
    raw = getattr(segment.raw, "raw", segment.raw)
    is_known = is_same(cell.old, cell.new) and not segment.gap
    slanted = is_known and _emphasised(cell.inlines) != _emphasised_now(cell)
    broken = is_known and isinstance(raw, Paragraf) and cell.old.count("\n") != cell.new.count("\n")
    if broken or (slanted and cell.is_prose):
        found.value(segment, cell.old, _typed(cell, segment), cell.line, origin)
    elif slanted or any(paragraph.dressed for paragraph in cell.paragraphs):
        found.proposal.formatting += 1


def _emphasised(inlines: Sequence[Inline]) -> str:
    """A text as built with the signs of its emphasis, all blanks alike."""
    return " ".join(marked(slants_of(inlines)).split())


def _emphasised_now(cell: Cell) -> str:
    """The text as it is now with the signs of its emphasis, all blanks alike."""
    return " ".join(" ".join(marked(p.slants or [("", p.text)]) for p in cell.paragraphs).split())


def _compare_value(cell: Cell, segment: Segment, found: Collected, origin: Origin) -> None:
    if cell.is_emptied:
        if segment.gap and (typed := without_gaps(cell.new)) and not _PLACEHOLDER.match(typed):
            found.value(segment, cell.old, _typed(cell, segment), cell.line, origin)
        elif segment.gap:
            found.still_empty(cell.old, cell.new, origin, segment.path)
        else:
            found.value(segment, cell.old, "", cell.line, origin)
        return
    found.value(segment, cell.old, _typed(cell, segment), cell.line, origin)
    slanted = any(paragraph.slants for paragraph in cell.paragraphs) and not _emphasises(cell.inlines)
    if slanted and not (cell.is_prose or segment.gap):
        found.proposal.formatting += 1


def _emphasises(inlines: Sequence[Inline]) -> bool:
    return any(inline.bold or inline.italic for inline in inlines)


def _typed(cell: Cell, segment: Segment) -> str:
    """What was typed for the only value of a cell."""
    raw = getattr(segment.raw, "raw", segment.raw)
    several = isinstance(raw, str) and (isinstance(raw, Paragraf) or "\n" in raw)
    lines = lines_typed(cell.paragraphs, emphasis=cell.is_prose)
    if several and lines:
        return rebuilt(str.__str__(raw), lines)
    return joined_lines(segment, lines)


def joined_lines(segment: Segment, lines: Sequence[TypedLine]) -> str:
    """The lines typed for a value that has no text of several lines yet."""
    if segment.gap and holds_paragraphs(segment.path):
        return rebuilt("", lines)
    if segment.gap and is_list(segment.path):
        return "".join(("\n" if line.soft else "\n\n") * (n > 0) + line.text for n, line in enumerate(lines))
    return in_one_line(segment.path, [line.text for line in lines], segment.text)


def _is_of_list(cell: Cell, segment: Segment) -> bool:
    """Whether a cell of a row shows the only value of a list."""
    if segment.gap or not isinstance(cell.line.block, ReadRow):
        return False
    path = ModelPath(segment.path)
    return path.is_entry and is_scalar(path) and is_list(path.listed)


def _compare_list(cell: Cell, found: Collected) -> bool:
    """Add the differences of a list that fills a cell; return whether the cell holds one."""
    shown = pattern([*cell.inlines], "") if len(cell.inlines) > 1 else ""
    alone_in_list = cell.segment is not None and _is_of_list(cell, cell.segment)
    if not (shown.endswith(ANY_ENTRY) or alone_in_list) or any(inline.gap for inline in cell.inlines):
        return False
    listed = str(ModelPath(cell.inlines[0].path).listed)
    items = [segment for segment in segments_of(cell.inlines) if segment.role == "isian"]
    home = found.homes.get(items[0].path) if items else None
    if not items or (home is not None and home is not cell.line):
        return False
    _compare_items(cell, items, listed, found)
    return True


def _compare_items(cell: Cell, items: Sequence[Segment], listed: str, found: Collected) -> None:
    """Add the differences of a list of plain values: changed, removed and new items, and one for their order."""
    origin, now = (
        found.origin(cell.line, within=cell.changed_alone),
        [part for part in SEPARATORS.split(cell.new) if part],
    )
    before = [evened(item.text) for item in items]
    if _are_joined(before, now, found.alike_items(items[0].path)):
        found.untaken("tak_terbaca", (cell.old, cell.new), _JOINED, origin, listed)
        return
    if now and DASHES.issuperset(now):
        found.untaken("tak_terbaca", (cell.old, cell.new), _DASH_FOR_LIST, origin, listed)
        return
    alignment = aligned(before, now, eq)
    if alignment.moved:
        order = _in_order(before, alignment.equal.keys()), _in_order(now, alignment.equal.values())
        found.untaken("tak_bertempat", order, ORDER_OF_YAML, origin, listed)
    for n, m in sorted(alignment.changed.items()):
        found.value(items[n], before[n], now[m], cell.line, origin)
    for n in sorted({*range(len(items))} - {*alignment.partners}):
        base = {"": held_text(items[n].raw)} if found.proposal.base_known else {}
        found.edit(Remove(items[n].path, base, origin))
    for after, text in _new_items(alignment, [item.path for item in items], now):
        found.edit(Insert(listed, {"": text}, after, origin))


def _compare_entries(cell: Cell, found: Collected, origin: Origin) -> bool:
    """Add the differences of a cell with an item of a list on each line; return whether lines came, went or moved.

    New lines among lines that all stayed are new items, and lines in another order are one difference. Anything else
    is one difference that cannot be read, since each line could stand for each item.
    """
    items, before, now = _entries_by_line(cell), cell.old.split("\n"), [*filter(None, cell.new.split("\n"))]
    if len(items) < _SEVERAL or len(items) != len(before) or found.homes.get(items[0], cell.line) is not cell.line:
        return False
    alignment = aligned(before, now, eq)
    changed = ((before[n].rstrip("."), now[m]) for n, m in alignment.changed.items())
    is_longer = any(text.startswith(f"{old}{end}") for old, text in changed for end in _ENDS)
    if not (is_longer or alignment.moved or len(before) != len(now)):
        return False
    listed = str(ModelPath(items[0]).listed)
    short = short_field(listed)
    if len(alignment.equal) < len(before) or short is None or (alignment.moved and len(now) > len(before)):
        found.untaken("tak_terbaca", (cell.old, cell.new), LINES_UNTOLD, origin, listed)
        return True
    if alignment.moved:
        found.untaken("tak_bertempat", (cell.old, cell.new), ORDER_OF_YAML, origin, listed)
    for after, text in _new_items(alignment, items, now):
        found.edit(Insert(listed, {short: text}, after, origin))
    return True


def _new_items(alignment: Alignment, paths: Sequence[str], now: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The texts without a partner, each with the path of the item that stands before it; "" for none."""
    places = {m: paths[n] for n, m in (alignment.kept | alignment.changed).items()}
    for m in sorted({*range(len(now))} - {*alignment.partners.values()}):
        yield next((places[k] for k in range(m - 1, -1, -1) if k in places), ""), now[m]


def _entries_by_line(cell: Cell) -> list[str]:
    """The item that each line of a row's cell begins with, if all are of one list; else none."""
    lines: list[list[Inline]] = [[]]
    for inline in cell.inlines if isinstance(cell.line.block, ReadRow) else ():
        if inline.text == "\n":
            lines.append([])
        else:
            lines[-1].append(inline)
    paths = [ModelPath(line[0].path).owner for line in lines if line and line[0].path and not line[0].gap]
    is_one_list = len({path.listed for path in paths}) == 1 and is_list(paths[0].listed)
    return [*map(str, paths)] if is_one_list and len(paths) == len(lines) == len({*paths}) else []


def _in_order(texts: Sequence[str], chosen: Iterable[int]) -> str:
    return "; ".join(texts[n] for n in sorted(chosen))


def _are_joined(before: Sequence[str], now: Sequence[str], others: Iterable[str]) -> bool:
    """Whether items were typed with other signs between them than those that separate items.

    ``others`` are the items of such lists elsewhere, and the names of offices.
    """
    new = {text.casefold() for text in now}.difference(text.casefold() for text in before)
    doubtful = [text for text in new if _OTHER_SEPARATORS.search(text)]
    if not doubtful:
        return False
    known = {text.casefold() for text in (*before, *others)}
    parts = ({*_OTHER_SEPARATORS.split(text), *_COMMAS.split(text)} for text in doubtful if text not in known)
    return any(len(known.intersection(each)) > 1 for each in parts)


def _compare_words(cell: Cell, found: Collected, origin: Origin) -> None:
    """Add the differences of a text with several values, with words between them, or with none."""
    segments = segments_of(cell.inlines)
    if not any(segment.path or segment.role == "hitungan" for segment in segments) and cell.unfilled:
        _fill_in(cell, found, origin)
        return
    if not segments and cell.column[0] and cell.new not in DASHES:
        listed, last = cell.column
        for text in items_typed(cell.new):
            found.edit(Insert(listed, {"": text}, last, origin))
        return
    new = _with_old_point(cell, found, origin)
    if is_same(cell.old, new):
        return
    spots = spots_in(segments, new, cell.paragraphs, found.anchored)
    if len(spots) > 1 or spots[0].segment is None:
        spots = _with_its_unit(segments, cell.new, found) or _emptied(cell, segments) or spots
    if not compare_citation(segments, spots, (cell.old, new), cell.line, found):
        _compare_spots(cell, segments, spots, found, origin)


def _compare_spots(
    cell: Cell, segments: Sequence[Segment], spots: Sequence[Spot], found: Collected, origin: Origin
) -> None:  # fmt: skip
    """Add the differences at several spots, each of one value or of words between values."""
    for spot in spots:
        if spot.segment is not None and _is_below_gaps(segments, spot):
            found.untaken("tak_bertempat", ("", without_gaps(spot.new)), _WHICH_GAP, origin)
        elif spot.segment is not None:
            if not is_moved_out(spot, (cell.old, cell.new), found, origin):
                _compare_spot(cell, spot.segment, items_in(segments, spot, found, origin), found, origin)
        else:
            why, reason = _why_words(cell, segments, found)
            found.untaken(why, (spot.old, cell.new), reason, origin, cell.item if why == "dihitung" else "")


def _compare_spot(cell: Cell, segment: Segment, spot: Spot, found: Collected, origin: Origin) -> None:
    """Add the edit of a value among words, if its own text differs."""
    cell.completed(segment)
    lines = [" ".join(line.split()) for line in spot.new.split("\n")]
    now = _whole(segment, in_one_line(segment.path, lines, segment.text))
    if spot.new != spot.old:
        found.value(segment, spot.old, now, cell.line, origin)


def _is_below_gaps(segments: Sequence[Segment], spot: Spot) -> bool:
    """Whether a text was typed in a new line below several missing values, any of which may be meant."""
    gap, below, _ = spot.new.partition("\n")
    are_several = sum(segment.gap for segment in segments) > 1
    return are_several and bool(below) and evened(gap) == spot.old


def _with_old_point(cell: Cell, found: Collected, origin: Origin) -> str:
    """The new text with the letter or number that its point had; another one is a difference of its own."""
    marker, _, rest = cell.new.partition(" ")
    if not cell.point or marker == cell.point or not POINT.fullmatch(marker):
        return cell.new
    found.untaken("dihitung", (cell.point, marker), _COUNTED, origin)
    return f"{cell.point} {rest}"


def _with_its_unit(segments: Sequence[Segment], new: str, found: Collected) -> list[Spot]:
    """The only number of a cell, retyped with or without the unit behind it, or a dash; empty for anything else."""
    values, words = ([s for s in segments if (s.role == "kata") is are_words] for are_words in (False, True))
    unit = "".join(segment.text for segment in words).strip()
    if len(values) != 1 or values[0].role != "isian" or values[0].gap or len(unit.split()) != 1:
        return []
    old, now = evened(values[0].text), new.removesuffix(unit).strip()
    try:
        said = found.read(values[0].path, now, (old, values[0].raw))
    except UntypableError:
        return []
    return [Spot(values[0], old, now)] if (said[:1].isdigit() or now in DASHES) and now != old else []


def _emptied(cell: Cell, segments: Sequence[Segment]) -> list[Spot]:
    """The values of one item in a cell of which nothing, a dash, or one of them alone was left; else none."""
    values = [segment for segment in segments if segment.role != "kata"]
    owners = {cell.item or ModelPath(segment.path).owner for segment in values}
    is_of_item = len(owners) == 1 and all(ModelPath(s.path).is_within(owner) for owner in owners for s in values)
    if not is_of_item or not isinstance(cell.line.block, ReadRow) or any(s.role != "isian" for s in values):
        return []
    left = [segment for segment in values if evened(segment.text) == cell.new]
    if len(left) != 1 and cell.new not in {"", *DASHES}:
        return []
    return [Spot(s, evened(s.text), "" if left else cell.new) for s in values if s not in left and not s.gap]


def _why_words(cell: Cell, segments: Sequence[Segment], found: Collected) -> tuple[Why, str]:
    """Why a text in which no single value was edited is not taken."""
    if _fills_dots(cell.old, cell.new):
        return "tak_bertempat", _DOTS
    if any(segment.role == "isian" for segment in segments):
        form = _form_for(segments, cell.new, found)
        untold = _OUTSIDE if _keeps_values(segments, cell.new) else _UNTOLD
        return "tak_bertempat", _OF_SEVERAL.format(form) if form else untold
    if isinstance(cell.line.block, ReadRow) and cell.old.isdecimal() and cell.new.isdecimal():
        return "dihitung", _COUNTED
    if cell.decided_by:
        return "dihitung", _SIGN.format(cell.decided_by)
    if cell.is_blank:
        return "tak_bertempat", HANDWRITTEN
    return _why_no_value(cell)


def _keeps_values(segments: Sequence[Segment], new: str) -> bool:
    """Whether a text still shows all its values and computed parts, in their order, so only words changed."""
    shown = [re.escape(evened(segment.text)) for segment in segments if segment.role != "kata"]
    at = 0
    for n, text in enumerate(shown):  # one after the other: a single pattern takes years where dots repeat
        before, after = r"\b" * (n > 0), r"\b" * (n < len(shown) - 1)
        found = re.compile(f"{before}{text}{after}").search(new, at)
        if found is None:
            return False
        at = found.end()
    return True


def _why_no_value(cell: Cell) -> tuple[Why, str]:
    """Why a text that shows no value of its own is not taken."""
    if cell.item:
        return "dihitung", _OF_ITEM
    is_number = isinstance(cell.line.block, ReadRow) and _NUMBER.fullmatch(cell.old) and _NUMBER.fullmatch(cell.new)
    return ("dihitung", _A_NUMBER) if is_number else ("tak_bertempat", _OUTSIDE)


def _fills_dots(old: str, new: str) -> bool:
    """Whether something was typed for the dots that a document prints for a number or date."""
    first, *others = [" ".join(part.split()) for part in re.split(f"{_BLANKS_TO_FILL}+", old)]
    now = " ".join(new.split())
    if not others or not now.startswith(first) or not now.endswith(others[-1]):
        return False
    at, end = len(first), len(now) - len(others[-1])
    for part in others[:-1]:  # one after the other: a single pattern takes years where dots repeat
        found = now.find(part, at, max(end, 0))
        if found < 0:
            return False
        at = found + len(part)
    return at <= end


def _form_for(segments: Sequence[Segment], new: str, found: Collected) -> str:
    """The text of a cell with what was typed in place of its first value; "" if that value cannot be such a text."""
    first, *rest = segments
    if first.role != "isian" or first.gap or not rest or len(new.split()) > 1 or not new[:1].isdigit():
        return ""
    try:
        found.read(first.path, new, (evened(first.text), first.raw))
    except UntypableError:
        return ""
    return evened(new + "".join(segment.text for segment in rest))


def _whole(segment: Segment, now: str) -> str:
    """A value whose one paragraph in a line was edited, with its other paragraphs."""
    part = part_of(segment)
    if not part:
        return now
    raw = str.__str__(getattr(segment.raw, "raw", segment.raw))
    lines = [*map(TypedLine, pieces(raw))]
    return rebuilt(raw, [*lines[: part - 1], *([TypedLine(now)] if now else []), *lines[part:]])


def _fill_in(cell: Cell, found: Collected, origin: Origin) -> None:
    """Add the value of an optional field, in a cell in which nothing or a dash was printed for it."""
    if cell.new in {"", *DASHES}:
        found.untaken("dihitung", (cell.old, cell.new), _A_DASH, origin, cell.unfilled)
        return
    segment = Segment("isian", "", cell.unfilled, None, gap=True)
    found.fill(segment, cell.old, cell.new, cell.line, origin)
