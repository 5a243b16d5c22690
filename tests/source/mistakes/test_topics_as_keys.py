"""A key at the left edge that is also a topic is told where it was hardly meant as one."""

from pathlib import Path

import pytest

from generator.masterplan.reading import read_masterplan
from generator.source.followed_remedies import followed
from tests.source.mistakes.remedies import read_alone
from tests.source.reading import said

SOURCES = "sumber:\n  - id: s-1\n    nama: A\n  - id: s-2\n    nama: B\n"


@pytest.mark.parametrize(
    ("above", "depth", "beside"),
    [
        ("visi:\n  rumusan: Maju\n", 2, "sejajar dengan 'rumusan' pada baris 2"),
        ("misi:\n  - nama: Satu\n    uraian: Ada\n", 4, "sejajar dengan 'nama' pada baris 2"),
        ("visi:\n", 2, "di bawah 'visi' pada baris 1"),
    ],
)
def test_ids_of_sources_in_another_file_belong_to_the_topic_above(
    above: str, depth: int, beside: str, tmp_path: Path
) -> None:
    files = {tmp_path / "isi.yaml": f"{above}sumber: [s-1, s-2]\n", tmp_path / "sumber.yaml": SOURCES}
    for file, text in files.items():
        file.write_text(text, encoding="utf-8")
    [problem] = read_masterplan(tmp_path).problems.errors
    assert problem.remedy == f"pakai {depth} spasi di depannya, {beside}."
    text = followed(files[tmp_path / "isi.yaml"], problem)
    assert text == f"{above}{' ' * depth}sumber: [s-1, s-2]\n"


def test_a_text_below_an_empty_topic_is_told() -> None:
    problems = read_alone("pengantar:\nvisi: Bab ini memuat visi.\n").problems
    assert not problems.errors
    assert "bila bukan, pakai 2 spasi di depannya, di bawah 'pengantar' pada baris 1." in said(problems)


@pytest.mark.parametrize(
    "text",
    [
        f"visi:\n  rumusan: Maju\n{SOURCES}",
        "visi:\n  rumusan: Maju\n  sumber: [Laporan]\nsumber: [Laporan]\n",
        "visi: Maju\nmisi:\n  - Satu\nstrategi:\n  - Dua\n",
        "pengantar:\n  visi: Bab ini.\nvisi: Maju\n",
        "daerah:\n  nama: Kotim\nvisi: Maju\n",
    ],
)
def test_a_topic_that_may_be_one_is_not_told(text: str) -> None:
    assert "tepi kiri" not in said(read_alone(text).problems)
