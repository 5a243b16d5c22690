"""Classes of named fields, declared as with the standard's ``dataclasses`` and made without compiling anything.

The standard writes and compiles up to seven methods of a class when its module is imported; for the hundred classes
of the program that is a tenth of a short run. Here ``__init__`` is compiled when the first object is made, and all
classes share the other methods, which read the names of the fields.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast, dataclass_transform

_Made = TypeVar("_Made")


class _Factory:
    """Stands for a default that is made anew for each object."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self.make = make


def field(*, default_factory: Callable[[], _Made]) -> _Made:
    """A default that each object gets of its own, such as an empty list."""
    return cast("_Made", _Factory(default_factory))  # to a type checker it is what the field will hold


@dataclass_transform(field_specifiers=(field,))
def dataclass(*, frozen: bool = False, slots: bool = False) -> Callable[[type[_Made]], type[_Made]]:
    """Make a class of its annotated names, as the standard's decorator does: equal where all fields are equal.

    A ``frozen`` one can be a key; that nobody changes it is left to the type checker. Classes do not inherit
    fields, and there is no ``__post_init__``.
    """

    def decorate(declared: type[_Made]) -> type[_Made]:
        namespace = {name: value for name, value in vars(declared).items() if name not in _OF_NO_SLOTS}
        names = tuple(declared.__annotations__)
        defaults = {name: namespace.pop(name) for name in names if name in namespace}

        def create_first(self: Any, *values: Any, **named: Any) -> None:
            made.__init__ = _compiled(names, defaults, f"{made.__qualname__}.__init__")
            made.__init__(self, *values, **named)

        namespace |= {"__match_args__": names, "__init__": create_first, "__repr__": _shown, "__eq__": _equal}
        if frozen:
            namespace["__hash__"] = _hashed
        if slots:
            namespace["__slots__"] = names
        made: Any = type(declared.__name__, declared.__bases__, namespace)
        return cast("type[_Made]", made)

    return decorate


def replace(instance: _Made, /, **changes: Any) -> _Made:
    """A copy of a dataclass's object with other values in the fields that are named."""
    return type(instance)(**as_dict(instance) | changes)


def as_dict(instance: Any) -> dict[str, Any]:
    """The fields by name; what they hold is left as it is."""
    return {name: getattr(instance, name) for name in instance.__match_args__}


_OF_NO_SLOTS = ("__dict__", "__weakref__")


def _compiled(names: tuple[str, ...], defaults: dict[str, Any], title: str) -> Any:
    """The ``__init__`` that one would write by hand for fields of these names."""
    parameters, lines = ["self"], []
    for name in names:
        default = f"default_{name}"
        made = isinstance(defaults.get(name), _Factory)
        parameters.append(f"{name}={default}" if name in defaults else name)
        lines.append(f" self.{name} = " + (f"{default}.make() if {name} is {default} else {name}" if made else name))
    written: dict[str, Any] = {}
    source = "\n".join([f"def __init__({', '.join(parameters)}):", *lines])
    exec(source, {f"default_{name}": default for name, default in defaults.items()}, written)
    written["__init__"].__qualname__ = title
    return written["__init__"]


def _values(instance: Any) -> tuple[Any, ...]:
    return tuple([getattr(instance, name) for name in instance.__match_args__])


def _shown(self: Any) -> str:
    fields = ", ".join(f"{name}={value!r}" for name, value in as_dict(self).items())
    return f"{type(self).__qualname__}({fields})"


def _equal(self: Any, other: object) -> bool:
    return _values(self) == _values(other) if type(other) is type(self) else NotImplemented


def _hashed(self: Any) -> int:
    return hash(_values(self))
