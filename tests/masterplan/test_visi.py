"""The missions of the RPJMD stand in the order of their numbers, and are printed under these."""

from pathlib import Path

import pytest

from generator.documents.as_markdown import to_markdown
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
    ],
)
def test_a_mission_is_printed_under_the_number_that_refers_to_it(
    missions: str, printed: list[str], tmp_path: Path
) -> None:
    assert _printed(tmp_path, missions) == printed
