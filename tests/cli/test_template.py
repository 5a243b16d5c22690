"""``masterplan template``: the list, and copies that a region changes."""

import shutil
from pathlib import Path

import pytest

from generator.documents.template_files import template_files
from generator.regions.locate import shipped_templates
from tests.conftest import CHECKOUT, Run, write_tree

PLACE = "masterplans/uji/templates/masterplan/penutup.md"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return write_tree(tmp_path, {"masterplans/uji/isi.yaml": "daerah: {nama: Uji, jenis: kabupaten}\n"})


def test_the_list_names_templates_and_their_blocks(tmp_path: Path, run: Run) -> None:
    lines = run("template", "list", "masterplan", cwd=tmp_path).stdout.splitlines()
    assert "masterplan/penutup.md  blok: penutup" in lines
    assert all(line.startswith("masterplan/") for line in lines)
    assert "bersama/sambutan.md" in run("template", "list", cwd=tmp_path).output


def test_an_unknown_document_is_answered_with_those_that_there_are(tmp_path: Path, run: Run) -> None:
    result = run("template", "list", "buku", cwd=tmp_path)
    assert result.exit_code == 2
    assert "profil_quick_win" in result.output


def test_a_copy_extends_the_shipped_template_block_by_block(place: Path, run: Run) -> None:
    assert run("template", "copy", "uji", "masterplan/penutup", "-q", cwd=place).output == f"{Path(PLACE)}\n"
    assert (place / PLACE).read_text() == (
        '{% extends "asli/penutup.md" %}\n{% block penutup %}\n{{ super() }}\n{% endblock %}\n'
    )


def test_a_changed_block_is_printed(place: Path, run: Run) -> None:
    run("template", "copy", "uji", "masterplan/penutup", cwd=place)
    text = (place / PLACE).read_text()
    (place / PLACE).write_text(text.replace("{{ super() }}", "{{ super() }}\n\nSelesai sudah."))
    run("build", "uji", "--format", "md", "--document", "masterplan", cwd=place)
    assert "Selesai sudah." in (place / "output/uji/buku-2-masterplan.md").read_text()


def test_the_whole_text_is_copied_if_asked_for(place: Path, run: Run) -> None:
    run("template", "copy", "uji", "templates\\masterplan\\penutup.md", "--whole", cwd=place)
    assert (place / PLACE).read_text() == (CHECKOUT / "templates/masterplan/penutup.md").read_text()


@pytest.mark.parametrize("region", ["output/uji", "output/hampa"])
def test_a_folder_of_documents_gets_no_templates(region: str, place: Path, run: Run) -> None:
    write_tree(place, {"output/uji/buku-2-masterplan.docx": "dokumen"})
    (place / "output/hampa").mkdir()
    assert run("template", "copy", region, "masterplan/penutup", cwd=place).exit_code == 2
    assert not [*place.glob("output/*/templates")]


def test_a_folder_of_documents_of_its_name_gets_no_templates_of_a_region(place: Path, run: Run) -> None:
    write_tree(place, {"uji/buku-2-masterplan.docx": "dokumen"})
    assert run("template", "copy", "uji", "masterplan/penutup", "-q", cwd=place).output == f"{Path(PLACE)}\n"


def test_an_own_template_is_never_overwritten(place: Path, run: Run) -> None:
    write_tree(place, {PLACE: "punya sendiri"})
    result = run("template", "copy", "uji", "masterplan/penutup", cwd=place)
    assert result.exit_code == 2
    assert (place / PLACE).read_text() == "punya sendiri"


@pytest.mark.parametrize(
    ("typed", "meant"), [("masterplan/visi", "visi-misi-sasaran.md"), ("masterplan/penutp", "penutup.md")]
)
def test_an_unknown_template_is_answered_with_the_nearest(typed: str, meant: str, place: Path, run: Run) -> None:
    result = run("template", "copy", "uji", typed, cwd=place)
    assert result.exit_code == 2
    assert f"Mungkin maksud Anda: masterplan/{meant}." in result.output


@pytest.mark.slow
def test_copies_of_all_templates_change_no_document(tmp_path: Path, run: Run) -> None:
    shutil.copytree(CHECKOUT / "masterplans/contoh", tmp_path / "masterplans/contoh")
    run("build", "contoh", "--format", "md", "--output-dir", "sebelum", cwd=tmp_path)
    for file in template_files(shipped_templates()):
        write_tree(tmp_path, {f"masterplans/contoh/templates/{file.name}": file.extension})
    assert run("build", "contoh", "--format", "md", "--output-dir", "sesudah", cwd=tmp_path).exit_code == 0
    before, after = _texts(tmp_path / "sebelum"), _texts(tmp_path / "sesudah")
    assert before == after
    assert len(before) > 5


def _texts(output: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in (output / "contoh").glob("*.md")}


@pytest.mark.parametrize(
    ("template", "command"),
    [
        ("paparan/salindia", "slides uji"),
        ("laporan_evaluasi/laporan", "evaluate"),
        ("masterplan/penutup", "build uji"),
    ],
)
def test_the_command_that_prints_the_copy_is_named(tmp_path: Path, run: Run, template: str, command: str) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "daerah: {nama: Uji}\n"})
    assert f"masterplan {command}" in run("template", "copy", "uji", template, cwd=tmp_path).output


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("penutup", "masterplan/penutup.md"),
        ("masterplan", "masterplan template list masterplan"),
        ("masterplan/penutop", "Mungkin maksud Anda: masterplan/penutup.md"),
    ],
)
def test_a_name_that_is_no_template_is_answered_with_what_may_be_meant(
    name: str, told: str, tmp_path: Path, run: Run
) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "daerah: {nama: Uji, jenis: kabupaten}\n"})
    result = run("template", "copy", "uji", name, cwd=tmp_path)
    assert result.exit_code == 2
    assert told in " ".join(result.output.split())
