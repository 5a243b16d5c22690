"""Items typed beside those that a cell of a table shows, on lines of their own or after a semicolon."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.blocks.inline import Inline
from generator.edits.edit import Insert, Origin
from generator.pulling.collected import SEPARATORS, Collected
from generator.pulling.segments import evened
from generator.pulling.typed import DASHES, items_typed, short_field
from generator.source.paths import ModelPath

LINES_UNTOLD = (
    "tidak jelas baris mana di sel ini milik butir mana; ketik butir baru pada baris tersendiri tanpa mengubah baris "
    "lain, dan ubah atau hapus butir lain pada penarikan tersendiri atau di YAML"
)


@dataclass(slots=True)
class ShownEntry:
    """An item of a list as a cell prints it."""

    path: str
    text: str

    @property
    def whole(self) -> re.Pattern[str]:
        """Where a text has it as all that stands between two separators."""
        words = r"\s+".join(map(re.escape, self.text.split()))
        return re.compile(rf"(?:(?<=[;\n])|\A)\s*{words}\.?\s*(?=[;\n]|\Z)")


def entries_shown(inlines: Sequence[Inline], item: str) -> list[ShownEntry]:
    """The items of one list that are all that a cell prints, side by side; none if it prints anything else.

    A single one must belong to the ``item`` of its row: one that its row stands for has no others beside it.
    """
    found: list[ShownEntry] = []
    between = ""
    for inline in inlines:
        if inline.gap:
            return []
        if not inline.path:
            between += inline.text
            continue
        owner = str(ModelPath(inline.path).owner)
        if found and found[-1].path == owner:
            found[-1].text += between + inline.text
        elif between.strip(" ;") or "\n" in between:
            return []
        else:
            found.append(ShownEntry(owner, inline.text))
        between = ""
    return found if not between.strip() and _are_of_one_list(found, item) else []


def _are_of_one_list(entries: Sequence[ShownEntry], item: str) -> bool:
    paths = [ModelPath(entry.path) for entry in entries]
    if not paths or not all(path.is_entry for path in paths) or len({*paths}) < len(paths):
        return False
    if len(paths) == 1 and (not item or entries[0].path == item or not paths[0].is_within(item)):
        return False
    return len({path.listed for path in paths}) == 1 and bool(short_field(str(paths[0].listed)))


def add_further_entries(
    entries: Sequence[ShownEntry], texts: tuple[str, str], found: Collected, origin: Origin
) -> bool:
    """Add an item for each that was typed beside those in a cell; return whether any were typed.

    ``texts`` are that of the cell as built and as it is now. If one of the items shown was changed as well, it is
    uncertain which text is whose, and the cell is told as one difference.
    """
    old, new = texts
    if not entries or _count(new) <= _count(old):
        return False
    listed = str(ModelPath(entries[0].path).listed)
    typed = [*_typed_beside(entries, new)]
    if not typed:
        found.untaken("tak_terbaca", (old, new), LINES_UNTOLD, origin, listed)
    for after, text in typed:
        found.edit(Insert(listed, {short_field(listed) or "": text}, after, origin))
    return True


def _count(text: str) -> int:
    return len([part for part in SEPARATORS.split(text) if part and part not in DASHES])


def _typed_beside(entries: Sequence[ShownEntry], new: str) -> Iterator[tuple[str, str]]:
    """What was typed beside items that all stayed, each with the path of the item before it; else nothing."""
    end, after = 0, ""
    typed: list[tuple[str, str]] = []
    for entry in entries:
        match = entry.whole.search(new, end)
        if match is None:
            return
        typed += ((after, text) for text in _items(new[end : match.start()]))
        end, after = match.end(), entry.path
    yield from [*typed, *((after, text) for text in _items(new[end:]))]


def _items(text: str) -> list[str]:
    typed = evened(text).strip(" ;\n")
    return [item for item in items_typed(typed) if item not in DASHES] if typed else []
