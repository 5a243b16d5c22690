"""The signature block of an official."""

from typing import Any

from generator.blocks.blocks import Paragraph
from generator.blocks.inline import Inline, Run, plain
from generator.documents.printed_values import Printer, UnprintableError
from generator.masterplan.daerah import Pejabat
from generator.masterplan.periode import Naskah
from generator.source.values import Phrase

_ROOM = Run("\n\n\n\n")


def signature(
    official: Pejabat, office: Any, naskah: Naskah, printer: Printer, name: Any = None, *, ranked: bool = True
) -> Paragraph:  # fmt: skip
    """Place and date if known, the office in full, space for the signature, the name in bold, rank and NIP if known.

    ``name`` replaces the name if it is to be written by hand. Without ``ranked`` there is neither rank nor NIP.
    """
    if not isinstance(official, Pejabat):
        raise UnprintableError('tanda_tangan memerlukan pejabatnya, misalnya  tanda_tangan(daerah.kepala, "Bupati")')
    lines: list[Inline] = []
    if naskah.tempat and naskah.tanggal:
        lines += printer.inlines(Phrase((naskah.tempat, ", ", naskah.tanggal, "\n")))
    lines += [*_in_full(official.jabatan, printer.inlines(office), printer), Run(","), _ROOM]
    for inline in printer.inlines(official.nama or name or official.nama):
        inline.bold = True
        lines.append(inline)
    if ranked and official.pangkat:
        lines += [Run("\n"), *printer.inlines(official.pangkat)]
    if ranked and official.nip:
        lines += [Run("\nNIP "), *printer.inlines(official.nip)]
    return Paragraph(lines, "tanda_tangan")


def _in_full(own: Any, office: list[Inline], printer: Printer) -> list[Inline]:
    """The official's own office, completed by that of the template if it is only the beginning of it."""
    rest = plain(office).removeprefix(str(own)) if own else ""
    if not own or not plain(office).startswith(str(own)):
        return printer.inlines(own) if own else office
    return [*printer.inlines(own), *([Run(rest)] if rest else [])]
