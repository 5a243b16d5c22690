"""Requests that were sent twice, such as by a double click: the second one is answered, and does nothing."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from generator.edits.edit import Edit

T = TypeVar("T")

_MOST_KEPT = 500


class Repeated:
    """The answers to what was sent with the token of a form, of the last few hundred forms."""

    def __init__(self) -> None:
        self._answers: dict[str, tuple[list[Edit], Any]] = {}

    def once(self, token: str, edits: Sequence[Edit], act: Callable[[], tuple[T, bool]]) -> T:
        """What ``act`` answers; the first answer again if the same edits were written with this token before.

        ``act`` also says whether anything was written. Other edits with the same token are another wish, such as of
        somebody who came back to the form; without token, nothing is known of an earlier request.
        """
        known = self._answers.get(token)
        if token and known is not None and known[0] == list(edits):
            answer: T = known[1]
            return answer
        answer, has_written = act()
        if token and has_written:
            self._answers.pop(token, None)
            self._answers[token] = list(edits), answer
            for old in list(self._answers)[:-_MOST_KEPT]:
                del self._answers[old]
        return answer
