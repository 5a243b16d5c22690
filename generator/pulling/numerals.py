"""How a document prints numbers: with dots between thousands, and with the units of indicators."""

import re
from collections.abc import Iterable
from itertools import chain

from generator.blocks.inline import Inline
from generator.edits.counterparts import prefixes
from generator.edits.typed import kind_at
from generator.masterplan.masterplan import Masterplan, walk
from generator.pulling.typed import UntypableError, told
from generator.source.kinds import AchievementKind, NumberKind
from generator.source.numbers import UnreadableValueError, parse_number
from generator.source.paths import ModelPath
from generator.source.words import comparable
from generator.word.reading.base_lines import BaseLine

_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_WITH_UNIT = re.compile(r"(?P<number>\d[\d.,]*)(?:\s+(?P<unit>[^\d\s].*))?")
_UNIT = ".satuan"
_THOUSAND = 1000


class Numerals:
    """Reads numbers typed into a document as it prints its own.

    ``grouped`` are the kinds of paths whose values are printed with dots between thousands, ``units`` those of the
    items.
    """

    def __init__(self, lines: Iterable[BaseLine] = (), plan: Masterplan | None = None) -> None:
        inlines = chain.from_iterable(chain.from_iterable(base.entry.cells for base in lines if base.entry))
        self.grouped = {ModelPath(inline.path).kind for inline in inlines if _is_grouped(inline)}
        leaves = walk(plan) if plan is not None else ()
        self.units = {leaf.path.removesuffix(_UNIT): str(leaf) for leaf in leaves if leaf.path.endswith(_UNIT)}

    def plain(self, path: str, text: str, old: str = "") -> str:
        """A typed number without its dots and unit; any other text as it is.

        The number stays as it is if it could be a more exact form of the ``old`` one, as "96.500" of "96". Raises
        UntypableError for one that may be a thousand times smaller than the old one, as "12,750" in place of "12500".
        """
        match = _WITH_UNIT.fullmatch(text) if isinstance(kind_at(path), NumberKind | AchievementKind) else None
        if match is None or (match["unit"] and not self._is_unit(path, match["unit"])):
            return text
        number = match["number"]
        if old.isdecimal() and int(old) >= _THOUSAND and "," in number:
            _refuse_thousandth(number)
        could_be_exact = old.isdecimal() and len(old) == len(number.partition(".")[0])
        is_grouped = _GROUPED.fullmatch(number) and ModelPath(path).kind in self.grouped
        return number.replace(".", "") if is_grouped and not could_be_exact else number

    def _is_unit(self, path: str, unit: str) -> bool:
        own = next((self.units[owner] for owner in prefixes(path) if owner in self.units), "")
        return own != "" and (unit == own or comparable(unit) == comparable(own) != "")


def _refuse_thousandth(number: str) -> None:
    """Raise UntypableError if the comma in a number may separate thousands or decimals."""
    try:
        parse_number(number, grouped=True)
    except UnreadableValueError as error:
        raise UntypableError(told(error)) from error


def _is_grouped(inline: Inline) -> bool:
    return bool(inline.path) and _GROUPED.fullmatch(inline.text.strip()) is not None
