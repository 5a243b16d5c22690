"""Outdated output files: made from older inputs, or left under a former name of the region."""

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.building.built import Built
from generator.building.freshness import Freshness
from generator.identity import digest
from generator.outputs.edited_since import OF_A_BUILD
from generator.source.place import shown_path

_MOST_NAMED = 10


def outdated(freshness: Freshness, built: Built) -> Iterator[str]:
    """A line about files made from older inputs, and one for each folder under a former name of the region."""
    states = [state for file in sorted(freshness.file.parent.glob(f"*{OF_A_BUILD}")) if (state := _read(file))]
    yield from _other_formats(freshness, built, [state for name, state in states if name == freshness.target.name])
    for name in sorted({name for name, state in states if _is_old_name(name, state, freshness, built)}):
        yield (
            f"{shown_path(freshness.target.parent / name)} memuat dokumen {built.title} dari map daerah yang sudah "
            "tidak ada, barangkali karena berganti nama. Hapus atau pindahkan supaya tidak terkirim."
        )


def _read(file: Path) -> tuple[str, dict[str, Any]] | None:
    """The name of the output folder that a state describes, and the state; None if it is damaged."""
    with contextlib.suppress(OSError, ValueError, RecursionError):
        state = json.loads(file.read_bytes())
        if isinstance(state, dict) and isinstance(state.get("outputs"), dict):
            return file.name[: -len(OF_A_BUILD)], state
    return None


def _other_formats(freshness: Freshness, built: Built, states: list[dict[str, Any]]) -> Iterator[str]:
    target, made = freshness.target, {path.name for path in built.written}
    old = sorted(
        {
            name
            for state in states
            if state.get("inputs") not in {None, freshness.inputs}
            for name, mark in state["outputs"].items()
            if name not in made and Path(name).stem in built.documents and _holds(target / name, mark)
        }
    )
    if old:
        more = f", dan {len(old) - _MOST_NAMED} lagi" if len(old) > _MOST_NAMED else ""
        yield (
            f"{shown_path(target)} masih memuat berkas lama, yang dibuat sebelum isian ini berubah: "
            f"{', '.join(old[:_MOST_NAMED])}{more}. Hapus supaya tidak terkirim, atau buat ulang dengan:\n"
            f"  masterplan build {freshness.folder.argument} --format {','.join(dict.fromkeys(map(_format_of, old)))}"
        )


def _format_of(name: str) -> str:
    return Path(name).suffix.removeprefix(".")


def _is_old_name(name: str, state: dict[str, Any], freshness: Freshness, built: Built) -> bool:
    """Whether a folder has documents of the same region from an input folder that no longer exists."""
    target = freshness.target
    place, title = state.get("place"), state.get("built", {}).get("title")
    if name == target.name or not built.title or title != built.title or not isinstance(place, str) or not place:
        return False
    gone = not (freshness.folder.root / place).exists()
    return gone and any(_holds(target.parent / name / own, mark) for own, mark in state["outputs"].items())


def _holds(path: Path, mark: str) -> bool:
    """Whether a file still has the remembered content."""
    try:
        return digest(path.read_bytes()) == mark
    except OSError:
        return False
