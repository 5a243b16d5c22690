"""Write docs/aturan.md, the page of all rules of the check.

Run it when a rule changes:  python scripts/make_rules.py
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from generator.checks.rule import Rule, all_rules
from generator.framework.stages import FINAL
from generator.masterplan.schema import usual_words
from generator.source.words import capital

PAGE = Path(__file__).resolve().parent.parent / "docs" / "aturan.md"
_INTRODUCTION = """\
<!-- Dibuat oleh scripts/make_rules.py dari generator/checks/rules; jangan disunting langsung. -->
# Aturan pemeriksaan

Halaman ini memuat semua aturan yang dipakai `masterplan check`. Penjelasan yang sama ditampilkan oleh
`masterplan rule KODE`. Cara memakai, mengecualikan temuan, dan mengubah ambang dijelaskan dalam
[Pemeriksaan](pemeriksaan.md).

- **galat**: naskah tidak layak keluar dalam keadaan ini;
- **peringatan**: penilai akan mempersoalkannya;
- **saran**: naskah lebih baik bila diperbaiki.
"""


def page() -> str:
    """The page as Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    rules = sorted(all_rules().values(), key=lambda rule: (rule.theme, rule.id))
    yield _INTRODUCTION
    yield "| Kode | Tingkat | Berlaku | Aturan |"
    yield "| --- | --- | --- | --- |"
    for rule in rules:
        yield f"| [{rule.id}](#{rule.id.lower()}) | {rule.severity} | {_stage(rule)} | {_filled(rule.title)} |"
    for theme, members in groupby(rules, key=lambda rule: rule.theme):
        yield f"\n## {capital(theme.replace('_', ' '))}"
        for rule in members:
            yield from _section(rule)


def _section(rule: Rule) -> Iterator[str]:
    yield f"\n### {rule.id}\n"
    yield f"**{_filled(rule.title)}.** {capital(rule.severity)}, berlaku {_stage(rule)}. Dasar: {rule.basis}.\n"
    yield f"{_filled(rule.explanation)}\n"
    yield f"Ditemukan pada:\n\n```yaml\n{rule.bad}\n```\n"
    yield f"Benar:\n\n```yaml\n{rule.good}\n```"


def _stage(rule: Rule) -> str:
    return "naskah final" if rule.stage == FINAL else f"sejak tahap {rule.stage}"


def _filled(text: str) -> str:
    return usual_words().filled(text)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    print(PAGE.relative_to(PAGE.parent.parent))
