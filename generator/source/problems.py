"""Problems of an input: collected, sorted, and printed with the line concerned."""

import errno
import io
import os
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, NamedTuple
from unicodedata import combining, east_asian_width

import click

from generator import __version__
from generator.interrupts import is_interrupt
from generator.source.place import Place, shown_path
from generator.source.words import shortened

_MOST_KEPT = 200
_LONGEST = 800
_LONGEST_REMEDY = 20_000


class Problem(NamedTuple):
    """An error or notice about an input: its place, the message, and the remedy."""

    message: str
    remedy: str = ""
    place: Place | None = None
    also: Place | None = None
    notice: bool = False

    @property
    def order(self) -> tuple[str, int, int]:
        """The sort key: file, line, column."""
        return (str(self.place.file), self.place.line, self.place.column) if self.place else ("", 0, 0)


@dataclass(slots=True)
class Problems:
    """All problems of all files of one reading, with the texts needed to show them.

    ``incomplete`` says that a part could not be read at all, so that missing items are not an error yet. A problem
    that an alias repeats is recorded once. Only the first of very many are kept, ``most`` of each sort; ``more``
    counts the other errors, ``more_notices`` the other notices.
    """

    found: list[Problem] = field(default_factory=list)
    texts: dict[Path, str] = field(default_factory=dict)
    incomplete: bool = False
    more: int = 0
    more_notices: int = 0
    most: float = _MOST_KEPT
    _seen: set[Problem] = field(default_factory=set)
    _kept: Counter[bool] = field(default_factory=Counter)
    _lines: dict[Path, list[str]] = field(default_factory=dict)

    @property
    def full(self) -> bool:
        """Whether the limit of errors is reached, so that no further message need be made."""
        return self._kept[False] >= self.most

    def take(self, other: "Problems") -> None:
        """Add the problems of a trial reading."""
        self.incomplete = self.incomplete or other.incomplete
        self.more += other.more
        self.more_notices += other.more_notices
        for problem in other.found:
            self._record(problem)

    def _record(self, problem: Problem) -> None:
        if problem in self._seen:
            return
        if self._kept[problem.notice] >= self.most:
            self.more += not problem.notice
            self.more_notices += problem.notice
            return
        self._kept[problem.notice] += 1
        self._seen.add(problem)
        self.found.append(problem)

    def error(self, message: str, place: Place | None, remedy: str = "", also: Place | None = None) -> None:
        """Record an error that makes the input unusable."""
        self._record(Problem(_bounded(message), _bounded(remedy, self._most(place)), place, also))

    def notice(self, message: str, place: Place | None, remedy: str = "") -> None:
        """Record a notice, which does not prevent anything."""
        self._record(Problem(_bounded(message), _bounded(remedy, self._most(place)), place, notice=True))

    def _most(self, place: Place | None) -> int:
        """The length of a remedy; what is to be copied is told otherwise later, where its line is known."""
        return _LONGEST_REMEDY if place is not None and place.file in self.texts else _LONGEST

    @property
    def errors(self) -> list[Problem]:
        """The errors, in the order of the files."""
        return sorted((p for p in self.found if not p.notice), key=lambda p: p.order)

    @property
    def notices(self) -> list[Problem]:
        """The notices, in the order of the files, with the number of those left out."""
        kept = sorted((p for p in self.found if p.notice), key=lambda p: p.order)
        more = Problem(f"masih ada {self.more_notices} catatan lain seperti ini", notice=True)
        return [*kept, more] if self.more_notices else kept

    def raise_if_any(self) -> None:
        """Raise InputError if there is any error."""
        if self.errors:
            raise InputError(self)

    def shown(self, problem: Problem) -> str:
        """A problem as shown to a user: place, message, the line with the spot marked, remedy."""
        lines = [f"{problem.place}: {problem.message}" if problem.place else problem.message]
        lines += self._excerpt(problem.place)
        if problem.also:
            lines.append(f"    Bandingkan dengan {problem.also}:")
            lines += self._excerpt(problem.also)
        if problem.remedy:
            lines.append(f"    Saran: {_bounded(problem.remedy)}")
        return "\n".join(lines)

    def lines_of(self, file: Path) -> list[str]:
        """The lines of a file, if its text is known."""
        if file not in self._lines:
            self._lines[file] = self.texts.get(file, "").split("\n")
        return self._lines[file]

    def lines_above(self, place: Place) -> list[str]:
        """The lines above a place in its file, if the text of the file is known."""
        return self.lines_of(place.file)[: place.line - 1]

    def text_before(self, place: Place) -> str:
        """The text before a place on its line; "" if the text of the file is unknown."""
        lines = self.lines_of(place.file)
        return lines[place.line - 1][: place.column - 1] if place.line <= len(lines) else ""

    def _excerpt(self, place: Place | None) -> list[str]:
        if place is None or place.file not in self.texts:
            return []
        lines = self.lines_of(place.file)
        if not 0 < place.line <= len(lines):
            return []
        line = lines[place.line - 1].rstrip("\r")
        number = f"{place.line:>6} | "
        spot, blanks, marks = _window(line, place.column - 1, place.width)
        return [number + spot, " " * 6 + " | " + " " * blanks + "^" * marks]


def _bounded(text: str, most: int = _LONGEST) -> str:
    """A text shortened in the middle if it is far too long, as when it repeats a user's value."""
    return text if len(text) <= most else f"{text[: most // 2]} … {text[-most // 2 :]}"


def _window(line: str, column: int, width: int, most: int = 96) -> tuple[str, int, int]:
    """The part of a long line around a spot, the number of cells before the spot, and the number it fills."""
    start = 0 if column + min(width, 24) < most else max(0, column - most // 2)
    end = start + most
    visible = "".join(map(_visible, line[start:end]))
    lead = "…" if start else ""
    tail = "…" if end < len(line) else ""
    before, marked = visible[: column - start], visible[column - start : column + width - start]
    return lead + visible + tail, _cells(lead + before), max(1, _cells(marked))


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    return "→" if character == "\t" else " " if character.isspace() else "\N{REPLACEMENT CHARACTER}"


def _cells(text: str) -> int:
    """The number of terminal cells for a text: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    wide = sum(east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(combining(character) > 0 for character in text)


class InputError(click.ClickException):
    """The input cannot be used; carries every problem found, exit code 2."""

    exit_code = 2

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        super().__init__(self.format_message())

    def format_message(self) -> str:
        """All problems in the order of the files, and their number."""
        errors = self.problems.errors
        shown = "\n\n".join(self.problems.shown(p) for p in errors)
        files = len({p.place.file for p in errors if p.place})
        more = self.problems.more
        if more:
            shown += f"\n\nMasih ada {more} masalah lain; perbaiki dahulu yang di atas, lalu jalankan lagi."
        return f"{shown}\n\n{len(errors) + more} masalah pada {files or 1} berkas. Tidak ada berkas yang ditulis."

    def show(self, file: IO[Any] | None = None) -> None:
        """Print to standard error, as click does for its own errors."""
        click.echo(self.format_message(), file=file, err=file is None)


class UserError(click.ClickException):
    """A call or a file that cannot be served; the message says what to do, exit code 2."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Print to standard error."""
        click.echo(f"Galat: {self.format_message()}", file=file, err=file is None)


def shown_error(error: click.ClickException) -> str:
    """What an error would print, where it must not end the run."""
    words = io.StringIO()
    error.show(words)
    return words.getvalue().rstrip()


_REASONS = {
    "PermissionError": "izin ditolak",
    "FileNotFoundError": "berkas atau map tidak ada",
    "IsADirectoryError": "itu sebuah map, bukan berkas",
    "NotADirectoryError": "sebagian jalurnya bukan map",
    "FileExistsError": "sudah ada yang bernama sama",
}
_ALLOW = (
    "Beri akun Anda izin membaca dan menulis di sana beserta isinya, atau minta pengelola komputer memberikannya; "
    "lalu jalankan lagi."
)
_REASONS_BY_NUMBER = {
    28: "ruang disk habis",
    30: "media hanya dapat dibaca",
    36: "nama berkas terlalu panjang",
}


def reason(error: OSError) -> str:
    """The operating system's reason for an error, in Indonesian."""
    if error.errno in _REASONS_BY_NUMBER:
        return _REASONS_BY_NUMBER[error.errno]
    return _REASONS.get(type(error).__name__, f"kesalahan sistem nomor {error.errno}")


def remedy(error: OSError) -> str:
    """The remedy for an error of the operating system; "" if the reason already contains it."""
    return f" {_ALLOW}" if isinstance(error, PermissionError) else ""


@contextmanager
def denials_told() -> Iterator[None]:
    """Raise UserError if the operating system denies access within the block, or a name is too long for it."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise UserError(
                f"'{shortened(Path(str(error.filename)).name)}' terlalu panjang untuk nama berkas atau map. "
                "Periksa nama yang ditulis pada perintah ini."
            ) from error
        if not isinstance(error, PermissionError) or error.filename is None:
            raise
        path = shown_path(_closed(Path(error.filename)))
        raise UserError(f"{path} tidak dapat dibuka: {reason(error)}. {_ALLOW}") from error


def _closed(path: Path) -> Path:
    """The outermost folder on a path that may not be entered; the path itself if all may."""
    folders = (folder for folder in reversed(path.parents) if os.access(folder, os.F_OK))
    return next((folder for folder in folders if not os.access(folder, os.R_OK | os.X_OK)), path)


def own_fault(error: Exception) -> str:
    """The report of an internal error: program version, error, and place.

    Raises KeyboardInterrupt if the error is really caused by Ctrl+C.
    """
    if is_interrupt(error):
        raise KeyboardInterrupt from error
    place = traceback.extract_tb(error.__traceback__)[-1]
    return (
        "Kesalahan program, bukan kesalahan Anda. Laporkan baris berikut kepada pengembang:\n"
        f"  masterplan {__version__}: {type(error).__name__}: {error} "
        f"({Path(place.filename).name}:{place.lineno})"
    )


def unreadable(path: Path, error: OSError) -> UserError:
    """The error for a user's file that cannot be read."""
    return UserError(f"{shown_path(path)} tidak dapat dibaca: {reason(error)}.{remedy(error)}")
