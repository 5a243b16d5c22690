"""A template is compiled once, until its text changes."""

from pathlib import Path
from typing import Any

import jinja2
import pytest
from jinja2 import Environment, FileSystemLoader

from generator.documents.rendering import template_cache
from generator.documents.rendering.template_cache import TemplateCache


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch, results_kept: Path) -> list[str]:
    """The texts that had to be compiled; at first, none was."""
    del results_kept
    monkeypatch.setattr(template_cache, "_loaded", {})
    generate, texts = jinja2.Environment._generate, list[str]()  # type: ignore[attr-defined]

    def noted(self: Environment, source: Any, *rest: Any, **named: Any) -> Any:
        texts.append(source)
        return generate(self, source, *rest, **named)

    monkeypatch.setattr(jinja2.Environment, "_generate", noted)
    return texts


def rendered(folder: Path, text: str) -> str:
    """What a template with this text gives in an environment of its own."""
    (folder / "isi.md").write_text(text, encoding="utf-8")
    return (
        Environment(loader=FileSystemLoader(folder), bytecode_cache=TemplateCache())
        .get_template("isi.md")
        .render(a=1)
    )


def test_a_template_is_compiled_once_for_all_environments(tmp_path: Path, compiled: list[str]) -> None:
    assert [rendered(tmp_path, "{{ a }}") for _ in range(3)] == ["1", "1", "1"]
    assert len(compiled) == 1


def test_another_process_finds_it_compiled(
    tmp_path: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered(tmp_path, "{{ a }}")
    monkeypatch.setattr(template_cache, "_loaded", {})
    assert rendered(tmp_path, "{{ a }}") == "1"
    assert len(compiled) == 1


def test_an_edited_template_is_compiled_again(tmp_path: Path, compiled: list[str]) -> None:
    texts = ("{{ a }}", "{{ a }}{{ a }}", "{{ a }}")
    assert [rendered(tmp_path, text) for text in texts] == ["1", "11", "1"]
    assert len(compiled) == 3


def test_templates_of_one_name_in_two_folders_are_two(tmp_path: Path, compiled: list[str]) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        assert rendered(tmp_path / name, f"{name}{{{{ a }}}}") == f"{name}1"
    assert len(compiled) == 2


def test_no_more_are_remembered_than_there_may_be(
    tmp_path: Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(template_cache, "_MOST_LOADED", 2)
    for n in range(5):
        (tmp_path / str(n)).mkdir()
        rendered(tmp_path / str(n), "{{ a }}")
    assert 0 < len(template_cache._loaded) <= 2
    assert len(compiled) == 5
