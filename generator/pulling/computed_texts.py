"""Computed texts in an edited file, such as sums: what its document prints once the edits are taken."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.edits.applied import Applied, applied
from generator.edits.edit import Edit
from generator.edits.proposal import Proposal, Untaken
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading
from generator.pulling.base import composed
from generator.regions.locate import RegionFolder
from generator.word.reading.base_lines import composed_lines


class Following(NamedTuple):
    """The lines that a file's document has once edits are taken, and those of the file, counted by their hashes.

    ``awaited`` are the hashes of what is not computed in the lines that the file itself does not have.
    """

    lines: Mapping[str, int]
    of_file: Mapping[str, int]
    awaited: frozenset[str]

    def explains(self, one: Untaken) -> bool:
        """Whether a difference needs no edit of its own: its line is so once the edits are taken, or goes with them.

        A line that is gone goes with them if none is printed in its place.
        """
        full, fixed = one.gone
        is_gone = full and self.lines.get(full, 0) <= self.of_file.get(full, 0) and fixed not in self.awaited
        return one.line in self.lines or bool(is_gone)


def lines_following(
    region: RegionFolder, reading: Reading, edits: Sequence[Edit], files: Sequence[Proposal],
    known: Applied | None = None,
) -> dict[str, Following | None]:  # fmt: skip
    """What follows for each file from edits that are taken, removals too; None if it is not in the set of documents.

    Files without a difference in a line that could follow from others are left out. ``known`` is the outcome of the
    edits if they were applied already.
    """
    asking = [file for file in files if any(one.line or one.gone[0] for one in file.untaken)]
    after = ((known or applied(reading, edits)).reading or reading) if asking else reading
    return {file.file: _following(after.masterplan, region, file) for file in asking}


def _following(plan: Masterplan, region: RegionFolder, file: Proposal) -> Following | None:
    document = composed(plan, region, file.document)
    if document is None:
        return None
    lines = [base.line for base in composed_lines(document)]
    awaited = frozenset(line.fixed for line in lines if line.full not in file.lines)
    return Following(Counter(line.full for line in lines), file.lines, awaited)
