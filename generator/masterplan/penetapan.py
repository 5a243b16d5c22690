"""How the regulation that enacts the plan was made law, once it was."""

from generator.masterplan.butir import Butir
from generator.source.declare import date, text


class Penetapan(Butir):
    """The enactment of the plan; until it is known, the draft regulation keeps its places open with dots."""

    nomor = text("nomor {peraturan_kepala_daerah}", "21", optional=True)
    tanggal = date("tanggal penetapan", optional=True)
    tanggal_pengundangan = date("tanggal pengundangan", optional=True)
    nomor_berita = text("nomor Berita Daerah", "21", optional=True)
