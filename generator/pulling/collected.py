"""Collects what an edited file proposes: each difference once, as an edit, or with the reason why it is none."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.edits.edit import Insert, Origin, Remove, Set
from generator.edits.proposal import Proposal, Untaken, Why
from generator.masterplan.groups import fields_of_group
from generator.masterplan.istilah import Istilah
from generator.pulling.numerals import Numerals
from generator.pulling.places_in_words import place_of
from generator.pulling.segments import Segment
from generator.pulling.typed import (
    STILL_MARKED,
    UntypableError,
    fields_of_text,
    has_short_form,
    held_text,
    is_list,
    is_scalar,
    items_typed,
    naming_reference,
    parts_typed,
    refuse_words,
    restored,
    takes_plain_texts,
    typed_over,
    typed_value,
)
from generator.pulling.unknown import UNKNOWN
from generator.source.paths import ModelPath, new_item_in, within
from generator.source.words import joined
from generator.source.words_of_gaps import holds_gap, without_gaps
from generator.word.reading.anchored import UNKNOWN_ANCHORS, Anchored
from generator.word.reading.content import ReadRow
from generator.word.reading.edits import Line
from generator.word.reading.pairing import paragraphs_of
from generator.word.reading.paragraphs import ReadParagraph

_COMPUTED = "teks ini dihitung atau dibentuk program, bukan isian; ubah isian yang mendasarinya"
TERMS = "istilah"
_OFFICE = "daerah.opd.nama"
_TITLES = frozenset({"judul", "keterangan"})
_A_HEADING = "judul ini disusun templat dokumen, bukan isian; bunyinya diubah pada templatnya (masterplan template)"
_A_TERM = (
    "kata-kata di tempat ini ditulis di templat dokumen, bukan isian; bunyinya di sini saja diubah pada templatnya "
    "(masterplan template). Istilah itu ({}) berlaku di seluruh dokumen, sehingga tidak diubah dari satu tempat"
)
_A_KEY = "ini kunci isian, bukan nilainya; pindahkan nilainya ke kunci lain di YAML"
_IN_PARTS = "isian ini terdiri atas beberapa bagian, sehingga tidak dapat diisi dengan satu teks; isi di YAML"
_MOST_NAMED = 3
SEPARATORS = re.compile(r"\s*(?:;|\n)\s*")
_FLAWED = "teks ini dicoret, disembunyikan, dinaikkan, atau diturunkan; tulis ulang tanpa tampilan itu"
_STILL_EMPTY = "kotak isian ini masih bertanda kosong, tetapi teksnya bukan teks semula; ketik isiannya di Word"


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed for a value of an item that is yet to be written."""

    path: str
    text: str
    origin: Origin


class Collected:
    """The proposal while it is made.

    ``homes`` leads from a value to the line where it is to be edited, ``printings`` counts where it is printed,
    ``anchored`` tells which values the head of a group stands for. ``leaves`` are the values of the base by path;
    a gap in an item that has none is printed for one that is yet to be written. ``numerals`` tell how numbers are
    printed. ``blank`` holds what was typed for the items that a worksheet leaves room for, ``below_blank`` the
    items in rows added below those, ``joined`` the texts, without blanks, of removed lines that others took in.
    ``removals`` tell who removed which text with tracked changes.
    """

    def __init__(
        self, proposal: Proposal, homes: dict[str, Line], istilah: Istilah,
        printings: Counter[str] | None = None, anchored: Anchored = UNKNOWN_ANCHORS,
        *, leaves: Mapping[str, Any] | None = None, numerals: Numerals | None = None,
    ) -> None:  # fmt: skip
        self.proposal = proposal
        self.homes = homes
        self.istilah = istilah
        self.printings = Counter() if printings is None else printings
        self.anchored = anchored
        self.leaves = leaves
        self.numerals = numerals or Numerals()
        self.taken: dict[str, tuple[str, Line | None]] = {}
        self.blank: dict[str, list[Typed]] = defaultdict(list)
        self.below_blank: dict[str, list[Insert]] = defaultdict(list)
        self.joined: list[str] = []
        self.removals: Mapping[str, tuple[str, str]] = {}

    @property
    def count(self) -> int:
        """How many texts were found to differ so far."""
        return self.proposal.differences + sum(map(len, self.blank.values()))

    @cached_property
    def _items(self) -> list[str]:
        """The items of the base that have values, in order."""
        return [*dict.fromkeys(str(ModelPath(path).owner) for path in self.leaves or {})]

    def origin(
        self,
        line: Line | None,
        *,
        place: str = "",
        by: tuple[str, str] | None = None,
        within: Sequence[ReadParagraph] = (),
    ) -> Origin:
        """Where a difference was found, and all who made it if it was tracked; the date is that of the last change.

        ``within`` are the paragraphs of its cell, if the line has other cells that somebody else may have edited.
        """
        return origin_of(self.proposal.file, line, place=place, by=by, within=within)

    def untaken(
        self, why: Why, texts: tuple[str, str], reason: str, origin: Origin, path: str = "", *, line: str = "",
        removes: bool = False,
    ) -> None:  # fmt: skip
        """Add a difference that cannot become an edit: the old and the new text, and why."""
        self.proposal.differences += 1
        self.proposal.untaken.append(Untaken(why, *texts, reason, origin, path, line, removes))

    def edit(self, edit: Set | Insert | Remove) -> None:
        """Add an edit."""
        self.proposal.differences += 1
        self.proposal.edits.append(edit)

    def value(self, segment: Segment, old: str, new: str, line: Line, origin: Origin) -> None:
        """Add the edit of a value, unless it is computed, belongs elsewhere, or cannot be read."""
        if (reason := _of_template(segment, line)) and segment.path not in self.homes:
            self.untaken("tak_bertempat", (old, new), reason, origin)
        elif segment.role != "isian":
            self.untaken("dihitung", (old, new), f"{_COMPUTED}{_sources(segment)}", origin, segment.path)
        else:
            self._own_value(segment, old, new, line, origin)

    def _own_value(self, segment: Segment, old: str, new: str, line: Line, origin: Origin) -> None:
        """Add the edit of a value that the region's files hold, or may hold."""
        if segment.gap and new:
            self.fill(segment, old, new, line, origin)
            return
        if not is_scalar(segment.path):
            self.untaken("dihitung", (old, new), _A_KEY, origin, segment.path)
            return
        elsewhere = self._elsewhere(segment.path, new, line, within=segment.within)
        if elsewhere:
            self.untaken("dihitung", (old, new), elsewhere, origin, segment.path)
            return
        said = restored(old, segment.raw, new)
        if said is None:
            reason = "teks ini dibentuk program dari isiannya; ubah isian itu di YAML"
            self.untaken("dihitung", (old, new), reason, origin, segment.path)
            return
        path = ModelPath(segment.path)
        if not said.strip() and path.is_entry and is_list(path.listed):
            self.taken[path] = said, line
            self.edit(Remove(path, {"": held_text(segment.raw)} if self.proposal.base_known else {}, origin))
            return
        self.set(segment, old, said, line, origin)

    def alike_items(self, path: str) -> Iterator[str]:
        """The texts of the base of the same kind as the one at a path, and the names of its offices."""
        kinds = {ModelPath(path).kind, _OFFICE}
        return (str(leaf) for at, leaf in (self.leaves or {}).items() if ModelPath(at).kind in kinds)

    def fields_of(self, item: str) -> dict[str, Any]:
        """The values that an item has in the base, by path, without its id."""
        own = {path: leaf for path, leaf in (self.leaves or {}).items() if ModelPath(path).owner == item}
        return {path: leaf for path, leaf in own.items() if ModelPath(path).name != "id"}

    def set_item(self, item: str, fields: Mapping[str, str], texts: tuple[str, str], line: Line) -> None:
        """Add the edits that give an item these fields, by relative path, and no others."""
        before, origin = self.fields_of(item), self.origin(line)
        paths = dict.fromkeys([*before, *(f"{item}{way}" for way in fields)])
        elsewhere = next(filter(None, (self._elsewhere(path, texts[1], line, within=True) for path in paths)), "")
        if elsewhere:
            self.untaken("dihitung", texts, elsewhere, origin, item)
            return
        try:
            now = {path: self.read(path, fields.get(within(path, item), "")) for path in paths}
        except UntypableError as error:
            self.untaken("tak_terbaca", texts, str(error), origin, item)
            return
        for path, text in now.items():
            if text != (held_text(before[path]) if path in before else ""):
                self.taken[path] = fields.get(within(path, item), ""), line
                self.edit(Set(path, self._held_at(path), text, origin))

    def fill(self, gap: Segment, old: str, new: str, line: Line, origin: Origin) -> None:
        """Add a value that was missing, or the items of a list that was empty."""
        elsewhere = self._elsewhere(gap.path, new, line)
        marked, new = new, _behind_mark(new)
        if elsewhere:
            self.untaken("dihitung", (old, new), elsewhere, origin, gap.path)
        elif not new or holds_gap(new):
            self.untaken("tak_terbaca", (old, marked), STILL_MARKED, origin, gap.path)
        elif item := new_item_in(gap.path):
            self.blank[item].append(Typed(gap.path, new, origin))
        elif takes_plain_texts(gap.path) and fields_of_group(gap.path) is not None:
            self.taken[gap.path] = new, line
            self.add_items(gap.path, old, new, origin)
        elif is_scalar(gap.path) or has_short_form(gap.path):
            self.set(gap, old, new, line, origin)
        else:
            self.untaken("tak_terbaca", (old, new), _IN_PARTS, origin, gap.path)

    def add_items(self, path: str, old: str, typed: str, origin: Origin) -> None:
        """Add the new items that somebody typed for a list, or for a group of one, that was empty."""
        listed, group = ModelPath(path).without_group, fields_of_group(path) or {}
        own = (item for item in reversed(self._items) if ModelPath(item).listed == listed)
        after = next(own, "") if group else ""
        for text in items_typed(typed):
            try:
                self.edit(Insert(listed, fields_of_text(listed, text) | group, after, origin))
            except UntypableError as error:
                self.untaken("tak_terbaca", (old, text), str(error), origin, path)

    def set(self, segment: Segment, old: str, new: str, line: Line, origin: Origin) -> None:
        """Add the edit of a value, and of those alike, whose new text is as its file would have it."""
        shown = None if segment.gap else (old, segment.raw)
        try:
            parts = parts_typed(segment.path, new)
            now = {path: self.read(path, text, shown if len(parts) == 1 else None) for path, text in parts.items()}
        except UntypableError as error:
            self.untaken("tak_terbaca", (old, new), str(error), origin, segment.path)
            return
        path = ModelPath(segment.path)
        naming = naming_reference(str(path.owner.listed)) if segment.gap and path.owner.is_entry else ""
        if naming and self.leaves is not None and str(path.owner) not in self._items:
            self.taken[path] = new, line
            fields = {within(part, path.owner): text for part, text in now.items()}
            self.edit(Insert(str(path.owner.listed), {f".{naming}": path.owner.key, **fields}, "", origin))
            return
        self.taken[path] = new, line
        for part, text in now.items():
            self.edit(Set(part, self.held(segment) if part == path else self._held_at(part), text, origin))
        for each in self._alike(segment, line) if path in now else ():
            self.taken[each.path] = new, line
            self.edit(Set(each.path, self.held(each), now[path], origin))

    def read(self, path: str, text: str, shown: tuple[str, Any] | None = None) -> str:
        """What was typed for a value, as its kind reads it; raises UntypableError if it cannot be read."""
        old = str(getattr(shown[1], "raw", shown[1])) if shown is not None else ""
        plain = self.numerals.plain(path, text, old)
        if shown is None:
            now = typed_value(path, plain, None, self.istilah)
        else:
            now = typed_over(path, plain, shown, self.istilah)
        refuse_words(path, self._held_at(path) or "", now)
        return now

    def _alike(self, segment: Segment, line: Line) -> list[Segment]:
        """The values of other items that are to be edited with a value in the head of their group."""
        known = self.anchored.alike.get(segment.path)
        paths = {other.path: other for other in segment.alike if known is None or other.path in known}
        fitting = (other for path, other in paths.items() if self.homes.get(path, line) is line)
        return [other for other in fitting if other.path not in self.taken]

    def held(self, segment: Segment) -> str | None:
        """The value in the base; None if the base is unknown."""
        if not self.proposal.base_known:
            return None
        return "" if segment.gap else held_text(segment.raw)

    def _held_at(self, path: str) -> str | None:
        """The value at a path in the base; None if the base is unknown."""
        if not self.proposal.base_known:
            return None
        return held_text(leaf) if (leaf := (self.leaves or {}).get(path)) is not None else ""

    def _elsewhere(self, path: str, new: str, line: Line, *, within: bool = False) -> str:
        """Why a value is not to be edited at a line; "" if it is."""
        before = self.taken.get(path)
        home = self.homes.get(path)
        if home is None and within and self.printings[path] > 1:
            return f"isian ini ({path}) tercetak di {self.printings[path]} tempat tanpa kotak isian; ubah di YAML"
        if home is not None and home is not line:
            alike = "; di sana disunting sama" if before is not None and before[0] == new else ""
            return f"isian ini hanya dicetak ulang di sini; tempat menyuntingnya: {place_of(home)}{alike}"
        return ""

    def flawed(self, old: str, new: str, origin: Origin, path: str = "") -> None:
        """Add a text that is struck out or the like, which no value can hold."""
        self.untaken("tak_terbaca", (old, new), _FLAWED, origin, path)

    def still_empty(self, old: str, new: str, origin: Origin, path: str = "") -> None:
        """Add a text in a control that is still marked as empty."""
        self.untaken("tak_terbaca", (old, new), _STILL_EMPTY, origin, path)

    @staticmethod
    def shown(text: str) -> str:
        """A text, or words if it is unknown."""
        return text or UNKNOWN


def origin_of(
    file: str,
    line: Line | None,
    *,
    place: str = "",
    by: tuple[str, str] | None = None,
    within: Sequence[ReadParagraph] = (),
) -> Origin:
    """Where in a file a difference is, and all who made it if it was tracked."""
    changes = [*line.block.revisions] if line is not None and isinstance(line.block, ReadRow) else []
    if line is not None:
        changes += [change for paragraph in within or paragraphs_of(line) for change in paragraph.revisions]
    authors = dict.fromkeys(name for name, _ in changes if name)
    author, date = by or (joined([*authors]), max((day for _, day in changes), default=""))
    return Origin(file, place or (place_of(line) if line is not None else ""), author, date)


def _behind_mark(text: str) -> str:
    """What was typed for a missing value, without its mark and a colon behind it."""
    typed = without_gaps(text)
    return typed if typed == text else typed.removeprefix(":").lstrip()


def _of_template(segment: Segment, line: Line) -> str:
    """Why a word is the template's, although the program puts it there; "" if it is no term and in no heading."""
    if ModelPath(segment.path).topic == TERMS:
        return _A_TERM.format(segment.path)
    return _A_HEADING if segment.role == "hitungan" and line.sort in _TITLES else ""


def _sources(segment: Segment) -> str:
    """The values that a computed text shows, as the end of a sentence; "" if they are not known."""
    paths = [*dict.fromkeys(getattr(getattr(segment.raw, "raw", segment.raw), "dari", ()))]
    if not paths:
        return ""
    more = [f"{len(paths) - _MOST_NAMED} lagi"] if len(paths) > _MOST_NAMED else []
    return f": {joined([*paths[:_MOST_NAMED], *more])}"
