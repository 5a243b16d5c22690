"""Numbers typed as the document prints them."""

from pathlib import Path

from generator.edits.edit import Set
from generator.edits.proposal import Untaken
from generator.pulling.numerals import Numerals
from tests.cases import each
from tests.pulling.word_edits import WordFile, only, shortened, text_of
from tests.word.opening import W

DOCUMENTS = "Jumlah dokumen yang selesai pada hari kunjungan"
CHILDREN = "Persentase anak usia 0–18 tahun di empat kecamatan yang memiliki akta kelahiran"


def typed(folder: Path, indicator: str, old: str, new: str) -> Set | Untaken:
    file = WordFile(shortened("profil_quick_win"))
    row = next(row for row in file.root.iter(f"{W}tr") if indicator in text_of(row))
    cell = next(cell for cell in row.iter(f"{W}tc") if text_of(cell) == old)
    file.type(cell, new)
    found = only(file.propose(folder))
    assert isinstance(found, Set | Untaken)
    return found


@each("new", ["13.000", "13.000 dokumen", "13000", "13000 Dokumen"])
def test_dots_of_thousands_and_the_unit_are_read_as_printed(tmp_path: Path, new: str) -> None:
    found = typed(tmp_path, DOCUMENTS, "12.500", new)
    assert isinstance(found, Set)
    assert (found.base, found.now) == ("12500", "13000")


@each("new", ["96.500", "87.250"])
def test_a_number_that_may_have_decimals_is_asked_about(tmp_path: Path, new: str) -> None:
    found = typed(tmp_path, CHILDREN, "96", new)
    assert isinstance(found, Untaken)
    assert found.why == "tak_terbaca"


def test_a_comma_that_may_separate_thousands_is_asked_about(tmp_path: Path) -> None:
    found = typed(tmp_path, DOCUMENTS, "12.500", "12,750")
    assert isinstance(found, Untaken)
    assert found.reason == "'12,750' dapat berarti 12.750 atau 12,75; tulis 12.750 bila koma itu memisahkan ribuan."


@each(("old", "new"), [("12500", "12,75"), ("12500", "12.750,5"), ("96", "96,125"), ("", "2,125")])
def test_a_comma_that_can_only_be_decimal_is_none_of_thousands(old: str, new: str) -> None:
    assert Numerals().plain("quick_win[mal].indikator[a].target", new, old) == new


def test_a_percent_sign_is_no_unit_of_an_item_without_one() -> None:
    numerals = Numerals()
    assert numerals.plain("quick_win[mal].indikator[a].target", "25 %") == "25 %"
    assert numerals.plain("quick_win[mal].indikator[a].target", "12.500") == "12.500"


def test_another_unit_is_not_dropped(tmp_path: Path) -> None:
    found = typed(tmp_path, DOCUMENTS, "12.500", "13000 berkas")
    assert not isinstance(found, Set) or found.now == "13000 berkas"
