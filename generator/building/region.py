"""The build of one region, from its inputs to its documents."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from generator.building.built import Built
from generator.building.embedding import file_hashes, printed_paths
from generator.building.options import USUAL_FORMATS, Progress, silent
from generator.building.sets import (
    check_file_names,
    check_own_chapters,
    check_own_set,
    document_called,
    document_set,
    suggestion,
)
from generator.building.unprinted import unprinted
from generator.building.writers import Writers
from generator.documents.compose import Composer
from generator.documents.listed_gaps import gaps_of, heaviest, once
from generator.documents.manifest import DocumentSpec
from generator.identity import digest
from generator.masterplan.gaps import canonical, expected_gaps
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading, read_masterplan
from generator.masterplan.repeats import tell_doubled_money
from generator.masterplan.revised_files import tell_revised_files
from generator.outputs.atomic_writing import refuse_a_file
from generator.outputs.edited_since import DOCUMENTS, Written
from generator.regions.locate import RegionFolder, shipped_templates
from generator.source.problems import UserError
from generator.source.values import Gap
from generator.source.words import joined, slug

_MOST_WAIVERS = 10
_MOST_GAPS = 50


def build_region(
    folder: RegionFolder, documents: tuple[str, ...] = (), formats: tuple[str, ...] = USUAL_FORMATS,
    output: Path | None = None, *, final: bool = False, page_numbers: bool = False, source: bool = True,
    plain: bool = False, progress: Progress = silent,
) -> Built:  # fmt: skip
    """Build the documents with the given keys (the whole set if none) in the given formats.

    Word documents carry anchors, which lead edits back to the region's files, and the ``source`` of what they print,
    so that two of them can be compared; ``plain`` ones carry neither. Raises InputError if the inputs are invalid,
    and UserError if a template is faulty, LibreOffice fails or a final text has gaps; nothing is written then. A file
    that cannot be written is listed as refused, and the others are still written.
    """
    reading = read_masterplan(folder.place)
    plan = reading.masterplan
    specs = document_set(plan, reading.problems)
    reading.problems.raise_if_any()
    is_final = final or plan.naskah.status == "final"
    composer = Composer(plan, shipped_templates(), folder.templates, folder.home, final=is_final)
    _check_all(composer, specs, reading, folder)
    target = output / folder.name if output else folder.output
    writers = Writers(
        plan, folder, formats, page_numbers=page_numbers, source=source and not plain,
        anchored=None if plain else file_hashes(reading, folder.place), progress=progress,
    )  # fmt: skip
    wanted = _wanted(specs, documents)
    made = []
    for number, spec in enumerate(wanted, 1):
        writers.tell_next(spec.name, number, len(wanted))
        made.append(_made(composer, writers, spec))
    lost = (
        "" if documents or plan.dokumen.susunan else unprinted(plan, chain.from_iterable(one.paths for one in made))
    )
    built = _result(reading, made, [*writers.notices, *([lost] if lost else [])])
    built.documents = [slug(spec.name) for spec in specs]
    built.pictures = {name: digest(picture.content) for name, picture in composer.pictures_read.items()}
    if is_final:
        gaps = [gap for one in made for gap in one.gaps]
        refuse_unfinished(plan, gaps, chain.from_iterable(one.paths for one in made), asked=final)
    refuse_a_file(target, "--output-dir")
    _write_all(target, made, built)
    return built


def _check_all(composer: Composer, specs: list[DocumentSpec], reading: Reading, folder: RegionFolder) -> None:
    """Raise InputError for what cannot be built, and add notices of what can but may not be meant."""
    plan, problems = reading.masterplan, reading.problems
    check_own_set(plan, composer.has_templates, folder.templates, problems)
    check_own_chapters(plan, composer.chapter_names, problems)
    check_file_names(plan, specs, problems)
    problems.raise_if_any()
    tell_doubled_money(plan, problems)
    tell_revised_files(plan, problems)


@dataclass(slots=True)
class _Made:
    """The parts of one document: its gaps, the paths it prints, its files, and the files of its figures."""

    gaps: list[Gap]
    paths: set[str]
    files: list[tuple[str, bytes]] = field(default_factory=list)
    figures: list[tuple[str, bytes]] = field(default_factory=list)


def _made(composer: Composer, writers: Writers, spec: DocumentSpec) -> _Made:
    """Make a document in all formats; a final one with gaps gets no files."""
    document = composer.compose(spec)
    made = _Made(gaps_of([document]), set(printed_paths(document)))
    if not (composer.final and made.gaps):
        made.files = writers.files(document)
        made.figures = writers.figures(document)
    return made


def _as_listed(plan: Masterplan, gaps: Iterable[Gap]) -> list[Gap]:
    """Gaps that documents print as the check lists them: that of a part for those of all that it lacks."""
    printed = [*gaps]
    listed = {gap.path: gap for gap in expected_gaps(plan)} if printed else {}
    return once(listed.get(canonical(gap.path, listed), gap) for gap in printed)


def refuse_unfinished(plan: Masterplan, gaps: list[Gap], paths: Iterable[str], *, asked: bool = False) -> None:
    """Raise UserError for a final text with gaps, or with placeholders in what it prints from these paths.

    ``asked`` says that --final was given.
    """
    if gaps:
        raise UserError(_not_final(plan, gaps, asked=asked))
    from generator.building.placeholders_left import leftovers, leftovers_told  # noqa: PLC0415  (only for a final text)

    if left := leftovers(plan, paths):
        raise UserError(leftovers_told(left, _way_to_draft(plan, asked=asked)))


def _way_to_draft(plan: Masterplan, *, asked: bool) -> str:
    """How to get a draft: reset ``naskah.status`` if it says "final", and omit --final if it was given."""
    back = ["ganti status itu menjadi 'draf'"] if plan.naskah.status == "final" else []
    return joined([*back, *(["jalankan tanpa --final"] if asked else [])])


def _not_final(plan: Masterplan, gaps: list[Gap], *, asked: bool) -> str:
    """The error for a final text with gaps: what is missing, and how to get a draft instead."""
    status = plan.naskah.status
    lacking = _as_listed(plan, gaps)
    shown = [heaviest([gap], plan)[0] for gap in sorted(lacking, key=lambda gap: -gap.weight)[:_MOST_GAPS]]
    lines = "".join(f"\n  {gap.label}  ->  {gap.shown_path}" for gap in shown)
    more = len(lacking) - len(shown)
    lines += f"\n  … dan {more} lagi; semuanya disebut oleh  masterplan check" if more else ""
    wanted = f"{status.place}: naskah.status tertulis 'final', padahal " if status == "final" else ""
    draft = _way_to_draft(plan, asked=asked)
    reason = "catat alasannya di  pemeriksaan.dikecualikan  (aturan: ISI001, pada: jalur di atas)"
    return (
        f"{wanted}{'n' if wanted else 'N'}askah final belum dapat dibuat: {len(lacking)} isian belum "
        f"ada:{lines}\n"
        f"{_void_waivers(plan)}"
        f"Lengkapi isiannya; yang memang tidak akan diisi, {reason}; untuk membuat draf, {draft}."
    )


def _void_waivers(plan: Masterplan) -> str:
    """A line for each waiver that was meant to settle a gap but does not."""
    if not plan.pemeriksaan.dikecualikan:
        return ""
    found = list(
        islice(plan.pemeriksaan.void_waivers(list(expected_gaps(plan)), plan.placeholders), _MOST_WAIVERS + 1)
    )
    lines = "".join(f"  {waiver.place}: {why}.\n" for waiver, why in found[:_MOST_WAIVERS])
    lines += "  … dan lainnya.\n" if len(found) > _MOST_WAIVERS else ""
    return f"Pengecualian yang tidak berlaku:\n{lines}" if found else ""


def _wanted(specs: list[DocumentSpec], documents: tuple[str, ...]) -> list[DocumentSpec]:
    wanted = [_called(name, specs) for name in documents]
    return [spec for spec in specs if not documents or spec in wanted]


def _called(name: str, specs: list[DocumentSpec]) -> DocumentSpec:
    if found := document_called(name, specs):
        return found
    raise UserError(f"Tidak ada dokumen '{name}' dalam susunan daerah ini. {suggestion(name, specs)}")


def _result(reading: Reading, made: list[_Made], notices: list[str]) -> Built:
    plan = reading.masterplan
    gaps = _as_listed(plan, chain.from_iterable(document.gaps for document in made))
    return Built(
        f"{plan.istilah.jenis_daerah} {plan.daerah.nama}".strip(),
        gap_count=len(gaps),
        gaps=heaviest(gaps, plan),
        notices=[*(reading.problems.shown(notice) for notice in reading.problems.notices), *notices],
    )


def _write_all(target: Path, made: list[_Made], built: Built) -> None:
    documents = dict(chain.from_iterable(document.files for document in made))
    figures = dict(chain.from_iterable(document.figures for document in made))
    written = Written(target, DOCUMENTS)
    written.announce(documents | figures)
    built.written += [target / name for name, content in documents.items() if _write(written, name, content, built)]
    for name, content in figures.items():
        _write(written, name, content, built)


def _write(written: Written, name: str, content: bytes, built: Built) -> bool:
    """Write a file and return whether that succeeded; a refusal, or an older version kept, is noted in ``built``."""
    try:
        kept = written.write(name, content)
    except UserError as error:
        built.refused.append(error.message)
        return False
    built.remarks += [kept] if kept else []
    built.outputs[name] = digest(content)
    return True
