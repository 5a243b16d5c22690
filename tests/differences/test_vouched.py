"""What may be said of Word documents that nobody vouches for: what was compared, and nothing that is not sure."""

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree

from generator.building.region import build_region
from generator.differences.as_document import sheet_context
from generator.differences.as_html import as_html
from generator.differences.as_json import as_json
from generator.differences.as_markdown import as_markdown
from generator.differences.as_text import as_text
from generator.differences.inputs import opened
from generator.differences.report import Report, compared
from generator.regions.locate import RegionFolder
from generator.word.fingerprint import source_number
from generator.word.xml import as_written, escape
from tests.conftest import Run, write_tree
from tests.plans import LENGKAP
from tests.printing.paper import needs_libreoffice
from tests.word.editing import edited, repacked
from tests.word.libreoffice import converted
from tests.word.opening import W

SOURCE, FINGERPRINT = "customXml/item1.xml", "customXml/item3.xml"


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """All documents of a region."""
    root = tmp_path_factory.mktemp("cetak")
    write_tree(root, {"masterplans/uji/a.yaml": LENGKAP.read_bytes()})
    return build_region(RegionFolder(root / "masterplans/uji", root), formats=("docx",)).written


@pytest.fixture
def built(documents: list[Path]) -> Path:
    return next(file for file in documents if "masterplan" in file.name)


def between(old: Path, new: Path) -> Report:
    with opened(str(old), old.parent) as one, opened(str(new), new.parent) as two:
        return compared(one, two)


def part(file: Path, name: str) -> bytes:
    with zipfile.ZipFile(file) as archive:
        return archive.read(name)


def with_parts(file: Path, folder: Path, parts: dict[str, bytes]) -> Path:
    changed = folder / "lain.docx"
    changed.write_bytes(repacked(file.read_bytes(), parts))
    return changed


def bordered(root: Any) -> None:
    """Nothing that is compared, but something a reader sees."""
    for margin in root.iter(f"{W}pgMar"):
        margin.set(f"{W}left", "4000")


@pytest.fixture
def resaved(built: Path, tmp_path: Path) -> Path:
    file = tmp_path / "simpanan.docx"
    file.write_bytes(edited(built.read_bytes(), bordered))
    return file


@pytest.mark.slow
def test_untouched_documents_are_the_same_without_reserve(documents: list[Path], tmp_path: Path) -> None:
    for file in documents:
        copied = tmp_path / file.name
        shutil.copy(file, copied)
        assert between(file, copied).summary == "Tidak ada perbedaan."


@pytest.mark.slow
def test_so_are_those_that_were_saved_part_for_part(documents: list[Path], tmp_path: Path) -> None:
    for file in documents:
        saved = tmp_path / file.name
        docx.Document(str(file)).save(str(saved))
        assert between(file, saved).summary == "Tidak ada perbedaan."
        assert between(file.parents[2] / "masterplans/uji", saved).summary == "Tidak ada perbedaan."


@pytest.mark.slow
def test_of_a_document_that_was_saved_anew_only_what_was_compared_is_said(built: Path, resaved: Path) -> None:
    for old in (built, built.parents[2] / "masterplans/uji"):
        report = between(old, resaved)
        assert not report.is_different
        assert "Tidak ada perbedaan" not in report.summary
        assert report.summary.startswith("Teks, nomor, tingkat judul, baris tabel, gambar, bagan, daftar isi, ")
        assert "Tidak dibandingkan: tata letak, huruf, warna, " in report.summary
        assert f"karena {resaved} disimpan ulang oleh Word atau program lain." in report.summary


def _wide(root: Any) -> None:
    text = next(t for t in root.iter(f"{W}t") if t.text == "Jaringan cadangan")
    text.text = "Jaringan\N{NO-BREAK SPACE} ca\N{SOFT HYPHEN}dangan"


def _broken(root: Any) -> None:
    text = next(t for t in root.iter(f"{W}t") if t.text == "Jaringan cadangan")
    text.text = "Jaringan"
    rest = text.makeelement(f"{W}t", {})
    rest.text = "cadangan"
    text.getparent().extend([text.makeelement(f"{W}br", {}), rest])


@pytest.mark.slow
@pytest.mark.parametrize("change", [_wide, _broken])
def test_of_blanks_and_line_breaks_it_is_said_that_they_were_not_compared(
    change: Any, built: Path, tmp_path: Path
) -> None:
    file = tmp_path / "spasi.docx"
    file.write_bytes(edited(built.read_bytes(), change))
    report = between(built, file)
    assert not report.is_different
    assert "spasi dan pindah baris" in report.summary.partition("Tidak dibandingkan: ")[2]
    assert "spasi dan pindah baris" in json.loads(as_json(report))["tidak_dibandingkan"]


def test_what_was_not_compared_is_said_beside_edits_too(built: Path, resaved: Path) -> None:
    def change(root: Any) -> None:
        text = next(t for t in root.iter(f"{W}t") if t.text == "Jaringan cadangan")
        text.text = "Jaringan baru"

    resaved.write_bytes(edited(resaved.read_bytes(), change))
    assert "1 suntingan di Word. Tidak dibandingkan: tata letak, " in between(built, resaved).summary


@pytest.mark.slow
def test_two_copies_of_one_file_are_the_same_whoever_saved_it(resaved: Path, tmp_path: Path) -> None:
    shutil.copy(resaved, tmp_path / "salinan.docx")
    assert between(resaved, tmp_path / "salinan.docx").summary == "Tidak ada perbedaan."


def test_documents_of_the_program_that_look_otherwise_are_not_called_the_same(built: Path, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/a.yaml": LENGKAP.read_bytes() + b"\ngaya: {huruf: Georgia}\n"})
    region = RegionFolder(tmp_path / "masterplans/uji", tmp_path)
    [other] = build_region(region, ("masterplan",), ("docx",)).written
    report = between(built, other)
    assert report.scope is not None or report.is_different
    assert report.summary != "Tidak ada perbedaan."


@pytest.mark.slow
def test_every_form_says_the_same(built: Path, resaved: Path) -> None:
    report = between(built, resaved)
    assert " ".join(as_text(report).split()).count("Tidak dibandingkan: tata letak, huruf") == 1
    for form in (as_markdown(report), as_html(report), sheet_context(report)["ringkasan"]):
        assert "Tidak dibandingkan: tata letak, huruf" in form
    data = json.loads(as_json(report))
    assert (data["ada_perbedaan"], data["lengkap"], data["jumlah"]) == (False, False, 0)
    assert "tata letak" in data["tidak_dibandingkan"]
    assert data["ringkasan"] == report.summary
    untouched = json.loads(as_json(between(built, built)))
    assert (untouched["lengkap"], untouched["tidak_dibandingkan"]) == (True, [])


def test_json_counts_what_was_edited_in_word(built: Path, resaved: Path) -> None:
    resaved.write_bytes(edited(resaved.read_bytes(), lambda root: root[0].remove(root[0][3])))
    data = json.loads(as_json(between(built, resaved)))
    assert data["ada_perbedaan"]
    assert data["jumlah"] == data["jumlah_suntingan"] == len(data["suntingan"]) > 0
    assert data["jumlah_isian"] == data["jumlah_teks"] == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content.replace(b"visi:", b"visii:"),
        lambda content: content.replace(b"visi:", b"visi: ["),
        lambda content: content[: len(content) // 2],
        lambda content: content.replace(b"</sumber>", b""),
        lambda content: content.replace(b"Jaringan cadangan", b"Jaringan baru"),
    ],
    ids=["unknown key", "no YAML", "cut", "no XML", "another source"],
)
def test_a_damaged_source_is_refused_before_anything_is_reported(
    damage: Any, built: Path, run: Run, tmp_path: Path
) -> None:
    file = with_parts(built, tmp_path, {SOURCE: damage(part(built, SOURCE))})
    for pair in ((built, file), (file, built)):
        result = run("diff", *map(str, pair), cwd=tmp_path)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "lain.docx" in result.stderr


def test_a_part_that_was_cut_within_the_archive_is_refused(built: Path, run: Run, tmp_path: Path) -> None:
    content = bytearray(built.read_bytes())
    at = content.find(b"word/document.xml") + 2000
    content[at : at + 200] = b"\0" * 200
    file = tmp_path / "rusak.docx"
    file.write_bytes(content)
    result = run("diff", str(built), str(file), cwd=tmp_path)
    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda content: content.replace(b'versi="3"', b'versi="4"'), "dibuat oleh versi lain dari program ini"),
        (lambda content: content.replace(b"<isi>", b"<isi>AAAA"), "rusak"),
        (lambda content: content.replace(b"<terhitung>", b"<terhitung>9:0 "), "rusak"),
    ],
)
def test_a_fingerprint_that_cannot_be_used_is_no_edit(damage: Any, words: str, resaved: Path, tmp_path: Path) -> None:
    file = with_parts(resaved, tmp_path, {FINGERPRINT: damage(part(resaved, FINGERPRINT))})
    report = between(resaved.parent / "simpanan.docx", file)
    assert report.edited == []
    folder = between(LENGKAP, file)
    assert folder.edited == []
    assert any(words in notice for notice in folder.notices)
    assert "Tidak ada perbedaan" not in folder.summary


def _older(content: bytes) -> bytes:
    """The fingerprint as it was before it told of links, and of how charts and pictures are printed."""
    root = etree.fromstring(content)
    *held, links = root
    root.remove(links)
    shapes = next(one for one in held if one.tag.endswith("bentuk"))
    shapes.text = "\n".join(line for line in (shapes.text or "").splitlines() if ":tampilan" not in line)
    root.set("versi", "2")
    root.set("sidik", source_number("|".join(escape(one.text or "") for one in held)))
    return as_written(root)


@pytest.mark.slow
def test_a_fingerprint_of_an_older_version_is_used_for_what_it_tells(resaved: Path, tmp_path: Path) -> None:
    def change(root: Any) -> None:
        text = next(t for t in root.iter(f"{W}t") if t.text == "Jaringan cadangan")
        text.text = "Jaringan baru"

    file = with_parts(resaved, tmp_path, {FINGERPRINT: _older(part(resaved, FINGERPRINT))})
    assert b"tampilan" in part(resaved, FINGERPRINT)
    report = between(LENGKAP, file)
    assert not report.is_different
    assert report.notices == []
    file.write_bytes(edited(file.read_bytes(), change))
    [edit] = between(LENGKAP, file).edited
    assert "Jaringan baru" in edit.new


def test_a_fingerprint_of_another_document_is_told_in_one_line(documents: list[Path], tmp_path: Path) -> None:
    one, two = documents[0], documents[1]
    names = [name for name in zipfile.ZipFile(two).namelist() if name.startswith("customXml/item")]
    file = with_parts(
        one, tmp_path, {name: part(two, name) for name in names if name in zipfile.ZipFile(one).namelist()}
    )
    report = between(two, file)
    assert [change.label for change in report.edited] == ["seluruh isi"]
    assert any("tidak cocok dengan isinya" in notice for notice in report.notices)


@pytest.mark.slow
@needs_libreoffice
def test_what_libreoffice_saves_without_an_edit_is_not_called_edited(documents: list[Path], tmp_path: Path) -> None:
    for file, saved in zip(
        documents, converted(documents, "docx:MS Word 2007 XML", tmp_path / "simpanan"), strict=True
    ):
        report = between(file, saved)
        assert report.edited == report.others == []
        assert report.scope is not None
