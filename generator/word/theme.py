"""The theme: colours and fonts that Word offers in its menus, and that charts take up."""

from generator.word.dress import Dress
from generator.word.xml import DECLARATION, escape

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_COLOURS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "1F3864", "lt2": "EDEDED", "accent1": "2F5597", "accent2": "C55A11",
    "accent3": "548235", "accent4": "BF9000", "accent5": "2E75B6", "accent6": "7F6000", "hlink": "1F3864",
    "folHlink": "7F7F7F",
}  # fmt: skip
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINES = "".join(f'<a:ln w="{width}">{_FILL}</a:ln>' for width in (6350, 12700, 19050))
_EFFECTS = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3


def theme_xml(dress: Dress) -> str:
    """theme1.xml in the font of the dress."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items())
    font = f'<a:latin typeface="{escape(dress.font)}"/><a:ea typeface=""/><a:cs typeface=""/>'
    return (
        f'{DECLARATION}<a:theme xmlns:a="{_A}" name="Masterplan"><a:themeElements>'
        f'<a:clrScheme name="Masterplan">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Masterplan"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont>'
        f'</a:fontScheme><a:fmtScheme name="Masterplan"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{_LINES}</a:lnStyleLst><a:effectStyleLst>{_EFFECTS}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
