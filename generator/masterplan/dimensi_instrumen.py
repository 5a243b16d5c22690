"""The dimensions of the ministry's instruments, where a plan may use another edition of the frame."""

from generator.framework.editions import usual_dimensions, usual_dimensions_of
from generator.masterplan.dimensi import ButirDimensi
from generator.masterplan.masterplan import Masterplan
from generator.source.values import Gap, Teks


def instrument_dimensions(plan: Masterplan) -> dict[str, Teks | Gap | str]:
    """The names of the instruments' dimensions by key, in the region's own words if it uses their edition."""
    own: dict[str, Teks | Gap] = {str(one.kunci): one.nama for one in plan.dimensi}
    return {key: own.get(key, known.name) for key, known in usual_dimensions().items()}


def in_instrument(item: ButirDimensi) -> frozenset[str]:
    """The keys of the instruments' dimensions to which an item may belong; several only if it has no subdimension."""
    return usual_dimensions_of(str(item.subdimensi or ""), str(item.dimensi or ""))


def is_surely_of(item: ButirDimensi, dimension: str) -> bool:
    """Whether an item belongs to a dimension of the instruments and can belong to no other."""
    return in_instrument(item) == {dimension}
