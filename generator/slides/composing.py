"""The presentation of a region, composed from its template like every other document."""

import datetime
from typing import NamedTuple

from generator.building.embedding import printed_paths
from generator.building.region import refuse_unfinished
from generator.building.writers import date_of
from generator.documents.compose import Composer
from generator.documents.listed_gaps import gaps_of
from generator.documents.manifest import DocumentSpec
from generator.masterplan.masterplan import Masterplan
from generator.regions.locate import RegionFolder, shipped_templates
from generator.slides.arranging import titles_left_out
from generator.slides.pptx_writing import presentation

_UNDATED = datetime.date(1980, 1, 1)
SLIDES = DocumentSpec("paparan", "", "Paparan Masterplan")


class Deck(NamedTuple):
    """A PowerPoint file, the titles of slides left out for want of content, and whether anything is missing."""

    content: bytes
    left_out: list[str]
    lacks: bool


def slides(folder: RegionFolder, plan: Masterplan) -> Deck:
    """The slides of a region.

    Raises UserError if a template or picture cannot be used, or if the text is final and anything is missing.
    """
    final = plan.naskah.status == "final"
    composer = Composer(plan, shipped_templates(), folder.templates, folder.home, final=final)
    day = date_of(plan) or _UNDATED
    document = composer.compose(SLIDES)
    if final:
        refuse_unfinished(plan, gaps_of([document]), printed_paths(document))
    content = presentation(document, datetime.datetime(day.year, day.month, day.day))
    return Deck(content, titles_left_out(document.body), bool(gaps_of([document])))
