"""The result of building a region, as reported now and remembered for the next time."""

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from generator.documents.listed_gaps import GapGroup


@dataclass(slots=True)
class Built:
    """The result for a region: documents written (without their figures), files refused, gaps, notices.

    ``documents`` are the file names, without ending, of all documents of the plan, built or not; ``outputs`` are the
    digests of all files written, by name in the region's output folder; ``pictures`` are the digests of the pictures
    read, by name in the region's own folder. ``remarks`` concern files beside the documents: they are computed anew
    each time and not remembered.
    """

    title: str
    written: list[Path] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    gap_count: int = 0
    gaps: list[GapGroup] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    outputs: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, str] = field(default_factory=dict)

    def to_state(self) -> dict[str, Any]:
        """The reported parts as plain data, to be remembered; the digests are stored separately."""
        return {
            "title": self.title,
            "written": [path.name for path in self.written],
            "gap_count": self.gap_count,
            "gaps": [asdict(gap) for gap in self.gaps],
            "notices": self.notices,
            "documents": self.documents,
        }

    @classmethod
    def from_state(cls, state: dict[str, Any], target: Path) -> "Built":
        """The result stored by ``to_state``, with files in the folder ``target``; raises LookupError or TypeError."""
        return cls(
            str(state["title"]),
            [target / name for name in state["written"]],
            gap_count=int(state["gap_count"]),
            gaps=[GapGroup(**gap) for gap in state["gaps"]],
            notices=[str(notice) for notice in state["notices"]],
            documents=[str(name) for name in state["documents"]],
        )
