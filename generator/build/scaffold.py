"""A new region's folder: YAML files with every key of the model, its meaning and an example."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.build.locate import FOLDER, nearest_root
from generator.build.outputs import write_file
from generator.dataclass import dataclass
from generator.framework.regions import Region, find_regions, regions
from generator.masterplan.istilah import Istilah
from generator.masterplan.masterplan import FORMAT_VERSION, Masterplan
from generator.masterplan.schema import FILE_NAME, editor_line, schema_text
from generator.source.kinds import ListKind
from generator.source.place import shown_path
from generator.source.problems import UserError
from generator.source.record import Field, PartField, Record, RecordKind, RecordsKind
from generator.source.words import capital, similar, slug

FILES: dict[str, tuple[str, ...]] = {
    "daerah": ("daerah", "periode", "naskah", "gaya", "istilah", "dimensi", "subdimensi", "dokumen", "pemeriksaan"),
    "pendahuluan": ("sambutan", "kata_pengantar", "pendahuluan", "dasar_hukum"),
    "visi": ("rpjmd", "visi", "misi", "dimensi_prioritas", "keterkaitan", "prinsip"),
    "analisis": ("masa_depan", "isu", "swot", "tows", "kesenjangan"),
    "sasaran": ("sasaran", "strategi"),
    "rencana-aksi": ("rencana_aksi", "peta_jalan", "tema_tahun"),
    "quick-win": ("quick_win",),
    "risiko": ("risiko",),
    "tata-kelola": (
        "kebijakan", "infrastruktur", "aplikasi", "literasi_sdm", "organisasi", "pemantauan", "kolaborasi",
        "penetapan",
    ),
    "bimtek": ("bimtek", "kegiatan", "evaluasi"),
    "sumber": ("sumber",),
}  # fmt: skip
_INTERNAL = {"id", "sumber", "catatan"}
_HEAD = """\
# {title}: {topics}
# Isi sesudah titik dua; yang belum ada biarkan kosong, nanti tampak di dokumen sebagai [belum diisi: ...].
# Baris yang diawali tanda pagar hanyalah keterangan. Contoh ditulis sesudah kata "contoh".
"""


@dataclass(frozen=True, slots=True)
class Made:
    """A new region: its title, its folder, the files in it."""

    title: str
    folder: Path
    files: list[Path]


def make_region(wanted: str, name: str | None, start: Path) -> Made:
    """Make the folder of a region given by code or name, under the nearest ``masterplans`` or here.

    The schema for editors comes to lie beside the folder, where its files look for it.
    Raises UserError where the region is not known, could be two, or the folder holds something already.
    """
    region = _the_region(wanted)
    folder = (nearest_root(start) or start) / FOLDER / slug(name or _folder_name(region))
    if folder.exists() and any(folder.iterdir()):
        raise UserError(f"{shown_path(folder)} sudah berisi berkas. Pilih nama map lain dengan --name.")
    write_file(folder.parent / FILE_NAME, schema_text().encode())
    files = []
    for stem, topics in FILES.items():
        file = folder / f"{stem}.yaml"
        write_file(file, _file_text(region, topics).encode())
        files.append(file)
    return Made(region.full_name, folder, files)


def _the_region(wanted: str) -> Region:
    found = find_regions(wanted)
    if len(found) == 1:
        return found[0]
    if found:
        choices = " atau ".join(f'"{region.full_name}" ({region.code})' for region in found)
        raise UserError(f"'{wanted}' dapat berarti {choices}. Sebut salah satu.")
    near = similar(wanted, [name for r in regions() for name in (r.full_name, r.name)], 3)
    hint = f"Mungkin maksud Anda: {', '.join(near)}." if near else "Sebut kode Kemendagri, misalnya 62.02."
    raise UserError(f"'{wanted}' bukan kabupaten/kota dalam daftar Kemendagri. {hint}")


def _folder_name(region: Region) -> str:
    same = [other for other in regions() if other.name == region.name]
    return region.full_name if len(same) > 1 or region.kind == "kota" else region.name


def _file_text(region: Region, topics: tuple[str, ...]) -> str:
    known = {
        "daerah.kode": f'"{region.code}"',
        "daerah.nama": region.name,
        "daerah.jenis": region.kind,
        "daerah.provinsi": region.province,
    }
    istilah = Istilah("istilah")
    istilah.complete(region.kind)
    lines = [editor_line(".."), _HEAD.format(title=region.full_name, topics=", ".join(topics))]
    if "daerah" in topics:
        lines.append(f"masterplan: {FORMAT_VERSION}\n")
    for topic in topics:
        lines += _Commented(istilah, known).topic(topic, Masterplan.fields[topic])
        lines.append("")
    return "\n".join(lines)


class _Commented:
    """Writes the keys of a topic with what they mean, the region's words put in."""

    def __init__(self, istilah: Istilah, known: dict[str, str]) -> None:
        self.istilah = istilah
        self.known = known

    def topic(self, name: str, field: Field[Any]) -> Iterator[str]:
        """A topic of the plan."""
        yield f"# {capital(self._label(field))}"
        if field.optional:
            yield from self._sample(name, field)
        else:
            yield from self._field(name, field, name, 0)

    def _field(self, name: str, field: Field[Any], path: str, depth: int) -> Iterator[str]:
        indent = "  " * depth
        if isinstance(field, PartField):
            yield f"{indent}{name}:  # {self._label(field)}" if depth else f"{indent}{name}:"
            yield from self._record(_record_of(field), path, depth + 1)
        elif isinstance(field.kind, RecordsKind):
            yield f"{indent}{name}:  # {self._label(field)}" if depth else f"{indent}{name}:"
            yield from self._item(field.kind.kind.record, depth + 1)
        else:
            value = self.known.get(path, "")
            yield f"{indent}# {self._label(field)}; contoh: {_example(field)}"
            yield f"{indent}{name}: {value}".rstrip()

    def _record(self, record: type[Record], path: str, depth: int) -> Iterator[str]:
        for name, field in record.fields.items():
            if name not in _INTERNAL and not field.optional:
                yield from self._field(name, field, f"{path}.{name}", depth)

    def _item(self, record: type[Record], depth: int) -> Iterator[str]:
        """One item of a list, as a comment that becomes valid when its hashes are removed."""
        indent = "  " * depth
        yield f"{indent}# Hapus tanda pagar untuk mengisi; salin untuk butir berikutnya."
        sign = "- "
        for name, field in _in_order_of_filling(record):
            yield f"{indent}# {sign}{name}: {_example(field)}"
            sign = "  "

    def _sample(self, name: str, field: Field[Any]) -> Iterator[str]:
        """An optional topic, wholly as a comment."""
        yield f"# {name}:"
        if isinstance(field, PartField):
            for key, inner in _record_of(field).fields.items():
                if key not in _INTERNAL:
                    yield f"#   {key}: {_example(inner)}"
        elif isinstance(field.kind, RecordsKind):
            sign = "- "
            for key, inner in _in_order_of_filling(field.kind.kind.record):
                yield f"#   {sign}{key}: {_example(inner)}"
                sign = "  "

    def _label(self, field: Field[Any]) -> str:
        return self.istilah.filled(field.label)


def _record_of(field: PartField[Any]) -> type[Record]:
    assert isinstance(field.kind, RecordKind)
    record: type[Record] = field.kind.record
    return record


def _in_order_of_filling(record: type[Record]) -> list[tuple[str, Field[Any]]]:
    """The expected fields of an item; money comes last, as people fill it in."""
    wanted = [(name, f) for name, f in record.fields.items() if name not in _INTERNAL and not f.optional]
    return sorted(wanted, key=lambda pair: pair[0] == "anggaran")


def _example(field: Field[Any]) -> str:
    """A value as it may stand after the colon."""
    kind = field.kind
    if isinstance(kind, RecordsKind):
        return f"[{_inline(kind.kind.record)}]"
    if isinstance(field, PartField):
        record = _record_of(field)
        if field.example != kind.example:
            return field.example
        return _example(record.fields[record.short]) if record.short and record.short != "nilai" else _inline(record)
    if isinstance(kind, ListKind) and not field.example.startswith(("-", "[")):
        return f"[{_quoted(field.example)}]"
    return f"[{kind.kind.example}]" if isinstance(kind, ListKind) else field.example


def _inline(record: type[Record]) -> str:
    """A record within braces."""
    pairs = (f"{name}: {_quoted(field.example)}" for name, field in _in_order_of_filling(record))
    return f"{{{', '.join(pairs)}}}"


def _quoted(text: str) -> str:
    """Text that keeps its commas within braces."""
    return f'"{text}"' if "," in text and not text.startswith(("{", "'", '"')) else text
