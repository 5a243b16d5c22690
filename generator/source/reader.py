"""The state of one reading: problems, records read so far, and references still to be resolved."""

import re
from collections.abc import Container
from typing import TYPE_CHECKING, Any

from generator.late_patterns import late_pattern
from generator.source.excel_errors import REMEDY, is_excel_error, message_of
from generator.source.place import Place
from generator.source.placeholders import (
    as_answer,
    is_currency,
    is_denial,
    is_filled_slot,
    is_placeholder,
    sign_before_words,
)
from generator.source.problems import Problems
from generator.source.unknown_values import DOTS
from generator.source.values import Rujukan, Teks
from generator.source.words import closest, comparable, in_braces, joined, shortened
from generator.source.yaml_nodes import Mapping, Node, Scalar, Sequence, is_null

if TYPE_CHECKING:
    from generator.source.record import Field, Record


_MOST_PARTS = 5
_MOST_NAMED = 5
_BLANKS = " \t\n"
_QUOTES = "\"'“”„‘’"
_AFTER_NUMBER = ".):;,–-"
_BETWEEN_IDS = late_pattern(r"\s+(?:[–—-]\s+)?")
_BETWEEN_NUMBERS = late_pattern(r"\s*(?:[,;&/+]|\b(?:dan|serta)\b)\s*(?:(?:dan|serta)\b\s*)?", re.I)
_RANGE = late_pattern(r"(\d{1,3})\s*(?:[-–—]|s\.?/?d\.?|sampai)\s*(\d{1,3})", re.I)
_NUMBERS_GLUED = late_pattern(r"\d,\d")
_MOST_OF_RANGE = 20
_ZERO_BEHIND_POINT = late_pattern(r"(?<=\d)[.,]0+(?!\d)")
_AROUND_NUMBERS = frozenset(("rpjmd", "daerah", "nomor", "no", "ke", "dan", "serta"))
_NUMBERS = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
ORDINALS = {word: str(number) for number, name in enumerate(_NUMBERS, 1) for word in (name, f"ke{name}")} | {
    "pertama": "1"
}
_LETTERS = {letter: str(number) for number, letter in enumerate("abcdefgh", 1)}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


class Reader:
    """The context that fields need while they are read: where to report, and what can be referred to.

    ``topics`` are the top-level keys, for the case that one is indented too far. ``placeholders`` are the words that
    stand in place of a value, by its path. ``record`` is the record being read, ``outer`` those that it is part of.
    ``remarks`` are the lines, from 1, that end in a comment which may have been meant as text, by file.
    """

    def __init__(self, problems: Problems, topics: Container[str] = ()) -> None:
        self.problems = problems
        self.topics = topics
        self.placeholders: dict[str, Teks] = {}
        self.record: Record | None = None
        self.outer: tuple[Record, ...] = ()
        self.remarks = {file: lines for file, text in problems.texts.items() if (lines := _lines_with_remarks(text))}
        self._known: dict[str, dict[str, Record]] = {}
        self._numbered: dict[str, tuple[str, dict[str, list[Record]]]] = {}
        self._doubtful: set[str] = set()
        self._wanted: list[tuple[str, Rujukan, bool]] = []
        self._commas: dict[str, set[str]] = {}
        self._in_brackets: list[tuple[str, list[Rujukan]]] = []

    @property
    def group(self) -> "dict[str, Field[Any]]":
        """The fields of the record being read, by their keys."""
        return self.record.fields if self.record is not None else {}

    @property
    def keys_around(self) -> dict[str, int]:
        """The keys of the groups around the record being read, without the topics, each with its column from 0."""
        found: dict[str, int] = {}
        for record in self.outer:
            if record.path and (place := record.place) is not None:
                found |= {name: place.column - 1 for name in record.fields if name not in found}
        return found

    def unexpected(self, node: Node, form: str, example: str, remedy: str = "", place: Place | None = None) -> None:
        """Record that another form was expected here, with an example unless there is a better remedy."""
        if isinstance(node, Mapping):
            what = "kelompok isian"
        elif isinstance(node, Sequence):
            what = "daftar"
        else:
            what = f"'{shortened(node.text)}'" if node.text.strip() else "kosong"
        if not remedy:
            is_block = re.match(r"(?:- )?\w+:(?:\s|$)|- ", example) is not None
            below = "di bawahnya, menjorok dua spasi, " if is_block and self.stands_behind_key(node) else ""
            remedy = f"{below}tulis misalnya  {example}"
        self.problems.error(f"di sini diharapkan {form}, yang tertulis {what}", place or node.place, remedy)

    def stands_behind_key(self, node: Node) -> bool:
        """Whether a value is on the line of its key, so that no other key or dash can be there."""
        return self.problems.text_before(node.place).rstrip().endswith(":")

    def nothing(
        self, node: Node, path: str, answers: Container[str] = (), *, free: bool = False, money: bool = False
    ) -> bool:
        """Whether no value was supplied; the words of a placeholder are recorded.

        ``answers`` are words that are a value of this field, although they are placeholders elsewhere. In a ``free``
        text, words behind a sign such as "..." or between the signs of a slot are told, because they may be meant.
        Where ``money`` is asked, a lone "Rp" is nothing.
        """
        if type(node) is not Scalar:
            return False
        if is_null(node):
            return True
        text = node.text
        if "#" in text and is_excel_error(text):
            self.problems.error(message_of(text.strip()), node.place, REMEDY)
            return True
        if not (is_placeholder(text) or (money and is_currency(text))) or as_answer(text) in answers:
            return False
        text = self._hold(node, path)
        if free and (sign := sign_before_words(text)):
            self.problems.notice(
                f"'{shortened(text)}' dihitung belum diisi karena tanda '{sign}'",
                node.place,
                "bila memang isinya, hapus tanda itu; bila memang belum diisi, biarkan.",
            )
        if free and is_filled_slot(text):
            self.problems.notice(
                f"'{shortened(text)}' dihitung belum diisi karena diapit tanda < dan >",
                node.place,
                "bila memang isinya, hapus kedua tanda itu; bila memang belum diisi, biarkan.",
            )
        return True

    def denied(self, node: Node, path: str) -> bool:
        """Record a text that only says that there is nothing, where this is no value; return whether it does."""
        if type(node) is not Scalar or not is_denial(node.text):
            return False
        self._hold(node, path)
        return True

    def _hold(self, node: Scalar, path: str) -> Teks:
        words = Teks(self._as_written(node).strip())
        words.path, words.spot = path, node.spot
        self.placeholders[path] = words
        return words

    def _as_written(self, node: Scalar) -> str:
        """The text of a placeholder in its file, where dots may have been read for a question mark."""
        if not node.text.startswith(DOTS):
            return node.text
        ahead = self.problems.text_before(node.place._replace(column=node.place.column + 1))
        return f"?{node.text[1:]}" if ahead.endswith("?") else node.text

    def register(self, topic: str, record: "Record", names: list[str]) -> None:
        """Register a record under its id and names; the first record with a name keeps it."""
        known = self._known.setdefault(topic, {})
        for name in names:
            known.setdefault(comparable(str(name)), record)

    def number(self, topic: str, record: "Record", number: str, word: str) -> None:
        """Register a record under its number, alone or after the word by which people number."""
        if number:
            _, numbered = self._numbered.setdefault(topic, (word, {}))
            numbered.setdefault(bare_number(number, word), []).append(record)

    def refer(self, topic: str, reference: Rujukan, *, lenient: bool) -> None:
        """Remember a reference until everything is read."""
        self._wanted.append((topic, reference, lenient))

    def refer_in_brackets(self, topic: str, references: "list[Rujukan]") -> None:
        """Remember references that are side by side in brackets, where a comma may have split a name."""
        self._in_brackets.append((topic, references))

    def doubt(self, topic: str) -> None:
        """Do not report references to a topic with a record whose unknown key could have been its id or name."""
        self._doubtful.add(topic)

    def _is_doubtful(self, topic: str) -> bool:
        """Whether a missing record of a topic may be something that was not understood."""
        lost = "" in self._doubtful and topic not in self._known
        return lost or topic in self._doubtful or self.problems.incomplete

    def resolve(self) -> None:
        """Point each reference to its record; report those without a target, if everything could be read."""
        for topic, reference, _ in self._wanted:
            known = self._known.get(topic, {})
            reference.tujuan = known.get(comparable(reference)) or self._of_number(topic, reference)
        cut = {id(part) for topic, listed in self._in_brackets for part in self._parts_of_a_name(topic, listed)}
        for topic, reference, lenient in self._wanted:
            lost = reference.tujuan is None and not lenient and id(reference) not in cut
            if lost and not self._is_doubtful(topic):
                self._unresolved(topic, reference)

    def _parts_of_a_name(self, topic: str, listed: "list[Rujukan]") -> "list[Rujukan]":
        """Report references that are parts of one name, split at its commas; return them."""
        if all(part.tujuan is not None for part in listed):
            return []
        names = self._names_with_commas(topic)
        for first, begin in enumerate(listed if names else ()):
            for last in range(first + 2, min(first + _MOST_PARTS, len(listed)) + 1):
                parts, name = listed[first:last], ", ".join(listed[first:last])
                if comparable(name) in names and any(part.tujuan is None for part in parts):
                    self._tell_cut_name(name, begin.place, parts[-1].place)
                    return parts
        return []

    def _names_with_commas(self, topic: str) -> set[str]:
        if topic not in self._commas:
            self._commas[topic] = {name for name in self._known.get(topic, {}) if ", " in name}
        return self._commas[topic]

    def _tell_cut_name(self, name: str, first: Place | None, last: Place | None) -> None:
        if first and last and first.line == last.line:
            first = first._replace(width=last.end.column - first.column)
        self.problems.error(
            f"koma di dalam kurung siku memisahkan butir, sehingga '{shortened(name)}' terpotong",
            first,
            f'apit seluruh namanya dengan tanda kutip:  "{name}"',
        )

    def _of_number(self, topic: str, reference: str) -> "Record | None":
        """The only record with a number, optionally followed by its name: "2", "Misi 2", "Misi 2: Mewujudkan …"."""
        found, name = self._numbered_alike(topic, reference)
        if len(found) != 1 or (name and self._known[topic].get(name) is not found[0]):
            return None
        return found[0]

    def _numbered_alike(self, topic: str, reference: str) -> "tuple[list[Record], str]":
        """The records with the number at the beginning of a reference, and the name after it."""
        word, numbered = self._numbered.get(topic, ("", {}))
        number, _, name = bare_number(reference, word).partition(" ") if word else ("", "", "")
        return numbered.get(number, []), name.strip(f" {_AFTER_NUMBER}")

    def _unresolved(self, topic: str, reference: Rujukan) -> None:
        alike, name = self._numbered_alike(topic, reference)
        if len(alike) > 1 and not name:
            message = f"{len(alike)} butir pada '{topic}' bernomor '{shortened(reference)}'"
            self.problems.error(message, reference.place, "beri setiap butir nomornya sendiri, atau rujuk namanya.")
            return
        if self._tell_quotes_of_id(topic, reference):
            return
        remedy = (
            self._by_numbers(topic, reference)
            or self._by_parts(topic, reference)
            or self._by_another_field(topic, reference)
            or self._by_names(topic, reference)
        )
        self.problems.error(f"tidak ada '{shortened(reference)}' pada '{topic}'", reference.place, remedy)

    def _tell_quotes_of_id(self, topic: str, reference: Rujukan) -> bool:
        """Report quotes that became part of the id or name that is meant; return whether that is one."""
        wanted = comparable(reference)
        for name, record in self._known.get(topic, {}).items():
            if name.strip(_QUOTES) != wanted or name == wanted:
                continue
            named = next(
                (text for text in (record.__dict__.get("id"), record.naming) if comparable(str(text)) == name), ""
            )
            if isinstance(named, Teks):
                self.problems.error(
                    f"tanda kutip menjadi bagian '{shortened(named)}', sehingga tidak sama dengan rujukannya",
                    named.place,
                    f"ganti dengan  {named.strip(_QUOTES)}",
                    also=reference.place,
                )
                return True
        return False

    def _by_another_field(self, topic: str, reference: Rujukan) -> str:
        """The names of the items that have a text as another field, as actions have a programme; empty for none."""
        wanted = comparable(reference)
        found: dict[str, list[str]] = {}
        for record in {id(record): record for record in self._known.get(topic, {}).values()}.values():
            for name, value in record.supplied():
                if isinstance(value, Teks) and comparable(value) == wanted:
                    found.setdefault(name, []).append(str(record.naming))
        for name, called in found.items():
            shown = [shortened(one) for one in called[:_MOST_NAMED] if one]
            if shown:
                return f"itu '{name}' dari butir lain; rujuk nama butirnya:  {'  atau  '.join(shown)}"
        return ""

    def _by_names(self, topic: str, reference: Rujukan) -> str:
        """The name that is meant, or the existing ones."""
        known = self._known.get(topic, {})
        near = [] if self.problems.full else self._begun_by(reference, known) or closest(comparable(reference), known)
        if near:
            called = known[near[0]].naming
            return f"Mungkin maksud Anda: {called if comparable(called) == near[0] else near[0]}."
        called_by = {id(record): _identity(name, record) for name, record in reversed(known.items())}
        first = list(reversed(called_by.values()))[:_MOST_NAMED]
        listed = f"; yang ada antara lain: {', '.join(first)}." if first else "."
        if reference.isdecimal() and first:
            return f"rujuk namanya{listed}"
        return f"tambahkan dahulu butir itu pada '{topic}'{listed}"

    def _begun_by(self, reference: str, known: "dict[str, Record]") -> list[str]:
        """The name of the only record that begins with these words; there must be at least two words."""
        words = comparable(reference)
        longer = {id(record): name for name, record in known.items() if name.startswith(f"{words} ")}
        return list(longer.values()) if len(longer) == 1 and " " in words else []

    def as_list(self, parts: list[str], place: Place) -> str:
        """How to write as a list several values in the text at a place."""
        before = self.problems.text_before(place).rstrip()
        if before.endswith("-"):
            return f"tulis masing-masing sebagai butir sendiri:  - {'  lalu  - '.join(parts)}"
        listed = ", ".join(parts)
        return f"tulis  {listed}" if before.endswith(("[", ",")) else f"tulis  [{listed}]"

    def _by_numbers(self, topic: str, reference: Rujukan) -> str:
        """The remedy for several numbers in one text, or one that does not exist; "" for a name."""
        word, numbered = self._numbered.get(topic, ("", {}))
        parts = [bare_number(part, word) for part in _parts_of(reference)] if numbered else []
        if not parts or not all(part.isdecimal() for part in parts):
            return self._by_numbers_in_words(reference, word, numbered)
        if len(parts) == 1 or not all(part in numbered for part in parts):
            return f"nomor yang ada: {', '.join(sorted(numbered, key=lambda number: (len(number), number)))}."
        assert reference.place is not None
        listed = self.as_list(parts, reference.place)
        return f"{listed}  bila yang dimaksud beberapa nomor." if _NUMBERS_GLUED.search(reference) else listed

    def _by_numbers_in_words(self, reference: Rujukan, word: str, numbered: Container[str]) -> str:
        """The remedy for numbers among words that only say of what, as in "Misi kedua" and "1 2"."""
        parts = _numbers_within(reference, word)
        if not parts or not all(part in numbered for part in parts):
            return ""
        assert reference.place is not None
        if re.search(r"[^\W\d_]", reference):
            return f"tulis nomornya saja, yaitu {joined(parts)}."
        listed = self.as_list(parts, reference.place)
        return listed if len(parts) == 1 else f"{listed}  bila yang dimaksud beberapa nomor."

    def _by_parts(self, topic: str, reference: Rujukan) -> str:
        """The remedy for several names in one text; "" if none of them is known."""
        known, parts = self._known.get(topic, {}), _parts_of(reference)
        words = _BETWEEN_IDS.split(reference.strip())
        if len(words) > 1 and all(comparable(word) in known for word in words):
            parts = words
        if len(parts) < 2 or not any(comparable(part) in known for part in parts):
            return ""
        assert reference.place is not None
        return self.as_list([in_braces(part) for part in dict.fromkeys(parts)], reference.place)


def _parts_of(reference: str) -> list[str]:
    """The references in one text, separated by commas and the like; for a range, all numbers in it."""
    if (match := _RANGE.fullmatch(reference.strip())) and 0 < int(match[2]) - int(match[1]) < _MOST_OF_RANGE:
        return [str(number) for number in range(int(match[1]), int(match[2]) + 1)]
    return [part for part in _BETWEEN_NUMBERS.split(reference.strip()) if part]


def _numbers_within(reference: str, word: str) -> list[str]:
    """The numbers in a text of nothing else but words around numbers; a zero behind the point is none."""
    text = _ZERO_BEHIND_POINT.sub("", reference.casefold())
    words = [part for part in re.findall(r"\w+", text) if part not in {word, *_AROUND_NUMBERS}]
    numbers = [_LETTERS.get(part) or ORDINALS.get(part, bare_number(part, word)) for part in words]
    return numbers if all(number.isdecimal() for number in numbers) else []


def _lines_with_remarks(text: str) -> set[int]:
    """The lines with one blank or tab before a comment that follows something; proper remarks mostly have two."""
    found: set[int] = set()
    for blank_and_pound in (" #", "\t#"):
        number, before, at = 1, 0, text.find(blank_and_pound)
        while at >= 0:
            if at and text[at - 1] not in _BLANKS:
                number += text.count("\n", before, at)
                before = at
                found.add(number)
            at = text.find(blank_and_pound, at + 1)
    return found


def bare_number(text: str, word: str) -> str:
    """A number without the word before it: "2" for "Misi 2", "misi ke-2", "II"; further words are kept."""
    bare = re.sub(rf"^(?:{word}\b\s*)?(?:rpjmd\s+)?(?:ke\s*-\s*|nomor\s+|no\.?\s*)?", "", text.strip().casefold())
    number, blank, more = bare.partition(" ")
    number = number.rstrip(_AFTER_NUMBER)
    return (str(_ROMAN.index(number) + 1) if number in _ROMAN else number) + blank + more


def _identity(name: str, record: "Record") -> str:
    """The identifier of a record for references: its id if it has one."""
    return str(record.__dict__.get("id") or name)
