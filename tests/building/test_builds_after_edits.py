"""Whatever was edited since the last build, the documents are, byte for byte, those of a build from nothing."""

import random
import shutil
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.building.jobs import build_or_keep
from generator.building.options import Options
from generator.identity import digest
from generator.regions.locate import RegionFolder, shipped_templates
from tests.conftest import examples, write_tree
from tests.documents.drawing import png

ONE, OTHER = "ringkasan_eksekutif", "profil_quick_win"
OPTIONS = Options(documents=(ONE, OTHER), formats=("docx",))
FILES: dict[str, str | bytes] = {
    "daerah.yaml": "masterplan: 1\n"
    "daerah: {nama: Uji, jenis: kabupaten, provinsi: Jawa Tengah, lambang: lambang.png}\n",
    "visi.yaml": "visi:\n  rumusan: Uji yang cerdas dan sejahtera\n  penjelasan: Layanan dekat dengan warga.\n"
    "misi:\n- {id: m1, nama: Layanan publik yang cepat}\n- {id: m2, nama: Usaha kecil yang maju}\n"
    + "# baris\n"
    * 150,
    "sasaran.yaml": "sasaran:\n- {id: s1, nama: Layanan cepat, dimensi: smart_governance, misi: [m1]}\n"
    "- {id: s2, nama: Usaha maju, dimensi: smart_economy, misi: [m2]}\n",
    "quick-win.yaml": "quick_win:\n"
    "- {id: q1, nama: Loket satu pintu, dimensi: smart_governance, manfaat: Antrean pendek}\n"
    "- {id: q2, nama: Pasar daring, dimensi: smart_economy, manfaat: Pasar lebih luas}\n",
    "lambang.png": png(20, 20),
}
WORDS = ("Layanan", "Usaha", "cepat", "maju", "Uji", "cerdas", "pendek", "warga", "Loket", "Pasar")
NEW = ("sigap", "Terpadu", "a & b", "dua-dua", "(12)", "baru sekali")
_NUMBERS = count()


@pytest.fixture
def region(tmp_path: Path, results_kept: Path) -> RegionFolder:
    del results_kept
    return new_region(tmp_path)


def new_region(place: Path) -> RegionFolder:
    root = place / f"kerja{next(_NUMBERS)}"
    write_tree(root / "masterplans/uji", FILES)
    return RegionFolder(root / "masterplans/uji", root)


def made(folder: Path) -> dict[str, str]:
    """The digests of all files of an output folder by name."""
    return {str(file.relative_to(folder)): digest(file.read_bytes()) for file in folder.rglob("*") if file.is_file()}


def as_from_nothing(region: RegionFolder, options: Options = OPTIONS) -> dict[str, str]:
    """The digests of what a build wrote, after it is sure that one from nothing writes the same."""
    built = build_or_keep(region, options).built
    assert built is not None
    anew = region.root / "dari-awal"
    shutil.rmtree(anew, ignore_errors=True)
    other = build_or_keep(region, replace(options, output=anew), force=True).built
    assert other is not None
    ours, theirs = made(region.output), made(anew / region.name)
    assert {name: ours.get(name) for name in theirs} == theirs
    assert (built.notices, built.gap_count) == (other.notices, other.gap_count)
    return theirs


def edit(region: RegionFolder, name: str, old: str, new: str) -> None:
    file = region.place / name
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def word(region: RegionFolder, key: str = ONE) -> Path:
    return next(file for file in region.output.glob("*.docx") if key.split("_", maxsplit=1)[0] in file.name)


CHANGES: dict[str, Callable[[RegionFolder], object]] = {
    "a removed output": lambda r: word(r).unlink(),
    "another output in its place": lambda r: shutil.copy(word(r, OTHER), word(r)),
    "a damaged output": lambda r: word(r).write_bytes(word(r).read_bytes()[:-50]),
    "another picture": lambda r: write_tree(r.place, {"lambang.png": png(30, 20)}),
    "an own template": lambda r: shutil.copytree(shipped_templates() / ONE, r.place / "templates" / ONE),
    "an own style reference": lambda r: shutil.copy(
        shipped_templates() / "gaya/peraturan.docx", r.place / "gaya.docx"
    ),
    "another date": lambda r: write_tree(r.place, {"naskah.yaml": "naskah: {tanggal: 2026-05-04}\n"}),
    "another paper": lambda r: write_tree(r.place, {"gaya.yaml": "gaya: {kertas: F4}\n"}),
    "another file of the same content": lambda r: (r.place / "visi.yaml").rename(r.place / "tujuan.yaml"),
}


SAME = ("a removed output", "another output in its place", "a damaged output")


@pytest.mark.slow
@pytest.mark.parametrize("name", CHANGES)
def test_after_a_change_the_documents_are_those_of_a_build_from_nothing(name: str, region: RegionFolder) -> None:
    before = as_from_nothing(region)
    CHANGES[name](region)
    assert (as_from_nothing(region) == before) == (name in SAME)


def test_a_document_edited_by_hand_is_kept_beside_the_new_one(region: RegionFolder) -> None:
    build_or_keep(region, OPTIONS)
    edited = word(region)
    edited.write_bytes(b"disunting")
    edit(region, "visi.yaml", "# baris\n", "")
    as_from_nothing(region)
    [beside] = region.output.glob("*suntingan*.docx")
    assert beside.read_bytes() == b"disunting"


@pytest.mark.slow
@pytest.mark.parametrize("options", [{"plain": True}, {"source": False}, {"formats": ("docx", "html")}])
def test_options_have_documents_of_their_own(region: RegionFolder, options: dict[str, object]) -> None:
    as_from_nothing(region)
    as_from_nothing(region, replace(OPTIONS, **options))  # type: ignore[arg-type]
    as_from_nothing(region)


def test_another_date_of_the_environment_counts(region: RegionFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    before = as_from_nothing(region)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert as_from_nothing(region) != before


def test_a_region_with_the_same_files_gets_documents_of_its_own(region: RegionFolder) -> None:
    as_from_nothing(region)
    shutil.copytree(region.place, region.place.with_name("lain"))
    as_from_nothing(RegionFolder(region.place.with_name("lain"), region.root))


def _random_edit(region: RegionFolder, chance: random.Random) -> None:
    """Change something about a region or its outputs, as people do."""
    texts = sorted(file for file in region.place.glob("*.yaml") if file.name != "daerah.yaml")
    kind = chance.randrange(10)
    if kind < 6 and texts:
        file = chance.choice(texts)
        edit(
            region, file.name, chance.choice(WORDS), f"'{chance.choice(NEW)}'"[1:-1].replace("“", "").replace("”", "")
        )
    elif kind == 6:
        name = chance.choice(["visi.yaml", "sasaran.yaml", "quick-win.yaml", "lambang.png"])
        write_tree(region.place, {name: FILES[name]})
    elif kind == 7 and (outputs := sorted(region.output.glob("*.docx"))):
        output = chance.choice(outputs)
        chance.choice([output.unlink, lambda: output.write_bytes(b"disunting"), lambda: None])()
    elif kind == 8:
        write_tree(
            region.place, {"naskah.yaml": f"naskah: {{versi: '{chance.randrange(3)}', tanggal: 2026-05-04}}\n"}
        )
    else:
        write_tree(region.place, {"lambang.png": png(20 + chance.randrange(3), 20)})


@pytest.mark.slow
@settings(max_examples=examples(3, 50), suppress_health_check=[*HealthCheck])
@given(seed=st.integers(0, 10**6))
def test_after_any_edits_the_documents_are_those_of_a_build_from_nothing(
    seed: int, tmp_path: Path, results_kept: Path
) -> None:
    del results_kept
    region, chance = new_region(tmp_path), random.Random(seed)
    for _ in range(10):
        _random_edit(region, chance)
        as_from_nothing(region, replace(OPTIONS, plain=chance.random() < 0.2))
