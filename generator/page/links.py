"""Where on the page a path of the plan is filled in."""

from typing import Any

from flask import url_for

from generator.edits.form_texts import value_at
from generator.masterplan.masterplan import Masterplan
from generator.page.session import State
from generator.source.paths import ModelPath
from generator.source.values import Items


def link_to(state: State, path: str, *, is_gap: bool = False) -> str:
    """The address of the field at a path, of the item around it, or of the topic; of a gap's group, a new item."""
    way = ModelPath(path)
    topic = way.topic if way.topic in Masterplan.fields else "daerah"
    around: dict[str, Any] = {"region": state.folder.name, "key": topic}
    listed = isinstance(value_at(state.plan, topic), Items)
    if listed and way.item and value_at(state.plan, way.item) is not None:
        around["butir"] = str(way.item)
    elif way.group and is_gap:
        around |= {"baru": 1, "dimensi": way.group}
    return url_for("filling.topic", **around, _anchor=str(way).replace(" ", "_") if "baru" not in around else None)
