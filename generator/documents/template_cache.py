"""Compiled templates kept between runs: compiling takes longer than rendering."""

import os
import sys
from pathlib import Path

from jinja2 import FileSystemBytecodeCache

from generator import __version__


def template_cache() -> FileSystemBytecodeCache | None:
    """A cache in the user's own folder, or None where there is no such folder to write to.

    What is compiled depends on the program's version and Python's, so each pair has its own folder; that a
    template's text is still the same is checked by Jinja.
    """
    try:
        folder = _cache_home() / "masterplan-generator" / f"{__version__}-{sys.implementation.cache_tag}"
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except (OSError, RuntimeError):
        return None
    return FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None


def _cache_home() -> Path:
    """Where the platform keeps a user's caches."""
    usual = "LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME"
    return Path(os.environ.get(usual) or Path.home() / ".cache")
