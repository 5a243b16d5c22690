"""Answers to the impact survey, read from tables whose columns are named in any order.

A column is known by the key or the words of its question, as also an online form exports them, and by "responden",
"pengguna" or "program". What cannot be read is told with its place, and only that is left out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache

from generator.excel.reading.cells import ReadRow
from generator.framework.frame import folded
from generator.framework.instruments import HIGHEST
from generator.pulling.foreign.sources import ForeignTable
from generator.source.numbers import UnreadableValueError, parse_number
from generator.source.problems import UserError
from generator.survey.questions import questions_by_key

RESPONDENT, USER, PROGRAMME = "responden", "pengguna", "program"
_FEWEST_QUESTIONS, _MOST_HEADINGS = 2, 5
_BEFORE = frozenset(("nama", "nomor", "no", "no.", "apakah", "kode"))
_LONGEST_WORDS = 5
_YES = frozenset(("ya", "iya", "y", "pernah", "pengguna", "sudah"))
_NO = frozenset(("tidak", "t", "bukan", "belum", "tidak pernah", "belum pernah", "bukan pengguna"))
_NUMBERED = re.compile(r"^\s*\d{1,3}\s*[.)]\s*")
_IN_BRACKETS = re.compile(r"\[([^\[\]]+)\]\s*$")
_LABELLED = re.compile(r"\s*(\d)\s*[-–=.:)(]\s*[^\d\s].*")


@dataclass(frozen=True, slots=True)
class Response:
    """What one respondent answered: scores by the keys of the questions, and where the row stands.

    ``is_user`` is None if the row does not say whether the respondent uses the services.
    """

    place: str
    respondent: str
    is_user: bool | None
    programme: str
    scores: Mapping[str, Fraction]
    unanswered: int = 0

    @property
    def person(self) -> str:
        """The respondent's name as names are compared: "BUDI" is "Budi"."""
        return folded(self.respondent)

    @property
    def dimensions(self) -> list[str]:
        """The keys of the dimensions whose questions were answered."""
        return [*dict.fromkeys(questions_by_key()[key].dimension for key in self.scores)]


@dataclass(slots=True)
class Responses:
    """The responses of some tables, the cells that could not be read, and the headings that were not understood.

    ``silent`` are the rows of people who answered nothing; they do not count.
    """

    all: list[Response] = field(default_factory=list)
    silent: list[Response] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    repeated: int = 0

    @property
    def counted(self) -> list[Response]:
        """The responses that count: those of all who do not say that they use nothing of it."""
        return [one for one in self.all if one.is_user is not False]


def read_responses(tables: Iterable[ForeignTable], told: str) -> Responses:
    """The responses of all tables that have columns of questions; raises UserError if none has.

    A row that stands there twice, respondent and answers alike, counts once.
    """
    found = Responses()
    with_questions = 0
    for table in tables:
        if (start := _heading(table)) is not None:
            with_questions += 1
            _read(table, start, found)
    if not with_questions:
        raise UserError(
            f"{told} tidak memuat kolom pertanyaan survei. Pakai formulir dari  masterplan survey DAERAH  atau beri "
            "setiap kolom judul sesuai bunyi atau kunci pertanyaannya, misalnya "
            f"'{next(iter(questions_by_key().values())).name}' atau '{next(iter(questions_by_key()))}'."
        )
    return found


def _heading(table: ForeignTable) -> int | None:
    """The position of the first row that names questions."""
    for n, row in enumerate(table.rows):
        meant = [meaning for at in row.cells if (meaning := _meaning(row.text(at))) in questions_by_key()]
        if len(meant) >= _FEWEST_QUESTIONS:
            return n
    return None


def _meaning(heading: str) -> str:
    """What a column holds by its heading: the key of a question, or one of the words; "" if it is not known."""
    inner = _IN_BRACKETS.search(heading)
    text = folded(_NUMBERED.sub("", inner[1] if inner else heading)).strip("*:? ")
    if question := _by_words().get(text):
        return question
    words = text.split() or [""]
    for word in (RESPONDENT, USER, PROGRAMME):
        if word in words[: 1 if words[0] not in _BEFORE else None] and len(words) <= _LONGEST_WORDS:
            return word
    return RESPONDENT if text in ("nama", "nama lengkap") else ""


@cache
def _by_words() -> dict[str, str]:
    return {folded(words): item.key for item in questions_by_key().values() for words in (item.key, item.name)}


def _read(table: ForeignTable, start: int, found: Responses) -> None:
    columns: dict[int, str] = {}
    for at in table.rows[start].cells:
        heading = table.rows[start].text(at)
        meaning = _meaning(heading)
        if meaning and meaning not in columns.values():
            columns[at] = meaning
        elif not _is_ours(heading):
            found.unused.append(f"{table.name}: {heading}")
    seen = {(one.person, tuple(one.scores.items())) for one in found.all if one.respondent}
    for row in _below_headings(table.rows[start + 1 :], columns):
        response = _response(table, row, columns, found)
        same = (response.person, tuple(response.scores.items()))
        if response.scores and response.respondent and same in seen:
            found.repeated += 1
        elif response.scores:
            seen.add(same)
            found.all.append(response)
        elif response.respondent:
            found.silent.append(response)


def _below_headings(rows: Sequence[ReadRow], columns: Mapping[int, str]) -> Iterator[ReadRow]:
    """The rows of answers: those below the last of the first few that name the columns once more, as in our form."""
    again = [n for n, row in enumerate(rows[:_MOST_HEADINGS]) if _is_heading(row, columns)]
    body = rows[again[-1] + 1 :] if again else rows
    yield from (row for row in body if not _is_heading(row, columns))


def _is_ours(heading: str) -> bool:
    """Whether a heading is one of the program's own marks, or that of a column of numbers."""
    return heading.startswith(("@", "_")) or folded(heading) in ("no", "nomor", "")


def _is_heading(row: ReadRow, columns: Mapping[int, str]) -> bool:
    """Whether a row names its columns once more, in people's words below the program's keys."""
    return any(_meaning(row.text(at)) == key for at, key in columns.items() if key in questions_by_key())


def _response(table: ForeignTable, row: ReadRow, columns: Mapping[int, str], found: Responses) -> Response:
    texts = {key: row.text(at) for at, key in columns.items()}
    scores = dict(_scores(table, row, columns, found))
    asked = [key for key in columns.values() if key in questions_by_key()]
    return Response(
        f"{table.name}, baris {row.number}",
        " ".join(texts.get(RESPONDENT, "").split()),
        _is_user(texts.get(USER, ""), f"{table.name}, baris {row.number}", found),
        " ".join(texts.get(PROGRAMME, "").split()),
        scores,
        len(asked) - len(scores) if scores else 0,
    )


def _scores(
    table: ForeignTable, row: ReadRow, columns: Mapping[int, str], found: Responses
) -> Iterator[tuple[str, Fraction]]:
    for at, key in columns.items():
        text = row.text(at)
        if key not in questions_by_key() or not text:
            continue
        score = _score(text)
        if score is None:
            found.unread.append(f"{table.place(row, at)}: '{text}' bukan nilai 0 sampai {HIGHEST}")
        else:
            yield key, score


def _score(text: str) -> Fraction | None:
    """The score in a cell, also with its label ("4 - Sangat baik"); None if it is none from 0 to 4."""
    labelled = _LABELLED.fullmatch(text)
    try:
        score = Fraction(parse_number(labelled[1] if labelled else text, grouped=False))
    except UnreadableValueError:
        return None
    return score if 0 <= score <= HIGHEST else None


def _is_user(text: str, place: str, found: Responses) -> bool | None:
    word = folded(text)
    if word in _YES or word in _NO:
        return word in _YES
    if word:
        found.unread.append(f"{place}: pengguna '{text}' bukan ya atau tidak; jawabannya tetap dihitung")
    return None
