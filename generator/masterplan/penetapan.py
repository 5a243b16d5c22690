"""The enactment of the plan by a regulation: number, date and publication."""

from generator.masterplan.butir import Butir
from generator.source.declare import date, text
from generator.source.reader import Reader
from generator.source.repeated import drop_repeated


class Penetapan(Butir):
    """The enactment of the plan; as long as it is unknown, the draft regulation prints dots instead."""

    nomor = text("nomor {peraturan_kepala_daerah}", "21", optional=True)
    tanggal = date("tanggal penetapan", optional=True)
    tanggal_pengundangan = date("tanggal pengundangan", optional=True)
    nomor_berita = text("nomor Berita Daerah", "21", optional=True)

    def after_reading(self, reader: Reader) -> None:
        """What documents print before a number is no part of it."""
        del reader
        for name in ("nomor", "nomor_berita"):
            drop_repeated(self, name, ("nomor", "no"))
