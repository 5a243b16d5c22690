"""One region from its inputs to its documents."""

import datetime
import os
from dataclasses import dataclass, field
from pathlib import Path

from generator.blocks.blocks import Document
from generator.build.locate import RegionFolder, shipped_templates
from generator.build.outputs import write_file
from generator.build.sets import document_set, suggestion
from generator.documents.compose import Composer
from generator.documents.gaps import GapGroup, gaps_of, heaviest
from generator.documents.manifest import DocumentSpec
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading, read_masterplan
from generator.source.problems import UserError
from generator.source.words import slug

FORMATS = ("docx", "md")


@dataclass(slots=True)
class Built:
    """What came of a region: files written, files refused, gaps, notices, documents without a template."""

    title: str
    written: list[Path] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    gap_count: int = 0
    gaps: list[GapGroup] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    unavailable: list[str] = field(default_factory=list)


def build_region(
    folder: RegionFolder, documents: tuple[str, ...] = (), formats: tuple[str, ...] = FORMATS,
    output: Path | None = None, *, final: bool = False,
) -> Built:  # fmt: skip
    """Build the documents named by key (all of the set if none) in the formats.

    Raises InputError where the inputs are wrong and UserError where a template is: nothing is written
    then. A file that cannot be written is listed as refused, and the others are made.
    """
    reading = read_masterplan(folder.place)
    specs = document_set(reading.masterplan, reading.problems)
    reading.problems.raise_if_any()
    final = final or reading.masterplan.naskah.status == "final"
    composer = Composer(reading.masterplan, shipped_templates(), folder.templates, final=final)
    wanted, unavailable = _wanted(specs, documents, composer)
    composed = [composer.compose(spec) for spec in wanted]
    built = _result(reading, composed, unavailable)
    if final and built.gaps:
        raise UserError(_not_final(built))
    writers = _Writers(reading.masterplan, folder, formats)
    built.notices += writers.notices
    target = output / folder.name if output else folder.output
    for document in composed:
        for name, content in writers.files(document):
            _write(target / name, content, built)
    return built


def _not_final(built: Built) -> str:
    lines = "".join(f"\n  {gap.label}  ->  {gap.path}" for gap in built.gaps)
    return (
        f"Naskah final belum dapat dibuat: {built.gap_count} isian belum ada, antara lain:{lines}\n"
        "Lengkapi isiannya, atau buat sebagai draf tanpa --final."
    )


def _wanted(
    specs: list[DocumentSpec], documents: tuple[str, ...], composer: Composer
) -> tuple[list[DocumentSpec], list[DocumentSpec]]:
    keys = {spec.key for spec in specs}
    for key in documents:
        if key not in keys:
            raise UserError(f"Tidak ada dokumen '{key}' dalam susunan daerah ini. {suggestion(key, specs)}")
    chosen = [spec for spec in specs if not documents or spec.key in documents]
    available = [spec for spec in chosen if composer.has_templates(spec)]
    unavailable = [spec for spec in chosen if spec not in available]
    if documents and unavailable:
        raise UserError(f"Templat untuk '{unavailable[0].key}' belum tersedia pada versi ini.")
    return available, unavailable


def _result(reading: Reading, documents: list[Document], unavailable: list[DocumentSpec]) -> Built:
    masterplan = reading.masterplan
    gaps = gaps_of(documents)
    title = f"{masterplan.istilah.jenis_daerah} {masterplan.daerah.nama}".strip()
    return Built(
        title,
        gap_count=len(gaps),
        gaps=heaviest(gaps, masterplan.istilah),
        notices=[reading.problems.shown(notice) for notice in reading.problems.notices],
        unavailable=[spec.name for spec in unavailable],
    )


class _Writers:
    """Turns documents into files of the wanted formats; writers are imported when they are needed."""

    def __init__(self, masterplan: Masterplan, folder: RegionFolder, formats: tuple[str, ...]) -> None:
        self.formats = formats
        self.notices: list[str] = []
        self.when = _date_of(masterplan)
        if "docx" in formats:
            from generator.word.dress import dress_of  # noqa: PLC0415
            from generator.word.writer import Look  # noqa: PLC0415

            dress = dress_of(str(masterplan.gaya.kertas or "a4"), str(masterplan.gaya.huruf or ""))
            self.look = Look(dress, self._own_styles(folder.style_reference, dress))

    def _own_styles(self, reference: Path | None, dress: "object") -> str:
        if reference is None:
            return ""
        from generator.word.dress import Dress  # noqa: PLC0415
        from generator.word.reference import styles_from  # noqa: PLC0415

        assert isinstance(dress, Dress)
        styles, missing = styles_from(reference, dress)
        if missing:
            self.notices.append(f"{reference.name} tidak memuat gaya {', '.join(missing)}; dipakai gaya bawaan.")
        return styles

    def files(self, document: Document) -> list[tuple[str, bytes]]:
        """Name and content of each file of a document."""
        stem = slug(document.name)
        found = []
        if "docx" in self.formats:
            from generator.word.writer import to_docx  # noqa: PLC0415

            found.append((f"{stem}.docx", to_docx(document, self.look, self.when)))
        if "md" in self.formats:
            from generator.documents.markdown import to_markdown  # noqa: PLC0415

            found.append((f"{stem}.md", to_markdown(document).encode()))
        return found


def _date_of(masterplan: Masterplan) -> datetime.date | None:
    """The date that the files carry: the text's own, else SOURCE_DATE_EPOCH, else none."""
    if masterplan.naskah.tanggal:
        return masterplan.naskah.tanggal
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date() if epoch.isdigit() else None


def _write(path: Path, content: bytes, built: Built) -> None:
    try:
        write_file(path, content)
    except UserError as error:
        built.refused.append(error.message)
    else:
        built.written.append(path)
