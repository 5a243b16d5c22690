"""The style sheet in both dresses."""

from lxml import etree

from generator.word.dress import PAPERS, dress_of
from generator.word.styles import style_sheet
from tests.word.opening import W


def test_f4_goes_with_bookman_and_a4_with_arial() -> None:
    assert dress_of("f4", "").font == "Bookman Old Style"
    assert dress_of("a4", "").font == "Arial"
    assert dress_of("f4", "Cambria").font == "Cambria"
    assert dress_of("f4", "").paper == PAPERS["f4"]


def test_styles_build_only_on_styles_that_are_there() -> None:
    root = etree.fromstring(style_sheet(dress_of("a4", "")).encode())
    ids = {style.get(f"{W}styleId") for style in root.iter(f"{W}style")}
    named = {e.get(f"{W}val") for tag in ("basedOn", "next") for e in root.iter(f"{W}{tag}")}
    assert named <= ids
