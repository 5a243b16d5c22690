"""Figures in templates, and what becomes of them in Markdown."""

from pathlib import Path

import pytest

from generator.blocks.blocks import Chart, Figure, Series
from generator.blocks.chart_fills_and_labels import colours, fills
from generator.documents.as_svg import chart_svg
from generator.word.charts import chart_xml
from tests.cases import each
from tests.conftest import CHECKOUT, Run, write_tree
from tests.documents.composing import composed
from tests.documents.drawing import jpeg, png
from tests.documents.reading import docx_texts, markdown_texts
from tests.documents.test_templates import build_with, built_text
from tests.plans import LENGKAP

_OPENING = "# Penutup\n\nPenutup {{ daerah.nama }} {{ periode.mulai }}.\n\n"
_BAGAN = '{{ bagan("batang", ["A", "B"], {"x": [1, 2.5]}, judul="Dua", kunci="dua", satuan="unit") }}'


def _figures(place: Path) -> list[Figure]:
    """The figures of Buku 2."""
    document = next(d for d in composed(place) if d.key == "masterplan")
    return [block for block in document.body if isinstance(block, Figure)]


def _region(root: Path, photos: str) -> Path:
    text = LENGKAP.read_text(encoding="utf-8").replace("    sumber: [bps]\nrisiko:", f"    foto: {photos}\nrisiko:")
    assert photos in text
    tree: dict[str, str | bytes] = {"gambar/pasar.png": png(40, 30), "kios.jpg": jpeg(640, 480)}
    write_tree(root / "masterplans/uji", {**tree, "isi.yaml": text})
    return root / "masterplans/uji"


def test_a_chart_is_numbered_and_can_be_referred_to(run: Run, tmp_path: Path) -> None:
    own = _OPENING + 'Lihat {{ rujuk("dua") }}.\n\n' + _BAGAN + "\n"
    assert build_with({"masterplan/penutup.md": own}, run, tmp_path).exit_code == 0
    text = built_text(tmp_path)
    assert "Lihat Gambar 10.1." in text
    described = "Diagram batang dalam unit. A 1,0; B 2,5."
    assert f"![{described}](buku-2-masterplan-gambar/gambar-10-1.svg)\n\n**Gambar 10.1** Dua\n" in text
    drawn = (tmp_path / "output/uji/buku-2-masterplan-gambar/gambar-10-1.svg").read_text(encoding="utf-8")
    assert f">{described}</desc>" in drawn


@pytest.mark.slow
@pytest.mark.parametrize(
    ("call", "words"),
    [
        ('bagan("pai", ["A"], {"x": [1]})', "bentuk bagan 'pai' tidak ada"),
        ('bagan("tumpk", ["A"], {"x": [1]})', "pakailah tumpuk"),
        ('bagan("batang", ["A", "B"], {"x": [1]})', "memuat 1 nilai, padahal bagan memuat 2 kategori"),
        ('bagan("batang", ["A"], {"x": ["dua"]})', "bukan 'dua'"),
        ('bagan("batang", ["A"], {"x": [-1]})', "tidak negatif"),
        ('bagan("batang", ["A"], {})', "sedikitnya satu deret"),
    ],
)
def test_a_chart_that_cannot_be_drawn_is_named_with_its_line(call: str, words: str, run: Run, tmp_path: Path) -> None:
    result = build_with({"masterplan/penutup.md": f"{_OPENING}{{{{ {call} }}}}\n"}, run, tmp_path)
    assert result.exit_code == 2
    assert "penutup.md:5:" in result.output
    assert words in result.output


@each(
    ("chart", "words"),
    [
        ('bagan("batang", [], {"N": []}, judul="C")', "sedikitnya satu kategori"),
        ('bagan("batang", ["A"], {}, judul="C")', "sedikitnya satu deret"),
        ('bagan("batang", ["A"], [1], judul="C")', "deret bagan ditulis dengan namanya"),
    ],
)
def test_a_chart_of_nothing_is_refused_and_not_left_out(chart: str, words: str, run: Run, tmp_path: Path) -> None:
    result = build_with({"masterplan/penutup.md": f"{_OPENING}{{{{ {chart} }}}}\n"}, run, tmp_path)
    assert result.exit_code == 2
    assert words in result.output


@each(
    "chart",
    [
        'bagan("batang", ["A"], {"N": [risiko.gap]}, judul="C")',
        'bagan("batang", ["A"], {"N": risiko.gap}, judul="C")',
    ],
)
def test_a_chart_of_what_is_missing_is_its_gap(chart: str, run: Run, tmp_path: Path) -> None:
    build_with({"masterplan/penutup.md": f"{_OPENING}{{{{ {chart} }}}}\n"}, run, tmp_path)
    assert "belum diisi: risiko" in built_text(tmp_path)


def test_photos_of_a_quick_win_are_printed_under_it(run: Run, tmp_path: Path) -> None:
    photos = (
        "[{berkas: gambar/pasar.png, keterangan: Pasar *pagi*, sumber: [bps]}, {berkas: kios.jpg, keterangan: Kios}]"
    )
    _region(tmp_path, photos)
    assert run("build", "uji", cwd=tmp_path).exit_code == 0
    text = built_text(tmp_path)
    assert (
        "![Pasar \\*pagi\\*](buku-2-masterplan-gambar/gambar-6-1.png)\n\n**Gambar 6.1** Pasar \\*pagi\\*\n\n*Sumber: "
        in text
    )
    folder = tmp_path / "output/uji/buku-2-masterplan-gambar"
    assert (folder / "gambar-6-1.png").read_bytes() == png(40, 30)
    assert (folder / "gambar-6-2.jpg").read_bytes() == jpeg(640, 480)
    assert docx_texts(tmp_path / "output/uji/buku-2-masterplan.docx") == markdown_texts(text)


def test_a_quick_win_without_photos_prints_none() -> None:
    assert not [figure for figure in _figures(LENGKAP) if figure.number.startswith("Gambar 6")]


def test_a_photo_without_its_file_is_a_gap_and_one_without_words_has_a_gap_below(tmp_path: Path) -> None:
    place = _region(tmp_path, "[{keterangan: Tanpa berkas}, {berkas: kios.jpg}]")
    (figure,) = [f for f in _figures(place) if f.number.startswith("Gambar 6")]
    assert figure.alt == "Gambar"
    assert figure.caption[0].gap
    gaps = [i.text for document in composed(place) for b in document.body if hasattr(b, "inlines") for i in b.inlines]
    assert "[belum diisi: berkas gambar]" in gaps


def test_a_photo_that_is_not_there_stops_the_build_with_its_line(run: Run, tmp_path: Path) -> None:
    _region(tmp_path, "[{berkas: gambar/psar.png, keterangan: Pasar}]")
    result = run("build", "uji", cwd=tmp_path)
    assert result.exit_code == 2
    assert "isi.yaml:" in result.output
    assert "Mungkin maksud Anda: gambar/pasar.png." in result.output
    assert not (tmp_path / "output").exists()


def test_the_readiness_of_three_dimensions_gives_a_section_with_table_and_chart(tmp_path: Path) -> None:
    plan = LENGKAP.read_text(encoding="utf-8")
    ready = "dimensi:\n  smart_economy: {kesiapan: 0}\n  smart_living: {kesiapan: '2,5'}\n"
    write_tree(tmp_path, {"dua.yaml": plan + ready, "tiga.yaml": plan + ready + "  smart_society: {kesiapan: 1}\n"})
    assert not [figure for figure in _figures(tmp_path / "dua.yaml") if figure.key == "bagan-kesiapan"]
    (figure,) = [figure for figure in _figures(tmp_path / "tiga.yaml") if figure.key == "bagan-kesiapan"]
    assert figure.alt == "Diagram batang. Smart Economy 0,0; Smart Living 2,5; Smart Society 1,0."


def test_small_plans_are_charted_in_millions(tmp_path: Path) -> None:
    plan = LENGKAP.read_text(encoding="utf-8").replace("1,5 miliar", "150 juta")
    write_tree(tmp_path, {"isi.yaml": plan})
    (figure,) = _figures(tmp_path / "isi.yaml")
    assert figure.alt == "Diagram batang dalam juta rupiah. APBD Kota 400; CSR/TJSL 75."


def test_a_stack_of_dimensions_has_their_colours_in_every_format() -> None:
    documents = composed(CHECKOUT / "masterplans/contoh")
    book = next(document for document in documents if document.key == "masterplan")
    chart = next(b.content for b in book.body if isinstance(b, Figure) and b.key == "bagan-dimensi")
    assert isinstance(chart, Chart)
    assert chart.categories == ["2025", "2026", "2027", "2028", "2029"]
    assert [series.name for series in chart.series][:2] == ["Smart Governance", "Smart Branding"]
    assert fills(chart) == ["00315C", "B38D9D", "A14000", "99CCD9", "5C4887", "94AC8E"]
    drawn = chart_svg(chart, "Judul", "Uraian")
    assert all(f"#{fill}" in drawn and f'"{fill}"' in chart_xml(chart, "rId1") for fill in fills(chart))


def test_series_of_no_dimension_have_the_scale_and_those_beside_dimensions_are_grey() -> None:
    one, other = Series("A", [1.0]), Series("Smart Economy", [1.0], "smart_economy")
    assert fills(Chart("tumpuk", ["x"], [one, one])) == colours(2)
    assert fills(Chart("tumpuk", ["x"], [one, other])) == ["8A97A3", "A14000"]
