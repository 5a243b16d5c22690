"""Compiled templates kept between runs, since compiling takes longer than rendering."""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.user_cache import keep, kept

_KIND = "templat"


class TemplateCache(BytecodeCache):
    """Compiled templates in the user's own cache; Jinja itself checks that a template's text is unchanged.

    They belong to the program, as compiled modules do: no option builds without them.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code of a template, if it is there."""
        if content := kept(_KIND, bucket.key, always=True):
            bucket.bytecode_from_string(content)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        keep(_KIND, bucket.key, bucket.bytecode_to_string(), always=True)
