"""The look: each colour and measure has one place, and what repeats one elsewhere says the same."""

import re
from pathlib import Path
from typing import Any

from docx import Document

from generator.blocks.look import (
    COLOURS,
    CONTENTS_DEPTH,
    GAYA,
    GROUP_TINT,
    HEAD_TINT,
    LIST_DEPTH,
    PALETTE,
    WRITING_LINE_MM,
    tint,
    tone,
)
from generator.word import numbering
from generator.word.styles import CONTENTS, DIMENSION_HEADINGS
from tests.cases import each
from tests.conftest import CHECKOUT

ROOMS = ("blocks", "building", "differences", "documents", "handouts", "word")
SOURCES = [path for room in ROOMS for path in sorted((CHECKOUT / "generator" / room).rglob("*.py"))]
READERS = CHECKOUT / "generator/word/reading"
STYLES = [path for folder in (GAYA, CHECKOUT / "generator/page/static") for path in sorted(folder.glob("*.css"))]
SET_BY_TABLES = {"kolom", "baris", "nada"}
COLOUR = re.compile(r"""(?<!b)["'][0-9A-Fa-f]{6}["']|#[0-9A-Fa-f]{6}\b|: #[0-9A-Fa-f]{3}\b""")
PAPER, *SCREENS = [
    dict(re.findall(r"--([\w-]+):\s*(.+?);", group)) for group in PALETTE.read_text("utf-8").split("@media")
]


OF_EDITIONS = {
    name for file in GAYA.glob("warna-*.css") for name in re.findall(r"--([\w-]+):", file.read_text("utf-8"))
}
OF_EDITIONS -= {"nada"}


def styles(form: str) -> dict[str, Any]:
    return {style.style_id: style.element for style in Document(str(GAYA / f"{form}.docx")).styles}


def values(element: Any, attribute: str) -> set[str]:
    return set(element.xpath(f".//@w:{attribute}")) - {"auto"}


def test_word_reads_the_colours_that_a_page_has_on_paper() -> None:
    assert {f"#{value.lower()}" for value in COLOURS.values()} == {*PAPER.values()} - {"light"}
    assert COLOURS.keys() == PAPER.keys() | OF_EDITIONS


def test_a_screen_has_no_colour_that_paper_lacks() -> None:
    assert {name for screen in SCREENS for name in screen} <= PAPER.keys()


@each("file", STYLES, ids=lambda path: path.name)
def test_a_style_sheet_uses_colours_that_there_are(file: Path) -> None:
    assert set(re.findall(r"var\(--([\w-]+)\)", file.read_text("utf-8"))) - SET_BY_TABLES <= PAPER.keys()


def test_no_colour_is_written_outside_the_palette() -> None:
    files = [path for path in (*STYLES, *SOURCES) if path != PALETTE and not path.is_relative_to(READERS)]
    written = {path.name: COLOUR.findall(path.read_text("utf-8")) for path in files}
    assert {name: colours for name, colours in written.items() if colours} == {}
    assert COLOUR.findall(PALETTE.read_text("utf-8"))


def test_every_colour_is_used() -> None:
    tables = (CHECKOUT / "generator/excel").glob("*.py")
    pages, programs = ("".join(path.read_text("utf-8") for path in paths) for paths in (STYLES, [*SOURCES, *tables]))
    ramp = {name for name in COLOURS if name[-1].isdigit() or name.removeprefix("bagan-") in DIMENSION_HEADINGS}
    assert [
        n for n in COLOURS.keys() - ramp if f"var(--{n})" not in pages and f'"{n}"' not in programs.replace("'", '"')
    ] == []


@each("form", ["buku", "peraturan"])
def test_the_styles_of_word_have_the_colours_of_the_palette(form: str) -> None:
    found = styles(form)
    assert values(found["BelumDiisi"], "val") & set(COLOURS.values()) == {COLOURS["celah"]}
    assert values(found["BelumDiisi"], "fill") == {COLOURS["celah-latar"]}
    assert values(found["CelahTopik"], "color") == {COLOURS["celah-tepi"]}


def test_books_have_the_colours_of_the_palette() -> None:
    found = styles("buku")
    assert values(found["TabelMasterplan"], "color") == {COLOURS["redup"], COLOURS["garis-baris"]}
    assert values(found["CelahTopik"], "fill") == {COLOURS["celah-kotak"]}
    assert values(found["GarisBab"], "fill") == values(found["Quote"], "color") == {COLOURS["aksen"]}
    heads = [identity for identity in found if identity.startswith("Heading") and identity[-1] in "12"]
    assert {str(found[head].xpath("string(.//w:color/@w:val)")) for head in heads} == {COLOURS["utama"]}
    for dimension, identity in DIMENSION_HEADINGS.items():
        assert str(found[identity].xpath("string(w:rPr/w:color/@w:val)")) == COLOURS[dimension]


def test_regulations_are_black_on_white() -> None:
    found = styles("peraturan")
    assert {identity for identity in found if values(found[identity], "fill")} == {"BelumDiisi"}
    assert values(found["TabelMasterplan"], "color") == {COLOURS["garis"]}


def _brightness(colour: str) -> float:
    parts = [part / 255 for part in bytes.fromhex(colour)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    darker, brighter = sorted((_brightness(one), _brightness(two)))
    return (brighter + 0.05) / (darker + 0.05)


@each("dimension", DIMENSION_HEADINGS)
def test_a_tone_carries_white_text_and_its_tints_carry_black_text(dimension: str) -> None:
    own = tone(dimension)
    assert contrast(own, COLOURS["latar"]) >= 4.5
    for share in (HEAD_TINT, GROUP_TINT):
        assert contrast(COLOURS["teks"], tint(own, share)) >= 4.5


@each(
    ("ink", "ground"),
    [("celah", "celah-latar"), ("redup", "latar"), ("redup", "celah-kotak"), ("teks", "jumlah"), ("utama", "latar")],
)
def test_every_text_is_legible_on_its_ground(ink: str, ground: str) -> None:
    assert contrast(COLOURS[ink], COLOURS[ground]) >= 4.5


def test_a_dimension_without_a_colour_has_that_of_the_house() -> None:
    assert tone("smart_tourism") == tone("") == COLOURS["utama"]
    assert tone("smart_economy") == COLOURS["smart-economy"]


def test_the_pages_of_word_and_html_have_the_same_margin_and_lines_for_handwriting() -> None:
    css = (GAYA / "halaman.css").read_text("utf-8")
    [margin] = re.findall(r"@page \{ margin: ([\d.]+)cm; \}", css)
    [line] = re.findall(r"var\(--baris\) \* ([\d.]+)mm", css)
    assert Document(str(GAYA / "buku.docx")).sections[0].top_margin.twips == int(float(margin) * 567)
    assert float(line) == WRITING_LINE_MM


def test_word_has_a_style_and_a_sign_for_every_level() -> None:
    assert len(CONTENTS) == CONTENTS_DEPTH
    assert len(numbering._BULLETS) == len(numbering._FORMS) == LIST_DEPTH
