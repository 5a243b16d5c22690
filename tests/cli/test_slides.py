"""``masterplan slides``: where the presentation is written, and what is said without python-pptx."""

from pathlib import Path

import pytest
from pptx import Presentation

from generator.cli import slides
from tests.conftest import Run, write_tree

PLAN = "daerah: {nama: Uji, jenis: kabupaten}\nvisi: {rumusan: Uji yang cerdas}\n"


@pytest.fixture
def region(tmp_path: Path) -> Path:
    return write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN})


def test_it_is_written_beside_the_documents_and_check_is_named(region: Path, run: Run) -> None:
    result = run("slides", "uji", cwd=region)
    assert result.exit_code == 0, result.output
    assert (region / "output/uji/paparan.pptx").stat().st_size
    assert "masterplan check uji" in result.output


def test_slides_of_a_final_with_gaps_are_refused_as_its_documents_are(region: Path, run: Run) -> None:
    (region / "masterplans/uji/isi.yaml").write_text(f"{PLAN}naskah: {{status: final}}\n", "utf-8")
    result = run("slides", "uji", cwd=region)
    assert result.exit_code == 2
    assert "naskah final belum dapat dibuat" in result.output
    assert "ganti status itu menjadi 'draf'" in result.output
    assert not (region / "output").exists()


def test_a_block_that_the_template_does_not_have_is_told(region: Path, run: Run) -> None:
    text = '{% extends "asli/salindia.md" %}{% block xyz %}halo{% endblock %}'
    write_tree(region, {"masterplans/uji/templates/paparan/salindia.md": text})
    result = run("slides", "uji", cwd=region)
    assert "blok 'xyz' tidak ada dalam templat" in result.output


def test_a_file_that_somebody_edited_is_kept(region: Path, run: Run) -> None:
    run("slides", "uji", cwd=region)
    file = region / "output/uji/paparan.pptx"
    file.write_bytes(file.read_bytes() + b" ")
    run("slides", "uji", cwd=region)
    assert len([*file.parent.iterdir()]) == 2


def test_without_python_pptx_it_says_how_to_get_it(region: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(slides, "find_spec", lambda _: None)
    result = run("slides", "uji", cwd=region)
    assert result.exit_code == 2
    assert "pip install python-pptx" in result.output
    assert not (region / "output").exists()


def test_broken_inputs_are_told_with_their_place(region: Path, run: Run) -> None:
    (region / "masterplans/uji/isi.yaml").write_text("daerah: {nama: [A\n", "utf-8")
    result = run("slides", "uji", cwd=region)
    assert result.exit_code == 2
    assert "isi.yaml:" in result.output


@pytest.mark.parametrize("reason", ["Alasan satu.", "Alasan satu.\n\n    Alasan dua."])
def test_a_reason_of_several_paragraphs_says_that_it_goes_on_in_the_documents(
    region: Path, run: Run, reason: str
) -> None:
    text = f"dimensi_prioritas:\n  dimensi: smart_living\n  alasan: |\n    {reason}\n"
    (region / "masterplans/uji/isi.yaml").write_text(f"{PLAN}{text}", "utf-8")
    run("slides", "uji", cwd=region)
    deck = Presentation(str(region / "output/uji/paparan.pptx"))
    shown = " ".join(shape.text_frame.text for slide in deck.slides for shape in slide.shapes if shape.has_text_frame)
    assert "Alasan satu." in shown
    assert ("Alasan selebihnya dalam dokumen lengkapnya." in shown) == ("dua" in reason)
