"""Strategies by which the targets are reached."""

from generator.masterplan.dimensi import ButirDimensi
from generator.source.declare import listing, paragraphs, references, text
from generator.source.kinds import TEXT


class Strategi(ButirDimensi):
    """A way to a target, tied to the region's plans."""

    topic = "strategi"
    told_by = ("dimensi", "subdimensi", "nama")

    nama = text("strategi", "Memperluas kanal pembayaran nontunai")
    uraian = paragraphs("uraian strategi", optional=True)
    sasaran = references("sasaran", "sasaran yang dituju", optional=True)
    program = listing(TEXT, "program turunan strategi", "Program Pengembangan UMKM")
    keselarasan = text("keselarasan dengan RPJMD dan Renstra", "RPJMD misi 2")
