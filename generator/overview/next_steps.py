"""What to do next for a region: the few steps that lead on, the most urgent first."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from generator.blocks.numbering import roman
from generator.checks.finding import Finding
from generator.checks.folding import MISSING
from generator.framework.stages import FINAL
from generator.overview.standing import Standing
from generator.source.paths import ModelPath
from generator.source.place import as_argument, shown_path
from generator.workbooks.tables import TOPICS as TABLES

_MOST_STEPS = 5
_MOST_NAMED = 5


class Step(NamedTuple):
    """A step: why or what, and the command that does it, "" if it is done by hand."""

    what: str
    command: str = ""


def next_steps(standing: Standing) -> list[Step]:
    """The next steps for a region, at most five; the first is the one to do now."""
    return [*islice(_steps(standing), _MOST_STEPS)]


def _steps(standing: Standing) -> Iterator[Step]:
    name = standing.folder.argument
    if standing.checked is None:
        if standing.faults:
            yield Step(
                "Perbaiki isian pada baris yang disebut di atas, lalu periksa lagi.", f"masterplan check {name}"
            )
        return
    yield from _documents(standing, name)
    if standing.errors:
        yield Step(f"Perbaiki {len(standing.errors)} galat pada yang sudah diisi.", f"masterplan check {name}")
    if standing.empty:
        yield Step(f"Garap {len(standing.empty)} dimensi yang belum berisi apa pun.", f"masterplan check {name}")
    yield from _filling(standing, name)
    yield from _bimtek(standing, name)
    if late := [item for item in standing.follow_ups if item.is_late]:
        yield Step(f"Selesaikan tindak lanjut yang lewat tenggat: {late[0].shown}.")
    if not standing.gaps and not standing.errors and not standing.empty:
        yield Step("Isian lengkap: buat naskah final.", f"masterplan build {name} --final")


def _documents(standing: Standing, name: str) -> Iterator[Step]:
    """Bring edited documents home, then make the documents if they are missing or outdated."""
    for file in standing.made.edited:
        command = f"masterplan pull {name} {as_argument(shown_path(file))}"
        yield Step(f"Bawa pulang suntingan di {file.name}.", command)
    if standing.made.when is None:
        yield Step("Buat dokumennya.", f"masterplan build {name}")
    elif not standing.made.is_current:
        yield Step("Buat ulang dokumen: isian berubah sejak terakhir dibuat.", f"masterplan build {name}")


def _filling(standing: Standing, name: str) -> Iterator[Step]:
    """Fill in what the stages so far ask for, else what the final version does, in the file of the gravest gap."""
    gaps = standing.gaps_now or standing.gaps
    if not gaps:
        return
    file = gaps[0].file
    lacking = [*dict.fromkeys(gap.message.partition(MISSING)[0] for gap in gaps if gap.file == file)]
    more = f", dan {len(lacking) - _MOST_NAMED} isian lain" if len(lacking) > _MOST_NAMED else ""
    yield Step(f"Isi {shown_path(file) if file else 'berkas daerah'}: {'; '.join(lacking[:_MOST_NAMED])}{more}.")
    if told := _tables_lacking(standing, gaps):
        yield Step(f"Isi tabel di Excel ({told}).", f"masterplan excel {name}")


def _tables_lacking(standing: Standing, gaps: Sequence[Finding]) -> str:
    """How much is missing in tables among some gaps, and in all if those are only of the stages so far."""
    lacking, most = (sum(ModelPath(gap.path).topic in TABLES for gap in each) for each in (gaps, standing.gaps))
    if not lacking or lacking == most:
        return f"{lacking} isian belum ada" if lacking else ""
    asked = f"yang diminta sampai tahap {roman(max(standing.stage, 1))}"
    return f"{lacking} isian {asked} belum ada; untuk naskah final {most}"


def _bimtek(standing: Standing, name: str) -> Iterator[Step]:
    """Prepare the stage that follows the last recorded one, as long as something is missing."""
    stage = standing.stage + 1
    if standing.gaps and stage < FINAL:
        what = f"Siapkan bahan Bimtek tahap {roman(stage)}."
        yield Step(what, f"masterplan handout {name} --tahap {stage}")
