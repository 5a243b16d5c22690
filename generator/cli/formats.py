"""The formats that a call asks for."""

import click

from generator.build.options import FORMATS


def formats_chosen(ctx: click.Context, param: click.Parameter, value: str) -> tuple[str, ...]:
    """The formats of an option, each once; raises BadParameter for one that there is not."""
    del ctx, param
    chosen = tuple(dict.fromkeys(part.strip().lower() for part in value.split(",") if part.strip()))
    unknown = [part for part in chosen if part not in FORMATS]
    if unknown or not chosen:
        raise click.BadParameter(f"format '{', '.join(unknown)}' tidak ada; pilih dari: {', '.join(FORMATS)}.")
    return chosen
