"""Options that take one value: given twice, the second would replace the first without a word."""

from collections import Counter
from collections.abc import Callable, Sequence

import click

Parsing = Callable[[click.Context, list[str]], list[str]]


def refusing_repeats(command: click.Command) -> Parsing:
    """The parsing of a command's words, which refuses an option of one value that is given more than once."""
    usual: Parsing = command.parse_args

    def parse(ctx: click.Context, args: list[str]) -> list[str]:
        if not ctx.resilient_parsing:
            _refuse_repeats(command, ctx, args)
        return usual(ctx, args)

    return parse


def _refuse_repeats(command: click.Command, ctx: click.Context, args: Sequence[str]) -> None:
    _, _, order = command.make_parser(ctx).parse_args(args=list(args))
    for param, times in Counter(order).items():
        if isinstance(param, click.Option) and times > 1 and not (param.multiple or param.is_flag or param.count):
            raise click.UsageError(_once(param), ctx)


def _once(option: click.Option) -> str:
    name = max(option.opts, key=len)
    takes_list = "dipisahkan koma" in (option.help or "")
    remedy = f"gabungkan dengan koma, misalnya  {name} SATU,DUA" if takes_list else "sisakan satu"
    return f"{name} ditulis lebih dari sekali, padahal hanya yang terakhir akan dipakai; {remedy}."
