"""Placeholders and remarks of the writers in what a document prints, which a final text must not contain."""

from collections.abc import Iterable

from generator.checks.finding import Finding, Severity
from generator.checks.rule import rules_named
from generator.checks.run_rules import check
from generator.masterplan.masterplan import Masterplan
from generator.source.paths import ModelPath

_THEMES, _RULES = ("teks", "catatan"), ("TKS001", "CTT001")
_MOST_NAMED = 50


def leftovers(plan: Masterplan, printed: Iterable[str]) -> list[Finding]:
    """What the check calls an error and no waiver settles, in the texts with the printed paths."""
    paths = set(printed)
    found = check(plan, rules=rules_named(_THEMES, _RULES)).findings
    grave = (finding for finding in found if finding.severity is Severity.GALAT)
    return [finding for finding in grave if not paths.isdisjoint(ModelPath(finding.path).owners)]


def leftovers_told(found: list[Finding], draft: str) -> str:
    """The error for a final text with placeholders or remarks; ``draft`` says how to get a draft instead."""
    lines = "".join(f"\n  {finding.place}: {finding.message}" for finding in found[:_MOST_NAMED])
    more = len(found) - _MOST_NAMED
    lines += f"\n  … dan {more} lagi; semuanya disebut oleh  masterplan check" if more > 0 else ""
    return (
        f"Naskah final belum dapat dibuat: {len(found)} teks pengganti atau catatan penyusun tertinggal:{lines}\n"
        "Ganti dengan isi yang sebenarnya, hapus catatannya; kata yang memang wajar dicatat pada  "
        f"pemeriksaan.kata_wajar; untuk membuat draf, {draft}."
    )
