"""New items and removed ones: in the style of their neighbours, each with its own comments and no others."""

from collections.abc import Callable

import pytest

from generator.edits.edit import Insert, Remove, Set
from tests.edits.editing import Region

Edited = Callable[..., str]
Refusal = Callable[..., str]

MISSIONS = """\
misi:
  # misi pertama
  - id: a
    nama: A
    # tentang a

  # misi kedua
  - id: b
    nama: B
  # sesudah b

# prinsip
prinsip:
  - nama: P
"""


def test_a_new_item_follows_the_one_before_it_in_the_style_of_the_list(edited: Edited) -> None:
    after = edited(MISSIONS, Insert("misi", {".nama": "Misi Baru", ".uraian": "U"}, "misi[a]"))
    new = "\n\n  - id: misi-baru\n    nama: Misi Baru\n    uraian: U"
    assert after == MISSIONS.replace("    # tentang a", "    # tentang a" + new)


def test_a_new_last_item_stands_before_the_comment_of_the_next_topic(edited: Edited) -> None:
    after = edited(MISSIONS, Insert("misi", {".nama": "C"}, "misi[b]"))
    assert after == MISSIONS.replace("nama: B\n", "nama: B\n\n  - id: c\n    nama: C\n")


def test_a_new_first_item_stands_before_the_comment_of_the_old_one(edited: Edited) -> None:
    after = edited(MISSIONS, Insert("misi", {".nama": "C"}, ""))
    assert after == MISSIONS.replace("  # misi pertama", "  - id: c\n    nama: C\n\n  # misi pertama")


def test_new_items_in_a_row_keep_their_order(edited: Edited) -> None:
    rows = [
        Insert("misi", {".nama": name}, after)
        for name, after in (("C", "misi[a]"), ("D", "misi[c]"), ("E", "misi[+d]"))
    ]
    after = edited(MISSIONS, *rows)
    places = [after.index(f"nama: {name}\n") for name in "ACDEB"]
    assert places == sorted(places)


def test_an_id_that_another_item_has_is_not_given_again(edited: Edited) -> None:
    after = edited(MISSIONS, Insert("misi", {".nama": "A!"}, "misi[b]"), Insert("misi", {".nama": "A?"}, "misi[b]"))
    assert "- id: a-2\n" in after
    assert "- id: a-3\n" in after


def test_an_item_takes_the_forms_of_its_neighbour(edited: Edited) -> None:
    text = (
        "rencana_aksi:\n- id: a-1\n  dimensi: Smart Economy\n  kegiatan: A\n  opd: dinkes\n"
        "  target: {2026: 1, 2027: 2}\n  anggaran:\n    APBD: {2026: 250 juta}\n"
        "daerah:\n  opd:\n    - {id: dinkes, nama: Dinas Kesehatan}\n    - {id: disdik, nama: Dinas Pendidikan}\n"
    )
    fields = {
        ".kegiatan": "B: baru", ".dimensi": "smart_economy", ".opd": "Dinas Pendidikan", ".target[2026]": "1,5",
        ".anggaran[apbd][2026]": "Rp1.500.000.000", ".sumber[1]": "x",
    }  # fmt: skip
    after = edited(text + "sumber:\n  - id: x\n    nama: X\n", Insert("rencana_aksi", fields, "rencana_aksi[a-1]"))
    assert after.startswith(
        text.partition("daerah")[0]
        + '- id: b-baru\n  dimensi: smart_economy\n  kegiatan: "B: baru"\n  target: {2026: "1,5"}\n  opd: disdik\n'
        '  anggaran:\n    APBD: {2026: "1,5 miliar"}\n  sumber: [x]\ndaerah:'
    )


def test_an_item_beside_items_in_braces_is_written_in_braces(edited: Edited) -> None:
    text = "daerah:\n  opd:\n    - {id: a, nama: Dinas A}\n"
    after = edited(text, Insert("daerah.opd", {".nama": "Dinas B, C"}, "daerah.opd[a]"))
    assert after == text + '    - {id: dinas-b-c, nama: "Dinas B, C"}\n'


@pytest.mark.parametrize("sign", ["", " []", " ~", "  ## misi"])
def test_the_first_item_of_an_empty_list_makes_it_a_block(sign: str, edited: Edited) -> None:
    after = edited(f"misi:{sign}\n  # - nama: <misi>\nvisi:\n  rumusan: V\n", Insert("misi", {".nama": "A"}))
    assert after.splitlines()[1:] == ["  # - nama: <misi>", "  - id: a", "    nama: A", "visi:", "  rumusan: V"]
    assert "[]" not in after


def test_a_value_is_added_to_a_list_in_brackets_and_to_one_with_dashes(edited: Edited) -> None:
    text = "daerah:\n  tetangga: [A, C]\nvisi:\n  rumusan: V\n  kata_kunci:\n  - satu\n"
    after = edited(
        text, Insert("daerah.tetangga", {"": "B"}, "daerah.tetangga[1]"),
        Insert("visi.kata_kunci", {"": "dua"}, "visi.kata_kunci[1]"), Insert("daerah.tetangga", {"": "0"}, ""),
    )  # fmt: skip
    assert after == text.replace("[A, C]", "[0, A, B, C]") + "  - dua\n"


def test_an_item_goes_with_its_own_comments_only(edited: Edited) -> None:
    assert edited(MISSIONS, Remove("misi[b]")) == MISSIONS.replace("\n  # misi kedua\n  - id: b\n    nama: B\n", "")
    assert edited(MISSIONS, Remove("misi[a]")) == MISSIONS.replace(
        "  # misi pertama\n  - id: a\n    nama: A\n    # tentang a\n\n", ""
    )


def test_a_comment_about_a_whole_list_stays_when_its_first_item_goes(edited: Edited) -> None:
    text = "misi:\n  # disepakati pada Bimtek II\n  - nama: A\n  - nama: B\n"
    assert edited(text, Remove("misi[a]")) == text.replace("  - nama: A\n", "")


def test_all_items_of_a_list_may_go(edited: Edited) -> None:
    after = edited(MISSIONS, Remove("misi[a]"), Remove("misi[b]"))
    assert after == "misi:\n  # sesudah b\n\n# prinsip\nprinsip:\n  - nama: P\n"


def test_items_go_while_others_come(edited: Edited) -> None:
    after = edited(MISSIONS, Remove("misi[b]"), Insert("misi", {".nama": "C"}, "misi[b]"))
    assert "id: b" not in after
    assert "  - id: c\n    nama: C\n" in after


def test_items_go_from_brackets_with_their_commas(edited: Edited) -> None:
    text = "daerah:\n  tetangga: [A, B, C, D]\n"
    assert edited(text, Remove("daerah.tetangga[1]"), Remove("daerah.tetangga[3]")) == text.replace(
        "[A, B, C, D]", "[B, D]"
    )


def test_an_item_that_goes_leaves_its_namesake_its_id(edited: Edited) -> None:
    text = "misi:\n  - nama: A\n    uraian: satu\n  - nama: A\n    uraian: dua\n"
    assert edited(text, Remove("misi[a]")) == "misi:\n  - id: a-2\n    nama: A\n    uraian: dua\n"


def test_an_item_that_is_still_referred_to_stays(refusal: Refusal) -> None:
    text = "sumber:\n  - id: s\n    nama: S\nvisi:\n  rumusan: V\n  sumber: [s]\n"
    assert "masih dirujuk pada" in refusal(text, Remove("sumber[s]"))


def test_who_refers_to_an_item_is_named_and_the_item_goes_once_no_reference_is_left(
    edited: Edited, refusal: Refusal
) -> None:
    text = "sasaran:\n  - id: s\n    nama: S\nstrategi:\n"
    text += "".join(f"  - nama: {name}\n    sasaran: [s]\n" for name in ("Satu", "Dua"))
    reason = refusal(text, Remove("sasaran[s]"))
    assert "strategi[satu].sasaran[1] milik 'Satu' (" in reason
    assert "dan strategi[dua].sasaran[1] milik 'Dua' (" in reason
    assert reason.endswith("; hapus atau ganti dahulu rujukan itu di YAML atau di halaman program, lalu ulangi")
    assert "nama: S\n" not in edited(text.replace("    sasaran: [s]\n", ""), Remove("sasaran[s]"))


def test_an_item_goes_together_with_what_refers_to_it(edited: Edited) -> None:
    text = "sasaran:\n  - id: s\n    nama: S\n  - id: t\n    nama: T\n"
    text += "strategi:\n  - nama: A\n    sasaran: [s]\n  - nama: B\n"
    after = edited(text, Remove("sasaran[s]"), Remove("strategi[a]"))
    assert after == "sasaran:\n  - id: t\n    nama: T\nstrategi:\n  - nama: B\n"


def test_the_file_of_the_same_dimension_gets_a_new_item(region: Callable[[dict[str, str]], Region]) -> None:
    files = {
        "a.yaml": "risiko:\n  - {id: r, dimensi: smart_living, risiko: R}\n",
        "b.yaml": "risiko:\n  - id: s\n    dimensi: smart_economy\n    risiko: S\n",
    }
    new = Insert("risiko", {".risiko": "T", ".dimensi": "smart_economy"}, "risiko[tidak-ada]")
    assert region(files).edited(new) == {
        "b.yaml": files["b.yaml"] + "  - id: t\n    dimensi: smart_economy\n    risiko: T\n"
    }


def test_an_item_is_set_and_removed_only_one_of_them(refusal: Refusal) -> None:
    assert refusal(MISSIONS, Set("misi[a].nama", "A", "X"), Remove("misi[a]"))


def test_an_item_beside_items_in_brackets_is_written_in_braces(edited: Edited) -> None:
    after = edited("misi: [A, 'B']  # dua\n", Insert("misi", {".nama": "C, D"}, "misi[a]"))
    assert after == "misi: [A, {id: c-d, nama: \"C, D\"}, 'B']  # dua\n"


def test_a_new_item_brings_lists_of_its_own_with_ids(edited: Edited) -> None:
    fields = {".nama": "MPP", ".tahapan[1].nama": "Satu", ".tahapan[1].keluaran": "K", ".tahapan[2].nama": "Satu"}
    after = edited("quick_win:\n  - id: a\n    nama: A\n", Insert("quick_win", fields, "quick_win[a]"))
    assert after == (
        "quick_win:\n  - id: a\n    nama: A\n  - id: mpp\n    nama: MPP\n    tahapan:\n"
        "      - id: satu\n        nama: Satu\n        keluaran: K\n      - id: satu-2\n        nama: Satu\n"
    )


def test_a_comment_that_heads_several_items_stays_when_the_first_of_them_goes(edited: Edited) -> None:
    text = "misi:\n  - nama: A\n  - nama: B\n\n  # --- Bagian kedua ---\n\n  # catatan\n  - nama: C\n  - nama: D\n"
    assert edited(text, Remove("misi[c]")) == text.replace("  - nama: C\n", "")
    assert edited(text, Remove("misi[b]")) == text.replace("  - nama: B\n\n", "")


def test_an_item_stays_if_what_refers_to_it_stays_after_all(region: Callable[[dict[str, str]], Region]) -> None:
    text = "sasaran:\n  - id: s\n    nama: S\nstrategi:\n  - id: a\n    nama: A\n    sasaran: [s]\nrencana_aksi:\n"
    text += "  - kegiatan: K\n    strategi: [a]\n"
    outcome = region({"a.yaml": text}).apply(Remove("sasaran[s]"), Remove("strategi[a]"))
    assert outcome.after == {}
    assert all("masih dirujuk" in refused.reason for refused in outcome.refused)
    assert len(outcome.refused) == 2
