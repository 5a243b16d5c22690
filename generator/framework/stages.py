"""The four Bimtek stages, and what must be there after each of them."""

import re
from functools import cache

from generator.framework.loading import framework_data

FINAL = 5
_MEMBERS = re.compile(r"\[[^\]]*\]|@[^.]*")


@cache
def _expected() -> dict[str, int]:
    return {path: int(stage) for stage, paths in framework_data("bimtek")["wajib"].items() for path in paths}


@cache
def _stage_of_kind(kind: str) -> int:
    while kind:
        if kind in _expected():
            return _expected()[kind]
        kind = kind.rpartition(".")[0]
    return FINAL


def stage_of(path: str) -> int:
    """The stage (1 to 4) after which a path of the model must be filled, or FINAL.

    Ids and groups do not matter: "quick_win[mpp].risiko" and "isu@smart_economy" are of the stages of
    "quick_win.risiko" and "isu".
    """
    return _stage_of_kind(_MEMBERS.sub("", path))
