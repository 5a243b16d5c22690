"""A style, and the properties of which styles are made."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """A style: its id, the name that Word shows, what it builds on, and its properties as XML."""

    id: str
    name: str
    based_on: str = "Normal"
    follows: str = ""
    paragraph: str = ""
    character: str = ""
    quick: bool = True
    kind: str = "paragraph"


def spacing(before: float = 0, after: float = 0, lines: float = 1.0) -> str:
    """Room before and after in points, and the distance of lines."""
    room = f'w:before="{before * 20:.0f}" w:after="{after * 20:.0f}"'
    return f'<w:spacing {room} w:line="{lines * 240:.0f}" w:lineRule="auto"/>'


def size(points: float) -> str:
    """The size of letters."""
    return f'<w:sz w:val="{points * 2:.0f}"/><w:szCs w:val="{points * 2:.0f}"/>'


def hanging(left: int, hanging: int) -> str:
    """An indent from which the first line hangs out."""
    return f'<w:ind w:left="{left}" w:hanging="{hanging}"/>'


def centred(extra: str = "") -> str:
    """Further properties, and centred."""
    return extra + '<w:jc w:val="center"/>'
