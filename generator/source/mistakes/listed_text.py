"""A list in place of one text: how to write it as a text that keeps its items apart."""

from generator.source.kinds import is_in_braces
from generator.source.mistakes.fault import ITEM, KEY, indent_of, quoted
from generator.source.place import Place
from generator.source.reader import Reader
from generator.source.yaml_nodes import Node, Scalar

_LONGEST = 400
_MOST_SHOWN = 8


def list_as_text(node: Node, items: list[Scalar], key: str, reader: Reader, *, several: bool) -> str:
    """The remedy: lines below a | where the text may have several, else one line with signs between the items."""
    if found := _key_above(node.place, key, reader):
        number, depth = found
        return (
            _block(node, items, number, depth, reader) if several else _in_place_of_list(node, items, number, reader)
        )
    if not several or is_in_braces(node, reader):
        return f"tulis sebagai satu teks:  {quoted(_in_one_line(items))}"
    shown = "  lalu  ".join(f"- {item.text}" for item in items)
    below = f"tulis  {key}: |  lalu setiap butirnya di bawahnya, diawali {_depth(node.place, key, reader)} spasi"
    is_short = len(items) <= _MOST_SHOWN and len(shown) <= _LONGEST and "\n" not in shown
    is_on_one_line = items[-1].place.line == node.place.line
    return f"{below}:  {shown}" if is_short and is_on_one_line else f"{below} dan tanda hubung, tanpa kurung siku."


def _key_above(place: Place, key: str, reader: Reader) -> tuple[int, int] | None:
    """Line and column of the key of a list that begins on a line below it."""
    lines = reader.problems.lines_of(place.file)
    number = place.line - 1
    while number > 0:
        number -= 1
        match = KEY.match(lines[number])
        if match and match["key"].strip() == key:
            return number + 1, match.start("key")
        if lines[number].partition("#")[0].strip():
            return None
    return None


def _depth(place: Place, key: str, reader: Reader) -> int:
    """The number of blanks in front of a text below a key on the line of a list."""
    line = reader.problems.lines_of(place.file)[place.line - 1]
    match = KEY.match(line)
    return (match.start("key") if match and match["key"] == key else indent_of(line)) + 2


def _last_line(node: Node, reader: Reader) -> int:
    """The last line of a list with dashes, or of a text."""
    lines, last = reader.problems.lines_of(node.place.file), node.place.line
    depth = node.place.column - 1
    for number, text in enumerate(lines[last:], last + 1):
        if not text.partition("#")[0].strip():
            continue
        is_level = indent_of(text) == depth and (isinstance(node, Scalar) or ITEM.match(text))
        if indent_of(text) < depth or (indent_of(text) == depth and not is_level):
            break
        last = number
    return last


def _block(node: Node, items: list[Scalar], number: int, depth: int, reader: Reader) -> str:
    last = _last_line(node, reader)
    rows = reader.problems.lines_of(node.place.file)[number:last]
    further = f", lalu jorokkan teks ini sampai baris {last} menjadi {depth + 2} spasi"
    signs = [
        "tanda kutip di sekeliling butirnya" if any(item.style in ("'", '"') for item in items) else "",
        "keterangan (#) di antaranya" if any(" #" in f" {row}" for row in rows) else "",
    ]
    dropped = " dan ".join(filter(None, signs))
    return (
        f"tulis '|' setelah titik dua pada baris {number}{further if node.place.column - 1 <= depth else ''}"
        f"{f', dan hapus {dropped}' if dropped else ''}; butirnya lalu tercetak sebagai daftar."
    )


def _in_one_line(items: list[Scalar]) -> str:
    texts = [" ".join(item.text.split()) for item in items]
    return ("; " if any("," in text for text in texts) else ", ").join(texts)


def behind_key(text: str, node: Node, key: str, reader: Reader) -> str:
    """How to write a text in place of a list or of lines that begin on a line below their key."""
    found = _key_above(node.place, key, reader)
    if found is None:
        return f"tulis  {text}"
    first, last = node.place.line, _last_line(node, reader)
    dropped = f"hapus baris {first}{f' sampai {last}' if last > first else ''}."
    return f"tulis  {text}  setelah titik dua pada baris {found[0]}, dan {dropped}"


def _in_place_of_list(node: Node, items: list[Scalar], number: int, reader: Reader) -> str:
    first, last, text = node.place.line, _last_line(node, reader), quoted(_in_one_line(items))
    dropped = f"hapus baris {first}{f' sampai {last}' if last > first else ''}."
    if len(text) > _LONGEST:
        text = "semua butirnya di antara tanda kutip, dipisahkan titik koma,"
        return f"tulis {text} setelah titik dua pada baris {number}, lalu {dropped}"
    return f"tulis  {text}  setelah titik dua pada baris {number}, dan {dropped}"
