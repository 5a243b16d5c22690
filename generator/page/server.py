"""The server of the page: this machine only, a few threads, limits on what a request may be."""

import gc
import logging
import os
import socket
from contextlib import suppress
from pathlib import Path
from typing import Any

from waitress.server import create_server

from generator.page.app import make_app
from generator.page.entry import Entry
from generator.page.open_regions import Office
from generator.page.security import MOST_BYTES
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError

HOST = "127.0.0.1"
_THREADS = 4
_THRESHOLDS = (200_000, 20, 50)


class Server:
    """A server that is bound to its port and not running yet; raises UserError if the port is taken."""

    def __init__(self, start: Path, folders: list[RegionFolder], port: int = 0) -> None:
        bound = _bound(port)
        self.port: int = bound.getsockname()[1]
        self.entry = Entry()
        self.app = make_app(Office(start, folders), self.entry, self.port)
        if len(folders) == 1:
            self.app.config["FIRST"] = f"/d/{folders[0].name}/isian/"
        self._server: Any = create_server(
            self.app, sockets=[bound], threads=_THREADS, max_request_body_size=MOST_BYTES + 1,
            max_request_header_size=64 * 1024, channel_timeout=30, ident="",
        )  # fmt: skip

    @property
    def address(self) -> str:
        """An address that lets one browser in, once."""
        return f"http://{HOST}:{self.port}/masuk/{self.entry.new_token()}"

    def run(self) -> None:
        """Serve until Ctrl+C; memory is collected seldom, as most of it stays."""
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # that requests wait is no news for a user
        gc.freeze()
        gc.set_threshold(*_THRESHOLDS)
        gc.enable()
        self.serve()

    def serve(self) -> None:
        """Serve in this thread, with the memory as it is."""
        self._server.run()

    def close(self) -> None:
        """Stop serving, from another thread."""
        with suppress(OSError):  # awake for another reason, the serving thread may have ended all before it is woken
            self._server.trigger.pull_trigger(self._end)

    def _end(self) -> None:
        """Close all connections, after which the serving thread has nothing left to wait for."""
        for line in list(self._server._map.values()):
            line.close()
        self._server.task_dispatcher.shutdown()


def _bound(port: int) -> socket.socket:
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name == "posix":  # elsewhere it would let two servers share a port
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((HOST, port))
    except OSError as error:
        bound.close()
        raise UserError(
            f"Porta {port} sedang dipakai program lain. Pakai nomor lain, misalnya  --port {port + 1}  atau "
            "tanpa --port."
        ) from error
    return bound
