"""Whether a figure in a text tells of another region."""

from generator.checks.another_region import is_told_of_another
from generator.source.values import Teks
from tests.cases import each


@each(
    ("text", "expected"),
    [
        ("Kabupaten Selasih Utara dihuni # jiwa.", True),
        ("Kota Samudra Permai dan Kabupaten Pualam Jaya dihuni # jiwa.", True),
        ("Kabupaten Selasih Utara besar. Kabupaten itu dihuni # jiwa.", True),
        ("Kabupaten Selasih Utara besar. Daerah ini dihuni # jiwa.", False),
        ("Kabupaten Selasih Utara besar.\n\nKabupaten itu dihuni # jiwa.", False),
        ("Cendana Raya besar. Kabupaten itu dihuni # jiwa.", False),
        ("Kabupaten Cendana Raya dihuni # jiwa.", False),
        ("Berbeda dengan Kota Samudra Permai, daerah ini dihuni # jiwa.", False),
        ("Dibandingkan dengan Kota Samudra Permai, penduduk # jiwa tergolong sedikit.", False),
        ("Perahu ke Kota Samudra Permai memuat # orang.", False),
        ("Sebanyak # orang berangkat ke Kota Samudra Permai.", False),
        ("Dihuni # jiwa.", False),
    ],
)
def test_the_region_named_last_before_a_figure_is_its_subject(text: str, expected: bool) -> None:
    assert is_told_of_another("Cendana Raya", Teks(text), text.index("#")) == expected
