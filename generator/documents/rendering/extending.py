"""Check of templates that use ``extends``: text outside their blocks would never be printed."""

from collections.abc import Iterator

from jinja2 import TemplateSyntaxError, nodes

from generator.documents.rendering.line_ends import with_line_ends

_DEFINING = (nodes.Block, nodes.Macro, nodes.AssignBlock)


def refuse_lost(template: nodes.Template, name: str | None, filename: str | None) -> None:
    """Raise TemplateSyntaxError for text outside the blocks, and for a block in a condition or loop."""
    if not any(isinstance(node, nodes.Extends) for node in template.body):
        return
    for node in template.body:
        if isinstance(node, nodes.If | nodes.For) and (block := node.find(nodes.Block)):
            raise TemplateSyntaxError("block within a condition", block.lineno, name, filename)
        for line in _printed(node):
            raise TemplateSyntaxError("text outside blocks", line, name, filename)


def _printed(node: nodes.Node) -> Iterator[int]:
    """The lines on which a node prints something."""
    if isinstance(node, nodes.Include | nodes.CallBlock):
        yield node.lineno
    elif isinstance(node, nodes.TemplateData):
        text = with_line_ends(node.data)
        if text.strip():
            yield node.lineno + text[: -len(text.lstrip())].count("\n")
    elif isinstance(node, nodes.Output):
        for child in node.nodes:
            yield from _printed(child) if isinstance(child, nodes.TemplateData) else [child.lineno]
    elif not isinstance(node, _DEFINING):
        for inner in node.iter_child_nodes():
            yield from _printed(inner)
