"""Texts that templates put together: gaps in them stay gaps, and they read as what they print."""

from pathlib import Path

import pytest

from generator.blocks.blocks import inlines_of
from generator.documents.listed_gaps import gaps_of
from generator.documents.rendering.template_errors import TemplateUseError
from tests.cases import each
from tests.documents.composing import PAGE_PLAN, composed_page, printed_page

GAP = "[belum diisi: visi Smart City]"


def text_of(page: str, root: Path) -> str:
    """What a page prints, without signs of Markdown."""
    return (
        printed_page(root, page).replace("\\", "").replace("**", "").replace("<strong>", "").replace("</strong>", "")
    )


@each(
    ("page", "text"),
    [
        ("{{ visi.rumusan | upper }}", GAP),
        ("{{ visi.rumusan | lower }}", GAP),
        ("{{ visi.rumusan | capitalize }}", GAP),
        ("{{ visi.rumusan | truncate(5) }}", GAP),
        ("{{ visi.rumusan[:5] }}", GAP),
        ("{{ visi.rumusan.upper() }}", GAP),
        ("{{ visi.rumusan | int + 5 }}", GAP),
        ("{{ -1 * visi.rumusan }}", GAP),
        ('{{ "Q %s" % visi.rumusan }}', f"Q {GAP}"),
        ('{{ "Q %s" | format(visi.rumusan) }}', f"Q {GAP}"),
        ('{{ "Q {} {x}".format(1, x=visi.rumusan) }}', f"Q 1 {GAP}"),
        ('{{ "Q " ~ visi.rumusan ~ "x" }}', f"Q {GAP}x"),
        ('{{ "Q " + visi.rumusan }}', f"Q {GAP}"),
        ('{{ [visi.rumusan, "Qc"] | join(", ") }}', f"{GAP}, Qc"),
        ("{% set x %}Q {{ visi.rumusan }}{% endset %}{{ x | upper }}", f"Q {GAP}"),
        ("{% set x %}Q {{ visi.rumusan }}{% endset %}{{ x | capitalize }}", f"Q {GAP}"),
        ("{% set x %}Q {{ visi.rumusan }}{% endset %}{{ x[:5] }}", f"Q {GAP}"),
        ("{% filter kapital %}q {{ visi.rumusan }}{% endfilter %}", f"Q {GAP}"),
    ],
)
def test_a_gap_in_a_text_stays_a_gap(page: str, text: str, tmp_path: Path) -> None:
    assert text_of(page, tmp_path) == text
    assert [gap.path for gap in gaps_of([composed_page(tmp_path, page)])] == ["visi.rumusan"]


@each(
    "value",
    [
        'sasaran | map(attribute="nama") | join(", ")',
        'sasaran | join(", ")',
        "sasaran[0].nama",
        "sasaran | first",
        "(sasaran | last).nama",
        "sasaran | list",
        'sasaran | map(attribute="nama") | list | rangkai',
    ],
)
def test_what_is_made_of_an_empty_list_is_its_gap(value: str, tmp_path: Path) -> None:
    document = composed_page(tmp_path, f"{{{{ {value} }}}}")
    assert [gap.path for gap in gaps_of([document])] == ["sasaran"]


@each("value", ["rekap.total", "rekap.total | rupiah_ringkas", "persen(rencana_aksi[0].total, 5)"])
def test_a_sum_of_no_activities_is_missing(value: str, tmp_path: Path) -> None:
    document = composed_page(tmp_path, f"{{{{ {value} }}}}")
    assert [gap.path for gap in gaps_of([document])] == ["rencana_aksi"]


@each(
    ("page", "text"),
    [
        ("{{ sasaran | list + misi }}", "Satu misi dan Dua misi"),
        ('{{ misi | selectattr("nama", "equalto", "x") | list | length }}', "0"),
        ("{% set s = sasaran | list %}{% do s.append(1) %}{{ s | length }}", "1"),
        ("{{ misi | length }}{% if sasaran | length or visi.rumusan | upper %}x{% endif %}", "2"),
        ('{{ visi.rumusan | default("Qd") }}', "Qd"),
        ("{% if daerah.nama | upper %}Qa{% endif %}", "Qa"),
    ],
)
def test_who_asks_for_a_gap_is_told(page: str, text: str, tmp_path: Path) -> None:
    assert text_of(page, tmp_path) == text


@each(
    ("page", "text"),
    [
        ("{% set n %}{{ periode.mulai }}{% endset %}{{ n | int + 1 }}", "2026"),
        ("{% set n %}{{ periode.mulai }}{% endset %}{{ n + 1 }}", "2026"),
        ("{% set n %}{{ 428000 }}{% endset %}{{ n | int + 1 }}", "428.001"),
        ("{% set n %}12{% endset %}{{ n | int + 1 }}", "13"),
        ("{% macro m() %}\n{{ misi | length }}\n{% endmacro %}{{ m() | int * 10 }} {{ m() * 2 }}", "20 4"),
        ("{% set x %}Qj {{ daerah.nama }}{% endset %}{{ x | length }} {{ x[:5] }}", "21 Qj Ko"),
        ("{% set x %}{{ daerah.nama }}{% endset %}{% if x == daerah.nama and 'Kota' in x %}Qa{% endif %}", "Qa"),
        ("{% set x %}{{ visi.rumusan }}{% endset %}{% if x %}Qa{% else %}Qb{% endif %}", "Qb"),
        ("{% set x %}\n{% endset %}{% if x %}Qa{% else %}Qb{% endif %}", "Qb"),
        ("{% set x %}{{ tabel(misi, kolom('M', 'nama')) }}{% endset %}{% if x %}Qa{% endif %}", "Qa"),
        ("{% set x %}{{ daerah.nama }}{% endset %}{{ x | upper }}", "KOTAWARINGIN TIMUR"),
        ("{% set x %}{{ daerah.nama }}{% endset %}{{ x | replace('Kota', 'Desa') }}", "Desawaringin Timur"),
        ("{% filter upper %}aku {{ daerah.nama }}{% endfilter %}", "AKU KOTAWARINGIN TIMUR"),
        ("{% macro m() %}Qj {{ daerah.nama }}{% endmacro %}{{ '%s' | format(m()) }}", "Qj Kotawaringin Timur"),
        ("{% macro m() %}isi {{ caller() }}{% endmacro %}{% call m() %}**Qa**{% endcall %}", "isi Qa"),
        (
            "{{ '{} %s' % 1234567 }} {{ '{}'.format(1234567) }} {{ '%s' | format(2025) }}",
            "{} 1.234.567 1.234.567 2025",
        ),
    ],
)
def test_a_text_reads_as_what_it_prints(page: str, text: str, tmp_path: Path) -> None:
    assert text_of(page, tmp_path) == text


_DATED = (
    PAGE_PLAN + "naskah: {tanggal: 9 Juli 2025}\nrencana_aksi: [{kegiatan: Zx, anggaran: {apbd: {2025: 1500000}}}]\n"
)


@each(
    ("page", "text"),
    [
        ("{{ naskah.tanggal | awal_kecil }}", "9 Juli 2025"),
        ("{{ naskah.tanggal | kapital }}", "9 JULI 2025"),
        ("{{ (naskah.tanggal, ' di') | kapital }}", "9 JULI 2025 DI"),
        ("{{ naskah.tanggal | upper }}", "9 JULI 2025"),
        ("{{ naskah.tanggal | string }}", "9 Juli 2025"),
        ("{{ 'pada ' ~ naskah.tanggal }}", "pada 9 Juli 2025"),
        ("{{ [naskah.tanggal, 'x'] | join(', ') }}", "9 Juli 2025, x"),
        ("{{ '%s' % naskah.tanggal }}{{ '{}'.format(naskah.tanggal) }}", "9 Juli 20259 Juli 2025"),
        ("{{ naskah.tanggal.isoformat() }} {{ naskah.tanggal.year ~ '' }}", "2025-07-09 2025"),
        ("{{ rekap.total | kapital }} {{ 1234 | tanpa_titik }}", "RP1.500.000 1.234"),
    ],
)
def test_a_date_or_amount_in_a_text_is_what_documents_print(page: str, text: str, tmp_path: Path) -> None:
    assert printed_page(tmp_path, page, plan=_DATED) == text


@each("caption", ["x", '"" ~ x', '"%s" % x', "m()", "x | trim"])
def test_a_text_put_together_may_be_a_caption(caption: str, tmp_path: Path) -> None:
    page = (
        "{% set x %}Qj {{ daerah.nama }} {{ visi.rumusan }}{% endset %}{% macro m() %}{{ x }}{% endmacro %}"
        f'{{{{ tabel(misi, kolom(m(), "nama"), judul={caption}) }}}}'
    )
    text = text_of(page, tmp_path)
    assert f"Tabel 1 Qj Kotawaringin Timur {GAP}\n" in text
    assert f"|Qj Kotawaringin Timur {GAP}|" in text


@each("page", ["{{ daerah.nama | upper }}", "{% filter upper %}{{ daerah.nama }}{% endfilter %}"])
def test_a_value_in_other_letters_keeps_its_path(page: str, tmp_path: Path) -> None:
    document = composed_page(tmp_path, page)
    [inline] = [inline for block in document.body for inline in inlines_of(block) if inline.text.isupper()]
    assert inline.path == "daerah.nama"


@each(
    ("page", "words"),
    [
        ("{% set n %}dua{% endset %}{{ n | int }}", "bukan bilangan melainkan teks 'dua'"),
        ('{{ "%.1s" % visi.rumusan }}', "memotong nilai yang belum diisi"),
        ('{{ tabel(misi, kolom("M", "nama"), judul=t) }}', "baris tersendiri"),
        ("{{ daerah.nma | rupiah_ringkas }}", "'nma'"),
    ],
)
def test_what_cannot_be_made_of_a_text_is_refused(page: str, words: str, tmp_path: Path) -> None:
    made = '{% set t %}{{ tabel(misi, kolom("M", "nama")) }}{% endset %}'
    with pytest.raises(TemplateUseError, match=words):
        printed_page(tmp_path, made + page)


@pytest.mark.slow
@pytest.mark.parametrize(
    "doubled",
    ["s.s ~ s.s", "[s.s, s.s] | join", '"%s%s" % (s.s, s.s)', '"{}{}".format(s.s, s.s)', "s.s + s.s"],
)
def test_what_prints_nothing_does_not_grow_without_end_either(doubled: str, tmp_path: Path) -> None:
    loop = f"{{% for n in range(60) %}}{{% set s.s = {doubled} %}}{{% endfor %}}"
    with pytest.raises(TemplateUseError, match=r"terlalu (panjang|banyak)"):
        printed_page(tmp_path, f'{{% set s = namespace(s=daerah.penduduk ~ "") %}}{loop}')
