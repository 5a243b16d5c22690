"""The plan of a fix for a terminal: 80 columns, the words before and after it one below the other."""

import textwrap
from collections.abc import Iterator

from generator.fixing.plan import Line, Plan

WIDTH = 80
_UNSEEN = str.maketrans(dict.fromkeys("\xa0\u202f", "[spasi tak terputus]"))


def as_text(plan: Plan) -> str:
    """The whole plan, with a summary at its end."""
    lines = [
        f"Perbaikan untuk {plan.region}",
        *_group("Ditulis" if plan.is_written else "Akan ditulis", plan.ready),
        *_group("Tidak dapat ditulis", plan.refused),
        "",
        plan.summary,
    ]
    return "\n".join(lines) + "\n"


def _group(title: str, lines: list[Line]) -> Iterator[str]:
    if not lines:
        return
    heading = f"{title} ({len(lines)})"
    yield from ("", heading, "=" * len(heading))
    for line in lines:
        yield from _line(line)


def _line(line: Line) -> Iterator[str]:
    yield f"  * {line.at or line.fix.path}  {line.rule}"
    before, behind = line.around
    yield from _wrapped(f"semula:  {before}{line.fix.old or '(belum tertulis)'}{behind}")
    yield from _wrapped(f"menjadi: {before}{line.fix.new}{behind}")
    if line.beside:
        yield from _wrapped(f"juga ditulis: {line.beside}")
    if line.reason:
        yield from _wrapped(f"sebab: {line.reason}")


def _wrapped(text: str) -> list[str]:
    shown = text.translate(_UNSEEN)
    return textwrap.wrap(
        shown, WIDTH, initial_indent="    ", subsequent_indent="      ", break_on_hyphens=False, drop_whitespace=True
    )
