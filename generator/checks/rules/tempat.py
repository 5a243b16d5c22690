"""Rules on places: capitals, and the places of workshops."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from generator.checks.finding import Severity
from generator.checks.rule import Basis, Hit, rule
from generator.checks.subject import Subject, text_of
from generator.framework.all_regions import Region, find_regions, regions_called, regions_of_code
from generator.framework.loading import framework_data

_FEWEST_STAGES = 3


@rule(
    "TMP001",
    "Ibu kota atau tempat milik daerah lain",
    Severity.PERINGATAN,
    Basis.PENILAI,
    stage=1,
    explanation="""
    'daerah.ibu_kota', tempat naskah ditandatangani, dan tempat Bimtek terletak di daerah ini. Nama ibu kota kabupaten
    lain, atau nama kota lain, biasanya tertinggal dari naskah yang disalin. Ibu kota yang senama diterima.
    """,
    bad="""
daerah: {kode: "62.02", nama: Kotawaringin Timur, jenis: kabupaten, ibu_kota: Pangkalan Bun}
""",
    good="""
daerah: {kode: "62.02", nama: Kotawaringin Timur, jenis: kabupaten, ibu_kota: Sampit}
""",
)
def place_of_another_region(subject: Subject) -> Iterator[Hit]:
    """A hit for each capital, place of signing, or place of a workshop that belongs to another region."""
    plan = subject.plan
    place = plan.daerah
    values: list[tuple[str, Any]] = [("ibu kota", place.ibu_kota), ("tempat", plan.naskah.tempat)]
    values += [("tempat", stage.tempat) for stage in plan.bimtek]
    for what, value in values:
        name = str(value or "").rpartition(",")[2].strip()
        if value and name and name not in (str(place.nama), str(place.ibu_kota)[: 0 if what == "ibu kota" else None]):
            owner = _owner(name, str(place.kode or ""), str(place.jenis_menurut_kode or ""))
            if owner is not None and owner.name != place.nama:
                message = f"{what} '{name}' terletak di {owner.full_name}"
                yield Hit(value, message, f"tulis {what} di {place.nama}.")
    yield from _elsewhere(subject)
    yield from _own_place_of_others(subject)


def _owner(name: str, code: str, kind: str) -> Region | None:
    """The other region that a place is the capital of, or the city of that name; None if there is none."""
    capitals: dict[str, str] = framework_data("nama-wilayah")["ibu_kota"]
    by_capital = regions_of_code(capitals[name]) if name in capitals else []
    cities = [region for region in regions_called(name) if region.kind == "kota"] if kind == "kabupaten" else []
    found = [*by_capital, *cities]
    return None if not found or any(region.code == code for region in found) else found[0]


def _elsewhere(subject: Subject) -> Iterator[Hit]:
    """A hit for the one workshop that took place in another town than all the others."""
    told = [(stage.tempat, stage.tempat.rpartition(",")[2].strip()) for stage in subject.plan.bimtek if stage.tempat]
    towns = Counter(town for value, town in told if "," in value)
    if len(told) < _FEWEST_STAGES or sum(towns.values()) < _FEWEST_STAGES:
        return
    usual, number = towns.most_common(1)[0]
    for value, town in told:
        is_single = "," in value and towns[town] == 1 and number >= len(told) - 1
        is_foreign = _owner(town, str(subject.plan.daerah.kode or ""), "kabupaten") is not None
        if is_single and not is_foreign and not find_regions(town) and not _is_known(subject, town):
            yield Hit(value, f"tempat tahap ini di '{town}', tahap lain di {usual}", "periksa tempatnya.")


def _is_known(subject: Subject, town: str) -> bool:
    """Whether a town is named in another text of the plan."""
    return sum(1 for text in subject.prose.holding((town.lower(),)) if town in text) > 1


_OTHER_REGION = re.compile(r",\s(?:Kabupaten|Kota)\s(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*)$")
_OFTEN = 3


def _own_place_of_others(subject: Subject) -> Iterator[Hit]:
    """A hit for each activity at a place that the plan often names, but in another region."""
    own = str(subject.plan.daerah.nama or "")
    for act in subject.plan.kegiatan:
        match = _OTHER_REGION.search(str(act.tempat or ""))
        if match is None or match["name"] == own:
            continue
        before = str(act.tempat)[: match.start()]
        village = " ".join(word for word in before.split() if word[:1].isupper()).split(" Desa ")[-1]
        often = sum(1 for text in subject.prose.holding((village.lower(),)) if village in text)
        if " " in village and often > _OFTEN:
            message = f"tempat '{text_of(act.tempat)}' terletak di daerah lain, padahal {village} ada di {own}"
            yield Hit(act.tempat, message, "periksa tempatnya.")
