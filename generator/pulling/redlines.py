"""Redlines that come home: beside which of its two versions a region's inputs stand, change by change."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.edits.between import edits_between
from generator.edits.edit import Edit, Insert
from generator.edits.proposal import Proposal
from generator.edits.typed import kind_at
from generator.masterplan.masterplan import Masterplan
from generator.source.paths import ModelPath
from generator.source.record import RecordsKind
from generator.source.words import comparable

_OF_NEW = (
    "Berkas ini memuat perubahan terlacak antara dua versi, dan isian daerah ini versi barunya: perubahan yang "
    "ditolak tampil sebagai suntingan kembali ke teks versi lama."
)
_OF_OLD = (
    "Berkas ini memuat perubahan terlacak antara dua versi, dan isian daerah ini versi lamanya: perubahan yang "
    "diterima tampil sebagai suntingan."
)
_OF_BOTH = (
    "Berkas ini memuat perubahan terlacak antara dua versi, dan isian daerah ini sebagian versi lama, sebagian versi "
    "baru: yang ditolak tampil di mana isiannya versi baru, yang diterima di mana isiannya versi lama."
)


@dataclass(frozen=True, slots=True)
class Standing:
    """The changes between two versions of which a plan still has the old state, and those of which it has the new.

    ``forth`` are all edits from the old version to the new one, ``back`` those from the new one to the old one.
    """

    forth: Sequence[Edit]
    back: Sequence[Edit]
    old: Sequence[Edit]
    new: Sequence[Edit]

    @property
    def is_old(self) -> bool:
        """Whether the plan is compared with the old version first: it has more of its states."""
        return len(self.old) > len(self.new)

    @property
    def steps(self) -> Sequence[Edit]:
        """The edits by which the plan, of which it has the state, becomes the version not compared with first."""
        return self.old if self.is_old else self.new

    @property
    def rest(self) -> Sequence[Edit]:
        """The changes of which the plan has the state of the version that it is not compared with first."""
        return self.new if self.is_old else self.old

    @property
    def told(self) -> str:
        """A sentence for people on what the plan is compared with."""
        return _OF_BOTH if self.rest else _OF_OLD if self.is_old else _OF_NEW


def standing(today: Masterplan, old: Masterplan, new: Masterplan) -> Standing:
    """Where a plan stands between two versions, of which only parts may be known."""
    forth, back = edits_between(old, new), edits_between(new, old)
    of_old, of_new = (edits_between(version, today) for version in (old, new))
    return Standing(forth, back, _not_among(forth, of_old), _not_among(back, of_new))


def part_on(changes: Iterable[Edit], found: Proposal) -> Proposal:
    """What a proposal says on some changes between its two versions; its other differences are told elsewhere."""
    places = [*map(_place, changes)]
    edits = [edit for edit in found.edits if any(_meet(_place(edit), place) for place in places)]
    return Proposal(found.file, found.document, edits, differences=len(edits), base=found.base)


def with_ids(edits: Iterable[Edit], forth: Iterable[Edit]) -> list[Edit]:
    """The edits, in which an item of the other version, to which the edits ``forth`` lead, keeps its id there."""
    ids = {subject_of(one): one.fields.get(".id", "") for one in forth if isinstance(one, Insert)}
    return [
        replace(edit, fields={**edit.fields, ".id": key})
        if isinstance(edit, Insert) and (key := ids.get(subject_of(edit), ""))
        else edit
        for edit in edits
    ]


def _not_among(edits: Iterable[Edit], others: Iterable[Edit]) -> list[Edit]:
    known = {*map(subject_of, others)}
    return [edit for edit in edits if subject_of(edit) not in known]


def subject_of(edit: Edit) -> tuple[str, str, str]:
    """What an edit is about: its kind and place, of a new item its list and its name."""
    if not isinstance(edit, Insert):
        return type(edit).__name__, edit.path, ""
    kind = kind_at(edit.listed)
    names = kind.kind.record.naming_fields if isinstance(kind, RecordsKind) else ()
    name = next((edit.fields[f".{one}"] for one in names if edit.fields.get(f".{one}")), edit.fields.get("", ""))
    return "Insert", edit.listed, comparable(name)


def _place(edit: Edit) -> str:
    return edit.listed if isinstance(edit, Insert) else edit.path


def _meet(one: str, other: str) -> bool:
    return ModelPath(one).is_within(other) or ModelPath(other).is_within(one)
