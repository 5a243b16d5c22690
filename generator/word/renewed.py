"""A document written again for other hashes of the region's files, which are all that has changed in it.

Everything else keeps its compressed bytes, so the file is the one that ``to_docx`` would write, at a twentieth of the
time.
"""

import io
import re
from collections.abc import Mapping
from copy import copy
from zipfile import BadZipFile, ZipFile, ZipInfo

from docx.opc.packuri import PackURI

from generator.word.anchor_map import files_told
from generator.word.packing import put
from generator.word.seal import resealed

_MAP, _SEAL = "customXml/item2.xml", "customXml/item9.xml"
_FILES = re.compile(r"(<peta [^<>]*>)(?:<berkas [^<>]*/>)*")


def renewed(content: bytes, files: Mapping[str, str]) -> bytes | None:
    """A document of ours, as written, with the hashes of these files in its map; None if it has no map or seal."""
    buffer = io.BytesIO()
    try:
        with ZipFile(io.BytesIO(content)) as old, ZipFile(buffer, "w") as new:
            *others, last = old.infolist()
            if last.filename != _SEAL or _MAP not in old.NameToInfo:
                return None
            for entry in others:
                if entry.filename == _MAP:
                    told = old.read(entry).decode()
                    put(new, PackURI(f"/{_MAP}"), _with_files(told, files))
                else:
                    _copy(content, entry, new)
            put(new, PackURI(f"/{_SEAL}"), resealed(old.read(last).decode(), new.infolist()))
    except (BadZipFile, ValueError, IndexError):
        return None
    return buffer.getvalue()


def _with_files(told: str, files: Mapping[str, str]) -> str:
    return _FILES.sub(lambda found: found[1] + files_told(files), told, count=1)


def _copy(content: bytes, entry: ZipInfo, new: ZipFile) -> None:
    """Copy an entry as it is compressed, which ``zipfile`` itself does not offer."""
    at = entry.header_offset
    start = at + 30 + int.from_bytes(content[at + 26 : at + 28], "little")
    start += int.from_bytes(content[at + 28 : at + 30], "little")
    assert new.fp is not None, "it is open"
    own = copy(entry)
    own.header_offset = new.fp.tell()
    new.fp.write(own.FileHeader(zip64=False))
    new.fp.write(content[start : start + entry.compress_size])
    new.filelist.append(own)
    new.NameToInfo[own.filename] = own
    new.start_dir = new.fp.tell()
