"""The formats of documents: a line for each, and the function that it names."""

from dataclasses import dataclass

from generator.forms import Form


@dataclass(frozen=True, slots=True)
class Format(Form):
    """A format, whose key is the ending of its files; its writer makes text or bytes of a document.

    The writers of ``paged`` formats, which show page numbers, are given the region's ``Writers`` too; those that are
    ``printed`` need LibreOffice. ``beside`` makes files that belong to a document's file.
    """

    beside: str = ""
    paged: bool = False
    printed: bool = False


_LISTED = (
    Format("docx", "generator.building.writers:word_file", ("word",), paged=True),
    Format("md", "generator.documents.markdown:to_markdown", ("markdown",),
           beside="generator.documents.figure_files:figure_files"),
    Format("html", "generator.documents.html:to_html", ("htm",)),
    Format("pdf", "generator.building.writers:pdf_file", paged=True, printed=True),
)  # fmt: skip
FORMATS = {form.key: form for form in _LISTED}
