"""The list of national laws."""

from hypothesis import given
from hypothesis import strategies as st

from generator.framework.law_titles import title_words
from generator.framework.laws import amendments, law_called, laws, laws_entitled, laws_named

_SOURCES = {"naskah", "daftar", "kutipan", "ingatan"}


def test_every_law_that_revokes_amends_or_follows_another_is_itself_known_and_newer() -> None:
    for law in laws().values():
        for name in filter(None, (law.revoked_by, law.amended_by, law.heir)):
            later = law_called(name)
            assert later is not None, f"{law.short}: {name}"
            assert later.year >= law.year


def test_every_law_says_how_well_it_is_known() -> None:
    assert [law.short for law in laws().values() if law.source not in _SOURCES] == []


def test_the_newest_of_a_title_comes_first() -> None:
    assert [law.short for law in laws_entitled("uu", "Pemerintahan daerah")] == [
        "UU 23/2014",
        "UU 32/2004",
        "UU 22/1999",
    ]


@given(st.sampled_from(sorted(laws())))
def test_every_law_is_found_by_its_title_and_where_the_sentence_goes_on_after_it(key: tuple[str, str, int]) -> None:
    law = laws()[key]
    for text in (law.title, f"{law.title}, yang berlaku", f"{law.title} mengatur hal itu", law.title.upper()):
        assert law in laws_entitled(law.kind, text)


def test_a_longer_title_is_not_the_shorter_one_that_it_begins_with() -> None:
    assert laws_entitled("uu", "Kesehatan Jiwa") == ()
    assert laws_entitled("uu", "Pelayanan Publik Berbasis Elektronik") == ()
    assert laws_entitled("uu", "pelayanan publik berbasis elektronik") == ()
    assert [law.short for law in laws_entitled("uu", "pelayanan publik yang prima")] == ["UU 25/2009"]


def test_usual_short_names_name_a_law() -> None:
    named = {("uu", "KIP"): "UU 14/2008", ("uu", "PDP"): "UU 27/2022", ("uu", "Pemda"): "UU 23/2014",
             ("perpres", "SPBE"): "Perpres 95/2018", ("uu", "Ciptaker"): "UU 6/2023", ("pp", "Tunas"): "PP 17/2025",
             ("perpres", "Satu Data Indonesia"): "Perpres 39/2019", ("uu", "HKPD"): "UU 1/2022"}  # fmt: skip
    for (kind, name), short in named.items():
        assert short in [law.short for law in laws_named(kind, name)], name


def test_amendments_are_known_from_the_table_and_from_their_titles() -> None:
    changed = law_called("UU 23/2014")
    assert changed is not None
    assert {law.short for law in amendments(changed)} >= {"UU 6/2023", "UU 9/2015", "UU 2/2015"}


def test_a_law_about_another_is_known_by_its_title() -> None:
    law, other, apart = (law_called(name) for name in ("UU 19/2016", "UU 11/2008", "UU 14/2008"))
    assert law and other and apart
    assert law.is_about(other)
    assert not law.is_about(apart)
    assert title_words(law.title)[0] == "perubahan"
