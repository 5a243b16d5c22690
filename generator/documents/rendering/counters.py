"""Counters in loops: what is set in a round of a loop is forgotten after it, unless it is set in a namespace."""

from jinja2 import TemplateSyntaxError, nodes

_COUNTING = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Concat)


def refuse_counters(template: nodes.Template, name: str | None, filename: str | None) -> None:
    """Raise TemplateSyntaxError for what a loop adds up in a name of the template around it."""
    for loop in template.find_all(nodes.For):
        targets = (loop.target, *loop.target.find_all(nodes.Name))
        known = {target.name for target in targets if isinstance(target, nodes.Name)}
        for change in loop.find_all(nodes.Assign):
            if isinstance(change.target, nodes.Name):
                if change.target.name not in known and change.target.name in _summands(change.node):
                    raise TemplateSyntaxError(f"counter '{change.target.name}'", change.lineno, name, filename)
                known.add(change.target.name)


def _summands(value: nodes.Node) -> set[str]:
    """The names of which a value is the sum, or that are joined to a text in it."""
    parts = value.iter_child_nodes() if isinstance(value, _COUNTING) else ()
    return {part.name for part in parts if isinstance(part, nodes.Name)}
