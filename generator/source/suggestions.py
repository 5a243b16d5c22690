"""Ready-made suggestions: what to write in place of what is there, and whether that keeps all that was meant.

A remedy that shows the right line is copied without a second look. So each is tried first: it must contain every word
and number that it replaces, hold no further key or year within a text, and read without a new mistake.
"""

import re
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import partial

import yaml

from generator.source.edit_in_words import FOLLOWED, edit_in_words
from generator.source.mistakes.fault import LONGEST_VALUE, indent_of
from generator.source.numbers import magnitude
from generator.source.numbers_and_days_in_words import WORD_OF_NUMBER
from generator.source.place import Place
from generator.source.problems import Problem, Problems

Lines = list[str]
Follow = Callable[[Lines, Place, re.Match[str]], None]

_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
_KEY_IN_TEXT = re.compile(
    r"(?:^|[\s,;|(\[{])(?P<key>[a-z_][a-z0-9_]*|(?:19|20)\d\d)(?:\s*[:=](?:\s|$)|\)\s+\d|(?<=\d)\s*=)"
)
_YEAR_IN_TEXT = re.compile(r"[,;|]\s*(?:19|20)\d\d\s+\d")
_OWN_KEY = re.compile(r"(?:^|[\s{,])(\w+):(?=\s|$)")
_MARKER = re.compile(r"(?m)^([ \t]*(?:- +)*(?:\w+:[ \t]+)?)(?:\(?\d{1,3}[.)](?!\d)|\(?[a-z][.)]|o(?=[ \t]))[ \t]*")
_NUMBER = re.compile(r"'?\d[\d.,]*(?: \w+)?'?")
_BLANK_IN_NUMBER = re.compile(r"(?<=\d) (?=\d{3}\b)")
_SLOT = re.compile(r"<[^<>\d]+>")
_OPENING_ONLY = re.compile(r"…$|\.\.\.|(?:[|>:]|: -)$")
_DROPPED_KEY = re.compile(r"tanpa kunci ((?:'[^']*'(?:, dan |, | dan )?)+)")
_WITHOUT_TAGS, _TAG_OF_HTML = "tanpa tanda HTML", re.compile(r"</?[A-Za-z][^<>]*>")
_OF_WHAT_IS_AROUND = re.compile(r"tidak didahului|ditulis di luar")
_KNOWN_TO_CHANGE = frozenset({"rp", "idr", "rupiah", "dalam", "dlm", "satuan", "angka", "nilai", "x", "persen"})
_JOINING = frozenset({"dan", "serta", "atau", "s", "d", "sd", "sampai", "misi", "nomor", "no", "ke"})
_BEFORE_YEAR = frozenset({"pada", "di", "tahun", "thn", "th"})
_YEAR_AS_KEY = re.compile(r"\{(?:19|20)\d\d: ")
_KEY_TWICE = re.compile(r"\W*(?P<key>[a-z_]\w*): [\"']?(?P=key)(?=[:=]| [A-Z0-9])")
_BLOCK_SIGNS = frozenset({"|", ">", "|-", ">-", "|+", ">+"})
_SHORT_UNITS = frozenset("mtkb")
_WORDS_OF_NUMBERS = re.compile(rf"\b(?:{WORD_OF_NUMBER})\b")
_FRACTIONS = str.maketrans(dict.fromkeys("½¼¾", " "))
LONGEST_REMEDY = 700
_MOST_TRIED = 40
_MOST_STEPS = 3
_ALIKE = 0.6
ASK_FOR_TEXT = (
    "tulis ulang bagian ini menurut maksudnya: setiap isian dengan kuncinya sendiri, misalnya  kunci: isi  dan teks "
    'yang memuat tanda khusus diapit tanda kutip, misalnya  kunci: "A & B"'
)
_ASK_FOR_NUMBER = "tulis bilangan yang dimaksud seutuhnya, misalnya 250 juta; keterangan lain ditulis di tempat lain."


def suggested(text: str, remedy: str, place: Place) -> str | None:
    """A text after the ready-made suggestion of a remedy was followed to the letter; None if it contains none."""
    for pattern, follow in (*FOLLOWED, *MOVES, *READY):
        if match := re.search(pattern, remedy):
            lines = text.split("\n")
            try:
                follow(lines, place, match)
            except (ValueError, IndexError, StopIteration):
                return None
            return "\n".join(lines)
    return None


@dataclass(slots=True)
class Vetting:
    """The means to try a suggestion: whether a word is a key around a place, and what is wrong with another text."""

    problems: Problems
    is_key: Callable[[Place, str], bool]
    mistakes_in: Callable[[Place, str], Problems]
    left: int = _MOST_TRIED

    def vet(self) -> None:
        """Replace each suggestion that would lose or change something by a question to the user."""
        known = {problem.message for problem in self.problems.found}
        followed = {file: text.split("\n") for file, text in self.problems.texts.items()}
        for number, problem in sorted(enumerate(self.problems.found), key=lambda pair: pair[1].order):
            match = _ready(problem.remedy)
            if problem.place is None or match is None or problem.place.file not in followed:
                continue
            lines = followed[problem.place.file]
            lines[problem.place.line - 1] = self.problems.lines_of(problem.place.file)[problem.place.line - 1]
            attempt = _Attempt(problem, match["shown"], "\n".join(lines))
            if not self._is_sound(attempt, known):
                self.problems.found[number] = problem._replace(remedy=_asked(problem.remedy, match))
                continue
            if len(match["shown"]) > LONGEST_VALUE:
                self.problems.found[number] = problem._replace(remedy=_in_words(attempt, match))
            if len(after := attempt.after.split("\n")) == len(lines):
                followed[problem.place.file] = after

    def _is_sound(self, attempt: "_Attempt", known: Container[str], steps: int = _MOST_STEPS) -> bool:
        """Whether a suggestion may be shown: what it leads to must at least be mended by a suggestion as sound."""
        place = attempt.problem.place
        assert place is not None
        if _is_torn(attempt.shown) or attempt.repeats_key:
            return False
        if not (
            attempt.is_example or (attempt.keeps_all and not _holds_key(attempt.shown, partial(self.is_key, place)))
        ):
            return False
        if not attempt.is_whole or self.left <= 0:
            return True
        self.left -= 1
        further = attempt.leads_to(self.mistakes_in(place, attempt.after), known)
        match = _ready(further.remedy) if further else None
        if further is None or match is None or not steps:
            return further is None
        return self._is_sound(_Attempt(further, match["shown"], attempt.after), known, steps - 1)


def _ready(remedy: str) -> re.Match[str] | None:
    return next((match for pattern, _ in READY if (match := re.search(pattern, remedy))), None)


def _in_words(attempt: "_Attempt", match: re.Match[str]) -> str:
    """A remedy that tells what to change, in place of a suggestion too long to be copied at a glance."""
    remedy, rest = attempt.problem.remedy, match.string[match.end() :]
    told = edit_in_words(attempt.old, attempt.new) if "\n" not in attempt.old + attempt.new else ""
    if told:
        return f"{remedy[: match.start()]}{told}{rest.replace('  ', ' ', 1)}"
    return remedy if len(remedy) <= LONGEST_REMEDY else _asked(remedy, match)


def _asked(remedy: str, match: re.Match[str]) -> str:
    """A remedy with a question in place of its suggestion, but with the alternatives beside it."""
    rest = remedy[match.end() :]
    otherwise = rest if rest.startswith("  atau") else rest[rest.find(";") :] if ";" in rest else ""
    ask = _ASK_FOR_NUMBER if _NUMBER.fullmatch(match["shown"]) else ASK_FOR_TEXT
    before = remedy[: match.start()]
    head, clause = before[: before.rfind("; ") + 2] if "; " in before else "", before.rpartition("; ")[2]
    return f"{head}{clause if clause.startswith('bila ') else ''}{ask}{otherwise}"


class _Attempt:
    """A suggestion that is followed by way of trial: the lines that it changes, before and after."""

    def __init__(self, problem: Problem, shown: str, text: str) -> None:
        assert problem.place is not None
        self.problem = problem
        self.shown = shown
        after = suggested(text, problem.remedy, problem.place)
        self.can_be_followed = after is not None
        self.after = text if after is None else after
        self.first, self.old, self.new = _changed(text, self.after)

    @property
    def is_example(self) -> bool:
        """Whether it shows a form, says itself what it means, or is only a part of what is to be done."""
        if re.search(rf"{re.escape(self.shown)}(?:  dan |\"?  bila yang dimaksud )", self.problem.remedy):
            return True
        own = _words(_SLOT.sub("", self.shown)) - _words(self.old)
        return _OPENING_ONLY.search(self.shown) is not None or ("misalnya" in self.problem.remedy and bool(own))

    @property
    def repeats_key(self) -> bool:
        """Whether its value begins with its own key, as in "nama: nama A", which nobody wrote so."""
        match = _KEY_TWICE.match(self.shown)
        return match is not None and re.search(rf"\b{match['key']}:\s+[\"']?{match['key']}\b", self.old) is None

    @property
    def is_whole(self) -> bool:
        """Whether reading again can show that it is right: it leaves nothing to be filled in."""
        return not (self.is_example or self.problem.notice or _SLOT.search(self.shown))

    @property
    def keeps_all(self) -> bool:
        """Whether every word and number is still there; a key or tag the remedy names, a number in words, may go."""
        dropped, old = _words(" ".join(_DROPPED_KEY.findall(self.problem.remedy))), _MARKER.sub(r"\1", self.old)
        if _WITHOUT_TAGS in self.problem.remedy:
            old = _TAG_OF_HTML.sub(" ", old)
        if _NUMBER.fullmatch(self.shown):
            old = _BLANK_IN_NUMBER.sub("", old)
            dropped |= set(_WORDS_OF_NUMBERS.findall(self.old.casefold()))
        return self.can_be_followed and not _lost(old, self.new) - dropped

    def leads_to(self, again: Problems, known: Container[str]) -> Problem | None:
        """A mistake on the changed lines that was not known, and is not of what is missing around them."""
        last = self.first + self.new.count("\n")
        return next(
            (
                problem
                for problem in again.errors
                if problem.place is not None
                and self.first <= problem.place.line <= last
                and problem.message not in known
                and not _OF_WHAT_IS_AROUND.search(problem.message)
            ),
            None,
        )


def _changed(before: str, after: str) -> tuple[int, str, str]:
    """The lines that differ between two texts: the number of the first, what it was, and what it is now."""
    old, new = before.split("\n"), after.split("\n")
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    return first + 1, "\n".join(old[first : len(old) - last]), "\n".join(new[first : len(new) - last])


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold().translate(_FRACTIONS)))


def _lost(old: str, new: str) -> set[str]:
    """The words and numbers that are no longer there, apart from keys and other forms of a number."""
    kept, keys = _words(new), [key.casefold() for key in _OWN_KEY.findall(new)]
    figures = {re.sub(r"\D", "", word).lstrip("0") for word in kept if word[0].isdigit()}
    may_go = _KNOWN_TO_CHANGE | (_JOINING if "," in new else frozenset())
    may_go |= _BEFORE_YEAR if _YEAR_AS_KEY.search(new) and not _YEAR_AS_KEY.search(old) else frozenset()
    renamed = _words(" ".join(before)) if len(before := _OWN_KEY.findall(old)) <= len(keys) else set()
    return {
        word
        for word in _words(old) - kept - may_go - renamed
        if not (_is_same_number(word, figures, kept) if word[0].isdigit() else _is_other_form(word, kept, keys))
    }


def _is_same_number(word: str, figures: set[str], kept: Iterable[str]) -> bool:
    """Whether a number is there in another form: grouped otherwise, without zeros, or as a word for thousands."""
    bare = re.sub(r"\D", "", word).lstrip("0")
    if bare.rstrip("0") in {"", "1"} and any(magnitude(unit) > 1 for unit in kept):
        return True
    return bare in figures or bare.rstrip("0") in {figure.rstrip("0") for figure in figures if figure}


def _is_other_form(word: str, kept: set[str], keys: list[str]) -> bool:
    """Whether a word is that of a unit written otherwise, or a misspelt key."""
    size = magnitude(word)
    if word in _SHORT_UNITS and any(magnitude(other) > 1 for other in kept):
        return True
    if size > 1:
        return any(magnitude(other) == size for other in kept)
    return bool(get_close_matches(word, keys, 1, _ALIKE))


def _holds_key(shown: str, is_key: Callable[[str], bool]) -> bool:
    """Whether a text within what is shown reads as a further key or year of the same record."""
    try:
        events = list(yaml.parse(shown.removeprefix("- "), yaml.SafeLoader))
    except yaml.YAMLError:
        return False
    texts = [event.value for event in events if isinstance(event, yaml.ScalarEvent)]
    if any(map(_YEAR_IN_TEXT.search, texts)):
        return True
    found = [match["key"] for text in texts for match in _KEY_IN_TEXT.finditer(text)]
    return any(key.isdecimal() or is_key(key) for key in found)


def _is_torn(shown: str) -> bool:
    """Whether a text within what is shown has half of a pair of brackets or quotes, or is only a block's sign."""
    try:
        events = list(yaml.parse(shown.removeprefix("- "), yaml.SafeLoader))
    except yaml.YAMLError:
        return False
    texts = [
        event.value.strip()
        for event in events
        if isinstance(event, yaml.ScalarEvent) and (event.style or "") not in ("|", ">")
    ]
    return any(
        text in _BLOCK_SIGNS
        or any(text.count(one) != text.count(other) for one, other in ("[]", "{}"))
        or (len(text) > 1 and text.count('"') == 1 and text.startswith('"'))
        for text in texts
    )


def _bare(text: str) -> str:
    return re.sub(r"[\s\"'“”]", "", text)


def _write(lines: Lines, place: Place, match: re.Match[str]) -> None:
    """Write what is shown: a whole line, an item, a key with its value, or what stands in place of the mark."""
    shown, line = match["shown"], lines[place.line - 1]
    column = place.column - 1
    lead = re.match(r" *(?:-[ \t]+)*", line)
    start = lead.end() if lead else 0
    if _bare(shown) == _bare(line):
        lines[place.line - 1] = " " * indent_of(line) + shown
    elif shown.startswith("- "):
        before = line[:column].rstrip() if re.search(r"\w", line[:column]) else ""
        lines[place.line - 1] = f"{before}\n" * bool(before) + " " * (indent_of(line) + 2 * bool(before)) + shown
    elif shown.startswith("[") and line[:column].endswith("["):
        lines[place.line - 1] = line[: column - 1] + shown + line[column + place.width + 1 :]
    elif shown.startswith("{") and place.width == 1 and (key := re.match(r"\W*\w+: +(?=\w)", line[:column])):
        lines[place.line - 1] = line[: key.end()] + shown
    elif re.search(r"[{\[]", line[:column]) and re.match(r"\w+: ", shown):
        begin = max(line.rfind(sign, 0, column) for sign in "{[,") + 1
        end = min((at for sign in ",}]" if (at := line.find(sign, column)) >= 0), default=len(line))
        end = max(end, column + place.width)
        blank = " " if line[begin : begin + 1] == " " else ""
        lines[place.line - 1] = line[:begin] + blank + shown + line[end:]
    elif re.match(r"\w+:(?: |$)", shown) and re.match(r"\w", line[start:]):
        own = re.match(r"\w+:\s+(?=\w+\W)", line[start:])
        at = start + own.end() if own and not _bare(line[start:]).startswith(_bare(shown)[:4]) else start
        lines[place.line - 1] = line[:at] + shown
    else:
        end = column + place.width if place.width > 1 else len(line)
        lines[place.line - 1] = line[:column] + shown + line[end:]


def _replace(lines: Lines, place: Place, match: re.Match[str]) -> None:
    line, column = lines[place.line - 1], place.column - 1
    lines[place.line - 1] = line[:column] + match["shown"] + line[column + place.width :]


def _write_and_drop(lines: Lines, place: Place, match: re.Match[str]) -> None:
    _drop_lines(lines, place, match)
    lines[place.line - 1] = lines[place.line - 1][: place.column - 1] + match["shown"]


def _write_above(lines: Lines, place: Place, match: re.Match[str]) -> None:
    del lines[place.line - 1]
    own = next(n for n in range(place.line - 2, -1, -1) if f"{match['key']}:" in lines[n])
    lines[own] = lines[own][: lines[own].index(f"{match['key']}:")] + match["shown"]


def _write_set_in(lines: Lines, place: Place, match: re.Match[str]) -> None:
    lines[place.line - 1] = " " * int(match["blanks"]) + match["shown"]


def _part_line(lines: Lines, place: Place, match: re.Match[str]) -> None:
    """Move a key and all behind it to a line of its own, level with the first key of the line."""
    line = lines[place.line - 1]
    at = line.index(match["shown"])
    lead = " " * line.index(f"{match['key']}:")
    before = line[:at].rstrip(" ,;\t")
    lines[place.line - 1] = f"{before}\n{lead}{match['shown']}"


def _move_rows(lines: Lines, _: Place, match: re.Match[str]) -> None:
    """Move lines to the side, all of them as far."""
    sign = 1 if match["side"] == "kanan" else -1
    for number in range(int(match["first"]) - 1, int(match["last"])):
        if lines[number].strip():
            blanks = indent_of(lines[number]) + sign * int(match["blanks"])
            lines[number] = " " * blanks + lines[number].lstrip()


def _move_down(lines: Lines, _: Place, match: re.Match[str]) -> None:
    """Move lines below another one, the first of them to a depth."""
    first, last, below = int(match["first"]) - 1, int(match["last"] or match["first"]), int(match["below"])
    less = indent_of(lines[first]) - int(match["blanks"])
    moved = [" " * max(0, indent_of(line) - less) + line.lstrip() for line in lines[first:last]]
    lines[below:below] = moved
    del lines[first:last]


def _out_of_braces(lines: Lines, place: Place, match: re.Match[str]) -> None:
    """Move a pair out of its braces to a line of its own."""
    line, shown = lines[place.line - 1], match["shown"]
    at = line.index(f"{match['key']}:")
    begin = line.index(shown, at)
    before, after = line[:begin].rstrip(), line[begin + len(shown) :].lstrip()
    joint = before.removesuffix(",") + (after if before.endswith(",") else after.removeprefix(",").lstrip())
    lines[place.line - 1] = f"{joint}\n{' ' * at}{shown}"


def _move_each(lines: Lines, _: Place, match: re.Match[str]) -> None:
    for number in map(int, match["lines"].split(", ")):
        lines[number - 1] = " " * int(match["blanks"]) + lines[number - 1]


def _set_in(lines: Lines, place: Place, match: re.Match[str]) -> None:
    lines[place.line - 1] = " " * int(match["blanks"]) + lines[place.line - 1].lstrip()


def _set_in_all(lines: Lines, place: Place, match: re.Match[str]) -> None:
    for number in range(place.line - 1, int(match["last"] or place.line)):
        if lines[number].strip():
            lines[number] = " " * int(match["blanks"]) + lines[number].lstrip()


def _set_in_less(lines: Lines, place: Place, match: re.Match[str]) -> None:
    """Move a line, and those below it, to the left."""
    for number in range(place.line, int(match["last"])):
        if lines[number].strip():
            lines[number] = " " * max(0, indent_of(lines[number]) - int(match["less"])) + lines[number].lstrip()
    _set_in(lines, place, match)


def _plain_blanks(lines: Lines, _: Place, match: re.Match[str]) -> None:
    for number in map(int, match["lines"].split(", ")):
        bare = lines[number - 1].lstrip()
        lines[number - 1] = " " * (len(lines[number - 1]) - len(bare)) + bare


def _drop_mail(lines: Lines, place: Place, match: re.Match[str]) -> None:
    """Take the signs of quoted mail from lines; the first of them may have to stand further in."""
    first, last = int(match["first"] or place.line) - 1, int(match["last"] or place.line)
    for number in range(first, last):
        lines[number] = re.sub(r"^[ \t]*>+ ?", "", lines[number])
    if match["blanks"]:
        more = int(match["blanks"]) - indent_of(lines[first])
        for number in range(first, last):
            lines[number] = " " * more + lines[number] if lines[number].strip() else ""


def _write_item(lines: Lines, place: Place, match: re.Match[str]) -> None:
    dash = indent_of(lines[int(match["line"]) - 1])
    lines[place.line - 1] = " " * dash + match["shown"]


def _level_with_item(lines: Lines, place: Place, match: re.Match[str]) -> None:
    above = next(n for n in range(place.line - 2, -1, -1) if lines[n].lstrip().startswith("- "))
    lines[place.line - 1] = " " * indent_of(lines[above]) + match["shown"]


def _write_below(lines: Lines, place: Place, match: re.Match[str]) -> None:
    line = lines[place.line - 1]
    lines[place.line - 1] = f"{line[: place.column - 1].rstrip()}\n{' ' * (indent_of(line) + 2)}{match['shown']}"


def _write_pair(lines: Lines, place: Place, match: re.Match[str]) -> None:
    """Write a key with its text in quotes, in place of the same key and all that is cut to pieces behind it."""
    line, pair = lines[place.line - 1], match["shown"][1:-1]
    begin = line.rindex(f"{pair.partition(':')[0]}:", 0, place.column)
    lines[place.line - 1] = line[:begin] + pair + line[place.column + place.width - 1 :]


def _drop_lines(lines: Lines, _: Place, match: re.Match[str]) -> None:
    del lines[int(match["first"]) - 1 : int(match["last"] or match["first"])]


def _write_behind(lines: Lines, place: Place, match: re.Match[str]) -> None:
    _drop_lines(lines, place, match)
    own = int(match["line"]) - 1
    lines[own] = f"{lines[own].rstrip()} {match['shown']}"


def _write_items(lines: Lines, place: Place, match: re.Match[str]) -> None:
    """Write items below a key that had them in brackets."""
    line, lead = lines[place.line - 1], " " * int(match["blanks"])
    items = match["shown"].split("  lalu  ")
    begin = line[: place.column - 1].rstrip()
    lines[place.line - 1] = "\n".join((f"{begin} |", *(lead + item for item in items)))


MOVES: tuple[tuple[str, Follow], ...] = (
    (r"^pindahkan baris (?P<first>\d+)(?: sampai (?P<last>\d+))? ke bawah baris (?P<below>\d+), "
     r"dengan (?P<blanks>\d+) spasi", _move_down),
    (r"^pindahkan  (?P<shown>.*)  ke luar kurung, ke baris baru di bawahnya, sejajar dengan '(?P<key>\w+)'",
     _out_of_braces),
    (r"^geser baris (?P<first>\d+) sampai (?P<last>\d+) sejauh (?P<blanks>\d+) spasi ke (?P<side>kanan|kiri)",
     _move_rows),
    (r"^geser ke kanan sejauh (?P<blanks>\d+) spasi: baris (?P<lines>[\d, ]+)", _move_each),
    (r"^hapus tanda '>' di depan baris (?:ini|(?P<first>\d+) sampai (?P<last>\d+)), "
     r"(?:beserta|lalu pakai (?P<blanks>\d+) spasi)", _drop_mail),
    (r"^pakai (?P<blanks>\d+) spasi seperti baris \d+, dan kurangi (?P<less>\d+) spasi pula di depan setiap baris "
     r"sampai baris (?P<last>\d+)", _set_in_less),
    (r"^ganti spasi khusus di depan baris (?P<lines>[\d, ]+) dengan spasi biasa", _plain_blanks),
    (r"^(?:pakai|jorokkan menjadi) (?P<blanks>\d+) spasi(?! seperti baris \d+, dan kurangi)", _set_in),
    (r"^jorokkan (?:teks|baris) ini(?: sampai baris (?P<last>\d+))? menjadi (?P<blanks>\d+) spasi", _set_in_all),
)  # fmt: skip
"""Lines that are to be moved, without any of their words."""

READY: tuple[tuple[str, Follow], ...] = (
    (r"^tulis  (?P<shown>.*)  bila semuanya berlaku, dan hapus baris (?P<first>\d+)(?: sampai (?P<last>\d+))?",
     _write_and_drop),
    (r"^tulis  (?P<shown>.*)  (?:sebagai satu teks|dalam satu baris), dan hapus baris (?P<first>\d+)"
     r"(?: sampai (?:baris )?(?P<last>\d+))?",
     _write_and_drop),
    (r"^tulis  (?P<shown>.*)  setelah titik dua pada baris (?P<line>\d+), dan hapus baris (?P<first>\d+)"
     r"(?: sampai (?P<last>\d+))?", _write_behind),
    (r"^tulis  \w+: \|  lalu setiap butirnya di bawahnya, diawali (?P<blanks>\d+) spasi:  (?P<shown>- .*)$",
     _write_items),
    (r"^hapus baris ini, dan tulis  (?P<shown>.*)  di tempat '(?P<key>\w+)'", _write_above),
    (r"^tulis  (?P<shown>.*)  pada baris baru sejajar dengan '(?P<key>\w+)'[,;]", _part_line),
    (r"^tulis  (?P<shown>.*?)  dengan (?P<blanks>\d+) spasi di depannya", _write_set_in),
    (r"tulis  (?P<shown>- .*?)  sejajar dengan tanda hubung pada baris (?P<line>\d+)", _write_item),
    (r"tulis  (?P<shown>- .*?)  sejajar dengan tanda hubung di atasnya", _level_with_item),
    (r"di bawahnya, menjorok dua spasi, tulis (?:misalnya )? (?P<shown>.*)$", _write_below),
    (r"misalnya (?P<shown>\{\w+: '.*'\}); bila ini kunci", _write_pair),
    (r"tulis  (?P<shown>.*?)(?=  (?:atau|bila|tanpa|lalu|dan)|$)", _write),
    (r"apit bagian itu dengan tanda kutip:  (?P<shown>\".*\")$", _replace),
    (r"apit bilangan itu dengan tanda kutip:  (?P<shown>'.*')$", _replace),
    (r"dengan tanda kutip:  (?P<shown>.*)$", _write),
    (r"tulis (?:misalnya|sebagai satu teks:)  (?P<shown>\".*\")$", _write),
    (r"tulis misalnya  (?P<shown>\{.*\})$", _replace),
    (r"^tulis [\w ]+, misalnya  (?P<shown>\w+)$", _replace),
    (r"tulis (?P<shown>\d(?:[\d.,]*\d)?(?: \w+)?|'\d(?:[\d.,]*\d)?(?: \w+)?')(?:,? atau .*| bila .*)?\.?$", _replace),
)  # fmt: skip
