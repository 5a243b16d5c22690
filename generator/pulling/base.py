"""What an edited document was built from: its plan, its lines and its anchors, as far as the file still tells."""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from generator.blocks.blocks import Document
from generator.building.sets import document_set
from generator.building.writers import Writers
from generator.documents.compose import Composer
from generator.masterplan.carried import read_carried
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from generator.regions.locate import RegionFolder, nearest_root, shipped_templates
from generator.source.place import shown_path
from generator.source.problems import Problems, UserError
from generator.source.record import Record
from generator.source.values import Rujukan
from generator.word.anchor_map import read_map
from generator.word.embedded import NEWER_SOURCE, SOURCE, read_custom
from generator.word.fingerprint import (
    NAMESPACE,
    NEWER,
    Fingerprint,
    ForeignFingerprintError,
    read_fingerprint,
    source_number,
)
from generator.word.reading.anchored import Anchored
from generator.word.reading.base_lines import BaseLine, built_lines, composed_lines
from generator.word.reading.content import read_content
from generator.word.reading.edits import Line, lines_built

_FINAL = "final"
_BY_OFFICE = ("opd", "penanggung_jawab")
_HANDOUT_WITHOUT_RECORD = (
    "adalah lembar Bimtek yang tidak lagi memuat catatan isiannya; catatan itu hilang bila berkasnya pernah disimpan "
    "dalam bentuk lain (misalnya .odt) atau dibersihkan, dan tanpanya suntingan di lembar tidak dapat dibandingkan. "
    "Ulangi suntingannya di berkas asli dari  masterplan handout, lalu simpan sebagai .docx, atau tulis di YAML."
)

Others = Callable[[Reading, RegionFolder], Iterable[Document]]
"""Composes the documents of the program that are not in a region's set, such as handouts."""


def no_others(_reading: Reading, _folder: RegionFolder) -> Iterable[Document]:
    """No documents besides those of the set."""
    return ()


@dataclass(slots=True)
class Base:
    """The state that an edited file is compared with.

    ``known`` says that ``plan`` is what the document was built from, not today's plan of the region.
    ``document`` is the document's key, ``name`` what people call it; ``built`` is its fingerprint, None if it
    lost it. ``anchored`` are its anchors. ``running`` composes the texts of headers and footers, which takes as
    long as writing the document.
    """

    plan: Masterplan
    document: str
    name: str
    lines: list[BaseLine]
    anchored: Anchored
    built: Fingerprint | None
    known: bool
    running: Callable[[], list[str]]


def base_of(
    file: Path, lines: list[Line], region: RegionFolder | None, today: Reading | None, others: Others = no_others,
    *, newer: bool = False,
) -> Base:  # fmt: skip
    """The base of a file with these lines; today's plan serves if the file lost its source.

    That of a redline is its older version, or its ``newer`` one.

    Raises UserError if the file has no source and no plan is given.
    """
    built = _fingerprint(file, newer=newer)
    root = _source(file, newer=newer)
    text = "" if root is None else "".join(root.itertext())
    folder = region or RegionFolder(file, nearest_root(file.resolve().parent) or file.parent)
    if root is not None and (built is None or built.source == source_number(text)):
        carried = _carried(file, text)
        key = root.get("dokumen", "")
        return _of_source(file, lines, folder, key, carried, today=today, built=built, others=others)
    if today is None:
        raise UserError(
            f"{shown_path(file)} tidak memuat sumber isiannya, sehingga suntingannya hanya dapat dibandingkan dengan "
            "isian sekarang. Sebut daerahnya juga:  masterplan pull DAERAH BERKAS."
        )
    return _of_today(file, lines, folder, today, built, others=others)


def _of_source(
    file: Path, lines: list[Line], folder: RegionFolder, key: str, carried: Reading,
    *, today: Reading | None, built: Fingerprint | None, others: Others,
) -> Base:  # fmt: skip
    """The base by the source that a file carries."""
    document = composed(carried.masterplan, folder, key)
    if document is None and today is not None and built is not None:
        unchanged = _likest(others(today, folder), key, lines, built)
        if unchanged is not None and _prints(unchanged, built):
            return _base(file, unchanged, today.masterplan, folder, built, known=True)
    if document is None and today is not None:
        _give_offices(carried.masterplan, today.masterplan)
    document = document or _likest(others(carried, folder), key, lines, built)
    if document is None:
        raise UserError(
            f"{shown_path(file)}: dokumen '{key}' bukan dokumen yang dapat ditarik, atau tidak dikenal lagi oleh "
            "versi program ini. Tarik berkas lainnya saja, dan tulis suntingan di berkas ini sendiri ke YAML."
        )
    return _base(file, document, carried.masterplan, folder, built, known=True, seen=lines, today=today)


def _base(
    file: Path, document: Document, plan: Masterplan, folder: RegionFolder, built: Fingerprint | None,
    *, known: bool, seen: Sequence[Line] = (), today: Reading | None = None,
) -> Base:  # fmt: skip
    """The base that a composed document of a plan gives for a file.

    Lines that it cannot compose again and that are not ``seen`` in the file, such as an edited one with a sum of
    values that it does not print, are looked for in the document of ``today``.
    """

    def composed_today() -> list[BaseLine]:
        made = composed(today.masterplan, folder, document.key) if today is not None else None
        return [] if made is None else composed_lines(made)

    lines = built_lines(composed_lines(document), built, seen, composed_today)
    running = partial(_running, document, plan, folder)
    return Base(plan, document.key, document.name, lines, Anchored(read_map(file)), built, known, running)


def _prints(document: Document, built: Fingerprint) -> bool:
    """Whether a document has all the lines that a file was built with."""
    return [base.line.full for base in composed_lines(document)] == [line.full for line in lines_built(built)]


def _give_offices(carried: Masterplan, today: Masterplan) -> None:
    """Give each item of a carried plan its office of today if it has none.

    The sheet of an office prints its items but not, beside each, whose it is, so its source does not tell. If it
    names only one office, an item that went to another one since was that office's. Neither does it tell the short
    names of offices, by which the blank rows of their sheets are known.
    """
    items = {str(item.path): item for item in _items_of_offices(today)}
    offices = {office.path: office for office in carried.daerah.opd}
    _give_short_names(carried, today)
    only = carried.daerah.opd[0] if len(offices) == 1 else None
    for item in _items_of_offices(carried):
        of_today = items.get(str(item.path))
        for name in _BY_OFFICE if of_today is not None else ():
            value = of_today.__dict__.get(name)
            if isinstance(value, Rujukan) and value.tujuan is not None and not item.__dict__.get(name):
                given = copy(value)
                given.tujuan = offices.get(value.tujuan.path, only)
                item.__dict__[name] = given


def _give_short_names(carried: Masterplan, today: Masterplan) -> None:
    known = {str(office.path): office.__dict__.get("singkatan") for office in today.daerah.opd}
    for office in carried.daerah.opd:
        if (short := known.get(str(office.path))) and not office.__dict__.get("singkatan"):
            office.__dict__["singkatan"] = short


def _items_of_offices(plan: Masterplan) -> Iterator[Record]:
    return chain(plan.isu, plan.rencana_aksi, plan.quick_win, plan.risiko)


def plan_in(file: Path, *, newer: bool = False) -> Masterplan | None:
    """The plan that a document was built from; None if it lost its source.

    Of a redline, the older version, or the ``newer`` one, which no other document has.
    """
    root = _source(file, newer=newer)
    return None if root is None else _carried(file, "".join(root.itertext())).masterplan


def _carried(file: Path, text: str) -> Reading:
    reading = read_carried(text)
    if reading.problems.errors:
        raise UserError(
            f"Sumber isian di dalam {shown_path(file)} rusak atau dibuat oleh versi program yang lebih baru: "
            f"{reading.problems.errors[0].message}. Perbarui program masterplan, atau pakai berkas yang langsung "
            "dibuat oleh  masterplan build."
        )
    return reading


def has_fingerprint(file: Path) -> bool:
    """Whether a document holds what the program wrote down of its text."""
    return _fingerprint(file) is not None


def _source(file: Path, *, newer: bool) -> Any:
    return read_custom(file, NEWER_SOURCE if newer else SOURCE)


def _fingerprint(file: Path, *, newer: bool = False) -> Fingerprint | None:
    try:
        return read_fingerprint(file, NEWER if newer else NAMESPACE)
    except ForeignFingerprintError:
        return None


def _running(document: Document, plan: Masterplan, folder: RegionFolder) -> list[str]:
    """The texts of headers and footers, as a draft and as a final text, because the source does not tell which."""
    writers = Writers(plan, folder, ("docx",), source=False)
    found: list[str] = []
    with tempfile.TemporaryDirectory(prefix="masterplan-") as place:
        for draft in dict.fromkeys((document.draft, "")):
            [(name, content)] = writers.files(replace(document, draft=draft))
            file = Path(place) / name
            file.write_bytes(content)
            found += read_content(file, "diterima").running
    return found


def composed(plan: Masterplan, folder: RegionFolder, key: str) -> Document | None:
    """The document with a key in the set of a plan; None if the set has none."""
    return next(_documents(plan, folder, key), None)


def _likest(
    documents: Iterable[Document], key: str, lines: Sequence[Line], built: Fingerprint | None
) -> Document | None:  # fmt: skip
    """The document with a key that shares most of its text with a file, which was built so or has these lines.

    Sheets of two stages may differ in one word only, so likeness alone settles nothing before all were compared.
    """
    of_file = lines if built is None else lines_built(built)
    exact = [line.full for line in of_file]
    fixed, full = {line.fixed for line in of_file}, {*exact}
    best, most = None, (0.0, 0)
    for document in documents:
        own = composed_lines(document) if document.key == key else []
        if own and [base.line.full for base in own] == exact:
            return document
        share = sum(base.line.fixed in fixed for base in own) / max(len(own), len(of_file), 1)
        if (worth := (share, sum(base.line.full in full for base in own))) > most:
            best, most = document, worth
    return best


def _documents(plan: Masterplan, folder: RegionFolder, key: str) -> Iterator[Document]:
    """The document with a key, or all documents."""
    final = plan.naskah.status == _FINAL
    composer = Composer(plan, shipped_templates(), folder.templates, folder.home, final=final)
    for spec in document_set(plan, Problems()):
        if key in {spec.key, ""} and composer.has_templates(spec.key):
            yield composer.compose(spec)


def _of_today(
    file: Path, lines: list[Line], folder: RegionFolder, today: Reading, built: Fingerprint | None, *, others: Others
) -> Base:  # fmt: skip
    """The base by today's plan; the document is the one that the file names, or that shares most lines with it.

    Raises UserError if that is a handout, which depends on what it was asked for, or if no document shares a line.
    """
    today.problems.raise_if_any()
    anchors = read_map(file)
    key = anchors.document if anchors is not None else ""
    shown = {line.fixed for line in lines}
    found = list(_documents(today.masterplan, folder, key))
    shares = [_shared(document, shown) for document in found]
    most = max(shares, default=0)
    if not (key and most) and any(_shared(document, shown) > most for document in others(today, folder)):
        raise UserError(f"{shown_path(file)} {_HANDOUT_WITHOUT_RECORD}")
    if not most:
        raise UserError(f"{shown_path(file)} bukan dokumen daerah ini: tidak ada teksnya yang sama.")
    return _base(file, found[shares.index(most)], today.masterplan, folder, built, known=False)


def _shared(document: Document, shown: set[str]) -> int:
    """How many lines of a document are among those shown, values aside."""
    return sum(base.line.fixed in shown for base in composed_lines(document))
