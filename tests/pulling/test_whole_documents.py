"""Whole documents: as built, saved by other programs, edited at random, hostile, or reviewed as a redline."""

import datetime
import io
import re
import shutil
import time
import zipfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.differences.redline import RegionVersion, redline_of
from generator.edits.edit import Insert, Remove, Set
from generator.edits.proposal import Proposal
from generator.masterplan.reading import read_masterplan
from generator.pulling.from_word import propose
from generator.pulling.plan import What
from generator.pulling.plan_of_proposals import Choices, prepared
from generator.regions.locate import RegionFolder, find_region
from generator.source.problems import UserError
from generator.word.fingerprint import normal, number_of, read_fingerprint
from generator.word.reading.content import read_content
from generator.word.reading.edits import Edit, edits
from tests.conftest import FUZZING, examples
from tests.pulling.word_edits import MAIN, WordFile, built, run, sets, shortened, text_of, tracked
from tests.word.editing import a_random_edit, repacked
from tests.word.opening import W

DOCUMENTS = ("analisis_strategis", "masterplan", "ringkasan_eksekutif", "profil_quick_win", "rancangan_peraturan")
REGIONS = ("contoh", "kotim", "kutim", "tabalong", "kota-jambi")
"""Else a draft and the example with few items, "", which has the same kinds of blocks as the whole one."""
PATH = "quick_win[qw-layanan_publik].penerima_manfaat"


def proposed(docx: bytes, folder: Path, **options: Any) -> Proposal:
    file = folder / "kembali.docx"
    file.write_bytes(docx)
    return propose(file, file.name, **options)


def resaved(docx: bytes) -> bytes:
    """The document with marks of the spelling check, so that its seal is broken."""
    file = WordFile(docx)
    for paragraph in file.root.iter(f"{W}p"):
        etree.SubElement(paragraph, f"{W}proofErr").set(f"{W}type", "spellStart")
    return file.bytes()


@pytest.mark.slow
@pytest.mark.parametrize("region", REGIONS if FUZZING else ["", "kotim"])
@pytest.mark.parametrize("key", [*DOCUMENTS, "sk_dewan", "sk_tim_pelaksana", "sk_forum"])
def test_a_document_that_was_only_saved_again_proposes_nothing(region: str, key: str, tmp_path: Path) -> None:
    found = proposed(resaved(built(region, key) if region else shortened(key)), tmp_path)
    assert (found.edits, found.untaken, found.formatting, found.notices) == ([], [], 0, [])


@pytest.mark.slow
def test_a_long_book_takes_less_than_a_second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()  # composes what it was built from each time, as users do
    docx = resaved(built("contoh", "masterplan"))
    proposed(resaved(shortened("masterplan")), tmp_path)
    begin = time.process_time()
    proposed(docx, tmp_path)
    assert time.process_time() - begin < 2  # half of it on a quiet machine


def told(found: Proposal) -> str:
    """All that a proposal says, without blanks and signs."""
    texts = [str(vars(edit) if hasattr(edit, "__dict__") else edit) for edit in [*found.edits, *found.untaken]]
    return "".join(sign for sign in " ".join(texts) if sign.isalnum())


@pytest.mark.slow
@settings(max_examples=examples(8, fuzzing=150))
@example(seed=362137, key="analisis_strategis")  # the head of a group and the last row above it change places
@given(seed=st.integers(0, 10**6), key=st.sampled_from(("profil_quick_win", "analisis_strategis", "sk_dewan")))
def test_every_edit_that_the_fingerprint_shows_is_told(
    seed: int, key: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    docx, said = a_random_edit(built("contoh", key), seed)
    folder = tmp_path_factory.mktemp("acak")
    found = proposed(docx, folder)
    shown = edits(read_content(folder / "kembali.docx"), read_fingerprint(folder / "kembali.docx"))  # type: ignore[arg-type]
    assert found.differences == len(found.edits) + len(found.untaken), said
    assert bool(shown) == bool(found.differences), said
    assert _changes(shown) <= found.differences, said


def _changes(shown: Sequence[Edit]) -> int:
    """How many edits the fingerprint shows, where what went from one place and came to another was moved once."""
    came = Counter(number_of(edit.new) for edit in shown if edit.new and not edit.old)
    went = Counter(edit.old_number for edit in shown if edit.old_number and not edit.new)
    return len(shown) - (came & went).total()


@pytest.mark.slow
def test_a_redline_that_was_reviewed_proposes_what_it_accepts(tmp_path: Path) -> None:
    place = tmp_path / "contoh"
    shutil.copytree(find_region("contoh", Path.cwd()).place, place)
    old = read_masterplan(place)
    word = str(old.masterplan.visi.rumusan).split()[0]
    file = next(f for f in place.glob("*.yaml") if "rumusan:" in f.read_text(encoding="utf-8"))
    file.write_text(file.read_text(encoding="utf-8").replace(word, "Terwujudnya-lah"), encoding="utf-8")
    new, folder = read_masterplan(place), RegionFolder(place, tmp_path)
    when = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
    docx = redline_of(
        RegionVersion(old, folder), RegionVersion(new, folder), "ringkasan_eksekutif", "Bappeda", when
    ).content
    found = proposed(docx, tmp_path, region=folder, today=old)
    assert sets(found)["visi.rumusan"] == new.masterplan.visi.rumusan
    assert {edit.origin.author for edit in found.edits} == {"Bappeda"}
    assert not prepared(folder, new, [found], Choices()).plan.of(What.TAKEN)
    assert not proposed(docx, tmp_path, tracked=False, region=folder, today=old).edits


ECONOMY = "rencana-aksi-smart-economy.yaml"


def without_first_action(place: Path) -> None:
    """Take the first economic action out of the files, with the references to it."""
    file = place / ECONOMY
    _, action, *_ = re.split(r"(?m)^(?=  - id: )", file.read_text(encoding="utf-8"))
    identity = action.split()[2]
    for each in place.glob("*.yaml"):
        text = each.read_text(encoding="utf-8").replace(action, "")
        each.write_text(re.sub(rf"(?m)^ *- {identity}\n|{identity}, |, {identity}", "", text), encoding="utf-8")


@pytest.fixture(scope="module")
def redlined(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes, RegionFolder]:
    """The redline of a book from which an action went, the same without its source, and the new version's folder."""
    root = tmp_path_factory.mktemp("redline")
    place = root / "masterplans" / "baru"
    shutil.copytree(find_region("contoh", Path.cwd()).place, place)
    old, folder = read_masterplan(place), RegionFolder(place, root)
    without_first_action(place)
    new = read_masterplan(place)
    when = datetime.datetime(2026, 11, 20, tzinfo=datetime.UTC)
    docx = redline_of(RegionVersion(old, folder), RegionVersion(new, folder), "masterplan", "Bappeda", when).content
    return docx, stripped(docx), folder


def stripped(docx: bytes) -> bytes:
    """A document without its custom parts, as some programs save it."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as whole, zipfile.ZipFile(kept, "w") as archive:
        for name in whole.namelist():
            content = whole.read(name)
            if name.endswith(".rels"):
                content = re.sub(rb"<Relationship [^>]*customXml[^>]*/>", b"", content)
            if not name.startswith("customXml/"):
                archive.writestr(name, content)
    return kept.getvalue()


@pytest.mark.slow
def test_a_redline_proposes_against_the_version_that_it_began_with(
    redlined: tuple[bytes, bytes, RegionFolder], tmp_path: Path
) -> None:
    found = proposed(redlined[0], tmp_path)
    assert (found.base_known, [type(edit) for edit in found.edits]) == (True, [Remove])
    assert {untaken.why for untaken in found.untaken} == {"dihitung", "tak_bertempat"}
    assert not [untaken for untaken in found.untaken if "Subjumlah" in untaken.new + untaken.old]


@pytest.mark.slow
def test_a_redline_whose_changes_are_rejected_proposes_nothing(
    redlined: tuple[bytes, bytes, RegionFolder], tmp_path: Path
) -> None:
    found = proposed(redlined[0], tmp_path, tracked=False)
    assert (found.edits, found.untaken, found.notices) == ([], [], [])


@pytest.mark.slow
def test_sums_are_no_items_and_a_row_of_two_tables_is_one_even_without_the_source(
    redlined: tuple[bytes, bytes, RegionFolder], tmp_path: Path
) -> None:
    _, docx, folder = redlined
    found = proposed(docx, tmp_path, tracked=False, region=folder, today=read_masterplan(folder.place))
    inserts = [edit for edit in found.edits if isinstance(edit, Insert)]
    assert len(inserts) == 2
    pull = prepared(folder, read_masterplan(folder.place), [found], Choices())
    assert len(pull.plan.of(What.NEW)) == 1
    assert pull.plan.is_accounted_for


MANY = examples(3_000, fuzzing=10_000)


def hostile_controls(docx: bytes) -> bytes:
    file = WordFile(docx)
    first = next(file.root.iter(f"{W}sdt"))
    for number in range(MANY):
        strange = etree.fromstring(
            f'<w:p xmlns:w="{W[1:-1]}"><w:sdt><w:sdtPr><w:tag w:val="mp:{number:012x}"/></w:sdtPr><w:sdtContent><w:r>'
            f"<w:t>kotak {number}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        )
        file.body.insert(0, strange)
    assert first is not None
    return file.bytes()


def hostile_nesting(docx: bytes) -> bytes:
    file = WordFile(docx)
    deep = "<w:sdt><w:sdtContent>" * 90 + "<w:p><w:r><w:t>dalam</w:t></w:r></w:p>" + "</w:sdtContent></w:sdt>" * 90
    file.body.insert(0, etree.fromstring(f'<w:sdt xmlns:w="{W[1:-1]}"><w:sdtContent>{deep}</w:sdtContent></w:sdt>'))
    return file.bytes()


def hostile_rows(docx: bytes) -> bytes:
    """The rows of a table many times over, all with the same anchors."""
    file = WordFile(docx)
    row = file.row("quick_win[qw-layanan_publik]")
    for _ in range(MANY // 3):
        row.addnext(etree.fromstring(etree.tostring(row)))
    return file.bytes()


@pytest.mark.slow
@pytest.mark.parametrize("change", [hostile_controls, hostile_nesting, hostile_rows])
def test_absurd_files_are_read_within_bounds(change: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    docx = change(built("contoh", "profil_quick_win"))
    begin = time.process_time()
    found = proposed(docx, tmp_path)
    assert found.differences
    assert time.process_time() - begin < MANY / 600


def test_a_document_with_entities_is_refused(tmp_path: Path) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="x"><w:body>&b;</w:body></w:document>'
    with pytest.raises(UserError):
        proposed(repacked(built("contoh", "sk_dewan"), {MAIN: bomb}), tmp_path)


def test_edits_and_revisions_of_one_value_come_together(tmp_path: Path) -> None:
    file = WordFile(built("contoh", "profil_quick_win"))
    content = file.control(PATH).find(f"{W}sdtContent")
    words = text_of(content)
    content.append(run(" dan"))
    content.append(tracked("ins", run(" keluarganya")))
    (edit,) = file.propose(tmp_path).edits
    assert isinstance(edit, Set)
    assert normal(edit.now) == normal(f"{words} dan keluarganya")
