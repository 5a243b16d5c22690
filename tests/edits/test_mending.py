"""Lines put right as they stand: only they change, and nothing is overwritten or made unreadable."""

from pathlib import Path

import pytest

from generator.edits.mending import Excerpt, excerpt, mend
from generator.masterplan.reading import Reading, read_masterplan
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from tests.conftest import write_tree

BROKEN = "visi:\r\n  rumusan: Lama  # dari rapat\r\nmisi: [Satu\r\nperiode: {mulai: 2025, selesai: 2027}\r\n"


def region(root: Path, text: str) -> tuple[RegionFolder, Reading, Path]:
    place = write_tree(root, {"masterplans/uji/isi.yaml": text.encode()}) / "masterplans/uji"
    return RegionFolder(place, root), read_masterplan(place), place / "isi.yaml"


def test_only_the_lines_change_and_line_ends_stay(tmp_path: Path) -> None:
    folder, reading, file = region(tmp_path, BROKEN)
    found = excerpt(reading.problems.errors[0])
    assert found is not None and "misi: [Satu" in found.text and "\r" not in found.text
    mend(folder, reading, found, found.text.replace("[Satu", "[Satu]"), "halaman")
    assert file.read_bytes() == BROKEN.replace("[Satu", "[Satu]").encode()
    assert read_masterplan(folder.place).problems.errors == []


def test_lines_that_changed_meanwhile_are_not_overwritten(tmp_path: Path) -> None:
    folder, reading, file = region(tmp_path, BROKEN)
    with pytest.raises(UserError, match="berubah sejak dibuka"):
        mend(folder, reading, Excerpt(file, 1, "visi:\n  rumusan: Lain"), "visi:", "halaman")
    assert file.read_bytes() == BROKEN.encode()


def test_a_file_that_can_be_read_stays_readable(tmp_path: Path) -> None:
    text = "visi: {rumusan: Lama, salah: 1}\nperiode: {mulai: 2025}\n"
    folder, reading, file = region(tmp_path, text)
    with pytest.raises(UserError, match="tidak akan terbaca"):
        mend(folder, reading, Excerpt(file, 1, text.split("\n", maxsplit=1)[0]), "visi: {rumusan: 'Lama", "halaman")
    assert file.read_text() == text


def test_a_file_that_is_no_text_has_no_lines(tmp_path: Path) -> None:
    _, reading, file = region(tmp_path, "visi: {salah: 1}\n")
    file.write_bytes(b"\xff\xfe\x00")
    assert excerpt(reading.problems.errors[0]) is None
