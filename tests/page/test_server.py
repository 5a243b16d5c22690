"""The server: this machine only, and limits that hold before a screen is asked."""

import http.client
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from generator.page.server import HOST, Server
from generator.source.problems import UserError
from tests.conftest import write_tree


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    write_tree(tmp_path, {"masterplans/uji/isi.yaml": "daerah: {nama: Uji, jenis: kabupaten}\n"})
    made = Server(tmp_path, [])
    thread = threading.Thread(target=made.serve, daemon=True)
    thread.start()
    yield made
    made.close()
    thread.join(10)


@pytest.fixture
def closing() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def raw(server: Server, request: bytes) -> bytes:
    with socket.create_connection((HOST, server.port), timeout=10) as line:
        line.sendall(request)
        return line.recv(65536)


def test_the_address_lets_a_browser_in(server: Server, closing: ExitStack) -> None:
    line = http.client.HTTPConnection(HOST, server.port, timeout=10)
    closing.callback(line.close)
    line.request("GET", server.address.partition(str(server.port))[2], headers={"Sec-Fetch-Site": "none"})
    answer = line.getresponse()
    assert answer.status == 303
    assert answer.getheader("Server") is None
    answer.read()
    line.request("GET", "/", headers={"Sec-Fetch-Site": "none", "Cookie": str(answer.getheader("Set-Cookie"))})
    assert "Kabupaten Uji" in line.getresponse().read().decode()


def test_only_this_machine_is_listened_to(server: Server) -> None:
    assert server._server.socket.getsockname()[0] == "127.0.0.1"


@pytest.mark.parametrize(
    ("request_", "codes"),
    [
        (b"GET / HTTP/1.1\r\nHost: {h}\r\nHost: attacker.test\r\n\r\n", (b"400", b"421")),
        (b"GET / HTTP/1.0\r\n\r\n", (b"421",)),
        (b"GET / HTTP/1.1\r\nHost: {h}\r\nX: " + b"a" * 300_000 + b"\r\n\r\n", (b"431",)),
        (b"POST / HTTP/1.1\r\nHost: {h}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
         (b"400", b"401", b"403")),
        (b"GET / HTTP/1.1\r\nHost: {h}\r\nX: a\x00b\r\n\r\n", (b"400", b"401", b"403")),
        (b"GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: {h}\r\nSec-Fetch-Site: none\r\n\r\n", (b"401", b"404")),
        (b"GET /static/../app.py HTTP/1.1\r\nHost: {h}\r\nSec-Fetch-Site: none\r\n\r\n", (b"401", b"404")),
        (b"POST /d/uji/simpan HTTP/1.1\r\nHost: {h}\r\nContent-Length: 21000000\r\n\r\n", (b"403", b"413")),
    ],
    ids=["two hosts", "no host", "large header", "length and chunks", "control sign", "dots", "static", "21 MB"],
)  # fmt: skip
def test_a_malformed_request_is_refused(server: Server, request_: bytes, codes: tuple[bytes, ...]) -> None:
    own = f"127.0.0.1:{server.port}".encode()
    answer = raw(server, request_.replace(b"{h}", own))
    assert answer.split(b" ", 2)[1] in codes, answer[:200]


def test_half_open_connections_do_not_keep_others_waiting(server: Server) -> None:
    held = [socket.create_connection((HOST, server.port)) for _ in range(30)]
    try:
        for line in held:
            line.sendall(b"GET / HTTP/1.1\r\nHost: ")
        assert raw(server, b"GET / HTTP/1.1\r\nHost: lain\r\n\r\n").split(b" ", 2)[1] == b"421"
    finally:
        for line in held:
            line.close()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a port is free at once")
def test_a_port_can_be_taken_again_right_after_the_server_on_it_ended(tmp_path: Path) -> None:
    first = Server(tmp_path, [])
    thread = threading.Thread(target=first.serve, daemon=True)
    thread.start()
    with socket.create_connection((HOST, first.port), timeout=10) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: lain\r\nConnection: close\r\n\r\n")
        while line.recv(65536):
            pass
    first.close()
    thread.join(10)
    again = Server(tmp_path, [], first.port)
    assert again.port == first.port
    again._server.close()


def test_a_port_in_use_is_told_with_a_remedy(server: Server, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=f"Porta {server.port} sedang dipakai"):
        Server(tmp_path, [], server.port)
