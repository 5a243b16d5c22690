"""The file with the findings of an earlier check."""

import json
from pathlib import Path

import pytest

from generator.checks.baseline import Baseline, Known
from generator.checks.finding import Severity
from generator.regions.baseline_file import baseline_of, merged, read, written
from generator.source.problems import UserError
from tests.cases import each

ONE = Known("TKS004", "visi.rumusan", "yang yang", "'yang yang' tertulis dua kali", Severity.PERINGATAN)
TWO = Known("ISI001", "misi", "", "misi belum diisi", Severity.GALAT, "Menunggu Dewan")
RECORD = Baseline((ONE, TWO), (), frozenset({"misi[a]"}))


def test_what_is_written_is_read(tmp_path: Path) -> None:
    file = tmp_path / "d.json"
    file.write_text(written({"uji": RECORD}), "utf-8")
    assert read(file) == {"uji": RECORD}


@each(
    "content",
    ["", "{", "[]", '{"daerah": {}}', '{"laporan": "dasar pemeriksaan", "versi": 1, "daerah": {"uji": {}}}',
     '{"laporan": "dasar pemeriksaan", "versi": 1, "daerah": {"uji": []}}'],
)  # fmt: skip
def test_other_files_are_refused_with_what_to_type(content: str, tmp_path: Path) -> None:
    file = tmp_path / "d.json"
    file.write_text(content)
    with pytest.raises(UserError, match="--write-baseline"):
        read(file)


def test_a_file_of_a_later_version_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "d.json"
    file.write_text(json.dumps(json.loads(written({})) | {"versi": 2}))
    with pytest.raises(UserError, match="versi program yang lain"):
        read(file)


def test_a_region_that_is_not_in_it_is_named() -> None:
    with pytest.raises(UserError, match="tidak memuat daerah lain; yang ada: uji"):
        baseline_of("lain", {"uji": RECORD}, Path("d.json"))


def test_the_findings_may_only_shrink(tmp_path: Path) -> None:
    file = tmp_path / "d.json"
    file.write_text(merged(file, {"uji": Baseline((ONE,))}), "utf-8")
    with pytest.raises(UserError, match=r"1 temuan uji belum ada di situ \(ISI001 pada misi\)"):
        merged(file, {"uji": RECORD})
    file.write_text(merged(file, {"uji": Baseline()}), "utf-8")
    assert read(file) == {"uji": Baseline()}


def test_other_regions_and_noted_reasons_stay(tmp_path: Path) -> None:
    file = tmp_path / "d.json"
    file.write_text(written({"uji": RECORD, "lain": RECORD}), "utf-8")
    file.write_text(merged(file, {"uji": Baseline((TWO._replace(reason=""),))}), "utf-8")
    assert read(file) == {"lain": RECORD, "uji": Baseline((TWO,))}
