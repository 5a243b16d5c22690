"""How long the local page takes: saves, the chapter after one, the check, a paste of 600 cells; memory over saves.

Usage: python -m benchmarks.page [REGION]
"""

import http.client
import json
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

from generator.edits.form_texts import FormTexts
from generator.page.server import HOST, Server

ROUNDS = 7


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
        headers = {**self.headers, "Content-Type": "application/json"}
        self.line.request("POST", f"/d/{region}/simpan", json.dumps({"edits": edits}), headers)
        found: dict[str, Any] = json.loads(self.line.getresponse().read())
        return found


def measured(act: Callable[[], object]) -> float:
    """Milliseconds of processor time that something takes, in the server and the browser together."""
    begin = time.process_time()
    act()
    return (time.process_time() - begin) * 1000


def main(region: str) -> None:
    """Print medians in milliseconds."""
    root = Path(tempfile.mkdtemp())
    shutil.copytree(Path("masterplans") / region, root / "masterplans" / region)
    server = Server(root, [])
    threading.Thread(target=server.run, daemon=True).start()
    browser = Browser(server)
    session = server.app.config["OFFICE"].session(region)
    print("first page, cold", round(measured(lambda: browser.get("/"))))

    def texts() -> FormTexts:
        found: FormTexts = session.state().texts
        return found

    plan = session.state().plan
    paths = {"vision": "visi.penjelasan"}
    if plan.quick_win:
        paths["quick win"] = f"{plan.quick_win[0].path}.tujuan"
    if plan.rencana_aksi:
        paths["activity"] = f"{plan.rencana_aksi[0].path}.indikator"
    for name, path in paths.items():
        times: list[list[float]] = []
        for n in range(ROUNDS):
            edit = {"path": path, "base": texts().text(path), "now": f"Teks nomor {n} untuk mengukur"}
            times.append(
                [
                    measured(lambda edit=edit: browser.save(region, [edit])),
                    measured(lambda: browser.get(f"/d/{region}/dokumen/masterplan/2/isi")),
                    measured(lambda: browser.get(f"/d/{region}/periksa/jumlah")),
                ]
            )
        medians = [round(statistics.median(one)) for one in zip(*times, strict=True)]
        print(f"{name}: save {medians[0]}, then chapter {medians[1]}, then check {medians[2]}")
    if len(plan.rencana_aksi) >= 120:
        cells = [f"{row.path}.target[{year}]" for row in plan.rencana_aksi[:120] for year in plan.periode.tahun][:600]
        edits = [{"path": path, "base": texts().text(path), "now": str(n)} for n, path in enumerate(cells)]
        print(f"paste of {len(edits)} cells: {measured(lambda: browser.save(region, edits)):.0f}")
        print(f"table: {measured(lambda: browser.get(f'/d/{region}/isian/rencana_aksi')):.0f}")
    before = _memory()
    for n in range(int(sys.argv[2]) if len(sys.argv) > 2 else 0):
        edit = {"path": "visi.penjelasan", "base": texts().text("visi.penjelasan"), "now": f"Simpan {n}"}
        browser.save(region, [edit])
    print(f"memory: {before} MB, after the saves {_memory()} MB")


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "contoh")
