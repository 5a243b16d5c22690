"""Show how many sentences the Buku 2 of the real regions share, and how many of its own speak of no region.

Usage: python -m scripts.shared_sentences
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from generator.blocks.blocks import Block, Document, Heading, ListBlock, Paragraph
from generator.blocks.inline import Inline, plain
from generator.building.sets import document_set
from generator.documents.compose import Composer
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import shipped_templates
from generator.source.problems import Problems

MASTERPLANS = Path(__file__).resolve().parent.parent / "masterplans"
BOOK = "masterplan"
EXAMPLE = "contoh"
MOST_SHARED = 0.25
MOST_WITHOUT_VALUE = 40
LEAST_WORDS = 4
# The law, the method, the contents, the sources and the page of gaps may be the same everywhere.
LEFT_OUT = ("Dasar Hukum", "Cara Penilaian", "Sistematika Penulisan", "Daftar Sumber", "Isian yang Belum Ada")
NAMES = {f"daerah.{name}" for name in ("nama", "nama_lengkap", "provinsi", "ibu_kota", "sebutan")}
ABOUT_A_CHAPTER = "Bab ini memuat "
_NAME, _VALUE, _GAP = "\N{WHITE SQUARE}", "\x00", "\x01"
_END = re.compile(r"(?<=[.!?])\s+")
_WORD = re.compile(r"(?<=\s)(?=\S)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the names and terms of the region replaced; whether it holds a value of the region."""

    text: str
    has_value: bool


def real_regions() -> list[str]:
    """The names of the real regions' folders."""
    return sorted(folder.name for folder in MASTERPLANS.iterdir() if folder.is_dir() and folder.name != EXAMPLE)


def book_of(region: str) -> tuple[Masterplan, Document]:
    """A region's inputs and its Buku 2."""
    reading = read_masterplan(MASTERPLANS / region)
    reading.problems.raise_if_any()
    plan = reading.masterplan
    spec = next(spec for spec in document_set(plan, Problems()) if spec.key == BOOK)
    return plan, Composer(plan, shipped_templates(), None).compose(spec)


def sentences(plan: Masterplan, document: Document) -> list[Sentence]:
    """The sentences of the body, without those left out."""
    names = sorted({str(plan.daerah.nama_lengkap), str(plan.daerah.nama)}, key=len, reverse=True)
    found = []
    for line in _whole("".join(map(_marked, line)) for line in _lines(document.body)):
        for marked in _END.split(line):
            text = marked.replace(_VALUE, "").strip()
            for name in names:
                text = text.replace(name, _NAME)
            if _counts(text):
                found.append(Sentence(text, _VALUE in marked))
    return found


def shared(one: list[Sentence], other: list[Sentence]) -> float:
    """The share of the sentences of the shorter book that the other has too."""
    ours, theirs = {s.text for s in one}, {s.text for s in other}
    return len(ours & theirs) / min(len(ours), len(theirs))


def without_value(found: list[Sentence]) -> list[str]:
    """The sentences without a value of the region."""
    return [sentence.text for sentence in found if not sentence.has_value]


def _lines(blocks: list[Block]) -> Iterator[list[Inline]]:
    is_left_out = False
    for block in blocks:
        if isinstance(block, Heading):
            is_left_out = plain(block.inlines) in LEFT_OUT
        elif not is_left_out:
            yield from _lines_of(block)


def _lines_of(block: Block) -> Iterator[list[Inline]]:
    if isinstance(block, Paragraph) and not block.style:
        yield block.inlines
    elif isinstance(block, ListBlock):
        for item in block.items:
            for part in item:
                yield from _lines_of(part)


def _whole(lines: Iterable[str]) -> Iterator[str]:
    """The lines, with a sentence that goes on in the items of a list in one piece."""
    begun: list[str] = []
    for line in lines:
        begun.append(line)
        if not line.endswith((":", ";")):
            yield " ".join(begun)
            begun = []
    if begun:
        yield " ".join(begun)


def _marked(inline: Inline) -> str:
    """What an inline says, each word of a value marked as such, so that each of its sentences is."""
    if inline.gap:
        return _GAP
    if inline.path.startswith("istilah."):
        return _NAME
    if not inline.path:
        return inline.text
    return _VALUE + (_NAME if inline.path in NAMES else _WORD.sub(_VALUE, inline.text))


def _counts(text: str) -> bool:
    return len(text.split()) >= LEAST_WORDS and _GAP not in text and not text.startswith(ABOUT_A_CHAPTER)


def main() -> None:
    """Print the shares and the count."""
    found = {region: sentences(*book_of(region)) for region in real_regions()}
    for one, other in combinations(found, 2):
        print(f"{one} – {other}: {shared(found[one], found[other]):.0%}")
    for sentence in (alone := without_value(sentences(*book_of(EXAMPLE)))):
        print(f"  {sentence}")
    print(f"Buku 2 {EXAMPLE}: {len(alone)} sentences without a value of the region")


if __name__ == "__main__":
    main()
