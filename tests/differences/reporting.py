"""Reports for tests."""

from pathlib import Path

from generator.differences.inputs import opened
from generator.differences.report import Report, compared
from tests.conftest import write_tree


def report_of(folder: Path, old: str, new: str, *forced: str) -> Report:
    """The report on two YAML texts."""
    write_tree(folder, {"lama.yaml": old, "baru.yaml": new})
    with opened(str(folder / "lama.yaml"), folder) as one, opened(str(folder / "baru.yaml"), folder) as two:
        return compared(one, two, forced)
