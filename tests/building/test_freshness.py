"""Freshness: what makes a build necessary, and what does not."""

import os
import shutil
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import identity
from generator.building import freshness
from generator.building.freshness import Freshness
from generator.building.jobs import build_or_keep
from generator.building.options import Options
from generator.regions.locate import RegionFolder
from tests.conftest import write_tree
from tests.documents.drawing import png

OPTIONS = Options(documents=("masterplan",), formats=("md",))
PLAN = "daerah: {nama: Uji, jenis: kabupaten}\n"


@pytest.fixture
def region(tmp_path: Path) -> RegionFolder:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": PLAN})
    return RegionFolder(tmp_path / "masterplans/uji", tmp_path)


def kept(region: RegionFolder, options: Options = OPTIONS) -> bool:
    return build_or_keep(region, options).kept


def book(region: RegionFolder) -> Path:
    return region.output / "buku-2-masterplan.md"


def state(region: RegionFolder) -> Path:
    [file] = (region.root / "output/.masterplan").glob("uji-*.json")
    return file


def test_what_has_not_changed_is_kept_and_reported_alike(region: RegionFolder) -> None:
    first, second = (build_or_keep(region, OPTIONS) for _ in range(2))
    assert (first.kept, second.kept) == (False, True)
    assert first.built is not None
    assert second.built is not None
    for field in ("title", "written", "gap_count", "gaps", "notices"):
        assert getattr(first.built, field) == getattr(second.built, field), field


CHANGES: dict[str, Callable[[RegionFolder], object]] = {
    "another word": lambda r: (r.place / "isi.yaml").write_text(PLAN.replace("Uji", "Ujo")),
    "a new file": lambda r: (r.place / "lain.yaml").write_text("visi: {rumusan: Maju}\n"),
    "another name of a file": lambda r: (r.place / "isi.yaml").rename(r.place / "isian.yaml"),
    "an own template": lambda r: write_tree(r.place, {"templates/masterplan/penutup.md": "# Penutup\n"}),
    "a deleted output": lambda r: book(r).unlink(),
    "an edited output": lambda r: book(r).write_text("diketik di sini"),
    "a damaged state": lambda r: state(r).write_text("{"),
    "a state of another form": lambda r: state(r).write_text("[]"),
    "a lost state": lambda r: shutil.rmtree(r.root / "output/.masterplan"),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_built_once(name: str, region: RegionFolder) -> None:
    build_or_keep(region, OPTIONS)
    CHANGES[name](region)
    assert not kept(region)
    assert kept(region)


def test_an_edit_that_keeps_size_and_time_is_noticed(region: RegionFolder) -> None:
    file = region.place / "isi.yaml"
    before = file.stat()
    build_or_keep(region, OPTIONS)
    file.write_text(PLAN.replace("Uji", "Iju"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert not kept(region)


def test_new_times_alone_change_nothing(region: RegionFolder) -> None:
    build_or_keep(region, OPTIONS)
    for path in (region.place / "isi.yaml", book(region)):
        os.utime(path, (0, 0))
    assert kept(region)


def test_a_copied_project_is_as_fresh_as_the_original(region: RegionFolder, tmp_path: Path) -> None:
    build_or_keep(region, OPTIONS)
    shutil.copytree(tmp_path, tmp_path / "salinan", ignore=shutil.ignore_patterns("salinan"))
    assert kept(RegionFolder(tmp_path / "salinan/masterplans/uji", tmp_path / "salinan"))


@pytest.mark.parametrize("name", [name for name in asdict(OPTIONS) if name != "output"])
def test_every_other_wish_is_another_build(
    name: str, region: RegionFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o700)
    monkeypatch.setenv("MASTERPLAN_SOFFICE", str(program))
    other: Any = {"documents": ("peta_jalan",), "formats": ("html",)}.get(name, not getattr(OPTIONS, name))
    usual, wished = Freshness(region, OPTIONS), Freshness(region, replace(OPTIONS, **{name: other}))
    assert usual.key != wished.key
    assert usual.file != wished.file


def test_builds_with_different_wishes_do_not_forget_each_other(region: RegionFolder) -> None:
    html = replace(OPTIONS, formats=("html",))
    assert [kept(region, options) for options in (OPTIONS, html, OPTIONS, html)] == [False, False, True, True]


def test_the_date_of_the_surroundings_counts(region: RegionFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    build_or_keep(region, OPTIONS)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert not kept(region)


def test_another_program_builds_anew(region: RegionFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    build_or_keep(region, OPTIONS)
    monkeypatch.setattr(freshness, "program_identity", lambda: "program lain")
    assert not kept(region)


def test_the_program_is_its_code_its_templates_and_what_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tree(tmp_path, {"kode/a.py": "", "templat/a.md": "", "paket/jinja2/__init__.py": ""})
    monkeypatch.setattr(identity, "PACKAGE", tmp_path / "kode")
    monkeypatch.setattr(identity, "shipped", lambda _name: tmp_path / "templat")
    monkeypatch.setattr(identity, "_installed", lambda: sorted(p.name for p in (tmp_path / "paket").iterdir()))
    monkeypatch.setattr(identity, "_running", identity._on_disk)
    seen = {identity.program_identity.__wrapped__()}
    for change in ({"kode/a.py": "x = 1"}, {"templat/a.md": "x"}, {"kode/b.tsv": ""}, {"paket/b-1.dist-info/R": ""}):
        write_tree(tmp_path, dict(change))
        seen.add(identity.program_identity.__wrapped__())
    assert len(seen) == 5
    write_tree(tmp_path, {"kode/__pycache__/a.pyc": "dikompilasi"})
    assert identity.program_identity.__wrapped__() in seen


def test_what_runs_on_after_its_code_or_colours_changed_is_not_taken_for_the_new_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tree(tmp_path, {"kode/a.py": "", "templat/gaya/warna.css": "", "templat/gaya/halaman.css": ""})
    monkeypatch.setattr(identity, "PACKAGE", tmp_path / "kode")
    monkeypatch.setattr(identity, "_PALETTE", tmp_path / "templat/gaya/warna.css")
    monkeypatch.setattr(identity, "shipped", lambda _name: tmp_path / "templat")
    monkeypatch.setattr(identity, "_running", cache(identity._on_disk))
    seen = [identity.program_identity.__wrapped__()]
    for name, outlived in (("gaya/halaman.css", False), ("gaya/warna.css", True)):
        write_tree(tmp_path / "templat", {name: ":root {}"})
        assert identity.is_outlived() == outlived
        seen.append(identity.program_identity.__wrapped__())
    monkeypatch.setattr(identity, "_running", identity._on_disk)
    assert len({*seen, identity.program_identity.__wrapped__()}) == 4


def test_a_picture_counts_once_it_is_shown(region: RegionFolder) -> None:
    write_tree(region.place, {"isi.yaml": PLAN.replace("}", ", lambang: lambang.png}"), "lambang.png": png(20, 20)})
    assert not kept(region)
    assert kept(region)
    write_tree(region.place, {"tidak-dipakai.png": png(5, 5)})
    assert kept(region)
    write_tree(region.place, {"lambang.png": png(30, 20)})
    assert not kept(region)


def test_a_file_that_could_not_be_written_is_tried_again(region: RegionFolder) -> None:
    book(region).mkdir(parents=True)
    outcome = build_or_keep(region, OPTIONS)
    assert outcome.built is not None
    assert outcome.built.refused
    assert not list((region.root / "output").glob(".masterplan/uji-*.json"))


def test_a_state_that_cannot_be_written_costs_nothing_but_the_next_build(region: RegionFolder) -> None:
    write_tree(region.root, {"output/.masterplan": "sebuah berkas"})
    assert not kept(region)
    assert not kept(region)
    assert book(region).is_file()


def test_notices_are_told_from_the_folder_where_one_stands(
    region: RegionFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tree(region.place, {"kosong.yaml": ""})
    monkeypatch.chdir(tmp_path)
    build_or_keep(region, OPTIONS)
    assert kept(region)
    monkeypatch.chdir(tmp_path / "masterplans")
    assert not kept(region)


def test_the_state_is_kept_out_of_git_and_holds_no_path_of_the_machine(region: RegionFolder) -> None:
    build_or_keep(region, OPTIONS)
    assert (state(region).parent / ".gitignore").read_text() == "*\n"
    assert str(region.root) not in state(region).read_text()


@given(st.binary(max_size=80))
def test_whatever_the_state_holds_the_region_is_built(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    root = tmp_path_factory.mktemp("apa-saja")
    write_tree(root, {"masterplans/uji/isi.yaml": PLAN})
    known = Freshness(RegionFolder(root / "masterplans/uji", root), OPTIONS)
    write_tree(root, {str(known.file.relative_to(root)): content})
    assert known.kept() is None
