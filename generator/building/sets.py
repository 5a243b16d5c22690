"""The set of documents of a region: that of an edition of the guideline, or the region's own."""

from collections.abc import Callable, Iterable
from operator import attrgetter
from pathlib import Path

from generator.documents.manifest import DocumentSpec
from generator.framework.editions import edition_of_frame
from generator.framework.loading import framework_data
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.setelan import DokumenDaerah
from generator.outputs.reserved_names import fault_of_name
from generator.source.place import Place
from generator.source.problems import Problems
from generator.source.words import similar, slug

DRAFT = "Rancangan"


def document_set(masterplan: Masterplan, problems: Problems) -> list[DocumentSpec]:
    """The documents in order, with the region's own numbers and titles if it gives any.

    An unknown edition becomes a problem of the reading.
    """
    data = framework_data("set-dokumen")
    edition = str(masterplan.dokumen.edisi or usual_set(masterplan))
    if edition not in data["edisi"]:
        problems.error(
            f"edisi pedoman '{edition}' tidak dikenal",
            masterplan.dokumen.edisi.place,
            f"pilih salah satu dari: {', '.join(data['edisi'])}.",
        )
        return []
    chosen = _chosen(masterplan)
    if not chosen:
        return [_spec(masterplan, entry) for entry in data["edisi"][edition] if _is_for(masterplan, entry)]
    known = _known(edition)
    specs = []
    for own in chosen:
        entry = dict(known.get(str(own.kunci), {"kunci": str(own.kunci), "nomor": "", "judul": str(own.kunci)}))
        given = {name: str(value) for name, value in own.supplied() if name in {"kunci", "nomor", "judul"}}
        if "judul" in given:
            entry.pop("bernomor", None)
        entry |= given
        specs.append(_spec(masterplan, entry, tuple(str(chapter) for chapter in own.bab)))
    return specs


def usual_set(masterplan: Masterplan) -> str:
    """The key of the set of regions that choose none: that of their frame, else the usual one."""
    data, frame = framework_data("set-dokumen"), edition_of_frame(masterplan.frame.file)
    return frame if frame in data["edisi"] else str(data["baku"])


def _is_for(masterplan: Masterplan, entry: dict[str, str]) -> bool:
    """Whether a document of the set is for the plan: one with a condition needs an item with one of its fields."""
    fields = entry.get("bila", "").split()
    items = (*masterplan.sasaran, *masterplan.rencana_aksi)
    return not fields or any(getattr(item, field, None) for item in items for field in fields)


def _chosen(masterplan: Masterplan) -> list[DokumenDaerah]:
    return [own for own in masterplan.dokumen.susunan if own.kunci]


def _known(edition: str) -> dict[str, dict[str, str]]:
    """Every document known to the program; those of the edition have their names in that edition."""
    data = framework_data("set-dokumen")
    others = [entry for entries in data["edisi"].values() for entry in entries]
    return {entry["kunci"]: entry for entry in (*data["lain"], *others, *data["edisi"][edition])}


def every_key() -> list[str]:
    """The keys of all documents that a region's set may have, apart from its own."""
    return [*_known(framework_data("set-dokumen")["baku"])]


def check_own_set(
    masterplan: Masterplan, has_templates: Callable[[str], bool], own_templates: Path | None, problems: Problems
) -> None:
    """Report unknown keys in the region's own set, and documents without a key.

    ``own_templates`` is the folder with the region's own documents, if it has one.
    """
    folders = [one for one in own_templates.iterdir() if one.is_dir()] if own_templates else []
    known = _known(usual_set(masterplan))
    for own in masterplan.dokumen.susunan:
        if own and not own.kunci:
            problems.error("dokumen ini belum berkunci", own.place, "tambahkan kuncinya, misalnya  kunci: masterplan")
        if own.kunci and own.kunci not in known and not has_templates(own.kunci):
            remedy = _to_be_known(str(own.kunci), known, folders)
            problems.error(f"dokumen '{own.kunci}' tidak dikenal", own.kunci.place, remedy)


def _to_be_known(key: str, known: Iterable[str], folders: list[Path]) -> str:
    """What to do that a document is known: name another one, or write what its folder lacks."""
    folder = next((folder for folder in folders if folder.name == key), None)
    if folder is not None:
        chapters = ", ".join(sorted(file.stem for file in folder.glob("*.md")))
        written = f"tulis berkas templates/{key}/dokumen.yaml yang menyebut bab-babnya"
        return f"{written}, yaitu  bab: [{chapters}]" if chapters else f"{written}, dan bab itu di sampingnya."
    near = similar(key, [*(folder.name for folder in folders), *known])
    return f"Mungkin maksud Anda: {near[0]}." if near else f"buat map templates/{key} di map daerah."


def check_own_chapters(masterplan: Masterplan, names: Callable[[str], list[str]], problems: Problems) -> None:
    """Report chapters of the region's own set without a template among the ``names`` of their document."""
    for own in masterplan.dokumen.susunan:
        known = names(str(own.kunci)) if own.kunci and own.bab else []
        for number, chapter in enumerate(own.bab if known else ()):
            if chapter in own.bab[:number]:
                remedy = "hapus salah satu, karena bab itu akan tercetak dua kali."
                problems.error(f"bab '{chapter}' disebut dua kali", chapter.place, remedy)
            elif chapter not in known:
                near = similar(chapter, known)
                hint = f"Mungkin maksud Anda: {near[0]}." if near else f"Yang ada: {', '.join(known)}."
                problems.error(f"bab '{chapter}' tidak ada dalam dokumen '{own.kunci}'", chapter.place, hint)


def check_file_names(masterplan: Masterplan, specs: list[DocumentSpec], problems: Problems) -> None:
    """Report documents whose files would overwrite each other, or whose file names are invalid on Windows."""
    first: dict[str, Place | None] = {}
    for spec, place in zip(specs, _places(masterplan, len(specs)), strict=True):
        name = slug(spec.name)
        fault = fault_of_name(name) if name else "tidak memuat huruf atau angka Latin"
        if fault:
            problems.error(f"nama dokumen '{spec.name}' {fault}", place, "beri nomor atau judul lain.")
        elif name in first:
            problems.error(
                f"dua dokumen bernama sama, '{spec.name}', sehingga yang satu akan menimpa yang lain",
                place,
                "beri nomor atau judul lain pada 'dokumen.susunan', atau hapus salah satunya.",
                also=first[name],
            )
        first.setdefault(name, place)


def _places(masterplan: Masterplan, count: int) -> list[Place | None]:
    """Where the region names each of its documents; None for each in the usual set."""
    own = [(entry.judul or entry.nomor or entry.kunci).place for entry in _chosen(masterplan)]
    return own or [None] * count


def _spec(masterplan: Masterplan, entry: dict[str, str], chapters: tuple[str, ...] = ()) -> DocumentSpec:
    title = masterplan.istilah.filled(entry["judul"])
    if "bernomor" in entry and not attrgetter(entry["bernomor"])(masterplan):
        title = f"{DRAFT} {title}"
    return DocumentSpec(entry["kunci"], entry["nomor"], title, chapters)


def document_called(wanted: str, specs: list[DocumentSpec]) -> DocumentSpec | None:
    """The document with this key, else the only one with this number, title or both, such as "Buku 2".

    None if none or several are called so. Capitals, blanks and signs do not matter, so file names will do as well.
    """
    if exact := next((spec for spec in specs if spec.key == wanted), None):
        return exact
    name = slug(wanted)
    called = [
        spec
        for spec in specs
        if name and name in {slug(spec.key), slug(spec.number), slug(spec.title), slug(spec.name)}
    ]
    return called[0] if len(called) == 1 else None


def suggestion(wanted: str, specs: list[DocumentSpec]) -> str:
    """A hint for a document name that is not in the set."""
    keys = [spec.key for spec in specs]
    near = similar(wanted, keys)
    return f"Mungkin maksud Anda: {near[0]}." if near else f"Yang ada: {', '.join(keys)}."
