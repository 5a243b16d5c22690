"""Parts of a Word file for people to read: a line for each run, field, cell or look."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from tests.word.opening import W

_PARTED = frozenset(
    {
        "document", "body", "sdt", "sdtContent", "tbl", "tr", "p", "hyperlink", "hdr", "ftr", "styles", "style",
        "docDefaults", "settings", "numbering", "abstractNum", "chartSpace", "chart", "plotArea", "barChart", "ser",
        "catAx", "valAx",
    }
)  # fmt: skip
_NAMESPACE = re.compile(r' xmlns(?::\w+)?="[^"]*"')


def pretty(content: bytes) -> str:
    """A part in lines, without its namespaces."""
    return "\n".join(_lines(etree.fromstring(content), "")) + "\n"


def _lines(element: Any, indent: str) -> Iterator[str]:
    whole = _whole(element)
    if etree.QName(element).localname not in _PARTED or not len(element):
        yield indent + whole
        return
    yield indent + whole[: whole.index(">") + 1]
    field: list[str] = []
    for child in element:
        edge = child.find(f"{W}fldChar")
        if field or (edge is not None and edge.get(f"{W}fldCharType") == "begin"):
            field.append(_whole(child))
            if edge is not None and edge.get(f"{W}fldCharType") == "end":
                yield f"{indent}  {''.join(field)}"
                field = []
        else:
            yield from _lines(child, f"{indent}  ")
    yield from (f"{indent}  {part}" for part in field)


def _whole(element: Any) -> str:
    return _NAMESPACE.sub("", etree.tostring(element, encoding="unicode", with_tail=False))
