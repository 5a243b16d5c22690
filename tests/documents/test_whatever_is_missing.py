"""Every document can be built whatever is missing: no sentence refers to a table or chapter that is not printed."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.blocks.blocks import Document
from generator.documents.as_markdown import to_markdown
from tests.conftest import FUZZING
from tests.documents.composing import composed
from tests.documents.drawing import png
from tests.plans.filling import every_field

KEPT = frozenset({"id", "kunci", "unsur", "dimensi", "subdimensi"})
"""The fields by which items belong together, which offices fill in first."""
SETTINGS = frozenset({"masterplan", "gaya", "dokumen", "pemeriksaan"})
PRIORITY = {"dimensi_prioritas": {"dimensi": "smart_living"}}
REGION: dict[str, Any] = {
    "daerah": {"kode": "62.02", "nama": "Kotawaringin Timur", "jenis": "kabupaten", "provinsi": "Kalimantan Tengah"},
    "periode": {"mulai": 2025, "selesai": 2029},
}
FULL: dict[str, Any] = yaml.safe_load(every_field())
TOPICS = sorted(FULL.keys() - SETTINGS - REGION.keys())


def emptied(value: Any, kept: frozenset[str]) -> Any:
    """A value whose fields are all placeholders, but for those kept."""
    if isinstance(value, dict):
        return {key: inner if key in kept else emptied(inner, kept) for key, inner in value.items()}
    return [emptied(inner, kept) for inner in value] if isinstance(value, list) else "TBD"


def documents(folder: Path, plan: dict[str, Any]) -> list[Document]:
    (folder / "daerah.yaml").write_text(yaml.safe_dump(plan, sort_keys=False), encoding="utf-8")
    (folder / "foto.png").write_bytes(png(4, 3))
    return composed(folder / "daerah.yaml")


def book(folder: Path, plan: dict[str, Any]) -> str:
    return next(to_markdown(one) for one in documents(folder, plan) if one.key == "analisis_strategis")


def test_a_table_of_a_chapter_that_waits_is_referred_to_by_the_name_of_its_chapter(tmp_path: Path) -> None:
    gap = {"kesenjangan": [{"dimensi": "TBD", "kondisi_saat_ini": "TBD"}]}
    text = book(tmp_path, REGION | PRIORITY | gap)
    assert "satu kesenjangan yang perlu ditutup beserta solusinya (BAB IV Analisis Kesenjangan)" in text
    assert "|BAB IV Analisis Kesenjangan|" in text


def test_a_table_of_a_chapter_that_is_printed_is_referred_to_by_its_number(tmp_path: Path) -> None:
    gap = {"kesenjangan": [{"kondisi_saat_ini": "Belum ada jaringan"}]}
    assert "satu kesenjangan yang perlu ditutup beserta solusinya (Tabel 4.1)" in book(
        tmp_path, REGION | PRIORITY | gap
    )


@pytest.mark.slow
@pytest.mark.parametrize("kept", [KEPT, frozenset({"id"})], ids=["placed", "unplaced"])
@pytest.mark.parametrize("priority", [PRIORITY, {}], ids=["priority", "no priority"])
def test_a_plan_of_nothing_but_placeholders_is_built(
    priority: dict[str, Any], kept: frozenset[str], tmp_path: Path
) -> None:
    plan = {topic: emptied(FULL[topic], kept) for topic in TOPICS}
    assert documents(tmp_path, REGION | plan | priority)


@pytest.mark.slow
@pytest.mark.parametrize("topic", TOPICS)
def test_each_topic_alone_is_built_with_placeholders(topic: str, tmp_path: Path) -> None:
    placed, unplaced = ({topic: emptied(FULL[topic], kept)} for kept in (KEPT, frozenset({"id"})))
    ways = [placed | PRIORITY, unplaced]
    for way in [*ways, placed, unplaced | PRIORITY] if FUZZING else [ways[TOPICS.index(topic) % 2]]:
        assert documents(tmp_path, REGION | way)


@pytest.mark.slow
@pytest.mark.parametrize("topic", TOPICS if FUZZING else TOPICS[::3])
def test_a_plan_that_lacks_one_topic_is_built(topic: str, tmp_path: Path) -> None:
    plan = {name: value for name, value in FULL.items() if name not in SETTINGS}
    assert documents(tmp_path, plan | REGION | {topic: emptied(FULL[topic], frozenset({"id"}))})
