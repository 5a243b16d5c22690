"""The output formats of documents (docx, md, html, pdf), each with the function that writes it."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.output_formats import OutputFormat, named_format
from generator.source.problems import UserError


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


def format_keys(names: Iterable[str]) -> tuple[str, ...]:
    """The keys of formats that are called by any of their names, each once; raises UserError for an unknown one."""
    keys = tuple(dict.fromkeys(named_format(name, FORMATS.values()) for name in names))
    if unknown := [key for key in keys if key not in FORMATS]:
        raise UserError(f"format '{', '.join(unknown)}' tidak ada; pilih dari: {', '.join(FORMATS)}.")
    return keys
