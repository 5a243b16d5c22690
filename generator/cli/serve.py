"""``masterplan serve``: the local page, for people who never open a terminal again."""

from pathlib import Path

import click

from generator.regions.not_one_region import whole_region


@click.command(
    name="serve",
    help="Buka halaman lokal untuk mengisi, membaca, dan memeriksa masterplan di peramban. Halaman itu hanya dapat "
    "dibuka di komputer ini dan tidak memerlukan internet. Tanpa DAERAH: semua daerah.",
    options_metavar="[PILIHAN]",
)
@click.argument("region", metavar="[DAERAH]", required=False)
@click.option("--no-open", is_flag=True, help="Cetak alamatnya saja, tanpa membuka peramban.")
@click.option(
    "--port", metavar="N", type=click.IntRange(0, 65535), default=0, help="Nomor porta; bawaannya yang sedang bebas."
)
def command(region: str | None, *, no_open: bool, port: int) -> None:
    """Serve the page until Ctrl+C."""
    from generator.page.server import Server

    here = Path.cwd()
    server = Server(here, [whole_region(region, here)] if region else [], port)
    address = server.address
    click.echo(f"Halaman masterplan:  {address}")
    click.echo("Alamat itu berlaku sekali, untuk satu peramban di komputer ini. Biarkan jendela ini terbuka; Ctrl+C "
               "untuk berhenti.")  # fmt: skip
    if not no_open:
        click.launch(address)
    server.run()
