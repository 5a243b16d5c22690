"""Advice that would leave a file as it is: nothing is advised then but to write the part anew."""

import re

from generator.source.followed_remedies import followed
from generator.source.problems import Problems
from generator.source.suggestions import ASK_FOR_TEXT

_MOVES = re.compile(r"(?:pakai|jorokkan|geser) ")
_MOST_LOOKED_AT = 6
_MOST_LETTERS = 400_000


def drop_advice_without_effect(problems: Problems) -> None:
    """Put a question in place of each advice after which all lines would be the same as before."""
    for problem in problems.errors[:_MOST_LOOKED_AT]:
        text = problems.texts.get(problem.place.file, "") if problem.place else ""
        if not _MOVES.match(problem.remedy) or not text or len(text) > _MOST_LETTERS:
            continue
        try:
            after = followed(text, problem)
        except (AttributeError, IndexError, StopIteration, TypeError, ValueError):
            continue
        if after == text:
            problems.found[problems.found.index(problem)] = problem._replace(remedy=f"{ASK_FOR_TEXT}.")
