"""The presentation of a region, composed from its template like every other document."""

import datetime

from generator.building.writers import date_of
from generator.documents.compose import Composer
from generator.documents.manifest import DocumentSpec
from generator.masterplan.masterplan import Masterplan
from generator.regions.locate import RegionFolder, shipped_templates
from generator.slides.writing import presentation

_UNDATED = datetime.date(1980, 1, 1)
SLIDES = DocumentSpec("paparan", "", "Paparan Masterplan")


def slides(folder: RegionFolder, plan: Masterplan) -> bytes:
    """The slides of a region as a PowerPoint file; raises UserError if a template or picture cannot be used."""
    final = plan.naskah.status == "final"
    composer = Composer(plan, shipped_templates(), folder.templates, folder.home, final=final)
    day = date_of(plan) or _UNDATED
    return presentation(composer.compose(SLIDES), datetime.datetime(day.year, day.month, day.day))
