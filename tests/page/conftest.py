"""Visitors of the page in folders of their own, without a browser and in Chromium."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.page.server import Server
from tests.page.browsing import chromium, let_in, reused, running, window_in
from tests.page.visiting import Files, Visit, Visitor, office_of_one, office_of_real_ones


@pytest.fixture
def visit(tmp_path: Path) -> Visit:
    """A visitor of a region with these files, or of copies of real regions."""

    def made(files: Files | None = None, *real: str, outside: bool = False) -> Visitor:
        root = office_of_one(tmp_path, files) if files is not None else office_of_real_ones(tmp_path, *real)
        return Visitor(root, outside=outside)

    return made


@pytest.fixture
def office(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A folder with the region of the test's module."""
    return office_of_one(tmp_path, request.module.FILES)


@pytest.fixture
def server(office: Path) -> Iterator[Server]:
    """The running page of that folder."""
    with running(office) as found:
        yield found


@pytest.fixture(scope="package")
def browser() -> Iterator[Any]:
    """Chromium, without a window."""
    with chromium() as found:
        yield found


@pytest.fixture(scope="package")
def window(browser: Any) -> Iterator[Any]:
    """A page for one test after another; a context and a process of its own cost each of them half a second."""
    with window_in(browser, reduced_motion="reduce") as found:
        yield found


@pytest.fixture
def page(window: Any, server: Server) -> Iterator[Any]:
    """An empty page that was let in by the printed address; what is behind it is not shown."""
    with reused(window) as found:
        let_in(found, server)
        yield found
