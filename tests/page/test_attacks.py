"""Attacks from a hostile page in the browser of somebody who is signed in; another port is the same site to it."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from flask import Response, request

from generator.page.server import Server
from tests.page.browsing import CHROMIUM, at, emptied, reused, running
from tests.page.visiting import office_of_one

pytestmark = pytest.mark.slow

FILE = "daerah: {nama: Uji, jenis: kabupaten}\nvisi:\n  rumusan: Lama\n"
BODY = '{"edits":[{"path":"visi.rumusan","base":"Lama","now":"Diubah"}]}'
BY_FORM = """
<form method="post" enctype="text/plain" action="{own}/d/uji/simpan">
<input name='{{"edits":[{{"path":"visi.rumusan","base":"Lama","now":"Diubah","x":"' value='"}}]}}'></form>
"""
BY_SCRIPT = {
    "a form": "document.querySelector('form').submit();",
    "a simple request": "fetch(own + '/d/uji/simpan',"
    " {{method: 'POST', mode: 'no-cors', credentials: 'include', body}});",
    "a beacon": "navigator.sendBeacon(own + '/d/uji/simpan', new Blob([body], {{type: 'text/plain'}}));",
    "an asked request": "fetch(own + '/d/uji/simpan', {{method: 'POST', credentials: 'include', body,"
    " headers: {{'Content-Type': 'application/json', 'X-Masterplan': '1'}}}}).catch(() => 0);",
    "reading": "fetch(own + '/d/uji/isian/visi', {{credentials: 'include', mode: 'no-cors'}}).catch(() => 0);",
    "an image": "new Image().src = own + '/d/uji/isian/visi';",
    "a script": "document.body.append(Object.assign("
    "document.createElement('script'), {{src: own + '/static/halaman.js'}}));",
    "a frame": "document.body.append(Object.assign(document.createElement('iframe'), {{src: own + '/'}}));",
    "events": "new EventSource(own + '/d/uji/isian/visi', {{withCredentials: true}});",
}


class Log:
    """The answers of a server to one hostile page."""

    def __init__(self, server: Server) -> None:
        self.codes: list[tuple[str, int, bool]] = []
        self.got = threading.Event()
        server.app.after_request_funcs.setdefault(None, []).append(self._note)

    def _note(self, answer: Response) -> Response:
        if request.headers.get("Sec-Fetch-Site") in {"same-site", "cross-site"} or "attacker" in request.host:
            self.codes.append((request.method, answer.status_code, bool(request.cookies)))
            self.got.set()
        return answer


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with running(office_of_one(tmp_path, {"isi.yaml": FILE})) as found:
        yield found


@pytest.fixture
def hostile() -> Iterator[tuple[HTTPServer, list[str]]]:
    """A page on another port of this machine; the list holds its HTML."""
    html = [""]

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(html[0].encode())

        def log_message(self, *_: object) -> None: ...

    found = HTTPServer(("127.0.0.1", 0), Page)
    thread = threading.Thread(target=found.serve_forever, daemon=True)
    thread.start()
    yield found, html
    found.shutdown()
    found.server_close()


@pytest.mark.parametrize("name", BY_SCRIPT)
def test_a_page_on_another_port_changes_and_reads_nothing(
    name: str, window: Any, server: Server, hostile: tuple[HTTPServer, list[str]], tmp_path: Path
) -> None:
    log = Log(server)
    other, html = hostile
    own = f"http://127.0.0.1:{server.port}"
    html[0] = (
        f"<!doctype html><body>{BY_FORM.format(own=own)}<script>const own = '{own}', body = '{BODY}';"
        f"{BY_SCRIPT[name].format()}</script>"
    )
    with emptied(window) as page:
        page.goto(server.address)
        assert "Kabupaten Uji" in page.content()
        page.goto(f"http://127.0.0.1:{other.server_port}/", wait_until="commit")
        for _ in range(200):
            if log.got.is_set():
                break
            page.wait_for_timeout(25)
    assert log.codes and {code for _, code, _ in log.codes} <= {401, 403}
    assert (tmp_path / "masterplans/uji/isi.yaml").read_text() == FILE


def test_a_foreign_name_for_this_machine_is_misdirected_with_the_right_token(browser: Any, server: Server) -> None:
    log = Log(server)
    rule = "--host-resolver-rules=MAP attacker.test 127.0.0.1"
    other = browser.browser_type.launch(executable_path=CHROMIUM, args=[rule])
    page = other.new_page()
    answer = page.goto(server.address.replace("127.0.0.1", "attacker.test"))
    assert answer is not None and answer.status == 421
    assert page.context.cookies() == []
    other.close()
    assert {code for _, code, _ in log.codes} == {421}


def test_the_page_opens_in_no_frame_and_an_inner_link_from_elsewhere_says_where_to_open_it(
    window: Any, server: Server, hostile: tuple[HTTPServer, list[str]]
) -> None:
    other, html = hostile
    html[0] = f'<!doctype html><a href="{at(server, "/d/uji/isian/visi")}">x</a>'
    with reused(window) as page:
        page.goto(server.address)
        page.goto(f"http://127.0.0.1:{other.server_port}/")
        page.get_by_role("link", name="x").click()
        page.get_by_role("heading", name="Buka dari program").wait_for()
