"""Composing documents in tests."""

from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from generator.blocks.blocks import Document
from generator.building.sets import document_set
from generator.documents.as_markdown import to_markdown
from generator.documents.compose import Composer
from generator.handouts.kit import Wish, compose_kit
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading, read_masterplan
from generator.regions.locate import RegionFolder, shipped_templates
from generator.source.problems import Problems
from tests.conftest import CHECKOUT, write_tree


def composer_of(masterplan: Masterplan, own: Path | None = None, pictures: Path | None = None) -> Composer:
    """The composer of a plan, with templates and pictures of its own if their folders are given."""
    return Composer(masterplan, shipped_templates(), own, pictures)


def is_ours(place: Path) -> bool:
    """Whether a region is one of the checkout, which no test changes."""
    return place.is_relative_to(CHECKOUT)


@cache
def _ours(place: Path) -> Reading:
    return read_masterplan(place)


def sound(place: Path) -> Reading:
    """The reading of a region without problems; one of the checkout is read once in each process."""
    reading = _ours(place) if is_ours(place) else read_masterplan(place)
    reading.problems.raise_if_any()
    return reading


def composed(place: Path, own: Path | None = None) -> list[Document]:
    """Every document of a region for which there is a template; one of the checkout is composed once.

    The lists of blocks are the caller's own.
    """
    return [_own(one) for one in _composed_once(place, own)] if is_ours(place) else _composed(place, own)


def _own(document: Document) -> Document:
    return replace(document, body=[*document.body])


@lru_cache(8)
def _composed_once(place: Path, own: Path | None) -> list[Document]:
    return _composed(place, own)


def _composed(place: Path, own: Path | None) -> list[Document]:
    reading = sound(place)
    composer = composer_of(reading.masterplan, own, place if place.is_dir() else place.parent)
    specs = document_set(reading.masterplan, Problems())
    return [composer.compose(spec) for spec in specs if composer.has_templates(spec.key)]


def kit(place: Path, stage: int, **wishes: Any) -> dict[str, Document]:
    """The kit of a stage: its documents by the names of their files; ``wishes`` as in ``Wish``."""
    wish = Wish(stage, **wishes)
    made = _kit_once(place, wish) if is_ours(place) else kit_as_wished(place, wish)
    return {name: _own(document) for name, document in made.items()}


@lru_cache(16)
def _kit_once(place: Path, wish: Wish) -> dict[str, Document]:
    return kit_as_wished(place, wish)


def kit_as_wished(place: Path, wish: Wish) -> dict[str, Document]:
    """A kit that is composed anew."""
    return dict(compose_kit(sound(place), RegionFolder(place, place), wish))


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
