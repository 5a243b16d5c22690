"""How one of each kind of block looks to Word, as a reader last approved it (make golden writes it anew)."""

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from generator.word.paper_and_font import PaperAndFont
from generator.word.writer import Look, to_docx
from tests.documents.composing import composed
from tests.documents.drawing import png
from tests.plans import RUPA
from tests.word.pretty import pretty

GOLDEN = Path(__file__).parent / "golden"
PARTS = ("document", "styles", "numbering", "settings", "header-tegak", "footer-tegak", "charts/chart1")


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    place = shutil.copytree(RUPA, tmp_path_factory.mktemp("daerah") / "rupa")
    (place / "gambar").mkdir()
    (place / "gambar/pasar.png").write_bytes(png(200, 100))
    (document,) = [document for document in composed(place, place / "templates") if document.key == "rupa"]
    with zipfile.ZipFile(io.BytesIO(to_docx(document, Look(PaperAndFont())))) as package:
        return {name: pretty(package.read(f"word/{name}.xml")) for name in PARTS}


@pytest.mark.parametrize("name", PARTS)
def test_a_document_looks_as_approved(name: str, parts: dict[str, str], pytestconfig: pytest.Config) -> None:
    file = GOLDEN / f"{name.rpartition('/')[2]}.xml"
    if pytestconfig.getoption("--update-golden"):
        file.write_text(parts[name], encoding="utf-8")
    assert parts[name] == file.read_text(encoding="utf-8")
