"""Periksa: the findings by dimension, severity and office; each leads to its field, is put right, or waived."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from flask import Blueprint, Response, abort, jsonify, request

from generator.checks.checked_region import Checked, Checks
from generator.checks.completeness import NEEDS, MatrixRow, percent
from generator.checks.finding import Finding, Severity
from generator.checks.reports.as_xlsx import findings_xlsx
from generator.edits.form_texts import value_at
from generator.fixing.one import corrected
from generator.framework.stages import FINAL
from generator.masterplan.bimtek import TAHAP
from generator.masterplan.pemeriksaan import GAP_RULE
from generator.page.forms.faults import faults
from generator.page.forms.notes import sentence
from generator.page.links import link_to
from generator.page.open_regions import session_here, state_here
from generator.page.session import State
from generator.page.shell import page, percent_of, shown_time
from generator.regions.check import Wishes, checked_plan
from generator.source.paths import ModelPath
from generator.source.problems import UserError
from generator.source.record import Record

screen = Blueprint("checking", __name__, url_prefix="/d/<region>/periksa")
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Line:
    """A finding as the page shows it: its words, where it leads, and the text that puts it right, if there is one.

    ``item`` is the name of the item that it concerns, "" if its words name it or there is none.
    """

    finding: Finding
    message: str
    remedy: str
    link: str
    fix_path: str = ""
    fix_base: str = ""
    fix_now: str = ""
    item: str = ""


@screen.get("/")
def findings(region: str) -> str:
    """The findings for a stage, by the filters that were asked for."""
    state = state_here(region)
    stage = request.args.get("tahap", "")
    checked = _checked(state, stage)
    severity, office = request.args.get("tingkat", ""), request.args.get("opd", "")
    groups = [
        (row, [_line(state, one) for one in found if _is_wanted(one, severity, office)])
        for row, found in checked.groups
    ]
    return page(
        "periksa.html", state, checked=checked, groups=[group for group in groups if group[1]], stage=stage,
        stages=[*TAHAP.items()], severity=severity, office=office, needs=NEEDS, rows=list(_rows(checked)),
        counts=[(one.value, checked.count(one)) for one in Severity], faults=faults(state),
        offices=sorted({one.opd for one in checked.findings if one.opd}),
    )  # fmt: skip


@screen.post("/baris")
def mend_lines(region: str) -> Response:
    """Put other lines in place of those around a fault; says whether it is gone."""
    session, asked = session_here(region), request.get_json()
    fields = ("nomor", "pesan", "semula", "kini")
    if not isinstance(asked, dict) or not all(isinstance(asked.get(name), str) for name in fields):
        abort(400)
    known = faults(session.state())
    fault = next((one for one in known if (str(one.number), one.message) == (asked["nomor"], asked["pesan"])), None)
    if fault is None or fault.excerpt is None:
        raise UserError("Isian ini sudah berubah. Muat ulang halaman ini.")
    session.mend(replace(fault.excerpt, text=asked["semula"]), asked["kini"])
    left = session.state().reading.problems.errors
    return jsonify(faults=len(left), time=shown_time())


@screen.get("/jumlah")
def count(region: str) -> Response:
    """The completeness and the number of findings, as every page shows them."""
    state = state_here(region)
    return jsonify(percent=percent_of(state), findings=len(state.checked.findings))


@screen.get("/temuan.xlsx")
def as_table(region: str) -> Response:
    """The findings as a list for Excel."""
    checked = _checked(state_here(region), request.args.get("tahap", ""))
    headers = {"Content-Disposition": f'attachment; filename="temuan-{ModelPath(checked.name).topic}.xlsx"'}
    return Response(findings_xlsx(Checks([checked])), mimetype=_XLSX, headers=headers)


def _checked(state: State, stage: str) -> Checked:
    """The result for a Bimtek stage, or for the final version."""
    if stage not in TAHAP:
        return state.checked
    return Checked.of(state.folder.name, checked_plan(state.folder, state.plan, Wishes(int(stage) or FINAL)))


def _is_wanted(finding: Finding, severity: str, office: str) -> bool:
    return severity in {"", finding.severity.value} and office in {"", finding.opd}


def _line(state: State, finding: Finding) -> Line:
    path = finding.fixes[0].path if finding.fixes else ""
    base = state.texts.text(path) if path else ""
    now = corrected(finding, base) if path else ""
    message, remedy = map(sentence, finding.for_forms)
    link = link_to(state, finding.path, is_gap=finding.rule == GAP_RULE)
    item = _item_of(state, finding)
    return Line(
        finding, message, remedy, link, *((path, base, now) if now else ("", "", "")),
        item="" if item in message else item,
    )  # fmt: skip


def _item_of(state: State, finding: Finding) -> str:
    """The name of the item that a finding stands in; "" if it stands in none that has a name."""
    item = ModelPath(finding.path).item
    found = value_at(state.plan, item) if item else None
    return str(found.naming) if isinstance(found, Record) else ""


def _rows(checked: Checked) -> Iterator[tuple[MatrixRow, list[int | None], int]]:
    """The lines of the matrix with the percentage of each need."""
    for row in checked.matrix.dimensions:
        shares = [row.cells.get(need.key) for need in NEEDS]
        yield row, [None if share is None else percent(share) for share in shares], percent(row.share)
