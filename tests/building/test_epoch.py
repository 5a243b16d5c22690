"""SOURCE_DATE_EPOCH is a count of seconds, or is refused before anything is written."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.building.epoch import VARIABLE, source_date
from generator.source.problems import UserError
from tests.conftest import Run, write_tree
from tests.plans import LENGKAP


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("0", datetime.date(1970, 1, 1)),
        ("86399", datetime.date(1970, 1, 1)),
        ("1767225600", datetime.date(2026, 1, 1)),
        ("253402300799", datetime.date(9999, 12, 31)),
        ("", None),
    ],
)
def test_the_day_of_the_seconds(written: str, day: datetime.date | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, written)
    assert source_date() == day


@pytest.mark.slow
@pytest.mark.parametrize(
    "written", ["99999999999999999", "253402300800", "9" * 5000, "-1", "kemarin", "1.5", "²", "٣", "1 ", "+1"]
)
@pytest.mark.parametrize("plan", [LENGKAP.read_text(encoding="utf-8"), "masterplan: 1\n"], ids=["dated", "undated"])
def test_anything_else_is_refused(
    written: str, plan: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": plan})
    monkeypatch.setenv(VARIABLE, written)
    result = run("build", "uji", cwd=tmp_path)
    assert run("handout", "uji", "--tahap", "1", cwd=tmp_path).exit_code == result.exit_code == 2
    assert VARIABLE in result.output and "misalnya 1767225600" in result.output
    assert not (tmp_path / "output").exists()


@given(st.text(max_size=20).filter(lambda text: "\0" not in text))
def test_no_text_is_a_fault_of_the_program(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        try:
            patch.setenv(VARIABLE, text)
        except UnicodeEncodeError:
            return
        try:
            assert source_date() is None or text.isdecimal()
        except UserError as error:
            assert VARIABLE in error.message
