"""The fields of every item of the plan: an id, its sources, and a note that is never printed."""

from generator.source.declare import paragraphs, references, text
from generator.source.record import Record


class Butir(Record):
    """An item that others may refer to and that may name its sources."""

    id = text("id", "nama-singkat", optional=True)
    sumber = references("sumber", "sumber data", "kalteng-2022-09-22", optional=True)
    catatan = paragraphs("catatan intern", "Angka menunggu konfirmasi.", optional=True)
