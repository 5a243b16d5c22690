"""A list with brackets within its brackets, or in parentheses."""

import re

from generator.source.mistakes.wrapped import sign_of, whole
from generator.source.reader import Reader
from generator.source.words import in_braces
from generator.source.yaml_nodes import Node, Scalar, Sequence, is_null

_CLOSED_ONLY = re.compile(r"(?P<items>[^\[\]{}]*,[^\[\]{}]*)[\]}]")
_IN_PARENTHESES = re.compile(r"\((?P<items>[^()]*,[^()]*)\)")


def tell_brackets(node: Node, reader: Reader) -> bool:
    """Report a list whose items are all to stand in one pair of brackets; return whether it is one."""
    if isinstance(node, Scalar):
        match = _IN_PARENTHESES.fullmatch(node.text.strip()) or _CLOSED_ONLY.fullmatch(node.text.strip())
        if match is None or node.style:
            return False
        parts = [part.strip() for part in match["items"].split(",") if part.strip()]
        message, place = "daftar ditulis di dalam kurung ( ), bukan kurung siku", node.place
        if match.re is _CLOSED_ONLY:
            message = "kurung siku daftar ini ditutup tetapi tidak dibuka"
    else:
        texts = _texts(node)
        place = whole(node, reader)
        if sign_of(node, reader) != "[" or not texts or place.width == 1:
            return False
        parts = [text.text if not text.style else f"'{text.text.replace(chr(39), chr(39) * 2)}'" for text in texts]
        message = "kurung siku ditulis di dalam kurung siku"
    shown = ", ".join(map(in_braces, parts)) if isinstance(node, Scalar) else ", ".join(parts)
    reader.problems.error(message, place, f"tulis  [{shown}]")
    return True


def _texts(node: Node) -> list[Scalar]:
    """All texts of a list and of the lists within it; none if it holds groups."""
    if not isinstance(node, Sequence):
        return [node] if isinstance(node, Scalar) and not is_null(node) else []
    inner = [_texts(item) for item in node.items]
    return [text for texts in inner for text in texts] if all(inner) else []
