"""What is wrong in a template is told with what to write instead."""

from pathlib import Path

import pytest

from generator.documents.template_errors import TemplateUseError
from tests.documents.composing import printed_page


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("{{ super() }}", "'super' (hanya ada di dalam blok"),
        ("{{ now() }}", "'now' (tanggal naskah ialah naskah.tanggal)"),
        ("{{ daerah.nama Qb", "belum ditutup dengan }} atau %}; yang tertulis sesudahnya 'Qb'"),
        ("{{ \u201cQa\u201d }}", "tulis tanda petik lurus"),
        ("{{ Qa\u2026 }}", "tanda '\u2026' tidak dikenal"),
        (r'{{ gambar("gambar\x.png") }}', "tulis / dalam nama berkas"),
        ("## Judul {#id}", "hapus tanda {# itu"),
        ('{{ tanda_tangan("Qbudi", "Qkepala") }}', 'tanda_tangan(daerah.kepala, "Bupati")'),
        ('{% include "asli/masterplan/penutup.md" %}', "Sesudah asli/ tulis nama templatnya saja"),
        (r'{% include "asli\\penutup.md" %}', "Tulis / , bukan \\ ,"),
        ('{% include "tiada.md" %}', "ditulis dengan mapnya, misalnya  bersama/sumber.md"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "Beri makro syarat berhenti"),
        ('{% extends "asli/x.md" %}{% extends "asli/x.md" %}', "tidak ada"),
        ("{% call(x) nope() %}{% endcall %}", "isi.md:1: 'nope'"),
        ("{% if daerah.penduduk > 5 %}a{% endif %}", "belum diisi; tulis dalam  {% if"),
        ("{{ [] | first }}", "butir dari daftar yang kosong"),
        ("{{ 1e308 * 10 }}", "terlalu besar"),
        ("Qa { daerah.nama }", "kurung kurawal ini tidak menjadi nilai"),
        ("Qa ${daerah.nama}", "kurung kurawal ini tidak menjadi nilai"),
        ("{smart_city}", "kurung kurawal ini tidak menjadi nilai"),
        ("{ { daerah } }", "kurung kurawal ini tidak menjadi nilai"),
        ("!!! note\n    isi", "kotak catatan"),
        ("**Qa: **Qb", "hapus spasi sebelum tanda **"),
        ("**Qa ** Qb", "hapus spasi sebelum tanda **"),
        ("**Qa\n\nQb**", "tutup dengan ** pada akhir alinea"),
    ],
)
def test_a_mistake_is_told_with_what_to_write(page: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateUseError) as caught:
        printed_page(tmp_path, page)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("Qa {x} dan 2 ** 3", r"Qa {x} dan 2 \*\* 3"),
        ("kata**a**kata **b**: c", "kata<strong>a</strong>kata **b**: c"),
        ("\u200b- Qa\n\u200e- Qb", "- Qa\n- Qb"),
        ("\u200b## Qa", "### Qa"),
    ],
)
def test_what_is_no_mistake_is_printed(page: str, text: str, tmp_path: Path) -> None:
    assert printed_page(tmp_path, page) == text
