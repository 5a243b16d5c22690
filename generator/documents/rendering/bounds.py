"""Resource limits for templates, so that none can hang the program or exhaust its memory.

Everything that can multiply work spends steps from a budget: rounds of loops, calls, filters, printed values, and
letters that are joined. A single operation that would give an oversized result is refused before it runs.
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
_SECONDS = 5.0
_SECONDS_PER_ITEM = 0.02
_NEVER = float("inf")
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
"""Jinja filters whose result is never larger than their input; the time limit bounds how often they run."""
OURS = "="
"""The prefix of the filters that ``Counting`` inserts into templates."""
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
    """A list made by a template, which may therefore change it."""


class OwnDict(dict[Any, Any]):
    """A mapping made by a template, which may therefore change it."""


class OwnItems(OwnList, Items[Any]):
    """A list made by a template from a missing value: empty, but with its gap."""

    def __init__(self, items: Iterable[Any], path: str, gap: Gap | None) -> None:
        Items.__init__(self, items, path, gap)


def made_by_template(values: Any) -> Any:
    """Convert a list or mapping to one that the template may change; return anything else as it is."""
    if type(values) is list:
        return OwnList(values)
    return OwnDict(values) if type(values) is dict else values


class FixedError(SecurityError):
    """A template tries to change what the region supplied; the message is for the user."""


class TooLargeError(SecurityError):
    """A template exceeds the limits on steps or size; the message is for the user."""


class Allowance:
    """The budget of the templates of one document: steps, and seconds once a template of the region takes part.

    Both grow with ``items``, the number of items of the plan. The seconds are those that the processor works for us,
    so other programs beside it, or a computer that sleeps, use up none of them.
    """

    def __init__(self, items: int = 0) -> None:
        self.left = _STEPS + _STEPS_PER_ITEM * items
        self._next_look = self.left - _STEPS_BETWEEN_LOOKS
        self._seconds = _SECONDS + _SECONDS_PER_ITEM * items
        self._until = _NEVER

    def limit_time(self) -> None:
        """Let the time run from now on, unless it runs already."""
        if self._until == _NEVER:
            self._until = time.thread_time() + self._seconds

    def spend(self, steps: int = 1) -> None:
        """Deduct steps; raises TooLargeError if none are left or the time is up."""
        self.left -= steps
        if self.left < self._next_look:
            self._next_look = self.left - _STEPS_BETWEEN_LOOKS
            if self.left < 0:
                raise TooLargeError("templat ini mengulang terlalu banyak; kurangi perulangannya")
            if time.thread_time() > self._until:
                raise TooLargeError(
                    "templat daerah ini memerlukan terlalu banyak waktu hitung; ringkaskan yang dikerjakan di dalam "
                    "perulangannya, misalnya simpan dahulu hasilnya dengan  {% set %}  di luar perulangan"
                )

    def counted(self, values: Iterable[Any]) -> Iterator[Any]:
        """Yield the values, spending a step for each."""
        for value in values:
            self.spend()
            yield value

    def read(self, value: Any) -> None:
        """Spend the steps that it costs to read a value, according to its length."""
        if isinstance(value, str):
            self.spend(1 + len(value) // LETTERS_PER_STEP)
        else:
            self.spend(1 + (len(value) if isinstance(value, Sized) else 0))

    def joined(self, parts: Iterable[str]) -> str:
        """Join the parts to one text; raises TooLargeError before it grows too long."""
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
    """The text of a printed part that is not template text, such as the result of ``{% call %}``."""
    if isinstance(part, MarkedText):
        return part.marked
    if isinstance(part, Undefined):
        return str(part)
    raise UnprintableError(NO_VALUE)


def _too_long() -> TooLargeError:
    return TooLargeError("teks yang dirangkai templat ini terlalu panjang")


class Counting(NodeTransformer):
    """Rewrite the syntax tree of a template so that its loops, joins and collections spend from the budget.

    It uses filters of our own, which cost less than calls, because the sandbox checks every call. ``name`` and
    ``filename`` are those of the template, for error messages.
    """

    def __init__(self, name: str | None, filename: str | None) -> None:
        self._name, self._filename = name, filename

    def visit_Const(self, node: nodes.Const) -> nodes.Expr:  # noqa: N802
        """Refuse texts with half of a character (a lone surrogate), which no file could hold; mark possible years."""
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
        """Let a loop spend a step for each round."""
        self.generic_visit(node)
        node.iter = through("counted", node.iter)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Expr:  # noqa: N802
        """Let texts be joined within the limits."""
        self.generic_visit(node)
        return through("concatenated", *node.nodes)

    def visit_FilterBlock(self, node: nodes.FilterBlock) -> nodes.FilterBlock:  # noqa: N802
        """Print the result of a filter block like any other value."""
        self.generic_visit(node)
        node.filter = through("printed", node.filter)
        return node

    def visit_List(self, node: nodes.List) -> nodes.Expr:  # noqa: N802
        """Limit the size of a list, including what is nested in it."""
        self.generic_visit(node)
        return through("gathered", node)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Expr:  # noqa: N802
        """Limit the size of a mapping, including what is nested in it."""
        self.generic_visit(node)
        return through("gathered", node)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Expr:  # noqa: N802
        """Limit the size of a tuple, unless it consists of names that are being set."""
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
    """Refuse collections with too many parts or letters, including nested ones."""
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
    """Refuse a product, power, sum or format whose result could exceed the limits."""
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
    """Refuse a format pattern that asks for wide fields or repeats long values."""
    longest = max((len(str(value)) for value in values), default=0)
    if re.search(forbidden, pattern):
        raise TooLargeError("lebar pada pola teks ini terlalu besar")
    if len(pattern) + pattern.count(sign) * longest > _MOST_LETTERS:
        raise _too_long()


def check_format(pattern: str, values: Iterable[Any]) -> None:
    """Refuse a pattern with braces whose result would exceed the limits."""
    _check_pattern(pattern, _WIDE_BRACES, "{", values)


def check_call(function: Any, arguments: tuple[Any, ...]) -> None:
    """Refuse a method call whose result could exceed the limits, or that no template needs."""
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
    """Wrap a filter so that it spends steps for its input and output, and stays within the limits."""
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
    """Whether a function is a method that the given class defines for all its objects."""
    return isinstance(function, MethodType) and hasattr(owner, function.__name__)
