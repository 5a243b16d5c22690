"""LibreOffice as a printer: found at run time, run headless in its own profile with a time limit."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.source.problems import UserError, reason

PROGRAM = "MASTERPLAN_SOFFICE"
LIMIT = "MASTERPLAN_SOFFICE_DETIK"
_USUAL_LIMIT = 300
_NAMES = ("soffice", "libreoffice")
_USUAL_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "~/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/opt/libreoffice*/program/soffice",
)
_WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMW6432", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_WINDOWS_PLACES = ("LibreOffice*/program/soffice.com", "Programs/LibreOffice*/program/soffice.com")
_OPTIONS = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard")
_SETTING = (
    '<item oor:path="/org.openoffice.Office.Common/Filter/PDF/Export"><prop oor:name="{name}" oor:op="fuse">'
    "<value>{value}</value></prop></item>"
)
_SETTINGS = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
    'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "{items}</oor:items>\n"
)
_MISSING = (
    "LibreOffice tidak ditemukan; ia diperlukan untuk --format pdf dan --page-numbers.\n"
    "  Pasang dari https://id.libreoffice.org (Windows, macOS), atau: sudo apt install libreoffice-writer\n"
    f"  Sudah terpasang di tempat lain? Sebut programnya: {PROGRAM}=/jalur/ke/soffice\n"
    "  Tanpa LibreOffice: buat .docx, buka di Word, tekan Ctrl+A lalu F9, dan simpan sebagai PDF.\n"
    "Tidak ada berkas yang ditulis."
)


@dataclass(frozen=True, slots=True)
class LibreOffice:
    """An installed LibreOffice and the time limit for one document, in seconds."""

    program: Path
    seconds: int

    def to_pdf(self, docx: bytes, *, tagged: bool = False) -> bytes:
        """Convert a Word document to PDF, bookmarks as named destinations; raises UserError if that fails.

        ``tagged`` adds the structure for screen readers, which makes the file several times larger.
        """
        with tempfile.TemporaryDirectory(prefix="masterplan-", ignore_cleanup_errors=True) as folder:
            place = Path(folder)
            (place / "dokumen.docx").write_bytes(docx)
            _write_profile(place / "profil", tagged=tagged)
            said = self._run(place)
            made = place / "dokumen.pdf"
            if not made.is_file():
                raise UserError(_failed(said))
            return made.read_bytes()

    def _run(self, place: Path) -> str:
        """Convert within the folder; returns the program's output."""
        profile = f"-env:UserInstallation={(place / 'profil').as_uri()}"
        call = [str(self.program), profile, *_OPTIONS, "--convert-to", "pdf", "--outdir", str(place)]
        words = place / "pesan.txt"
        with words.open("wb") as output:
            process = _started([*call, str(place / "dokumen.docx")], output.fileno())
            try:
                process.wait(self.seconds)
            except subprocess.TimeoutExpired:
                raise UserError(_too_slow(self.seconds)) from None
            finally:
                _end(process)
        return words.read_text(encoding="utf-8", errors="replace")


def installed() -> LibreOffice:
    """The LibreOffice of this computer; raises UserError with instructions if there is none."""
    named = os.environ.get(PROGRAM, "").strip()
    if named:
        found = shutil.which(str(Path(named).expanduser()))
        if found is None:
            raise UserError(f"{PROGRAM} menunjuk ke '{named}', tetapi itu bukan program yang dapat dijalankan.")
        return LibreOffice(Path(found), _seconds())
    program = next(_candidates(), None)
    if program is None:
        raise UserError(_MISSING)
    return LibreOffice(program, _seconds())


def _candidates() -> Iterator[Path]:
    on_path = (shutil.which(name) for name in _NAMES)
    yield from (Path(found) for found in on_path if found)
    if sys.platform == "win32":
        for root in filter(None, map(os.environ.get, _WINDOWS_ROOTS)):
            for place in _WINDOWS_PLACES:
                yield from sorted(Path(root).glob(place), reverse=True)
        return
    for usual in _USUAL_PLACES:
        place = Path(usual).expanduser()
        yield from (p for p in sorted(Path(place.anchor).glob(str(place)[1:]), reverse=True) if os.access(p, os.X_OK))


def _seconds() -> int:
    text = os.environ.get(LIMIT, "").strip()
    if not text:
        return _USUAL_LIMIT
    if not text.isdecimal() or int(text) == 0:
        raise UserError(f"{LIMIT} harus bilangan detik yang lebih besar dari 0, bukan '{text}'.")
    return int(text)


def _write_profile(folder: Path, *, tagged: bool) -> None:
    """Write the export settings to the profile; only newer versions accept them on the command line."""
    wanted = {"ExportBookmarksToPDFDestination": "true", "UseTaggedPDF": str(tagged).lower()}
    items = "".join(_SETTING.format(name=name, value=value) for name, value in wanted.items())
    (folder / "user").mkdir(parents=True)
    (folder / "user" / "registrymodifications.xcu").write_text(_SETTINGS.format(items=items), encoding="utf-8")


def _started(call: list[str], output: int) -> "subprocess.Popen[bytes]":
    """Start the program in a process group of its own, so that all of it can be ended."""
    try:
        return subprocess.Popen(
            call, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        )
    except OSError as error:
        raise UserError(f"LibreOffice ({call[0]}) tidak dapat dijalankan: {reason(error)}.") from error


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End all processes of the group that are still running."""
    if sys.platform == "win32":
        if process.poll() is None:
            subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _too_slow(seconds: int) -> str:
    return (
        f"LibreOffice belum selesai setelah {seconds} detik dan dihentikan; tidak ada berkas yang ditulis. "
        f"Tabel yang sangat panjang memang lambat: beri waktu lebih dengan {LIMIT}={2 * seconds}, "
        "atau buat satu dokumen saja dengan --document."
    )


def _failed(said: str) -> str:
    lines = [line.strip() for line in said.splitlines() if line.strip() and "javaldx" not in line]
    words = f" Kata LibreOffice: {lines[-1]}" if lines else ""
    return (
        f"LibreOffice tidak menghasilkan PDF; tidak ada berkas yang ditulis.{words}\n"
        "  Periksa apakah LibreOffice Writer terpasang lengkap dan ruang disk sementara masih cukup."
    )
