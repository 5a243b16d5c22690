"""Which documents a region has: the guideline's set of its edition, or its own."""

from collections.abc import Callable

from generator.documents.manifest import DocumentSpec
from generator.framework.loading import framework_data
from generator.masterplan.masterplan import Masterplan
from generator.source.problems import Problems
from generator.source.words import similar


def document_set(masterplan: Masterplan, problems: Problems) -> list[DocumentSpec]:
    """The documents in their order, with the region's own numbers and titles where it gives any.

    An edition that is not known is a problem of the reading.
    """
    data = framework_data("dokumen")
    edition = str(masterplan.dokumen.edisi or data["baku"])
    if edition not in data["edisi"]:
        problems.error(
            f"edisi pedoman '{edition}' tidak dikenal",
            masterplan.dokumen.edisi.place,
            f"pilih salah satu dari: {', '.join(data['edisi'])}.",
        )
        return []
    if not masterplan.dokumen.susunan:
        return [_spec(masterplan, entry) for entry in data["edisi"][edition]]
    known = _known(edition)
    specs = []
    for own in masterplan.dokumen.susunan:
        entry = dict(known.get(str(own.kunci), {"kunci": str(own.kunci), "nomor": "", "judul": str(own.kunci)}))
        entry |= {name: str(value) for name, value in own.supplied() if name in {"kunci", "nomor", "judul"}}
        specs.append(_spec(masterplan, entry, tuple(str(chapter) for chapter in own.bab)))
    return specs


def _known(edition: str) -> dict[str, dict[str, str]]:
    """Every document that the program knows, those of the edition as the edition calls them."""
    data = framework_data("dokumen")
    others = [entry for entries in data["edisi"].values() for entry in entries]
    return {entry["kunci"]: entry for entry in (*data["lain"], *others, *data["edisi"][edition])}


def check_own_set(masterplan: Masterplan, has_templates: Callable[[str], bool], problems: Problems) -> None:
    """Report keys of the region's own set that stand for no document."""
    known = _known(framework_data("dokumen")["baku"])
    for own in masterplan.dokumen.susunan:
        if own.kunci and own.kunci not in known and not has_templates(own.kunci):
            near = similar(own.kunci, known)
            problems.error(
                f"dokumen '{own.kunci}' tidak dikenal",
                own.kunci.place,
                f"Mungkin maksud Anda: {near[0]}." if near else f"buat map templates/{own.kunci} di map daerah.",
            )


def _spec(masterplan: Masterplan, entry: dict[str, str], chapters: tuple[str, ...] = ()) -> DocumentSpec:
    title = masterplan.istilah.filled(entry["judul"])
    return DocumentSpec(entry["kunci"], entry["nomor"], title, chapters)


def suggestion(wanted: str, specs: list[DocumentSpec]) -> str:
    """Words that help someone who named a document that is not in the set."""
    keys = [spec.key for spec in specs]
    near = similar(wanted, keys)
    return f"Mungkin maksud Anda: {near[0]}." if near else f"Yang ada: {', '.join(keys)}."
