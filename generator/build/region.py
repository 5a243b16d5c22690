"""One region from its inputs to its documents."""

from pathlib import Path

from generator.blocks.blocks import Document
from generator.build.built import Built
from generator.build.embedding import file_hashes
from generator.build.formats import Writers
from generator.build.freshness import digest
from generator.build.locate import RegionFolder, shipped_templates
from generator.build.options import USUAL_FORMATS, Progress, silent
from generator.build.outputs import write_file
from generator.build.sets import check_own_set, document_set, suggestion
from generator.documents.compose import Composer
from generator.documents.gaps import gaps_of, heaviest
from generator.documents.manifest import DocumentSpec
from generator.masterplan.reading import Reading, read_masterplan
from generator.source.problems import UserError


def build_region(
    folder: RegionFolder, documents: tuple[str, ...] = (), formats: tuple[str, ...] = USUAL_FORMATS,
    output: Path | None = None, *, final: bool = False, page_numbers: bool = False, source: bool = True,
    plain: bool = False, progress: Progress = silent,
) -> Built:  # fmt: skip
    """Build the documents named by key (all of the set if none) in the formats.

    Word documents carry anchors by which edits find back to the region's files, and the ``source`` of what
    they print, so that two of them can be compared; ``plain`` ones carry neither.
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
        reading.masterplan, folder, formats, page_numbers=page_numbers, source=source and not plain,
        anchored=None if plain else file_hashes(reading, folder.place), progress=progress,
    )  # fmt: skip
    built.notices += writers.notices
    built.pictures = {name: digest(picture.content) for name, picture in composer.pictures_read.items()}
    target = output / folder.name if output else folder.output
    files = [file for document in composed for file in writers.files(document)]
    for name, content in files:
        _write(target, name, content, built)
    for document in composed:
        for name, content in writers.figures(document):
            _write(target, name, content, built, listed=False)
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


def _write(target: Path, name: str, content: bytes, built: Built, *, listed: bool = True) -> None:
    try:
        write_file(target / name, content)
    except UserError as error:
        built.refused.append(error.message)
    else:
        built.outputs[name] = digest(content)
        if listed:
            built.written.append(target / name)
