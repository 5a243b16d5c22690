"""Pictures and charts for tests, made of nothing."""

import struct
import zlib

from generator.blocks.blocks import Chart, ChartForm, Series


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int) -> bytes:
    """A grey PNG of that size."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x99" * width) * height) if width * height < 10**6 else b""
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def jpeg(width: int, height: int, orientation: int = 1) -> bytes:
    """The skeleton of a JPEG of that size, as a camera held that way writes it."""
    exif = b"Exif\0\0MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)
    application = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
    frame = b"\xff\xc2" + struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    scan = b"\xff\xda" + struct.pack(">H", 8) + b"\x01\x01\x00\x00\x3f\x00" + b"\x12\x34"
    return b"\xff\xd8" + application + frame + scan + b"\xff\xd9"


def chart(form: ChartForm = "tumpuk", unit: str = "miliar rupiah", most: float | None = None) -> Chart:
    """A chart of three categories and two series."""
    series = [Series("2025", [1.5, 0.02, 3]), Series("2026", [2, 4, 0.5])]
    return Chart(form, ["Ekonomi & Usaha", "Layanan", "Warga <b>"], series, unit, most)
