"""What a document prints, as the YAML text that travels inside its Word file."""

from collections.abc import Iterable
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from generator.blocks.blocks import Document, inlines_of
from generator.blocks.inline import Inline
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.printed import Printed, printed_part
from generator.masterplan.reading import Reading
from generator.source.values import Rujukan, Turunan, Uang
from generator.source.writing import dump_data

_TELLING = (Rujukan, Turunan, Uang)


def printed_source(masterplan: Masterplan, document: Document) -> str:
    """YAML of the values that the document prints, and of what it takes to read them: ids and dimensions.

    Every recipient can read it, so it holds no notes, no comments, and nothing that the document leaves out.
    Behind the printed sum of an item stand its amounts, behind a time line its years; behind a sum over
    many items stands nothing, unless they are printed too.
    """
    shown: dict[str, str] = {}
    words = [document.draft]
    for inline in _inlines(document):
        words.append(inline.text)
        if inline.path and not inline.gap:
            before = shown.get(inline.path)
            shown[inline.path] = inline.text if before is None else before + inline.text
        if isinstance(inline.raw, _TELLING):
            for path in _behind(inline.raw):
                shown.setdefault(path, "")
    return dump_data(printed_part(masterplan, Printed(shown, "".join(words))))


def file_hashes(reading: Reading, place: Path) -> dict[str, str]:
    """Hashes of the files as they were read, by their path within the region's folder."""
    home = place if place.is_dir() else place.parent
    texts = reading.problems.texts
    return {
        file.relative_to(home).as_posix(): blake2b(texts[file].encode(), digest_size=8).hexdigest()
        for file in reading.files
        if file in texts
    }


def _behind(value: Rujukan | Turunan | Uang) -> tuple[str, ...]:
    """The paths of what a printed value shows besides itself: a reference its name, a sum its amounts."""
    if isinstance(value, Rujukan):
        return (getattr(value.nama, "path", ""),) if value.tujuan is not None else ()
    return value.dari


def _inlines(document: Document) -> Iterable[Inline]:
    cover = document.cover
    lines = (cover.title, cover.subtitle, cover.period, cover.government, cover.year)
    return chain(*lines, chain.from_iterable(map(inlines_of, (*document.front, *document.body))))
