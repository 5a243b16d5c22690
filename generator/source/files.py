"""Files of a region as text: encodings, stray characters, limits."""

import re
from pathlib import Path

from generator.source.place import Place, shown_path
from generator.source.problems import Problems, UserError, reason

_MOST_BYTES = 20_000_000
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_SYMBOL_BULLETS = {0xF0B7: "•", 0xF0A7: "•", 0xF0D8: "•", 0xF0FC: "•", 0xF02D: "-"}
_STRAY = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_SEPARATORS = str.maketrans({"\x85": " ", "\u2028": " ", "\u2029": " "})


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
        return None
    text = text.translate(_SEPARATORS).replace("\r\n", "\n").replace("\r", "\n")
    problems.texts[file] = text
    return None if _has_strays(text, file, problems) else _PRIVATE.sub(_public, text)


def _decoded(raw: bytes, file: Path, problems: Problems) -> str | None:
    place = Place(file, 1, 1)
    if raw.startswith(_UTF16_MARKS) or raw[:200].count(0) > len(raw[:200]) // 4:
        if raw.startswith(_UTF16_MARKS):
            problems.error(
                "berkas ini tersimpan sebagai UTF-16 (Unicode)",
                place,
                "buka dengan Notepad, pilih Simpan Sebagai, lalu simpan sebagai UTF-8.",
            )
        else:
            problems.error("ini bukan berkas teks", place, "pastikan berkas ini memang berisi YAML.")
        return None
    try:
        return raw.removeprefix(_BYTE_ORDER_MARK).decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        problems.texts[file] = raw.decode("cp1252", "replace")
        problems.error(
            "karakter ini tidak tersimpan sebagai UTF-8",
            Place(file, line, column),
            "buka berkas dengan Notepad, pilih Simpan Sebagai, lalu simpan sebagai UTF-8.",
        )
        return None


def _has_strays(text: str, file: Path, problems: Problems) -> bool:
    found = False
    for match in _STRAY.finditer(text):
        found = True
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        problems.error(
            f"ada karakter kendali tak terlihat (U+{ord(match.group()):04X})",
            Place(file, line, column),
            "hapus karakter itu; biasanya terbawa dari Word atau PDF. Ketik ulang bagian ini bila perlu.",
        )
    return found


def _public(match: re.Match[str]) -> str:
    """Private-use characters mean nothing outside their font: bullets are known, the rest is marked lost."""
    return _SYMBOL_BULLETS.get(ord(match.group()), "\N{REPLACEMENT CHARACTER}")


def yaml_files(place: Path) -> list[Path]:
    """The YAML files of a region, sorted: the file itself, or those of the folder and its subfolders.

    Hidden files, Word's ``~$`` leftovers and a region's ``templates`` folder are passed over.
    """
    if place.is_file():
        return [place]
    try:
        found = [p for p in place.rglob("*") if p.suffix.lower() in {".yaml", ".yml"} and p.is_file()]
    except OSError as error:
        raise UserError(f"Map {shown_path(place)} tidak dapat dibaca: {reason(error)}.") from error
    return sorted(p for p in found if not _passed_over(p.relative_to(place).parts))


def _passed_over(parts: tuple[str, ...]) -> bool:
    return parts[0] == "templates" or any(part.startswith((".", "~$")) for part in parts)
