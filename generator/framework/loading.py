"""Paths of the data shipped with the program, and reading of framework data."""

from functools import cache
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).resolve().parent.parent
_DATA = Path(__file__).resolve().parent / "data"


def shipped(name: str) -> Path:
    """A folder shipped with the program: inside the wheel, or in the checkout."""
    packed = PACKAGE / "_data" / name
    return packed if packed.is_dir() else PACKAGE.parent / name


@cache
def framework_data(name: str) -> Any:
    """A file of framework data, read once; every scalar is a string."""
    return read_data(data_path(f"{name}.yaml"))


def read_data(file: Path) -> Any:
    """Read a YAML file with every scalar as a string."""
    import yaml  # noqa: PLC0415  (8 ms, a tenth of a run that finds all up to date)

    return _plain(yaml.compose(file.read_bytes(), getattr(yaml, "CBaseLoader", yaml.BaseLoader)))


def _plain(node: Any) -> Any:
    """The lists, mappings and strings of a YAML node; PyYAML's own constructor takes twice as long."""
    if node.id == "mapping":
        return {key.value: _plain(value) for key, value in node.value}
    return [*map(_plain, node.value)] if node.id == "sequence" else node.value


def data_path(name: str) -> Path:
    """The path of a framework file."""
    return _DATA / name
