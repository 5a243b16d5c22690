"""The formats of the plan of a pull, each with the function that makes it."""

from generator.output_formats import OutputFormat

_ROOM = "generator.pulling"
_LISTED = (
    OutputFormat("text", f"{_ROOM}.as_text:as_text", ("txt", "teks")),
    OutputFormat("markdown", f"{_ROOM}.as_markdown:as_markdown", ("md",)),
    OutputFormat("json", f"{_ROOM}.as_json:as_json"),
    OutputFormat("docx", f"{_ROOM}.as_document:pull_sheet", ("word",), "catatan-suntingan.docx"),
)
FORMS = {form.key: form for form in _LISTED}
