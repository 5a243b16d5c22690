"""Frames that are not the ministry's: five dimensions with names of their own, and its six with a seventh."""

from pathlib import Path
from typing import Any

import yaml

from generator.framework.frame import FILE

_FIVE = Path(__file__).with_name("lima.yaml")
_SEVENTH = {
    "nama": "Smart Mobility",
    "singkat": "Mob",
    "alias": ["Mobility", "Mobilitas Cerdas"],
    "salah_tulis": ["Smart Mobilty", "Mobilty"],
    "mirip": ["mobile"],
    "fokus": "pergerakan orang dan barang",
    "subdimensi": {
        "angkutan_umum": {"nama": "Angkutan Umum", "alias": []},
        "jalur_sepeda": {"nama": "Jalur Sepeda", "alias": []},
    },
}


def five() -> dict[str, Any]:
    """Five dimensions and thirteen subdimensions that share no key, name or head with the ministry's."""
    return _read(_FIVE)


def seven() -> dict[str, Any]:
    """The ministry's six with a seventh in the third place, which the ministry refuses: twenty subdimensions."""
    data = _read(FILE)
    entries = [*data["dimensi"].items()]
    del data["ditolak"]["Smart Mobility"]
    return {**data, "dimensi": dict([*entries[:2], ("smart_mobility", _SEVENTH), *entries[2:]])}


def usual() -> dict[str, Any]:
    """The ministry's own."""
    return _read(FILE)


def _read(file: Path) -> dict[str, Any]:
    data: dict[str, Any] = yaml.load(file.read_bytes(), yaml.BaseLoader)
    return data
