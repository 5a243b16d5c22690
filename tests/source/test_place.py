"""Places and paths for people: how a name or path is typed as an argument."""

import shlex

from generator.source.place import as_argument
from tests.cases import each

ODD = ("kotim", "a b", "do$HOME", "kota'x", "sem;ls", 'kata"nya', "a&b", "`ls`", "it's $5", "C:\\data\\a b.docx")


@each("text", ODD)
def test_a_shell_reads_an_argument_as_it_was(text: str) -> None:
    assert shlex.split(as_argument(text), posix=True) in ([text], [text.replace("\\d", "d")])


def test_what_needs_no_quotes_has_none() -> None:
    assert [as_argument(text) for text in ("kotim", "v1.0:masterplans/kotim", "quick_win[mpp].nama")] == [
        "kotim", "v1.0:masterplans/kotim", "quick_win[mpp].nama",
    ]  # fmt: skip
