"""Leads: the first paragraph of a chapter, set in larger letters if it is short and something follows it."""

from itertools import pairwise

from generator.blocks.blocks import Block, Heading, Paragraph
from generator.blocks.inline import plain

_MOST_WORDS = 45


def find_leads(blocks: list[Block]) -> None:
    """Set the style of each lead."""
    for n, (title, block) in enumerate(pairwise(blocks), 2):
        if _is_of_a_chapter(title) and isinstance(block, Paragraph) and _is_lead(block) and _leads_on(blocks, n):
            block.style = "pembuka"


def _is_of_a_chapter(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 1 and block.numbered and not block.appendix


def _leads_on(blocks: list[Block], following: int) -> bool:
    """Whether the chapter goes on with the given block."""
    block = blocks[following] if following < len(blocks) else None
    return block is not None and not (isinstance(block, Heading) and block.level == 1)


def _is_lead(block: Paragraph) -> bool:
    return not block.style and len(plain(block.inlines).split()) <= _MOST_WORDS
