"""The file with the findings of an earlier check, which later ones are compared with."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.checks.baseline import Baseline, Known
from generator.checks.finding import Severity
from generator.source.place import shown_path
from generator.source.problems import UserError, unreadable
from generator.source.words import joined

VERSION = 1
_KIND = "dasar pemeriksaan"
_HINT = (
    "Temuan saat berkas ini ditulis. Isian 'alasan' boleh diisi: mengapa temuan itu dibiarkan dahulu. "
    "Yang lain jangan diubah."
)


def written(records: Mapping[str, Baseline]) -> str:
    """The file for the findings of some regions, by the names of their folders."""
    regions = {name: _region(record) for name, record in sorted(records.items())}
    return json.dumps(
        {"laporan": _KIND, "versi": VERSION, "petunjuk": _HINT, "daerah": regions}, ensure_ascii=False, indent=1
    )


def _region(record: Baseline) -> dict[str, Any]:
    return {
        "temuan": [_finding(known) for known in record.findings],
        "dikecualikan": [_finding(known) for known in record.waived],
        "butir": sorted(record.items),
    }


def _finding(known: Known) -> dict[str, str]:
    return {
        "aturan": known.rule,
        "tingkat": str(known.severity),
        "jalur": known.path,
        "kutipan": known.words,
        "pesan": known.message,
        "alasan": known.reason,
    }


def read(file: Path) -> dict[str, Baseline]:
    """The earlier checks in a file by the names of the regions' folders; raises UserError if it is no such file."""
    try:
        data = json.loads(file.read_text("utf-8-sig"))
    except OSError as error:
        raise unreadable(file, error) from error
    except ValueError as error:
        raise _refused(file) from error
    if not isinstance(data, dict) or data.get("laporan") != _KIND or not isinstance(data.get("daerah"), dict):
        raise _refused(file)
    if data.get("versi") != VERSION:
        raise UserError(f"{shown_path(file)} ditulis oleh versi program yang lain. Tulis dasar yang baru.")
    try:
        return {name: _record(one) for name, one in data["daerah"].items()}
    except (KeyError, TypeError, ValueError) as error:
        raise _refused(file) from error


def _refused(file: Path) -> UserError:
    return UserError(
        f"{shown_path(file)} bukan dasar pemeriksaan, atau isinya rusak. Sebut berkas yang ditulis oleh  "
        "masterplan check DAERAH --write-baseline BERKAS"
    )


def _record(data: Mapping[str, Any]) -> Baseline:
    findings, waived = (tuple(map(_read_known, data[name])) for name in ("temuan", "dikecualikan"))
    return Baseline(findings, waived, frozenset(map(str, data["butir"])))


def _read_known(data: Mapping[str, Any]) -> Known:
    rule, path, words, message = (str(data[name]) for name in ("aturan", "jalur", "kutipan", "pesan"))
    return Known(rule, path, words, message, Severity(data["tingkat"]), str(data.get("alasan") or ""))


def baseline_of(name: str, records: Mapping[str, Baseline], file: Path) -> Baseline:
    """The earlier check of a region; raises UserError if the file has none."""
    if name not in records:
        raise UserError(
            f"{shown_path(file)} tidak memuat daerah {name}; yang ada: {joined(sorted(records)) or 'tidak ada'}. "
            f"Tulis dahulu dengan  masterplan check {name} --write-baseline {shown_path(file)}"
        )
    return records[name]


def merged(file: Path, found: Mapping[str, Baseline]) -> str:
    """The content of a file with the findings of some regions in place of theirs, and the reasons noted in it.

    The number of findings may only shrink: raises UserError if a region has findings that the file does not have.
    """
    known = read(file) if file.exists() else {}
    for name, record in found.items():
        if name in known and (new := record.new_since(known[name])):
            examples = joined(list(dict.fromkeys(f"{one.rule} pada {one.path}" for one in new))[:3])
            raise UserError(
                f"{shown_path(file)} tidak diganti: {len(new)} temuan {name} belum ada di situ ({examples}). "
                "Perbaiki dahulu, atau hapus berkas itu bila dasarnya memang hendak dimulai lagi. "
                "Tidak ada berkas yang ditulis."
            )
    return written(known | {name: _noted(record, known.get(name)) for name, record in found.items()}) + "\n"


def _noted(record: Baseline, earlier: Baseline | None) -> Baseline:
    return record.with_notes_of(earlier) if earlier else record
