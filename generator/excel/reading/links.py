"""The addresses behind the cells of a sheet."""

import re
from collections.abc import Mapping

from generator.excel.reading.cells import ReadCell, ReadRow
from generator.excel.reading.package import Package
from generator.excel.sheets import position

_LINK = re.compile(rb"<(?:\w+:)?hyperlink\s[^>]*>")
_AREA = re.compile(rb'\sref="([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?"')
_TARGET = re.compile(rb'\s\w+:id="([^"]*)"')
_FORMULA = re.compile(r'HYPERLINK\(\s*"((?:[a-z]+://|mailto:)[^"]+)"', re.IGNORECASE)
_MOST = 10_000


def with_addresses(package: Package, part: str, content: bytes, rows: list[ReadRow]) -> list[ReadRow]:
    """The rows of the sheet in a part, each cell with the address that its link leads to outside of the workbook."""
    found: dict[int, list[tuple[int, int, str]]] = {}
    targets = package.addresses(part) if b"hyperlink" in content else {}
    for link in [*_LINK.finditer(content)][:_MOST] if targets else ():
        area, target = _AREA.search(link[0]), _TARGET.search(link[0])
        address = targets.get(target[1].decode()) if target else None
        if area is None or not address:
            continue
        left, top = position(area[1].decode()), int(area[2])
        right, bottom = (position(area[3].decode()), int(area[4])) if area[3] else (left, top)
        for number in range(top, min(bottom, top + _MOST) + 1):
            found.setdefault(number, []).append((left, right, address))
    return [ReadRow(r.number, _linked(r.cells, found[r.number]), r.hidden) if r.number in found else r for r in rows]


def _linked(cells: Mapping[int, ReadCell], links: list[tuple[int, int, str]]) -> dict[int, ReadCell]:
    return {
        at: next((cell.linked(address) for left, right, address in links if left <= at <= right), cell)
        for at, cell in cells.items()
    }


def address_in(formula: str) -> str:
    """The address outside of the workbook to which a formula links; "" if there is none."""
    match = _FORMULA.search(formula)
    return match[1] if match else ""
