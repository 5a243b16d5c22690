"""A check that is not done again says what it would say anew, whatever was edited between two checks."""

import pickle
from pathlib import Path

import pytest
from click.testing import Result

from generator.checks import run_rules
from generator.regions import kept_checks
from generator.user_cache import keeps
from tests.conftest import Run, write_tree

PLAN = """
masterplan: 1
daerah: {nama: Uji, jenis: kabupaten, provinsi: Jawa Tengah}
visi: {rumusan: Terwujudnya Uji yang cerdas, penjelasan: TBD}
misi: [{id: satu, nama: Layanan cepat}]
"""
MORE = "sasaran: [{id: s1, nama: Layanan cepat, dimensi: smart_governance}]\n"
WORK = "masterplans/uji/daerah.yaml"


@pytest.fixture
def root(tmp_path: Path, results_kept: Path) -> Path:
    del results_kept
    return write_tree(tmp_path / "kerja", {WORK: PLAN})


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """One entry for each time that rules are applied."""
    times: list[str] = []
    found = run_rules._found

    def counted(*given: object) -> object:
        times.append("sekali")
        return found(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(run_rules, "_found", counted)
    return times


def as_anew(run: Run, root: Path, *options: str) -> Result:
    """A check, after it is sure that it says what one without the cache says."""
    shown = run("check", "uji", *options, cwd=root)
    anew = run("check", "uji", "--force", *options, cwd=root)
    assert (shown.output, shown.exit_code) == (anew.output, anew.exit_code)
    return shown


def test_what_did_not_change_is_not_checked_again(run: Run, root: Path, looked: list[str]) -> None:
    first = run("check", "uji", cwd=root)
    assert run("check", "uji", cwd=root).output == first.output
    assert len(looked) == 1


def test_with_force_it_is_checked_again(run: Run, root: Path, looked: list[str]) -> None:
    first = run("check", "uji", cwd=root)
    assert run("check", "uji", "--force", cwd=root).output == first.output
    assert len(looked) == 2


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "csv", "markdown"])
def test_every_report_is_the_same_from_what_was_kept(run: Run, root: Path, form: str) -> None:
    run("check", "uji", cwd=root)
    as_anew(run, root, "--format", form)


@pytest.mark.slow
@pytest.mark.parametrize(
    "edit",
    [
        {WORK: PLAN.replace("TBD", "Layanan yang mudah dijangkau semua warga")},
        {WORK: PLAN.replace("TBD", "TBD  ")},
        {WORK: f"# catatan\n{PLAN}"},
        {"masterplans/uji/lain.yaml": MORE},
        {"masterplans/uji/visi.yaml/catatan.txt": "map bernama seperti berkas"},
        {"masterplans/uji/catatan.txt": "berkas yang tidak dibaca"},
        {"pengaturan.yaml": "ambang: {kata_uraian: 9}\n"},
        {WORK: f"{PLAN}pemeriksaan: {{kata_wajar: [TBD]}}\n"},
    ],
)
def test_after_any_edit_the_check_is_that_of_the_new_files(
    run: Run, root: Path, edit: dict[str, str | bytes]
) -> None:
    run("check", "uji", cwd=root)
    write_tree(root, edit)
    as_anew(run, root)


def test_a_file_that_went_is_noticed(run: Run, root: Path) -> None:
    write_tree(root, {"masterplans/uji/lain.yaml": MORE})
    with_it = as_anew(run, root).output
    (root / "masterplans/uji/lain.yaml").unlink()
    assert as_anew(run, root).output != with_it


@pytest.mark.parametrize("options", [["--tahap", "1"], ["--select", "TKS"], ["--ignore", "TKS"], ["--strict"]])
def test_options_have_results_of_their_own(run: Run, root: Path, options: list[str]) -> None:
    run("check", "uji", cwd=root)
    as_anew(run, root, *options)


def test_a_region_with_the_same_files_is_told_with_its_own_places(run: Run, root: Path) -> None:
    run("check", "uji", cwd=root)
    write_tree(root, {"masterplans/lain/daerah.yaml": PLAN})
    shown = run("check", "lain", "--format", "json", cwd=root).output
    assert "masterplans/uji" not in shown
    assert "masterplans/lain" in shown


def test_places_are_told_as_seen_from_the_current_folder(run: Run, root: Path) -> None:
    run("check", "uji", cwd=root)
    within = root / "masterplans"
    shown = run("check", "uji", cwd=within).output
    assert shown == run("check", "uji", "--force", cwd=within).output


def test_another_day_is_checked_again(
    run: Run, root: Path, looked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run("check", "uji", cwd=root)
    tomorrow = kept_checks.datetime.datetime.now().astimezone() + kept_checks.datetime.timedelta(days=1)

    class Tomorrow(kept_checks.datetime.datetime):
        @classmethod
        def now(cls, tz: object = None) -> "Tomorrow":
            del tz
            return cls(*tomorrow.timetuple()[:6], tzinfo=tomorrow.tzinfo)

    monkeypatch.setattr(kept_checks.datetime, "datetime", Tomorrow)
    run("check", "uji", cwd=root)
    assert len(looked) == 2


def test_faulty_files_are_told_each_time_and_kept_never(run: Run, root: Path, results_kept: Path) -> None:
    write_tree(root, {WORK: f"{PLAN}visi: lagi\n"})
    first = run("check", "uji", cwd=root)
    assert (first.exit_code, run("check", "uji", cwd=root).output) == (2, first.output)
    assert not list(results_kept.glob("*/pemeriksaan-*"))


def test_what_is_planted_beside_the_files_is_not_read(run: Run, root: Path) -> None:
    class Planted:
        def __reduce__(self) -> tuple[object, ...]:
            return Path.write_text, (root / "dijalankan", "ya")

    planted = pickle.dumps(Planted())
    run("check", "uji", cwd=root)
    names = ("pemeriksaan", ".masterplan/pemeriksaan", ".cache/masterplan-generator/pemeriksaan")
    write_tree(root, {f"{place}{name}": planted for place in ("", "masterplans/uji/", "output/") for name in names})
    as_anew(run, root)
    assert not (root / "dijalankan").exists()


def test_other_tests_keep_nothing() -> None:
    assert not keeps()
