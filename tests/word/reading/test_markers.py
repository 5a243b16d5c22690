"""Markers are counted as Word counts them, whoever wrote the definitions of the lists."""

from pathlib import Path

from generator.word.packing import zipped
from generator.word.parts import main_part, word_part
from generator.word.reading.content import Content, read_content
from generator.word.reading.paragraphs import ReadParagraph
from generator.word.xml import NAMESPACES
from tests.cases import each

STYLES = (
    f'<w:styles {NAMESPACES}><w:style w:type="paragraph" w:styleId="Bab"><w:name w:val="heading 1"/><w:pPr><w:numPr>'
    '<w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" '
    'w:styleId="Anak"><w:name w:val="anak"/><w:basedOn w:val="Bab"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'
    "</w:style></w:styles>"
)


def level(n: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{n}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
        "</w:lvl>"
    )


def read(folder: Path, levels: str, paragraphs: str, numbers: str = "") -> Content:
    numbering = (
        f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{numbers}</w:numbering>'
    )
    file = folder / "a.docx"
    document = f"<w:document {NAMESPACES}><w:body>{paragraphs}</w:body></w:document>"
    file.write_bytes(zipped([main_part([document]), word_part("numbering", numbering), word_part("styles", STYLES)]))
    return read_content(file)


def item(depth: int = 0, number: int = 1) -> str:
    properties = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>a</w:t></w:r></w:p>"


def markers(content: Content) -> list[str]:
    return [block.marker for block in content.blocks if isinstance(block, ReadParagraph)]


TWO = level(0, "upperRoman", "BAB %1") + level(1, "decimal", "%1.%2", "<w:isLgl/>")


@each(
    ("levels", "depths", "expected"),
    [
        (TWO, (0, 1, 1, 0, 1), ["BAB I", "1.1", "1.2", "BAB II", "2.1"]),
        (level(0, "lowerLetter", "%1)", start=26), (0, 0), ["z)", "aa)"]),
        (level(0, "bullet", "\uf0b7"), (0, 0), ["•", "•"]),
        (level(0, "decimal", "%1.") + level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>'), (0, 1, 0, 1),
         ["1.", "1)", "2.", "2)"]),
        (level(0, "decimal", "%1."), (0, 5), ["1.", ""]),
    ],
)  # fmt: skip
def test_items_are_counted(levels: str, depths: tuple[int, ...], expected: list[str], tmp_path: Path) -> None:
    assert markers(read(tmp_path, levels, "".join(map(item, depths)))) == expected


def test_a_list_that_starts_anew_does_so_once(tmp_path: Path) -> None:
    own = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>'
        "</w:lvlOverride></w:num>"
    )
    body = item() + item() + item(0, 2) + item(0, 2) + item(0, 9) + item(0, 0)
    assert markers(read(tmp_path, level(0, "decimal", "%1."), body, own)) == ["1.", "2.", "7.", "8.", "", ""]


def test_a_style_gives_the_list_and_the_level_of_a_heading(tmp_path: Path) -> None:
    levels = level(0, "decimal", "%1") + level(1, "decimal", "%1.%2", '<w:pStyle w:val="Bab"/>')
    styled = [f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr></w:p>' for name in ("Bab", "Anak", "Lain")]
    found = [b for b in read(tmp_path, levels, "".join(styled)).blocks if isinstance(b, ReadParagraph)]
    assert [(block.outline, block.marker) for block in found] == [(1, "0.1"), (2, "0.2"), (0, "")]


def test_libreoffice_forgets_that_chapters_are_counted_plainly(tmp_path: Path) -> None:
    forgotten = level(0, "upperRoman", "BAB %1") + level(1, "decimal", "%1.%2")
    for levels, said in ((TWO, False), (forgotten, True)):
        content = read(tmp_path, levels, item(0) + item(1))
        assert (markers(content), content.forgotten) == (["BAB I", "1.1"], said)


@each("numbers", ['<w:num w:numId="2"/>', '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'])
def test_lists_that_are_not_there_have_no_markers(numbers: str, tmp_path: Path) -> None:
    assert markers(read(tmp_path, level(0, "decimal", "%1."), item(0, 2), numbers)) == [""]


@each(
    ("form", "text", "font", "expected"),
    [
        ("upperRoman", "BAB %1", "Wingdings", "[huruf Wingdings: BAB I]"),
        ("upperRoman", "BAB %1", "Arial", "BAB I"),
        ("bullet", "\uf0b7", "Symbol", "•"),
    ],
)
def test_a_number_in_signs_is_no_number(form: str, text: str, font: str, expected: str, tmp_path: Path) -> None:
    look = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr></w:lvl>'
    assert markers(read(tmp_path, level(0, form, text).replace("</w:lvl>", look), item())) == [expected]
