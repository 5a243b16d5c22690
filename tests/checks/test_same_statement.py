"""Two figures in nearly the same words state the same; common words do not make them so."""

from generator.checks.same_statement import Wordings
from generator.checks.subject import Subject
from tests.cases import each
from tests.checks.looking import plan_of


@each(
    ("other", "alike"),
    [
        ("Sebanyak 68,5% warga dewasa telah memegang telepon pintar.", True),
        ("Survei menunjukkan bahwa 65,8% warga dewasa memegang telepon pintar setiap hari.", True),
        ("Sebanyak 12% warga dewasa memegang kartu pedagang.", False),
        ("Sebanyak 12% jalan rusak.", False),
    ],
)
def test_the_same_words_make_the_same_statement(other: str, alike: bool) -> None:
    told = "Sebanyak 68,5% warga dewasa memegang telepon pintar."
    one, two = Subject(plan_of(f"daerah: {{gambaran: '{told}'}}\nvisi: {{penjelasan: '{other}'}}\n")).figures
    assert Wordings([one, two]).are_alike(one, two) == alike
