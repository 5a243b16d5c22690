"""The tables of a workbook: which topics there are, and the columns of each, in the region's own words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.edits.typed import field_at, kind_at
from generator.excel.sheets import Column
from generator.masterplan.dimensi import DimensionKind
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rencana_aksi import BerAnggaran
from generator.source.kinds import AchievementKind, ChoiceKind, CountKind, ListKind, MapKind, ReferenceKind, YearKind
from generator.source.paths import ANY_ENTRY, ModelPath, entry_path, group_path
from generator.source.record import RecordKind, RecordsKind
from generator.source.words import capital

ITEM, SOURCE, TOTAL = "@butir", "@sumber", "@jumlah"
"""The keys of budget columns that hold no value of the plan: the item, its source of funds, the sum."""
GROUPED_BY = ".subdimensi"
"""The column that holds an item's subdimension, or its dimension if that is all that is known."""
BUDGET = ".anggaran"
OFFICE_CODE = "@kode_opd"
"""The key of the column with the code of an item's office, which belongs to the list of offices."""
ASKED = ("@bagian", "@pertanyaan", "@bukti_lazim")
"""The keys of the columns that say what an item of an instrument asks, and hold no value of the plan."""
MATRIX = "matriks"
"""The key of the action plan as one table with all money, as it is entered in SIPD."""
OFFICE_FIELDS = ("opd", "penanggung_jawab")
OFFICES = "daftar_opd"
_ITEMS, _SOURCES = "daftar_butir", "daftar_sumber_dana"
_NOTE = "catatan"

_Widths = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class _Layout:
    """The sheet of a topic: its name, and its fields with the widths of their columns; ``unprinted`` come last."""

    name: str
    printed: _Widths
    unprinted: _Widths = ((_NOTE, 16),)
    is_form: bool = False


_LAYOUTS = {
    "rencana_aksi": _Layout(
        "Rencana Aksi",
        (("kegiatan", 28), ("program", 16), ("subdimensi", 15), ("kelompok", 11.5), ("indikator", 21), ("satuan", 11),
         ("baseline.nilai", 6.5), ("baseline.tahun", 6), ("target", 6.5), ("lokasi", 15), ("opd", 17),
         ("pendukung", 19)),
        (("keselarasan", 18), ("indikator_iso", 22), (_NOTE, 16)),
    ),
    "risiko": _Layout(
        "Risiko",
        (("risiko", 34), ("program", 26), ("subdimensi", 18), ("penyebab", 32), ("kemungkinan", 13.5),
         ("dampak", 13.5), ("mitigasi", 44), ("penanggung_jawab", 24)),
    ),
    "quick_win": _Layout(
        "Quick Win",
        tuple((name, 40.0) for name in (
            "nama", "subdimensi", "masalah", "perumus", "tujuan", "deskripsi", "keunikan", "daya_tarik", "manfaat",
            "penerima_manfaat", "jumlah_penerima", "opd", "penanggung_jawab", "kemitraan", "mitra", "sumber_daya.sdm",
            "sumber_daya.teknologi", "tahun", "lama_bulan", "keberlangsungan", "pengembangan", "persentase", "status",
        )),
        is_form=True,
    ),
    "isu": _Layout(
        "Isu", (("isu", 46), ("subdimensi", 20), ("akar_masalah", 52), ("opd", 26), ("prioritas", 12))
    ),
    "kesenjangan": _Layout(
        "Kesenjangan",
        (("kondisi_saat_ini", 40), ("subdimensi", 18), ("kondisi_diharapkan", 40), ("kesenjangan", 34),
         ("solusi", 40), ("prioritas", 11), ("keselarasan", 18)),
    ),
    "sasaran": _Layout(
        "Sasaran",
        (("nama", 38), ("subdimensi", 18), ("indikator", 34), ("satuan", 12), ("baseline.nilai", 8),
         ("baseline.tahun", 7), ("target", 8), ("arah", 13)),
        (("indikator_iso", 22), (_NOTE, 16)),
    ),
    "infrastruktur": _Layout(
        "Infrastruktur", (("nama", 34), ("kondisi", 40), ("kebutuhan", 40), ("tahun", 8), ("opd", 26))
    ),
    "aplikasi": _Layout(
        "Aplikasi",
        (("nama", 30), ("jenis", 11), ("kondisi", 34), ("kebutuhan", 34), ("integrasi", 24), ("tahun", 8),
         ("opd", 26)),
    ),
    "literasi_sdm": _Layout(
        "Literasi dan SDM",
        (("nama", 34), ("sasaran", 22), ("kondisi", 32), ("kebutuhan", 32), ("tahun", 8), ("opd", 26)),
    ),
    "kebijakan": _Layout(
        "Kebijakan", (("judul", 56), ("jenis", 16), ("status", 14), ("tahun", 9), ("opd", 28))
    ),
}  # fmt: skip
TOPICS = tuple(_LAYOUTS)
"""The topics that a workbook can hold."""
_MATRIX_WIDTHS: _Widths = (
    ("kode", 17), ("program", 20), ("kegiatan", 30), ("indikator", 24), ("satuan", 10), ("baseline.nilai", 8),
    ("target", 7),
)  # fmt: skip
_MATRIX_MONEY = 14
_BUDGET_WIDTHS: dict[str, float] = {ITEM: 56, SOURCE: 18, "tahun": 15, TOTAL: 16}


@dataclass(frozen=True, slots=True)
class Table:
    """A topic as a table; ``is_budget`` says that a row is the money of an item from one source.

    A form is a table turned on its side. A ``heading`` is that of the items of an instrument whose answers the table
    holds.
    """

    topic: str
    name: str
    columns: Sequence[Column]
    is_budget: bool = False
    is_form: bool = False
    is_matrix: bool = False
    heading: str = ""

    @property
    def key(self) -> str:
        """The internal name of the table."""
        if self.heading:
            return group_path(self.topic, self.heading)
        if self.is_matrix:
            return MATRIX
        return f"{self.topic}{BUDGET}" if self.is_budget else self.topic

    @property
    def naming(self) -> str:
        """The key of the column that names the item of a row."""
        return f".{record_of(self.topic).naming_fields[0]}" if self.is_matrix else self.columns[0].key


class Tables:
    """The tables of a region's plan."""

    def __init__(self, plan: Masterplan, topics: Sequence[str] = TOPICS) -> None:
        self.plan, self.topics = plan, topics
        self._filled = plan.istilah.filled

    @cached_property
    def all(self) -> list[Table]:
        """The tables of all topics in order, each budget behind its topic."""
        return list(self._all())

    @cached_property
    def matrix(self) -> Table:
        """The action plan with codes and the money of each source and year in its own column."""
        topic = TOPICS[0]
        columns = [c for name, width in _MATRIX_WIDTHS for c in self._of_field(topic, name, width)]
        columns += self._of_sources()
        office = [c for name, width in (("opd", 20.0),) for c in self._of_field(topic, name, width)]
        code = f"Kode {self._filled('{opd}')}"
        note = "Diambil dari daftar perangkat daerah (daerah.opd); ubah kodenya di sana."
        office.append(Column(OFFICE_CODE, code, 14, note=note))
        office += [c for name, width in (("lokasi", 15.0), (_NOTE, 16.0)) for c in self._of_field(topic, name, width)]
        return Table(topic, "Matriks", [*columns, *office], is_matrix=True)

    def _of_sources(self) -> Iterator[Column]:
        """A column of money for each source that the plan uses and each year."""
        used = {str(source) for item in self.plan.rencana_aksi for source in item.anggaran}
        for source, label in sources().labels.items():
            if source not in used and source != next(iter(sources().labels)):
                continue
            for year in self.years:
                name = self._filled(label)
                note = f"Pagu {name} tahun {year} dalam rupiah penuh, misalnya 250000000"
                key = f"{BUDGET}{entry_path('', source)}{entry_path('', year)}"
                yield Column(key, year, _MATRIX_MONEY, f"Pagu {name} (rupiah)", "rupiah", note=note)

    def _all(self) -> Iterator[Table]:
        for topic in self.topics:
            layout = _LAYOUTS[topic]
            columns = [c for name, width in layout.printed for c in self._of_field(topic, name, width)]
            columns += [
                c for name, width in layout.unprinted for c in self._of_field(topic, name, width, printed=False)
            ]
            yield Table(topic, layout.name, columns, is_form=layout.is_form)
            if _costs(topic):
                name = "Anggaran" if topic == TOPICS[0] else f"Anggaran {layout.name}"
                yield Table(topic, name, list(self._of_budget(topic)), is_budget=True)

    @cached_property
    def years(self) -> list[str]:
        """The years of the period, and those outside it of which something is known."""
        found = {str(year) for year in self.plan.periode.tahun}
        for topic in self.topics:
            for item in getattr(self.plan, topic):
                target = item.__dict__.get("target")
                found |= {str(year) for year in target or ()} if isinstance(target, dict) else set()
                budget = item.__dict__.get("anggaran") or {}
                found |= {str(year) for amounts in budget.values() for year in amounts}
        return sorted(found)

    @cached_property
    def lists(self) -> dict[str, list[str]]:
        """The drop-down lists by name: offices, dimensions, and the labels of all fixed choices."""
        found = {OFFICES: [str(office.nama) for office in self.plan.daerah.opd if office.nama]}
        found["daftar_subdimensi"] = [str(one.nama) for one in (*self.plan.subdimensi, *self.plan.dimensi)]
        for topic in self.topics:
            for path in (f"{topic}[].{name}" for name, _ in _LAYOUTS[topic].printed):
                kind = kind_at(path)
                if isinstance(kind, ChoiceKind):
                    found[_list_name(path)] = [self._filled(label) for label in kind.labels.values()]
            if _costs(topic):
                found[f"{_ITEMS}_{topic}"] = list(item_names(self.plan, topic).values())
        found[_SOURCES] = [self._filled(label) for label in sources().labels.values()]
        return found

    def _of_field(self, topic: str, name: str, width: float, *, printed: bool = True) -> Iterator[Column]:
        """The columns of a field: one, or one for each year."""
        path = f"{topic}[].{name}"
        kind, field = kind_at(path), field_at(path)
        assert field is not None
        is_list = isinstance(kind, ListKind)
        label = capital(self._filled(field.label))
        group, _, inner = name.rpartition(".")
        note = "\n".join([label, *([f"Contoh: {self._filled(field.example)}"] if field.example else []),
                          *(["Satu nama per baris (Alt+Enter)."] if is_list else [])])  # fmt: skip
        if isinstance(kind, MapKind):
            for year in self.years:
                key, about = entry_path(f".{name}", year), f"{label}, {year}"
                yield Column(key, year, width, "Target", note=about, wanted=True, centred=True)
            return
        above = capital(self._filled(field_at(f"{topic}[].{group}").label)) if group else ""  # type: ignore[union-attr]
        heading = self._heading(name, capital(inner) if group else label)
        key = f".{name}{ANY_ENTRY}" if is_list else f".{name}"
        wanted = not field.optional and name != _NOTE
        centred = isinstance(kind, YearKind | AchievementKind | CountKind)
        choices = self._choices(path)
        yield Column(key, heading, width, above, "teks", choices, note, wanted, centred, printed)

    def _heading(self, name: str, label: str) -> str:
        if name == GROUPED_BY[1:]:
            return f"{capital(self._filled('{subdimensi}'))} atau {self._filled('{dimensi}')}"
        return "Catatan" if name == _NOTE else label

    def _choices(self, path: str) -> str:
        """The name of the drop-down list; "" if there is none."""
        kind = kind_at(path)
        if isinstance(kind, DimensionKind):
            return "daftar_subdimensi"
        if isinstance(kind, ReferenceKind) and kind.topic == "daerah.opd":
            return OFFICES
        return _list_name(path) if isinstance(kind, ChoiceKind) else ""

    def _of_budget(self, topic: str) -> Iterator[Column]:
        record = record_of(topic)
        label = capital(self._filled(record.fields[record.naming_fields[0]].label))
        note = f"{label}: pilih dari daftar, atau ketik nama yang sama seperti pada lembar {_LAYOUTS[topic].name}."
        yield Column(ITEM, label, _BUDGET_WIDTHS[ITEM], choices=f"{_ITEMS}_{topic}", note=note, wanted=True)
        yield Column(SOURCE, "Sumber dana", _BUDGET_WIDTHS[SOURCE], choices=_SOURCES, wanted=True,
                     note="Satu sumber per baris; kegiatan dengan dua sumber memakai dua baris.")  # fmt: skip
        for year in self.years:
            note = f"Anggaran tahun {year} dalam rupiah penuh, misalnya 250000000"
            yield Column(amount_key(year), year, _BUDGET_WIDTHS["tahun"], "Anggaran (rupiah)", "rupiah", note=note)
        if self.years:
            yield Column(
                TOTAL, "Jumlah", _BUDGET_WIDTHS[TOTAL], form="jumlah", note="Dihitung sendiri; tidak dibaca."
            )


def amount_key(year: str) -> str:
    """The key of the column with a year's amounts."""
    return f"{BUDGET}{ANY_ENTRY}{entry_path('', year)}"


def record_of(topic: str) -> type[BerAnggaran]:
    """The record of the items of a topic."""
    kind = kind_at(topic)
    assert isinstance(kind, RecordsKind) and isinstance(kind.kind, RecordKind)
    record: type[BerAnggaran] = kind.kind.record
    return record


def sources() -> ChoiceKind:
    """The kind of the sources of funds."""
    kind = BerAnggaran.anggaran.kind
    assert isinstance(kind, MapKind) and isinstance(kind.key, ChoiceKind)
    return kind.key


def item_names(plan: Masterplan, topic: str) -> dict[str, str]:
    """The names of a topic's items by path, made distinct where several items share one."""
    items = [item for item in getattr(plan, topic) if item.naming]
    names = [str(item.naming) for item in items]
    count = Counter(names)
    return {
        item.path: name if count[name] == 1 else f"{name} ({ModelPath(item.path).key})"
        for item, name in zip(items, names, strict=True)
    }


def office_field(topic: str) -> str:
    """The field of a topic that names the office in charge; "" if it has none."""
    fields = record_of(topic).fields
    return next((name for name in OFFICE_FIELDS if name in fields), "")


def _costs(topic: str) -> bool:
    return issubclass(record_of(topic), BerAnggaran)


def _list_name(path: str) -> str:
    return f"daftar_{path.replace('[].', '_').replace('.', '_')}"
