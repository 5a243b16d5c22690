"""Compiled templates kept between runs, since compiling takes longer than rendering."""

from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.user_cache import keep, kept

_KIND = "templat"
_MOST_LOADED = 1_000
_loaded: dict[str, tuple[str, CodeType]] = {}
"""Code of this process with the checksum of its text: reading it anew took a fifth of composing a draft again."""


class TemplateCache(BytecodeCache):
    """Compiled templates in the user's own cache; Jinja itself checks that a template's text is unchanged.

    They belong to the program, as compiled modules do: no option builds without them.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template, if it is there."""
        checksum, bucket.code = _loaded.get(bucket.key, ("", None))
        if bucket.code is not None and checksum == bucket.checksum:
            return
        bucket.reset()
        if content := kept(_KIND, bucket.key, always=True):
            bucket.bytecode_from_string(content)
            _remember(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        _remember(bucket)
        keep(_KIND, bucket.key, bucket.bytecode_to_string(), always=True)


def _remember(bucket: Bucket) -> None:
    if bucket.code is None:
        return
    if len(_loaded) >= _MOST_LOADED:
        _loaded.clear()
    _loaded[bucket.key] = bucket.checksum, bucket.code
