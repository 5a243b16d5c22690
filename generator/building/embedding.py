"""The source that travels inside a Word file: the YAML text of what the document prints."""

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from generator.blocks.blocks import Document, all_inlines
from generator.blocks.inline import Inline
from generator.masterplan.embedded_part import Printed, printed_part
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from generator.source.values import Rujukan, Turunan, Uang
from generator.source.yaml_writing import dump_data

_MADE_OF_OTHERS = (Turunan, Uang)


def printed_source(masterplan: Masterplan, document: Document) -> str:
    """YAML of the values that the document prints, and of what is needed to read them: ids and dimensions.

    Every recipient can read it, so it contains no notes, no comments, and nothing that the document leaves out, but
    the names under parts that a draft does not print yet. It includes the amounts behind a printed sum of one item
    and the years behind a time line, but not the amounts behind a sum over many items, unless they are printed too.
    """
    inlines = list(all_inlines(document))
    shown = _shown(inlines)
    for path in _behind(inlines):
        shown.setdefault(path, "")
    words = "".join([document.draft, *(inline.text for inline in inlines)])
    return dump_data(printed_part(masterplan, Printed(shown, words, document.draft)))


def printed_paths(document: Document) -> Iterator[str]:
    """The paths of all values that the document prints, directly or through another value."""
    inlines = list(all_inlines(document))
    yield from (inline.path for inline in inlines if inline.path and not inline.gap)
    yield from _behind(inlines)


def file_hashes(reading: Reading, place: Path) -> dict[str, str]:
    """Hashes of the files as they were read, by path within the region's folder."""
    home = place if place.is_dir() else place.parent
    texts = reading.problems.texts
    return {
        file.relative_to(home).as_posix(): blake2b(texts[file].encode(), digest_size=8).hexdigest()
        for file in reading.files
        if file in texts
    }


def _shown(inlines: list[Inline]) -> dict[str, str]:
    """The words shown for each path; words printed again are kept once."""
    shown: dict[str, str] = {}
    for inline in inlines:
        if inline.path and not inline.gap:
            before = shown.get(inline.path)
            if before is None:
                shown[inline.path] = inline.text
            elif inline.text not in before:
                shown[inline.path] = before + inline.text
    return shown


def _behind(inlines: list[Inline]) -> set[str]:
    """The paths of values that other printed values show: names behind references, amounts behind sums."""
    values = [inline.raw for inline in inlines if inline.raw is not None]
    targets = {value.tujuan for value in values if isinstance(value, Rujukan) and value.tujuan is not None}
    names = {str(getattr(target.naming, "path", "")) for target in targets}
    return names.union(*(value.dari for value in values if isinstance(value, _MADE_OF_OTHERS)))
