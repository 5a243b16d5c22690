"""How a source is named."""

from collections.abc import Callable

from generator.documents.citations import citation
from generator.masterplan.masterplan import Masterplan
from tests.cases import each


@each(
    ("source", "named"),
    [
        ("nama: Kota dalam Angka 2024, tahun: 2024", "Kota dalam Angka 2024"),
        ("nama: Kota dalam Angka 2024, tahun: 2025", "Kota dalam Angka 2024, 2025"),
        ("nama: Kota 2024 dalam Angka, tahun: 2024", "Kota 2024 dalam Angka, 2024"),
        ("nama: Kota dalam Angka, penerbit: BPS, tanggal: 9 Juli 2025", "BPS, Kota dalam Angka, 9 Juli 2025"),
    ],
)
def test_the_year_with_which_a_source_ends_is_not_told_again(
    source: str, named: str, masterplan_of: Callable[[str], Masterplan]
) -> None:
    [read] = masterplan_of(f"sumber: [{{{source}}}]\n").sumber
    assert "".join(map(str, citation(read))) == named
