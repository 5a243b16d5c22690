"""Drawings: pictures and charts as inline objects of a paragraph, and the package parts they need.

Lengths are in twentieths of a point, as everywhere in this room; only the XML uses EMU.
"""

from generator.blocks.blocks import Chart, Diagram, Figure, Picture
from generator.word.charts import chart_xml
from generator.word.diagrams import GROUP, NAMED, group_xml, size, with_alternative
from generator.word.parts import Part, chart_part, picture_part, workbook_part
from generator.word.workbook import workbook
from generator.word.xml import A, C, R, escape

_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_EMU = 635
_CM = 567
_PIXEL = 15
HIGHEST = 12 * _CM


class Drawings:
    """Draws figures into runs, assigns ids to drawings, and collects their parts; equal pictures share one."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._drawn = 0
        self._charts = 0
        self._pictures: dict[bytes, Part] = {}

    def figure(self, figure: Figure, width: int) -> str:
        """A run with the picture, chart or diagram of a figure, for a text ``width``."""
        if isinstance(figure.content, Picture):
            return self.picture(figure.content, figure.alt, width)
        if isinstance(figure.content, Diagram):
            return self.diagram(figure.content, figure.alt, width)
        return self.chart(figure.content, figure.alt, width)

    def picture(self, picture: Picture, alt: str, width: int, height: int = HIGHEST) -> str:
        """A run with a picture, reduced to fit the given space."""
        part = self._picture_part(picture)
        lying = picture.turn in {90, 270}
        if lying:
            high, wide = fitted(picture.height, picture.width, width, height)
        else:
            wide, high = fitted(picture.width, picture.height, width, height)
        drawn = _picture_xml(part.identity, wide, high, picture.turn)
        return self._inline(_PIC, drawn, alt, wide, high, beyond=_overhang(wide, high) if lying else "")

    def chart(self, chart: Chart, alt: str, width: int) -> str:
        """A run with a chart as wide as the text."""
        self._charts += 1
        part = chart_part(self._charts, chart_xml(chart, "rId1"))
        self.parts += [part, workbook_part(part, self._charts, workbook(chart))]
        return self._inline(C, f'<c:chart xmlns:c="{C}" r:id="{part.identity}"/>', alt, width, chart_height(chart))

    def diagram(self, diagram: Diagram, alt: str, width: int) -> str:
        """A run with a diagram, reduced to the width of the text."""
        wide, high = size(diagram, width)
        group = group_xml(diagram, wide * _EMU, high * _EMU)
        return with_alternative(self._frame(GROUP, group, alt, wide, high, named=NAMED), alt)

    def _picture_part(self, picture: Picture) -> Part:
        part = self._pictures.get(picture.content)
        if part is None:
            part = picture_part(len(self._pictures) + 1, picture.content, picture.form)
            self._pictures[picture.content] = part
            self.parts.append(part)
        return part

    def _inline(self, kind: str, content: str, alt: str, width: int, height: int, *, beyond: str = "") -> str:
        return f"<w:r>{self._frame(kind, content, alt, width, height, beyond=beyond)}</w:r>"

    def _frame(
        self, kind: str, content: str, alt: str, width: int, height: int, *, beyond: str = "", named: str = "Gambar"
    ) -> str:
        self._drawn += 1
        name = f"{named} {self._drawn}"
        return (
            f'<w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{width * _EMU}" cy="{height * _EMU}"/>{beyond}'
            f'<wp:docPr id="{self._drawn}" name="{name}" descr="{escape(alt)}"/><wp:cNvGraphicFramePr/>'
            f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{kind}">{content}</a:graphicData></a:graphic>'
            "</wp:inline></w:drawing>"
        )


def fitted(pixels_wide: int, pixels_high: int, width: int, height: int) -> tuple[int, int]:
    """Width and height of a picture: its own size at 96 pixels per inch, reduced to fit the given space."""
    scale = min(_PIXEL, width / pixels_wide, height / pixels_high)
    return max(1, int(pixels_wide * scale)), max(1, int(pixels_high * scale))


def chart_height(chart: Chart) -> int:
    """The height of a chart: horizontal bars need a line for each category, other charts have a fixed height."""
    if chart.form == "radar":
        return 10 * _CM
    if chart.form == "tumpuk":
        return 9 * _CM
    bars = len(chart.categories) * len(chart.series)
    return min(HIGHEST, int((2.2 + 0.65 * bars) * _CM))


def _overhang(width: int, height: int) -> str:
    """The extent of a picture turned by a right angle beyond its frame, on each side."""
    side, top = max(0, height - width) * _EMU // 2, max(0, width - height) * _EMU // 2
    return f'<wp:effectExtent l="{side}" t="{top}" r="{side}" b="{top}"/>'


def _picture_xml(relation: str, width: int, height: int, turn: int) -> str:
    turned = f' rot="{turn * 60000}"' if turn else ""
    size = f'<a:off x="0" y="0"/><a:ext cx="{width * _EMU}" cy="{height * _EMU}"/>'
    return (
        f'<pic:pic xmlns:pic="{_PIC}"><pic:nvPicPr><pic:cNvPr id="0" name="{relation}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip xmlns:r="{R}" r:embed="{relation}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm{turned}>{size}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic>"
    )
