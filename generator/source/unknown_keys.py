"""Unknown keys of a group: what each may have been meant as, and how that is written."""

import re
from collections.abc import Container, Iterable
from itertools import takewhile
from typing import Any

from generator.source.kinds import ChoiceKind, CountKind, ListKind, MapKind, ScalarKind, fits, is_in_braces, row_fault
from generator.source.mistakes.fault import ITEM, KEY, LONGEST_VALUE, as_entry, indent_of, with_sign
from generator.source.mistakes.key_on_line import key_on_line
from generator.source.mistakes.list_markers import other_bullet
from generator.source.mistakes.listed_text import below_sign
from generator.source.mistakes.pairs import years_in_keys
from generator.source.mistakes.pasted import Names, below_block_sign, is_level_with_sign, loose_from, unsigned_above
from generator.source.mistakes.signs_for_colons import key_in_text
from generator.source.mistakes.years_as_keys import is_year, remedy_for_year
from generator.source.numbers import UnreadableValueError, refuse_unit_in_key
from generator.source.paths import ModelPath
from generator.source.reader import Reader
from generator.source.record import (
    SHARED,
    Field,
    Record,
    RecordKind,
    RecordsKind,
    groups_of,
    is_of_paragraphs,
    keys_of,
    own_first,
)
from generator.source.words import closest, closest_key, in_braces, parts_alike, shortened
from generator.source.yaml_nodes import CURLS, Group, Mapping, Node, Scalar, Sequence, is_null

_DECIMALS_AND_KEY = re.compile(r"(?P<decimals>\d+%?)\s+(?P<key>[a-z_]\w*)")
_WITH_REMARK = re.compile(r"(?P<key>[a-z_]\w*)\s*(?P<remark>\([^()]*\)|\[[^\[\]]*\]|<[^<>]*>)")
_NUMBERED = re.compile(r"(?P<marker>\d{1,3}[.)]|[A-Za-z][.)]|[•·▪●■–—*+])\s*(?P<key>[A-Za-z_]\w*)")
_CUT_NUMBER = re.compile(r"[{,]\s*(?P<key>\w+):\s+(?P<number>\d+),$")
_KEY_AT_END = re.compile(r"(?P<text>.+),\s+(?P<key>[a-z_][a-z0-9_]*)")
_KEY_AND_QUOTED = re.compile(
    r"""(?P<key>[A-Za-z_]\w*)(?P<sign>\s*[:=;.\uff1a]\s*|\s+)(?P<value>(?P<quote>["'])(?:(?!(?P=quote)).)+(?P=quote))"""
)
_NO_OTHER_SIGN = {"": "titik dua setelah kunci '{}' tidak ada", ":": "setelah titik dua kurang satu spasi"}
_KEY_WORD = r"[a-z_][a-z0-9_]*"
_FEWEST_KEYS = 2
_HEAD = re.compile(r"(?P<key>[A-Za-z_]\w*)[ \t]*:")
_NAMES = frozenset({"nama", "judul"})
_NOTES = frozenset({"TODO", "FIXME", "XXX", "CEK"})
_MAY_BEGIN_TEXT = re.compile(r"[«‹]?[A-Z]\w|\S+\s+\S.*\S$")

_SET_IN = "sejak baris {line} sampai baris ini milik '{group}'; jorokkan semuanya dua spasi di bawah '{group}:'."


class UnknownKey:
    """An unknown key of a record, with its value, within the group that is being read."""

    def __init__(self, record: Record, key: Scalar, value: Node, node: Mapping, reader: Reader) -> None:
        self.record, self.fields = record, record.fields
        self.key, self.text, self.value, self.node = key, key.text, value, node
        self.place, self.named = key.place, record.naming_fields[0]
        self.reader, self.problems = reader, reader.problems

    def tell(self, last: str) -> None:
        """Report the key; ``last`` is the known key before it, "" if there is none."""
        if self.problems.full:  # no more than counted, whatever it is
            self.reader.doubt(self.record.topic)
            self.problems.error(self._message, self.place)
            return
        if (
            self._has_text_in_quotes()
            or self._is_note_to_self()
            or self._is_first_item_at_the_edge(last)
            or self._is_numbered()
            or self._is_of_years()
            or self._is_text()
            or self._is_name_with_colon()
        ):
            return
        if self._is_item_at_the_edge(last) or self._is_of_short_form(last) or self._is_of_item_before(last):
            return
        if not self._is_topic() and self.record.refuses_key(self.key, self.reader):
            return
        self.reader.doubt(self.record.topic)
        if not (self._is_beginning_of_text() or self._is_key_with_more() or self._has_remark()):
            remedy = "" if self.problems.full else self._remedy(self._group_before(last))
            if (self.place, remedy) not in {(told.place, told.remedy) for told in self.problems.found}:
                self.problems.error(self._message, self.place, remedy)

    @property
    def _message(self) -> str:
        return f"kunci '{shortened(self.text)}' tidak dikenal"

    def _is_topic(self) -> bool:
        """Whether the key is a topic with all that it holds, set in by mistake."""
        return self.text in self.reader.topics and not isinstance(self.value, Scalar)

    def _has_text_in_quotes(self) -> bool:
        """Report a known key without its colon, or a blank behind it, before a text in quotes that has a colon."""
        if not isinstance(self.value, Scalar) or self.value.style or self.key.style:
            return False
        line = self.problems.lines_of(self.place.file)[self.place.line - 1]
        found = _KEY_AND_QUOTED.fullmatch(line[self.place.column - 1 :].rstrip())
        if found is None or found["key"].casefold() not in self.fields or self.value.place.line != self.place.line:
            return False
        key, sign = found["key"].casefold(), found["sign"].strip()
        self.reader.doubt(self.record.topic)
        message = f"setelah kunci '{key}' tertulis '{sign}', bukan titik dua"
        if sign in _NO_OTHER_SIGN:
            message = _NO_OTHER_SIGN[sign].format(key)
        shown = f"{key}: {found['value']}"
        remedy = f"tulis  {shown}" if len(shown) <= LONGEST_VALUE else with_sign(key, sign)
        self.problems.error(message, self.place, remedy)
        return True

    def _is_item_at_the_edge(self, last: str) -> bool:
        """Report a line with the number or bullet of an item, below the topic whose list it goes on with."""
        items = self.node.entries[last][1] if last and self.place.column == 1 else None
        line = self.problems.lines_of(self.place.file)[self.place.line - 1].rstrip()
        bullet = other_bullet(line)
        if not isinstance(items, Sequence) or not items.items or bullet is None or not isinstance(self.value, Scalar):
            return False
        above = items.items[-1].place
        words = bullet[1].removeprefix("tulis  - ")
        inner, beside = KEY.match(words), items.items[-1]
        is_key = inner is not None and isinstance(beside, Mapping) and inner["key"] in beside.entries
        shown = words if is_key or words[0] in "\"'" else as_entry(None, words)
        if above.file != self.place.file or not re.match(r" *- ", self.problems.lines_of(above.file)[above.line - 1]):
            return False
        self.reader.doubt(self.record.topic)
        where = f"sejajar dengan tanda hubung pada baris {above.line} bila ini butir dari '{last}'"
        self.problems.error(
            bullet[0],
            self.place._replace(width=len(line)),
            f"tulis  - {shown}  {where}; bila judul atau keterangan, awali dengan '# '.",
        )
        return True

    def _is_note_to_self(self) -> bool:
        """Report "TODO: ..." as a remark that lacks its sign; return whether it is one."""
        *above, line = self.problems.lines_of(self.place.file)[: self.place.line]
        if KEY.match(next((row for row in reversed(above) if row.strip()), "")) is None:
            return False  # below the text of a block it may be a part of that
        is_alone = line.strip().startswith(f"{self.text}:") and isinstance(self.value, Scalar)
        if not is_alone or self.text not in _NOTES or self.value.place.line > self.place.line + 1:
            return False
        self.reader.doubt(self.record.topic)
        remedy = "hapus baris ini, atau awali dengan '# '."
        self.problems.error(f"'{self.text}' catatan untuk diri sendiri, bukan kunci", self.place, remedy)
        return True

    def _is_first_item_at_the_edge(self, last: str) -> bool:
        """Report a line with the number or bullet of an item, right below the key of a list that is still empty."""
        if not last or self.place.column > 1 or not is_null(self.node.entries[last][1]):
            return False
        line = self.problems.lines_of(self.place.file)[self.place.line - 1].rstrip()
        bullet, is_list = other_bullet(line), isinstance(self.fields[last].kind, RecordsKind | ListKind)
        if bullet is None or not is_list:
            return False
        words = bullet[1].removeprefix("tulis  - ")
        inner = KEY.match(words)
        is_key = inner is not None and re.fullmatch(_KEY_WORD, inner["key"]) is not None
        shown = words if is_key or words[0] in "\"'" else as_entry(None, words)
        doubt = "" if is_key else f"  bila ini butir dari '{last}'; bila judul atau keterangan, awali dengan '# '."
        self.reader.doubt(self.record.topic)
        self.problems.error(bullet[0], self.place._replace(width=len(line)), f"tulis  - {shown}{doubt}")
        return True

    def _is_numbered(self) -> bool:
        """Report a known key behind a number or bullet of its item; return whether the unknown key is one."""
        if self._begins_new_item():
            return True
        match = _NUMBERED.fullmatch(self.text)
        if match is None or match["key"].casefold() not in self.fields:
            return False
        key = match["key"].casefold()
        self.reader.doubt(self.record.topic)
        self.problems.error(f"di depan kunci '{key}' ada '{match['marker']}'", self.place, f"ganti dengan  {key}")
        return True

    def _begins_new_item(self) -> bool:
        """Report a number or bullet before a key that its item has already, which begins another item."""
        lines = self.problems.lines_of(self.place.file)
        first, line = next(iter(self.node.entries.values()))[0].place, lines[self.place.line - 1].strip()
        bullet = other_bullet(line) if line.startswith(self.text) else None
        key = KEY.match(bullet[1].removeprefix("tulis  - ")) if bullet else None
        if (
            bullet is None
            or key is None
            or key["key"] not in self.node.entries
            or not ITEM.match(lines[first.line - 1])
        ):
            return False
        self.reader.doubt(self.record.topic)
        level = f"dengan {indent_of(lines[first.line - 1])} spasi di depannya, seperti baris {first.line}"
        self.problems.error(bullet[0], self.place, f"{bullet[1]}  {level}.")
        return True

    @property
    def _before_remark(self) -> tuple[str, str]:
        """A known key that its group lacks, and the remark in brackets behind it; "" twice for any other key."""
        match = _WITH_REMARK.fullmatch(self.text)
        is_new = match is not None and match["key"] in self.fields and match["key"] not in self.node.entries
        return (match["key"], match["remark"]) if match and is_new else ("", "")

    def _has_remark(self) -> bool:
        """Report a known key with a remark in brackets behind it; return whether the unknown key is one."""
        key, remark = self._before_remark
        if key:
            self.problems.error(f"di belakang kunci '{key}' ada '{remark}'", self.place, f"ganti dengan  {key}")
        return key != ""

    def _is_beginning_of_text(self) -> bool:
        """Whether the key begins a text or a row that is no key at all, which is told."""
        if self._is_pasted() or self._is_unsigned() or self._is_in_curls():
            return True
        fault = row_fault(self.text, above=self.problems.lines_above(self.place)) if "\t" in self.text else None
        if fault:
            self.problems.error(fault.message, self.place, fault.remedy)
        return fault is not None

    def _is_key_with_more(self) -> bool:
        """Whether a known key, a unit, a year or a part of a number stands in the key, which is told."""
        return self._names_unit() or self._is_year_of_value() or self._lacks_blank() or self._has_end_of_number()

    def _group_before(self, last: str) -> str:
        """The last known key, if the unknown one belongs within it and it is empty or a group."""
        value = self.node.entries[last][1] if last else None
        if value is None or not (is_null(value) or isinstance(value, Mapping)):
            return ""
        kind = self.fields[last].kind
        belongs = kind.takes_key(self.text) if isinstance(kind, MapKind) else self.text in self._keys_of_group(last)
        return last if belongs else ""

    def _set_in_with_those_above(self) -> str:
        """The remedy for a key of an empty group above it, below keys that may be its own too; "" for any other."""
        before = [*takewhile(lambda entry: entry[0] != self.text, self.node.entries.items())]
        for at in range(len(before) - 1, -1, -1):
            name, (_, value) = before[at]
            if name in self.fields and is_null(value):
                names = [self.text, *(other for other, _ in before[at + 1 :])]
                own = self._keys_of_group(name) if isinstance(self.fields[name].kind, RecordKind) else ()
                first = next((key.place.line for _, (key, _) in before[at + 1 :]), 0)
                is_whole = first and first < self.place.line and all(one in own for one in names)
                return _SET_IN.format(line=first, group=name) if is_whole else ""
        return ""

    def _year_left_behind(self) -> str:
        """The remedy for a year at the left edge below a key that is still empty; "" for any other key."""
        if self.place.column > 1 or not is_year(self.text):
            return ""
        lines = self.problems.lines_of(self.place.file)[: self.place.line - 1]
        above = [(n, line) for n, line in enumerate(lines, 1) if line.partition("#")[0].strip()]
        while above and is_year(above[-1][1].partition(":")[0]):
            above.pop()
        number, line = above[-1] if above else (0, "")
        match = KEY.match(line)
        if match is None or not match.start("key"):
            return ""
        if is_year(match["key"]):
            return f"pakai {match.start('key')} spasi di depannya, sejajar dengan {match['key']} pada baris {number}."
        if match["value"].partition("#")[0].strip():
            return ""
        return f"pakai {match.start('key') + 2} spasi di depannya, di bawah '{match['key']}' pada baris {number}."

    def _level_with_its_owner(self) -> str:
        """The remedy for a key of the topic within a group of this topic; "" for any other."""
        lines, depth = self.problems.lines_of(self.place.file), self.place.column - 1
        above = [(n, match) for n, line in enumerate(lines[: self.place.line - 1], 1) if (match := KEY.match(line))]
        owner = next(((n, match) for n, match in reversed(above) if match.start("key") < depth), None)
        topics = self.reader.topics
        if owner is None or not owner[1].start("key") or owner[1]["dashes"] or not isinstance(topics, dict):
            return ""
        number, match = owner
        head = next((one for _, one in reversed(above) if not one.start("key")), None)
        keys = keys_of(topics[head["key"]].kind) if head and head["key"] in topics else ()
        if self.text == match["key"] or self.text not in keys or match["key"] not in keys:
            return ""
        less = depth - match.start("key")
        last = max((node.place.line for node in _all_within(self.value)), default=self.place.line)
        below = f", dan kurangi {less} spasi pula di depan setiap baris sampai baris {last}"
        return f"pakai {match.start('key')} spasi seperti baris {number}{below if last > self.place.line else ''}."

    def _is_of_item_before(self, last: str) -> bool:
        """Whether an unknown key belongs to the last item of the list before it, which is then told."""
        listed = self.node.entries[last][1] if last else None
        item = listed.items[-1] if isinstance(listed, Sequence) and listed.items else None
        if not isinstance(item, Mapping) or self.text in item.entries or self.text not in self._keys_of_group(last):
            return False
        depth = next(iter(item.entries.values()))[0].place.column - 1
        if depth <= self.place.column - 1:
            return False
        self.problems.error(
            f"kunci '{self.text}' milik butir '{last}', tetapi tidak sejajar dengan kunci-kunci butir itu",
            self.place,
            f"pakai {depth} spasi di depannya, sejajar dengan '{next(iter(item.entries))}' pada baris "
            f"{item.place.line}; bila milik butir lain, pindahkan ke sana.",
        )
        return True

    def _is_of_short_form(self, last: str) -> bool:
        """Report an unknown key of the group before it, which is written as a plain text; return whether it is."""
        kind = self.fields[last].kind if last else None
        text = self.node.entries[last][1] if last else None
        if not isinstance(kind, RecordKind) or not isinstance(text, Scalar) or is_null(text) or not kind.short:
            return False
        if self.text not in kind.record.fields or self.text == kind.short or not isinstance(self.value, Scalar):
            return False
        shown = f"{last}: {{{kind.short}: {in_braces(text.text)}, {self.text}: {in_braces(self.value.text)}}}"
        remedy = f"hapus baris ini, dan tulis  {shown}  di tempat '{last}'."
        self.problems.error(f"kunci '{self.text}' milik '{last}', yang ditulis sebaris", self.place, remedy)
        return True

    def _keys_of_group(self, name: str) -> Container[str]:
        """The keys within a field that is a record or a list of records."""
        return keys_of(self.fields[name].kind)

    def _is_of_years(self) -> bool:
        """Report a known key with a year of its pairs, such as "target 2026"; return whether the key is one."""
        if not self.text[-1:].isdigit():
            return False
        kinds = {name: field.kind for name, field in self.fields.items()}
        remedy = years_in_keys(kinds, self.node.entries, self.text)
        if remedy:
            self.problems.error(f"kunci '{self.text}' tidak dikenal", self.place, remedy)
        return remedy != ""

    def _is_text(self) -> bool:
        """Report an unknown key that is rather the beginning of a text with a colon; return whether it is."""
        if not isinstance(self.value, Scalar) or is_null(self.value) or self.value.place.line != self.place.line:
            return False
        if not self._begins_item_without_name():
            return False
        near = closest(self.text, self.fields)
        if (
            "\t" in self.text
            or self._before_remark[0]
            or not _MAY_BEGIN_TEXT.match(self.text)
            or (near and not self._is_near_by_chance(near[0]))
            or self._taker_of(self.value)
        ):
            return False
        self.reader.doubt(self.record.topic)
        text = as_entry(None, f"{self.text}: {self.value.text}")
        shown = f"- {text}" if len(self.node.entries) == 1 else f"{self.named}: {text}"
        keys = f"tulisannya  {near[0]}" if near else f"yang ada: {', '.join(own_first(type(self.record)))}"
        remedy = f"tulis  {shown}  bila titik dua itu bagian dari teks; bila kunci, {keys}."
        if pair := self._as_two_keys(self.value) if len(self.node.entries) == 1 else "":
            quotes = "bila titik dua itu bagian dari teks, apit seluruhnya dengan tanda kutip"
            remedy = f"tulis  - {{{pair}}}  atau, {quotes}."
        self.problems.error(f"kunci '{shortened(self.text)}' tidak dikenal", self.place, remedy)
        return True

    def _begins_item_without_name(self) -> bool:
        """Whether the key is the first of an item of a list that lacks its name."""
        is_first = next(iter(self.node.entries)) == self.text
        lacks_name = self.named in self.fields and self.named not in self.node.entries
        return is_first and lacks_name and self.record.path.endswith("]")

    def _is_name_with_colon(self) -> bool:
        """Whether an unknown key is the text of an item that ends with a colon, which is told."""
        if not self._begins_item_without_name() or self.key.style:
            return False
        if not _MAY_BEGIN_TEXT.match(self.text) or closest(self.text, self.fields):
            return False
        shown = f"{self.named}: {self.text}" if len(self.node.entries) > 1 else self.text
        remedy = f"tulis  {shown}  tanpa titik dua di akhirnya."
        if not is_null(self.value):
            remedy = self._with_keys_below() or below_sign(self.node, "", self.reader)
        if not remedy or not self._takes_any_text(self.named):
            return False
        self.reader.doubt(self.record.topic)
        place = self.place._replace(width=self.place.width + 1)
        self.problems.error("titik dua di akhir teks ini menjadikannya kunci", place, remedy)
        return True

    def _with_keys_below(self) -> str:
        """How to write a name with a colon whose item's other keys are set in below it; "" if they are none."""
        if not isinstance(self.value, Mapping) or not all(name in self.fields for name in self.value.entries):
            return ""
        lines = [inner.place.line for inner, _ in self.value.entries.values()]
        until = f" sampai baris {lines[-1]}" if lines[-1] > lines[0] else ""
        return (
            f"tulis  {self.named}: {self.text}  lalu pakai {self.place.column - 1} spasi di depan baris "
            f"{lines[0]}{until}, sejajar dengannya."
        )

    def _as_two_keys(self, value: Scalar) -> str:
        """The name of an item and another key, if that follows a comma or takes a plain number."""
        named = self.named
        if (found := _KEY_AT_END.fullmatch(self.text)) and found["key"] in self.fields:
            return f"{named}: {in_braces(found['text'])}, {found['key']}: {in_braces(value.text)}"
        takers = [name for name, field in self.fields.items() if isinstance(field.kind, CountKind)]
        if len(takers) != 1 or not value.text.strip().isdecimal():
            return ""
        return f"{named}: {in_braces(self.text)}, {takers[0]}: {value.text.strip()}"

    def _is_near_by_chance(self, near: str) -> bool:
        """Whether a capitalised word at the start of a nameless item is like a key by chance: "Catatan: tema ..."."""
        names = {name.casefold() for name in self.node.entries}
        return self.text[0].isupper() and names.isdisjoint(self.record.naming_fields) and self._takes_any_text(near)

    def _is_in_curls(self) -> bool:
        """Report a key that begins a text in Word's curved quotes; return whether it does."""
        if self.key.style or self.text[:1] not in CURLS:
            return False
        if (name := self.text.strip(f"{CURLS} ")) in self.fields:
            place = self.place._replace(width=1)
            self.problems.error(f"ada tanda kutip di depan kunci '{name}'", place, "hapus tanda kutip itu.")
            return True
        self.problems.error(
            "teks diapit tanda kutip lengkung dari Word",
            self.place,
            'ganti tanda kutip “ ” dengan " (kutip lurus).',
        )
        return True

    def _is_year_of_value(self) -> bool:
        """Report a year as the key of a value that has a key of its own here; return whether it is one."""
        listed = ModelPath(self.record.path).is_entry
        is_value = listed or {"nilai", "tahun"} <= self.fields.keys()
        if not is_year(self.text) or not is_value or self._has_empty_pairs():
            return False
        in_line = "{" in self.problems.text_before(self.place) and self.value.place.line == self.place.line
        place = self.place
        if in_line and isinstance(self.value, Scalar):
            place = place._replace(width=self.value.place.end.column - place.column)
        remedy = remedy_for_year(type(self.record), self.node, self.text, in_line=in_line, listed=listed)
        self.problems.error(f"'{self.text}' tahunnya, bukan kunci di sini", place, remedy)
        return True

    def _has_empty_pairs(self) -> bool:
        """Whether a key of pairs right above, or one with nothing below it, may be what the years belong to."""
        names = list(self.node.entries)
        above = names[names.index(self.text) - 1] if self.text in names[1:] else ""
        return any(
            (is_null(value) or (name == above and self._has_years_below(value)))
            and name in self.fields
            and isinstance(self.fields[name].kind, MapKind)
            for name, (_, value) in self.node.entries.items()
        )

    def _has_years_below(self, value: Node) -> bool:
        """Whether years stand on lines of their own below a key."""
        if not isinstance(value, Mapping) or not value.entries:
            return False
        key = next(iter(value.entries.values()))[0]
        return is_year(key.text) and not is_in_braces(key, self.reader)

    def _names_unit(self) -> bool:
        """Report a known key followed by the unit of its amounts; return whether the unknown key is one."""
        word = re.match(r"\w+", self.text)
        if word is None or word[0].casefold() not in self.fields or self.text.strip().casefold() in self.fields:
            return False
        try:
            refuse_unit_in_key(self.text)
        except UnreadableValueError as error:
            self.problems.error(error.message, self.place, error.remedy)
            return True
        return False

    def _lacks_blank(self) -> bool:
        """Report a known key joined to the beginning of its value; return whether the unknown key is one."""
        if ":" not in self.text or not isinstance(self.value, Scalar) or self.value.style:
            return False
        text = f"{self.text}: {self.value.text}" if self.value.place.line == self.place.line else f"{self.text}:"
        fault = key_in_text(text, self.fields, "", listed=False)
        if fault is None or not fault[0]:
            return False
        at, message, remedy = fault
        place = self.place._replace(column=self.place.column + at, width=1)
        self.problems.error(message, place, remedy)
        return True

    def _has_end_of_number(self) -> bool:
        """Report a known key in braces after the decimals of a number; return whether the unknown key is one."""
        match = _DECIMALS_AND_KEY.fullmatch(self.text)
        before = _CUT_NUMBER.search(self.problems.text_before(self.place))
        if match is None or before is None or match["key"] not in self.fields or not isinstance(self.value, Scalar):
            return False
        begin = self.place.column - len(before[0]) + 1
        place = self.place._replace(column=begin, width=self.value.place.end.column - begin)
        number = f"{before['number']},{match['decimals']}"
        shown = f"{before['key']}: '{number}', {match['key']}: {in_braces(self.value.text)}"
        self.problems.error(
            f"koma memotong bilangan {number}, dan di belakangnya kurang koma", place, f"tulis  {shown}"
        )
        return True

    def _is_pasted(self) -> bool:
        """Report a text pasted below a sign | if an unknown key belongs to it; return whether it does."""
        place = self.place
        if not isinstance(self.value, Scalar) or self.value.place.line != place.line:
            return False
        lines = self.problems.lines_of(place.file)
        names = Names(self.reader.topics, self.fields, groups_of=self._groups_of)
        found = below_block_sign(lines, place.line - 1, names)
        near = closest_key(self.text, self.fields) if self.text[:1].isupper() and not self.problems.full else []
        is_value = near and self._takes_only(near[0], self.value)
        if found is None or is_value or not (found[1] or " " in self.text or self.text[:1].isupper()):
            return False
        spot = found[0]
        if spot.line != place.line - 1 and not self._is_told_on(spot.line + 1):
            spot = loose_from(lines, place.line - 1, spot)
        if spot.line == place.line - 1:
            remedy = spot.remedy if found[1] else self._or_as_key(spot.remedy, lines, near)
            self.problems.error(spot.message, place, remedy)
        return True

    def _groups_of(self, topic: str) -> Iterable[Group]:
        """The groups of a topic of the plan."""
        topics = self.reader.topics
        return groups_of(topic, topics[topic].kind) if isinstance(topics, dict) and topic in topics else ()

    def _or_as_key(self, as_text: str, lines: list[str], near: list[str]) -> str:
        """The advice for a text below a sign |, with how its first line is written if it is rather a key.

        The key comes first where a key would stand, if the words are its own: no note or source, whose names often
        begin a paragraph.
        """
        number = self.place.line - 1
        own = key_on_line(lines[number], lambda word: word in self.fields and word not in SHARED)
        if own and is_level_with_sign(lines, number):
            return f"tulis  {own.pair}  bila itu kunci; bila memang bagian dari teks, {as_text}"
        return f"{as_text.rstrip('.')}; bila kunci, tulisannya  {near[0]}." if near else as_text

    def _is_told_on(self, line: int) -> bool:
        """Whether an error was told on a line of the same file."""
        return any(
            one.place is not None and one.place.file == self.place.file and one.place.line == line
            for one in self.problems.found
            if not one.notice
        )

    def _is_unsigned(self) -> bool:
        """Whether an unknown key begins a text that is not set in below its own, empty key, which is then told."""
        if not self.text[:1].isupper() or " " not in self.text or self.problems.full:
            return False
        lines, names = self.problems.lines_of(self.place.file), Names(self.reader.topics, self.fields)
        spot = unsigned_above(lines, self.place.line - 1, names, self._takes_paragraphs)
        if spot:
            self.problems.error(spot.message, self.place, spot.remedy)
        return spot is not None

    def _takes_paragraphs(self, name: str, topic: str) -> bool:
        """Whether a key of this group, or of a topic where this is the whole plan, takes paragraphs."""
        groups = groups_of(topic, self.fields[topic].kind) if topic in self.fields else ()
        own = name in self.fields and is_of_paragraphs(self.fields[name].kind)
        return own or any(name in group.paragraphs for group in groups)

    def _takes_only(self, name: str, value: Scalar) -> bool:
        """Whether a field takes a number, a choice or the like, and a value is such, or at least a single word."""
        kind = self.fields[name].kind
        kind = kind.kind if isinstance(kind, ListKind) else kind
        is_other = isinstance(kind, ScalarKind) and not kind.free
        return is_other and (len(value.text.split()) == 1 or fits(kind, value))

    def _takes_any_text(self, name: str) -> bool:
        """Whether a field takes any words, so that a text with a colon would fit it by chance."""
        kind = self.fields[name].kind
        kind = kind.kind if isinstance(kind, ListKind) else kind
        return isinstance(kind, ScalarKind) and kind.free

    def _remedy(self, group: str) -> str:
        if self.text != self.text.strip():
            return "hapus spasi khusus di depan atau di belakang kunci, lalu ketik ulang spasi biasa."
        if group:
            return f"kunci ini milik '{group}'; jorokkan dua spasi di bawah '{group}:'."
        if (
            moved := self._year_left_behind()
            or self._set_in_with_those_above()
            or self._level_with_its_owner()
            or self._under_its_topic()
        ):
            return moved
        in_item = isinstance(self.value, Scalar) and not is_null(self.value) and ModelPath(self.record.path).is_entry
        taker = self._taker_of(self.value) if in_item and isinstance(self.value, Scalar) else ""
        if meant := taker or self._named_as_group():
            return meant
        if self.text in self.reader.topics and not in_item:  # a topic contains more than a word of an item
            return f"'{self.text}' adalah topik tersendiri; tulis di tepi kiri, tanpa spasi di depannya."
        return self._number_of_item() or self._key_within() or self._nearest()

    def _under_its_topic(self) -> str:
        """The remedy for a group whose keys are those of another topic, which lacks its name; "" for any other."""
        topics, file = self.reader.topics, self.place.file
        is_item = ModelPath(self.record.path).is_entry
        if not isinstance(topics, dict) or not (is_item or (not self.record.path and self.place.column > 1)):
            return ""
        asked = RecordsKind if is_item else RecordKind
        known = {name: keys_of(field.kind) for name, field in topics.items() if isinstance(field.kind, asked)}
        if not any(self.text in names for names in known.values()):
            return ""
        keys = [key for key, _ in self.node.entries.values() if key.place.file == file]
        unknown = [key for key in keys if key.text not in self.fields]
        heads = {match["key"] for line in self.problems.lines_of(file) if (match := _HEAD.match(line))}
        owners = [name for name, names in known.items() if name not in heads and all(k.text in names for k in keys)]
        if len(unknown) < _FEWEST_KEYS or len(owners) != 1:
            return ""
        what = "butir ini milik" if is_item else "kunci-kunci ini milik topik"
        before = f"{what} '{owners[0]}', yang namanya tidak ada di atasnya; tambahkan baris  {owners[0]}:  di atas"
        told = next((one.remedy for one in self.problems.found if one.remedy.startswith(before)), "")
        return told or f"{before} baris {min(key.place.line for key in keys)}, tanpa spasi di depannya."

    def _nearest(self) -> str:
        """The known key that is like it, or all known keys."""
        near = closest_key(self.text, self.fields, (ModelPath(self.record.path).name, self.record.topic))
        if near and not self._is_number_for_words(near[0]):
            return f"Mungkin maksud Anda: {near[0]}."
        if self.text in _NAMES and self.named in self.fields and self.named not in self.node.entries:
            return f"Mungkin maksud Anda: {self.named}."
        known = f"kunci di sini: {', '.join(own_first(type(self.record)))}."
        return f"{further}; bila kunci, {known}" if (further := self._as_end_of_text()) else known

    def _as_end_of_text(self) -> str:
        """What to do with the key if it is the end of the text in a block right above; "" if there is none."""
        names = list(takewhile(lambda name: name != self.text, self.node.entries))
        above = self.node.entries[names[-1]][1] if names else None
        if not isinstance(above, Scalar) or above.style not in {"|", ">"} or not isinstance(self.value, Scalar):
            return ""
        lines = self.problems.lines_of(self.place.file)
        rows = [line for line in lines[above.place.line : self.place.line - 1] if line.strip()]
        if not rows or self.place.column - 1 >= indent_of(rows[-1]):
            return ""
        return f"bila lanjutan teks '{names[-1]}' di atasnya, jorokkan baris ini menjadi {indent_of(rows[0])} spasi"

    def _number_of_item(self) -> str:
        """The remedy for a list's name with the number of an item, as in "misi 1"; empty for any other key."""
        if self.text.isdecimal() and ModelPath(self.record.path).is_entry:
            with_number = f"tulis nomornya pada kuncinya sendiri:  nomor: {self.text}"
            return (
                with_number
                if "nomor" in self.fields
                else f"hapus '{self.text}: ' di depan isinya; butir tidak perlu nomor."
            )
        name = self.text.rstrip("0123456789").rstrip(" _-").casefold()
        kind = self.fields[name].kind if name in self.fields and name != self.text.casefold() else None
        if not isinstance(kind, RecordsKind) or not kind.kind.record.numbered:
            return ""
        return f"tulis '{name}:' satu kali saja, lalu setiap butir di baris di bawahnya, diawali  '  - '."

    def _named_as_group(self) -> str:
        """The remedy for a text under the name of its own group, whose bare text it is; "" for any other."""
        named = self.record.short or self.named
        names = (ModelPath(self.record.path).name, self.record.topic.rpartition(".")[2])
        is_own = self.text in names and isinstance(self.value, Scalar) and not is_null(self.value)
        is_open = named in self.fields and named not in self.record.__dict__ and self._takes_any_text(named)
        return f"Mungkin maksud Anda: {named}." if is_own and is_open else ""

    def _is_number_for_words(self, name: str) -> bool:
        """Whether a value is a bare number, and the field one of words: "jumlah_opd: 30" names no office."""
        takes_words = isinstance(self.fields[name].kind, RecordsKind | RecordKind) or self._takes_any_text(name)
        return takes_words and isinstance(self.value, Scalar) and self.value.text.strip().isdecimal()

    def _key_within(self) -> str:
        """The remedy for a key made of the names of a group and of a key within it; "" for any other."""
        for name, field in self.fields.items():
            inner = field.kind.record.fields if isinstance(field.kind, RecordKind) else ()
            for own in inner:
                if parts_alike(self.text, name, own):
                    return f"pindahkan isinya ke  {own}:  di bawah '{name}:', menjorok dua spasi."
        return ""

    def _taker_of(self, value: Scalar) -> str:
        """How to write a value under the only key that takes it: a choice, or the key of a field's pairs."""
        takers = [
            field for field in self.fields.values() if field.name not in self.record.__dict__ and _takes(field, value)
        ]
        if len(takers) != 1:
            return ""
        [field] = takers
        if isinstance(field.kind, MapKind):
            return f"tulis di bawah '{field.name}', misalnya  {field.name}: {field.kind.example_headed(value.text)}"
        return f"tulis  {field.name}: {value.text.strip()}"


def _all_within(node: Node) -> list[Node]:
    """A node and all nodes within it."""
    inner: list[Node] = node.items if isinstance(node, Sequence) else []
    if isinstance(node, Mapping):
        inner = [value for _, value in node.entries.values()]
    return [node, *(one for each in inner for one in _all_within(each))]


def _takes(field: Field[Any], value: Scalar) -> bool:
    kind = field.kind.key if isinstance(field.kind, MapKind) else field.kind
    return isinstance(kind, ChoiceKind) and value.text.strip().casefold() in kind.known
