"""The watermark across every page of a draft."""

from generator.blocks.look import COLOURS
from generator.word.xml import escape

_NAMESPACES = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
WATERMARK = "PowerPlusWaterMarkObject"  # the name by which Word's "Remove Watermark" finds it
_PLACE = (
    "position:absolute;margin-left:0;margin-top:0;width:380pt;height:150pt;rotation:315;z-index:-251658752;"
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    "mso-position-vertical:center;mso-position-vertical-relative:margin"
)
_FORMULAS = "".join(
    f'<v:f eqn="{equation}"/>'
    for equation in (
        "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0",
        "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7",
        "sum @6 0 @5",
    )
)  # fmt: skip
_TYPE = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
    f'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas>{_FORMULAS}</v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" '
    'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/>'
    "</v:shapetype>"
)


def watermark(word: str, number: int, font: str) -> str:
    """A run with the word in pale, slanting letters behind the text; ``number`` makes its id unique."""
    style = f"font-family:&quot;{escape(font)}&quot;;font-size:1pt"
    return (
        f"<w:r><w:pict {_NAMESPACES}>{_TYPE}"
        f'<v:shape id="{WATERMARK}{number}" o:spid="_x0000_s{2048 + number}" type="#_x0000_t136" '
        f'alt="{escape(word)}" style="{_PLACE}" o:allowincell="f" '
        f'fillcolor="#{COLOURS["cap-air"].lower()}" stroked="f"><v:fill opacity=".5"/>'
        f'<v:textpath style="{style}" string="{escape(word)}"/></v:shape></w:pict></w:r>'
    )
