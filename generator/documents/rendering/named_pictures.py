"""The pictures that templates name, found in their text without rendering it."""

from collections.abc import Iterable

from generator.late_patterns import late_pattern

_CALL = late_pattern(r"\bgambar\s*\(")
_CALL_BY_NAME = late_pattern(r"\bgambar\s*\(\s*([\"'])([^\"'\\]+)\1\s*[,)]")


def named_pictures(texts: Iterable[str]) -> set[str] | None:
    """The pictures that templates draw by name; None if one puts a name together, so that any may be drawn."""
    found: set[str] = set()
    for text in texts:
        names = [match[2] for match in _CALL_BY_NAME.finditer(text)]
        if len(names) < len(_CALL.findall(text)):
            return None
        found.update(names)
    return found
