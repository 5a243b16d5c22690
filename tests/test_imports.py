"""Any module can be the first that is imported: no imports at the head of modules lead back to where they began."""

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests.conftest import CHECKOUT

FILES = {
    ".".join(path.relative_to(CHECKOUT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted((CHECKOUT / "generator").rglob("*.py"))
}


def at_the_head(file: Path) -> Iterator[str]:
    """The modules of ours that a module imports when it is imported itself."""
    for node in ast.parse(file.read_text("utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module in FILES:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if name in FILES else str(node.module) for name in names)


@pytest.mark.slow
def test_no_module_needs_itself_before_it_is_there() -> None:
    TopologicalSorter({name: set(at_the_head(file)) - {name} for name, file in FILES.items()}).prepare()
