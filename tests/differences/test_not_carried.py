"""Sums and conditions on what a document does not carry: nobody knows them, and no zero is invented."""

import json
from pathlib import Path

import pytest

from generator.building.region import build_region
from generator.differences.as_json import as_json
from generator.differences.as_text import as_text
from generator.differences.inputs import opened
from generator.differences.report import Report, compared
from generator.regions.locate import RegionFolder
from tests.conftest import Run, write_tree
from tests.differences.reporting import report_of
from tests.plans import LENGKAP

BOOKS = {"2": "masterplan", "3": "ringkasan_eksekutif"}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two versions of a region with more and more money, each with the files of Buku 2 and Buku 3."""
    root = tmp_path_factory.mktemp("anggaran")
    text = LENGKAP.read_text("utf-8")
    for name, plan in (("lama", text), ("baru", text.replace("2025: 250 juta", "2025: 750 juta"))):
        write_tree(root, {f"masterplans/{name}/a.yaml": plan})
        folder = RegionFolder(root / "masterplans" / name, root)
        for number, key in BOOKS.items():
            [built] = build_region(folder, (key,), ("docx",)).written
            built.rename(root / f"{name}-{number}.docx")
    return root


def between(place: Path, old: str, new: str) -> Report:
    with opened(old, place) as one, opened(new, place) as two:
        return compared(one, two)


@pytest.mark.slow
@pytest.mark.parametrize(("old", "new"), [("lama-3", "lama-2"), ("lama-2", "lama-3"), ("lama-3", "baru-3")])
def test_money_that_a_document_does_not_carry_is_not_summed(old: str, new: str, place: Path) -> None:
    report = between(place, f"{old}.docx", f"{new}.docx")
    told = json.loads(as_json(report))["anggaran"]
    assert "Anggaran rencana aksi" not in as_text(report)
    assert (told["total"], told["dimensi"], told["tahun"], told["sumber_dana"]) == (None, [], [], [])
    assert told["sebab"] in report.notices
    assert "-3.docx" in told["sebab"]
    assert "-2.docx" not in told["sebab"]
    assert "misalnya Buku 2" in told["sebab"]


@pytest.mark.slow
@pytest.mark.parametrize("names", [("lama-2.docx", "baru-2.docx"), ("lama", "baru"), ("lama-2.docx", "baru")])
def test_money_that_both_carry_is_summed(names: tuple[str, str], place: Path) -> None:
    report = between(place, *names)
    told = json.loads(as_json(report))["anggaran"]
    assert (told["total"]["selisih"], told["sebab"]) == (500_000_000, "")
    assert not any("tidak dibandingkan" in notice for notice in report.notices)


def test_a_plan_without_activities_has_no_money(tmp_path: Path) -> None:
    plan = "daerah: {nama: Uji}\n"
    money = "rencana_aksi: [{kegiatan: A, anggaran: {APBD: {2026: 5 juta}}}]\n"
    report = report_of(tmp_path, plan, plan + money)
    assert "Jumlah                            0         5.000.000" in as_text(report)


def test_two_of_buku_2_without_activities_are_not_to_be_replaced_by_buku_2(tmp_path: Path) -> None:
    for name, vision in (("lama", "Kota maju"), ("baru", "Kota yang maju")):
        write_tree(tmp_path, {f"masterplans/{name}/a.yaml": f"daerah: {{nama: Uji}}\nvisi: {{rumusan: {vision}}}\n"})
        [built] = build_region(
            RegionFolder(tmp_path / "masterplans" / name, tmp_path), ("masterplan",), ("docx",)
        ).written
        built.rename(tmp_path / f"{name}.docx")
    why = between(tmp_path, "lama.docx", "baru.docx").unsummed
    assert "tidak memuat rencana aksi. Bila rencana aksinya memang belum ada" in why
    assert "misalnya Buku 2" not in why


def test_a_document_that_differs_in_nothing_says_nothing_of_sums(place: Path) -> None:
    assert between(place, "lama-3.docx", "lama-3.docx").notices == []


@pytest.mark.parametrize(
    ("condition", "names", "code"),
    [
        ("anggaran>25%", ("lama-3.docx", "baru-3.docx"), 1),
        ("rencana_aksi dihapus", ("lama-3.docx", "baru-3.docx"), 1),
        ("anggaran>90%", ("lama-2.docx", "baru-2.docx"), 0),
        ("anggaran>25%", ("lama-3.docx", "lama-3.docx"), 0),
        ("anggaran>90%", ("lama", "baru"), 0),
    ],
)
def test_a_condition_on_what_no_document_carries_is_not_judged(
    condition: str, names: tuple[str, str], code: int, place: Path, run: Run
) -> None:
    result = run("diff", *names, "--fail-if", condition, cwd=place)
    assert result.exit_code == code
    assert (f"Syarat '{condition}' tidak dapat dinilai" in result.stderr) == bool(code)
    assert "disunting di Word" not in result.stderr


def test_beside_a_folder_texts_have_the_places_that_they_have_beside_a_document(place: Path) -> None:
    beside = [
        [(change.where.item, change.label) for change in between(place, "lama-3.docx", other).others]
        for other in ("baru", "baru-3.docx")
    ]
    assert beside[0] == beside[1] != []
    assert all(where != "Sampul dan bagian depan" for where, _ in beside[0])
