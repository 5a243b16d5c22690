"""The application: screens, safety and errors put together."""

from pathlib import Path

from flask import Flask

from generator.page import errors, security
from generator.page.entry import Entry
from generator.page.open_regions import Office, leave_frames
from generator.page.shell import equip
from generator.page.views import (
    beginning,
    checking,
    entering,
    evaluating,
    filling,
    home,
    incoming,
    meetings,
    presenting,
    reading,
    saving,
    versions,
)

_HERE = Path(__file__).parent
SCREENS = (
    entering.screen,
    home.screen,
    beginning.screen,
    filling.screen,
    reading.screen,
    checking.screen,
    saving.screen,
    incoming.screen,
    versions.screen,
    meetings.screen,
    evaluating.screen,
    presenting.screen,
)


def make_app(office: Office, entry: Entry, port: int) -> Flask:
    """The application that serves an office on a port of this machine."""
    app = Flask("masterplan", static_folder=str(_HERE / "static"), template_folder=str(_HERE / "templates"))
    app.config.update(OFFICE=office, ENTRY=entry, PORT=port, MAX_CONTENT_LENGTH=security.MOST_BYTES)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    for screen in SCREENS:
        app.register_blueprint(screen)
    security.guard(app)
    errors.tell_errors(app)
    equip(app)
    app.teardown_request(leave_frames)
    return app
