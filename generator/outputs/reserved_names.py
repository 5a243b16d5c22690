"""File names that are valid on every system, Windows included."""

import re
from pathlib import Path

from generator.late_patterns import late_pattern
from generator.source.problems import UserError

_DEVICES = late_pattern(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])[ .]*(?:[.:].*)?$", re.IGNORECASE)
_FORBIDDEN = late_pattern(r'[<>:"/\\|?*\x00-\x1f]')


def fault_of_name(name: str) -> str:
    """The reason why Windows rejects a name, worded to follow the name; "" if it accepts it."""
    if _DEVICES.match(name):
        return "dicadangkan Windows untuk perangkat"
    forbidden = _FORBIDDEN.search(name)
    if forbidden:
        sign = forbidden[0]
        return f"memuat tanda {sign}" if sign.isprintable() else "memuat karakter kendali"
    if name.endswith((".", " ")):
        return "berakhir dengan titik atau spasi"
    return ""


def refuse_devices(path: Path) -> None:
    """Raise UserError if a path, or a folder yet to be created for it, is a device name on Windows.

    Whatever is written to a device is lost.
    """
    for part in (path, *(folder for folder in path.parents if not folder.is_dir())):
        if _DEVICES.match(part.name):
            raise UserError(f"Nama '{part.name}' dicadangkan Windows untuk perangkat. Pilih nama lain.")
