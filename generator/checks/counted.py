"""Rules whose many hits have one cause, such as a period that was changed."""

from collections.abc import Iterator
from functools import wraps

from generator.checks.rule import Hit, Look
from generator.checks.subject import Subject
from generator.dataclass import replace

_MANY = 5


def counted(look: Look) -> Look:
    """The hits of a rule; where they are more than a few, the first alone, with how many places there are."""

    @wraps(look)
    def once(subject: Subject) -> Iterator[Hit]:
        hits = list(look(subject))
        if len(hits) > _MANY:
            hits = [replace(hits[0], message=f"{hits[0].message} (di {len(hits)} tempat)")]
        yield from hits

    return once
