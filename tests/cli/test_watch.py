"""masterplan build --watch: whatever is saved, and whenever, is built; what the program itself writes is not."""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from click.testing import Result

from generator import identity
from generator.building import region, watch
from generator.regions.locate import shipped_templates
from tests.conftest import CHECKOUT, Run, write_tree

PLAN = "daerah: {nama: Uji, jenis: kabupaten, kode: '62.02'}\nvisi: {rumusan: Terwujudnya Uji}\n"
SOURCES = "sumber: [{nama: Profil Daerah}]\nmisi: [Membina warga]\n"
CLOSING = "templates/masterplan/penutup.md"
QUICK = ("--format", "md", "--document", "masterplan", "--jobs", "1")

Act = Callable[[Path], object]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return write_tree(tmp_path / "masterplans/uji", {"isi.yaml": PLAN, "sumber.yaml": SOURCES})


def book(place: Path) -> str:
    return (place.parent.parent / "output/uji/buku-2-masterplan.md").read_text(encoding="utf-8")


def built(result: Result) -> int:
    return result.output.count("1 daerah dibuat.")


@pytest.fixture
def watching(run: Run, place: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Watch the region: ``acts`` are done one at each wait for a change, and Ctrl+C is pressed when none is left."""

    def watched(*acts: Act, options: tuple[str, ...] = (), cwd: Path | None = None) -> Result:
        left = iter(acts)

        def pause() -> None:
            act = next(left, None)
            if act is None:
                raise KeyboardInterrupt
            act(place)

        monkeypatch.setattr(watch, "_looking", lambda _: pause)
        monkeypatch.setattr(watch, "_told", lambda _: pause)
        monkeypatch.setattr(watch, "_REST", 0)
        result = run("build", "uji", "--watch", *QUICK, *options, cwd=cwd or place.parent.parent)
        assert result.exit_code == 0
        assert result.output.rstrip().endswith("Pemantauan selesai.")
        return result

    return watched


def once_while_building(monkeypatch: pytest.MonkeyPatch, act: Callable[[], object], build_number: int = 1) -> None:
    """Act in the middle of a build, when the inputs have been read and nothing is written yet."""
    make, builds = region._wanted, iter(range(1, 99))

    def acting(*arguments: object) -> object:
        if next(builds) == build_number:
            act()
        return make(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(region, "_wanted", acting)


SAVES: dict[str, tuple[Act, str]] = {
    "an edit": (lambda p: write_tree(p, {"isi.yaml": PLAN.replace("Terwujudnya", "Majunya")}), "Majunya Uji"),
    "a new file": (lambda p: write_tree(p, {"risiko.yaml": "risiko: [{risiko: Pasar bocor}]\n"}), "Pasar bocor"),
    "a deleted file": (lambda p: (p / "sumber.yaml").unlink(), "belum diisi: misi"),
    "an own template": (lambda p: write_tree(p, {CLOSING: "# Penutup\n\nTamat sudah.\n"}), "Tamat sudah"),
}


@pytest.mark.parametrize("name", SAVES)
def test_what_is_saved_while_watching_is_built(name: str, watching: Callable[..., Result], place: Path) -> None:
    act, words = SAVES[name]
    assert built(watching(act)) == 2
    assert words in book(place)


@pytest.mark.parametrize("name", SAVES)
def test_what_is_saved_during_the_first_build_is_built_too(
    name: str, watching: Callable[..., Result], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    act, words = SAVES[name]
    once_while_building(monkeypatch, lambda: act(place))
    assert built(watching()) == 2
    assert words in book(place)


def test_what_is_saved_during_a_later_build_is_built_too(
    watching: Callable[..., Result], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once_while_building(
        monkeypatch, lambda: write_tree(place, {"risiko.yaml": "risiko: [{risiko: Pasar bocor}]\n"}), 2
    )
    assert built(watching(SAVES["an edit"][0])) == 3
    assert "Majunya Uji" in book(place) and "Pasar bocor" in book(place)


def test_what_is_saved_as_soon_as_the_watch_is_announced_is_built(
    watching: Callable[..., Result], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from generator.cli import build  # its texts are translated when it is imported

    say = build._say_watching
    monkeypatch.setattr(build, "_say_watching", lambda folders: (say(folders), SAVES["an edit"][0](place)))
    assert built(watching()) == 2
    assert "Majunya Uji" in book(place)


def test_a_file_renamed_during_a_build_is_read_under_its_new_name(
    watching: Callable[..., Result], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once_while_building(monkeypatch, lambda: (place / "isi.yaml").rename(place / "baru.yaml"))
    watching()
    (place / "baru.yaml").write_text("visi: [\n", encoding="utf-8")
    assert "baru.yaml:1:7" in watching().output


def test_a_broken_save_is_told_and_the_next_one_built(watching: Callable[..., Result], place: Path) -> None:
    result = watching(lambda p: write_tree(p, {"isi.yaml": "visi: [\n"}), SAVES["an edit"][0])
    assert "uji: gagal dibuat." in result.output
    assert built(result) == 2
    assert "Majunya Uji" in book(place)


def test_a_save_during_the_first_build_that_is_taken_back_leaves_the_text_as_it_is_written(
    watching: Callable[..., Result], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once_while_building(monkeypatch, lambda: SAVES["an edit"][0](place))
    watching(lambda p: write_tree(p, {"isi.yaml": PLAN}))
    assert "Terwujudnya Uji" in book(place)


@pytest.mark.slow
def test_the_programs_own_templates_are_read_anew_when_they_are_saved(
    watching: Callable[..., Result], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = place.parent.parent / "program"
    shutil.copytree(CHECKOUT / "generator", own / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(shipped_templates(), own / "templates")
    for module in ("identity", "regions.locate"):
        monkeypatch.setattr(f"generator.{module}.shipped", lambda name: own / name)
    assert built(watching(lambda _: write_tree(own, {CLOSING: "# Penutup\n\nTamat sudah.\n"}))) == 2
    assert "Tamat sudah" in book(place)


@pytest.mark.slow
def test_colours_that_are_saved_wait_for_another_run_and_this_is_said(
    watching: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "program"
    shutil.copytree(shipped_templates(), own / "templates")
    for module in ("identity", "regions.locate"):
        monkeypatch.setattr(f"generator.{module}.shipped", lambda name: own / name)
    monkeypatch.setattr(identity, "_PALETTE", own / "templates/gaya/warna.css")
    monkeypatch.setattr(identity, "_running", cache(identity._on_disk))
    sheet = watching(lambda _: write_tree(own, {"templates/gaya/halaman.css": "p { margin: 0; }"}))
    colours = watching(lambda _: write_tree(own, {"templates/gaya/warna.css": ":root {}"}))
    identity.program_identity.cache_clear()
    assert "warna.css" not in sheet.output
    assert "templates/gaya/warna.css) berubah sejak pemantauan dimulai" in colours.output
