"""What stands outside the tables of a Word file: headings of chapters, and how much prose each has."""

from pathlib import Path
from typing import Any

from docx import Document

from generator.word.reading.outside_tables import passages_outside_tables


def passages(tmp_path: Path, *lines: tuple[str, str]) -> list[tuple[str, int]]:
    """The passages of a file with these lines, each with its style, and with a table at its end."""
    document: Any = Document()
    document.styles.add_style("toc 1", 1)
    for text, style in lines:
        document.add_paragraph(text, style)
    document.add_table(1, 1).rows[0].cells[0].text = "sel"
    document.save(str(tmp_path / "a.docx"))
    return [(one.heading, one.paragraphs) for one in passages_outside_tables(tmp_path / "a.docx")]


def test_prose_is_counted_below_the_heading_of_its_chapter(tmp_path: Path) -> None:
    assert passages(
        tmp_path, ("Kata pengantar.", "Normal"), ("Visi", "Heading 1"), ("Maju.", "Normal"), ("Sub", "Heading 2")
    ) == [("", 1), ("Visi", 2)]


def test_a_chapter_typed_without_a_style_is_a_heading_too(tmp_path: Path) -> None:
    assert passages(tmp_path, ("BAB II ANALISIS", "Normal"), ("Isi.", "Normal")) == [("BAB II ANALISIS", 1)]


def test_captions_sources_contents_and_cells_are_no_prose(tmp_path: Path) -> None:
    assert (
        passages(
            tmp_path,
            ("BAB I VISI\t3", "toc 1"),
            ("Tabel 2. Risiko", "Caption"),
            ("Sumber: Bappeda", "Normal"),
            ("", "Normal"),
        )
        == []
    )


def test_a_long_heading_is_cut(tmp_path: Path) -> None:
    [(heading, _)] = passages(tmp_path, ("x" * 200, "Heading 1"))
    assert heading == "x" * 80 + "…"
