"""How long the local page takes: saves, the chapter after one, the check, a paste of 600 cells; memory over saves.

Usage: python -m benchmarks.page [REGION [SAVES]]; the exit code is 1 if a goal is missed.
"""

import http.client
import json
import re
import resource
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from generator.edits.named_versions import versions_of
from generator.page.server import HOST, Server
from generator.page.session import Session

ROUNDS = 7
GOALS = (150, 150, 200)
"""Milliseconds until the words beside a field, then the chapter, then the check; four times that for 1,200 rows."""
MOST = 500


class Browser:
    """A connection that was let in."""

    def __init__(self, server: Server) -> None:
        self.line = http.client.HTTPConnection(HOST, server.port)
        self.headers = {
            "Sec-Fetch-Site": "same-origin",
            "Origin": f"http://{HOST}:{server.port}",
            "X-Masterplan": "1",
        }
        self.line.request("GET", server.address.partition(str(server.port))[2])
        answer = self.line.getresponse()
        answer.read()
        self.headers["Cookie"] = str(answer.getheader("Set-Cookie"))

    def get(self, address: str) -> bytes:
        """What an address answers."""
        self.line.request("GET", address, headers=self.headers)
        return self.line.getresponse().read()

    def save(self, region: str, edits: list[dict[str, Any]]) -> dict[str, Any]:
        """What became of edits."""
        return self.post(f"/d/{region}/simpan", {"edits": edits})

    def post(self, address: str, data: dict[str, Any]) -> dict[str, Any]:
        """What an address answers to data."""
        headers = {**self.headers, "Content-Type": "application/json"}
        self.line.request("POST", address, json.dumps(data), headers)
        found: dict[str, Any] = json.loads(self.line.getresponse().read())
        return found


def measured(act: Callable[[], object]) -> float:
    """Milliseconds of processor time that something takes, in the server and the browser together.

    On a machine that does nothing else, people wait as long.
    """
    begin = time.process_time()
    act()
    return (time.process_time() - begin) * 1000


class Measures:
    """Times beside what is aimed at, in milliseconds."""

    def __init__(self) -> None:
        self.missed = 0

    def tell(self, what: str, times: list[float], goal: float) -> None:
        """Print the median, and whether it is within the goal."""
        median = statistics.median(times)
        self.missed += median > goal
        print(f"  {what:44} {median:6.0f} ms   goal {goal:4.0f}   {'' if median <= goal else 'MISSED'}")


def enlarged(folder: Path, times: int) -> None:
    """Repeat each activity of a region under other names until there are ``times`` as many."""
    files = [file for file in folder.glob("*.yaml") if "rencana_aksi:\n" in file.read_text("utf-8")]
    for file in files:
        text = file.read_text("utf-8")
        head, mark, rest = text.partition("rencana_aksi:\n")
        own = re.split(r"(?m)^(?=[a-z_]+:)", rest, maxsplit=1)
        copies = [_renamed(own[0], n) for n in range(2, times + 1)]
        file.write_text(head + mark + own[0].rstrip("\n") + "\n" + "".join(copies) + "".join(own[1:]), "utf-8")


def _renamed(items: str, number: int) -> str:
    text = re.sub(r"(?m)^(\s*(?:- )?id: *)(\S+)", rf"\g<1>\g<2>-{number}", items)
    text = re.sub(r"(?m)^(\s*(?:- )?kegiatan: *)(.+)$", rf"\g<1>\g<2> {number}", text)
    return text.rstrip("\n") + "\n"


class Region:
    """A region at a running page."""

    def __init__(self, browser: Browser, session: Session, name: str, measures: Measures) -> None:
        self.browser, self.session, self.name, self.measures = browser, session, name, measures

    def text(self, path: str) -> str:
        """What the form shows at a path."""
        return self.session.state().texts.text(path)

    def paths(self) -> dict[str, str]:
        """A value of each kind that is typed often."""
        plan = self.session.state().plan
        found = {"vision": "visi.penjelasan"}
        if plan.quick_win:
            found["quick win"] = f"{plan.quick_win[0].path}.tujuan"
        if plan.rencana_aksi:
            found["activity"] = f"{plan.rencana_aksi[0].path}.indikator"
        return found

    def type(self, goal: int) -> None:
        """Save a value, get the chapter anew, and the check, as often as it takes for a median."""
        for what, path in self.paths().items():
            times: list[list[float]] = []
            for n in range(ROUNDS):
                edit = {"path": path, "base": self.text(path), "now": f"Teks nomor {n} untuk mengukur"}
                times.append([measured(act) for act in self._requests(edit)])
            for name, each, most in zip(("words", "chapter", "check"), zip(*times, strict=True), GOALS, strict=True):
                self.measures.tell(f"{what}: {name}", list(each), most * goal)

    def _requests(self, edit: dict[str, Any]) -> list[Callable[[], object]]:
        get = self.browser.get
        return [
            lambda: self.browser.save(self.name, [edit]),
            lambda: get(f"/d/{self.name}/dokumen/masterplan/2/isi"),
            lambda: get(f"/d/{self.name}/periksa/jumlah"),
        ]

    def fill_table(self) -> None:
        """Open the table, and paste 600 cells into it as one edit."""
        plan = self.session.state().plan
        self.measures.tell(
            f"table of {len(plan.rencana_aksi)} activities",
            [measured(lambda: self.browser.get(f"/d/{self.name}/isian/rencana_aksi")) for _ in range(3)], MOST,
        )  # fmt: skip
        cells = [f"{row.path}.target[{year}]" for row in plan.rencana_aksi[:120] for year in plan.periode.tahun][:600]
        times = []
        for turn in range(3):
            edits = [
                {"path": path, "base": self.text(path), "now": f"{turn}{n}"} for n, path in enumerate(cells, 100)
            ]
            times.append(measured(lambda edits=edits: self.browser.save(self.name, edits)))
        self.measures.tell(f"paste of {len(cells)} cells", times, MOST)

    def compare(self) -> None:
        """Compare the present state with a version of before."""
        self.browser.post(f"/d/{self.name}/versi/simpan", {"nama": "Ukur"})
        edit = {"path": "visi.penjelasan", "base": self.text("visi.penjelasan"), "now": "Sesudah versi"}
        self.browser.save(self.name, [edit])
        name = versions_of(self.session.folder)[0].name
        address = f"/d/{self.name}/versi/bandingkan?lama={quote(name)}"
        self.measures.tell("comparison of two versions", [measured(lambda: self.browser.get(address))] * 1, 1000)

    def save_often(self, count: int) -> None:
        """Print the memory before and after many saves."""
        before = _memory()
        for n in range(count):
            edit = {"path": "visi.penjelasan", "base": self.text("visi.penjelasan"), "now": f"Simpan {n}"}
            self.browser.save(self.name, [edit])
        print(f"  memory: {before} MB, after {count} saves {_memory()} MB")


def main(name: str, saves: int) -> int:
    """Print medians beside the goals, at the size of a region and at ten times as many activities."""
    root = Path(tempfile.mkdtemp())
    for folder in (name, f"{name}-besar"):
        shutil.copytree(Path("masterplans") / name, root / "masterplans" / folder)
    enlarged(root / "masterplans" / f"{name}-besar", 10)
    server = Server(root, [])
    threading.Thread(target=server.run, daemon=True).start()
    browser, measures = Browser(server), Measures()
    print(f"first page, cold: {measured(lambda: browser.get('/')):.0f} ms")
    for folder, goal in ((name, 1), (f"{name}-besar", 4)):
        session = server.app.config["OFFICE"].session(folder)
        region = Region(browser, session, folder, measures)
        print(f"{folder}: {len(session.state().plan.rencana_aksi)} activities")
        region.type(goal)
        if len(session.state().plan.rencana_aksi) >= 120:
            region.fill_table()
        region.compare()
        if goal == 1:
            region.save_often(saves)
    print(f"goals missed: {measures.missed}")
    shutil.rmtree(root)
    return 1 if measures.missed else 0


def _memory() -> int:
    """The present size of this process in MB; where that is not told, its greatest so far."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return pages * resource.getpagesize() // 2**20


if __name__ == "__main__":
    arguments = [*sys.argv[1:], *("contoh", "0")[len(sys.argv) - 1 :]]
    sys.exit(main(arguments[0], int(arguments[1])))
