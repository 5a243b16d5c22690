"""``masterplan excel``: which workbooks are written, and what is refused."""

from pathlib import Path

import pytest

from tests.cli.test_language import english_in
from tests.conftest import Run, write_tree
from tests.workbooks.conftest import AKSI, DAERAH


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return write_tree(tmp_path, {"masterplans/uji/daerah.yaml": DAERAH, "masterplans/uji/aksi.yaml": AKSI})


def test_one_workbook_holds_everything(run: Run, place: Path) -> None:
    result = run("excel", "uji", "--tenggat", "18/8/2026", cwd=place)
    assert result.exit_code == 0
    assert (place / "output/uji/isian.xlsx").read_bytes().startswith(b"PK")
    assert "masterplan pull uji" in result.output
    assert english_in(result.output) == []


def test_each_office_gets_its_own(run: Run, place: Path) -> None:
    assert run("excel", "uji", "--per-opd", cwd=place).exit_code == 0
    assert sorted(path.name for path in (place / "output/uji").glob("*.xlsx")) == [
        "opd-dinkes.xlsx",
        "opd-dishub.xlsx",
    ]


def test_a_workbook_that_was_filled_in_is_kept(run: Run, place: Path) -> None:
    run("excel", "uji", cwd=place)
    (place / "output/uji/isian.xlsx").write_bytes(b"PK diisi orang")
    result = run("excel", "uji", cwd=place)
    [kept] = (place / "output/uji").glob("isian (suntingan*.xlsx")
    assert kept.read_bytes() == b"PK diisi orang"
    assert 'masterplan pull uji "' in result.output


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--topik", "rencana-aksi"), "Mungkin maksud Anda: rencana_aksi."),
        (("--topik", ","), "--topik kosong"),
        (("--opd", "Dinkess"), "Mungkin maksud Anda: Dinkes"),
        (("--tenggat", "besok"), "'besok' bukan tanggal"),
    ],
)
def test_a_wrong_option_is_refused_with_a_remedy(
    run: Run, place: Path, options: tuple[str, ...], message: str
) -> None:
    result = run("excel", "uji", *options, cwd=place)
    assert (result.exit_code, message in " ".join(result.output.split())) == (2, True)
    assert not (place / "output").exists()
