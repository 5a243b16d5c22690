"""The enactment of the plan by a regulation: number, date and publication."""

from generator.masterplan.butir import Butir
from generator.source.declare import date, text


class Penetapan(Butir):
    """The enactment of the plan; as long as it is unknown, the draft regulation prints dots instead."""

    nomor = text("nomor {peraturan_kepala_daerah}", "21", optional=True)
    tanggal = date("tanggal penetapan", optional=True)
    tanggal_pengundangan = date("tanggal pengundangan", optional=True)
    nomor_berita = text("nomor Berita Daerah", "21", optional=True)
