"""Sources of facts: reports, letters, statistics."""

from generator.masterplan.butir import Butir
from generator.source.declare import date, text, year


class Sumber(Butir):
    """A source that facts refer to by id."""

    topic = "sumber"

    nama = text("nama sumber", "Kotawaringin Timur dalam Angka")
    penerbit = text("penerbit sumber", "Badan Pusat Statistik", optional=True)
    tanggal = date("tanggal sumber", optional=True)
    tahun = year("tahun sumber", optional=True)
    keterangan = text("keterangan sumber", "Pernyataan kepala dinas", optional=True)
    tautan = text("alamat sumber", "https://contoh.go.id/data", optional=True)
