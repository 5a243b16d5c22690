"""The questionnaire in Word: what is asked, what is answered, and what the region is to prepare."""

from pathlib import Path

from generator.documents.as_markdown import to_markdown
from generator.evaluation.assessment import assessed
from generator.evaluation.questionnaire import composed_questionnaire
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder, find_region
from generator.source.values import Bilangan
from generator.workbooks.asked import asked_in
from tests.conftest import CHECKOUT, write_tree


def printed(folder: RegionFolder, instrument: str = "") -> str:
    asked = asked_in(read_masterplan(folder.place), instrument=instrument)
    return to_markdown(composed_questionnaire(folder, asked))


def test_kutai_timur_is_asked_all_items_and_to_prepare_what_its_source_names() -> None:
    text = printed(find_region("kutim", CHECKOUT), "2023-kppn")
    for needed in ("kondisi jalan tahun 2024", "sarana pendidikan", "sarana kesehatan", "sarana transportasi"):
        assert f"- Data {needed}" in text
    rows = [line for line in text.splitlines() if line.startswith("|") and line.count("|") == 7]
    items = [[cell.strip() for cell in line.split("|")[1:-1]] for line in rows]
    answered = [cells for cells in items if cells[0] not in ("Butir", "") and not set(cells[0]) <= {"-", ":"}]
    assert len(answered) == 117
    assert all(cells[3:] == ["", "", ""] for cells in answered)


def test_items_stand_under_their_heading_and_part(tmp_path: Path) -> None:
    text = "evaluasi: [{tahun: 2023, instrumen: 2023-kppn}]\n"
    place = write_tree(tmp_path, {"masterplans/uji/isi.yaml": text}) / "masterplans/uji"
    lines = [line.lstrip("# ") for line in printed(RegionFolder(place, tmp_path)).splitlines() if line[:1] == "#"]
    assert lines[1:6] == ["Kebijakan", "Baseline", "Output", "Kelembagaan", "Baseline"]
    assert lines.count("Kolaborasi, Smart Living") == 1


def test_the_example_region_answers_every_item_with_a_reason_and_evidence() -> None:
    found = assessed(read_masterplan(find_region("contoh", CHECKOUT).place).masterplan)
    assert (found.instrument.key, found.year, found.unanswered) == ("2023-kppn", 2025, [])
    for answer in found.answers.values():
        assert isinstance(answer.nilai, Bilangan) and answer.penjelasan and answer.bukti
