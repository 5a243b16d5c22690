"""Freshness: whether a build can be skipped because inputs, program, options and outputs are unchanged.

Everything is compared by content. Times and sizes are not used: a checkout, a copied folder or a wrong clock changes
times without changing a letter, and an edit within the same second changes letters without changing either. Hashing a
region takes a few milliseconds, building it a few hundred.
"""

import json
import os
from pathlib import Path
from typing import Any

from generator.building.built import Built
from generator.building.epoch import VARIABLE
from generator.building.options import Options
from generator.identity import content_digest, digest, digest_of_all, program_identity
from generator.outputs.edited_since import STATE, write_state
from generator.regions.inputs_that_count import inputs_digest
from generator.regions.locate import RegionFolder


class Freshness:
    """The remembered state of a region's last build with the same options; inputs are hashed on creation."""

    def __init__(self, folder: RegionFolder, options: Options) -> None:
        self.folder = folder
        self.target = options.target(folder)
        self.wishes = digest(repr(_wishes(options)).encode())
        self.inputs = inputs_digest(folder)
        self.key = self._key(self.inputs)
        self.file = self.target.parent / STATE / f"{self.target.name}-{self.wishes[:8]}.json"

    def _key(self, inputs: str) -> str:
        return digest_of_all([program_identity(), self.wishes, inputs])

    def kept(self) -> Built | None:
        """The result of the last build, if building again would give the same files as are there; else None."""
        try:
            state = json.loads(self.file.read_bytes())
            built = Built.from_state(state["built"], self.target) if self._holds(state) else None
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            return None  # a missing or damaged state only causes a build
        return built

    def _holds(self, state: Any) -> bool:
        return bool(
            state["key"] == self.key
            and state["seen_from"] == _seen_from(state["built"]["notices"])
            and _unchanged(self.folder.home, state["pictures"])
            and _unchanged(self.target, state["outputs"])
        )

    def keep(self, built: Built) -> None:
        """Remember the result of a build, unless a file was refused or an input was saved meanwhile.

        A failure to write the state is ignored.
        """
        if built.refused or inputs_digest(self.folder) != self.inputs:
            return
        state = {
            "key": self.key,
            "inputs": self.inputs,
            "place": self.folder.told_from_root,
            "seen_from": _seen_from(built.notices),
            "pictures": built.pictures,
            "outputs": built.outputs,
            "built": built.to_state(),
        }
        write_state(self.file, state)


def _seen_from(notices: list[str]) -> str:
    """The folder relative to which notices name places; "" without notices, for which it makes no difference."""
    return str(Path.cwd()) if notices else ""


def _wishes(options: Options) -> dict[str, Any]:
    """The options and the settings of the environment that affect the files; the output folder does not."""
    wishes = options.arguments() | {"output": None, "epoch": os.environ.get(VARIABLE, "")}
    if options.needs_printer:
        from generator.printing.libreoffice import installed  # noqa: PLC0415  (5 ms, and needed only where it prints)

        program = installed().program.resolve()
        wishes["printer"] = (str(program), program.stat().st_size, program.stat().st_mtime_ns)
    return wishes


def _unchanged(root: Path, digests: dict[str, str]) -> bool:
    return all(content_digest(f"{root}{os.sep}{name}") == known for name, known in digests.items())
