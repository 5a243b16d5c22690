"""Compiled templates kept between runs: compiling takes longer than rendering."""

import os
import sys
from pathlib import Path
from types import CodeType

from jinja2 import FileSystemBytecodeCache, compiler
from jinja2.bccache import Bucket

from generator import __version__

# Raised when our own part in compiling changes.
_FORMAT = 3
DO_TAG = "jinja2.ext.do"
_loaded: dict[tuple[str, str], CodeType] = {}


class _TemplateCache(FileSystemBytecodeCache):
    """Keeps what it has loaded, for the next region that this process builds with the same templates.

    The ``do`` tag is imported when there is something to compile: what is compiled knows no tags.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = _loaded.get((bucket.key, bucket.checksum))
        if bucket.code is None:
            super().load_bytecode(bucket)
            self._keep(bucket)
        if bucket.code is None:
            bucket.environment.add_extension(DO_TAG)

    def dump_bytecode(self, bucket: Bucket) -> None:
        super().dump_bytecode(bucket)
        self._keep(bucket)

    def _keep(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            _loaded[bucket.key, bucket.checksum] = bucket.code


def template_cache() -> FileSystemBytecodeCache | None:
    """A cache in the user's own folder, or None where there is no such folder to write to.

    What is compiled depends on the versions of the program, of Python and of Jinja's compiler, so each combination
    has its own folder; that a template's text is still the same is checked by Jinja.
    """
    try:
        jinja = Path(compiler.__file__).stat()
        versions = f"{__version__}-{_FORMAT}-{sys.implementation.cache_tag}-{jinja.st_size}-{jinja.st_mtime_ns}"
        folder = _cache_home() / "masterplan-generator" / versions
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except (OSError, RuntimeError):
        return None
    return _TemplateCache(str(folder)) if os.access(folder, os.W_OK) else None


def _cache_home() -> Path:
    """Where the platform keeps a user's caches."""
    usual = "LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME"
    return Path(os.environ.get(usual) or Path.home() / ".cache")
