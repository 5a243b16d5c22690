"""A browser without a screen: requests as our own page makes them, to regions in a folder of the test."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from flask import Flask
from werkzeug.test import TestResponse

from generator.page.app import make_app
from generator.page.entry import Entry
from generator.page.open_regions import Office
from generator.page.security import OWN_HEADER
from generator.page.views.incoming import NAME
from tests.conftest import CHECKOUT, write_tree

PORT = 5000
HERE = f"http://127.0.0.1:{PORT}"
Files = dict[str, str | bytes]


class Visitor:
    """A browser at the page of a folder of regions; it was let in unless ``outside``."""

    def __init__(self, root: Path, *, outside: bool = False) -> None:
        self.root = root
        self.app: Flask = make_app(Office(root), Entry(), PORT)
        self.client = self.app.test_client()
        if not outside:
            assert self.get(f"/masuk/{self.token()}", site="none").status_code == 303

    def token(self) -> str:
        entry: Entry = self.app.config["ENTRY"]
        return entry.new_token()

    def get(
        self, address: str, *, site: str | None = "same-origin", query: dict[str, str] | None = None, **headers: str
    ) -> TestResponse:
        sent = {**({"Sec-Fetch-Site": site} if site else {}), **headers}
        return self.client.get(address, headers=sent, query_string=query, base_url=HERE, buffered=True)

    def words(self, address: str) -> str:
        answer = self.get(address)
        assert answer.status_code == 200, answer.get_data(as_text=True)
        return answer.get_data(as_text=True)

    def post(self, address: str, data: Any, **headers: str) -> TestResponse:
        sent = {"Sec-Fetch-Site": "same-origin", "Origin": HERE, OWN_HEADER: "1", **headers}
        return self.client.post(address, json=data, headers=sent, base_url=HERE)

    def bring(self, name: str, content: bytes, region: str = "uji") -> TestResponse:
        """Send a file as our script does when it is dropped."""
        sent = {"Sec-Fetch-Site": "same-origin", "Origin": HERE, OWN_HEADER: "1", NAME: quote(name)}
        return self.client.post(
            f"/d/{region}/masuk/berkas", data=content, content_type="application/octet-stream", headers=sent,
            base_url=HERE,
        )  # fmt: skip

    def save(self, region: str, *edits: dict[str, Any]) -> dict[str, Any]:
        answer = self.post(f"/d/{region}/simpan", {"edits": list(edits)})
        assert answer.status_code == 200, answer.get_data(as_text=True)
        found: dict[str, Any] = answer.get_json()
        return found

    def set(self, path: str, base: str, now: str, region: str = "uji") -> dict[str, Any]:
        return self.save(region, {"path": path, "base": base, "now": now})

    def text(self, name: str) -> str:
        return (self.root / "masterplans" / name).read_bytes().decode()


Visit = Callable[..., Visitor]


def office_of_one(root: Path, files: Files) -> Path:
    """A folder with the one region "uji"."""
    return write_tree(root, {f"masterplans/uji/{name}": content for name, content in files.items()})


def office_of_real_ones(root: Path, *names: str) -> Path:
    """A folder with copies of regions of the checkout."""
    for name in names:
        shutil.copytree(CHECKOUT / "masterplans" / name, root / "masterplans" / name)
    return root


def file(office: Path, name: str = "isi.yaml") -> str:
    """The text of a file of the one region."""
    return (office / "masterplans/uji" / name).read_text()
