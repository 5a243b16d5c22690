"""What will be missing after a pull is told beforehand."""

from generator.edits.edit import Insert, Remove, Set
from generator.pulling.missing import missing_afterwards
from tests.edits.deciding import plan_of
from tests.pulling.conftest import Prepare

FULL = "visi:\n  rumusan: Maju\n  penjelasan: Belum\nnaskah:\n  status: final\n"


def test_an_emptied_value_is_named(prepare: Prepare) -> None:
    plan = prepare(Set("visi.penjelasan", "Belum", "")).plan
    [notice] = plan.notices
    assert "1 isian belum ada" in notice
    assert "visi.penjelasan" in notice
    assert plan.summary == "1 perubahan siap ditulis dengan --apply."


def test_the_fields_that_a_new_item_lacks_are_counted(prepare: Prepare) -> None:
    [notice] = prepare(Insert("quick_win", {".nama": "Taman"}, "quick_win[pasar]")).plan.notices
    assert "quick_win[taman]" in notice
    assert "lagi" in notice


def test_what_was_missing_before_is_not_named(prepare: Prepare) -> None:
    assert prepare(Set("visi.rumusan", "Maju", "Jaya"), Remove("quick_win[pasar]")).plan.notices == []


QUICK_WINS = """quick_win:
  - {id: mal, nama: Mal, masalah: Jauh}
  - {id: pasar, nama: Pasar}
"""


def test_a_value_filled_in_one_item_does_not_hide_the_same_one_emptied_in_another() -> None:
    after = QUICK_WINS.replace(", masalah: Jauh", "").replace("Pasar}", "Pasar, masalah: Becek}")
    [told] = missing_afterwards(plan_of(QUICK_WINS), plan_of(after))
    assert "1 isian belum ada" in told
    assert "quick_win[mal].masalah" in told


MISSIONS = "misi:\n  - rumusan: Satu\n  - rumusan: Dua\n"


def test_items_that_only_have_another_place_lack_nothing_new() -> None:
    assert [*missing_afterwards(plan_of(MISSIONS), plan_of("misi:\n  - rumusan: Dua\n"))] == []


def test_of_a_final_text_it_is_said_that_it_cannot_be_built() -> None:
    [told] = missing_afterwards(plan_of(FULL), plan_of(FULL.replace("  penjelasan: Belum\n", "")))
    assert "build menolak" in told


def test_the_region_s_own_terms_are_printed_in_what_is_missing() -> None:
    own = f"{FULL}istilah:\n  smart_city: Kota Cendekia\n"
    [told] = missing_afterwards(plan_of(own), plan_of(own.replace("  penjelasan: Belum\n", "")))
    assert "penjelasan visi Kota Cendekia (visi.penjelasan)" in told
