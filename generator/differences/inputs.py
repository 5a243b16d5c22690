"""Read the versions to compare from folders, files, git revisions or Word documents of this program."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from generator.differences.git import Repository, repository_of
from generator.differences.missing_in_git import absent
from generator.masterplan.carried import read_carried
from generator.masterplan.masterplan import Masterplan, walk
from generator.masterplan.reading import Reading, read_masterplan
from generator.regions.locate import FOLDER, RegionFolder, find_region, nearest_root
from generator.source.place import Place, shown_path
from generator.source.problems import Problem, Problems, UserError
from generator.source.reader import Reader
from generator.source.values import Rujukan
from generator.source.words import joined
from generator.word.embedded import read_document_key, read_embedded, read_referred

if TYPE_CHECKING:
    from generator.word.fingerprint import Print

NOTHING = frozenset({"/dev/null", "nul"})
_WORD = ".docx"
_PLAN = (".yaml", ".yml", "")
_MOST_SHOWN = 3
_MOST_REFUSED = 10


@dataclass(frozen=True, slots=True)
class Version:
    """One of the two versions: its label, its reading, and the location of its files.

    ``copied`` is a temporary folder into which another place, ``origin``, was copied. ``printed`` says that only what
    a document prints is known; ``document`` is the key of that document, and ``referred`` are the paths of the
    items of which it prints only the name, where others refer to them. ``texts`` are all its texts if it was
    composed for the comparison, and ``built`` makes its Word file.
    """

    label: str
    reading: Reading
    folder: RegionFolder
    copied: Path | None = None
    origin: str = ""
    printed: bool = False
    document: str = ""
    referred: frozenset[str] = frozenset()
    texts: "list[Print] | None" = None
    built: Callable[[], bytes] | None = None

    @property
    def word_file(self) -> Path | None:
        """The Word document that it was read from; None for other versions."""
        place = self.folder.place
        return place if self.printed and self.texts is None and _is_word(place.name) else None

    @property
    def is_nothing(self) -> bool:
        """Whether it stands for a missing file."""
        return self.label.casefold() in NOTHING

    @property
    def is_whole(self) -> bool:
        """Whether it is a complete plan, not a single file or what a document prints."""
        return not self.printed and bool(self.reading.masterplan.daerah.nama)

    def place(self, place: Place | None) -> str:
        """A place as the user knows it: "v1.0:masterplans/kotim/visi.yaml:3:5"; "" for None."""
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
    def faults(self) -> list[Problem]:
        """The problems of its inputs.

        Unresolved references in a part of a plan are left out, because their targets may be in its other files.
        """
        leaves = () if self.is_whole else walk(self.reading.masterplan)
        elsewhere = {leaf.place for leaf in leaves if isinstance(leaf, Rujukan) and leaf.tujuan is None}
        return [p for p in self.reading.problems.errors if p.place is None or p.place not in elsewhere]

    @property
    def is_past(self) -> bool:
        """Whether its inputs can no longer be corrected, as in a git revision or a document."""
        return self.printed or self.copied is not None

    @property
    def notices(self) -> list[str]:
        """Notices for the user on what could not be read of an unchangeable version."""
        faults = self.faults
        if not faults:
            return []
        first = (
            f"{self.label}: {len(faults)} masalah isian; dibandingkan sejauh dapat dibaca, hasilnya tidak lengkap."
        )
        return [first, *(f"  {line}" for line in self._told(faults, _MOST_SHOWN))]

    def refuse_unreadable(self) -> None:
        """Raise UserError if its inputs are empty or unreadable, because unreadable inputs cannot count as equal.

        A problem leads to the error if the user can correct it, or if it hides what the inputs contained. The source
        in a Word document was written by a program, so any problem makes all of it doubtful.
        """
        if self.printed or self.reading.problems.incomplete or not self.is_past:
            self.refuse_faults()
        if not self.is_nothing and not any(leaf.place for leaf in walk(self.reading.masterplan)):
            raise UserError(f"{self.label} tidak memuat isian masterplan apa pun, sehingga tidak dapat dibandingkan.")

    def refuse_faults(self) -> None:
        """Raise UserError if its inputs have any problem."""
        faults = self.faults
        if faults:
            listed = "\n".join(self._told(faults, _MOST_REFUSED, whole=True))
            raise UserError(
                f"{self.label} tidak dapat dibandingkan, {len(faults)} masalah isian:\n{listed}\n{self._remedy}"
            )

    @property
    def _remedy(self) -> str:
        if self.printed:
            return (
                "Sumber isian di dalam berkas Word itu rusak atau dibuat oleh versi program yang lebih baru. Pakai "
                "berkas yang langsung dibuat oleh  masterplan build  atau map YAML daerahnya."
            )
        return "Pilih revisi lain." if self.copied else "Perbaiki dahulu isiannya, lalu bandingkan lagi."

    def _told(self, faults: list[Problem], most: int, *, whole: bool = False) -> list[str]:
        """The first problems, each as a line or in full, without positions inside a document's source."""
        shown = [self._said(fault, whole=whole) for fault in faults[:most]]
        return shown + ([f"… dan {len(faults) - most} lagi."] if len(faults) > most else [])

    def _said(self, fault: Problem, *, whole: bool) -> str:
        if self.printed:
            return fault.message
        words = self.reading.problems.shown(fault) if whole else _in_a_line(fault.message, fault.place)
        return self._as_known(words)


def _in_a_line(message: str, place: Place | None) -> str:
    return f"{place}: {message}" if place else message


@contextmanager
def opened(wanted: str, here: Path, *, everything: bool = False) -> Iterator[Version]:
    """Open the version that a text names: a path, "REV:path" of git, or a region as for ``build``.

    Its files exist until the context is left; of a git revision only the YAML unless ``everything`` is set. Raises
    UserError if there is nothing to read.
    """
    if wanted.casefold() in NOTHING:
        yield Version(wanted, _empty(), RegionFolder(here, here))
    elif ":" in wanted and not Path(wanted).drive and not (here / wanted).exists():
        revision, _, path = wanted.partition(":")
        with _at_revision(repository_of(here), revision, path, here, everything=everything) as version:
            yield version
    elif _is_word(wanted):
        yield _from_word(here / wanted)
    else:
        folder = find_region(wanted, here)
        _refuse_other_files(folder.place)
        yield Version(shown_path(folder.place), read_masterplan(folder.place), folder)


@contextmanager
def opened_before(revision: str, region: RegionFolder, *, everything: bool = False) -> Iterator[Version]:
    """A region of the work tree as of a git revision."""
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
        raise absent(repository, revision, path, here)
    with tempfile.TemporaryDirectory(prefix="masterplan-") as name:
        copied = Path(name).resolve()
        repository.extract(commit, found, copied, everything=everything or _is_word(found))
        place = copied.joinpath(*found.split("/")) if found else copied
        if not place.exists():
            raise UserError(f"Tidak ada berkas YAML di '{path}' pada revisi '{revision}'.")
        label = f"{revision}:{found}"
        if _is_word(found):
            yield replace(_from_word(place), label=label)
            return
        yield Version(label, read_masterplan(place), RegionFolder(place, copied), copied, f"{revision}:")


def _is_word(name: str) -> bool:
    return Path(name).suffix.lower() == _WORD


def _refuse_other_files(place: Path) -> None:
    """Raise UserError for a file without a plan, such as a document of ours without its source."""
    if place.is_file() and place.suffix.lower() not in _PLAN:
        raise UserError(
            f"{shown_path(place)} bukan masterplan: yang dapat dibandingkan ialah map daerah, berkas YAML, "
            "revisi git (REVISI:JALUR), dan .docx yang dibuat oleh  masterplan build."
        )


def _from_word(file: Path) -> Version:
    """The version embedded in one of our Word documents."""
    folder = RegionFolder(file, nearest_root(file.resolve().parent) or file.parent)
    version = _of_text(read_embedded(file), shown_path(file), folder, read_document_key(file))
    return replace(version, referred=read_referred(file))


def _of_text(text: str, label: str, folder: RegionFolder, document: str) -> Version:
    """The version for the source of a document."""
    return Version(label, read_carried(text), folder, printed=True, document=document)


def as_printed(version: Version, document: str) -> Version:
    """The version reduced to what one of its documents prints.

    Raises UserError if it has no such document, or if a part of it could not be read.
    """
    from generator.blocks.blocks import only_referred_to  # noqa: PLC0415
    from generator.building.embedding import file_hashes, printed_source  # noqa: PLC0415  (only beside a Word document: 49 ms of 260)
    from generator.building.sets import document_set, suggestion  # noqa: PLC0415
    from generator.building.writers import Writers  # noqa: PLC0415
    from generator.documents.compose import Composer  # noqa: PLC0415
    from generator.regions.locate import shipped_templates  # noqa: PLC0415
    from generator.word.fingerprint import printed_texts  # noqa: PLC0415

    if version.is_nothing:
        return replace(version, printed=True, document=document, texts=[])
    version.refuse_faults()
    plan, folder = version.reading.masterplan, version.folder
    specs = document_set(plan, Problems())
    spec = next((spec for spec in specs if spec.key == document), None)
    final = plan.naskah.status == "final"
    composer = Composer(plan, shipped_templates(), folder.templates, folder.home, final=final)
    if spec is None or not composer.has_templates(document):
        raise UserError(f"{version.label} tidak memiliki dokumen '{document}'. {suggestion(document, specs)}")
    composed = composer.compose(spec)
    alone = _of_text(printed_source(plan, composed), version.label, folder, document)

    def built() -> bytes:
        writers = Writers(plan, folder, ("docx",), anchored=file_hashes(version.reading, folder.place))
        return writers.files(composed)[0][1]

    return replace(alone, referred=frozenset(only_referred_to(composed)), texts=printed_texts(composed), built=built)


def _empty() -> Reading:
    """An empty plan, for a file that git shows as added or removed."""
    masterplan, problems = Masterplan(), Problems()
    masterplan.complete(Reader(problems, Masterplan.fields))
    return Reading(masterplan, problems, [])


def check_count(wanted: tuple[str, ...]) -> None:
    """Refuse any number of versions other than two."""
    if len(wanted) != 2:
        given = joined([f"'{text}'" for text in wanted]) or "tidak ada"
        raise UserError(
            f"Sebut dua versi: masterplan diff LAMA BARU, atau  --from REVISI DAERAH  (yang disebut: {given})."
        )
