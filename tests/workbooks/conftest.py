"""A small region whose tables fill a workbook."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading, read_masterplan
from tests.conftest import write_tree

DAERAH = """
daerah:
  kode: "62.02"
  nama: Kotawaringin Timur
  opd:
    - {nama: Dinas Kesehatan, singkatan: Dinkes}
    - {nama: Dinas Perhubungan, singkatan: Dishub}
periode: {mulai: 2026, selesai: 2027}
"""
AKSI = """
rencana_aksi:
  - id: antrean
    program: Layanan Sehat
    kegiatan: Antrean daring puskesmas
    subdimensi: layanan_publik
    kelompok: aplikasi
    indikator: Persentase puskesmas dengan antrean daring
    satuan: persen
    baseline: {nilai: 10, tahun: 2024}
    target: {2026: 25,6, 2027: 80}
    opd: Dinkes
    pendukung: [Dinas Perhubungan, "Bank, cabang kota"]
    anggaran:
      APBD: {2026: 250 juta, 2027: "1,5 miliar"}
      DAK: {2027: 100 juta}
  - id: parkir
    program: Jalan Lancar
    kegiatan: Parkir nontunai
    dimensi: smart_living
    indikator: Jumlah titik parkir
    satuan: titik
    target: {2026: 5}
    opd: Dinas Perhubungan
risiko:
  - {id: padam, program: Layanan Sehat, risiko: Listrik padam, kemungkinan: 4, dampak: 3, penanggung_jawab: Dinkes}
""".replace("25,6,", '"25,6",')

Read = Callable[..., Reading]


@pytest.fixture
def region(tmp_path: Path) -> Path:
    return write_tree(tmp_path, {"masterplans/uji/daerah.yaml": DAERAH, "masterplans/uji/aksi.yaml": AKSI})


@pytest.fixture
def plan(region: Path) -> Masterplan:
    reading = read_masterplan(region / "masterplans" / "uji")
    reading.problems.raise_if_any()
    return reading.masterplan
