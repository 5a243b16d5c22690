"""Pictures, charts and objects in a paragraph: what they refer to, and how they were damaged or turned."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.word.diagrams import BOX, CORNER, GROUP, LINE, NAMED, diagram_text
from generator.word.fingerprint import turned
from generator.word.xml import R

_EMBED, _LINK, _ID = f"{{{R}}}embed", f"{{{R}}}link", f"{{{R}}}id"
_FRAMES = frozenset({"inline", "anchor"})
_SMALLEST = 36_000  # a millimetre
_DEGREE = 60_000
_OFF = frozenset({"0", "false", "off"})
_MIRRORED = frozenset({"1", "true", "on"})


@dataclass(frozen=True, slots=True)
class Drawn:
    """The relationship of a picture, chart or object, how it was damaged, and how it is turned.

    A diagram has no relationship, but the ``words`` of its boxes.
    """

    relation: str
    flaws: str = ""
    turn: str = ""
    words: str = ""


def drawn(node: Any) -> Drawn | None:
    """The target of a drawing element; None if there is none.

    If a picture has an alternative form (such as SVG), it is that form, because Word shows it.
    """
    vector = node.find(".//{*}svgBlip")
    shown = node if vector is None else vector
    relation = next((shown.get(key) for key in (_EMBED, _ID, _LINK) if shown.get(key)), "")
    return Drawn(relation, ", ".join(_flaws(node)), _turn(node)) if relation else None


def drawn_diagram(node: Any) -> Drawn | None:
    """The diagram that a drawing is, as this program draws them; None for any other drawing.

    It is told by its name, or, since LibreOffice drops names, by its shapes.
    """
    frame = next((one for one in node.iterchildren("{*}inline", "{*}anchor")), None)
    group = None if frame is None else frame.find(f"{{*}}graphic/{{*}}graphicData/{{{GROUP}}}wgp")
    if frame is None or group is None:
        return None
    named = frame.find("{*}docPr")
    if not (named is not None and named.get("name", "").startswith(NAMED)) and not _has_our_shapes(group):
        return None
    boxes = [_words(box) for box in group.iter("{*}txbxContent")]
    return Drawn("", ", ".join(_flaws_of_frame(frame)), words=diagram_text(boxes))


def _has_our_shapes(group: Any) -> bool:
    """Whether a group holds boxes with our corners, lines, and nothing else."""
    forms = [form for shape in group.iterchildren("{*}wsp") for form in shape.iterfind("{*}spPr/{*}prstGeom")]
    corners = [form.find("{*}avLst/{*}gd") for form in forms if form.get("prst") == BOX]
    is_all = len(forms) == sum(_local(one) not in {"cNvGrpSpPr", "grpSpPr", "extLst", ""} for one in group)
    is_known = all(form.get("prst") in {BOX, LINE} for form in forms)
    return is_all and is_known and bool(corners) and all(c is not None and c.get("fmla") == CORNER for c in corners)


def _words(box: Any) -> str:
    return " ".join("".join(text.text or "" for text in line.iter("{*}t")) for line in box.iter("{*}p"))


def _flaws(node: Any) -> Iterator[str]:
    frame = next((one for one in node.iterancestors() if _local(one) in _FRAMES), None)
    if frame is not None:
        yield from _flaws_of_frame(frame)
    if _local(node) != "blip":
        return
    if node.get(_LINK) and node.get(_EMBED):
        yield "tertaut ke berkas lain"
    if any(_local(inner) not in {"extLst", ""} for inner in node) or node.find(".//{*}imgEffect") is not None:
        yield "diberi efek"
    cut = node.getparent().find("{*}srcRect")
    if cut is not None and any(_length(cut.get(side, "0")) for side in "ltrb"):
        yield "dipotong"


def _flaws_of_frame(frame: Any) -> Iterator[str]:
    size, named = frame.find("{*}extent"), frame.find("{*}docPr")
    if size is not None and min(_length(size.get("cx", "")), _length(size.get("cy", ""))) < _SMALLEST:
        yield "sangat kecil"
    if named is not None and named.get("hidden", "0") not in _OFF:
        yield "tersembunyi"


def _turn(node: Any) -> str:
    """The rotation or mirroring of a picture, in words."""
    place = node.getparent().getparent().find("{*}spPr/{*}xfrm") if _local(node) == "blip" else None
    if place is None:
        return ""
    degrees = _length(place.get("rot", "0")) // _DEGREE % 360
    said = [turned(degrees)] if degrees else []
    said += ["dicerminkan"] if {place.get("flipH"), place.get("flipV")} & _MIRRORED else []
    return ", ".join(said)


def _local(node: Any) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _length(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        return 0
