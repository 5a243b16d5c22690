"""Atomic writing of files, so that a broken run leaves the old file intact, and removal of leftovers."""

import errno
import os
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.source.place import shown_path
from generator.source.problems import UserError, reason

_LEFT = re.compile(r"\..+\.(\d{1,10})\.sementara")
_ELSEWHERE = " Periksa izin mapnya, atau pilih map lain (build dan handout: --output-dir)."
_swept: set[str] = set()


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
                temporary[path] = _beside(path, content)
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
            _remove(left)


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
                _remove(path)
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
    temporary = _beside(path, content)
    try:
        temporary.replace(path)
    except BaseException:
        _remove(temporary)
        raise


def _beside(path: Path, content: bytes) -> Path:
    """A temporary file with a content, flushed to the disk, beside the file that it is to replace."""
    path.parent.mkdir(parents=True, exist_ok=True)
    sweep_folder(path.parent)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.sementara")
    try:
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        _remove(temporary)
        raise
    return temporary


def sweep_tree(folder: Path) -> None:
    """Remove leftovers from a folder of outputs and its subfolders."""
    for place, _, _ in os.walk(folder):
        sweep_folder(Path(place))


def sweep_folder(folder: Path) -> None:
    """Remove temporary files left by processes that were killed while writing; examines each folder once a run."""
    if str(folder) in _swept:
        return
    _swept.add(str(folder))
    try:
        names = os.listdir(folder)  # noqa: PTH208  (paths are wanted of hardly any)
    except OSError:
        return
    for name in names:
        left = _LEFT.fullmatch(name)
        if left is not None and not _runs(int(left[1])):
            _remove(folder / name)


def _runs(process: int) -> bool:
    """Whether another process with this number is running.

    This process itself counts as not running: it sweeps a folder before it writes there.
    """
    if process == os.getpid():
        return False
    if os.name == "nt":
        return _runs_on_windows(process)
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _runs_on_windows(process: int) -> bool:
    import ctypes  # noqa: PLC0415  (of Windows, where something was left)

    query_limited_information, access_denied, still_active = 0x1000, 5, 259
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined, unused-ignore]
    handle = kernel.OpenProcess(query_limited_information, 0, process)
    if not handle:
        return bool(ctypes.get_last_error() == access_denied)  # type: ignore[attr-defined, unused-ignore]
    code = ctypes.c_ulong()
    known = kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return not known or code.value == still_active


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
    elsewhere = (
        " Periksa izin mapnya, atau pilih map lain (build dan handout: --output-dir)." if _is_denied(error) else ""
    )
    return UserError(
        f"{shown_path(path)} tidak dapat ditulis: {reason(error)}. Berkas lama tidak berubah.{elsewhere}"
    )


def _is_denied(error: OSError) -> bool:
    return isinstance(error, PermissionError) or error.errno == errno.EROFS
