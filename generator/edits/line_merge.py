"""Merging of texts by lines, as git does it."""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

_SECONDS = 60


def merged_lines(base: bytes, ours: bytes, theirs: bytes) -> bytes | None:
    """The text with the changes of both sides; None if they touch the same lines, or if there is no git.

    It keeps comments, order and quoting of both sides, which a merge by values cannot.
    """
    if ours in (base, theirs):
        return theirs
    if theirs == base:
        return ours
    with TemporaryDirectory(prefix="masterplan-") as name:
        files = [Path(name) / part for part in ("ours", "base", "theirs")]
        for file, content in zip(files, (ours, base, theirs), strict=True):
            file.write_bytes(content)
        command = ["git", "merge-file", "-p", "--quiet", *map(str, files)]
        try:
            done = subprocess.run(command, capture_output=True, check=False, timeout=_SECONDS, cwd=name)
        except (OSError, subprocess.TimeoutExpired):
            return None
    return done.stdout if done.returncode == 0 else None
