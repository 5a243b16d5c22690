"""``masterplan schema``, and the schema that ``masterplan init`` lays beside a region."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from generator.masterplan.schema import editor_line, schema, schema_text
from tests.conftest import Run, write_tree
from tests.masterplan.yaml_core import as_editor_sees


def test_it_prints_the_schema(run: Run, tmp_path: Path) -> None:
    result = run("schema", cwd=tmp_path)
    assert result.exit_code == 0
    assert json.loads(result.output) == schema()


def test_it_writes_a_file_and_says_where(run: Run, tmp_path: Path) -> None:
    result = run("schema", "--output", "skema/isian.json", cwd=tmp_path)
    assert result.exit_code == 0
    assert (tmp_path / "skema/isian.json").read_text("utf-8") == schema_text()
    assert result.output == f"{Path('skema/isian.json')}\n"


def test_a_folder_in_the_way_is_an_error_of_the_call(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"skema/lain.txt": ""})
    assert run("schema", "--output", "skema", cwd=tmp_path).exit_code == 2


def test_the_list_of_commands_names_it(run: Run, tmp_path: Path) -> None:
    assert "JSON Schema" in run("--help", cwd=tmp_path).output


def test_init_lays_the_schema_where_its_files_look_for_it(run: Run, tmp_path: Path) -> None:
    assert run("init", "62.02", cwd=tmp_path).exit_code == 0
    files = sorted(tmp_path.glob("masterplans/*/*"))
    assert files
    for file in files:
        first, *_ = file.read_text("utf-8").splitlines()
        assert first == editor_line("..")
        found = json.loads((file.parent / first.partition("$schema=")[2]).read_text("utf-8"))
        assert list(Draft202012Validator(found).iter_errors(as_editor_sees(file.read_text("utf-8")))) == []


def test_a_new_region_can_be_built_at_once(run: Run, tmp_path: Path) -> None:
    run("init", "62.02", cwd=tmp_path)
    result = run("build", "--format", "md", cwd=tmp_path)
    assert result.exit_code == 0, result.output
