"""The facilitator's kit for a Bimtek stage: its worksheets and lists, for all or for single groups and offices."""

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.blocks.blocks import Document, Heading
from generator.blocks.inline import plain
from generator.building.embedding import file_hashes
from generator.building.options import Progress, silent
from generator.building.selection import check_target
from generator.building.sets import document_set
from generator.building.writers import Writers
from generator.checks.finding import Finding
from generator.checks.folding import entries
from generator.checks.run_rules import check
from generator.documents.compose import Composer
from generator.documents.listed_gaps import gaps_in
from generator.documents.manifest import DocumentSpec
from generator.framework.dimensions import UnknownDimensionError, dimension_key, dimensions, example_subdimension
from generator.masterplan.bimtek import TAHAP
from generator.masterplan.dimensi import Dimensi
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.pemeriksaan import GAP_RULE
from generator.masterplan.reading import Reading, read_masterplan
from generator.masterplan.susunan_bimtek import LembarOpd, Tahap
from generator.outputs.edited_since import KITS, Written
from generator.regions.locate import RegionFolder, shipped_templates
from generator.regions.passed_over import passed_over
from generator.source.numbers import UnreadableValueError, parse_date
from generator.source.problems import UserError
from generator.source.words import joined, similar, slug

KEY = "bimtek"
EVERY = "semua"
USUAL_FORMATS = ("docx",)
USUAL_LINES, MOST_LINES = 30, 500
MOST_BLANKS = 30
_GROUP_SHEETS, _OFFICE_SHEETS = "lembar-kelompok", "lembar-opd"
_SHEET, _WHOLE = "Lembar Kerja ", "Perlengkapan"
_LETTERS = frozenset(("nota-dinas", "undangan", "permintaan-data"))
_REVIEWED_FROM = 4
_TOGETHER = "+"
_NO_OFFICES = (
    "Daftar perangkat daerah (daerah.opd) belum diisi: lembar kerja perangkat daerah dilewati. Isi daerah.opd, lalu "
    "ulangi perintah ini."
)


@dataclass(frozen=True, slots=True)
class Wish:
    """Options of a kit: ``groups`` and ``offices`` as the user names them; the whole kit if both are empty.

    A group may be several dimensions joined by a plus; "semua" stands for each dimension separately, or for every
    office. ``bound`` puts everything into one file. ``lines`` is the minimum number of lines of an attendance list;
    ``blanks`` is the number of blank rows of a worksheet, or below each subdimension; None means the usual number.
    """

    stage: int
    groups: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    bound: bool = False
    as_of: datetime.date | None = None
    lines: int = USUAL_LINES
    blanks: int | None = None


@dataclass(slots=True)
class Handout:
    """The result: the region's title, files written, messages about files that could not be written, notices."""

    title: str
    written: list[Path] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class BabTelaah:
    """A chapter to be reviewed, and the number of gaps in it."""

    nomor: str
    judul: str
    belum: int


@dataclass(frozen=True, slots=True)
class NaskahTelaah:
    """A document to be reviewed."""

    nama: str
    bab: list[BabTelaah]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A file of the kit: its title, its chapters, and the groups and offices it is for."""

    title: str
    chapters: tuple[str, ...]
    groups: list[Dimensi]
    offices: list[LembarOpd]


def make_handout(
    folder: RegionFolder, wish: Wish, formats: tuple[str, ...] = USUAL_FORMATS, output: Path | None = None, *,
    progress: Progress = silent,
) -> Handout:  # fmt: skip
    """Make the kit in the folder ``bimtek-tahap-N`` of the region's output.

    Raises InputError if the inputs are invalid, and UserError if a group or office is unknown, a template is faulty
    or LibreOffice fails; nothing is written then.
    """
    target = output / folder.name if output else folder.output
    check_target(folder, target)
    reading = read_masterplan(folder.place)
    reading.problems.raise_if_any()
    composed = compose_kit(reading, folder, wish)
    hashes = file_hashes(reading, folder.place)
    writers = Writers(reading.masterplan, folder, formats, anchored=hashes, progress=progress)
    plan = reading.masterplan
    notices = [reading.problems.shown(notice) for notice in reading.problems.notices]
    made = Handout(
        f"{plan.istilah.jenis_daerah} {plan.daerah.nama}".strip(),
        notices=[*notices, *writers.notices, *passed_over(folder)],
    )
    if (wish.offices or not wish.groups) and not Tahap(plan, wish.stage, wish.as_of).opd:
        made.notices.append(_NO_OFFICES)
    written = Written(target, KITS)
    kit = f"{KEY}-tahap-{wish.stage}"
    files: dict[str, bytes] = {}
    for number, (stem, document) in enumerate(composed, 1):
        writers.tell_next(document.name, number, len(composed))
        files |= {f"{kit}/{name}": content for name, content in writers.files(document, stem)}
    written.announce(files)
    for name, content in files.items():
        _write(written, name, content, made)
    return made


def compose_kit(reading: Reading, folder: RegionFolder, wish: Wish) -> list[tuple[str, Document]]:
    """The documents of a kit, each with its file name without ending; raises like ``make_handout``."""
    kit = _Kit(reading, folder, wish)
    pieces = kit.pieces()
    return list(zip(_stems(pieces, wish.stage), map(kit.composed, pieces), strict=True))


def every_handout(reading: Reading, folder: RegionFolder) -> Iterator[Document]:
    """Every document that a kit of any stage may have: whole kits first, then the sheets, then all in one file."""
    stages = [int(stage) for stage in TAHAP]
    every = [Wish(stage) for stage in stages]
    sheets = [Wish(stage, (EVERY,), (EVERY,) if reading.masterplan.daerah.opd else ()) for stage in stages]
    findings = {stage: _Findings(reading.masterplan, stage) for stage in stages}
    for wish in (*every, *sheets, *(replace(wish, bound=True) for wish in every)):
        kit = _Kit(reading, folder, wish, findings[wish.stage])
        yield from map(kit.composed, kit.pieces())


def asked_for(name: str, plan: Masterplan) -> list[str]:
    """The options of ``handout`` that make the document of this name again; none if no kit has such a document."""
    match = re.search(r"Bimtek Tahap ([IV]+)(?: – (.+))?$", name)
    if match is None:
        return []
    options = ["--tahap", str(stage_number(match[1]))]
    if match[2] is None:
        return [*options, *(["--group", EVERY] if name.startswith(_SHEET) else []), "--bound"]
    called = match[2].removeprefix(_SHEET) if match[2].startswith(_SHEET) else ""
    groups = [dimension for dimension in plan.dimensi if str(dimension.nama) in called]
    groups.sort(key=lambda dimension: called.index(str(dimension.nama)))
    if groups and _called(groups) == called:
        return [*options, "--group", _TOGETHER.join(group.kunci for group in groups)]
    is_office = any(called in {str(office.singkatan), str(office.nama)} for office in plan.daerah.opd)
    return [*options, *(["--opd", called] if called and is_office else [])]


def _stems(pieces: list[_Piece], stage: int) -> Iterator[str]:
    """Unique file names without ending; they contain the stage, so that a file can be moved anywhere."""
    times: Counter[str] = Counter()
    for piece in pieces:
        name = f"{KEY}-{stage}-{slug(piece.title)}"
        times[name] += 1
        yield name if times[name] == 1 else f"{name}-{times[name]}"


class _Findings(Mapping[str, list[str]]):
    """The findings about each dimension at a stage, apart from gaps, with repeated ones folded into one.

    They are looked for once a template asks for them, which takes longer than composing most sheets.
    """

    def __init__(self, plan: Masterplan, stage: int) -> None:
        self._plan, self._stage = plan, stage

    @cached_property
    def _found(self) -> dict[str, list[str]]:
        found: dict[str, list[Finding]] = {dimension.kunci: [] for dimension in self._plan.dimensi}
        for finding in check(self._plan, self._stage).findings:
            if finding.rule != GAP_RULE and finding.dimension in found:
                found[finding.dimension].append(finding)
        return {key: list(dict.fromkeys(entry.brief for entry in entries(its))) for key, its in found.items()}

    def __getitem__(self, key: str) -> list[str]:
        return self._found[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


class _Kit:
    def __init__(
        self, reading: Reading, folder: RegionFolder, wish: Wish, findings: _Findings | None = None
    ) -> None:  # fmt: skip
        self.plan: Masterplan = reading.masterplan
        self.wish = wish
        self.tahap = Tahap(self.plan, wish.stage, wish.as_of)
        self.composer = Composer(self.plan, shipped_templates(), folder.templates, folder.home)
        self.findings = _Findings(self.plan, wish.stage) if findings is None else findings
        self.groups = [_group(wanted, self.plan) for wanted in _spread(wish.groups, self.plan)]
        self.offices = _offices(wish.offices, self.tahap)
        self.review = self._documents_to_review(reading) if self._is_whole else []

    @property
    def _is_whole(self) -> bool:
        return not self.wish.groups and not self.wish.offices

    def pieces(self) -> list[_Piece]:
        """The files of the kit, in the order of use."""
        found = self._whole() if self._is_whole else self._sheets()
        if not self.wish.bound or not found:
            return found
        chapters = tuple(dict.fromkeys(name for piece in found for name in piece.chapters))
        title = _WHOLE if self._is_whole else _SHEET.strip()
        groups = list(dict.fromkeys(d for piece in found for d in piece.groups))
        offices = list(dict.fromkeys(o for piece in found for o in piece.offices))
        return [_Piece(title, chapters, groups, offices)]

    def _whole(self) -> list[_Piece]:
        more = self._context(list(self.plan.dimensi), self.tahap.opd)
        return [
            _Piece(self.plan.istilah.filled(chapter.title or chapter.file), (chapter.file,),
                   list(self.plan.dimensi), self.tahap.opd)
            for chapter in self.composer.chapters(KEY, more)
        ]  # fmt: skip

    def _sheets(self) -> list[_Piece]:
        sheets = [_Piece(f"{_SHEET}{_called(group)}", (_GROUP_SHEETS,), group, []) for group in self.groups]
        named = [(office, str(office.singkatan or office.nama)) for office in self.offices]
        return sheets + [_Piece(f"{_SHEET}{name}", (_OFFICE_SHEETS,), [], [office]) for office, name in named]

    def composed(self, piece: _Piece) -> Document:
        """The document of a piece; a bound one gets a cover, and a letter has the form of letters."""
        stage = f"Bimtek Tahap {self.tahap.romawi}"
        named = ("", f"{piece.title} {stage}") if self.wish.bound else (stage, piece.title)
        letter = not self.wish.bound and _LETTERS.issuperset(piece.chapters)
        spec = DocumentSpec(KEY, *named, piece.chapters, letter)
        document = self.composer.compose(spec, self._context(piece.groups, piece.offices))
        return replace(document, shape=replace(document.shape, cover=True)) if self.wish.bound else document

    def _context(self, groups: list[Dimensi], offices: list[LembarOpd]) -> dict[str, Any]:
        return {
            "tahap": self.tahap,
            "kelompok": groups,
            "lembar_opd": offices,
            "telaah": self.review,
            "temuan": self.findings,
            "baris_hadir": self.wish.lines,
            "baris_kosong": self.wish.blanks,
            "terjilid": self.wish.bound,
        }

    def _documents_to_review(self, reading: Reading) -> list[NaskahTelaah]:
        """The books of the region's set with their chapters; none before the stage at which books are reviewed."""
        if self.wish.stage < _REVIEWED_FROM:
            return []
        specs = [spec for spec in document_set(self.plan, reading.problems) if self.composer.has_templates(spec.key)]
        composed = [self.composer.compose(spec) for spec in specs]
        return [_reviewed(document) for document in composed if document.shape.form == "buku"]


def _reviewed(document: Document) -> NaskahTelaah:
    body = document.body
    starts = [n for n, b in enumerate(body) if isinstance(b, Heading) and b.level == 1 and b.number]
    chapters = []
    for n, start in enumerate(starts):
        heading = body[start]
        assert isinstance(heading, Heading)
        part = body[start : starts[n + 1] if n + 1 < len(starts) else len(body)]
        chapters.append(BabTelaah(heading.number, plain(heading.inlines), len(gaps_in(part))))
    return NaskahTelaah(document.name, chapters)


def _called(group: Iterable[Dimensi]) -> str:
    return joined([str(dimension.nama) for dimension in group])


def _spread(groups: tuple[str, ...], plan: Masterplan) -> list[str]:
    """The requested groups, with "semua" replaced by a group for each dimension."""
    found = [key for wanted in groups for key in ([d.kunci for d in plan.dimensi] if _is_all(wanted) else [wanted])]
    return list(dict.fromkeys(found))


def _is_all(wanted: str) -> bool:
    return wanted.strip().casefold() == EVERY


def _group(wanted: str, plan: Masterplan) -> list[Dimensi]:
    return [_dimension(name.strip(), plan) for name in wanted.split(_TOGETHER)]


def _dimension(name: str, plan: Masterplan) -> Dimensi:
    """The dimension with this key, accepted name or name of the region's own; raises UserError."""
    own = next((d for d in plan.dimensi if str(d.nama).casefold() == name.casefold()), None)
    if own is not None:
        return own
    try:
        key = dimension_key(name)
    except UnknownDimensionError as error:
        raise UserError(f"--group: {error.message}. {error.remedy}") from None
    return next(d for d in plan.dimensi if d.kunci == key)


def example_groups() -> tuple[str, str]:
    """The keys of two dimensions for use in examples: that of the frame's example, and the one after it."""
    keys = [*dimensions()]
    first = keys.index(example_subdimension().dimension)
    return keys[first], keys[(first + 1) % len(keys)]


def _offices(wanted: tuple[str, ...], tahap: Tahap) -> list[LembarOpd]:
    found: dict[str, LembarOpd] = {}
    for name in wanted:
        for office in tahap.opd if _is_all(name) else [_office(name, tahap)]:
            found.setdefault(office.kunci, office)
    return list(found.values())


def _office(name: str, tahap: Tahap) -> LembarOpd:
    """The office with this name or short name; raises UserError that suggests similar ones."""
    known = {str(called): office for office in tahap.opd for called in (office.nama, office.singkatan) if called}
    for called, office in known.items():
        if called.casefold() == name.strip().casefold():
            return office
    if not known:
        raise UserError(f"--opd: '{name}' tidak ada, karena daftar perangkat daerah (daerah.opd) belum diisi.")
    near = similar(name, known, 3)
    hint = (
        f"Mungkin maksud Anda: {joined(near, 'atau')}."
        if near
        else f"Yang ada antara lain: {', '.join([*known][:5])}."
    )
    raise UserError(f"--opd: tidak ada perangkat daerah '{name}' pada daerah.opd. {hint}")


def stage_number(text: str) -> int:
    """The stage number from "3" or "III"; raises UserError."""
    wanted = text.strip().upper()
    found = next((number for number, roman in TAHAP.items() if wanted in {number, roman}), None)
    if found is None:
        raise UserError(f"--tahap: tidak ada tahap '{text}'; Bimtek mempunyai tahap 1 (I) sampai 4 (IV).")
    return int(found)


def day(text: str) -> datetime.date:
    """The date from "2026-08-18", "18 Agustus 2026" or "18/8/2026"; raises UserError."""
    try:
        return datetime.date(*parse_date(text))
    except (UnreadableValueError, ValueError):
        raise UserError(f"--tanggal: '{text}' bukan tanggal; tulis misalnya 18 Agustus 2026.") from None


def _write(written: Written, name: str, content: bytes, made: Handout) -> None:
    try:
        kept = written.write(name, content)
    except UserError as error:
        made.refused.append(error.message)
    else:
        made.written.append(written.folder / name)
        made.notices += [kept] if kept else []
