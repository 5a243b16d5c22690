"""No advice makes text of a line that reads as a key, without naming that reading first."""

from tests.cases import each
from tests.source.mistakes.remedies import told_alone

BLOCK = "visi:\n  penjelasan: |\n    Cerdas berarti mudah.\n"


@each("line", ['- "kata_kunci":', "- 'kata_kunci':"])
def test_the_key_is_named_before_the_text(line: str) -> None:
    [(_, remedy)] = told_alone(f"{BLOCK}  {line}\n    - cerdas\n")
    assert remedy.startswith("tulis  kata_kunci:  dengan 2 spasi di depannya, sejajar dengan 'penjelasan'")
    assert "bila memang bagian dari teks, jorokkan teks ini" in remedy


def test_a_key_that_the_group_has_already_is_none_of_it() -> None:
    above = BLOCK.replace("visi:", "visi:\n  kata_kunci: [cerdas]")
    assert "bila itu kunci" not in told_alone(f'{above}  - "kata_kunci":\n    - cerdas\n')[0][1]


@each("line", ["Kata kunci: cerdas", "Cerdas itu mudah."])
def test_a_sentence_is_only_text(line: str) -> None:
    assert "bila itu kunci" not in told_alone(f"{BLOCK}  {line}\n")[0][1]
