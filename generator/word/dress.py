"""The dress of a document: paper, margins, font. Lengths are in twentieths of a point."""

from dataclasses import dataclass, replace

from generator.blocks.blocks import Form, Shape

_CM = 567


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet, standing up."""

    width: int
    height: int


PAPERS = {"a4": Paper(11906, 16838), "f4": Paper(12189, 18709)}


@dataclass(frozen=True, slots=True)
class Dress:
    """Paper, font and form of a document; ``size`` is that of the body text in points."""

    paper: Paper = PAPERS["a4"]
    font: str = "Arial"
    size: float = 12
    binding: int = 3 * _CM
    margin: int = int(2.5 * _CM)
    form: Form = "buku"

    @property
    def text_width(self) -> int:
        """The width of the text on an upright page."""
        return self.paper.width - self.binding - self.margin

    @property
    def landscape_width(self) -> int:
        """The width of the text on a page turned sideways, bound at its top."""
        return self.paper.height - 2 * self.margin


def dress_of(paper: str, font: str) -> Dress:
    """The dress for the region's choice; F4 goes with Bookman Old Style unless another font is named."""
    usual = "Bookman Old Style" if paper == "f4" else "Arial"
    return Dress(PAPERS.get(paper, PAPERS["a4"]), font or usual)


def shaped(dress: Dress, shape: Shape) -> Dress:
    """The region's dress as a document of a shape of its own wears it."""
    return replace(dress, paper=PAPERS.get(shape.paper, dress.paper), font=shape.font or dress.font, form=shape.form)
