"""Diagrams in Word: a group of shapes in the line, described, recognised when it comes home."""

import re
from pathlib import Path

from lxml import etree

from generator.blocks.blocks import Diagram, DiagramBox, DiagramLine
from generator.word.diagrams import diagram_text, size, words_of
from generator.word.drawing import Drawings
from generator.word.packing import zipped
from generator.word.parts import main_part
from generator.word.reading.content import ReadDrawing, ReadParagraph, read_content
from generator.word.xml import NAMESPACES
from tests.cases import each

DIAGRAM = Diagram(
    100,
    40,
    [DiagramBox("Dewan & <A>\n3 anggota", 0, 0, 40, 10), DiagramBox("Tim", 60, 20, 40, 10, look="putus")],
    [DiagramLine(20, 10, 80, 20, 1), DiagramLine(80, 20, 20, 10, 2, "smart_economy", dashed=True)],
)


def _blocks(folder: Path, change: tuple[str, str] = ("", "")) -> list[ReadDrawing | ReadParagraph]:
    run = Drawings().diagram(DIAGRAM, "Uraian & <B>", 9000)
    assert change[0] in run
    return _read(folder, run.replace(*change) if change[0] else run)


def _read(folder: Path, run: str) -> list[ReadDrawing | ReadParagraph]:
    file = folder / "a.docx"
    paragraph = f"<w:p>{run}</w:p>"
    file.write_bytes(zipped([main_part([f"<w:document {NAMESPACES}><w:body>{paragraph}</w:body></w:document>"])]))
    return [b for b in read_content(file).blocks if isinstance(b, ReadDrawing | ReadParagraph)]


def test_it_is_read_as_one_drawing_with_the_words_of_its_boxes(tmp_path: Path) -> None:
    paragraph, drawing = _blocks(tmp_path)
    assert isinstance(paragraph, ReadParagraph)
    assert (paragraph.text, paragraph.boxes) == ("", [])
    assert drawing == ReadDrawing("bagan", diagram_text(words_of(DIAGRAM)))


@each(
    ("old", "new"),
    [(">Tim<", ">Panitia<"), ("Dewan", "Badan"), ("descr=", 'hidden="1" descr=')],
)
def test_what_was_edited_in_it_is_seen(old: str, new: str, tmp_path: Path) -> None:
    [_, drawing] = _blocks(tmp_path, (old, new))
    assert isinstance(drawing, ReadDrawing)
    assert drawing.text != diagram_text(words_of(DIAGRAM))


@each("frame", ["inline", "anchor"])
def test_it_is_known_by_its_shapes_where_its_names_are_lost(frame: str, tmp_path: Path) -> None:
    run = Drawings().diagram(DIAGRAM, "Uraian & <B>", 9000).replace("wp:inline", f"wp:{frame}")
    bare = re.sub(r'<wps:cNvPr[^>]*>| descr="[^"]*"', "", run).replace('name="Diagram 1"', 'name="Shape1"')
    [_, drawing] = _read(tmp_path, bare)
    assert drawing == ReadDrawing("bagan", diagram_text(words_of(DIAGRAM)))


@each(
    ("old", "new"),
    [("val 18000", "val 16667"), ('prst="line"', 'prst="bentConnector3"'), ("</wpg:wgp>", "<wpg:grpSp/></wpg:wgp>")],
)
def test_a_group_of_somebody_else_is_still_read_as_text(old: str, new: str, tmp_path: Path) -> None:
    run = Drawings().diagram(DIAGRAM, "Uraian & <B>", 9000).replace('name="Diagram 1"', 'name="Group 7"')
    assert old in run
    read = _read(tmp_path, run.replace(old, new))
    texts = [block.text for block in read if isinstance(block, ReadParagraph)]
    assert ["Dewan & <A>" in texts[1], "3 anggota" in texts[2], texts[3]] == [True, True, "Tim"]


def test_it_has_a_description_and_words_for_programs_that_know_no_groups() -> None:
    run = etree.fromstring(f"<a {NAMESPACES}>{Drawings().diagram(DIAGRAM, 'Uraian & <B>', 9000)}</a>")
    assert [named.get("descr") for named in run.iter("{*}docPr")] == ["Uraian & <B>"]
    assert ["".join(words.itertext()) for words in run.iter("{*}Fallback")] == ["Uraian & <B>"]
    identities = [shape.get("id") for shape in run.iter("{*}cNvPr")]
    assert len(identities) == len(set(identities)) == 4


def test_it_is_reduced_to_the_text_and_never_enlarged() -> None:
    wide, high = size(DIAGRAM, 2000)
    assert wide == 2000
    assert abs(high - 800) <= 1
    assert size(DIAGRAM, 99999)[0] == round(100 * 56.6929)
