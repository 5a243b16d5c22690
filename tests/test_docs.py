"""Files under docs/ that come from the program are what the program would write now."""

import re
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

from generator.masterplan.gaps import expected_gaps
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.schema import records_within
from generator.source.record import Record
from tests.cases import each
from tests.conftest import CHECKOUT

SCRIPT: dict[str, Any] = runpy.run_path(str(CHECKOUT / "scripts/make_docs.py"))
PAGES: dict[Path, str] = SCRIPT["pages"]()
LOOK: dict[str, Any] = runpy.run_path(str(CHECKOUT / "scripts/make_gaya_page.py"))
RULES: dict[str, Any] = runpy.run_path(str(CHECKOUT / "scripts/make_rules.py"))
FIELDS_PAGE = PAGES[CHECKOUT / "docs/isian.md"]
anchor: Callable[[str], str] = SCRIPT["anchor"]


@each("file", PAGES, ids=lambda file: file.name)
def test_the_committed_file_is_fresh(file: Path) -> None:
    assert file.read_text("utf-8") == PAGES[file], "run: python scripts/make_docs.py"


def test_the_page_of_rules_is_fresh() -> None:
    assert RULES["PAGE"].read_text("utf-8") == RULES["page"](), "run: python scripts/make_rules.py"


def test_the_page_of_the_word_files_is_fresh() -> None:
    assert LOOK["PAGE"].read_text("utf-8") == LOOK["page"](), "run: python scripts/make_gaya_page.py"


def test_headings_are_unique_and_links_lead_to_them() -> None:
    headings = [anchor(title) for title in re.findall(r"^#+ (.+)$", FIELDS_PAGE, re.M)]
    assert len(headings) == len(set(headings))
    assert set(re.findall(r"\]\(#([^)]+)\)", FIELDS_PAGE)) <= set(headings)


def test_every_field_has_its_row() -> None:
    rows = set(re.findall(r"^\| `(\w+)` \|", FIELDS_PAGE, re.M))
    assert rows >= {name for record in records_within(Masterplan) for name in record.fields}


@each("record", [record for record in records_within(Masterplan) if record.unless])
def test_what_is_needed_but_in_some_case_says_so(record: type[Record]) -> None:
    for name, case in record.unless:
        assert not record.fields[name].optional
        assert re.search(rf"^\| `{name}` \|.*\| wajib, kecuali {re.escape(case)} \|$", FIELDS_PAGE, re.M)


@each(
    ("path", "missed", "not_missed"),
    [
        ("kolaborasi", "daerah: {kawasan: IKN}", "daerah: {nama: A}"),
        ("daerah.jenis", "daerah: {nama: A}", "daerah: {kode: '62.02'}"),
        ("daerah.ibu_kota", "daerah: {kode: '62.02'}", "daerah: {kode: '62.71'}"),
        ("bimtek[1].mulai", "bimtek: [{tahap: 1}]", "bimtek: [{tahap: 1, waktu: Juni 2022}]"),
        ("dasar_hukum[a].jenis", "dasar_hukum: [{tentang: A}]", "dasar_hukum: [{tentang: A, sebutan: B}]"),
    ],
)
def test_the_cases_are_those_of_the_gaps(
    path: str, missed: str, not_missed: str, masterplan_of: Callable[[str], Masterplan]
) -> None:
    assert path in {gap.path for gap in expected_gaps(masterplan_of(missed))}
    assert path not in {gap.path for gap in expected_gaps(masterplan_of(not_missed))}


def test_every_row_has_as_many_cells_as_its_heading() -> None:
    for table in re.findall(r"(?:^\|.*\n)+", FIELDS_PAGE, re.M):
        assert len({len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}) == 1, table
