"""The commands that the pages under docs/ show run, or are listed here with the reason why not."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.conftest import CHECKOUT, Run, write_tree

MADE_BY_SCRIPTS = {"aturan.md", "benchmarks.md", "gaya.md", "isian.md", "jam-pertama.md"}
PAGES = [page for page in sorted((CHECKOUT / "docs").glob("*.md")) if page.name not in MADE_BY_SCRIPTS]
NOT_HERE = {
    "masterplan build kotim tabalong kutim": "builds whole sets (tests/cli/test_build_many.py)",
    "masterplan build --all": "builds whole sets (tests/cli/test_build_many.py)",
    "masterplan build --all --jobs 2": "builds whole sets (tests/cli/test_build_many.py)",
    "masterplan build --all --shard 1/8": "builds whole sets (tests/cli/test_build_many.py)",
    "masterplan build --all --shard 8/8": "builds whole sets (tests/cli/test_build_many.py)",
    "masterplan build kotim --watch": "never ends (tests/cli/test_watch.py)",
    "masterplan build kotim": "builds a whole set (tests/test_readme.py)",
    "masterplan build contoh": "builds a whole set (tests/building)",
    "masterplan excel contoh --per-opd": "makes the workbook of every office (tests/test_readme.py)",
    "masterplan build contoh kotim": "builds whole sets (tests/cli/test_build_many.py)",
    "masterplan build --no-source": "names an option (tests/building/test_embedding.py)",
    "masterplan diff v1.0:masterplans/kotim kotim": "needs a repository (tests/differences)",
    "masterplan diff --from v1.0 kotim": "needs a repository (tests/differences)",
    "masterplan diff --from origin/main kotim --fail-if 'anggaran>25%' --fail-if 'quick_win dihapus'":
        "needs a repository (tests/differences)",
    "masterplan diff buku-2-masterplan-lama.docx buku-2-masterplan.docx": "needs documents (tests/test_panduan.py)",
    'masterplan pull kotim "output\\kotim\\buku-2-masterplan.docx"': "needs an edit (tests/cli/test_pull.py)",
    "masterplan pull contoh BERKAS.xlsx": "needs an edit (tests/pulling/excel)",
    "masterplan pull DAERAH BERKAS": "needs an edit (tests/cli/test_pull.py)",
    "masterplan survey DAERAH BERKAS...": "needs answers (tests/cli/test_survey.py)",
    "masterplan open contoh": "opens a program (tests/cli/test_open.py)",
    "masterplan merge DASAR A B": "needs three versions (tests/cli/test_merge.py)",
    "masterplan undo DAERAH": "needs something written (tests/cli/test_undo.py)",
}  # fmt: skip


def _told(page: Path) -> list[str]:
    text = page.read_text("utf-8")
    fences = re.findall(r"```\w*\n(.*?)```", text, re.DOTALL)
    lines = [line.split("   #")[0].strip() for fence in fences for line in fence.splitlines()]
    inline = re.findall(r"`(masterplan [^`…]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    return [line for line in (*lines, *(" ".join(call.split()) for call in inline)) if line.startswith("masterplan ")]


COMMANDS = list(dict.fromkeys(line for page in PAGES for line in _told(page)))
CALLS = [line for line in COMMANDS if re.match(r"masterplan \w+ \S", line) and "$" not in line]
"""The calls; a command's bare name in a sentence is none, nor a line of a script of a workflow."""
NAMES = {
    "DAERAH": "uji",
    "KODE": "ISI001",
    "LAMA": "masterplans/uji",
    "BARU": "masterplans/baru",
    "contoh-lama": "uji",
}
PLAN = "daerah: {nama: Kutai Barat, jenis: kabupaten, kode: '64.07', opd: [Dinas Kesehatan]}\n"
SERVICES = (
    "quick_win: [{id: siaga-112, nama: Mal Pelayanan, opd: Dinas Kesehatan}, {id: pesisir, nama: Dokter Pesisir}]\n"
    "evaluasi: [{tahun: 2025, instrumen: 2023-kppn}]\n"
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Small regions, and a copy of the example."""
    root = tmp_path_factory.mktemp("kantor")
    shutil.copytree(CHECKOUT / "masterplans/contoh", root / "masterplans/contoh")
    plans = {"uji": SERVICES, "baru": SERVICES.replace("Mal Pelayanan", "Sentra Layanan"), "kotim": SERVICES}
    write_tree(root, {f"masterplans/{name}/isi.yaml": PLAN + plan for name, plan in plans.items()})
    shutil.copy(CHECKOUT / "generator/framework/data/instrumen/2022-baru-nilai-terbit.csv", root / "nilai.csv")
    return root


@pytest.mark.slow
@pytest.mark.parametrize("line", [line for line in CALLS if line not in NOT_HERE])
def test_its_commands_run(line: str, office: Path, run: Run) -> None:
    words = shlex.split(line)[1:]
    for name, meant in NAMES.items():
        words = [re.sub(rf"(?<![\w-]){name}(?![\w-])", meant, word) for word in words]
    result = run(*words, cwd=office)
    assert result.exit_code in {0, 1}, result.output
    assert "Cara pakai" not in result.output


def test_commands_that_are_not_run_are_still_there() -> None:
    assert set(NOT_HERE) <= set(CALLS)
    assert len(CALLS) > 25
