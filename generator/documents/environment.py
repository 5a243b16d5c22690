"""The Jinja environment: sandboxed, bounded to its folders, with value marks in place of values."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateNotFound, Undefined, pass_context
from jinja2.exceptions import SecurityError
from jinja2.loaders import BaseLoader
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from generator.blocks.blocks import Figure, Paragraph, Table
from generator.blocks.marks import current
from generator.documents.template_cache import DO_TAG, template_cache
from generator.documents.undefined import Found, collecting
from generator.source.record import Record

ORIGINAL = "asli/"
_MOST_REPEATED = 10_000


class TooLargeError(SecurityError):
    """A template multiplies beyond all bounds; the message is for the user."""


class TwoFolders(BaseLoader):
    """Templates of the region first, then those of the program; ``asli/…`` names only the latter."""

    def __init__(self, shipped: Path, own: Path | None) -> None:
        self.shipped = shipped.resolve()
        self.own = own.resolve() if own else None
        self.read: dict[str, Path] = {}

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Text and file of a template; a path that leaves its folder is not found."""
        del environment
        name = template.removeprefix(ORIGINAL)
        folders = [self.shipped] if template != name else [self.own, self.shipped]
        for folder in folders:
            path = folder and _within(folder, name)
            if path:
                text = path.read_text(encoding="utf-8-sig")
                self.read[template] = path
                return text, str(path), lambda: True
        raise TemplateNotFound(template)

    def exists(self, name: str) -> bool:
        """Whether a template of that name can be had."""
        return any(folder and _within(folder, name) for folder in (self.own, self.shipped))


def _within(folder: Path, name: str) -> Path | None:
    """The file of that name in a folder, whose path is resolved."""
    path = (folder / name).resolve()
    return path if path.is_relative_to(folder) and path.is_file() else None


class DocumentEnvironment(SandboxedEnvironment):
    """Finds ``asli/bab.md`` beside the template that asks, and bounds what a template may multiply."""

    intercepted_binops = frozenset({"*", "**"})

    def files_read(self, name: str) -> list[Path]:
        """The files of the templates that were read so far, that of a template first."""
        assert isinstance(self.loader, TwoFolders)
        files = self.loader.read
        return list(dict.fromkeys([*([files[name]] if name in files else []), *files.values()]))

    def join_path(self, template: str, parent: str) -> str:
        """Names are relative to the folder of the document, as a region writes them."""
        folder = parent.removeprefix(ORIGINAL).rpartition("/")[0]
        if template.startswith(ORIGINAL):
            return f"{ORIGINAL}{folder}/{template.removeprefix(ORIGINAL)}"
        return template if "/" in template else f"{folder}/{template}"

    def getattr(self, obj: Any, attribute: str) -> Any:
        """As the sandbox has it, on the short way to the fields of records, which templates ask for most."""
        if isinstance(obj, Record) and not attribute.startswith("_"):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                pass  # what it is not is told by the sandbox
        return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """As the sandbox has it; the fields of a record, which filters ask for in this way, are no items."""
        if isinstance(obj, Record) and isinstance(argument, str):
            return self.getattr(obj, argument)
        return super().getitem(obj, argument)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Numbers may be multiplied; texts only up to a bound, and powers only of small numbers."""
        sizes = [len(side) for side in (left, right) if hasattr(side, "__len__")]
        times = [side for side in (left, right) if isinstance(side, int)]
        if (sizes and times and max(sizes) * max(times) > _MOST_REPEATED) or (
            operator == "**" and max([abs(n) for n in times], default=0) > 1000
        ):
            raise TooLargeError("hasil perkalian terlalu besar")
        return super().call_binop(context, operator, left, right)


@pass_context
def marked(context: Context, value: Any) -> str:
    """What stands in the Markdown for a printed value: itself if it is Markdown already, else its mark."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, Undefined):
        return str(value)
    side_table = current.get()
    if isinstance(value, (Table, Paragraph, Figure)):
        return side_table.mark_block(value)
    printer = context["_printer"]
    return side_table.mark(printer.paragraphs(value), printer.listed(value))


def make_environment(shipped: Path, own: Path | None, found: Found) -> DocumentEnvironment:
    """The environment for one region; ``found`` collects undefined names while it renders."""
    cache = template_cache()
    return DocumentEnvironment(
        loader=TwoFolders(shipped, own),
        undefined=collecting(found),
        finalize=marked,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=cache,
        extensions=() if cache else (DO_TAG,),
    )
