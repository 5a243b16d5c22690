"""Another edition of the frame: what only follows from it is one act, and what people moved is not part of it."""

from tests.versions.acts.acting import acts, notes

PLAN = """\
rencana_aksi:
  - {id: a, kegiatan: Satu, subdimensi: layanan_publik}
  - {id: b, kegiatan: Dua, subdimensi: ekosistem_bisnis}
  - {id: c, kegiatan: Tiga, subdimensi: wajah_kota}
"""
NEW = f"kerangka: pp-59-2022\n{PLAN}"


def moved(old: str, new: str) -> list[tuple[str, str, int]]:
    return [(topic, told, parts) for kind, topic, told, _, parts in acts(old, new) if kind == "dipindah"]


def test_items_that_keep_their_subdimension_move_in_one_act_that_counts_them() -> None:
    assert moved(PLAN, NEW) == [("kerangka", "2021", 4)]
    assert "3 butir dipindah menurut subdimensinya, yang tidak berubah" in notes(PLAN, NEW)
    assert moved(NEW, PLAN) == [("kerangka", "pp-59-2022", 4)]


def test_an_item_that_got_another_subdimension_is_told_by_itself() -> None:
    new = NEW.replace("wajah_kota", "prasarana_kesehatan")
    assert [(topic, parts) for topic, _, parts in moved(PLAN, new)] == [("kerangka", 3), ("rencana_aksi", 0)]


def test_within_one_frame_every_move_is_told() -> None:
    new = PLAN.replace("layanan_publik", "ekosistem_bisnis")
    assert [topic for topic, *_ in moved(PLAN, new)] == ["rencana_aksi"]
