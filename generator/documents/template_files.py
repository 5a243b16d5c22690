"""The shipped templates, and what a region's own file starts from to replace one, whole or block by block."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.documents.rendering.environment import ORIGINAL

_BLOCK = re.compile(r"\{%-?\s*block\s+(\w+)")
_ENDINGS = (".md", ".yaml")
_NO_DOCUMENT = "gaya"


@dataclass(frozen=True, slots=True)
class TemplateFile:
    """A template: its name below ``templates``, its text, and the names of its blocks."""

    name: str
    text: str
    blocks: tuple[str, ...]

    @property
    def extension(self) -> str:
        """A file that prints the same, in which each block can be changed by itself; the whole text without blocks.

        It keeps following the shipped template where the region changes nothing.
        """
        if not self.blocks:
            return self.text
        file = self.name.rpartition("/")[2]
        blocks = "".join(f"{{% block {name} %}}\n{{{{ super() }}}}\n{{% endblock %}}\n" for name in self.blocks)
        return f'{{% extends "{ORIGINAL}{file}" %}}\n{blocks}'


def template_files(shipped: Path) -> Iterator[TemplateFile]:
    """Every template and list of chapters, by name."""
    for file in sorted(shipped.glob("*/*")):
        if file.suffix in _ENDINGS and file.parent.name != _NO_DOCUMENT:
            text = file.read_text("utf-8")
            yield TemplateFile(file.relative_to(shipped).as_posix(), text, tuple(dict.fromkeys(_BLOCK.findall(text))))
