"""The priority dimension is one and comes first."""

from tests.cases import each
from tests.checks.looking import lines


@each(
    ("text", "wrong"),
    [
        ("Dimensi prioritas daerah ini adalah Smart Living.", True),
        ("Kami mendahulukan Smart Living.", True),
        ("Smart Economy menjadi dimensi prioritas.", False),
        ("Smart Living bukan dimensi prioritas.", False),
        ("Smart Living menopang dimensi prioritas.", False),
    ],
)
def test_texts_name_the_chosen_priority(text: str, wrong: bool) -> None:
    plan = f"dimensi_prioritas: {{dimensi: smart_economy}}\nvisi: {{penjelasan: {text}}}\n"
    assert bool(lines(plan, "PRI001")) == wrong


def test_the_reason_speaks_for_the_chosen_dimension() -> None:
    text = "dimensi_prioritas: {dimensi: smart_economy, alasan: '%s'}\n"
    assert lines(text % "Smart Branding dinilai paling dibutuhkan.", "PRI001") == [1]
    assert lines(text % "Smart Branding telah berjalan, sehingga Smart Economy paling dibutuhkan.", "PRI001") == []
