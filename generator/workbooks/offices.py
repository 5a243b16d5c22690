"""The offices that get a workbook of their own, and which rows are theirs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.masterplan.masterplan import Masterplan
from generator.source.problems import UserError
from generator.source.values import Rujukan
from generator.source.words import comparable, joined, similar, slug
from generator.workbooks.tables import TOPICS, office_field


@dataclass(frozen=True, slots=True)
class Office:
    """An office, listed by the region or only named in a row; ``path`` is that of its entry in the list, or ""."""

    name: str
    short: str = ""
    path: str = ""

    @property
    def file(self) -> str:
        """The name of its workbook."""
        return f"opd-{slug(self.short or self.name)}.xlsx"

    def has(self, named: Any) -> bool:
        """Whether a row with this value in its office column belongs to the office."""
        if not isinstance(named, Rujukan):
            return False
        if named.tujuan is not None and self.path:
            return bool(named.tujuan.path == self.path)
        return comparable(named) == comparable(self.name)


def all_offices(plan: Masterplan) -> list[Office]:
    """The listed offices in order, then those that only rows name."""
    listed = [Office(str(one.nama), str(one.singkatan or ""), one.path) for one in plan.daerah.opd if one.nama]
    found = {comparable(one.name): one for one in listed}
    for value in _named(plan):
        if not any(office.has(value) for office in listed):
            found.setdefault(comparable(value), Office(" ".join(value.split())))
    return [*found.values()]


def _named(plan: Masterplan) -> Iterator[Rujukan]:
    for topic in TOPICS:
        name = office_field(topic)
        values = (item.__dict__.get(name) for item in getattr(plan, topic))
        yield from (value for value in values if isinstance(value, Rujukan))


def chosen_offices(plan: Masterplan, wanted: Sequence[str]) -> list[Office]:
    """The offices of these names or short names; raises UserError that suggests similar ones."""
    offices = all_offices(plan)
    known = {comparable(called): one for one in reversed(offices) for called in (one.name, one.short) if called}
    if not known:
        raise UserError(
            "--opd: daftar perangkat daerah (daerah.opd) belum diisi, sehingga tidak ada yang dapat dipilih."
        )
    found: dict[Office, None] = {}
    for name in wanted:
        if comparable(name) not in known:
            near = similar(name, [one.name for one in offices] + [one.short for one in offices if one.short], 3)
            hint = (
                f"Mungkin maksud Anda: {joined(near, 'atau')}."
                if near
                else f"Yang ada antara lain: {', '.join(one.name for one in offices[:5])}."
            )
            raise UserError(f"--opd: tidak ada perangkat daerah '{name}' pada daerah.opd. {hint}")
        found[known[comparable(name)]] = None
    return list(found)
