"""Numbers that lack some of what they are made of: what is computed of them lacks it too."""

from typing import Any

from generator.source.values import CacahSementara, Gap, Kurang, Phrase, Uang, UangSementara


def known_of(value: Any) -> tuple[Any, tuple[Gap, ...]]:
    """A number, and the gaps of what it lacks; one of which nothing is known is its gap."""
    if isinstance(value, UangSementara | CacahSementara):
        return (Uang(value) if value else value.kurang[0]), (value.kurang if value else ())
    if isinstance(value, Phrase) and len(value) == 2 and isinstance(value[1], Kurang):
        return value[0], value[1].gaps
    return value, ()


def with_lack(made: Any, gaps: tuple[Gap, ...]) -> Any:
    """What was computed of numbers, which lacks what these lack."""
    if not gaps or isinstance(made, Gap):
        return made
    return UangSementara.of([made], gaps) if isinstance(made, Uang) else Phrase((made, Kurang(gaps)))
