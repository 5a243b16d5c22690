"""``masterplan schema``: print the JSON Schema of the YAML for editors."""

from pathlib import Path

import click

from generator.cli.report_output import deliver
from generator.masterplan.schema import schema_text


@click.command(
    name="schema",
    help="Cetak JSON Schema isian YAML. Penyunting seperti VS Code memakainya untuk menawarkan kunci, "
    "menjelaskan artinya, dan menandai yang keliru.",
    options_metavar="[PILIHAN]",
)
@click.option(
    "--output", metavar="BERKAS", type=click.Path(path_type=Path, dir_okay=False),
    help="Tulis ke BERKAS; tanpa ini dicetak ke layar.",
)  # fmt: skip
def command(output: Path | None) -> None:
    """Print the schema, or write it to a file and print where."""
    deliver(schema_text(), output)
