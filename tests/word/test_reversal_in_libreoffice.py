"""The proof by reversal a third time: LibreOffice itself accepts and rejects, told so through UNO."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from generator.blocks.blocks import Block, Column, Document, Figure, Heading, Paragraph, Row, Shape, Table
from generator.blocks.inline import Reference, Run, plain
from tests.conftest import FUZZING
from tests.word.libreoffice import Step, carried_out, needs_uno
from tests.word.test_reversal import plain_docx, redlined
from tests.word.versions import document, lines_of, pairs

_PAIRS = 12 if FUZZING else 3
_LISTS = ("Contents", "TOC", "table of figures", "Figure Index", "Sampul", "Title", "Subtitle")
_HIDDEN_COUNT = re.compile(r"^\d*\n")
_DUMMY = "\u200d \n\t"


Texts = list[list[str]]


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory) -> tuple[Texts, Texts]:
    """The texts of all files of two lists of pairs, of each pair: new, old, accepted, rejected; read in one go."""
    root = tmp_path_factory.mktemp("putusan")
    drawn = _written(some_pairs(), root / "tarikan")
    found = carried_out([*drawn, *_written(_versions(), root / "tabel")], root / "profil")
    texts = [[*_readable(one)] for one in found]
    return texts[: len(drawn)], texts[len(drawn) :]


def _written(pairs: list[tuple[Document, Document]], folder: Path) -> list[Step]:
    """Four files for each pair, new, old, and twice the redline, of which all changes are accepted, and rejected."""
    folder.mkdir()
    steps = []
    for old, new in pairs:
        changed = redlined(old, new)
        for verdict, content in (
            ("", plain_docx(new)),
            ("", plain_docx(old)),
            ("Accept", changed),
            ("Reject", changed),
        ):
            file = folder / f"{len(steps)}.docx"
            file.write_bytes(content)
            steps.append(Step(str(file), f".uno:{verdict}AllTrackedChanges" if verdict else ""))
    return steps


def _readable(paragraphs: list[tuple[str, str]]) -> list[str]:
    """The texts without contents, and without the dummies that LibreOffice sets into empty rows."""
    texts = [(style, text) for style, text in paragraphs if not style.startswith(_LISTS)]
    found = [_HIDDEN_COUNT.sub("", text) if style.startswith("Heading") else text for style, text in texts]
    return [text.strip(_DUMMY) for text in found]


def some_pairs() -> list[tuple[Document, Document]]:
    """Pairs without empty lines, which our templates never make and LibreOffice 7.4 sometimes joins with others."""
    drawn: list[tuple[Document, Document]] = []

    @settings(
        max_examples=_PAIRS,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(pairs())
    def draw(pair: tuple[Document, Document]) -> None:
        for one in pair:
            _fill(one)
        drawn.append(pair)

    draw()
    return drawn


def _fill(one: Document) -> None:
    for block in (*one.front, *one.body):
        if isinstance(block, Table | Figure) and block.number and not block.caption:
            block.caption.append(Run("isi"))
        for line in lines_of(block):
            if not plain(line).strip() and (line or not isinstance(block, Table | Figure)):
                line.append(Run("isi"))


@pytest.mark.slow
@needs_uno
def test_libreoffice_accepts_to_the_new_text_and_rejects_to_the_old(decided: tuple[Texts, Texts]) -> None:
    found, _ = decided
    assert len(found) == 4 * _PAIRS
    told = [[text for text in texts if text] for texts in found]
    assert told[2::4] == told[0::4]
    assert told[3::4] == told[1::4]


def _words(text: str, *references: str) -> Paragraph:
    return Paragraph([Run(text), *(Reference(key) for key in references)])


def _table(key: str, *rows: str, columns: int = 2) -> Table:
    shown = [Row([[Run(row)], *[[Run("1")]] * (columns - 1)], path=f"aksi[{row}]") for row in rows]
    return Table([Column([Run(f"Kolom {n}")]) for n in range(columns)], shown, key, [Run(f"Daftar {key}")])


def _plan(*blocks: Block) -> Document:
    return document([Heading(1, [Run("Bab")]), _words("Kalimat pembuka."), *blocks], [], Shape(cover=False))


_FIRST, _SECOND, _LAST = _table("a", "x", "y"), _table("b", "p", "q"), _table("c", "r")
_END = _words("Rinciannya dimuat dalam ", "c")
_STEPS: list[tuple[list[Block], list[Block]]] = [
    ([_words("Lihat ", "a"), _FIRST, _SECOND, _LAST, _END], [_SECOND, _LAST, _END]),
    ([_FIRST, _SECOND, _LAST, _END], [_FIRST, _LAST, _END]),
    ([_FIRST, _END, _LAST], [_table("a", "x", "z", columns=3), _END, _LAST]),
    ([_table("a", "x", "y", "z", "w"), _LAST, _END], [_table("a", "y", "z", "w", "x"), _LAST, _END]),
    (
        [
            _FIRST,
            Heading(1, [Run("Kedua")]),
            _words("Isi bab kedua."),
            _SECOND,
            Heading(1, [Run("Akhir")]),
            _END,
            _LAST,
        ],
        [_FIRST, Heading(1, [Run("Akhir")]), _END, _LAST],
    ),
]
_SUB = Heading(2, [Run("Sub")])
_BELOW_A_HEADING: tuple[list[Block], list[Block]] = [_SUB, _END, _LAST], [_SUB, _FIRST, _END, _LAST]


def _versions() -> list[tuple[Document, Document]]:
    """Plans in both directions, before and after a table came, went or was replaced."""
    both = [*_STEPS, *((new, old) for old, new in _STEPS), _BELOW_A_HEADING]
    return [(_plan(*old), _plan(*new)) for old, new in both]


@pytest.mark.slow
@needs_uno
def test_tables_that_come_go_or_are_replaced_leave_nothing_behind(decided: tuple[Texts, Texts]) -> None:
    _, found = decided
    assert len(found) == 4 * len(_versions())
    assert found[2::4] == found[0::4]
    assert found[3::4] == found[1::4]
