"""The questionnaire of an evaluation as a Word document, with room for the answer to each item."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from generator.blocks.blocks import Document
from generator.building.writers import Writers
from generator.documents.compose import Composer
from generator.documents.manifest import DocumentSpec
from generator.framework.instruments import HEADINGS, HIGHEST
from generator.masterplan.reading import Reading
from generator.regions.locate import RegionFolder, shipped_templates
from generator.workbooks.asked import Asked, AskedItem, all_asked

QUESTIONNAIRE = DocumentSpec("kuesioner_evaluasi", "", "Kuesioner Evaluasi")


@dataclass(frozen=True, slots=True)
class BarisPertanyaan:
    """An item for the template: what it asks, and its answer, at whose path it is printed."""

    path: str
    butir: Any
    pertanyaan: str
    bukti_lazim: str
    nilai: Any
    penjelasan: Any
    bukti_lengkap: Any


def questionnaire(folder: RegionFolder, asked: Asked) -> bytes:
    """The questionnaire of a region as a Word document."""
    document = composed_questionnaire(folder, asked)
    ((_, content),) = Writers(asked.plan, folder, ("docx",)).files(document)
    return content


def composed_questionnaire(folder: RegionFolder, asked: Asked) -> Document:
    """The questionnaire as a document."""
    composer = Composer(asked.plan, shipped_templates(), folder.templates, folder.home)
    return composer.compose(QUESTIONNAIRE, _context(asked))


def every_questionnaire(reading: Reading, folder: RegionFolder) -> Iterator[Document]:
    """The questionnaire of each evaluation of a plan that names its instrument."""
    for one in reading.masterplan.evaluasi:
        if one.instrumen and one.tahun:
            yield composed_questionnaire(folder, all_asked(reading, one))


def _context(asked: Asked) -> dict[str, Any]:
    found = ((HEADINGS[key], asked.under(key)) for key in asked.headings)
    return {
        "ev": asked.evaluation,
        "nama_instrumen": asked.instrument.name,
        "tertinggi": HIGHEST,
        "pokok": [{"nama": name, "kelompok": [*_groups(items)]} for name, items in found],
    }


def _groups(items: list[AskedItem]) -> Iterator[dict[str, Any]]:
    for name, group in groupby(items, lambda one: one.group):
        yield {"nama": name, "baris": [_line(one) for one in group]}


def _line(asked: AskedItem) -> BarisPertanyaan:
    item, answer = asked.item, asked.answer
    return BarisPertanyaan(
        answer.path, answer.butir, item.name, item.evidence, answer.nilai, answer.penjelasan, answer.bukti_lengkap
    )
