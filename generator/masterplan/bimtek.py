"""The four workshops: what was done, decided and left to do."""

from generator.masterplan.butir import Butir
from generator.masterplan.daerah import Pejabat
from generator.masterplan.dimensi import ButirDimensi, subdimension
from generator.source.declare import choice, count, date, listing, many, paragraphs, part, reference, text
from generator.source.kinds import PARAGRAPHS, TEXT
from generator.source.numbers import shown_days
from generator.source.values import Gap, Tanggal

TAHAP = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_ROMAN = {roman: key for key, roman in TAHAP.items()}


class Peserta(Butir):
    """How many an office sent."""

    short = "opd"
    naming_fields = ("opd",)

    opd = reference("opd", "{opd} peserta", lenient=True)
    jumlah = count("jumlah peserta", "3", optional=True)


class TindakLanjut(Butir):
    """Something to be done after a stage."""

    topic = "tindak_lanjut"
    naming_fields = ("apa",)
    short = "apa"

    apa = text("tindak lanjut", "Melengkapi data pasar")
    opd = reference("opd", "{opd} penanggung jawab", lenient=True)
    tenggat = date("tenggat")
    status = choice("status tindak lanjut", {"belum": "Belum", "proses": "Proses", "selesai": "Selesai"})


class CatatanDimensi(ButirDimensi):
    """What was noted for a dimension."""

    naming_fields = ("dimensi",)

    subdimensi = subdimension(optional=True)
    uraian = paragraphs("catatan")


class Bimtek(Butir):
    """A stage of the workshops."""

    topic = "bimtek"
    naming_fields = ("tahap",)

    tahap = choice("tahap Bimtek", TAHAP, _ROMAN)
    mulai = date("tanggal mulai")
    selesai = date("tanggal selesai", optional=True)
    waktu = text("waktu sebagaimana tercatat", "Juni 2022", optional=True)
    tempat = text("tempat", "Aula Bappeda")
    pembuka = part(Pejabat, "pejabat pembuka", optional=True)
    narasumber = many(Pejabat, "narasumber", optional=True)
    peserta = many(Peserta, "peserta", optional=True)
    agenda = listing(TEXT, "agenda", "Paparan analisis kesiapan daerah", optional=True)
    pokok_bahasan = listing(PARAGRAPHS, "pokok bahasan", optional=True)
    keputusan = listing(PARAGRAPHS, "hasil dan keputusan")
    catatan_dimensi = many(CatatanDimensi, "catatan per dimensi", optional=True)
    tindak_lanjut = many(TindakLanjut, "tindak lanjut", optional=True)

    def expects(self, name: str) -> bool:
        """The first day is not missed where the time is recorded in words."""
        return super().expects(name) and not (name == "mulai" and self.waktu)

    @property
    def jadwal(self) -> str | Tanggal | Gap:
        """When it took place, as exactly as recorded."""
        if self.mulai and self.selesai:
            return shown_days(self.mulai.timetuple()[:3], self.selesai.timetuple()[:3])
        return self.mulai or self.waktu or type(self).mulai.gap(self)
