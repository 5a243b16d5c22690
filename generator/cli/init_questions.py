"""The questions that ``masterplan init`` asks at a terminal; all but that for the region may be left unanswered."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import click

from generator.cli.earlier_plan import Sources, tables_of
from generator.framework.all_regions import Region
from generator.framework.dimensions import dimensions
from generator.new_region.beginning import (
    Beginning,
    UsualOffice,
    fault_of_period,
    others_in_province,
    period_of,
    regions_with,
    usual_offices,
)
from generator.regions.misspelt_names import regions_suggested
from generator.source.problems import UserError
from generator.source.words import comparable

T = TypeVar("T")

_MOST_OFFERED = 40
_NONE = "kosongkan bila tidak ada"
_LATER = "kosongkan bila belum diketahui"


def asked_region() -> Region:
    """The region that the user chooses by a part of its name."""
    while True:
        words = click.prompt("Nama kabupaten atau kota (sebagian pun cukup)")
        found = regions_with(words) or regions_suggested(words)
        if not found:
            click.echo("Tidak ada dalam daftar Kemendagri. Tulis kata lain dari namanya.")
        elif len(found) > _MOST_OFFERED:
            click.echo(f"{len(found)} daerah cocok. Tulis lebih lengkap.")
        elif chosen := _one_of(found, lambda region: f"{region.full_name}, {region.province}"):
            return chosen


def asked_beginning(region: Region) -> Beginning:
    """What the user knows of a region already."""
    period = _asked_period()
    click.echo("\nDimensi prioritas:")
    known = [*dimensions().values()]
    priority = _one_of(known, lambda dimension: dimension.name)
    offices = _asked_offices(region)
    return Beginning(period, priority.key if priority else "", offices, _asked_neighbours(region))


def asked_earlier_plans() -> Sources:
    """The files of earlier plans that the user names, with their tables."""
    found: Sources = []
    question = f"\nMasterplan lama, berkas .docx atau .xlsx ({_NONE})"
    while text := click.prompt(question, default="", show_default=False).strip().strip("\"'"):
        try:
            found = [*found, *tables_of([Path(text)])]
            question = f"Berkas lama lainnya ({_NONE})"
        except UserError as error:
            click.echo(error.format_message())
    return found


def _asked_neighbours(region: Region) -> tuple[str, ...]:
    names = [one.full_name for one in others_in_province(region)]
    click.echo(f"\nDaerah lain di {region.province}:")
    _list(names, str)
    return tuple(_chosen(names, "Nomor daerah yang berbatasan"))


def _asked_period() -> tuple[int, int] | None:
    while True:
        text = click.prompt(f"Periode, misalnya 2025-2029 ({_LATER})", default="", show_default=False)
        if not text.strip() or (period := period_of(text)):
            return period if text.strip() else None
        click.echo(f"Itu {fault_of_period(text)}. Tulis tahun mulai dan tahun akhir, misalnya 2025-2029.")


def _asked_offices(region: Region) -> tuple[UsualOffice, ...]:
    usual = usual_offices(region.kind)
    click.echo(f"\nPerangkat daerah yang lazim pada {region.kind}:")
    _list(usual, _shown_office)
    if not _agrees("Pakai daftar ini? Yang tidak ada di daerah Anda dapat dikeluarkan sesudah ini", default=False):
        return ()
    left_out = _chosen(usual, "Nomor yang tidak ada di daerah Anda")
    return tuple(office for office in usual if office not in left_out)


def _shown_office(office: UsualOffice) -> str:
    return office.shown


def _agrees(question: str, *, default: bool) -> bool:
    """Whether the user says "ya" or "y"; an empty answer is the default."""
    usual = "ya" if default else "tidak"
    answers = click.Choice(("ya", "y", "tidak", "t"), case_sensitive=False)
    return str(click.prompt(f"{question} (ya/tidak)", type=answers, default=usual, show_choices=False)).startswith(
        "y"
    )


def _one_of(choices: Sequence[T], shown: Callable[[T], str]) -> T | None:
    """The choice with the number that the user types; None if none is typed, as for another search."""
    if len(choices) == 1:
        return choices[0] if _agrees(f"{shown(choices[0])}?", default=True) else None
    _list(choices, shown)
    while text := click.prompt(f"Nomor ({_LATER})", default="", show_default=False).strip():
        if text.isdecimal() and 0 < int(text) <= len(choices):
            return choices[int(text) - 1]
        named = [one for one in choices if comparable(shown(one)) == comparable(text.replace("_", " "))]
        if len(named) == 1:
            return named[0]
        click.echo(f"Tulis nomor 1 sampai {len(choices)}, misalnya 2.")
    return None


def _chosen(choices: Sequence[T], question: str) -> list[T]:
    """The choices with the numbers that the user types, in any order."""
    while True:
        text = click.prompt(f"{question}, dipisahkan koma ({_NONE})", default="", show_default=False)
        numbers = text.replace(",", " ").replace(";", " ").split()
        if all(number.isdecimal() and 0 < int(number) <= len(choices) for number in numbers):
            return [choices[int(number) - 1] for number in dict.fromkeys(numbers)]
        click.echo(f"Tulis nomor 1 sampai {len(choices)}, misalnya 2, 5.")


def _list(choices: Sequence[T], shown: Callable[[T], str]) -> None:
    for number, choice in enumerate(choices, 1):
        click.echo(f"{number:>4}  {shown(choice)}")
