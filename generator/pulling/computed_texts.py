"""Computed texts in an edited file, such as sums: what its document prints once the edits are taken."""

from collections.abc import Sequence

from generator.edits.applied import Applied, applied
from generator.edits.edit import Edit
from generator.edits.proposal import Proposal
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from generator.pulling.base import composed
from generator.regions.locate import RegionFolder
from generator.word.reading.base_lines import composed_lines


def lines_following(
    region: RegionFolder, reading: Reading, edits: Sequence[Edit], files: Sequence[Proposal],
    known: Applied | None = None,
) -> dict[str, set[str]]:  # fmt: skip
    """For each file the hashes of the lines that its document has once edits are taken, removals too.

    Files without a difference in a line that could follow from others are left out. ``known`` is the outcome of the
    edits if they were applied already.
    """
    asking = [file for file in files if any(one.line for one in file.untaken)]
    after = ((known or applied(reading, edits)).reading or reading) if asking else reading
    return {file.file: _lines(after.masterplan, region, file.document) for file in asking}


def _lines(plan: Masterplan, region: RegionFolder, key: str) -> set[str]:
    document = composed(plan, region, key)
    return set() if document is None else {base.line.full for base in composed_lines(document)}
