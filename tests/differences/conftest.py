"""The report on the story that docs/perbandingan.md tells."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.differences.inputs import opened
from generator.differences.report import Report, compared
from tests.versions.story import first_version, second_version


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Report]:
    """What lies between the two versions of the example region."""
    root: Path = tmp_path_factory.mktemp("kisah")
    places = first_version(root / "v1/masterplans/contoh"), second_version(root / "v2/masterplans/contoh")
    with opened(str(places[0]), root) as old, opened(str(places[1]), root) as new:
        yield compared(old, new)
