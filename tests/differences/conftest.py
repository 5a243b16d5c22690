"""The report on the story that docs/perbandingan.md tells, and documents as built, which are read once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.differences import edited
from generator.differences.inputs import Version, opened
from generator.differences.report import Report, compared
from tests.versions.story import first_version, second_version


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Report]:
    """What lies between the two versions of the example region."""
    root: Path = tmp_path_factory.mktemp("kisah")
    places = first_version(root / "v1/masterplans/contoh"), second_version(root / "v2/masterplans/contoh")
    with opened(str(places[0]), root) as old, opened(str(places[1]), root) as new:
        yield compared(old, new)


_side = edited._side
_AS_BUILT: dict[bytes, edited._Side] = {}


def _side_once(version: Version) -> edited._Side:
    content = version.word_file.read_bytes() if version.word_file is not None else b""
    if content not in _AS_BUILT:
        side = _side(version)
        if not (content and side.as_written):
            return side
        _AS_BUILT[content] = side
    return replace(_AS_BUILT[content], version=version)


@pytest.fixture(autouse=True)
def as_built_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read a document as it was built only once for all tests that compare edited copies with it."""
    monkeypatch.setattr(edited, "_side", _side_once)
