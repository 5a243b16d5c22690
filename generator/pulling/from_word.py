"""What an edited Word document proposes, compared with what it was built from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import zip_longest
from pathlib import Path

from generator.edits.edit import Edit as Edited
from generator.edits.edit import Insert, Set
from generator.edits.proposal import Proposal, Untaken, Why
from generator.masterplan.reading import Reading
from generator.pulling.answers import with_new_answers
from generator.pulling.attendance import tell_attendance_once
from generator.pulling.base import Base, Others, base_of, has_fingerprint, no_others, plan_in
from generator.pulling.changed_lines import ChangedLines
from generator.pulling.decided_changes import Compared, add_decided
from generator.pulling.laws_of_decisions import laws_for_a_decision
from generator.pulling.lost_words import keep_all_words, keep_joined_items, keep_moved_words
from generator.pulling.redlines import Standing, part_on, standing, with_ids
from generator.pulling.unknown import UNKNOWN
from generator.pulling.word_comments import remarks_of
from generator.regions.locate import RegionFolder
from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.word.anchor_map import read_map
from generator.word.embedded import read_document_key
from generator.word.fingerprint import address_number, normal, number_of
from generator.word.reading.comments_part import read_comments
from generator.word.reading.content import Content, read_content
from generator.word.reading.edits import Edit, Line, edits, likeness, lines_of, share_of
from generator.word.reading.pairing import Pair, marks_of, paired
from generator.word.reading.printed import prints_of
from generator.word.reading.removals import read_removals

_BY_LINES = frozenset(
    {"paragraf", "judul", "keterangan", "baris", "gambar", "bagan", "bentuk", "tabel", "sisipan"}
)  # fmt: skip
_PLACES = {
    "daftar": "daftar isi, tabel, atau gambar",
    "tepi": "kepala atau kaki halaman",
    "tautan": "alamat tautan",
}
_REASONS = {
    "daftar": "baris daftar isi mengikuti judul di dalam dokumen",
    "tepi": "kepala dan kaki halaman bukan isian",
    "nomor": "nomor dihitung program",
    "susunan": "tingkat judul, bentuk butir, atau letak sel berasal dari templat",
    "bagian": "ukuran dan arah halaman bukan isian",
    "tampilan": "tampilan gambar dan bagan bukan isian",
    "kode": "hasil bidang dihitung ulang oleh Word (F9)",
    "tautan": "alamat tautan bukan isian tersendiri",
    "berkas": "bagian berkas di luar teks bukan isian",
    "seluruhnya": "bukan isian",
}
_ALONG, _LINK = "tepi", "tautan"
_COMPUTED = frozenset({"daftar", "nomor", "kode"})
_MOST_LINES = 100_000
_LEAST_SHARED = 0.3
_LEAST_LEFT = 0.1


def propose(
    file: Path, name: str, *, tracked: bool = True, region: RegionFolder | None = None, today: Reading | None = None,
    others: Others = no_others,
) -> Proposal:  # fmt: skip
    """What an edited document proposes; ``name`` is the file's name as the user gave it.

    Tracked changes count as accepted, or as rejected unless ``tracked``. A redline is compared with the version that
    ``today`` is, change by change where it is partly one and partly the other. ``region`` gives its own templates;
    ``today`` serves as base if the file has lost its source; ``others`` composes documents that are not in the set.
    Raises UserError if the file is not a Word document, is damaged or too large, or cannot be compared with anything.
    """

    def proposed(*, newer: bool = False) -> Compared:
        return _proposed(file, name, tracked=tracked, region=region, today=today, others=others, newer=newer)

    between = None if today is None else _standing(file, today)
    own = proposed(newer=between is not None and not between.is_old)
    found = own.found
    if between is not None:
        other = proposed(newer=between.is_old)
        add_decided(own, other, between.steps, between.back if between.is_old else between.forth)
        found.notices.append(between.told)
        found.edits = with_ids(found.edits, between.forth if between.is_old else between.back)
        if between.rest:
            found.beside = part_on(between.rest, other.found)
            found.beside.edits = with_ids(found.beside.edits, between.back if between.is_old else between.forth)
    return found if today is None else with_new_answers(found, today.masterplan)


def _standing(file: Path, today: Reading) -> Standing | None:
    """Where the plan of today stands between the two versions of a redline; None for any other file."""
    new = plan_in(file, newer=True)
    old = None if new is None else plan_in(file)
    return None if new is None or old is None else standing(today.masterplan, old, new)


def _proposed(
    file: Path, name: str, *, tracked: bool, region: RegionFolder | None, today: Reading | None, others: Others,
    newer: bool,
) -> Compared:  # fmt: skip
    comments = read_comments(file)
    if not comments and prints_of(file).as_written:
        return Compared(Proposal(name, read_document_key(file), base=plan_in(file)), ())
    content = read_content(file, "diterima" if tracked else "ditolak")
    lines = lines_of(content)
    if len(lines) > _MOST_LINES:
        raise UserError(f"{shown_path(file)} terlalu panjang untuk dibandingkan (lebih dari {_MOST_LINES} baris).")
    base = base_of(file, lines, region, today, others, newer=newer)
    found = Proposal(
        name, base.document, document_name=base.name, base_known=base.known, notices=_notices(base, lines)
    )
    found.base = base.plan if base.known else None
    found.lines = Counter(line.full for line in lines)
    pairs = paired(base.lines, lines, base.anchored)
    has_removals = tracked and any(pair.new is None for pair in pairs)
    _compare(
        pairs, base, content, lines, ChangedLines(pairs, base, found, read_removals(file) if has_removals else {})
    )
    tell_attendance_once(found)
    found.remarks = remarks_of(comments, pairs, name)
    found.notices += laws_for_a_decision(found)
    return Compared(found, pairs)


def is_ours(file: Path) -> bool:
    """Whether a document still holds what the program put into it; raises UserError if it cannot be read."""
    return bool(read_document_key(file) or read_map(file)) or has_fingerprint(file)


def _compare(pairs: Sequence[Pair], base: Base, content: Content, lines: list[Line], changed: ChangedLines) -> None:
    """Add all differences to the proposal, without removals of what was merely moved or is not to be trusted."""
    found = changed.found.proposal
    changed.compare()
    changed.add_blank_rows(content.blocks)
    _add_others(content, base, changed, lines)
    keep_joined_items(found, changed.found.joined)
    keep_moved_words(found)
    if _share_left(pairs) < _LEAST_LEFT:
        keep_all_words(found)


def _notices(base: Base, lines: list[Line]) -> list[str]:
    found = []
    if not base.known:
        found.append(
            "Berkas ini tidak lagi memuat sumber isiannya, sehingga isian semula tidak diketahui: suntingannya "
            "dibandingkan dengan isian sekarang, dan setiap perbedaan ditampilkan untuk diputuskan."
        )
    if base.built is None:
        found.append(
            "Berkas ini tidak lagi memuat sidik cetakannya: kepala halaman, daftar isi, ukuran halaman, dan tautan "
            "tidak dibandingkan; teks templat yang berubah sejak berkas dibuat tampak sebagai suntingan."
        )
    elif share_of(base.built, lines) < _LEAST_SHARED:
        found.append(
            "Sebagian besar isi berkas ini berbeda dari dokumen yang dibuat; periksa apakah berkasnya benar."
        )
    return found


def _share_left(pairs: Sequence[Pair]) -> float:
    """The share of the lines as built that the file still has, as they were or by their anchors."""
    built = [pair for pair in pairs if pair.old is not None]
    left = sum(pair.equal or (pair.new is not None and bool(marks_of(pair.new))) for pair in built)
    return left / len(built) if built else 1.0


def _add_others(content: Content, base: Base, changed: ChangedLines, lines: list[Line]) -> None:
    """Add what was edited besides the words of lines: headers, contents, pages, numbers, looks, links."""
    renumbered = changed.renumbered
    others = [*edits(content, base.built, lines)] if base.built is not None else []
    for edit in others:
        if edit.sort == _LINK and _is_link_taken(edit, changed.found.proposal):
            continue
        if edit.sort != _ALONG and (edit.sort not in _BY_LINES or (edit.old_number, edit.new) in renumbered):
            _add(_untaken(edit, changed), changed)
    for texts in _along([edit for edit in others if edit.sort == _ALONG], base):
        origin = changed.found.origin(None, place=_PLACES[_ALONG])
        _add(Untaken("tak_bertempat", *texts, _REASONS[_ALONG], origin), changed)


def _is_link_taken(link: Edit, found: Proposal) -> bool:
    """Whether an address that came, and one that went, stand in the texts of edits that were taken."""
    texts = [text for edit in found.edits for text in _new_texts(edit)]
    came = {word.strip("<>,;.()").rstrip("/") for text in texts for word in text.split()}
    went = {address_number(edit.base) for edit in found.edits if isinstance(edit, Set) and edit.base}
    return (not link.new or link.new.rstrip("/") in came) and (not link.old_number or link.old_number in went)


def _new_texts(edit: Edited) -> Iterable[str]:
    if isinstance(edit, Insert):
        return edit.fields.values()
    return (edit.now,) if isinstance(edit, Set) else ()


def _add(untaken: Untaken, changed: ChangedLines) -> None:
    changed.found.proposal.differences += 1
    changed.found.proposal.untaken.append(untaken)


def _along(changes: list[Edit], base: Base) -> Iterator[tuple[str, str]]:
    """The old and new texts of headers and footers; several new ones may come from the same old one."""
    if not changes or base.built is None:
        return
    known = {number: normal(text) for text in base.running() if (number := number_of(text)) in base.built.running}
    went = [known.get(edit.old_number, UNKNOWN) for edit in changes if edit.old_number]
    came = [edit.new for edit in changes if edit.new]
    if UNKNOWN in went:
        yield from zip_longest(went, came, fillvalue="")
        return
    likest = [max(known.values(), key=partial(likeness, new), default="") for new in came]
    yield from zip(likest, came, strict=True)
    yield from ((old, "") for old in went if old not in likest)


def _untaken(edit: Edit, changed: ChangedLines) -> Untaken:
    place = _PLACES.get(edit.sort) or edit.caption or edit.heading
    old = edit.old or (UNKNOWN if edit.old_number else "")
    is_number = edit.sort in _BY_LINES
    why: Why = "dihitung" if is_number or edit.sort in _COMPUTED else "tak_bertempat"
    origin = changed.found.origin(None, place=place)
    return Untaken(why, old, edit.new, _REASONS["nomor" if is_number else edit.sort], origin)
