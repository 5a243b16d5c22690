"""The output formats of documents (docx, md, html, pdf), each with the function that writes it."""

from dataclasses import dataclass

from generator.output_formats import OutputFormat


@dataclass(frozen=True, slots=True)
class Format(OutputFormat):
    """A format; its key is the ending of its files, and its writer turns a document into text or bytes.

    The writers of ``paged`` formats, which show page numbers, also receive the region's ``Writers``; ``printed``
    formats need LibreOffice. ``beside`` names a function for further files that belong to a document's file.
    """

    beside: str = ""
    paged: bool = False
    printed: bool = False


_LISTED = (
    Format("docx", "generator.building.writers:word_file", ("word",), paged=True),
    Format("md", "generator.documents.as_markdown:to_markdown", ("markdown",),
           beside="generator.documents.figure_files:figure_files"),
    Format("html", "generator.documents.as_html:to_html", ("htm",)),
    Format("pdf", "generator.building.writers:pdf_file", paged=True, printed=True),
)  # fmt: skip
FORMATS = {form.key: form for form in _LISTED}
