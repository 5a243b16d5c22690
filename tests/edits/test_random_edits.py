"""Random edits of any value in any style: the one scalar changes as meant, and no other character does.

The result is judged by PyYAML and by comparing characters, not by the program's own reader.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edits.applied import applied
from generator.edits.edit import Set
from generator.edits.references import records_of
from generator.masterplan.masterplan import walk
from generator.masterplan.reading import Reading, read_masterplan
from generator.new_region.scaffold import make_region
from generator.source.paths import ModelPath
from generator.source.values import Bilangan, Paragraf, Pilihan, Rujukan, Tahun, Tanggal, Teks, Uang
from tests.conftest import CHECKOUT, examples, write_tree

REGIONS = ["contoh", "kotim", "tabalong", "kutim", "kota-jambi"]
STYLES = [
    "satu dua tiga", "'satu: dua, ''tiga'''", '"satu \\"dua\\": tiga"', "satu\n      dua tiga\n      empat",
    "'satu\n      dua\n\n      tiga'", '"satu\n      dua \\\n      tiga"', "|\n      satu\n      dua\n\n      tiga",
    "|-\n      satu", "|+\n      satu\n\n", "|2\n      satu\n        dua", ">\n      satu\n      dua\n\n      tiga",
    ">-\n      satu dua\n      tiga empat", ">+\n      satu\n\n", ">2-\n      satu",
    ">\n      satu\n        dua\n      tiga",
    "\n      satu di bawah", "\n      'satu di bawah'", "\n      >-\n      satu",
]  # fmt: skip
NAMELESS = {"id", "masterplan", "kode", "versi", "edisi", "nama", "nomor", "kepala"}
HOSTILE = (
    "kota warga cerdas: # dan 'alam' \"lestari\" {ya} [tidak] & * ! | > % @ ` - ? no yes null ~ 2027 9.600 12:30 "
    "Jum'at 50% C# https://x.id/a?b=c#d “kutip” – é 007 1e5 ; : \\ / 0,5 , =x <x> Rp5 --- ... 日本 ‘’"
)
WORDS = HOSTILE.split()


def in_every_style() -> str:
    """A file with a value in each style, with comments wherever there can be some."""
    items = [
        f"  # tentang {n}\n  - id: m-{n}  # {n}\n    uraian: {style}\n    nama: Misi {n}  # nama\n"
        for n, style in enumerate(STYLES)
    ]
    targets = "sasaran:\n- id: s\n  target: {2026: 1, 2027: '2' , 2028: \"3,5\"}  # target\n  indikator: x\n"
    return f"# awal\nmisi:\n{''.join(items)}\n# sasaran\n{targets}# akhir"


@dataclass(frozen=True)
class Corpus:
    reading: Reading
    values: list[Any]


@cache
def corpus(name: str) -> Corpus:
    reading = read_masterplan(folder_of(name))
    assert not reading.problems.errors, [problem.message for problem in reading.problems.errors]
    values = [v for v in walk(reading.masterplan) if getattr(v, "spot", None) and is_free(v, reading)]
    return Corpus(reading, values)


def folder_of(name: str) -> Path:
    if name in REGIONS:
        return CHECKOUT / "masterplans" / name
    folder = Path(mkdtemp())
    if name == "baru":
        return make_region("Kotawaringin Timur", None, folder).folder
    text = in_every_style()
    if name == "crlf":
        text = "\ufeff" + text.replace("\n", "\r\n")
    return write_tree(folder, {"visi.yaml": text.encode()})


def is_free(value: Any, reading: Reading) -> bool:
    """Whether a value may be anything of its kind, and names nothing."""
    if isinstance(value, Pilihan | Rujukan | Tahun) or not value.path:
        return False
    path = ModelPath(value.path)
    if path.is_entry and isinstance(value, Pilihan):
        return False
    field = re.sub(r"\[.*", "", path.name)
    item = _holders(reading).get(path.owner)
    return field not in NAMELESS and (item is None or field not in item.naming_fields)


HOLDERS: dict[int, tuple[Reading, dict[str, Any]]] = {}


def _holders(reading: Reading) -> dict[str, Any]:
    """The items of a plan by their paths."""
    if id(reading) not in HOLDERS:
        found = {item.path: item for item in reversed([*records_of(reading.masterplan)])}
        HOLDERS[id(reading)] = reading, found
    return HOLDERS[id(reading)][1]


pieces = st.one_of(st.sampled_from(WORDS), st.text("abc:#'\"-{}[],&*!|>%@ \\é", max_size=8))
texts = st.lists(pieces, min_size=1, max_size=30)


@st.composite
def cases(draw: st.DrawFn) -> tuple[str, str, str]:
    """A region, the path of one of its values, and what somebody typed there."""
    name = draw(st.sampled_from([*REGIONS[1:], "baru", "gaya", "gaya", "crlf", "crlf", REGIONS[0]]))
    value = draw(st.sampled_from(corpus(name).values))
    return name, value.path, draw(typed(value))


def typed(value: Any) -> st.SearchStrategy[str]:
    line = texts.map(lambda words: " ".join(" ".join(words).split())).filter(bool)
    if isinstance(value, Paragraf):
        return st.lists(line, min_size=1, max_size=3).map("\n\n".join)
    if isinstance(value, Teks):
        return line
    if isinstance(value, Uang):
        return st.integers(0, 10**12).map(lambda n: f"Rp{n:,}".replace(",", "."))
    if isinstance(value, Tanggal):
        return st.dates().filter(lambda d: 1950 < d.year < 2090).map(str)
    return st.integers(0, 999).map(lambda n: f"{n},5" if isinstance(value, Bilangan) else str(n))


def plain(raw: bytes | None) -> str:
    return (raw or b"").decode("utf-8-sig").replace("\r\n", "\n")


def scalars(text: str) -> list[yaml.ScalarNode]:
    """Every scalar of a text in its order, as PyYAML reads it."""
    found: list[yaml.ScalarNode] = []

    def visit(node: Any) -> None:
        if isinstance(node, yaml.ScalarNode):
            found.append(node)
        elif isinstance(node, yaml.MappingNode):
            for pair in node.value:
                visit(pair[0])
                visit(pair[1])
        elif isinstance(node, yaml.SequenceNode):
            for item in node.value:
                visit(item)

    visit(yaml.compose(text, yaml.BaseLoader))
    return found


def judge(before: str, after: str, spot: Any, now: str, *, is_text: bool) -> None:
    old, new = scalars(before), scalars(after)
    [at] = [n for n, node in enumerate(old) if (node.start_mark.line, node.start_mark.column) == spot[1:3]]
    assert len(old) == len(new)
    assert [n for n in range(len(old)) if n != at and old[n].value != new[n].value] == []
    if is_text:
        assert re.split(r"\n+", new[at].value.strip()) == re.split(r"\n+", now)
    start, end = old[at].start_mark.index, old[at].end_mark.index
    line_end = before.find("\n", end) if "\n" in before[end:] else len(before)
    if before[start] in "|>":
        line_end = end = start + len(before[start:end].rstrip())
    assert after.startswith(before[:start])
    assert after.endswith(before[line_end:])
    assert before[end:line_end] in after[start:]
    assert comments(before) == comments(after)


def comments(text: str) -> list[str]:
    """The comments of a text: what follows a pound sign outside scalars."""
    spans = [(node.start_mark.index, node.end_mark.index, node) for node in scalars(text)]
    kept = list(text)
    for start, end, node in spans:
        body = text.index("\n", start) if node.style in {"|", ">"} and "\n" in text[start:end] else start
        kept[body:end] = ["\n" if sign == "\n" else "x" for sign in text[body:end]]
    return [match[0] for match in re.finditer(r"(?m)(?:^|(?<=\s))#.*$", "".join(kept))]


@pytest.mark.slow
@settings(max_examples=examples(12, fuzzing=2000))
@given(cases())
def test_only_the_edited_value_changes_and_it_is_what_was_typed(case: tuple[str, str, str]) -> None:
    name, path, now = case
    reading = corpus(name).reading
    value = next(v for v in corpus(name).values if v.path == path)
    outcome = applied(reading, [Set(path, None, now)])
    for refused in outcome.refused:
        assert "tidak akan terbaca" not in refused.reason
    assert outcome.refused or not outcome.written or len(outcome.after) == 1
    for file, raw in outcome.after.items():
        assert (outcome.before[file] or b"").count(b"\r\n") == 0 or raw.count(b"\n") == raw.count(b"\r\n")
        judge(plain(outcome.before[file]), plain(raw), value.spot, now, is_text=isinstance(value, Teks))


def test_the_file_with_every_style_has_a_value_in_each() -> None:
    values = corpus("gaya").values
    assert len([value for value in values if value.path.endswith(".uraian")]) == len(STYLES)
