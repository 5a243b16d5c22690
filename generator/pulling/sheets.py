"""What the new items of worksheets belong to: the subdimension, dimension or office whose sheet they stand in."""

from functools import cached_property

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.susunan_bimtek import Tahap
from generator.pulling.typed import is_scalar
from generator.source.paths import ANY_ENTRY, ModelPath
from generator.source.words import comparable

_FIRST_STAGE = 1
_OF_AN_OFFICE = ("opd", "penanggung_jawab")


class Sheets:
    """Which subdimension, dimension or office each new item of a worksheet belongs to, by its key."""

    def __init__(self, plan: Masterplan) -> None:
        self.plan = plan

    def fields_for(self, item: ModelPath) -> dict[str, str]:
        """The field that names the owner of a new item, if its list has one."""
        key = item.key.removeprefix("+")
        for fields in self._owners:
            owner = max((one for one in fields if key == one or key.startswith(f"{one}-")), key=len, default="")
            if owner:
                name = next((name for name in fields[owner] if is_scalar(f"{item}.{name}")), "")
                return {f".{name}": fields[owner][name]} if name else {}
        return {}

    def headed(self, listed: str, head: str) -> dict[str, str]:
        """The field of a list's items that a head of a group fills by its words."""
        named = (fields for fields, name in self._named if comparable(head) == comparable(name) != "")
        field = next(named, {})
        return {f".{name}": key for name, key in field.items() if is_scalar(f"{listed}{ANY_ENTRY}.{name}")}

    @cached_property
    def _named(self) -> list[tuple[dict[str, str], str]]:
        """The fields that tell each subdimension and each dimension, with its name."""
        parts = [sub for one in self.plan.dimensi for sub in one.semua_subdimensi]
        subdimensions = [({"subdimensi": sub.kunci}, str(sub.nama)) for sub in parts]
        return subdimensions + [({"dimensi": one.kunci}, str(one.nama)) for one in self.plan.dimensi]

    @cached_property
    def _owners(self) -> tuple[dict[str, dict[str, str]], ...]:
        """The fields that tell each subdimension, each dimension and each office, by their keys."""
        groups = {key: fields for fields, _ in self._named for key in fields.values()}
        offices = Tahap(self.plan, _FIRST_STAGE).opd
        return groups, {one.kunci: dict.fromkeys(_OF_AN_OFFICE, str(one.nama)) for one in offices}
