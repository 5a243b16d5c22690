"""The region's own words for the field's terms, from one place."""

import re

from generator.framework.loading import framework_data
from generator.source.declare import text
from generator.source.record import Record
from generator.source.values import Teks

_TERM = re.compile(r"\{(\w+)\}")


class Istilah(Record):
    """Each term, as the region says it; what it does not rename has the usual word."""

    smart_city = text("sebutan smart city", "Smart Regency", optional=True)
    masterplan = text("sebutan masterplan", "Rencana Induk", optional=True)
    dimensi = text("sebutan dimensi", "pilar", optional=True)
    subdimensi = text("sebutan subdimensi", "subpilar", optional=True)
    quick_win = text("sebutan quick win", "Program Percepatan", optional=True)
    opd = text("sebutan perangkat daerah", "SKPD", optional=True)
    opd_panjang = text("kepanjangan sebutan perangkat daerah", "Satuan Kerja Perangkat Daerah", optional=True)
    diskominfo = text("nama dinas kominfo", "Dinas Kominfo Staper", optional=True)
    dewan = text("sebutan dewan", "Dewan Kota Cerdas", optional=True)
    tim_pelaksana = text("sebutan tim pelaksana", "Tim Pelaksana Kota Cerdas", optional=True)
    forum = text("sebutan forum", "Forum Kota Cerdas", optional=True)
    jenis_daerah = text("sebutan jenis daerah", "Kabupaten", optional=True)
    kepala_daerah = text("sebutan kepala daerah", "Bupati", optional=True)
    wakil_kepala_daerah = text("sebutan wakil kepala daerah", "Wakil Bupati", optional=True)
    peraturan_kepala_daerah = text("sebutan peraturan kepala daerah", "Peraturan Bupati", optional=True)

    def complete(self, jenis: str) -> None:
        """Fill in the usual words, by the kind of region, under the terms that were not renamed."""
        usual = framework_data("istilah")
        for name, word in {**usual["umum"], **usual[jenis]}.items():
            if name not in self.__dict__:
                term = Teks(word)
                term.path, term.spot = self.path_of(name), None
                self.__dict__[name] = term

    def filled(self, label: str) -> str:
        """A label with the region's words put in: "{opd} penanggung jawab"."""
        return _TERM.sub(self._term, label) if "{" in label else label

    def _term(self, found: re.Match[str]) -> str:
        """The region's word; braces that name no term stay as they are."""
        return str(self.__dict__[found[1]]) if found[1] in self.fields else found[0]
