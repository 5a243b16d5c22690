"""The legal bases of the plan: laws with kind, number, year and title."""

import re
from typing import Any

from generator.framework.law_reading import cites_several, read_law, year_within
from generator.masterplan.butir import Butir
from generator.source.declare import choice, text, year
from generator.source.kinds import TEXT
from generator.source.numbers import UnreadableValueError
from generator.source.reader import Reader
from generator.source.repeated import drop_repeated, replace_text
from generator.source.values import Tahun
from generator.source.yaml_nodes import Node, Scalar

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


_WITH_YEAR = re.compile(r"(?P<nomor>\S+)\s+tahun\s+(?P<tahun>\d{4})", re.IGNORECASE)


class Peraturan(Butir):
    """A law: kind, number, year, title; or a plain text that cites it or gives only its title."""

    topic = "dasar_hukum"
    naming_fields = ("tentang", "nomor")
    reference_numbers = frozenset({"tahun"})
    unless = (
        ("jenis", "bila `sebutan` terisi"),
        ("nomor", "bagi UUD"),
        ("tahun", "bila `nomor` memuatnya"),
        ("tentang", "bagi UUD"),
    )

    jenis = choice("jenis peraturan", JENIS_PERATURAN, _ALIASES)
    sebutan = text("sebutan lengkap jenis peraturan", "Peraturan Menteri Dalam Negeri", optional=True)
    nomor = text("nomor peraturan", "23")
    tahun = year("tahun peraturan", "2014")
    tentang = text("judul peraturan", "Pemerintahan Daerah")

    @classmethod
    def spelled_out(cls, text: Scalar, short: str) -> dict[str, tuple[Scalar, Node]]:
        """The parts of a citation such as "UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"."""
        cited = read_law(text.text)
        if cites_several(text.text):
            remedy = (
                "tulis setiap peraturan sebagai butir sendiri yang diawali '- '; bila yang satu bagian judul yang "
                "lain, tulis kuncinya, seperti {jenis: uu, nomor: 5, tahun: 2020, tentang: A}"
            )
            raise UnreadableValueError("butir ini memuat lebih dari satu peraturan", remedy)
        if cited is None:
            remedy = (
                "untuk jenis lain tulis kuncinya, seperti {jenis: lain, sebutan: Ketetapan MPR, nomor: XVI/MPR/1998, "
                "tentang: A}; untuk yang umum tulis misalnya  "
                "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"
            )
            raise UnreadableValueError("jenis, nomor, tahun, atau judul peraturan ini tidak terbaca", remedy)
        if not cited:
            return super().spelled_out(text, short)
        parts = {name: Scalar(words, '"', text.spot) for name, words in cited.items()}
        return {name: (part, part) for name, part in parts.items()}

    @classmethod
    def spelling(cls, short: str) -> dict[str, Any]:
        """Any text: citations are too varied for a pattern."""
        del short
        return TEXT.schema()

    def after_reading(self, reader: Reader) -> None:
        """What documents print before number and title is no part of them, nor is the year of the number."""
        drop_repeated(self, "nomor", self._own_names())
        drop_repeated(self, "nomor", ("nomor", "no"))
        drop_repeated(self, "tentang", ("tentang",))
        self._drop_citation()
        match = _WITH_YEAR.fullmatch(self.nomor) if self.nomor else None
        if match and (self.tahun or int(match["tahun"])) == int(match["tahun"]):
            self._part_year(match["nomor"], int(match["tahun"]))
        elif match and self.nomor.place:
            reader.problems.error(
                f"nomor ini memuat tahun {match['tahun']}, padahal 'tahun' berisi {self.tahun}",
                self.nomor.place,
                f"tulis  {match['nomor']}  dan periksa tahunnya.",
            )

    def _own_names(self) -> list[str]:
        """The words for its kind, which documents print before the number."""
        short = [name for name, kind in (*_ALIASES.items(), (self.jenis, self.jenis)) if name and kind == self.jenis]
        full = self.sebutan or (JENIS_PERATURAN[self.jenis] if self.jenis else "")
        return [re.escape(name) for name in (*short, full) if name and "{" not in name]

    def _drop_citation(self) -> None:
        """Let the title be that alone where it begins with the law's own number and year."""
        cited = read_law(self.tentang) if self.tentang else None
        own = (self.nomor, str(self.tahun or ""))
        if cited and cited.get("tentang") and (cited.get("nomor"), cited.get("tahun")) == own:
            replace_text(self, "tentang", cited["tentang"])

    def _part_year(self, nomor: str, tahun: int) -> None:
        """Let "23 Tahun 2014" be the number 23 and the year 2014."""
        year = Tahun(tahun)
        year.path, year.spot = self.path_of("tahun"), self.nomor.spot
        self.__dict__.setdefault("tahun", year)
        replace_text(self, "nomor", nomor)

    def expects(self, name: str) -> bool:
        """Do not expect what other fields make superfluous.

        That is the kind if its full name is given, number and title of a constitution, and a year contained in the
        number.
        """
        known = (name == "jenis" and self.sebutan) or (name in ("nomor", "tentang") and self.jenis == "uud")
        return super().expects(name) and not known and not (name == "tahun" and self.tahun_dalam_nomor)

    @property
    def tahun_dalam_nomor(self) -> bool:
        """Whether no year is given because the number contains it, as in "188.45/12/Huk/2025"."""
        return not self.__dict__.get("tahun") and year_within(self.__dict__.get("nomor", "")) is not None

    @property
    def peringkat(self) -> int:
        """The position of its kind in the hierarchy of UU 12/2011; 0 is the highest."""
        return list(JENIS_PERATURAN).index(self.jenis) if self.jenis else len(JENIS_PERATURAN)
