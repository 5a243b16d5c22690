"""Titles of laws: their words, comparison, and where they end."""

from generator.framework.law_titles import title_goes_on, title_words, titles_agree
from tests.cases import each


@each(
    ("one", "other"),
    [
        ("Perlindungan Data Pribadi", "PDP"),
        ("Pelaksanaan UU No. 14 Tahun 2008 tentang KIP",
         "Pelaksanaan Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik"),
        ("Kerja Sama Pemerintah Daerah", "Kerjasama Pemerintahan Daerah"),
        ("SPIP", "Sistem Pengendalian Intern Pemerintah"),
    ],
)  # fmt: skip
def test_short_forms_and_old_spelling_are_the_same_words(one: str, other: str) -> None:
    assert title_words(one) == title_words(other)


def test_titles_that_share_a_single_word_of_two_are_different() -> None:
    assert not titles_agree(title_words("Pemerintahan Daerah"), title_words("Administrasi Pemerintahan"))


def test_titles_with_most_words_in_common_may_be_the_same() -> None:
    assert titles_agree(title_words("Pelaporan Keuangan Daerah"), title_words("Laporan Keuangan"))


@each(
    ("title", "rest", "goes_on"),
    [
        ("Pelayanan Publik", "", False),
        ("Pelayanan Publik", " mewajibkan standar", False),
        ("Pelayanan Publik", " Berbasis Elektronik", True),
        ("Pelayanan Publik", " dan Keterbukaan", True),
        ("Pelayanan Publik", " dan UU Nomor 14 Tahun 2008", False),
        ("Pelayanan Publik", ", serta Perbup Nomor 5 Tahun 2020", False),
        ("Pelayanan Publik", " sebagaimana telah diubah", False),
        ("Desa", " dan Kawasan Perdesaan", True),
        ("pelayanan publik", " berbasis elektronik", True),
        ("pelayanan publik", " yang prima", False),
        ("PELAYANAN PUBLIK", " BERBASIS ELEKTRONIK", True),
        ("PELAYANAN PUBLIK", " mengatur", False),
    ],
)
def test_a_title_ends_where_the_sentence_goes_on(title: str, rest: str, goes_on: bool) -> None:
    assert title_goes_on(title + rest, len(title)) == goes_on
