"""masterplan build with many regions, again, in shares and on watch, as a user runs it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cases import each
from tests.conftest import Run, write_tree
from tests.waiting import NEVER, wait_for

PLAN = "daerah: {nama: Uji, jenis: kabupaten}\n"
BROKEN = "visi: [\n"
QUICK = ("--document", "masterplan", "--format", "md")
ALONE = ("--jobs", "1", *QUICK)  # in this process; one test with --jobs 2 shows that others can do the work


def plans(root: Path, **texts: str) -> None:
    write_tree(root, {f"masterplans/{name}/isi.yaml": text for name, text in texts.items()})


def book(root: Path, name: str) -> Path:
    return root / f"output/{name}/buku-2-masterplan.md"


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_failures_are_summed_up_at_the_end(jobs: str, run: Run, tmp_path: Path) -> None:
    plans(tmp_path, a=PLAN, b=BROKEN, c=PLAN, d=BROKEN)
    result = run("build", "--all", "--jobs", jobs, *QUICK, cwd=tmp_path)
    assert result.exit_code == 2
    assert "Kabupaten Uji: 1 berkas di output/c, " in result.output
    assert "2 daerah dibuat, 2 gagal." in result.output
    assert result.output.rstrip().endswith("Gagal: b, d. Sebabnya tertulis di atas.")


@pytest.mark.slow
def test_several_regions_may_be_named(run: Run, tmp_path: Path) -> None:
    plans(tmp_path, a=PLAN, b=BROKEN, c=PLAN)
    assert run("build", "a", "c", *ALONE, cwd=tmp_path).exit_code == 0
    assert book(tmp_path, "a").is_file()
    assert book(tmp_path, "c").is_file()


@pytest.mark.slow
def test_what_has_not_changed_is_not_built_again(run: Run, tmp_path: Path) -> None:
    plans(tmp_path, a=PLAN, b=PLAN)
    run("build", "--all", *ALONE, cwd=tmp_path)
    plans(tmp_path, b=PLAN.replace("Uji", "Coba"))
    again = run("build", "--all", *ALONE, cwd=tmp_path)
    assert "1 daerah dibuat, 1 tidak berubah (--force membuatnya ulang)." in again.output
    assert "Coba" in book(tmp_path, "b").read_text(encoding="utf-8")
    forced = run("build", "--all", "--force", *ALONE, cwd=tmp_path)
    assert "2 daerah dibuat." in forced.output


def test_an_unchanged_region_is_reported_like_a_new_one(run: Run, tmp_path: Path) -> None:
    plans(tmp_path, a=PLAN)
    first, second = (run("build", "a", *QUICK, cwd=tmp_path).output for _ in range(2))
    assert "Tidak ada yang berubah" not in first
    told = [line for line in second.splitlines(keepends=True) if "Tidak ada yang berubah" not in line]
    assert "".join(told) == first
    assert first != second


@pytest.mark.slow
def test_the_shares_of_all_machines_are_everything(run: Run, tmp_path: Path) -> None:
    plans(tmp_path, a=PLAN, b=PLAN, c=PLAN)
    assert "Bagian 1 dari 2: 2 daerah." in run("build", "--all", "--shard", "1/2", *ALONE, cwd=tmp_path).output
    assert not book(tmp_path, "b").exists()
    run("build", "--all", "--shard", "2/2", *ALONE, cwd=tmp_path)
    assert all(book(tmp_path, name).is_file() for name in "abc")


def test_a_share_without_regions_is_no_failure(run: Run, tmp_path: Path) -> None:
    plans(tmp_path, a=PLAN)
    result = run("build", "--all", "--shard", "3/3", *QUICK, cwd=tmp_path)
    assert result.exit_code == 0
    assert "0 daerah dibuat." in result.output


@each(
    ("arguments", "words"),
    [
        (("--shard", "3/2"), "misalnya 1/8 sampai 8/8, bukan '3/2'"),
        (("--shard", "dua"), "bukan 'dua'"),
        (("--jobs", "0"), "0"),
    ],
)
def test_a_wrong_share_or_number_of_jobs_is_refused(
    arguments: tuple[str, ...], words: str, run: Run, tmp_path: Path
) -> None:
    plans(tmp_path, a=PLAN)
    result = run("build", "--all", *arguments, cwd=tmp_path)
    assert result.exit_code == 2
    assert words in result.output
    assert not (tmp_path / "output").exists()


@pytest.mark.slow
def test_regions_of_one_name_in_one_folder_are_refused_before_any_work(run: Run, tmp_path: Path) -> None:
    plans(tmp_path / "satu", kotim=PLAN)
    plans(tmp_path / "dua", kotim=PLAN)
    names = [f"{root}/masterplans/kotim" for root in ("satu", "dua")]
    result = run("build", *names, "--output-dir", "hasil", *ALONE, cwd=tmp_path)
    assert result.exit_code == 2
    assert "sama-sama menulis ke hasil/kotim" in result.output
    assert not (tmp_path / "hasil").exists()
    assert run("build", *names, *ALONE, cwd=tmp_path).exit_code == 0


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C is sent in another way there")
def test_watch_builds_what_is_saved_survives_errors_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    plans(tmp_path, a=PLAN)
    told = tmp_path / "layar.txt"
    # A run in the background may have Ctrl+C switched off, and children inherit that.
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    program = [sys.executable, "-c", f"{heard}; from generator.cli.main import main; main()"]
    with told.open("w") as screen:
        process = subprocess.Popen(
            [*program, "build", "a", "--watch", *QUICK], cwd=tmp_path, stdout=screen, stderr=screen
        )
    try:
        wait_for(lambda: "Memantau a;" in told.read_text())
        plans(tmp_path, a=BROKEN)
        wait_for(lambda: "a: gagal dibuat." in told.read_text())
        plans(tmp_path, a=PLAN.replace("Uji", "Coba"))
        wait_for(lambda: "Coba" in book(tmp_path, "a").read_text(encoding="utf-8"))
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=NEVER) == 0
    finally:
        process.kill()
        process.wait()
    assert told.read_text().rstrip().endswith("Pemantauan selesai.")
