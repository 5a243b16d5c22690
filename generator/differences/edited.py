"""Edits made in Word that the embedded source lacks, and changes in texts that belong to no value."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.differences.compared_pages import Scope
from generator.differences.inputs import Version, as_printed
from generator.masterplan.masterplan import walk
from generator.source.problems import UserError
from generator.source.values import Rujukan
from generator.source.words_of_gaps import holds_gap
from generator.versions.change import Change, Kind, Where
from generator.word.anchor_map import AnchorMap, read_map
from generator.word.anchors import text_hash
from generator.word.embedded import read_embedded
from generator.word.fingerprint import (
    PICTURE,
    Fingerprint,
    ForeignFingerprintError,
    address_number,
    entry_text,
    normal,
    number_of,
    read_fingerprint,
    source_number,
)
from generator.word.part_names import named_parts, shapes_the_print
from generator.word.reading.content import Content, ReadRow, read_content
from generator.word.reading.edits import (
    Edit,
    Line,
    Sort,
    compared,
    edits,
    entries_of,
    lines_of,
    lines_of_texts,
    sections_between,
    share_of,
)
from generator.word.reading.paragraphs import ReadParagraph
from generator.word.reading.printed import Prints, prints_of
from generator.word.unpacking import MAIN

TOPIC = "suntingan"
_BESIDE_VALUES = "teks dokumen yang bukan isian"
_UNKNOWN = "[teks semula tidak diketahui]"
_SORTS = {
    "paragraf": "paragraf",
    "judul": "judul",
    "keterangan": "judul tabel atau gambar",
    "baris": "baris tabel",
    "gambar": "gambar",
    "bagan": "bagan",
    "bentuk": "bentuk tanpa teks",
    "tabel": "tabel",
    "sisipan": "isi berkas lain",
    "daftar": "baris daftar isi",
    "tepi": "kepala atau kaki halaman",
    "nomor": "nomor",
    "susunan": "judul, butir, paragraf, atau sel",
    "bagian": "halaman",
    "tampilan": "tampilan gambar atau bagan",
    "kode": "kode bidang, yang dihitung ulang oleh Word (F9)",
    "tautan": "alamat tautan",
    "berkas": "bagian berkas di luar teks",
    "seluruhnya": "seluruh isi",
}
_LEAST_SHARED = 0.3
_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff\u034f\u061c\u115f\u1160\u3164]")
_PICTURE = re.compile(rf"^{PICTURE}[0-9a-f]{{8}}")


_PLACES = {
    "daftar": "Daftar isi, tabel, dan gambar",
    "tepi": "Kepala dan kaki halaman",
    "tautan": "Alamat tautan",
    "berkas": "Seluruh dokumen",
}


@dataclass(slots=True)
class Texts:
    """Differences between two versions apart from their values.

    ``edited`` was changed in Word after a document had been built; ``others`` differ between two documents of equal
    values. ``notices`` say what cannot be known. ``scope`` says what was compared, if that was not everything.
    """

    edited: list[Change] = field(default_factory=list)
    others: list[Change] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    scope: Scope | None = None


@dataclass(slots=True)
class _Side:
    """A version with the texts of its pages.

    ``content`` is set if it is a Word document, or was built as one for the comparison. ``prints`` is the hash of
    what it prints, and says whether this program wrote it so. ``fault`` is the reason why its fingerprint cannot be
    used. ``shared`` is the share of the fingerprint's texts that the document still contains.
    """

    version: Version
    lines: list[Line]
    content: Content | None = None
    prints: Prints | None = None
    built: Fingerprint | None = None
    fault: str = ""
    shared: float = 1.0
    anchors: AnchorMap | None = None

    @property
    def as_written(self) -> bool:
        """Whether it prints what this program wrote."""
        return self.prints is None or self.prints.as_written

    @property
    def is_another(self) -> bool:
        """Whether it contains hardly anything recorded in its fingerprint."""
        return self.shared < _LEAST_SHARED

    @property
    def running(self) -> set[str]:
        """The texts of its headers and footers."""
        return {normal(text) for text in self.content.running} if self.content is not None else set()

    @property
    def listed(self) -> list[str]:
        """The entries of its contents and of its lists of tables and figures."""
        return entries_of(self.content) if self.content is not None else []

    @property
    def links(self) -> list[str]:
        """The addresses of its links."""
        return self.content.links if self.content is not None else []

    @property
    def sections(self) -> list[str]:
        """Its sections, in words."""
        return self.content.sections if self.content is not None else []

    @property
    def set_apart(self) -> list[Line]:
        """The texts outside its lines: headers, footers, and entries of the contents."""
        texts: list[tuple[Sort, str]] = [("tepi", text) for text in self.running]
        numbers = [(sort, text, number_of(text)) for sort, text in texts]
        numbers += [("daftar", text, number_of(entry_text(text))) for text in self.listed]
        numbers += [("tautan", link, address_number(link)) for link in self.links]
        return [Line(number, number, sort, text) for sort, text, number in numbers]


def texts_between(old: Version, new: Version, *, alike: bool) -> Texts:
    """Differences between two versions of a document apart from their values; ``alike`` if the values are equal.

    Raises UserError if the source embedded in a document is not the one it was built from.
    """
    sides = [_side(old), _side(new)]
    edited = [_edits(side) for side in sides]
    scope = _scope(*sides, alike=alike)
    beside_text = any(edit.sort == "berkas" for edit in (*edited[0], *edited[1]))
    if alike and not beside_text and _say_the_same(*sides):
        same = "Berkas Word yang dibandingkan sudah disunting di Word, tetapi teks keduanya sama."
        return Texts(notices=[same] if any(edited) else [], scope=scope)
    found = Texts(notices=[notice for side in sides for notice in _notices(side)], scope=scope)
    for side, other, own in zip(sides, sides[::-1], edited, strict=True):
        found.edited += _told(side, other, own)
    if not found.edited:
        found.others = _between(*sides) if alike else _paper_between(*sides)
        found.notices += [_origin(sides, found.others)] if alike and found.others else []
    return found


def _origin(sides: list[_Side], others: Iterable[Change]) -> str:
    """Where it comes from that texts differ though all values are equal and no edit was found."""
    known = all(side.as_written or side.built is not None for side in sides)
    edits = "" if known else ", atau dari suntingan di Word yang tidak dapat dikenali"
    of_gaps = any(holds_gap(text) for change in others for text in (change.old, change.new))
    equal, words = ("Isian yang terisi", "kata pengganti isian yang kosong, ") if of_gaps else ("Isian", "")
    return (
        f"{equal} pada kedua versi sama: perbedaan cetakannya berasal dari {words}gambar, templat, gaya, "
        f"pilihan build, atau versi program yang berlainan{edits}."
    )


def _scope(old: _Side, new: _Side, *, alike: bool) -> Scope | None:
    """The scope of the comparison of pages; None if they are entirely equal or were never printed."""
    sides = [side for side in (old, new) if side.content is not None]
    prints = [side.prints for side in sides if side.prints is not None]
    both = alike and len(sides) > 1
    is_same = len({one.number for one in prints}) < 2
    if both and is_same:
        return None
    reasons = [_reason(side) for side in sides if not side.as_written]
    if not reasons and (is_same or not alike):
        return None
    vouched = all(side.as_written or side.built is not None for side in sides)
    return Scope(
        reasons or [f"keduanya tidak tercetak persis sama (berlainan pada {_parts_between(*prints)})"],
        whole=vouched or both,
        texts=vouched or alike,
        looks=both or all(side.as_written or (side.built is not None and side.built.looks) for side in sides),
        forgotten=any(side.content is not None and side.content.forgotten for side in sides),
        uncounted=any(side.content is not None and side.content.uncounted for side in sides),
    )


def _parts_between(old: Prints, new: Prints) -> str:
    return named_parts(name for name in {**old.parts, **new.parts} if old.parts.get(name) != new.parts.get(name))


def _reason(side: _Side) -> str:
    if side.built is None:
        return f"{side.version.label} tidak membawa sidik cetakan yang dapat dipakai"
    changed = side.prints.changed if side.prints is not None else None
    if changed is not None and MAIN not in changed:
        return f"{side.version.label} diubah setelah dibuat ({named_parts(changed)})"
    return f"{side.version.label} disimpan ulang oleh Word atau program lain"


def _notices(side: _Side) -> Iterator[str]:
    if side.is_another:
        yield (
            f"Sidik cetakan di dalam {side.version.label} tidak cocok dengan isinya: hanya {side.shared:.0%} yang "
            "sama. Sidik itu dari dokumen lain, hampir seluruh isinya diganti, atau gaya teksnya (misalnya Normal) "
            "dibuat tersembunyi, dicoret, atau putih; suntingan tidak dapat dirinci."
        )
    elif side.fault:
        yield (
            f"Sidik cetakan di dalam {side.version.label} {side.fault}; suntingan di Word hanya dapat dikenali pada "
            "isian bertanda."
        )
    elif side.content is not None and side.built is None and not side.as_written:
        yield (
            f"{side.version.label} tidak membawa sidik cetakan (dibuat versi program sebelum ini, atau disimpan "
            "ulang oleh program lain); suntingan di Word hanya dapat dikenali pada isian bertanda."
        )


def _side(version: Version) -> _Side:
    file = version.word_file
    if file is None:
        return _side_built(version)
    content = read_content(file)
    side = _Side(version, lines_of(content), content, prints_of(file))
    try:
        side.built = read_fingerprint(file)
    except ForeignFingerprintError as error:
        side.fault = str(error)
    if side.built is not None:
        side.shared = share_of(side.built, side.lines)
    if side.built is None and not side.as_written:
        side.anchors = read_map(file)
    _refuse_foreign_source(side)
    return side


def _side_built(version: Version) -> _Side:
    """A version read from a folder, in the form of the document built from it."""
    if version.built is None:
        return _Side(version, lines_of_texts(version.texts or ()))
    with TemporaryDirectory(prefix="masterplan-") as name:
        file = Path(name) / "cetakan.docx"
        file.write_bytes(version.built())
        content = read_content(file)
        return _Side(version, lines_of(content), content, prints_of(file))


def _refuse_foreign_source(side: _Side) -> None:
    """Raise UserError if the source embedded in a document is not the one it was built from."""
    file = side.version.word_file
    if file is None or side.built is None or side.is_another:
        return
    if side.built.source != source_number(read_embedded(file)):
        raise UserError(
            f"{side.version.label} tidak dapat dibandingkan: sumber isian di dalamnya bukan yang dipakai untuk "
            "membuatnya. Pakai berkas yang langsung dibuat oleh  masterplan build  atau map YAML daerahnya."
        )


def _say_the_same(one: _Side, two: _Side) -> bool:
    """Whether two Word documents are equal in all that is compared, regardless of what they were built with."""
    if one.version.word_file is None or two.version.word_file is None:
        return False
    return _print(one) == _print(two)


def _print(side: _Side) -> tuple[object, ...]:
    """All that is compared of a version's pages."""
    lines = [(line.full, line.shape, line.wrong) for line in side.lines]
    return lines, side.running, [*map(entry_text, side.listed)], side.sections, {*map(address_number, side.links)}


def _edits(side: _Side) -> list[Edit]:
    if side.content is None or side.as_written:
        return []
    if side.is_another:
        return [Edit("seluruhnya", old="[menurut sidik cetakan]", new=f"[isi lain; {side.shared:.0%} sama]")]
    if side.built is not None:
        return edits(side.content, side.built) or list(_edits_of_parts(side))
    return list(_edits_of_anchors(side)) if side.anchors is not None else []


def _edits_of_parts(side: _Side) -> Iterator[Edit]:
    """Changed parts outside the text, which a program that merely saves a document leaves as they are."""
    changed = side.prints.changed if side.prints is not None else None
    if changed is not None and MAIN not in changed and any(map(shapes_the_print, changed)):
        yield Edit("berkas", old="[seperti saat dibuat]", new=f"[diubah: {named_parts(changed)}]")


def _edits_of_anchors(side: _Side) -> Iterator[Edit]:
    """Edits of values and rows only, from the hashes in the map of an older document."""
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
    """Edits as changes, with the old texts if the other version or the embedded source supplies them."""
    if not found:
        return []
    known = {line.full: line for line in (*other.set_apart, *other.lines) if line.text}
    if any(edit.old_number not in known for edit in found if edit.old_number):
        known = _recomposed(side.version) | known
    where = Where(TOPIC, f"disunting di Word: {side.version.label}")
    return [_change(edit, where, known) for edit in _gathered(found, known)]


def _gathered(found: list[Edit], known: Mapping[str, Line]) -> Iterator[Edit]:
    """The edits; removed entries of the contents whose text is unknown are combined into one."""
    lost = [edit for edit in found if edit.sort == "daftar" and not edit.new and edit.old_number not in known]
    yield from (edit for edit in found if edit not in lost)
    if lost:
        yield Edit("daftar", old=f"{len(lost)} baris")


def _recomposed(version: Version) -> dict[str, Line]:
    """The lines of a document composed today from the same source, by their hashes."""
    try:
        texts = as_printed(version, version.document).texts or []
    except click.ClickException:
        return {}
    return {line.full: line for line in lines_of_texts(texts)}


def _change(edit: Edit, where: Where, known: Mapping[str, Line]) -> Change:
    before = known.get(edit.old_number)
    old = edit.old or (before.text if before else _UNKNOWN if edit.old_number else "")
    unsure = not edit.new or edit.sort == "paragraf"  # a composed text does not show whether it is a chart
    sort = before.sort if before and unsure else edit.sort
    kind = Kind.TEXT if old and edit.new else Kind.ADDED if edit.new else Kind.REMOVED
    caption = edit.caption or (before.caption if before and before.heading == edit.heading else "")
    place = _PLACES.get(edit.sort) or " – ".join(text for text in (edit.heading, caption) if text)
    here = replace(where, item=place or "Sampul dan bagian depan")
    one, other = _said(old), _said(edit.new)
    return Change(kind, here, "teks", _SORTS[sort], one, other if one != other else f"{other} lain")


def _said(text: str) -> str:
    """A text for people: hashes of pictures are replaced by a word, invisible characters by their code."""
    return _UNSEEN.sub(_code_point, _PICTURE.sub("gambar", text))


def _code_point(sign: re.Match[str]) -> str:
    return f"[U+{ord(sign[0]):04X}]"


def _between(old: _Side, new: _Side) -> list[Change]:
    """The texts that differ although all values are equal."""
    where = Where(TOPIC, _BESIDE_VALUES)
    found = compared(old.lines, new.lines)
    if old.content is not None and new.content is not None:
        found += _set_apart("daftar", old.listed, new.listed, entry_text)
        found += _set_apart("tepi", sorted(old.running), sorted(new.running))
        found += sections_between(old.sections, new.sections)
        found += _set_apart("tautan", old.links, new.links, address_number)
    return [_change(edit, where, {line.full: line for line in old.lines}) for edit in found]


def _paper_between(old: _Side, new: _Side) -> list[Change]:
    """A different paper size or orientation of the first section; other sections follow from the values."""
    papers = [[text.partition(";")[0] for text in side.sections[:1]] for side in (old, new)]
    found = sections_between(*papers) if all(papers) else ()
    return [_change(edit, Where(TOPIC, _BESIDE_VALUES), {}) for edit in found]


def _set_apart(sort: Sort, old: Iterable[str], new: Iterable[str], key: Callable[[str], str] = str) -> Iterator[Edit]:
    """Removed and added texts among those without a place in the document; texts with equal keys are equal."""
    before, after = ({key(text): text for text in texts} for texts in (old, new))
    yield from (Edit(sort, old=text) for known, text in before.items() if known not in after)
    yield from (Edit(sort, new=text) for known, text in after.items() if known not in before)
