"""Time for one plain document in a warm process, compared with deflating and writing its parts alone.

``python benchmarks/warm.py PLAN ROUNDS`` prints medians in seconds as JSON: from the model, from the YAML, floor.
"""

import gc
import io
import json
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from generator.building.sets import document_set
from generator.building.writers import Writers
from generator.documents.compose import Composer
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder, shipped_templates
from generator.source.problems import Problems

BOOK = "masterplan"


def main(plan: Path, rounds: int) -> dict[str, float]:
    """The three medians; the three take turns."""
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        model = read_masterplan(plan).masterplan
        made = _build(plan, model, place)
        parts = {name: parts_of(content) for name, content in made if name.endswith(".docx")}
        work: dict[str, Callable[[], object]] = {
            "model": lambda: _build(plan, model, place),
            "yaml": lambda: _build(plan, read_masterplan(plan).masterplan, place),
            "floor": lambda: _floor(made, parts, place),
        }
        seconds: dict[str, list[float]] = {name: [] for name in work}
        for _ in range(rounds + 1):
            for name, run in work.items():
                start = time.perf_counter()
                run()
                seconds[name].append(time.perf_counter() - start)
                gc.collect()
    return {name: median(times[1:]) for name, times in seconds.items()}


def _build(plan: Path, model: Masterplan, place: Path) -> list[tuple[str, bytes]]:
    folder = RegionFolder(plan, place)
    composer = Composer(model, shipped_templates(), folder.templates, folder.home)
    spec = next(spec for spec in document_set(model, Problems()) if spec.key == BOOK)
    files = Writers(model, folder, ("docx", "md"), source=False).files(composer.compose(spec))
    for name, content in files:
        (place / name).write_bytes(content)
    return files


def parts_of(docx: bytes) -> list[tuple[str, bytes]]:
    """Name and content of each part of a package."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def _floor(made: list[tuple[str, bytes]], parts: dict[str, list[tuple[str, bytes]]], place: Path) -> None:
    """Deflate the finished parts as we do, and write the same files."""
    for name, content in made:
        if name in parts:
            with zipfile.ZipFile(place / name, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
                for part, inside in parts[name]:
                    archive.writestr(part, inside)
        else:
            (place / name).write_bytes(content)


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
