"""Backslashes in double quotes, as in addresses of files, where YAML takes them and what follows for a code.

"D:\\rencana" is read with a line end in place of "\\r", so is the slip "pasa\\r dan", and "A \\ B" without the sign.
Codes that are meant, as in "1. Satu\\n2. Dua", are left.
"""

import re

from generator.source.mistakes.fault import quoted
from generator.source.words import in_one_line

_CODE = r"(?<!\\)(?:\\\\)*\\"
_LETTER_CODE = rf"{_CODE}(?:[a-mo-zA-Z0-9_]|n(?=[a-z]))"
_ADDRESS = re.compile(rf"(?:(?<!\w)[A-Za-z]:|(?<!\S)\\\\(?=\w))\S*?{_LETTER_CODE}")
_SEVERAL_CODES = re.compile(r"\w\\(?P<first>[nrt])[a-z]\w*\\(?!(?P=first))[nrt][a-z]")
_SELDOM_MEANT = re.compile(rf"{_CODE}(?:r(?!\\n)(?=\w)|[NLP_](?=[a-z]{{2}}))")
_WITHIN_WORDS = re.compile(r"(?<!\\)\w\\(?:r(?!\\n)|n\s+(?=[a-z]))")
_VANISHES = re.compile(rf"\S[ \t]*{_CODE} |^(?!.*:\\/\\/).*?{_CODE}/", re.DOTALL)
_ESCAPED = re.compile(r"\\(\"|(?<=\S\\)\\(?=[^\\]))")
_LETTER_LOST = (
    "garis miring terbalik di dalam kutip ganda ini dibaca sebagai kode, sehingga huruf di belakangnya hilang"
)


def code_in_path(raw: str) -> tuple[str, str] | None:
    """Message and remedy for a text as written between double quotes whose codes look like parts of it."""
    meant = in_one_line(_ESCAPED.sub(r"\1", raw))
    if any(pattern.search(raw) for pattern in (_ADDRESS, _SEVERAL_CODES, _SELDOM_MEANT)):
        return (
            _LETTER_LOST,
            f"bila alamat berkas atau map, apit dengan kutip tunggal:  {quoted(meant)}  bila memang kode, biarkan.",
        )
    if _WITHIN_WORDS.search(raw):
        return (
            _LETTER_LOST,
            "bila salah ketik, hapus garis miring itu; bila bagian dari teks, apit dengan kutip tunggal:  "
            f"{quoted(meant)}  bila memang kode, biarkan.",
        )
    return _of_sign_alone(meant) if _VANISHES.search(raw) else None


def _of_sign_alone(meant: str) -> tuple[str, str]:
    return (
        "garis miring terbalik di dalam kutip ganda ini dibaca sebagai kode, sehingga tidak tercetak",
        f"bila bagian dari teks, apit dengan kutip tunggal:  {quoted(meant)}  bila memang kode, biarkan.",
    )
