"""The story that tests and docs/perbandingan.md tell: the example region's plan, revised after a review.

``python -m tests.versions.story FOLDER`` writes both versions into a folder, as ``v1/contoh`` and ``v2/contoh``.
"""

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import CHECKOUT

EXAMPLE = CHECKOUT / "masterplans/contoh"


@dataclass(frozen=True, slots=True)
class Edit:
    """A text of a file that the second version has otherwise; it stands there exactly once."""

    file: str
    old: str
    new: str


_ADDED = """\
  - id: aksi-keamanan_masyarakat-7
    subdimensi: keamanan_masyarakat
    program: Desa Tangguh Bencana
    kegiatan: Simulasi evakuasi tahunan bersama sekolah dan nelayan di desa pesisir
    indikator: Jumlah desa pesisir yang melaksanakan simulasi evakuasi
    satuan: desa
    baseline: {nilai: 3, tahun: 2024}
    target: {2026: 8, 2027: 16, 2028: 24, 2029: 32}
    opd: Badan Penanggulangan Bencana Daerah
    anggaran:
      APBD: {2026: 120 juta, 2027: 120 juta}
    sumber: [renstra-2025]

peta_jalan:
"""
_REMOVED = """\
  - subdimensi: harmonisasi_tata_ruang
    program: Layanan Kesesuaian Ruang yang Terbuka
    risiko: Informasi peruntukan lahan dipakai untuk spekulasi harga tanah
    penyebab: Peta terbuka sebelum ketentuan pengendalian pemanfaatan ruang berlaku
    kemungkinan: "3"
    dampak: "3"
    mitigasi: Membuka peta hanya untuk rencana yang telah ditetapkan dan memantau alih fungsi lahan tiap triwulan
    penanggung_jawab: Dinas Pekerjaan Umum dan Penataan Ruang
"""
_PARAGRAPH = """\
    cerdas tidak dimaknai sebagai banyaknya perangkat, tetapi sebagai kemampuan daerah memahami keadaannya melalui
    data, memilih tindakan yang tepat, dan belajar dari hasilnya. Kecerdasan itu dimiliki bersama oleh pemerintah,
    pelaku usaha, dan warga."""
_REWRITTEN = """\
    cerdas dimaknai sebagai kemampuan daerah memahami keadaannya melalui data, memilih tindakan yang tepat, dan
    memperbaiki diri setiap tahun. Kecerdasan itu dimiliki bersama oleh pemerintah, pelaku usaha, dan warga, termasuk
    warga penyandang disabilitas."""

EDITS = (
    # A programme moves to another dimension.
    Edit(
        "rencana-aksi-smart-branding.yaml",
        "  - id: aksi-ekosistem_pariwisata-2\n    subdimensi: ekosistem_pariwisata",
        "  - id: aksi-ekosistem_pariwisata-2\n    subdimensi: telekomunikasi_transportasi",
    ),
    # A quick win gets another name; it has an id.
    Edit(
        "quick-win.yaml",
        "nama: Loket Keliling Pesisir dan Perbukitan",
        "nama: Loket Jemput Bola Pesisir dan Perbukitan",
    ),
    # A budget is raised.
    Edit(
        "rencana-aksi-smart-economy.yaml",
        'APBN: {2027: "2,5 miliar", 2028: "1,5 miliar"}\n      KPBU',
        'APBN: {2027: "4 miliar", 2028: "2,5 miliar"}\n      KPBU',
    ),
    # Another office takes a programme over.
    Edit(
        "rencana-aksi-smart-governance.yaml",
        "    lokasi: Kecamatan Hulu Perak, Lembah Rempah, Tanjung Pelita, dan Karang Indah\n"
        "    opd: Dinas Kependudukan dan Pencatatan Sipil",
        "    lokasi: Kecamatan Hulu Perak, Lembah Rempah, Tanjung Pelita, dan Karang Indah\n"
        "    opd: Dinas Perhubungan",
    ),
    # A paragraph is rewritten, and a programme added, a risk removed, a hyphen made the dash it should be.
    Edit("visi.yaml", _PARAGRAPH, _REWRITTEN),
    Edit("rencana-aksi-smart-society.yaml", "peta_jalan:\n", _ADDED),
    Edit("rencana-aksi-smart-living.yaml", _REMOVED, ""),
    Edit("visi.yaml", "judul: RPJMD Kabupaten Cendana Raya Tahun 2025–2029",
         "judul: RPJMD Kabupaten Cendana Raya Tahun 2025-2029"),
)  # fmt: skip


def first_version(folder: Path) -> Path:
    """The example's YAML in a folder of its own."""
    folder.mkdir(parents=True)
    for file in EXAMPLE.glob("*.yaml"):
        shutil.copy(file, folder)
    return folder


def second_version(folder: Path) -> Path:
    """The same after all edits."""
    first_version(folder)
    for edit in EDITS:
        file = folder / edit.file
        text = file.read_text("utf-8")
        assert text.count(edit.old) == 1, f"the example no longer holds the text of {edit.file} once"
        file.write_text(text.replace(edit.old, edit.new), "utf-8")
    return folder


if __name__ == "__main__":
    for name, write in (("v1", first_version), ("v2", second_version)):
        write(Path(sys.argv[1]) / name / "masterplans/contoh")
