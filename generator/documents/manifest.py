"""What a document consists of and what it looks like, as ``dokumen.yaml`` in its template folder says."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, cast, get_args

import yaml

from generator.blocks.blocks import Form, Shape
from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.source.words import joined

MANIFEST = "dokumen.yaml"
_PAPERS = ("a4", "f4")
_YES_OR_NO = ("ya", "tidak")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its template, its title, what it is about, and the condition under which it is there.

    A chapter without ``about`` is an appendix to the rest: it has no number and no line in the outline.
    """

    file: str
    title: str = ""
    about: str = ""
    condition: str = ""


@dataclass(frozen=True, slots=True)
class DocumentSpec:
    """A document of the region's set: its key (the template folder), number, title and own choice of chapters."""

    key: str
    number: str
    title: str
    chapters: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Number and title as people call it: "Buku 2 – Masterplan"."""
        return f"{self.number} – {self.title}" if self.number else self.title


def manifest_path(key: str, folders: tuple[Path | None, ...]) -> Path | None:
    """The manifest of a document: the region's own before the program's."""
    candidates = (folder / key / MANIFEST for folder in folders if folder)
    return next((path for path in candidates if path.is_file()), None)


@dataclass(frozen=True, slots=True)
class Manifest:
    """The parts of a document: those before its contents, and its chapters; and its shape.

    A ``manuscript`` is marked as a draft and lists its gaps at the end until it is final; a report or a
    worksheet is not.
    """

    front: list[Chapter]
    chapters: list[Chapter]
    shape: Shape
    manuscript: bool = True


def read_manifest(path: Path) -> Manifest:
    """The parts in their order; raises UserError where the file cannot be used."""
    return _manifest(path, path.read_bytes())


@lru_cache(maxsize=64)  # every region, and several parts of a build, ask for the same few
def _manifest(path: Path, content: bytes) -> Manifest:
    try:
        data = yaml.load(content, getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise UserError(f"{shown_path(path)} tidak dapat dibaca sebagai YAML. Periksa indentasinya.") from error
    entries = data.get("bab") if isinstance(data, dict) else None
    if not isinstance(entries, list) or not entries:
        raise UserError(f"{shown_path(path)}: tulis daftar bab, misalnya  bab: [pendahuluan, penutup].")
    front = data.get("depan") or []
    if not isinstance(front, list):
        raise UserError(f"{shown_path(path)}: 'depan' harus berupa daftar, misalnya  depan: [kata-pengantar].")
    return Manifest(
        [_chapter(entry, path) for entry in front],
        [_chapter(entry, path) for entry in entries],
        _shape(data, path),
        _one_of(data, "naskah", _YES_OR_NO, path) == "ya",
    )


def _shape(data: dict[str, Any], path: Path) -> Shape:
    """The shape by ``bentuk``, ``kertas``, ``huruf``, ``sampul`` and ``daftar_isi``, all of them optional."""
    font = data.get("huruf", "")
    if not isinstance(font, str):
        raise UserError(f"{shown_path(path)}: 'huruf' adalah nama jenis huruf, misalnya  huruf: Bookman Old Style.")
    return Shape(
        cast(Form, _one_of(data, "bentuk", get_args(Form), path)),
        _one_of(data, "kertas", ("", *_PAPERS), path),
        font,
        _one_of(data, "sampul", _YES_OR_NO, path) == "ya",
        _one_of(data, "daftar_isi", _YES_OR_NO, path) == "ya",
    )


def _one_of(data: dict[str, Any], key: str, choices: tuple[str, ...], path: Path) -> str:
    """The value of a key, the first choice where it is not given."""
    value = data.get(key) or choices[0]
    if value not in choices:
        wanted = joined([choice for choice in choices if choice], "atau")
        raise UserError(f"{shown_path(path)}: '{key}' diisi {wanted}.")
    return str(value)


def _chapter(entry: Any, path: Path) -> Chapter:
    if isinstance(entry, str):
        return Chapter(entry)
    if not isinstance(entry, dict) or not isinstance(entry.get("berkas"), str):
        raise UserError(f"{shown_path(path)}: setiap bab memerlukan 'berkas', yaitu nama templatnya.")
    return Chapter(entry["berkas"], entry.get("judul", ""), entry.get("isi", ""), entry.get("bila", ""))


def chosen(chapters: list[Chapter], names: tuple[str, ...]) -> list[Chapter]:
    """The chapters that a region wants, in its order; a name of its own is a chapter too."""
    if not names:
        return chapters
    known = {chapter.file: chapter for chapter in chapters}
    return [known.get(name, Chapter(name)) for name in names]
