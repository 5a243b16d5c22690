"""National laws that masterplans cite: number, year, title, whether still in force."""

from functools import cache
from typing import NamedTuple

from generator.framework.law_kinds import KINDS
from generator.framework.law_titles import title_goes_on, title_words, words_with_ends
from generator.framework.loading import data_path

_ABOUT_ANOTHER = frozenset(("perubahan", "penetapan", "pelaksanaan", "pencabutan"))
_ENOUGH_WORDS = 6
# What these changed is not told by their titles.
_OMNIBUS = frozenset(("UU 11/2020", "UU 6/2023", "Perppu 2/2022"))


class Law(NamedTuple):
    """A national law.

    ``revoked_by`` and ``amended_by`` are short names of laws, such as "UU 23/2014", or empty. A plan ends with the
    year ``ends``, 0 for what has no end; ``heir`` is the plan that follows it. ``gazette`` and ``supplement`` are its
    numbers in Lembaran Negara of its year and in Tambahan Lembaran Negara, empty where nobody has read them.
    ``source`` says how well it is known.
    ``words`` are the words of the title that distinguish it from others, ``names`` those of its other names.
    """

    kind: str
    number: str
    year: int
    title: str
    revoked_by: str
    amended_by: str
    ends: int
    heir: str
    gazette: str
    supplement: str
    source: str
    words: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]

    @property
    def citation(self) -> str:
        """Kind, number, year and title in full: "Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan …"."""
        return f"{KINDS[self.kind].full} Nomor {self.number} Tahun {self.year} tentang {self.title}"

    @property
    def short(self) -> str:
        """The short name, such as "UU 23/2014"."""
        return f"{KINDS[self.kind].short} {self.number}/{self.year}"

    def is_about(self, other: "Law") -> bool:
        """Whether it amends, enacts, carries out or revokes another law according to its title."""
        if not _ABOUT_ANOTHER.intersection(self.words[:2]):
            return False
        length = len(other.words)
        return any(self.words[at : at + length] == other.words for at in range(1, len(self.words)))


@cache
def laws() -> dict[tuple[str, str, int], Law]:
    """Every known law by kind, number and year."""
    lines = data_path("peraturan.tsv").read_text(encoding="utf-8").splitlines()
    found = (_law(*line.split("\t")) for line in lines if not line.startswith("#"))
    return {(law.kind, law.number, law.year): law for law in found}


def _law(kind: str, number: str, year: str, title: str, *told: str) -> Law:
    revoked, amended, ends, heir, names, gazette, supplement, source = told
    words = tuple(title_words(title))
    others = tuple(tuple(title_words(name)) for name in names.split(",") if name)
    lasting = int(ends or 0)
    return Law(
        kind, number, int(year), title, revoked, amended, lasting, heir, gazette, supplement, source, words, others
    )


@cache
def _by_short_name() -> dict[str, Law]:
    return {law.short: law for law in laws().values()}


def law_called(short: str) -> Law | None:
    """The law with a short name such as "UU 23/2014"."""
    return _by_short_name().get(short)


@cache
def laws_of_kind(kind: str) -> tuple[Law, ...]:
    """The laws of a kind, newest first."""
    return tuple(sorted((law for law in laws().values() if law.kind == kind), key=lambda law: -law.year))


@cache
def laws_entitled(kind: str, text: str) -> tuple[Law, ...]:
    """The laws of a kind whose title, or other name, a text begins with and does not continue; newest first.

    A title that the text breaks off counts if enough of it is there.
    """
    given = words_with_ends(text)
    words = tuple(word for word, _ in given)

    def begins(title: tuple[str, ...]) -> bool:
        if len(words) < len(title):
            return len(words) >= _ENOUGH_WORDS and title[: len(words)] == words
        return words[: len(title)] == title and not title_goes_on(text, given[len(title) - 1][1])

    return tuple(law for law in laws_of_kind(kind) if any(map(begins, (law.words, *law.names))))


def laws_named(kind: str, name: str) -> list[Law]:
    """The laws of a kind that have exactly this title or other name."""
    words = tuple(title_words(name))
    return [law for law in laws_of_kind(kind) if words == law.words or words in law.names]


@cache
def amendments(law: Law) -> tuple[Law, ...]:
    """The known laws that amend a law, newest first."""
    last, named = law_called(law.amended_by), f"Nomor {law.number} Tahun {law.year} "
    by_title = (other for other in laws_of_kind(law.kind) if "Perubahan" in other.title and named in other.title)
    return tuple(dict.fromkeys([*([last] if last else []), *by_title]))


def amendments_until(law: Law, year: int | None) -> tuple[Law, ...]:
    """The known laws that amended a law up to the end of a year, newest first; all of them without a year."""
    return tuple(other for other in amendments(law) if year is None or other.year <= year)


def forming_law(region: str, year: int | None) -> Law | None:
    """The law that formed the region with a Kemendagri code, as cited in a year, or today; None if unknown.

    It has the title by which it is cited, which may hold more than that in the list of laws.
    """
    known = [(law, title) for law, title in _forming_laws().get(region, ()) if year is None or law.year <= year]
    if not known:
        return None
    law, title = max(known, key=lambda pair: pair[0].year)
    return law._replace(title=title or law.title)


@cache
def _forming_laws() -> dict[str, list[tuple[Law, str]]]:
    found: dict[str, list[tuple[Law, str]]] = {}
    for line in data_path("pembentukan.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            region, kind, number, year, title = line.split("\t")
            found.setdefault(region, []).append((laws()[kind, number, int(year)], title))
    return found


def amends_many(law: Law) -> bool:
    """Whether a law amends many others that its title does not name."""
    return law.short in _OMNIBUS
