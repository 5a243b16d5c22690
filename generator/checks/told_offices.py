"""Offices as told beside names: rank, unit and whether held only for a time, and whether two may be one."""

import re
from typing import NamedTuple

from generator.checks.offices import Offices
from generator.checks.told_holders import OF_THE_TITLE, TITLE
from generator.late_patterns import late_pattern

_ACTING = r"(?:plt|plh|pjs?|penjabat|pelaksana\s+(?:tugas|harian))\b\.?\s*"
_RANKS = (
    ("wakil", r"wakil\s+(?:bupati|wali\s?kota)"),
    ("kepala daerah", r"bupati|wali\s?kota"),
    ("sekretaris daerah", r"sekretaris\s+daerah|sekda"),
    ("asisten", r"asisten|staf\s+ahli"),
    ("bidang", r"kepala\s+bidang|kabid"),
    ("bagian", r"kepala\s+(?:sub\s?)?bagian|kabag|kasubbag|kepala\s+seksi|kasi"),
    ("pejabat", r"kepala\s+(?:pelaksana|dinas|badan|satuan|inspektorat)|kadis|kaban|kadin|inspektur"),
    ("wilayah", r"camat|lurah"),
)
_ANY = "|".join(f"(?P<rank{at}>{pattern})" for at, (_, pattern) in enumerate(_RANKS))
_OFFICE = re.compile(rf"(?i)(?<![\w-])(?P<acting>{_ACTING})?(?:{_ANY}|(?P<head>kepala\s+(?P<short>[\w-]+)))(?!\w)")
_KINDS = frozenset(("dinas", "badan", "satuan", "pelaksana", "kepala", "kadis", "kaban", "kadin"))
_UNIT_WORD = r"(?:[A-Z][\w&/-]*|dan|serta|pada|di|\([^)]{1,40}\))"
_BETWEEN = re.compile(
    rf"(?:[\s,]+{_UNIT_WORD})*?[\s,]*(?:(?:ialah|adalah|yaitu|yakni|saudara|bapak|ibu|Bapak|Ibu|Saudara)\s+)?"
    rf"(?:{TITLE}\b\.?{OF_THE_TITLE}\s*)*$"
)
_BEHIND = late_pattern(r"(?:,\s(?:[A-Z][A-Za-z]{0,5}\.)+[A-Za-z]{0,5}\.?)*(?:,\s|\s(?:selaku|sebagai)\s|\s\()")


class Told(NamedTuple):
    """An office as told: its rank, the words of its unit ("" for none), whether held for a time, and its words."""

    rank: str
    unit: frozenset[str]
    acting: bool
    shown: str

    def may_be(self, other: "Told") -> bool:
        """Whether both may be the same office."""
        if self.rank != other.rank or self.acting != other.acting:
            return False
        if not self.unit or not other.unit or self.rank == "wakil" or "daerah" in self.rank:
            return True
        return self.unit <= other.unit or other.unit <= self.unit or (self.rank != "pejabat" and self._shares(other))

    def _shares(self, other: "Told") -> bool:
        short = {word for word in self.unit | other.unit if len(word) <= _SHORT}
        return bool(short or self.unit & other.unit)


_SHORT = 4
_AFTER_UNIT = re.compile(r"\s(?:ialah|adalah|yaitu|yakni)\b|,\s*$|\s(?:Hj?|Ir|Dr|dr|Drs|Dra|Prof)\b\.?")


def office_of(jabatan: str, offices: Offices) -> Told | None:
    """The office that a title begins with."""
    match = _OFFICE.match(jabatan.strip())
    return _told(match, jabatan.strip()[match.end() :], offices) if match else None


def office_beside(text: str, start: int, end: int, offices: Offices) -> tuple[Told, int, int] | None:
    """The office told directly before or behind the name between ``start`` and ``end``, and where both stand."""
    for match in reversed([*_OFFICE.finditer(text, max(0, start - _REACH), start)]):
        is_beside = _BETWEEN.fullmatch(text, match.end(), start)
        if is_beside and (told := _told(match, text[match.end() : start], offices)):
            return told, match.start(), end
    return _office_behind(text, start, end, offices)


def _office_behind(text: str, start: int, end: int, offices: Offices) -> tuple[Told, int, int] | None:
    joint = _BEHIND.match(text, end)
    match = _OFFICE.match(text, joint.end()) if joint and joint[0].strip() else None
    if match is None:
        return None
    unit = re.match(rf"(?:\s+{_UNIT_WORD})*", text[match.end() :])
    told = _told(match, unit[0] if unit else "", offices)
    return (told, start, match.end()) if told else None


_REACH = 130


def _told(match: re.Match[str], unit: str, offices: Offices) -> Told | None:
    acting, unit = bool(match["acting"]), _cut(unit)
    shown = " ".join(f"{match[0]} {unit}".split())
    if match["head"]:
        if not offices.is_short(match["short"]):
            return None
        return Told("pejabat", _telling(match["short"], offices), acting, shown)
    rank = next(name for at, (name, _) in enumerate(_RANKS) if match[f"rank{at}"])
    kind = match[0] if rank == "pejabat" else ""
    return Told(rank, _telling(f"{kind} {unit}", offices), acting, shown)


def _cut(unit: str) -> str:
    """The words of a unit without what links it to a name."""
    return _AFTER_UNIT.split(unit)[0].strip(" ,")


def _telling(unit: str, offices: Offices) -> frozenset[str]:
    return offices.telling(re.sub(r"\([^)]*\)", " ", unit)) - _KINDS
