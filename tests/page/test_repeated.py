"""What is sent twice by one form is written once, and answered twice."""

from generator.edits.edit import Insert
from generator.page import repeated
from generator.page.repeated import Repeated

EDITS = [Insert("misi", {".rumusan": "Satu"})]
OTHERS = [Insert("misi", {".rumusan": "Dua"})]


class Form:
    """Counts what is written."""

    def __init__(self) -> None:
        self.seen = Repeated()
        self.count = 0

    def send(self, token: str, edits: list[Insert], *, writes: bool = True) -> int:
        def act() -> tuple[int, bool]:
            self.count += 1
            return self.count, writes

        return self.seen.once(token, edits, act)


def test_the_same_edits_with_the_same_token_are_written_once() -> None:
    form = Form()
    assert [form.send("a", EDITS), form.send("a", EDITS), form.count] == [1, 1, 1]


def test_another_token_other_edits_and_no_token_are_other_wishes() -> None:
    form = Form()
    answers = [form.send(*sent) for sent in (("a", EDITS), ("b", EDITS), ("a", OTHERS), ("", EDITS), ("", EDITS))]
    assert answers == [1, 2, 3, 4, 5]


def test_what_was_refused_can_be_tried_again() -> None:
    form = Form()
    assert [form.send("a", EDITS, writes=False), form.send("a", EDITS), form.send("a", EDITS)] == [1, 2, 2]


def test_of_very_many_answers_the_oldest_are_forgotten() -> None:
    form = Form()
    for number in range(repeated._MOST_KEPT + 1):
        form.send(str(number), EDITS)
    assert form.send("1", EDITS) == 2
    assert form.send("0", EDITS) == repeated._MOST_KEPT + 2
