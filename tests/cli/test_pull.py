"""``masterplan pull``: what is shown, what is written, and the exit codes."""

import json
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli.main import cli
from generator.edits.edit import Edit, Origin, Set
from generator.edits.proposal import Proposal, Untaken
from generator.masterplan.reading import read_masterplan
from tests.cli.test_language import english_in
from tests.conftest import Run, write_tree
from tests.plans import LENGKAP
from tests.word.editing import edited

VISI = "visi:\n  rumusan: Maju  # sementara\n  penjelasan: Belum\n"
ROOM = "generator.pulling.from_word"

Propose = Callable[..., None]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return write_tree(tmp_path, {"masterplans/uji/visi.yaml": VISI, "a.docx": "x", "b.docx": "y"})


@pytest.fixture
def propose(place: Path, monkeypatch: pytest.MonkeyPatch) -> Propose:
    """Let files propose these edits, as if they had been read from Word."""
    base = read_masterplan(place / "masterplans/uji").masterplan
    found: dict[str, Proposal] = {}

    def read(file: Path, name: str, **_: Any) -> Proposal:
        return found.get(file.name) or Proposal(name, base=base)

    def says(name: str, *edits: Edit, untaken: Sequence[Untaken] = ()) -> None:
        found[name] = Proposal(name, "", [*edits], [*untaken], differences=len(edits) + len(untaken), base=base)

    monkeypatch.setitem(sys.modules, ROOM, SimpleNamespace(propose=read))
    return says


def vision(now: str, file: str = "a.docx") -> Set:
    return Set("visi.rumusan", "Maju", now, Origin(file, "Bab 3"))


def text(place: Path) -> str:
    return (place / "masterplans/uji/visi.yaml").read_text("utf-8")


@pytest.mark.usefixtures("propose")
def test_without_edits_there_is_nothing_to_do(run: Run, place: Path) -> None:
    result = run("pull", "uji", "a.docx", cwd=place)
    assert (result.exit_code, "Tidak ada perubahan." in result.output) == (0, True)
    assert text(place) == VISI


def test_the_plan_alone_writes_nothing_and_ends_with_1(run: Run, place: Path, propose: Propose) -> None:
    propose("a.docx", vision("Maju bersama"))
    result = run("pull", "uji", "a.docx", cwd=place)
    assert result.exit_code == 1
    assert "1 perubahan siap ditulis dengan --apply." in result.output
    assert text(place) == VISI
    assert english_in(result.output) == []


def test_what_was_written_leaves_nothing_to_do(run: Run, place: Path, propose: Propose) -> None:
    propose("a.docx", vision("Maju bersama"))
    assert run("pull", "uji", "a.docx", "--apply", cwd=place).exit_code == 0
    assert text(place) == VISI.replace("Maju ", "Maju bersama ")
    again = run("pull", "uji", "a.docx", "--apply", cwd=place)
    assert (again.exit_code, "Tidak ada perubahan." in again.output) == (0, True)


def test_files_that_differ_are_a_conflict_that_no_preference_for_files_settles(
    run: Run, place: Path, propose: Propose
) -> None:
    propose("a.docx", vision("Maju bersama"))
    propose("b.docx", vision("Maju terus", "b.docx"))
    result = run("pull", "uji", "a.docx", "b.docx", "--apply", "--prefer", "file", cwd=place)
    assert result.exit_code == 1
    assert "berkas-berkas itu berbeda: a.docx dan b.docx" in " ".join(result.output.split())
    assert text(place) == VISI
    assert run("pull", "uji", "a.docx", "b.docx", "--apply", "--prefer", "yaml", cwd=place).exit_code == 0
    assert run("pull", "uji", "b.docx", "a.docx", cwd=place).exit_code == 0
    propose("b.docx", vision("Maju lagi", "b.docx"))
    assert run("pull", "uji", "b.docx", "a.docx", cwd=place).exit_code == 1


def test_a_conflict_is_never_asked_about_where_nobody_can_answer(run: Run, place: Path, propose: Propose) -> None:
    propose("a.docx", vision("Maju bersama"))
    write_tree(place, {"masterplans/uji/visi.yaml": VISI.replace("Maju", "Sejahtera")})
    result = run("pull", "uji", "a.docx", "--apply", cwd=place)
    assert (result.exit_code, "Pakai yang mana" in result.output) == (1, False)
    assert "Bentrok (1)" in result.output


@pytest.mark.parametrize(
    ("answer", "result"), [("l", (1, "Sejahtera")), ("0", (0, "Sejahtera")), ("1", (0, "Maju bersama"))]
)
def test_on_a_terminal_each_conflict_is_asked_about(
    place: Path, propose: Propose, monkeypatch: pytest.MonkeyPatch, answer: str, result: tuple[int, str]
) -> None:
    propose("a.docx", Set("visi.rumusan", "Maju", "Maju bersama", Origin("a.docx")))
    write_tree(place, {"masterplans/uji/visi.yaml": VISI.replace("Maju", "Sejahtera")})
    monkeypatch.chdir(place)
    monkeypatch.setattr("generator.cli.proposals.can_answer", lambda: True)
    asked = CliRunner().invoke(cli, ["pull", "uji", "a.docx", "--apply"], input=f"{answer}\n")
    assert "Pakai yang mana (0 = di YAML, 1 = di a.docx, l = lewati)" in asked.output
    code, vision = result
    assert asked.exit_code == code
    assert f"rumusan: {vision}  #" in text(place)


def settled(run: Run, place: Path, propose: Propose) -> None:
    """Decide a conflict over the vision for the YAML."""
    propose("a.docx", vision("Maju bersama"))
    write_tree(place, {"masterplans/uji/visi.yaml": VISI.replace("Maju", "Sejahtera")})
    assert run("pull", "uji", "a.docx", "--apply", "--prefer", "yaml", cwd=place).exit_code == 0
    assert run("pull", "uji", "a.docx", "--apply", "--prefer", "file", cwd=place).exit_code == 0
    assert "rumusan: Sejahtera" in text(place)


def test_undo_opens_a_decided_conflict_again(run: Run, place: Path, propose: Propose) -> None:
    settled(run, place, propose)
    undone = run("undo", "uji", cwd=place)
    assert "Dikembalikan: keputusan oleh 'pull a.docx'" in undone.output
    assert "1 keputusan atas bentrok, yang kini terbuka lagi" in undone.output
    result = run("pull", "uji", "a.docx", cwd=place)
    assert (result.exit_code, "Bentrok (1)" in result.output) == (1, True)


def test_undo_opens_the_conflicts_that_were_decided_with_a_writing(run: Run, place: Path, propose: Propose) -> None:
    propose("a.docx", vision("Maju bersama"), Set("visi.penjelasan", "Belum", "Sudah", Origin("a.docx")))
    write_tree(place, {"masterplans/uji/visi.yaml": VISI.replace("Maju", "Sejahtera")})
    assert run("pull", "uji", "a.docx", "--apply", "--prefer", "yaml", cwd=place).exit_code == 0
    assert run("undo", "uji", cwd=place).exit_code == 0
    result = run("pull", "uji", "a.docx", cwd=place)
    assert ("Bentrok (1)" in result.output, "Diambil (1)" in result.output) == (True, True)


@pytest.mark.parametrize("path", ["visi.rumusan", "visi"])
def test_a_decided_conflict_is_decided_again_if_its_path_is_chosen(
    path: str, run: Run, place: Path, propose: Propose
) -> None:
    settled(run, place, propose)
    chosen = ("pull", "uji", "a.docx", "--apply", "--only")
    assert run("pull", "uji", "a.docx", "--apply", "--prefer", "file", cwd=place).exit_code == 0
    assert "rumusan: Sejahtera" in text(place)
    assert run(*chosen, path, cwd=place).exit_code == 1
    assert run(*chosen, path, "--prefer", "file", cwd=place).exit_code == 0
    assert "rumusan: Maju bersama" in text(place)


def test_an_id_that_is_written_with_a_new_name_is_in_the_plan(run: Run, place: Path, propose: Propose) -> None:
    write_tree(place, {"masterplans/uji/visi.yaml": "misi:\n  - nama: Misi satu\n"})
    propose("a.docx", Set("misi[misi-satu].nama", "Misi satu", "Misi kita", Origin("a.docx")))
    result = run("pull", "uji", "a.docx", cwd=place)
    assert "juga ditulis: id: misi-satu" in result.output
    run("pull", "uji", "a.docx", "--apply", cwd=place)
    assert text(place) == "misi:\n  - id: misi-satu\n    nama: Misi kita\n"


def test_a_report_goes_to_the_file_asked_for(run: Run, place: Path, propose: Propose) -> None:
    propose(
        "a.docx", vision("Maju bersama"), untaken=[Untaken("tak_bertempat", "", "Judul", "bukan isian", Origin())]
    )
    assert run("pull", "uji", "a.docx", "--format", "json", "--output", "rencana.json", cwd=place).exit_code == 1
    data = json.loads((place / "rencana.json").read_text("utf-8"))
    assert (data["jumlah"], data["jumlah_per_jenis"]["tak_bertempat"]) == (2, 1)
    assert run("pull", "uji", "a.docx", "--format", "docx", cwd=place).exit_code == 1
    assert (place / "output/uji/catatan-suntingan.docx").is_file()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("uji", "tidak-ada.docx"), "tidak-ada.docx tidak ada"),
        (("uji", "a.txt"), "bukan dokumen Word"),
        (("uji",), "BERKAS"),
        (("uji", "a.docx", "--only", "misi"), "--only misi: tidak ada suntingan pada jalur itu"),
        (("uji", "a.docx", "--output", "a.docx"), "salah satu berkas yang dibaca"),
    ],
)
def test_a_wrong_call_is_refused(
    run: Run, place: Path, propose: Propose, arguments: tuple[str, ...], said: str
) -> None:
    propose("a.docx", vision("Maju bersama"))
    result = run("pull", *arguments, cwd=place)
    assert (result.exit_code, said in " ".join(result.output.split())) == (2, True)


def test_a_folder_in_place_of_a_document_is_called_what_it_is(run: Run, place: Path) -> None:
    (place / "map.docx").mkdir()
    result = run("pull", "uji", "map.docx", cwd=place)
    assert result.exit_code == 2
    assert "map.docx adalah map" in result.output


def test_inputs_with_faults_are_refused_and_stay_as_they_are(run: Run, place: Path, propose: Propose) -> None:
    propose("a.docx", vision("Maju bersama"))
    write_tree(place, {"masterplans/uji/visi.yaml": VISI + "vissi: x\n"})
    assert run("pull", "uji", "a.docx", "--apply", cwd=place).exit_code == 2
    assert text(place) == VISI + "vissi: x\n"


def retyped(old: str, new: str) -> Callable[[Any], None]:
    """An edit of the first text that is this value, as Word would write it."""

    def change(root: Any) -> None:
        text = next(text for text in root.iter("{*}t") if text.text == old)
        text.text = new

    return change


@pytest.mark.slow
def test_an_edit_in_word_becomes_one_changed_line_and_then_nothing(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "masterplans/uji/isi.yaml"
    file.parent.mkdir(parents=True)
    shutil.copy(LENGKAP, file)
    assert run("build", "uji", "--document", "masterplan", "--format", "docx", cwd=tmp_path).exit_code == 0
    [book] = (tmp_path / "output/uji").glob("*.docx")
    before, vision = file.read_text("utf-8"), str(read_masterplan(file).masterplan.visi.rumusan)
    book.write_bytes(edited(book.read_bytes(), retyped(vision, f"{vision} Bersama")))
    rebuilt = run("build", "uji", "--document", "masterplan", "--format", "docx", "--force", cwd=tmp_path)
    [kept] = (tmp_path / "output/uji").glob("*suntingan*.docx")
    assert f'masterplan pull uji "output/uji/{kept.name}"' in rebuilt.output.replace("\\", "/")
    assert run("pull", "uji", str(kept), "--apply", cwd=tmp_path).exit_code == 0
    changed = [
        pair for pair in zip(before.split("\n"), file.read_text("utf-8").split("\n"), strict=True) if len({*pair}) > 1
    ]
    assert [now for _, now in changed] == [changed[0][0].replace(vision, f"{vision} Bersama")]
    assert run("build", "uji", "--document", "masterplan", "--format", "docx", cwd=tmp_path).exit_code == 0
    for name in (kept, book):
        again = run("pull", "uji", str(name), cwd=tmp_path)
        assert (again.exit_code, "Tidak ada perubahan." in again.output) == (0, True)
