"""The address that lets a browser in."""

from flask import Blueprint, current_app, redirect, request, url_for
from werkzeug.exceptions import Unauthorized
from werkzeug.wrappers import Response

from generator.page.security import ENTRY, UsedLinkError, cookie_name, entry_of

screen = Blueprint("entering", __name__)
_DAYS = 30


def enter(token: str) -> Response:
    """Give a browser the cookie for a token that was not used yet, and lead it to the first page."""
    port, entry = int(current_app.config["PORT"]), entry_of(current_app)
    answer = redirect(current_app.config.get("FIRST") or url_for("home.home"), 303)
    if entry.knows(request.cookies.get(cookie_name(port), "")):
        return answer
    secret = entry.redeem(token)
    if not secret:
        raise UsedLinkError if entry.was_redeemed(token) else Unauthorized
    answer.set_cookie(cookie_name(port), secret, max_age=_DAYS * 86_400, httponly=True, samesite="Strict", path="/")
    return answer


@screen.record_once
def _at_the_root(state: object) -> None:
    """Register the address under an endpoint that does not belong to this screen, which the guard knows."""
    state.app.add_url_rule("/masuk/<token>", ENTRY, enter)  # type: ignore[attr-defined]
