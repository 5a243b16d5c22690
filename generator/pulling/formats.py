"""The forms of the plan of a pull, each with the function that makes it."""

from generator.output_formats import Form

_ROOM = "generator.pulling"
_LISTED = (
    Form("text", f"{_ROOM}.as_text:as_text", ("txt", "teks")),
    Form("markdown", f"{_ROOM}.as_markdown:as_markdown", ("md",)),
    Form("json", f"{_ROOM}.as_json:as_json"),
    Form("docx", f"{_ROOM}.as_document:pull_sheet", ("word",), "catatan-suntingan.docx"),
)
FORMS = {form.key: form for form in _LISTED}
