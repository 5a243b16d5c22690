"""libyaml's complaints as sentences that an Indonesian officer can act on."""

import re
from pathlib import Path

import yaml

from generator.source.place import Place
from generator.source.problems import Problems

_SENTENCES: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "titik dua di sini tidak pada tempatnya",
        "bila titik dua itu bagian dari teks, apit seluruh teks dengan tanda kutip; "
        "bila baris ini kunci baru, samakan indentasinya dengan kunci di atasnya.",
    ),
    (
        r"character '\\t'",
        "indentasi memakai tab",
        "ganti tab dengan spasi (dua spasi untuk setiap tingkat).",
    ),
    (
        "that cannot start any token",
        "nilai tidak boleh diawali karakter ini",
        "apit nilainya dengan tanda kutip.",
    ),
    (
        "could not find expected ':'",
        "titik dua setelah kunci tidak ditemukan",
        "tulis kunci, titik dua, satu spasi, lalu isinya, misalnya  nama: Sampit; "
        "teks panjang yang berlanjut di baris berikutnya harus menjorok lebih dalam daripada kuncinya.",
    ),
    (
        "found unexpected end of stream",
        "tanda kutip dibuka tetapi tidak ditutup",
        "tutup teks dengan tanda kutip yang sama (\" atau ').",
    ),
    (
        "did not find expected ',' or ']'|did not find expected ',' or '}'",
        "daftar dalam kurung tidak ditutup atau kurang koma",
        "pisahkan butir dengan koma dan tutup kurungnya.",
    ),
    (
        "found unknown escape character",
        "garis miring terbalik di dalam kutip ganda dibaca sebagai kode",
        "pakai kutip tunggal, atau tulis \\\\ untuk satu garis miring terbalik.",
    ),
    (
        "did not find expected <document start>|did not find expected key|expected <block end>"
        "|block sequence entries are not allowed|did not find expected '-' indicator",
        "susunan baris ini tidak sesuai dengan baris di atasnya",
        "samakan indentasinya dengan butir sejajar di atasnya, dan pastikan setiap kunci diikuti titik dua.",
    ),
    (
        "block mapping",
        "susunan baris ini tidak sesuai dengan baris di atasnya",
        "samakan indentasinya dengan kunci sejajar di atasnya.",
    ),
    (
        "anchor|alias",
        "tanda '&' atau '*' dibaca sebagai rujukan YAML",
        "apit teks dengan tanda kutip.",
    ),
    (
        "tag",
        "tanda seru di awal nilai dibaca sebagai tanda YAML",
        "apit teks dengan tanda kutip.",
    ),
    (
        "directive",
        "tanda persen di awal baris dibaca sebagai perintah YAML",
        "apit teks dengan tanda kutip.",
    ),
)
_WORD_QUOTES = "“”‘’„"


def explain(error: yaml.MarkedYAMLError, text: str, file: Path, problems: Problems) -> None:
    """Record what libyaml objected to, at the most telling place, in Indonesian."""
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    said = f"{error.context or ''} {error.problem or ''}"
    message, remedy = _sentence(said)
    if "unexpected end of stream" in said and error.context_mark:
        line, column = error.context_mark.line, error.context_mark.column
    line, column = _on_text(text, line, column)
    if _uses_word_quotes(text, line):
        message = "teks diapit tanda kutip miring dari Word"
        remedy = 'ganti tanda kutip “ ” dengan " (kutip lurus).'
    problems.error(message, Place(file, line + 1, column + 1), remedy)


def _sentence(said: str) -> tuple[str, str]:
    for pattern, message, remedy in _SENTENCES:
        if re.search(pattern, said):
            return message, remedy
    return "susunan YAML di sini tidak dapat dibaca", "bandingkan indentasi dan tanda bacanya dengan contoh."


def _on_text(text: str, line: int, column: int) -> tuple[int, int]:
    """The place itself, or the end of the last line with text where it lies behind the end of the file."""
    lines = text.split("\n")
    if line < len(lines) and lines[line].strip():
        return line, column
    while line > 0 and (line >= len(lines) or not lines[line].strip()):
        line -= 1
    return line, max(0, len(lines[line].rstrip()) - 1) if line < len(lines) else 0


def _uses_word_quotes(text: str, line: int) -> bool:
    """Whether a value near the line begins with a curved quote, which YAML does not take for a quote."""
    lines = text.split("\n")[max(0, line - 1) : line + 1]
    return any(re.search(rf"(:|-)\s+[{_WORD_QUOTES}]", candidate) for candidate in lines)
