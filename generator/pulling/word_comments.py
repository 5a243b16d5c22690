"""The comments in an edited Word document, also those in cells of tables, each with the value that it is about."""

from collections.abc import Iterator, Sequence
from itertools import chain

from generator.edits.edit import Origin
from generator.edits.proposal import Remark
from generator.pulling.places_in_words import place_of
from generator.pulling.segments import evened, segments_of
from generator.word.reading.base_lines import Entry
from generator.word.reading.comments_part import ReadComment
from generator.word.reading.content import ReadRow
from generator.word.reading.edits import Line
from generator.word.reading.pairing import Pair, paragraphs_of
from generator.word.reading.paragraphs import ReadParagraph


def remarks_of(comments: Sequence[ReadComment], pairs: Sequence[Pair], file: str) -> list[Remark]:
    """The comments with their replies, in the order of the document's list of comments."""
    places = {identity: place for pair in pairs for identity, place in _commented(pair)} if comments else {}
    return [_remark(comment, places.get(comment.id), file) for comment in comments]


def _remark(comment: ReadComment, at: tuple[str, str, str] | None, file: str) -> Remark:
    about, path, place = at or ("", "", "")
    replies = [_remark(reply, at, file) for reply in comment.replies]
    return Remark(comment.text, comment.author, comment.date, about, path, comment.done, replies, Origin(file, place))


def _commented(pair: Pair) -> Iterator[tuple[str, tuple[str, str, str]]]:
    """The ids of the comments on a line, each with the words, the path and the place that it is about."""
    line, entry = pair.new, pair.old.entry if pair.old is not None else None
    if line is None:
        return
    for n, paragraph in _in_cells(line):
        for identity, words in paragraph.comments.items():
            about = evened(words) or evened(paragraph.text)
            yield identity, (about, _path(entry, n, about), place_of(line))


def _in_cells(line: Line) -> Iterator[tuple[int, ReadParagraph]]:
    if isinstance(line.block, ReadRow):
        yield from ((n, paragraph) for n, cell in enumerate(line.block.cells) for paragraph in cell)
    else:
        yield from ((0, paragraph) for paragraph in paragraphs_of(line))


def _path(entry: Entry | None, n: int, about: str) -> str:
    """The path of the value in a cell that shows some words, or most of them, else that of the row's item."""
    if entry is None or n >= len(entry.cells):
        return ""
    values = [segment for segment in segments_of(entry.cells[n]) if segment.path]
    same = (value.path for value in values if evened(value.text) == about)
    around = (value.path for value in values if about in evened(value.text))
    most = (value.path for value in values if 2 * len(evened(value.text)) > len(about))
    return next(chain(same, around, most), entry.row)
