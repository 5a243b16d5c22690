"""Takes the time of writing out of a package, so that equal slides are equal files."""

import datetime
import io
import re
import zipfile

_WRITTEN = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(?=<)")
_CORE = "docProps/core.xml"
_WORKBOOK = ".xlsx"


def settled(content: bytes, when: datetime.datetime) -> bytes:
    """The package, and the workbooks of its charts, as if all were written at ``when``."""
    found = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == _CORE:
                part = _WRITTEN.sub(rb"\g<1>" + f"{when:%Y-%m-%dT%H:%M:%SZ}".encode(), part)
            elif name.endswith(_WORKBOOK):
                part = settled(part, when)
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, part)
    return found.getvalue()
