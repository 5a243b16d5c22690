"""Picture files of a region: find, read and validate PNG and JPEG files, with helpful error messages."""

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from generator.blocks.blocks import Picture
from generator.source.place import Place
from generator.source.problems import UserError, reason
from generator.source.words import similar

MOST_BYTES = 15_000_000
MOST_PIXELS = 12_000
_ENDINGS = {".png", ".jpg", ".jpeg"}
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_JPEG_END = b"\xff\xd9"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
_SCAN = 0xDA
_APPLICATION = 0xE1
_ORIENTATION = 0x0112
_TURNS: dict[int, Literal[0, 90, 180, 270]] = {3: 180, 6: 90, 8: 270}
_OTHERS = (
    (b"GIF8", 0, "gambar GIF"),
    (b"WEBP", 8, "gambar WebP"),
    (b"BM", 0, "gambar BMP"),
    (b"II*\0", 0, "gambar TIFF"),
    (b"MM\0*", 0, "gambar TIFF"),
    (b"ftyphei", 4, "gambar HEIC dari ponsel"),
    (b"ftypmif", 4, "gambar HEIC dari ponsel"),
    (b"ftypavif", 4, "gambar AVIF"),
    (b"%PDF", 0, "dokumen PDF"),
    (b"PK\x03\x04", 0, "dokumen Word, Excel, atau arsip ZIP"),
    (b"<svg", 0, "gambar SVG"),
    (b"<?xml", 0, "gambar SVG atau berkas XML lain"),
    (b"<!DOCTYPE", 0, "halaman web"),
    (b"<html", 0, "halaman web"),
)


class PictureError(UserError):
    """A picture that cannot be used; the message names it and gives reason and remedy.

    ``placed`` says that the message begins with the line of YAML that names the picture; ``name`` is what stands
    there, ``fault`` what is wrong with it, ``remedy`` what to do.
    """

    placed = False
    name: str = ""
    fault: str = ""
    remedy: str = ""


class _UnsoundError(ValueError):
    """An invalid file with the signature of a picture; the message says what is wrong."""


class PictureFolder:
    """The pictures of one region. Each is read once; ``read`` holds those read, by their names in the folder.

    A ``lenient`` one goes on without pictures that cannot be used, and keeps why in ``faults``, by the paths that
    name them.
    """

    def __init__(self, folder: Path, *, lenient: bool = False) -> None:
        self.folder = folder
        self.lenient = lenient
        self.read: dict[str, Picture] = {}
        self.faults: dict[str, PictureError] = {}

    def load_if_usable(self, name: str) -> Picture | None:
        """The picture with that name; None if it cannot be used and the folder is lenient, else PictureError."""
        try:
            return self.load(name)
        except PictureError as error:
            if not self.lenient:
                raise
            self.faults[getattr(name, "path", "")] = error
            return None

    def load(self, name: str) -> Picture:
        """The picture with that name; raises PictureError."""
        known = _written(name)
        if known not in self.read:
            self.read[known] = load_picture(name, self.folder)
        return self.read[known]


def is_picture(content: bytes) -> bool:
    """Whether bytes begin like a PNG or JPEG, whatever the ending of their file."""
    return content.startswith((_PNG, _JPEG))


def load_picture(name: str, folder: Path) -> Picture:
    """The PNG or JPEG with that name in the region's folder, with its size; raises PictureError.

    ``name`` is the value from the YAML; if it knows its place, the message begins with it.
    """
    path = picture_path(name, folder)
    if path is None:
        raise _not_found(name, folder)
    content = _bytes(name, path)
    try:
        picture = _picture(content)
    except (_UnsoundError, struct.error, IndexError) as error:
        detail = str(error) if isinstance(error, _UnsoundError) else "datanya terpotong"
        raise _refused(name, f"rusak: {detail}", "Salin ulang dari aslinya, atau simpan ulang.") from error
    if picture is None:
        raise _refused(name, f"berisi {_kind(content)}", "Simpan ulang sebagai PNG atau JPEG.")
    if max(picture.width, picture.height) > MOST_PIXELS:
        size = f"{picture.width} × {picture.height} piksel"
        raise _refused(name, f"berukuran {size}", f"Perkecil sampai paling besar {MOST_PIXELS} piksel setiap sisi.")
    return picture


def _refused(name: str, fault: str, remedy: str) -> PictureError:
    place: Place | None = getattr(name, "place", None)
    error = PictureError(f"{f'{place}: ' if place else ''}gambar '{name}' {fault}. {remedy}")
    error.placed = place is not None
    error.name, error.fault, error.remedy = str(name), fault, remedy
    return error


def _written(name: str) -> str:
    """The name as a path in the folder, in whatever form it was typed."""
    return name.strip().replace("\\", "/")


def picture_path(name: str, folder: Path) -> Path | None:
    """The file of that name in the region's folder, however the name is typed; None if there is none."""
    try:
        root = folder.resolve()
        path = (root / _written(name)).resolve()
        return path if path.is_relative_to(root) and path.is_file() else None
    except (OSError, ValueError):
        return None


def _not_found(name: str, folder: Path) -> PictureError:
    """Why no file of that name can be used."""
    written = _written(name)
    try:
        root = folder.resolve()
        path = (root / written).resolve()
        is_folder = path.is_dir()
    except (OSError, ValueError):
        return _refused(name, "tidak dapat dicari", "Periksa penulisan nama berkasnya.")
    if not path.is_relative_to(root):
        return _refused(name, "berada di luar map daerah", "Salin gambarnya ke map daerah, misalnya ke gambar/.")
    if is_folder:
        return _refused(name, "adalah sebuah map", "Tulis nama berkas gambarnya.")
    return _refused(name, "tidak ada di map daerah", _suggestion(written, root))


def _suggestion(written: str, root: Path) -> str:
    """The most similar name, by the whole path first, then by the file name alone."""
    known = sorted(
        path.relative_to(root).as_posix()
        for path in root.rglob("*")
        if path.suffix.lower() in _ENDINGS and path.is_file()
    )
    by_name = {path.rpartition("/")[2]: path for path in known}
    near = similar(written, known) or [by_name[name] for name in similar(written.rpartition("/")[2], by_name)]
    if near:
        return f"Mungkin maksud Anda: {near[0]}."
    return "Jalurnya dihitung dari map daerah, misalnya gambar/pasar.jpg."


def _bytes(name: str, path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            limit = MOST_BYTES // 1_000_000
            raise _refused(name, f"lebih besar dari {limit} MB", f"Perkecil sampai di bawah {limit} MB.")
        return path.read_bytes()
    except OSError as error:
        raise _refused(name, f"tidak dapat dibaca: {reason(error)}", "Periksa izin berkasnya.") from error


def _kind(content: bytes) -> str:
    if not content:
        return "nol bita (kosong)"
    start = content[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    known = (what for mark, at, what in _OTHERS if start[at:].startswith(mark))
    return next(known, "data yang bukan gambar PNG atau JPEG")


def _picture(content: bytes) -> Picture | None:
    """The picture, or None if the bytes are of another kind."""
    if content.startswith(_PNG):
        width, height = _png_size(content)
        return Picture(content, "png", width, height)
    if content.startswith(_JPEG):
        width, height = _jpeg_size(content)
        return Picture(content, "jpeg", width, height, _TURNS.get(_orientation(content), 0))
    return None


def _png_size(content: bytes) -> tuple[int, int]:
    """Width and height from the IHDR chunk at the beginning; the last chunk must be present too."""
    if content[12:16] != b"IHDR":
        raise _UnsoundError("kepala PNG-nya tidak ada")
    (check,) = struct.unpack(">I", content[29:33])
    if zlib.crc32(content[12:29]) != check:
        raise _UnsoundError("kepala PNG-nya tidak utuh")
    if b"IEND" not in _png_chunks(content):
        raise _UnsoundError("datanya terpotong")
    width, height = struct.unpack(">II", content[16:24])
    return _sound_size(width, height)


def _png_chunks(content: bytes) -> Iterator[bytes]:
    position = len(_PNG)
    while position + 12 <= len(content):
        (length,) = struct.unpack(">I", content[position : position + 4])
        if position + 12 + length > len(content):
            return
        yield content[position + 4 : position + 8]
        position += 12 + length


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Width and height from the start of the frame; the end mark must follow the scan."""
    size = None
    for marker, position in _jpeg_segments(content):
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", content[position + 3 : position + 7])
            size = _sound_size(width, height)
        elif marker == _SCAN:
            if size is None:
                break
            if content.rfind(_JPEG_END) < position:
                raise _UnsoundError("datanya terpotong")
            return size
    raise _UnsoundError("kepala JPEG-nya tidak utuh")


def _orientation(content: bytes) -> int:
    """The orientation in the Exif data; 1 (upright) if there is none."""
    for marker, position in _jpeg_segments(content):
        if marker == _APPLICATION and content[position + 2 : position + 8] == b"Exif\0\0":
            return _exif_orientation(content[position + 8 :])
    return 1


def _exif_orientation(tiff: bytes) -> int:
    order = "<" if tiff.startswith(b"II") else ">"
    try:
        (start,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, start)
        for n in range(count):
            tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * n)
            if tag == _ORIENTATION:
                return int(value)
    except struct.error:
        return 1
    return 1


def _jpeg_segments(content: bytes) -> Iterator[tuple[int, int]]:
    """Marker and position of each segment up to the first scan."""
    position = 2
    while position + 4 <= len(content):
        if content[position] != 0xFF:
            return
        marker = content[position + 1]
        if marker == 0xFF:
            position += 1
        elif marker in _BARE:
            position += 2
        else:
            yield marker, position + 2
            (length,) = struct.unpack(">H", content[position + 2 : position + 4])
            position += 2 + length


def _sound_size(width: int, height: int) -> tuple[int, int]:
    if not width or not height:
        raise _UnsoundError("ukurannya nol")
    return width, height
