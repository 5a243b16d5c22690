"""A second colon on a line is that of a key where the word before it is one, and else belongs to the text."""

from collections.abc import Callable

import pytest

from generator.masterplan.reading import Reading
from tests.source.mistakes.test_remedies import mended

Read = Callable[[str], Reading]
_SASARAN = "sasaran:\n  - indikator: A\n    "


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        (f"{_SASARAN}baseline: 38,5, tahun: 2024\n", "tulis  baseline: {nilai: '38,5', tahun: 2024}"),
        ("daerah:\n  kepala: H. Ludi, S.E., jabatan: Wali Kota\n",
         "tulis  kepala: {nama: 'H. Ludi, S.E.', jabatan: Wali Kota}"),
        ("misi:\n  - nama: Mempermudah layanan, uraian: mudah\n",
         "tulis  uraian: mudah  pada baris baru sejajar dengan 'nama', dan hapus koma di depannya; bila bagian dari "
         "teks, apit seluruh isi 'nama' dengan tanda kutip."),
        (f"{_SASARAN}satuan: menit; baseline: 25\n",
         "tulis  baseline: 25  pada baris baru sejajar dengan 'satuan', dan hapus titik koma di depannya; bila "
         "bagian dari teks, apit seluruh isi 'satuan' dengan tanda kutip."),
        ("misi:\n  - Mempermudah layanan, dimensi: smart_economy\n",
         "tulis  - {nama: Mempermudah layanan, dimensi: smart_economy}  atau"),
        (f"{_SASARAN}baseline: {{nilai: 38,5 tahun: 2024}}\n", "tulis  nilai: '38,5', tahun: 2024"),
        ("misi:\n  - {nama: Sosialisasi dimensi: smart_economy}\n", "beri koma sebelum 'dimensi:'"),
    ],
)  # fmt: skip
def test_a_known_key_in_the_line_of_another_is_a_key(text: str, remedy: str, reading_of: Read) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith(remedy)
    assert mended(text, reading_of, whole=True) == []


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("visi:\n  rumusan: Kota: Baru\n", 'tulis  rumusan: "Kota: Baru"  bila'),
        ("visi:\n  rumusan: Maju, tahun: ini\n", 'tulis  rumusan: "Maju, tahun: ini"  bila'),
        ("misi:\n  - {nama: Sosialisasi: tahap 1, dimensi: smart_economy}\n",
         "tulis  nama: 'Sosialisasi: tahap 1'  bila titik dua itu bagian dari teks; bila 'Sosialisasi' kunci, "
         "beri koma di depannya."),
        ("misi:\n  - {nama: Sosialisasi: tahap 1, 2 (awal, akhir), dimensi: smart_economy}\n",
         "tulis  nama: 'Sosialisasi: tahap 1, 2 (awal, akhir)'  bila"),
        ("misi:\n  - {dimensi: smart_economy, nama: Tahap 1: dua}\n", "tulis  nama: 'Tahap 1: dua'  bila"),
    ],
)  # fmt: skip
def test_another_word_before_a_colon_belongs_to_the_text(text: str, remedy: str, reading_of: Read) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith(remedy)
    assert mended(text, reading_of, whole=True) == []
