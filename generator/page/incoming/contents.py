"""What the files that were brought propose: each is read as a command does, and never stays on the disk."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.blocks.blocks import Document
from generator.edits.history import History
from generator.edits.proposal import Proposal
from generator.masterplan.reading import Reading
from generator.page.incoming.tray import File, Tray, Way
from generator.page.session import State
from generator.pulling.foreign.choosing import (
    Chosen,
    NoNameError,
    NoTableError,
    Told,
    chosen_table,
    likeliest_topic,
)
from generator.pulling.foreign.from_table import proposal_of
from generator.pulling.foreign.kept_columns import keep_columns_too, kept_columns
from generator.pulling.foreign.sources import ForeignTable, foreign_tables
from generator.pulling.plan_of_proposals import of_another_region
from generator.regions.locate import RegionFolder
from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.word.unpacking import opened

WORD, EXCEL = ".docx", ".xlsx"
_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
_ZIP = b"PK"
_SAVE_AGAIN = "Buka di Word atau Excel, simpan ulang sebagai .docx atau .xlsx tanpa kata sandi, lalu letakkan lagi."
_FOREIGN = f"bukan berkas Word (.docx) atau Excel (.xlsx). {_SAVE_AGAIN}"
_OLD = f"berkas Office lama (.doc, .xls) atau dilindungi kata sandi. {_SAVE_AGAIN}"
_NO_TABLE = (
    "Tidak ada tabel yang judul kolomnya dikenal. Pilih topik lain, atau pastikan baris judul ada di atas isinya."
)
_NO_NAME = "Tidak ada kolom yang pasti memuat nama butirnya. Pilih kolomnya di bawah ini."


@dataclass(slots=True)
class Read:
    """A file with what it proposes; ``failure`` says why it cannot be used.

    Of other people's tables, ``tables`` are all that it holds, ``topic`` is that of the one that is read, ``chosen``.
    """

    file: File
    proposal: Proposal | None = None
    failure: str = ""
    tables: list[str] = field(default_factory=list)
    topic: str = ""
    chosen: Chosen | None = None

    @property
    def unread(self) -> Sequence[str]:
        """The other tables of the file, of which nothing is read as long as this one is."""
        return self.chosen.others if self.chosen is not None else ()


def kind_of(name: str, content: bytes, state: State) -> tuple[str, Way]:
    """The kind of a file by its content, and how it is to be read; raises UserError for any other kind of file."""
    if not content.startswith(_ZIP):
        raise UserError(f"{name}: {_OLD if content.startswith(_COMPOUND) else _FOREIGN}")
    with _on_disk(name, content, "") as file, opened(file, _SAVE_AGAIN) as package:
        roots = {one.partition("/")[0] for one in package.names}
    ending = WORD if "word" in roots else EXCEL if "xl" in roots else ""
    if not ending:
        raise UserError(f"{name}: {_FOREIGN}")
    with _on_disk(name, content, ending) as file:
        is_ours = _is_ours(file, ending, state)
    return ending, "suntingan" if is_ours else "tabel"


def _is_ours(file: Path, ending: str, state: State) -> bool:
    # The readers take a sixth of the time in which the page starts, and few who open it bring files.
    from generator.pulling import from_excel, from_word  # noqa: PLC0415

    return from_word.is_ours(file) if ending == WORD else from_excel.is_ours(file, state.plan)


def read_files(tray: Tray, state: State) -> list[Read]:
    """What each file of a tray proposes today."""
    return [
        tray.once(file.key, (state, file, tray.tracked), lambda file=file: _read(file, state, tracked=tray.tracked))  # type: ignore[misc]
        for file in list(tray.files.values())
    ]


def keep_matching(read: Read, state: State) -> None:
    """Keep which column was which field for the tables of other offices."""
    if read.chosen is not None:
        keep_columns_too(_kept(state, read.topic), read.chosen)


def _read(file: File, state: State, *, tracked: bool) -> Read:
    found = Read(file)
    try:
        with _on_disk(file.name, file.content, file.ending) as path:
            if file.way == "tabel":
                _read_tables(found, path, state)
            else:
                found.proposal = _proposed(file, path, state, tracked=tracked)
    except UserError as error:
        found.failure = error.format_message()
    if found.proposal is not None and (told := of_another_region(state.plan, found.proposal)):
        found.proposal, found.failure = None, f"{told} Buka daerah itu dari Beranda, lalu letakkan berkasnya di sana."
    return found


def _proposed(file: File, path: Path, state: State, *, tracked: bool) -> Proposal:
    """What a file of ours proposes; the readers are imported as in ``_is_ours``."""
    from generator.pulling import from_excel, from_word  # noqa: PLC0415

    if file.ending == EXCEL:
        return from_excel.propose(path, file.name, state.plan)
    return from_word.propose(
        path, file.name, tracked=tracked, region=state.folder, today=state.reading, others=_others
    )


def _others(reading: Reading, folder: RegionFolder) -> Iterator[Document]:
    """The questionnaires and handouts of a plan."""
    from generator.evaluation.questionnaire import every_questionnaire  # noqa: PLC0415
    from generator.handouts.kit import every_handout  # noqa: PLC0415

    yield from every_questionnaire(reading, folder)
    yield from every_handout(reading, folder)


def _read_tables(found: Read, path: Path, state: State) -> None:
    """Add what the tables of a file propose, and how its columns are read."""
    wish = found.file.wish
    tables = foreign_tables(path)
    found.tables = [one.name for one in tables if one.rows]
    found.topic = wish.topic or likeliest_topic(_named(tables, wish.table))
    if not found.topic:
        found.failure = _NO_TABLE
        return
    kept = _kept(state, found.topic)
    told = Told(
        source=wish.source, first_year=wish.first_year, placed=wish.columns,
        kept=kept_columns(kept) if kept.exists() else {},
    )  # fmt: skip
    try:
        found.chosen = chosen_table(tables, found.topic, told, state.plan, wish.table)
        found.proposal = proposal_of(found.chosen, found.topic, told, found.file.name, state.plan)
    except NoTableError:
        found.failure = _NO_TABLE
    except NoNameError:
        found.failure = _NO_NAME


def _named(tables: Sequence[ForeignTable], name: str) -> list[ForeignTable]:
    return [one for one in tables if not name or one.name == name]


def _kept(state: State, topic: str) -> Path:
    """Where the matching of columns for a topic is kept: beside the region, with its history."""
    return History.of(state.folder).folder / f"kolom-{topic}.txt"


@contextmanager
def _on_disk(name: str, content: bytes, ending: str) -> Iterator[Path]:
    """A file while it is read; what is said of it is said of its name."""
    with TemporaryDirectory(prefix="masterplan-") as folder:
        path = Path(folder) / f"berkas{ending}"
        path.write_bytes(content)
        try:
            yield path
        except UserError as error:
            message = error.format_message()
            for spelling in (shown_path(path), str(path)):
                message = message.replace(spelling, name)
            raise UserError(message) from error
