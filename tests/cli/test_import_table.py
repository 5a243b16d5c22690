"""``masterplan import``: the columns are shown first, then the plan; nothing is written unasked."""

from pathlib import Path

import pytest

from tests.cli.test_language import english_in
from tests.conftest import Run, write_tree
from tests.workbooks.conftest import AKSI, DAERAH

TABLE = "No;Kegiatan;Indikator;PIC 1;Target 2026\n1;Survei kesehatan;Jumlah survei;Dinkes;3\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    files = {"masterplans/uji/daerah.yaml": DAERAH, "masterplans/uji/aksi.yaml": AKSI, "tabel.csv": TABLE}
    return write_tree(tmp_path, files)


def test_the_plan_shows_the_columns_and_writes_nothing(run: Run, place: Path) -> None:
    result = run("import", "uji", "tabel.csv", "--topik", "rencana_aksi", cwd=place)
    assert result.exit_code == 1
    assert "Kegiatan -> kegiatan" in result.output
    assert "PIC 1 -> opd" in result.output
    assert "Survei" not in (place / "masterplans/uji/aksi.yaml").read_text("utf-8")
    assert english_in(result.output) == []


def test_what_is_applied_is_there_and_can_be_taken_back(run: Run, place: Path) -> None:
    options = ("--topik", "rencana_aksi", "--kolom", "PIC 1=opd", "--apply")
    assert run("import", "uji", "tabel.csv", *options, cwd=place).exit_code == 0
    text = (place / "masterplans/uji/aksi.yaml").read_text("utf-8")
    assert "kegiatan: Survei kesehatan" in text
    assert "opd: Dinkes" in text.partition("Survei")[2]
    assert run("import", "uji", "tabel.csv", *options, cwd=place).exit_code == 0
    assert (place / "masterplans/uji/aksi.yaml").read_text("utf-8") == text
    assert run("undo", "uji", cwd=place).exit_code == 0
    assert (place / "masterplans/uji/aksi.yaml").read_text("utf-8") == AKSI


def test_columns_are_kept_for_the_next_office_and_years_counted_as_told(run: Run, place: Path) -> None:
    (place / "lain.csv").write_text(
        "Kegiatan;Indikator;Bidang;Tahun II;\n;;;Target;Rp\nUji;Jumlah;Anak;7;\n", "utf-8"
    )
    asked = run("import", "uji", "lain.csv", "--topik", "rencana_aksi", cwd=place)
    assert "Tahun II / Target -> belum pasti; sebut tahun pertamanya, misalnya  --tahun-pertama 2025" in asked.output
    told = ("--topik", "rencana_aksi", "--tahun-pertama", "2025")
    kept = run("import", "uji", "lain.csv", *told, "--kolom", "Bidang=lokasi", "--simpan-kolom", "k.txt", cwd=place)
    assert "Tahun II / Target -> target[2026]" in kept.output
    again = run("import", "uji", "lain.csv", *told, "--kolom-dari", "k.txt", cwd=place)
    assert "Bidang -> lokasi" in again.output
    other = run("import", "uji", "tabel.csv", *told, "--kolom-dari", "k.txt", cwd=place)
    assert other.exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("tabel.csv", "--topik", "rencana-aksi"), "Mungkin maksud Anda: rencana_aksi"),
        (("tidak-ada.csv", "--topik", "isu"), "tidak ada atau bukan berkas"),
        (("tabel.csv", "--topik", "rencana_aksi", "--kolom", "PIC"), "tulis JUDUL=ISIAN"),
        (("tabel.csv", "--topik", "rencana_aksi", "--sumber-dana", "Arisan"), "'Arisan' tidak dikenal"),
        (("tabel.csv", "--topik", "rencana_aksi", "--lembar", "X"), "tidak ada tabel 'X'"),
        (("tabel.csv", "--topik", "rencana_aksi", "--kolom-dari", "x.txt"), "x.txt tidak dapat dibaca"),
        (("tabel.csv", "--topik", "rencana_aksi", "--simpan-kolom", "tabel.csv"), "Pilih nama berkas lain"),
    ],
)
def test_a_wrong_call_is_refused_with_a_remedy(
    run: Run, place: Path, arguments: tuple[str, ...], message: str
) -> None:
    result = run("import", "uji", *arguments, cwd=place)
    assert (result.exit_code, message in " ".join(result.output.split())) == (2, True)
