"""What is wrong in a template is told with what to write instead."""

from pathlib import Path

import pytest

from generator.documents.rendering.template_errors import TemplateUseError
from tests.cases import each
from tests.conftest import Run, write_tree
from tests.documents.composing import printed_page
from tests.documents.test_template_values import MANIFEST, PLAN


@pytest.mark.slow
@each(
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
        ("Qa\n\n{% set a.b = 1 %}", "isi.md:3: nama bertitik hanya dapat diisi pada namespace"),
        ('{{ misi | map("foo") | join }}', "saringan 'foo' tidak ada"),
        ('{{ misi | select("foo") | join }}', "uji 'foo' tidak ada"),
        ("{% set n = 0 %}{% for m in misi %}{% set n = n + 1 %}{% endfor %}", "{% set hitung = namespace(n=0) %}"),
        ("|a|b|\n|---|---|\n| x | y\nz |", "isi.md:3: baris tabel ini terputus"),
        ("|a|b|\n|---|---|\n| x | {% if misi %}\n1{% endif %} |", "isi.md:3: baris tabel ini terputus"),
        ('- Qa\n{{ tabel(misi, kolom("M", "nama")) }}', "isi.md:2: tabel, bagan, dan gambar"),
        (
            "- Qa\n> Qb",
            "isi.md:2: di dalam daftar hanya ada teks dan daftar.\n    Saran: pindahkan judul",
        ),
        ("{% for m in misi %}\n- {{ m.nama }}\n{%- endfor %}", "tulis {% endfor %} tanpa tanda -"),
        ("{{ misi | map | join }}", 'misi | map(attribute="nama")'),
        ("{{ }}", "belum berisi"),
        ("{% if %}a{% endif %}", "belum berisi"),
        ("{{ tabel() }}", "tabel(misi, kolom("),
        ("{{ gambar() }}", "gambar menyebut berkasnya"),
        ("{{ bagan() }}", 'bagan("batang", ["2025", "2026"], {"Nilai": [1, 2]}, "Nilai")'),
        ("{{ tanda_tangan(daerah.kepala) }}", 'tanda_tangan(daerah.kepala, "Bupati")'),
        ("{{ daerah.nama() }}", "hapus kurungnya"),
        ("{% for a, b in misi %}a{% endfor %}", "tulis satu nama, misalnya  {% for m in misi %}"),
        ("{% for m in 5 %}a{% endfor %}", "bukan daftar"),
        ("{% for m in misi[:1] %}a{% endfor %}{{ loop.index }}", "'loop' (hanya ada di antara"),
        ("**Qa: **Qb", "hapus spasi sebelum tanda **"),
        ("**Qa ** Qb", "hapus spasi sebelum tanda **"),
        ("**Qa\n\nQb**", "tutup dengan ** pada akhir alinea"),
    ],
)
def test_a_mistake_is_told_with_what_to_write(page: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateUseError) as caught:
        printed_page(tmp_path, page)
    assert words in str(caught.value)


@each(
    ("page", "words"),
    [
        ("{{ misi[5].nama }}", "isi.md:1: '[5]' (di sini tidak ada butir bernomor itu)"),
        ("{{ misi[-5].nama }}", "isi.md:1: '[-5]'"),
        ("{{ misi[1.5] }}", "isi.md:1: '[1.5]'"),
        ("{{ daerah[0] }}", "isi.md:1: '[0]'"),
        ("{{ daerah.nama[99] }}", "isi.md:1: '[99]'"),
        ('{{ {"a": 1}[3] }}', "isi.md:1: '[3]'"),
        ("{{ misi[nomor].nama }}", "isi.md:1: 'nomor'"),
        ("{{ misi | map(attribute=3) | join }}", "isi.md:1: '[3]'"),
        ("{{ misi[misi] }}", "isi.md:1: '[…]'"),
        ('{{ "a" | truncate(-5) }}', "isi.md:1: templat memakai nilai yang tidak cocok"),
        ("{{ cycler() }}", "isi.md:1: templat memakai nilai yang tidak cocok"),
    ],
)
def test_whatever_fails_in_a_template_is_told_with_its_place(page: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateUseError) as caught:
        printed_page(tmp_path, page)
    assert words in str(caught.value)


def test_a_file_of_macros_knows_what_the_document_knows(tmp_path: Path) -> None:
    others = {"lain.md": "{% macro nama() %}{{ daerah.nama }}{% endmacro %}"}
    page = '# - Nota\n\n{% import "nota/lain.md" as lain %}\n{{ lain.nama() }}'
    assert printed_page(tmp_path, page, others) == "Kotawaringin Timur"


@each(
    ("page", "text"),
    [
        ("Qa {x} dan 2 ** 3", r"Qa {x} dan 2 \*\* 3"),
        ("kata**a**kata **b**: c", "kata<strong>a</strong>kata **b**: c"),
        ("\u200b- Qa\n\u200e- Qb", "- Qa\n- Qb"),
        ("\u200b## Qa", "### Qa"),
        ("{% for m in misi %}{% set t = m.nama %}{% set t = t ~ '.' %}{{ t }}{% endfor %}", "Satu misi.Dua misi."),
        ("{% for m in misi %}{% set n = loop.index + 1 %}{{ n }}{% endfor %}", "23"),
        ("|a|b|\n|---|---|\n| x |\n| y | z |", "|a|b|\n|:--|:--|\n|x||\n|y|z|"),
        ("|a|b|\n|---|---|\n| x | y\n| z | w", "|a|b|\n|:--|:--|\n|x|y|\n|z|w|"),
    ],
)
def test_what_is_no_mistake_is_printed(page: str, text: str, tmp_path: Path) -> None:
    assert printed_page(tmp_path, page) == text


@each(
    ("page", "words"),
    [
        ("{{ 1 / 0 }}", "membagi dengan nol; tulis pembagiannya dalam  {% if … %}"),
        ('{{ "a" + 1 }}', "teks hanya dapat disambung dengan tanda ~ , misalnya  {{ daerah.nama ~ "),
        ("{{ tabel(misi) }}", "tabel memerlukan kolom"),
        ('{{ gambar("gambar/tiada.png", "K") }}', "tidak ada di map daerah"),
        ("{% for n in range(10 ** 9) %}{% endfor %}", "misalnya  {% for m in misi %}"),
    ],
)
def test_what_fails_in_a_call_has_its_line_in_a_folder_named_from_here(
    page: str, words: str, run: Run, tmp_path: Path
) -> None:
    own = "daerah/templates/nota"
    tree = {"daerah/isi.yaml": PLAN, f"{own}/dokumen.yaml": MANIFEST, f"{own}/isi.md": f"# = Bab\n\n{page}\n"}
    write_tree(tmp_path, tree)
    result = run("build", ".", "--format", "md", "--output-dir", str(tmp_path / "hasil"), cwd=tmp_path / "daerah")
    assert result.exit_code == 2
    assert "nota/isi.md:3: " in result.output
    assert words in result.output


@each(
    ("page", "line"),
    [
        ("Kata yang ada\n\n> - a\n> - b", 3),
        ("- a\n- b\n\n> Apa saja\n>\n> - a\n> - b", 6),
        ("Kata yang ada\n\n> |a|b|\n> |---|---|\n> |x|y|", 3),
        ("Kata yang ada\n\n- a\n\n    |a|b|\n    |---|---|\n    |x|y|", 5),
        ("Kata yang ada\n\n> # a", 3),
        ("a\n\n> Kata\n>\n> 1. a", 5),
    ],
)
def test_what_stands_within_a_quote_or_a_list_is_found_there(page: str, line: int, tmp_path: Path) -> None:
    with pytest.raises(TemplateUseError, match=f"isi.md:{line}: di dalam"):
        printed_page(tmp_path, page)
