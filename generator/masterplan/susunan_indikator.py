"""The targets and activities of a plan by the indicators of SNI ISO 37120, 37122 and 37123."""

from functools import cached_property
from typing import NamedTuple, TypeVar

from generator.framework.city_indicators import Indicator, indicator_of, standards, themes
from generator.masterplan.indikator_iso import BerIndikatorIso
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rencana_aksi import RencanaAksi
from generator.masterplan.sasaran import Sasaran
from generator.masterplan.susunan import per_dimensi
from generator.source.values import Items

D = TypeVar("D", bound=BerIndikatorIso)


class BarisStandar(NamedTuple):
    """A standard: how it is cited, its title, and how many of its indicators the plan serves."""

    name: str
    title: str
    banyak: int


class IndikatorKota:
    """What a plan says of the indicators; codes that several items name count once."""

    def __init__(self, plan: Masterplan) -> None:
        self._plan = plan

    @cached_property
    def sasaran(self) -> Items[Sasaran]:
        """The targets that serve an indicator, in the order of the plan's dimensions."""
        return per_dimensi(_with_codes(self._plan.sasaran))

    @cached_property
    def kegiatan(self) -> Items[RencanaAksi]:
        """The activities that serve an indicator, in the order of the plan's dimensions."""
        return per_dimensi(_with_codes(self._plan.rencana_aksi))

    @cached_property
    def standar(self) -> list[BarisStandar]:
        """The standards, and how many of their indicators are served."""
        served = [indicator.standard.number for indicator in self._served]
        return [BarisStandar(one.name, one.title or "–", served.count(number)) for number, one in standards().items()]

    @cached_property
    def tema_kosong(self) -> list[str]:
        """The themes of which the plan serves no indicator."""
        served = {indicator.clause for indicator in self._served}
        return [name.lower() for clause, name in themes().items() if clause not in served]

    @cached_property
    def _served(self) -> set[Indicator]:
        items = (*self._plan.sasaran, *self._plan.rencana_aksi)
        return {indicator_of(code) for item in items for code in item.indikator_iso}


def _with_codes(items: Items[D]) -> Items[D]:
    return Items((one for one in items if one.indikator_iso), items.path, items.gap)
