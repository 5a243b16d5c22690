"""What every request must be before a screen sees it, and what every answer tells the browser.

Another port of 127.0.0.1 is the same site to a browser, which sends the cookie there too; only Origin and
Sec-Fetch-Site tell such a page from ours.
"""

from typing import Any

from flask import Flask, Request, Response, abort, current_app, request
from flask.json.provider import DefaultJSONProvider
from werkzeug.exceptions import BadRequest, Unauthorized

from generator.page.entry import Entry

MOST_BYTES = 20_000_000
OWN_HEADER = "X-Masterplan"
"""The header without which nothing is changed; no form of another page can send it."""
ENTRY = "entry"
"""The endpoint of the address that lets a browser in, the only one that may come from elsewhere."""
STATIC = "static"
_CONTENT = frozenset({"application/json", "application/octet-stream"})
_READING = frozenset({"GET", "HEAD"})
_FROM_HERE = frozenset({"same-origin", "none"})
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class BrokenSignError(BadRequest):
    """Half of a sign of two halves, such as a cut emoji, which no file can hold."""


class UsedLinkError(Unauthorized):
    """The address that lets a browser in, opened again in another browser."""


class _Json(DefaultJSONProvider):
    def loads(self, s: str | bytes, **kwargs: Any) -> Any:
        """The data of a request; raises BrokenSignError for texts that cannot be written to a file."""
        found = super().loads(s, **kwargs)
        try:
            self.dumps(found, ensure_ascii=False).encode()
        except UnicodeEncodeError as error:
            raise BrokenSignError from error
        return found


def guard(app: Flask) -> None:
    """Check every request to an application, and set the headers of every answer."""
    app.json = _Json(app)
    app.before_request(_check)
    app.after_request(_with_headers)


def cookie_name(port: int) -> str:
    """The name of the cookie; all ports of a host share their cookies."""
    return f"masterplan-{port}"


def entry_of(app: Flask) -> Entry:
    """The secrets of the running server."""
    found: Entry = app.config["ENTRY"]
    return found


def _check() -> None:
    """Refuse what does not come from our own page in a browser that was let in."""
    if request.environ.get("HTTP_HOST") not in _own_hosts():
        abort(421)
    if request.endpoint == ENTRY:
        return
    if request.headers.get("Sec-Fetch-Site") not in _FROM_HERE:
        abort(403)
    if request.endpoint == STATIC:
        return
    if not entry_of(current_app).knows(request.cookies.get(cookie_name(_port()), "")):
        abort(401)
    if request.method not in _READING:
        _check_change(request)


def _check_change(asked: Request) -> None:
    """Refuse a request that would change something and was not made by our own script."""
    if asked.headers.get("Origin") not in {f"http://{host}" for host in _own_hosts()}:
        abort(403)
    if OWN_HEADER not in asked.headers or asked.mimetype not in _CONTENT:
        abort(403)


def _own_hosts() -> tuple[str, str]:
    return f"127.0.0.1:{_port()}", f"localhost:{_port()}"


def _port() -> int:
    return int(current_app.config["PORT"])


def _with_headers(answer: Response) -> Response:
    for name, value in HEADERS.items():
        answer.headers[name] = value
    return answer
