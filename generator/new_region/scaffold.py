"""The YAML files of a new region: every key of the model with its meaning and an example."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from textwrap import wrap
from typing import Any

from generator.framework.all_regions import Region, regions, regions_called
from generator.framework.editions import edition_in_use, edition_keys
from generator.masterplan.istilah import Istilah
from generator.masterplan.masterplan import FORMAT_VERSION, Masterplan
from generator.masterplan.schema import FILE_NAME, editor_line, schema_text
from generator.masterplan.topic_files import USUAL_FILES
from generator.new_region.beginning import Beginning
from generator.new_region.slots import Slots, all_fields, choices_of, expected, in_order_of_filling
from generator.outputs.atomic_writing import write_file
from generator.outputs.chosen_path import write_report
from generator.outputs.reserved_names import fault_of_name
from generator.regions.locate import EXAMPLE, FOLDER, OUTPUT, TEMPLATES, nearest_root
from generator.regions.misspelt_names import regions_suggested
from generator.source.paths import field_path
from generator.source.place import shown_path
from generator.source.problems import UserError, reason
from generator.source.record import Field, PartField, Record, RecordKind, RecordsKind
from generator.source.words import capital, joined, slug

_HEAD = """\
## {title}: {topics}
## Isi sesudah titik dua; yang belum ada biarkan kosong, nanti tampak di dokumen sebagai [belum diisi: ...].
## Baris bertanda pagar tunggal (#) ialah pola isian: hapus tanda pagarnya, lalu ganti setiap <...>.
## Pola sebuah daftar disalin untuk butir berikutnya. Baris bertanda pagar ganda (##) hanyalah keterangan;
## baris pertama dibaca oleh penyunting teks, biarkan.
"""
_HOW_TO_NAME = "Sebut nama resminya, atau kode Kemendagrinya: dua angka provinsi, titik, dua angka daerah."
_TAKEN = frozenset((EXAMPLE, FOLDER, OUTPUT, TEMPLATES, "masterplan"))
_WIDTH = 110
NOTHING = Beginning()
_MOST_NAMED = 6
_INPUTS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Made:
    """A new region: its title, its folder, its files; ``kept`` says where somebody else's schema file was kept."""

    title: str
    folder: Path
    files: list[Path]
    kept: str = ""


def make_region(wanted: str, name: str | None, start: Path, beginning: Beginning = NOTHING) -> Made:
    """Make the folder of a region given by code or name, under the nearest ``masterplans`` or under ``start``.

    What is known from the ``beginning`` is filled in.
    The schema for editors is written beside the folder, where the files refer to it. Raises UserError if the region
    is unknown or ambiguous, is said to be its own neighbour, or if the folder holds inputs already.
    """
    region = _the_region(wanted)
    if region.full_name in beginning.neighbours:
        raise UserError(f"{region.full_name} tidak dapat menjadi tetangganya sendiri. Sebut daerah lain.")
    folder = free_folder(region, name, start)
    _refuse_a_place_that_cannot_be_written(folder)
    kept = write_report(folder.parent / FILE_NAME, schema_text().encode())
    files: list[Path] = []
    try:
        for stem, topics in USUAL_FILES.items():
            file = folder / f"{stem}.yaml"
            write_file(file, _file_text(region, topics, beginning).encode())
            files.append(file)
    except BaseException:  # a full disk or Ctrl+C must not leave what looks like a region
        take_back(files, folder)
        raise
    return Made(region.full_name, folder, files, kept)


def _refuse_a_place_that_cannot_be_written(folder: Path) -> None:
    place = next(one for one in (folder, *folder.absolute().parents) if one.exists())
    try:
        with TemporaryFile(dir=place):
            return
    except OSError as error:
        raise UserError(
            f"Map {place.absolute()} tidak dapat ditulis ({reason(error)}), jadi map daerah tidak dapat dibuat di "
            "sana. Pindah dengan  cd  ke map yang dapat Anda tulis, misalnya map Dokumen, lalu ulangi perintah ini."
        ) from error


def take_back(files: list[Path], folder: Path) -> None:
    """Remove the files of a region that was begun, and its folder unless it holds others."""
    with suppress(OSError):
        for file in files:
            file.unlink()
        folder.rmdir()


def free_folder(region: Region, name: str | None, start: Path) -> Path:
    """The folder for a region, which is not there yet or holds no inputs; raises UserError if it is in use."""
    folder = (nearest_root(start) or start) / FOLDER / _safe_name(name, usual_folder(region))
    if folder.parent.exists() and not folder.parent.is_dir():
        raise UserError(
            f"{shown_path(folder.parent)} adalah berkas, bukan map, padahal map daerah diletakkan di dalam map "
            "bernama itu. Ganti nama berkas itu."
        )
    if folder.exists() and not folder.is_dir():
        raise UserError(
            f"{shown_path(folder)} adalah berkas, bukan map. Ganti nama berkas itu, atau pilih nama map lain dengan "
            "--name."
        )
    if folder.is_dir() and any(one.suffix.lower() in _INPUTS for one in folder.rglob("*")):
        raise UserError(
            f"{shown_path(folder)} sudah berisi isian daerah. Lanjutkan dengan  masterplan status {folder.name}  "
            "atau pilih nama map lain dengan --name."
        )
    return folder


def _safe_name(name: str | None, usual: str) -> str:
    """The folder's name as an id, by default the usual one; raises UserError if some system rejects it."""
    if name is None:
        return usual
    if fault := fault_of_name(name) or _fault_of_slug(slug(name)):
        raise UserError(f"--name: '{name}' {fault}. Tulis misalnya --name {usual}")
    return slug(name)


def _fault_of_slug(name: str) -> str:
    if name in _TAKEN:
        return "dipakai program ini untuk map lain"
    return "" if name else "tidak memuat huruf atau angka Latin"


def _the_region(wanted: str) -> Region:
    found = regions_called(wanted)
    if len(found) == 1:
        return found[0]
    if found:
        choices = " atau ".join(f'"{region.full_name}" ({region.code})' for region in found)
        raise UserError(f"'{wanted}' dapat berarti {choices}. Sebut salah satu.")
    near = [region.full_name for region in regions_suggested(wanted)]
    if len(near) > _MOST_NAMED:
        near = [*near[:_MOST_NAMED], f"atau {len(near) - _MOST_NAMED} lainnya"]
    hint = f"Mungkin maksud Anda: {', '.join(near)}." if near else _HOW_TO_NAME
    raise UserError(f"'{wanted}' bukan kabupaten/kota dalam daftar Kemendagri. {hint}")


def usual_folder(region: Region) -> str:
    """The name that a region's folder gets by default."""
    same = [other for other in regions() if other.name == region.name]
    return slug(region.full_name if len(same) > 1 or region.kind == "kota" else region.name)


def _file_text(region: Region, topics: tuple[str, ...], beginning: Beginning) -> str:
    known = {
        "daerah.kode": f'"{region.code}"',
        "daerah.nama": region.name,
        "daerah.jenis": region.kind,
        "daerah.provinsi": region.province,
        **beginning.values(),
    }
    istilah = Istilah("istilah")
    istilah.complete(region.kind)
    lines = [editor_line(".."), _HEAD.format(title=region.full_name, topics=", ".join(topics))]
    if "daerah" in topics:
        lines.append(f"masterplan: {FORMAT_VERSION}\n")
        if edition_in_use() != edition_keys()[0]:
            lines.append(f"kerangka: {edition_in_use()}\n")
    for topic in topics:
        lines += _Commented(istilah, known, beginning.lists()).topic(topic, Masterplan.fields[topic])
        lines.append("")
    return "\n".join(lines)


class _Commented:
    """Writes the keys of a topic with their meaning in the region's terms.

    Explanations begin with two number signs, so that they stay comments if the user removes one from every line.
    Commented fields are below a key that is not commented, so one space too many indents all of them alike.
    """

    def __init__(self, istilah: Istilah, known: dict[str, str], lists: dict[str, list[str]]) -> None:
        self.istilah = istilah
        self.known = known
        self.lists = lists
        self.slots = Slots(istilah)

    def topic(self, name: str, field: Field[Any]) -> Iterator[str]:
        """The lines of a topic of the plan."""
        optional = " (boleh dikosongkan)" if field.optional else ""
        yield f"## {capital(self._label(field))}{optional}"
        if field.optional and isinstance(field, PartField):
            yield f"{name}:"
            yield from self._pattern(all_fields(_record_of(field)), 1, "", "  ")
        else:
            yield from self._field(name, field, name, 0)

    def _field(self, name: str, field: Field[Any], path: str, depth: int) -> Iterator[str]:
        indent = "  " * depth
        if isinstance(field, PartField):
            yield f"{indent}{name}:  ## {self._label(field)}" if depth else f"{name}:"
            for key, inner in self._written(_record_of(field), path):
                yield from self._field(key, inner, field_path(path, key), depth + 1)
        elif path in self.lists:
            yield f"{indent}{name}:  ## {self._label(field)}"
            yield from (f"{indent}  {line}" for line in self.lists[path])
        elif isinstance(field.kind, RecordsKind):
            yield f"{indent}{name}:  ## {self._label(field)}" if depth else f"{name}:"
            yield from self._pattern(in_order_of_filling(field.kind.kind.record), depth + 1, "- ", "  ")
        else:
            value = self.known.get(path, "")
            yield f"{indent}## {self._label(field)}{'' if value else self.slots.hint(field)}"
            yield f"{indent}{name}: {value}".rstrip()

    def _written(self, record: type[Record], path: str) -> list[tuple[str, Field[Any]]]:
        """The fields of a part that are expected or known."""
        wanted = expected(record)
        return [pair for pair in all_fields(record) if pair in wanted or field_path(path, pair[0]) in self.lists]

    def _pattern(self, fields: list[tuple[str, Field[Any]]], depth: int, sign: str, next_sign: str) -> Iterator[str]:
        """Fields with slots for values, as comments that become valid when their number signs are removed."""
        indent = "  " * depth
        for name, field in fields:
            if choices := choices_of(field):
                yield from wrap(
                    f"{indent}## {name}: {joined(choices, 'atau')}", _WIDTH, subsequent_indent=f"{indent}##   "
                )
        for name, field in fields:
            yield f"{indent}# {sign}{name}: {self.slots.of(field)}"
            sign = next_sign if sign else ""

    def _label(self, field: Field[Any]) -> str:
        return self.istilah.filled(field.label)


def _record_of(field: PartField[Any]) -> type[Record]:
    assert isinstance(field.kind, RecordKind)
    record: type[Record] = field.kind.record
    return record
