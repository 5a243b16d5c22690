"""Regions' plans shown under another edition of the frame."""

from generator.masterplan.other_frame import OtherFrame
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder


def shown_under(folder: RegionFolder, edition: str) -> tuple[OtherFrame, list[str]]:
    """A region's plan under an edition, with the notices of its reading; raises InputError on invalid inputs."""
    reading = read_masterplan(folder.place)
    reading.problems.raise_if_any()
    return OtherFrame(reading.masterplan, edition), [*map(reading.problems.shown, reading.problems.notices)]
