"""The paper size and font that a region chooses for its documents instead of those of the base."""

from dataclasses import dataclass

from generator.blocks.blocks import Form, Shape


@dataclass(frozen=True, slots=True)
class Paper:
    """An upright sheet, in twentieths of a point."""

    width: int
    height: int


PAPERS = {"a4": Paper(11906, 16838), "f4": Paper(12189, 18709)}
_FONT_OF_F4 = "Bookman Old Style"


@dataclass(frozen=True, slots=True)
class PaperAndFont:
    """Paper and font of a document; None and "" keep those of its base."""

    paper: Paper | None = None
    font: str = ""
    form: Form = "buku"


@dataclass(frozen=True, slots=True)
class Look:
    """The look of a region's documents: chosen paper and font, and its own completed base if there is one."""

    chosen: PaperAndFont
    own: bytes = b""


def paper_and_font(paper: str, font: str) -> PaperAndFont:
    """Paper and font by name; F4 comes with Bookman Old Style unless another font is named."""
    return PaperAndFont(PAPERS.get(paper), font or (_FONT_OF_F4 if paper == "f4" else ""))


def shaped(chosen: PaperAndFont, shape: Shape) -> PaperAndFont:
    """The choice, as far as the document's shape allows one; regulations look the same everywhere."""
    usual = chosen if shape.form == "buku" else PaperAndFont()
    return PaperAndFont(PAPERS.get(shape.paper, usual.paper), shape.font or usual.font, shape.form)
