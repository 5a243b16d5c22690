"""The manifest of a document (``dokumen.yaml`` in its template folder): its chapters and its shape."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import cast, get_args

import yaml

from generator.blocks.blocks import Form, Shape
from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.source.words import joined, similar

MANIFEST = "dokumen.yaml"
_PAPERS = ("a4", "f4")
_LETTER_FONT = "Arial"
_YES_OR_NO = ("ya", "tidak")
_NO_OR_YES = ("tidak", "ya")
_KEYS = ("depan", "bab", "naskah", "bentuk", "kertas", "huruf", "sampul", "daftar_isi", "bab_menyambung")
_CHAPTER_KEYS = ("berkas", "judul", "isi", "bila")
_EXAMPLES = {"bab": "pendahuluan, penutup", "depan": "kata-pengantar"}
_PLAIN = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map"))
_NAME = re.compile(r"[\w .-]*\w")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: template, title, subject, condition for including it, and line in the manifest.

    A chapter without ``about`` is an appendix: it has no number and is not in the outline.
    """

    file: str
    title: str = ""
    about: str = ""
    condition: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class DocumentSpec:
    """A document of the region's set: key (the template folder), number, title and the chapters chosen for it.

    A ``letter`` of an office has the plain form of regulations, in the font of letters (Permendagri 1/2023).
    """

    key: str
    number: str
    title: str
    chapters: tuple[str, ...] = ()
    letter: bool = False

    @property
    def name(self) -> str:
        """Number and title as shown to people: "Buku 2 – Masterplan"."""
        return f"{self.number} – {self.title}" if self.number else self.title


def manifest_path(key: str, folders: tuple[Path | None, ...]) -> Path | None:
    """The manifest of a document, the region's own before the program's; None if there is none."""
    candidates = (folder / key / MANIFEST for folder in folders if folder)
    return next((path for path in candidates if path.is_file()), None)


@dataclass(frozen=True, slots=True)
class Manifest:
    """The parts of a document, before the contents and chapters, and its shape.

    A ``manuscript`` is marked as a draft and lists its gaps at the end until it is final; a report or a worksheet is
    not.
    """

    front: list[Chapter]
    chapters: list[Chapter]
    shape: Shape
    manuscript: bool = True

    def as_letter(self) -> "Manifest":
        """The same chapters in the form of a letter."""
        return replace(self, shape=replace(self.shape, form="peraturan", font=_LETTER_FONT))


def read_manifest(path: Path) -> Manifest:
    """Read a manifest; raises UserError if the file cannot be used."""
    return _manifest(path, path.read_bytes())


@lru_cache(maxsize=64)  # every region, and several parts of a build, need the same few
def _manifest(path: Path, content: bytes) -> Manifest:
    told = shown_path(path)
    data = _Entries(told, _root(told, content), _KEYS)
    return Manifest(
        data.chapters("depan"),
        data.chapters("bab"),
        Shape(
            cast(Form, data.one_of("bentuk", get_args(Form))),
            data.one_of("kertas", ("", *_PAPERS)),
            data.text("huruf"),
            data.one_of("sampul", _YES_OR_NO) == "ya",
            data.one_of("daftar_isi", _YES_OR_NO) == "ya",
            data.one_of("bab_menyambung", _NO_OR_YES) == "ya",
        ),
        data.one_of("naskah", _YES_OR_NO) == "ya",
    )


def _root(told: str, content: bytes) -> yaml.Node | None:
    try:
        return yaml.compose(content, getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{told}:{mark.line + 1}" if mark else told
        raise UserError(f"{place} tidak dapat dibaca sebagai YAML. Periksa indentasinya.") from error


class _Entries:
    """The keys and values of a mapping in the file, with lines; each is validated on access."""

    def __init__(self, told: str, node: yaml.Node | None, known: tuple[str, ...]) -> None:
        self.told = told
        self.line = _line(node)
        self.values: dict[str, yaml.Node] = {}
        for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
            name = str(key.value)
            if name not in known:
                near = similar(name, known)
                meant = f"mungkin maksud Anda: {near[0]}" if near else f"yang ada: {joined(known)}"
                raise self.fault(f"kunci '{name[:40]}' tidak dikenal; {meant}", key)
            if name in self.values:
                raise self.fault(f"kunci '{name}' ditulis dua kali; hapus salah satunya", key)
            self.values[name] = value

    def fault(self, words: str, node: yaml.Node | None = None) -> UserError:
        return UserError(f"{self.told}:{_line(node) or self.line}: {words}.")

    def text(self, key: str) -> str:
        node = self.values.get(key)
        if node is None:
            return ""
        if not isinstance(node, yaml.ScalarNode) or node.tag not in _PLAIN:
            raise self.fault(f"'{key}' diisi teks biasa", node)
        return str(node.value)

    def one_of(self, key: str, choices: tuple[str, ...]) -> str:
        """The value of a key, one of ``choices``; the first of them if it is not given."""
        value = self.text(key) or choices[0]
        if value not in choices:
            wanted = joined([choice for choice in choices if choice], "atau")
            raise self.fault(f"'{key}' diisi {wanted}", self.values[key])
        return value

    def chapters(self, key: str) -> list[Chapter]:
        """The chapters listed under a key, without repeats; ``bab`` always has at least one."""
        node = self.values.get(key)
        if key == "depan" and (node is None or not node.value):
            return []
        if not isinstance(node, yaml.SequenceNode) or not node.value or node.tag not in _PLAIN:
            raise self.fault(f"tulis daftarnya, misalnya  {key}: [{_EXAMPLES[key]}]", node)
        found: dict[str, Chapter] = {}
        for entry in node.value:
            chapter = self._chapter(entry)
            if chapter.file in found:
                raise self.fault(f"bab '{chapter.file}' disebut dua kali; hapus salah satunya", entry)
            found[chapter.file] = chapter
        return list(found.values())

    def _chapter(self, node: yaml.Node) -> Chapter:
        if isinstance(node, yaml.ScalarNode):
            entry = _Entries(self.told, None, ())
            entry.values["berkas"] = node
        else:
            entry = _Entries(self.told, node, _CHAPTER_KEYS)
        name = entry.text("berkas")
        if not name:
            raise self.fault("setiap bab memerlukan 'berkas', yaitu nama templatnya", node)
        if name.endswith(".md") or not _NAME.fullmatch(name):
            bare = name.rpartition("/")[2].removesuffix(".md")
            raise self.fault(
                f"'berkas' ialah nama templat dalam map ini tanpa map dan akhiran; tulis  {bare or 'isi'}", node
            )
        title, about, condition = map(entry.text, ("judul", "isi", "bila"))
        place = f"{self.told}:{_line(entry.values.get('bila')) or _line(node)}"
        return Chapter(name, title, about, condition, place)


def _line(node: yaml.Node | None) -> int:
    return node.start_mark.line + 1 if node is not None else 0


def chosen(chapters: list[Chapter], names: tuple[str, ...]) -> list[Chapter]:
    """The chapters that a region wants, in its order; names that are not listed become chapters too."""
    if not names:
        return chapters
    known = {chapter.file: chapter for chapter in chapters}
    return [known.get(name, Chapter(name)) for name in names]
