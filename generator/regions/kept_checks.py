"""Results of checks kept between runs, by everything that a check reads: what did not change is not checked again."""

import datetime
import pickle
from pathlib import Path

from generator.checks.checked_region import Checked
from generator.framework.editions import edition_in_use
from generator.identity import content_digest, digest_of_all
from generator.regions.inputs_that_count import inputs_digest
from generator.regions.locate import RegionFolder
from generator.source.problems import UserError
from generator.user_cache import keep, kept

_KIND = "pemeriksaan"


def key_of_check(folder: RegionFolder, settings: Path, wishes: str) -> str:
    """What the result of a check depends on, besides the program; "" if that cannot be read, which the check reports.

    Places and the lines quoted beside them are told as seen from the current folder; the file where something
    belongs depends on what lies in the region's folder.
    """
    try:
        inputs, beside = inputs_digest(folder), sorted(entry.name for entry in folder.home.iterdir())
    except (OSError, UserError):
        return ""
    return digest_of_all(
        [
            str(folder.place), folder.name, str(Path.cwd()), str(datetime.datetime.now().astimezone().date()),
            edition_in_use(), wishes, inputs, content_digest(str(settings)), *beside,
        ]
    )  # fmt: skip


def known_check(key: str) -> Checked | None:
    """The result kept under a key, if there is one."""
    content = kept(_KIND, key) if key else None
    found = None if content is None else pickle.loads(content)
    return found if isinstance(found, Checked) else None


def keep_check(key: str, checked: Checked) -> None:
    """Keep the result of a check."""
    if key:
        keep(_KIND, key, pickle.dumps(checked))
