"""Filters of Jinja as our templates have them: texts are made of texts and numbers alone, sums tell their gaps."""

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from functools import wraps
from typing import Any

from jinja2 import Environment, Undefined, pass_environment, pass_eval_context
from jinja2.filters import do_join, make_attrgetter
from jinja2.nodes import EvalContext

from generator.documents.printing import UnprintableError
from generator.documents.tables import sum_of
from generator.source.values import Gap, Items

TEXT_FILTERS = frozenset(
    ("capitalize", "center", "e", "escape", "forceescape", "format", "indent", "lower", "replace", "string",
     "striptags", "title", "trim", "truncate", "upper", "urlencode", "wordcount", "wordwrap")
)  # fmt: skip
"""Filters of Jinja that make texts of all that they are given."""
_TEXTS = (str, int, float, Decimal, date, Undefined, Gap)


def check_texts(values: Iterable[Any]) -> None:
    """Refuse what would show the program's own words as a text."""
    for value in values:
        if isinstance(value, bool) or not isinstance(value, _TEXTS):
            raise UnprintableError(
                "yang dirangkai atau disaring di sini bukan teks atau bilangan; cetaklah sendiri, tanpa ~ dan "
                "saringan teks, atau sebut isiannya, misalnya  m.nama"
            )


@pass_eval_context
def joined_texts(
    context: EvalContext, values: Iterable[Any], between: str = "", attribute: str | int | None = None
) -> str:
    """As Jinja's filter ``join`` has it, for texts and numbers."""
    listed = list(values if attribute is None else map(make_attrgetter(context.environment, attribute), values))
    check_texts((between, *listed))
    text: str = do_join(context, listed, between)
    return text


@pass_environment
def summed_numbers(
    environment: Environment, values: Iterable[Any], attribute: str | int | None = None, start: Any = 0
) -> Any:
    """As Jinja's filter ``sum`` has it, for numbers; gaps among them are told."""
    listed = list(values if attribute is None else map(make_attrgetter(environment, attribute), values))
    if not listed:
        return getattr(values, "gap", values) if isinstance(values, Items | Gap) else start
    if not all(isinstance(value, int | float | Decimal | Gap | Undefined) for value in listed):
        raise UnprintableError("yang dijumlahkan di sini bukan bilangan; jumlah anggaran ialah  rekap.total")
    return sum_of([start, *listed]) if any(isinstance(value, Gap) for value in listed) else sum(listed, start)


def of_text(wanted: Callable[..., Any]) -> Callable[..., Any]:
    """A filter of texts that refuses what is none; what the words of a filter are is its own affair."""
    skipped = 1 if hasattr(wanted, "jinja_pass_arg") else 0

    @wraps(wanted)
    def checked(*arguments: Any, **named: Any) -> Any:
        check_texts(arguments[skipped : skipped + 1])
        return wanted(*arguments, **named)

    return checked
