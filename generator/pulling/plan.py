"""The plan of a pull: every difference between the edited files and what was exported, exactly once."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.edits.edit import Origin
from generator.edits.proposal import Remark
from generator.masterplan.masterplan import Masterplan
from generator.pulling.conflicting_texts import NamedText, compared_texts
from generator.regions.locate import RegionFolder
from generator.source.place import Place, shown_path
from generator.source.words import joined


class What(StrEnum):
    """What a difference is; machines read these words."""

    TAKEN = "diambil"
    NEW = "butir_baru"
    REMOVED = "butir_dihapus"
    CONFLICT = "bentrok"
    REFUSED = "ditolak"
    COMPUTED = "dihitung"
    UNREADABLE = "tak_terbaca"
    UNPLACED = "tak_bertempat"
    LEFT_OUT = "tidak_dipilih"
    KNOWN = "sudah_diketahui"
    SAME = "sudah_sama"

    @property
    def heading(self) -> str:
        """Its name in reports."""
        return _TITLES[self]

    @property
    def hint(self) -> str:
        """A sentence on what it means, for people; "" if the heading says it."""
        return _HINTS.get(self, "")


_TITLES = {
    What.TAKEN: "Diambil",
    What.NEW: "Butir baru",
    What.REMOVED: "Butir dihapus",
    What.CONFLICT: "Bentrok",
    What.REFUSED: "Tidak dapat ditulis",
    What.COMPUTED: "Dihitung",
    What.UNREADABLE: "Tak terbaca",
    What.UNPLACED: "Tak bertempat",
    What.LEFT_OUT: "Tidak dipilih",
    What.KNOWN: "Sudah diketahui",
    What.SAME: "Sudah sama",
}
_HINTS = {
    What.CONFLICT: "Putuskan satu per satu dengan --apply di terminal, atau dengan pilihan yang disebut di bawahnya.",
    What.COMPUTED: "Teks ini dihitung atau dicetak ulang oleh program; sunting di tempat yang disebut.",
    What.UNREADABLE: "Teks baru ini tidak dapat dibaca sebagai isiannya.",
    What.UNPLACED: "Teks ini tidak berada pada isian mana pun; bila perlu, salin sendiri ke YAML.",
    What.KNOWN: "Sudah disebut atau diputuskan pada penarikan sebelumnya; --only JALUR membuka keputusan lagi.",
}
MOST_ALIKE, _MOST_FOLLOWING = 20, 3
FOLLOWS = "mengikuti perubahan lain di berkas ini, sehingga tidak perlu disunting sendiri"
_CLOSED = (What.KNOWN, What.SAME)


@dataclass(frozen=True, slots=True)
class Line:
    """A difference in the plan.

    ``old``, ``today`` and ``new`` are the text as exported, in today's YAML, and in the file; ``rivals`` are the
    texts of other files that differ, with their names. ``label`` names the value for people, ``beside`` says what is
    written with it. ``remedy`` is what to do about it at the command line, with which ``reason`` ends. ``mark`` tells
    an edit from the others of the plan, by which it can be chosen.

    ``is_conflict`` says that the texts conflict, even if it is settled which one counts; ``is_ready`` that it can be
    written, ``is_written`` that it stands in the YAML now.
    """

    what: What
    path: str = ""
    old: str = ""
    today: str = ""
    new: str = ""
    place: Place | None = None
    reason: str = ""
    origins: tuple[Origin, ...] = ()
    rivals: tuple[tuple[str, str], ...] = ()
    label: str = ""
    beside: str = ""
    is_conflict: bool = False
    is_ready: bool = False
    is_written: bool = False
    remedy: str = ""
    mark: str = ""

    @property
    def cause(self) -> str:
        """The reason without what to do about it at the command line."""
        return self.reason.removesuffix(self.remedy).removesuffix("; ")

    @property
    def count(self) -> int:
        """The number of differences in the files that it stands for."""
        return max(1, len(self.origins)) + len(self.rivals)

    @property
    def at(self) -> str:
        """File and line in the YAML; "" if it has none."""
        return f"{shown_path(self.place.file)}:{self.place.line}" if self.place else ""

    @property
    def by(self) -> str:
        """Who made the edits and when, where the files say so."""
        told = (" ".join(part for part in (o.author, o.date[:10]) if part) for o in self.origins)
        return "; ".join(dict.fromkeys(text for text in told if text))

    @property
    def found_in(self) -> str:
        """The files and the places in them."""
        return "; ".join(dict.fromkeys(str(origin) for origin in self.origins if str(origin)))

    @property
    def texts(self) -> Iterator[tuple[str, str]]:
        """Its texts with their names: two, and for a conflict also that of the YAML and those of other files."""
        yield "semula", self.old
        if self.is_conflict:
            yield "di YAML", self.today
        yield f"di {self.found_in}" if self.rivals else "di berkas", self.new
        yield from ((f"di {place}", text) for place, text in self.rivals)

    @property
    def compared(self) -> list[NamedText]:
        """The texts of a conflict, each with its name; of long ones only the paragraphs that differ."""
        base, *others = self.texts
        return compared_texts(base, *others)

    @property
    def is_open(self) -> bool:
        """Whether something is left to do about it."""
        return not self.is_written and self.what not in _CLOSED


@dataclass(slots=True)
class Plan:
    """All that the edited files propose, sorted out.

    ``differences`` are those that the readers counted before any was assigned. ``formatting`` counts values of which
    only the formatting changed, ``kept`` those that changed only in the YAML. ``applied`` says that it was written,
    ``is_import`` that the files are other people's tables.
    """

    folder: RegionFolder
    masterplan: Masterplan
    files: list[str]
    lines: list[Line] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    differences: int = 0
    formatting: int = 0
    kept: int = 0
    applied: bool = False
    is_import: bool = False

    @property
    def region(self) -> str:
        """The name of the region's folder."""
        return self.folder.name

    @property
    def counts(self) -> Mapping[What, int]:
        """The number of differences of each kind, in the order of the kinds."""
        found = Counter[What]()
        for line in self.lines:
            found[line.what] += line.count
        return {what: found[what] for what in What if found[what]}

    @property
    def is_accounted_for(self) -> bool:
        """Whether each difference in the files is one of the lines."""
        return sum(self.counts.values()) == self.differences

    @property
    def written(self) -> list[Line]:
        """What stands in the YAML now."""
        return [line for line in self.lines if line.is_written]

    @property
    def is_open(self) -> bool:
        """Whether anything is left to do."""
        return any(line.is_open for line in self.lines) or not self.is_accounted_for

    def heading(self, what: What) -> str:
        """The heading of the lines of one kind, with their number, and that of their differences if it is larger."""
        lines, differences = len(self.of(what)), self.counts.get(what, 0)
        told = f"{lines}" if lines == differences else f"{lines}, dari {differences} suntingan"
        return f"{what.heading} ({told})"

    def of(self, what: What) -> list[Line]:
        """The lines of one kind."""
        return [line for line in self.lines if line.what is what]

    def shown(self, what: What) -> tuple[list[Line], int]:
        """The lines of one kind for people, at most a certain number for each reason, and how many others there are.

        What was, or can be, written and what conflicts is always shown.
        """
        found, alike = self.of(what), Counter[str]()
        kept: list[Line] = []
        for line in found:
            alike[line.reason] += 1
            most = _MOST_FOLLOWING if line.reason == FOLLOWS else MOST_ALIKE
            if line.is_ready or line.is_written or what is What.CONFLICT or alike[line.reason] <= most:
                kept.append(line)
        return kept, len(found) - len(kept)

    @property
    def summary(self) -> str:
        """The result in a sentence."""
        if self.written:
            return f"{_numbered(self.written)} ditulis ke YAML{self._left}."
        if not any(line.is_open for line in self.lines):
            return f"Tidak ada perubahan{self._told_before}."
        return f"{self._to_do}{self._left}."

    @property
    def totals(self) -> str:
        """The counts in a line, whose sum is the number of differences."""
        if not self.differences and not self.lines:
            if self.is_import:
                return "Tabel itu tidak memuat isian yang belum ada di YAML."
            same = "erkas itu sama dengan yang dibuat."
            return f"Selain yang dicatat di sini, b{same}" if self.notices else f"B{same}"
        parts = [f"{what.heading.lower()} {count}" for what, count in self.counts.items()]
        return f"{self.differences} perbedaan pada {_files(self.files)}: {', '.join(parts) or 'tidak ada'}."

    @property
    def asides(self) -> Iterator[str]:
        """Sentences on what is no difference but should be known."""
        if not self.is_accounted_for:
            found = sum(self.counts.values())
            yield (
                f"Perhatian: berkas memuat {self.differences} perbedaan, yang tergolongkan {found}. "
                "Periksa berkas itu sendiri, dan laporkan kepada pengembang."
            )
        if self.formatting:
            yield f"{self.formatting} isian hanya berbeda tampilan (tebal, miring, huruf), yang tidak masuk ke YAML."
        if self.kept:
            yield f"{self.kept} isian berubah hanya di YAML sejak berkas itu dibuat; dipertahankan."

    @property
    def _to_do(self) -> str:
        ready = [line for line in self.lines if line.is_ready]
        return f"{_numbered(ready)} siap ditulis dengan --apply" if ready else "Tidak ada yang dapat ditulis"

    @property
    def _told_before(self) -> str:
        """How much of the files an earlier pull named and did not take; conflicts were decided."""
        told = sum(line.count for line in self.of(What.KNOWN) if not line.is_conflict)
        return f" baru; {told} suntingan yang sudah diketahui tidak masuk ke YAML" if told else ""

    @property
    def _left(self) -> str:
        left = sum(line.count for line in self.lines if line.is_open and (self.applied or not line.is_ready))
        return f"; {left} belum selesai" if left else ""


def rest_of(count: int) -> str:
    """A line in place of those that are not shown; "" if there are none."""
    return f"… dan {count:,} lagi; seluruhnya dengan --format json".replace(",", ".") if count else ""


def _numbered(lines: Iterable[Line]) -> str:
    return f"{len(list(lines))} perubahan"


def _files(names: list[str]) -> str:
    return joined([f"'{name}'" for name in names]) if len(names) <= 3 else f"{len(names)} berkas"
