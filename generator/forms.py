"""Forms of what is handed out, by the names that people type; what writes one is imported when it is asked for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any


@dataclass(frozen=True, slots=True)
class Form:
    """A form: its name, what writes it as "module:function", and its other names.

    ``file`` is what its file is called where none is named; "" for a form that goes to the screen then.
    """

    key: str
    writer: str
    others: tuple[str, ...] = ()
    file: str = ""

    def load(self) -> Callable[..., Any]:
        """What writes the form."""
        return loaded(self.writer)


def loaded(place: str) -> Callable[..., Any]:
    """The function that is told as "module:function"."""
    module, _, name = place.partition(":")
    function: Callable[..., Any] = getattr(import_module(module), name)
    return function


def named_form(name: str, forms: Iterable[Form]) -> str:
    """The key of the form that a name means, as "markdown" means "md"; the name itself if it means none."""
    known = name.strip().lower().removeprefix(".")
    return next((form.key for form in forms if known in (form.key, *form.others)), known)
