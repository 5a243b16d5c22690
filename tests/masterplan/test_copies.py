"""A copy of a file left beside its original is reported, and never doubles anything."""

import re
import shutil
from pathlib import Path

import pytest

from generator.masterplan.reading import Reading, read_masterplan
from generator.source.files import yaml_files
from tests.cases import each
from tests.conftest import CHECKOUT, write_tree
from tests.source.reading import said

CONTOH = CHECKOUT / "masterplans" / "contoh"
ITEM = "- {{dimensi: smart_economy, program: P, kegiatan: K{0}, satuan: orang, lokasi: L, target: {{2026: {0}}}}}\n"
ROWS = "rencana_aksi:\n" + "".join(ITEM.format(n) for n in range(1, 7))


def reading(folder: Path, files: dict[str, str]) -> Reading:
    write_tree(folder, dict(files))
    return read_masterplan(folder)


def copies(found: Reading) -> list[str]:
    return [p.message.rsplit("/", 1)[-1] for p in found.problems.errors if p.remedy.startswith("sisakan satu saja")]


@each(
    "name",
    [
        "rencana-aksi - Salin.yaml",
        "rencana-aksi (1).yaml",
        "rencana-aksi-LAPTOP.yaml",
        "rencana-aksi - Copy.yaml",
        "Salinan rencana-aksi.yaml",
        "arsip/rencana-aksi.yaml",
        "arsip/2025/a.yml",
        "zzz.yaml",
    ],
)
@each(("old", "new"), [("", ""), ("K2", "K2 lama"), ("satuan: orang", "satuan: unit")])
def test_a_copy_is_named_with_its_original(name: str, old: str, new: str, tmp_path: Path) -> None:
    changed = ROWS.replace(old, new, 1) if old else ROWS
    found = reading(tmp_path, {"rencana-aksi.yaml": ROWS, name: changed})
    [problem] = found.problems.errors
    assert f"sisakan satu saja: hapus {tmp_path / name} atau" in problem.remedy
    assert str(tmp_path / "rencana-aksi.yaml") in problem.message
    assert len(found.masterplan.rencana_aksi) == 6


NAMED = re.sub(r"kegiatan: K(\d)", r"id: k-\1, kegiatan: K\1", ROWS)


@each(("old", "new"), [("id: k", "id: z"), ("id: k-2", "id: z"), ("id: k", "id: dinas-kesehatan-k")])
@each("changed", ["lokasi: L, target: {2026: 2}", "lokasi: lain, target: {2026: 2}"])
def test_a_copy_with_other_ids_is_a_copy(old: str, new: str, changed: str, tmp_path: Path) -> None:
    copy = NAMED.replace(old, new).replace("lokasi: L, target: {2026: 2}", changed)
    found = reading(tmp_path, {"a.yaml": NAMED, "b.yaml": copy})
    assert len(copies(found)) == 1
    assert len(found.masterplan.rencana_aksi) == 6


def test_items_of_the_same_name_with_other_ids_and_other_content_are_no_copy(tmp_path: Path) -> None:
    other = NAMED.replace("id: k", "id: z").replace("satuan: orang, lokasi: L", "satuan: unit, lokasi: M")
    found = reading(tmp_path, {"a.yaml": NAMED, "b.yaml": re.sub(r"2026: (\d)", r"2027: 1\1", other)})
    assert copies(found) == []
    assert len(found.masterplan.rencana_aksi) == 12


def test_removing_the_copy_as_told_is_enough(tmp_path: Path) -> None:
    found = reading(tmp_path, {"a.yaml": ROWS, "a - Salin.yaml": ROWS})
    [file] = re.findall(r"hapus (\S.*?\.yaml)", found.problems.errors[0].remedy)
    Path(file).unlink()
    assert not read_masterplan(tmp_path).problems.found


def test_each_of_several_copies_is_told(tmp_path: Path) -> None:
    found = reading(tmp_path, {"a.yaml": ROWS, "a (1).yaml": ROWS, "arsip/a.yaml": ROWS})
    assert len(copies(found)) == 2
    assert len(found.masterplan.rencana_aksi) == 6


def test_ids_of_a_copy_are_no_further_problem(tmp_path: Path) -> None:
    rows = ROWS.replace("{dimensi", "{id: x, dimensi", 1)
    assert len(reading(tmp_path, {"a.yaml": rows, "b.yaml": rows}).problems.errors) == 1


@each(
    "other",
    [
        ROWS.replace("smart_economy", "smart_society"),
        ROWS.replace("kegiatan: K", "kegiatan: M"),
        re.sub(r"K([3-6])", r"K1\1", ROWS),
        "rencana_aksi:\n- {dimensi: smart_economy, program: P, kegiatan: K1, target: {2027: 9}}\n",
        ROWS.replace("2026", "2027").replace("satuan: orang, ", ""),
        "daerah: {nama: Sampit}\nmisi: [Maju, Terus]\n",
        "",
    ],
)
def test_files_that_share_little_are_no_copies(other: str, tmp_path: Path) -> None:
    assert copies(reading(tmp_path, {"a.yaml": ROWS, "b.yaml": other})) == []


SMALL = ITEM.format(2).replace("satuan: orang", "satuan: unit")
"""The second item, changed a little."""


def rows(*numbers: int) -> str:
    return "rencana_aksi:\n" + "".join(ITEM.format(n) for n in numbers)


@each("small", ["a.yaml", "z.yaml", "arsip/m.yaml"])
@each("text", [rows(2), rows(2, 5), "rencana_aksi:\n" + SMALL])
def test_a_small_file_whose_items_are_all_in_a_larger_one_is_to_go(small: str, text: str, tmp_path: Path) -> None:
    found = reading(tmp_path, {"m.yaml": ROWS, small: text})
    [problem] = found.problems.errors
    assert f"isi {tmp_path / small} sudah ada pada {tmp_path / 'm.yaml'}" in problem.message
    assert f"hapus {tmp_path / small} atau" in problem.remedy
    assert len(found.masterplan.rencana_aksi) == 6
    (tmp_path / small).unlink()
    assert not read_masterplan(tmp_path).problems.found


def test_a_third_file_is_compared_with_the_larger_one_that_stays(tmp_path: Path) -> None:
    found = reading(tmp_path, {"a.yaml": rows(2, 3), "m.yaml": ROWS, "z.yaml": rows(3)})
    assert {re.findall(r"hapus (\S*)", p.remedy)[0] for p in found.problems.errors} == {
        str(tmp_path / "a.yaml"),
        str(tmp_path / "z.yaml"),
    }


@each("small", ["a.yaml", "z.yaml"])
def test_items_repeated_beside_others_are_told_one_by_one(small: str, tmp_path: Path) -> None:
    found = reading(tmp_path, {"m.yaml": ROWS, small: rows(2, 5, 9)})
    assert [("'K2'" in p.message, "'K5'" in p.message) for p in found.problems.errors] == [
        (True, False),
        (False, True),
    ]
    for problem in found.problems.errors:
        assert problem.place is not None
        assert problem.also is not None
        assert {problem.place.file.name, problem.also.file.name} == {"m.yaml", small}
        assert "hapus butir ini" in problem.remedy
        assert ".yaml" not in problem.remedy
    assert len(found.masterplan.rencana_aksi) == 7


ONE = (
    "rencana_aksi:\n"
    "- {{dimensi: smart_economy, program: P, kegiatan: K, opd: D, anggaran: {{APBD: {{2026: 250 juta}}}}, {}}}\n"
)


@each(
    ("one", "two"),
    [("lokasi: A", "lokasi: B"), ("target: {2026: 4}", "target: {2026: 8}"), ("indikator: A", "indikator: B")],
)
def test_what_is_told_apart_is_no_copy(one: str, two: str, tmp_path: Path) -> None:
    found = reading(tmp_path, {"a.yaml": ONE.format(one), "b.yaml": ONE.format(two)})
    assert not found.problems.errors
    assert len(found.masterplan.rencana_aksi) == 2


def test_files_that_are_the_same_but_for_what_tells_them_apart_are_said_to_count_both(tmp_path: Path) -> None:
    other = ROWS.replace("lokasi: L", "lokasi: M")
    found = reading(tmp_path, {"a.yaml": ROWS, "b.yaml": other})
    [notice] = found.problems.found
    assert notice.notice
    assert "6 butir pada" in notice.message
    assert "kecuali 'lokasi'; keduanya dihitung" in notice.message
    assert notice.remedy.endswith("bila memang berbeda, tidak ada yang perlu diubah.")
    assert len(found.masterplan.rencana_aksi) == 12


def test_a_file_that_is_called_a_version_is_to_be_renamed_where_it_counts(tmp_path: Path) -> None:
    other = ROWS.replace("lokasi: L", "lokasi: M")
    found = reading(tmp_path, {"a.yaml": ROWS, "a - Copy.yaml": other})
    [notice] = found.problems.found
    assert notice.remedy.endswith(f"ganti nama {tmp_path / 'a - Copy.yaml'} tanpa penanda versinya, 'copy'.")


@each(
    ("one", "two"),
    [
        ("lokasi: A", "lokasi: A"),
        ("lokasi: A", ""),
        ("target: {2026: 4, 2027: 8, 2028: 9}", "target: {2026: 4, 2027: 8, 2028: 10}"),
        ("id: x, lokasi: A, satuan: orang", "id: x, lokasi: B, satuan: orang"),
    ],
)
def test_what_nothing_tells_apart_is_a_copy_however_it_was_edited(one: str, two: str, tmp_path: Path) -> None:
    found = reading(tmp_path, {"a.yaml": ONE.format(one), "b.yaml": ONE.format(two)})
    assert len(copies(found)) == 1
    assert "bila memang dua hal yang berbeda, bedakan nama (dan id) butirnya." in found.problems.errors[0].remedy
    (tmp_path / "b.yaml").write_text(ONE.format(two).replace("kegiatan: K", "kegiatan: L").replace("id: x", "id: y"))
    assert not read_masterplan(tmp_path).problems.errors


PLAN = (
    "- {{dimensi: smart_economy, program: P, kegiatan: K{0}, indikator: I{0}, opd: D, target: {{2026: 2{0}}}, "
    "anggaran: {{APBD: {{2026: 25{0} juta}}}}}}\n"
)
REVISED = "rencana_aksi:\n" + "".join(PLAN.format(n) for n in range(1, 4))
WINS = "quick_win:\n- {dimensi: smart_economy, nama: Q, opd: D, anggaran: {APBD: {2026: 250 juta}}}\n"


@each(
    ("text", "old", "new", "keys"),
    [
        (REVISED, r"2(\d\}|5\d)", r"3\1", "'anggaran' dan 'target'"),
        (REVISED, r"(opd: |2)(?=D|5\d)", r"\g<1>9", "'anggaran' dan 'opd'"),
        (WINS, "250 juta", "300 juta", "'anggaran'"),
    ],
)
def test_a_revised_copy_is_said_to_count_beside_its_original(
    text: str, old: str, new: str, keys: str, tmp_path: Path
) -> None:
    found = reading(tmp_path, {"a.yaml": text, "a-revisi.yaml": re.sub(old, new, text)})
    [notice] = found.problems.found
    assert notice.notice
    assert f"kecuali {keys}; keduanya dihitung" in notice.message


@each("text", [REVISED, WINS])
@each(
    ("old", "new"),
    [("2026", "2027"), ("smart_economy", "smart_society"), ("(kegiatan|nama): ", r"\1: Lain ")],
)
def test_the_same_names_in_other_years_or_dimensions_are_no_revised_copy(
    text: str, old: str, new: str, tmp_path: Path
) -> None:
    other = re.sub(r"25\d(?= juta)|2\d(?=\})", "9", re.sub(old, new, text))
    assert not reading(tmp_path, {"a.yaml": text, "b.yaml": other}).problems.found


@each("names", [("a.yaml", "b.yaml"), ("b.yaml", "a.yaml")])
def test_a_copy_without_the_ids_of_its_original_is_known(names: tuple[str, str], tmp_path: Path) -> None:
    with_ids = re.sub(r"\{dimensi(.*?)kegiatan: (K.)", r"{id: \2, dimensi\1kegiatan: \2", ROWS)
    found = reading(tmp_path, dict(zip(names, (ROWS, with_ids), strict=True)))
    assert len(copies(found)) == 1
    assert len(found.masterplan.rencana_aksi) == 6


@pytest.mark.slow
def test_a_raised_copy_of_a_whole_file_without_ids_is_noticed(tmp_path: Path) -> None:
    shutil.copytree(CONTOH, tmp_path / "x")
    file = tmp_path / "x" / "rencana-aksi-smart-economy.yaml"
    text = re.sub(r"(?m)^( *- )id: \S+\n +", r"\1", file.read_text(encoding="utf-8"))
    raised = re.sub(r"(\d+) juta", lambda money: f"{int(money[1]) + 7} juta", text)
    file.with_stem(f"{file.stem}-revisi").write_text(raised, encoding="utf-8")
    found = read_masterplan(tmp_path / "x").problems.found
    assert any("tampak sama" in p.message or "hampir sama" in p.message for p in found)


@pytest.mark.slow
@pytest.mark.parametrize("with_ids", [True, False])
def test_every_file_of_a_region_is_known_again(with_ids: bool, tmp_path: Path) -> None:
    for file in yaml_files(CONTOH):
        text = file.read_text(encoding="utf-8")
        if not with_ids:
            text = re.sub(r"(?m)^( *- )id: \S+\n +", r"\1", text)
        write_tree(tmp_path, {file.name: text, f"{file.stem} - Salin.yaml": text})
    told = copies(read_masterplan(tmp_path))
    assert len({*told}) == len(told) == len(yaml_files(CONTOH)), told


def test_a_region_without_copies_has_no_problem() -> None:
    assert not said(read_masterplan(CONTOH).problems)
