"""The commands of README.md do what they say."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.page.server import Server
from tests.conftest import CHECKOUT, Run
from tests.excel.grids import Grid, write_grids

README = (CHECKOUT / "README.md").read_text("utf-8")
NOT_HERE = {
    "masterplan build contoh --format docx,html,pdf --page-numbers": "needs LibreOffice (tests/printing)",
    "masterplan build kotim --watch": "never ends (tests/cli/test_watch.py)",
    "masterplan init": "asks at a terminal (tests/new_region/test_beginning.py)",
    "masterplan merge BASE A B --output A": "names stand for folders (tests/cli/test_merge.py)",
}
LINES = [
    line.split(" #")[0].strip()
    for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines()
    if line.startswith("masterplan ")
]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with some regions and files that others sent."""
    root = tmp_path_factory.mktemp("kantor")
    for name in ("kotim", "contoh"):
        shutil.copytree(CHECKOUT / "masterplans" / name, root / "masterplans" / name)
    git = ("git", "-C", str(root), "-c", "user.name=uji", "-c", "user.email=uji@contoh.id")
    for words in (("init", "-q"), ("add", "."), ("commit", "-qm", "Versi pertama")):
        subprocess.run([*git, *words], check=True)
    write_grids(
        root / "renstra.xlsx", {"A": Grid("A", [{0: "Kegiatan", 1: "Dimensi"}, {0: "Pasar", 1: "Smart Economy"}])}
    )
    return root


def _prepared(line: str, office: Path, run: Run) -> None:
    """Make what a line takes for granted: built documents, filled workbooks, a region's folder, other versions."""
    if line.endswith("kutai-barat") and not (office / "masterplans/kutai-barat").exists():
        run("init", "Kutai Barat", cwd=office)
    if "open" in line:
        run("build", "kutai-barat", "--format", "docx", cwd=office)
    if "buku-2.docx" in line:
        run("build", "kotim", "--format", "docx", cwd=office)
        shutil.copy(office / "output/kotim/buku-2-masterplan.docx", office / "buku-2.docx")
    if "opd-dinkes" in line and not (office / "opd-dinkes.xlsx").exists():
        for name in ("Dinkes", "Dishub"):
            run("excel", "contoh", "--opd", name, "--output-dir", ".", cwd=office)
    if "OLD" in line:
        for name in ("OLD", "NEW"):
            shutil.copytree(office / "masterplans/kotim", office / name, dirs_exist_ok=True)


@pytest.mark.slow
@pytest.mark.parametrize("line", [line for line in LINES if line not in NOT_HERE])
def test_its_commands_run(line: str, office: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.cli.open.is_launched", lambda _: True)
    monkeypatch.setattr("click.launch", lambda _: 0)
    monkeypatch.setattr(Server, "run", Server._end)
    _prepared(line, office, run)
    result = run(*shlex.split(line)[1:], cwd=office)
    assert result.exit_code in {0, 1}, result.output
    assert "Cara pakai" not in result.output


def test_commands_that_are_not_run_are_still_there() -> None:
    assert set(NOT_HERE) <= set(LINES)
    assert len(LINES) > 25
