"""Writing of applied edits to a region's files, all or none, after their present state is kept in the history."""

from generator.edits.applied import Applied
from generator.regions.locate import RegionFolder


def write(region: RegionFolder, applied: Applied, by: str) -> None:
    """Write the files that edits changed; ``by`` names the command, such as "pull Buku-2.docx".

    Raises UserError, with nothing written, if a file changed since it was read or cannot be replaced.
    """
    raise NotImplementedError
