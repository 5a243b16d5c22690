"""People have one name and one office."""

import pytest

from tests.checks.looking import lines

PLACE = "daerah: {nama: Tabalong, jenis: kabupaten, kepala: {nama: Ratna Kusuma}}\n"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Bupati Ratna Kusumah mengarahkan warga.", True),
        ("Arahan Bupati Tabalong Hendra Pramudya dicatat.", True),
        ("Bupati Ratna Kusuma mengarahkan warga.", False),
        ("Rintisan dimulai pada masa Bupati terdahulu Surya Baskara.", False),
    ],
)
def test_a_name_beside_an_office_is_that_of_its_holder(text: str, wrong: bool) -> None:
    assert bool(lines(f"{PLACE}visi: {{penjelasan: {text}}}\n", "ORG001")) == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Usulan ditetapkan Wali Kota.", True),
        ("Wali Kota Batu berbagi pengalaman.", False),
        ("Disahkan Bupati.", False),
    ],
)
def test_a_kabupaten_has_no_mayor(text: str, wrong: bool) -> None:
    assert bool(lines(f"{PLACE}visi: {{penjelasan: {text}}}\n", "ORG003")) == wrong
