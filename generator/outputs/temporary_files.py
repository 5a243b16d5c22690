"""Temporary files beside the files they are to replace, and removal of those that killed processes left."""

import os
from pathlib import Path

from generator.late_patterns import late_pattern

_TEMPORARY = late_pattern(r"\..+\.(\d{1,10})\.sementara")
_swept: set[str] = set()


def write_beside(path: Path, content: bytes) -> Path:
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
        discard(temporary)
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
        left = _TEMPORARY.fullmatch(name)
        if left is not None and not _runs(int(left[1])):
            discard(folder / name)


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


def discard(path: Path) -> None:
    """Remove a file if it is there and can be removed."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
