"""Times in texts are those of the plans, decrees and schedules."""

from tests.cases import each
from tests.checks.looking import lines


@each(
    ("text", "wrong"),
    [
        ("Program ini mengacu pada RPJMN 2020–2024.", True),
        ("Masterplan selaras dengan Renstra Dinas Sosial 2019–2024.", True),
        ("RPJMN 2025–2029 menggantikan RPJMN 2020–2024.", False),
        ("Program ini mengacu pada RPJMN 2025–2029.", False),
    ],
)
def test_a_plan_that_a_text_rests_on_is_in_force(text: str, wrong: bool) -> None:
    plan = f"naskah: {{tanggal: 12 Agustus 2025}}\nvisi: {{penjelasan: {text}}}\n"
    assert bool(lines(plan, "WKT001")) == wrong


def test_the_first_years_of_a_theme_end_with_its_year() -> None:
    text = (
        "periode: {mulai: 2025, selesai: 2029}\n"
        "tema_tahun: [{tahun: 2027, uraian: Menilai hasil %s tahun pertama.}]\n"
    )
    assert lines(text % "empat", "WKT004") == [2]
    assert lines(text % "tiga", "WKT004") == []
    assert lines(text % "dua", "WKT004") == []
