"""What the plan itself says on items of an instrument: proposed with its place, never taken for an answer.

A plan can say that a council has outside members; how many points that is worth only an assessor can.
"""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.framework.instruments import Instrument, Item
from generator.masterplan.dimensi_instrumen import is_surely_of
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rencana_aksi import KELOMPOK, RencanaAksi, funds_from_outside, own_funds
from generator.masterplan.tata_kelola import Lembaga
from generator.source.place import Place
from generator.source.printed_amounts import shown_rupiah
from generator.source.words import joined


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the plan says on an item, at a place; ``is_open`` if the item has no score yet.

    ``cost`` is what the plan spends on it in the year, in rupiah; 0 if it does not say.
    """

    item: Item
    words: str
    place: Place | None
    is_open: bool
    cost: int = 0


Said = tuple[str, Any]
"""What the plan says, and the value, record or list that says so."""


@dataclass(frozen=True, slots=True)
class _View:
    """A plan as seen in the year of an evaluation, and the items that are asked."""

    plan: Masterplan
    year: int
    items: tuple[Item, ...]

    def per_dimension(self, beginning: str) -> list[Item]:
        """The items that ask the same of each dimension, by the beginning of their keys; not those of the survey."""
        asked = (item for item in self.items if item.dimension and not item.subdimension)
        return [item for item in asked if item.key.startswith(beginning)]

    def term(self, name: str) -> str:
        """A term in the region's own word."""
        return str(getattr(self.plan.istilah, name))

    def rows(self, wanted: Callable[[RencanaAksi], bool], year: int) -> list[RencanaAksi]:
        """The rows of the action plan that run in a year: those with a target for it, or with money."""
        return [row for row in self.plan.rencana_aksi if wanted(row) and (year in row.target or _paid(row, year))]


def proposals(plan: Masterplan, instrument: Instrument, answered: Container[str], year: int) -> list[Proposal]:
    """What the plan says on the items of an instrument in a year, in the order of the form."""
    view = _View(plan, year, tuple(instrument.items.values()))
    said = {key: (words, at, 0) for key, (words, at) in _said(view)} | dict(_running(view))
    return [
        Proposal(item, said[key][0], _place(said[key][1]), key not in answered, said[key][2])
        for key, item in instrument.items.items()
        if key in said
    ]


def _place(at: Any) -> Place | None:
    """The place of a value or record; of a list, that of its first item."""
    first = at[0] if isinstance(at, list) and at else at
    place: Place | None = getattr(first, "place", None)
    return place


def _said(view: _View) -> Iterator[tuple[str, Said]]:
    yield from _laws(view)
    yield from _bodies(view)
    yield from _offices_and_money(view)
    yield from _quick_wins(view)
    yield from _collaborations(view)


def _laws(view: _View) -> Iterator[tuple[str, Said]]:
    """Whether the plan is enacted, and whether there is a regulation of the smart city."""
    plan, law = view.plan, view.term("peraturan_kepala_daerah")
    enacted = plan.penetapan.nomor
    if enacted:
        yield (
            "payung-hukum-masterplan",
            (f"{view.term('masterplan')} ditetapkan dengan {law} Nomor {enacted}", enacted),
        )
    known = [policy for policy in plan.kebijakan if policy.jenis == "kebijakan" and policy.judul]
    about = [policy for policy in known if view.term("smart_city").casefold() in str(policy.judul).casefold()]
    for key, policies in (
        ("payung-hukum-masterplan", [] if enacted else _titled(about, view.term("masterplan"))),
        ("regulasi", about),
    ):
        there = [policy for policy in policies if policy.status == "ada"]
        for policy in (there or policies)[:1]:
            yield key, (f"{policy.judul}: {_state(policy.status)}", policy.judul)


def _titled(policies: list[Any], word: str) -> list[Any]:
    return [policy for policy in policies if word.casefold() in str(policy.judul).casefold()]


def _state(status: Any) -> str:
    return str(getattr(status, "label", "")).lower() or "statusnya belum diisi"


def _bodies(view: _View) -> Iterator[tuple[str, Said]]:
    """The decisions that form the three bodies, and their members from outside the government."""
    bodies = view.plan.organisasi
    for key, term, body in (
        ("dewan-berfungsi", "dewan", bodies.dewan),
        ("tim-berfungsi", "tim_pelaksana", bodies.tim_pelaksana),
        ("forum-berfungsi", "forum", bodies.forum),
    ):
        if body:
            yield key, (f"{view.term(term)}: {_formed(body)}", body.nomor_sk or body.anggota or body)


def _formed(body: Lembaga) -> str:
    outside = sum(member.unsur == "luar" for member in body.anggota)
    formed = f"keputusan Nomor {body.nomor_sk}" if body.nomor_sk else "keputusannya belum diisi"
    return f"{formed}, {len(body.anggota)} anggota, {outside} di antaranya dari luar pemerintah"


def _offices_and_money(view: _View) -> Iterator[tuple[str, Said]]:
    """The offices in the action plan, and its money from the region's own budget and from elsewhere."""
    rows = view.plan.rencana_aksi
    offices = {str(row.opd.nama) for row in rows if row.opd and row.keselarasan}
    if offices:
        words = f"{len(offices)} {view.term('opd')} mencantumkan keselarasan dengan Renstra dalam rencana aksi"
        yield "peran-perangkat-daerah", (words, rows)
    own = [row for row in rows if _paid(row, view.year, own=True)]
    if own:
        total = sum(_paid(row, view.year, own=True) for row in own)
        words = f"rencana aksi tahun {view.year} memuat {shown_rupiah(total)} dari APBD; bagi dengan jumlah APBD"
        yield "bagian-apbd", (words, own)
    funded = [(row, labels) for row in rows if (labels := [source.label for source in funds_from_outside(row)])]
    if funded:
        sources = dict.fromkeys(label for _, given in funded for label in given)
        words = f"{len(funded)} kegiatan didanai {joined([*sources])}"
        yield "dana-di-luar-apbd", (words, [row for row, _ in funded])


def _paid(row: RencanaAksi, year: int, *, own: bool | None = None) -> int:
    """The money of a row in a year: all, only from the region's own budget, or only from elsewhere."""
    return sum(
        int(amount)
        for source, years in row.anggaran.items()
        if own is None or (source in own_funds()) == own
        for paid, amount in years.items()
        if paid == year
    )


_FIELDS = {
    "quick-win-bersama": "perumus", "quick-win-menarik": "daya_tarik", "quick-win-bermanfaat": "manfaat",
    "quick-win-unik": "keunikan", "quick-win-kemitraan": "kemitraan", "quick-win-berkembang": "pengembangan",
    "quick-win-berlanjut": "keberlangsungan", "quick-win-sumber-daya": "sumber_daya", "quick-win-risiko": "risiko",
}  # fmt: skip
"""The field of a quick win's profile that speaks on each item."""


def _quick_wins(view: _View) -> Iterator[tuple[str, Said]]:
    """How many quick wins have in their profile what an item asks."""
    known = view.plan.quick_win
    if not known:
        return
    counted = {key: [one for one in known if getattr(one, field)] for key, field in _FIELDS.items()}
    counted["quick-win-mitigasi"] = [one for one in known if one.risiko and all(risk.mitigasi for risk in one.risiko)]
    for key, found in counted.items():
        yield key, (f"{len(found)} dari {len(known)} profil {view.term('quick_win')} memuatnya", found or known)
    for key, status in (("quick-win-tahun-lalu", "berjalan"), ("quick-win-baru", "baru")):
        found = [one for one in known if one.status == status]
        yield key, (f"{len(found)} {view.term('quick_win')} berstatus {status}", found or known)


def _collaborations(view: _View) -> Iterator[tuple[str, Said]]:
    """The collaboration of each dimension with other regions."""
    for item in view.per_dimension("kolaborasi-"):
        found = [one for one in view.plan.kolaborasi if is_surely_of(one, item.dimension)]
        if found:
            shown = joined([f"{one.program} ({one.status or 'statusnya belum diisi'})" for one in found])
            yield item.key, (shown, found)


def _running(view: _View) -> Iterator[tuple[str, tuple[str, Any, int]]]:
    """The rows of the action plan that run in the year, or ran in the year before."""
    before = view.rows(lambda _: True, view.year - 1)
    if before:
        programmes = {str(row.program) for row in before if row.program}
        yield "program-berjalan", (f"{len(programmes)} program direncanakan pada tahun {view.year - 1}", before, 0)
        yield "kegiatan-berjalan", (f"{len(before)} kegiatan direncanakan pada tahun {view.year - 1}", before, 0)
    groups: Iterable[tuple[str, Callable[[RencanaAksi], bool]]] = (
        *((item.key, partial(is_surely_of, dimension=item.dimension)) for item in view.per_dimension("program-")),
        *((f"rencana-{key}", partial(_is_of_group, key=key)) for key in KELOMPOK),
    )
    for key, wanted in groups:
        rows = view.rows(wanted, view.year)
        if rows:
            cost = sum(_paid(row, view.year) for row in rows)
            yield key, (f"{len(rows)} kegiatan direncanakan pada tahun {view.year}", rows, cost)


def _is_of_group(row: RencanaAksi, key: str) -> bool:
    return bool(row.kelompok == key)
