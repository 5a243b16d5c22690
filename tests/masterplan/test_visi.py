"""The missions of the RPJMD stand in the order of their numbers, and are printed under these."""

from pathlib import Path

import pytest

from generator.documents.as_markdown import to_markdown
from generator.masterplan.reading import read_masterplan
from tests.cases import each
from tests.documents.composing import composed


def _printed(folder: Path, missions: str) -> list[str]:
    """The missions as a volume prints them."""
    file = folder / "daerah.yaml"
    plan = f"daerah: {{nama: Uji, jenis: kota}}\nrpjmd: {{judul: RPJMD, visi: Maju, misi: {missions}}}\n"
    file.write_text(plan, encoding="utf-8")
    text = next(to_markdown(document) for document in composed(file) if document.key == "masterplan")
    return text.partition("dijabarkan ke dalam dua misi:\n\n")[2].partition("\n\n")[0].split("\n")


@pytest.mark.parametrize(
    ("missions", "printed"),
    [
        ("[Gama, Beta]", ["1. Gama", "2. Beta"]),
        ("[{nomor: 2, nama: Gama}, {nomor: 1, nama: Beta}]", ["1. Beta", "2. Gama"]),
        ("[2. Gama, 1. Beta]", ["1. Beta", "2. Gama"]),
        ("[{nomor: II, nama: Gama}, {nomor: Misi I, nama: Beta}]", ["1. Beta", "2. Gama"]),
        ("[{nomor: 3, nama: Gama}, {nomor: 2, nama: Beta.}]", ["- **2.** Beta", "- **3.** Gama"]),
        ("[{nomor: B, nama: Gama}, {nama: Beta}]", ["- **B.** Gama", "- Beta"]),
        ("[{nomor: 2, nama: 2. Gama}, {nomor: 1, nama: 'Misi 1: Beta'}]", ["1. Beta", "2. Gama"]),
        ("[{nomor: I, nama: '1. Beta'}, {nomor: II, nama: 'Misi Kedua: Gama'}]", ["1. Beta", "2. Gama"]),
        (
            "[{nomor: 1, nama: 1000 wirausaha}, {nomor: 2, nama: 2 juta pohon}]",
            ["1. 1000 wirausaha", "2. 2 juta pohon"],
        ),
    ],
)
def test_a_mission_is_printed_under_the_number_that_refers_to_it(
    missions: str, printed: list[str], tmp_path: Path
) -> None:
    assert _printed(tmp_path, missions) == printed


def _problems(text: str, folder: Path) -> list[tuple[str, str]]:
    file = folder / "daerah.yaml"
    file.write_text(f"rpjmd: {{misi: {text}\n", encoding="utf-8")
    return [(problem.message, problem.remedy) for problem in read_masterplan(file).problems.found]


@each("name", ["1. Beta", "'1. Beta'", "'Misi 1: Beta'", "'Misi I: Beta'"])
def test_another_number_in_the_name_of_a_mission_is_told(name: str, tmp_path: Path) -> None:
    [(message, remedy)] = _problems(f"[{{nomor: 2, nama: {name}}}, {{nomor: 1, nama: Gama}}]}}", tmp_path)
    assert message.endswith("padahal 'nomor' berisi 2")
    assert remedy == "tulis  Beta  dan periksa 'nomor'-nya."


@each("missions", ["[Beta, Gama]", "[a. Beta, b. Gama]"])
def test_a_mission_called_by_a_letter_is_answered_with_its_number(missions: str, tmp_path: Path) -> None:
    [(_, remedy)] = _problems(f"{missions}}}\nmisi: [{{nama: A, misi_daerah: [b]}}]", tmp_path)
    assert remedy == "tulis nomornya saja, yaitu 2."


@each("missions", ["[{nomor: a, nama: Beta}, {nomor: b, nama: Gama}]", "['a. Beta', 'b. Gama']"])
def test_letters_before_missions_refer_to_them(missions: str, tmp_path: Path) -> None:
    assert _problems(f"{missions}}}\nmisi: [{{nama: A, misi_daerah: [b]}}]", tmp_path) == []
