"""A sealed document tells whether anybody has saved it since."""

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from generator.word.embedded import source_parts
from generator.word.packing import Package
from generator.word.parts import Part, main_part
from generator.word.seal import is_untouched, print_number, sealed, sealed_parts, sealed_print
from tests.cases import each

PARTS = [main_part(["<w:document>isi</w:document>"]), *source_parts("visi: {}", "masterplan")]


def package_of(parts: list[Part]) -> Package:
    package = Package()
    package.add(parts)
    return package


SEALED = sealed(package_of(PARTS))


def saved(content: bytes, change: dict[str, bytes], drop: str = "") -> bytes:
    """The archive as a program saves it that keeps names, times and order."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != drop:
                new.writestr(entry, change.get(entry.filename, old.read(entry)))
    return kept.getvalue()


def test_what_we_wrote_is_untouched() -> None:
    assert is_untouched(SEALED)
    assert sealed(package_of(PARTS)) == SEALED


@each("name", zipfile.ZipFile(io.BytesIO(SEALED)).namelist())
def test_no_part_can_be_changed_or_dropped(name: str) -> None:
    assert not is_untouched(saved(SEALED, {name: b"lain"}))
    assert not is_untouched(saved(SEALED, {}, drop=name))


def test_a_part_that_was_added_is_noticed() -> None:
    added = io.BytesIO(SEALED)
    with zipfile.ZipFile(added, "a") as archive:
        archive.writestr("word/comments.xml", "catatan")
    assert not is_untouched(added.getvalue())


def test_what_carries_nothing_of_ours_has_no_seal() -> None:
    plain = sealed(package_of(PARTS[:1]))
    assert not [name for name in zipfile.ZipFile(io.BytesIO(plain)).namelist() if "customXml" in name]
    assert not is_untouched(plain)


@given(st.integers(0, len(SEALED) - 1), st.integers(1, 255))
def test_a_damaged_byte_costs_a_copy_at_most(at: int, turned: int) -> None:
    damaged = bytearray(SEALED)
    damaged[at] ^= turned
    if is_untouched(bytes(damaged)):  # it stands in a header, where no text is
        with zipfile.ZipFile(io.BytesIO(bytes(damaged))) as one, zipfile.ZipFile(io.BytesIO(SEALED)) as two:
            assert [one.read(name) for name in one.namelist()] == [two.read(name) for name in two.namelist()]


@given(st.binary(min_size=1, max_size=50))
def test_bytes_before_and_behind_are_noticed(more: bytes) -> None:
    assert not is_untouched(SEALED + more)
    assert not is_untouched(more + SEALED)


@given(st.binary(max_size=200))
def test_any_bytes_are_judged(content: bytes) -> None:
    assert not is_untouched(content)


def test_what_is_printed_has_a_number_of_its_own() -> None:
    parts, relations = [("word/document.xml", 1, 2)], [("", "rId1", "officeDocument", "word/document.xml")]
    number = print_number(parts, relations)
    unprinted = [("docProps/core.xml", 3, 4), ("customXml/item1.xml", 3, 4), ("word/_rels/document.xml.rels", 3, 4)]
    source = [("word/document.xml", "sumber1", "customXml", "customXml/item1.xml")]
    assert print_number([*unprinted, *parts], [*source, *relations]) == number
    other = [("word/document.xml", "rId2", "header", "word/header1.xml")]
    assert number not in {print_number([*parts, ("word/styles.xml", 1, 2)], relations), print_number(parts, other)}
    assert sealed_print(f'<segel cetakan="{number}">x</segel>') == number
    assert sealed_print("<segel>x</segel>") == ""


def test_a_seal_tells_the_numbers_of_the_parts_that_are_printed() -> None:
    with zipfile.ZipFile(io.BytesIO(SEALED)) as archive:
        seal = archive.read(archive.namelist()[-1]).decode()
        assert sealed_parts(seal) == {"word/document.xml": f"{archive.getinfo('word/document.xml').CRC:08x}"}
    assert sealed_parts("<segel>x</segel>") == {}
