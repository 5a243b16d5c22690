"""Builds of many regions in parallel; up-to-date ones are skipped, and a failure stops no other."""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial

import click

from generator.building.built import Built
from generator.building.freshness import Freshness
from generator.building.options import Options, Progress, silent
from generator.building.outdated import outdated
from generator.outputs.edited_since import no_longer_made
from generator.outputs.temporary_files import sweep_folder, sweep_tree
from generator.regions.locate import RegionFolder
from generator.regions.passed_over import passed_over
from generator.regions.pool import DIED, for_each, sweep
from generator.source.problems import denials_told, own_fault, shown_error
from generator.user_cache import switched_off


@dataclass(slots=True)
class Outcome:
    """The outcome for one region; if it failed, ``built`` is None and ``failure`` says why.

    ``kept`` marks files that were up to date, ``ours`` a fault of the program rather than of the input.
    """

    folder: RegionFolder
    built: Built | None
    failure: str = ""
    kept: bool = False
    ours: bool = False


def build_or_keep(
    folder: RegionFolder, options: Options, *, force: bool = False, progress: Progress = silent
) -> Outcome:
    """Build a region unless its files are up to date; raises InputError and UserError like ``build_region``."""
    freshness = Freshness(folder, options)
    sweep_tree(freshness.target)
    sweep_folder(freshness.file.parent)
    known = None if force else freshness.kept()
    if known is not None:
        known.remarks += _remarks(known, freshness)
        return Outcome(folder, known, kept=True)
    # If all is up to date, templates and Word are not needed; importing them takes twice as long as the whole run.
    from generator.building.region import build_region  # noqa: PLC0415

    with switched_off() if force else nullcontext():
        built = build_region(folder, **options.arguments(), progress=progress)
    freshness.keep(built)
    built.remarks += _remarks(built, freshness)
    return Outcome(folder, built)


def _remarks(built: Built, freshness: Freshness) -> list[str]:
    """Remarks about unused files in the region's folder, and outdated ones in its output."""
    return [
        *passed_over(freshness.folder),
        *no_longer_made(freshness.target, built.documents),
        *outdated(freshness, built),
    ]


def build_many(folders: list[RegionFolder], options: Options, *, jobs: int, force: bool = False) -> Iterator[Outcome]:
    """The outcome of each region, in the order given; failures are outcomes too and raise nothing."""
    return for_each(folders, partial(_outcome, options=options, force=force), _died, jobs)


def _died(folder: RegionFolder) -> Outcome:
    return Outcome(folder, None, DIED)


def _outcome(folder: RegionFolder, options: Options, *, force: bool) -> Outcome:
    sweep()
    try:
        with denials_told():
            outcome = build_or_keep(folder, options, force=force)
    except click.ClickException as error:
        outcome = Outcome(folder, None, shown_error(error))
    except Exception as error:  # a fault of the program in one region must not stop the others
        outcome = Outcome(folder, None, own_fault(error), ours=True)
    return outcome
