"""``masterplan rule``: explain what a rule of the check requires, why, and how to satisfy it."""

from textwrap import indent, wrap
from typing import TYPE_CHECKING

import click

from generator.cli.next_command import region_here, suggest
from generator.source.problems import UserError

if TYPE_CHECKING:
    from generator.checks.rule import Rule

_WIDTH = 80


@click.command(
    name="rule",
    help="Jelaskan ATURAN pemeriksaan, misalnya IND001; tanpa ATURAN, daftar semua aturan.",
    options_metavar="[PILIHAN]",
)
@click.argument("wanted", metavar="[ATURAN]...", nargs=-1)
def command(wanted: tuple[str, ...]) -> None:
    """Explain rules, or list them."""
    from generator.checks.rule import UnknownRuleError, chosen_rules

    try:
        rules = chosen_rules(wanted)
    except UnknownRuleError as error:
        raise UserError(str(error)) from error
    from generator.masterplan.schema import usual_words

    exact = {name.upper() for name in wanted} & {rule.id for rule in rules}
    if exact:
        click.echo("\n\n".join(_explained(rule) for rule in rules))
        names = ",".join(rule.id for rule in rules)
        suggest("Temuan aturan ini", f"masterplan check {region_here()} --select {names}")
    else:
        click.echo("\n".join(f"{rule.id}  {rule.severity:<10}  {usual_words().filled(rule.title)}" for rule in rules))
        suggest("Penjelasan satu aturan", f"masterplan rule {rules[0].id}")


def _explained(rule: "Rule") -> str:
    from generator.framework.stages import FINAL
    from generator.masterplan.schema import usual_words

    filled = usual_words().filled
    when = "pada naskah final" if rule.stage == FINAL else f"sesudah Bimtek tahap {rule.stage}"
    return "\n".join(
        [
            click.style(f"{rule.id} – {filled(rule.title)}", bold=True),
            f"Tingkat: {rule.severity}. Berlaku {when}.",
            f"Dasar: {rule.basis}.",
            "",
            *wrap(filled(rule.explanation), _WIDTH),
            "",
            "Ditemukan pada:",
            indent(rule.bad, "    "),
            "",
            "Benar:",
            indent(rule.good, "    "),
        ]
    )
