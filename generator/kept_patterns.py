"""Regular expressions kept compiled between runs, as modules and templates are.

Compiling patterns, a third of them those of our libraries, took 5 to 10 % of the processor time of ``masterplan build
contoh --plain --force`` and 15 % of ``check contoh --force``. ``re`` offers no other way than its internal compiler.
What it makes is kept by pattern and flags under the version of Python, in the user's own cache. Python checks this
code, and one whose ``re`` is built otherwise compiles as usual.

Words of a set are put in order before they become a pattern: a set's own order is another in each run.
"""

import marshal
import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from re import DEBUG, LOCALE
from typing import Any

from generator.user_cache import keep, kept

_KIND = "pola"
_NOT_KEPT = int(DEBUG | LOCALE)
_FEW = 0.02
_MOST = 1_250

_Written = tuple[str | bytes, int]
_Compiled = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


@contextmanager
def patterns_kept(name: str = "") -> Iterator[None]:
    """Within the block, take patterns as they were compiled in the last run of this name; keep this run's at its end.

    Only those of one run are kept for a name, and no more than twice what a check has, so that patterns with words
    of regions do not accumulate.
    """
    try:
        compiler: Any = import_module("re._compiler")
        patterns = _Patterns(name, compiler)
        usual, compiler.compile = compiler.compile, patterns.compiled
    except (ImportError, AttributeError):
        yield
        return
    try:
        yield
    finally:
        compiler.compile = usual
        patterns.keep()


class _Patterns:
    """The patterns of one run, in place of the compiler of ``re``."""

    def __init__(self, name: str, compiler: Any) -> None:
        self._name = f"{sys.version} {name}"
        self._usual = compiler.compile
        self._code, self._parse, self._made = compiler._code, compiler._parser.parse, compiler._sre.compile
        content = kept(_KIND, self._name, always=True, any_version=True)
        self._known: dict[_Written, _Compiled] = marshal.loads(content) if content else {}
        self._used: dict[_Written, _Compiled] = {}
        self._new = 0

    def compiled(self, pattern: Any, flags: int = 0) -> Any:
        """The pattern, compiled; the same as ``re`` makes."""
        if type(pattern) not in (str, bytes) or flags & _NOT_KEPT:
            return self._usual(pattern, flags)
        written = (pattern, int(flags))
        found = self._known.get(written)
        if found is None:
            self._new += 1
            found = self._compile(pattern, flags)
        if len(self._used) < _MOST:
            self._used[written] = found
        flags, code, groups, names, ordered = found
        return self._made(pattern, flags, array("I", code).tolist(), groups, names, ordered)

    def _compile(self, pattern: str | bytes, flags: int) -> _Compiled:
        """What the compiler of ``re`` gives to the engine."""
        parsed = self._parse(pattern, flags)
        names: dict[str, int] = parsed.state.groupdict
        ordered = {number: name for name, number in names.items()}
        code = array("I", self._code(parsed, flags)).tobytes()
        every = tuple(map(ordered.get, range(parsed.state.groups)))
        return int(flags | parsed.state.flags), code, parsed.state.groups - 1, names, every

    def keep(self) -> None:
        """Keep the patterns of this run, unless nearly all were known, as in the next region of a series."""
        if self._new > _FEW * len(self._used):
            keep(_KIND, self._name, marshal.dumps(self._used), always=True, any_version=True)
