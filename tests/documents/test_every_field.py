"""Every field of the model is printed by some document, but for those listed here with a reason.

The list may only shrink: a field that begins to be printed must leave it.
"""

from fnmatch import fnmatch
from pathlib import Path

import pytest

from generator.blocks.blocks import Document, inlines_of
from generator.masterplan.reading import read_masterplan
from tests.documents.composing import composed, kit
from tests.documents.drawing import png
from tests.plans.filling import every_field, leaves_by_field

NOT_PRINTED = {
    "an id names an item in the YAML, a note is the office's own": ["*.id", "*.catatan"],
    "a reference to a source is printed as the source it names": ["*.sumber"],
    "a setting decides how documents are made": [
        "Masterplan.masterplan", "Masterplan.kerangka", "SetelanDokumen.edisi", "Gaya.*", "Daerah.fiktif",
        "Daerah.jenis", "Naskah.status",
    ],
    "printed in words of its own, or as part of what is computed from it": [
        "Bimtek.waktu", "Keterkaitan.dimensi", "Keterkaitan.bergantung_pada", "RencanaAksi.kelompok", "Sumber.tahun",
        "Peraturan.jenis",
    ],
    "each dimension is a heading of its own there": ["Isu.dimensi", "Kesenjangan.dimensi"],
    "named to show the picture itself": ["Foto.berkas"],
    "the own name of a subdimension is printed where an item refers to it": ["*.subdimensi"],
    "links items for checks and versions; the table would only repeat what stands beside it": [
        "RencanaAksi.sasaran", "RencanaAksi.strategi", "TahapPetaJalan.rencana_aksi", "Sasaran.misi", "Sasaran.arah",
    ],
    "chooses the laws that a decision cites": ["Lembaga.dasar_hukum"],
    "a speaker is named with office, number and topic": ["Narasumber.pangkat"],
    "settings of the check, and waivers": ["Ambang.*", "Pengecualian.*", "Pemeriksaan.*"],
    "shown on the cover as a picture": ["Daerah.lambang"],
    "for Bappeda's matrix of SIPD, which is a workbook": ["RencanaAksi.kode", "Opd.kode"],
    "for the yearly evaluation": ["Evaluasi.*", "JawabanEvaluasi.*", "BuktiEvaluasi.*"],
}  # fmt: skip
PATTERNS = [pattern for patterns in NOT_PRINTED.values() for pattern in patterns]


def _printed(document: Document) -> set[str]:
    cover = document.cover
    front = cover.lines
    body = {inline.path for block in (*document.front, *document.body) for inline in inlines_of(block)}
    return body | {inline.path for part in front for inline in part}


@pytest.fixture(scope="module")
def unprinted(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    place = tmp_path_factory.mktemp("semua") / "semua.yaml"
    place.write_text(every_field(), encoding="utf-8")
    place.with_name("foto.png").write_bytes(png(4, 3))
    kits = [document for stage in (1, 2, 3, 4) for document in kit(place, stage).values()]
    printed = {path for document in (*composed(place), *kits) for path in _printed(document)}
    fields: dict[str, bool] = {}
    for field, path in leaves_by_field(read_masterplan(place).masterplan):
        fields[field] = fields.get(field, False) or path in printed
    return {field for field, found in fields.items() if not found}


def test_the_plan_that_fills_every_field_reads_without_problems(tmp_path: Path) -> None:
    (tmp_path / "semua.yaml").write_text(every_field(), encoding="utf-8")
    problems = read_masterplan(tmp_path / "semua.yaml").problems
    assert [problems.shown(problem) for problem in problems.found] == []


@pytest.mark.slow
def test_no_field_is_forgotten(unprinted: set[str]) -> None:
    assert sorted(f for f in unprinted if not any(fnmatch(f, pattern) for pattern in PATTERNS)) == []


@pytest.mark.slow
def test_no_exception_outlives_its_reason(unprinted: set[str]) -> None:
    assert [pattern for pattern in PATTERNS if not any(fnmatch(field, pattern) for field in unprinted)] == []
