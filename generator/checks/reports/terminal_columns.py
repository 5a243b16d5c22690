"""Columns of reports for a terminal: the width of a line, and names cut to fit it."""

WIDTH = 80


def shortened(name: str, most: int) -> str:
    """A name in at most so many letters; three dots tell that it was longer."""
    return name if len(name) <= most else f"{name[: most - 1]}…"
