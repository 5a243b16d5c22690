"""Formatting of values in documents: numbers, money, dates, choices, references, gaps, prose."""

import datetime
import math
import re
from collections.abc import Callable, Iterable
from copy import copy
from decimal import Decimal
from operator import attrgetter
from typing import Any

from generator.blocks.blocks import ListBlock, Paragraph
from generator.blocks.inline import Inline, Reference, Run
from generator.blocks.marks import BLOCK, MarkedText, SideTable
from generator.documents.links import linked, may_hold_links
from generator.masterplan.istilah import Istilah
from generator.source.lists_in_text import BULLET, Part, may_hold_lists, parts_of
from generator.source.printed_amounts import shown_date, shown_number, shown_rupiah
from generator.source.record import Record
from generator.source.values import (
    Bilangan,
    Cacah,
    CacahSementara,
    Gap,
    Items,
    Kurang,
    Paragraf,
    Peta,
    Phrase,
    Pilihan,
    Prosa,
    Rujukan,
    Tahun,
    Tanggal,
    Teks,
    Uang,
    UangSementara,
)
from generator.source.words import joined, joints, without_ending
from generator.source.words_of_gaps import GAP, INCOMPLETE, NOTHING

NO_VALUE = (
    "yang ditulis di sini bukan nilai yang dapat dicetak; perintah memerlukan tanda kurung, "
    'dan hasil  | map(…)  memerlukan  | join(", ")'
)
_ENDINGS = (".", ";", ",", " dan", " atau", " serta", "dan/atau")
_BREAK = re.compile(r"[ ]*<br[ ]*/?>\n?")
_SENTENCE_END = re.compile(r"(?<!\S)[a-z]{4,}\.$")

_EMPHASIS = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*|\*(?=\S)(.+?)(?<=\S)\*")


class UnprintableError(TypeError):
    """A template prints something that is not a value, such as a function without its brackets; for the user."""


class Shown(str):
    """A value reworded by a filter; it keeps the path of the value."""

    __slots__ = ("path", "raw")
    path: str
    raw: Any

    @classmethod
    def of(cls, text: str, value: Any) -> "Shown":
        """The text with the identity of the value."""
        shown = cls(text)
        shown.path = getattr(value, "path", "")
        shown.raw = value.raw if isinstance(value, Shown) else value
        return shown


class Printer:
    """Prints values in the terms of one region.

    ``texts`` maps each type of leaf that is printed in one piece to the function that makes its text. ``is_settled``
    tells whether the region has a reason for the gap at a path, which is then printed as a dash. ``words_held`` gives
    the words of a placeholder for the gap at a path, which are then printed in it. ``side_table`` holds the values
    behind the marks of the present document.
    """

    def __init__(
        self,
        istilah: Istilah,
        is_settled: Callable[[str], bool] = lambda _: False,
        words_held: Callable[[str], str] = lambda _: "",
    ) -> None:
        self.istilah = istilah
        self.is_settled = is_settled
        self.words_held = words_held
        self.side_table = SideTable()
        self.texts: dict[type, Callable[[Any], str]] = {
            Teks: str,
            Pilihan: lambda choice: istilah.filled(choice.label),
            Rujukan: attrgetter("nama"),
            Bilangan: shown_number,
            Cacah: shown_number,
            Uang: shown_rupiah,
            Tahun: str,
            Tanggal: shown,
        }

    def mark(self, value: Any) -> str:
        """The mark that stands for a value in the Markdown of a template."""
        return self.side_table.mark(self.paragraphs(value), self.listed(value))

    def paragraphs(self, value: Any) -> list[list[Inline]]:
        """The printed value as paragraphs; most values have only one."""
        if isinstance(value, Paragraf) and "\n\n" in value:
            emphasis = isinstance(value, Prosa)
            return [self._text(part, value, emphasis=emphasis) for part in value.split("\n\n")]
        return [self.inlines(value)]

    def listed(self, value: Any) -> list[Paragraph | ListBlock] | None:
        """The paragraphs and lists of a text that contains lists; None if it contains none."""
        text = value.raw if isinstance(value, Shown) else value
        if not isinstance(text, Paragraf) or not may_hold_lists(value):
            return None
        parts = parts_of(value)
        if all(isinstance(part, str) for part in parts):
            return None
        return [self._part(part, text) for part in parts]

    def _part(self, part: Part, value: Paragraf) -> Paragraph | ListBlock:
        if isinstance(part, str):
            return self._paragraph(part, value)
        items = [
            [self._paragraph(item.text, value), *(self._part(inner, value) for inner in item.inner)]
            for item in part.items
        ]
        return ListBlock(part.form != BULLET, items, part.start, part.form)

    def _paragraph(self, text: str, value: Paragraf) -> Paragraph:
        return Paragraph(self._text(text, value, emphasis=isinstance(value, Prosa)))

    def inlines(self, value: Any) -> list[Inline]:
        """The printed value in one line; its paragraphs are separated by line breaks."""
        text_of = self.texts.get(type(value))
        if text_of is None:
            return self._in_pieces(value)
        text = text_of(value)
        return run_of(text, value.path, value) if text else []

    def _in_pieces(self, value: Any) -> list[Inline]:
        """The inlines of a value that is not a leaf or has no path."""
        if isinstance(value, str):
            return self._string(value)
        if isinstance(value, Gap | Kurang | UangSementara | CacahSementara):
            return self._missing(value)
        if isinstance(value, Reference | Run):
            return [value]
        if isinstance(value, (list, tuple)):
            return self._several(value)
        if value is None or isinstance(value, Record):
            return self._record(value) if value is not None else []
        return [Run(shown(value), getattr(value, "path", ""), value)]

    def gap(self, gap: Gap, template: str = GAP) -> list[Inline]:
        """The visible mark of a gap; nothing for an optional field."""
        if gap.optional:
            return []
        return [dash(gap)] if self.is_settled(gap.path) else self.marked(gap, template)

    def marked(self, gap: Gap, template: str = GAP) -> list[Inline]:
        """The visible mark of a gap, also for an optional field, for sentences that need it."""
        if words := self.words_held(gap.path):
            return [Run(GAP.format(words), gap.path, gap, gap=True)]
        return [Run(template.format(self.istilah.filled(gap.label)), gap.path, gap, gap=True)]

    def _missing(self, value: Gap | Kurang | UangSementara | CacahSementara) -> list[Inline]:
        """What is missing, alone or behind a sum of what is known; of a sum of nothing known only that."""
        if isinstance(value, Gap):
            return self.gap(value)
        if isinstance(value, Kurang):
            return self.lacking(value.gaps)
        if not value:
            return self.gap(value.kurang[0])
        return [*run_of(shown_rupiah(value), value.path, value), *self.lacking(value.kurang)]

    def lacking(self, gaps: Iterable[Gap]) -> list[Inline]:
        """The mark after a sum with missing amounts; nothing if the region has a reason for all of them."""
        open_gaps = [gap for gap in gaps if not self.is_settled(gap.path)]
        return [Run(INCOMPLETE, gap.path, gap, gap=True) for gap in open_gaps[:1]]

    def _string(self, value: str) -> list[Inline]:
        if type(value) is str:  # a plain string has no path
            return run_of(_broken(value), "", value) if value else []
        if isinstance(value, MarkedText):
            return self._put_together(value)
        if isinstance(value, Paragraf) and "\n\n" in value:
            first, *others = self.paragraphs(value)
            return first + [inline for other in others for inline in (Run("\n"), *other)]
        if isinstance(value, Prosa):
            return self._text(value, value, emphasis=True)
        text = str(value)
        raw = value.raw if isinstance(value, Shown) else value
        if text in str(raw):  # an address in other letters would be a dead link
            return run_of(text, getattr(value, "path", ""), raw) if text else []
        return [Run(text, getattr(value, "path", ""), raw)]

    def _put_together(self, text: MarkedText) -> list[Inline]:
        """The inlines of a text put together by a template, for places such as a caption."""
        if BLOCK.search(text.marked):
            raise UnprintableError(
                "tabel, bagan, atau gambar tidak dapat berada di sini; cetaklah di baris tersendiri"
            )
        pieces = [self.inlines(piece) if isinstance(piece, str) else piece for piece in text.pieces()]
        return [copy(inline) for piece in pieces for inline in piece]

    def _text(self, text: str, value: Prosa | Paragraf, *, emphasis: bool) -> list[Inline]:
        if not emphasis or "*" not in text:
            return run_of(text, value.path, value)
        runs: list[Inline] = []
        end = 0
        for match in _EMPHASIS.finditer(text):
            if match.start() > end:
                runs.append(Run(text[end : match.start()], value.path, value))
            bold = match[1] is not None
            runs.append(Run(match[1] or match[2], value.path, value, bold=bold, italic=not bold))
            end = match.end()
        if end < len(text):
            runs.append(Run(text[end:], value.path, value))
        return runs

    def _several(self, values: list[Any] | tuple[Any, ...]) -> list[Inline]:
        if isinstance(values, tuple):
            return [inline for value in values for inline in self.inlines(value)]
        if not values and isinstance(values, Items) and values.gap is not None:
            return self.gap(values.gap)
        return self.inlines(enumerated(values))

    def _record(self, record: Record) -> list[Inline]:
        if record.naming:
            return self.inlines(record.naming)
        return self.gap(record.gap) if record.gap else []


def dash(gap: Gap) -> Run:
    """The sign for what there is not, which knows the value that it stands for."""
    return Run(NOTHING, raw=gap)


def run_of(text: str, path: str, raw: Any) -> list[Inline]:
    """The text of a value as one run, or as several if parts of it are links."""
    run = Run(text, path, raw)
    return linked(run) if may_hold_links(text, path) else [run]


def _broken(text: str) -> str:
    """Replace ``<br>`` in the words of a template by line ends, as in ``join("<br>")``."""
    return _BREAK.sub("\n", text) if "<br" in text else text


def enumerated(values: Iterable[Any], word: str = "dan") -> Phrase:
    """Values as a list in a sentence, each keeping its identity: "a, b, dan c"."""
    listed = [as_item(value) for value in values]
    between = joints([_words(value) for value in listed], word)
    parts: list[Any] = []
    for n, value in enumerate(listed):
        parts += [between[n - 1], value] if n else [value]
    return Phrase(parts)


def as_item(value: Any) -> Any:
    """A value without its final sign, for lists that set signs of their own; "S.Kom." keeps its full stop."""
    words = value.nama if isinstance(value, Rujukan) else value
    if not isinstance(words, str) or not words.endswith(_ENDINGS):
        return value
    text = without_ending(words, ";,")
    return Shown.of(text[:-1] if _SENTENCE_END.search(text) else text, value)


def _words(value: Any) -> str:
    """The words of a value, in which commas are looked for."""
    if isinstance(value, tuple):
        return "".join(map(_words, value))
    if isinstance(value, Rujukan):
        return str(value.nama)
    return str(value.naming) if isinstance(value, Record) else value if isinstance(value, str) else ""


def shown(value: Any) -> str:
    """The text of a value that is not a text."""
    if isinstance(value, Uang):
        return shown_rupiah(value)
    if isinstance(value, Tahun):
        return str(int(value))
    if isinstance(value, (int, float, Decimal)):
        return _number(value)
    if isinstance(value, datetime.date):
        return shown_date(value.year, value.month, value.day)
    if isinstance(value, Peta):
        return joined([f"{key}: {shown(inner)}" for key, inner in value.items()])
    if not isinstance(value, str):
        raise UnprintableError(NO_VALUE)
    return str(value)


def _number(value: int | float | Decimal) -> str:
    """A number; a float computed by a template has at most two decimals, or two significant digits below one."""
    if not isinstance(value, float):
        return shown_number(value)
    if not math.isfinite(value):
        raise UnprintableError("bilangan di sini terlalu besar")
    return shown_number(Decimal(f"{value:.2f}" if abs(value) >= 1 else f"{value:.2g}").normalize())
