"""A small plan for whatever frame, in which every topic has an item of each dimension or subdimension."""

from collections.abc import Iterator
from typing import Any

import yaml

from tests.plans import LENGKAP

Data = dict[str, Any]
_OFFICE, _YEARS = "Dinas Kesehatan", (2025, 2026, 2027)


def plan(frame: Data) -> Data:
    """The plan, with the second dimension as its priority."""
    keys = [*frame["dimensi"]]
    parts = [(key, sub) for key, entry in frame["dimensi"].items() for sub in entry["subdimensi"]]
    return {
        **yaml.safe_load(LENGKAP.read_text(encoding="utf-8")),
        **_of_the_whole(keys),
        **{topic: [one for key in keys for one in _of_dimension(topic, key)] for topic in _PER_DIMENSION},
        **{topic: [fields(f"{key}-{sub}", sub) for key, sub in parts] for topic, fields in _PER_SUBDIMENSION.items()},
    }


def written(data: Data) -> str:
    """The plan as YAML."""
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)


def _of_the_whole(keys: list[str]) -> Data:
    first, second, *_ = keys
    return {
        "dimensi": {key: {"kesiapan": n % 4, "gambaran": f"Gambaran {key}."} for n, key in enumerate(keys)},
        "misi": [{"nama": "Satu misi untuk semua", "dimensi": keys, "misi_daerah": ["misi-1"]}],
        "dimensi_prioritas": {
            "dimensi": second,
            "alasan": "Warga paling memerlukannya.",
            "dukungan": [{"dimensi": key, "uraian": f"Dukungan {key}."} for key in keys if key != second],
        },
        "keterkaitan": [{"dimensi": first, "bergantung_pada": [keys[-1]], "uraian": "Saling menopang."}],
        "bimtek": [{"tahap": "I", "catatan_dimensi": [{"dimensi": keys[-1], "catatan": "Data dilengkapi."}]}],
    }


_PER_DIMENSION = ("sasaran", "quick_win", "risiko", "peta_jalan", "kolaborasi")


def _of_dimension(topic: str, key: str) -> Iterator[Data]:
    more: dict[str, Data] = {
        "sasaran": {
            "nama": f"Keadaan {key} membaik", "indikator": f"Persentase {key}", "satuan": "persen",
            "baseline": {"nilai": 10, "tahun": 2024}, "target": dict.fromkeys(_YEARS, 20),
        },
        "quick_win": {"nama": f"Manfaat {key}", "masalah": f"Masalah {key}.", "opd": _OFFICE},
        "risiko": {"program": f"Program {key}", "risiko": f"Gangguan {key}", "mitigasi": "Cadangan disiapkan"},
        "peta_jalan": {"program": f"Program {key}", "jangka": "menengah", "mulai": 2025, "selesai": 2027},
        "kolaborasi": {"program": f"Bersama {key}", "bentuk": "bersama", "mitra": ["Kabupaten Tetangga"]},
    }  # fmt: skip
    yield {"dimensi": key, **more[topic]}


_PER_SUBDIMENSION = {
    "isu": lambda name, sub: {"subdimensi": sub, "isu": f"Isu {name}", "prioritas": "tinggi"},
    "kesenjangan": lambda name, sub: {
        "subdimensi": sub, "kondisi_saat_ini": f"Keadaan {name}.", "kondisi_diharapkan": f"Harapan {name}.",
        "kesenjangan": f"Jarak {name}.", "solusi": f"Jalan {name}.",
    },
    "strategi": lambda name, sub: {"subdimensi": sub, "nama": f"Menata {name}", "uraian": f"Cara {name}."},
    "rencana_aksi": lambda name, sub: {
        "subdimensi": sub, "program": f"Program {name}", "kegiatan": f"Kegiatan {name}", "opd": _OFFICE,
        "anggaran": {"APBD": {2025: "250 juta"}},
    },
}  # fmt: skip


def without_last(data: Data, frame: Data) -> Data:
    """The plan without anything of the last dimension."""
    *_, last = frame["dimensi"]
    own = {last, *frame["dimensi"][last]["subdimensi"]}
    topics = {name: rows for name, rows in data.items() if name in {*_PER_DIMENSION, *_PER_SUBDIMENSION}}
    kept = {name: [row for row in rows if not own & {*map(str, row.values())}] for name, rows in topics.items()}
    return {**data, **kept}
