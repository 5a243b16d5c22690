"""The questions that ``masterplan init`` asks at a terminal; all but that for the region may be left unanswered."""

import re
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
from generator.source.words import comparable, joined

T = TypeVar("T")

_MOST_OFFERED = 40
_ANSWERS = {"ya": True, "y": True, "tidak": False, "t": False}
_NONE = "kosongkan bila tidak ada"
_SEVERAL = re.compile(r"[,;]|\d\s+\d|\bdan\b")
_LATER = "kosongkan bila belum diketahui"


def asked_region() -> Region:
    """The region that the user chooses by a part of its name."""
    while True:
        words = click.prompt("Nama kabupaten atau kota (sebagian pun cukup)", default="", show_default=False).strip()
        if not words:
            click.echo("Nama daerah diperlukan. Tulis sebagian namanya, atau tekan Ctrl+C untuk berhenti.")
            continue
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
    question = f"\nMasterplan lama, berkas .docx, .xlsx, .csv, atau .tsv ({_NONE})"
    while text := click.prompt(question, default="", show_default=False).strip():
        try:
            found = [*found, *tables_of(_files_named(text))]
            question = f"Berkas lama lainnya ({_NONE})"
        except UserError as error:
            click.echo(error.format_message())
    return found


def _files_named(text: str) -> list[Path]:
    """The file or, if there is none of that name, those between commas or semicolons; ~ is the home folder."""
    whole = _file_named(text)
    parts = [part for part in re.split("[,;]", text) if part.strip()]
    return [whole] if whole.exists() else [_file_named(part) for part in parts]


def _file_named(text: str) -> Path:
    try:
        return Path(text.strip().strip("\"'")).expanduser()
    except RuntimeError:  # the home folder of nobody
        return Path(text.strip().strip("\"'"))


def _asked_neighbours(region: Region) -> tuple[str, ...]:
    names = [one.full_name for one in others_in_province(region)]
    click.echo(f"\nDaerah lain di {region.province}:")
    _list(names, str)
    return tuple(_chosen(names, "Nomor daerah yang berbatasan", str))


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
    left_out = _chosen(usual, "Nomor yang tidak ada di daerah Anda", _shown_office)
    return tuple(office for office in usual if office not in left_out)


def _shown_office(office: UsualOffice) -> str:
    return office.shown


def _agrees(question: str, *, default: bool) -> bool:
    """Whether the user says "ya" or "y"; an empty answer is the default."""
    usual = "ya" if default else "tidak"
    while True:
        answer = str(click.prompt(f"{question} (ya/tidak)", default=usual)).strip().casefold()
        if answer in _ANSWERS:
            return _ANSWERS[answer]
        click.echo("Tulis ya atau tidak.")


def _one_of(choices: Sequence[T], shown: Callable[[T], str]) -> T | None:
    """The choice with the number that the user types; None if none is typed, as for another search."""
    if len(choices) == 1:
        return choices[0] if _agrees(f"{shown(choices[0])}?", default=True) else None
    _list(choices, shown)
    while text := click.prompt(f"Nomor ({_LATER})", default="", show_default=False).strip():
        if text.isdecimal() and 0 < int(text) <= len(choices):
            return choices[int(text) - 1]
        named = _named(text, choices, shown)
        if len(named) == 1:
            return named[0]
        several = f"'{text}' dapat berarti {joined([*map(shown, named)], 'atau')}. " if named else ""
        only = "Di sini hanya satu yang dapat dipilih. " if _SEVERAL.search(text) else ""
        click.echo(f"{several}{only}Tulis nomor 1 sampai {len(choices)}, misalnya 2, atau namanya.")
    return None


def _named(text: str, choices: Sequence[T], shown: Callable[[T], str]) -> list[T]:
    """The choice called so, else those whose name contains the words."""
    words = comparable(text.replace("_", " "))
    exact = [one for one in choices if comparable(shown(one)) == words]
    return exact or [one for one in choices if words and words in comparable(shown(one))]


def _chosen(choices: Sequence[T], question: str, shown: Callable[[T], str]) -> list[T]:
    """The choices with the numbers or names that the user types, in any order."""
    while True:
        text = click.prompt(f"{question}, dipisahkan koma ({_NONE})", default="", show_default=False)
        parts = [part for part in re.split(r"[,;]|(?<=\d)\s+(?=\d)", text) if part.strip()]
        found = [_numbered_or_named(part.strip(), choices, shown) for part in parts]
        if all(len(one) == 1 for one in found):
            return [choices[place] for place in dict.fromkeys(choices.index(one[0]) for one in found)]
        wrong = next(part.strip() for part, one in zip(parts, found, strict=True) if len(one) != 1)
        click.echo(
            f"'{wrong}' bukan satu dari daftar. Tulis nomor 1 sampai {len(choices)}, misalnya 2, 5, atau namanya."
        )


def _numbered_or_named(text: str, choices: Sequence[T], shown: Callable[[T], str]) -> list[T]:
    if text.isdecimal():
        return [*choices[int(text) - 1 : int(text)]] if int(text) else []
    return _named(text, choices, shown)


def _list(choices: Sequence[T], shown: Callable[[T], str]) -> None:
    for number, choice in enumerate(choices, 1):
        click.echo(f"{number:>4}  {shown(choice)}")
