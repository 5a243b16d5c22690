"""YAML parser: text to nodes that keep their places, built from libyaml's events.

Every scalar stays the text that the user wrote; the field that takes it decides what it means, so ``32.10``, ``no``
and ``12:30`` are never altered. Duplicate keys, foreign tags, unknown or unused anchors, and alias bombs are
reported, and everything else that could be read is still returned. If the syntax is broken, each topic is read on its
own, so that one error does not hide another.
"""

import itertools
import re
import unicodedata
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from generator.late_patterns import late_pattern
from generator.source.files import STRAY, UNREADABLE, public_text
from generator.source.place import Place, Spot, place_at
from generator.source.problems import Problems
from generator.source.unknown_values import with_dots_for_unknowns
from generator.source.words import in_braces, in_one_line, shortened

if TYPE_CHECKING:
    from generator.source.mistakes.doubled_keys import Doubled
    from generator.source.mistakes.fault import Fault

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SCALAR: Any = yaml.ScalarEvent
_MAPPING_END, _SEQUENCE_END = yaml.MappingEndEvent, yaml.SequenceEndEvent
_empty = object.__new__
_DASH = "-"
_NULLS = frozenset({"~", "null", "Null", "NULL", _DASH})
_KNOWN_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "seq", "map")}
_MOST_NODES = 500_000
_LETTERS_PER_NODE = 64
_DEEPEST = 60
_TOO_DEEP_FOR_YAML = "maximum nesting depth"
_MOST_PIECES = 200
_TOP_KEY = late_pattern(r"(?m)^[^\s#\-\]}'\"%.&*!|<>=@`].*")
_TEXT_BELOW = r"[ \t]*(?:#.*)?\n {{{},}}(?!- |#)(?!\w+:(?:\s|$))\S"
_LONE_DASH = late_pattern(r"(?m)^(?P<lead> *(?:- +)*)\w[\w ]*:[ \t]+(?P<dash>-)[ \t]*(?:#.*)?$")
_ITEM_BELOW = r"\s*\n(?P<lead> *)-(?:\s|\Z)"
_MOST_TRIES = 5
_ENGLISH = late_pattern(r"(?:[Rr]p\.?\s*)?\d{1,3}(?:,\d{3}){2,}")
_CUT = "'"  # a text rejoined from its parts is no longer a plain text
_GLUED_POUND = re.compile(r"#(?=[^ \t\r\n#])(?P<disabled>#*(?:-|[a-z0-9_-]+:(?:\s|$)))?")
_FILLED_PATTERN = re.compile(
    r"#(?<!##)(?: +#)? *(?:- +)?[\"']?[A-Za-z_]\w*[\"']? *:(?: *\n *# *(?=- |  ))?(?!\s*#)[^<\n]*\w[^<\n]*(?:\n|\Z)"
)
_EMPTY_ITEM = late_pattern(r"(?m)^ *(?:- +)+#")
_TEMPLATE = re.compile(r"\{\{[^{}\n]*\}\}")
_KEY_WITHOUT_COLON = re.compile(r"(?P<key>[a-z_][a-z0-9_]*)\s+(?P<value>\"[^\"]*\"|'[^']*'|\d[\d.]*)(?=\s*[,}])")
_LIST_IN_BRACES = re.compile(
    r"\{([^{}\[\]:\"'=;]*[A-Za-z]{2}[^{}\[\]:\"'=;]*,[^{}\[\]:\"'=;]*[A-Za-z]{2}[^{}\[\]:\"'=;]*)\}"
)
_PAIRS_IN_BRACES = re.compile(r"\{\{\s*((?:\w+: [^{}\"',:]+,\s*)*\w+: [^{}\"',:]*[^{}\"',:\s])\s*\}\}")
_SEMICOLONS = re.compile(
    r"\{(?=[^{}]*(?:\d,\d[^,;:{}]*;|;\s*\w[\w ]*=|;\s*\w+ +\d))"
    r"(?:[^{}\[\]'\"#\n]|(?P<quote>['\"])[\d.,]+(?P=quote))*\}"
)
_NUMBER_IN_QUOTES = re.compile(r"(?P<quote>['\"])(?P<number>[\d.,]+)(?P=quote)")
_LIMIT = late_pattern(r"(?P<limit>>[1-9])\s*(?:#.*)?$")
UNSEEN = "[\u200b\u2060\u180e\u200e\u200f]"
"""Characters of no width, which come with what is pasted."""
UNSEEN_ALONE = f"{UNSEEN[1:-1]}\u00ad \t"
"""What a line may hold that seems empty."""
_SWALLOWED = late_pattern(r"\s*(?P<key>[a-z_][a-z0-9_]*:)(?=[^\s/:])")
CURLS = "“”‘’„"
CURLS_PRINTED = "tanda kutip lengkung dari Word di awal dan akhir teks ini ikut tercetak"
_DOUBLE_CURLS = late_pattern(r"[“„]|(?<!\d)”")
_QUOTED_NUMBER = late_pattern(r"[“„][^”“„]*\d”")  # there the sign behind a digit closes and means no inches
"""The curved quotes of Word, which are no quotes in YAML."""
_WORD_QUOTES = ("“‘„", "”’“")


@dataclass(slots=True)
class Scalar:
    """A single text; ``style`` is YAML's own mark: '' for plain, or one of ' " | >."""

    text: str
    style: str
    spot: Spot

    @property
    def place(self) -> Place:
        """The place of the text in the file."""
        return place_at(self.spot)

    @property
    def is_folded(self) -> bool:
        """Whether it covers more than one line, in the file or through its escapes."""
        return "\n" in self.text or (type(self.spot) is tuple and self.spot[1] != self.spot[3])

    @property
    def keeps_line_ends(self) -> bool:
        """Whether its line ends are those of the text: of a literal block, or of escapes in quotes on one line."""
        on_one_line = type(self.spot) is tuple and self.spot[1:2] == self.spot[3:4]
        return self.style == "|" or (self.style == '"' and on_one_line)

    @property
    def size(self) -> int:
        """The weight that an alias multiplies: one, and more for a long text."""
        return 1 + len(self.text) // _LETTERS_PER_NODE


@dataclass(slots=True)
class Mapping:
    """A mapping: keys in the order of the file, each with its own node and that of its value."""

    entries: "dict[str, tuple[Scalar, Node]]"
    spot: Spot
    size: int

    @property
    def place(self) -> Place:
        """The place where it begins."""
        return place_at(self.spot)


@dataclass(slots=True)
class Sequence:
    """A list of nodes."""

    items: "list[Node]"
    spot: Spot
    size: int

    @property
    def place(self) -> Place:
        """The place where it begins."""
        return place_at(self.spot)


Node = Scalar | Mapping | Sequence


def is_null(node: Node) -> bool:
    """Whether a node is empty: nothing, ``~`` or unquoted ``null``."""
    if type(node) is not Scalar:
        return False
    text = node.text
    return not text or text.isspace() or (not node.style and text in _NULLS)


def holds_nothing(node: Node) -> bool:
    """Whether a key has no value, or empty braces; a dash counts as a word about it."""
    if type(node) is Scalar:
        return is_null(node) and node.text != _DASH
    return isinstance(node, Mapping) and not node.entries


def _holds_nothing(node: Sequence) -> bool:
    """Whether an item is a list with one empty item, which is how the second dash of ``- -`` is read."""
    return len(node.items) == 1 and is_null(node.items[0])


class _StopError(Exception):
    """The rest of the file cannot be read; the problem is already recorded."""


@dataclass(slots=True)
class _Anchors:
    """Names given by ``&`` so far, those of texts that no ``*`` refers to yet, and whether names may be missing."""

    known: dict[str, Node] = field(default_factory=dict)
    unused: dict[int, tuple[str, Place, Scalar]] = field(default_factory=dict)
    incomplete: bool = False


class Group(NamedTuple):
    """The keys of a group within a topic, or of each group in a list, with the key that holds it.

    A bare text there stands for ``short``; ``paragraphs`` are the keys whose texts may have several, ``pairs`` those
    of values by year or the like, ``lists`` those of several values.
    """

    name: str
    short: str
    keys: Container[str]
    is_list: bool = False
    paragraphs: Container[str] = ()
    pairs: Container[str] = ()
    lists: Container[str] = ()


class Topic(NamedTuple):
    """The content of a top-level key: whether it is a list, and its keys.

    ``groups`` gives its own group and all nested ones; it is called only after a mistake.
    """

    is_list: bool
    keys: Container[str]
    groups: Callable[[], Iterable[Group]] = tuple


Topics = dict[str, Topic]


def read_nodes(text: str, file: Path, problems: Problems, topics: Topics | None = None) -> Node | None:
    """The single document of a YAML text; None if there is none or nothing of it can be read."""
    topics = topics or {}
    first, anchors = Problems(texts=problems.texts), _Anchors()
    try:
        root = _Builder(text, file, first, anchors, topics).document()
    except yaml.MarkedYAMLError as error:
        if filled := with_quoted_dashes(text, error) or with_dots_for_unknowns(text, error):
            return read_nodes(filled, file, problems, topics)
        problems.incomplete = True
        return _pieces_of(text, file, problems, error, topics)
    if _may_be_cut(text):
        _tell_cuts(text, file, first)
    if topics and _FILLED_PATTERN.search(text):
        _tell_filled_patterns(text, file, first, topics)
    if anchors.unused:
        _tell_unused(anchors, text, first)
    problems.take(first)
    return root


def with_quoted_dashes(text: str, error: yaml.MarkedYAMLError) -> str:
    """The text with each dash quoted that is the whole value of a key, if libyaml stopped at one; else "".

    People write a lone dash for "nothing to say"; in YAML it is the sign of a list item.
    """
    at = error.problem_mark.index if error.problem_mark is not None else -1
    dashes = [match.start("dash") for match in _LONE_DASH.finditer(text) if not _begins_list(match, text)]
    if at not in dashes:
        return ""
    for _ in range(_MOST_TRIES):
        filled = _with_quotes_at(text, dashes)
        values, end = _quoted_dashes(filled)
        if len(values) == len(dashes):
            return filled
        between = (text.count("\n", *bounds) for bounds in itertools.pairwise([0, *dashes]))
        lines = zip(dashes, itertools.accumulate(between), strict=True)
        within = {dash for dash, line in lines if line <= end and line not in values}
        if not within:
            return filled
        dashes = [dash for dash in dashes if dash not in within]  # those are part of a text
    return ""


def _begins_list(match: re.Match[str], text: str) -> bool:
    """Whether further items follow below the dash after a key, so that a list was meant, or a text set in."""
    below = re.compile(_ITEM_BELOW).match(text, match.end())
    if re.compile(_TEXT_BELOW.format(len(match["lead"]) + 1)).match(text, match.end()):
        return True
    return below is not None and len(below["lead"]) >= len(match["lead"])


def _with_quotes_at(text: str, dashes: list[int]) -> str:
    bounds = [0, *(dash + 1 for dash in dashes), len(text)]
    parts = [text[start:end] for start, end in itertools.pairwise(bounds)]
    return "".join([*(f'{part[:-1]}"-"' for part in parts[:-1]), parts[-1]])


def _quoted_dashes(text: str) -> tuple[set[int], int]:
    """The lines, from 0, with a quoted dash as value, and the last line that could be read."""
    found: set[int] = set()
    try:
        events: Any = yaml.parse(text, LOADER)
        for event in events:
            if type(event) is _SCALAR and event.value == "-" and event.style == '"':
                found.add(event.start_mark.line)
    except yaml.MarkedYAMLError as error:
        return found, error.problem_mark.line if error.problem_mark is not None else -1
    return found, text.count("\n")


def _is_usual(text: str) -> bool:
    """Quickly check that no text needs a closer look for invisible characters, separate accents, or Word quotes."""
    return not any(sign in text for sign in (*UNSEEN[1:-1], *_WORD_QUOTES[0], "”")) and unicodedata.is_normalized(
        "NFC", text
    )


def _may_be_cut(text: str) -> bool:
    """Whether a # may be part of a text: without a blank after it, or as the only content of an item."""
    for match in _GLUED_POUND.finditer(text):
        before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if before.strip()[:1] != "#" and (before.strip() or not match["disabled"]):
            return True
    return "- #" in text and _EMPTY_ITEM.search(text) is not None


def _tell_cuts(text: str, file: Path, problems: Problems) -> None:
    from generator.source.yaml_messages import tell_cuts  # noqa: PLC0415  (few files ever need it)

    tell_cuts(text, LOADER, file, problems)


def _tell_filled_patterns(text: str, file: Path, problems: Problems, topics: Topics) -> None:
    # Few files have such comments. What explains libyaml's errors is not needed for them: it takes 70 ms to import.
    from generator.source.mistakes.filled_patterns import tell_filled_patterns  # noqa: PLC0415

    tell_filled_patterns(text, LOADER, file, problems, topics)


def _tell_unused(anchors: _Anchors, text: str, problems: Problems) -> None:
    """Report texts with an anchor that no alias refers to, because the anchor's name is its lost first word."""
    from generator.source.mistakes.reserved_signs import unused_anchor  # noqa: PLC0415  (few files have one)

    if problems.incomplete:
        return
    for name, place, node in anchors.unused.values():
        if not (anchors.incomplete and f"*{name}" in text):
            problems.error(*unused_anchor(name, place, None if node.style else node.text))


def _pieces_of(
    text: str, file: Path, problems: Problems, error: yaml.MarkedYAMLError, topics: Topics
) -> Mapping | None:
    """The content of each topic of a broken file, each read separately; all broken topics are reported."""
    # The modules on mistakes are imported only once one was made.
    from generator.source.mistakes.fault import Fault  # noqa: PLC0415

    meant = _as_meant(text, file, problems, topics)
    if meant != text:
        root = read_nodes(meant, file, problems, topics)
        return root if isinstance(root, Mapping) else None
    whole = Mapping({}, Place(file, 1, 1), 1)
    found = Problems(texts=problems.texts)
    anchors = _Anchors(incomplete=True)
    broken = False
    for piece in _pieces(text):
        own = Problems(texts=problems.texts)
        try:
            builder = _Builder(piece, file, own, anchors, topics)
            broken = builder.adopt(whole, builder.document()) or broken
            if _may_be_cut(piece):
                _tell_cuts(piece, file, own)
        except yaml.MarkedYAMLError as fault:
            broken = True
            cause = Problems(texts=problems.texts)
            _explain(Fault(fault, piece, text, LOADER, topics), file, cause)
            lines = {problem.place.line for problem in cause.errors if problem.place}
            own.found = [p for p in own.found if p.place is None or p.place.line not in lines]  # they follow from it
            found.take(cause)
        found.take(own)
    if not broken:
        _explain(Fault(error, text, text, LOADER, topics), file, found)
    if anchors.unused:
        _tell_unused(anchors, text, found)
    problems.take(found)
    return whole if whole.entries else None


def _as_meant(text: str, file: Path, problems: Problems, topics: Topics) -> str:
    from generator.source.yaml_messages import tell_pasted  # noqa: PLC0415  (as below)

    return tell_pasted(text, file, problems, topics)


def _explain(fault: "Fault", file: Path, problems: Problems) -> None:
    from generator.source.yaml_messages import explain  # noqa: PLC0415  (as above)

    explain(fault, file, problems)


def _pieces(text: str) -> Iterator[str]:
    """Each topic of a file, preceded by empty lines so that line numbers stay the same."""
    starts = [match.start() for match in _TOP_KEY.finditer(text)]
    if not 1 < len(starts) <= _MOST_PIECES:
        return
    starts[0] = 0
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield "\n" * text.count("\n", 0, start) + text[start:end]


def _key_before(line: str, column: int) -> str:
    """The key of a value with its colon and blank; empty in a list."""
    key = line[:column].strip().lstrip("- ")
    return f"{key} " if key else ""


def _pair_in(line: str) -> str:
    """The advice on a key without its colon or the blank after it; "" if the line does not begin with one."""
    from generator.source.mistakes.signs_for_colons import pair_in_text  # noqa: PLC0415  (as where libyaml complains)

    found = pair_in_text(line)
    return found[2] if found else ""


class _Builder:
    def __init__(self, text: str, file: Path, problems: Problems, anchors: _Anchors, topics: Topics) -> None:
        self.file = file
        self.topics = topics
        self.problems = problems
        self.text = text
        self.careful = "\\" in text or not (text.isascii() or _is_usual(text))
        self.anchors = anchors
        self.open: set[str] = set()
        self.size = 0
        self.lines: list[str] = []
        self.loader = LOADER(text)
        self.next_event = self.loader.get_event

    def document(self) -> Node | None:
        """The root; raises MarkedYAMLError if the syntax is invalid."""
        try:
            return self._documents()
        except yaml.MarkedYAMLError as error:
            if _TOO_DEEP_FOR_YAML not in str(error.problem):
                raise
            self._tell_depth(error)
        except _StopError:
            self.problems.incomplete = True
        except RecursionError:
            self._too_deep(Place(self.file, 1, 1))
        finally:
            self.loader.dispose()
        return None

    def _tell_depth(self, error: yaml.MarkedYAMLError) -> None:
        """Report nesting too deep for libyaml at the place where it exceeds our own limit.

        The text before the bracket or item that libyaml refused is already nested deep enough, and can be scanned.
        """
        self.problems.incomplete = True
        assert error.problem_mark is not None, "libyaml says where it stopped"
        before = self.text[: error.problem_mark.index]
        _Builder(before, self.file, self.problems, self.anchors, self.topics).document()

    def adopt(self, whole: Mapping, piece: Node | None) -> bool:
        """Add the keys of a piece of the file to those read before; return whether the piece is a plain word."""
        if isinstance(piece, Scalar) and not is_null(piece):
            line = self._line_at(piece.place).strip()
            self._tell_bare_words(piece, whole)
            if line in self.topics:
                whole.entries.setdefault(line, (Scalar(line, "", piece.spot), Scalar("", "", piece.spot)))
            return True
        if isinstance(piece, Mapping):
            for name, (key, value) in piece.entries.items():
                if name in whole.entries and self.topics and name not in self.topics:
                    continue  # the first of them is told as unknown
                if name in whole.entries:
                    twice = self._doubled(key, value, whole.entries)
                    self._tell_twice(twice, twice.remedy())
                else:
                    whole.entries[name] = (key, value)
        return False

    def _tell_bare_words(self, piece: Scalar, whole: Mapping) -> None:
        from generator.source.mistakes.left_edge import tell_bare_words  # noqa: PLC0415  (only once one was made)

        tell_bare_words(piece, self._line_at(piece.place), whole, self.topics, self.problems)

    def _documents(self) -> Node | None:
        root: Node | None = None
        while True:
            event = self.next_event()
            if isinstance(event, yaml.StreamEndEvent):
                return root
            if not isinstance(event, yaml.DocumentStartEvent):
                continue
            if root is not None:
                self.problems.incomplete = True
                self.problems.error(
                    "berkas ini memuat lebih dari satu dokumen YAML",
                    self._place(event),
                    "hapus baris '---' ini, atau pindahkan isinya ke berkas lain.",
                )
                return root
            root = self._node(self.next_event(), 0)

    def _spot(self, event: Any) -> Spot:
        start, end = event.start_mark, event.end_mark
        return self.file, start.line, start.column, end.line, end.column

    def _place(self, event: Any) -> Place:
        return place_at(self._spot(event))

    def _node(self, event: Any, depth: int) -> Node:
        if type(event) is not _SCALAR:
            return self._other_node(event, depth)
        text, style = event.value, event.style
        start, end = event.start_mark, event.end_mark
        spot = self.file, start.line, start.column, end.line, end.column  # as _spot does, without a call
        self.size += 1 + len(text) // _LETTERS_PER_NODE
        if self.careful:
            text = self._cleaned(text, style, spot)
        if end.line > start.line:
            if not style:
                self._look_at_lines_below(start, end.line)
            elif not text:
                self._look_for_limit(start)
        node = _empty(Scalar)  # takes half the time of calling the class, for nearly every node
        node.text, node.style, node.spot = text, style or "", spot
        if event.anchor is not None or event.tag is not None:
            self._mark(node, event)
        return node

    def _line_at(self, place: Place) -> str:
        """The line at a place; lines are split once, at the first call."""
        if not self.lines:
            self.lines = self.text.split("\n")
        return self.lines[place.line - 1]

    def _look_for_limit(self, start: Any) -> None:
        """Report a limit such as ">9" of which YAML makes an empty text with nine blanks before its lines."""
        place = Place(self.file, start.line + 1, start.column + 1)
        line = self._line_at(place)
        if match := _LIMIT.match(line, start.column):
            self.problems.error(
                f"'{match['limit']}' dibaca sebagai tanda khusus YAML, sehingga tidak tercetak",
                place._replace(width=len(match["limit"])),
                f'apit teksnya dengan tanda kutip:  {_key_before(line, start.column)}"{match["limit"]}"',
            )

    def _look_at_lines_below(self, start: Any, last: int) -> None:
        """Report a key without its blank on a further line of a plain text, which made it part of the text."""
        self._line_at(Place(self.file, 1, 1))
        for number in range(start.line + 1, min(last + 1, len(self.lines))):
            line = self.lines[number]
            match = _SWALLOWED.match(line)
            if match is None:
                continue
            at = match.start("key")
            level = "" if at == start.column else "sejajarkan dengan kunci di atasnya dan "
            self.problems.error(
                f"kunci '{match['key'][:-1]}' menjadi bagian teks pada baris di atasnya",
                Place(self.file, number + 1, at + 1, len(match["key"])),
                f"{level}{_pair_in(line[at:])}  bila ini kunci; bila memang teks, apit seluruh teksnya dengan tanda "
                f"kutip, mulai pada baris {start.line + 1}.",
            )

    def _other_node(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        if depth >= _DEEPEST:
            raise self._too_deep(self._place(event))
        if event.anchor is not None:
            self.open.add(event.anchor)
        node: Node
        if isinstance(event, yaml.MappingStartEvent):
            mark: Any = event.start_mark
            raw = _TEMPLATE.match(self.text, mark.index)
            node = self._sign_of_template(event, raw[0], depth + 1) if raw else self._group(event, depth + 1)
        else:
            node = self._sequence(event, depth + 1)
        self._mark(node, event)
        return node

    def _mark(self, node: Node, event: Any) -> None:
        """Process the tag and anchor of a node, if any."""
        if event.tag is not None and event.tag not in _KNOWN_TAGS:
            self._foreign_tag(event, node.place)
        if event.anchor is not None:
            self.open.discard(event.anchor)
            self.anchors.known[event.anchor] = node
            if isinstance(node, Scalar):
                self.anchors.unused[id(node)] = (event.anchor, self._place(event)._replace(width=1), node)

    def _cleaned(self, text: str, style: str, spot: Spot) -> str:
        """A text without invisible characters and with composed accents, after reporting oddities."""
        if style == '"':
            self._look_for_path(spot)
            text = self._unescaped(text, spot)
        elif not style and _is_in_words_quotes(text):
            self._point_out_curls(spot)
        if text.isascii():
            return text
        if lone := _lone_curl(text):
            self._point_out_lone_curl(lone, spot)
        return unicodedata.normalize("NFC", re.sub(UNSEEN, "", text))

    def _point_out_lone_curl(self, curl: str, spot: Spot) -> None:
        """Tell a curved quote without its other one, which a comma in brackets may have cut off."""
        first = place_at(spot)
        self._line_at(first)
        around = "".join(self.lines[first.line - 1 : spot[3] + 1]) if not isinstance(spot, Place) else ""
        if not _is_lone(curl, around):
            return
        self.problems.notice(
            f"tanda kutip {curl} tanpa pasangannya ikut tercetak",
            place_at(spot),
            "hapus tanda itu, atau lengkapi pasangannya.",
        )

    def _point_out_curls(self, spot: Spot) -> None:
        self.problems.notice(
            CURLS_PRINTED,
            place_at(spot),
            'bila tidak dimaksudkan, hapus atau ganti dengan " (kutip lurus).',
        )

    def _look_for_path(self, spot: Spot) -> None:
        """Report a text in double quotes whose codes look like parts of an address."""
        assert not isinstance(spot, Place), "the parser gives both ends"
        place, (_, first, column, last, end) = place_at(spot), spot
        self._line_at(place)
        lines = self.lines[first : last + 1]
        lines[-1] = lines[-1][: end - 1]
        raw = "\n".join(lines)[column + 1 :]
        if "\\" not in raw:
            return
        from generator.source.mistakes.codes_in_paths import code_in_path  # noqa: PLC0415  (few texts have codes)

        if found := code_in_path(raw):
            self.problems.notice(found[0], place, found[1])

    def _unescaped(self, text: str, spot: Spot) -> str:
        """A double-quoted text, after reporting escapes of characters that no file may contain."""
        if text.isprintable() and "\N{REPLACEMENT CHARACTER}" not in text:
            return text
        stray = re.search(f"{STRAY}|{UNREADABLE}", text)
        if stray is None or stray.group() in self.text:  # a literal one was reported when the file was read
            return public_text(text)
        what = "karakter kendali" if re.match(STRAY, stray.group()) else "karakter yang tidak dapat dicetak"
        self.problems.error(
            f"kode di dalam kutip ganda ini menghasilkan {what} (U+{ord(stray.group()):04X})",
            place_at(spot),
            "hapus kode itu, atau tulis \\\\ bila yang dimaksud garis miring terbalik.",
        )
        return re.sub(STRAY, "", text)

    def _foreign_tag(self, event: Any, place: Place) -> None:
        from generator.source.mistakes.fault import as_entry  # noqa: PLC0415  (as where libyaml complains)

        shown = event.tag.replace("tag:yaml.org,2002:", "!!")
        remedy = "bila bagian dari teks, apit seluruh teks dengan tanda kutip; bila tidak, hapus tanda itu."
        if isinstance(event, yaml.ScalarEvent) and not event.style:
            remedy = f"apit teksnya dengan tanda kutip:  {as_entry('', f'{shown} {event.value}')}"
        else:
            place = place._replace(width=len(shown))
        self.problems.error(f"tanda '{shown}' tidak dikenal", place, remedy)

    def _alias(self, event: Any) -> Node:
        node = self.anchors.known.get(event.anchor)
        if node is None or event.anchor in self.open:
            spot = self._spot(event)
            self._leads_nowhere(event.anchor, place_at(spot))
            node = Scalar("", "", spot)
        self.anchors.unused.pop(id(node), None)
        self.size += node.size
        return node

    def _leads_nowhere(self, anchor: str, place: Place) -> None:
        self.problems.incomplete = True
        if anchor in self.open:
            self.problems.error(
                f"rujukan '*{anchor}' menunjuk ke kelompok yang memuatnya sendiri",
                place,
                "tulis isinya langsung tanpa '&' dan '*'.",
            )
        elif not self.anchors.incomplete:
            self.problems.error(
                f"rujukan '*{anchor}' tidak menunjuk ke mana pun",
                place,
                f"beri tanda '&{anchor}' pada isian yang dimaksud, sebelum baris ini; "
                "bila tanda bintang itu bagian dari teks, apit teksnya dengan tanda kutip.",
            )

    def _mapping(self, start: Any, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        merged: list[Mapping] = []
        twice: list[Doubled] = []
        before, flow, node, next_event = self.size, start.flow_style, self._node, self.next_event
        while type(event := next_event()) is not _MAPPING_END:
            key = node(event, depth)
            value = node(value_event := next_event(), depth)
            cut = flow and type(value) is Scalar and not value.text and self._lacks_colon(event, value_event)
            if cut or type(key) is not Scalar or key.text in entries or key.text == "<<":
                merged += self._odd_entry(entries, key, value, twice, cut=cut)
            else:
                entries[key.text] = (key, value)
        for source in merged:
            for name, entry in source.entries.items():
                entries.setdefault(name, entry)
        if twice:
            self._tell_doubled(twice, list(entries), start)
        return Mapping(entries, self._spot(start), self._grown(before, start))

    def _sign_of_template(self, start: Any, raw: str, depth: int) -> Scalar:
        """Report ``{{ ... }}`` and return it as the text that was meant."""
        from generator.source.mistakes.fault import as_entry  # noqa: PLC0415  (as where libyaml complains)

        problems, self.problems = self.problems, Problems()
        try:
            self._mapping(start, depth)
        except _StopError:
            problems.take(self.problems)
            raise
        finally:
            self.problems = problems
        mark = start.start_mark
        spot = self.file, mark.line, mark.column, mark.line, mark.column + len(raw)
        if pairs := _PAIRS_IN_BRACES.fullmatch(raw):
            self.problems.error("kurung kurawal di sini ganda", place_at(spot), f"tulis  {{{pairs[1]}}}")
            return Scalar(raw, '"', spot)
        self.problems.error(
            "tanda pengolah templat di awal nilai dibaca sebagai tanda khusus YAML",
            place_at(spot),
            f"apit teksnya dengan tanda kutip:  {as_entry('', raw)}",
        )
        return Scalar(raw, '"', spot)

    def _group(self, start: Any, depth: int) -> Mapping:
        """A group; pairs that semicolons part, where YAML reads them otherwise, are reported, and read as meant."""
        raw = _SEMICOLONS.match(self.text, start.start_mark.index)
        if raw is None:
            return self._mapping(start, depth)
        from generator.source.mistakes.commas import pairs_between_semicolons  # noqa: PLC0415  (as above)

        pairs = pairs_between_semicolons(_NUMBER_IN_QUOTES.sub(r"\g<number>", raw[0]))
        told = len(self.problems.found)
        group = self._mapping(start, depth)
        if not pairs:
            return group
        del self.problems.found[told:]
        place = place_at(self._spot(start))._replace(width=len(raw[0]))
        shown = ", ".join(f"{key}: {in_braces(value)}" for key, value in pairs.items())
        self.problems.error(
            "titik koma tidak memisahkan pasangan di dalam kurung kurawal"
            + (", dan koma desimal memotong bilangannya" if "," in raw[0] else ""),
            place,
            f"tulis misalnya  {{{shown}}}",
        )
        return Mapping(_entries_at(place, raw[0], pairs), group.spot, group.size)

    def _tells_key_in_brackets(self, key: Node) -> bool:
        """Report a single word in square brackets as a key, which is meant without them; return whether it is."""
        words = key.items if isinstance(key, Sequence) else []
        if len(words) != 1 or not isinstance(words[0], Scalar) or not re.fullmatch(r"[a-z_]\w*", words[0].text):
            return False
        line = self._line_at(key.place)
        match = re.match(r"\[\s*(?P<key>\w+)\s*\]\s*:(?P<value>.*)", line[key.place.column - 1 :])
        if match is None or match["key"] != words[0].text:
            return False
        pair = f"{match['key']}:{match['value'].rstrip()}"
        self.problems.error(f"kunci '{match['key']}' diapit kurung siku", key.place, f"tulis  {pair}")
        return True

    def _odd_entry(
        self, entries: dict[str, tuple[Scalar, Node]], key: Node, value: Node, twice: "list[Doubled]", *, cut: bool
    ) -> list[Mapping]:
        """The groups to merge, if the entry asks for that; otherwise store or report the entry and return none."""
        if not isinstance(key, Scalar) and (self._tells_question_mark(key) or self._tells_key_in_brackets(key)):
            pass
        elif not isinstance(key, Scalar):
            self.problems.error(
                "kunci harus berupa kata, bukan daftar atau kelompok",
                key.place,
                "tulis misalnya  nama: ...",
            )
        elif key.text == "<<" and not key.style:
            return self._merge_sources(value)
        elif cut:
            self._cut_by_comma(entries, key)
        elif key.text in entries:
            twice.append(self._doubled(key, value, entries))
        else:
            entries[key.text] = (key, value)
        return []

    def _tells_question_mark(self, key: Node) -> bool:
        """Report a question mark before a key with its value; return whether there is one."""
        match = re.fullmatch(r"( *(?:- +)*)\?\s+(\w+:.*)", self._line_at(key.place).rstrip())
        if match is None:
            return False
        place = key.place._replace(column=match.end(1) + 1, width=1)
        self.problems.error("ada tanda '?' di depan kunci", place, f"tulis  {match[2]}  tanpa tanda '?' itu.")
        return True

    def _lacks_colon(self, key: Any, value: Any) -> bool:
        """Whether a key in braces is only the text after a comma, as in ``{nilai: 41,5}``."""
        if type(value) is not _SCALAR or value.style:
            return False
        end, start = key.end_mark, value.start_mark
        return start is None or ":" not in self.text[end.index : start.index]

    def _cut_by_comma(self, entries: dict[str, tuple[Scalar, Node]], key: Scalar) -> None:
        """Report a key that a comma in braces produced, and read it as meant if that is certain."""
        _, before = next(reversed(entries.values()), (None, None))
        if not key.text.strip("-") or (type(before) is Scalar and key.place < before.place.end):
            return
        if pair := self._without_colon(entries, key):
            entries.setdefault(pair[0].text, pair)
        elif (number := self._whole_number(entries, key)) is not None:
            self.problems.error(
                "koma di dalam kurung kurawal memisahkan isian, sehingga bilangan ini terpotong",
                number.place,
                f"apit bilangan itu dengan tanda kutip:  '{number.text}'"
                if "," in number.text
                else f"tulis  {number.text}",
            )
        elif re.match(r"(?:[a-z_]\w*|\d{4})\s*[:=;]|\d{4}\s*[–—→-]+\s*\S", key.text) and (
            pair := self._with_wrong_sign(key)
        ):
            entries.setdefault(pair[0].text, pair)
        elif not entries and self._tells_list_in_braces(key):
            pass
        elif not entries:
            self.problems.error(
                f"kurung kurawal menjadikan '{shortened(key.text)}' sebuah kunci tanpa isi",
                key.place,
                "hapus kurung kurawal di sekelilingnya bila itu teks atau bilangan; bila ini kunci, beri titik dua "
                "dan isinya.",
            )
        else:
            self.problems.error(
                "koma di dalam kurung kurawal memisahkan isian, "
                f"sehingga '{shortened(key.text)}' dibaca sebagai kunci",
                key.place,
                "apit seluruh teks yang memuat koma dengan tanda kutip, "
                f"misalnya {{{self._whole_text(entries, key)}}}; bila ini kunci, beri titik dua.",
            )

    def _tells_list_in_braces(self, key: Scalar) -> bool:
        """Report at its first item a list in braces, none of which has a colon; return whether it is one."""
        line, at = self._line_at(key.place), key.place.column - 1
        match = _LIST_IN_BRACES.match(line, max(0, line.rfind("{", 0, at)))
        if match is None:
            return False
        if not line[match.start() + 1 : at].strip():
            place = key.place._replace(column=match.start() + 1, width=len(match[0]))
            remedy = f"tulis  [{match[1].strip()}]  bila itu daftar; bila satu teks, apit dengan tanda kutip."
            self.problems.error("isi di dalam kurung kurawal ini bukan pasangan", place, remedy)
        return True

    def _without_colon(self, entries: dict[str, tuple[Scalar, Node]], key: Scalar) -> tuple[Scalar, Scalar] | None:
        """Report a key in braces without a colon before its number or quotes, and return both; None for others."""
        place = key.place
        match = _KEY_WITHOUT_COLON.match(self._line_at(place), place.column - 1)
        if match is None:
            return None
        names = {match["key"], *entries}
        groups = (group for topic in self.topics.values() for group in topic.groups())
        if not any(all(name in group.keys for name in names) for group in groups):
            return None
        shown = f"{match['key']}: {match['value']}"
        whole = place._replace(width=len(match[0]))
        self.problems.error(f"titik dua setelah kunci '{match['key']}' tidak ada", whole, f"tulis  {shown}")
        behind = place._replace(column=match.start("value") + 1, width=len(match["value"]))
        return Scalar(match["key"], "", place._replace(width=len(match["key"]))), Scalar(
            match["value"].strip("\"'"), "'", behind
        )

    def _whole_text(self, entries: dict[str, tuple[Scalar, Node]], key: Scalar) -> str:
        """A text split by commas, rejoined after its key; an example if the key is missing."""
        head, before = next(reversed(entries.values()), (None, None))
        if head is None or type(before) is not Scalar or not before.text or before.style not in ("", _CUT):
            return "nama: 'Dewi Anggraini, S.T.'"
        whole = (self._from_to(before.place, key.place) or f"{before.text}, {key.text}").strip(CURLS)
        entries[head.text] = (head, Scalar(whole, _CUT, before.spot))
        return f"{head.text}: {in_braces(in_one_line(whole))}"

    def _from_to(self, first: Place, last: Place) -> str:
        """The text between two places as written; "" if they are on different lines."""
        line = self._line_at(first)
        return line[first.column - 1 : last.column - 1 + last.width] if first.line == last.line else ""

    def _whole_number(self, entries: dict[str, tuple[Scalar, Node]], key: Scalar) -> Scalar | None:
        """A value split at its decimal comma, rejoined under its key; None if none was split."""
        head, before = next(reversed(entries.values()), (None, None))
        if head is None or type(before) is not Scalar or before.style or not before.text[-1:].isdigit():
            return None
        start, end = before.place, key.place
        follows = (start.line, start.column + start.width + 1) == (end.line, end.column)
        if not follows or not key.text[0].isdigit():
            return None
        text = f"{before.text},{key.text}{self._thousands_after(end)}"
        spot = start._replace(width=start.width + len(text) - len(before.text))
        text = text.strip(CURLS)
        whole = Scalar(text.replace(",", ".") if _ENGLISH.fullmatch(text) else text, _CUT, spot)
        entries[head.text] = (head, whole)
        return whole

    def _thousands_after(self, place: Place) -> str:
        """The rest of a number whose thousands are separated by commas, such as ",000" in "1,250,000"."""
        line = self._line_at(place)
        match = re.match(r"(?:,\d{3})+(?![\d.])", line[place.column + place.width - 1 :])
        return match[0] if match else ""

    def _with_wrong_sign(self, key: Scalar) -> tuple[Scalar, Scalar] | None:
        """Report another sign than a colon and a blank between key and value in braces; return both."""
        from generator.source.mistakes.signs_for_colons import wrong_sign  # noqa: PLC0415  (as where libyaml complains)

        place = key.place
        text = key.text + self._decimals_after(place)
        year = re.match(r"(?P<year>\d{4})\s*(?P<sign>[–—→-])", text)
        found = wrong_sign(text)
        if found is None and year is None:
            return None
        if found is None and year is not None:
            name, at = year["year"], year.start("sign")
            message = f"setelah kunci '{name}' tertulis '{year['sign']}', bukan titik dua"
        elif found is not None:
            name, at, message, _ = found
        value = text[at + 1 :].lstrip("=> ").strip()
        if len(value) > 1 and value[0] in "\"'" and value[-1] == value[0]:
            value = value[1:-1]
        sign = place._replace(column=place.column + at, width=len(text) - at)
        self.problems.error(message, sign, f"tulis  {name}: {in_braces(value)}")
        behind = place._replace(column=place.column + len(text) - len(value), width=len(value) or 1)
        return Scalar(name, "", place._replace(width=len(name))), Scalar(value, "'", behind)

    def _decimals_after(self, place: Place) -> str:
        """The decimals after a place in braces that a comma splits off: ",5 miliar"."""
        line = self._line_at(place)
        end = place.column + place.width - 1
        match = re.match(r",\d[^,:\[\]{}#]*(?=[,}])", line[end:]) if line[end - 1 : end].isdigit() else None
        return match[0].rstrip() if match else ""

    def _sequence(self, start: Any, depth: int) -> Sequence:
        items: list[Node] = []
        before, node, next_event = self.size, self._node, self.next_event
        while type(event := next_event()) is not _SEQUENCE_END:
            item = node(event, depth)
            items.append(Scalar("", "", item.spot) if type(item) is Sequence and _holds_nothing(item) else item)
        return Sequence(items, self._spot(start), self._grown(before, start))

    def _merge_sources(self, value: Node) -> list[Mapping]:
        candidates = value.items if isinstance(value, Sequence) else [value]
        sources = [node for node in candidates if isinstance(node, Mapping)]
        if len(sources) != len(candidates):
            self.problems.error(
                "'<<' hanya dapat menggabungkan kelompok isian", value.place, "tulis  <<: *nama_tanda"
            )
        return sources

    def _doubled(self, key: Scalar, value: Node, entries: dict[str, tuple[Scalar, Node]]) -> "Doubled":
        """Both places of a key that its group already has; groups under it are read as one."""
        from generator.source.mistakes.doubled_keys import Doubled  # noqa: PLC0415  (only where a mistake was made)

        first, before = entries[key.text]
        twice = Doubled(key, value, first, before, self.problems.lines_of(self.file) or self.text.split("\n"))
        if (joint := twice.joint) is not None:
            entries[key.text] = first, joint
        elif key.text == "id" or isinstance(value, Sequence):
            self.problems.incomplete = True  # what others refer to may be among what is not read
        return twice

    def _tell_doubled(self, twice: "list[Doubled]", names: list[str], group: Any) -> None:
        """Report the keys that a group has twice; if another item may have begun, the first of them alone."""
        from generator.source.mistakes.doubled_keys import may_be_items, may_begin_item, owned_by_keys_above  # noqa: PLC0415  (as above)

        is_block = not group.flow_style and group.start_mark.column > 0
        follows_dash = is_block and self._follows_dash(group)
        item = group.start_mark.line + 1 if follows_dash and may_begin_item(twice, names) else 0
        lack_dashes = is_block and not follows_dash and may_be_items(twice, names)
        inside: dict[str, list[tuple[Scalar, Scalar]]] = {}
        for one in twice:
            if owned := owned_by_keys_above(one, self.topics):
                for owner, key in owned.items():
                    inside.setdefault(owner, []).append((key, one.first if key is one.key else one.key))
                continue
            remedy = one.remedy(item, others=any(not other.is_same for other in twice))
            if lack_dashes:
                remedy = f"bila keduanya butir daftar, awali masing-masing dengan '- '; bila bukan, {remedy}"
            if not (item or lack_dashes) or one.key.text == twice[0].key.text:
                self._tell_twice(one, remedy)
        for owner, keys in inside.items():
            self._tell_owned(owner, keys)

    def _tell_twice(self, twice: "Doubled", remedy: str) -> None:
        from generator.source.mistakes.topics_as_keys import advice_for_key  # noqa: PLC0415  (as above)

        if bullet := twice.bullet:
            self.problems.error(bullet[0], twice.key.place, bullet[1])
            return
        message = f"kunci '{shortened(twice.key.text)}' ditulis dua kali"
        if advice := advice_for_key(twice.first, twice.before, twice.value, twice.lines, self.topics):
            self.problems.error(message, twice.first.place, advice, also=twice.key.place)
            return
        remedy = advice_for_key(twice.key, twice.value, twice.before, twice.lines, self.topics) or remedy
        self.problems.error(message, twice.key.place, remedy, also=twice.first.place)

    def _tell_owned(self, owner: str, keys: list[tuple[Scalar, Scalar]]) -> None:
        """Report keys written twice that belong within an empty key above them, each with its other place."""
        first, (last, other) = min(key.place.line for key, _ in keys), max(keys, key=lambda pair: pair[0].place)
        remedy = f"kunci ini milik '{owner}'; jorokkan dua spasi di bawah '{owner}:'."
        if last.place.line > first:
            remedy = f"sejak baris {first} sampai baris ini milik '{owner}'; jorokkan semuanya dua spasi."
        names = " dan ".join(f"'{shortened(key.text)}'" for key, _ in sorted(keys, key=lambda pair: pair[0].place))
        self.problems.error(f"kunci {names} ditulis dua kali", last.place, remedy, also=other.place)

    def _follows_dash(self, group: Any) -> bool:
        begin = group.start_mark.index
        return self.text[self.text.rfind("\n", 0, begin) + 1 : begin].strip(" ") == "-"

    def _grown(self, before: int, start: Any) -> int:
        """The size of the node that began at ``start``, given the size of all before it."""
        self.size += 1
        size = self.size - before
        if size <= _MOST_NODES:
            return size
        if self.anchors.known:
            message = "isian membengkak karena rujukan '*' yang berlapis-lapis"
            remedy = "tulis isinya langsung tanpa '&' dan '*'."
        else:
            message = "isian terlalu banyak untuk satu berkas"
            remedy = "pecah menjadi beberapa berkas, misalnya satu berkas per dimensi."
        self.problems.error(message, self._place(start), remedy)
        raise _StopError

    def _too_deep(self, place: Place) -> _StopError:
        self.problems.error(
            f"isian bersarang lebih dari {_DEEPEST} tingkat", place, "periksa indentasi dan tanda kurung."
        )
        return _StopError()


def _entries_at(place: Place, raw: str, pairs: dict[str, str]) -> "dict[str, tuple[Scalar, Node]]":
    """Pairs as nodes with their places, given the text that contains them."""
    entries: dict[str, tuple[Scalar, Node]] = {}
    end = 0
    for key, value in pairs.items():
        at = raw.index(key, end)
        begin = raw.index(value, at + len(key))
        end = begin + len(value)
        own, other = (
            place._replace(column=place.column + at, width=len(key)),
            place._replace(column=place.column + begin),
        )
        entries[key] = Scalar(key, "", own), Scalar(value, _CUT, other._replace(width=len(value)))
    return entries


def _is_in_words_quotes(text: str) -> bool:
    """Whether a whole text stands in quotes of Word, and is no row of several quotations."""
    return text[:1] in [*_WORD_QUOTES[0]] and text[-1] in _WORD_QUOTES[1] and text[0] not in text[1:-1]


def _lone_curl(text: str) -> str:
    """A curved quote of Word whose other one is missing, be it a straight one; "" for none, as for 24” and Jum’at."""
    text = _QUOTED_NUMBER.sub("", text)
    curls: list[str] = _DOUBLE_CURLS.findall(text)
    first = curls[0] if curls else text[:1]
    return first if (curls or first == "‘") and _is_lone(first, text) else ""


def _is_lone(curl: str, text: str) -> bool:
    if curl == "‘":
        return re.search("[’']", text) is None
    text = _QUOTED_NUMBER.sub("", text)
    return (len(_DOUBLE_CURLS.findall(text)) + text.count('"')) % 2 == 1
