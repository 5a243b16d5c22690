"""One line of a region broken at a seeded place, with what a person would call wrong about it."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.source.files import yaml_files


@dataclass(frozen=True)
class Entry:
    """A key with a single-line value in a block mapping; line and columns count from 0."""

    file: Path
    line: int
    key_column: int
    column: int
    end: int
    text: str
    quoted: bool
    top: bool
    last: bool
    lines: tuple[str, ...]

    @property
    def written(self) -> str:
        return self.lines[self.line]

    def with_line(self, line: str) -> str:
        return "\n".join([*self.lines[: self.line], line, *self.lines[self.line + 1 :]])

    def with_value(self, value: str) -> str:
        return self.with_line(self.written[: self.column] + value + self.written[self.end :])


@dataclass(frozen=True)
class Broken:
    """A file's new content and the first problem that it must cause: line and column from 1."""

    content: str | bytes
    line: int
    column: int
    message: str


Break = Callable[[Entry], Broken | None]


def entries(file: Path) -> list[Entry]:
    text = file.read_text(encoding="utf-8")
    root = yaml.compose(text, yaml.SafeLoader)
    return list(_entries(root, file, tuple(text.split("\n")), True)) if root else []


def _entries(node: yaml.Node, file: Path, lines: tuple[str, ...], top: bool) -> Iterator[Entry]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _entries(item, file, lines, False)
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        return
    for number, (key, value) in enumerate(node.value):
        start, end = value.start_mark, value.end_mark
        if isinstance(value, yaml.ScalarNode) and key.start_mark.line == start.line == end.line and value.value:
            yield Entry(
                file, start.line, key.start_mark.column, start.column, end.column, value.value,
                value.style is not None, top, number == len(node.value) - 1, lines,
            )  # fmt: skip
        yield from _entries(value, file, lines, False)


def missing_colon(entry: Entry) -> Broken | None:
    if entry.last or entry.top or entry.quoted or "- " in entry.written[: entry.key_column]:
        return None
    colon = entry.written.index(":", entry.key_column)
    content = entry.with_line(entry.written[:colon] + entry.written[colon + 1 :])
    return Broken(content, entry.line + 1, entry.key_column + 1, "titik dua setelah kunci")


def no_blank_after_colon(entry: Entry) -> Broken | None:
    if entry.last or entry.top or entry.quoted or "- " in entry.written[: entry.key_column]:
        return None
    colon = entry.written.index(":", entry.key_column)
    content = entry.with_line(entry.written[: colon + 1] + entry.written[entry.column :])
    return Broken(content, entry.line + 1, colon + 1, "setelah titik dua kurang satu spasi")


def equals_sign(entry: Entry) -> Broken | None:
    if entry.last or entry.top or "- " in entry.written[: entry.key_column]:
        return None
    colon = entry.written.index(":", entry.key_column)
    content = entry.with_line(f"{entry.written[:colon]} = {entry.written[entry.column :]}")
    return Broken(content, entry.line + 1, colon + 2, "tertulis '=', bukan titik dua")


def second_colon(entry: Entry) -> Broken | None:
    content = entry.with_value(f"Catatan: {entry.text}")
    return Broken(content, entry.line + 1, entry.column + 8, "titik dua kedua dalam baris kunci")


def open_double_quote(entry: Entry) -> Broken | None:
    content = entry.with_value(f'"{entry.text.replace(chr(34), "")}')
    return Broken(content, entry.line + 1, entry.column + 1, "tanda kutip dibuka tetapi tidak ditutup")


def open_single_quote(entry: Entry) -> Broken | None:
    if "'" in "".join(entry.lines[entry.line :]):
        return None
    return Broken(
        entry.with_value(f"'{entry.text}"),
        entry.line + 1,
        entry.column + 1,
        "tanda kutip dibuka tetapi tidak ditutup",
    )


def quote_within(entry: Entry) -> Broken | None:
    content = entry.with_value(f'"Kota "Baru" {entry.text.replace(chr(34), "")}"')
    return Broken(content, entry.line + 1, entry.column + 7, 'tanda kutip " menutup teks di sini')


def word_quote(entry: Entry) -> Broken | None:
    content = entry.with_value("“Kota: Baru”")
    return Broken(content, entry.line + 1, entry.column + 1, "teks diapit tanda kutip lengkung dari Word")


def tab(entry: Entry) -> Broken | None:
    if entry.key_column < 2 or entry.written[: entry.key_column].strip():
        return None
    return Broken(entry.with_line(f"\t{entry.written.lstrip()}"), entry.line + 1, 1, "indentasi memakai tab")


def one_blank_more(entry: Entry) -> Broken | None:
    above = entry.lines[entry.line - 1]
    if entry.key_column < 2 or entry.written[: entry.key_column].strip() or above.rstrip().endswith(":"):
        return None
    if len(above) - len(above.lstrip()) > entry.key_column:
        return None
    return Broken(entry.with_line(" " + entry.written), entry.line + 1, entry.key_column + 2, "indentasi baris ini")


def one_blank_less(entry: Entry) -> Broken | None:
    above = entry.lines[entry.line - 1]
    if entry.key_column < 2 or entry.written[: entry.key_column].strip() or above.rstrip().endswith(":"):
        return None
    return Broken(entry.with_line(entry.written[1:]), entry.line + 1, entry.key_column, "indentasi baris ini")


def first_of_group_moved(entry: Entry) -> Broken | None:
    lead = " " * entry.key_column
    below = entry.lines[entry.line + 1] if entry.line + 1 < len(entry.lines) else ""
    first = entry.lines[entry.line - 1].endswith(":") and not entry.written[: entry.key_column].strip()
    if not first or entry.last or not below.startswith(lead) or below[entry.key_column :][:1] in " -#":
        return None
    return Broken(entry.with_line(" " + entry.written), entry.line + 1, entry.key_column + 2, "indentasi baris ini")


def unknown_key(entry: Entry) -> Broken | None:
    content = entry.with_line(entry.written[: entry.key_column] + "qq" + entry.written[entry.key_column :])
    return Broken(content, entry.line + 1, entry.key_column + 1, "tidak dikenal")


def doubled_key(entry: Entry) -> Broken | None:
    again = " " * entry.key_column + entry.written[entry.key_column :]
    content = entry.with_line(f"{entry.written}\n{again}")
    return Broken(content, entry.line + 2, entry.key_column + 1, "ditulis dua kali")


def special_sign(sign: str) -> Break:
    def broken(entry: Entry) -> Broken | None:
        content = entry.with_value(f"{sign} {entry.text.replace(chr(34), '')}")
        return Broken(content, entry.line + 1, entry.column + 1, f"tanda '{sign[0]}' di awal nilai dibaca sebagai")

    return broken


def foreign_tag(entry: Entry) -> Broken | None:
    content = entry.with_value(f"!!python/name:os.system {entry.written[entry.column : entry.end]}")
    return Broken(content, entry.line + 1, entry.column + 1, "tanda '!!python/name:os.system' tidak dikenal")


def unknown_alias(entry: Entry) -> Broken | None:
    content = entry.with_value("*entah")
    return Broken(content, entry.line + 1, entry.column + 1, "rujukan '*entah' tidak menunjuk ke mana pun")


def open_bracket(entry: Entry) -> Broken | None:
    content = entry.with_value("[satu, dua")
    return Broken(content, entry.line + 1, entry.column + 1, "kurung '[' dibuka tetapi tidak ditutup")


def open_brace(entry: Entry) -> Broken | None:
    content = entry.with_value("{satu: dua")
    return Broken(content, entry.line + 1, entry.column + 1, "kurung '{' dibuka tetapi tidak ditutup")


def wrong_bracket(entry: Entry) -> Broken | None:
    return Broken(entry.with_value("[satu, dua}"), entry.line + 1, entry.column + 1, "kurung '[' ditutup dengan '}'")


def bracket_too_many(entry: Entry) -> Broken | None:
    content = entry.with_value("[satu]]")
    return Broken(content, entry.line + 1, entry.column + 7, "kurung tutup ']' tidak punya pasangan")


def group_for_text(entry: Entry) -> Broken | None:
    content = entry.with_value("{satu: {dua: tiga}}")
    return Broken(content, entry.line + 1, entry.column + 1, "yang tertulis kelompok isian")


def dash_beside_key(entry: Entry) -> Broken | None:
    content = entry.with_value(f"- {entry.text.replace(chr(34), '')}")
    return Broken(content, entry.line + 1, entry.column + 1, "daftar tidak dapat dimulai pada baris kunci")


def dash_without_blank(entry: Entry) -> Broken | None:
    lead = entry.written[: entry.key_column]
    if not lead.endswith("- ") or entry.last:
        return None
    below = entry.lines[entry.line + 1]
    if not below.startswith(" " * entry.key_column + below.strip()[:1]) or ":" not in below:
        return None
    content = entry.with_line(f"{lead[:-1]}{entry.written[entry.key_column :]}")
    return Broken(content, entry.line + 1, entry.key_column - 1, "setelah tanda hubung kurang satu spasi")


def bare_line(entry: Entry) -> Broken | None:
    if entry.top or entry.last or "- " in entry.written[: entry.key_column]:
        return None
    lead = " " * entry.key_column
    content = entry.with_line(f"{lead}masih dibahas\n{entry.written}")
    return Broken(content, entry.line + 1, entry.key_column + 1, "titik dua setelah kunci 'masih' tidak ada")


def control_character(entry: Entry) -> Broken | None:
    content = entry.with_value(f"Kota\x0bBaru {entry.text}")
    return Broken(content, entry.line + 1, entry.column + 5, "karakter kendali tak terlihat (U+000B)")


def old_windows_text(entry: Entry) -> Broken | None:
    before, after = entry.with_value("Caf\0").split("\0")
    content = before.encode() + b"\xe9" + after.encode()
    return Broken(content, entry.line + 1, entry.column + 4, "karakter ini tidak tersimpan sebagai UTF-8")


def special_blank(entry: Entry) -> Broken | None:
    if entry.key_column < 2 or entry.written[: entry.key_column].strip() or entry.last:
        return None
    content = entry.with_line("\N{NO-BREAK SPACE}" * entry.key_column + entry.written[entry.key_column :])
    return Broken(content, entry.line + 1, 1, "")


def second_document(entry: Entry) -> Broken | None:
    below = entry.lines[entry.line + 1] if entry.line + 1 < len(entry.lines) else " "
    if not below or below[0] in " #-":
        return None
    return Broken(entry.with_line(f"{entry.written}\n---"), entry.line + 2, 1, "lebih dari satu dokumen YAML")


def left_by_git(entry: Entry) -> Broken | None:
    content = entry.with_line(f"<<<<<<< HEAD\n{entry.written}")
    return Broken(content, entry.line + 1, 1, "sisa penggabungan Git")


def utf16(entry: Entry) -> Broken | None:
    return Broken("\n".join(entry.lines).encode("utf-16"), 1, 1, "tersimpan sebagai UTF-16")


def bomb(entry: Entry) -> Broken | None:
    levels = [f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 9 if n else ['x'] * 9)}]" for n in range(9)]
    content = entry.with_value(f"{{{', '.join(levels)}}}")
    column = entry.column + content.split("\n")[entry.line][entry.column :].index("&x5")
    return Broken(content, entry.line + 1, column + 1, "membengkak")


BREAKS: dict[str, Break] = {
    "missing colon": missing_colon,
    "no blank after colon": no_blank_after_colon,
    "equals sign": equals_sign,
    "second colon": second_colon,
    "open double quote": open_double_quote,
    "open single quote": open_single_quote,
    "quote within": quote_within,
    "word quote": word_quote,
    "tab": tab,
    "one blank more": one_blank_more,
    "one blank less": one_blank_less,
    "first of group moved": first_of_group_moved,
    "unknown key": unknown_key,
    "doubled key": doubled_key,
    "percent": special_sign("%"),
    "at": special_sign("@"),
    "backtick": special_sign("`"),
    "ampersand": special_sign("&"),
    "stars": special_sign("**tebal**"),
    "foreign tag": foreign_tag,
    "unknown alias": unknown_alias,
    "open bracket": open_bracket,
    "open brace": open_brace,
    "wrong bracket": wrong_bracket,
    "bracket too many": bracket_too_many,
    "group for text": group_for_text,
    "dash beside key": dash_beside_key,
    "dash without blank": dash_without_blank,
    "bare line": bare_line,
    "control character": control_character,
    "old Windows text": old_windows_text,
    "special blank": special_blank,
    "second document": second_document,
    "left by git": left_by_git,
    "UTF-16": utf16,
    "alias bomb": bomb,
}


@dataclass(frozen=True)
class Seeded:
    """A break of a region at a place."""

    name: str
    file: Path
    broken: Broken


def seeded(region: Path, many: int, seed: int = 2026) -> list[Seeded]:
    """That many breaks of a region's folder or file, each kind in turn, at places drawn by the seed."""
    chance = random.Random(seed)
    places = [entry for file in yaml_files(region) for entry in entries(file)]
    found: list[Seeded] = []
    kinds = list(BREAKS.items())
    for turn in range(many * 3):
        name, make = kinds[turn % len(kinds)]
        for _ in range(60):
            entry = chance.choice(places)
            broken = make(entry)
            if broken is not None:
                found.append(Seeded(f"{name} {entry.file.name}:{broken.line}:{broken.column}", entry.file, broken))
                break
        if len(found) == many:
            break
    return found
