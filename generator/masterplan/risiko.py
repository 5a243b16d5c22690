"""Risks of programmes and their mitigation."""

from generator.masterplan.dimensi import ButirDimensi, subdimension
from generator.source.declare import choice, reference, text

TINGKATAN = {"1": "Sangat Rendah", "2": "Rendah", "3": "Sedang", "4": "Tinggi", "5": "Sangat Tinggi"}


class Risiko(ButirDimensi):
    """A risk; likelihood and impact on a scale of 1 to 5."""

    topic = "risiko"
    naming_fields = ("risiko",)

    subdimensi = subdimension(optional=True)
    program = text("program", "Perluasan pembayaran nontunai")
    risiko = text("risiko", "Jaringan di pasar tidak stabil")
    penyebab = text("penyebab risiko", "Kapasitas menara terbatas", optional=True)
    kemungkinan = choice("kemungkinan", TINGKATAN)
    dampak = choice("dampak", TINGKATAN)
    mitigasi = text("mitigasi", "Perjanjian layanan dengan operator")
    penanggung_jawab = reference("daerah.opd", "penanggung jawab", lenient=True)

    @property
    def tingkat(self) -> str:
        """The risk level: likelihood times impact, in four steps; empty if either is missing."""
        if not self.kemungkinan or not self.dampak:
            return ""
        return level_of(int(self.kemungkinan) * int(self.dampak))


_LEVELS = ((4, "Rendah"), (9, "Sedang"), (15, "Tinggi"), (25, "Ekstrem"))


def level_of(score: int) -> str:
    """The name of the level of a score from 1 to 25."""
    return next(name for most, name in _LEVELS if score <= most)
