"""The road map: programmes over years, grouped by horizon."""

from generator.masterplan.butir import Butir
from generator.masterplan.dimensi import ButirDimensi, subdimension
from generator.source.declare import choice, paragraphs, references, text, year
from generator.source.values import Items, Tahun

JANGKA = {
    "pendek": "Jangka Pendek",
    "menengah": "Jangka Menengah",
    "panjang": "Jangka Panjang",
}


class TahapPetaJalan(ButirDimensi):
    """A line of the road map: one programme from its first to its last year."""

    topic = "peta_jalan"
    naming_fields = ("program",)

    subdimensi = subdimension(optional=True)
    program = text("program peta jalan", "Perluasan pembayaran nontunai")
    jangka = choice("jangka waktu", JANGKA, optional=True)
    mulai = year("tahun mulai", "2025")
    selesai = year("tahun selesai", "2027", optional=True)
    hasil = text("hasil yang dituju", "Seluruh pasar rakyat menerima pembayaran nontunai", optional=True)
    rencana_aksi = references("rencana_aksi", "rencana aksi pada tahap ini", optional=True)

    def berjalan(self, tahun: int) -> bool:
        """Whether the programme runs in a year."""
        if not self.mulai:
            return False
        return self.mulai <= tahun <= (self.selesai or self.mulai)


class TemaTahun(Butir):
    """The theme of a year of the plan."""

    naming_fields = ("tahun",)

    tahun = year("tahun", "2025")
    tema = text("tema tahun", "Penguatan fondasi")
    uraian = paragraphs("uraian tema tahun", optional=True)


def horizon(line: TahapPetaJalan, years: Items[Tahun]) -> str:
    """The horizon of a line: as given, else by its last year.

    The first year of the plan is "pendek", up to its fifth "menengah", later "panjang".
    """
    if line.jangka:
        return line.jangka
    if not line.mulai or not years:
        return "menengah"
    span = (line.selesai or line.mulai) - years[0]
    return "pendek" if span < 1 else "menengah" if span < 5 else "panjang"
