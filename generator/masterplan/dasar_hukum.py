"""The laws on which the plan rests."""

from generator.masterplan.butir import Butir
from generator.source.declare import choice, text, year

JENIS_PERATURAN = {
    "uud": "Undang-Undang Dasar",
    "uu": "Undang-Undang",
    "pp": "Peraturan Pemerintah",
    "perpres": "Peraturan Presiden",
    "inpres": "Instruksi Presiden",
    "permen": "Peraturan Menteri",
    "perda_provinsi": "Peraturan Daerah Provinsi",
    "pergub": "Peraturan Gubernur",
    "perda": "Peraturan Daerah",
    "perkada": "{peraturan_kepala_daerah}",
    "keputusan": "Keputusan",
    "lain": "",
}
_ALIASES = {
    "permendagri": "permen",
    "permenkominfo": "permen",
    "perbup": "perkada",
    "perwali": "perkada",
    "perwal": "perkada",
    "keppres": "keputusan",
    "sk": "keputusan",
    "sni": "lain",
}


class Peraturan(Butir):
    """A law: kind, number, year, title."""

    topic = "dasar_hukum"
    naming_fields = ("tentang", "nomor")

    jenis = choice("jenis peraturan", JENIS_PERATURAN, _ALIASES)
    sebutan = text("sebutan lengkap jenis peraturan", "Peraturan Menteri Dalam Negeri", optional=True)
    nomor = text("nomor peraturan", "23")
    tahun = year("tahun peraturan", "2014")
    tentang = text("judul peraturan", "Pemerintahan Daerah")

    def expects(self, name: str) -> bool:
        """The kind is not missed where its full name is given."""
        return super().expects(name) and not (name == "jenis" and self.sebutan)

    @property
    def peringkat(self) -> int:
        """The rank among kinds of law, highest first, as UU 12/2011 orders them."""
        return list(JENIS_PERATURAN).index(self.jenis) if self.jenis else len(JENIS_PERATURAN)
