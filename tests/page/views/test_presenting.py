"""Paparan: slides to download where they can be made, and no button where they cannot."""

import io
import zipfile

import pytest

from generator.page.views import meetings, presenting
from tests.page.visiting import Visit

REGION = "daerah: {nama: Uji, jenis: kabupaten}\nvisi: {rumusan: Maju}\n"


@pytest.mark.slow
def test_the_slides_are_a_powerpoint_file(visit: Visit) -> None:
    pytest.importorskip("pptx", reason="python-pptx is not installed here")
    visitor = visit({"isi.yaml": REGION})
    assert "/d/uji/paparan.pptx" in visitor.words("/d/uji/bimtek/")
    answer = visitor.get("/d/uji/paparan.pptx")
    assert 'filename="paparan-kabupaten-uji.pptx"' in answer.headers["Content-Disposition"]
    assert "ppt/presentation.xml" in zipfile.ZipFile(io.BytesIO(answer.get_data())).namelist()


def test_without_the_package_there_is_no_button(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (meetings, presenting):
        monkeypatch.setattr(module, "can_present", lambda: False)
    visitor = visit({"isi.yaml": REGION})
    assert "paparan.pptx" not in visitor.words("/d/uji/bimtek/")
    assert visitor.get("/d/uji/paparan.pptx").status_code == 404


def test_faults_are_told_in_words(visit: Visit) -> None:
    pytest.importorskip("pptx", reason="python-pptx is not installed here")
    answer = visit({"isi.yaml": REGION + "periode: {mulai: lusa}\n"}).get("/d/uji/paparan.pptx")
    assert answer.status_code == 409 and "lusa" in answer.get_data(as_text=True)
