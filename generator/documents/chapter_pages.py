"""Chapters that begin on the page of the one before, because a page of their own would be nearly empty."""

from itertools import pairwise

from generator.blocks.blocks import Block, Figure, Heading, Table, inlines_of
from generator.blocks.inline import plain

_MOST_WORDS = 150


def let_run_on(body: list[Block], *, always: bool) -> None:
    """Let short chapters run on, or ``always`` every chapter; the first begins a page.

    A list without a number, such as that of the sources, follows a short chapter on its page.
    """
    starts = [n for n, block in enumerate(body) if isinstance(block, Heading) and block.level == 1]
    after_short = False
    for start, end in pairwise([*starts[1:], len(body)]):
        title, is_short = body[start], _is_short(body[start:end])
        assert isinstance(title, Heading), "only titles begin chapters"
        if not (title.appendix or title.sheet):
            title.runs_on = title.runs_on or ((always or is_short) if title.numbered else after_short)
        after_short = is_short and title.numbered


def _is_short(chapter: list[Block]) -> bool:
    if any(isinstance(block, Table | Figure) for block in chapter):
        return False
    return sum(len(plain([*inlines_of(block)]).split()) for block in chapter) <= _MOST_WORDS
