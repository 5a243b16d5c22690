"""The documents of one version of a region: composed once as whole books, shown a chapter at a time."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

from generator.blocks.blocks import Block, Document, Heading
from generator.blocks.inline import plain
from generator.building.embedding import printed_paths
from generator.building.sets import document_set
from generator.documents.as_html import traced_html
from generator.documents.compose import Composer
from generator.documents.listed_gaps import gaps_in
from generator.documents.manifest import DocumentSpec
from generator.documents.pictures import PictureError, picture_path
from generator.masterplan.masterplan import Masterplan
from generator.regions.locate import RegionFolder, shipped_templates
from generator.source.paths import ModelPath
from generator.source.problems import Problems

_SHOWN = re.compile(r'data-jalur="([^"]+)"')


@dataclass(slots=True)
class Chapter:
    """A chapter as the page shows it: its title, and its blocks."""

    title: str
    blocks: list[Block] = field(default_factory=list)

    @property
    def gaps(self) -> int:
        """The number of values that it misses."""
        return len(gaps_in(self.blocks))


class Book:
    """A composed document in chapters."""

    def __init__(self, spec: DocumentSpec, document: Document) -> None:
        self.spec = spec
        self.document = document
        self.chapters = list(_chapters([*document.front, *document.body], spec.name))

    def html(self, number: int) -> str:
        """A chapter as HTML in which each value says its path."""
        return traced_html(self.chapters[number].blocks)[0]

    def made_of(self, number: int, computed: int) -> list[str]:
        """The paths of the values from which a chapter's computed value is made; none if there is no such value."""
        found = traced_html(self.chapters[number].blocks)[1]
        return list(dict.fromkeys(filter(None, found[computed]))) if computed < len(found) else []

    def places_of(self, path: str) -> int:
        """How many times the book prints the value at a path."""
        return sum(one == path for one in printed_paths(self.document))

    def chapters_with(self, path: str) -> Iterator[tuple[int, str, list[str]]]:
        """The number and title of each chapter that prints a value or anything within it, with the paths printed."""
        for number, chapter in enumerate(self.chapters):
            shown = map(unescape, _SHOWN.findall(self.html(number)))
            if within := [one for one in shown if ModelPath(one).is_within(path)]:
                yield number, chapter.title, within


class Books:
    """The books of one version of a region."""

    def __init__(self, folder: RegionFolder, plan: Masterplan) -> None:
        self.specs = {spec.key: spec for spec in document_set(plan, Problems())}
        self._folder, self._plan = folder, plan
        self._begin()

    def _begin(self) -> None:
        folder = self._folder
        self._composer = Composer(
            self._plan, shipped_templates(), folder.templates, folder.home, without_lost_pictures=True
        )
        self._made: dict[str, Book] = {}

    @property
    def lost_pictures(self) -> Mapping[str, PictureError]:
        """Why pictures of the books composed so far could not be used, by the paths that name them."""
        return self._composer.lost_pictures

    def book(self, key: str) -> Book:
        """A book, composed once; raises KeyError if the region has no such document."""
        if any(picture_path(error.name, self._folder.home) for error in self.lost_pictures.values()):
            self._begin()
        if key not in self._made:
            spec = self.specs[key]
            self._made[key] = Book(spec, self._composer.compose(spec))
        return self._made[key]


def _chapters(blocks: Iterable[Block], title: str) -> Iterator[Chapter]:
    """The blocks from each heading of the first level to the next."""
    chapter = Chapter(title)
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            if chapter.blocks:
                yield chapter
            chapter = Chapter(" ".join(part for part in (block.number, plain(block.inlines)) if part))
        chapter.blocks.append(block)
    yield chapter
