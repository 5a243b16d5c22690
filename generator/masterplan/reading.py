"""Reading of a region's folder into a Masterplan: all files read, merged key by key, and linked."""

import math
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from generator.framework.editions import edition_in_use, edition_keys, edition_used
from generator.framework.frame import frame_file, once_per_frame
from generator.masterplan.copies import without_copies
from generator.masterplan.kept_nodes import keep_nodes, known_nodes
from generator.masterplan.masterplan import FORMAT_VERSION, Masterplan
from generator.masterplan.topic_files import Homes
from generator.source.files import read_text, yaml_files
from generator.source.kinds import Kind, ListKind
from generator.source.place import Place, shown_path
from generator.source.placeholders import is_placeholder
from generator.source.problems import Problems, UserError
from generator.source.reader import Reader
from generator.source.record import Field, RecordKind, RecordsKind, groups_of, keys_of
from generator.source.yaml_nodes import LOADER, Mapping, Node, Scalar, Sequence, Topic, is_null, read_nodes

EDITOR_KEY = "yaml-language-server"
"""The key that the schema line for editors becomes if its number sign is removed along with the others."""


_KEEP_ONE = "sisakan satu saja; isi yang masih perlu pindahkan dahulu ke sana."


@once_per_frame
def _topics() -> dict[str, Topic]:
    return {
        name: Topic(
            isinstance(field.kind, ListKind | RecordsKind), keys_of(field.kind), partial(groups_of, name, field.kind)
        )
        for name, field in Masterplan.fields.items()
    }


@dataclass(slots=True)
class Reading:
    """A region's plan as far as it could be read, with the problems found.

    ``nodes`` are the contents of the files whose YAML has no fault, before they were merged. ``level`` is the plan as
    one level of paths, once somebody needed it.
    """

    masterplan: Masterplan
    problems: Problems
    files: list[Path]
    nodes: dict[Path, Mapping] = field(default_factory=dict)
    level: dict[str, Any] | None = None


def read_masterplan(
    place: Path, instead: dict[Path, bytes] | None = None, before: Reading | None = None, *,
    every_problem: bool = False,
) -> Reading:  # fmt: skip
    """Read a region's folder (any split into YAML files) or a single file.

    It is read under the edition of the frame that it names, whichever is in use, and remains a plan of that edition.
    Problems are returned, not raised, so that an old version can still be compared as far as it goes. ``instead`` is
    what files are to be read as, whatever they contain or whether they exist; all other files are taken from the
    reading ``before``, as far as it knows them. ``every_problem`` keeps even very many. Raises UserError if there is
    no YAML file.
    """
    instead = instead or {}
    files = _files(place, instead)
    found = _read(place, files, instead, before, every_problem=every_problem)
    wanted = str(found.masterplan.kerangka or edition_keys()[0])
    if wanted == edition_in_use():
        return found
    with edition_used(wanted):
        return _read(place, files, instead, before, every_problem=every_problem)


def _read(
    place: Path, files: list[Path], instead: dict[Path, bytes], before: Reading | None, *, every_problem: bool
) -> Reading:
    """Read the files under the edition of the frame in use."""
    if before is not None and before.masterplan.frame.file != frame_file():
        before = None
    problems = Problems(most=math.inf) if every_problem else Problems()
    nodes: dict[Path, Mapping] = {}
    for file in files:
        known = None if before is None or file in instead else _known(file, before, problems)
        node = known or _read_file(file, problems, instead.get(file))
        if node is not None:
            nodes[file] = node
    faultless = _faultless(nodes, problems)
    masterplan = _of_all(nodes, place, problems)
    if problems.found:
        _vet(problems)
    return Reading(masterplan, problems, files, faultless)


def _files(place: Path, instead: dict[Path, bytes]) -> list[Path]:
    files = sorted({*yaml_files(place), *instead})
    if not files:
        raise UserError(
            f"Tidak ada berkas YAML di {shown_path(place)}. "
            "Buat dahulu dengan  masterplan init NAMA-DAERAH  atau periksa jalurnya."
        )
    return files


def _of_all(nodes: dict[Path, Mapping], place: Path, problems: Problems) -> Masterplan:
    """The model of what all files contain together."""
    whole: Mapping | None = None
    for node in without_copies(_without_keys_at_the_edge(nodes, problems), problems):
        whole = node if whole is None else _Merging(problems).merged(whole, node, Masterplan.fields)
    masterplan = Masterplan()
    masterplan.homes = Homes(place)
    reader = Reader(problems, Masterplan.fields)
    if whole is not None:
        masterplan.read_fields(whole, reader)
        masterplan.homes = Homes(place, {name: key.place for name, (key, _) in whole.entries.items()})
        _check_format(masterplan, problems)
    masterplan.complete(reader)
    return masterplan


def _without_keys_at_the_edge(nodes: dict[Path, Mapping], problems: Problems) -> dict[Path, Mapping]:
    """The contents of all files without the topics that are reported as keys of the topic above them."""
    doubtful = {file for file, node in nodes.items() if any(map(_may_be_key_at_the_edge, node.entries.items()))}
    if not doubtful:
        return nodes
    from generator.source.mistakes.topics_as_keys import without_keys_at_the_edge  # noqa: PLC0415  (few plans need it)

    return {
        file: without_keys_at_the_edge(
            node, [other for other in nodes.values() if other is not node], _topics(), problems
        )
        if file in doubtful
        else node
        for file, node in nodes.items()
    }


def _may_be_key_at_the_edge(entry: tuple[str, tuple[Scalar, Node]]) -> bool:
    """Whether a topic, which is a key of other topics too, is a text or a list of texts, as such a key would be."""
    name, (_, value) = entry
    if not any(name in topic.keys for topic in _topics().values()):
        return False
    items = value.items if isinstance(value, Sequence) else [value]
    return any(isinstance(item, Scalar) and not is_null(item) and not item.text.isdigit() for item in items)


def _faultless(nodes: dict[Path, Mapping], problems: Problems) -> dict[Path, Mapping]:
    """The contents of the files about which nothing was told; none if it is not clear about which it was."""
    places = [problem.place for problem in problems.found]
    if problems.incomplete or problems.more or problems.more_notices or None in places:
        return {}
    told = {place.file for place in places if place is not None}
    return {file: node for file, node in nodes.items() if file not in told}


def _known(file: Path, before: Reading, problems: Problems) -> Mapping | None:
    """The content of a file by an earlier reading; None if that does not know it, or had to tell something of it."""
    node = before.nodes.get(file)
    if node is not None:
        problems.texts[file] = before.problems.texts[file]
    return node


def _vet(problems: Problems) -> None:
    """Try every ready-made suggestion before it is shown."""
    from generator.source.mistakes.advice_without_effect import (  # noqa: PLC0415  (only where a mistake was made)
        drop_advice_without_effect,
    )
    from generator.source.mistakes.keys_made_text import name_both_readings  # noqa: PLC0415  (as above)
    from generator.source.mistakes.one_slip import OneSlip  # noqa: PLC0415  (as above)
    from generator.source.suggestions import Vetting  # noqa: PLC0415  (as above)

    OneSlip(problems, _topics(), _mistakes_of, LOADER).tell()
    drop_advice_without_effect(problems)
    name_both_readings(problems, partial(_is_key, problems), LOADER)
    Vetting(problems, partial(_is_key, problems), _mistakes_in).vet()


def _is_key(problems: Problems, place: Place, word: str) -> bool:
    """Whether a word is a key of any group of the topic that a place belongs to; at the left edge, also a topic."""
    lines = problems.lines_of(place.file)[: place.line]
    if word in _topics() and lines and lines[-1][:1] not in " -":
        return True
    head = next((line for line in reversed(lines) if line and line[0] not in " #-\t"), "")
    topic = _topics().get(head.partition(":")[0].strip())
    return topic is not None and any(word in group.keys for group in topic.groups())


def _mistakes_in(place: Place, text: str) -> Problems:
    """What is wrong with another text of a file, looking only at the topic around a place."""
    problems = Problems(texts={place.file: text})
    node = read_nodes(_topic_at(text, place.line), place.file, problems, _topics())
    if isinstance(node, Mapping):
        Masterplan().read_fields(node, Reader(problems, Masterplan.fields))
    return problems


def _mistakes_of(place: Place, text: str) -> Problems:
    """What is wrong with another text of a file, looking at all its topics but not at what they refer to."""
    problems = Problems(texts={place.file: text})
    node = read_nodes(text, place.file, problems, _topics())
    if isinstance(node, Mapping):
        Masterplan().read_fields(node, Reader(problems, Masterplan.fields))
    return problems


def _topic_at(text: str, line: int) -> str:
    """A text without the topics above and below a line, whose place remains the same."""
    lines = text.split("\n")
    heads = [number for number, own in enumerate(lines) if own and own[0] not in " #-\t}]"]
    first = max((number for number in heads if number < line), default=0)
    last = min((number for number in heads if number >= line), default=len(lines))
    return "\n" * first + "\n".join(lines[first:last]) + "\n"


def _read_file(file: Path, problems: Problems, raw: bytes | None) -> Mapping | None:
    text = read_text(file, problems, raw=raw)
    if text is None:
        return None
    if (known := known_nodes(text, file)) is not None:
        return known
    told = (len(problems.found), problems.more, problems.more_notices, problems.incomplete)
    node = read_nodes(text, file, problems, _topics())
    if isinstance(node, Mapping):
        node.entries.pop(EDITOR_KEY, None)
        if told == (len(problems.found), problems.more, problems.more_notices, problems.incomplete):
            keep_nodes(text, node)
        return node
    if node is None or is_null(node):
        if not any(p.place and p.place.file == file for p in problems.errors):
            problems.notice(f"{shown_path(file)} masih kosong", None)
        return None
    _tell_without_topic(node, problems)
    return None


def _tell_without_topic(node: Node, problems: Problems) -> None:
    """Report a file that begins without a key, or with a key that lacks its colon or the space after the colon."""
    from generator.source.mistakes.signs_for_colons import key_in_text  # noqa: PLC0415  (only where a mistake was made)

    begin = node.place
    below = "lalu isinya menjorok dua spasi di bawahnya"
    line = problems.lines_of(begin.file)[begin.line - 1]
    fault = key_in_text(line, Masterplan.fields, "", listed=False) if isinstance(node, Scalar) else None
    if fault:
        at, message, remedy = fault
        problems.error(message, begin._replace(column=begin.column + at), remedy)
    elif line.strip() in Masterplan.fields:
        key = line.strip()
        problems.error(f"titik dua setelah kunci '{key}' tidak ada", begin, f"tulis  {key}:  {below}.")
    else:
        remedy = f"mulailah dengan nama topik dan titik dua, misalnya  visi:  {below}."
        problems.error("berkas ini tidak diawali kunci", begin, remedy)


def _is_open(node: Node) -> bool:
    """Whether a value is empty or a placeholder, so that another file may supply it."""
    return is_null(node) or (isinstance(node, Scalar) and is_placeholder(node.text))


class _Merging(NamedTuple):
    """The merging of two files, key by key."""

    problems: Problems

    def merged(self, first: Mapping, second: Mapping, fields: dict[str, Field[Any]]) -> Mapping:
        """One group of two whose keys are these fields; what both supply is reported."""
        entries = dict(first.entries)
        for name, (key, value) in second.entries.items():
            if name not in entries or _is_open(entries[name][1]):
                entries[name] = (key, value)
            elif not _is_open(value):
                kind = fields[name].kind if name in fields else None
                entries[name] = (entries[name][0], self._joined(entries[name], (key, value), kind))
        return Mapping(entries, first.spot, first.size + second.size)

    def _joined(self, first: tuple[Scalar, Node], second: tuple[Scalar, Node], kind: Kind[Any] | None) -> Node:
        one: Node | None = first[1]
        two: Node | None = second[1]
        if isinstance(kind, RecordKind) and isinstance(one, Mapping) != isinstance(two, Mapping):
            one, two = self._as_group(first[1], kind), self._as_group(second[1], kind)
        if one is None or two is None:
            return one or two or first[1]
        if isinstance(one, Mapping) and isinstance(two, Mapping):
            return self.merged(one, two, kind.record.fields if isinstance(kind, RecordKind) else {})
        if isinstance(one, Sequence) or isinstance(two, Sequence):
            return Sequence(_items(one) + _items(two), one.spot, one.size + two.size)
        _tell_in_two_files(first[0], second[0], self.problems)
        return one

    def _as_group(self, node: Node, kind: RecordKind[Any]) -> Node | None:
        """The group that a plain text beside a group of another file stands for; none if that is reported."""
        if not isinstance(node, Scalar):
            return node
        return kind.spelled_out(node, "", Reader(self.problems, Masterplan.fields))


def _tell_in_two_files(first: Scalar, second: Scalar, problems: Problems) -> None:
    """Report a key that two files supply, at the place where it may belong within an empty key above it."""
    from generator.source.mistakes.doubled_keys import owner_above  # noqa: PLC0415  (only where a mistake was made)

    for one, other in ((second, first), (first, second)):
        if owner := owner_above(one, problems.lines_of(one.place.file), _topics()):
            own = f"kunci ini milik '{owner}'; jorokkan dua spasi di bawah '{owner}:'; bila bukan, {_KEEP_ONE}"
            problems.error(f"'{one.text}' sudah diisi di berkas lain", one.place, own, also=other.place)
            return
    problems.error(
        f"'{second.text}' sudah diisi di berkas lain",
        second.place,
        _KEEP_ONE,
        also=first.place,
    )


def _items(node: Node) -> list[Node]:
    """The items of a list; any other value counts as a list of one."""
    return node.items if isinstance(node, Sequence) else [node]


def _check_format(masterplan: Masterplan, problems: Problems) -> None:
    version = masterplan.masterplan
    if version and version > FORMAT_VERSION:
        problems.error(
            f"berkas ini memakai format {version}, sedangkan program ini mengenal sampai format {FORMAT_VERSION}",
            version.place,
            "perbarui program masterplan.",
        )
