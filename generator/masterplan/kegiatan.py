"""Activities outside the workshops: meetings, trainings, visits."""

from generator.masterplan.butir import Butir
from generator.masterplan.daerah import Pejabat
from generator.masterplan.dimensi import dimensions_listed
from generator.source.declare import date, listing, many, paragraphs, part, text
from generator.source.kinds import PARAGRAPHS


class Kegiatan(Butir):
    """A recorded activity of the smart-city programme."""

    topic = "kegiatan"

    nama = text("nama kegiatan", "Pelatihan literasi digital pelaku usaha mikro")
    tanggal = date("tanggal kegiatan", optional=True)
    tempat = text("tempat kegiatan", "Ruang rapat Diskominfo", optional=True)
    pimpinan = part(Pejabat, "pemimpin kegiatan", optional=True)
    pembuka = part(Pejabat, "pembuka kegiatan", optional=True)
    narasumber = many(Pejabat, "narasumber kegiatan", optional=True)
    peserta = text("peserta kegiatan", "Puluhan pelaku usaha mikro", optional=True)
    dimensi = dimensions_listed("{dimensi} terkait kegiatan", optional=True)
    uraian = paragraphs("uraian kegiatan", optional=True)
    hasil = listing(PARAGRAPHS, "hasil kegiatan", optional=True)
