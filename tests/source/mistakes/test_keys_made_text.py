"""No advice makes text of a line that reads as a key, without naming that reading first."""

from generator.source.followed_remedies import followed
from tests.cases import each
from tests.source.mistakes.remedies import read_alone, told_alone

BLOCK = "visi:\n  penjelasan: |\n    Cerdas berarti mudah.\n"


@each("line", ['- "kata_kunci":', "- 'kata_kunci':"])
def test_the_key_is_named_before_the_text(line: str) -> None:
    [(_, remedy)] = told_alone(f"{BLOCK}  {line}\n    - cerdas\n")
    assert remedy.startswith("tulis  kata_kunci:  dengan 2 spasi di depannya, sejajar dengan 'penjelasan'")
    assert "bila memang bagian dari teks, jorokkan teks ini" in remedy


def test_a_key_that_the_group_has_already_is_none_of_it() -> None:
    above = BLOCK.replace("visi:", "visi:\n  kata_kunci: [cerdas]")
    assert "bila itu kunci" not in told_alone(f'{above}  - "kata_kunci":\n    - cerdas\n')[0][1]


@each(
    ("line", "pair"),
    [("Kata kunci: cerdas", "kata_kunci: cerdas"), ("Rumusan: Maju", "rumusan: Maju")],
)
def test_a_key_written_as_its_label_where_a_key_would_stand_is_one_first(line: str, pair: str) -> None:
    text = f"{BLOCK}  {line}\n"
    reading = read_alone(text)
    [problem] = reading.problems.errors
    assert problem.remedy.startswith(
        f"tulis  {pair}  bila itu kunci; bila memang bagian dari teks, jorokkan teks ini"
    )
    assert followed(text, problem) == f"{BLOCK}  {pair}\n"


def test_a_key_written_as_its_label_is_one_first_whatever_its_text_goes_on_with() -> None:
    [(_, remedy)] = told_alone(f"{BLOCK}  Rumusan: Terwujudnya kota\n  yang maju\n")
    assert remedy.startswith("tulis  rumusan: Terwujudnya kota  dengan 2 spasi di depannya")


@each("line", ["Catatan: cerdas", "Kata kunci daerah: cerdas", "Cerdas itu mudah."])
def test_a_sentence_is_only_text(line: str) -> None:
    assert told_alone(f"{BLOCK}  {line}\n")[0][1].startswith("jorokkan teks ini")
