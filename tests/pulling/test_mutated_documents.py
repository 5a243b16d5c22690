"""Documents that chance damaged: each is refused with a message, or every difference in it is accounted for."""

import io
import random
import re
import time
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edits.edit import Insert, Remove, Set
from generator.edits.proposal import Proposal
from generator.masterplan.reading import Reading, read_masterplan
from generator.pulling.as_json import as_json
from generator.pulling.as_text import as_text
from generator.pulling.from_word import propose
from generator.pulling.plan_of_proposals import Choices, prepared
from generator.regions.locate import RegionFolder, find_region
from generator.source.problems import UserError
from tests.conftest import FUZZING
from tests.pulling.word_edits import MAIN, built


@pytest.fixture
def bases_once() -> None:
    """Compose anew, as users do."""


PARAGRAPH, ROW, TEXT = r"<w:p>.*?</w:p>", r"<w:tr>.*?</w:tr>", r"(?<=<w:t>)[^<]+(?=</w:t>)"
SHARES = 8 if FUZZING else 1
LONGEST = 5

Parts = dict[str, bytes]
Mutation = Callable[[str, random.Random], str]


def chosen(pattern: str, main: str, chance: random.Random) -> tuple[int, int]:
    """The extent of one of the matches."""
    return chance.choice([match.span() for match in re.finditer(pattern, main, re.DOTALL)] or [(0, 0)])


def flipped(main: str, chance: random.Random) -> str:
    signs = [*main]
    for _ in range(chance.choice([1, 2, 5])):
        signs[chance.randrange(len(signs))] = chr(chance.randrange(32, 127))
    return "".join(signs)


def cut(main: str, chance: random.Random) -> str:
    return main[: chance.randrange(len(main))]


def removed(pattern: str) -> Mutation:
    def change(main: str, chance: random.Random) -> str:
        start, end = chosen(pattern, main, chance)
        return main[:start] + main[end:]

    return change


def repeated(pattern: str) -> Mutation:
    def change(main: str, chance: random.Random) -> str:
        start, end = chosen(pattern, main, chance)
        return main[:end] + main[start:end] * chance.choice([1, 2, 50]) + main[end:]

    return change


def shuffled(pattern: str) -> Mutation:
    """What a pattern finds, in another order; fewer of them, or none."""

    def change(main: str, chance: random.Random) -> str:
        found = re.findall(pattern, main)
        chance.shuffle(found)
        several = iter(found)
        return re.sub(pattern, lambda _: next(several), main)

    return change


def without(pattern: str) -> Mutation:
    return lambda main, _: re.sub(pattern, "", main, flags=re.DOTALL)


def typed(*texts: str) -> Mutation:
    def change(main: str, chance: random.Random) -> str:
        start, _ = chosen(TEXT, main, chance)
        return main[:start] + chance.choice(texts) + main[start:]

    return change


def inserted(*blocks: str) -> Mutation:
    def change(main: str, chance: random.Random) -> str:
        _, end = chosen(PARAGRAPH, main, chance)
        return main[:end] + chance.choice(blocks) + main[end:]

    return change


def strict(main: str, _: random.Random) -> str:
    return main.replace("schemas.openxmlformats.org/wordprocessingml/2006/", "purl.oclc.org/ooxml/wordprocessingml/")


def declared(main: str, chance: random.Random) -> str:
    """A document with entities, or in another encoding than it says."""
    kinds = ("<!DOCTYPE d [<!ENTITY e 'x'>]>", "<!DOCTYPE d SYSTEM 'http://127.0.0.1:9/'>")
    return main.replace("?>", f"?>{chance.choice(kinds)}", 1)


def nested(tag: str, depth: int) -> str:
    return f"<w:{tag}>" * depth + "<w:p/>" + f"</w:{tag}>" * depth


NEW = "<w:p><w:r><w:t>Alinea sisipan yang baru</w:t></w:r></w:p>"
OF_MAIN: tuple[Mutation, ...] = (
    flipped, cut, removed(PARAGRAPH), removed(ROW), repeated(PARAGRAPH), repeated(ROW), strict, declared,
    shuffled(r"mp:[0-9a-f]+"), shuffled(r"_mp_[0-9a-f]+"), without(r"<w:tag [^>]*/>"),
    without(r"<w:bookmark(?:Start|End) [^>]*/>"), without(r"<w:sdtPr>.*?</w:sdtPr>|</?w:sdt(?:Content)?>"),
    typed("baru ", "[belum diisi: nama] ", "&#0;", "&undef;", "{{ x }}", "# a", "- a: b"),
    typed("1.000.000 " * 9_000, "1.000.000 " * 20_000, "a" * 90_000),
    inserted(NEW, NEW * 300, nested("sdt", 200), nested("tbl", 200), "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>", "<w:p>"),
)  # fmt: skip


def lost(parts: Parts, chance: random.Random) -> Parts:
    gone = chance.sample([*parts], chance.choice([1, 2, 4]))
    return {name: content for name, content in parts.items() if name not in gone}


def exchanged(parts: Parts, chance: random.Random) -> Parts:
    one, other = chance.sample([*parts], 2)
    return {**parts, one: parts[other], other: parts[one]}


def damaged(parts: Parts, chance: random.Random) -> Parts:
    name = chance.choice([*parts])
    content = bytearray(parts[name])
    for _ in range(chance.choice([1, 2, 5])):
        content[chance.randrange(len(content))] = chance.randrange(32, 127)
    return {**parts, name: bytes(content[: chance.choice([None, chance.randrange(len(content))])])}


OF_PARTS = (lost, exchanged, damaged)


@cache
def parts_of(region: str) -> Parts:
    with zipfile.ZipFile(io.BytesIO(built(region, "sk_dewan"))) as package:
        return {name: package.read(name) for name in package.namelist()}


@cache
def read(region: str) -> tuple[RegionFolder, Reading]:
    folder = find_region(region, Path.cwd())
    return folder, read_masterplan(folder.place)


def mutated(region: str, seed: int) -> bytes:
    """A document after one or two mutations."""
    chance, parts = random.Random(seed), parts_of(region)
    for _ in range(chance.choice([1, 1, 2])):
        change = chance.choice([*OF_MAIN, *OF_PARTS])
        if change in OF_PARTS:
            parts = change(parts, chance)  # type: ignore[call-arg, arg-type, assignment]
        elif MAIN in parts:
            main = parts[MAIN].decode(errors="replace") or " "
            parts = {**parts, MAIN: change(main, chance).encode()}  # type: ignore[arg-type, union-attr]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    raw = bytearray(buffer.getvalue())
    for _ in range(chance.choice([0] * 9 + [1, 3])):
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    return bytes(raw)


def assert_is_sound(found: Proposal, region: str) -> None:
    """Each difference is accounted for once, no mark of a gap is taken, and reports can be made."""
    folder, reading = read(region)
    assert found.differences == len(found.edits) + len(found.untaken)
    plan = prepared(folder, reading, [found], Choices(remove=True)).plan
    assert plan.is_accounted_for
    for edit in found.edits:
        texts = [edit.now] if isinstance(edit, Set) else edit.fields.values() if isinstance(edit, Insert) else []
        assert "[belum diisi" not in " ".join(texts)
    assert sum(isinstance(edit, Remove) for edit in found.edits) < 50
    assert as_text(plan)
    assert as_json(plan)


@pytest.mark.slow
@pytest.mark.parametrize("share", range(SHARES))
@settings(max_examples=2_000 // SHARES if FUZZING else 20)
@given(seed=st.integers(0, 10**9), region=st.sampled_from(("contoh", "tabalong")))
def test_a_mutated_document_is_refused_or_accounted_for_in_time(
    share: int, seed: int, region: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder, reading = read(region)
    file = tmp_path_factory.mktemp("ubah") / f"ubah-{share}.docx"
    file.write_bytes(mutated(region, seed))
    begin = time.process_time()
    try:
        found = propose(file, file.name, region=folder, today=reading)
    except UserError as error:
        assert error.message
    else:
        assert_is_sound(found, region)
    assert time.process_time() - begin < LONGEST
