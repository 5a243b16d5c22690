"""Options for output formats, which accept any name of a format, such as "markdown" for md."""

from collections.abc import Mapping
from typing import Any

import click

from generator.building.formats import FORMATS, format_keys
from generator.output_formats import OutputFormat, named_format
from generator.source.problems import UserError
from generator.source.words import joined

_PRINTED = joined([form.key for form in FORMATS.values() if form.printed])
FORMATS_HELP = f"Format hasil, dipisahkan koma: {', '.join(FORMATS)} ({_PRINTED} memerlukan LibreOffice)."


class OneForm(click.Choice[str]):
    """An option with one form, which may be given by any of its names."""

    def __init__(self, forms: Mapping[str, OutputFormat]) -> None:
        super().__init__(tuple(forms))
        self.forms = forms

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The form under the command's own name for it."""
        return super().convert(named_format(str(value), self.forms.values()), param, ctx)


def formats_chosen(ctx: click.Context, param: click.Parameter, value: str) -> tuple[str, ...]:
    """The formats of an option, each once; raises BadParameter for an unknown one."""
    del ctx, param
    try:
        chosen = format_keys(part for part in value.split(",") if part.strip())
    except UserError as error:
        raise click.BadParameter(error.message) from error
    if not chosen:
        raise click.BadParameter(f"sebut formatnya; pilih dari: {', '.join(FORMATS)}.")
    return chosen
