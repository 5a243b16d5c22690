"""The report as JSON for other programs, in a versioned form."""

import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generator.checks.baseline import Comparison
from generator.checks.checked_region import Checked
from generator.checks.completeness import MatrixRow, percent
from generator.checks.finding import Finding, Fix, Severity
from generator.framework.stages import FINAL
from generator.source.place import Place, shown_path

VERSION = 1
_ENCODE = json.JSONEncoder(ensure_ascii=False).encode


def json_report(regions: Iterable[Checked]) -> str:
    """The report on all regions; an incompatible change of the form must raise ``versi``."""
    return _indented({"versi": VERSION, "daerah": [_region(one) for one in regions]})


def _indented(value: Any, margin: str = "\n") -> str:
    """Like ``json.dumps`` with an indent of 2, which is slow for the long report of a whole country.

    Supports only what the report consists of: groups with plain names, lists, texts, whole numbers and None.
    """
    if isinstance(value, str):
        return _ENCODE(value)
    inner = f"{margin}  "
    if isinstance(value, dict) and value:
        lines = [f'"{name}": {_indented(held, inner)}' for name, held in value.items()]
        return f"{{{inner}{f',{inner}'.join(lines)}{margin}}}"
    if isinstance(value, list) and value:
        return f"[{inner}{f',{inner}'.join([_indented(held, inner) for held in value])}{margin}]"
    return "null" if value is None else str(value)


def _region(checked: Checked) -> dict[str, Any]:
    stage = checked.stage
    return {
        "map": checked.name,
        "nama": checked.title,
        "tahap": "final" if stage == FINAL else str(stage),
        "kelengkapan": {
            "persen": percent(checked.matrix.share),
            "dimensi": [_line(line) for line in checked.matrix.dimensions],
            "bersama": _line(checked.matrix.shared),
        },
        "jumlah": {str(severity): checked.count(severity) for severity in Severity},
        "temuan": [_finding(finding) for finding in checked.findings],
        "catatan": checked.notices,
        "dikecualikan": [_finding(finding) | {"alasan": finding.reason} for finding in checked.waived],
        **_compared(checked.comparison),
    }


def _compared(comparison: Comparison | None) -> dict[str, Any]:
    """What the comparison with an earlier check tells besides the findings, if there is one."""
    if comparison is None:
        return {}
    gone = [
        {"aturan": one.rule, "tingkat": str(one.severity), "pesan": one.message, "jalur": one.path}
        for one in comparison.gone
    ]
    return {"dasar": {"sumber": comparison.source, "baru": len(comparison.new), "hilang": gone}}


def _line(line: MatrixRow) -> dict[str, Any]:
    cells = {key: None if share is None else percent(share) for key, share in line.cells.items()}
    return {"kunci": line.key, "nama": line.name, "persen": percent(line.share), "isi": cells}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "aturan": finding.rule,
        "tingkat": str(finding.severity),
        "pesan": finding.message,
        "saran": finding.remedy,
        "jalur": finding.path,
        "dimensi": finding.dimension or None,
        "opd": finding.opd or None,
        "berkas": portable(finding.file) if finding.file else None,
        "tempat": _place(finding.place),
        "bandingkan": _place(finding.also),
        **({"keadaan": str(finding.state), "dibiarkan_karena": finding.note} if finding.state else {}),
        **({"perbaikan": [_fix(fix) for fix in finding.fixes]} if finding.fixes else {}),
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {"jalur": fix.path, "semula": fix.old, "menjadi": fix.new, "tempat": _place(fix.place)}


def _place(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {"berkas": portable(place.file), "baris": place.line, "kolom": place.column}


def portable(file: Path) -> str:
    """A path with forward slashes on every system."""
    return shown_path(file).replace(os.sep, "/")
