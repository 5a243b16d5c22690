"""Settings of a region's documents: which ones, their order and names, and the look of the Word files."""

from generator.masterplan.butir import Butir
from generator.source.declare import choice, listing, many, text
from generator.source.kinds import TEXT
from generator.source.record import Record


class DokumenDaerah(Butir):
    """A document of the region's own set."""

    short = "kunci"
    naming_fields = ("kunci",)

    kunci = text("kunci dokumen", "masterplan")
    nomor = text("nomor buku", "Buku 2", optional=True)
    judul = text("judul dokumen", "Rencana Induk Kota Cerdas", optional=True)
    bab = listing(TEXT, "urutan bab", "pendahuluan", optional=True)


class SetelanDokumen(Record):
    """The document set: an edition of the guideline, or the region's own list."""

    short = "edisi"

    edisi = text("edisi pedoman", "2021", optional=True)
    susunan = many(DokumenDaerah, "susunan dokumen", optional=True)


class Gaya(Record):
    """The look of the Word documents."""

    kertas = choice("ukuran kertas", {"a4": "A4", "f4": "F4"}, optional=True)
    huruf = text("jenis huruf", "Arial", optional=True)
    kata_asing = listing(TEXT, "kata asing lain yang dicetak miring", "smart pole", optional=True)
