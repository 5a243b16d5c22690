"""Shared parts of commands that bring edits home: options, and the steps from proposals to a written record."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from generator.cli.conflict_prompt import asked_at_terminal, can_answer
from generator.cli.formats import OneForm
from generator.cli.next_command import suggest, typed_again
from generator.cli.report_output import deliver
from generator.pulling.formats import FORMS
from generator.source.place import as_argument
from generator.source.words import joined

if TYPE_CHECKING:
    from generator.edits.proposal import Proposal
    from generator.masterplan.masterplan import Masterplan
    from generator.masterplan.reading import Reading
    from generator.pulling.plan import Plan
    from generator.pulling.plan_of_proposals import Pull
    from generator.regions.locate import RegionFolder

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

APPLY = click.option("--apply", "write", is_flag=True, help="Tulis ke YAML apa yang tidak bentrok.")
PREFER = click.option(
    "--prefer", metavar="file|yaml", type=click.Choice(["file", "yaml"]),
    help="Pada bentrok, pakai yang di berkas (file) atau yang di YAML (yaml).",
)  # fmt: skip
_FORM = click.option(
    "--format", "form", metavar="FORMAT", default="text", show_default=True,
    type=OneForm(FORMS), help=f"Bentuk catatannya: {joined([*FORMS], 'atau')}.",
)  # fmt: skip
_OUTPUT = click.option(
    "--output", metavar="BERKAS", type=click.Path(path_type=Path, dir_okay=False),
    help="Tulis catatannya ke BERKAS; tanpa ini dicetak ke layar (docx ke output/DAERAH/).",
)  # fmt: skip


def record_options(command: Decorated) -> Decorated:
    """Add the options for the form of the record and for its file."""
    return _FORM(_OUTPUT(command))


def settle(
    folder: "RegionFolder", reading: "Reading", proposals: "Sequence[Proposal]", told: str, *, write: bool,
    form: str, output: Path | None, prefer: Any, afterwards: "Callable[[Pull], None] | None" = None, **choices: Any,
) -> None:  # fmt: skip
    """Decide on some proposals, write them if asked to, deliver the record, and exit with a code for what is left.

    ``told`` is the command as the history of the region tells it; ``choices`` are as in ``Choices``. ``afterwards``
    is called with the outcome.
    """
    from generator.pulling.plan_of_proposals import Choices, carry_out, prepared

    ask = asked_at_terminal if write and prefer is None and can_answer() else None
    pull = prepared(folder, reading, proposals, Choices(prefer=prefer, ask=ask, **choices))
    if write:
        carry_out(folder, pull, told)
    _deliver(pull.plan, form, output)
    if afterwards is not None:
        afterwards(pull)
    if write and pull.plan.written:
        made = _made_again(proposals, reading.masterplan)
        suggest(
            "Buat ulang dokumennya dari isian yang baru",
            *(f"masterplan {command} {folder.argument}{options}" for command, options in made),
        )
    elif not write and any(line.is_ready for line in pull.plan.lines):
        suggest("Tulis yang siap", typed_again("--apply", without=("--format", "--output")))
    sys.exit(1 if pull.plan.is_open else 0)


def _made_again(proposals: "Sequence[Proposal]", plan: "Masterplan") -> list[tuple[str, str]]:
    """The commands, each with its options, that make the files again from which edits came, each once."""
    from generator.evaluation.questionnaire import QUESTIONNAIRE
    from generator.handouts.kit import KEY, asked_for

    found = dict[tuple[str, str], None]()
    for proposal in proposals:
        if proposal.document == KEY and (options := asked_for(proposal.document_name, plan)):
            found["handout", "".join(f" {as_argument(word)}" for word in options)] = None
        elif proposal.document == QUESTIONNAIRE.key and proposal.document_name:
            found["questionnaire", ""] = None
        elif proposal.edits:
            found["build", ""] = None
    return [*found] or [("build", "")]


def _deliver(plan: "Plan", form: str, output: Path | None) -> None:
    wanted = FORMS[form]
    content = wanted.load()(plan)
    deliver(content, output or (plan.folder.output / wanted.file if wanted.file else None))
    if form != "text":
        click.echo(plan.summary, err=True)
