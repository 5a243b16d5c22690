"""Who may come in: an address that is good once, then a cookie with another secret."""

from hmac import compare_digest
from secrets import token_urlsafe
from threading import Lock

_BYTES = 32
_MOST_OPEN = 20


class Entry:
    """The secrets of one run of the server."""

    def __init__(self) -> None:
        self._secret = token_urlsafe(_BYTES)
        self._tokens: list[str] = []
        self._used: list[str] = []
        self._lock = Lock()

    def new_token(self) -> str:
        """A token for an address that lets one browser in, once; of very many, the oldest is forgotten."""
        token = token_urlsafe(_BYTES)
        with self._lock:
            self._tokens = [*self._tokens[-_MOST_OPEN + 1 :], token]
        return token

    def redeem(self, token: str) -> str:
        """The value of the cookie for a token that was not used yet; "" for any other."""
        with self._lock:
            found = next((one for one in self._tokens if _same(one, token)), None)
            if found is None:
                return ""
            self._tokens.remove(found)
            self._used = [*self._used[-_MOST_OPEN + 1 :], found]
        return self._secret

    def was_redeemed(self, token: str) -> bool:
        """Whether a token let a browser in before; of very many, the oldest is forgotten."""
        with self._lock:
            return any(_same(one, token) for one in self._used)

    def knows(self, cookie: str) -> bool:
        """Whether a cookie is the one that this run gave out."""
        return _same(self._secret, cookie)


def _same(one: str, other: str) -> bool:
    """Whether two secrets are equal, in a time that tells nothing about them."""
    return compare_digest(one.encode(), other.encode("utf-8", "replace"))
