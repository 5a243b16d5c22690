"""CONTRIBUTING is true to the letter: its recipes are followed in a copy of the checkout, and what it names is there.

A recipe is followed by code that may touch nothing but what its section names; what the section names and the code
does not use must be listed here as told beside it.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Pt

from tests.cases import each
from tests.conftest import CHECKOUT, Run

TEXT = (CHECKOUT / "CONTRIBUTING.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", TEXT, re.M | re.S))
ROOTS = ("generator", "templates", "tests", "scripts", "docs", "masterplans", "benchmarks", ".ci")
FOLDERS = ("", "generator/", "templates/", "templates/gaya/", "tests/")
ENDINGS = re.compile(r"[\w./*-]+\.(?:py|yaml|md|css|js|html|docx|tsv|mo|json|txt|png|toml)")


def quoted(text: str) -> list[str]:
    """What stands in back-quotes, each once."""
    prose = re.sub(r"^```.*?^```", "", text, flags=re.M | re.S)
    return list(dict.fromkeys(" ".join(code.split()) for code in re.findall(r"`([^`]+)`", prose)))


def is_path(name: str) -> bool:
    """Whether a quoted name is that of a file or folder."""
    shaped = "/" in name or name in ROOTS or bool(ENDINGS.fullmatch(name))
    return shaped and not re.search(r"[\s()<>{}|]", name)


@cache
def everything_there() -> list[str]:
    """Every file and folder of the checkout that is committed or may be."""
    roots = [CHECKOUT / root for root in ROOTS]
    inside = [path for root in roots for path in root.rglob("*") if path.suffix != ".pyc"]
    return [path.relative_to(CHECKOUT).as_posix() for path in (*roots, *CHECKOUT.iterdir(), *inside)]


# --- commands that it names run -----------------------------------------------------------------------------------

NOT_RUN = {"masterplan diff": "names the command; the story in tests/versions makes the versions"}
CALLS = [name for name in quoted(TEXT) if re.match(r"masterplan \w", name)]


@pytest.mark.slow
@pytest.mark.parametrize("call", [call for call in CALLS if call not in NOT_RUN])
def test_a_command_that_it_names_runs(call: str, run: Run, tmp_path: Path) -> None:
    for name in ("kotim", "contoh"):
        shutil.copytree(CHECKOUT / "masterplans" / name, tmp_path / "masterplans" / name)
    assert run(*shlex.split(call)[1:], cwd=tmp_path).exit_code in {0, 1}


def test_commands_that_are_not_run_are_still_named() -> None:
    assert set(NOT_RUN) <= set(CALLS)


# --- what is named is there ---------------------------------------------------------------------------------------

PLANNED = SECTIONS["Rooms to come"]
PATHS = [name for name in quoted(TEXT.replace(PLANNED, "")) if is_path(name)]
OF_A_REGION = {"gaya.docx"}


@each("name", PATHS)
def test_a_file_that_it_names_is_there(name: str) -> None:
    pattern = re.escape(name.rstrip("/")).replace(r"\*", "[^/]*").replace("…", ".+")
    wanted = re.compile(rf"(?:.*/)?{pattern}")
    assert name in OF_A_REGION or any(map(wanted.fullmatch, everything_there()))


def test_every_name_of_the_code_that_it_names_is_in_the_code() -> None:
    suffixes = {".py", ".yaml", ".md", ".toml", ".html", ".css"}
    files = [CHECKOUT / name for name in everything_there() if Path(name).suffix in suffixes]
    files = [file for file in files if file.is_file() and file.name not in {"CONTRIBUTING.md", Path(__file__).name}]
    files += [CHECKOUT / "Makefile", CHECKOUT / ".ci/run"]
    known = {word for file in files for word in re.findall(r"\w+", file.read_text("utf-8"))}
    named = {word for code in quoted(TEXT.replace(PLANNED, "")) for word in re.findall(r"[A-Za-z]\w+", code)}
    parts = {part for name in everything_there() for part in re.findall(r"\w+", name)}
    assert sorted(named - known - parts) == []


def test_a_room_to_come_is_not_there_yet() -> None:
    rooms = [name for name in quoted(PLANNED) if re.fullmatch(r"generator/\w+|framework/\w+", name)]
    assert [name for name in rooms if (CHECKOUT / "generator" / name.removeprefix("generator/")).is_dir()] == []


def test_the_table_of_rooms_names_every_room() -> None:
    named = set(re.findall(r"^\| `(generator/[\w/]+)` \|", SECTIONS["The house"], re.M))
    rooms = CHECKOUT.glob("generator/*/__init__.py")
    assert named >= {room.parent.relative_to(CHECKOUT).as_posix() for room in rooms}
    assert not [room for room in named if not (CHECKOUT / room).is_dir()]


def test_the_arrows_are_those_of_the_import_contract() -> None:
    [contract] = re.findall(r"^layers = \[(.*?)^\]", (CHECKOUT / "pyproject.toml").read_text("utf-8"), re.M | re.S)
    [told] = re.findall(r"^Imports go down only .*?\): (.+?)\. `word`", SECTIONS["The house"], re.M | re.S)
    layers = [set(layer.split(" | ")) for layer in re.findall(r'"(.+)"', contract.replace("generator.", ""))]
    assert [set(layer.split(", ")) for layer in " ".join(told.split()).split(" → ")] == layers


# --- what is told to do does what it promises ---------------------------------------------------------------------


@dataclass(slots=True)
class Recipe:
    """A section that is followed in a copy of the checkout; ``named`` is what it names, ``used`` what was needed."""

    section: str
    root: Path
    used: set[str] = field(default_factory=set)

    @property
    def named(self) -> list[str]:
        """The files, folders and commands that the section names."""
        return [n for n in quoted(SECTIONS[self.section]) if is_path(n) or n.startswith(("python ", "make "))]

    @property
    def left(self) -> set[str]:
        """What the section names, and following it did not need."""
        return set(self.named) - self.used

    def file(self, path: str) -> Path:
        """A file that the section names, itself or by its folder, or that it puts beside one of these."""
        whole = {f"{folder}{name}".rstrip("/"): name for name in self.named for folder in FOLDERS}
        names = {name for place, name in whole.items() if path == place or path.startswith(f"{place}/")}
        names |= {name for name in self.named if "/" not in name and path.endswith(f"/{name}")}
        beside = "beside" in SECTIONS[self.section] and str(Path(path).parent) in {
            str(Path(place).parent) for place in whole
        }
        assert names or beside, f"'{self.section}' names no {path}"
        self.used |= names
        return self.root / path

    def write(self, path: str, text: str) -> None:
        """Write a new file."""
        file = self.file(path)
        assert not file.exists()
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def add(self, path: str, text: str, after: str = "") -> None:
        """Put text into a file, after the first place that reads so; at its end if none is given."""
        file = self.file(path)
        found = file.read_text("utf-8")
        assert after in found
        file.write_text(found.replace(after, after + text, 1) if after else found + text, encoding="utf-8")

    def script(self, name: str) -> None:
        """Run the command that the section names."""
        assert f"python {name}" in self.named
        self.used.add(f"python {name}")
        self._python(name)

    def passes(self, *tests: str) -> None:
        """Run tests in the copy, those that the section names and those that its steps concern."""
        self.used |= {test.partition("::")[0] for test in tests}
        self._python("-m", "pytest", "-n", "0", "-p", "no:cacheprovider", *tests)

    def masterplan(self, *calls: str, ending: Sequence[int] = ()) -> list[str]:
        """What commands of the program print in the copy, called one after another; they end with 0, or as told."""
        words = json.dumps([shlex.split(call) for call in calls])
        frame = self.root / "generator/framework/data/dimensi.yaml"
        made = json.loads(self._python("-m", "tests.framework.with_frame", str(frame), given=words))
        assert [one["code"] for one in made] == [*(ending or [0] * len(calls))], made
        return [one["output"] for one in made]

    def region(self, plan: str) -> None:
        """Write a region of the copy that has one file."""
        file = self.root / "masterplans/uji/isi.yaml"
        file.parent.mkdir()
        file.write_text(plan, encoding="utf-8")

    def _python(self, *arguments: str, given: str = "") -> str:
        environment = {**os.environ, "PYTHONPATH": str(self.root), "PYTHONUTF8": "1", "EACH_CASE": "1"}
        command = [sys.executable, *arguments]
        done = subprocess.run(
            command, cwd=self.root, env=environment, input=given, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def text(self, path: str) -> str:
        """The text of a file of the copy, or of the one that is meant by a pattern."""
        [file] = self.root.glob(path)
        return file.read_text("utf-8")


FOLLOWED = {"blocks", "building", "checks", "documents", "framework"}
"""The rooms of tests that recipes run, and those whose helpers these tests need."""


def _rooms_left_out(folder: str, names: list[str]) -> set[str]:
    """The folders of tests that no recipe needs: copying them took longer than most recipes."""
    if Path(folder) != CHECKOUT / "tests":
        return {"golden"} & {*names}
    return {name for name in names if Path(folder, name).is_dir()} - FOLLOWED - {"__pycache__"}


@pytest.fixture
def follow(tmp_path: Path) -> Callable[[str], Recipe]:
    """A copy of the checkout in which a recipe is followed."""
    for name in ("generator", "templates", "masterplans", "scripts", "docs"):
        shutil.copytree(CHECKOUT / name, tmp_path / name, ignore=shutil.ignore_patterns("golden", "gambar"))
    shutil.copytree(CHECKOUT / "tests", tmp_path / "tests", ignore=_rooms_left_out)
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    return lambda section: Recipe(section, tmp_path)


def part_of(word: Path, name: str) -> str:
    """A part of a Word document."""
    with zipfile.ZipFile(word) as package:
        return package.read(name).decode()


@pytest.mark.slow
def test_a_look_that_is_changed_shows(follow: Callable[[str], Recipe]) -> None:
    recipe = follow("The look of documents")
    base = recipe.file("templates/gaya/buku.docx")
    word = Document(str(base))
    word.styles["Body Text"].paragraph_format.space_after = Pt(13)
    word.save(str(base))
    recipe.script("scripts/make_gaya_page.py")
    colours = recipe.file("templates/gaya/warna.css")
    before = colours.read_text("utf-8")
    assert "--jumlah: #f2f2f0" in before
    colours.write_text(before.replace("--jumlah: #f2f2f0", "--jumlah: #abcde1"), "utf-8")
    recipe.add("templates/gaya/halaman.css", "h1 { letter-spacing: 3px; }\n")
    recipe.masterplan("build contoh --document ringkasan_eksekutif --format docx,html")
    assert "after=260" in recipe.file("docs/gaya.md").read_text("utf-8")
    [built] = recipe.root.glob("output/contoh/*.docx")
    assert 'w:after="260"' in part_of(built, "word/styles.xml")
    assert 'w:fill="ABCDE1"' in part_of(built, "word/document.xml")
    page = recipe.text("output/contoh/*.html")
    assert "letter-spacing: 3px" in page and "--jumlah: #abcde1" in page
    recipe.passes("tests/blocks/test_look.py")
    assert recipe.left == {
        "peraturan.docx", "gaya.docx", "word/styles.py", "word/numbering.py", "word/properties.py",
        "word/own_base.py", "word/base.py", "blocks/look.py", "blocks/chart_fills_and_labels.py",
        "documents/dimension_colours.py", "halaman.html", "perbandingan.css",
    }  # fmt: skip


@pytest.mark.slow
def test_a_new_document_is_built_in_every_format(follow: Callable[[str], Recipe]) -> None:
    recipe = follow("A new document")
    recipe.write("templates/kajian/dokumen.yaml", "bab:\n  - {berkas: isi, judul: Kajian, isi: kajian awal}\n")
    recipe.write(
        "templates/kajian/isi.md", "# {{ bab.judul }}\n\nKajian {{ daerah.nama_lengkap }}, {{ daerah.provinsi }}.\n"
    )
    line = '    - {kunci: kajian, nomor: "", judul: Kajian Awal}\n'
    last = 'judul: "Keputusan {tim_pelaksana}", bernomor: organisasi.tim_pelaksana.nomor_sk}\n'
    recipe.add("generator/framework/data/set-dokumen.yaml", line, after=last)
    listed = '"Rancangan Keputusan Tim Pelaksana Smart City",\n'
    recipe.add("tests/building/test_sets.py", '        "Kajian Awal",\n', after=listed)
    recipe.passes("tests/building/test_sets.py")
    recipe.add("templates/bimtek/dokumen.yaml", "  - {berkas: salam, judul: Salam, isi: salam}\n")
    recipe.write("templates/bimtek/salam.md", "# {{ bab.judul }}\n\nSalam dari {{ daerah.nama_lengkap }}.\n")
    recipe.add("generator/framework/data/bimtek.yaml", "      - Menguji resep\n", after="    tujuan:\n")
    recipe.masterplan("build contoh --document kajian --format docx,md,html", "handout contoh --tahap 1 --format md")
    assert {file.suffix for file in recipe.root.glob("output/contoh/kajian-awal.*")} == {".docx", ".md", ".html"}
    for ending in ("md", "html"):
        assert "Kajian Kabupaten Cendana Raya, " in recipe.text(f"output/contoh/*.{ending}")
    assert "Salam dari Kabupaten Cendana Raya." in recipe.text("output/contoh/**/*salam.md")
    assert "Menguji resep" in recipe.text("output/contoh/**/*susunan-acara.md")
    assert recipe.left == {"make golden"}


@pytest.mark.slow
def test_a_new_format_can_be_asked_for(follow: Callable[[str], Recipe]) -> None:
    recipe = follow("A new format")
    recipe.write(
        "generator/documents/names.py",
        "from generator.blocks.blocks import Document\n\n\ndef name(document: Document) -> str:\n"
        "    return document.name\n",
    )
    line = '\n    Format("txt", "generator.documents.names:name", ("teks",)),'
    recipe.add("generator/building/formats.py", line, after="_LISTED = (")
    for place in ("differences", "checks/reports"):
        recipe.write(f"generator/{place}/as_word.py", "def as_word(report: object) -> str:\n    return 'satu kata'\n")
        recipe.add(
            f"generator/{place}/formats.py",
            '\n    OutputFormat("kata", f"{_ROOM}.as_word:as_word"),',
            after="_LISTED = (",
        )
    recipe.region("daerah: {nama: Uji, jenis: kota}\n")
    _, checked, compared, helped = recipe.masterplan(
        "build uji --document sk_dewan --format teks,md",
        "check uji --format kata",
        "diff masterplans/uji masterplans/uji --format kata",
        "diff --help",
        ending=(0, 1, 0, 0),
    )
    assert recipe.text("output/uji/*.txt").endswith("Dewan Smart City")
    assert "satu kata" in checked and "satu kata" in compared and "kata" in helped
    assert recipe.left == {"documents/as_html.py", "building/writers.py"}


RULE = '''

@rule(
    "UJI001",
    "Visi disertai kata kunci",
    Severity.PERINGATAN,
    Basis.PERTIMBANGAN,
    stage=1,
    explanation="Kata kunci menolong pembaca mengingat visi.",
    bad="visi: {rumusan: Maju}",
    good="visi: {rumusan: Maju, kata_kunci: [maju]}",
)
def without_keywords(subject: Subject) -> Iterator[Hit]:
    """A hit for a vision without keywords."""
    visi = subject.plan.visi
    if visi.rumusan and not visi.kata_kunci:
        yield Hit(visi.rumusan, "visi tidak disertai kata kunci", "tambahkan 'kata_kunci'.")
'''
NEAR_MISS = """

def test_a_vision_with_a_keyword_is_left_alone() -> None:
    assert found("visi: {rumusan: Maju, kata_kunci: [maju]}", "UJI001") == []
    assert found("visi: {rumusan: Maju}", "UJI001") == [(1, "visi tidak disertai kata kunci")]
"""
MUTATION = """
    fault(
        "a vision without keywords",
        "visi.yaml",
        ("  kata_kunci:", "", "\\nmisi:"),
        UJI001="visi:\\n  rumusan: >-",
    ),"""


@pytest.mark.slow
def test_a_new_rule_is_found_by_itself(follow: Callable[[str], Recipe]) -> None:
    recipe = follow("A new rule")
    recipe.add("generator/checks/rules/isian.py", RULE)
    recipe.add("tests/checks/rules/test_isian.py", NEAR_MISS)
    recipe.add("tests/checks/faults.py", MUTATION, after="FAULTS = [")
    recipe.script("scripts/make_rules.py")
    recipe.passes(
        "tests/checks/test_rule.py::test_the_bad_example_of_a_rule_breaks_it_and_the_good_one_mends_it[UJI001]",
        "tests/checks/rules/test_isian.py",
        "tests/checks/test_faults.py::"
        "test_a_fault_is_found_by_the_rules_that_mean_it_and_where_it_is[a vision without keywords]",
    )
    assert "### UJI001" in recipe.text("docs/aturan.md")
    recipe.region("visi: {rumusan: Maju}\n")
    told, clean, found = recipe.masterplan("rule UJI001", "check contoh --strict", "check uji", ending=(0, 0, 1))
    assert "Visi disertai kata kunci" in told
    assert "UJI001" not in clean and "UJI001" in found
    assert recipe.left == {"checks/keys_or_labels.py", "tests/checks/expected"}


@pytest.mark.slow
def test_a_new_field_is_read_printed_and_told_of(follow: Callable[[str], Recipe]) -> None:
    recipe = follow("A new field")
    declared = '    semboyan = text("semboyan {smart_city}", "Cerdas bersama")\n'
    recipe.add("generator/masterplan/visi.py", declared, after='    short = "rumusan"\n\n')
    recipe.add("masterplans/contoh/visi.yaml", "  semboyan: Cerdas bersama warga\n", after="\nvisi:\n")
    chapter = "templates/masterplan/visi-misi-sasaran.md"
    recipe.add(chapter, "Semboyan: {{ visi.semboyan }}\n\n", after="{% block visi %}\n")
    recipe.script("scripts/make_docs.py")
    assert "| `semboyan` | Semboyan Smart City | teks | `Cerdas bersama` | wajib |" in recipe.text("docs/isian.md")
    assert '"Semboyan Smart City"' in recipe.text("docs/masterplan.schema.json")
    recipe.region("visi: {rumusan: Maju}\n")
    *_, found = recipe.masterplan(
        "build contoh --document masterplan --format md", "init 'Kutai Barat'", "check uji", ending=(0, 0, 1)
    )
    assert "Semboyan: Cerdas bersama warga" in recipe.text("output/contoh/*.md")
    assert "  ## semboyan Smart City\n  semboyan:\n" in recipe.text("masterplans/kutai-barat/visi.yaml")
    assert "Semboyan Smart City belum diisi" in found
    assert recipe.left == {
        "make golden", "tests/checks/expected", "tests/documents/test_every_field.py",
        "tests/documents/test_gap_table.py",
    }  # fmt: skip


NEW_ITEM = """
layanan-112:
  nama: Layanan darurat 112 berjalan
  bukti: laporan panggilan tahun terakhir
kota-aman:
  nama: Kota aman bagi semua
  bukti: survei rasa aman
  menggantikan: layanan-112
  sejak: 2028
"""
NEW_INSTRUMENT = """
nama: Evaluasi 2027
tahun: 2027
untuk: semua daerah
bagian:
  output: {nama: Output, bobot: 40, butir: [regulasi, layanan-112]}
  dampak: {nama: Dampak, bobot: 60, butir: [perbaikan]}
"""


@pytest.mark.slow
def test_a_new_instrument_is_scored(follow: Callable[[str], Recipe]) -> None:
    recipe = follow("A new instrument")
    folder = "generator/framework/data/instrumen"
    recipe.add(f"{folder}/butir.yaml", NEW_ITEM)
    recipe.write(f"{folder}/2027-semua.yaml", NEW_INSTRUMENT)
    recipe.write(f"{folder}/2027-semua-nilai-terbit.csv", "daerah,output,dampak,nilai_final\nKAB. UJI,2,4,3.2\n")
    sizes = '    "2027-semua": {"output": (40, 2), "dampak": (60, 1)},\n'
    recipe.add("tests/framework/test_instruments.py", sizes, after="SIZES = {\n")
    recipe.script("scripts/make_docs.py")
    recipe.passes("tests/framework/test_instruments.py")
    assert "2027-semua" in recipe.text("docs/masterplan.schema.json")
    plan = "  - {{tahun: {}, instrumen: 2027-semua, jawaban: [{{butir: {}, nilai: 2}}]}}\n"
    recipe.region(f"evaluasi:\n{plan.format(2027, 'layanan-112')}{plan.format(2028, 'kota-aman')}")
    for told in recipe.masterplan("evaluate uji --tahun 2027", "evaluate uji --tahun 2028"):
        assert "lebih tinggi daripada 0 di antaranya" in told
    assert recipe.left == {"2022-baru.yaml"}
