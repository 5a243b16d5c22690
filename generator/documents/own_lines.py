"""Lines of a template that mean more than Markdown sees in them: items that a loop counts, and lines of their own."""

import re

from generator.blocks.marks import VALUE, SideTable

_COUNT = re.compile(rf"^([ \t]*\(?){VALUE.pattern}([.)][ \t])", re.MULTILINE)
_MARKER = re.compile(r"\d{1,3}|[A-Za-z]|[ivx]+|[IVX]+")
_OWN_LINE = re.compile(
    r"[ \t]*(?:(?P<sign>[\u2190-\u21ff\u25a0-\u27bf\u2b00-\u2bff][ \t])"
    r"|(?P<section>\d+(?:\.\d{1,2})+\.?[ \t]|\d+[ \t]\.[ \t])"
    rf"|(?P<label>(?=\**[A-Z])[^\n:|]{{1,40}}:(?:\*\*)?[ \t]+\S)"
    rf"|(?P<value>{VALUE.pattern}[ \t]*[.,;]?[ \t]*$))"
)


def counted_by_loops(text: str, side_table: SideTable) -> str:
    """A text with the markers of its items in words where a template counts itself, as ``{{ loop.index }}.`` does.

    A value that the region supplied is no marker.
    """

    def shown(match: re.Match[str]) -> str:
        paragraphs = side_table.values[int(match[2])]
        inlines = paragraphs[0] if len(paragraphs) == 1 else []
        if len(inlines) != 1 or inlines[0].path or not _MARKER.fullmatch(inlines[0].text):
            return match[0]
        return f"{match[1]}{inlines[0].text}{match[3]}"

    return _COUNT.sub(shown, text)


def in_own_lines(text: str) -> str:
    """A paragraph whose line ends stay where neighbouring lines are plainly lines of their own.

    So are lines with a label ("Nomor : 005"), a sign ("☐ …") or the number of a section, and values that stand
    alone, as a loop prints them; all other lines go on in one another, as in Markdown.
    """
    if "\n" not in text:
        return text
    lines = text.split("\n")
    kinds = [match.lastgroup if (match := _OWN_LINE.match(line)) else None for line in lines]
    following = [*kinds[1:], None]
    return "\n".join(
        f"{line}<br>" if kind and kind == after else line
        for line, kind, after in zip(lines, kinds, following, strict=True)
    )
