"""YAML as editors see it: the 1.2 core schema, then JSON, whose keys are all texts."""

import re
from typing import Any

import yaml

_NULL = re.compile(r"(?:~|null|Null|NULL|)$")
_BOOL = re.compile(r"(?:true|True|TRUE|false|False|FALSE)$")
_INT = re.compile(r"(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$")
_FLOAT = re.compile(
    r"(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$"
)


class CoreLoader(yaml.SafeLoader):
    """Knows null, true, false and numbers as YAML 1.2 has them; no dates, no ``yes``, no ``12:30``."""

    yaml_implicit_resolvers: dict[str, list[Any]] = {}  # noqa: RUF012  (as PyYAML declares it)


def _integer(loader: CoreLoader, node: yaml.ScalarNode) -> int:
    text = loader.construct_scalar(node)
    return int(text, 0) if text.startswith(("0o", "0x")) else int(text)


for _tag, _form in (("null", _NULL), ("bool", _BOOL), ("int", _INT), ("float", _FLOAT), ("merge", re.compile("<<$"))):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", _form, None)
CoreLoader.add_constructor("tag:yaml.org,2002:int", _integer)


def as_editor_sees(text: str) -> Any:
    """The value of a YAML text."""
    return _with_text_keys(yaml.load(text, CoreLoader))


def scalar_as_editor_sees(text: str, *, plain: bool) -> Any:
    """The value of a single scalar, written plainly or in quotes."""
    loader = CoreLoader("")
    tag = loader.resolve(yaml.ScalarNode, text, (plain, not plain))  # type: ignore[no-untyped-call]
    return loader.construct_object(yaml.ScalarNode(tag, text))


def _with_text_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {_key(key): _with_text_keys(inner) for key, inner in value.items()}
    return [_with_text_keys(inner) for inner in value] if isinstance(value, list) else value


def _key(key: Any) -> str:
    if isinstance(key, bool) or key is None:
        return {True: "true", False: "false", None: "null"}[key]
    return str(key)
