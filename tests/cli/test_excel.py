"""``masterplan excel``: which workbooks are written, and what is refused."""

from pathlib import Path

import pytest

from tests.cli.test_language import english_in
from tests.conftest import Run, write_tree
from tests.excel.grids import grids_of, write_grids
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


def test_a_new_region_without_offices_gets_its_workbook(run: Run, tmp_path: Path) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "daerah: {nama: Uji, jenis: kabupaten}\n"})
    assert run("excel", "uji", cwd=tmp_path).exit_code == 0
    assert (tmp_path / "output/uji/isian.xlsx").is_file()
    assert run("excel", "uji", "--opd", "Dinkes", cwd=tmp_path).exit_code == 2


def test_each_office_gets_its_own(run: Run, place: Path) -> None:
    assert run("excel", "uji", "--per-opd", cwd=place).exit_code == 0
    assert sorted(path.name for path in (place / "output/uji").glob("*.xlsx")) == [
        "opd-dinkes.xlsx",
        "opd-dishub.xlsx",
    ]


def test_the_matrix_is_a_workbook_of_its_own(run: Run, place: Path) -> None:
    assert run("excel", "uji", "--matriks", cwd=place).exit_code == 0
    assert "Matriks" in grids_of(place / "output/uji/matriks.xlsx")
    assert run("pull", "uji", "output/uji/matriks.xlsx", cwd=place).exit_code == 0


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
        (("--matriks", "--topik", "risiko"), "--matriks memuat rencana aksi saja; hapus --topik."),
    ],
)
def test_a_wrong_option_is_refused_with_a_remedy(
    run: Run, place: Path, options: tuple[str, ...], message: str
) -> None:
    result = run("excel", "uji", *options, cwd=place)
    assert (result.exit_code, message in " ".join(result.output.split())) == (2, True)
    assert not (place / "output").exists()


def test_what_an_office_filled_in_comes_home(run: Run, place: Path) -> None:
    run("excel", "uji", "--per-opd", cwd=place)
    file = place / "output/uji/opd-dinkes.xlsx"
    grids = grids_of(file)
    grids["Rencana Aksi"].set("Antrean daring puskesmas", ".target[2027]", "90")
    write_grids(file, grids)
    shown = run("pull", "uji", str(file), str(file.with_name("opd-dishub.xlsx")), cwd=place)
    assert (shown.exit_code, "1 perubahan siap ditulis" in shown.output) == (1, True)
    assert "opd-dinkes.xlsx!Rencana Aksi!" in "".join(shown.output.split("\n    "))
    assert english_in(shown.output) == []
    assert run("pull", "uji", str(file), "--apply", cwd=place).exit_code == 0
    assert "2027: 90" in (place / "masterplans/uji/aksi.yaml").read_text("utf-8")
    assert run("pull", "uji", str(file), cwd=place).exit_code == 0
    assert run("undo", "uji", cwd=place).exit_code == 0
    assert "2027: 80" in (place / "masterplans/uji/aksi.yaml").read_text("utf-8")


@pytest.mark.parametrize("name", ["isian.xls", "isian.ods", "isian.xlsm", "isian.csv"])
def test_a_workbook_in_another_format_is_told_how_to_be_saved(run: Run, place: Path, name: str) -> None:
    write_tree(place, {name: "x"})
    result = run("pull", "uji", name, cwd=place)
    assert (result.exit_code, "Simpan Sebagai > Buku Kerja Excel" in " ".join(result.output.split())) == (2, True)


def test_a_workbook_goes_back_with_its_bad_cells_noted(run: Run, place: Path) -> None:
    run("excel", "uji", cwd=place)
    file = place / "output/uji/isian.xlsx"
    grids = grids_of(file)
    grids["Anggaran"].set("DAK", ".anggaran[][2027]", 250)
    write_grids(place / "isian.xlsx", grids)
    result = run("pull", "uji", "isian.xlsx", "--return", cwd=place)
    [back] = (place / "output/uji/kembali").iterdir()
    assert (result.exit_code, back.name) == (1, "isian.xlsx")
    assert "isian.xlsx: 1 sel diberi catatan" in result.output
    assert english_in(result.output) == []
    again = run("pull", "uji", str(back), "--apply", "--return", cwd=place)
    assert "komentar" not in again.output.casefold()


def test_nothing_goes_back_if_everything_was_taken(run: Run, place: Path) -> None:
    run("excel", "uji", cwd=place)
    result = run("pull", "uji", "output/uji/isian.xlsx", "--return", cwd=place)
    assert (result.exit_code, (place / "output/uji/kembali").exists()) == (0, False)
    assert "Tidak ada sel yang perlu dikirim kembali." in result.output


def test_only_workbooks_go_back(run: Run, place: Path) -> None:
    (place / "a.docx").write_bytes(b"PK")
    result = run("pull", "uji", "a.docx", "--return", cwd=place)
    assert (result.exit_code, "--return" in result.output) == (2, True)
