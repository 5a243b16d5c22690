"""The workbook inside a chart: the numbers that Word opens for editing the chart's data."""

from generator.blocks.blocks import Chart
from generator.word.packing import zipped
from generator.word.parts import Part
from generator.word.sheet_cells import SHEET, column
from generator.word.xml import DECLARATION, R, escape

_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_BOOK = "xl/workbook.xml"
_STYLES = (
    f'{DECLARATION}<styleSheet xmlns="{_S}"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def workbook(chart: Chart) -> bytes:
    """An .xlsx file with the categories in column A and one series per column from B on."""
    book = (
        f'{DECLARATION}<workbook xmlns="{_S}" xmlns:r="{R}"><sheets>'
        f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    return zipped(
        [
            Part(_BOOK, book, f"{_TYPE}.sheet.main+xml", f"{R}/officeDocument", "rId1", ""),
            Part(
                "xl/worksheets/sheet1.xml", _sheet(chart), f"{_TYPE}.worksheet+xml", f"{R}/worksheet", "rId1", _BOOK
            ),
            Part("xl/styles.xml", _STYLES, f"{_TYPE}.styles+xml", f"{R}/styles", "rId2", _BOOK),
        ]
    )


def _sheet(chart: Chart) -> str:
    head = [_text("A1", chart.unit)] if chart.unit else []
    head += [_text(f"{column(n)}1", series.name) for n, series in enumerate(chart.series, 1)]
    rows = [f'<row r="1">{"".join(head)}</row>']
    for n, category in enumerate(chart.categories):
        cells = [_text(f"A{n + 2}", category)]
        cells += [_number(f"{column(m)}{n + 2}", series.values[n]) for m, series in enumerate(chart.series, 1)]
        rows.append(f'<row r="{n + 2}">{"".join(cells)}</row>')
    width = '<cols><col min="1" max="1" width="32" customWidth="1"/></cols>'
    return f'{DECLARATION}<worksheet xmlns="{_S}">{width}<sheetData>{"".join(rows)}</sheetData></worksheet>'


def _text(cell: str, text: str) -> str:
    return f'<c r="{cell}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def _number(cell: str, value: float) -> str:
    return f'<c r="{cell}" s="1"><v>{value:.12g}</v></c>'
