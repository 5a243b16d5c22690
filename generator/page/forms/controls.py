"""What a form consists of: controls as plain descriptions, which templates show."""

from dataclasses import dataclass, field
from typing import Literal

Widget = Literal["baris", "paragraf", "kartu", "pilihan", "rujukan"]


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: the key that is saved, its label, the group it is listed under, and the dimension that colours it."""

    key: str
    label: str
    group: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Something to be said beside a control: a fault of what is written, or a finding of the check.

    ``kind`` is "salah" for a fault, else the severity of a finding.
    """

    kind: str
    message: str
    remedy: str = ""


@dataclass(slots=True)
class Control:
    """A single value: where it is saved, how it is labelled and typed, what stands there, what is said of it.

    For a value of an item that does not exist yet, ``listed`` is the path of its list and ``way`` the value's path
    relative to the item.
    """

    widget: Widget
    path: str
    label: str
    text: str = ""
    example: str = ""
    reading: str = ""
    topic: str = ""
    options: list[Option] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    optional: bool = False
    is_missing: bool = False
    listed: str = ""
    way: str = ""
    is_number: bool = False

    @property
    def identity(self) -> str:
        """A text that identifies it within its page and holds no blank."""
        return f"{self.listed}+{self.way}".replace(" ", "_") if self.listed else self.path.replace(" ", "_")

    @property
    def fault(self) -> bool:
        """Whether what is written cannot be used."""
        return any(note.kind == "salah" for note in self.notes)


@dataclass(slots=True)
class Block:
    """Several controls that belong together.

    ``form`` says how they are laid out: "bagian" (a part), "baris" (values one below the other), "tahun" (in a row of
    years), "dana" (sources of funds by years), "kartu" or "tabel" (items).
    """

    form: Literal["bagian", "baris", "tahun", "dana", "kartu", "tabel"]
    path: str
    label: str
    optional: bool = False
    is_missing: bool = False
    example: str = ""
    heads: list[str] = field(default_factory=list)
    rows: "list[Row]" = field(default_factory=list)
    options: list[Option] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


@dataclass(slots=True)
class Row:
    """A line of a block: an item, a source of funds, or all of a part.

    ``optional`` are controls that may stay empty and are folded. ``listed`` and ``fixed`` are for an item that does
    not exist yet: its list, and the fields that it gets by itself; ``wanted`` says that it is expected.
    """

    path: str
    title: str = ""
    tone: str = ""
    controls: "list[Control | Block]" = field(default_factory=list)
    optional: "list[Control | Block]" = field(default_factory=list)
    listed: str = ""
    fixed: dict[str, str] = field(default_factory=dict)
    is_wanted: bool = False


@dataclass(slots=True)
class Section:
    """A run of a form's controls under a title, "" if the form has only one."""

    title: str
    controls: list[Control | Block] = field(default_factory=list)
    optional: list[Control | Block] = field(default_factory=list)

    @property
    def identity(self) -> str:
        """A text that identifies it within its page."""
        return f"bagian-{self.title.casefold().replace(' ', '-')}"


@dataclass(slots=True)
class Form:
    """A form: the record that it fills, and its sections."""

    path: str
    title: str
    tone: str
    sections: list[Section]
