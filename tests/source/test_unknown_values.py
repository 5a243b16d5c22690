"""A question mark in place of a value counts as not supplied, although YAML takes it for the sign of a key."""

from collections.abc import Callable

from generator.edits.tree import Group, parsed
from generator.masterplan.reading import Reading
from tests.cases import each
from tests.source.test_yaml_nodes import data_of, nodes_of, places

Read = Callable[[str], Reading]


@each(
    "text",
    [
        "a:\n  b: ?\n  c: x\n", "a:\n  b: ? # nanti\n  c: x\n", "a: {b: ?, c: x}\n", "a: {c: x, b: ?}\n",
        "a: {b: ? , c: x}\n", "a:\n  c: x\n  b: ?",
    ],
)  # fmt: skip
def test_a_question_mark_in_place_of_a_value_is_read(text: str) -> None:
    assert data_of(text) == {"a": {"b": "…", "c": "x"}}


@each("text", ["a: ? unit\n", "{a: ? unit}\n"])
def test_a_question_mark_may_have_a_unit(text: str) -> None:
    assert data_of(text) == {"a": "… unit"}


def test_a_question_mark_before_words_is_told_as_it_was_written(reading_of: Read) -> None:
    [notice] = reading_of("visi:\n  rumusan: ? Siompu\n").problems.found
    assert "'? Siompu' dihitung belum diisi karena tanda '?'" in notice.message


@each("text", ["a: ? Apa yang akan dicapai daerah ini pada akhir masa\n", "a: {b: ? 5}\n"])
def test_a_question_mark_before_other_words_is_told(text: str) -> None:
    assert len(nodes_of(text)[1].errors) == 1


def test_a_question_mark_within_a_text_stays() -> None:
    assert data_of("a: |\n  Target: ?\nb: ?\n") == {"a": "Target: ?\n", "b": "…"}
    assert data_of('a: "x, ? y: ? z"\nb: ?\nc: siapa, ? dan apa?\n') == {
        "a": "x, ? y: ? z", "b": "…", "c": "siapa, ? dan apa?",
    }  # fmt: skip


def test_dashes_question_marks_and_other_mistakes_are_told_apart() -> None:
    text = "a: -\nb: ?\nc: {d: ?, e: -}\nf: -\ng: [h\ni: ?\n"
    assert places(nodes_of(text)[1]) == [(5, 4)]


def test_the_tree_of_a_file_has_the_places_of_its_text() -> None:
    text = "a: -\nb: ?\nc: {d: ?, e: lama}\nf: baru\n"
    root = parsed(text).root
    assert isinstance(root, Group)
    assert [text[value.start : value.end] for _, value in root.entries] == ["-", "?", "{d: ?, e: lama}", "baru"]
