"""A file's values as lines for ``git diff``."""

from pathlib import Path

from generator.differences.inputs import opened
from generator.differences.textconv import as_lines
from tests.conftest import write_tree

TEXT = """\
quick_win:
  - nama: Mal
    opd: Dinas X
    deskripsi: |
      Satu.

      Dua.
    anggaran: {APBD: {2026: 250 juta}}
    tahapan: [{nama: Uji, mulai: 2026-01-02}]
visi:
  rumusan: Maju
  kata_kunci: [cerdas, hijau]
"""


def lines(folder: Path, text: str) -> list[str]:
    write_tree(folder, {"a.yaml": text})
    with opened(str(folder / "a.yaml"), folder) as version:
        return as_lines(version).splitlines()


def test_each_value_stands_in_a_line_below_its_item(tmp_path: Path) -> None:
    found = lines(tmp_path, TEXT)
    item = found[found.index("quick_win: Mal") :]
    assert found.index("visi:") < found.index("quick_win: Mal")
    assert "  visi Smart City: Maju" in found
    assert "  kata kunci visi: hijau" in found
    assert item[item.index("  deskripsi dan cara kerja: Satu.") + 1] == "    Dua."
    assert "  OPD penanggung jawab: Dinas X" in item
    assert any(line.endswith("2026: Rp250.000.000") for line in item)
    assert "  tahapan dan jadwal · Uji · tanggal mulai: 2 Januari 2026" in item


def test_what_the_program_adds_is_not_shown(tmp_path: Path) -> None:
    assert lines(tmp_path, "misi: [A]\n") == ["misi: A", "  misi Smart City: A", ""][:2]
