"""Files that a browser saves: their names and kinds, and several in one."""

import io
import zipfile
from collections.abc import Iterable

from flask import Response

_OFFICE = "application/vnd.openxmlformats-officedocument"
WORD = f"{_OFFICE}.wordprocessingml.document"
EXCEL = f"{_OFFICE}.spreadsheetml.sheet"
SLIDES = f"{_OFFICE}.presentationml.presentation"
ZIP = "application/zip"


def download(name: str, content: bytes, kind: str) -> Response:
    """A file to be saved under a name, which holds only letters that a header may."""
    return Response(content, mimetype=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Files by name in one zip."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return packed.getvalue()
