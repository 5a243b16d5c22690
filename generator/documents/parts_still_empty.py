"""Parts of a draft that are still empty: each is a line on one page instead of a page of its own."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.blocks.blocks import Block, Figure, Heading, Paragraph, inlines_of
from generator.blocks.inline import Inline, plain
from generator.blocks.numbering import captioned, roman
from generator.documents.listed_gaps import gaps_in
from generator.documents.rendering.outline import is_title
from generator.framework.stages import FINAL, stage_of
from generator.source.paths import ModelPath
from generator.source.values import Gap

_BOX = "□"
_OF_THE_FRAME = ("istilah.", "dimensi.")
_NAME = ".nama"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A part that is not printed: number and title, what it waits for, and the Bimtek stage that makes it.

    ``pemegang`` and ``ada`` are room to write in. ``tanda_tangan`` is its signature, which is not printed either, and
    ``kunci`` are the keys of its tables and figures, to which other parts refer.
    """

    nama: str
    isian: list[Gap]
    tahap: str
    pemegang: str = ""
    ada: str = _BOX
    tanda_tangan: tuple[Block, ...] = ()
    kunci: tuple[str, ...] = ()


def without_waiting(front: list[Block], bodies: list[list[Block]]) -> tuple[list[Block], list[Block], list[Waiting]]:
    """The blocks before the contents and of the body without the parts that wait, and those parts.

    Chapters keep their numbers. Once a chapter is left out, the others begin no page, since they are short.
    """
    front_parts = [(part, _waits(part)) for part in _parts(front)]
    chapters = [(blocks, _is_one_chapter(blocks) and _waits(blocks)) for blocks in bodies]
    left_out = [part for part, waits in (*front_parts, *chapters) if waits]
    _count_on(chapters)
    kept, body = (
        [block for part, waits in parts if not waits for block in part] for parts in (front_parts, chapters)
    )
    return kept, body, [*map(_waiting, left_out)]


def _count_on(chapters: list[tuple[list[Block], bool]]) -> None:
    """Let the chapters that stay count those that are left out, and run on."""
    short = any(waits for _, waits in chapters)
    skipped = 0
    for blocks, waits in chapters:
        skipped += waits
        for title in filter(is_title, blocks if short and not waits else ()):
            if title.numbered and not title.appendix:
                title.skipped, skipped = skipped, 0
            title.runs_on = not title.appendix


def _parts(blocks: Iterable[Block]) -> list[list[Block]]:
    """The blocks from each title to the next."""
    parts: list[list[Block]] = []
    for block in blocks:
        if is_title(block) or not parts:
            parts.append([])
        parts[-1].append(block)
    return parts


def _is_one_chapter(blocks: list[Block]) -> bool:
    """Whether some blocks are one numbered chapter."""
    titles = list(filter(is_title, blocks))
    return len(titles) == 1 and titles[0] is blocks[0] and titles[0].numbered and not titles[0].appendix


def _waits(blocks: list[Block]) -> bool:
    """Whether a part has gaps, other than in a signature, and says nothing of the region beyond its terms.

    One that the region has reworded never waits: what its template says is printed nowhere else.
    """
    if isinstance(blocks[0], Heading) and blocks[0].reworded:
        return False
    return bool(gaps_in(block for block in blocks if not _is_signature(block))) and not any(
        map(_says_something, blocks)
    )


def _says_something(block: Block) -> bool:
    if isinstance(block, Heading) or _is_signature(block):
        return False
    return isinstance(block, Figure) or any(map(_is_of_the_region, inlines_of(block)))


def _is_signature(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style == "tanda_tangan"


def _is_of_the_region(inline: Inline) -> bool:
    if not inline.path or inline.gap or isinstance(inline.raw, Gap):
        return False
    return not inline.path.startswith(_OF_THE_FRAME) or _is_told_of_a_dimension(inline.path)


def _is_told_of_a_dimension(path: str) -> bool:
    return path.startswith(_OF_THE_FRAME[1]) and not path.endswith(_NAME)


def _waiting(blocks: list[Block]) -> Waiting:
    title = blocks[0]
    assert isinstance(title, Heading), "only parts with a title wait"
    gaps = gaps_in(block for block in blocks if not _is_signature(block))
    stage = stage_of(*ModelPath(gaps[0].path).kinds)
    number = f"{title.number} " if title.number else ""
    name, when = f"{number}{plain(title.inlines)}", "" if stage == FINAL else roman(stage)
    keys = tuple(block.key for block in captioned(blocks) if block.key)
    return Waiting(name, gaps, when, tanda_tangan=tuple(filter(_is_signature, blocks)), kunci=keys)
