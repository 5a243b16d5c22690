"""The subject of a check: the plan, its thresholds, and cached views of it that several rules share."""

import re
from functools import cached_property
from typing import Any

from generator.checks.another_region import is_told_of_another
from generator.checks.citations import Citation, cited
from generator.checks.counts_in_prose import Counted, counted
from generator.checks.figures_in_prose import Figure, figures
from generator.checks.figures_of_tables import Measures
from generator.checks.indicators import Indicator, indicators
from generator.checks.offices import Offices
from generator.checks.people import people_of_events
from generator.checks.proper_nouns import ProperNouns
from generator.checks.prose import Prose
from generator.checks.same_statement import Wordings
from generator.checks.similar_wording import program_key
from generator.checks.texts import Said
from generator.checks.told_holders import told_holders
from generator.framework.dimensions import dimensions, subdimensions
from generator.framework.stages import FINAL
from generator.masterplan.daerah import Pejabat
from generator.masterplan.dimensi import ButirDimensi
from generator.masterplan.gaps import expected_gaps
from generator.masterplan.groups import group_key
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.pemeriksaan import Ambang
from generator.masterplan.rencana_aksi import BerAnggaran, RencanaAksi
from generator.masterplan.repeats import Repeat, doubled_costs, repeats
from generator.masterplan.tata_kelola import Anggota
from generator.source.paths import ModelPath, group_path, outermost_item
from generator.source.record import Record
from generator.source.values import Gap, Teks

_NAME = r"\w*"
_OF_GROUPS = ("dimensi", "subdimensi")
_LONGEST_PATH = 60
_WITHOUT_GROUP = {
    "dasar_hukum@mengingat": "tambahkan pada 'dasar_hukum' peraturan yang lebih tinggi, misalnya undang-undang "
    "pembentukan daerah",
    "dasar_hukum@pembentukan": "tambahkan pada 'dasar_hukum' undang-undang yang membentuk daerah ini",
    "dasar_hukum@lembaran": "tambahkan pada 'dasar_hukum' peraturan itu beserta 'lembaran' dan 'tambahan_lembaran'",
}


class Subject:
    """A plan under check; ``stage`` is 1 to 4 for the requirements of a Bimtek stage, FINAL for all.

    ``usual`` are the user's own thresholds, overridden by those of the region. ``applied`` are the ids of the rules
    of this check, ``used_waivers`` the paths of the waivers used so far.
    """

    def __init__(self, plan: Masterplan, stage: int = FINAL, usual: Ambang | None = None) -> None:
        self.plan = plan
        self.stage = stage
        self._usual = usual
        self.applied: set[str] = set()
        self.used_waivers: set[str] = set()

    def threshold(self, name: str) -> int:
        """A threshold: the region's, else the user's, else the default."""
        own = self.plan.pemeriksaan.ambang.of(name)
        usual = self._usual.of(name) if self._usual is not None else None
        if own is not None:
            return own
        return usual if usual is not None else int(Ambang.fields[name].example)

    @cached_property
    def gaps(self) -> list[Gap]:
        """All gaps: what is expected and not supplied."""
        return list(expected_gaps(self.plan))

    @cached_property
    def costs(self) -> list[tuple[RencanaAksi, int]]:
        """The rows of the action plan, each with its cost in rupiah."""
        return [
            (row, sum(int(amount) for years in row.anggaran.values() for amount in years.values()))
            for row in self.plan.rencana_aksi
        ]

    @cached_property
    def total(self) -> int:
        """The cost of the action plan, in rupiah."""
        return sum(cost for _, cost in self.costs)

    @cached_property
    def repeats(self) -> list[Repeat]:
        """The items that the plan lists several times."""
        return list(repeats(self.plan))

    @cached_property
    def doubled_costs(self) -> list[tuple[BerAnggaran, BerAnggaran]]:
        """The costed items that are or may be written twice: the earlier one, the later one."""
        return list(doubled_costs(self.plan))

    @cached_property
    def items(self) -> list[ButirDimensi]:
        """Every item of the topics whose items belong to a dimension."""
        return [item for _, items in self.plan.grouped_topics() for item in items]

    @cached_property
    def programs(self) -> dict[str, list[RencanaAksi]]:
        """The rows of the action plan by programme, normalised with ``program_key``."""
        found: dict[str, list[RencanaAksi]] = {}
        for row in self.plan.rencana_aksi:
            if row.program:
                found.setdefault(program_key(row.program), []).append(row)
        return found

    @cached_property
    def offices(self) -> Offices:
        """The offices of the region, with lookup by name."""
        return Offices(self.plan.daerah)

    @cached_property
    def said(self) -> Said:
        """The texts of the plan, and its references."""
        return Said(self.plan)

    @cached_property
    def year(self) -> int | None:
        """The reference year for the age of data and laws: that of the document, else the first of the period."""
        written, start = self.plan.naskah.tanggal, self.plan.periode.mulai
        return written.year if written else int(start) if start else None

    @cached_property
    def indicators(self) -> list[Indicator]:
        """All indicators of the plan."""
        return list(indicators(self.plan))

    @cached_property
    def prose(self) -> Prose:
        """The texts joined into one, for rules that search for words."""
        return Prose(self.said.texts)

    @cached_property
    def proper_nouns(self) -> ProperNouns:
        """The proper nouns of the texts; those in names of applications and quick wins are certain."""
        named = [app.nama for app in self.plan.aplikasi if app.nama]
        named += [item.nama for item in self.plan.quick_win if item.nama]
        return ProperNouns(self.prose.capitalised, {word.strip(".,!()") for name in named for word in name.split()})

    @cached_property
    def told_holders(self) -> list[tuple[str, Teks]]:
        """The offices whose holder a text names outright, each with that name."""
        return list(told_holders(self.prose, str(self.plan.daerah.nama or "—")))

    @cached_property
    def people_of_events(self) -> list[Pejabat | Anggota]:
        """The officials and members whom the events and workshops name."""
        return list(people_of_events(self.plan))

    @cached_property
    def figures(self) -> list[Figure]:
        """The figures within the texts, without those of other regions."""
        own = str(self.plan.daerah.nama or "")
        return [one for one in figures(self.prose) if not is_told_of_another(own, one.text, one.start)]

    @cached_property
    def _figures_by_text(self) -> dict[int, list[Figure]]:
        found: dict[int, list[Figure]] = {}
        for figure in self.figures:
            found.setdefault(id(figure.text), []).append(figure)
        return found

    def figures_of(self, text: Any) -> list[Figure]:
        """The figures within a text of the plan."""
        return self._figures_by_text.get(id(text), [])

    @cached_property
    def wordings(self) -> Wordings:
        """The words around the figures, by which the same statement is recognised."""
        return Wordings(self.figures)

    @cached_property
    def counted(self) -> list[Counted]:
        """The numbers of things within the texts."""
        return list(counted(self.figures))

    @cached_property
    def measures(self) -> Measures:
        """What the tables measure."""
        homes = (one.name.path if one.topic != "quick_win" else "" for one in self.indicators)
        return Measures(zip(self.indicators, map(self.subdimension_of, homes), strict=True))

    def subdimension_of(self, path: str) -> str:
        """The key of the subdimension that the item around a path names, "" if none."""
        item = self.item_of(path)
        return str(item.__dict__.get("subdimensi") or "") if item is not None else ""

    @cached_property
    def citations(self) -> list[Citation]:
        """The national laws that the texts cite."""
        return list(cited(self.prose))

    @cached_property
    def names(self) -> dict[str, Record]:
        """The items of all lists of the plan by path, such as "quick_win[mpp]"."""
        return {
            item.path: item
            for name in self.plan.fields
            if isinstance(items := self.plan.__dict__.get(name), list)
            for item in items
            if isinstance(item, Record)
        }

    def item_of(self, path: str) -> Record | None:
        """The outermost item that a path leads into; None if there is none."""
        return self.names.get(outermost_item(path))

    def dimension_of(self, path: str) -> str:
        """The key of the dimension that a path belongs to, "" for the whole plan."""
        item = self.item_of(path)
        if isinstance(item, ButirDimensi) and (key := item.__dict__.get("dimensi")):
            return str(key)
        key = _group_named(ModelPath(path))
        subdimension = subdimensions().get(key)
        return subdimension.dimension if subdimension else key if key in dimensions() else ""


def _group_named(path: ModelPath) -> str:
    """The key in a path that may be that of a dimension: from a group, an item, or the dimension itself.

    A number after the key is dropped: several items of a dimension named after it are numbered.
    """
    own = path.names[1:2] if path.topic in _OF_GROUPS else ()
    match = re.match(_NAME, next(iter((*own, *path.keys)), path.group))
    return match[0] if match else ""


def text_of(value: Any) -> str:
    """A value as the text of a message; long ones are cut, and what has no name is called so."""
    line = " ".join(str(value).split()) or "tanpa nama"
    return line if len(line) <= 60 else f"{line[:59]}…"


def called(path: str) -> str:
    """A part or item in words for a message; a long path is left out, since the place beside it says more."""
    if len(path) > _LONGEST_PATH:
        return "butir ini"
    return f"butir '{path}'" if ModelPath(path).is_entry else f"bagian '{path}'"


def addition(what: str, topic: str, key: str) -> str:
    """How to add the missing items of a group, such as "strategi@smart_economy"; ``what`` names them."""
    return _WITHOUT_GROUP.get(group_path(topic, key)) or f"tambahkan {what} dengan '{group_key(topic, key)}: {key}'"
