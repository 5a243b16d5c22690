"""A decorator for rules whose many hits have one cause, such as a changed period."""

from collections.abc import Iterator
from functools import wraps

from generator.checks.rule import Hit, Look
from generator.checks.subject import Subject

_MANY = 5


def told_once(look: Look) -> Look:
    """Reduce more than a few hits of a rule to the first one, with the number of places in its message."""

    @wraps(look)
    def once(subject: Subject) -> Iterator[Hit]:
        hits = list(look(subject))
        if len(hits) > _MANY:
            hits = [hits[0]._replace(message=f"{hits[0].message} (di {len(hits)} tempat)")]
        yield from hits

    return once
