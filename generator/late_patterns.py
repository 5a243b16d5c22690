"""Regular expressions that only some plans need, compiled when first used: compiling takes a fifth of a check."""

import re
from typing import Any, AnyStr, cast


class _LatePattern:
    def __init__(self, text: Any, flags: int) -> None:
        self._written = (text, flags)

    def __getattr__(self, name: str) -> Any:
        """Take a method of the compiled pattern as its own, so that later uses cost no more than usual."""
        found = getattr(re.compile(*self._written), name)
        setattr(self, name, found)
        return found


def late_pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A pattern that is compiled when first used."""
    return cast("re.Pattern[AnyStr]", _LatePattern(text, flags))
