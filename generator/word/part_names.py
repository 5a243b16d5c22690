"""User-facing names for the contents of the parts of a Word file."""

import re
from collections.abc import Iterable

from generator.source.words import joined

_NAMES = (
    (r"word/document\.xml", "badan dokumen"),
    (r"word/styles\.xml", "gaya"),
    (r"word/numbering\.xml", "penomoran"),
    (r"word/theme/.*", "tema"),
    (r"word/charts?/.*|word/embeddings/.*", "bagan"),
    (r"word/media/.*", "gambar"),
    (r"word/(header|footer)[^/]*\.xml", "kepala dan kaki halaman"),
    (r"word/(foot|end)notes\.xml", "catatan kaki"),
    (r"word/(comments[^/]*|people)\.xml", "komentar"),
    (r"word/(settings|webSettings|fontTable)\.xml", "setelan"),
)
_PRINTED = "word/"
_UNPRINTED = frozenset({"komentar", "setelan"})


def named_parts(names: Iterable[str]) -> str:
    """The distinct names for the contents of parts."""
    return joined(list(dict.fromkeys(map(_named, names)))) or "hubungan antarbagian"


def shapes_the_print(name: str) -> bool:
    """Whether a part affects how a document is printed; labels and signatures do not."""
    return name.startswith(_PRINTED) and _named(name) not in _UNPRINTED


def _named(name: str) -> str:
    return next((words for pattern, words in _NAMES if re.fullmatch(pattern, name)), name)
