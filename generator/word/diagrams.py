"""Diagrams as groups of Word's own shapes, which stay in the line of text."""

from generator.blocks.blocks import Diagram, DiagramBox, DiagramLine
from generator.blocks.diagram_fills import LETTERS_PT, ROUND, box_look, line_look
from generator.word.styles import CELL
from generator.word.xml import escape

GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_EMU_PER_MM, _EMU_PER_PT, _TWIPS_PER_MM = 36_000, 12_700, 56.6929
_FIRST_ID = 100
_INSETS = 18_000
NAMED = "Diagram"
"""How the names of these drawings begin, by which they are recognised when they come home."""
BOX, LINE = "roundRect", "line"
CORNER = f"val {ROUND * 100_000:.0f}"
"""How the corners of the boxes are rounded, which tells them from those of other programs."""


def size(diagram: Diagram, width: int) -> tuple[int, int]:
    """Width and height of a diagram, in twentieths of a point, reduced to a text ``width``."""
    scale = min(1.0, width / (diagram.width * _TWIPS_PER_MM))
    return round(diagram.width * _TWIPS_PER_MM * scale), round(diagram.height * _TWIPS_PER_MM * scale)


def group_xml(diagram: Diagram, width: int, height: int) -> str:
    """The group of shapes, scaled to its frame in EMU: first the lines, then the boxes above them."""
    inner = f'cx="{_emu(diagram.width)}" cy="{_emu(diagram.height)}"'
    shapes = [_line(line, _FIRST_ID + n) for n, line in enumerate(diagram.lines)]
    first = _FIRST_ID + len(shapes)
    shapes += [_box(box, first + n) for n, box in enumerate(diagram.boxes)]
    return (
        f'<wpg:wgp xmlns:wpg="{GROUP}" xmlns:wps="{_SHAPE}"><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>'
        f'<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/><a:chOff x="0" y="0"/><a:chExt {inner}/>'
        f"</a:xfrm></wpg:grpSpPr>{''.join(shapes)}</wpg:wgp>"
    )


def with_alternative(drawing: str, words: str) -> str:
    """A drawing for programs that know groups of shapes, and its words for others."""
    return (
        f'<w:r><mc:AlternateContent xmlns:mc="{_MC}" xmlns:wpg="{GROUP}">'
        f'<mc:Choice Requires="wpg">{drawing}</mc:Choice>'
        f"<mc:Fallback><w:t>{escape(words)}</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    )


def diagram_text(boxes: list[str]) -> str:
    """The text that stands for a diagram: the words of its boxes, in their order."""
    return "\n".join(["diagram:", *boxes])


def words_of(diagram: Diagram) -> list[str]:
    """The words of the boxes, as they are read in a document."""
    return [box.text.replace("\n", " ") for box in diagram.boxes]


def _line(line: DiagramLine, identity: int) -> str:
    colour, width = line_look(line)
    left, top = min(line.x1, line.x2), min(line.y1, line.y2)
    turned = f"{_flag('flipH', line.x2 < line.x1)}{_flag('flipV', line.y2 < line.y1)}"
    head = '<a:headEnd type="triangle"/>' if line.heads > 1 else ""
    tail = '<a:tailEnd type="triangle"/>' if line.heads else ""
    stroke = f"{_filled(colour)}{_dashed(line.dashed)}{head}{tail}"
    place = _place(left, top, abs(line.x2 - line.x1), abs(line.y2 - line.y1), turned)
    return (
        f'<wps:wsp><wps:cNvPr id="{identity}" name="Garis {identity}"/><wps:cNvCnPr/><wps:spPr>{place}'
        f'<a:prstGeom prst="{LINE}"><a:avLst/></a:prstGeom><a:ln w="{_points(width)}">{stroke}</a:ln></wps:spPr>'
        "<wps:bodyPr/></wps:wsp>"
    )


def _box(box: DiagramBox, identity: int) -> str:
    look = box_look(box)
    place = _place(box.x, box.y, box.width, box.height)
    outline = f'<a:ln w="{_points(look.border)}">{_filled(look.outline)}{_dashed(look.dashed)}</a:ln>'
    corner = f'<a:avLst><a:gd name="adj" fmla="{CORNER}"/></a:avLst>'
    shape = f'<a:prstGeom prst="{BOX}">{corner}</a:prstGeom>'
    lines = "".join(_paragraph(words, look.ink, bold=not n) for n, words in enumerate(box.text.split("\n")))
    return (
        f'<wps:wsp><wps:cNvPr id="{identity}" name="Kotak {identity}"/><wps:cNvSpPr/><wps:spPr>{place}{shape}'
        f"{_filled(look.fill)}{outline}</wps:spPr><wps:txbx><w:txbxContent>{lines}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr lIns="{_INSETS}" tIns="0" rIns="{_INSETS}" bIns="0" anchor="ctr"/></wps:wsp>'
    )


def _paragraph(words: str, ink: str, *, bold: bool) -> str:
    letters = f'<w:sz w:val="{LETTERS_PT * 2:.0f}"/><w:szCs w:val="{LETTERS_PT * 2:.0f}"/>'
    weight = "<w:b/><w:bCs/>" if bold else ""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{CELL}"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr>{weight}'
        f'<w:color w:val="{ink}"/>{letters}</w:rPr><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'
    )


def _place(x: float, y: float, width: float, height: float, turned: str = "") -> str:
    start, extent = f'x="{_emu(x)}" y="{_emu(y)}"', f'cx="{_emu(width)}" cy="{_emu(height)}"'
    return f"<a:xfrm{turned}><a:off {start}/><a:ext {extent}/></a:xfrm>"


def _filled(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _dashed(wanted: bool) -> str:
    return '<a:prstDash val="dash"/>' if wanted else ""


def _flag(name: str, wanted: bool) -> str:
    return f' {name}="1"' if wanted else ""


def _emu(millimetres: float) -> int:
    return round(millimetres * _EMU_PER_MM)


def _points(points: float) -> int:
    return round(points * _EMU_PER_PT)
