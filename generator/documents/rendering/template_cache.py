"""Cache of compiled templates between runs, since compiling takes longer than rendering."""

import os
import sys
from pathlib import Path

from jinja2 import FileSystemBytecodeCache, compiler

from generator import __version__

# Raised when our own part in compiling changes.
_FORMAT = 17


def template_cache() -> FileSystemBytecodeCache | None:
    """A cache in the user's own folder; None if there is no such folder to write to.

    Compiled code depends on the versions of the program, of Python and of Jinja's compiler, so each combination has
    its own folder. Jinja itself checks that a template's text is unchanged.
    """
    try:
        jinja = Path(compiler.__file__).stat()
        versions = f"{__version__}-{_FORMAT}-{sys.implementation.cache_tag}-{jinja.st_size}-{jinja.st_mtime_ns}"
        folder = _cache_home() / "masterplan-generator" / versions
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except (OSError, RuntimeError):
        return None
    return FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None


def _cache_home() -> Path:
    """The platform's folder for a user's caches."""
    usual = "LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME"
    return Path(os.environ.get(usual) or Path.home() / ".cache")
