"""Word and Markdown say the same, block by block."""

from pathlib import Path

import pytest

from tests.conftest import CHECKOUT, Run
from tests.documents.reading import docx_texts, markdown_texts

REGIONS = sorted(p.name for p in (CHECKOUT / "masterplans").iterdir() if p.is_dir())


@pytest.mark.slow
@pytest.mark.parametrize("region", REGIONS)
def test_every_document_says_the_same_in_word_and_markdown(region: str, run: Run, tmp_path: Path) -> None:
    assert run("build", region, "--output-dir", str(tmp_path), cwd=CHECKOUT).exit_code == 0
    documents = sorted((tmp_path / region).glob("*.docx"))
    assert documents
    for document in documents:
        markdown = document.with_suffix(".md").read_text(encoding="utf-8")
        assert docx_texts(document) == markdown_texts(markdown)
