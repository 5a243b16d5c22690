"""Codes as Bappeda enters plans in SIPD: of a program, kegiatan or sub kegiatan, and of an office."""

import re

from generator.source.kinds import TextKind
from generator.source.numbers import UnreadableValueError
from generator.source.record import Field
from generator.source.values import Teks
from generator.source.yaml_nodes import Scalar

_ACTIVITY = re.compile(r"(?:\d|X)\.(?:\d\d|XX)\.\d\d(?:\.\d\.\d\d(?:\.\d{2,4})?)?")
_OFFICE = re.compile(r"\d{1,2}(?:\.\d{1,4}){1,9}")
_BLANKS = re.compile(r"\s+")


class CodeKind(TextKind[Teks]):
    """A code with points between its parts, in the form that ``pattern`` asks for; blanks within are left out."""

    free = False

    def __init__(self, form: str, example: str, pattern: re.Pattern[str]) -> None:
        super().__init__(Teks, form, example)
        self.pattern = pattern

    def convert(self, node: Scalar) -> Teks:
        """The code."""
        text = _BLANKS.sub("", node.text).rstrip(".").upper()
        if self.pattern.fullmatch(text) is None:
            raise UnreadableValueError(f"'{node.text.strip()}' bukan {self.form}", f"tulis misalnya {self.example}.")
        return Teks(text)


def activity_code() -> Field[Teks]:
    """The code of an activity, which begins with those of its program and kegiatan."""
    kind = CodeKind("kode program, kegiatan, atau sub kegiatan", "2.16.02.2.01.0001", _ACTIVITY)
    return Field(kind, "kode program, kegiatan, atau sub kegiatan", kind.example, optional=True)


def office_code() -> Field[Teks]:
    """The code of an office."""
    kind = CodeKind("kode perangkat daerah", "2.16.2.20.2.21.01.0000", _OFFICE)
    return Field(kind, "kode {opd}", kind.example, optional=True)
