"""LibreOffice is found, run apart from the user's own, ended when it takes too long, and explained when it fails."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.printing import libreoffice
from generator.printing.libreoffice import LIMIT, PROGRAM, LibreOffice, installed
from generator.source.problems import UserError
from tests.conftest import CHECKOUT, Run, write_tree
from tests.plans import LENGKAP
from tests.printing.paper import needs_libreoffice
from tests.waiting import wait_for
from tests.word.opening import built_bytes

posix = pytest.mark.skipif(os.name == "nt", reason="the stand-in for LibreOffice is a POSIX script")
PLAN = LENGKAP.read_text(encoding="utf-8")


@pytest.fixture
def region(tmp_path: Path) -> Path:
    return write_tree(tmp_path / "kerja", {"masterplans/uji/isi.yaml": PLAN})


def stand_in(monkeypatch: pytest.MonkeyPatch, folder: Path, script: str) -> Path:
    """Put a script in LibreOffice's place; it finds the output folder in ``folder`` and ``sys.argv``."""
    program = folder / "soffice"
    program.write_text(f"#!{sys.executable}\nimport json, os, pathlib, subprocess, sys, time\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv(PROGRAM, str(program))
    return program


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A computer without LibreOffice."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv(PROGRAM, raising=False)
    monkeypatch.setattr(libreoffice, "_USUAL_PLACES", ())
    for name in libreoffice._WINDOWS_ROOTS:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("nowhere")
@pytest.mark.parametrize("arguments", [("--format", "docx,pdf"), ("--page-numbers",)])
def test_without_libreoffice_the_way_out_is_shown_and_nothing_written(
    arguments: tuple[str, ...], run: Run, region: Path
) -> None:
    result = run("build", "uji", *arguments, cwd=region)
    assert result.exit_code == 2
    for words in ("LibreOffice tidak ditemukan", "libreoffice.org", PROGRAM, "Ctrl+A lalu F9", "Tidak ada berkas"):
        assert words in result.output
    assert not (region / "output").exists()


@pytest.mark.usefixtures("nowhere")
def test_without_libreoffice_all_else_is_built(run: Run, region: Path) -> None:
    result = run("build", "uji", "--format", "docx,md,html", cwd=region)
    assert result.exit_code == 0
    assert "tekan Ctrl+A, lalu F9" in result.output
    assert (region / "output/uji/buku-2-masterplan.html").is_file()


def test_page_numbers_without_word_or_pdf_are_refused(run: Run, region: Path) -> None:
    result = run("build", "uji", "--page-numbers", "--format", "md", cwd=region)
    assert result.exit_code == 2
    assert "hanya berlaku untuk format docx" in result.output


def test_a_setting_that_leads_nowhere_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(PROGRAM, str(tmp_path / "tidak-ada"))
    with pytest.raises(UserError, match=f"{PROGRAM} menunjuk ke '.*tidak-ada'"):
        installed()


@pytest.mark.parametrize("text", ["0", "lima", "-3"])
def test_a_time_limit_that_is_no_number_is_refused(
    text: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stand_in(monkeypatch, tmp_path, "")
    monkeypatch.setenv(LIMIT, text)
    with pytest.raises(UserError, match=f"{LIMIT} harus bilangan detik"):
        installed()


@posix
def test_it_is_found_in_the_usual_places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, nowhere: None) -> None:
    del nowhere
    program = stand_in(monkeypatch, write_tree(tmp_path / "opt", {"libreoffice7.6/x": ""}) / "libreoffice7.6", "")
    monkeypatch.delenv(PROGRAM)
    monkeypatch.setattr(libreoffice, "_USUAL_PLACES", (str(tmp_path / "opt/libreoffice*/soffice"),))
    assert installed().program == program
    assert installed().seconds == 300


@posix
def test_it_runs_in_a_profile_of_its_own_and_leaves_nothing_behind(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = f"""
folder = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
settings = (folder / "profil/user/registrymodifications.xcu").read_text()
(pathlib.Path({str(tmp_path)!r}) / "call.json").write_text(json.dumps([sys.argv[1:], settings]))
(folder / "dokumen.pdf").write_bytes(b"%PDF " + (folder / "dokumen.docx").read_bytes())
"""
    stand_in(monkeypatch, tmp_path, script)
    assert installed().to_pdf(b"isi") == b"%PDF isi"
    call, settings = json.loads((tmp_path / "call.json").read_text())
    folder = Path(call[call.index("--outdir") + 1])
    assert f"-env:UserInstallation={folder.as_uri()}/profil" in call
    assert "--headless" in call
    assert '"ExportBookmarksToPDFDestination" oor:op="fuse"><value>true' in settings
    assert not folder.exists()


@pytest.mark.slow
@posix
def test_a_run_that_takes_too_long_is_ended_with_all_it_started(
    monkeypatch: pytest.MonkeyPatch, run: Run, region: Path, tmp_path: Path
) -> None:
    script = f"""
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(10_000)"])
pathlib.Path({str(tmp_path)!r}, "half").write_text(str(child.pid))
pathlib.Path({str(tmp_path)!r}, "half").rename({str(tmp_path / "child")!r})
time.sleep(10_000)
"""
    stand_in(monkeypatch, tmp_path, script)
    monkeypatch.setenv(LIMIT, "1")
    start = libreoffice._started

    def started_with_its_child(call: list[str], output: int) -> "subprocess.Popen[bytes]":
        process = start(call, output)
        wait_for((tmp_path / "child").exists)
        return process

    monkeypatch.setattr(libreoffice, "_started", started_with_its_child)
    result = run("build", "uji", "--format", "docx,pdf", cwd=region)
    assert result.exit_code == 2
    assert "belum selesai setelah 1 detik" in result.output
    assert f"{LIMIT}=2" in result.output
    assert not (region / "output").exists()
    child = int((tmp_path / "child").read_text())
    wait_for(lambda: _ended(child))


def _ended(process: int) -> bool:
    try:
        os.kill(process, 0)
        status = Path(f"/proc/{process}/stat")
        return status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z"
    except (ProcessLookupError, FileNotFoundError):
        return True


@posix
def test_a_run_that_makes_nothing_passes_on_what_was_said(
    monkeypatch: pytest.MonkeyPatch, run: Run, region: Path, tmp_path: Path
) -> None:
    stand_in(monkeypatch, tmp_path, "print('Error: source file could not be loaded', file=sys.stderr); sys.exit(1)")
    result = run("build", "uji", "--page-numbers", cwd=region)
    assert result.exit_code == 2
    assert "tidak menghasilkan PDF" in result.output
    assert "source file could not be loaded" in result.output
    assert not (region / "output").exists()


@posix
def test_a_version_that_does_not_tell_where_things_stand_is_explained(
    monkeypatch: pytest.MonkeyPatch, run: Run, region: Path, tmp_path: Path
) -> None:
    script = 'pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1], "dokumen.pdf").write_bytes(b"%PDF-1.6")'
    stand_in(monkeypatch, tmp_path, script)
    result = run("build", "uji", "--page-numbers", cwd=region)
    assert result.exit_code == 2
    assert "tidak memberitahukan letak judul" in result.output
    assert not (region / "output").exists()


@posix
def test_a_program_that_cannot_run_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = stand_in(monkeypatch, tmp_path, "")
    program.write_bytes(b"bukan program")
    with pytest.raises(UserError, match="tidak dapat dijalankan"):
        installed().to_pdf(b"")


@pytest.mark.slow
@needs_libreoffice
def test_the_real_one_prints_a_tagged_document() -> None:
    pdf = installed().to_pdf(built_bytes(), tagged=True)
    assert pdf.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in pdf


@pytest.mark.slow
@needs_libreoffice
def test_the_real_one_is_ended_in_time() -> None:
    docx = built_bytes(CHECKOUT / "masterplans/contoh")
    with pytest.raises(UserError, match="belum selesai setelah 1 detik"):
        LibreOffice(installed().program, 1).to_pdf(docx)
