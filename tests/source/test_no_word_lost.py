"""A slip anywhere in a small region: whatever nothing is said of is read, word for word and item for item."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.masterplan.masterplan import Masterplan
from generator.source.files import public_text
from generator.source.problems import Problems
from generator.source.reader import Reader
from generator.source.yaml_nodes import Mapping, read_nodes
from tests.conftest import examples
from tests.source.reading import texts_of

FILE = Path("daerah.yaml")
REGION = """\
daerah:
  nama: Kotawaringin Timur
  ibu_kota: Sampit
  kepala:
    nama: Halikinnor Hasan
    jabatan: Bupati
  opd:
    - Dinas Kominfo
    - nama: Badan Perencanaan
      singkatan: Bappeda
  tetangga: [Kabupaten Seruyan, Kota Palangka]
  gambaran: |
    Kondisi wilayah datar.
    - sungai besar
    - hutan lebat

    Penduduk bertambah.
visi:
  rumusan: Terwujudnya daerah cerdas dan mandiri
  penjelasan: >-
    Cerdas berarti layanan mudah
    dijangkau semua warga.
  kata_kunci:
    - maju
    - tangguh
misi:
  - Membangun pelayanan "terpadu"
  - nama: Menata ekonomi rakyat
    uraian: "Pasar dan koperasi tumbuh"
  - 'Memperkuat budaya lokal'
"""
_WORD = re.compile(r"[^\W_]+")
_KEY = re.compile(r"(\w+):(?=\s)")
_COMMENT = re.compile(r"(?:^|\s)#+(?:\s|-|[a-z0-9_-]+:(?:\s|$))|: *#.*\n")
_LEAD = re.compile(r"( *(?:- )?(?:\w+: )?)(.*)")

Slip = Callable[[str, int, str], str | None]


def _replaced(old: str) -> Slip:
    return lambda line, _, new: line.replace(old, new, 1) if old in line else None


def _inserted(line: str, at: int, sign: str) -> str:
    return line[:at] + sign + line[at:]


def _before_value(line: str, _: int, sign: str) -> str | None:
    lead = _LEAD.match(line)
    return lead[1] + sign + lead[2] if lead and lead[2] else None


def _broken(line: str, at: int, blanks: str) -> str | None:
    gap = line.find(" ", at)
    return f"{line[:gap]}\n{blanks}{line[gap + 1 :]}" if gap > 0 and line[:gap].strip() else None


def _outdented(line: str, _: int, blanks: str) -> str | None:
    return line[min(len(blanks), len(line) - len(line.lstrip())) :] if line.startswith(" ") else None


SLIPS: tuple[tuple[Slip, tuple[str, ...]], ...] = (
    (_broken, ("", "  ", "    ", "      ", "        ")),
    (lambda line, _, blanks: blanks + line, (" ", "  ", "   ", "    ")),
    (_outdented, (" ", "  ", "    ")),
    (
        _replaced("- "),
        ("", "  ", "-", "- - ", "-- ", "–", "– ", "• ", "* ", "1. ", "- 1. ", "- a) ", "- • ", "-\u00a0"),
    ),
    (_replaced(":"), ("", " =", ";", " ", "\uff1a", ".")),
    (_replaced(": "), (":", ": |\n  ", ": >\n      ", ":\n    ", ":\u00a0")),
    (_inserted, ("#", " #", "\n#", "\n    #", '"', "'", "“", "[", "]", "{", "}", ", ", "; ", ": ", " - ", "\n  - ")),
    (_inserted, ("\t", "*", "&", "!", "\n", "\n\n", "\n    - ", " | ", "\\")),
    (_before_value, ('"', "'", "“", "#", "# ", "| ", "> ", "- ", "& ", "! ", "% ", "@", "[", "{", "1. ", "? ")),
    (lambda line, _, sign: line + sign, (" |", " >", " -", ":", ' "', " #tagar lagi", "  ")),
)


def read(text: str) -> tuple[list[str], Problems]:
    """All texts of the model, and what was said."""
    problems = Problems(texts={FILE: text})
    plan, reader = Masterplan(), Reader(problems, Masterplan.fields)
    node = read_nodes(text, FILE, problems)
    if isinstance(node, Mapping):
        plan.read_fields(node, reader)
    else:
        problems.error("berkas ini tidak diawali kunci", None)
    plan.complete(reader)
    return [*texts_of(plan), *map(str, reader.placeholders.values())], problems


WHOLE = read(REGION)[0]
OWNERS = {word: {text for text in WHOLE if word in text} for word in _WORD.findall(" ".join(WHOLE))}
"""The texts of the region that contain a word, also within a longer word, since a slip may cut that."""
KEYS = {word for key in _KEY.findall(REGION) for word in _WORD.findall(key)}


def _mixes(text: str) -> bool:
    """Whether a text has words of several texts of the region; a sign within a word does not make two of it."""
    whole = re.sub(r"(?<=\w)[^\w\s,;:](?=\w)", "", text)
    owners = [OWNERS[word] for word in _WORD.findall(whole) if word in OWNERS]
    return bool(owners) and not set.intersection(*owners)


@st.composite
def slips(draw: st.DrawFn) -> str:
    """The region with one slip on one of its lines."""
    lines = REGION.split("\n")
    slip, signs = draw(st.sampled_from(SLIPS))
    number = draw(st.integers(0, len(lines) - 2))
    at = draw(st.integers(0, len(lines[number])))
    lines[number] = slip(lines[number], at, draw(st.sampled_from(signs))) or lines[number]
    return "\n".join(lines)


@pytest.mark.slow
@settings(max_examples=examples(300))
@given(slips())
def test_every_word_is_read_or_something_is_said(text: str) -> None:
    texts, problems = read(public_text(text))
    if problems.found or _COMMENT.search(text):
        return
    found = Counter(word for one in texts for word in _WORD.findall(one))
    wanted = Counter(word for word in _WORD.findall(text) if word not in KEYS)
    assert not wanted - found
    assert len(texts) >= len(WHOLE)
    assert not any(map(_mixes, texts))


def test_the_region_itself_is_read_in_silence() -> None:
    assert not read(REGION)[1].found
    assert not any(map(_mixes, WHOLE))
