"""The formats of a report on a check, each with the function that writes it."""

from generator.output_formats import OutputFormat

_ROOM = "generator.checks.reports"
_LISTED = (
    OutputFormat("text", f"{_ROOM}.one_region:report", ("txt", "teks")),
    OutputFormat("json", f"{_ROOM}.as_json:json_report"),
    OutputFormat("csv", f"{_ROOM}.as_csv:findings_csv"),
    OutputFormat("xlsx", f"{_ROOM}.as_xlsx:findings_xlsx", ("excel",), "temuan-per-opd.xlsx"),
    OutputFormat("csv-daerah", f"{_ROOM}.many_regions:csv_report"),
    OutputFormat("sarif", f"{_ROOM}.sarif:sarif_report"),
    OutputFormat("junit", f"{_ROOM}.junit:junit_report"),
    OutputFormat("github", f"{_ROOM}.github:github_report"),
)
REPORTS = {form.key: form for form in _LISTED}
