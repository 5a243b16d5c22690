"""Visitors of the page in folders of their own."""

from pathlib import Path

import pytest

from tests.page.visiting import Files, Visit, Visitor, office_of_one, office_of_real_ones


@pytest.fixture
def visit(tmp_path: Path) -> Visit:
    """A visitor of a region with these files, or of copies of real regions."""

    def made(files: Files | None = None, *real: str, outside: bool = False) -> Visitor:
        root = office_of_one(tmp_path, files) if files is not None else office_of_real_ones(tmp_path, *real)
        return Visitor(root, outside=outside)

    return made
