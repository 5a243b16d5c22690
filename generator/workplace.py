"""The folder in which the user of a portable copy works: that of the program, or one in the documents.

Run as ``python -m generator.workplace FOLDER``, it makes the folder for regions and prints the place, one line.
"""

import os
import sys
import tempfile
from pathlib import Path

from generator.regions.locate import FOLDER

NAME = "Masterplan"
_SHELL_FOLDERS = r"Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders"


def workplace(program: Path, documents: Path) -> Path:
    """The folder of the program if it can be written, else ``Masterplan`` in the documents; both may be made.

    Raises OSError if neither can be written.
    """
    if _can_write(program):
        place = program
    else:
        place = documents / NAME
        place.mkdir(parents=True, exist_ok=True)
    (place / FOLDER).mkdir(exist_ok=True)
    return place


def _can_write(folder: Path) -> bool:
    """Whether a file can be made there; what Windows and network drives say of rights is not reliable."""
    try:
        with tempfile.TemporaryFile(dir=folder):
            return True
    except OSError:
        return False


def documents_folder() -> Path:
    """The user's folder for documents, also if Windows keeps it elsewhere, as in OneDrive."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415  (only Windows has it)

        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _SHELL_FOLDERS) as key:
            return Path(os.path.expandvars(winreg.QueryValueEx(key, "Personal")[0]))
    home = Path.home()
    return next((found for name in ("Dokumen", "Documents") if (found := home / name).is_dir()), home / "Dokumen")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        print(workplace(Path(sys.argv[1]).resolve(), documents_folder()))  # noqa: T201
    except OSError as error:
        print(  # noqa: T201
            f"Map program ini tidak dapat ditulis, dan map dokumen Anda tidak dapat dibuat ({error.filename}). "
            "Salin map program ke tempat yang dapat Anda tulis, lalu jalankan dari sana.",
            file=sys.stderr,
        )
        sys.exit(2)
