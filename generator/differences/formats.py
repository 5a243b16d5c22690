"""The formats of a report on two versions, each with a line of help and the function that makes it."""

from generator.output_formats import OutputFormat

_ROOM = "generator.differences"
_LISTED = (
    OutputFormat("text", f"{_ROOM}.as_text:as_text", ("txt", "teks")),
    OutputFormat("markdown", f"{_ROOM}.as_markdown:as_markdown", ("md",)),
    OutputFormat("json", f"{_ROOM}.as_json:as_json"),
    OutputFormat("html", f"{_ROOM}.as_html:as_html", ("htm",)),
    OutputFormat("docx", f"{_ROOM}.as_document:change_sheet", ("word",), "lembar-perubahan.docx"),
)
FORMS = {form.key: form for form in _LISTED}
