"""Packages are what ``zipfile`` would write of the same parts, byte by byte."""

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from generator.word.package import Part, picture_part, word_part, zipped


def as_zipfile_writes(package: bytes) -> bytes:
    """The same files in the same order, written by the standard library."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as made,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as written,
    ):
        assert made.testzip() is None
        for name in made.namelist():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            written.writestr(entry, made.read(name))
    return buffer.getvalue()


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=4), st.binary())
def test_a_package_is_what_zipfile_writes(texts: list[str], picture: bytes) -> None:
    parts: list[Part] = [word_part("styles", text, f"bagian{n}") for n, text in enumerate(texts)]
    package = zipped([*parts, picture_part(1, picture, "png")])
    assert package == as_zipfile_writes(package)


def test_a_long_part_is_what_zipfile_writes() -> None:
    package = zipped([word_part("styles", "Rencana aksi; " * 50_000)])
    assert package == as_zipfile_writes(package)
