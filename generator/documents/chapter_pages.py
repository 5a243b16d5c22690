"""Chapters that begin on the page of the one before, because a page of their own would be nearly empty."""

from itertools import pairwise

from generator.blocks.blocks import Block, Figure, Heading, Table, inlines_of
from generator.blocks.inline import plain

_MOST_WORDS = 120


def let_run_on(body: list[Block], *, always: bool) -> None:
    """Let short chapters run on, or ``always`` every chapter; the first begins a page."""
    starts = [n for n, block in enumerate(body) if isinstance(block, Heading) and block.level == 1]
    for start, end in pairwise([*starts[1:], len(body)]):
        title = body[start]
        assert isinstance(title, Heading), "only titles begin chapters"
        if title.numbered and not (title.appendix or title.sheet):
            title.runs_on = title.runs_on or always or _is_short(body[start:end])


def _is_short(chapter: list[Block]) -> bool:
    if any(isinstance(block, Table | Figure) for block in chapter):
        return False
    return sum(len(plain([*inlines_of(block)]).split()) for block in chapter) <= _MOST_WORDS
