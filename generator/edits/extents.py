"""Which lines belong to a value or an item: its own text, and the comments that are its own."""

from generator.edits.scalars import content_end
from generator.edits.source_file import SourceFile
from generator.edits.tree import Alias, Group, Leaf, Listing, Node


def end_of(file: SourceFile, node: Node) -> int:
    """Where the text of a node ends."""
    if isinstance(node, Leaf):
        return content_end(file, node)
    if isinstance(node, Alias) or node.flow:
        return node.end
    if isinstance(node, Group):
        key, value = node.entries[-1]
        return max(key.end + 1, end_of(file, value))
    return end_of(file, node.items[-1])


def last_line(file: SourceFile, node: Node) -> int:
    """The last line of a node's text."""
    return file.line_of(end_of(file, node))


def with_comments(file: SourceFile, last: int, indent: int) -> int:
    """The last line after the comments below it that are set in further than an indent."""
    number = last
    for line in range(last + 1, file.line_count):
        if file.is_blank(line):
            continue
        if not file.is_comment(line) or file.indent_of(line) <= indent:
            break
        number = line
    return number


def dash_of(file: SourceFile, node: Node) -> int:
    """Where the dash of an item is."""
    return file.text.rindex("-", 0, node.start)


def first_line(file: SourceFile, listing: Listing, number: int) -> int:
    """The first line of an item with the comments directly above it.

    These are its own if most other items have some too; else they may be about the list, or head several items.
    """
    dashes = [file.line_of(dash_of(file, item)) for item in listing.items]
    at = dashes.pop(number)
    commented = sum(comments_above(file, listing, line) < line for line in dashes)
    return comments_above(file, listing, at) if dashes and commented * 2 >= len(dashes) else at


def own_lines(file: SourceFile, listing: Listing, number: int) -> range:
    """The lines that go with an item wherever it is moved to: its own, and the comments directly above and in it.

    Those above the first item are about the list unless most other items have some too.
    """
    dashes = [file.line_of(dash_of(file, item)) for item in listing.items]
    commented = sum(comments_above(file, listing, line) < line for line in dashes[1:])
    is_own = number > 0 or commented * 2 > len(dashes[1:])
    first = comments_above(file, listing, dashes[number]) if is_own else dashes[number]
    return range(first, with_comments(file, last_line(file, listing.items[number]), listing.column) + 1)


def comments_above(file: SourceFile, listing: Listing, at: int) -> int:
    """The first of the comment lines directly above a dash that are not set in further."""
    while at > 0 and file.is_comment(at - 1) and file.indent_of(at - 1) == listing.column:
        at -= 1
    return at


def item_lines(file: SourceFile, listing: Listing, number: int) -> range:
    """The lines of an item, with its own comments and the empty lines that part it from the others."""
    first = first_line(file, listing, number)
    last = with_comments(file, last_line(file, listing.items[number]), listing.column)
    if number + 1 < len(listing.items):
        while file.is_blank(last + 1):
            last += 1
    elif number:
        while first > 0 and file.is_blank(first - 1):
            first -= 1
    return range(first, last + 1)
