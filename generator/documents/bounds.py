"""Bounds of what a template may cost, so that none hangs the program or eats its memory.

A budget of steps is spent by everything that can multiply: rounds of loops, calls, filters, printed values, and
letters that are put together. What one single operation could multiply at a stroke is refused before it is done.
"""

import re
import time
from collections.abc import Callable, Iterable, Iterator, Sized
from datetime import date
from decimal import Decimal
from functools import wraps
from itertools import chain
from types import MethodType
from typing import Any, cast

from jinja2 import TemplateSyntaxError, Undefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import modifies_known_mutable
from jinja2.visitor import NodeTransformer

from generator.blocks.marks import MarkedText
from generator.documents.printed_values import NO_VALUE, UnprintableError
from generator.source.values import Gap, Items, year_or_number

_STEPS = 300_000
_COPIED = "{% set salinan = misi | list %}"
_STEPS_PER_ITEM = 200
_SECONDS = 4.0
_SECONDS_PER_ITEM = 0.01
_STEPS_BETWEEN_LOOKS = 250
LETTERS_PER_STEP = 200
_LETTERS_BETWEEN_LOOKS = 50 * LETTERS_PER_STEP
_MOST_LETTERS = 500_000
_MOST_PARTS = 50_000
_WIDEST = 10_000
_MOST_BITS = 4_096
_WIDE_PERCENT = r"%[^a-zA-Z%]*(?:\d{5,}|\*)|%\([^)]*\)[^a-zA-Z%]*\d{5,}"
_WIDE_BRACES = r"\{[^{}]*:[^{}]*(?:\d{5,}|\{)"
CHEAP_FILTERS = frozenset(
    ("abs", "capitalize", "count", "d", "default", "e", "escape", "first", "float", "int", "last", "length", "lower",
     "string", "title", "trim", "upper")
)  # fmt: skip
"""Filters of Jinja that make nothing larger than what they read; the clock bounds how often they may read it."""
OURS = "="
"""What the names of the filters that ``Counting`` puts into templates begin with."""
_WIDTHS = frozenset({"center", "indent", "wordwrap", "truncate", "slice", "batch", "round", "tojson"})
_TEXT_WIDTHS = frozenset({"center", "ljust", "rjust", "zfill", "expandtabs"})
_TEXT_METHODS = frozenset(
    ("capitalize", "casefold", "center", "count", "endswith", "expandtabs", "find", "format", "format_map", "index",
     "isalnum", "isalpha", "isdecimal", "isdigit", "islower", "isnumeric", "isspace", "istitle", "isupper", "join",
     "ljust", "lower", "lstrip", "partition", "removeprefix", "removesuffix", "replace", "rfind", "rindex", "rjust",
     "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip", "swapcase", "title", "upper",
     "zfill")
)  # fmt: skip
_VALUE_METHODS = frozenset({"bit_length", "is_integer", "isoformat", "isoweekday", "toordinal", "weekday"})
_MAKING_LISTS = frozenset({"list", "sort", "dictsort"})
_GROWING = frozenset({"append", "extend", "insert", "update", "setdefault", "add"})


class OwnList(list[Any]):
    """A list that a template made, and so may change."""


class OwnDict(dict[Any, Any]):
    """A mapping that a template made, and so may change."""


class OwnItems(OwnList, Items[Any]):
    """A list that a template made of what is missing: it is empty, and knows its gap."""

    def __init__(self, items: Iterable[Any], path: str, gap: Gap | None) -> None:
        Items.__init__(self, items, path, gap)


def made_by_template(values: Any) -> Any:
    """A list or mapping as one that the template may change; anything else as it is."""
    if type(values) is list:
        return OwnList(values)
    return OwnDict(values) if type(values) is dict else values


class FixedError(SecurityError):
    """A template would change what the region supplied; the message is for the user."""


class TooLargeError(SecurityError):
    """A template multiplies beyond all bounds; the message is for the user."""


class Allowance:
    """What the templates of one document may spend: steps, and seconds.

    Both grow with ``items``, the number of items of the plan.
    """

    def __init__(self, items: int = 0) -> None:
        self.left = _STEPS + _STEPS_PER_ITEM * items
        self._next_look = self.left - _STEPS_BETWEEN_LOOKS
        self._until = time.perf_counter() + _SECONDS + _SECONDS_PER_ITEM * items

    def spend(self, steps: int = 1) -> None:
        """Take steps off; raises TooLargeError where none are left."""
        self.left -= steps
        if self.left < self._next_look:
            self._next_look = self.left - _STEPS_BETWEEN_LOOKS
            if self.left < 0 or time.perf_counter() > self._until:
                raise TooLargeError("templat ini mengulang terlalu banyak; kurangi perulangannya")

    def counted(self, values: Iterable[Any]) -> Iterator[Any]:
        """The values, each for a step."""
        for value in values:
            self.spend()
            yield value

    def read(self, value: Any) -> None:
        """Spend what it costs to read a value."""
        if isinstance(value, str):
            self.spend(1 + len(value) // LETTERS_PER_STEP)
        else:
            self.spend(1 + (len(value) if isinstance(value, Sized) else 0))

    def joined(self, parts: Iterable[str]) -> str:
        """The parts as one text; raises TooLargeError before it grows beyond bounds."""
        unspent = spent = 0
        listed: list[str] = []
        for part in parts:
            listed.append(part if type(part) is str else _written(part))
            unspent += LETTERS_PER_STEP + len(part)
            if unspent > _LETTERS_BETWEEN_LOOKS:
                self.spend(unspent // LETTERS_PER_STEP)
                spent, unspent = spent + unspent, 0
                if spent - len(listed) * LETTERS_PER_STEP > _MOST_LETTERS:
                    raise _too_long()
        self.spend(unspent // LETTERS_PER_STEP)
        return "".join(listed)


def _written(part: Any) -> str:
    """What a call prints that is no text of its template, as ``{% call %}`` does."""
    if isinstance(part, MarkedText):
        return part.marked
    if isinstance(part, Undefined):
        return str(part)
    raise UnprintableError(NO_VALUE)


def _too_long() -> TooLargeError:
    return TooLargeError("teks yang dirangkai templat ini terlalu panjang")


class Counting(NodeTransformer):
    """Makes loops, joined texts and collections of a template spend from the budget of its environment.

    They do so through filters of our own, which cost less than calls, for the sandbox looks at every call.
    ``name`` and ``filename`` are those of the template, for what is refused in it.
    """

    def __init__(self, name: str | None, filename: str | None) -> None:
        self._name, self._filename = name, filename

    def visit_Const(self, node: nodes.Const) -> nodes.Expr:  # noqa: N802
        """No text may hold half of a character, as an escape can write one: no file could take it.

        A number that may be a year is one.
        """
        if isinstance(node.value, str) and re.search("[\ud800-\udfff]", node.value):
            raise TemplateSyntaxError("half a character", node.lineno, self._name, self._filename)
        return node if year_or_number(node.value) is node.value else through("year", node)

    def visit_Import(self, node: nodes.Import) -> nodes.Import:  # noqa: N802
        """A file of macros knows what the document knows."""
        node.with_context = True
        self.generic_visit(node)
        return node

    visit_FromImport = visit_Import  # noqa: N815

    def visit_Assign(self, node: nodes.Assign) -> nodes.Assign | list[nodes.Node]:  # noqa: N802
        """What is set in no namespace is told with its own line."""
        self.generic_visit(node)
        here = nodes.ExprStmt(nodes.Const(None), lineno=node.lineno)
        return [here, node] if node.find(nodes.NSRef) else node

    def visit_For(self, node: nodes.For) -> nodes.For:  # noqa: N802
        """A loop spends a step each round."""
        self.generic_visit(node)
        node.iter = through("counted", node.iter)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Expr:  # noqa: N802
        """Texts are joined within bounds."""
        self.generic_visit(node)
        return through("concatenated", *node.nodes)

    def visit_FilterBlock(self, node: nodes.FilterBlock) -> nodes.FilterBlock:  # noqa: N802
        """What a filter makes of a part of the template is printed as any other value."""
        self.generic_visit(node)
        node.filter = through("printed", node.filter)
        return node

    def visit_List(self, node: nodes.List) -> nodes.Expr:  # noqa: N802
        """A list holds only so many parts, those of its parts included."""
        self.generic_visit(node)
        return through("gathered", node)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Expr:  # noqa: N802
        """A mapping likewise."""
        self.generic_visit(node)
        return through("gathered", node)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Expr:  # noqa: N802
        """A tuple too, unless it is one of names that are being set."""
        self.generic_visit(node)
        return through("gathered", node) if node.ctx == "load" and _is_made_of_values(node) else node


def _is_made_of_values(node: nodes.Expr) -> bool:
    return next(node.find_all((nodes.Name, nodes.Call)), None) is not None


def through(name: str, first: nodes.Node, *others: nodes.Node) -> nodes.Filter:
    """An expression put through a filter of our own, with further ones."""
    made = nodes.Filter(cast("nodes.Expr", first), f"{OURS}{name}", list(others), [], None, None)
    made.set_lineno(first.lineno)
    return made


_COUNTED = frozenset((list, tuple, dict, set, OwnList, OwnDict))


def check_size(*values: Any) -> None:
    """Refuse collections of too many parts or letters, those of their parts included."""
    waiting, parts, letters = list(values), 0, 0
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, str):
            letters += len(inner)
        elif type(inner) in _COUNTED:
            parts += 1 + len(inner)
            if parts <= _MOST_PARTS:
                waiting += chain(inner.keys(), inner.values()) if isinstance(inner, dict) else inner
        if parts > _MOST_PARTS or letters > _MOST_LETTERS:
            raise TooLargeError("susunan nilai yang dibuat templat ini terlalu besar")


def check_operation(operator: str, left: Any, right: Any) -> None:
    """Refuse a product, power, sum or format of unbounded size."""
    if operator == "%":
        if isinstance(left, str):
            _check_pattern(left, _WIDE_PERCENT, "%", right if isinstance(right, tuple) else (right,))
    elif isinstance(left, int | float) and isinstance(right, int | float):
        bits = _bits(left) * (abs(right) if operator == "**" else 1) + (_bits(right) if operator == "*" else 0)
        if isinstance(left, int) and isinstance(right, int) and bits > _MOST_BITS:
            raise TooLargeError("hasil perkalian terlalu besar")
    elif operator == "+":
        if _length(left) + _length(right) > (_MOST_LETTERS if isinstance(left, str) else _MOST_PARTS):
            raise _too_long()
    elif max(_length(left), 1) * max(_length(right), 1) * max(_times(left), _times(right), 1) > _WIDEST:
        raise TooLargeError("hasil perkalian terlalu besar")


def _bits(number: float) -> int:
    return number.bit_length() if isinstance(number, int) else 64


def _length(value: Any) -> int:
    return len(value) if isinstance(value, Sized) else 0


def _times(value: Any) -> int:
    return value if isinstance(value, int) else 0


def _check_pattern(pattern: str, forbidden: str, sign: str, values: Iterable[Any]) -> None:
    """Refuse a text to be filled in that asks for wide fields, or repeats long values."""
    longest = max((len(str(value)) for value in values), default=0)
    if re.search(forbidden, pattern):
        raise TooLargeError("lebar pada pola teks ini terlalu besar")
    if len(pattern) + pattern.count(sign) * longest > _MOST_LETTERS:
        raise _too_long()


def check_format(pattern: str, values: Iterable[Any]) -> None:
    """Refuse a text with braces to be filled in that would grow beyond bounds."""
    _check_pattern(pattern, _WIDE_BRACES, "{", values)


def check_call(function: Any, arguments: tuple[Any, ...]) -> None:
    """Refuse a method of a value that would make one of unbounded size, or that no template needs."""
    owner, name = getattr(function, "__self__", None), getattr(function, "__name__", "")
    if modifies_known_mutable(owner, name) and not isinstance(owner, OwnList | OwnDict):
        raise FixedError(f"'{name}' di sini mengubah data daerah; ubahlah salinannya, misalnya  {_COPIED}")
    if isinstance(owner, str):
        if name not in _TEXT_METHODS:
            raise SecurityError(f"'{name}' is not for templates")
        _check_text_method(owner, name, arguments)
    elif isinstance(owner, bytes | int | float | Decimal | date) and name not in _VALUE_METHODS:
        raise SecurityError(f"'{name}' is not for templates")
    elif isinstance(owner, list | dict | set) and name in _GROWING:
        check_size(*arguments)
        if len(owner) + sum(map(_length, arguments)) > _MOST_PARTS:
            raise TooLargeError("susunan nilai yang dibuat templat ini terlalu besar")


def _check_text_method(text: str, name: str, arguments: tuple[Any, ...]) -> None:
    if name in _TEXT_WIDTHS and any(_times(argument) > _WIDEST for argument in arguments):
        raise TooLargeError("lebar yang diminta templat ini terlalu besar")
    if name == "replace" and len(text) * max(map(_length, arguments), default=0) > _MOST_LETTERS:
        raise _too_long()
    if name == "join" and arguments:
        check_size(arguments[0])
        if len(text) * _length(arguments[0]) > _MOST_LETTERS:
            raise _too_long()


def bounded_filter(name: str, wanted: Callable[..., Any], budget: Callable[[], Allowance]) -> Callable[..., Any]:
    """A filter that spends what it reads and what it makes, and makes nothing of unbounded size."""
    skipped = 1 if hasattr(wanted, "jinja_pass_arg") else 0

    @wraps(wanted)
    def bounded(*arguments: Any, **named: Any) -> Any:
        spending = budget()
        context, values = arguments[:skipped], list(arguments[skipped:])
        if values and isinstance(values[0], Iterator):
            values[0] = list(spending.counted(values[0]))
        for value in values[:1]:
            spending.read(value)
        _check_filter(name, values, named)
        made = wanted(*context, *values, **named)
        spending.read(made)
        return made_by_template(made) if name in _MAKING_LISTS else made

    return bounded


def _check_filter(name: str, values: list[Any], named: dict[str, Any]) -> None:
    given = (*values[1:], *named.values())
    if name in _WIDTHS and any(abs(_times(width)) > _WIDEST for width in given):
        raise TooLargeError("lebar yang diminta templat ini terlalu besar")
    if name == "format":
        _check_pattern(str(values[0]), _WIDE_PERCENT, "%", given)
    elif name == "replace":
        _check_text_method(str(values[0]), name, tuple(map(str, given[:2])))
    elif name == "join":
        _check_text_method(str(given[0]) if given else "", name, (values[0],))


def is_own_method(function: Any, owner: type) -> bool:
    """Whether a function is a method that every object of a class has from it."""
    return isinstance(function, MethodType) and hasattr(owner, function.__name__)
