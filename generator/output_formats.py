"""Output formats: the names that users may type for a format, and the function that writes it, imported on demand."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any


@dataclass(frozen=True, slots=True)
class OutputFormat:
    """A format: its key, the function that writes it as "module:function", and its other names.

    ``file`` is its file name by default; if it is "", the format is printed on the screen by default.
    """

    key: str
    writer: str
    others: tuple[str, ...] = ()
    file: str = ""

    def load(self) -> Callable[..., Any]:
        """Import the function that writes the format."""
        return loaded(self.writer)


def loaded(place: str) -> Callable[..., Any]:
    """Import the function given as "module:function"."""
    module, _, name = place.partition(":")
    function: Callable[..., Any] = getattr(import_module(module), name)
    return function


def named_format(name: str, forms: Iterable[OutputFormat]) -> str:
    """The key of the form that a name means, as "markdown" means "md"; the name itself if unknown."""
    known = name.strip().lower().removeprefix(".")
    return next((form.key for form in forms if known in (form.key, *form.others)), known)
