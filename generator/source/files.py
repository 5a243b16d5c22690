"""Read and decode the files of a region: encodings, stray characters, size limits."""

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from generator.late_patterns import late_pattern
from generator.source.place import Place, shown_path
from generator.source.problems import Problems, UserError, reason, remedy

_MOST_BYTES = 20_000_000
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF32_MARKS = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")
_SYMBOL_BULLETS = {0xF0B7: "•", 0xF0A7: "•", 0xF0D8: "•", 0xF0FC: "•", 0xF02D: "-"}
_SYMBOLS = {
    0xF06C: "•", 0xF06E: "•", 0xF06F: "•", 0xF071: "•", 0xF076: "•", 0xF0A8: "•", 0xF09F: "•", 0xF09E: "•",
    0xF0E0: "→", 0xF0E8: "→", 0xF0F0: "→", 0xF0DE: "→", 0xF0DF: "←", 0xF0B0: "°", 0xF0B1: "±", 0xF0B3: "≥",
    0xF0A3: "≤", 0xF0B4: "×", 0xF0B9: "≠", 0xF0BB: "≈", 0xF0FE: "☑", 0xF0FB: "✗",
}  # fmt: skip
_MOST_STRAYS, _MOST_DECODED = 20, 64
_DOCUMENTS = {
    b"PK\x03\x04": "dokumen Word, Excel, atau arsip ZIP",
    b"\xd0\xcf\x11\xe0": "dokumen Word atau Excel lama",
    b"%PDF": "dokumen PDF",
    b"{\\rtf": "dokumen RTF",
    b"\x89PNG": "gambar PNG",
    b"\xff\xd8\xff": "gambar JPEG",
}
STRAY = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]"
UNREADABLE = (
    "[\ue000-\uf02c\uf02e-\uf0a6\uf0a8-\uf0b6\uf0b8-\uf0d7\uf0d9-\uf0fb\uf0fd-\uf8ff\ufdd0-\ufdef\ufff9-\ufffb\ufffd"
    "\u202a-\u202e\u2066-\u2069\U000f0000-\U0010ffff]"
)
_BULLETS = late_pattern(f"[{''.join(map(chr, _SYMBOL_BULLETS))}]")
_CONTINUING = re.escape("".join(bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xC0)))
_MISREAD = f"[ÂÃ][{_CONTINUING}]|â€[{_CONTINUING}]?"
_IN_EACH_MISREAD = ("Â", "Ã", "â€")
_SEPARATORS = late_pattern("[\x85\u2028\u2029]")
# The first bytes, in UTF-8, of the characters in these patterns; a few begin with the same byte as dashes.
_ODD_BYTES = bytes([*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, 0xC2, 0xED, 0xEE, 0xEF, 0xF3, 0xF4])
_LIKE_DASHES = "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def read_text(file: Path, problems: Problems, kind: str = "YAML", raw: bytes | None = None) -> str | None:
    """The text of a file; None if it cannot be read, with the reason recorded as a problem.

    A UTF-8 byte-order mark is dropped and line ends are normalised. Bullets in symbol fonts, as left behind by Word,
    become ordinary ones. Control characters, and characters that no ordinary font can show, are errors with their
    place. ``kind`` is what the file should contain; ``raw`` is what it is to be read as instead of its own content.
    """
    raw = _bytes_of(file, problems) if raw is None else raw
    text = None if raw is None else _decoded(raw, file, problems, kind)
    if raw is None or text is None:
        problems.incomplete = problems.incomplete or raw is not None
        return None
    if not text.isascii() and any(signs in text for signs in _IN_EACH_MISREAD):
        _report(_MISREAD, text, file, problems, may_comment=kind == "YAML")
    if not _may_be_odd(raw.removeprefix(BYTE_ORDER_MARK), text):
        text = problems.texts[file] = _with_newlines(text)
        return text
    text = _with_plain_line_ends(text)
    problems.texts[file] = text
    _report(UNREADABLE, text, file, problems, may_comment=kind == "YAML")
    if _report(STRAY, text, file, problems):
        problems.incomplete = True
        return None
    return public_text(text)


def _bytes_of(file: Path, problems: Problems) -> bytes | None:
    """The content of a file; None if it is too large or cannot be read, which is recorded."""
    try:
        if file.stat().st_size > _MOST_BYTES:
            problems.error(
                f"{shown_path(file)} lebih besar dari {_MOST_BYTES // 1_000_000} MB",
                None,
                "pecah menjadi beberapa berkas, misalnya satu berkas per dimensi.",
            )
            return None
        return file.read_bytes()
    except OSError as error:
        problems.error(f"{shown_path(file)} tidak dapat dibaca: {reason(error)}", None, "periksa izin berkas.")
        return None


@lru_cache(_MOST_DECODED)
def decoded_text(raw: bytes) -> str:
    """A file's text as the program works with it, of which only pairs of line-end characters are shorter."""
    return public_text(raw.removeprefix(BYTE_ORDER_MARK).decode("utf-8"))


def _may_be_odd(body: bytes, text: str) -> bool:
    """Quickly check whether a text may contain anything to report or replace; ten times as fast as the patterns."""
    return len(body.translate(None, _ODD_BYTES)) < len(body) or _has_like_dashes(text)


def _has_like_dashes(text: str) -> bool:
    return not text.isascii() and any(character in text for character in _LIKE_DASHES)


def _decoded(raw: bytes, file: Path, problems: Problems, kind: str) -> str | None:
    place = Place(file, 1, 1)
    if raw.startswith((*_UTF16_MARKS, *_UTF32_MARKS)) or _looks_like_utf16(raw[:200]):
        name = "UTF-32" if raw.startswith(_UTF32_MARKS) else "UTF-16"
        problems.error(
            f"berkas ini tersimpan sebagai {name} (Unicode)",
            place,
            "buka dengan Notepad, pilih Simpan Sebagai, lalu simpan sebagai UTF-8.",
        )
        return None
    known = next((what for mark, what in _DOCUMENTS.items() if raw.startswith(mark)), None)
    if known or raw[:200].count(0) > len(raw[:200]) // 4:
        _no_text(problems, place, known, kind)
        return None
    body = raw.removeprefix(BYTE_ORDER_MARK)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        if 0 in body:
            _no_text(problems, place, None, kind)
        else:
            _wrong_encoding(body, error.start, file, problems)
        return None


def _looks_like_utf16(start: bytes) -> bool:
    """Whether every other byte is zero, as in UTF-16 without a byte-order mark."""
    even, odd = start[::2].count(0), start[1::2].count(0)
    return max(even, odd) > len(start) // 4 and min(even, odd) * 10 <= max(even, odd)


def _no_text(problems: Problems, place: Place, known: str | None, kind: str) -> None:
    what = f"isinya {known}" if known else "isinya biner"
    problems.error(f"ini bukan berkas teks, {what}", place, f"pastikan berkas ini memang berisi {kind}.")


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


def _report(pattern: str, text: str, file: Path, problems: Problems, *, may_comment: bool = False) -> bool:
    """Record each match as a problem, up to a maximum number; return whether there is any.

    Matches in comments are ignored if the file ``may_comment``.
    """
    comment = re.compile(r"[ \t]*#")
    found: list[tuple[re.Match[str], int]] = []
    rest = line_start = before = 0
    for match in re.finditer(pattern, text):
        line_start = max(line_start, text.rfind("\n", before, match.start()) + 1)
        before = match.end()
        if may_comment and comment.match(text, line_start):
            continue
        if len(found) < _MOST_STRAYS:
            found.append((match, line_start))
        else:
            rest += 1
    for number, (match, start) in enumerate(found, 1):
        message, remedy = (_misread if len(match.group()) > 1 else fault_of)(match.group())
        if number == _MOST_STRAYS and rest:
            remedy += f" Di bawahnya masih ada {rest} karakter seperti ini."
        problems.error(message, _place_of(match, text, start, file), remedy)
    return bool(found)


def _place_of(match: re.Match[str], text: str, line_start: int, file: Path) -> Place:
    return Place(file, text.count("\n", 0, line_start) + 1, match.start() - line_start + 1, len(match.group()))


def _misread(characters: str) -> tuple[str, str]:
    """Message and remedy for a UTF-8 character that a program misread as two or three Windows characters."""
    try:
        right = characters.encode("cp1252").decode()
    except UnicodeDecodeError:
        right = "”"  # its last byte has no character in Windows-1252, so it is lost
    shown = f"ganti dengan  {right}" if right.strip() else "ganti dengan spasi"
    return f"'{characters}' tampak seperti '{right}' yang dibaca dengan penyandian lain", shown


def fault_of(character: str) -> tuple[str, str]:
    """Message and remedy for a character that no text may contain."""
    code = f"U+{ord(character):04X}"
    if character == "\N{REPLACEMENT CHARACTER}":
        return f"karakter ini sudah rusak ({code})", "hapus, lalu ketik ulang huruf yang semula ada di sini."
    if character in _LIKE_DASHES:
        return (
            f"ada karakter pengatur arah tulisan yang tak terlihat ({code})",
            "hapus karakter itu, biasanya terbawa dari halaman web; ketik ulang bagian ini bila perlu.",
        )
    if "\uf000" <= character <= "\uf0ff":
        symbol = _SYMBOLS.get(ord(character))
        return (
            f"lambang fon Symbol atau Wingdings dari Word ({code}) tidak dapat dicetak dengan fon lain",
            f"ganti dengan  {symbol}" if symbol else "hapus; bila itu tanda butir, ganti dengan  •",
        )
    if re.match(STRAY, character):
        return (
            f"ada karakter kendali tak terlihat ({code})",
            "hapus karakter itu; biasanya terbawa dari Word atau PDF. Ketik ulang bagian ini bila perlu.",
        )
    if "\ufdd0" <= character <= "\ufdef" or "\ufff9" <= character <= "\ufffb":
        return f"karakter ini ({code}) bukan huruf dan tidak dapat dicetak", "hapus karakter itu."
    return (
        f"karakter ini ({code}) hanya dikenal oleh fon asalnya dan tidak dapat dicetak",
        "hapus, lalu ketik lambang atau huruf yang dimaksud dengan fon biasa.",
    )


def public_text(text: str) -> str:
    """A text with the line ends and bullets that the program works with."""
    return _BULLETS.sub(_public, _with_plain_line_ends(text))


def _with_plain_line_ends(text: str) -> str:
    """A text with uniform line ends; separators that only YAML treats as line ends become blanks."""
    text = _with_newlines(text)
    return text if text.isascii() else _SEPARATORS.sub(" ", text)


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _public(match: re.Match[str]) -> str:
    return _SYMBOL_BULLETS[ord(match.group())]


def yaml_files(place: Path) -> list[Path]:
    """The YAML files of a region, sorted: the file itself, or those of the folder and its subfolders.

    Hidden files, Word's ``~$`` files and the region's ``templates`` folder, in any case, are skipped. Raises
    UserError if a folder cannot be read.
    """
    if place.is_file():
        return [place]
    try:
        return sorted(path for path in _yaml_paths(str(place)) if path.is_file())
    except OSError as error:
        raise UserError(f"Map {shown_path(place)} tidak dapat dibaca: {reason(error)}.{remedy(error)}") from error


def _yaml_paths(root: str) -> Iterator[Path]:
    for place, folders, names in os.walk(root, onerror=_raise):
        folders[:] = [name for name in folders if not is_hidden(name) and not (place == root and is_templates(name))]
        for name in names:
            if is_yaml(name) and not is_hidden(name):
                yield Path(place, name)


def _raise(error: OSError) -> None:
    raise error


def is_templates(name: str) -> bool:
    """Whether a folder in a region's folder holds its templates, ignoring case, as most file systems do."""
    return name.casefold() == "templates"


def is_yaml(name: str) -> bool:
    """Whether a file with that name is read as part of a plan."""
    return name.lower().endswith((".yaml", ".yml"))


def is_hidden(name: str) -> bool:
    """Whether a name is that of a hidden file, or of a file that Word creates beside an open document."""
    return name.startswith((".", "~$"))
