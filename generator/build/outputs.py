"""Writing files so that a broken run leaves the old one whole."""

import os
from pathlib import Path

from generator.source.place import shown_path
from generator.source.problems import UserError, reason


def write_file(path: Path, content: bytes) -> None:
    """Write beside the place and rename; raises UserError that says why it could not be done.

    On Windows a file that is open in Word refuses the rename: the message says so, the old file stays.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.sementara")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError as error:
        _remove(temporary)
        raise _refused(path, error) from error


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


def _refused(path: Path, error: OSError) -> UserError:
    if isinstance(error, PermissionError) and path.is_file() and os.access(path.parent, os.W_OK):
        return UserError(
            f"{shown_path(path)} tidak dapat diganti karena sedang terbuka di program lain, biasanya Word. "
            "Tutup berkas itu, lalu jalankan lagi. Berkas lama tidak berubah."
        )
    return UserError(f"{shown_path(path)} tidak dapat ditulis: {reason(error)}. Berkas lama tidak berubah.")
