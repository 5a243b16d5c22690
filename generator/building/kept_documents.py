"""Word documents that are not written again, because nothing that they are made of has changed since the last build.

A document is composed each time. What is remembered, in the user's own cache, is only the digest of the file that
was written from the same blocks, source and look; the file itself is taken from the output folder if it still is that
one. The hashes of the region's files, which every edit changes, are put into it anew.
"""

import io
import pickle
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from generator.framework.editions import edition_in_use
from generator.identity import digest
from generator.source.values import Gap, Rujukan
from generator.user_cache import keep, kept
from generator.word.renewed import renewed

_KIND = "dokumen"


def unchanged_or_made(file: Path, made_of: Any, files: Mapping[str, str] | None, make: Callable[[], bytes]) -> bytes:
    """The content of a Word file: what stands there if it was made of the same, else what ``make`` gives.

    ``made_of`` is everything that the content depends on apart from the program and the ``files``, the hashes of the
    region's files in it.
    """
    try:
        key = f"{file.absolute()}\0{edition_in_use()}\0{files is None}\0{_digest(made_of)}"
    except (pickle.PicklingError, TypeError, ValueError, AttributeError, RecursionError):
        return make()  # it holds something that cannot be compared
    known = kept(_KIND, key)
    content = None if known is None else _still_there(file, known.decode(), files)
    if content is None:
        content = make()
    keep(_KIND, key, digest(content).encode())
    return content


def _still_there(file: Path, known: str, files: Mapping[str, str] | None) -> bytes | None:
    """The content of a file that nobody changed, with other hashes of the region's files; else None."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    if digest(content) != known:
        return None
    return content if files is None else renewed(content, files)


def _digest(made_of: Any) -> str:
    """A digest of blocks and settings by their contents, whether or not equal ones are the same object."""
    buffer = io.BytesIO()
    pickler = _Pickler(buffer, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True
    pickler.dump(made_of)
    return digest(buffer.getvalue())


_WRITTEN_OUT = ("builtins", "generator.blocks.", "generator.word.", "datetime")


class _Pickler(pickle.Pickler):
    def reducer_override(self, value: Any) -> Any:
        """Reduce a value of the region to what the writers read of it, so that it does not lead to the whole plan.

        That is its kind, its text, the name that it refers to, and whether a file contains it; of a gap, all.
        """
        if isinstance(value, type) or type(value).__module__.startswith(_WRITTEN_OUT):
            return NotImplemented
        text = str.__str__(value) if isinstance(value, str) else ""
        name = str(value.nama) if isinstance(value, Rujukan) else ""
        gap = (value.path, value.label, value.weight, value.optional, value.words) if isinstance(value, Gap) else ()
        return tuple, ((type(value).__qualname__, text, name, getattr(value, "spot", None) is None, gap),)
