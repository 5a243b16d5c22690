"""The plan of a pull as JSON: stable keys, and a version that is raised when a key changes its meaning."""

import json
from typing import Any

from generator.edits.edit import Origin
from generator.edits.proposal import Remark
from generator.pulling.plan import Line, Plan, What

VERSION = 1


def as_json(plan: Plan) -> str:
    """The whole plan."""
    data = {
        "laporan": "penarikan",
        "versi": VERSION,
        "daerah": plan.region,
        "berkas": plan.files,
        "ringkasan": plan.summary,
        "ditulis": plan.applied,
        "ada_yang_terbuka": plan.is_open,
        "jumlah": plan.differences,
        "jumlah_per_jenis": {str(what): plan.counts.get(what, 0) for what in What},
        "jumlah_tampilan": plan.formatting,
        "jumlah_hanya_di_yaml": plan.kept,
        "catatan": [*plan.notices, *plan.asides],
        "perbedaan": [_line(line) for line in plan.lines],
        "komentar": [_remark(remark) for remark in plan.remarks],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _line(line: Line) -> dict[str, Any]:
    place = line.place
    return {
        "jenis": str(line.what),
        "jalur": line.path,
        "sebutan": line.label,
        "semula": line.old,
        "di_yaml": line.today,
        "di_berkas": line.new,
        "berkas_lain": [{"tempat": at, "teks": text} for at, text in line.rivals],
        "tempat_yaml": {"berkas": line.at.rpartition(":")[0], "baris": place.line} if place else None,
        "asal": [_origin(origin) for origin in line.origins],
        "juga_ditulis": line.beside,
        "sebab": line.reason,
        "siap_ditulis": line.is_ready,
        "ditulis": line.is_written,
    }


def _origin(origin: Origin) -> dict[str, str]:
    return {"berkas": origin.file, "tempat": origin.place, "oleh": origin.author, "tanggal": origin.date}


def _remark(remark: Remark) -> dict[str, Any]:
    return {
        "teks": remark.text,
        "oleh": remark.author,
        "tanggal": remark.date,
        "tentang": remark.about,
        "jalur": remark.path,
        "selesai": remark.done,
        "asal": _origin(remark.origin),
        "balasan": [_remark(reply) for reply in remark.replies],
    }
