"""What edited documents were built from, read and composed once for all tests that edit the same document."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generator.blocks.blocks import Document
from generator.building.embedding import file_hashes
from generator.building.writers import Writers
from generator.handouts.kit import Wish, compose_kit, every_handout
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from generator.pulling import base
from generator.pulling.base import Others
from generator.regions.locate import RegionFolder
from tests.conftest import CHECKOUT, FUZZING
from tests.documents.composing import kit, sound

EXAMPLE = CHECKOUT / "masterplans" / "contoh"
DIMENSIONS = ("branding", "economy", "governance", "living", "society", "environment")
LEFT_OUT = ("evaluasi.yaml", "kegiatan.yaml", "kesiapan.yaml", "kolaborasi.yaml", "quick-win.yaml")


class Bases:
    """Plans that documents carry, and the documents composed from them again, by the text of the source.

    Nothing is kept of a document that is in no set, such as a handout, since today's plan then completes its plan.
    """

    def __init__(self) -> None:
        self._read, self._compose = base._carried, base.composed
        self._latest: tuple[str, Reading] | None = None
        self._readings: dict[str, Reading] = {}
        self._composed: dict[tuple[int, str, RegionFolder | None], Document] = {}

    def carried(self, file: Path, text: str) -> Reading:
        if text not in self._readings:
            self._latest = text, self._read(file, text)
            return self._latest[1]
        return self._readings[text]

    def composed(self, plan: Masterplan, folder: RegionFolder, key: str) -> Document | None:
        own = folder if folder.place.is_dir() or folder.templates else None
        place = id(plan), key, own
        if place in self._composed:
            return self._composed[place]
        document = self._compose(plan, folder, key)
        if document is not None and self._latest is not None and self._latest[1].masterplan is plan:
            text, reading = self._latest
            self._readings.setdefault(text, reading)
            self._composed[place] = document
        return document

    def serve(self, patch: pytest.MonkeyPatch) -> None:
        """Let the program take from here what it would read and compose anew."""
        patch.setattr(base, "_carried", self.carried)
        patch.setattr(base, "composed", self.composed)


def handouts_of(stage: int) -> Others:
    """Composes every handout of a stage, each kit of the example once; in ``make fuzz`` those of all stages."""

    def composed(reading: Reading, folder: RegionFolder) -> Iterator[Document]:
        everybody = {"groups": ("semua",), "offices": ("semua",) if reading.masterplan.daerah.opd else ()}
        for wishes in ({}, everybody):
            if reading is sound(EXAMPLE):
                yield from kit(EXAMPLE, stage, **wishes).values()
            else:
                yield from (document for _, document in compose_kit(reading, folder, Wish(stage, **wishes)))

    return every_handout if FUZZING else composed


def example_of(root: Path, *dimensions: str) -> RegionFolder:
    """A copy of the example with the actions of few dimensions, of which every handout is composed sooner."""
    place = root / "masterplans" / "contoh"
    others = (f"rencana-aksi-smart-{name}.yaml" for name in DIMENSIONS if name not in dimensions)
    shutil.copytree(EXAMPLE, place, ignore=shutil.ignore_patterns(*LEFT_OUT, *others))
    return RegionFolder(place, root)


@cache
def handout(stage: int, name: str) -> bytes:
    """A handout of a stage of the example region, as ``handout`` writes it."""
    return handout_of(RegionFolder(EXAMPLE, CHECKOUT), stage, name)


def handout_of(folder: RegionFolder, stage: int, name: str) -> bytes:
    """A handout of a stage of any region."""
    reading = sound(folder.place)
    writers = Writers(reading.masterplan, folder, ("docx",), anchored=file_hashes(reading, folder.place))
    return writers.files(kit(folder.place, stage)[f"bimtek-{stage}-{name}"])[0][1]
