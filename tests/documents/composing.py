"""Composing documents in tests."""

from pathlib import Path
from typing import Any

from generator.blocks.blocks import Document
from generator.building.sets import document_set
from generator.documents.as_markdown import to_markdown
from generator.documents.compose import Composer
from generator.handouts.kit import Wish, compose_kit
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder, shipped_templates
from generator.source.problems import Problems
from tests.conftest import write_tree


def composer_of(masterplan: Masterplan, own: Path | None = None, pictures: Path | None = None) -> Composer:
    """The composer of a plan, with templates and pictures of its own if their folders are given."""
    return Composer(masterplan, shipped_templates(), own, pictures)


def composed(place: Path, own: Path | None = None) -> list[Document]:
    """Every document of a region for which there is a template."""
    reading = read_masterplan(place)
    reading.problems.raise_if_any()
    composer = composer_of(reading.masterplan, own, place if place.is_dir() else place.parent)
    specs = document_set(reading.masterplan, Problems())
    return [composer.compose(spec) for spec in specs if composer.has_templates(spec.key)]


def kit(place: Path, stage: int, **wishes: Any) -> dict[str, Document]:
    """The kit of a stage: its documents by the names of their files; ``wishes`` as in ``Wish``."""
    reading = read_masterplan(place)
    reading.problems.raise_if_any()
    return dict(compose_kit(reading, RegionFolder(place, place), Wish(stage, **wishes)))


PAGE_PLAN = """
daerah: {kode: "62.02", nama: Kotawaringin Timur, jenis: kabupaten, provinsi: Kalimantan Tengah}
periode: {mulai: 2025, selesai: 2029}
misi: [Satu misi, Dua misi]
dokumen: {susunan: [{kunci: nota, judul: Nota}]}
"""
PAGE_MANIFEST = "naskah: tidak\nsampul: tidak\ndaftar_isi: tidak\nbab: [isi]\n"


def composed_page(root: Path, page: str, others: dict[str, str] | None = None, plan: str = PAGE_PLAN) -> Document:
    """The document of a region whose only template is a page; ``others`` are templates beside it, by their names."""
    templates = {"dokumen.yaml": PAGE_MANIFEST, "isi.md": page, **(others or {})}
    write_tree(root, {"isi.yaml": plan, **{f"templates/nota/{name}": text for name, text in templates.items()}})
    reading = read_masterplan(root)
    reading.problems.raise_if_any()
    spec = next(spec for spec in document_set(reading.masterplan, Problems()) if spec.key == "nota")
    return composer_of(reading.masterplan, root / "templates", root).compose(spec)


def printed_page(root: Path, page: str, others: dict[str, str] | None = None, plan: str = PAGE_PLAN) -> str:
    """The Markdown of such a page, without its title."""
    return to_markdown(composed_page(root, page, others, plan)).partition("\n\n")[2].strip()
