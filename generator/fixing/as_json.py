"""The plan of a fix as JSON: stable keys, and a version that is raised when a key changes its meaning."""

import json
from typing import Any

from generator.checks.reports.as_json import portable
from generator.fixing.plan import Line, Plan

VERSION = 1


def as_json(plan: Plan) -> str:
    """The whole plan."""
    data = {
        "laporan": "perbaikan",
        "versi": VERSION,
        "daerah": plan.region,
        "ringkasan": plan.summary,
        "ditulis": plan.is_written,
        "ada_yang_terbuka": plan.is_open,
        "perbaikan": [_line(line, is_written=plan.is_written) for line in plan.lines],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _line(line: Line, *, is_written: bool) -> dict[str, Any]:
    place = line.place
    return {
        "aturan": line.rule,
        "jalur": line.fix.path,
        "semula": line.fix.old,
        "menjadi": line.fix.new,
        "tempat": {"berkas": portable(place.file), "baris": place.line, "kolom": place.column} if place else None,
        "juga_ditulis": line.beside,
        "sebab": line.reason,
        "ditulis": is_written and not line.reason,
    }
