"""National laws that masterplans cite: number, year, title, and whether they still hold."""

import re
from collections.abc import Iterable
from functools import cache

from generator.dataclass import dataclass
from generator.framework.loading import framework_data

KINDS = {
    "uu": ("UU", "Undang-Undang"),
    "pp": ("PP", "Peraturan Pemerintah"),
    "perpres": ("Perpres", "Peraturan Presiden"),
    "inpres": ("Inpres", "Instruksi Presiden"),
    "permendagri": ("Permendagri", "Peraturan Menteri Dalam Negeri"),
}
_WORD = re.compile(r"[^\W_]+")
_EMPTY_WORDS = frozenset(
    ("dan", "atau", "tentang", "serta", "dalam", "dengan", "atas", "tahun", "nomor", "di", "pada", "antara", "yang")
)
_SHORT_FORMS = {
    "spbe": "sistem pemerintahan berbasis elektronik",
    "ite": "informasi transaksi elektronik",
    "kip": "keterbukaan informasi publik",
    "pdp": "pelindungan data pribadi",
    "pste": "penyelenggaraan sistem transaksi elektronik",
    "asn": "aparatur sipil negara",
    "umkm": "usaha mikro kecil menengah",
    "spm": "standar pelayanan minimal",
    "sipd": "sistem informasi pemerintahan daerah",
    "rpjmn": "rencana pembangunan jangka menengah nasional",
    "rpjpn": "rencana pembangunan jangka panjang nasional",
    "rpjmd": "rencana pembangunan jangka menengah daerah",
    "rpjpd": "rencana pembangunan jangka panjang daerah",
    "perlindungan": "pelindungan",
}


@dataclass(frozen=True, slots=True)
class Law:
    """A national law. ``revoked_by`` and ``amended_by`` are its short names, as "UU 23/2014"; else empty.

    ``words`` are those of the title that tell it from others.
    """

    kind: str
    number: int
    year: int
    title: str
    revoked_by: str
    amended_by: str
    words: tuple[str, ...]

    @property
    def short(self) -> str:
        """As "UU 23/2014"."""
        return f"{KINDS[self.kind][0]} {self.number}/{self.year}"


@cache
def laws() -> dict[tuple[str, int, int], Law]:
    """Every known law by kind, number and year."""
    found = (
        _law(kind, key, entry)
        for kind, entries in framework_data("peraturan").items()
        for key, entry in entries.items()
    )
    return {(law.kind, law.number, law.year): law for law in found}


def _law(kind: str, key: str, entry: dict[str, str]) -> Law:
    number, _, year = key.partition("/")
    title = entry["tentang"]
    changes = entry.get("dicabut", ""), entry.get("diubah", "")
    return Law(kind, int(number), int(year), title, *changes, tuple(title_words(title)))


@cache
def _by_short_name() -> dict[str, Law]:
    return {law.short: law for law in laws().values()}


def law_called(short: str) -> Law | None:
    """The law of a short name such as "UU 23/2014"."""
    return _by_short_name().get(short)


def laws_entitled(kind: str, title: str) -> list[Law]:
    """The laws of a kind that have exactly this title, the newest first."""
    wanted = tuple(title_words(title))
    fitting = [law for law in laws().values() if law.kind == kind and law.words == wanted]
    return sorted(fitting, key=lambda law: law.year, reverse=True)


def title_words(title: str) -> list[str]:
    """The words of a title that tell it from others, in small letters and with usual short forms written out."""
    words: list[str] = []
    for word in _WORD.findall(title.lower()):
        words += _SHORT_FORMS.get(word, word).split()
    return [word for word in words if word not in _EMPTY_WORDS]


def titles_agree(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two titles, as words, may be the same: most words of the shorter one are in the other."""
    first, second = set(one), set(other)
    fewest = min(len(first), len(second))
    return not fewest or 2 * len(first & second) > fewest
