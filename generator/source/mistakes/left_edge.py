"""Lines at the left edge of a broken file that are no topic with its colon: what each may have been meant as."""

import re

from generator.source.mistakes.bold_keys import bold_key_on
from generator.source.mistakes.fault import ITEM
from generator.source.mistakes.key_on_line import halves_of_key
from generator.source.mistakes.list_markers import other_bullet
from generator.source.mistakes.signs_for_colons import key_in_text, wrong_sign
from generator.source.problems import Problems
from generator.source.words import in_one_line, shortened
from generator.source.yaml_nodes import UNSEEN_ALONE, Group, Mapping, Node, Scalar, Sequence, Topics, is_null

_WORD = re.compile(r"[a-z_]\w*")
_SENTENCE = re.compile(r"[A-Z]\w*(?: \S+){3,}[.!?]", re.DOTALL)
_CONTENTS_BELOW = "lalu isinya menjorok dua spasi di bawahnya"
_GOES_ON = "bila lanjutan teks di atasnya, jorokkan sedalam teks itu"
_NEW_KEY = "bila kunci baru, beri titik dua setelah kuncinya"
_OTHER_THAN_ITEM = "; bila judul atau keterangan, awali dengan '# '; bila kunci, beri titik dua setelah kuncinya."


def tell_bare_words(words: Scalar, line: str, above: Mapping, topics: Topics, problems: Problems) -> None:
    """Report words at the left edge, given their line and the topics read above them."""
    place, last = words.place, _Last(above, topics, problems.lines_of(words.place.file))
    if bold := bold_key_on(line, topics.__contains__):
        problems.error(bold[1], place, bold[2])
        return
    below = last.lines[place.line] if place.line < len(last.lines) else ""
    if halves := halves_of_key(line, below, topics.__contains__):
        problems.error(halves.message, place, halves.remedy(place.line - 1))
        return
    word = _WORD.match(words.text)
    if word and (found := wrong_sign(line)):
        _, at, message, remedy = found
        place = place._replace(column=place.column + at, width=1)
        problems.error(message, place, last.set_in(remedy, word[0]) or remedy)
        return
    if not line.strip(UNSEEN_ALONE):
        unseen = next(sign for sign in line if not sign.isspace())
        problems.error(
            f"baris ini hanya memuat karakter tak terlihat (U+{ord(unseen):04X})", place, "hapus baris ini."
        )
        return
    remedy = last.item(words) or last.takes(words)
    if not re.match(r"[^\W\d]", words.text):
        remedy = remedy or f"{_GOES_ON}; bila keterangan, awali dengan '# '."
        problems.error(f"baris ini bukan kunci: '{shortened(words.text)}'", place, remedy)
        return
    first = words.text.split()[0]
    remedy = _of_topic(line.strip(), above, topics) or last.pair(line) or remedy or _of_title(words.text, topics)
    goes_on = f"{_GOES_ON}; bila bukan, " * words.text[0].islower()
    remedy = remedy or f"{goes_on}tulis kunci, titik dua, {_CONTENTS_BELOW}."
    if _SENTENCE.fullmatch(words.text):
        message = "kalimat ini berdiri di tepi kiri, bukan di bawah kunci yang memuatnya"
        problems.error(
            message, place, f"jorokkan di bawah kunci yang memuatnya; {remedy.removeprefix('bila bukan, ')}"
        )
        return
    problems.error(f"titik dua setelah kunci '{first}' tidak ada", place, remedy)


def _of_topic(line: str, above: Mapping, topics: Topics) -> str:
    """What to do with the bare name of a topic, or one with its text behind it; "" for other words."""
    name = line.casefold()
    if name in topics and (line == name or name not in above.entries):
        title = "; bila judul atau keterangan, awali dengan '# '" * (line != name)
        return f"tulis  {name}:  {_CONTENTS_BELOW}{title}; {_GOES_ON}."
    found = _pair(line, topics)
    return f"{found}  bila itu topik; {_GOES_ON}." if found else ""


def _pair(line: str, topics: Topics) -> str:
    word = _WORD.match(line)
    known = [word[0]] if word and word[0] in topics else []
    found = key_in_text(line, known, " ", listed=False)
    return found[2] if found else ""


def _of_title(text: str, topics: Topics) -> str:
    """The advice to delete a title or remark, recognised by its capital, which no topic has."""
    first = text.split(maxsplit=1)[0]
    if not first[0].isupper():
        return ""
    key = f"tulis  {first.casefold()}:" if first.casefold() in topics else "beri titik dua setelah kuncinya"
    return f"bila judul atau keterangan, awali dengan '# '; bila kunci, {key}  lalu isinya menjorok dua spasi."


class _Last:
    """The topic above a line, and what it holds."""

    def __init__(self, above: Mapping, topics: Topics, lines: list[str]) -> None:
        self.lines = lines
        self.key: Scalar | None = None
        self.value: Node | None = None
        if above.entries:
            self.key, self.value = next(reversed(above.entries.values()))
        topic = topics.get(self.key.text) if self.key else None
        self.groups: list[Group] = list(topic.groups()) if topic else []
        self.is_list = topic is None or topic.is_list

    def takes(self, words: Scalar) -> str:
        """The advice to set words in below the key above them, where that is left empty or has a text."""
        group = self.value.items[-1] if isinstance(self.value, Sequence) and self.value.items else self.value
        if isinstance(group, Mapping):
            return self._as_rest(group, words)
        if self.key is None or self.value is None or not is_null(self.value):
            return self._beside_first_item(words)
        if self.is_list:
            item = f"tulis  - {self._bare(words)}  dengan 2 spasi di depannya bila butir dari '{self.key.text}'"
            return f"{item}; {_NEW_KEY}."
        return f"bila isi '{self.key.text}' di atasnya, jorokkan menjadi 2 spasi; {_NEW_KEY}."

    def _as_rest(self, group: Mapping, words: Scalar) -> str:
        """The advice to set words in below the text or empty key that ends a group; "" where none does."""
        key, value = next(reversed(group.entries.values()), (None, None))
        if isinstance(value, Mapping):
            return self._as_rest(value, words)
        if key is None or not isinstance(value, Scalar) or not words.text[:1].isupper():
            return ""
        depth = key.place.column + 1
        if is_null(value) and any(key.text in own.lists for own in self.groups):
            item = f"tulis  - {self._bare(words)}  dengan {depth} spasi di depannya bila butir dari '{key.text}'"
            return f"{item}{_OTHER_THAN_ITEM}"
        what = "isi" if is_null(value) else "lanjutan teks"
        return f"bila {what} '{key.text}' di atasnya, jorokkan menjadi {depth} spasi{_OTHER_THAN_ITEM}"

    def _beside_first_item(self, words: Scalar) -> str:
        """The advice to make items of the only text of a list, beside its key, and of words below it; else ""."""
        if self.key is None or not isinstance(self.value, Scalar) or not self.is_list or self.value.style:
            return ""
        if not (words.text[:1].isupper() or other_bullet(words.text)):
            return ""
        sign = words.text.split()[0] if other_bullet(words.text) else ""
        bullet = f" sebagai ganti {'nomornya' if sign[0].isdigit() else repr(sign)}" if sign else ""
        return (
            f"bila butir dari '{self.key.text}', tulis setiap butir pada barisnya sendiri, mulai dari yang di "
            f"belakang titik dua pada baris {self.value.place.line}, masing-masing diawali '  - '{bullet}; "
            f"{_GOES_ON}{_OTHER_THAN_ITEM}"
        )

    def item(self, words: Scalar) -> str:
        """The advice on a line below the items of a list, if it has a bullet or these are texts; else ""."""
        key, items = _last_list(self.key, self.value)
        has_bullet = other_bullet(words.text) is not None
        may_be_text = isinstance(items[-1], Scalar) and words.text[:1].isupper() if items else False
        if key is None or not items or not (has_bullet or may_be_text):
            return ""
        line = items[-1].place.line
        if not ITEM.match(self.lines[line - 1]):
            return ""
        return (
            f"tulis  - {self._bare(words)}  sejajar dengan tanda hubung pada baris {line} bila ini butir "
            f"dari '{key.text}'; {_GOES_ON}{'.' if has_bullet else _OTHER_THAN_ITEM}"
        )

    def _bare(self, words: Scalar) -> str:
        """The first line of a text without what marks it as an item."""
        first = self.lines[words.place.line - 1].partition(" #")[0].strip()
        bullet = other_bullet(first)
        return bullet[1].removeprefix("tulis  - ") if bullet else in_one_line(re.sub(r"^[^\w(]+", "", first))

    def pair(self, line: str) -> str:
        """The advice on a line with a key of the group above it that lacks its colon; "" for any other."""
        word = _WORD.match(line)
        if word is None:
            return ""
        found = key_in_text(line, [word[0]], " ", listed=False)
        remedy = f"tulis  {word[0]}:" if line.strip() == word[0] else found[2] if found else ""
        return self.set_in(remedy, word[0])

    def set_in(self, remedy: str, word: str) -> str:
        """How to write a key beside those of the last group that may have it; "" if none may."""
        beside = None
        for group in _last_groups(self.value):
            name = next(iter(group.entries))
            if any(word in own.keys and name in own.keys for own in self.groups) and word not in group.entries:
                beside = group.entries[name][0]
        if beside is None or not remedy.startswith("tulis  "):
            return ""
        depth, line = beside.place.column - 1, beside.place.line
        level = f"dengan {depth} spasi di depannya, sejajar dengan '{beside.text}' pada baris {line}"
        return f"{remedy}  {level}; {_GOES_ON}."


def _last_list(key: Scalar | None, value: Node | None) -> tuple[Scalar | None, list[Node]]:
    """The innermost list that is still open at the end of a value, with its key."""
    found: tuple[Scalar | None, list[Node]] = None, []
    while isinstance(value, Mapping | Sequence):
        if isinstance(value, Sequence):
            found = key, value.items
            value = value.items[-1] if value.items else None
        else:
            key, value = next(reversed(value.entries.values()), (None, None))
    return found


def _last_groups(value: Node | None) -> list[Mapping]:
    """The groups that are still open at the end of a value, the outermost first."""
    found = []
    while isinstance(value, Mapping | Sequence):
        if isinstance(value, Mapping) and value.entries:
            found.append(value)
            value = list(value.entries.values())[-1][1]
        else:
            value = value.items[-1] if isinstance(value, Sequence) and value.items else None
    return found
