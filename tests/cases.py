"""Many small cases of one sentence as a single test, which names every case that fails.

A test of its own costs more than two milliseconds, ten times as much as most small cases.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import wraps
from inspect import signature
from pathlib import Path
from typing import Any

import pytest

ALONE = bool(os.environ.get("EACH_CASE"))
Test = Callable[..., None]
Ids = Iterable[str] | Callable[[Any], str] | None
_Param = type(pytest.param())


def each(names: str | Sequence[str], cases: Iterable[Any], *, ids: Ids = None) -> Callable[[Test], Test]:
    """Write as ``pytest.mark.parametrize``, for cases that share their fixtures and change nothing in them.

    All cases are tried, whether others fail or not, each with a folder of its own as ``tmp_path``.
    With ``EACH_CASE=1`` in the environment each is a test of its own.
    """
    keys = [name.strip() for name in names.split(",")] if isinstance(names, str) else [*names]
    table = [_param(case, keys) for case in cases]
    assert table, "a test without cases cannot fail"
    if ALONE:
        return pytest.mark.parametrize(keys, table, ids=ids)
    assert not any(case.marks for case in table), "a case with a mark is a test of its own"
    named = [*zip(_names_of(table, ids), (dict(zip(keys, case.values, strict=True)) for case in table), strict=True)]

    def of_all(test: Test) -> Test:
        @wraps(test)
        def every_case(**fixtures: Any) -> None:
            failures = [*_failures(test, named, fixtures)]
            if failures:
                raise BaseExceptionGroup(f"{len(failures)} of {len(named)} cases fail", failures)

        fixtures = [one for one in signature(test).parameters.values() if one.name not in keys]
        every_case.__signature__ = signature(test).replace(parameters=fixtures)
        return every_case

    return of_all


def _param(case: Any, keys: list[str]) -> Any:
    if isinstance(case, _Param):
        return case
    return pytest.param(case) if len(keys) == 1 else pytest.param(*case)


def _names_of(table: list[Any], ids: Ids) -> list[str]:
    """What failures call the cases: their id, else their values."""
    if callable(ids):
        return [", ".join(map(str, map(ids, case.values))) for case in table]
    if ids is not None:
        return [*ids]
    return [case.id or ", ".join(map(repr, case.values)) for case in table]


def _failures(
    test: Test, named: list[tuple[str, dict[str, Any]]], fixtures: dict[str, Any]
) -> Iterator[BaseException]:
    for number, (name, values) in enumerate(named):
        try:
            test(**values, **_fresh(fixtures, number))
        except pytest.skip.Exception:
            pytest.fail("a case that may be skipped is a test of its own")
        except (Exception, pytest.fail.Exception) as failure:
            failure.add_note(f"in the case {name}")
            yield failure


def _fresh(fixtures: dict[str, Any], number: int) -> dict[str, Any]:
    """The fixtures for a case, whose folder is empty."""
    if "tmp_path" not in fixtures:
        return fixtures
    folder: Path = fixtures["tmp_path"] / str(number)
    folder.mkdir()
    return {**fixtures, "tmp_path": folder}
