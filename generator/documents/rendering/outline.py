"""The outline of a document for its own templates: its chapters with the numbers that are printed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeGuard

from generator.blocks.blocks import Block, Heading
from generator.blocks.inline import plain
from generator.blocks.numbering import CHAPTER, roman
from generator.documents.manifest import Chapter
from generator.masterplan.istilah import Istilah


@dataclass(frozen=True, slots=True)
class Bab:
    """A chapter as a template sees it; ``nomor`` and ``isi`` are "" if it has none."""

    nomor: str
    judul: str
    isi: str


class Outline(list[Bab]):
    """The chapters that a document lists; ``chapters`` holds all of them, also those that it does not list.

    ``was_read`` records whether a template used it, because until all chapters are rendered it is only an
    expectation.
    """

    def __init__(self, listed: list[Bab], chapters: list[tuple[Chapter, Bab]]) -> None:
        super().__init__(listed)
        self.chapters = chapters
        self.was_read = False

    def __iter__(self) -> Iterator[Bab]:
        self.was_read = True
        return super().__iter__()

    def __len__(self) -> int:
        self.was_read = True
        return super().__len__()


def expected(chapters: list[Chapter], istilah: Istilah, *, numbered: bool) -> Outline:
    """The expected outline by the list of chapters, assuming a number for each chapter with a subject."""
    found: list[tuple[Chapter, Bab]] = []
    number = 0
    for chapter in chapters:
        number += bool(chapter.about)
        shown = f"{CHAPTER} {roman(number)}" if chapter.about and numbered else ""
        found.append(
            (chapter, Bab(shown, istilah.filled(chapter.title or chapter.file), istilah.filled(chapter.about)))
        )
    return Outline([bab for _, bab in found if bab.isi], found)


def printed(outline: Outline, bodies: list[list[Block]]) -> Outline:
    """The outline as printed by the chapters; a chapter may have several titles, or none that is numbered."""
    listed: list[Bab] = []
    found: list[tuple[Chapter, Bab]] = []
    number = 0
    for (chapter, bab), blocks in zip(outline.chapters, bodies, strict=True):
        titles = [block for block in blocks if is_title(block)]
        counted = [plain(title.inlines) for title in titles if title.numbered and not title.appendix]
        babs = [Bab(f"{CHAPTER} {roman(number + n)}", title, "") for n, title in enumerate(counted, 1)]
        number += len(babs)
        if not babs and titles and bab.isi:
            babs = [Bab("", plain(titles[0].inlines) if bab.nomor else bab.judul, "")]
        listed += [replace(one, isi="" if n else bab.isi) for n, one in enumerate(babs)]
        found.append((chapter, replace(bab, nomor=babs[0].nomor if babs else "")))
    return Outline(listed, found)


def is_title(block: Block) -> TypeGuard[Heading]:
    """Whether a block is the title of a chapter."""
    return isinstance(block, Heading) and block.level == 1
