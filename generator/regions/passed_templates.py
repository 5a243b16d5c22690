"""Unused templates of a region, and parts of templates that Jinja drops without a message."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from generator.documents.compose import SHARED
from generator.documents.manifest import MANIFEST, manifest_path, read_manifest
from generator.documents.rendering.environment import DO_TAG, ORIGINAL
from generator.masterplan.reading import read_masterplan
from generator.masterplan.setelan import DokumenDaerah
from generator.regions.locate import RegionFolder, shipped_templates
from generator.regions.passed_over import NO_FILE, PassedOver, is_silent
from generator.source.files import yaml_files
from generator.source.problems import UserError

_ENDING = ".md"
_NEAR = 0.75
_HOLDING = (nodes.For, nodes.If, nodes.With, nodes.FilterBlock, nodes.Scope)
_QUOTED = re.compile(r"[\"']([^\"'\n]+)[\"']")
_UNUSED = "templat ini tidak dipakai dokumen mana pun"


def unused_templates(folder: RegionFolder, own: Path) -> Iterator[PassedOver]:
    """Files and folders that no document uses, and blocks and texts in used ones that are never printed."""
    yield from _Templates(folder, own).unused()


class _Templates:
    def __init__(self, folder: RegionFolder, own: Path) -> None:
        self.own = own
        self.shipped = shipped_templates()
        self.folders = (own, self.shipped)
        self.own_set = _own_set(folder)
        self.environment = Environment(extensions=[DO_TAG], autoescape=True)

    def unused(self) -> Iterator[PassedOver]:
        for path in sorted(self.own.iterdir()):
            if is_silent(path.name):
                continue
            if path.is_file():
                yield PassedOver(path, _UNUSED, self._place_for(path.name))
            elif (key := self._key_of(path)) or f"{path.name}/" in self.asked_for:
                yield from self._unused_within(self.own / key if key else path)
            else:
                yield PassedOver(path, f"map {_UNUSED}", _nearest(path.name, self.keys))

    @cached_property
    def keys(self) -> dict[str, None]:
        """The keys of the documents that can be built, which are the names of their folders."""
        shipped = (path.name for path in sorted(self.shipped.iterdir()) if path.is_dir())
        return dict.fromkeys((*shipped, *(str(own.kunci) for own in self.own_set if own.kunci)))

    def _key_of(self, path: Path) -> str:
        """The document that a folder belongs to, ignoring case on a case-insensitive disk; "" if none."""
        if path.name in self.keys:
            return path.name
        meant = next((key for key in self.keys if key.casefold() == path.name.casefold()), "")
        return meant if meant and (self.own / meant).exists() and path.samefile(self.own / meant) else ""

    @cached_property
    def files(self) -> list[Path]:
        return sorted(path for path in self.own.rglob(f"*{_ENDING}") if path.is_file())

    @cached_property
    def asked_for(self) -> set[str]:
        """Everything that the region's templates name in quotes, and the folders in those names."""
        quoted = {name for file in self.files for name in _QUOTED.findall(_text(file))}
        return quoted | {f"{name.partition('/')[0]}/" for name in quoted if "/" in name}

    def _unused_within(self, folder: Path) -> Iterator[PassedOver]:
        wanted = self._wanted(folder.name)
        for path in sorted(path for path in folder.rglob("*") if not is_silent(path.name)):
            if not path.is_file():
                if not path.is_dir():
                    yield PassedOver(path, NO_FILE)
                continue
            name = path.relative_to(folder).as_posix()
            is_wanted = any((folder / known).exists() and path.samefile(folder / known) for known in wanted)
            if is_wanted or {name, f"{folder.name}/{name}"} & self.asked_for:
                yield from self._lost_within(path)
            else:
                yield PassedOver(path, _UNUSED, _nearest(path.name, wanted))

    def _wanted(self, key: str) -> list[str]:
        """The files that the folder of a document may hold: those of the program, and those of its chapters."""
        shipped = [path.name for path in sorted((self.shipped / key).glob("*")) if path.is_file()]
        chapters = [chapter.file for manifest in self._manifests(key) for chapter in manifest]
        chapters += [str(name) for own in self.own_set if own.kunci == key for name in own.bab]
        return list(dict.fromkeys([MANIFEST, *shipped, *(f"{name}{_ENDING}" for name in chapters)]))

    def _manifests(self, key: str) -> Iterator[list[Any]]:
        """The chapters of a document; for the shared folder, the front parts of every document."""
        for name in self.keys if key == SHARED else (key,):
            path = manifest_path(name, self.folders)
            try:
                manifest = read_manifest(path) if path else None
            except UserError:  # reported when the document is built
                continue
            if manifest:
                yield manifest.front if key == SHARED else manifest.chapters

    def _place_for(self, name: str) -> str:
        """The place that was probably meant for a template that lies beside the documents' folders."""
        for key in ("masterplan", *self.keys):
            near = _nearest(name, self._wanted(key))
            if near and near != MANIFEST:
                return f"{self.own.name}/{key}/{near}"
        return ""

    def _lost_within(self, path: Path) -> Iterator[PassedOver]:
        """Blocks that the extended template lacks, and text after ``extends`` outside any block."""
        if path.suffix == _ENDING and not _text(path).strip():
            yield PassedOver(path, "templat ini kosong, jadi tidak mencetak apa pun")
            return
        parsed = self._parsed(path)
        extends = next(parsed.find_all(nodes.Extends), None) if parsed is not None else None
        if parsed is None or extends is None:
            return
        name = str(extends.template.value) if isinstance(extends.template, nodes.Const) else ""
        known = self._blocks_of(path, name, ()) if name else None
        if name and known is None:
            return
        for block in _outer_blocks(parsed):
            if known is not None and block.name not in known:
                why = f"blok '{block.name}' tidak ada dalam templat '{name}', jadi tidak tercetak"
                yield PassedOver(path, why, _nearest(block.name, known), block.lineno)
        line = _first_text(parsed, extends)
        if line:
            whose = f"'{name}'" if name else "templat lain"
            why = f"teks di luar blok tidak tercetak, karena templat ini memperluas {whose}"
            yield PassedOver(path, why, line=line)

    def _blocks_of(self, asking: Path, name: str, seen: tuple[Path, ...]) -> set[str] | None:
        """The blocks of a template and of those it extends; None if it cannot be read."""
        path = self._found(asking, name)
        parsed = self._parsed(path) if path is not None and path not in seen else None
        if path is None or parsed is None:
            return None
        blocks = {block.name for block in parsed.find_all(nodes.Block)}
        for extends in parsed.find_all(nodes.Extends):
            if isinstance(extends.template, nodes.Const):
                blocks |= self._blocks_of(path, str(extends.template.value), (*seen, path)) or set()
        return blocks

    def _found(self, asking: Path, name: str) -> Path | None:
        """The file that a template means by a name, found as the documents' loader finds it."""
        bare = name.removeprefix(ORIGINAL)
        root = self.own if asking.is_relative_to(self.own) else self.shipped
        key = asking.relative_to(root).parts[0]
        below = bare if "/" in bare and bare == name else f"{key}/{bare}"
        folders = self.folders if bare == name else (self.shipped,)
        return next((folder / below for folder in folders if (folder / below).is_file()), None)

    def _parsed(self, path: Path) -> nodes.Template | None:
        if path.suffix != _ENDING:
            return None
        try:
            return self.environment.parse(_text(path))
        except TemplateSyntaxError:  # reported when the document is built
            return None


def _own_set(folder: RegionFolder) -> list[DokumenDaerah]:
    """The region's own set of documents; read only if the YAML mentions one, which is rare."""
    if not any(b"susunan" in file.read_bytes() for file in yaml_files(folder.place)):
        return []
    return list(read_masterplan(folder.place).masterplan.dokumen.susunan)


def _nearest(word: str, options: Iterable[str]) -> str:
    """The most similar option, ignoring file endings; "" if none is similar enough."""
    by_stem = {option.partition(".")[0].casefold(): option for option in reversed([*options])}
    near = get_close_matches(word.partition(".")[0].casefold(), by_stem, 1, _NEAR)
    return by_stem[near[0]] if near else ""


def _outer_blocks(parsed: nodes.Template) -> Iterator[nodes.Block]:
    """The blocks outside any other block; nested ones are printed in their place."""
    waiting: list[nodes.Node] = list(parsed.body)
    for node in waiting:
        if isinstance(node, nodes.Block):
            yield node
        else:
            waiting += node.iter_child_nodes()


def _first_text(parsed: nodes.Template, extends: nodes.Extends) -> int:
    """The line of the first text after ``extends`` outside any block; 0 if there is none."""
    at = next(n for n, node in enumerate(parsed.body) if node is extends or extends in node.find_all(nodes.Extends))
    return next(filter(None, map(_text_line, parsed.body[at + 1 :])), 0)


def _text_line(node: nodes.Node) -> int:
    """The line of the first text that a part of a template would print; 0 if it prints none or is a block."""
    if isinstance(node, nodes.Include | nodes.CallBlock):
        return node.lineno
    if isinstance(node, nodes.Output):
        return next(filter(None, map(_text_line, node.nodes)), 0)
    if isinstance(node, nodes.TemplateData):
        blank = len(node.data) - len(node.data.lstrip())
        return node.lineno + node.data.count("\n", 0, blank) if node.data.strip() else 0
    if isinstance(node, nodes.Expr):
        return node.lineno
    inner = node.iter_child_nodes(only=("body", "elif_", "else_")) if isinstance(node, _HOLDING) else ()
    return next(filter(None, map(_text_line, inner)), 0)


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8-sig", "replace")
