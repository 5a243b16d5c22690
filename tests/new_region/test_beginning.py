"""What is known of a new region when its files are made: options of ``init``, answers at a terminal."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.main import cli
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import read_masterplan
from generator.new_region.beginning import usual_offices
from tests.cases import each
from tests.conftest import Run, write_tree

FOLDER = "masterplans/kutai-barat"


def plan_in(place: Path) -> Masterplan:
    reading = read_masterplan(place / FOLDER)
    reading.problems.raise_if_any()
    return reading.masterplan


def asked(place: Path, monkeypatch: pytest.MonkeyPatch, *answers: str) -> str:
    """What is printed when a user at a terminal answers so."""
    monkeypatch.chdir(place)
    monkeypatch.setattr("generator.cli.init.can_answer", lambda: True)
    result = CliRunner().invoke(cli, ["init"], input="".join(f"{answer}\n" for answer in (*answers, "")))
    assert result.exit_code == 0, result.output
    return result.output


def test_answers_are_filled_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked(tmp_path, monkeypatch, "kutai barat", "ya", "2025–2029", "3", "ya", "2, 3", "1 4")
    plan = plan_in(tmp_path)
    assert plan.daerah.kode == "64.07"
    assert (plan.periode.mulai, plan.periode.selesai) == (2025, 2029)
    assert plan.dimensi_prioritas.dimensi == "smart_economy"
    assert len(plan.daerah.opd) == len(usual_offices("kabupaten")) - 2
    assert "Inspektorat" not in [str(office.nama) for office in plan.daerah.opd]
    assert [str(name) for name in plan.daerah.tetangga] == ["Kabupaten Berau", "Kabupaten Mahakam Ulu"]


def test_what_is_not_answered_stays_a_gap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked(tmp_path, monkeypatch, "kutai barat", "", "", "", "", "")
    plan = plan_in(tmp_path)
    assert (list(plan.daerah.opd), list(plan.daerah.tetangga)) == ([], [])
    assert not plan.periode.mulai
    assert not plan.dimensi_prioritas.dimensi


def test_a_part_of_a_name_is_enough_and_a_wrong_answer_is_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = asked(tmp_path, monkeypatch, "zzzz", "a", "kutai", "1", "dua ribu", "2029-2025", "", "", "", "99", "")
    assert "Tidak ada dalam daftar Kemendagri" in shown
    assert "daerah cocok. Tulis lebih lengkap." in shown
    assert "Itu bukan periode." in shown and "Itu berakhir sebelum mulai." in shown
    assert "Tulis nomor 1 sampai" in shown
    assert (tmp_path / "masterplans/kutai-kartanegara/daerah.yaml").is_file()


def test_a_region_that_is_there_is_told_before_all_other_questions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(tmp_path, monkeypatch, "kutai barat", "", "", "", "", "")
    result = CliRunner().invoke(cli, ["init"], input="kutai barat\nya\n")
    assert result.exit_code == 2
    assert "masterplan status kutai-barat" in result.output
    assert "Periode" not in result.output


def test_options_fill_in_without_questions(tmp_path: Path, run: Run) -> None:
    result = run(
        "init", "64.07", "--periode", "2025-2029", "--prioritas", "Smart Living", "--opd-lazim",
        "--tetangga", "kab. paser", "--tetangga", "Kota Samarinda", cwd=tmp_path,
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    plan = plan_in(tmp_path)
    assert plan.dimensi_prioritas.dimensi == "smart_living"
    assert [str(office.singkatan or "") for office in plan.daerah.opd][:2] == ["Setda", "Setwan"]
    assert [str(name) for name in plan.daerah.tetangga] == ["Kabupaten Paser", "Kota Samarinda"]


@each(
    ("option", "value", "told"),
    [
        ("--periode", "2029-2025", "--periode: '2029-2025' berakhir sebelum mulai"),
        ("--periode", "2025", "misalnya 2025-2029"),
        ("--prioritas", "Smart Ekonomi Raya", "--prioritas: "),
        ("--tetangga", "Bogor", "Kabupaten Bogor atau Kota Bogor"),
        ("--tetangga", "Negeri Awan", "--tetangga: 'Negeri Awan' bukan nama satu daerah"),
    ],
)
def test_a_wrong_option_writes_nothing(option: str, value: str, told: str, tmp_path: Path, run: Run) -> None:
    result = run("init", "64.07", option, value, cwd=tmp_path)
    assert result.exit_code == 2
    assert told in " ".join(result.output.split())
    assert not (tmp_path / "masterplans").exists()


def test_without_a_name_and_without_a_terminal_it_says_what_to_type(tmp_path: Path, run: Run) -> None:
    result = run("init", cwd=tmp_path)
    assert result.exit_code == 2
    assert 'masterplan init "Kabupaten Kutai Barat"' in result.output


def test_a_city_is_not_offered_an_office_for_villages() -> None:
    villages = "Dinas Pemberdayaan Masyarakat dan Desa"
    assert villages in [office.name for office in usual_offices("kabupaten")]
    assert villages not in [office.name for office in usual_offices("kota")]


def test_a_choice_may_be_typed_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = asked(tmp_path, monkeypatch, "kutai barat", "ya", "", "nomor dua", "smart_economy", "", "", "")
    assert "Tulis nomor 1 sampai 6, misalnya 2, atau namanya." in shown
    assert "dimensi: smart_economy" in "".join(
        file.read_text("utf-8") for file in tmp_path.glob("masterplans/kutai-barat/*.yaml")
    )


def test_parts_of_names_are_answers_as_numbers_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = (
        "",
        "kutai",
        "kutai timur",
        "",
        "smart",
        "economy",
        "mungkin",
        "ya",
        "perhubungan",
        "berau, kutai",
    )
    shown = asked(tmp_path, monkeypatch, *answers, "Kabupaten Berau")
    assert "tekan Ctrl+C untuk berhenti" in shown
    assert "'smart' dapat berarti Smart Governance, Smart Branding" in shown
    assert "Tulis ya atau tidak." in shown
    assert "'kutai' bukan satu dari daftar" in shown
    plan = read_masterplan(tmp_path / "masterplans/kutai-timur").masterplan
    assert plan.dimensi_prioritas.dimensi == "smart_economy"
    assert "Dinas Perhubungan" not in [str(office.nama) for office in plan.daerah.opd]
    assert [str(name) for name in plan.daerah.tetangga] == ["Kabupaten Berau"]


def test_earlier_plans_may_be_several_and_below_the_home_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    write_tree(tmp_path, {f"{name}.csv": f"Risiko;Mitigasi\n{name};Tanggul\n" for name in ("rob", "abrasi, laut")})
    asked(tmp_path, monkeypatch, "kutai barat", "", "", "", "", "", "~/rob.csv;", "'abrasi, laut.csv'")
    assert [str(one.risiko) for one in plan_in(tmp_path).risiko] == ["rob", "abrasi, laut"]


def test_a_neighbour_of_a_similar_name_is_proposed(tmp_path: Path, run: Run) -> None:
    told = run("init", "Halmahera Tengah", "--tetangga", "Tidore", cwd=tmp_path).output
    assert "Tulis Kota Tidore Kepulauan." in " ".join(told.split())


def test_a_place_that_cannot_be_written_is_told_before_anything_is_made(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(**_: object) -> None:
        raise PermissionError(13, "ditolak")

    with monkeypatch.context() as patched:
        patched.setattr("generator.new_region.scaffold.TemporaryFile", refused)
        result = run("init", "Berau", cwd=tmp_path)
    assert result.exit_code == 2 and "Pindah dengan cd ke map yang dapat Anda tulis" in " ".join(
        result.output.split()
    )
    assert "--output-dir" not in result.output and not [*tmp_path.iterdir()]


def test_a_region_is_not_its_own_neighbour(tmp_path: Path, run: Run) -> None:
    result = run("init", "Berau", "--tetangga", "Berau", cwd=tmp_path)
    assert result.exit_code == 2 and "tetangganya sendiri" in result.output
    assert not (tmp_path / "masterplans").exists()


def test_a_neighbour_may_be_named_by_its_code(tmp_path: Path, run: Run) -> None:
    assert run("init", "Berau", "--tetangga", "64.02", cwd=tmp_path).exit_code == 0
    written = "".join(file.read_text("utf-8") for file in tmp_path.glob("masterplans/berau/*.yaml"))
    assert "- Kabupaten Kutai Kartanegara" in written


@pytest.mark.parametrize("name", ["desktop.ini", ".DS_Store", "Thumbs.db", ".gitkeep", "gaya.docx", "templates/a.md"])
def test_a_folder_without_inputs_is_filled_and_nothing_in_it_is_lost(name: str, tmp_path: Path, run: Run) -> None:
    write_tree(tmp_path, {f"masterplans/berau/{name}": "isi"})
    result = run("init", "Berau", cwd=tmp_path)
    assert result.exit_code == 0, result.output
    assert (tmp_path / "masterplans/berau" / name).read_text() == "isi"
    assert (tmp_path / "masterplans/berau/daerah.yaml").is_file()


def test_a_file_in_place_of_the_folder_is_named_as_such(tmp_path: Path, run: Run) -> None:
    write_tree(tmp_path, {"masterplans/berau": "isi"})
    result = run("init", "Berau", cwd=tmp_path)
    assert result.exit_code == 2 and "adalah berkas, bukan map" in result.output
