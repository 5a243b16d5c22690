"""The report of differences as JSON: stable keys, and a version that is raised when a key changes its meaning."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from generator.differences.findings import FoundInOne
from generator.differences.inputs import Version
from generator.differences.report import Report, remark
from generator.source.place import Place
from generator.versions.all_changes import GENERAL
from generator.versions.budget import Total
from generator.versions.change import Change, Kind

VERSION = 2


def as_json(report: Report) -> str:
    """The whole report."""
    data = {
        "laporan": "perbandingan",
        "versi": VERSION,
        "daerah": report.region,
        "lama": report.old.label,
        "baru": report.new.label,
        "catatan": report.notices,
        "ringkasan": report.summary,
        "ada_perbedaan": report.is_different,
        "lengkap": not report.is_partial and report.scope is None,
        "tidak_dibandingkan": report.scope.unseen if report.scope else [],
        "jumlah": report.count,
        "jumlah_isian": len(report.found.changes),
        "jumlah_suntingan": len(report.edited),
        "jumlah_teks": len(report.others),
        "jumlah_per_jenis": _counted(str(kind) for kind in Kind for c in report.found.changes if c.kind is kind),
        "jumlah_per_dimensi": _counted(change.where.dimension or GENERAL for change in report.found.changes),
        "jumlah_pokok": len(report.found.acts),
        "anggaran": _budget(report),
        "kelengkapan": [{"nama": lv.name, "lama": lv.old, "baru": lv.new} for lv in report.levels],
        "temuan": {"baru": _findings(report.came), "selesai": _findings(report.went)},
        "pokok": list(_acts(report)),
        "perubahan": [_change(change, report) for change in report.found.changes],
        "suntingan": [_text(change) for change in report.edited],
        "teks": [_text(change) for change in report.others],
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _budget(report: Report) -> dict[str, Any]:
    """The sums; if a version lacks the amounts they consist of, no sums and the reason."""
    if report.unsummed:
        return {"total": None, "dimensi": [], "tahun": [], "sumber_dana": [], "sebab": report.unsummed}
    budget = report.found.budget
    return {
        "total": _total(budget.whole),
        "dimensi": [_total(total) for total in budget.dimensions],
        "tahun": [_total(total) for total in budget.years],
        "sumber_dana": [_total(total) for total in budget.sources],
        "sebab": "",
    }


def _total(total: Total) -> dict[str, Any]:
    return {
        "kunci": total.key,
        "nama": total.name,
        "lama": total.old,
        "baru": total.new,
        "selisih": total.difference,
        "persen": _plain(total.percent, rounded=True),
    }


def _findings(findings: list[FoundInOne]) -> list[dict[str, str]]:
    return [{"aturan": found.rule, "pesan": found.message, "tempat": found.place} for found in findings]


def _counted(words: Iterable[str]) -> dict[str, int]:
    return dict(Counter(words))


def _acts(report: Report) -> Iterator[dict[str, Any]]:
    """The acts, each with the indices of its changes in the list of all changes."""
    places = {id(change): n for n, change in enumerate(report.found.changes)}
    for act in report.found.acts:
        yield {
            "jenis": str(act.kind),
            "dimensi": act.where.dimension or GENERAL,
            "topik": act.where.topic,
            "butir": act.where.item,
            "sebutan": act.label,
            "lama": act.told[0],
            "baru": act.told[1],
            "keterangan": remark(act),
            "rincian": sorted(places[id(part)] for part in act.parts or (act,)),
        }


def _change(change: Change, report: Report) -> dict[str, Any]:
    where = change.where
    return {
        "jenis": str(change.kind),
        "dimensi": where.dimension or GENERAL,
        "topik": where.topic,
        "butir": where.item,
        "jalur": where.path,
        "isian": change.field,
        "sebutan": change.label,
        "lama": change.told[0],
        "baru": change.told[1],
        "angka_lama": _plain(change.numbers[0]),
        "angka_baru": _plain(change.numbers[1]),
        "selisih": _plain(change.difference),
        "persen": _plain(change.percent, rounded=True),
        "kemiripan": change.score or None,
        "tempat_lama": _place(change.old_place, report.old),
        "tempat_baru": _place(change.new_place, report.new),
    }


def _text(change: Change) -> dict[str, str]:
    """A text on the pages that differs from what was built, or from the other document of the same values."""
    return {
        "jenis": str(change.kind),
        "asal": change.where.title,
        "tempat": change.where.item,
        "sebutan": change.label,
        "lama": change.old,
        "baru": change.new,
    }


def _place(place: Place | None, version: Version) -> dict[str, Any] | None:
    file = version.file(place)
    return {"berkas": file, "baris": place.line, "kolom": place.column} if place and file else None


def _plain(number: Decimal | None, *, rounded: bool = False) -> int | float | None:
    """A number for JSON; percentages have two decimals."""
    if number is None:
        return None
    if rounded:
        return round(float(number), 2)
    return int(number) if number == number.to_integral_value() else float(number)
