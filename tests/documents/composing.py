"""Composing documents in tests."""

from pathlib import Path
from typing import Any

from generator.blocks.blocks import Document
from generator.building.sets import document_set
from generator.documents.compose import Composer
from generator.handouts.kit import Wish, compose_kit
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder, shipped_templates
from generator.source.problems import Problems


def composer_of(masterplan: Masterplan, own: Path | None = None, pictures: Path | None = None) -> Composer:
    """The composer of a plan, with templates and pictures of its own if their folders are given."""
    return Composer(masterplan, shipped_templates(), own, pictures)


def composed(place: Path, own: Path | None = None) -> list[Document]:
    """Every document of a region for which there is a template."""
    reading = read_masterplan(place)
    reading.problems.raise_if_any()
    composer = composer_of(reading.masterplan, own, place if place.is_dir() else place.parent)
    specs = document_set(reading.masterplan, Problems())
    return [composer.compose(spec) for spec in specs if composer.has_templates(spec.key)]


def kit(place: Path, stage: int, **wishes: Any) -> dict[str, Document]:
    """The kit of a stage: its documents by the names of their files; ``wishes`` as in ``Wish``."""
    reading = read_masterplan(place)
    reading.problems.raise_if_any()
    return dict(compose_kit(reading, RegionFolder(place, place), Wish(stage, **wishes)))
