"""Items cited in one line, such as laws, of which several parts were edited: taken whole or not at all."""

from collections.abc import Sequence

from generator.pulling.collected import Collected
from generator.pulling.segments import Segment, Spot, evened
from generator.pulling.typed import UntypableError, fields_of_text, is_list, short_field
from generator.source.paths import ModelPath
from generator.word.reading.edits import Line

_NOT_CITED = "kutipan ini tidak terbaca seutuhnya, sehingga tidak ada bagiannya yang diambil"


def compare_citation(
    segments: Sequence[Segment], spots: Sequence[Spot], texts: tuple[str, str], line: Line, found: Collected
) -> bool:  # fmt: skip
    """Add the edit of an item cited whole, some part of which cannot be read by itself; return whether it is one."""
    item = _cited(segments)
    why = next(filter(None, (_unreadable(spot, found) for spot in spots)), "") if item else ""
    if not why:
        return False
    try:
        fields = fields_of_text(str(ModelPath(item).listed), _inside(segments, texts[1]))
    except UntypableError as error:
        fields, why = {}, str(error)
    if len(fields) < len(found.fields_of(item)):
        found.untaken("tak_terbaca", texts, f"{_NOT_CITED}: {why}", found.origin(line), item)
    else:
        found.set_item(item, fields, texts, line)
    return True


def _cited(segments: Sequence[Segment]) -> str:
    """The item whose fields a line cites in words that can be read back; "" if it cites none, or other values too."""
    values = [segment for segment in segments if segment.role != "kata"]
    owners = {ModelPath(value.path).owner if value.role == "isian" and not value.gap else "" for value in values}
    item = owners.pop() if len(owners) == 1 and len(values) > 1 else ""
    path = ModelPath(item)
    return str(path) if item and path.is_entry and is_list(path.listed) and short_field(str(path.listed)) else ""


def _unreadable(spot: Spot, found: Collected) -> str:
    """Why what was typed at a spot is no value by itself; "" if it is one."""
    if spot.segment is None or not spot.new:
        return "bagiannya tidak dapat dipisahkan" if spot.segment is None else ""
    try:
        found.read(spot.segment.path, spot.new, (spot.old, spot.segment.raw))
    except UntypableError as error:
        return str(error)
    return ""


def _inside(segments: Sequence[Segment], new: str) -> str:
    """The new text of a line between the words before its first value and those after its last.

    What follows the citation and names its year once more, such as the numbers in the gazette, is no part of it.
    """
    values = [n for n, segment in enumerate(segments) if segment.role != "kata"]
    paths = [segments[n].path for n in values]
    again = next((n for n, path in enumerate(paths) if path in paths[:n]), len(values))
    before = evened("".join(segment.text for segment in segments[: values[0]]))
    after = evened("".join(segment.text for segment in segments[values[again - 1] + 1 :]))
    return evened(new).removeprefix(before).removesuffix(after).strip()
