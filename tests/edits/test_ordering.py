"""Items of lists moved: their lines go along with their comments, nothing else changes, or the move is refused."""

import random
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.edits.ordering import Move, moved
from generator.edits.where_paths_stand import RefusedError
from generator.masterplan.reading import read_masterplan
from generator.source.paths import ModelPath
from tests.conftest import CHECKOUT, write_tree

Shift = Callable[..., str]
LIST = (
    "misi:\n"
    "  # misi menurut RPJMD\n"
    "  - uraian: Satu  # sudah final\n"
    "  # tanya Bappeda\n"
    "  - uraian: Dua\n"
    "    # belum ada nama\n"
    "\n"
    "  - uraian: |\n      Tiga\n\n      lanjut\n"
    "# tentang visi\n"
    "visi: {rumusan: V, kata_kunci: [a, b, c]}\n"
)


@pytest.fixture
def shift(tmp_path: Path) -> Shift:
    """The text of a file after an item is moved."""

    def made(text: str, path: str, after: str = "") -> str:
        file = write_tree(tmp_path, {"isi.yaml": text.encode()}) / "isi.yaml"
        move = Move(path, after, True) if after else Move(path, f"{ModelPath(path).listed}[1]", False)
        return moved(read_masterplan(tmp_path), move).applied.after.get(file, text.encode()).decode()

    return made


def test_an_item_takes_the_comments_above_and_within_it_along(shift: Shift) -> None:
    assert shift(LIST, "misi[2]") == LIST.replace(
        "  - uraian: Satu  # sudah final\n  # tanya Bappeda\n  - uraian: Dua\n    # belum ada nama\n",
        "  # tanya Bappeda\n  - uraian: Dua\n    # belum ada nama\n  - uraian: Satu  # sudah final\n",
    )


def test_an_item_of_several_paragraphs_comes_first_and_the_empty_line_stays(shift: Shift) -> None:
    now = shift(LIST, "misi[3]")
    first = "  - uraian: |\n      Tiga\n\n      lanjut\n"
    assert now.startswith(f"misi:\n  # misi menurut RPJMD\n{first}  - uraian: Satu")
    assert "# tanya Bappeda\n  - uraian: Dua\n    # belum ada nama\n# tentang visi\n" in now


def test_an_entry_in_brackets_is_moved_within_them(shift: Shift) -> None:
    assert "kata_kunci: [c, a, b]" in shift(LIST, "visi.kata_kunci[3]")
    assert "kata_kunci: [b, c, a]" in shift(LIST, "visi.kata_kunci[1]", "visi.kata_kunci[3]")


def test_line_ends_and_a_missing_last_one_stay_as_they_are(shift: Shift) -> None:
    text = "misi:\r\n  - uraian: Satu\r\n  - uraian: Dua"
    assert shift(text, "misi[2]") == "misi:\r\n  - uraian: Dua\r\n  - uraian: Satu"


def test_an_item_that_stands_there_already_changes_nothing(shift: Shift) -> None:
    assert shift(LIST, "misi[2]", "misi[1]") == shift(LIST, "misi[1]") == LIST


def test_items_that_others_refer_to_by_their_number_stay(shift: Shift) -> None:
    with pytest.raises(RefusedError, match="menurut nomornya"):
        shift(LIST + "sasaran:\n  - {sasaran: S, misi: [1]}\n", "misi[1]", "misi[2]")


def test_an_item_whose_anchor_others_use_stays(shift: Shift) -> None:
    text = "misi:\n  - &satu {uraian: Satu}\n  - uraian: Dua\n  - *satu\n"
    with pytest.raises(RefusedError):
        shift(text, "misi[1]", "misi[3]")


def test_entries_in_brackets_with_comments_stay(shift: Shift) -> None:
    with pytest.raises(RefusedError, match="kurung siku"):
        shift("visi:\n  kata_kunci: [a,  # satu\n    b]\n", "visi.kata_kunci[2]")


def test_what_is_no_item_of_a_list_stays(shift: Shift) -> None:
    with pytest.raises(RefusedError, match="butir daftar"):
        shift(LIST, "visi.rumusan")
    with pytest.raises(RefusedError, match="tidak ada lagi"):
        shift(LIST, "misi[2]", "misi[9]")


def test_an_item_stays_among_those_of_its_file(tmp_path: Path) -> None:
    files = {name: f"misi:\n  - {{nama: {name}1}}\n  - {{nama: {name}2}}\n" for name in "ab"}
    place = write_tree(tmp_path, {f"{name}.yaml": text for name, text in files.items()})
    reading = read_masterplan(place)
    paths = [one.path for one in reading.masterplan.misi]
    now = moved(reading, Move(paths[3], paths[2], False)).applied.after
    assert {path.name: raw.decode() for path, raw in now.items()} == {
        "b.yaml": "misi:\n  - {nama: b2}\n  - {nama: b1}\n"
    }
    with pytest.raises(RefusedError, match=r"b\.yaml"):
        moved(reading, Move(paths[3], paths[1], False))


def test_random_moves_in_a_real_region_keep_each_line() -> None:
    reading = read_masterplan(CHECKOUT / "masterplans/contoh")
    chance = random.Random(21)
    done = 0
    for name in ("quick_win", "rencana_aksi", "risiko", "sumber"):
        items = getattr(reading.masterplan, name)
        number = chance.randrange(len(items) - 1)
        try:
            outcome = moved(reading, Move(items[number].path, items[number + 1].path, True)).applied
        except RefusedError as error:
            assert "beberapa berkas" in error.reason
            continue
        for path, raw in outcome.after.items():
            done += 1
            assert Counter(raw.split(b"\n")) == Counter(path.read_bytes().split(b"\n"))
    assert done >= 3
