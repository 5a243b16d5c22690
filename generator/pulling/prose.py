"""Texts of several lines put together again from what a document prints of them, with the emphasis of prose."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.blocks.inline import Inline
from generator.source.lists_in_text import marker_of, without_marker
from generator.word.reading.edits import opcodes
from generator.word.reading.paragraphs import ReadParagraph

_SIGNS = {"b": "**", "bi": "**", "i": "*"}
_BULLET = "-"
_COUNTED = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z])[.)]")
_LEAD = re.compile(r"(?P<before>\s*\(?)(?P<number>\d+)(?P<after>[.)]+\s*)")


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line that somebody typed.

    ``soft`` says that a mere line break is before it; ``marker`` is that of an item of a list.
    """

    text: str
    soft: bool = False
    marker: str = ""


def lines_typed(paragraphs: Sequence[ReadParagraph], *, emphasis: bool, items: bool = True) -> list[TypedLine]:
    """The lines of some paragraphs, with Markdown's signs for emphasis and as ``items`` of lists if wanted."""
    found = []
    for paragraph in paragraphs:
        text = marked(paragraph.slants) if emphasis and paragraph.slants else paragraph.text
        parts = [" ".join(part.split()) for part in text.replace("\xad", "").split("\n")]
        kept = [part for part in parts if part]
        marker = paragraph.marker if items else ""
        found += [TypedLine(part, n > 0, marker if n == 0 else "") for n, part in enumerate(kept)]
    return found


def marked(slants: Iterable[tuple[str, str]]) -> str:
    """A text with Markdown's signs around what is bold or italic."""
    words = ""
    for slant, stretch in groupby(slants, key=lambda piece: piece[0] if piece[1].strip() else ""):
        text = "".join(said for _, said in stretch)
        sign, bare = _SIGNS.get(slant, ""), text.strip()
        lead, trail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
        words += f"{lead}{sign}{bare}{sign}{trail}" if bare else text
    return words


def slants_of(inlines: Iterable[Inline]) -> list[tuple[str, str]]:
    """The stretches of a printed text with their emphasis."""
    return [("b" if inline.bold else "i" if inline.italic else "", inline.text) for inline in inlines]


def rebuilt(raw: str, lines: Sequence[TypedLine]) -> str:
    """A text whose printed lines were edited: what is unchanged stays as written, with its markers and line ends."""
    before = [line for line in raw.split("\n") if line.strip()]
    one = [_bare(line) for line in before]
    two = [_bare(line.text) for line in lines]
    found: list[tuple[str, bool]] = []
    ends = _ends(raw)
    of_template = bool(lines and before and lines[0].marker and not _lead(before[0]).strip())
    for action, i, j, k, m in opcodes(one, two):
        for n in range(k, m):
            at = i + n - k
            if at < j:
                keeps = action == "equal" and _is_as_written(before[at], lines[n].text)
                written = before[at] if keeps else _below_lead(_lead(before[at]), lines[n].text)
                found.append((written, ends[at] or (at == 0 and not lines[n].soft)))
            else:
                found.append(_added(lines[n], found, "" if of_template else lines[n].marker))
    if len(lines) != len(before):
        found = _renumbered(found)
    return "".join(("\n\n" if blank else "\n") * (n > 0) + line for n, (line, blank) in enumerate(found))


def _is_as_written(line: str, typed: str) -> bool:
    """Whether a typed line is what was written, without a marker that only the person typed."""
    has_new_marker = not _lead(line).strip() and marker_of(typed)
    return not has_new_marker and _plain(typed) == _plain(_text(line))


def _below_lead(lead: str, typed: str) -> str:
    """A typed line behind the marker of the old one, which replaces its own; without one, its own stays."""
    return lead + (without_marker(typed) if lead.strip() else typed.strip())


def _text(line: str) -> str:
    return line[len(_lead(line)) :]


def _lead(line: str) -> str:
    """The indentation and marker of a line."""
    return line[: len(line) - len(without_marker(line).rstrip()) - (len(line) - len(line.rstrip()))]


def _bare(line: str) -> str:
    return " ".join(without_marker(line).replace("*", "").split())


def _plain(text: str) -> str:
    return " ".join(without_marker(text).split())


def _ends(raw: str) -> list[bool]:
    """For each line that has text, whether a blank line is before it."""
    found, blank = [], False
    for line in raw.split("\n"):
        if line.strip():
            found.append(blank)
        blank = not line.strip()
    return found


def _added(line: TypedLine, above: Sequence[tuple[str, bool]], marker: str) -> tuple[str, bool]:
    """A new line: an item like the one above it, the first item of a list, a line after a break, or a paragraph."""
    lead = _next(_lead(above[-1][0])) if above and line.marker else ""
    if lead.strip():
        return lead + without_marker(line.text), False
    if marker:
        return f"{marker if _COUNTED.fullmatch(marker) else _BULLET} {line.text}", bool(above)
    return line.text, bool(above) and not line.soft


def _next(lead: str) -> str:
    """The marker after another one."""
    match = _LEAD.match(lead)
    return f"{match['before']}{int(match['number'][:9]) + 1}{match['after']}" if match else lead


def _renumbered(lines: Sequence[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """The lines, in which an item below a numbered one has the next number, unless it begins to count anew."""
    found, last = [], 0
    for line, blank in lines:
        lead = _LEAD.match(_lead(line))
        number = int(lead["number"][:9]) if lead else 0
        if lead and last and number != 1:
            number = last + 1
            line = f"{lead['before']}{number}{lead['after']}{line[lead.end() :]}"  # noqa: PLW2901
        found.append((line, blank))
        last = number
    return found
