"""The proof of a redline: accepting all gives the new document's text, rejecting all the old one's."""

import copy
import datetime
import io
from pathlib import Path

import mammoth
import pytest
from hypothesis import given

from generator.blocks.blocks import Document
from generator.build.redline import redline
from generator.word.dress import Dress
from generator.word.writer import Look, to_docx
from tests.word.reversal import accepted, fields, rejected, sections, spacers, texts
from tests.word.test_generated import schema_findings
from tests.word.versions import pairs

WHEN = datetime.datetime(2026, 8, 17, 9, 30, tzinfo=datetime.UTC)
LOOK = Look(Dress())


def redlined(old: Document, new: Document) -> bytes:
    return redline(old, new, LOOK, "Tim Penelaah", WHEN)


def plain_docx(document: Document) -> bytes:
    return to_docx(document, LOOK)


def mammoth_text(docx: bytes) -> str:
    return "".join(mammoth.extract_raw_text(io.BytesIO(docx)).value.split())


@pytest.mark.slow
@given(pairs())
def test_accepting_gives_the_new_text_and_rejecting_the_old(pair: tuple[Document, Document]) -> None:
    old, new = pair
    docx, new_docx = redlined(old, new), plain_docx(new)
    wanted = accepted(docx)
    assert texts(wanted) == texts(new_docx)
    assert texts(rejected(docx)) == texts(plain_docx(old))
    assert fields(wanted) == fields(new_docx)
    assert fields(rejected(docx)) == fields(plain_docx(old))
    assert mammoth_text(wanted) == mammoth_text(new_docx)
    assert spacers(wanted) <= spacers(new_docx) + sections(docx)
    assert sections(docx) == sections(wanted) == sections(rejected(docx))
    assert sections(docx) == sections(new_docx) or bool(old.front) != bool(new.front)


@pytest.mark.slow
@given(pairs())
def test_every_redline_is_valid_and_leaves_both_versions_alone(
    tmp_path: Path, pair: tuple[Document, Document]
) -> None:
    before = copy.deepcopy(pair)
    first = redlined(*pair)
    assert pair == before
    assert redlined(*pair) == first
    file = tmp_path / "redline.docx"
    file.write_bytes(first)
    assert schema_findings(file) == []
