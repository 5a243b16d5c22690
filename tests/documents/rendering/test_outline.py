"""The outline that a document prints of itself tells of its chapters as they are printed."""

from pathlib import Path

import pytest

from generator.blocks.blocks import Document
from generator.building.sets import document_set
from generator.documents.as_markdown import to_markdown
from generator.documents.rendering.template_errors import TemplateUseError
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import shipped_templates
from generator.source.problems import Problems
from tests.cases import each
from tests.conftest import write_tree
from tests.documents.composing import PAGE_PLAN, composer_of

MANIFEST = (shipped_templates() / "masterplan/dokumen.yaml").read_text(encoding="utf-8")
STRATEGY = "  - berkas: strategi\n"


def book(root: Path, templates: dict[str, str], plan: str = PAGE_PLAN.partition("dokumen:")[0]) -> Document:
    """The second book of a region with templates of its own."""
    write_tree(root, {"isi.yaml": plan, **{f"templates/masterplan/{name}": text for name, text in templates.items()}})
    reading = read_masterplan(root)
    reading.problems.raise_if_any()
    spec = next(spec for spec in document_set(reading.masterplan, Problems()) if spec.key == "masterplan")
    return composer_of(reading.masterplan, root / "templates", root).compose(spec)


def outline(document: Document) -> list[str]:
    """The lines of the outline, until what each chapter is about."""
    text = to_markdown(document).partition("Buku ini terdiri atas ")[2].partition("\n#")[0]
    count, *lines = [line for line in text.replace("*", "").split("\n") if line]
    return [count, *(line.removeprefix("- ").partition(" memuat ")[0] for line in lines)]


@each(
    ("templates", "told"),
    [
        ({}, ["sembilan bab.", "BAB III Strategi Smart City", "BAB IX Penutup"]),
        (
            {"dokumen.yaml": MANIFEST.replace(STRATEGY, f"  - {{berkas: baru, judul: Qbaru}}\n{STRATEGY}"),
             "baru.md": "# {{ bab.judul }}\n\nQa\n"},
            ["sepuluh bab.", "BAB III Qbaru.", "BAB IV Strategi Smart City", "BAB X Penutup"],
        ),
        (
            {"dokumen.yaml": MANIFEST.replace(STRATEGY, f"  - {{berkas: baru, judul: Q, isi: K}}\n{STRATEGY}"),
             "baru.md": "# - Qbaru\n\nQa\n"},
            ["sembilan bab.", "Qbaru", "BAB III Strategi Smart City", "BAB IX Penutup"],
        ),
        (
            {"strategi.md": "# Qsatu\n\nQa\n\n# Qdua\n\nQb\n"},
            ["sepuluh bab.", "BAB III Qsatu", "BAB IV Qdua.", "BAB V Rencana Aksi", "BAB X Penutup"],
        ),
        ({"strategi.md": "# - Strategi\n\nQa\n"}, ["delapan bab.", "Strategi", "BAB III Rencana Aksi"]),
        ({"strategi.md": "\n"}, ["delapan bab.", "BAB II Visi, Misi, dan Sasaran", "BAB III Rencana Aksi"]),
        ({"strategi.md": "# Qsisip\n\nQa\n"}, ["sembilan bab.", "BAB III Qsisip", "BAB IV Rencana Aksi"]),
    ],
)  # fmt: skip
def test_the_outline_has_the_numbers_and_titles_of_the_chapters(
    templates: dict[str, str], told: list[str], tmp_path: Path
) -> None:
    lines = outline(book(tmp_path, templates))
    assert [line for line in lines if line in told] == told


def test_a_chapter_that_tells_nothing_of_itself_is_counted(tmp_path: Path) -> None:
    manifest = "bab:\n  - pendahuluan\n  - {berkas: baru, judul: J, isi: K}\n"
    document = book(tmp_path, {"dokumen.yaml": manifest, "baru.md": "# Qb\n\nQa\n"})
    assert outline(document) == ["dua bab.", "BAB I pendahuluan.", "BAB II Qb"]


def test_a_chapter_without_a_title_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateUseError, match=r"strategi.md: bab ini tidak diawali judul.*\{\{ bab.judul \}\}"):
        book(tmp_path, {"strategi.md": "Qa\n\n# Qb\n\nQc\n"})
