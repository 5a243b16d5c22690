"""Ids from names, the nearest of several words, lists in a sentence."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.source.words import closest, closest_key, joined, similar, slug
from tests.cases import each


@each(
    ("name", "identity"),
    [
        ("Mal Pelayanan Publik (MPP)", "mal-pelayanan-publik-mpp"),
        ("  Jum'at   Bersih! ", "jum-at-bersih"),
        ("Kafé Ñandú", "kafe-nandu"),
        ("日本語", ""),
        ("", ""),
        ("a" * 60, "a" * 48),
    ],
)
def test_a_name_becomes_an_id(name: str, identity: str) -> None:
    assert slug(name) == identity


def test_a_long_name_is_cut_between_words() -> None:
    assert (
        slug("pengembangan ekosistem pembayaran nontunai di pasar rakyat")
        == "pengembangan-ekosistem-pembayaran-nontunai-di"
    )


@given(st.text())
def test_an_id_holds_nothing_but_small_letters_digits_and_single_dashes(name: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug(name))
    assert len(slug(name)) <= 48


def test_the_nearest_word_is_found_whatever_its_case() -> None:
    assert closest("VISSI", ["misi", "visi"]) == ["visi"]
    assert closest("xyz", ["misi", "visi"]) == []
    assert closest("smart_enviroment", ["smart_economy", "smart_environment"]) == ["smart_environment"]


@each(
    ("words", "sentence"),
    [([], ""), (["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b, dan c")],
)
def test_words_are_joined_as_in_a_sentence(words: list[str], sentence: str) -> None:
    assert joined(words) == sentence


def test_the_last_word_may_be_an_alternative() -> None:
    assert joined(["a", "b", "c"], "atau") == "a, b, atau c"


@each(
    ("word", "meant"),
    [("nmaa", "nama"), ("visii", "visi"), ("hibha", "hibah"), ("abpd", "apbd"), ("opdd", "opd"),
     ("tinggii", "tinggi"), ("rencana_aski", "rencana_aksi"), ("quickwin", "quick_win"),
     ("Dinas Kesehatn", "Dinas Kesehatan"),
     ("Program  Satu2", "program satu2")],
)  # fmt: skip
def test_a_slip_of_the_pen_is_told(word: str, meant: str) -> None:
    assert closest(word, [meant, "lain sama sekali"]) == [meant]


@each(
    ("word", "other"),
    [("DAU", "dak"), ("DBH", "dak"), ("PAD", "dau"), ("BUMN", "bumd"), ("APBN", "apbd"), ("DPA", "pad"),
     ("CSI", "csr"), ("nipa", "nama"), ("internal", "eksternal"), ("usaha mikro", "usaha makro"),
     ("sektor formal", "sektor informal"),
     ("Kegiatan 2", "Kegiatan 1"), ("Misi II", "Misi I"), ("62.99", "62.09"), ("2025", "2026"),
     ("tidak aktif", "aktif"), ("nonaktif", "aktif"), ("anggota", "anggaran"), ("sisi utara", "sisi selatan")],
)  # fmt: skip
def test_no_suggestion_changes_the_meaning(word: str, other: str) -> None:
    assert closest(word, [other]) == []


@each(
    ("word", "keys", "meant"),
    [
        ("luas", ["luas_km2", "nama"], ["luas_km2"]),
        ("jumlah_penduduk", ["penduduk", "nama"], ["penduduk"]),
        ("nama_kegiatan", ["nama", "kegiatan"], []),
        ("kepala_dinas", ["kepala", "nama"], []),
        ("total_anggaran", ["anggaran"], ["anggaran"]),
        ("tidak_aktif", ["aktif"], []),
        ("masalah", ["akar_masalah"], []),
        ("anggarann", ["anggaran", "total_anggaran"], ["anggaran"]),
    ],
)
def test_a_key_may_be_within_the_word_or_the_word_within_it(word: str, keys: list[str], meant: list[str]) -> None:
    assert closest_key(word, keys) == meant


def test_a_word_that_names_the_group_of_a_key_changes_nothing() -> None:
    assert closest_key("nama_daerah", ["nama", "kode"], ["daerah"]) == ["nama"]
    assert closest_key("nama_kabupaten", ["nama", "kode"], ["daerah"]) == []


@given(st.text(), st.lists(st.text()))
def test_any_word_may_be_asked_about(word: str, options: list[str]) -> None:
    assert set(closest(word, options)) | set(closest_key(word, options)) <= set(options)


def test_what_there_is_to_choose_from_may_differ_in_figures() -> None:
    assert similar("v11", ["v1", "utama"]) == ["v1"]


@each(
    ("items", "sentence"),
    [
        (["a"], "a"),
        (["a", "b"], "a dan b"),
        (["a", "b", "c"], "a, b, dan c"),
        (["a dan b", "c"], "a dan b serta c"),
        (["a", "b dan c", "d"], "a, b dan c, serta d"),
        (["a, b, dan c", "d", "e"], "a, b, dan c; d; dan e"),
        (["Ratna, S.H.", "Bagas"], "Ratna, S.H.; dan Bagas"),
        (["1,5 km", "2,5 km"], "1,5 km dan 2,5 km"),
        (["dandan", "pandan"], "dandan dan pandan"),
        ([], ""),
    ],
)
def test_a_list_in_a_sentence_is_joined_as_indonesian_joins_it(items: list[str], sentence: str) -> None:
    assert joined(items) == sentence
