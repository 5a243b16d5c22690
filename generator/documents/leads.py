"""Leads: the first paragraph of a chapter, set in larger letters if it is short."""

from collections.abc import Iterable
from itertools import pairwise

from generator.blocks.blocks import Block, Heading, Paragraph
from generator.blocks.inline import plain

_MOST_WORDS = 45


def find_leads(blocks: Iterable[Block]) -> None:
    """Set the style of each lead."""
    for title, block in pairwise(blocks):
        if _is_of_a_chapter(title) and isinstance(block, Paragraph) and _is_lead(block):
            block.style = "pembuka"


def _is_of_a_chapter(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 1 and block.numbered and not block.appendix


def _is_lead(block: Paragraph) -> bool:
    return not block.style and len(plain(block.inlines).split()) <= _MOST_WORDS
