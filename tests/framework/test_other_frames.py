"""Everything made of a plan follows the frame, whatever the number, order and names of its dimensions."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
import yaml
from docx import Document

from generator.source.numbers_and_days_in_words import spelled
from tests.cases import each
from tests.conftest import FUZZING, write_tree
from tests.framework.frames import five, seven, usual
from tests.framework.frames.planning import plan, without_last, written
from tests.framework.with_frame import Outcome, under_frame
from tests.word.opening import objections

pytestmark = pytest.mark.slow

OLD, NEW = "masterplans/lama", "masterplans/uji"
STAGES = ("1", "2", "3", "4")
IN_WORD = STAGES if FUZZING else STAGES[:1]
"""Stages whose handouts are made in every format; of the others, the words are enough."""
COMMANDS = {
    "build": ["build", "uji", "--format", "docx,md,html", "--jobs", "1"],
    "check": ["check", "uji"],
    "check as json": ["check", "uji", "--format", "json"],
    "check as markdown": ["check", "uji", "--format", "markdown"],
    "check as docx": ["check", "uji", "--format", "docx"],
    "table": ["check", "--all", "--jobs", "1"],
    "csv": ["check", "--all", "--format", "csv-daerah", "--jobs", "1"],
    **{
        f"kit {n}": ["handout", "uji", "--tahap", n, "--format", "docx,md,html" if n in IN_WORD else "md"]
        for n in STAGES
    },
    "groups": ["handout", "uji", "--tahap", "3", "--group", "semua"],
    "diff": ["diff", OLD, NEW],
    "diff as json": ["diff", OLD, NEW, "--format", "json"],
    "diff as html": ["diff", OLD, NEW, "--format", "html"],
    "diff as docx": ["diff", OLD, NEW, "--format", "docx"],
    "redline": ["diff", OLD, NEW, "--redline", "masterplan"],
    "schema": ["schema"],
    "help": ["handout", "--help"],
    "misspelt": ["check", "salah", "--select", "TKS002,TKS003", "--format", "json"],
    "init": ["init", "62.02"],
}
COUNTED = re.compile(
    r"(?i)\b(?:ke)?((?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)(?: belas| puluh)?|satu|sepuluh|sebelas) "
    r"(sub)?dimensi\b"
)
OF_THE_MINISTRY = re.compile(r"(?i)\bsmart[ _](?:governance|branding|economy|living|society|environment)|\bGov\b")


@dataclass(frozen=True)
class Made:
    """A frame, and all outputs made under it from a plan that has items for each dimension."""

    frame: dict[str, Any]
    folder: Path
    outcomes: dict[str, Outcome]

    @property
    def keys(self) -> list[str]:
        return [*self.frame["dimensi"]]

    @property
    def names(self) -> list[str]:
        return [entry["nama"] for entry in self.frame["dimensi"].values()]

    @property
    def heads(self) -> list[str]:
        return [entry["singkat"] for entry in self.frame["dimensi"].values()]

    @property
    def subdimensions(self) -> list[str]:
        return [sub["nama"] for entry in self.frame["dimensi"].values() for sub in entry["subdimensi"].values()]

    def files(self, ending: str) -> list[Path]:
        return sorted((self.folder / "output").rglob(f"*.{ending}"))

    def text(self, pattern: str) -> str:
        [file] = (self.folder / "output").rglob(pattern)
        return file.read_text(encoding="utf-8")


def _frame(name: str) -> dict[str, Any]:
    return {"five": five, "seven": seven}[name]()


@pytest.fixture(scope="module", params=["five", "seven"])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder, frame = tmp_path_factory.mktemp(request.param), _frame(request.param)
    write_tree(folder, {
        "kerangka.yaml": yaml.safe_dump(frame, allow_unicode=True, sort_keys=False),
        f"{NEW}/isi.yaml": written(plan(frame)),
        f"{OLD}/isi.yaml": written(without_last(plan(frame), frame)),
        "masterplans/salah/isi.yaml": written({"visi": {"penjelasan": _slips(frame)}}),
    })  # fmt: skip
    outcomes = under_frame(folder / "kerangka.yaml", [*COMMANDS.values()], cwd=folder)
    return Made(frame, folder, dict(zip(COMMANDS, outcomes, strict=True)))


def _slips(frame: dict[str, Any]) -> str:
    """A sentence for each misspelling, each refused name and each correct name of a frame."""
    entries = frame["dimensi"].values()
    slips = [slip for entry in entries for slip in entry["salah_tulis"][:1]]
    right = [entry["nama"] for entry in entries]
    return " ".join(
        [*(f"Kami menata {name}." for name in (*slips, *right)), *map("Dimensi {}.".format, frame["ditolak"])]
    )


def test_every_command_does_its_work(made: Made) -> None:
    found = {name: outcome.code for name, outcome in made.outcomes.items()}
    told = {"check", "check as json", "check as markdown", "check as docx", "table", "csv", "diff", "diff as json",
            "diff as html", "diff as docx", "redline"}  # fmt: skip
    assert {name for name, code in found.items() if code not in ({0, 1} if name in told else {0})} == set()


def test_no_text_counts_other_dimensions_than_there_are(made: Made) -> None:
    right = {("", spelled(len(made.names))), ("sub", spelled(len(made.subdimensions)))}
    texts = [outcome.output for outcome in made.outcomes.values()]
    texts += [file.read_text(encoding="utf-8") for ending in ("md", "html", "yaml") for file in made.files(ending)]
    counted = {(sub.lower(), number.lower()) for text in texts for number, sub in COUNTED.findall(text)}
    counted -= {("sub", "satu"), ("", "satu")}  # "pada satu subdimensi saja"
    assert counted == right


def test_nothing_of_the_ministrys_own_frame_is_left_where_another_shares_nothing_with_it(made: Made) -> None:
    if set(made.keys) & set(usual()["dimensi"]):
        return
    texts = {file: file.read_text(encoding="utf-8") for ending in ("md", "html") for file in made.files(ending)}
    texts |= {file: file.read_text(encoding="utf-8") for file in made.folder.rglob("kotawaringin-timur/*.yaml")}
    texts |= {Path(name): outcome.output for name, outcome in made.outcomes.items() if name != "misspelt"}
    assert {file: found[0] for file, text in texts.items() if (found := OF_THE_MINISTRY.search(text))} == {}


@each(
    ("book", "times"),
    [("buku-1-*.md", 2), ("buku-2-*.md", 2), ("buku-4-*.md", 1), ("bimtek-3-lembar-kerja-kelompok.md", 1)],
)
def test_each_dimension_has_its_chapter_or_section_in_order(made: Made, book: str, times: int) -> None:
    headings = re.findall(r"(?m)^#+ .*$", made.text(book))
    named = [name for name, _ in groupby(name for name in map(_named(made), headings) if name)]
    assert named == made.names * times


def _named(made: Made) -> Any:
    """The dimension that a heading names at its end."""
    ends = re.compile(rf"(?:^|\s)({'|'.join(map(re.escape, made.names))})$")
    return lambda heading: found[1] if (found := ends.search(heading)) else ""


def test_every_table_by_dimension_has_its_rows_in_order(made: Made) -> None:
    complete = 0
    for file in made.files("md"):
        for table in _tables(file.read_text(encoding="utf-8")):
            for column in _columns(table):
                rows = [name for name, _ in groupby(cell for cell in column if cell in made.names)]
                assert rows == [name for name in made.names if name in rows], (file.name, rows)
                complete += rows == made.names
    assert complete >= 20


def _tables(text: str) -> Iterator[list[list[str]]]:
    lines = ([cell.strip("* ") for cell in line.split("|")[1:-1]] for line in text.splitlines())
    for is_table, rows in groupby(lines, bool):
        if is_table:
            yield [*rows]


def _columns(table: list[list[str]]) -> Iterator[list[str]]:
    for n in range(max(map(len, table))):
        yield [row[n] for row in table if n < len(row)]


def test_the_matrix_of_dependence_has_all_columns_and_rows(made: Made) -> None:
    [matrix] = [table for table in _tables(made.text("buku-2-*.md")) if table[0] == ["Dimensi", *made.names]]
    assert [row[0] for row in matrix[2:]] == made.names
    assert [[n for n, cell in enumerate(row[1:]) if cell == "–"] for row in matrix[2:]] == [
        [n] for n in range(len(made.names))
    ]


def test_the_matrix_of_completeness_has_a_row_for_each(made: Made) -> None:
    [region] = json.loads(made.outcomes["check as json"].output)["daerah"]
    rows = region["kelengkapan"]["dimensi"]
    assert [(row["kunci"], row["nama"]) for row in rows] == [*zip(made.keys, made.names, strict=True)]
    assert all(row["persen"] > 50 for row in rows)
    lines = made.outcomes["check"].output.splitlines()
    start = lines.index("-" * 80) + 1
    shown = [line[:18].rstrip("… ") for line in lines[start : start + len(made.names)]]
    assert all(name.startswith(cut) for name, cut in zip(made.names, shown, strict=True))


def test_the_table_of_many_regions_has_the_short_heads_of_the_frame(made: Made) -> None:
    lines = made.outcomes["table"].output.splitlines()
    assert lines[0].split() == ["Daerah", *made.heads, "Ber", "Semua", "Galat", "Per."]
    assert {len(line) for line in lines[:4]} == {80}
    assert f"{spelled(len(made.names)).capitalize()} dimensi, bagian bersama" in made.outcomes["table"].output
    head = made.outcomes["csv"].output.splitlines()[0].lstrip("\ufeff").split(";")
    assert head[2 : 2 + len(made.keys)] == made.keys
    assert head[2 + len(made.keys)] == "bersama"


def test_each_group_of_a_workshop_has_its_sheets(made: Made) -> None:
    lines = made.outcomes["groups"].output.splitlines()
    sheets = [line.rpartition("lembar-kerja-")[2] for line in lines if "lembar-kerja-" in line]
    assert sheets == [f"{name.lower().replace(' ', '-')}.docx" for name in made.names]
    method = made.text("bimtek-1-penjelasan-metode.md")
    counts = spelled(len(made.names)), spelled(len(made.subdimensions))
    assert "dibagi ke dalam {} dimensi dan {} subdimensi".format(*counts) in method
    assert all(name in method for name in (*made.names, *made.subdimensions))


def test_a_comparison_tells_of_a_dimension_that_came(made: Made) -> None:
    report = json.loads(made.outcomes["diff as json"].output)
    assert report["jumlah_per_dimensi"].keys() >= {made.keys[-1]}
    assert [total["kunci"] for total in report["anggaran"]["dimensi"]] == made.keys
    assert f"Menurut bagian: {made.names[-1]} 1." in made.outcomes["diff"].output


def test_every_word_file_opens_and_is_sound(made: Made) -> None:
    files = made.files("docx")
    assert len(files) > (40 if FUZZING else 20)
    texts = {file.name: [paragraph.text for paragraph in Document(str(file)).paragraphs] for file in files}
    assert f"{spelled(len(made.names))} dimensi" in "\n".join(texts["buku-2-masterplan.docx"])
    tables = [file for file in files if file.name.startswith(("buku-2", "bimtek-1-penjelasan", "lembar"))]
    assert {file.name: found for file in tables if (found := objections(file))} == {}


def test_the_schema_and_a_new_region_offer_the_dimensions_of_the_frame(made: Made) -> None:
    kinds = json.loads(made.outcomes["schema"].output)["$defs"]
    assert kinds["nama_dimensi"]["anyOf"][0]["enum"] == made.keys
    assert [name for name in kinds["SemuaDimensi"]["properties"] if name in made.keys] == made.keys
    new = (made.folder / "masterplans/kotawaringin-timur/daerah.yaml").read_text(encoding="utf-8")
    assert re.findall(r"(?m)^  # (\w+): <", new.partition("\ndimensi:")[2].partition("\n\n")[0]) == made.keys
    example = made.frame["contoh"]
    [group] = [key for key, entry in made.frame["dimensi"].items() if example in entry["subdimensi"]]
    assert f"misalnya {group}" in " ".join(made.outcomes["help"].output.split())


def test_slips_and_refused_names_are_those_of_the_frame(made: Made) -> None:
    [region] = json.loads(made.outcomes["misspelt"].output)["daerah"]
    meant = {entry["nama"] for entry in made.frame["dimensi"].values() if entry["salah_tulis"]}
    told = {finding["saran"] for finding in region["temuan"] if finding["aturan"] == "TKS002"}
    assert told == {f"Mungkin maksud Anda: {name}." for name in meant}
    refused = [finding["pesan"] for finding in region["temuan"] if finding["aturan"] == "TKS003"]
    assert len(refused) == len(made.frame["ditolak"])
