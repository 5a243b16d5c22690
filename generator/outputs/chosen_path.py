"""Report files at a path of the user's choice: never over an input, never silently over somebody else's file."""

from collections.abc import Iterable
from pathlib import Path

from generator.outputs.edited_since import Written
from generator.outputs.reserved_names import refuse_devices
from generator.regions.locate import FOLDER, OUTPUT, nearest_root
from generator.source.files import is_yaml
from generator.source.place import shown_path
from generator.source.problems import UserError

_NAME = "laporan"


def write_report(path: Path, content: bytes) -> str:
    """Write a report; the returned text says where somebody else's older file is kept, or is "".

    Raises UserError if the path is that of an input or cannot be written.
    """
    refuse_devices(path)
    here = Path.cwd()
    root = nearest_root(path.absolute().parent) or nearest_root(here) or here
    written = Written(root / OUTPUT / _NAME)
    name = written.name_of(path)
    if _is_of_a_region(path, root) and (is_yaml(path.name) or not written.may_replace(name)):
        raise UserError(
            f"{shown_path(path)} berada di dalam map isian daerah. Pilih tempat lain, misalnya "
            f"--output {OUTPUT}/{path.name}"
        )
    written.announce({name: content})
    return written.write(name, content)


def refuse_inputs(output: Path | None, inputs: Iterable[str]) -> None:
    """Raise UserError if a report would replace one of the files it is made from."""
    for name in inputs if output else ():
        if Path(name).is_file() and output and Path(name).resolve() == output.resolve():
            raise UserError(
                f"--output: {shown_path(output)} adalah salah satu berkas yang dibaca. Pilih nama berkas lain."
            )


def distinct_names(names: Iterable[str]) -> list[str]:
    """File names with a number where they repeat, also in other letters, which Windows takes for the same."""
    found: dict[str, str] = {}
    for name in names:
        own, number = name, 2
        while own.casefold() in found:
            own = f"{Path(name).stem}-{number}{Path(name).suffix}"
            number += 1
        found[own.casefold()] = own
    return [*found.values()]


def _is_of_a_region(path: Path, root: Path) -> bool:
    """Whether a file lies in a region's folder, which holds the user's inputs."""
    regions, resolved = (root / FOLDER).resolve(), path.resolve()
    return resolved.is_relative_to(regions) and resolved.parent != regions
