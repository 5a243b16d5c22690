"""All that two versions differ in, as people read it."""

from generator.versions.change import Kind
from tests.versions.plans import between

OLD = "visi: Maju\nquick_win: [{nama: Mal, dimensi: smart_society}, {nama: Pasar, dimensi: smart_governance}]\n"
NEW = "visi: Jaya\nquick_win: [{nama: Mal, dimensi: smart_society, tahun: 2026}]\n"


def test_what_belongs_to_no_dimension_comes_first_then_the_six_in_their_order() -> None:
    found = between(OLD, NEW)
    assert [(key, len(changes)) for key, _, changes in found.sections] == [
        ("umum", 1), ("smart_governance", 1), ("smart_society", 1),
    ]  # fmt: skip


def test_kinds_are_counted() -> None:
    assert between(OLD, NEW).counts == {Kind.ADDED: 1, Kind.REMOVED: 1, Kind.TEXT: 1}


def test_a_path_of_the_old_version_is_known_under_the_new_name() -> None:
    old, new = "quick_win: [{nama: Mal Pelayanan Publik}]\n", "quick_win: [{nama: Mal Pelayanan Publik Kota}]\n"
    found = between(old, new)
    assert found.path_now("quick_win[mal-pelayanan-publik].opd") == "quick_win[mal-pelayanan-publik-kota].opd"
    assert found.path_now("visi.rumusan") == "visi.rumusan"
