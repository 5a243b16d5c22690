"""Values printed in other words than the files': without the full stop at the end, or with another first letter."""

from generator.source.values import Pilihan, Rujukan, Teks
from generator.source.words import without_ending


def is_as_written(raw: object, text: str) -> bool:
    """Whether a text is printed as in the files, but for its first letter and its ending; not in capitals."""
    if isinstance(raw, Rujukan):
        return text == raw.nama
    if text == raw:  # as for most values
        return True
    if not isinstance(raw, Teks) or isinstance(raw, Pilihan):
        return True
    words = in_lines(raw)
    return bare(text) == words or _begun(bare(text)) in (_begun(words), _begun(without_ending(words)))


def restored(typed: str, printed: str, raw: str) -> str:
    """What somebody typed over a printed text, with the first letter and the ending that the files' text had.

    The first letter follows the files only if nothing else of the first word's beginning was typed anew.
    """
    words, shown = in_lines(raw), bare(printed)
    if shown == words or _begun(shown) not in (_begun(words), _begun(without_ending(words))):
        return typed
    if shown[:1] != words[:1] and typed[:1] == shown[:1]:
        typed = words[:1] + typed[1:]
    ending = words[len(shown) :]
    return typed if not typed or typed.endswith(ending) else typed + ending


def bare(text: str) -> str:
    """A text without the signs of emphasis."""
    return text.replace("*", "")


def in_lines(text: str) -> str:
    """A text as shown in a cell, its paragraphs separated by line breaks."""
    return bare(text.replace("\n\n", "\n"))


def _begun(text: str) -> str:
    return text[:1].casefold() + text[1:]
