"""The schema for editors accepts what the reader accepts, refuses slips, and explains every key."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from generator.framework.dimensions import dimension_names, subdimension_names
from generator.framework.law_kinds import KINDS
from generator.framework.law_reading import NAME_OF_KIND
from generator.masterplan.bimtek import TAHAP, Bimtek
from generator.masterplan.dimensi import DimensionKind, SubdimensionKind
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.rencana_aksi import sources_of_funds
from generator.masterplan.schema import editor_line, example_value, records_within, schema, usual_words
from generator.masterplan.visi import Visi
from generator.source.declare import part, text
from generator.source.files import yaml_files
from generator.source.kinds import (
    AchievementKind,
    ChoiceKind,
    CountKind,
    DateKind,
    ListKind,
    MapKind,
    MoneyKind,
    NumberKind,
    ScalarKind,
    YearKind,
)
from generator.source.place import Place
from generator.source.placeholders import is_placeholder
from generator.source.problems import Problems
from generator.source.reader import Reader
from generator.source.record import Record, RecordKind, RecordsKind
from generator.source.yaml_nodes import Scalar, read_nodes
from tests.cases import each
from tests.conftest import CHECKOUT
from tests.masterplan.yaml_core import as_editor_sees, scalar_as_editor_sees
from tests.plans import LENGKAP

SCHEMA = schema()
VALIDATOR = Draft202012Validator(SCHEMA)
HERE = Path("daerah.yaml")
SHIPPED = [*yaml_files(CHECKOUT / "masterplans"), LENGKAP]
RECORDS = [*records_within(Masterplan)]


def complaints(written: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(as_editor_sees(written))]


def of_kind(kind: ScalarKind[Any]) -> Draft202012Validator:
    return Draft202012Validator({**kind.schema(), "$defs": SCHEMA["$defs"]})


def reader_accepts(kind: ScalarKind[Any], text: str, *, plain: bool) -> bool:
    problems = Problems()
    kind.read(Scalar(text, "" if plain else '"', Place(HERE, 1, 1)), "", Reader(problems))
    return not problems.found


def properties(part: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(part, dict):
        yield from part.get("properties", {}).items()
        for inner in part.values():
            yield from properties(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from properties(inner)


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.slow
@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_shipped_file_is_accepted(file: Path) -> None:
    assert complaints(file.read_text("utf-8")) == []


@each("file", yaml_files(CHECKOUT / "masterplans/kotim"), ids=lambda file: file.name)
def test_files_of_the_checkout_point_at_the_schema(file: Path) -> None:
    assert file.read_text("utf-8").splitlines()[0] == editor_line("../../docs")
    assert (file.parent / "../../docs/masterplan.schema.json").is_file()


@each(
    "text",
    [
        "",
        "rencana_aksi:",
        "visi: Terwujudnya daerah yang cerdas",
        "masterplan: 1\nnaskah: {versi: 1.2, tanggal: 2025-08-18}",
        "daerah: {fiktif: ya, kode: 62.02, penduduk: 412.600, luas_km2: '3184,6', jenis: Kota}",
        "daerah: {opd: [Dinas Kesehatan, {nama: Dinas Kominfo, singkatan: Diskominfo}, null]}",
        "organisasi: {dewan: {nomor_sk: 188.45, tugas: Menilai hasil}}",
        "sasaran: [{dimensi: Smart People, baseline: 12, target: {2026: 4, '2027': '41,5', 2028: Ada}}]",
        "rencana_aksi: [{sasaran: [1], anggaran: {APBD: {2026: 250 juta, 2027: 1500000}, csr/tjsl: {2026: 5 jt}}}]",
        "bimtek: [{tahap: 1}, {tahap: II}, {tahap: '3', mulai: 14/5/2025}]",
        "risiko: [{kemungkinan: 3, dampak: sangat tinggi}]",
        "misi: {nama: Satu}\nbimtek: [I, 2]\ntema_tahun: 2026\nswot: [struktur, {unsur: Infrastruktur}]",
        "misi: [Satu misi, {nama: true, dimensi: smart-living}]",
        "infrastruktur:\n- &a {nama: Jaringan, tahun: 2026}\n- {<<: *a, nama: Pusat data}",
    ],
)
def test_what_the_reader_accepts_is_accepted(text: str) -> None:
    problems = Problems()
    node = read_nodes(text, HERE, problems)
    if text:
        Masterplan().read_fields(node, Reader(problems))  # type: ignore[arg-type]
    assert problems.errors == []
    assert complaints(text) == []


@each(
    "text",
    [
        "visii: {rumusan: Maju}",
        "visi: {rumusann: Maju}",
        "dimensi: {smart_mobility: {nama: Gerak}}",
        "daerah: [nama]",
        "periode: 2025",
        "visi: {rumusan: {teks: Maju}}",
        "periode: {mulai: 25}",
        "periode: {mulai: 2025.5}",
        "misi: {namaa: Satu}",
        "sasaran: [{target: {Q1: 4}}]",
        "sasaran: [{dimensi: Smart Ecenomy}]",
        "sasaran: [{subdimensi: transaksi}]",
        "daerah: {jenis: provinsi}",
        "daerah: {jenis: true}",
        "daerah: {penduduk: banyak}",
        "rencana_aksi: [{anggaran: {APBD: {2026: -5}}}]",
        "rencana_aksi: [{anggaran: {APBD: {2026: '1,5 M'}}}]",
        "rencana_aksi: [{anggaran: {Kas: {2026: 250 juta}}}]",
        "rencana_aksi: [{anggaran: 250 juta}]",
        "naskah: {tanggal: kemarin}",
        "bimtek: [{tahap: 5}]",
    ],
)
def test_slips_are_refused(text: str) -> None:
    assert complaints(text)


def test_every_property_is_explained_with_the_usual_words() -> None:
    unexplained = [name for name, about in properties(SCHEMA) if not about.get("description")]
    assert unexplained == []
    described = {about["description"] for _, about in properties(SCHEMA)}
    assert described >= {"OPD penanggung jawab", "RPJMD", "Visi Smart City", "Bupati/Wali Kota", "Smart Living"}
    assert not [text for text in described if "{" in text or text[0].islower()]


def test_every_object_is_closed() -> None:
    records = [SCHEMA, *(part for part in SCHEMA["$defs"].values() if "properties" in part)]
    assert len(records) == len(records_within(Masterplan))
    assert all(part["additionalProperties"] is False for part in records)


@each("record", RECORDS, ids=lambda record: record.__name__)
def test_every_example_fits_its_own_key(record: type[Record]) -> None:
    about = SCHEMA if record is Masterplan else SCHEMA["$defs"][record.__name__]
    for name, described in about["properties"].items():
        assert described["examples"] == [example_value(record.fields[name])]
        found = Draft202012Validator({**described, "$defs": SCHEMA["$defs"]}).iter_errors(described["examples"][0])
        assert [error.message for error in found] == [], name


@each("record", RECORDS, ids=lambda record: record.__name__)
def test_every_example_can_be_read(record: type[Record]) -> None:
    problems = Problems()
    for name, field in record.fields.items():
        if isinstance(field.kind, (MapKind, ListKind)):
            node = read_nodes(f"{name}:\n  {field.example}", HERE, problems)
            record("", None).read_fields(node, Reader(problems))  # type: ignore[arg-type]
        elif not isinstance(field.kind, (RecordKind, RecordsKind)):
            field.kind.read(Scalar(field.example, "'", Place(HERE, 1, 1)), name, Reader(problems))
    assert [problem.message for problem in problems.found] == []


NUMBERS = [CountKind(), NumberKind(), MoneyKind(), YearKind(), DateKind(), AchievementKind()]
CHOICES: list[Any] = [DimensionKind(), SubdimensionKind(), sources_of_funds(), Bimtek.tahap.kind]
_PARTS = st.sampled_from([
    *"0123456789.,-+−%/ ~", "2025", "19", "000", "\u00a0", "Rp", "rp.", "IDR", " juta", "JT", "ribu", " miliar", "M",
    "rupiah", ",-", ",00", " Agustus ", " mei ", "Senin, ", "Ada", "", "true", "e3",
])  # fmt: skip
AS_WRITTEN = st.lists(_PARTS, max_size=8).map("".join)


@pytest.mark.parametrize("kind", NUMBERS, ids=lambda kind: type(kind).__name__)
@given(text=AS_WRITTEN, plain=st.booleans())
def test_a_number_that_can_be_read_is_accepted(kind: ScalarKind[Any], text: str, plain: bool) -> None:
    if reader_accepts(kind, text, plain=plain):
        seen = scalar_as_editor_sees(text.strip() if plain else text, plain=plain)
        assert of_kind(kind).is_valid(seen), (text, seen)


@each("text", ["-", ",", ";", "!", "-,", "[-]", "( … )", "{,}", "Rp…", "Rp -", "Rp.,", "<.>", ",~", "~-.%"])
def test_what_only_holds_a_place_is_accepted(text: str) -> None:
    assert is_placeholder(text)
    assert all(of_kind(kind).is_valid(text) for kind in NUMBERS)


@each("text", ["(", "[5", "Rp x", "-)", "a"])
def test_what_holds_no_place_is_refused(text: str) -> None:
    assert not is_placeholder(text)
    assert not of_kind(MoneyKind()).is_valid(text)


@pytest.mark.parametrize("kind", CHOICES, ids=lambda kind: kind.form[:30])
@given(data=st.data(), plain=st.booleans())
def test_a_choice_is_accepted_in_every_form(kind: ScalarKind[Any], data: st.DataObject, plain: bool) -> None:
    names = kind.known if isinstance(kind, ChoiceKind) else {**dimension_names(), **subdimension_names()}
    name = data.draw(st.sampled_from([*names, *TAHAP, "lain", "-"]))
    change = data.draw(
        st.sampled_from([str.upper, str.title, str.lower, lambda t: t.replace(" ", "_"), " {} ".format])
    )
    text = change(name)
    if reader_accepts(kind, text, plain=plain) and "{" not in text:
        seen = scalar_as_editor_sees(text.strip() if plain else text, plain=plain)
        assert of_kind(kind).is_valid(seen), (text, seen)


OF_LAWS = [
    *(name for kind in KINDS.values() for name in (kind.full, kind.short)),
    "Perppu RI", "Qanun", "Qanun Aceh", "Perda Provinsi", "Perbup", "Peraturan Wali Kota Malang",
    "SE Menteri Kesehatan", "Peraturan Badan Siber dan Sandi Negara", "Keputusan Kepala Dinas", "Permen PAN-RB",
    "Undang Undang", "sni", "UUD", "ngawur", "UU 23", "Permendagri 86", "Pengumuman", "Peraturan Presidn",
    "ngawur Perda",
]  # fmt: skip
PECULIAR_TO_THE_READER = "Peraturan Presidn"  # no pattern finds a slip


@each("change", [str, str.upper, str.lower, " {} ".format], ids=["own", "upper", "lower", "blanks"])
@each("name", OF_LAWS)
def test_schema_and_reader_agree_on_the_kinds_of_laws(name: str, change: Callable[[str], str]) -> None:
    law = f"dasar_hukum: [{{jenis: '{change(name)}', nomor: 5, tahun: 2021, tentang: A}}]"
    problems = Problems()
    Masterplan().read_fields(read_nodes(law, HERE, problems), Reader(problems))  # type: ignore[arg-type]
    if name == PECULIAR_TO_THE_READER:
        assert problems.errors
    else:
        assert (problems.errors == []) == (complaints(law) == []), change(name)


@given(
    st.from_regex(
        re.compile(NAME_OF_KIND, re.IGNORECASE),
        fullmatch=True,
        alphabet=st.characters(codec="latin-1", exclude_categories=("Cc",)),
    )
)
def test_every_name_of_a_kind_of_law_is_accepted(name: str) -> None:
    law = f"dasar_hukum: [{{jenis: {json.dumps(name)}}}]"
    problems = Problems()
    Masterplan().read_fields(read_nodes(law, HERE, problems), Reader(problems))  # type: ignore[arg-type]
    if not problems.errors:
        assert VALIDATOR.is_valid({"dasar_hukum": [{"jenis": name}]})


def test_two_records_of_one_name_are_refused() -> None:
    other = type("Visi", (Record,), {"rumusan": text("rumusan")})
    both = type("Dua", (Record,), {"satu": part(Visi, "satu"), "dua": part(other, "dua")})
    with pytest.raises(ValueError, match="Visi"):
        records_within(both)


def test_usual_words_fill_every_label() -> None:
    words = usual_words()
    labels = [field.label for record in RECORDS for field in record.fields.values()]
    assert not [label for label in labels if "{" in words.filled(label)]
