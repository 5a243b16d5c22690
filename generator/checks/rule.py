"""Registration of rules: id, title, severity, source, explanation, examples, and the generator of hits."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.checks.finding import Fix, Severity
from generator.source.place import Place
from generator.source.words import similar

if TYPE_CHECKING:
    from generator.checks.subject import Subject


class Basis(StrEnum):
    """The kind of source a rule is based on."""

    INSTRUMEN = "instrumen evaluasi kementerian"
    PENILAI = "catatan penilai yang diterbitkan"
    PEMBIMBING = "pernyataan pembimbing Bimtek"
    HUKUM = "peraturan perundang-undangan"
    PERTIMBANGAN = "pertimbangan penyusun program"


class Hit(NamedTuple):
    """What a rule found; ``at`` is the value, record, list or gap it concerns.

    ``severity`` and ``stage`` are given only if they differ from the rule's own, ``fixes`` only if there is one right
    answer. Keys in both texts stand in angle quotes (``keys_or_labels.py``). ``in_forms`` is the remedy for people
    who see no files, if labels in place of the keys do not make one.
    """

    at: Any
    message: str
    remedy: str
    also: Place | None = None
    severity: Severity | None = None
    stage: int = 0
    fixes: tuple[Fix, ...] = ()
    in_forms: str = ""


Look = Callable[["Subject"], Iterator[Hit]]


class Rule(NamedTuple):
    """A rule; it applies after the Bimtek ``stage``; ``bad`` and ``good`` are YAML examples."""

    id: str
    title: str
    severity: Severity
    basis: Basis
    explanation: str
    bad: str
    good: str
    stage: int
    theme: str
    look: Look


_RULES: dict[str, Rule] = {}


def rule(
    identity: str, title: str, severity: Severity, basis: Basis, *, stage: int, explanation: str, bad: str, good: str
) -> Callable[[Look], Look]:
    """Register a generator of hits as a rule; the theme is the name of its module."""

    def registered(look: Look) -> Look:
        theme = look.__module__.rpartition(".")[2]
        assert identity not in _RULES, f"rule {identity} is there twice"
        _RULES[identity] = Rule(
            identity, title, severity, basis, _plain(explanation), _yaml(bad), _yaml(good), stage, theme, look
        )
        return look

    return registered


def _plain(text: str) -> str:
    return " ".join(text.split())


def _yaml(text: str) -> str:
    return text.strip("\n").rstrip()


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule by id, in the order of the ids."""
    package = import_module("generator.checks.rules")
    for module in iter_modules(package.__path__):
        import_module(f"{package.__name__}.{module.name}")
    return dict(sorted(_RULES.items()))


def rules_named(themes: tuple[str, ...], names: tuple[str, ...]) -> list[Rule]:
    """The rules with these ids in some themes; no others are imported, which takes a tenth of a build."""
    for theme in themes:
        import_module(f"generator.checks.rules.{theme}")
    return [_RULES[name] for name in names]


def chosen_rules(select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> list[Rule]:
    """The rules whose id begins with one of ``select`` (all if empty) and with none of ``ignore``.

    Raises UnknownRuleError if a wanted beginning matches no rule.
    """
    rules = all_rules()
    for wanted in (*select, *ignore):
        if not any(name.startswith(wanted.upper()) for name in rules):
            raise UnknownRuleError(wanted, rules)
    chosen, left_out = (tuple(part.upper() for part in parts) for parts in (select, ignore))
    return [
        one
        for name, one in rules.items()
        if (not chosen or name.startswith(chosen)) and not (left_out and name.startswith(left_out))
    ]


class UnknownRuleError(LookupError):
    """No rule has such an id; the message is meant for the user."""

    def __init__(self, wanted: str, rules: dict[str, Rule]) -> None:
        near = similar(wanted.upper(), rules)
        hint = f"Mungkin maksud Anda: {near[0]}." if near else f"Aturan diawali: {', '.join(prefixes(rules))}."
        super().__init__(f"Tidak ada aturan '{wanted}'. {hint}")


def prefixes(rules: dict[str, Rule]) -> list[str]:
    """The prefixes of rule ids, one for each theme."""
    return list(dict.fromkeys(name[:3] for name in rules))
