"""What a form showed and the files no longer hold: lines that moved, items and files that are gone."""

from pathlib import Path

from generator.edits.edit import Set
from generator.edits.form_texts import FormTexts
from generator.edits.saving_without_overwriting import Saved, save
from generator.masterplan.reading import read_masterplan
from generator.regions.locate import RegionFolder
from tests.cases import each
from tests.conftest import write_tree

WORDS = "visi: {kata_kunci: [%s]}\n"
MISSIONS = "misi:\n%s"


def saved(root: Path, text: str, *edits: Set) -> tuple[Saved, str]:
    place = write_tree(root, {"masterplans/uji/isi.yaml": text}) / "masterplans/uji"
    reading = read_masterplan(place)
    found = save(RegionFolder(place, root), reading, FormTexts(reading), edits, by="halaman")
    return found, (place / "isi.yaml").read_text()


@each(
    ("today", "after"),
    [
        ("nyaman, aman", "nyaman sekali, aman"),
        ("aman, asri, nyaman", "aman, asri, nyaman sekali"),
        ("nyaman", "nyaman sekali"),
    ],
)
def test_a_line_that_was_moved_is_found_by_its_text(today: str, after: str, tmp_path: Path) -> None:
    found, text = saved(tmp_path, WORDS % today, Set("visi.kata_kunci[2]", "nyaman", "nyaman sekali"))
    assert not found.conflicts and len(found.written) == 1
    assert text == WORDS % after


def test_a_moved_line_that_was_cleared_goes_and_no_other(tmp_path: Path) -> None:
    _, text = saved(tmp_path, WORDS % "nyaman, aman", Set("visi.kata_kunci[2]", "nyaman", ""))
    assert text == WORDS % "aman"


@each("today", ["aman, asri", "aman", "nyaman, aman, nyaman"])
def test_a_line_that_is_gone_never_overwrites_another(today: str, tmp_path: Path) -> None:
    found, text = saved(tmp_path, WORDS % today, Set("visi.kata_kunci[2]", "nyaman", "nyaman sekali"))
    [conflict] = found.conflicts
    assert (conflict.gone, conflict.item) == ("baris", "visi.kata_kunci[2]")
    assert text == WORDS % today


def test_an_item_without_a_name_is_found_by_what_the_form_showed(tmp_path: Path) -> None:
    items = MISSIONS % "  - {uraian: Melayani}\n  - {uraian: Membangun}\n"
    found, text = saved(tmp_path, items, Set("misi[1].uraian", "Membangun", "Menata"))
    assert [one.path for one in found.written] == ["misi[2].uraian"]
    assert text == items.replace("Membangun", "Menata")


@each(("way", "base"), [(".nama", "B"), (".uraian", "")])
def test_an_item_that_is_gone_is_told_so(way: str, base: str, tmp_path: Path) -> None:
    before = MISSIONS % "  - {nama: A}\n"
    found, text = saved(tmp_path, before, Set(f"misi[b]{way}", base, "Baru"))
    [conflict] = found.conflicts
    assert (conflict.gone, conflict.item, text) == ("butir", "misi[b]", before)
    assert not found.refused


def test_a_topic_that_no_file_holds_any_more_is_told_so(tmp_path: Path) -> None:
    [conflict] = saved(tmp_path, "daerah: {nama: Uji}\n", Set("visi.rumusan", "Lama", "Baru"))[0].conflicts
    assert conflict.gone == "topik"


def test_a_value_that_was_cleared_is_only_a_conflict(tmp_path: Path) -> None:
    [conflict] = saved(tmp_path, "visi: {penjelasan: P}\n", Set("visi.rumusan", "Lama", "Baru"))[0].conflicts
    assert (conflict.gone, conflict.today) == ("", "")


@each(
    "edit",
    [
        Set("visi.rumusan", "Lama", "Baru"),
        Set("visi.kata_kunci[1]", "aman", "nyaman"),
        Set("misi[b].nama", "B", "C"),
    ],
)
def test_nothing_is_called_gone_while_a_file_cannot_be_read_whole(edit: Set, tmp_path: Path) -> None:
    broken = 'visi:\n  penjelasan: "Lama.\n  rumusan: Lama\n'
    found, text = saved(tmp_path, broken, edit)
    [refused] = found.refused
    assert "isi.yaml tidak terbaca utuh mulai baris" in refused.reason
    assert not found.conflicts and text == broken
