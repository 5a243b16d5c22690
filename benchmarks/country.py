"""Benchmark of a whole country: hundreds of regions built in a pool, built again unchanged, and checked."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from benchmarks.contestants import BOOKS, OURS, build_command, composed, docxtpl_command, offers, program
from benchmarks.data import write_plan
from benchmarks.docxtpl_template import context_of, write_template
from benchmarks.processes import Contestant
from generator.source.words import slug

PROCESSES = 2
_VARIANTS = 16
_RIVAL_REGIONS = 16


@dataclass(slots=True)
class Country:
    """Times in seconds for building all regions, building them again unchanged, and checking; the rival's rate."""

    regions: int
    build: float = 0.0
    rebuild: float = 0.0
    check: float = 0.0
    rival_rate: float = 0.0
    failures: list[str] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Our documents per second, not counting the Markdown written besides."""
        return self.regions * len(BOOKS) / self.build if self.build else 0.0


def measure(regions: int, rows: int, seed: int, work: Path) -> Country:
    """Set up and time everything; failures are noted in the result."""
    country = Country(regions)
    plans = list(_plans(regions, rows, seed, work / "masterplans"))
    rival = _rival(plans, work) if find_spec("docxtpl") else None
    rates = [_rival_rate(rival, country)] if rival else []
    options = ("--jobs", str(PROCESSES), "--output-dir", str(work / "output"))
    build = Contestant(OURS, [build_command(["--all"], BOOKS, *options)], [], work)
    country.build = _timed(build, country)
    again = Contestant(OURS, [[word for word in build.commands[0] if word != "--force"]], [], work)
    country.rebuild = median(_timed(again, country) for _ in range(3))
    if offers("", "check"):
        # Gaps are findings, which the exit code 1 tells; that is no failure here.
        command = [program(), "check", "--all", "--format", "json"]
        country.check = _timed(Contestant(OURS, [command], [], work, right_codes=(0, 1)), country)
    if rival:
        country.rival_rate = median([*rates, _rival_rate(rival, country)])
    return country


def _timed(contestant: Contestant, country: Country) -> float:
    seconds, _ = contestant.run()
    if contestant.failure:
        country.failures.append(f"{' '.join(contestant.commands[0][:3])}: {contestant.failure}")
    return seconds


def _plans(regions: int, rows: int, seed: int, root: Path) -> Iterator[Path]:
    """A folder for each region: a few made-up plans in turn, each under its own name."""
    for n in range(regions):
        place = root / f"daerah-{n + 1:03}"
        if n < _VARIANTS:
            write_plan(place, rows, seed + n)
        else:
            shutil.copytree(root / f"daerah-{n % _VARIANTS + 1:03}", place)
        file = place / "daerah.yaml"
        text = file.read_text(encoding="utf-8").replace("Muara Contoh", f"Muara Contoh {n + 1}")
        file.write_text(text, encoding="utf-8")
        yield place


def _rival(plans: list[Path], work: Path) -> Contestant:
    """docxtpl on the documents of some regions, in a pool with the same number of processes."""
    place = work / "docxtpl"
    chosen = plans[:_RIVAL_REGIONS]
    first = Contestant(OURS, [build_command([str(plans[0])], BOOKS, "--output-dir", str(place))], [])
    first.run()
    contexts = {plan: {document.name: context_of(document) for document in composed(plan, BOOKS)} for plan in chosen}
    jobs: list[Path] = []
    for name in contexts[plans[0]]:
        template = place / f"{slug(name)}.template.docx"
        base = place / plans[0].name / f"{slug(name)}.docx"
        write_template(base, [contexts[plan][name] for plan in chosen], template)
        for plan in chosen:
            data = place / f"{plan.name}-{slug(name)}.json"
            data.write_text(json.dumps(contexts[plan][name], ensure_ascii=False), encoding="utf-8")
            jobs += [template, data, data.with_suffix(".docx")]
    return Contestant("docxtpl", [docxtpl_command(PROCESSES, jobs)], jobs[2::3])


def _rival_rate(rival: Contestant, country: Country) -> float:
    return len(rival.documents) / _timed(rival, country)
