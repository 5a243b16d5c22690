"""Findings as reports show them: one entry for what is missing in one place, and for what repeats itself."""

from pathlib import Path

from generator.checks.folding import Entry, entries, shown_entries
from generator.checks.run_rules import check
from generator.masterplan.reading import read_masterplan
from tests.cases import each
from tests.checks.looking import looked, plan_of
from tests.conftest import write_tree

FIGURE = "{{uraian: Persentase {n}, nilai: {n}, satuan: persen, tahun: 2024}}"


def shown(text: str, *rules: str) -> list[Entry]:
    """The entries of what some rules find in a YAML text."""
    return list(entries(looked(text, *rules).findings))


def figures(count: int) -> str:
    """An issue with figures that tell no source, one a line from line 4 on."""
    lines = "".join(f"      - {FIGURE.format(n=n)}\n" for n in range(1, count + 1))
    return f"isu:\n  - isu: Kemiskinan bertahan\n    data:\n{lines}"


def test_a_rule_that_repeats_itself_is_one_entry_with_its_count_and_lines() -> None:
    (entry,) = shown(figures(4), "DTA002")
    assert entry.brief == "Angka tanpa sumber (4 kali)"
    assert entry.message == "Angka tanpa sumber (4 kali): daerah.yaml baris 4, 5, 6, 7"
    assert entry.remedy == "isi 'sumber' pada butir ini."


def test_up_to_three_times_each_finding_speaks_for_itself() -> None:
    assert [entry.message for entry in shown(figures(3), "DTA002")] == [
        f"Angka 'Persentase {n}' tidak bersumber" for n in (1, 2, 3)
    ]


def test_lines_are_bounded_and_the_rest_is_counted() -> None:
    (entry,) = shown(figures(45), "DTA002")
    assert entry.message.endswith("42, 43; dan 5 lagi")


@each(("count", "end"), [(40, "; isian 40"), (41, "; isian 40; dan 1 lagi")])
def test_labels_up_to_the_limit_leave_no_rest_to_count(count: int, end: str) -> None:
    missing = next(entry.first for entry in shown("visi:\n", "ISI001") if entry.first.empty_key)
    many = [missing._replace(message=f"isian {n} belum diisi") for n in range(1, count + 1)]
    assert Entry(many).brief.partition(" belum diisi")[0].endswith(end)


def test_empty_keys_of_one_file_are_one_entry_with_their_lines() -> None:
    found = shown("visi:\nmisi:\nrpjmd:\n", "ISI001")
    entry = next(entry for entry in found if entry.first.empty_key)
    assert entry.message == "3 isian belum ada: visi Smart City (baris 1); misi Smart City (baris 2); RPJMD (baris 3)"
    assert entry.remedy == "kuncinya sudah ada di sini dan masih kosong; isilah."


def missions(count: int) -> str:
    return "misi:\n" + "".join(f"  - {{nama: Misi {n}, dimensi: smart_living}}\n" for n in range(1, count + 1))


def test_what_many_items_lack_is_one_entry_with_its_lines() -> None:
    (entry,) = [entry for entry in shown(missions(45), "ISI001") if entry.first.path.startswith("misi[")]
    assert entry.message.startswith("Misi RPJMD yang didukung belum diisi (45 kali): daerah.yaml baris 2, 3, 4")
    assert entry.message.endswith("41; dan 5 lagi")
    assert entry.remedy == "lengkapi 'misi_daerah' pada setiap butir itu."


def test_items_whose_ids_hold_brackets_are_folded_like_others() -> None:
    rows = "".join(f"  - {{id: 'QW]{n}', nama: Loket {n}, dimensi: smart_economy}}\n" for n in range(4))
    found = [entry for entry in shown(f"quick_win:\n{rows}", "ISI001") if "quick_win" in entry.first.path]
    assert [len(entry.findings) % 4 for entry in found if "[" in entry.first.path] == [0]
    assert {finding.dimension for entry in found for finding in entry.findings if "[" in finding.path} == {
        "smart_economy"
    }


def test_items_that_lack_different_things_are_entries_of_their_own() -> None:
    text = missions(3) + "risiko:\n  - {risiko: A, dimensi: smart_living}\n  - {risiko: B}\n"
    lacking = [entry for entry in shown(text, "ISI001") if "[" in entry.first.path]
    assert [len(entry.findings) for entry in lacking if entry.first.path.startswith("misi[")] == [1, 1, 1]
    assert len([entry for entry in lacking if entry.first.path.startswith("risiko[")]) == 2


def test_labels_that_hold_commas_are_parted_by_semicolons() -> None:
    (entry,) = [e for e in shown("masterplan: 1\n", "ISI001") if "strategi" in e.message and "sasaran" in e.message]
    assert "sasaran, indikator, dan target; strategi" in entry.message


def test_a_report_for_people_shows_some_entries_and_counts_the_rest() -> None:
    text = "misi:\n" + "".join(f"  - Misi {n}\n  - Misi {n}.\n" for n in range(1, 202))
    findings = looked(text, "KST007").findings
    few, more = shown_entries(findings[:3])
    assert (len(few), more) == (3, 0)
    different = [finding._replace(remedy=str(n)) for n, finding in enumerate(findings)]
    many, more = shown_entries(different)
    assert (len(many), more) == (100, len(findings) - 100)


def test_an_element_of_the_swot_analysis_is_named_by_its_own_key() -> None:
    text = "swot: [{unsur: struktur, kekuatan: [Serat optik], kelemahan: [a], peluang: [b], ancaman: [c]}]\n"
    remedies = [entry.remedy for entry in shown(text, "ISI001") if "swot" in entry.remedy]
    assert remedies and all("'unsur: " in remedy and "dimensi" not in remedy for remedy in remedies)


def test_what_is_not_written_names_the_file_where_it_belongs(tmp_path: Path) -> None:
    write_tree(tmp_path, {"visi.yaml": "visi: {rumusan: Satu}\n", "program.yaml": "strategi: [{nama: Dua}]\n"})
    found = {f.path: f for f in check(read_masterplan(tmp_path).masterplan).findings if f.rule == "ISI001"}
    assert found["misi"].file == tmp_path / "visi.yaml"
    assert found["sasaran"].file == tmp_path / "program.yaml"
    assert found["quick_win"].file == tmp_path / "quick-win.yaml"
    assert found["misi"].remedy == "tambahkan topik 'misi' pada visi.yaml."


def test_a_plan_that_comes_from_no_folder_names_its_single_file() -> None:
    found = [f for f in check(plan_of("visi: {rumusan: Satu}\n")).findings if f.path == "misi"]
    assert [f.file.name for f in found if f.file] == ["daerah.yaml"]


def test_placeholders_of_many_items_are_one_entry_that_names_the_field() -> None:
    rows = "".join(f"  - {{nama: Misi {n}, misi_daerah: menyusul dari Bappeda}}\n" for n in range(4))
    (entry,) = [entry for entry in shown(f"misi:\n{rows}", "ISI001") if entry.first.path.startswith("misi[")]
    assert entry.message == "Misi RPJMD yang didukung belum diisi (4 kali): daerah.yaml baris 2, 3, 4, 5"
    assert entry.remedy == "ganti dengan isi yang sebenarnya."
