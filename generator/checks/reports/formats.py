"""The forms of a report on a check, each with the function that writes it."""

from generator.output_formats import Form

_ROOM = "generator.checks.reports"
_LISTED = (
    Form("text", f"{_ROOM}.one_region:report", ("txt", "teks")),
    Form("json", f"{_ROOM}.as_json:json_report"),
    Form("csv", f"{_ROOM}.as_csv:findings_csv"),
    Form("xlsx", f"{_ROOM}.as_xlsx:findings_xlsx", ("excel",), "temuan-per-opd.xlsx"),
    Form("csv-daerah", f"{_ROOM}.many_regions:csv_report"),
    Form("sarif", f"{_ROOM}.sarif:sarif_report"),
    Form("junit", f"{_ROOM}.junit:junit_report"),
    Form("github", f"{_ROOM}.github:github_report"),
)
REPORTS = {form.key: form for form in _LISTED}
