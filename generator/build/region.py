"""One region from its inputs to its documents."""

from dataclasses import dataclass, field
from pathlib import Path

from generator.blocks.blocks import Document
from generator.build.formats import USUAL_FORMATS, Progress, Writers, silent
from generator.build.locate import RegionFolder, shipped_templates
from generator.build.outputs import write_file
from generator.build.sets import check_own_set, document_set, suggestion
from generator.documents.compose import Composer
from generator.documents.gaps import GapGroup, gaps_of, heaviest
from generator.documents.manifest import DocumentSpec
from generator.masterplan.reading import Reading, read_masterplan
from generator.source.problems import UserError


@dataclass(slots=True)
class Built:
    """What came of a region: documents written (their figures are not listed), files refused, gaps, notices."""

    title: str
    written: list[Path] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    gap_count: int = 0
    gaps: list[GapGroup] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def build_region(
    folder: RegionFolder, documents: tuple[str, ...] = (), formats: tuple[str, ...] = USUAL_FORMATS,
    output: Path | None = None, *, final: bool = False, page_numbers: bool = False, source: bool = True,
    progress: Progress = silent,
) -> Built:  # fmt: skip
    """Build the documents named by key (all of the set if none) in the formats.

    Word documents carry the ``source`` of what they print, so that two of them can be compared.
    Raises InputError where the inputs are wrong, and UserError where a template is or LibreOffice fails:
    nothing is written then. A file that cannot be written is listed as refused, and the others are made.
    """
    reading = read_masterplan(folder.place)
    specs = document_set(reading.masterplan, reading.problems)
    reading.problems.raise_if_any()
    final = final or reading.masterplan.naskah.status == "final"
    composer = Composer(reading.masterplan, shipped_templates(), folder.templates, folder.home, final=final)
    check_own_set(reading.masterplan, composer.has_templates, reading.problems)
    reading.problems.raise_if_any()
    wanted = _wanted(specs, documents)
    composed = [composer.compose(spec) for spec in wanted]
    built = _result(reading, composed)
    if final and built.gaps:
        raise UserError(_not_final(built))
    writers = Writers(
        reading.masterplan, folder, formats, page_numbers=page_numbers, source=source, progress=progress
    )
    built.notices += writers.notices
    target = output / folder.name if output else folder.output
    files = [file for document in composed for file in writers.files(document)]
    for name, content in files:
        _write(target / name, content, built)
    for document in composed:
        for name, content in writers.figures(document):
            _write(target / name, content, built, listed=False)
    return built


def _not_final(built: Built) -> str:
    lines = "".join(f"\n  {gap.label}  ->  {gap.path}" for gap in built.gaps)
    return (
        f"Naskah final belum dapat dibuat: {built.gap_count} isian belum ada, antara lain:{lines}\n"
        "Lengkapi isiannya, atau buat sebagai draf tanpa --final."
    )


def _wanted(specs: list[DocumentSpec], documents: tuple[str, ...]) -> list[DocumentSpec]:
    keys = {spec.key for spec in specs}
    for key in documents:
        if key not in keys:
            raise UserError(f"Tidak ada dokumen '{key}' dalam susunan daerah ini. {suggestion(key, specs)}")
    return [spec for spec in specs if not documents or spec.key in documents]


def _result(reading: Reading, documents: list[Document]) -> Built:
    masterplan = reading.masterplan
    gaps = gaps_of(documents)
    title = f"{masterplan.istilah.jenis_daerah} {masterplan.daerah.nama}".strip()
    return Built(
        title,
        gap_count=len(gaps),
        gaps=heaviest(gaps, masterplan.istilah),
        notices=[reading.problems.shown(notice) for notice in reading.problems.notices],
    )


def _write(path: Path, content: bytes, built: Built, *, listed: bool = True) -> None:
    try:
        write_file(path, content)
    except UserError as error:
        built.refused.append(error.message)
    else:
        if listed:
            built.written.append(path)
