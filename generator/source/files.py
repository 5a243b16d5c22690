"""Files of a region as text: encodings, stray characters, limits."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from generator.source.place import Place, shown_path
from generator.source.problems import Problems, UserError, reason

_MOST_BYTES = 20_000_000
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SYMBOL_BULLETS = {0xF0B7: "•", 0xF0A7: "•", 0xF0D8: "•", 0xF0FC: "•", 0xF02D: "-"}
_MOST_STRAYS = 20
_DOCUMENTS = {
    b"PK\x03\x04": "dokumen Word, Excel, atau arsip ZIP",
    b"\xd0\xcf\x11\xe0": "dokumen Word atau Excel lama",
    b"%PDF": "dokumen PDF",
    b"{\\rtf": "dokumen RTF",
    b"\x89PNG": "gambar PNG",
    b"\xff\xd8\xff": "gambar JPEG",
}
STRAY = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]"
_PRIVATE = "[\ue000-\uf8ff]"
_SEPARATORS = "[\x85\u2028\u2029]"
# The bytes with which every character of the three patterns begins in UTF-8; U+2028 and U+2029 begin as dashes do.
_ODD_BYTES = bytes([*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, 0xC2, 0xED, 0xEE, 0xEF])


def read_text(file: Path, problems: Problems) -> str | None:
    """The text of a file, or None with the reason recorded.

    A UTF-8 byte-order mark is dropped and CRLF kept out of the way; symbol-font bullets that Word leaves
    behind become real ones; control characters are errors with their place.
    """
    try:
        if file.stat().st_size > _MOST_BYTES:
            problems.error(
                f"{shown_path(file)} lebih besar dari {_MOST_BYTES // 1_000_000} MB",
                None,
                "pecah menjadi beberapa berkas, misalnya satu berkas per dimensi.",
            )
            return None
        raw = file.read_bytes()
    except OSError as error:
        problems.error(f"{shown_path(file)} tidak dapat dibaca: {reason(error)}", None, "periksa izin berkas.")
        return None
    text = _decoded(raw, file, problems)
    if text is None:
        problems.incomplete = True
        return None
    if not _may_be_odd(raw.removeprefix(_BYTE_ORDER_MARK), text):
        text = problems.texts[file] = _with_newlines(text)
        return text
    text = _with_plain_line_ends(text)
    problems.texts[file] = text
    if _has_strays(text, file, problems):
        problems.incomplete = True
        return None
    return re.sub(_PRIVATE, _public, text)


def _may_be_odd(body: bytes, text: str) -> bool:
    """Whether a text may hold what is reported or replaced: its bytes tell ten times as fast as the patterns."""
    return len(body.translate(None, _ODD_BYTES)) < len(body) or "\u2028" in text or "\u2029" in text


def _decoded(raw: bytes, file: Path, problems: Problems) -> str | None:
    place = Place(file, 1, 1)
    if raw.startswith(_UTF16_MARKS) or _looks_like_utf16(raw[:200]):
        problems.error(
            "berkas ini tersimpan sebagai UTF-16 (Unicode)",
            place,
            "buka dengan Notepad, pilih Simpan Sebagai, lalu simpan sebagai UTF-8.",
        )
        return None
    known = next((what for mark, what in _DOCUMENTS.items() if raw.startswith(mark)), None)
    if known or raw[:200].count(0) > len(raw[:200]) // 4:
        _no_text(problems, place, known)
        return None
    body = raw.removeprefix(_BYTE_ORDER_MARK)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        if 0 in body:
            _no_text(problems, place, None)
        else:
            _wrong_encoding(body, error.start, file, problems)
        return None


def _looks_like_utf16(start: bytes) -> bool:
    """Whether every other byte is zero, as in UTF-16 without its mark."""
    even, odd = start[::2].count(0), start[1::2].count(0)
    return max(even, odd) > len(start) // 4 and min(even, odd) * 10 <= max(even, odd)


def _no_text(problems: Problems, place: Place, known: str | None) -> None:
    what = f"isinya {known}" if known else "isinya biner"
    problems.error(f"ini bukan berkas teks, {what}", place, "pastikan berkas ini memang berisi YAML.")


def _wrong_encoding(body: bytes, start: int, file: Path, problems: Problems) -> None:
    before = body[:start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    problems.texts[file] = body.decode("cp1252", "replace")
    problems.error(
        "karakter ini tidak tersimpan sebagai UTF-8",
        Place(file, line, column),
        "buka berkas dengan Notepad, pilih Simpan Sebagai, lalu simpan sebagai UTF-8.",
    )


def _has_strays(text: str, file: Path, problems: Problems) -> bool:
    found = 0
    for found, match in enumerate(re.finditer(STRAY, text), 1):
        if found > _MOST_STRAYS:
            break
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        problems.error(
            f"ada karakter kendali tak terlihat (U+{ord(match.group()):04X})",
            Place(file, line, column),
            "hapus karakter itu; biasanya terbawa dari Word atau PDF. Ketik ulang bagian ini bila perlu.",
        )
    return found > 0


def public_text(text: str) -> str:
    """A text whose line ends and private-use characters are those that the program works with."""
    return re.sub(_PRIVATE, _public, _with_plain_line_ends(text))


def _with_plain_line_ends(text: str) -> str:
    """The text with one kind of line end; separators that only YAML takes for one become blanks."""
    text = _with_newlines(text)
    return text if text.isascii() else re.sub(_SEPARATORS, " ", text)


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _public(match: re.Match[str]) -> str:
    """Private-use characters mean nothing outside their font: bullets are known, the rest is marked lost."""
    return _SYMBOL_BULLETS.get(ord(match.group()), "\N{REPLACEMENT CHARACTER}")


def yaml_files(place: Path) -> list[Path]:
    """The YAML files of a region, sorted: the file itself, or those of the folder and its subfolders.

    Hidden files, Word's ``~$`` leftovers and a region's ``templates`` folder are passed over.
    Raises UserError where a folder cannot be read.
    """
    if place.is_file():
        return [place]
    try:
        return sorted(path for path in _yaml_paths(str(place)) if path.is_file())
    except OSError as error:
        raise UserError(f"Map {shown_path(place)} tidak dapat dibaca: {reason(error)}.") from error


def _yaml_paths(root: str) -> Iterator[Path]:
    for place, folders, names in os.walk(root, onerror=_raise):
        folders[:] = [name for name in folders if not is_hidden(name) and (name != "templates" or place != root)]
        for name in names:
            if is_yaml(name) and not is_hidden(name):
                yield Path(place, name)


def _raise(error: OSError) -> None:
    raise error


def is_yaml(name: str) -> bool:
    """Whether a file of that name is read as a part of a plan."""
    return name.lower().endswith((".yaml", ".yml"))


def is_hidden(name: str) -> bool:
    """Whether a name is that of a hidden file, or of what Word leaves beside an open document."""
    return name.startswith((".", "~$"))
