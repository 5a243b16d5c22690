"""The versions to compare, from wherever they lie: folders, files, git revisions, our own Word documents."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.build.git import Repository, repository_of
from generator.build.locate import FOLDER, RegionFolder, find_region, nearest_root
from generator.dataclass import dataclass
from generator.masterplan.masterplan import Masterplan, walk
from generator.masterplan.reading import Reading, read_masterplan
from generator.source.place import Place, shown_path
from generator.source.problems import Problems, UserError
from generator.source.reader import Reader
from generator.source.record import Record
from generator.source.values import Rujukan
from generator.source.words import joined

NOTHING = frozenset({"/dev/null", "nul"})
_WORD = ".docx"
_MOST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Version:
    """One of the two versions: what it is called, what could be read of it, and where its files lie.

    ``copied`` is the folder for the time being into which another place was copied, whose name is ``origin``.
    ``printed`` says that only what a document prints is known, and ``document`` is the key of that document.
    """

    label: str
    reading: Reading
    folder: RegionFolder
    copied: Path | None = None
    origin: str = ""
    printed: bool = False
    document: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether it is a plan with all that belongs to it, not a single file or what a document prints."""
        return not self.printed and bool(self.reading.masterplan.daerah.nama)

    def place(self, place: Place | None) -> str:
        """A place as the user knows it: "v1.0:masterplans/kotim/visi.yaml:3:5"; "" where there is none."""
        file = self.file(place)
        return f"{file}:{place.line}:{place.column}" if place and file else ""

    def file(self, place: Place | None) -> str:
        """The file of a place as the user knows it, with the same slashes on every system."""
        if place is None or self.printed:
            return ""
        return Path(self._as_known(shown_path(place.file))).as_posix()

    def _as_known(self, text: str) -> str:
        return text.replace(f"{shown_path(self.copied)}{os.sep}", self.origin) if self.copied else text

    @property
    def notices(self) -> list[str]:
        """What could not be read, for the user; a comparison goes as far as it can.

        A part of a plan refers to what its other files hold: that is no fault of it.
        """
        leaves = () if self.is_whole else walk(self.reading.masterplan)
        elsewhere = {leaf.place for leaf in leaves if isinstance(leaf, Rujukan) and leaf.tujuan is None}
        errors = [p for p in self.reading.problems.errors if p.place is None or p.place not in elsewhere]
        if not errors:
            return []
        shown = [f"  {self._as_known(_in_a_line(p.message, p.place))}" for p in errors[:_MOST_SHOWN]]
        more = [f"  … dan {len(errors) - _MOST_SHOWN} lagi."] if len(errors) > _MOST_SHOWN else []
        return [f"{self.label}: {len(errors)} masalah isian; dibandingkan sejauh dapat dibaca.", *shown, *more]


def _in_a_line(message: str, place: Place | None) -> str:
    return f"{place}: {message}" if place else message


@contextmanager
def opened(wanted: str, here: Path, *, everything: bool = False) -> Iterator[Version]:
    """The version that a text stands for: a path, "REV:path" of git, or a region as ``build`` takes it.

    Its files lie there until the context is left; of a git revision only the YAML unless ``everything`` is
    wanted. Raises UserError where there is nothing to read.
    """
    if wanted.casefold() in NOTHING:
        yield Version(wanted, _empty(), RegionFolder(here, here))
    elif ":" in wanted and not Path(wanted).drive and not (here / wanted).exists():
        revision, _, path = wanted.partition(":")
        with _at_revision(repository_of(here), revision, path, here, everything=everything) as version:
            yield version
    elif Path(wanted).suffix.lower() == _WORD:
        yield _from_word(here / wanted)
    else:
        folder = find_region(wanted, here)
        yield Version(shown_path(folder.place), read_masterplan(folder.place), folder)


@contextmanager
def opened_before(revision: str, region: RegionFolder, *, everything: bool = False) -> Iterator[Version]:
    """A region of the work tree as it was at a git revision."""
    place = region.place.resolve()
    repository = repository_of(place if place.is_dir() else place.parent)
    path = place.relative_to(repository.top.resolve()).as_posix()
    with _at_revision(repository, revision, path, repository.top, everything=everything) as version:
        yield version


@contextmanager
def _at_revision(
    repository: Repository, revision: str, path: str, here: Path, *, everything: bool
) -> Iterator[Version]:
    commit = repository.commit(revision)
    found = repository.find(commit, path, here, FOLDER)
    if found is None:
        near = repository.nearest(commit, path)
        hint = f"Mungkin maksud Anda: {revision}:{near}" if near else "Tulis jalurnya dari pangkal repositori."
        raise UserError(f"Revisi '{revision}' tidak memuat '{path}'. {hint}")
    with tempfile.TemporaryDirectory(prefix="masterplan-") as name:
        copied = Path(name).resolve()
        repository.extract(commit, found, copied, everything=everything)
        place = copied.joinpath(*found.split("/")) if found else copied
        if not place.exists():
            raise UserError(f"Tidak ada berkas YAML di '{path}' pada revisi '{revision}'.")
        label = f"{revision}:{found}"
        yield Version(label, read_masterplan(place), RegionFolder(place, copied), copied, f"{revision}:")


def _from_word(file: Path) -> Version:
    """What one of our Word documents carries with it."""
    from generator.word.embedded import read_document_key, read_embedded  # noqa: PLC0415  (only Word documents)

    folder = RegionFolder(file, nearest_root(file.resolve().parent) or file.parent)
    return _of_text(read_embedded(file), shown_path(file), folder, read_document_key(file))


def _of_text(text: str, label: str, folder: RegionFolder, document: str) -> Version:
    """The version that the source of a document tells of."""
    with tempfile.TemporaryDirectory(prefix="masterplan-") as name:
        place = Path(name) / "isian.yaml"
        place.write_text(text, encoding="utf-8")
        reading = read_masterplan(place)
    _forget_positions(reading.masterplan)
    return Version(label, reading, folder, printed=True, document=document)


def _forget_positions(record: Record) -> None:
    """Drop the ids that a document gave items without a name: they only count them."""
    for _, value in record.supplied():
        inner = value if isinstance(value, list) else [value]
        for item in inner:
            if isinstance(item, Record):
                if str(item.__dict__.get("id", "")).isdigit():
                    del item.__dict__["id"]
                _forget_positions(item)


def as_printed(version: Version, document: str) -> Version:
    """The version with what a document of it would print alone; raises UserError where it has no such document."""
    from generator.build.embedding import printed_source  # noqa: PLC0415  (only beside a Word document)
    from generator.build.locate import shipped_templates  # noqa: PLC0415
    from generator.build.sets import document_set, suggestion  # noqa: PLC0415
    from generator.documents.compose import Composer  # noqa: PLC0415

    plan, folder = version.reading.masterplan, version.folder
    specs = document_set(plan, Problems())
    spec = next((spec for spec in specs if spec.key == document), None)
    composer = Composer(plan, shipped_templates(), folder.templates, folder.home)
    if spec is None or not composer.has_templates(document):
        raise UserError(f"{version.label} tidak memiliki dokumen '{document}'. {suggestion(document, specs)}")
    text = printed_source(plan, composer.compose(spec))
    return _of_text(text, version.label, folder, document)


def _empty() -> Reading:
    """A plan in which nothing is supplied, as git shows a file that was added or removed."""
    masterplan, problems = Masterplan(), Problems()
    masterplan.complete(Reader(problems, Masterplan.fields))
    return Reading(masterplan, problems, [])


def check_count(wanted: tuple[str, ...]) -> None:
    """Refuse any other number of versions than two."""
    if len(wanted) != 2:
        given = joined([f"'{text}'" for text in wanted]) or "tidak ada"
        raise UserError(
            f"Sebut dua versi: masterplan diff LAMA BARU, atau  --from REVISI DAERAH  (yang disebut: {given})."
        )
