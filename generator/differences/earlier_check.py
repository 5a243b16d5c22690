"""Earlier checks of a region to compare with: from a file, of a Bimtek stage, or of a git revision."""

import datetime
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.checks.baseline import Baseline
from generator.differences.git import repository_of
from generator.differences.inputs import opened_before
from generator.framework.stages import FINAL
from generator.masterplan.bimtek import TAHAP
from generator.masterplan.reading import read_masterplan
from generator.regions.baseline_file import baseline_of, read
from generator.regions.check import recorded
from generator.regions.locate import RegionFolder
from generator.source.place import shown_path
from generator.source.problems import UserError

Earlier = dict[str, tuple[str, Baseline]]
_STAGE = re.compile(r"tahap(?:[-: ]?(?P<number>[1-4]))?", re.IGNORECASE)
_FILE = ".json"


def stage_meant(wanted: str) -> int | None:
    """The Bimtek stage that a text names, as "tahap-2"; FINAL for "tahap", the last one; None for another text."""
    match = _STAGE.fullmatch(wanted.strip())
    return None if match is None else int(match["number"] or FINAL)


def stage_file(region: RegionFolder, stage: int) -> Path:
    """Where the findings at the end of a stage are kept."""
    return region.output / f"temuan-tahap-{stage}.json"


def earlier_checks(wanted: str, regions: Iterable[RegionFolder], told: list[str]) -> Earlier:
    """The earlier check of each region that a text names, with what it is called.

    Notices on what could not be read are added to ``told``. Raises UserError if there is no such check.
    """
    listed, stage, file = list(regions), stage_meant(wanted), Path(wanted)
    if stage is not None and not file.exists():
        return {region.name: _of_stage(region, stage, told) for region in listed}
    if file.is_file():
        known = read(file)
        return {region.name: (shown_path(file), baseline_of(region.name, known, file)) for region in listed}
    if file.suffix.lower() == _FILE:
        raise UserError(f"{wanted} tidak ada. Tulis dahulu dengan  masterplan check DAERAH --write-baseline {wanted}")
    try:
        return {region.name: (f"revisi {wanted}", _of_revision(region, wanted, told)) for region in listed}
    except UserError as error:
        raise UserError(
            f"Tidak ada berkas '{wanted}', dan sebagai revisi git pun tidak terbaca: {error.message}"
        ) from error


def _of_revision(region: RegionFolder, revision: str, told: list[str]) -> Baseline:
    with opened_before(revision, region) as version:
        version.refuse_unreadable()
        told.extend(version.notices)
        return recorded(region, version.reading.masterplan)


def _of_stage(region: RegionFolder, wanted: int, told: list[str]) -> tuple[str, Baseline]:
    """The findings at the end of a stage: as written then, else those of the files in git on its last day."""
    stages = range(FINAL - 1, 0, -1) if wanted == FINAL else (wanted,)
    kept = next((stage for stage in stages if stage_file(region, stage).is_file()), None)
    if kept is not None:
        file = stage_file(region, kept)
        return _called(kept), baseline_of(region.name, read(file), file)
    days = _last_days(region)
    past = next((stage for stage in stages if stage in days), None)
    commit = _last_commit(region, days[past]) if past else ""
    if not past or not commit:
        raise _unknown_stage(region, wanted)
    return f"{_called(past)} ({days[past]}, git {commit[:7]})", _of_revision(region, commit, told)


def _called(stage: int) -> str:
    return f"Bimtek tahap {TAHAP[str(stage)]}"


def _last_days(region: RegionFolder) -> Mapping[int, datetime.date]:
    """The last day of each stage that the region recorded and that is over."""
    stages = read_masterplan(region.place).masterplan.bimtek
    days = {int(str(one.tahap)): one.selesai or one.mulai for one in stages if one.tahap}
    today = datetime.date.today()
    return {stage: day for stage, day in days.items() if isinstance(day, datetime.date) and day <= today}


def _last_commit(region: RegionFolder, day: datetime.date) -> str:
    try:
        repository = repository_of(region.place if region.place.is_dir() else region.place.parent)
    except UserError:
        return ""
    return repository.last_until(day, region.place.resolve())


def _unknown_stage(region: RegionFolder, wanted: int) -> UserError:
    which, option = ("satu tahap pun", "tahap-1") if wanted == FINAL else (_called(wanted), f"tahap-{wanted}")
    return UserError(
        f"Temuan {region.name} pada akhir {which} tidak tersimpan, dan tidak ada dalam riwayat git. Pada akhir "
        f"setiap tahap, jalankan  masterplan check {region.name} --write-baseline {option}"
    )
