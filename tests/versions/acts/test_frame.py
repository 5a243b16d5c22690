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
    assert [(topic, told) for topic, told, _ in moved(PLAN, NEW)] == [("kerangka", "2021")]
    assert notes(PLAN, NEW)[0].startswith("3 butir dipindah menurut subdimensinya, yang tidak berubah")
    assert [(topic, told) for topic, told, _ in moved(NEW, PLAN)] == [("kerangka", "pp-59-2022")]


def test_an_item_that_got_another_subdimension_is_told_by_itself() -> None:
    new = NEW.replace("wajah_kota", "prasarana_kesehatan")
    assert [topic for topic, *_ in moved(PLAN, new)] == ["kerangka", "rencana_aksi"]
    assert notes(PLAN, new)[0].startswith("2 butir dipindah")


def test_within_one_frame_every_move_is_told() -> None:
    new = PLAN.replace("layanan_publik", "ekosistem_bisnis")
    assert [topic for topic, *_ in moved(PLAN, new)] == ["rencana_aksi"]


NAMED = """\
dimensi: {smart_governance: Tata Kelola Cerdas, smart_branding: {nama: Citra, gambaran: Kota kami}}
subdimensi: {wajah_kota: Rupa Kota}
"""
NAMED_NEW = """\
kerangka: pp-59-2022
dimensi: {mobilitas: Gerak}
subdimensi: {wajah_kota: Rupa Kota}
"""


def test_plans_that_differ_only_in_their_frame_have_one_difference() -> None:
    named = "subdimensi: {wajah_kota: Rupa Kota, layanan_publik: Pelayanan Warga}\n"
    for text in (PLAN, named, named + PLAN, ""):
        both = text, f"kerangka: pp-59-2022\n{text}"
        for old, new in (both, both[::-1]):
            assert [topic for _, topic, *_ in acts(old, new)] == ["kerangka"]


def test_names_of_dimensions_that_one_frame_has_are_told_once_with_the_frame() -> None:
    [note, *_] = notes(NAMED, NAMED_NEW)
    assert "tidak dibawa: Tata Kelola Cerdas (Smart Governance) dan Citra (Smart Branding);" in note
    assert "dalam kerangka baru: Gerak (Mobilitas);" in note
    [note, *_] = notes(NAMED_NEW, NAMED)
    assert "tidak dibawa: Gerak (Mobilitas);" in note


def test_what_is_said_of_a_dimension_that_is_gone_is_told_by_itself() -> None:
    told = [(kind, topic, old, new) for kind, topic, old, new, _ in acts(NAMED, NAMED_NEW)]
    assert told[1:] == [("dihapus", "dimensi", "Kota kami", "")]
    assert ("ditambah", "dimensi", "", "Kota kami") in [one[:4] for one in acts(NAMED_NEW, NAMED)]


def test_a_name_or_term_that_people_changed_is_told_by_itself() -> None:
    new = NAMED_NEW.replace("Rupa Kota", "Wajah Kita") + "istilah: {dewan: Dewan Kita}\n"
    topics = [topic for _, topic, *_ in acts(NAMED, new)]
    assert {"subdimensi", "istilah"} <= {*topics}
