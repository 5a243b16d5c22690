"""Print package versions for pip: the oldest that pyproject.toml allows, or those installed here.

Usage: python -m scripts.constraints oldest | installed
"""

import re
import sys
import tomllib
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).parent.parent / "pyproject.toml"
_BOUND = re.compile(r"(?P<name>[A-Za-z0-9._-]+)>=(?P<version>[^,;]+)")
_NOT_OURS_TO_CHOOSE = {"pip", "setuptools", "wheel"}


def oldest(project: dict[str, Any]) -> list[str]:
    """The lower bound of each package needed to build, run or develop the project."""
    wanted = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    for extra in project["project"]["optional-dependencies"].values():
        wanted += extra
    return sorted({_exactly(requirement) for requirement in wanted}, key=str.lower)


def _exactly(requirement: str) -> str:
    bound = _BOUND.match(requirement)
    if bound is None:
        raise SystemExit(f"pyproject.toml: {requirement!r} has no lower bound")
    return f"{bound['name']}=={bound['version']}"


def installed(project: dict[str, Any]) -> list[str]:
    """Every package of this environment except the project itself and those shipped with Python."""
    passed_over = _NOT_OURS_TO_CHOOSE | {project["project"]["name"]}
    found = {one.metadata["Name"]: one.version for one in distributions()}
    return sorted((f"{name}=={found[name]}" for name in found if name not in passed_over), key=str.lower)


def main() -> None:
    """Print the requested versions."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))
    wanted = {"oldest": oldest, "installed": installed}
    if sys.argv[1:] not in [[name] for name in wanted]:
        raise SystemExit(__doc__)
    print("\n".join(wanted[sys.argv[1]](project)))


if __name__ == "__main__":
    main()
