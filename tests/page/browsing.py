"""Debian's Chromium at a running page; tests that need it are skipped with a reason where it is not there."""

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from generator.page.server import HOST, Server

CHROMIUM = shutil.which("chromium") or ""
SECONDS = 20


@contextmanager
def running(root: Path) -> Iterator[Server]:
    """A server of the regions in a folder, in this process."""
    server = Server(root, [])
    thread = threading.Thread(target=server.serve, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.close()
        thread.join(SECONDS)


@contextmanager
def chromium() -> Iterator[Any]:
    """A browser without a window; the test is skipped if there is none on this machine."""
    if not CHROMIUM:
        pytest.skip("chromium is not installed here")
    driver = pytest.importorskip("playwright.sync_api", reason="playwright is not installed here")
    with driver.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM)
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def page_in(browser: Any, **options: Any) -> Iterator[Any]:
    """A page in a browser context of its own; errors of its scripts and refused content fail the test."""
    with window_in(browser, **options) as page, _without_faults(page):
        yield page


@contextmanager
def window_in(browser: Any, **options: Any) -> Iterator[Any]:
    """A page in a browser context of its own."""
    context = browser.new_context(**options)
    context.set_default_timeout(SECONDS * 1000)
    try:
        yield context.new_page()
    finally:
        context.close()


@contextmanager
def reused(window: Any, width: int = 1280, height: int = 720) -> Iterator[Any]:
    """A page of another test as if it were new; errors of its scripts and refused content fail the test."""
    window.set_viewport_size({"width": width, "height": height})
    with emptied(window), _without_faults(window):
        yield window


@contextmanager
def emptied(window: Any) -> Iterator[Any]:
    """A page that afterwards shows nothing and has no cookies; what it stored belongs to the port of its server."""
    from playwright.sync_api import Error

    try:
        yield window
    finally:
        with suppress(Error):  # a navigation that the test began may come in between
            window.goto("about:blank")
        window.wait_for_load_state()
        window.goto("about:blank")
        window.context.clear_cookies()


def let_in(page: Any, server: Server) -> None:
    """Give a page the cookie behind the printed address, in a tenth of the time that the first screen takes."""
    page.request.get(server.address, headers={"Sec-Fetch-Site": "none"})


@contextmanager
def _without_faults(page: Any) -> Iterator[None]:
    """Fail if a script of the page fails or content is refused meanwhile."""
    faults: list[str] = []
    heard = {
        "pageerror": lambda error: faults.append(str(error)),
        "console": lambda line: faults.append(line.text) if "Content Security Policy" in line.text else None,
    }
    for event, hear in heard.items():
        page.on(event, hear)
    yield
    for event, hear in heard.items():
        page.remove_listener(event, hear)
    assert faults == []


def at(server: Server, address: str) -> str:
    """The whole address of a page."""
    return f"http://{HOST}:{server.port}{address}"


def answered(page: Any) -> None:
    """Wait until all that was typed is saved or refused."""
    until = time.monotonic() + SECONDS
    while not page.evaluate("halaman.isIdle()"):
        assert time.monotonic() < until, "still saving"
        page.wait_for_timeout(40)


def saved(page: Any) -> None:
    """Wait until all that was typed is saved."""
    answered(page)
    page.locator("#simpanan", has_text="Tersimpan").wait_for()


def asks_when_left(page: Any) -> bool:
    """Whether the browser asks before the page is left; the page then stays."""
    asked: list[str] = []

    def stay(dialog: Any) -> None:
        asked.append(dialog.type)
        dialog.dismiss()

    page.on("dialog", stay)
    page.evaluate("setTimeout(() => window.location.assign('/'), 0)")
    page.wait_for_timeout(700)
    page.remove_listener("dialog", stay)
    return asked == ["beforeunload"]
