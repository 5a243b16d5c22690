"""``masterplan template``: list the templates, and copy one into a region's folder to change it there."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.next_command import region_here, suggest
from generator.regions.locate import FOLDER, TEMPLATES, shipped_templates
from generator.regions.not_one_region import whole_region
from generator.source.files import yaml_files
from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.source.words import closest, joined

if TYPE_CHECKING:
    from generator.documents.template_files import TemplateFile

_MOST_NAMED = 8
_LIST = "Lihat daftarnya dengan  masterplan template list"
_PRINTED_BY = {
    "paparan": "slides",
    "survei_dampak": "survey",
    "laporan_evaluasi": "evaluate --format docx",
    "kuesioner_evaluasi": "questionnaire",
    "lembar_pemeriksaan": "check --format docx",
    "bimtek": "handout --tahap 1",
}
"""The commands that print what ``build`` does not, by the folders of their templates."""


@click.group(
    name="template",
    help="Tampilkan templat dokumen, atau salin satu ke map daerah untuk diubah di sana.",
    options_metavar="[PILIHAN]",
    subcommand_metavar="list | copy DAERAH TEMPLAT",
)
def command() -> None:
    """The templates of the documents."""


@command.command(
    name="list", help="Sebut setiap templat dan blok yang dapat diganti sendiri-sendiri.", options_metavar="[PILIHAN]"
)
@click.argument("document", metavar="[DOKUMEN]", required=False)
def listed(document: str | None) -> None:
    """Print the templates with their blocks, of one document or all."""
    found = [file for file in _files().values() if not document or file.name.startswith(f"{document}/")]
    if not found:
        raise UserError(f"Tidak ada dokumen '{document}'. Yang ada: {', '.join(sorted(_documents()))}.")
    for file in found:
        click.echo(f"{file.name}{'  blok: ' + ', '.join(file.blocks) if file.blocks else ''}")
    example = next((file for file in found if file.blocks), found[0]).name.removesuffix(".md")
    suggest("Salin satu untuk diubah", f"masterplan template copy {region_here()} {example}")


@command.command(
    name="copy",
    help="Salin TEMPLAT, misalnya masterplan/penutup, ke map templates DAERAH. Salinannya memperluas templat bawaan "
    "blok demi blok, sehingga yang tidak diubah tetap mengikuti bawaan.",
    options_metavar="[PILIHAN]",
)
@click.argument("region", metavar="DAERAH")
@click.argument("template", metavar="TEMPLAT")
@click.option("--whole", is_flag=True, help="Salin seluruh teksnya, lepas dari bawaan.")
def copy(region: str, template: str, *, whole: bool) -> None:
    """Write the region's own file; exit code 2 if it is there already."""
    from generator.outputs.atomic_writing import write_file

    folder, file = whole_region(region, Path.cwd()), _meant(template)
    if not yaml_files(folder.place):
        raise UserError(
            f"{shown_path(folder.place)} bukan map isian daerah: tidak ada berkas YAML di sana, jadi salinan templat "
            f"tidak akan dipakai. Sebut map daerahnya di bawah {FOLDER}/."
        )
    place = folder.home / TEMPLATES / file.name
    if place.exists():
        raise UserError(f"{shown_path(place)} sudah ada dan tidak ditimpa. Ubah berkas itu, atau hapus dahulu.")
    write_file(place, (file.text if whole else file.extension).encode())
    click.echo(shown_path(place))
    document = file.name.partition("/")[0]
    suggest("Sesudah diubah", f"masterplan {_PRINTED_BY.get(document, 'build')} {folder.argument}")


def _meant(name: str) -> "TemplateFile":
    """The template of a name with or without ending; raises UserError."""
    files = _files()
    known = name.replace("\\", "/").strip("/").removeprefix(f"{TEMPLATES}/")
    for candidate in (known, f"{known}.md", f"{known}.yaml"):
        if candidate in files:
            return files[candidate]
    near = [file for file in files if known and (file.startswith(known) or file.endswith(f"/{known}.md"))]
    near = near or closest(f"{known}.md", files)[:1]
    if len(near) > _MOST_NAMED:
        hint = f"Lihat yang ada dengan  masterplan template list {near[0].partition('/')[0]}"
    else:
        hint = f"Mungkin maksud Anda: {joined(near, 'atau')}." if near else _LIST
    raise UserError(f"Tidak ada templat '{name}'. {hint}")


def _files() -> "dict[str, TemplateFile]":
    from generator.documents.template_files import template_files

    return {file.name: file for file in template_files(shipped_templates())}


def _documents() -> set[str]:
    return {name.partition("/")[0] for name in _files()}
