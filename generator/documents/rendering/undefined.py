"""Undefined names in templates: collect all of them in one rendering."""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Template, Undefined

from generator.source.place import shown_path

Found = list[tuple[str, str, int]]


class Missing(Undefined):
    """An undefined value that records its name, template and line when used, and otherwise acts as empty."""

    __slots__ = ()
    found: Found

    def _note(self, *_: Any, **__: Any) -> Any:
        if isinstance(self._undefined_name, Missing):
            return self._undefined_name._note()
        template, line = template_line()
        if line:
            self.found.append((_name_of(self._undefined_name) or str(self._undefined_hint), template, line))
        return self

    __add__ = __radd__ = __sub__ = __mul__ = __getitem__ = __call__ = _note
    __lt__ = __le__ = __gt__ = __ge__ = _note

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._note()

    def __str__(self) -> str:
        self._note()
        return ""

    def __iter__(self) -> Iterator[Any]:
        self._note()
        return iter(())

    def __len__(self) -> int:
        self._note()
        return 0

    def __bool__(self) -> bool:
        self._note()
        return False

    def __eq__(self, other: object) -> bool:
        self._note()
        return False

    __hash__ = Undefined.__hash__


def _name_of(name: Any) -> str:
    """How an unknown name is told: a number, or anything else that names no field, in its brackets."""
    if name is None or isinstance(name, str):
        return str(name or "")
    return f"[{name}]" if isinstance(name, int | float) else "[…]"


def collecting(found: Found) -> type[Undefined]:
    """A subclass of Undefined that records into ``found``."""
    return type("MissingHere", (Missing,), {"__slots__": (), "found": found})


def template_line() -> tuple[str, int]:
    """File and line of the innermost template that is being rendered."""
    return line_of(*compiled_line())


def present_line() -> Callable[[], str]:
    """A function that gives the template and line rendered now, in readable form."""
    return partial(_shown_line, *compiled_line())


def _shown_line(template: Template | None, compiled: int) -> str:
    file, line = line_of(template, compiled)
    return f"{shown_path(Path(file))}:{line}" if line else ""


def compiled_line() -> tuple[Template | None, int]:
    """The innermost template being rendered, and the line of its compiled code."""
    frame = sys._getframe(1)
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            return template, frame.f_lineno
        frame = frame.f_back  # type: ignore[assignment]
    return None, 0


def line_of(template: Template | None, compiled: int) -> tuple[str, int]:
    """File and line of a template for a line of its compiled code; finding them is slow."""
    if template is None:
        return "", 0
    return template.filename or template.name or "", template.get_corresponding_lineno(compiled)
