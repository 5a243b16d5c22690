"""``masterplan merge``: put two edited versions of a region together, by item; also as a merge driver of git."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.next_command import suggest, typed_again
from generator.edits.edit import Edit, Insert, Set
from generator.source.place import as_argument, shown_path
from generator.source.problems import UserError

if TYPE_CHECKING:
    from generator.edits.applied import Refused
    from generator.edits.fate_of_edits import Decision
    from generator.edits.item_merge import Merged
    from generator.pulling.conflicting_texts import NamedText


@click.command(
    name="merge",
    help="Gabungkan dua versi yang berasal dari DASAR yang sama, per butir: map daerah atau berkas YAML. "
    "Tanpa --output hanya ditampilkan apa yang akan terjadi. Pada bentrok tidak ada yang ditulis. Kode keluar: "
    "0 tergabung atau tidak ada yang perlu dilakukan, 1 bentrok atau belum ditulis, 2 masukan keliru.",
    options_metavar="[PILIHAN]",
)
@click.argument("base", metavar="DASAR", type=click.Path(path_type=Path))
@click.argument("ours", metavar="A", type=click.Path(path_type=Path))
@click.argument("theirs", metavar="B", type=click.Path(path_type=Path))
@click.option(
    "--output", metavar="TUJUAN", type=click.Path(path_type=Path),
    help="Tulis hasilnya ke TUJUAN: A sendiri, atau map atau berkas baru.",
)  # fmt: skip
@click.option("--name", metavar="NAMA", default="", help="Nama A dalam laporan, misalnya %P dari git.")
def command(base: Path, ours: Path, theirs: Path, *, output: Path | None, name: str) -> None:
    """Show what the merge does, write it if asked to, and exit with a code for the result."""
    from generator.edits.item_merge import merged

    for path in (base, ours, theirs):
        if not path.exists():
            raise UserError(
                f"{shown_path(path)} tidak ada. Periksa jalurnya; daerah disebut dengan masterplans/NAMA."
            )
    if ours.is_dir() != theirs.is_dir() or ours.is_dir() != base.is_dir():
        raise UserError("DASAR, A, dan B harus sejenis: tiga map daerah, atau tiga berkas YAML.")
    _refuse_taken(ours, output)
    found = merged(base, ours, theirs)
    for line in _told(found, ours, output):
        click.echo(line.replace(shown_path(ours), name or shown_path(ours)))
    for notice in found.notices:
        click.echo(notice, err=True)
    if found.is_complete and output is not None:
        _write(found, ours, output)
    _lead_on(found, ours, output)
    sys.exit(0 if found.is_complete and (output is not None or not found.texts) else 1)


def _lead_on(found: "Merged", ours: Path, output: Path | None) -> None:
    """Name what follows: the writing of what was only shown, or a check of the region that was written."""
    if found.is_complete and found.texts and output is None:
        suggest("Tulis hasilnya ke A", typed_again("--output", shown_path(ours)))
    elif found.is_complete and output is not None and output.is_dir():
        suggest("Periksa hasilnya", f"masterplan check {as_argument(shown_path(output))}")


def _refuse_taken(ours: Path, output: Path | None) -> None:
    """Raise UserError if the result would replace something other than A."""
    if output is not None and output.exists() and output.resolve() != ours.resolve():
        raise UserError(
            f"--output: {shown_path(output)} sudah ada. Sebut nama baru, atau A sendiri ({shown_path(ours)})."
        )


def _told(found: "Merged", ours: Path, output: Path | None) -> Iterator[str]:
    from generator.pulling.conflicting_texts import in_brackets

    for one in found.conflicts:
        yield f"Bentrok: {one.path}{_at(one)} ({one.reason})"
        yield from (f"    {name}: {in_brackets(spans)}" for name, spans, _ in _texts(one))
    for refusal in found.refused:
        yield f"Tidak dapat ditulis: {_path(refusal.edit)}{_at(refusal)} ({refusal.reason})"
        if isinstance(refusal.edit, Set):
            yield from (f"    {name}: {text or '(kosong)'}" for name, text in _sides(refusal.edit))
    if not found.is_complete:
        kept = f"{shown_path(ours)} tidak diubah" if output in {None, ours} else f"{shown_path(output)} tidak ditulis"
        yield f"{kept}: {len(found.conflicts) + len(found.refused)} bentrok."
    else:
        yield _summary(found)


def _summary(found: "Merged") -> str:
    if not found.texts:
        return "Tidak ada perubahan."
    if not found.taken:
        return "Hanya komentar, urutan, atau penulisan dari B yang digabungkan ke A; isiannya tidak berubah."
    return f"{len(found.taken)} perubahan dari B digabungkan ke A."


def _path(edit: Edit) -> str:
    return edit.listed if isinstance(edit, Insert) else edit.path


def _sides(edit: Set) -> list[tuple[str, str]]:
    return [("dasar dan A", edit.base or ""), ("B", edit.now)]


def _at(one: "Decision | Refused") -> str:
    return f", {shown_path(one.place.file)}:{one.place.line}" if one.place else ""


def _texts(one: "Decision") -> "list[NamedText]":
    from generator.pulling.conflicting_texts import compared_texts

    return compared_texts(("dasar", one.old), ("A", one.today), ("B", one.new))


def _write(found: "Merged", ours: Path, output: Path) -> None:
    """Write the result to its place; a folder other than A is a copy of A first."""
    from generator.outputs.atomic_writing import write_file

    if ours.is_file():
        text = found.texts.get(ours)
        write_file(output, ours.read_bytes() if text is None else text)
        return
    if output.resolve() != ours.resolve():
        shutil.copytree(ours, output)
        for file, text in found.texts.items():
            write_file(output / file.relative_to(ours), text)
        return
    _write_region(found, ours)


def _write_region(found: "Merged", ours: Path) -> None:
    """Write the result into A, as every command does that writes, so that it can be taken back."""
    from generator.edits.applied import Applied
    from generator.edits.writing import write
    from generator.regions.locate import find_region

    if found.texts:
        write(find_region(str(ours), Path.cwd()), Applied(found.before, found.texts), "merge")
