"""The Jinja environment: sandboxed, limited to the template folders, printing marks in place of values."""

import re
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, Template, TemplateNotFound, TemplateSyntaxError, Undefined, nodes, pass_context
from jinja2.loaders import BaseLoader
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import SandboxedEnvironment, safe_range

from generator.blocks.blocks import Figure, Paragraph, Table
from generator.blocks.marks import MarkedText
from generator.documents.lacking import known_of, with_lack
from generator.documents.printed_values import NO_VALUE, Printer, UnprintableError
from generator.documents.rendering.bounds import (
    CHEAP_FILTERS,
    LETTERS_PER_STEP,
    OURS,
    Allowance,
    Counting,
    OwnDict,
    TooLargeError,
    bounded_filter,
    check_call,
    check_format,
    check_operation,
    check_size,
    is_own_method,
    made_by_template,
)
from generator.documents.rendering.counters import refuse_counters
from generator.documents.rendering.empty_loops import ShowingGaps
from generator.documents.rendering.extending import refuse_lost
from generator.documents.rendering.filters_of_jinja_kept_safe import (
    TEXT_FILTERS,
    check_texts,
    filled_in,
    formatted,
    gap_of,
    joined_texts,
    number_of_items,
    of_gap,
    of_text,
    or_default,
    percent_filled,
    put_together,
    summed_numbers,
    unchanged,
    value_of,
)
from generator.documents.rendering.line_ends import LineLexer, with_line_ends
from generator.documents.rendering.template_cache import TemplateCache
from generator.documents.rendering.undefined import Found, collecting, present_line
from generator.source.files import read_text
from generator.source.problems import Problems
from generator.source.record import SHARED, Record
from generator.source.values import Gap, Tahun, as_listed, year_or_number

ORIGINAL = "asli/"
DO_TAG = "jinja2.ext.do"
_LONGEST_TEMPLATE = 1_000_000
_STEPS_OF_A_VALUE, _STEPS_OF_A_CALL, _STEPS_OF_A_TEMPLATE = 4, 5, 10
# The first two are random, but equal input must give equal documents; the others write code or HTML.
_ESCAPING = ("e", "escape", "forceescape")
_NOT_OFFERED = ("lipsum", "random", "pprint", "safe", "urlize", "xmlattr")

_UNSEEN = re.compile("^[ \t]*[\u200b-\u200f\u202a-\u202e\u2060\ufeff]+", re.MULTILINE)
_SEVERAL_VALUES = "yang ditulis di sini memuat beberapa isian; tambahkan titik dan nama salah satunya: {}"


class TwoFolders(BaseLoader):
    """Template loader: the region's folder first, then the program's; ``asli/…`` names only the latter."""

    def __init__(self, shipped: Path, own: Path | None) -> None:
        self.shipped = shipped.resolve()
        self.own = own.resolve() if own else None
        self.read: dict[str, Path] = {}

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Text and file of a template; raises TemplateNotFound also for a path outside its folder."""
        del environment
        name = template.removeprefix(ORIGINAL)
        folders = [self.shipped] if template != name else [self.own, self.shipped]
        for folder in folders:
            path = folder and _within(folder, name)
            if path:
                if path.stat().st_size > _LONGEST_TEMPLATE:
                    raise TemplateSyntaxError("template too long", 1, template, str(path))
                self.read[template] = path
                return _text_of(path, is_own=folder is self.own), str(path), lambda: True
        raise TemplateNotFound(template)

    def exists(self, name: str) -> bool:
        """Whether a template of that name exists."""
        return any(folder and _within(folder, name) for folder in (self.own, self.shipped))


def _text_of(path: Path, *, is_own: bool) -> str:
    """The text of a template; raises InputError if that of a region cannot be printed."""
    if not is_own:
        return path.read_text(encoding="utf-8")
    problems = Problems()
    text = read_text(path, problems, "teks templat")
    problems.raise_if_any()
    return _UNSEEN.sub("", text or "")


def _within(folder: Path, name: str) -> Path | None:
    """The file with that name in a resolved folder."""
    try:
        path = (folder / name).resolve()
    except (OSError, RuntimeError, ValueError):  # a symbolic link to itself, or an invalid file name
        return None
    return path if path.is_relative_to(folder) and path.is_file() else None


class DocumentEnvironment(SandboxedEnvironment):
    """Jinja's environment with relative and ``asli/`` template names, and limits on the cost of a template.

    ``budget`` is what the templates of the present document may still spend; ``printer`` makes the marks of their
    values. ``used_own`` says whether a template of the region was loaded since it was last set.
    """

    intercepted_binops = frozenset({"*", "**", "%", "+", "-", "/", "//"})
    intercepted_unops = frozenset({"-"})

    def __init__(self, printer: Printer, **options: Any) -> None:
        self.printer = printer
        self.budget = Allowance()
        self.used_own = False
        super().__init__(**options)
        for name in _NOT_OFFERED:
            self.globals.pop(name, None)
            self.filters.pop(name, None)
        self.filters |= {"join": joined_texts, "sum": summed_numbers, "format": formatted}
        self.filters |= dict.fromkeys(("count", "length"), number_of_items)
        self.filters |= dict.fromkeys(("default", "d"), or_default) | dict.fromkeys(_ESCAPING, unchanged)
        self.filters |= {
            name: bounded_filter(name, own, lambda: self.budget)
            for name, own in self.filters.items()
            if name not in CHEAP_FILTERS
        }
        for name in TEXT_FILTERS:
            self.filters[name] = of_text(name, self.filters[name])
        self.add_filters(self.filters)
        for ours in (self.counted, self.concatenated, self.gathered, self.missing):
            self.filters[f"{OURS}{ours.__name__}"] = ours
        self.filters |= {f"{OURS}year": Tahun, f"{OURS}printed": marked}
        self.globals |= {"range": years_or_numbers, "dict": OwnDict}

    def add_filters(self, filters: Mapping[str, Callable[..., Any]]) -> None:
        """Add filters by name; they leave gaps as they are."""
        self.filters |= {name: of_gap(name, wanted) for name, wanted in filters.items()}

    @cached_property
    def lexer(self) -> LineLexer:
        """The lexer that keeps the intended line ends of templates."""
        return LineLexer(self)

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, *how: Any, **named: Any
    ) -> str:
        refuse_lost(source, name, filename)
        refuse_counters(source, name, filename)
        source = ShowingGaps().visit(source) if self._is_own(filename) else source
        return super()._generate(Counting(name, filename).visit(source), name, filename, *how, **named)

    def _is_own(self, filename: str | None) -> bool:
        assert isinstance(self.loader, TwoFolders)
        own = self.loader.own
        return bool(own and filename and Path(filename).is_relative_to(own))

    def rendered(self, name: str, context: dict[str, Any]) -> str:
        """The Markdown that a template renders, with marks in place of values."""
        template = self.get_template(name)
        try:
            return self._joined(template.root_render_func(template.new_context(context)))
        except Exception:
            self.handle_exception()

    def concat(self, parts: Iterable[str]) -> MarkedText:
        """The rendered text of a part of a template (such as ``{% set %}``), usable as the text that it prints."""
        return MarkedText.of(self._joined(parts), self.printer.side_table, self.budget.joined)

    def _joined(self, parts: Iterable[str]) -> str:
        try:
            return with_line_ends(self.budget.joined(parts))
        except (TooLargeError, UnprintableError) as error:
            if isinstance(parts, Generator):
                parts.throw(error)  # so that the traceback has the line of the template
            raise

    def counted(self, values: Any) -> Any:
        """The values of a loop, each at a step of the budget."""
        self.budget.spend(_STEPS_OF_A_CALL)
        return values if isinstance(values, Undefined) else self.budget.counted(values)

    def missing(self, values: Any, before: str, after: str) -> MarkedText:
        """The gap of what a loop would go through, between what stands around it; else nothing."""
        gap = gap_of(values)
        text = "" if gap is None or gap.optional else f"{before}{self.printer.mark(gap)}{after}"
        return MarkedText.of(text, self.printer.side_table)

    def concatenated(self, *values: Any) -> str:
        """Values joined to one text, for the operator ``~``."""
        self.budget.spend(_STEPS_OF_A_CALL)
        return put_together(values, self)

    def gathered(self, values: Any) -> Any:
        """A list, tuple or mapping made by a template; raises TooLargeError if it is too large."""
        self.budget.spend(_STEPS_OF_A_CALL)
        check_size(values)
        return made_by_template(values)

    def _load_template(self, name: str, globals: Any) -> Template:  # noqa: A002
        """Load a template, spending steps so that an endless include ends; one of the region limits the time."""
        self.budget.spend(_STEPS_OF_A_TEMPLATE)
        template = super()._load_template(name, globals)
        if self._is_own(template.filename):
            self.used_own = True
            self.budget.limit_time()
        return template

    def call(self, context: Context, function: Any, *arguments: Any, **named: Any) -> Any:
        """Call a function as the sandbox does, within the limits; calling a gap gives the gap."""
        if isinstance(function, LoopContext):
            arguments = (self.counted(arguments[0]), *arguments[1:]) if arguments else arguments
        self.budget.spend(_STEPS_OF_A_CALL)
        if isinstance(function, Gap):
            return function
        check_call(function, arguments)
        made = super().call(context, function, *arguments, **named)
        owner = getattr(function, "__self__", None)
        return owner if isinstance(owner, MarkedText) and isinstance(made, str) and owner.is_bound else made

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Format a text as the sandbox does, within the limits."""
        wrapped = super().wrap_str_format(value)
        if wrapped is None:
            return None
        pattern = str(value.__self__)

        def bounded(*arguments: Any, **named: Any) -> str:
            for given in (arguments, named.values()):
                check_texts(part for one in given for part in (one.values() if isinstance(one, dict) else (one,)))
            check_format(pattern, (*arguments, *named.values()))
            if len(arguments) == 1 and isinstance(arguments[0], dict):
                return wrapped(*arguments, **named)
            count = len(arguments)
            names = (*(str(n) for n in range(count)), *named)
            values = dict(zip(names, (*arguments, *named.values()), strict=True))

            def fill(filling: dict[str, Any]) -> str:
                listed = list(filling.values())
                return wrapped(*listed[:count], **dict(zip(named, listed[count:], strict=True)))

            return filled_in(pattern, values, fill, self)

        return bounded

    def is_safe_callable(self, obj: Any) -> bool:
        """Whether a template may call an object; methods common to all records are refused, as some change them."""
        return not is_own_method(obj, Record) and super().is_safe_callable(obj)

    def files_read(self, name: str) -> list[Path]:
        """The files of all templates read so far, beginning with that of the given template."""
        assert isinstance(self.loader, TwoFolders)
        files = self.loader.read
        return list(dict.fromkeys([*([files[name]] if name in files else []), *files.values()]))

    def join_path(self, template: str, parent: str) -> str:
        """Resolve a template name relative to the folder of the document."""
        folder = parent.removeprefix(ORIGINAL).rpartition("/")[0]
        if template.startswith(ORIGINAL):
            return f"{ORIGINAL}{folder}/{template.removeprefix(ORIGINAL)}"
        return template if "/" in template else f"{folder}/{template}"

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Get an item as the sandbox does; for a record, get the field, since filters ask for fields in this way."""
        if isinstance(obj, Record) and isinstance(argument, str):
            return self.getattr(obj, argument)
        if isinstance(argument, int) and (gap := gap_of(obj)) is not None:
            return gap
        return super().getitem(obj, argument)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Get an attribute as the sandbox does; an unknown attribute of a gap is the gap.

        In a list of references, what is referred to twice is there once.
        """
        if isinstance(obj, Gap) and not hasattr(obj, attribute):
            return obj
        return as_listed(super().getattr(obj, attribute))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Apply an operator as the sandbox does, with a limit on the size of the result."""
        check_operation(operator, left, right)
        if operator == "%" and isinstance(left, str):
            return percent_filled(left, right, self)
        (left, *lack), (right, *more) = known_of(left), known_of(right)
        if any(isinstance(value, Gap | MarkedText) for value in (left, right)):
            return self._with_gap(context, operator, left, right)
        made = super().call_binop(context, operator, left, right)
        return with_lack(made_by_template(made), sum((*lack, *more), ()))

    def call_unop(self, context: Context, operator: str, arg: Any) -> Any:
        """As the sandbox has it; what is missing stays so."""
        known, lack = known_of(value_of(arg))
        return known if isinstance(known, Gap) else with_lack(super().call_unop(context, operator, known), lack)

    def _with_gap(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Apply an operator to a gap, which gives the gap; but texts are joined, and lists treat it as empty."""
        left, right = map(value_of, (left, right))
        if operator == "+" and all(isinstance(value, str | Gap) for value in (left, right)):
            return self.concatenated(left, right)
        others = [value for value in (left, right) if not isinstance(value, Gap)]
        if len(others) == 2:
            return made_by_template(super().call_binop(context, operator, left, right))
        is_list = operator == "+" and others and isinstance(others[0], list)
        return others[0] if is_list else left if isinstance(left, Gap) else right


@pass_context
def marked(context: Context, value: Any) -> str:
    """The Markdown for a printed value: the value itself if it is Markdown already, else its mark."""
    if isinstance(value, MarkedText):
        return value.marked
    if isinstance(value, Undefined):
        return str(value)
    budget: Allowance = context.environment.budget  # type: ignore[attr-defined]
    budget.spend(_STEPS_OF_A_VALUE + (len(value) // LETTERS_PER_STEP if isinstance(value, str) else 0))
    printer: Printer = context["_printer"]
    if isinstance(value, (Table, Paragraph, Figure)):
        if isinstance(value, (Table, Figure)) and value.key:
            printer.side_table.printing.setdefault(value.key, []).append(present_line())
        return printer.side_table.mark_block(value, present_line())
    if not isinstance(value, str) and (isinstance(value, (Iterator, dict, range, set, bool)) or callable(value)):
        raise UnprintableError(NO_VALUE)
    if isinstance(value, Record) and not value.has_name:
        raise UnprintableError(_SEVERAL_VALUES.format(", ".join(name for name in value.fields if name not in SHARED)))
    return printer.mark(value)


def years_or_numbers(*bounds: int) -> Any:
    """The range between the bounds, as years if it begins with a year."""
    numbers = safe_range(*bounds)
    is_of_years = len(bounds) > 1 and isinstance(bounds[0], Tahun)
    return [year_or_number(number) for number in numbers] if is_of_years else numbers


def make_environment(shipped: Path, own: Path | None, found: Found, printer: Printer) -> DocumentEnvironment:
    """The environment for one region; ``found`` collects undefined names during rendering."""
    return DocumentEnvironment(
        printer,
        loader=TwoFolders(shipped, own),
        undefined=collecting(found),
        finalize=marked,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=TemplateCache(),
        extensions=(DO_TAG,),
    )
