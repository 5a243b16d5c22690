"""The region's own terms, such as SKPD for OPD, and the usual words for the rest."""

import re

from generator.framework.editions import edition_in_use
from generator.framework.loading import framework_data
from generator.source.declare import text
from generator.source.record import Record
from generator.source.values import Teks

_TERM = re.compile(r"\{(\w+)\}")


def usual_term(name: str, edition: str) -> str:
    """The word for a concept under an edition of the frame, where no region is known that might rename it."""
    usual = framework_data("istilah")
    return str(usual["kerangka"].get(edition, {}).get(name) or usual["umum"][name])


class Istilah(Record):
    """The term of the region for each concept; the usual word if it was not renamed."""

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
        """Add the usual word, which may depend on the kind of region, for each term that was not renamed."""
        usual = framework_data("istilah")
        of_frame = usual["kerangka"].get(edition_in_use(), {})
        for name, word in {**usual["umum"], **of_frame, **usual[jenis]}.items():
            if name not in self.__dict__:
                term = Teks(word)
                term.path, term.spot = self.path_of(name), None
                self.__dict__[name] = term

    def filled(self, label: str) -> str:
        """A label with the region's terms filled in: "{opd} penanggung jawab"."""
        return _TERM.sub(self._term, label) if "{" in label else label

    def _term(self, found: re.Match[str]) -> str:
        """The region's term; braces that name no term stay as they are."""
        return str(self.__dict__[found[1]]) if found[1] in self.fields else found[0]
