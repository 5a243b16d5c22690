"""The source inside a Word document: what it prints comes back from it, and nothing else is in it."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.blocks.blocks import Document, inlines_of
from generator.building.embedding import printed_source
from generator.building.sets import document_set
from generator.framework.instruments import catalogue
from generator.masterplan.carried import read_carried
from generator.masterplan.masterplan import Masterplan, walk
from generator.masterplan.reading import read_masterplan
from generator.source.problems import Problems
from generator.source.values import Paragraf, Pilihan, Rujukan, Teks
from generator.word.fingerprint import Print, printed_texts
from tests.conftest import CHECKOUT
from tests.documents.composing import composed, composer_of
from tests.plans import LENGKAP
from tests.source.test_yaml_writing import model_of

REGIONS = (LENGKAP, *sorted(p for p in (CHECKOUT / "masterplans").iterdir() if p.is_dir()))
ALWAYS_THERE = ("masterplan", "daerah.kode", "daerah.nama", "daerah.jenis", "daerah.fiktif", "naskah.tanggal")


COUNTING = {
    "contoh": {"analisis_strategis", "ringkasan_eksekutif", "profil_quick_win", "rancangan_peraturan"},
}
"""Documents that count or add up values which they do not print, and which therefore do not travel."""


@pytest.mark.slow
@pytest.mark.parametrize("region", REGIONS[1:], ids=lambda place: place.name)
def test_a_document_composed_from_its_source_has_the_same_texts_but_for_its_counts(region: Path) -> None:
    plan = read_masterplan(region).masterplan
    differing = {document.key for document in composed(region) if _again(plan, document) != printed_texts(document)}
    assert differing == COUNTING.get(region.name, set())


def _again(plan: Masterplan, document: Document) -> list[Print]:
    carried = read_carried(printed_source(plan, document)).masterplan
    spec = next(spec for spec in document_set(carried, Problems()) if spec.key == document.key)
    return printed_texts(composer_of(carried).compose(spec))


def printed(document: Document) -> dict[str, str]:
    """What a document prints of each path."""
    found: dict[str, str] = {}
    for block in (*document.front, *document.body, *document.signed):
        for inline in inlines_of(block):
            if inline.path and not inline.gap:
                found[inline.path] = found.get(inline.path, "") + inline.text
    return found


def words_of(document: Document) -> str:
    """Everything a document says, white space folded and in small letters."""
    texts = [i.text for block in (*document.front, *document.body, *document.signed) for i in inlines_of(block)]
    cover = document.cover
    texts += [
        i.text for line in (cover.title, cover.subtitle, cover.period, cover.government, cover.vision) for i in line
    ]
    return " ".join(f"{document.draft} {''.join(texts)}".casefold().split())


def values_of(masterplan: Masterplan) -> dict[str, Any]:
    return {value.path: value for value in walk(masterplan)}


def shown(value: Any) -> str:
    """A value as a reader sees it: references by the name they lead to."""
    return str(value.nama if isinstance(value, Rujukan) else value)


def written(text: str) -> str:
    """A text as words, whichever way YAML has broken and quoted it."""
    return " ".join(text.replace("''", "'").casefold().split())


@pytest.mark.slow
@pytest.mark.parametrize("place", REGIONS, ids=lambda place: place.stem)
def test_every_printed_value_comes_back_at_its_path(place: Path) -> None:
    masterplan = read_masterplan(place).masterplan
    whole = values_of(masterplan)
    for document in composed(place):
        part, problems = model_of(printed_source(masterplan, document))
        assert not problems.errors
        found = values_of(part)
        for path in printed(document).keys() & whole.keys():
            if isinstance(whole[path], Paragraf) and "\n\n" in whole[path]:
                assert set(found[path].split("\n\n")) <= set(whole[path].split("\n\n"))
            else:
                assert shown(found[path]) == shown(whole[path]), (document.key, path)


@pytest.mark.slow
@pytest.mark.parametrize("place", REGIONS, ids=lambda place: place.stem)
def test_no_text_or_number_that_is_not_printed_is_in_the_source(place: Path) -> None:
    masterplan = read_masterplan(place).masterplan
    whole = values_of(masterplan)
    for document in composed(place):
        source, seen, said = written(printed_source(masterplan, document)), printed(document), words_of(document)
        said += "".join(
            written(str(whole[path])) for path in seen.keys() & whole.keys() if "\n\n" not in str(whole[path])
        )
        for value in walk(masterplan):
            secret = isinstance(value, Teks) and not isinstance(value, Pilihan | Rujukan) and value.place is not None
            if not secret or value.path in seen or value.path in ALWAYS_THERE or value.path.endswith(".id"):
                continue
            text = written(value)
            if len(text) > 12 and text not in said and text not in catalogue():
                assert text not in source, (document.key, value.path)


SECRETS = """\
masterplan: 1
daerah: {nama: Uji, jenis: kota, catatan: RAHASIA-1, opd: [{nama: Dinas Pasar, singkatan: TERCETAK-3}]}
visi: {rumusan: Maju, catatan: RAHASIA-3}
rencana_aksi:
  - {kegiatan: Pendataan, dimensi: smart_economy, opd: TERCETAK-3, catatan: RAHASIA-4,
     anggaran: {apbd: {2025: 10 juta, 2026: 20 juta}}}
evaluasi: [{tahun: 2024, jawaban: [{butir: TERCETAK-1, penjelasan: TERCETAK-2}]}]  # RAHASIA-7
"""


def test_notes_comments_unprinted_answers_and_short_names_stay_at_home(tmp_path: Path) -> None:
    place = tmp_path / "daerah.yaml"
    place.write_text(SECRETS, encoding="utf-8")
    masterplan = read_masterplan(place).masterplan
    for document in composed(place):
        source = printed_source(masterplan, document)
        assert "RAHASIA" not in source, document.key
        for word in ("TERCETAK-1", "TERCETAK-2", "TERCETAK-3"):
            assert (word in source) == (word.casefold() in words_of(document)), (document.key, word)


def test_the_amounts_behind_the_printed_sum_of_an_item_are_there(tmp_path: Path) -> None:
    place = tmp_path / "daerah.yaml"
    place.write_text(SECRETS, encoding="utf-8")
    masterplan = read_masterplan(place).masterplan
    sources = {d.key: yaml.safe_load(printed_source(masterplan, d)) for d in composed(place)}
    [row] = sources["masterplan"]["rencana_aksi"]
    assert row["anggaran"] == {"apbd": {2025: 10_000_000, 2026: 20_000_000}}
    assert row["id"] == "pendataan"
    assert "rencana_aksi" not in sources["sk_dewan"]


def test_of_a_summary_only_the_printed_paragraph_travels(tmp_path: Path) -> None:
    place = tmp_path / "daerah.yaml"
    text = LENGKAP.read_text(encoding="utf-8")
    place.write_text(text, encoding="utf-8")
    masterplan = read_masterplan(place).masterplan
    [summary] = [d for d in composed(place) if d.key == "ringkasan_eksekutif"]
    source = printed_source(masterplan, summary)
    said = words_of(summary)
    for value in walk(masterplan):
        for paragraph in str(value).split("\n\n") if isinstance(value, Paragraf) else ():
            assert (paragraph in source) <= (written(paragraph).replace("*", "").strip(" .") in said), paragraph


GROUPED = """\
daerah: {nama: Uji, jenis: kota, opd: [{nama: Dinas Komunikasi, singkatan: Diskom}]}
periode: {mulai: 2025, selesai: 2026}
rencana_aksi:
  - {id: a, dimensi: smart_economy, subdimensi: kesejahteraan, program: Pasar, kegiatan: Satu, opd: Diskom}
  - {id: b, dimensi: smart_economy, subdimensi: kesejahteraan, program: Pasar, kegiatan: Dua, opd: Diskom}
"""


def source_of(text: str, folder: Path, key: str = "masterplan") -> Any:
    place = folder / "daerah.yaml"
    place.write_text(text, encoding="utf-8")
    masterplan = read_masterplan(place).masterplan
    [document] = [d for d in composed(place) if d.key == key]
    return yaml.safe_load(printed_source(masterplan, document))


def test_each_row_of_a_group_keeps_what_its_head_says_of_all(tmp_path: Path) -> None:
    rows = source_of(GROUPED, tmp_path)["rencana_aksi"]
    assert [row["program"] for row in rows] == ["Pasar", "Pasar"]


def test_a_reference_stays_as_written_where_the_document_prints_what_it_names(tmp_path: Path) -> None:
    assert {row["opd"] for row in source_of(GROUPED, tmp_path)["rencana_aksi"]} == {"Diskom"}


def test_what_is_known_of_the_text_travels_where_the_line_of_the_draft_says_it(tmp_path: Path) -> None:
    text = GROUPED + 'naskah: {versi: "1.2", tempat: Uji}\n'
    assert source_of(text, tmp_path)["naskah"] == {"versi": "1.2"}


def test_an_amount_that_is_still_to_come_travels_as_such(tmp_path: Path) -> None:
    money = "{APBD: {2026: 5 juta, 2027: menyusul}, CSR: {2027: xxx}, DAK: TBD}"
    text = f"rencana_aksi: [{{id: a, kegiatan: A, dimensi: smart_living, anggaran: {money}}}]\n"
    [row] = source_of(text, tmp_path)["rencana_aksi"]
    assert row["anggaran"] == {"apbd": {2026: 5000000, 2027: "TBD"}, "csr": {2027: "TBD"}, "dak": "TBD"}


def test_sources_without_any_amount_travel_as_they_are_printed(tmp_path: Path) -> None:
    text = (
        "rencana_aksi:\n"
        "- {kegiatan: A, anggaran: {APBD: {2026: 1, 2027: '-'}}}\n"
        "- {kegiatan: B, anggaran: {CSR: '?', DAK: {2026: '-', 2027: N/A}}}\n"
        "- {kegiatan: C, anggaran: {DAK: {2026: '-'}}}\n"
    )
    assert [row.get("anggaran") for row in source_of(text, tmp_path)["rencana_aksi"]] == [
        {"apbd": {2026: 1, 2027: "-"}},
        {"dak": {2026: "-", 2027: "TBD"}, "csr": "TBD"},
        None,
    ]
