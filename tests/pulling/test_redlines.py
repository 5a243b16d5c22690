"""Redlines that come home, reviewed in Word, into the folder of either version."""

import datetime
import io
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.differences.redline import RegionVersion, redline_of
from generator.edits.between import edits_between
from generator.masterplan.reading import read_masterplan
from generator.pulling.from_word import propose
from generator.pulling.plan import Plan, What
from generator.pulling.plan_of_proposals import Choices, carry_out, prepared
from generator.regions.locate import RegionFolder
from tests.conftest import write_tree
from tests.pulling.word_edits import MAIN
from tests.word.editing import repacked
from tests.word.reversal import accepted, rejected

OLD = {
    "daerah.yaml": "daerah: {kode: '64.74', nama: Bontang, jenis: kota}\nperiode: {mulai: 2025, selesai: 2029}\n",
    "visi.yaml": (
        "visi:\n  rumusan: Bontang cerdas dan maju\n"
        "misi:\n  - {id: m1, nama: Menata layanan}\n  - {id: m2, nama: Menjaga laut}\n"
    ),
    "isu.yaml": "isu:\n  - {id: a, isu: Antrean panjang}\n  - {id: b, isu: Banjir rob}\n",
}
VISION, MISSION = ("dan maju", "dan lestari"), ("Menjaga laut", "Menjaga pesisir")


def place_in(root: Path, name: str, *changes: tuple[str, str]) -> RegionFolder:
    files = OLD
    for old, new in changes:
        files = {file: text.replace(old, new) for file, text in files.items()}
    return RegionFolder(write_tree(root / "masterplans" / name, files), root)


def version(folder: RegionFolder) -> RegionVersion:
    return RegionVersion(read_masterplan(folder.place), folder)


class Reviewed(NamedTuple):
    old: RegionFolder
    new: RegionFolder
    docx: bytes


@pytest.fixture
def reviewed(tmp_path: Path) -> Reviewed:
    old, new = place_in(tmp_path, "lama"), place_in(tmp_path, "baru", VISION, MISSION)
    when = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
    return Reviewed(old, new, redline_of(version(old), version(new), "masterplan", "Bappeda", when).content)


def pulled(docx: bytes, folder: RegionFolder, *, write: bool = False) -> Plan:
    file = folder.home / "kembali.docx"
    file.write_bytes(docx)
    today = read_masterplan(folder.place)
    found = propose(file, file.name, region=folder, today=today)
    assert found.differences == len(found.edits) + len(found.untaken)
    pull = prepared(folder, today, [found], Choices(remove=True))
    if write:
        carry_out(folder, pull, "pull")
    return pull.plan


def with_words(docx: bytes, old: str, new: str) -> bytes:
    xml = zipfile.ZipFile(io.BytesIO(docx)).read(MAIN).decode()
    assert old in xml
    return repacked(docx, {MAIN: xml.replace(old, new).encode()})


def taken(plan: Plan) -> dict[str, str]:
    return {line.path: line.new for line in plan.lines if line.what is What.TAKEN}


BACK = {"visi.rumusan": "Bontang cerdas dan maju", "misi[m2].nama": "Menjaga laut"}
FORTH = {"visi.rumusan": "Bontang cerdas dan lestari", "misi[m2].nama": "Menjaga pesisir"}


def test_what_is_rejected_comes_home_into_the_new_version(reviewed: Reviewed) -> None:
    plan = pulled(rejected(reviewed.docx), reviewed.new, write=True)
    assert taken(plan) == BACK
    assert any("versi barunya" in notice for notice in plan.notices)
    for file in OLD:
        assert (reviewed.new.place / file).read_text() == (reviewed.old.place / file).read_text()


def test_what_is_accepted_comes_home_into_the_old_version(reviewed: Reviewed) -> None:
    assert taken(pulled(reviewed.docx, reviewed.old)) == FORTH
    assert taken(pulled(accepted(reviewed.docx), reviewed.old)) == FORTH


def test_what_agrees_with_the_version_of_the_folder_proposes_nothing(reviewed: Reviewed) -> None:
    assert not pulled(accepted(reviewed.docx), reviewed.new).lines
    assert not pulled(reviewed.docx, reviewed.new).lines
    assert not pulled(rejected(reviewed.docx), reviewed.old).lines


def test_where_a_folder_is_partly_each_version_each_change_counts_beside_its_own(
    reviewed: Reviewed, tmp_path: Path
) -> None:
    mixed = place_in(tmp_path, "campur", MISSION)
    assert taken(pulled(reviewed.docx, mixed)) == {"visi.rumusan": FORTH["visi.rumusan"]}
    assert taken(pulled(rejected(reviewed.docx), mixed)) == {"misi[m2].nama": BACK["misi[m2].nama"]}


def test_an_edit_within_a_change_is_taken_into_either_version(reviewed: Reviewed) -> None:
    edited = with_words(accepted(reviewed.docx), "lestari", "sejahtera")
    assert taken(pulled(edited, reviewed.new)) == {"visi.rumusan": "Bontang cerdas dan sejahtera"}
    assert taken(pulled(edited, reviewed.old))["visi.rumusan"] == "Bontang cerdas dan sejahtera"


def test_a_text_that_changed_since_and_was_rejected_is_a_conflict(reviewed: Reviewed, tmp_path: Path) -> None:
    later = place_in(tmp_path, "kemudian", ("dan maju", "dan tangguh"), MISSION)
    plan = pulled(rejected(reviewed.docx), later)
    assert [line.path for line in plan.of(What.CONFLICT)] == ["visi.rumusan"]


ISSUE = "  - {id: b, isu: Banjir rob}\n"


@pytest.mark.parametrize("gone_from", ["lama", "baru"])
def test_an_item_of_one_version_comes_and_goes_as_decided(gone_from: str, tmp_path: Path) -> None:
    names = ("lama", "baru")
    old, new = (place_in(tmp_path, name, *[(ISSUE, "")] * (name == gone_from)) for name in names)
    when = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
    docx = redline_of(version(old), version(new), "analisis_strategis", "Bappeda", when).content
    whole = old if gone_from == "baru" else new
    bare = new if gone_from == "baru" else old
    with_item, without = (rejected(docx), accepted(docx)) if whole is old else (accepted(docx), rejected(docx))
    assert [line.path for line in pulled(without, whole).of(What.REMOVED)] == ["isu[b]"]
    assert [line.path for line in pulled(with_item, bare).of(What.NEW)] == ["isu[b]"]
    assert not pulled(with_item, whole).is_open
    assert not pulled(without, bare).is_open


TALE = (
    "visi:\n  rumusan: Bontang cerdas\n  penjelasan: |\n    Jarak 6 km antara dua pulau.\n\n    Pulaunya:\n\n"
    "    - Gebe\n    - Patani\n"
)
ACTIONS = (
    "rencana_aksi:\n"
    "  - {id: a, kegiatan: Portal data, subdimensi: pelayanan_publik, target: {2025: 60},\n"
    "     anggaran: {apbd: {2025: 100}}}\n"
)
ONLY_ONE = "  - {id: b, kegiatan: Bazar daring, subdimensi: pariwisata, anggaran: {apbd: {2025: 50}}}\n"


@pytest.fixture
def told(tmp_path: Path) -> Reviewed:
    """The redline from a plan to one with more in a text, a target more, and without a dimension's only activity."""
    base = {"daerah.yaml": OLD["daerah.yaml"]}
    files = base | {"visi.yaml": TALE, "rencana-aksi.yaml": ACTIONS + ONLY_ONE}
    later = TALE.replace("6 km", "6,5 km").replace("Patani\n", "Patani\n    - Mor\n")
    more = base | {"visi.yaml": later, "rencana-aksi.yaml": ACTIONS.replace("2025: 60", "2025: 60, 2027: 40")}
    old, new = (
        RegionFolder(write_tree(tmp_path / "masterplans" / name, each), tmp_path)
        for name, each in (("lama", files), ("baru", more))
    )
    when = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
    return Reviewed(old, new, redline_of(version(old), version(new), "masterplan", "Bappeda", when).content)


def test_all_that_is_accepted_comes_home_into_the_old_version_and_the_rest_follows(told: Reviewed) -> None:
    plan = pulled(accepted(told.docx), told.old, write=True)
    assert [line.path for line in plan.of(What.TAKEN)] == ["visi.penjelasan", "rencana_aksi[a].target[2027]"]
    assert [line.path for line in plan.of(What.REMOVED)] == ["rencana_aksi[b]"]
    assert not plan.is_open and plan.is_accounted_for
    old, new = (read_masterplan(folder.place).masterplan for folder in (told.old, told.new))
    assert str(old.visi.penjelasan) == str(new.visi.penjelasan)
    assert not edits_between(old, new)


def test_nothing_of_what_is_rejected_comes_into_the_old_version(told: Reviewed) -> None:
    assert not pulled(rejected(told.docx), told.old).lines


def test_a_list_item_accepted_in_a_text_whose_other_change_was_undone_comes_home(told: Reviewed) -> None:
    plan = pulled(with_words(accepted(told.docx), "6,5", "6"), told.old)
    assert taken(plan)["visi.penjelasan"] == TALE.partition("|\n")[2].replace("    ", "").strip() + "\n- Mor"


def test_words_typed_beside_accepted_changes_come_home_with_them(told: Reviewed) -> None:
    plan = pulled(with_words(accepted(told.docx), "Pulaunya:", "Daratannya:"), told.old)
    assert "Daratannya" in taken(plan)["visi.penjelasan"]
    assert "Mor" in taken(plan)["visi.penjelasan"]
