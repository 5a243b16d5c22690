"""Names of output formats, with their synonyms, such as "markdown" for md."""

from collections.abc import Sequence
from typing import Any

import click

from generator.building.options import FORMATS

_NAMES = ({"md", "markdown"}, {"docx", "word"}, {"text", "txt", "teks"}, {"html", "htm"})


def named_format(name: str, formats: Sequence[str]) -> str:
    """The format that a name means, as "markdown" means "md"; else the name itself."""
    known = name.strip().lower().removeprefix(".")
    same = next((names for names in _NAMES if known in names), {known})
    return next((form for form in formats if form in same), known)


class OneFormat(click.Choice[str]):
    """An option with one format, which may be given by any of its names."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The format under the command's own name for it."""
        return super().convert(named_format(str(value), self.choices), param, ctx)


def formats_chosen(ctx: click.Context, param: click.Parameter, value: str) -> tuple[str, ...]:
    """The formats of an option, each once; raises BadParameter for an unknown one."""
    del ctx, param
    chosen = tuple(dict.fromkeys(named_format(part, FORMATS) for part in value.split(",") if part.strip()))
    unknown = [part for part in chosen if part not in FORMATS]
    if unknown or not chosen:
        raise click.BadParameter(f"format '{', '.join(unknown)}' tidak ada; pilih dari: {', '.join(FORMATS)}.")
    return chosen
