"""What a Word document says and its source does not: edits made in Word, and texts that no value tells of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

import click

from generator.build.differences.inputs import Version, as_printed
from generator.masterplan.masterplan import walk
from generator.source.values import Rujukan
from generator.versions.change import Change, Kind, Where
from generator.word.anchor_map import AnchorMap, read_map
from generator.word.anchors import text_hash
from generator.word.fingerprint import PICTURE, Fingerprint, normal, number_of, read_fingerprint
from generator.word.reading.content import Content, ReadRow, read_content
from generator.word.reading.edits import Edit, Line, Sort, compared, edits, entries_of, lines_of, lines_of_texts
from generator.word.reading.paragraphs import ReadParagraph

TOPIC = "suntingan"
_UNKNOWN = "[teks semula tidak diketahui]"
_SORTS = {
    "paragraf": "paragraf",
    "judul": "judul",
    "keterangan": "judul tabel atau gambar",
    "baris": "baris tabel",
    "gambar": "gambar",
    "bagan": "bagan",
    "sisipan": "isi berkas lain",
    "daftar": "baris daftar isi",
    "tepi": "kepala atau kaki halaman",
}


_PLACES = {"daftar": "Daftar isi, tabel, dan gambar", "tepi": "Kepala dan kaki halaman"}


@dataclass(slots=True)
class Texts:
    """What two versions say besides their values.

    ``edited`` was changed in Word after a document had been built; ``others`` differ between two documents of
    equal values. ``notices`` tell what cannot be known.
    """

    edited: list[Change] = field(default_factory=list)
    others: list[Change] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Side:
    """A version with what its pages say; ``content`` where it is a Word document."""

    version: Version
    lines: list[Line]
    content: Content | None = None
    built: Fingerprint | None = None
    anchors: AnchorMap | None = None

    @property
    def running(self) -> set[str]:
        """The texts of its headers and footers."""
        return {normal(text) for text in self.content.running} if self.content is not None else set()

    @property
    def listed(self) -> list[str]:
        """The entries of its contents, tables and figures."""
        return entries_of(self.content) if self.content is not None else []

    @property
    def set_apart(self) -> list[Line]:
        """What has no place among its lines: headers, footers, and entries of the contents."""
        texts: list[tuple[Sort, str]] = [("tepi", text) for text in self.running]
        texts += [("daftar", text) for text in self.listed]
        numbers = ((sort, text, number_of(text)) for sort, text in texts)
        return [Line(number, number, sort, text) for sort, text, number in numbers]


def texts_between(old: Version, new: Version, *, alike: bool) -> Texts:
    """What two versions of a document say besides their values; ``alike`` where these are equal."""
    sides = [_side(old), _side(new)]
    edited = [_edits(side) for side in sides]
    if alike and _say_the_same(*sides):
        same = "Berkas Word yang dibandingkan sudah disunting di Word, tetapi teks keduanya sama."
        return Texts(notices=[same] if any(edited) else [])
    found = Texts(notices=[_unsealed(side) for side in sides if side.content is not None and side.built is None])
    for side, other, own in zip(sides, sides[::-1], edited, strict=True):
        found.edited += _told(side, other, own)
    if alike and not found.edited:
        found.others = _between(*sides)
    return found


def _unsealed(side: _Side) -> str:
    return (
        f"{side.version.label} tidak membawa sidik cetakan (dibuat versi program sebelum ini, atau disimpan ulang "
        "oleh program lain); suntingan di Word hanya dapat dikenali pada isian bertanda."
    )


def _side(version: Version) -> _Side:
    file = version.word_file
    if file is None:
        return _Side(version, lines_of_texts(version.texts or ()))
    content = read_content(file)
    built = read_fingerprint(file)
    return _Side(version, lines_of(content), content, built, None if built else read_map(file))


def _say_the_same(one: _Side, two: _Side) -> bool:
    """Whether all texts of two Word documents are the same, also where nobody knows what they were built with."""
    if one.content is None or two.content is None:
        return False
    sides = [([line.full for line in side.lines], side.running, side.listed) for side in (one, two)]
    return sides[0] == sides[1]


def _edits(side: _Side) -> list[Edit]:
    if side.content is None:
        return []
    if side.built is not None:
        return edits(side.content, side.built)
    return list(_edits_of_anchors(side)) if side.anchors is not None else []


def _edits_of_anchors(side: _Side) -> Iterator[Edit]:
    """The edits of values and rows alone, by the numbers that an older document has for them."""
    values = {value.mark: value for value in side.anchors.values} if side.anchors else {}
    rows = {row.mark: row for table in side.anchors.tables for row in table.rows} if side.anchors else {}
    known = {leaf.path: leaf for leaf in walk(side.version.reading.masterplan)}
    for block in side.content.blocks if side.content else ():
        paragraphs = [block] if isinstance(block, ReadParagraph) else []
        if isinstance(block, ReadRow):
            paragraphs = [paragraph for cell in block.cells for paragraph in cell]
            marks = [mark for paragraph in paragraphs for mark in paragraph.anchored if mark in rows]
            if any(rows[mark].hash != text_hash("\x1f".join(block.texts)) for mark in marks):
                yield Edit("baris", new=" | ".join(block.texts))
        for mark, text in (entry for paragraph in paragraphs for entry in paragraph.anchored.items()):
            value = values.get(mark)
            if value is not None and value.hash != text_hash(text):
                leaf = known.get(value.path)
                old = leaf.nama if isinstance(leaf, Rujukan) else leaf
                yield Edit("paragraf", old="" if old is None else str(old), new=text)


def _told(side: _Side, other: _Side, found: list[Edit]) -> list[Change]:
    """Edits as changes, with the old texts as far as the other version or the own source tells them."""
    if not found:
        return []
    known = {line.full: line for line in (*other.set_apart, *other.lines) if line.text}
    if any(edit.old_number not in known for edit in found if edit.old_number):
        known = _recomposed(side.version) | known
    where = Where(TOPIC, f"disunting di Word: {side.version.label}")
    return [_change(edit, where, known) for edit in _gathered(found, known)]


def _gathered(found: list[Edit], known: Mapping[str, Line]) -> Iterator[Edit]:
    """The edits; entries of the contents that went, of which nobody knows what they said, count as one."""
    lost = [edit for edit in found if edit.sort == "daftar" and not edit.new and edit.old_number not in known]
    yield from (edit for edit in found if edit not in lost)
    if lost:
        yield Edit("daftar", old=f"{len(lost)} baris")


def _recomposed(version: Version) -> dict[str, Line]:
    """The things that a document of the same source has today, by their numbers."""
    try:
        texts = as_printed(version, version.document).texts or []
    except click.ClickException:
        return {}
    return {line.full: line for line in lines_of_texts(texts)}


def _change(edit: Edit, where: Where, known: Mapping[str, Line]) -> Change:
    before = known.get(edit.old_number)
    old = edit.old or (before.text if before else _UNKNOWN if edit.old_number else "")
    sort = before.sort if before and not edit.new else edit.sort
    kind = Kind.TEXT if old and edit.new else Kind.ADDED if edit.new else Kind.REMOVED
    place = _PLACES.get(edit.sort) or " – ".join(text for text in (edit.heading, edit.caption) if text)
    here = replace(where, item=place or "Sampul dan bagian depan")
    return Change(kind, here, "teks", _SORTS[sort], _said(old), _said(edit.new))


def _said(text: str) -> str:
    return "gambar" if text.startswith(PICTURE) else text


def _between(old: _Side, new: _Side) -> list[Change]:
    """The texts that differ though all values are equal."""
    where = Where(TOPIC, "teks dokumen yang bukan isian")
    found = list(compared(old.lines, new.lines))
    if old.content is not None and new.content is not None:
        found += _set_apart("daftar", old.listed, new.listed)
        found += _set_apart("tepi", sorted(old.running), sorted(new.running))
    return [_change(edit, where, {line.full: line for line in old.lines}) for edit in found]


def _set_apart(sort: Sort, old: list[str], new: list[str]) -> Iterator[Edit]:
    """What came and went of texts that have no place among the others."""
    yield from (Edit(sort, old=text) for text in old if text not in new)
    yield from (Edit(sort, new=text) for text in new if text not in old)
