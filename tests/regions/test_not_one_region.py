"""A part of a region is no region, nor is the folder of several."""

from pathlib import Path

import pytest

from tests.conftest import Run, write_tree

PLAN = "daerah: {nama: Uji, jenis: kabupaten}\n"
VISION = "visi: {rumusan: Maju}\n"
COMMANDS = {
    "build": ("build", "--format", "md", "--document", "masterplan"),
    "check": ("check", "--format", "json"),
    "handout": ("handout", "--tahap", "1", "--format", "md"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_tree(
        tmp_path,
        {
            "masterplans/uji/daerah.yaml": PLAN,
            "masterplans/uji/visi.yaml": VISION,
            "masterplans/uji/arsip/visi.yaml": "visi: {penjelasan: Dahulu}\n",
            "masterplans/satu.yaml": PLAN,
            "masterplans/kalteng/kotim/daerah.yaml": PLAN,
            "masterplans/kalteng/seruyan/daerah.yaml": PLAN,
            "kerja/uji/daerah.yaml": PLAN,
            "kerja/uji/visi.yaml": VISION,
            "lepas/rencana.yaml": PLAN + VISION,
            "lepas/rencana-lama.yaml": PLAN,
            "lepas/docker-compose.yml": "services: {}\n",
            "sendiri/visi.yaml": VISION,
        },
    )


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("named", "meant"),
    [
        ("masterplans/uji/visi.yaml", "uji"),
        ("masterplans/uji/daerah.yaml", "uji"),
        ("masterplans/uji/arsip/visi.yaml", "uji"),
        ("masterplans/uji/arsip", "uji"),
        ("masterplans/kalteng/kotim/daerah.yaml", "masterplans/kalteng/kotim"),
        ("kerja/uji/visi.yaml", "kerja/uji"),
        ("kerja/uji/daerah.yaml", "kerja/uji"),
    ],
)
def test_a_part_is_refused_and_the_folder_named(named: str, meant: str, command: str, run: Run, root: Path) -> None:
    name, *options = COMMANDS[command]
    result = run(name, named, *options, cwd=root)
    assert result.exit_code == 2
    assert f"Sebut mapnya: {meant}" in result.output
    assert not list(root.rglob("output"))
    assert run(name, meant, *options, cwd=root).exit_code < 2


def test_inside_the_folder_it_is_named_so_that_the_call_works(run: Run, root: Path) -> None:
    inside = root / "masterplans/uji"
    result = run("build", "visi.yaml", cwd=inside)
    assert result.exit_code == 2
    assert "daerah 'uji'" in result.output
    named = result.output.partition("Sebut mapnya: ")[2].strip()
    assert run("build", named, "--format", "md", "--document", "masterplan", cwd=inside).exit_code == 0


@pytest.mark.parametrize("named", [".", "masterplans", "./masterplans/"])
def test_the_folder_of_several_is_refused(named: str, run: Run, root: Path) -> None:
    result = run("build", named, cwd=root)
    assert result.exit_code == 2
    assert "memuat beberapa daerah" in result.output


@pytest.mark.parametrize(
    "named",
    [
        "masterplans/satu.yaml", "masterplans/kalteng/kotim", "masterplans/uji", "lepas/rencana.yaml",
        "lepas/rencana-lama.yaml", "sendiri/visi.yaml", "kerja/uji",
    ],
)  # fmt: skip
def test_what_stands_for_itself_is_built(named: str, run: Run, root: Path) -> None:
    assert run("build", named, "--format", "md", "--document", "masterplan", cwd=root).exit_code == 0


def test_diff_takes_files(run: Run, root: Path) -> None:
    first, second = "masterplans/uji/visi.yaml", "masterplans/uji/arsip/visi.yaml"
    assert run("diff", first, second, cwd=root).exit_code == 1
