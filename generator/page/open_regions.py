"""The regions that are open in a page, each with its session; a request can name nothing else on the disk."""

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from threading import Lock

from flask import Flask, abort, current_app, g

from generator.page.session import Session, State
from generator.regions.locate import RegionFolder, all_regions, nearest_root


class Office:
    """The sessions of the regions below a folder, and of those named when the page was started."""

    def __init__(self, start: Path, named: Iterable[RegionFolder] = ()) -> None:
        self.start = start
        self._named = {folder.name: folder for folder in named}
        self._sessions: dict[str, Session] = {}
        self.making = Lock()
        """Held while a region's folder is made."""
        self._lock = Lock()

    def folders(self) -> dict[str, RegionFolder]:
        """The regions that there are now, by name."""
        found = all_regions(self.start) if nearest_root(self.start) else []
        return {**{folder.name: folder for folder in found}, **self._named}

    def session(self, name: str) -> Session | None:
        """The session of a region; None if there is no such region."""
        folder = self.folders().get(name)
        if folder is None:
            return None
        with self._lock:
            known = self._sessions.get(name)
            if known is None or known.folder != folder:
                known = self._sessions[name] = Session(folder)
            return known


def office_of(app: Flask) -> Office:
    """The office of the running server."""
    found: Office = app.config["OFFICE"]
    return found


def session_here(name: str) -> Session:
    """The session of the region that a request names; ends the request with 404 if there is none.

    Its edition of the frame is in use until the request ends.
    """
    found = office_of(current_app).session(name)
    if found is None:
        abort(404)
    frames: ExitStack = g.setdefault("frames", ExitStack())
    frames.enter_context(found.frame_used())
    return found


def leave_frames(error: BaseException | None) -> None:
    """Leave the frames of the regions that a request named, at its end."""
    del error
    frames: ExitStack | None = g.pop("frames", None)
    if frames is not None:
        frames.close()


def state_here(name: str) -> State:
    """The present version of the region that a request names."""
    return session_here(name).state()
