"""The dress of a document: what a region wishes otherwise than it is in the Word file that a document begins as."""

from dataclasses import dataclass

from generator.blocks.blocks import Form, Shape


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet, standing up, in twentieths of a point."""

    width: int
    height: int


PAPERS = {"a4": Paper(11906, 16838), "f4": Paper(12189, 18709)}
_FONT_OF_F4 = "Bookman Old Style"


@dataclass(frozen=True, slots=True)
class Dress:
    """Paper and font of a document; None and "" where those of its base stay."""

    paper: Paper | None = None
    font: str = ""
    form: Form = "buku"


@dataclass(frozen=True, slots=True)
class Look:
    """How the documents of a region are dressed: what it wishes, and its own base if it brings one, completed.

    A document may have a shape of its own; a regulation looks alike everywhere.
    """

    dress: Dress
    own: bytes = b""


def dress_of(paper: str, font: str) -> Dress:
    """The dress for the region's choice; F4 goes with Bookman Old Style unless another font is named."""
    return Dress(PAPERS.get(paper), font or (_FONT_OF_F4 if paper == "f4" else ""))


def shaped(dress: Dress, shape: Shape) -> Dress:
    """The region's dress as a document of a shape of its own wears it; a regulation looks alike everywhere."""
    wished = dress if shape.form == "buku" else Dress()
    return Dress(PAPERS.get(shape.paper, wished.paper), shape.font or wished.font, shape.form)
