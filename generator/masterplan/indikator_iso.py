"""The indicators of SNI ISO 37120, 37122 and 37123 that a target or activity serves."""

from generator.framework.city_indicators import UnknownIndicatorError, indicator_of
from generator.masterplan.dimensi import ButirDimensi
from generator.source.declare import listing
from generator.source.kinds import TextKind
from generator.source.numbers import UnreadableValueError
from generator.source.values import Teks, Turunan
from generator.source.yaml_nodes import Scalar


class IndicatorKind(TextKind[Teks]):
    """The code of an indicator, as "37122 5.1"; it becomes "SNI ISO 37122:2019 5.1"."""

    free = False

    def __init__(self) -> None:
        super().__init__(Teks, "kode indikator SNI ISO", "37122 5.1")

    def convert(self, node: Scalar) -> Teks:
        """The code in full."""
        try:
            return Teks(indicator_of(node.text).code)
        except UnknownIndicatorError as error:
            raise UnreadableValueError(error.message, error.remedy) from error


class BerIndikatorIso(ButirDimensi):
    """An item that may serve indicators of the standards."""

    indikator_iso = listing(IndicatorKind(), "indikator SNI ISO yang dilayani", "37122 5.1", optional=True)

    @property
    def tema_iso(self) -> Turunan:
        """The themes of its indicators, each once."""
        names = dict.fromkeys(indicator_of(code).theme for code in self.indikator_iso)
        return Turunan.of("; ".join(names), *self.indikator_iso)
