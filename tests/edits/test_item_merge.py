"""Two edited versions of a region merged by item: both sides are in it, or the conflict is named."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edits.applied import applied
from generator.edits.between import edits_between
from generator.edits.edit import Insert, Set
from generator.edits.item_merge import Merged, merged
from generator.masterplan.masterplan import Masterplan, walk
from generator.masterplan.reading import read_masterplan
from generator.source.problems import InputError
from generator.source.values import Paragraf, Prosa, Teks
from tests.cases import each
from tests.conftest import examples, write_tree
from tests.edits.deciding import plan_of
from tests.plans import LENGKAP

VISI = "# Visi.\nvisi:\n  rumusan: Maju\n  penjelasan: Belum\n"
WINS = "quick_win:\n  - id: mal\n    nama: Mal\n    jumlah_penerima: 1000\n    tujuan: Satu\n"


def merge(folder: Path, base: str, ours: str, theirs: str, *, single: bool = False) -> tuple[Merged, str]:
    """The outcome, and the text of our file afterwards."""
    write_tree(folder, {"dasar/a.yaml": base, "kita/a.yaml": ours, "mereka/a.yaml": theirs})
    places = [folder / side / ("a.yaml" if single else "") for side in ("dasar", "kita", "mereka")]
    found = merged(*places)
    return found, found.texts.get(folder / "kita" / "a.yaml", ours.encode()).decode()


@each("single", [False, True])
def test_values_on_neighbouring_lines_are_both_kept(tmp_path: Path, single: bool) -> None:
    ours, theirs = VISI.replace("Maju", "Maju pesat"), VISI.replace("Belum", "Sudah")
    found, text = merge(tmp_path, VISI, ours, theirs, single=single)
    assert found.is_complete
    assert text == VISI.replace("Maju", "Maju pesat").replace("Belum", "Sudah")


def test_new_items_at_the_same_place_are_both_kept(tmp_path: Path) -> None:
    ours, theirs = WINS + "  - nama: Pasar\n", WINS + "  - nama: Taman\n"
    found, text = merge(tmp_path, WINS, ours, theirs)
    assert found.is_complete
    assert "nama: Pasar\n" in text
    assert "nama: Taman\n" in text


def test_a_value_changed_on_both_sides_is_a_conflict_and_nothing_is_merged(tmp_path: Path) -> None:
    ours, theirs = VISI.replace("Maju", "A"), VISI.replace("Maju", "B").replace("Belum", "Sudah")
    found, text = merge(tmp_path, VISI, ours, theirs)
    assert [(one.path, one.old, one.today, one.new) for one in found.conflicts] == [
        ("visi.rumusan", "Maju", "A", "B")
    ]
    assert (found.texts, text) == ({}, ours)


def test_the_same_change_on_both_sides_is_no_conflict(tmp_path: Path) -> None:
    both = VISI.replace("Maju", "A")
    found, text = merge(tmp_path, VISI, both, both.replace("Belum", "Sudah"))
    assert found.is_complete
    assert text == both.replace("Belum", "Sudah")


def test_lines_that_merge_keep_the_comments_and_the_quotes_of_both_sides(tmp_path: Path) -> None:
    base = VISI + "\n\n\n" + WINS
    ours = base.replace("# Visi.", "# Visi kita.").replace("Maju", "Maju pesat")
    theirs = base.replace("tujuan: Satu", "tujuan: 'Dua'  # dari Bappeda")
    found, text = merge(tmp_path, base, ours, theirs)
    assert found.is_complete
    assert text == ours.replace("tujuan: Satu", "tujuan: 'Dua'  # dari Bappeda")


def test_a_comment_that_a_merge_by_values_loses_is_told(tmp_path: Path) -> None:
    theirs = VISI.replace("  rumusan: Maju\n", "  # Disepakati 3 Mei.\n  rumusan: Maju\n").replace("Belum", "Sudah")
    found, _ = merge(tmp_path, VISI, VISI.replace("Maju", "Maju pesat"), theirs)
    assert found.is_complete
    assert found.notices == [
        "Komentar baru di B, a.yaml:3, tidak ikut digabungkan: '# Disepakati 3 Mei.'. Salin sendiri bila perlu."
    ]


def test_each_comment_behind_a_value_that_a_merge_loses_is_told(tmp_path: Path) -> None:
    base = VISI.replace("Maju", "Maju  # a").replace("Belum", ">-  # c\n    Belum # bukan komentar")
    ours, theirs = base.replace("# a", "# kita"), base.replace("# a", "# mereka").replace("# c", "# d")
    found, text = merge(tmp_path, base, ours, theirs)
    assert (found.is_complete, text) == (True, ours)
    assert [notice.split("'")[1] for notice in found.notices] == ["# mereka", "# d"]
    found, _ = merge(tmp_path, base, ours, base)
    assert found.notices == []


@each("given", ["id: baru\n    ", ""])
def test_different_new_items_with_one_id_are_a_conflict(tmp_path: Path, given: str) -> None:
    base = "misi:\n  - {id: lama, nama: Lama}\n"
    ours = base + "  - {id: baru, nama: Milik A}\n"
    theirs = base + f"  - {given}nama: Baru\n"
    found, text = merge(tmp_path, base, ours, theirs)
    assert [(one.path, one.reason) for one in found.conflicts] == [
        ("misi[baru]", "butir ber-id sama sudah ada di YAML, dengan isi lain")
    ]
    assert text == ours
    found, _ = merge(tmp_path, base, ours, theirs.replace("baru", "lain").replace("Baru", "Lain"))
    assert found.is_complete
    added = [] if given else ["misi[lain]: juga ditulis id: lain, agar butirnya tetap dikenali."]
    assert found.notices == added


def test_a_reference_never_leads_to_an_item_of_the_other_side(tmp_path: Path) -> None:
    base = "misi:\n  - {id: lama, nama: Lama}\nsasaran:\n  - {id: s, nama: S, misi: [lama]}\n"
    new = "  - {id: lama, nama: Lama}\n  - {id: baru, nama: NAMA}\n"
    ours, theirs = (base.replace("  - {id: lama, nama: Lama}\n", new.replace("NAMA", name)) for name in ("A", "B"))
    found, text = merge(tmp_path, base, ours, theirs.replace("[lama]", "[baru]"))
    assert ([one.path for one in found.conflicts], text) == (["misi[baru]"], ours)


def test_typography_that_only_one_side_changed_is_kept(tmp_path: Path) -> None:
    base = "visi: {rumusan: \"Maju 'cerdas'\", penjelasan: Belum}\n"
    ours, theirs = base.replace("Belum", "Sudah"), base.replace("'cerdas'", "‘cerdas’")
    found, text = merge(tmp_path, base, ours, theirs)
    assert found.is_complete
    assert "‘cerdas’" in text
    assert "Sudah" in text


def test_an_item_removed_on_one_side_and_changed_on_the_other_is_a_conflict(tmp_path: Path) -> None:
    more = WINS + "  - id: pasar\n    nama: Pasar\n    tujuan: X\n"
    found, _ = merge(tmp_path, more, more.replace("tujuan: X", "tujuan: Y"), WINS)
    assert [one.path for one in found.conflicts] == ["quick_win[pasar]"]
    found, _ = merge(tmp_path, more, WINS, more.replace("tujuan: X", "tujuan: Y"))
    assert [one.path for one in found.conflicts] == ["quick_win[pasar].tujuan"]


def test_an_item_removed_on_one_side_only_goes(tmp_path: Path) -> None:
    more = WINS + "  - id: pasar\n    nama: Pasar\n"
    found, text = merge(tmp_path, more, more.replace("1000", "2000"), WINS)
    assert found.is_complete
    assert text == WINS.replace("1000", "2000")


def test_pictures_and_templates_that_only_the_other_side_changed_are_told(tmp_path: Path) -> None:
    write_tree(tmp_path, {"dasar/a.png": "1", "kita/a.png": "1", "mereka/a.png": "2", "mereka/templates/b.md": "x"})
    write_tree(tmp_path, {"dasar/c.png": "1", "kita/c.png": "2", "mereka/c.png": "1", "mereka/.git/x": "x"})
    found, _ = merge(tmp_path, VISI, VISI, VISI.replace("Belum", "Sudah"))
    assert found.notices == [
        "Berkas lain yang berubah di B tidak ikut digabungkan: a.png, templates/b.md. Salin sendiri bila perlu."
    ]


def test_a_version_with_faults_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        merge(tmp_path, VISI, VISI, "visi: [\n")


PLAN = plan_of(LENGKAP.read_text("utf-8"))
TEXTS = [
    leaf for leaf in walk(PLAN) if type(leaf) in (Teks, Paragraf, Prosa) and leaf.spot and leaf.path[-3:] != ".id"
]
ADDED = st.sampled_from([" baru", " #1", " 'kutip'", ": titik dua"])
SIDE = st.lists(st.tuples(st.sampled_from(TEXTS), ADDED), max_size=5, unique_by=lambda one: one[0].path)


def changed_paths(masterplan: Masterplan) -> set[str]:
    """The values that differ from the plan that both sides began with."""
    return {edit.path for edit in edits_between(PLAN, masterplan) if isinstance(edit, Set)}


@pytest.mark.slow
@settings(max_examples=examples(5))
@given(SIDE, SIDE, st.sampled_from(["", "Pasar", "Taman"]))
def test_both_sides_are_in_a_merge_whichever_is_ours(
    tmp_path_factory: pytest.TempPathFactory, one: list[tuple[Teks, str]], other: list[tuple[Teks, str]], name: str
) -> None:
    root = tmp_path_factory.mktemp("gabung")
    base = write_tree(root, {"dasar/a.yaml": LENGKAP.read_bytes()}) / "dasar"
    row = [Insert("quick_win", {".nama": name}, PLAN.quick_win[-1].path)] if name else []
    sides = []
    for side, changes, rows in (("satu", one, row), ("dua", other, [])):
        edits = [Set(text.path, str(text), f"{text}{more}") for text, more in changes]
        texts = applied(read_masterplan(base), [*edits, *rows]).after
        place = write_tree(root, {f"{side}/a.yaml": texts.get(base / "a.yaml", LENGKAP.read_bytes())}) / side
        sides.append(place)
    meant = set[str]().union(*(changed_paths(read_masterplan(side).masterplan) for side in sides))
    results = []
    for ours, theirs in (sides, sides[::-1]):
        found = merged(base, ours, theirs)
        if not found.is_complete:
            assert found.conflicts
            return
        for file, text in found.texts.items():
            file.write_bytes(text)
        results.append(read_masterplan(ours).masterplan)
    assert edits_between(*results) == []
    assert changed_paths(results[0]) == meant


SUBDIMENSION = "strategi:\n  - subdimensi: layanan_publik\n    nama: Loket\n"


def test_a_dimension_that_follows_from_its_subdimension_is_not_written(tmp_path: Path) -> None:
    ours = SUBDIMENSION + "  - subdimensi: energi\n    nama: Surya\n"
    theirs = SUBDIMENSION.replace("Loket", "Loket keliling") + "  - subdimensi: sampah_limbah\n    nama: Kompos\n"
    found, text = merge(tmp_path, SUBDIMENSION, ours, theirs)
    assert found.is_complete
    assert "dimensi: smart" not in text
    assert text.count("subdimensi: ") == 3


def test_another_subdimension_is_one_edit() -> None:
    other = SUBDIMENSION.replace("layanan_publik", "energi")
    assert edits_between(plan_of(SUBDIMENSION), plan_of(other)) == [
        Set("strategi[loket].subdimensi", "layanan_publik", "energi")
    ]


def test_a_dimension_that_was_written_before_its_subdimension_is_cleared() -> None:
    plain = SUBDIMENSION.replace("subdimensi: layanan_publik", "dimensi: smart_living")
    changes = edits_between(plan_of(plain), plan_of(SUBDIMENSION))
    assert {edit.path: edit.now for edit in changes if isinstance(edit, Set)} == {
        "strategi[loket].dimensi": "", "strategi[loket].subdimensi": "layanan_publik",
    }  # fmt: skip


@each(("count", "end"), [(5, "e.png."), (6, "e.png, dan 1 lagi.")])
def test_of_many_other_files_five_are_named_and_the_rest_is_counted(count: int, end: str, tmp_path: Path) -> None:
    write_tree(tmp_path, {f"mereka/{name}.png": "x" for name in "abcdef"[:count]})
    found, _ = merge(tmp_path, VISI, VISI, VISI.replace("Belum", "Sudah"))
    assert f"a.png, b.png, c.png, d.png, {end} Salin" in found.notices[0]


WIN = "quick_win:\n  - id: mal\n    nama: Mal\n    tujuan: Satu\n  - id: pasar\n    nama: Pasar\n    tujuan: Dua\n"
REVIEW = "evaluasi:\n  - tahun: 2024\n    kebutuhan_data:\n      - Data A\n      - Data B\n      - Data C\n"


@each(
    ("base", "item", "change"),
    [
        (REVIEW, "      - Data B\n", ("Data B", "Data B dan apotek")),
        (REVIEW, "      - Data C\n", ("Data C", "Data C dan apotek")),
        (WIN, "  - id: mal\n    nama: Mal\n    tujuan: Satu\n", ("Satu", "Satu atap")),
        (WIN, "  - id: pasar\n    nama: Pasar\n    tujuan: Dua\n", ("Dua", "Dua atap")),
    ],
)
@each("exchanged", [False, True])
def test_an_item_deleted_here_and_changed_there_is_told_truly_of_both_sides(
    base: str, item: str, change: tuple[str, str], exchanged: bool, tmp_path: Path
) -> None:
    sides = [base.replace(item, ""), base.replace(*change)]
    found, _ = merge(tmp_path, base, *(reversed(sides) if exchanged else sides))
    [one] = found.conflicts
    texts = (one.new, one.today) if exchanged else (one.today, one.new)
    assert texts[0] == ""
    assert change[1] in texts[1]
    assert one.reason == "dihapus di satu sisi, diubah di sisi lain"
    assert one.place is not None
