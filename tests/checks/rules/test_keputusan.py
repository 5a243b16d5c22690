"""Numbers of decrees told in texts."""

from tests.cases import each
from tests.checks.looking import lines

PLAN = """
organisasi:
  dewan: {nomor_sk: 188.45/120/2025, tanggal_sk: 3 Maret 2025}
  komitmen: "%s"
"""


@each(
    ("text", "wrong"),
    [
        ("Dewan Smart City dibentuk dengan Keputusan Bupati Nomor 188.45/210/2025.", True),
        ("Dewan Smart City dibentuk dengan Keputusan Bupati Nomor 188.45/120/2025.", False),
        ("Panitia hari jadi dibentuk dengan Keputusan Bupati Nomor 188.45/210/2025.", False),
        ("Keputusan Bupati Nomor 188.45/77/2023 tentang Dewan Smart City sudah dicabut.", False),
    ],
)
def test_the_number_of_a_body_is_that_of_its_decree(text: str, wrong: bool) -> None:
    assert lines(PLAN % text, "KPT001") == ([3] if wrong else [])
