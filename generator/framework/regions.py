"""The 514 kabupaten and kota with their Kemendagri codes."""

from functools import cache

from generator.dataclass import dataclass
from generator.framework.loading import data_path

_EARLIER_NAMES = dict.fromkeys(
    ("daerah khusus ibukota jakarta", "daerah khusus ibu kota jakarta", "dki jakarta", "dk jakarta", "jakarta"),
    "daerah khusus jakarta",
)


@dataclass(frozen=True, slots=True)
class Region:
    """A kabupaten or kota: ``code`` such as "62.02", ``kind`` "kabupaten" or "kota", the name without it."""

    code: str
    kind: str
    name: str
    province: str

    @property
    def full_name(self) -> str:
        """The name with its kind: "Kabupaten Kotawaringin Timur"."""
        return f"{self.kind.capitalize()} {self.name}"


@cache
def regions() -> tuple[Region, ...]:
    """All of them in the order of their codes."""
    lines = data_path("wilayah.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(Region(*line.split("\t")) for line in lines if not line.startswith("#"))


def find_regions(wanted: str) -> list[Region]:
    """The regions that a code or a name fits exactly; a bare name may fit a kabupaten and a kota."""
    folded = " ".join(wanted.replace("-", " ").replace("_", " ").casefold().split())
    folded = folded.removeprefix("pemerintah ").replace("kab. ", "kabupaten ").replace("kab ", "kabupaten ")
    by_full_name = [r for r in regions() if r.code == wanted.strip() or _plain(r.full_name) == folded]
    return by_full_name or [r for r in regions() if _plain(r.name) == folded]


def province_named(text: str) -> str:
    """The present name of a province, for one that it bears or bore; any other text stays as it is."""
    folded = _plain(" ".join(text.split())).removeprefix("provinsi ")
    return _provinces().get(_EARLIER_NAMES.get(folded, folded), text)


@cache
def _provinces() -> dict[str, str]:
    return {_plain(region.province): region.province for region in regions()}


def _plain(name: str) -> str:
    return name.replace("-", " ").casefold()
