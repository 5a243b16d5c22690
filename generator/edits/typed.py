"""Typed texts as values: what a field's kind reads of them, and whether two of them mean the same."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from generator.framework.frame import frame_file
from generator.masterplan.masterplan import Masterplan
from generator.source.kinds import Kind, ListKind, MapKind, MoneyKind, ReferenceKind, ScalarKind
from generator.source.numbers import UnreadableValueError
from generator.source.paths import ModelPath
from generator.source.place import Place
from generator.source.placeholders import as_answer, is_denial, is_placeholder
from generator.source.record import Field, RecordKind, RecordsKind
from generator.source.values import Bilangan, Paragraf, Rujukan, Teks
from generator.source.yaml_nodes import Scalar

Same = Callable[[Any, Any], bool]
"""Whether two values count as equal; None stands for a missing one."""

_NOWHERE = Place(Path(), 1, 1)
_QUOTES = str.maketrans(dict.fromkeys("“”„‟", '"') | dict.fromkeys("‘’‚‛", "'"))
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_BLANKS = re.compile(r"[^\S\n]+")
_PARAGRAPHS = re.compile(r"\n(?:[^\S\n]*\n)+")


def kind_at(path: str) -> Kind[Any] | None:
    """The kind of the value at a path, a group aside; None if no field has such a path."""
    return _kind_at(path, frame_file())


@lru_cache(4096)
def _kind_at(path: str, file: Path) -> Kind[Any] | None:
    """The kind at a path under a frame, which is the one in use."""
    del file
    kind: Kind[Any] | None = None
    for name, _ in ModelPath(ModelPath(path).without_group).names_and_keys:
        field = _field(name, kind)
        kind = (None if field is None else field.kind) if name else _of_entry(kind)
        if kind is None:
            return None
    return kind


def is_declared(path: str) -> bool:
    """Whether a text is the path of a declared field, spelled as paths are."""
    return "".join(ModelPath(path).steps) == path and kind_at(path) is not None


def field_at(path: str) -> Field[Any] | None:
    """The last field on a path; None if no field has such a path."""
    kind, field = None, None
    for name, _ in ModelPath(path).names_and_keys:
        field = _field(name, kind) if name else field
        kind = _of_entry(kind) if not name else None if field is None else field.kind
    return field


def _field(name: str, kind: Kind[Any] | None) -> Field[Any] | None:
    """A field of the plan, or of the record that a kind reads."""
    fields = kind.record.fields if isinstance(kind, RecordKind) else Masterplan.fields if kind is None else {}
    return fields.get(name)


def _of_entry(kind: Kind[Any] | None) -> Kind[Any] | None:
    return kind.kind if isinstance(kind, RecordsKind | ListKind | MapKind) else None


def reads_text(kind: Kind[Any] | None) -> bool:
    """Whether a kind reads single texts."""
    return isinstance(kind, ScalarKind)


def value_of(text: str, kind: Kind[Any] | None) -> Any:
    """The value that a text means to a field; None for an empty one or a placeholder.

    Where the kind reads no single texts, it is the text itself. Raises UnreadableValueError with the message of the
    reader.
    """
    if not isinstance(kind, ScalarKind):
        return text.strip() or None
    plain = without_unseen(text)
    if not plain.strip() or (is_placeholder(plain) and as_answer(plain) not in kind.answers):
        return None
    if is_denied(plain, kind):
        return None
    return kind.convert(Scalar(plain, "|", _NOWHERE))


def is_denied(text: str, kind: ScalarKind[Any]) -> bool:
    """Whether a text only says that there is nothing to a field that has no such value, as the reader takes it."""
    if not is_denial(text):
        return False
    if isinstance(kind, MoneyKind | ReferenceKind):
        return True
    try:
        kind.convert(Scalar(text, "|", _NOWHERE))
    except UnreadableValueError:
        return True
    return False


def means_the_same(one: Any, other: Any) -> bool:
    """Whether two values are equal: numbers and days as such, texts but for the typography that Word makes.

    A reference is equal to the id and to any name of the item that it leads to.
    """
    if one is None or other is None:
        return one is None and other is None
    if isinstance(one, Rujukan) or isinstance(other, Rujukan):
        return bool(_names(one) & _names(other))
    if isinstance(one, str) and isinstance(other, str):
        return plain_text(one) == plain_text(other)
    if isinstance(one, Bilangan) and isinstance(other, Bilangan):
        return one == other and one.persen == other.persen
    return bool(one == other)


def same_text(path: str, one: str, other: str) -> bool:
    """Whether two typed texts mean the same to the field at a path."""
    kind = kind_at(path)
    try:
        return means_the_same(value_of(one, kind), value_of(other, kind))
    except UnreadableValueError:
        return one == other


def means_exactly(one: Any, other: Any) -> bool:
    """Whether two values are equal, in texts also the typography."""
    if (
        isinstance(one, str)
        and isinstance(other, str)
        and not isinstance(one, Rujukan)
        and not isinstance(other, Rujukan)
    ):
        return str(one) == str(other)
    return means_the_same(one, other)


def _names(value: Any) -> set[str]:
    names = {plain_text(str(value)).casefold()}
    target = value.tujuan if isinstance(value, Rujukan) else None
    if target is not None:
        called = (
            text for text in target.__dict__.values() if isinstance(text, Teks) and not isinstance(text, Paragraf)
        )
        names |= {ModelPath(target.path).key.casefold(), *(plain_text(text).casefold() for text in called)}
    return names - {""}


def plain_text(text: str) -> str:
    """A text without the typography that Word makes: kinds of blanks and quotes, soft hyphens, the ellipsis."""
    if not text.isascii():
        text = without_unseen(text).translate(_QUOTES).replace("…", "...").replace("\u2011", "-")
    lines = (_BLANKS.sub(" ", line).strip() for line in text.strip().split("\n"))
    return _PARAGRAPHS.sub("\n\n", "\n".join(lines))


def without_unseen(text: str) -> str:
    """A text without soft hyphens and the like, with ordinary blanks, as it is written to YAML."""
    if text.isascii():
        return text
    return _BLANKS.sub(" ", _UNSEEN.sub("", unicodedata.normalize("NFC", text)))


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a text, which blank lines separate."""
    return [part for part in _PARAGRAPHS.split(text.strip()) if part.strip()]


def within_whole(part: str, now: str, whole: str) -> str | None:
    """The whole text with some of its paragraphs replaced; None if it does not have these, side by side."""
    old, all_of_them = paragraphs_of(part), paragraphs_of(whole)
    plain = [plain_text(text) for text in all_of_them]
    wanted = [plain_text(text) for text in old]
    places = [n for n in range(len(plain) - len(wanted) + 1) if wanted and plain[n : n + len(wanted)] == wanted]
    if len(places) != 1:
        return None
    before, after = all_of_them[: places[0]], all_of_them[places[0] + len(wanted) :]
    return "\n\n".join((*before, *paragraphs_of(now), *after))
