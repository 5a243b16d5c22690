"""The Markdown of whole documents, as a reader last approved it (make golden writes it anew)."""

from pathlib import Path

import pytest

from generator.documents.markdown import to_markdown
from tests.conftest import CHECKOUT
from tests.documents.composing import composed
from tests.plans import LENGKAP

GOLDEN = Path(__file__).parent / "golden"
PLACES = {
    "kota-jambi": CHECKOUT / "masterplans/kota-jambi",
    "kotim": CHECKOUT / "masterplans/kotim",
    "contoh": CHECKOUT / "masterplans/contoh",
    "lengkap": LENGKAP,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", PLACES)
def test_every_document_reads_as_approved(name: str, pytestconfig: pytest.Config) -> None:
    for document in composed(PLACES[name]):
        file = GOLDEN / f"{name}-{document.key}.md"
        text = to_markdown(document)
        if pytestconfig.getoption("--update-golden"):
            file.write_text(text, encoding="utf-8")
        assert text == file.read_text(encoding="utf-8")
