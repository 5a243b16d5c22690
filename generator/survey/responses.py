"""Answers to the impact survey, read from tables whose columns are named in any order, and from sheets with ticks.

A column is known by the key or the words of its question, as also an online form exports them, and by "responden",
"pengguna" or "program". What cannot be read is told with its place, and only that is left out.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TypedDict

from generator.excel.reading.cells import ReadRow
from generator.excel.sheets import column_name
from generator.framework.frame import folded
from generator.framework.instruments import HIGHEST
from generator.pulling.excel.cell_texts import DoubtfulCellError, cell_text
from generator.pulling.foreign.sources import ForeignTable
from generator.source.placeholders import is_placeholder
from generator.source.problems import UserError
from generator.source.words import in_one_line
from generator.source.words_for_totals import summary_of
from generator.survey.headings import PROGRAMME, RESPONDENT, USER, meaning
from generator.survey.questions import questions_by_key
from generator.survey.remarks import above_columns, beside_columns
from generator.survey.scores_in_cells import Scale, is_rating, score_in
from generator.survey.ticked_sheets import Sheet, is_filled, read_sheet

_FIELD = "evaluasi[].jawaban[].nilai"
"""The field whose values the scores of a survey become."""
_FEWEST_QUESTIONS, _MOST_HEADINGS = 2, 5
_MANY, _MOST = Fraction(1, 10), Fraction(1, 3)
_ROUNDED = Fraction(51, 10_000)
_MOST_TOLD = 20
_USE = (
    r"(?:[\s,-]+(?:pernah|ada|sama sekali|sempat|memakai|menggunakan|mengakses|memanfaatkan|pakai|pengguna|user|"
    r"layanan|program|ini|itu|tersebut|nya|memakainya|menggunakannya|layanannya))*[.!]?"
)
_OWN_HEADING = re.compile(r"^pengguna(?: layanan)?\s*[:=]\s*(?=\S)")
"""The heading, where it stands in a cell once more: "Pengguna layanan: 1"."""
_YES = re.compile(rf"(?:ya|iya|y|pernah|pengguna|sudah|benar|yes|true|1(?:[.,]0+)?){_USE}")
_NEVER = r"(?:tidak|tdk\.?|tak|t|bukan|belum|blm|non|no|n|false|salah|0(?:[.,]0+)?)"
_NO = re.compile(rf"{_NEVER}{_USE}(?:\s*[,;–-]\s*(?:saya\s+)?{_NEVER}{_USE})?")
"""What people write of themselves; "tidak tahu" and "tidak selalu" are neither."""
_SENT = frozenset(
    (
        "timestamp", "cap waktu", "stempel waktu", "waktu", "waktu pengisian", "waktu mulai", "waktu selesai",
        "start time", "completion time", "start", "end", "_submission_time", "submission time", "date created",
        "date modified", "start date", "end date", "tanggal dan waktu",
    )
)  # fmt: skip
"""How online forms head the time at which an answer was sent."""
_OF_ANSWERS = frozenset(
    ("response", "open ended response", "other (please specify)", "respons", "jawaban", "jawaban terbuka",
     "tanggapan", "tanggapan terbuka", "lainnya (sebutkan)")
)  # fmt: skip
"""What online forms put below a question, in a second row of headings."""
_TIME = re.compile(r"\d{1,2}[.:]\d{2}")
_TO_THE_SECOND = re.compile(r"\d{1,2}[.:]\d{2}[.:]\d{2}(?!\d)")
_NAMELESS = frozenset(
    ("anonim", "anonymous", "anonymus", "anonymous user", "hamba allah", "tanpa nama", "noname", "no name")
)


@dataclass(frozen=True, slots=True)
class Response:
    """What one respondent answered: scores by the keys of the questions, and where the row stands.

    ``use`` is what the row says on whether the respondent uses the services, as typed; ``unanswered`` is how many
    questions were left empty on the dimensions that were answered. ``use_asked`` is whether the form has a column for
    it, and ``row`` all that the row holds by its headings, with ``sent`` as the time at which a form was sent.
    """

    place: str
    respondent: str
    use: str
    programme: str
    scores: Mapping[str, Fraction]
    unanswered: int = 0
    use_asked: bool = True
    table: str = ""
    row: frozenset[tuple[str, str]] = frozenset()
    sent: str = ""

    @property
    def is_user(self) -> bool | None:
        """Whether the respondent uses the services; None if that is not said, or in words that are not known."""
        word = _OWN_HEADING.sub("", folded(self.use))
        return True if _YES.fullmatch(word) else False if _NO.fullmatch(word) else None

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

    Of no account are ``silent``, the rows of people who answered nothing, ``repeated``, those that say the same as
    another one, and ``summaries``, those that sum up the others. ``beyond`` are the scores above the scale, and
    ``split`` the rows that commas within numbers made longer than the headings. ``remarks`` are texts beside the
    cells of the form, with their places. ``alike`` are responses without name and time that are equal to another one;
    they may be other people, so they count. ``yes_or_no`` are columns of a form without one for users that hold only
    yes and no, and ``like_summaries`` the last rows whose scores are the sums or means of those above. ``scale`` are
    the scores of words that the user declared, ``ratings`` the words of ratings that it does not name.
    """

    all: list[Response] = field(default_factory=list)
    silent: list[Response] = field(default_factory=list)
    repeated: list[Response] = field(default_factory=list)
    summaries: list[Response] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    beyond: list[Fraction] = field(default_factory=list)
    split: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    alike: list[Response] = field(default_factory=list)
    yes_or_no: list[str] = field(default_factory=list)
    like_summaries: list[str] = field(default_factory=list)
    scale: Scale = field(default_factory=dict)
    ratings: list[str] = field(default_factory=list)
    _seen: set[object] = field(default_factory=set)
    _rows: dict[object, str] = field(default_factory=dict)

    @property
    def counted(self) -> list[Response]:
        """The responses that count: those of all who do not say that they use nothing of it."""
        return [one for one in self.all if one.is_user is not False]

    @property
    def seems_of_other_scale(self) -> bool:
        """Whether so many scores are above the scale, and so few at its lowest, that the form had another one."""
        scores = [score for one in (*self.all, *self.repeated) for score in one.scores.values()]
        share = Fraction(len(self.beyond), len(self.beyond) + len(scores)) if self.beyond else Fraction(0)
        return len(self.beyond) > 1 and (share >= _MOST or (share >= _MANY and 0 not in scores))

    @property
    def are_in_words(self) -> bool:
        """Whether so many answers are words without a declared score that the others tell nothing."""
        scores = sum(len(one.scores) for one in (*self.all, *self.repeated))
        return bool(self.ratings) and Fraction(len(self.ratings), len(self.ratings) + scores) >= _MANY

    def add(self, response: Response) -> None:
        """Put a response among those of its kind; one without name and scores is none."""
        same = (response.person, folded(response.programme), frozenset(response.scores.items()))
        if summary_of(response.respondent, []):
            self.summaries.append(response)
        elif not response.scores:
            self.silent += [response] if response.respondent else []
        elif (response.respondent and same in self._seen) or self._was_sent(response):
            self.repeated.append(response)
        else:
            self._seen.add(same)
            self.all.append(response)

    def _was_sent(self, response: Response) -> bool:
        """Whether a row equals another one with its time: to the second, or to the minute in another file."""
        before = self._rows.get(response.row) if response.row else None
        self._rows.setdefault(response.row, response.table)
        if before is None:
            return False
        if response.sent and (before != response.table or _TO_THE_SECOND.search(response.sent)):
            return True
        self.alike += [response] if not response.respondent else []
        return False


def read_responses(tables: Iterable[ForeignTable], told: str, scale: Scale | None = None) -> Responses:
    """The responses of all tables that have columns of questions, and of all sheets; raises UserError without any.

    ``scale`` are the scores of words as the user declares them.
    A row that stands there twice, respondent, programme and answers alike, counts once. Raises UserError too for rows
    that commas within numbers split into too many cells, because their scores would be others.
    """
    found = Responses(scale=scale or {})
    with_questions = 0
    before: ForeignTable | None = None
    for table in tables:
        if (start := _heading(table, found.scale)) is not None:
            with_questions += 1
            _read(table, start, found)
        elif sheet := read_sheet(table, before):
            with_questions += 1
            found.unread += sheet.unread
            found.remarks += sheet.remarks
            found.add(_of_sheet(sheet))
        before = table
    if not with_questions:
        raise UserError(
            f"{told} tidak memuat kolom pertanyaan survei. Pakai formulir dari  masterplan survey DAERAH  atau beri "
            "setiap kolom judul sesuai bunyi atau kunci pertanyaannya, misalnya "
            f"'{next(iter(questions_by_key().values())).name}' atau '{next(iter(questions_by_key()))}'."
        )
    if found.split:
        more = [f"  dan {len(found.split) - _MOST_TOLD} baris lain"] * (len(found.split) > _MOST_TOLD)
        raise UserError("\n".join([f"{told} belum dapat dihitung:", *found.split[:_MOST_TOLD], *more]))
    return found


def _heading(table: ForeignTable, scale: Scale) -> int | None:
    """The position of the first row that names questions: several, one beside the respondent, or one above scores."""
    for n, row in enumerate(table.rows):
        meant = [meaning(row.text(at)) for at in row.cells]
        asked = sum(key in questions_by_key() for key in meant)
        if asked >= _FEWEST_QUESTIONS or (asked and (RESPONDENT in meant or _heads_scores(table.rows, n, scale))):
            return n
    return None


def _heads_scores(rows: Sequence[ReadRow], heading: int, scale: Scale) -> bool:
    """Whether the first text below a question is a score, as it is not in a list of questions."""
    at = next(at for at in rows[heading].cells if meaning(rows[heading].text(at)) in questions_by_key())
    below = next((text for row in rows[heading + 1 :] if (text := row.text(at))), "")
    return score_in(below, scale) is not None or is_rating(below)


def _read(table: ForeignTable, start: int, found: Responses) -> None:
    headings = _headings(table.rows, start)
    columns = _columns(headings)
    unused = {at: text for at, text in headings.items() if at not in columns and not _is_ours(text)}
    found.unused += [f"{table.name}: {heading}" for heading in unused.values()]
    found.remarks += above_columns(table, start)
    found.remarks += beside_columns(table, table.rows[start + 1 :], headings)
    body = [*_below_headings(table.rows[start + 1 :], columns)]
    nameless = {at for row in body for at in row.cells if row.text(at)} - headings.keys()
    found.unused += [f"{table.name}: {column_name(at)} (tanpa judul)" for at in sorted(nameless)]
    if USER not in columns.values():
        found.yes_or_no += [f"{table.name}: {text}" for at, text in unused.items() if _is_yes_or_no(body, at)]
    found.like_summaries += _like_summary(table, body, columns, found.scale)
    for row in body:
        if label := _label_of_summary(row, columns):
            found.summaries.append(Response(f"{table.name}, baris {row.number}", in_one_line(label), "", "", {}))
            continue
        if fault := table.split_by_commas(row, table.rows[start].number):
            found.split.append(f"  {table.name}, baris {row.number}: {fault}")
        found.add(replace(_response(table, row, columns, found), **_whole_row(row, headings)))


def _columns(headings: Mapping[int, str]) -> dict[int, str]:
    """What the columns hold: a question may stand in several, as in a form with a section for each programme."""
    columns: dict[int, str] = {}
    for at, heading in headings.items():
        meant = meaning(heading)
        if meant in questions_by_key() or (meant and meant not in columns.values()):
            columns[at] = meant
    return columns


def _whole_row(row: ReadRow, headings: Mapping[int, str]) -> "_Row":
    """All that a row holds, by which two exports of one form are known, and when the form was sent."""
    held = {
        folded(text): folded(row.text(at)) for at, text in headings.items() if row.text(at) and not _is_ours(text)
    }
    times = [text for heading, text in held.items() if heading in _SENT and _TIME.search(text)]
    return {"row": frozenset(held.items()), "sent": " ".join(times)}


class _Row(TypedDict):
    row: frozenset[tuple[str, str]]
    sent: str


def _is_yes_or_no(rows: Iterable[ReadRow], at: int) -> bool:
    """Whether a column holds only yes and no, in words or as 1 and 0."""
    texts = {folded(row.text(at)) for row in rows} - {""}
    if texts == {"0", "1"}:
        return True
    return bool(texts) and all(text.isalpha() and (_YES.fullmatch(text) or _NO.fullmatch(text)) for text in texts)


def _like_summary(
    table: ForeignTable, rows: Sequence[ReadRow], columns: Mapping[int, str], scale: Scale
) -> Iterator[str]:
    """The last row if it has nothing but scores, unlike those above, and these are their sums or their means."""
    asked = [at for at, key in columns.items() if key in questions_by_key()]
    counted = [row for row in rows if not _label_of_summary(row, columns)]
    above, last = counted[:-1], counted[-1:]
    if len(above) < _FEWEST_QUESTIONS or any(_has_more(row, asked) for row in last):
        return
    if not all(_has_more(row, asked) for row in above):
        return
    pairs = [
        (score_in(row.text(at), scale), _scored(above, at, scale)) for row in last for at in asked if row.text(at)
    ]
    for told, divided in (("jumlah", False), ("rerata", True)):
        if pairs and all(_comes_to(score, scores, divided=divided) for score, scores in pairs):
            yield f"{table.name}, baris {last[0].number} ({told} baris di atasnya)"
            return


def _has_more(row: ReadRow, asked: Container[int]) -> bool:
    """Whether a row holds more than answers, such as a name, a programme or a time."""
    return any(row.text(at) for at in row.cells if at not in asked)


def _comes_to(score: Fraction | None, above: Sequence[Fraction], *, divided: bool) -> bool:
    """Whether a score is the sum of those above it, or their mean, up to rounding."""
    if score is None or not above:
        return False
    return abs(sum(above, Fraction(0)) / (len(above) if divided else 1) - score) < _ROUNDED


def _scored(rows: Iterable[ReadRow], at: int, scale: Scale) -> list[Fraction]:
    return [score for row in rows if (score := score_in(row.text(at), scale)) is not None]


def _headings(rows: Sequence[ReadRow], start: int) -> dict[int, str]:
    """The headings by column; where the row of questions has none, that of the respondent from a row above it."""
    own = _own_headings(rows, start)
    above: dict[int, str] = {}
    for row in reversed(rows[max(0, start - _MOST_HEADINGS) : start]):
        told = {at: text for at in row.cells if (text := row.text(at)) and not own.get(at)}
        above = {
            at: text for at, text in told.items() if meaning(text) or _is_ours(text) or folded(text) in _SENT
        } | above
    return dict(sorted((above | {at: text for at, text in own.items() if text or at not in above}).items()))


def _own_headings(rows: Sequence[ReadRow], start: int) -> dict[int, str]:
    """The headings in a row, with the questions of the row below it if that goes on with the headings.

    SurveyMonkey puts the rows of a matrix there, and "Response" below each other question.
    """
    own = {at: text for at in rows[start].cells if folded(text := rows[start].text(at)) not in _OF_ANSWERS}
    below = rows[start + 1] if start + 1 < len(rows) else None
    if below is not None and _tells_answers(below):
        own |= {at: text for at in below.cells if meaning(text := below.text(at)) in questions_by_key()}
    return own


def _tells_answers(row: ReadRow) -> bool:
    """Whether a row says only that answers follow, or what they are answers to, as the second one of SurveyMonkey."""
    texts = {folded(row.text(at)) for at in row.cells} - {""}
    return bool(texts & _OF_ANSWERS) and not any(is_rating(text) or text[:1].isdecimal() for text in texts)


def _below_headings(rows: Sequence[ReadRow], columns: Mapping[int, str]) -> Iterator[ReadRow]:
    """The rows of answers: those below the last of the first few that name the columns once more, as in our form."""
    again = [n for n, row in enumerate(rows[:_MOST_HEADINGS]) if _is_heading(row, columns)]
    body = rows[again[-1] + 1 :] if again else rows
    yield from (row for row in body if not _is_heading(row, columns))


def _label_of_summary(row: ReadRow, columns: Mapping[int, str]) -> str:
    """What says that a row sums up the others, in a column before the questions or of the respondent; "" if none."""
    first = min(at for at, key in columns.items() if key in questions_by_key())
    leading = [at for at in sorted(row.cells) if at < first or columns.get(at) in (RESPONDENT, USER, PROGRAMME)]
    name = next((row.text(at) for at, key in columns.items() if key == RESPONDENT), "")
    return summary_of(name, [row.text(at) for at in leading])


def _is_ours(heading: str) -> bool:
    """Whether a heading is one of the program's own marks, or that of a column of numbers."""
    return heading.startswith(("@", "_")) or folded(heading) in ("no", "nomor", "")


def _is_heading(row: ReadRow, columns: Mapping[int, str]) -> bool:
    """Whether a row names its columns once more, in people's words below the program's keys, or says "Response"."""
    return _tells_answers(row) or any(
        meaning(row.text(at)) == key for at, key in columns.items() if key in questions_by_key()
    )


def _response(table: ForeignTable, row: ReadRow, columns: Mapping[int, str], found: Responses) -> Response:
    texts = {key: in_one_line(row.text(at)) for at, key in columns.items()}
    typed = _answered(table, row, columns, found)
    twice = {columns[at] for at in columns if is_filled(row.cells.get(at))} - typed.keys()
    scores = dict(_scores(table, row, typed, found))
    answered = {questions_by_key()[key].dimension for key in scores}
    empty = [
        key
        for key in dict.fromkeys(columns.values())
        if key in questions_by_key()
        and key not in typed.keys() | twice
        and questions_by_key()[key].dimension in answered
    ]
    return Response(
        f"{table.name}, baris {row.number}",
        _person(texts.get(RESPONDENT, "")),
        texts.get(USER, ""),
        _supplied(texts.get(PROGRAMME, "")),
        scores,
        len(empty),
        use_asked=USER in columns.values(),
        table=table.name,
    )


def _answered(table: ForeignTable, row: ReadRow, columns: Mapping[int, str], found: Responses) -> dict[str, int]:
    """The filled column of each question; one that two columns answer differently is told, and none."""
    filled: dict[str, list[int]] = {}
    for at, key in columns.items():
        if key in questions_by_key() and is_filled(row.cells.get(at)):
            filled.setdefault(key, []).append(at)
    typed: dict[str, int] = {}
    for key, places in filled.items():
        texts = [in_one_line(row.text(at)) for at in places]
        if len({text if (score := score_in(text, found.scale)) is None else score for text in texts}) == 1:
            typed[key] = places[0]
        else:
            told = " dan ".join(f"{column_name(at)} '{text}'" for at, text in zip(places, texts, strict=True))
            found.unread.append(
                f"{table.name}, baris {row.number}: pertanyaan {key} dijawab berbeda dalam kolom {told}, jadi tidak "
                "dihitung"
            )
    return typed


def _person(text: str) -> str:
    """The name of a respondent, unless it says that there is none: "Anonim" is nobody's name."""
    return "" if is_placeholder(text) or folded(text).strip(" .()") in _NAMELESS else text


def _of_sheet(sheet: Sheet) -> Response:
    """The response on a sheet of ticks."""
    texts = {key: in_one_line(text) for key, text in sheet.texts.items()}
    empty = sheet.empty if sheet.scores else 0
    return Response(
        sheet.place, _person(texts.get(RESPONDENT, "")), texts.get(USER, ""), _supplied(texts.get(PROGRAMME, "")),
        sheet.scores, empty,
    )  # fmt: skip


def _supplied(text: str) -> str:
    """The text unless it only holds the place of one, as "-" does."""
    return "" if is_placeholder(text) else text


def _scores(
    table: ForeignTable, row: ReadRow, typed: Mapping[str, int], found: Responses
) -> Iterator[tuple[str, Fraction]]:
    for key, at in typed.items():
        try:
            text = cell_text(row.cells[at], _FIELD, "", "", from_1904=table.from_1904)
        except DoubtfulCellError as error:
            found.unread.append(f"{table.place(row, at)}: {error}")
            continue
        score = score_in(text, found.scale)
        if score is None or score > HIGHEST:
            found.ratings += [text] if score is None and is_rating(text) else []
            found.beyond += [score] if score is not None else []
            found.unread.append(f"{table.place(row, at)}: '{text}' bukan nilai 0 sampai {HIGHEST}")
        else:
            yield key, score
