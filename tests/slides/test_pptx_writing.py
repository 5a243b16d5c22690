"""The PowerPoint file of a region, as another program reads it."""

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from generator.blocks.look import COLOURS
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder
from generator.slides.composing import slides
from tests.conftest import CHECKOUT, FUZZING, write_tree
from tests.slides.deck_texts import notes, shown, slides_in, title

REGIONS = ("contoh", "kota-jambi", "kotim", "kutim", "tabalong") if FUZZING else ("contoh", "kotim")
PLAN = """\
daerah: {nama: Uji, jenis: kabupaten}
visi: {rumusan: Uji yang cerdas}
dimensi_prioritas: {dimensi: smart_economy, alasan: Pasar rakyat ramai., sumber: bps}
sumber: [{id: bps, nama: BPS Kabupaten Uji, tahun: 2024}]
rencana_aksi:
  - {kegiatan: Pelatihan, dimensi: smart_economy, anggaran: {APBD: {2026: 250 juta}}}
  - {kegiatan: Portal, dimensi: smart_governance, anggaran: {APBD: {2026: 1 miliar}}}
"""


def deck_of(place: Path) -> bytes:
    return slides(RegionFolder(place, place.parent.parent), read_masterplan(place).masterplan).content


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return deck_of(write_tree(tmp_path_factory.mktemp("p"), {"masterplans/uji/isi.yaml": PLAN}) / "masterplans/uji")


def test_a_draft_shows_what_is_there_and_lists_what_is_not(deck: bytes) -> None:
    found = slides_in(deck)
    assert [title(slide) for slide in found[1:]] == [
        "Visi dan Misi", "Dimensi Prioritas", "Program dan Anggaran", "Anggaran Setiap Tahun", "Sumber Dana",
        "Tata Kelola", "Isian yang Belum Ada",
    ]  # fmt: skip
    assert "Uji yang cerdas [belum diisi: misi Smart City]" in shown(found[1])
    assert "peta jalan" in shown(found[-1])
    assert "1.250.000.000" in shown(found[3])


def test_activities_are_counted_though_their_money_is_not_known(tmp_path: Path) -> None:
    text = "\n".join(line.replace(", anggaran: {APBD: {2026: 250 juta}}", "") for line in PLAN.splitlines())
    none = text.replace(", anggaran: {APBD: {2026: 1 miliar}}", "")
    both = {"masterplans/uji/isi.yaml": text, "masterplans/dua/isi.yaml": none}
    folder = write_tree(tmp_path, both) / "masterplans"
    some, nothing = (slides_in(deck_of(folder / name)) for name in ("uji", "dua"))
    [counted] = [shown(slide) for slide in nothing if title(slide) == "Program dan Anggaran"]
    assert "Smart Governance 1" in counted
    assert "[belum diisi: " in counted
    assert [title(slide) for slide in some if title(slide) == "Sumber Dana"]


def test_a_chart_says_how_many_activities_it_does_not_count(tmp_path: Path) -> None:
    text = PLAN + "  - {kegiatan: Peta, dimensi: smart_living}\n"
    place = write_tree(tmp_path, {"masterplans/uji/isi.yaml": text}) / "masterplans/uji"
    [chart] = [shown(slide) for slide in slides_in(deck_of(place)) if title(slide) == "Anggaran Setiap Tahun"]
    assert "Belum terhitung: dana 1 dari 3 kegiatan yang anggarannya belum diisi atau belum lengkap." in chart


def test_the_period_that_the_cover_lacks_is_listed(deck: bytes) -> None:
    assert "periode" in shown(slides_in(deck)[-1])


def test_sources_are_in_the_notes(deck: bytes) -> None:
    assert notes(slides_in(deck)[2]) == "Sumber: BPS Kabupaten Uji, 2024."


def test_a_gap_has_its_own_colour(deck: bytes) -> None:
    runs = [
        run
        for shape in slides_in(deck)[1].shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    ]
    colours = {run.text: str(run.font.color.rgb) for run in runs}
    assert colours["[belum diisi: misi Smart City]"] == COLOURS["celah"]
    assert colours["Uji yang cerdas"] != COLOURS["celah"]


def test_a_chart_is_native_and_described(deck: bytes) -> None:
    [frame] = [shape for shape in slides_in(deck)[4].shapes if shape.has_chart]
    assert [list(series.values) for series in frame.chart.plots[0].series if any(series.values)] == [
        [1.0],
        [0.25],
    ]
    assert "Diagram batang bertumpuk" in frame._element.nvGraphicFramePr.cNvPr.get("descr")


def test_the_same_plan_gives_the_same_bytes(deck: bytes, tmp_path: Path) -> None:
    place = write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN}) / "masterplans/uji"
    assert deck_of(place) == deck
    with zipfile.ZipFile(BytesIO(deck)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.slow
@pytest.mark.parametrize("region", REGIONS)
def test_every_region_has_its_slides(region: str) -> None:
    found = slides_in(deck_of(CHECKOUT / "masterplans" / region))
    assert 3 <= len(found) <= 17
    assert all(shown(slide) for slide in found)


@pytest.mark.slow
def test_the_budget_of_the_example_is_that_of_its_books() -> None:
    found = slides_in(deck_of(CHECKOUT / "masterplans/contoh"))
    [budget] = [slide for slide in found if title(slide) == "Program dan Anggaran"]
    assert "424.650.000.000" in shown(budget)


def test_every_slide_has_its_title_where_outlines_and_readers_look_for_it(deck: bytes) -> None:
    titles = [slide.shapes.title for slide in Presentation(BytesIO(deck)).slides]
    assert [one.text_frame.text for one in titles if one is not None][:3] == [
        "Paparan Masterplan", "Visi dan Misi", "Dimensi Prioritas",
    ]  # fmt: skip
    assert None not in titles


def test_the_urgent_issues_of_the_priority_dimension_come_first(tmp_path: Path) -> None:
    issues = "".join(
        f"  - {{isu: Isu {n}, dimensi: {key}, prioritas: {urgency}}}\n"
        for n, (key, urgency) in enumerate([("smart_living", "tinggi")] * 7 + [("smart_economy", "tinggi")])
    )
    place = write_tree(tmp_path, {"masterplans/uji/isi.yaml": f"{PLAN}isu:\n{issues}"}) / "masterplans/uji"
    [page] = [slide for slide in slides_in(deck_of(place)) if title(slide) == "Isu Daerah"]
    assert shown(page).index("Isu 7") < shown(page).index("Isu 0")


def test_a_bar_of_the_road_map_is_no_higher_than_a_line_of_its_table(tmp_path: Path) -> None:
    lines = "periode: {mulai: 2025, selesai: 2034}\npeta_jalan:\n" + "".join(
        f"  - {{dimensi: {key}, jangka: {term}, tahun: 2026-2034, program: P}}\n"
        for key in ("smart_economy", "smart_living")
        for term in ("menengah", "panjang")
    )
    place = write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN + lines}) / "masterplans/uji"
    [page] = [slide for slide in Presentation(BytesIO(deck_of(place))).slides if _titled(slide, "Peta Jalan")]
    [table] = [shape.table for shape in page.shapes if shape.has_table]
    ends = [cell._tc.xpath("./a:txBody/a:p/a:endParaRPr/@sz") for row in table.rows for cell in row.cells]
    assert {size for sizes in ends for size in sizes} == {"1400"}
    assert all(ends)


def _titled(slide: Any, words: str) -> bool:
    return str(slide.shapes.title.text_frame.text) == words
