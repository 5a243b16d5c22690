"""Numbering: chapters (BAB) and sections as one multilevel list, bullets, and a separate list for each count."""

from typing import Any

from generator.blocks.blocks import Form
from generator.blocks.look import COLOURS, LIST_DEPTH
from generator.blocks.numbering import label
from generator.word.styles import APPENDIX, BULLET, HEADINGS, NUMBERED
from generator.word.xml import DECLARATION, NAMESPACES, W

UNNUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
_FIRST_FREE = 10
_CHAPTERED, _COUNTED = 0, 2
DEEPEST_LEVEL = LIST_DEPTH - 1
_COUNTS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
CHAPTER_LIST = 1
_CHAPTERS = {style: (level, CHAPTER_LIST) for level, style in enumerate(HEADINGS)}
_LISTS = {BULLET: (0, 2), NUMBERED: (0, 3), APPENDIX: (0, 4)}
_FORMS = ("1.", "a.", "1)", "a)")
_BULLETS = "•–▪•"
_CHAPTER_LABEL = (
    f'<w:rPr><w:b/><w:bCs/><w:color w:val="{COLOURS["redup"]}"/><w:spacing w:val="40"/><w:sz w:val="22"/>'
    '<w:szCs w:val="22"/></w:rPr>'
)
_NO_GAP = '<w:suff w:val="nothing"/>'


def marker(level: int, number: int, form: str = "", *, ordered: bool) -> str:
    """The marker of a list item: "2." for the second, in the usual form of its level if no other is given."""
    return label(form or _FORMS[level], number) if ordered else _BULLETS[level]


def list_item(level: int, number: int) -> str:
    """The property of a paragraph that is an item of a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def heading_indent(depth: int) -> int:
    """The distance from a section heading's number to its words; ``depth`` is 1 for 1.1, 2 for 1.1.1."""
    return 726 + 114 * depth  # LibreOffice writes 8.1 as VIII.1, which needs the room


def number_styles(styles: Any, form: Form) -> None:
    """Link the styles of a sheet to our lists, and remove links to other lists, which would be undefined."""
    numbered = _LISTS | (_CHAPTERS if form == "buku" else {})
    for style in styles.style_lst:
        for number in list(style.iter(f"{{{W}}}numPr")):
            number.getparent().remove(number)
        if style.styleId in numbered:
            level, identity = numbered[style.styleId]
            number = style.get_or_add_pPr().get_or_add_numPr()
            number.get_or_add_ilvl().val = level
            number.get_or_add_numId().val = identity


class Numbering:
    """Assigns a new list number to every ordered list, so that each is counted separately."""

    def __init__(self) -> None:
        self._lists: list[tuple[int, str]] = []

    def new_list(self, level: int = 0, start: int = 1, form: str = "") -> int:
        """The number of a new ordered list at a level, with the form of its first marker."""
        self._lists.append((_COUNTED, _counted_anew(level, start, form)))
        return _FIRST_FREE + len(self._lists) - 1

    def new_chapters(self, start: int) -> int:
        """The number of a list of chapters and sections that counts on from another chapter than the last."""
        self._lists.append(_own_chapters(start))
        return _FIRST_FREE + len(self._lists) - 1

    def xml(self) -> str:
        """The XML of numbering.xml with all lists assigned."""
        own = "".join(_own(_FIRST_FREE + n, *one) for n, one in enumerate(self._lists))
        return f"{DECLARATION}<w:numbering {NAMESPACES}>{_ABSTRACT}{_NUMBERS}{own}</w:numbering>"


def _own(number: int, abstract: int, level: str) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{level}</w:num>'


def _own_chapters(start: int) -> tuple[int, str]:
    """The abstract list of chapters, and the override that starts it at another number."""
    return _CHAPTERED, f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def _counted_anew(level: int, start: int, form: str) -> str:
    """The override for one list: its start, and its form if it differs from the usual one of its level."""
    counted = form.strip("().")
    text = form.replace(counted, f"%{level + 1}")
    own = _level(level, _COUNTS[counted], text, indent=item_indent(level), start=start) if form else ""
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/>{own}</w:lvlOverride>'


def item_indent(level: int) -> tuple[int, int]:
    """The indentation of list items at a level, and the hanging indent of their markers."""
    return 709 + 425 * level, 425


def _level(
    n: int, form: str, text: str, extra: str = "", *, indent: tuple[int, int] = (0, 0), start: int = 1, look: str = ""
) -> str:
    left, hanging = indent
    return (
        f'<w:lvl w:ilvl="{n}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>{look}</w:lvl>'
    )


def _headings() -> str:
    levels = [_level(0, "upperRoman", "BAB %1", f'<w:pStyle w:val="{HEADINGS[0]}"/>{_NO_GAP}', look=_CHAPTER_LABEL)]
    for n in range(1, len(HEADINGS)):
        number = ".".join(f"%{k + 1}" for k in range(n + 1))
        style = f'<w:pStyle w:val="{HEADINGS[n]}"/><w:isLgl/>'
        levels.append(_level(n, "decimal", number, style, indent=(heading_indent(n), heading_indent(n))))
    return "".join(levels)


def _bullets() -> str:
    return "".join(_level(n, "bullet", _BULLETS[n], indent=item_indent(n)) for n in range(LIST_DEPTH))


def _counts() -> str:
    return "".join(
        _level(n, _COUNTS[form[0]], f"%{n + 1}{form[1:]}", indent=item_indent(n)) for n, form in enumerate(_FORMS)
    )


def _abstract(number: int, levels: str) -> str:
    """An abstract list; its nsid distinguishes it from lists of other documents that are pasted in."""
    known = f"4D50{number + 1:04X}"
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="{known}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="{known}"/>{levels}</w:abstractNum>'
    )


def _appendices() -> str:
    return _level(0, "decimal", "Lampiran %1", f'<w:pStyle w:val="{APPENDIX}"/>{_NO_GAP}', look=_CHAPTER_LABEL)


_ABSTRACT = (
    _abstract(0, _headings()) + _abstract(1, _bullets()) + _abstract(2, _counts()) + _abstract(3, _appendices())
)
_NUMBERS = "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(4))
