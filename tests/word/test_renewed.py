"""A document with other hashes of the region's files is the one that would have been written with them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.blocks.blocks import Cover, Document, Heading, Paragraph
from generator.blocks.inline import Run
from generator.word.anchor_map import AnchorMap, read_map
from generator.word.paper_and_font import Look, paper_and_font
from generator.word.renewed import renewed
from generator.word.writer import to_docx

HASHES = st.dictionaries(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "Z")), max_size=12),
                         st.text("0123456789abcdef", min_size=16, max_size=16), max_size=4)  # fmt: skip


def written(files: dict[str, str], *, anchored: bool = True, source: str = "nama: Uji\n") -> bytes:
    body = [Heading(1, [Run("Bab")]), Paragraph([Run("<berkas n='x'/> & lainnya")])]
    document = Document("masterplan", "Buku 2", Cover([Run("Judul")]), "Uji", "Uji", body)
    marks = AnchorMap(document.key, files) if anchored else None
    return to_docx(document, Look(paper_and_font("", "")), source=source, anchored=marks)


@given(before=HASHES, after=HASHES)
def test_it_is_the_document_that_would_have_been_written(before: dict[str, str], after: dict[str, str]) -> None:
    assert renewed(written(before), after) == written(after)


def test_the_new_hashes_are_read_back(tmp_path: Path) -> None:
    content = renewed(written({"visi.yaml": "0" * 16}), {"misi & visi.yaml": "f" * 16})
    assert content is not None
    (tmp_path / "a.docx").write_bytes(content)
    found = read_map(tmp_path / "a.docx")
    assert found is not None
    assert found.files == {"misi & visi.yaml": "f" * 16}


@pytest.mark.parametrize("content", [b"", b"PK", written({}, anchored=False), written({}, anchored=False, source="")])
def test_what_has_no_map_is_not_renewed(content: bytes) -> None:
    assert renewed(content, {}) is None


def test_what_is_damaged_is_not_renewed() -> None:
    assert renewed(written({})[:-30], {}) is None
