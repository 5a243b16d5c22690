"""A loop of a region's template prints the gap of what it goes through, so that no final document lacks it unseen."""

from pathlib import Path

from generator.documents.listed_gaps import gaps_of
from tests.cases import each
from tests.documents.composing import composed_page, printed_page

GAP = "**\\[belum diisi: sasaran, indikator, dan target\\]**"


def loop(body: str, over: str = "sasaran") -> str:
    return f"{{% for s in {over} %}}{body}{{% endfor %}}"


ITEMS, INNER = loop("\n- {{ s.nama }}\n"), loop("\n    - {{ s.nama }}\n")
ROWS, WORDS = loop("\n|{{ s.nama }}|x|\n"), loop("{{ s.nama }}{% if not loop.last %}, {% endif %}")


@each(
    ("page", "text"),
    [
        (ITEMS, f"- {GAP}"),
        (f"Qa:\n{ITEMS}\nQb", f"Qa:\n\n- {GAP}\n\nQb"),
        (loop("\n1. {{ s.nama }}\n"), f"1. {GAP}"),
        (loop("\n{{ loop.index }}. {{ s.nama }}\n"), GAP),
        (f"- Qa\n{INNER}\n- Qb", f"- Qa\n    - {GAP}\n- Qb"),
        (f"|a|b|\n|---|---|\n{ROWS}\n|c|d|", f"|a|b|\n|:--|:--|\n|{GAP}||\n|c|d|"),
        (f"Qa, yaitu {WORDS}.", f"Qa, yaitu {GAP}."),
        (loop("\n## {{ s.nama }}\nQisi\n"), GAP),
        (loop("\n- {{ s.nama }}\n", "sasaran | selectattr('nama')"), f"- {GAP}"),
        (loop("{{ s.nama }}", "sasaran[:3]"), GAP),
    ],
)
def test_a_loop_over_what_is_missing_prints_its_gap(page: str, text: str, tmp_path: Path) -> None:
    assert printed_page(tmp_path, f"# - Nota\n\n{page}") == text
    assert [gap.path for gap in gaps_of([composed_page(tmp_path, page)])] == ["sasaran"]


@each(
    ("page", "text"),
    [
        (loop("Qa{% else %}Qkosong"), "Qkosong"),
        (f"{{% if sasaran %}}{loop('Qa')}{{% endif %}}Qb", "Qb"),
        ("{% set n = namespace(n=0) %}" + loop("{% set n.n = n.n + 1 %}") + "Q{{ n.n }}", "Q0"),
        ("Qa" + loop("Qb", "misi | selectattr('nama', 'equalto', 'x')"), "Qa"),
        ("Qa" + loop("Qb", "[]"), "Qa"),
        (loop("\n- {{ s.nama }}\n", "misi"), "- Satu misi\n- Dua misi"),
    ],
)
def test_a_loop_that_need_not_tell_prints_nothing_of_its_own(page: str, text: str, tmp_path: Path) -> None:
    assert printed_page(tmp_path, f"# - Nota\n\n{page}") == text
