"""Write the JSON Schema for editors and the page of all fields from the model.

Run it when a field of the model changes: python scripts/make_docs.py
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.framework.dimensions import dimensions
from generator.framework.loading import framework_data
from generator.masterplan.butir import Butir
from generator.masterplan.dimensi import DimensionKind
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.schema import FILE_NAME, meaning, records_within, schema_text, usual_words
from generator.source.kinds import (
    AchievementKind,
    ChoiceKind,
    CountKind,
    DateKind,
    Kind,
    ListKind,
    MapKind,
    MoneyKind,
    NumberKind,
    ReferenceKind,
    ScoreKind,
    TextKind,
    YearKind,
)
from generator.source.record import Field, Record, RecordKind, RecordsKind
from generator.source.values import Paragraf, Prosa
from generator.source.words import capital, joined

CHECKOUT = Path(__file__).resolve().parent.parent
DOCS = CHECKOUT / "docs"
WORDS = usual_words()
_SIMPLE_FORMS: dict[type[Kind[Any]], str] = {
    AchievementKind: "bilangan atau predikat",
    CountKind: "bilangan bulat",
    DateKind: "tanggal",
    MoneyKind: "jumlah uang",
    NumberKind: "bilangan",
    ScoreKind: "bilangan",
    YearKind: "tahun",
}
_IN_EVERY_ITEM = "Isian di setiap butir"
_FUNDS = "Sumber dana"
_DIMENSIONS = "Nama dimensi dan subdimensi"
_SHARED = "Kelompok yang dipakai di beberapa tempat"
_INTRODUCTION = """\
<!-- Dibuat oleh scripts/make_docs.py dari deklarasi isian di generator/masterplan; jangan disunting langsung. -->
# Isian masterplan

Halaman ini memuat semua kunci yang dikenal program dalam berkas YAML suatu daerah, lengkap dengan arti, bentuk,
dan contohnya. Penyunting teks seperti VS Code menampilkan keterangan yang sama saat Anda mengetik, dengan bantuan
[skema isian](masterplan.schema.json).

- **Wajib** berarti dokumen membutuhkannya. Selama belum ada, dokumen tetap dapat dibuat dan tempatnya ditandai
  `[belum diisi: ...]`. Yang **opsional**, dan yang wajib dalam hal yang disebut sesudah **kecuali**, boleh tidak ada
  tanpa meninggalkan tanda.
- Topik boleh dibagi ke beberapa berkas di map daerah: kelompok digabung kunci demi kunci, daftar disambung.
- Sebutan seperti OPD, Quick Win, atau Smart City dapat diganti lewat kunci [`istilah`](#istilah).

## Bentuk isian

| Bentuk | Cara menulis | Contoh |
| --- | --- | --- |
| teks | Satu baris. Apit dengan tanda kutip bila memuat titik dua dan spasi, atau diawali tanda khusus. | `Sampit` |
| paragraf | Teks biasa; baris kosong memisahkan paragraf. Untuk teks panjang, awali dengan `>-`. | `Satu paragraf.` |
| bilangan bulat | Titik mengelompokkan ribuan. | `1.500` |
| bilangan | Koma menandai pecahan. Di dalam kurung kurawal, apit dengan tanda kutip. | `12,5` |
| bilangan atau predikat | Bilangan, atau kata seperti Ada dan Baik. | `85,5` |
| jumlah uang | Rupiah penuh; boleh memakai ribu, juta, miliar, atau triliun. | `Rp250 juta` |
| tahun | Empat angka. | `2027` |
| tanggal | Tanggal, bulan, dan tahun; boleh juga `2026-08-18`. | `18 Agustus 2026` |
| pilihan | Salah satu kata yang disebutkan; huruf besar dan kecil tidak dibedakan. | `kabupaten` |
| rujukan | Nama atau id butir pada topik yang disebutkan. | `bps-2024` |
| daftar | Setiap butir diawali tanda hubung; untuk butir pendek boleh `[satu, dua]`. | `- Bappeda` |
| pasangan | Kunci dan nilainya. | `{2026: 4, 2027: 8}` |
| kelompok | Beberapa kunci yang menjorok dua spasi di bawah kunci induknya. | `kepala: {nama: H. Halikinnor}` |
"""


@dataclass(frozen=True, slots=True)
class Use:
    """A place where a kind of record is used."""

    owner: type[Record]
    field: Field[Any]


@dataclass(slots=True)
class Section:
    """The section of the page about one kind of record; ``shared`` if it is used in several places."""

    record: type[Record]
    uses: list[Use]
    title: str = ""
    shared: bool = False

    @property
    def level(self) -> str:
        """The Markdown heading mark: topics of the plan are above the records they contain."""
        is_topic = any(use.owner is Masterplan for use in self.uses)
        return "##" if is_topic and not self.shared else "###"

    @property
    def link(self) -> str:
        """A link to it."""
        return f"[{self.title}](#{anchor(self.title)})"


def anchor(title: str) -> str:
    """The anchor that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def record_of(field: Field[Any]) -> type[Record] | None:
    """The kind of record that a field holds, if any."""
    kind = field.kind.kind if isinstance(field.kind, RecordsKind) else field.kind
    return kind.record if isinstance(kind, RecordKind) else None


def sections() -> dict[type[Record], Section]:
    """A section for each kind of record, in the order of the model."""
    owners = records_within(Masterplan)
    found = {record: Section(record, []) for record in owners[1:]}
    for owner in owners:
        for field in owner.fields.values():
            if (record := record_of(field)) is not None:
                found[record].uses.append(Use(owner, field))
    _settle(found)
    return found


def _settle(found: dict[type[Record], Section]) -> None:
    """Unique titles, and the place of each; what is within a shared group is placed with it."""
    titles: set[str] = set()
    for section in found.values():
        owners = [found[use.owner] for use in section.uses if use.owner in found]
        section.shared = len(section.uses) > 1 or any(owner.shared for owner in owners)
        label = meaning(section.uses[0].field, WORDS)
        own_name = len(section.uses) > 1 or label in titles
        section.title = capital(_words(section.record.__name__)) if own_name else label
        titles.add(section.title)


def _words(name: str) -> str:
    """A class name in words: "DokumenDaerah" gives "dokumen daerah"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


class Page:
    """The page of all fields."""

    def __init__(self) -> None:
        self.sections = sections()
        self.by_topic = {record.topic: section for record, section in self.sections.items() if record.topic}

    def text(self) -> str:
        """The page as Markdown."""
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield _INTRODUCTION
        yield from self._dimensions()
        yield from self._in_every_item()
        yield from self._funds()
        yield "## Topik\n"
        yield from self._table(list(Masterplan.fields.values()), Masterplan)
        for section in self.sections.values():
            if not section.shared:
                yield from self._section(section)
        yield f"\n## {_SHARED}"
        for section in self.sections.values():
            if section.shared:
                yield from self._section(section)

    def _dimensions(self) -> Iterator[str]:
        yield f"## {_DIMENSIONS}\n"
        yield "Tulis kuncinya, namanya, atau sebutan lainnya; subdimensi saja sudah menentukan dimensinya.\n"
        yield "| Dimensi | Nama | Sebutan lain | Subdimensi |"
        yield "| --- | --- | --- | --- |"
        for key, known in dimensions().items():
            subs = "; ".join(f"`{sub.key}` ({sub.name})" for sub in known.subdimensions)
            yield f"| `{key}` | {known.name} | {', '.join(known.aliases)} | {subs} |"
        yield ""

    def _funds(self) -> Iterator[str]:
        yield f"## {_FUNDS}\n"
        yield "| Kunci | Nama | Sebutan lain |"
        yield "| --- | --- | --- |"
        for key, entry in framework_data("sumber_dana").items():
            yield f"| `{key}` | {WORDS.filled(entry['nama'])} | {', '.join(entry['alias'])} |"
        yield ""

    def _in_every_item(self) -> Iterator[str]:
        yield f"## {_IN_EVERY_ITEM}\n"
        yield "Kunci berikut dapat dipakai di semua kelompok yang menyebutkannya dengan tautan ke sini.\n"
        yield from self._table(list(Butir.fields.values()), Butir)
        yield ""

    def _section(self, section: Section) -> Iterator[str]:
        yield f"\n{section.level} {section.title}\n"
        yield f"{self._where(section)}{self._short(section.record)}\n"
        own = [field for name, field in section.record.fields.items() if field is not Butir.fields.get(name)]
        yield from self._table(own, section.record)
        if len(own) < len(section.record.fields):
            names = joined([f"`{name}`" for name in Butir.fields])
            yield f"\nJuga {names}: lihat [{_IN_EVERY_ITEM.lower()}](#{anchor(_IN_EVERY_ITEM)})."

    def _where(self, section: Section) -> str:
        owners = dict.fromkeys(use.owner for use in section.uses)
        places = (self._keys_in(owner, section) for owner in owners)
        return f"Kunci {joined(list(places))}."

    def _keys_in(self, owner: type[Record], section: Section) -> str:
        keys = joined([f"`{use.field.name}`" for use in section.uses if use.owner is owner])
        return keys if owner is Masterplan else f"{keys} pada {self.sections[owner].link}"

    def _short(self, record: type[Record]) -> str:
        return f" Boleh ditulis singkat: isi tanpa kunci dibaca sebagai `{record.short}`." if record.short else ""

    def _table(self, fields: list[Field[Any]], record: type[Record]) -> Iterator[str]:
        unless = {name: f", kecuali {case}" for name, case in record.unless}
        yield "| Kunci | Arti | Bentuk | Contoh | Wajib |"
        yield "| --- | --- | --- | --- | --- |"
        for field in fields:
            needed = "opsional" if field.optional else f"wajib{unless.get(field.name, '')}"
            cells = (f"`{field.name}`", meaning(field, WORDS), self._form(field.kind), self._example(field), needed)
            yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"

    def _example(self, field: Field[Any]) -> str:
        return "" if record_of(field) else f"`{field.example.removeprefix('- ')}`"

    def _form(self, kind: Kind[Any]) -> str:
        if isinstance(kind, RecordsKind):
            return f"daftar {self.sections[kind.kind.record].link}"
        if isinstance(kind, RecordKind):
            return f"kelompok {self.sections[kind.record].link}"
        if isinstance(kind, ListKind):
            return f"daftar {self._form(kind.kind)}"
        if isinstance(kind, MapKind):
            return f"pasangan {self._pair(kind)}"
        return self._scalar_form(kind)

    def _pair(self, kind: MapKind[Any, Any]) -> str:
        value = self._pair(kind.kind) if isinstance(kind.kind, MapKind) else self._form(kind.kind)
        return f"{self._form(kind.key)} → {value}"

    def _scalar_form(self, kind: Kind[Any]) -> str:
        if isinstance(kind, ChoiceKind):
            if kind.definition == "sumber_dana":
                return f"[{_FUNDS.lower()}](#{anchor(_FUNDS)})"
            return f"pilihan: {', '.join(_option(key, label) for key, label in kind.labels.items())}"
        if isinstance(kind, ReferenceKind):
            return f"rujukan ke {self.by_topic[kind.topic].link}"
        if isinstance(kind, DimensionKind):
            return f"[{kind.form}](#{anchor(_DIMENSIONS)})"
        if isinstance(kind, TextKind):
            prose = " (*miring*, **tebal**)" if kind.cls is Prosa else ""
            return f"paragraf{prose}" if issubclass(kind.cls, Paragraf) else "teks"
        return _SIMPLE_FORMS[type(kind)]


def _option(key: str, label: str) -> str:
    """A choice with its meaning, unless the key already says it."""
    shown = WORDS.filled(label)
    says_it = not shown or shown.casefold() == key.replace("_", " ").casefold()
    return f"`{key}`" if says_it else f"`{key}` ({shown})"


def pages() -> dict[Path, str]:
    """Every file that this script writes, with its text."""
    return {
        DOCS / FILE_NAME: schema_text(),
        DOCS / "isian.md": Page().text(),
    }


if __name__ == "__main__":
    DOCS.mkdir(exist_ok=True)
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8", newline="\n")
        print(path.relative_to(CHECKOUT))
