"""The signature block of an official."""

from typing import Any

from generator.blocks.blocks import Paragraph
from generator.blocks.inline import Inline, Run
from generator.documents.printed_values import Printer, UnprintableError
from generator.masterplan.daerah import Pejabat
from generator.masterplan.periode import Naskah
from generator.source.values import Phrase

_ROOM = Run("\n\n\n\n")


def signature(official: Pejabat, office: Any, naskah: Naskah, printer: Printer, name: Any = None) -> Paragraph:
    """Place and date if known, the office, space for the signature, the name in bold, rank and NIP if known.

    ``name`` replaces the name if it is to be written by hand.
    """
    if not isinstance(official, Pejabat):
        raise UnprintableError('tanda_tangan memerlukan pejabatnya, misalnya  tanda_tangan(daerah.kepala, "Bupati")')
    lines: list[Inline] = []
    if naskah.tempat and naskah.tanggal:
        lines += printer.inlines(Phrase((naskah.tempat, ", ", naskah.tanggal, "\n")))
    lines += [*printer.inlines(official.jabatan or office), Run(","), _ROOM]
    for inline in printer.inlines(official.nama or name or official.nama):
        inline.bold = True
        lines.append(inline)
    if official.pangkat:
        lines += [Run("\n"), *printer.inlines(official.pangkat)]
    if official.nip:
        lines += [Run("\nNIP "), *printer.inlines(official.nip)]
    return Paragraph(lines, "tanda_tangan")
