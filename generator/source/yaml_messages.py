"""libyaml's error messages in Indonesian, worded so that an officer can act on them."""

import re
from pathlib import Path
from typing import Any

from generator.source.mistakes.comments import cut_texts
from generator.source.mistakes.fault import Fault, Spot
from generator.source.mistakes.find_spot import find_spot
from generator.source.mistakes.pasted import as_meant
from generator.source.problems import Problems
from generator.source.yaml_nodes import Topics

_SENTENCES: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "titik dua di sini tidak pada tempatnya",
        "bila titik dua itu bagian dari teks, apit seluruh teks dengan tanda kutip; "
        "bila baris ini kunci baru, samakan indentasinya dengan kunci di atasnya.",
    ),
    (
        "expected <document start>",
        "isi di sini berada di luar susunan berkas",
        "hapus baris '...' atau tanda kurung yang menutup isi sebelumnya, lalu mulai baris ini dengan sebuah kunci.",
    ),
    (
        "did not find expected key|expected <block end>"
        "|block sequence entries are not allowed|did not find expected '-' indicator|block mapping",
        "susunan baris ini tidak sesuai dengan baris di atasnya",
        "samakan indentasinya dengan butir sejajar di atasnya, dan pastikan setiap kunci diikuti titik dua.",
    ),
    (
        "tag",
        "tanda seru di awal nilai dibaca sebagai tanda YAML",
        "apit teks dengan tanda kutip.",
    ),
)


def explain(fault: Fault, file: Path, problems: Problems) -> None:
    """Record libyaml's error in Indonesian, at the most helpful place."""
    if fault.follows_from(tell_cuts(fault.text, fault.loader, file, problems)):
        return
    spot = find_spot(fault) or _plain_spot(fault)
    problems.found = [p for p in problems.found if not (p.notice and p.place and p.place.line == spot.line + 1)]
    problems.error(spot.message, spot.place_in(file), spot.remedy)


def tell_pasted(text: str, file: Path, problems: Problems, topics: Topics) -> str:
    """The text as it was meant, after what was pasted without care is recorded."""
    meant, spots = as_meant(text, topics)
    for spot in spots:
        problems.error(spot.message, spot.place_in(file), spot.remedy)
    return meant


def tell_cuts(text: str, loader: Any, file: Path, problems: Problems) -> list[int]:
    """Record each text cut off by a #; return the lines, from 0, where this is certain."""
    lines: list[int] = []
    for spot, suspicion in cut_texts(text, loader):
        if suspicion:
            problems.notice(spot.message, spot.place_in(file), spot.remedy)
        else:
            problems.error(spot.message, spot.place_in(file), spot.remedy)
            lines.append(spot.line)
    return lines


def _plain_spot(fault: Fault) -> Spot:
    """libyaml's own place, or the end of the last line with text if it is after the end of the file."""
    message, remedy = _sentence(fault.said)
    line, column = fault.line, fault.column
    if not fault.text_at(line).strip():
        line = max(0, fault.line_above(line))
        column = max(0, len(fault.text_at(line).rstrip()) - 1)
    return Spot(line, column, message, remedy)


def _sentence(said: str) -> tuple[str, str]:
    for pattern, message, remedy in _SENTENCES:
        if re.search(pattern, said):
            return message, remedy
    return "susunan YAML di sini tidak dapat dibaca", "bandingkan indentasi dan tanda bacanya dengan contoh."
