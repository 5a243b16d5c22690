"""What a text's looks come to."""

from lxml import etree

from generator.word.reading.legibility import HIDDEN, said
from generator.word.reading.looks import looks_of, looks_of_cell, looks_of_paragraph, looks_of_row
from tests.cases import each
from tests.word.opening import W


def properties(inside: str) -> etree._Element:
    return etree.fromstring(
        f'<w:rPr xmlns:w="{W[1:-1]}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">{inside}</w:rPr>'
    )


@each(
    ("inside", "words"),
    [
        ("<w:vanish/>", HIDDEN),
        ('<w:vanish w:val="0"/>', ""),
        ('<w:strike/><w:vertAlign w:val="subscript"/>', "dicoret, subskrip"),
        ('<w:color w:val="FFFFFF"/>', "putih"),
        ('<w:color w:val="123456" w:themeColor="background1"/>', "putih"),
        ('<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>', ""),
        ('<w:color w:val="FFFF00"/>', "sewarna latar"),
        ('<w:color w:val="00FF00"/>', ""),
        ('<w:shd w:val="clear" w:fill="000000"/>', ""),
        ('<w:color w:val="auto"/><w:highlight w:val="black"/>', "sewarna latar"),
        ('<w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/><w:color w:val="000000"/>', "sewarna latar"),
        ("<w14:textFill><w14:noFill/></w14:textFill>", "tanpa warna"),
        ('<w14:textFill><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>', "putih"),
        ('<w:sz w:val="6"/>', "huruf sangat kecil"),
        ('<w:sz w:val="12"/>', ""),
        ('<w:w w:val="1"/>', "huruf berimpit"),
        ('<w:spacing w:val="-10"/>', ""),
        ('<w:position w:val="-200"/>', "di luar tempatnya"),
        ('<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>', ""),
        ('<w:rFonts w:ascii="Symbol"/>', "huruf Symbol"),
    ],
)
def test_looks_of_a_run(inside: str, words: str) -> None:
    assert said(looks_of(properties(inside))) == words


@each(
    ("inside", "words"),
    [
        ('<w:ind w:left="20000"/>', "di luar tempatnya"),
        ('<w:ind w:start="567" w:hanging="567"/>', ""),
        ('<w:ind w:hanging="9000"/>', "di luar tempatnya"),
        ('<w:spacing w:line="20" w:lineRule="exact"/>', "baris sangat rendah"),
        ('<w:spacing w:line="20" w:lineRule="atLeast"/>', ""),
        ('<w:framePr w:y="-20000"/>', "di luar tempatnya"),
        ('<w:framePr w:w="100"/>', ""),
    ],
)
def test_looks_of_a_paragraph(inside: str, words: str) -> None:
    assert said(looks_of_paragraph(properties(inside))) == words


def test_looks_of_rows_and_cells() -> None:
    assert said(looks_of_row(properties('<w:trHeight w:val="20" w:hRule="exact"/>'))) == "baris sangat rendah"
    assert said(looks_of_row(properties('<w:trHeight w:val="400" w:hRule="exact"/>'))) == ""
    assert said(looks_of_cell(properties('<w:tcW w:w="5" w:type="dxa"/>'))) == "kolom sangat sempit"
    assert said(looks_of_cell(properties('<w:tcW w:w="5" w:type="pct"/>'))) == ""
    dark = looks_of_cell(properties('<w:shd w:val="clear" w:fill="1F3864"/>'))
    white = looks_of(properties('<w:color w:val="FFFFFF"/>'))
    assert (said(white), said(dark | white)) == ("putih", "")
