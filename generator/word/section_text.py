"""Descriptions of sections in words: orientation and size of pages, page numbering, headers and footers.

The words are the same for a section just written and for one read from a file, so that the two can be compared.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.word.sections import Section

_MILLIMETRE = 1440 / 25.4
_COUNTED = {"decimal": "1, 2, 3", "lowerRoman": "i, ii, iii", "upperRoman": "I, II, III", "lowerLetter": "a, b, c"}
_ALONG = {
    ("header", "default"): "kepala", ("footer", "default"): "kaki",
    ("header", "first"): "kepala halaman pertama", ("footer", "first"): "kaki halaman pertama",
    ("header", "even"): "kepala halaman genap", ("footer", "even"): "kaki halaman genap",
}  # fmt: skip
_OWN = {"first": "halaman pertama", "even": "halaman genap"}
_USUAL = "decimal"

Along = tuple[str, str]
"""A header or footer: "header" or "footer", and its pages: "default", "first" or "even"."""


@dataclass(frozen=True, slots=True)
class Pages:
    """How the pages of a section lie: their size in twentieths of a point, how they are counted, and what runs along
    them; nothing does where ``along`` says so. ``numbered`` says that their lines are, ``columns`` in how many
    columns these stand, and ``crowded`` that the margins leave no room for text.
    """

    width: int
    height: int
    turned: bool
    counted: str
    start: str
    along: Mapping[Along, bool]
    kinds: tuple[str, ...] = ("default",)
    numbered: bool = False
    columns: int = 1
    crowded: bool = False

    def __str__(self) -> str:
        size = " × ".join(str(round(length / _MILLIMETRE)) for length in (self.width, self.height))
        start = f" mulai {self.start}" if self.start else ""
        counted = _COUNTED.get(self.counted or _USUAL, self.counted)
        said = [words for key, words in _ALONG.items() if key[1] in self.kinds and self.along.get(key)]
        said += [f"{words} sendiri" for kind, words in _OWN.items() if kind in self.kinds]
        columns = f"; {self.columns} kolom" if self.columns > 1 else ""
        lines = "; baris bernomor" if self.numbered else ""
        room = "; margin tanpa tempat untuk teks" if self.crowded else ""
        return (
            f"{'rebah' if self.turned else 'tegak'}, {size} mm; nomor halaman {counted}{start}; "
            f"{', '.join(said) or 'tanpa kepala dan kaki'}{columns}{lines}{room}"
        )


def section_texts(sections: Iterable[Section], said: Collection[str]) -> Iterator[str]:
    """The sections of a document just written; ``said`` are the names of headers and footers that are not empty."""
    along: dict[Along, bool] = {}
    for section in sections:
        along |= {(kind, pages): name in said for kind, pages, name in section.along}
        kinds = ("default", "first") if section.first else ("default",)
        page = section.page
        yield str(Pages(*page.size, page.turned, section.counted, section.start, dict(along), kinds))
