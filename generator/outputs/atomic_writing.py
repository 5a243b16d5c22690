"""Atomic writing of files, so that a broken run leaves the old file intact."""

import errno
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.outputs.temporary_files import discard, write_beside
from generator.source.place import shown_path
from generator.source.problems import UserError, reason

_ELSEWHERE = " Periksa izin mapnya, atau pilih map lain (build dan handout: --output-dir)."


def write_file(path: Path, content: bytes) -> None:
    """Write to a temporary file, flush and rename; raises UserError with the reason if that fails.

    On Windows a file that is open in Word cannot be replaced: the message says so, and the old file stays. A link is
    followed; special files such as pipes are written to directly. The atomic files of click are unsuitable: if
    writing fails, they replace the old file with the incomplete one.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(content)
        else:
            _replace(path.resolve() if path.is_symlink() else path, content)
    except OSError as error:
        raise _refused(path, error) from error


def write_together(contents: Mapping[Path, bytes | None]) -> None:
    """Write several files, all or none; None removes a file. Raises UserError with the reason if that fails.

    All are written beside their places first. If one then cannot be put into its place, those before it get their old
    content again. Files keep their permissions.
    """
    before = {path: path.read_bytes() if path.exists() else None for path in contents}
    temporary: dict[Path, Path] = {}
    try:
        for path, content in contents.items():
            if content is not None:
                temporary[path] = write_beside(path, content)
                if before[path] is not None:
                    shutil.copymode(path, temporary[path])
        _put_in_place(contents, temporary, before)
    except OSError as error:
        failed = Path(error.filename or next(iter(contents)))
        raise UserError(
            f"{shown_path(failed)} tidak dapat ditulis: {reason(error)}. Tidak ada berkas yang berubah."
        ) from error
    finally:
        for left in temporary.values():
            discard(left)


def _put_in_place(
    contents: Mapping[Path, bytes | None], temporary: Mapping[Path, Path], before: Mapping[Path, bytes | None]
) -> None:
    done: list[Path] = []
    try:
        for path in contents:
            if path in temporary:
                temporary[path].replace(path)
            else:
                path.unlink(missing_ok=True)
            done.append(path)
    except BaseException:
        for path in done:
            content = before[path]
            if content is None:
                discard(path)
            else:
                _replace(path, content)
        raise


def refuse_a_file(folder: Path, option: str) -> None:
    """Raise UserError if a folder to write to, or one above it, is a file; ``option`` chooses another folder."""
    for place in (folder, *folder.parents):
        if place.is_file():
            raise UserError(
                f"{shown_path(place)} adalah berkas, bukan map. Pindahkan berkas itu, atau pilih map lain ({option})."
            )


def _replace(path: Path, content: bytes) -> None:
    temporary = write_beside(path, content)
    try:
        temporary.replace(path)
    except BaseException:
        discard(temporary)
        raise


def _refused(path: Path, error: OSError) -> UserError:
    if isinstance(error, PermissionError) and path.is_file() and os.access(path.parent, os.W_OK):
        return UserError(
            f"{shown_path(path)} tidak dapat diganti karena sedang terbuka di program lain, biasanya Word. "
            "Tutup berkas itu, lalu jalankan lagi. Berkas lama tidak berubah."
        )
    elsewhere = (
        " Periksa izin mapnya, atau pilih map lain (build dan handout: --output-dir)." if _is_denied(error) else ""
    )
    return UserError(
        f"{shown_path(path)} tidak dapat ditulis: {reason(error)}. Berkas lama tidak berubah.{elsewhere}"
    )


def _is_denied(error: OSError) -> bool:
    return isinstance(error, PermissionError) or error.errno == errno.EROFS
