"""Time for comparing two versions of a plan: ``python -m benchmarks.versions``.

The plan has 400 programmes, of which 300 changed: a third each by name, money and text, once with ids and once
without. Reading the two plans is start-up and reported separately. Times are processor time, so that other work on
the machine does not count; the first ones include imports.
"""

import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generator.differences.as_document import change_sheet
from generator.differences.as_html import as_html
from generator.differences.as_json import as_json
from generator.differences.as_markdown import as_markdown
from generator.differences.as_text import as_text
from generator.differences.inputs import opened
from generator.differences.report import Report, compared
from generator.framework.dimensions import subdimensions

_ITEMS, _CHANGED = 400, 300
_FORMS: dict[str, Callable[[Report], object]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
    "html": as_html,
    "docx (sheet)": change_sheet,
}
_WORDS = (
    "pelatihan",
    "layanan",
    "pasar",
    "pesisir",
    "digital",
    "kader",
    "desa",
    "jaringan",
    "sekolah",
    "air",
    "data",
)


def main() -> None:
    """Time every step and print it."""
    for ids in (True, False):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for side in ("lama", "baru"):
                (folder / f"{side}.yaml").write_text(_plan(new=side == "baru", ids=ids), "utf-8")
            print(f"{_ITEMS} items, {_CHANGED} changed, {'with' if ids else 'without'} ids")
            _time_all(folder)


def _time_all(folder: Path) -> None:
    start = time.process_time()
    with opened(str(folder / "lama.yaml"), folder) as old, opened(str(folder / "baru.yaml"), folder) as new:
        print(f"  reading both   {time.process_time() - start:6.2f} s")
        start = time.process_time()
        report = compared(old, new)
        print(f"  comparing      {time.process_time() - start:6.2f} s  ({len(report.found.changes)} changes)")
        for name, form in _FORMS.items():
            start = time.process_time()
            form(report)
            print(f"  {name:<14} {time.process_time() - start:6.2f} s")


def _plan(*, new: bool, ids: bool) -> str:
    keys = list(subdimensions())
    items = [_item(n, keys[n % len(keys)], new=new and n % 4 != 3, ids=ids) for n in range(_ITEMS)]
    return "daerah: {nama: Uji, jenis: kota}\nrencana_aksi:\n" + "".join(items)


def _item(n: int, subdimension: str, *, new: bool, ids: bool) -> str:
    words = [_WORDS[(n * step + step) % len(_WORDS)] for step in (1, 3, 5, 7, 11)]
    name = " ".join([*words, f"tahap {n}"])
    renamed, raised, reworded = (new and n % 3 == which for which in range(3))
    head = f"id: aksi-{n}\n    " if ids else ""
    return (
        f"  - {head}subdimensi: {subdimension}\n"
        f"    kegiatan: {'Perluasan ' if renamed else ''}{name}\n"
        f"    indikator: Jumlah {' '.join(words * 4)}{' yang terlayani penuh' if reworded else ''} {n}\n"
        f"    target: {{2026: {n}, 2027: {n + 5}}}\n"
        f"    anggaran: {{APBD: {{2026: {100 + n + (50 if raised else 0)} juta}}}}\n"
    )


if __name__ == "__main__":
    main()
