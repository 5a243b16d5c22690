"""Fixtures that every room's tests share: files on disk in one line, whole commands, built documents."""

import gc
import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, settings

from generator import user_cache
from generator.cli.main import cli, speak_indonesian
from generator.masterplan.masterplan import Masterplan
from generator.masterplan.reading import Reading, read_masterplan

speak_indonesian()  # before any command is imported, as the program does

_SLOW_MACHINES = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
settings.register_profile(
    "usual", max_examples=12, derandomize=True, database=None, deadline=None, suppress_health_check=_SLOW_MACHINES
)
settings.register_profile("fuzz", max_examples=200, deadline=None, suppress_health_check=_SLOW_MACHINES)
_PROFILE = os.environ.get("HYPOTHESIS_PROFILE") or "usual"
FUZZING = _PROFILE == "fuzz"
settings.load_profile(_PROFILE)

CHECKOUT = Path(__file__).resolve().parent.parent

Run = Callable[..., Result]
_CASES = "generated cases"
_PASSED = re.compile(r"(\d+) passing")


def examples(usual: int, fuzzing: int = 0) -> int:
    """How many examples a test tries that tries another number than most.

    In ``make fuzz`` it tries ten times as many, or as many as ``fuzzing`` says.
    """
    return (fuzzing or usual * 10) if FUZZING else usual


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


def pytest_configure(config: pytest.Config) -> None:
    """Collect garbage seldom, as the program does: each collection walks ten thousand tests, a third of all time."""
    gc.set_threshold(100_000, 50, 100)
    without_cache = ExitStack()  # tests replace parts of the program, which no key of a result knows
    without_cache.enter_context(user_cache.switched_off())
    config.add_cleanup(without_cache.close)


def pytest_collection_finish() -> None:
    """Let no collection of garbage walk the tests, which all stay to the end."""
    gc.freeze()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Let the report of a property test say how many cases it tried."""
    outcome = yield
    statistics = getattr(item, "hypothesis_statistics", "")
    report = outcome.get_result()  # type: ignore[attr-defined]
    if statistics and report.when == "teardown":
        report.user_properties.append((_CASES, sum(map(int, _PASSED.findall(statistics)))))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say at the end of ``make fuzz`` how much was tried."""
    if not FUZZING:
        return
    reports = [report for found in terminalreporter.stats.values() for report in found if hasattr(report, "when")]
    tests = len({report.nodeid for report in reports if report.when == "call"})
    tried = [count for report in reports for name, count in report.user_properties if name == _CASES]
    terminalreporter.write_line(f"{tests} tests; {len(tried)} of them tried {sum(tried)} generated cases")


def write_tree(root: Path, tree: dict[str, str | bytes]) -> Path:
    """Write files given as {relative path: text or bytes} and return the root."""
    for name, content in tree.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


@pytest.fixture
def reading_of(tmp_path: Path) -> Callable[[str], Reading]:
    """Read a single YAML text as a region."""

    def read(text: str) -> Reading:
        return read_masterplan(write_tree(tmp_path, {"daerah.yaml": text}) / "daerah.yaml")

    return read


@pytest.fixture
def masterplan_of(reading_of: Callable[[str], Reading]) -> Callable[[str], Masterplan]:
    """The model of a YAML text without problems."""

    def read(text: str) -> Masterplan:
        reading = reading_of(text)
        reading.problems.raise_if_any()
        return reading.masterplan

    return read


@pytest.fixture
def results_kept(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The user's own cache, switched on and empty; its folder for this program is made at the first use."""
    home = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", str(home))
    monkeypatch.setattr(user_cache, "_switches", [])
    user_cache._folder.cache_clear()
    yield home / "masterplan-generator"
    user_cache._folder.cache_clear()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a whole command in a folder: run("build", "kotim", cwd=folder)."""

    def command(*arguments: str, cwd: Path) -> Result:
        monkeypatch.chdir(cwd)
        result = CliRunner().invoke(cli, arguments, prog_name="masterplan")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return command
