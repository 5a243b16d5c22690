"""Controls of single values: how each kind is typed, what it means, which choices there are."""

from typing import Any

from generator.edits.form_texts import value_at
from generator.edits.typed import is_denied
from generator.framework.dimensions import dimensions, subdimensions
from generator.masterplan.dimensi import DimensionKind, SubdimensionKind
from generator.masterplan.masterplan import Masterplan
from generator.page.forms.controls import Control, Option, Widget
from generator.page.session import State
from generator.source.kinds import (
    AchievementKind,
    ChoiceKind,
    CountKind,
    DateKind,
    Kind,
    MoneyKind,
    NumberKind,
    ReferenceKind,
    ScalarKind,
    YearKind,
)
from generator.source.placeholders import is_placeholder
from generator.source.record import Field
from generator.source.values import Items, Teks
from generator.source.words import capital
from generator.versions.changes_in_words import Wording

_MOST_CARDS = 6
_NUMBERS = (CountKind, MoneyKind, NumberKind, YearKind, AchievementKind)
_SPEAKING = (MoneyKind, DateKind, *_NUMBERS)
"""The kinds whose own example tells how to type them."""


class Singles:
    """Makes controls of single values of one version of a region."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.plan: Masterplan = state.plan
        self.words = Wording(state.plan.istilah)

    def control(self, path: str, kind: Kind[Any], label: str, value: Any, written: bool, *, nested: bool) -> Control:
        """The control of a value; ``written`` says that something stands there although there is no value."""
        text = self.state.texts.text(path, kind) if value is not None or written else ""
        made = Control(self._widget(kind, nested=nested), path, label, text, is_number=isinstance(kind, _NUMBERS))
        made.options = self.options(kind, path)
        made.topic = kind.topic if isinstance(kind, ReferenceKind) else ""
        made.reading = self.reading(kind, value, text)
        return made

    def _widget(self, kind: Kind[Any], *, nested: bool) -> Widget:
        if isinstance(kind, DimensionKind):
            return "pilihan" if nested or isinstance(kind, SubdimensionKind) else "kartu"
        if isinstance(kind, ChoiceKind):
            return "kartu" if len(kind.labels) <= _MOST_CARDS and not nested else "pilihan"
        if isinstance(kind, ReferenceKind):
            return "rujukan"
        return "paragraf" if isinstance(kind, ScalarKind) and kind.several else "baris"

    def example(self, field: Field[Any], kind: Kind[Any]) -> str:
        """An example in people's words; "" where the kind has only one in YAML, or one that would mislead."""
        own = field.example != field.kind.example
        if isinstance(kind, ChoiceKind | DimensionKind) or not (own or isinstance(kind, _SPEAKING)):
            return ""
        return "" if "{" in field.example and ":" in field.example else field.example.removeprefix("- ")

    def reading(self, kind: Kind[Any], value: Any, text: str) -> str:
        """How a text is understood, if not as it stands: "Rp1.500.000.000"; a placeholder as no value."""
        if value is None and isinstance(kind, ScalarKind) and (is_placeholder(text) or is_denied(text, kind)):
            return "belum diisi"
        if value is None or not isinstance(kind, _SPEAKING) or isinstance(kind, YearKind):
            return ""
        if isinstance(kind, AchievementKind) and isinstance(value, Teks):
            return f"predikat “{value}”, bukan bilangan"
        shown = self.words.value(value) + (" persen" if getattr(value, "persen", False) else "")
        return "" if shown in {text, text.replace("%", " persen")} else shown

    def label(self, kind: Kind[Any] | None, value: Any, text: str) -> str:
        """The text of a value where it is only read: of a choice, its label."""
        return self.words.value(value) if value is not None and isinstance(kind, ChoiceKind | DimensionKind) else text

    def options(self, kind: Kind[Any], path: str = "") -> list[Option]:
        """The choices of a kind; of subdimensions at a path, only those of the dimension chosen beside it."""
        if isinstance(kind, SubdimensionKind):
            return list(self._subdimensions(path))
        if isinstance(kind, DimensionKind):
            return [Option(one.kunci, str(one.nama), tone=one.kunci) for one in self.plan.dimensi]
        if isinstance(kind, ChoiceKind):
            filled = self.plan.istilah.filled
            return [Option(key, capital(filled(label))) for key, label in kind.labels.items()]
        return []

    def _subdimensions(self, path: str) -> list[Option]:
        chosen = value_at(self.plan, path.removesuffix("subdimensi") + "dimensi") if path else None
        known = dimensions()
        return [
            Option(one.kunci, str(one.nama), str(getattr(self.plan.dimensi, key).nama), key)
            for one in self.plan.subdimensi
            if (key := subdimensions()[one.kunci].dimension) in known and chosen in (None, key)
        ]

    def names(self, topic: str) -> list[str]:
        """The names that a reference to a topic may take."""
        items = value_at(self.plan, topic)
        return [str(item.naming) for item in items if item.naming] if isinstance(items, Items) else []
