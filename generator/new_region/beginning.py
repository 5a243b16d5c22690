"""What is known of a region before its files are written, and what may be offered to choose from."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.framework.all_regions import Region, fits_name, plain_name, regions
from generator.framework.loading import framework_data
from generator.masterplan.periode import LONGEST, years_of
from generator.regions.misspelt_names import regions_suggested
from generator.source.problems import UserError
from generator.source.words import joined

_MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class UsualOffice:
    """An office that most regions of a kind have, with its usual short name or ""."""

    name: str
    short: str

    @property
    def shown(self) -> str:
        """The name with the short name in brackets."""
        return f"{self.name} ({self.short})" if self.short else self.name


@dataclass(frozen=True, slots=True)
class Beginning:
    """The answers given before a region's files are written; whatever is empty stays a gap.

    ``period`` are the first and last year; ``priority`` is the key of a dimension; ``neighbours`` are full names.
    """

    period: tuple[int, int] | None = None
    priority: str = ""
    offices: tuple[UsualOffice, ...] = ()
    neighbours: tuple[str, ...] = ()

    def values(self) -> dict[str, str]:
        """The single values as YAML, by their paths."""
        found = {"dimensi_prioritas.dimensi": self.priority}
        if self.period:
            found |= dict(zip(("periode.mulai", "periode.selesai"), map(str, self.period), strict=True))
        return {path: text for path, text in found.items() if text}

    def lists(self) -> dict[str, list[str]]:
        """The lines of the lists as YAML without indentation, by their paths."""
        found = {"daerah.opd": [*_office_lines(self.offices)], "daerah.tetangga": [f"- {n}" for n in self.neighbours]}
        return {path: lines for path, lines in found.items() if lines}


def _office_lines(offices: tuple[UsualOffice, ...]) -> Iterator[str]:
    if offices:
        yield "## dari daftar perangkat daerah yang lazim: periksa nama resminya dan lengkapi"
    for office in offices:
        yield f"- nama: {office.name}"
        if office.short:
            yield f"  singkatan: {office.short}"


@cache
def usual_offices(kind: str) -> tuple[UsualOffice, ...]:
    """The offices that regions of a kind ("kabupaten", "kota") usually have, in the order of the law.

    Source: PP 18/2016 on regional offices, and its amendment; names and number differ from region to region.
    """
    entries = framework_data("opd-lazim")
    return tuple(
        UsualOffice(entry["nama"], entry.get("singkatan", ""))
        for entry in entries
        if entry.get("hanya", kind) == kind
    )


def period_of(text: str) -> tuple[int, int] | None:
    """The first and last year of a text such as "2025-2029"; None if it is no period that a plan can have."""
    years = years_of(text)
    return years if years and years[0] <= years[1] <= years[0] + LONGEST else None


def fault_of_period(text: str) -> str:
    """What is wrong with a text that ``period_of`` does not take."""
    years = years_of(text)
    if years and years[0] > years[1]:
        return "berakhir sebelum mulai"
    return f"lebih panjang dari {LONGEST + 1} tahun" if years else "bukan periode"


def regions_with(words: str) -> list[Region]:
    """The regions whose full name contains the words, in any spelling of capitals and blanks."""
    wanted = plain_name(words)
    return [region for region in regions() if wanted and wanted in plain_name(region.full_name)]


def region_named(called: str) -> Region:
    """The region of this name or code; raises UserError if no region or several are called so."""
    found = [one for one in regions() if one.code == called.strip() or fits_name(one, called)]
    if len(found) != 1:
        near = found or regions_with(called) or regions_suggested(called)
        names = [one.full_name for one in near[:_MOST_NAMED]]
        hint = joined(names, "atau") if names else "nama seperti dalam daftar Kemendagri"
        raise UserError(f"'{called}' bukan nama satu daerah. Tulis {hint}.")
    return found[0]


def others_in_province(region: Region) -> list[Region]:
    """The other regions of the same province, by name."""
    others = (one for one in regions() if one.province == region.province and one != region)
    return sorted(others, key=lambda one: one.full_name)
