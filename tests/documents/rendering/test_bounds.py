"""Templates that would hang the program or eat its memory are refused at once, with template and line."""

import re
import resource
import time
from itertools import count
from pathlib import Path

import pytest
from click.testing import Result

from tests.cases import each
from tests.conftest import Run, write_tree

pytestmark = pytest.mark.slow

PLAN = """
daerah: {nama: Mutiara Pesisir, jenis: kota, provinsi: Sulawesi Utara, opd: [{nama: Dinas Perhubungan}]}
visi: {rumusan: Mutiara yang cerdas}
misi: [{nama: Menata kota}]
dokumen: {susunan: [{kunci: uji, judul: Uji}]}
"""
MANIFEST = "naskah: tidak\nsampul: tidak\ndaftar_isi: tidak\nbab:\n  - {berkas: bab, judul: Bab}\n"
LOOPS = "{% for a in range(99999) %}{% for b in range(99999) %}"
MANY = "terlalu banyak"
LONG = "terlalu (?:panjang|besar|banyak)"
WIDE = "lebar"
LARGE = "terlalu besar"


def build(templates: dict[str, str], run: Run, root: Path) -> Result:
    """The build of a region with a document of its own, of one chapter."""
    tree = {f"masterplans/uji/templates/uji/{name}": text for name, text in templates.items()}
    write_tree(
        root, {**tree, "masterplans/uji/isi.yaml": PLAN, "masterplans/uji/templates/uji/dokumen.yaml": MANIFEST}
    )
    return run("build", "uji", "--format", "md", cwd=root)


def doubled(times: int, line: str) -> str:
    """A line that doubles something, so many times."""
    return "".join([line] * times)


@pytest.mark.parametrize(
    ("template", "words"),
    [
        (LOOPS + "{% endfor %}{% endfor %}", MANY),
        (LOOPS + "Satu paragraf.\n\n{% endfor %}{% endfor %}", LONG),
        (LOOPS + "{% set x = a + b %}{% endfor %}{% endfor %}", MANY),
        ("{% for a in range(99999) recursive %}{{ loop(range(99999)) }}{% endfor %}", "memanggil dirinya sendiri"),
        ("{% for a in range(99999) %}{{ range(99999) | map('string') | join }}{% endfor %}", LONG),
        ("{% for a in range(99999) %}{{ range(99999) | list | length }}{% endfor %}", MANY),
        ("{% for a in range(99999) if range(99999) | sum %}{% endfor %}", MANY),
        ("{% for a in range(99999) %}{{ visi.rumusan }}\n\n{% endfor %}", MANY),
        ("{% for a in range(40000) %}Kalimat yang berulang tanpa henti.\n\n{% endfor %}", "terlalu panjang"),
        ("{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}", MANY),
        ("{% set s = 'x' * 9999 %}" + doubled(40, "{% set s = s ~ s %}"), LONG),
        ("{% set s = 'x' * 9999 %}" + doubled(40, "{% set s = s + s %}"), LONG),
        ("{% set s = 'x' * 9999 %}" + doubled(40, "{% set s %}{{ s }}{{ s }}{% endset %}"), LONG),
        ("{% set s = 'x' * 9999 %}" + doubled(40, "{% set s = s.replace('x', s) %}"), LONG),
        ("{% set s = 'x' * 9999 %}" + doubled(40, "{% set s = s | replace('x', s) %}"), LONG),
        ("{% set s = 'x' * 9999 %}" + doubled(9, "{% set s = s.join(s) %}"), LONG),
        ("{% set s = 'x' * 9999 %}" + doubled(40, "{% set s = '%s%s' % (s, s) %}"), LONG),
        ("{% set s = 'x' * 9999 %}" + doubled(40, "{% set s = '{}{}'.format(s, s) %}"), LONG),
        ("{% set s = 'x' * 9999 %}" + doubled(40, "{% set s = '%s%s' | format(s, s) %}"), LONG),
        ("{% set s = ['x'] %}" + doubled(40, "{% set s = s + s %}"), LONG),
        ("{% set s = ['x'] %}" + doubled(40, "{% set s = [s, s] %}") + "{{ s }}", LARGE),
        ("{% set s = ['x'] %}" + doubled(40, "{% set s = (s, s) %}") + "{{ s }}", LARGE),
        ("{% set s = ['x'] %}" + doubled(40, "{% set s = {'a': s, 'b': s} %}") + "{{ s }}", LARGE),
        ("{% set s = ['x'] %}" + doubled(40, "{% do s.extend(s) %}"), LARGE),
        ("{% set n = 9 %}" + doubled(40, "{% set n = n * n %}"), LARGE),
        ("{{ 10 ** 100000000 }}", LARGE),
        ("{{ 99999999 * 'x' }}", LARGE),
        ("{{ [0] * 10 ** 9 }}", LARGE),
        ("{{ '%999999999s' % 'x' }}", WIDE),
        ("{{ '%*d' % (999999999, 1) }}", WIDE),
        ("{{ '%(a)999999999s' % {'a': 1} }}", WIDE),
        ("{{ '%999999999s' | format('x') }}", WIDE),
        ("{{ '{:999999999}'.format('x') }}", WIDE),
        ("{{ '{:{}}'.format('x', 999999999) }}", WIDE),
        ("{{ '{a:999999999}'.format_map({'a': 'x'}) }}", WIDE),
        ("{{ 'x'.center(10 ** 9) }}", WIDE),
        ("{{ 'x'.ljust(10 ** 9) }}", WIDE),
        ("{{ 'x'.zfill(10 ** 9) }}", WIDE),
        ("{{ '\\t'.expandtabs(10 ** 9) }}", WIDE),
        ("{{ 'x' | center(10 ** 9) }}", WIDE),
        ("{{ 'x\\ny' | indent(10 ** 9) }}", WIDE),
        ("{{ range(5) | slice(10 ** 8) | list }}", WIDE),
        ("{{ range(5) | batch(10 ** 8, 'x') | list }}", WIDE),
        ("{{ {'a': 1} | tojson(10 ** 9) }}", WIDE),
        ("{% set s = 'x' * 999 %}{{ s.translate({120: s}).translate({120: s}) | length }}", "tidak diizinkan"),
        ("{{ 'x'.encode().center(10 ** 9) | length }}", "tidak diizinkan"),
        ("{{ (1).to_bytes(999999999, 'big') }}", "tidak diizinkan"),
        ("[a](" * 9000, "kurung siku"),
        ("\n".join(f"{'    ' * n}- x" for n in range(300)), "paling banyak 4 tingkat"),
        ("\n".join(f"{'    ' * n}- x" for n in range(5)), "paling banyak 4 tingkat"),
        ("{{ '\\ud800' }}", "separuh karakter"),
        ("{{ tabel(misi, kolom('A', 'nama', 0)) }}", "lebar kolom"),
        ("{{ tabel(misi, kolom('A', 'nama', 'tiga')) }}", "lebar kolom"),
        ("{{ tabel(misi, kolom('A', 'nama', 10 ** 400)) }}", "lebar kolom"),
        ("{{ tabel(misi, judul='x', kunci='misi') }}", "memerlukan kolom"),
        ("{{ tabel(misi, *[kolom('A', 'nama')] * 64) }}", "paling banyak 63 kolom"),
        ("|a" * 70 + "|\n" + "|-" * 70 + "|\n" + "|b" * 70 + "|", "paling banyak 63 kolom"),
        ("{{ daerah.nama.upper }}", "bukan nilai yang dapat dicetak"),
        ("{{ misi | map(attribute='nama') }}", "bukan nilai yang dapat dicetak"),
        ("{{ tabel([], kolom('A', 'nama', 0)) }}", "lebar kolom"),
        ("{{ periode }}", "beberapa isian; .*: mulai, selesai"),
        ("{{ tabel }}", "bukan nilai yang dapat dicetak"),
        ("{{ range(3) }}", "bukan nilai yang dapat dicetak"),
        ("{{ gambar(none, 'x') }}", "tidak menyebut berkasnya"),
        ("{{ lipsum(n=100000) }}", "lipsum"),
        ("{{ [1, 2] | random }}", "random"),
        ("{{ tabel(misi, kolom('A', 'nama.__class__.__mro__')) }}", "tidak boleh menunjuk"),
        ("{{ tabel(misi, kolom('A', '{nama.__class__}')) }}", "tidak boleh menunjuk"),
        ("{{ tabel(daerah.opd, kolom('A', 'nama.upper')) }}", "bukan isian"),
        ("{{ visi.read_fields(1, 2) }}", "'read_fields' tidak diizinkan"),
        ("{{ visi.__init__('x') }}", "__init__"),
        ("{{ bagan('batang', range(50000), {'a': range(50000)}) }}", "paling banyak"),
        ("{{ bagan('batang', ['a'], {'a': [1e999]}) }}", LARGE),
        ("{{ bagan('batang', ['a'], {'a': [1e300]}) }}", "bagan memerlukan bilangan"),
        ("{{ bagan('batang', ['a'], {'a': [1]}, maks=1e999) }}", LARGE),
        ("{% if x %}" * 99 + "{% endif %}" * 99, "terlalu dalam"),
        ("{% for x in y %}" * 99 + "{% endfor %}" * 99, "terlalu dalam"),
        ("{{ " + "(" * 9999 + "1" + ")" * 9999 + " }}", "terlalu dalam"),
        ("{{ " + "-" * 9999 + "1 }}", "terlalu dalam"),
        ("x" * 1_000_001, "terlalu besar"),
    ],
)
def test_what_multiplies_beyond_bounds_is_refused_at_once(
    template: str, words: str, run: Run, tmp_path: Path
) -> None:
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    result = build({"bab.md": f"# = Bab\n\n{template}\n"}, run, tmp_path)
    assert result.exit_code == 2, result.output[-500:]
    assert re.search(words, result.output)
    assert "uji/bab.md:" in result.output
    assert len(result.output) < 2_000
    assert time.process_time() - started < 15
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 400_000
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize("included", ["'lagi.md'", "['lagi.md']", "['tiada.md', 'lagi.md']"])
def test_an_include_that_doubles_itself_is_refused(included: str, run: Run, tmp_path: Path) -> None:
    once = f"{{% include {included} %}}"
    twice = f"{{% set n = n - 1 %}}{{% if n %}}{once}{once}{{% endif %}}"
    templates = {"bab.md": "{% set n = 40 %}{% include 'lagi.md' %}", "lagi.md": twice}
    result = build(templates, run, tmp_path)
    assert result.exit_code == 2
    assert MANY in result.output and "lagi.md:1:" in result.output


@pytest.fixture
def hours_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a computer that is so busy, or asleep so long, that an hour passes at every look at the clock."""
    hours = count(0, 3600)
    for clock in ("perf_counter", "monotonic"):
        monkeypatch.setattr(time, clock, lambda: float(next(hours)))


@pytest.fixture
def seconds_of_work_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the processor worked three seconds for us between two looks."""
    seconds = count(0, 3)
    monkeypatch.setattr(time, "thread_time", lambda: float(next(seconds)))


@pytest.fixture
def work_counts_tenfold(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a computer that needs ten times as long for everything."""
    real = time.thread_time
    monkeypatch.setattr(time, "thread_time", lambda: real() * 10)


ORDINARY = "{% for n in range(3000) %}{{ n }} {% endfor %}"


@pytest.mark.usefixtures("hours_pass")
def test_no_template_is_refused_because_the_computer_is_busy(run: Run, tmp_path: Path) -> None:
    result = build({"bab.md": f"# = Bab\n\n{ORDINARY}\n"}, run, tmp_path)
    assert result.exit_code == 0, result.output


@pytest.mark.usefixtures("seconds_of_work_pass")
def test_a_regions_template_that_works_too_long_is_told_so_in_its_own_words(run: Run, tmp_path: Path) -> None:
    result = build({"bab.md": f"# = Bab\n\n{ORDINARY}\n"}, run, tmp_path)
    assert result.exit_code == 2
    assert "uji/bab.md:3: templat daerah ini memerlukan terlalu banyak waktu hitung" in result.output
    assert "mengulang" not in result.output


@pytest.mark.usefixtures("hours_pass", "seconds_of_work_pass")
def test_the_programs_own_templates_may_take_their_time(run: Run, tmp_path: Path) -> None:
    result = run("handout", "contoh", "--tahap", "3", cwd=tmp_path)
    assert result.exit_code == 0, result.output


@pytest.mark.usefixtures("work_counts_tenfold")
def test_what_a_long_text_costs_at_every_round_is_limited_by_time(run: Run, tmp_path: Path) -> None:
    long = "{% set s = ('x' * 9999) ~ ('y' * 9999) %}" + doubled(4, "{% set s = s ~ s %}")
    rounds = "{% for n in range(99999) %}{% if s | upper | lower | upper | lower | title | lower == n %}{% endif %}"
    result = build({"bab.md": f"# = Bab\n\n{long}{rounds}{{% endfor %}}\n"}, run, tmp_path)
    assert result.exit_code == 2
    assert "uji/bab.md:3: templat daerah ini memerlukan terlalu banyak waktu hitung" in result.output


@each(
    ("template", "printed"),
    [
        ("{% for n in range(300) %}{{ n }} {% endfor %}", "298 299"),
        ("{% for n in [1, 2, 3] %}{{ n }}{% if not loop.last %}, {% endif %}{% endfor %}", "1, 2, 3"),
        ("{% for n in range(9) if n % 2 %}{{ loop.index }}/{{ loop.length }} {% endfor %}", "1/4 2/4 3/4 4/4"),
        ("{% for n in [] %}a{% else %}kosong{% endfor %}", "kosong"),
        ("{{ 'a' ~ 1 ~ 'b' }}", "a1b"),
        ("{{ 'Rp%s' % 5 }} {{ '{:,}'.format(1234567) }} {{ '%05d' % 42 }}", "Rp5 1,234,567 00042"),
        ("{{ 20250 + 1 }} {{ 2 ** 10 }} {{ 'ab' * 3 }}", "20.251 1.024 ababab"),
        ("{{ 1 / 4 }} {{ 2469.5 * 2 }} {{ 2 / 3 }} {{ 0.00123 }} {{ 4.0 }}", "0,25 4.939 0,67 0,0012 4"),
        ("{{ ['a', 'b'] | join('<br>') }}", "a<br>b"),
        ("{{ misi[0] }} {{ daerah }}", ""),
        ("Satu{% if visi %} dua{% endif %}\n\nTiga {# empat #}\n\nLima", "Satu dua\n\nTiga\n\nLima"),
        ("Satu\n{% if visi %}\ndua\n{% endif %}\ntiga", "Satu dua tiga"),
        ("{{ kutipan(\n  visi.rumusan) }}{% set x = [1,\n  2] %}\n{{ x }}", "1 dan 2"),
        ("{{ 'satu dua'.replace('dua', 'tiga') }} {{ ', '.join(['a', 'b']) }}", "satu tiga a, b"),
        ("{{ ['b', 'a'] | sort | join(' dan ') }} {{ 'x' | center(5) | trim }}", "a dan b x"),
        ("{% macro m(n) %}{% if n %}{{ n }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(5) }}", "54321"),
        ("{% set x, y = 1, 2 %}{{ x }}{{ y }}", "12"),
        ("{% set hasil = [] %}{% for n in range(3) %}{% do hasil.append(n) %}{% endfor %}{{ hasil | length }}", "3"),
    ],
)
def test_what_templates_usually_do_stays_as_it_is(template: str, printed: str, run: Run, tmp_path: Path) -> None:
    result = build({"bab.md": f"# = Bab\n\n{template}\n"}, run, tmp_path)
    assert result.exit_code == 0, result.output
    assert printed in next((tmp_path / "output/uji").glob("*.md")).read_text(encoding="utf-8")
