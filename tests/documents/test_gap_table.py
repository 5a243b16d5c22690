"""The gaps that a region's documents print are those of the one table, held equal both ways.

The check reports the same table, so nobody reads of a gap here that he is not told of there.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.blocks.blocks import inlines_of
from generator.building.sets import document_set
from generator.documents.compose import Composer
from generator.documents.listed_gaps import gaps_of
from generator.documents.manifest import DocumentSpec
from generator.masterplan.gaps import canonical, expected_gaps
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.source.problems import Problems
from generator.source.reader import Reader
from generator.source.record import Record
from tests.conftest import CHECKOUT, FUZZING, examples, write_tree
from tests.documents.composing import composer_of
from tests.plans import LENGKAP

REGIONS = {name: CHECKOUT / "masterplans" / name for name in ("contoh", "kota-jambi", "kotim", "kutim", "tabalong")}
TRIED = REGIONS if FUZZING else {name: REGIONS[name] for name in ("contoh", "kotim")}
PLACES = {**TRIED, "lengkap": LENGKAP}
# What a stage noted for the work that follows is printed in its minutes and handouts, not in the books.
IN_HANDOUTS = frozenset({"tindak_lanjut", "catatan_dimensi", "peserta"})
# Lists whose items do not all have the same fields.
OF_MANY_SHAPES = frozenset({"bimtek", "dasar_hukum", "evaluasi", "kegiatan", "sumber"})
SPARSE = {
    "nothing at all": "masterplan: 1",
    "a name alone": "daerah: {nama: Sepi}",
    "a code that tells the kind of region": "daerah: {kode: '62.02'}",
    "laws that do not say whose they are": "dasar_hukum: [{jenis: permen, nomor: 8}, {jenis: lain, nomor: 9}]",
    "one end of the period": "periode: {mulai: 2025}",
    "targets without a period": "sasaran: [{nama: A, dimensi: smart_living}, {nama: B, target: {2026: 5}}]",
    "rows without a dimension": "rencana_aksi: [{kegiatan: A}, {kegiatan: B}]\nstrategi: [{nama: C}, {nama: D}]\n"
    "isu: [{isu: E}, {isu: F}]\nquick_win: [{nama: G}, {nama: H}]\nrisiko: [{risiko: I}, {risiko: J}]",
    "a budget for some rows": "rencana_aksi: [{kegiatan: A, dimensi: smart_living, anggaran: {APBD: {2026: 5 juta}}},"
    "{kegiatan: B, dimensi: smart_living}, {kegiatan: C, dimensi: smart_living, anggaran: {APBD: {}}},"
    "{kegiatan: D, dimensi: smart_economy}]",
    "money and targets still to come": "periode: {mulai: 2026, selesai: 2027}\nrencana_aksi:\n"
    "  - {kegiatan: A, dimensi: smart_living, anggaran: {APBD: {2026: 5 juta, 2027: TBD}},"
    " target: {2026: 1, 2027: TBA}}"
    "\n"
    "  - {kegiatan: B, dimensi: smart_economy, anggaran: {APBD: {2026: TBD}}, target: {2026: TBD}}\n"
    "  - {kegiatan: C, dimensi: smart_economy, anggaran: {APBD: {2026: 5 juta}, CSR: TBD}}\n"
    "sasaran: [{nama: D, dimensi: smart_living, target: {2026: 4, 2027: menyusul}}]\n"
    "infrastruktur: [{nama: E, anggaran: {APBD: {2026: 5 juta, 2027: TBD}}}]\n"
    "quick_win: [{nama: F, dimensi: smart_living, anggaran: {APBD: {2026: 5 juta, 2027: TBD}}}]",
    "sources and years without any amount": "periode: {mulai: 2026, selesai: 2027}\nrencana_aksi:\n"
    "  - {kegiatan: A, dimensi: smart_living, anggaran: {APBD: {2026: 5 juta}}, target: {2027: '-', 2031: '?'}}\n"
    "  - {kegiatan: B, dimensi: smart_living, anggaran: {CSR: {2027: N/A}, DAK: {2026: '-'}}, target: {2026: '-'}}\n"
    "  - {kegiatan: C, dimensi: smart_economy, anggaran: {CSR: '?'}}\n"
    "  - {kegiatan: D, dimensi: smart_economy, anggaran: {CSR: {2026: '-'}}}\n"
    "quick_win: [{nama: E, dimensi: smart_living, anggaran: {DAK: {2024: N/A}}},"
    " {nama: F, dimensi: smart_living, anggaran: {DAK: {2024: '-'}}},"
    " {nama: G, dimensi: smart_living, anggaran: {DAK: }}]",
    "sources alone": "periode: {mulai: 2026, selesai: 2027}\nrencana_aksi:\n"
    "  - {kegiatan: A, dimensi: smart_living, kelompok: sdm, anggaran: {CSR: {2027: }}}\n"
    "  - {kegiatan: B, dimensi: smart_living, anggaran: {DAK: '?', APBD: '-'}}",
    "a priority and targets without any budget": "dimensi_prioritas: {dimensi: smart_living, alasan: A}\n"
    "sasaran: [{nama: A, dimensi: smart_living}]\nrencana_aksi: [{kegiatan: B, dimensi: smart_living}]",
    "no support of the priority": "dimensi_prioritas: {dimensi: smart_living, alasan: A}",
    "a reason without a priority": "dimensi_prioritas: {alasan: A, dukungan: [{dimensi: smart_economy}]}",
    "support that names no dimension": "dimensi_prioritas: {dimensi: smart_living, dukungan: [{uraian: A}]}",
    "dependencies half told": "keterkaitan: [{dimensi: smart_living}, {bergantung_pada: [smart_living]}]",
    "an area without collaboration": "daerah: {kawasan: A}\nkolaborasi: []",
    "workshops hardly noted": "bimtek: [{tahap: I}, {tahap: II, waktu: Juni, pembuka: {jabatan: Bupati}}, {}]",
    "an element of readiness": "swot: [{unsur: struktur, kekuatan: [A]}, {kelemahan: [B]}]",
    "standards alone as legal basis": "dasar_hukum: [{jenis: sni, nomor: 1, tahun: 2019, tentang: A},"
    "{sebutan: Surat Edaran}]",
    "a commitment without bodies": "organisasi: {komitmen: A}",
    "parts of which only the source is named": "pemantauan: {sumber: [a]}\nrpjmd: {catatan: B}\n"
    "visi: {kata_kunci: [A]}\nsumber: [{id: a}]",
    "lines of the road map without years": "peta_jalan: [{program: A}, {program: B, mulai: 2025}]",
    "items of which nothing is said": "quick_win: [{}]\nmisi: [{}]\nkebijakan: [{}]\nkegiatan: [{}]\nevaluasi: [{}]",
}


@dataclass(slots=True)
class _Region:
    """A region's model and its whole document set."""

    plan: Masterplan
    composer: Composer
    specs: list[DocumentSpec]

    def table(self) -> set[str]:
        """The paths of the table, which has each once."""
        known = [gap.path for gap in expected_gaps(self.plan)]
        assert len(known) == len(set(known))
        return set(known)

    def differences(self, specs: list[DocumentSpec] | None = None) -> tuple[set[str], set[str]]:
        """Paths of gaps that only the documents have, and those that only the table has."""
        self.composer.__dict__.pop("_shared", None)
        table = self.table()
        documents = [self.composer.compose(spec) for spec in specs or self.specs]
        printed = {canonical(gap.path, table) for gap in gaps_of(documents)}
        return printed - table, table - printed

    @contextmanager
    def without(self, gone: list[tuple[Record, str]]) -> Iterator[None]:
        """The model as if some fields had not been supplied."""
        kept = [(record, dict(record.__dict__)) for record, _ in gone]
        for record, name in gone:
            for known in (name, "dana", "total"):
                record.__dict__.pop(known, None)
        self._complete()
        try:
            yield
        finally:
            for record, values in reversed(kept):
                record.__dict__.update(values)
            self._complete()

    def _complete(self) -> None:
        self.plan.complete(Reader(Problems(), Masterplan.fields))


def _region(place: Path) -> _Region:
    plan = read_masterplan(place).masterplan
    composer = composer_of(plan, pictures=place if place.is_dir() else place.parent)
    return _Region(plan, composer, document_set(plan, Problems()))


def _supplied(record: Record, kind: str = "") -> Iterator[tuple[str, Record, str]]:
    """The kind of every supplied field, such as "misi[].nama", its record and its name."""
    for name, value in record.supplied():
        own = f"{kind}.{name}" if kind else name
        yield own, record, name
        for item in value if isinstance(value, list) else (value,):
            if isinstance(item, Record):
                yield from _supplied(item, f"{own}[]" if isinstance(value, list) else own)


def _expected(plan: Masterplan) -> dict[str, tuple[Record, str]]:
    """The first field of each kind that is expected; the region itself is never missing as a whole."""
    found: dict[str, tuple[Record, str]] = {}
    for kind, record, name in _supplied(plan):
        if record.expects(name) and kind != "daerah" and not IN_HANDOUTS & {*kind.replace("[]", "").split(".")}:
            found.setdefault(kind, (record, name))
    return found


@pytest.mark.slow
@pytest.mark.parametrize("name", PLACES)
def test_what_the_documents_of_a_region_miss_is_what_the_table_misses(name: str) -> None:
    assert _region(PLACES[name]).differences() == (set(), set())


@pytest.mark.slow
@pytest.mark.parametrize("case", SPARSE)
def test_of_a_sparse_region_too(case: str, tmp_path: Path) -> None:
    write_tree(tmp_path, {"daerah.yaml": SPARSE[case]})
    assert _region(tmp_path).differences() == (set(), set())


@pytest.mark.slow
def test_the_complete_example_misses_nothing() -> None:
    assert list(expected_gaps(read_masterplan(REGIONS["contoh"]).masterplan)) == []


@pytest.mark.slow
def test_whichever_single_field_is_taken_from_the_example_both_say_so() -> None:
    region = _example_of_each_kind()
    printed = {
        spec.key: {inline.path for block in (*document.front, *document.body) for inline in inlines_of(block)}
        for spec in region.specs
        for document in [region.composer.compose(spec)]
    }
    others = region.table()
    wrong = {}
    for taken in _taken(_expected(region.plan)):
        paths = tuple(record.path_of(name) for record, name in taken.values())
        concerned = [s for s in region.specs if any(p.startswith(paths) for p in printed[s.key])]
        with region.without([*taken.values()]):
            only_printed, only_listed = region.differences(concerned)
            if only_printed or only_listed - others:
                wrong[(*taken,)] = only_printed, only_listed - others
    assert wrong == {}


def _example_of_each_kind() -> _Region:
    """The example with one item of each list whose others are like it, and would only take time."""
    region = _region(REGIONS["contoh"])
    kinds = set(_expected(region.plan))
    for name, items in region.plan.supplied():
        if isinstance(items, list) and name not in OF_MANY_SHAPES:
            del items[1:]
    region.plan.complete(Reader(Problems(), Masterplan.fields))
    assert set(_expected(region.plan)) == kinds
    return region


def _taken(fields: dict[str, tuple[Record, str]]) -> list[dict[str, tuple[Record, str]]]:
    """The fields in turns: each alone in ``make fuzz``, else with one of each other topic, which has its own gaps."""
    if FUZZING:
        return [{kind: field} for kind, field in fields.items()]
    turns: list[dict[str, tuple[Record, str]]] = []
    of_topic: Counter[str] = Counter()
    for kind, field in fields.items():
        topic = kind.partition(".")[0].removesuffix("[]")
        turn = of_topic[topic]
        of_topic[topic] += 1
        turns += [{}] * (turn == len(turns))
        turns[turn] = turns[turn] | {kind: field}
    return turns


@pytest.fixture(scope="module")
def lengkap() -> _Region:
    return _region(LENGKAP)


@pytest.mark.slow
@settings(max_examples=examples(10, fuzzing=250))
@given(data=st.data())
def test_whatever_is_taken_from_a_plan_both_say_so(lengkap: _Region, data: Any) -> None:
    fixed = (type(lengkap.plan.dimensi), type(lengkap.plan.subdimensi), type(lengkap.plan.istilah))
    fields = [(record, name) for _, record, name in _supplied(lengkap.plan) if not isinstance(record, fixed)]
    fields = [(record, name) for record, name in fields if name not in {"daerah", "sumber", "dimensi", "subdimensi"}]
    gone = data.draw(st.lists(st.sampled_from(fields), max_size=60, unique=True))
    with lengkap.without(gone):
        assert lengkap.differences() == (set(), set())


@pytest.mark.slow
def test_notes_for_handouts_are_left_out_only_as_long_as_no_book_prints_them() -> None:
    region = _example_of_each_kind()
    stage: Any = region.plan.bimtek[0]
    for name in sorted(IN_HANDOUTS):
        item = next(iter(getattr(stage, name)))
        expected = next(field for field, _ in item.supplied() if item.expects(field))
        with region.without([(item, expected)]):
            assert region.differences() == (set(), {item.path_of(expected)})
