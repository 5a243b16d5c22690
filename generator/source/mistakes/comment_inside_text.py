"""Texts of several lines that a comment interrupts, which ends the text in YAML."""

from generator.late_patterns import late_pattern
from generator.source.mistakes.fault import ITEM, KEY, Fault, Spot, indent_of, quotes_for
from generator.source.mistakes.folded import AS_BLOCK
from generator.source.mistakes.signs_for_colons import wrong_sign

_HEAD = late_pattern(r" *(?:- +)*(?:\w+[ \t]*:(?:[ \t]+|$))?(?P<sign>[|>][+-]?\d?\s*$)?")
_REMARK = late_pattern(r"\s#")


def text_with_comment(fault: Fault) -> Spot | None:
    """The comment above the line where libyaml stopped, if that line was to go on with the text above the comment."""
    for line in (fault.start[0], fault.line, fault.line_above(fault.line)):
        found = _comment_above(fault, line) or _comment_in_block(fault, line)
        if found is not None:
            return _spot(fault, *found, line)
    return None


def _comment_above(fault: Fault, line: int) -> tuple[int, int] | None:
    """The line of a comment between the lines of a text, and the first line of that text."""
    text, comment = fault.text_at(line), line - 1
    while comment > 0 and not fault.text_at(comment).strip():
        comment -= 1
    if not text.strip() or KEY.match(text) or ITEM.match(text) or not _ends_in_comment(fault.text_at(comment)):
        return None
    if _begins_like_key(fault, line) or _begins_like_key(fault, comment):
        return None
    first = comment
    while first >= 0 and not (KEY.match(fault.text_at(first)) or ITEM.match(fault.text_at(first))):
        first -= 1
    if first < 0 or indent_of(text) <= _owner(fault.text_at(first)):
        return None
    return (comment, first) if _begins_text(fault.lines[first:comment] or [fault.text_at(first)]) else None


def _comment_in_block(fault: Fault, line: int) -> tuple[int, int] | None:
    """The line of a comment that ends a block text above a line as deep as that, and the line of the text's sign."""
    comment, depth = line - 1, indent_of(fault.text_at(line))
    while comment > 0 and (not (row := fault.text_at(comment)).strip() or indent_of(row) >= depth):
        comment -= 1
    if comment < 1 or not depth or not fault.text_at(comment).lstrip().startswith("#"):
        return None
    first = comment - 1
    while first > 0 and not _is_head_of_block(fault.text_at(first)):
        first -= 1
    rows = [row for row in fault.lines[first + 1 : comment] if row.strip()]
    if not rows or not _is_head_of_block(fault.text_at(first)):
        return None
    is_text = all(_owner(fault.text_at(first)) < indent_of(row) for row in rows)
    return (comment, first) if is_text and indent_of(rows[0]) <= depth else None


def _is_head_of_block(line: str) -> bool:
    """Whether a line ends with the sign of a block text."""
    head = _HEAD.match(line)
    return head is not None and head["sign"] is not None


def _begins_like_key(fault: Fault, line: int) -> bool:
    """Whether a line begins with a known key and another sign than a colon and a blank."""
    found = wrong_sign(fault.text_at(line).strip())
    return found is not None and fault.is_key_at(found[0], line)


def _owner(line: str) -> int:
    """The indentation of a key, or of the dash of an item without a key."""
    match = KEY.match(line)
    return match.start("key") if match else indent_of(line)


def _begins_text(lines: list[str]) -> bool:
    """Whether a text, without quotes or brackets, begins beside a key or dash or on one of the lines below it."""
    head = _HEAD.match(lines[0])
    if head is None or head["sign"]:
        return head is not None
    words = (line.strip() for line in (lines[0][head.end() :], *lines[1:]))
    first = next((text for text in words if text and not text.startswith("#")), "")
    return first != "" and first[0] not in "\"'[{"


def _ends_in_comment(line: str) -> bool:
    return line.lstrip().startswith("#") or _REMARK.search(line) is not None


def _spot(fault: Fault, comment: int, first: int, line: int) -> Spot:
    text, head = fault.text_at(comment), fault.text_at(first)
    start = _HEAD.match(head)
    trailing = _REMARK.search(f" {text}")
    column = trailing.start() if trailing else 0
    remedy = f"bila bagian dari teks, {AS_BLOCK}"
    if start and start["sign"]:
        depth = min(
            (indent_of(row) for row in fault.lines[first + 1 : comment] if row.strip()), default=_owner(head) + 2
        )
        remedy = f"bila bagian dari teks, jorokkan menjadi {depth} spasi"
    elif KEY.match(head) is None:
        whole = "\n".join(fault.lines[first : line + 1])
        remedy = (
            f"bila bagian dari teks, apit teks itu {quotes_for(whole)}: satu di awalnya pada baris {first + 1}, "
            f"satu di akhir baris {_last(fault, first, line) + 1}"
        )
    return Spot(
        comment,
        column,
        "keterangan di tengah teks ini memutus teksnya, sehingga baris di bawahnya tidak terbaca",
        f"{remedy}; bila memang keterangan, hapus atau pindahkan ke atas teks itu.",
        len(text.rstrip()) - column,
    )


def _last(fault: Fault, first: int, line: int) -> int:
    """The last line of the text that contains a line."""
    depth = indent_of(fault.text_at(first))
    while indent_of(fault.text_at(line + 1)) > depth:
        line += 1
    return line
