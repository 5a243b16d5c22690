"""What templates may do with values: the region's stay as they are, years stay years, nothing shows its insides."""

from pathlib import Path

from click.testing import Result

from tests.cases import each
from tests.conftest import Run, write_tree

PLAN = """
daerah: {nama: Mutiara Pesisir, jenis: kota, provinsi: Sulawesi Utara}
periode: {mulai: 2025, selesai: 2029}
visi: {rumusan: Mutiara yang cerdas}
misi: [{nama: Menata kota}, {nama: Melayani warga}]
dokumen: {susunan: [{kunci: nota, judul: Nota}]}
"""
MANIFEST = "naskah: tidak\nsampul: tidak\ndaftar_isi: tidak\nbab: [isi]\n"
TABLE = 'tabel(misi, kolom("Misi", "nama"), judul="Misi")'


def build(page: str, run: Run, root: Path) -> Result:
    own = "masterplans/uji/templates/nota"
    tree = {
        "masterplans/uji/isi.yaml": PLAN,
        f"{own}/dokumen.yaml": MANIFEST,
        f"{own}/isi.md": f"# = Bab\n\n{page}\n",
    }
    write_tree(root, tree)
    return run("build", "uji", "--format", "md", cwd=root)


def printed(page: str, run: Run, root: Path) -> str:
    result = build(page, run, root)
    assert result.exit_code == 0, result.output
    return (root / "output/uji/nota.md").read_text(encoding="utf-8")


@each(
    "change",
    [
        'misi.clear() or ""',
        "misi.pop(0)",
        'misi.reverse() or ""',
        "misi.remove(misi[0])",
        "misi.extend(misi)",
        "misi.append(1)",
        "rekap.per_dimensi.clear()",
        "rekap.baris_dimensi.append(1)",
        "matriks_keterkaitan.clear()",
    ],
)
def test_what_the_region_supplied_cannot_be_changed(change: str, run: Run, tmp_path: Path) -> None:
    for page in (f"{{{{ {change} }}}}", f"{{% do {change} %}}"):
        result = build(page, run, tmp_path)
        assert result.exit_code == 2
        assert "nota/isi.md:3: " in result.output
        assert "mengubah data daerah" in result.output


@each(
    ("page", "text"),
    [
        ("{% set x = [] %}{% do x.append('satu') %}{{ x | join }}", "satu"),
        ("{% set x = misi | list %}{% do x.pop() %}{{ x | length }} dari {{ misi | length }}", "1 dari 2"),
        ("{% set x = misi | sort(attribute='nama') %}{% do x.reverse() %}{{ x[0].nama }}", "Menata kota"),
        ("{% set x = {} %}{% do x.update({'a': 'satu'}) %}{{ x.a }}", "satu"),
        ("{% set x = ['a'] + ['b'] %}{% do x.append('c') %}{{ x | join }}", "abc"),
        ("{% set x = dict(a=1) %}{% do x.update(b=2) %}{{ x | length }}", "2"),
    ],
)
def test_what_a_template_makes_itself_it_may_change(page: str, text: str, run: Run, tmp_path: Path) -> None:
    assert text in printed(page, run, tmp_path)


@each(
    "value",
    [
        'rujuk("misi") | lower',
        'rujuk("misi") ~ "a"',
        f"{TABLE} | upper",
        f'"x" ~ {TABLE}',
        'bagan("batang", ["a"], {"b": [1]}) | upper',
        "celah(misi) | lower",
        "misi | string",
        'misi[0] ~ ""',
        'misi | join(", ")',
        '"%s" % misi',
        '"{}".format(misi)',
        "misi | pprint",
        "self",
        f"[{TABLE}]",
        "namespace(a=1)",
    ],
)
def test_what_is_no_text_is_not_made_one(value: str, run: Run, tmp_path: Path) -> None:
    result = build(f"{{{{ {value} }}}}", run, tmp_path)
    assert result.exit_code == 2, (tmp_path / "output/uji/nota.md").read_text(encoding="utf-8")
    assert "nota/isi.md:3: " in result.output


@each(
    ("page", "text"),
    [
        ('{{ misi[0].nama | upper }} {{ 1 ~ "a" }}', "MENATA KOTA 1a"),
        ('{{ misi | join(", ", attribute="nama") }}', "Menata kota, Melayani warga"),
        ('{{ misi | map(attribute="nama") | join("; ") }}', "Menata kota; Melayani warga"),
        ("{{ misi }}", "Menata kota dan Melayani warga"),
        ('{{ "{a}".format_map({"a": "b"}) }}', "b"),
    ],
)
def test_texts_and_numbers_are_still_joined_and_reworded(page: str, text: str, run: Run, tmp_path: Path) -> None:
    assert text in printed(page, run, tmp_path)


@each(
    ("page", "text"),
    [
        ("{{ 2025 }}", "2025"),
        ("{{ periode.mulai + 1 }} {{ 1 + periode.mulai }} {{ periode.mulai - 1 }}", "2026 2026 2024"),
        ("{{ periode.selesai - periode.mulai }}", "4"),
        ("{% for t in range(2025, 2027) %}{{ t }} {% endfor %}", "2025 2026"),
        ("{% for t in range(periode.mulai, periode.selesai) %}{{ t }} {% endfor %}", "2025 2026 2027 2028"),
        ('{{ tabel([{"t": 2025}], kolom("T", "t")) }}', "|2025|"),
        ('{{ bagan("batang", [2025, 2026], {"N": [1, 2]}) }}', "2025 1; 2026 2"),
        ("{{ 1899 }} {{ 2101 }} {{ 20250 + 1 }}", "1.899 2.101 20.251"),
        ("{{ 2 ** 11 }} {{ 1025 * 2 }} {{ periode.mulai + 1000 }}", "2.048 2.050 3.025"),
        ('{{ ("a" * 2025) | length }}', "2.025"),
    ],
)
def test_years_are_printed_as_years_and_counts_as_counts(page: str, text: str, run: Run, tmp_path: Path) -> None:
    assert text in printed(page, run, tmp_path)


@each(
    ("column", "words"),
    [('"M", "nama", 1, "miring"', "kiri, tengah, atau kanan"), ('"M", 5', "nama isian dalam tanda kutip")],
)
def test_a_column_that_cannot_be_is_refused(column: str, words: str, run: Run, tmp_path: Path) -> None:
    result = build(f"{{{{ tabel(misi, kolom({column})) }}}}", run, tmp_path)
    assert result.exit_code == 2
    assert "nota/isi.md:3: " in result.output and words in result.output


def test_a_table_printed_twice_has_two_numbers(run: Run, tmp_path: Path) -> None:
    text = printed(f"{{% set t = {TABLE} %}}{{{{ t }}}}\n\n{{{{ t }}}}", run, tmp_path)
    assert text.count("**Tabel 1** Misi") == text.count("**Tabel 2** Misi") == 1


def test_a_key_of_two_tables_is_refused_with_both_lines(run: Run, tmp_path: Path) -> None:
    table = f"{{{{ {TABLE.replace('judul', 'kunci=' + chr(34) + 'm' + chr(34) + ', judul')} }}}}"
    result = build(f"{table}\n\n{table}\n\n{{{{ rujuk('m') }}}}", run, tmp_path)
    assert result.exit_code == 2
    assert "nota/isi.md:3 dan " in result.output and "nota/isi.md:5: kunci 'm'" in result.output


@each(
    ("page", "numbered"),
    [
        ("## dua", "### dua"),
        ("# Satu\n\n### tiga", "#### tiga"),
        ("# Satu\n\n## A\n\n### B", "#### 1.1.1 B"),
    ],
)
def test_a_section_of_no_chapter_has_no_number(page: str, numbered: str, run: Run, tmp_path: Path) -> None:
    assert f"{numbered}\n" in printed(page, run, tmp_path)


def test_a_sum_of_what_is_missing_is_its_gap(run: Run, tmp_path: Path) -> None:
    assert "belum diisi: rencana aksi" in printed('{{ rencana_aksi | sum(attribute="anggaran") }}', run, tmp_path)
    assert "\n6\n" in printed("{{ [1, 2, 3] | sum }}", run, tmp_path)


def test_a_sum_of_what_is_no_number_names_the_total(run: Run, tmp_path: Path) -> None:
    result = build('{{ misi | sum(attribute="nama") }}', run, tmp_path)
    assert result.exit_code == 2 and "rekap.total" in result.output


@each(
    ("what", "text"),
    [
        ("periode.mulai | abs", "2025"),
        ("periode.mulai | float", "2025"),
        ("periode.mulai | round", "2025"),
        ("periode.mulai | string | int + 1", "2026"),
        ('"2026" | int', "2026"),
        ("2025 | terbilang", "2025"),
        ("5000 | int", "5.000"),
        ('"5000" | int', "5.000"),
        ("12.5 | round | int", "12"),
        ("7 | terbilang", "tujuh"),
    ],
)
def test_a_year_stays_one_whatever_it_is_put_through(what: str, text: str, run: Run, tmp_path: Path) -> None:
    assert f"Q{text}Q" in printed(f"Q{{{{ {what} }}}}Q", run, tmp_path)


@each(
    ("count", "text"),
    [
        (0, "nol"),
        (12, "dua belas"),
        (40, "empat puluh"),
        (54, "54"),
        (100, "seratus"),
        (120, "120"),
        (300, "tiga ratus"),
    ],
)
def test_a_count_is_in_words_if_they_are_two_at_most(count: int, text: str, run: Run, tmp_path: Path) -> None:
    assert f"Q{text}Q" in printed(f"Q{{{{ {count} | terbilang }}}}Q", run, tmp_path)
