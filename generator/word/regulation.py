"""The styles of a regulation: all of one size and black, centred titles, layouts that hang in columns.

They take the place of the styles of a book under the same ids, so that headings stay headings for whoever
navigates by them.
"""

from generator.word.dress import Dress
from generator.word.style import Style, centred, hanging, size, spacing

CENTRED, CONSIDERATIONS, DICTUM = "Tengah", "Konsiderans", "Diktum"
CLAUSE, LETTER, PROMULGATION, APPENDIX_HEAD = "Ayat", "Huruf", "Pengundangan", "KepalaLampiran"
_LABEL, _COLON, _COUNT = 1843, 2126, 2580
_CLAUSE, _LETTER = 652, 1162
_KEEP = "<w:keepNext/><w:keepLines/>"
_BOTH = '<w:jc w:val="both"/>'


def regulation_styles(dress: Dress) -> list[Style]:
    """The styles that regulations have otherwise than books, and those that only they have."""
    half = dress.text_width // 2
    return [
        Style("BodyText", "Body Text", paragraph=spacing(0, 6, 1.15) + _BOTH),
        Style(
            "Heading1", "heading 1", follows="BodyText",
            paragraph=centred(f"{_KEEP}<w:pageBreakBefore/>{spacing(0, 12, 1.15)}") + '<w:outlineLvl w:val="0"/>',
        ),
        *(
            Style(
                f"Heading{level}", f"heading {level}", follows="BodyText",
                paragraph=centred(f"{_KEEP}{spacing(before, 6, 1.15)}") + f'<w:outlineLvl w:val="{level - 1}"/>',
            )
            for level, before in ((2, 12), (3, 8), (4, 6))
        ),
        Style(
            APPENDIX_HEAD, "Kepala Lampiran", follows="BodyText",
            paragraph=f'{_KEEP}<w:pageBreakBefore/>{spacing(0, 18, 1.15)}<w:ind w:left="{half}"/>'
            '<w:outlineLvl w:val="0"/>',
        ),
        Style(CENTRED, "Tengah", follows="BodyText", paragraph=centred(spacing(0, 8, 1.15))),
        _in_columns(CONSIDERATIONS, "Konsiderans", (_LABEL, _COLON), _COUNT),
        _in_columns(DICTUM, "Diktum", (_LABEL,), _COLON),
        _in_columns(CLAUSE, "Ayat", (), _CLAUSE),
        Style(
            LETTER, "Huruf",
            paragraph=_tabs((_LETTER,)) + spacing(0, 6, 1.15) + hanging(_LETTER, _LETTER - _CLAUSE) + _BOTH,
        ),
        Style("TandaTangan", "Tanda Tangan", paragraph=f'{_KEEP}{spacing(14, 0, 1.15)}<w:ind w:left="{half}"/>'),
        Style(PROMULGATION, "Pengundangan", paragraph=f"<w:keepLines/>{spacing(14, 8, 1.15)}"),
        Style("Header", "header", paragraph=centred(spacing()), quick=False),
        Style("Footer", "footer", paragraph=spacing(), character=size(9), quick=False),
    ]  # fmt: skip


def _in_columns(identity: str, name: str, stops: tuple[int, ...], text: int) -> Style:
    """A paragraph whose columns begin at the stops and whose text hangs at the last."""
    layout = _tabs((*stops, text)) + spacing(0, 6, 1.15) + hanging(text, text) + _BOTH
    return Style(identity, name, paragraph=layout)


def _tabs(stops: tuple[int, ...]) -> str:
    return "<w:tabs>" + "".join(f'<w:tab w:val="left" w:pos="{stop}"/>' for stop in stops) + "</w:tabs>"
