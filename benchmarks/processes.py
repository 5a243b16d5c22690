"""Timing of whole processes from outside: wall time, processor time and peak memory."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

# Linux counts the memory of the process that starts another as the other's own, so a small one starts and times it.
_LAUNCHER = """
import os, subprocess, sys, time
start = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
peak = spent = 0.0
if hasattr(os, "wait4"):
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    spent = used.ru_utime + used.ru_stime
    peak = used.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
else:
    process.wait()
print(process.returncode, time.perf_counter() - start, peak, spent)
"""


@dataclass(slots=True)
class Contestant:
    """A program with its command lines, the documents it writes, and its runs so far.

    ``seconds`` are the wall times of all commands together, ``spent`` their processor times, which depend less on
    what else the machine does (0 if the system does not report them). ``before`` is called before each run, such as
    to edit a plan, and is not timed. ``peak`` is the highest memory use of one of its processes in MB, 0 if the
    system does not report it.
    """

    name: str
    commands: list[list[str]]
    documents: list[Path]
    cwd: Path | None = None
    seconds: list[float] = field(default_factory=list)
    spent: list[float] = field(default_factory=list)
    before: Callable[[], object] | None = None
    environment: dict[str, str] = field(default_factory=dict)
    peak: float = 0.0
    failure: str = ""
    right_codes: tuple[int, ...] = (0,)

    def run(self) -> tuple[float, float]:
        """Run once, for the wall and processor time; a program that fails is marked and not run again."""
        if self.before is not None:
            self.before()
        times = [self._process(command) for command in self.commands if not self.failure]
        return sum(wall for wall, _ in times), sum(spent for _, spent in times)

    def _process(self, command: list[str]) -> tuple[float, float]:
        with tempfile.TemporaryFile() as words:
            launcher = [sys.executable, "-I", "-S", "-c", _LAUNCHER, *command]
            done = subprocess.run(launcher, cwd=self.cwd, stdout=subprocess.PIPE, stderr=words, text=True,
                                  env=os.environ | self.environment, check=True)  # fmt: skip
            code, seconds, peak, spent = done.stdout.split()
            self.peak = max(self.peak, float(peak))
            if int(code) not in self.right_codes:
                words.seek(0)
                lines = words.read().decode(errors="replace").strip().splitlines()
                self.failure = lines[-1] if lines else f"exit code {code}"
        return float(seconds), float(spent)

    @property
    def median(self) -> float:
        """The median of the timed runs, in seconds."""
        return median(self.seconds)

    @property
    def processor(self) -> float:
        """The median of the processor times; that of the wall times if the system reports none."""
        return median(self.spent) or self.median

    @property
    def ran(self) -> bool:
        """Whether there are results to compare."""
        return bool(self.seconds) and not self.failure

    @property
    def size(self) -> int:
        """Bytes of the documents together."""
        return sum(path.stat().st_size for path in self.documents)


def take_turns(contestants: list[Contestant], rounds: int) -> None:
    """Time each program once per round; the order rotates from round to round."""
    for turn in range(rounds):
        for n in range(len(contestants)):
            contestant = contestants[(n + turn) % len(contestants)]
            if not contestant.failure:
                wall, spent = contestant.run()
                contestant.seconds.append(wall)
                contestant.spent.append(spent)


def keep_bytecode(place: Path) -> None:
    """Make every Python process use compiled modules, as after an installation, whatever the user's settings.

    Without this, a checkout would be compiled anew in each run, but packages in site-packages would not.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(place)
