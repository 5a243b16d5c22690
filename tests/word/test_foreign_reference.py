"""A gaya.docx that is broken, huge, hostile or something else: named with what to do, and never taken up."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from generator.source.problems import UserError
from generator.word.own_base import own_base
from tests.cases import each
from tests.conftest import Run, write_tree
from tests.plans import LENGKAP
from tests.word.foreign import (
    ENCRYPTED,
    OLD_WORD,
    STYLES,
    TYPES,
    changed,
    claiming,
    repacked,
    saved_by_python_docx,
    swollen,
)
from tests.word.opening import W, part

PLAIN = saved_by_python_docx()
STYLE = '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{0}"/>'
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def refusal(folder: Path, content: bytes) -> str:
    file = folder / "gaya.docx"
    file.write_bytes(content)
    with pytest.raises(UserError) as error:
        own_base(file)
    assert error.value.exit_code == 2
    assert error.value.message.startswith(str(file)) or "gaya.docx" in error.value.message
    return error.value.message


def styles_in(docx: bytes) -> etree._Element:
    root: etree._Element = part(docx, STYLES)
    return root


def accepted(folder: Path, content: bytes) -> etree._Element:
    file = folder / "gaya.docx"
    file.write_bytes(content)
    return styles_in(own_base(file)[0])


def in_styles(old: str, new: str) -> bytes:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return changed(PLAIN, STYLES, change)


def of_type(kind: str) -> bytes:
    return changed(PLAIN, TYPES, lambda text: text.replace(MAIN_TYPE, kind))


def linked(first: str, second: str) -> bytes:
    """Two styles more, each of which builds on what is named for it."""
    styles = "".join(
        f'{STYLE.format(name)}<w:basedOn w:val="{base}"/></w:style>'
        for name, base in (("Satu", first), ("Dua", second))
    )
    return in_styles("</w:styles>", f"{styles}</w:styles>")


BROKEN: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "bukan dokumen Word"),
    "text": (b"bukan zip", "bukan dokumen Word"),
    "cut off": (PLAIN[: len(PLAIN) // 2], "bukan dokumen Word"),
    "without its directory": (PLAIN[:-40], "bukan dokumen Word"),
    "an old .doc": (OLD_WORD, "dokumen Word lama (.doc)"),
    "with a password": (ENCRYPTED, "dilindungi kata sandi"),
    "a template": (of_type(MAIN_TYPE.replace("document.main", "template.main")), "templat Word (.dotx)"),
    "with macros": (of_type("application/vnd.ms-word.document.macroEnabled.main+xml"), "makro (.docm)"),
    "a template with macros": (of_type("application/vnd.ms-word.template.macroEnabledTemplate.main+xml"), "(.dotm)"),
    "with hidden macros": (repacked(PLAIN, {"word/vbaProject.bin": b"x"}), "memuat makro"),
    "a workbook": (of_type(MAIN_TYPE.replace("wordprocessingml.document", "spreadsheetml.sheet")), "bukan dokumen"),
    "without types": (repacked(PLAIN, {TYPES: b""}), "bukan dokumen Word"),
    "without a document": (repacked(PLAIN, {"word/document.xml": b""}), "bukan dokumen Word"),
    "without styles": (repacked(PLAIN, {STYLES: b""}), "tidak memuat gaya apa pun"),
    "with no XML": (repacked(PLAIN, {STYLES: b"<w:styles"}), "bukan dokumen Word"),
    "with other XML": (repacked(PLAIN, {STYLES: b"<html/>"}), "bentuk yang tidak dikenal"),
    "with an entity": (in_styles("<w:styles", '<!DOCTYPE a [<!ENTITY b "c">]><w:styles'), "bukan dokumen Word"),
    "with an outer entity": (
        in_styles("<w:styles", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:styles'),
        "bukan dokumen Word",
    ),
    "with a circle": (linked("Dua", "Satu"), "saling menjadi dasar"),
    "with a style on itself": (linked("Satu", "Normal"), "saling menjadi dasar"),
    "with a foreign element": (in_styles("</w:styles>", '<x:a xmlns:x="urn:x"/></w:styles>'), "unsur 'a'"),
    "with a foreign attribute": (in_styles("<w:docDefaults>", '<w:docDefaults a="1">'), "atribut asing 'a'"),
    "with an unknown element": (in_styles("<w:rPrDefault>", "<w:rPrDefault><w:baru/>"), "unsur 'baru'"),
    "with an element out of place": (in_styles("<w:rPrDefault>", "<w:rPrDefault><w:p/>"), "unsur 'p'"),
    "with an unknown attribute": (in_styles("<w:rPrDefault>", '<w:rPrDefault w:baru="1">'), "atribut 'baru'"),
    "with a size in words": (in_styles('<w:sz w:val="', '<w:sz w:val="besar'), "yang tidak dikenal Word pada 'sz'"),
    "with an odd alignment": (in_styles("<w:pPr>", '<w:pPr><w:jc w:val="miring"/>'), "'miring'"),
    "with an element without value": (in_styles("<w:pPr>", "<w:pPr><w:jc/>"), "'jc' tanpa nilai"),
    "with a size below nothing": (in_styles('<w:sz w:val="', '<w:sz w:val="-'), "yang tidak dikenal Word pada 'sz'"),
    "with a colour in words": (
        in_styles("<w:rPrDefault><w:rPr>", '<w:rPrDefault><w:rPr><w:color w:val="merah"/>'),
        "'merah'",
    ),
    "with hidden text": (
        in_styles("<w:rPrDefault><w:rPr>", "<w:rPrDefault><w:rPr><w:vanish/>"),
        "menyembunyikan teks",
    ),
    "with a part outside": (repacked(PLAIN, {"../../evil": b"x"}), "bukan dokumen Word"),
    "swollen": (claiming(PLAIN, 3_000_000_000), "terlalu besar"),
}


LONG = "x" * 61
LONG_NAMES = {
    "an element": in_styles("<w:rPrDefault>", f"<w:rPrDefault><w:{LONG}/>"),
    "an attribute": in_styles("<w:rPrDefault>", f'<w:rPrDefault w:{LONG}="1">'),
    "a value": in_styles("<w:pPr>", f'<w:pPr><w:jc w:val="{LONG}"/>'),
    "a hiding style": in_styles(
        "</w:styles>", f"{STYLE.format(LONG)}<w:rPr><w:vanish/></w:rPr></w:style></w:styles>"
    ),
    "a style on itself": in_styles(
        "</w:styles>", f'{STYLE.format(LONG)}<w:basedOn w:val="{LONG}"/></w:style></w:styles>'
    ),
}


@each("name", LONG_NAMES)
def test_of_a_long_name_the_first_sixty_characters_are_shown(name: str, tmp_path: Path) -> None:
    assert f"'{LONG[:60]}'" in refusal(tmp_path, LONG_NAMES[name])


@pytest.mark.slow
@pytest.mark.parametrize("name", BROKEN)
def test_what_cannot_be_taken_up_is_named_with_what_to_do(name: str, tmp_path: Path) -> None:
    content, words = BROKEN[name]
    message = refusal(tmp_path, content)
    assert words in message
    assert "Simpan" in message or "simpan" in message


@each(
    ("content", "words"),
    [
        (in_styles("</w:styles>", f"{STYLE.format('Satu')}<w:rPr><w:vanish/></w:rPr></w:style></w:styles>"),
         "klik kanan gaya 'Satu', lalu Ubah, Format, Font, hapus centang Tersembunyi, lalu simpan"),
        (in_styles("<w:rPrDefault><w:rPr>", "<w:rPrDefault><w:rPr><w:vanish/>"), "Atur Sebagai Bawaan"),
    ],
)  # fmt: skip
def test_where_saving_anew_changes_nothing_the_remedy_says_what_to_change(
    content: bytes, words: str, tmp_path: Path
) -> None:
    message = refusal(tmp_path, content)
    assert words in message
    assert "Simpan ulang" not in message


def test_a_header_that_lies_about_a_size_unfolds_nothing(tmp_path: Path) -> None:
    refusal(tmp_path, claiming(swollen(repacked(PLAIN, {STYLES: b""}), STYLES, 100_000_000), 1000))


def test_styles_of_many_megabytes_are_refused(tmp_path: Path) -> None:
    assert "lebih dari 5 MB" in refusal(tmp_path, swollen(repacked(PLAIN, {STYLES: b""}), STYLES, 20_000_000))


def test_a_list_of_a_hundred_thousand_entries_is_refused_unread(tmp_path: Path) -> None:
    entry = struct.pack("<4s4B4H3L5H2L", b"PK\x01\x02", *[0] * 4, *[0] * 4, zlib.crc32(b""), 0, 0, *[0] * 5, 0, 0)
    directory = entry * 100_000
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, len(directory), 0, 0)
    assert "bukan dokumen Word" in refusal(tmp_path, directory + end)


@each("n", range(0, len(PLAIN), len(PLAIN) // 20))
def test_a_single_flipped_byte_never_ends_in_a_traceback(n: int, tmp_path: Path) -> None:
    file = tmp_path / "gaya.docx"
    file.write_bytes(PLAIN[:n] + bytes([PLAIN[n] ^ 0xFF]) + PLAIN[n + 1 :])
    try:
        own_base(file)
    except UserError as error:
        assert error.exit_code == 2


NEAR_MISSES: dict[str, bytes] = {
    "another order": in_styles("<w:pPr>", '<w:pPr><w:jc w:val="center"/><w:keepNext/>'),
    "a style that builds on none that is there": linked("TidakAda", "Satu"),
    "two styles of one name": linked("Normal", "Normal"),
    "history": in_styles(
        "<w:pPr>", '<w:pPr><w:pPrChange w:id="1" w:author="A" w:date="2025-01-01T00:00:00Z"><w:pPr/></w:pPrChange>'
    ),
}


@pytest.mark.parametrize("name", NEAR_MISSES)
def test_what_word_would_put_right_is_put_right(name: str, tmp_path: Path) -> None:
    root = accepted(tmp_path, NEAR_MISSES[name])
    assert root.find(f".//{W}pPrChange") is None
    ids = [style.get(f"{W}styleId") for style in root.iter(f"{W}style")]
    assert len(set(ids)) == len(ids)


def test_what_a_reader_may_pass_over_is_left_out(tmp_path: Path) -> None:
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    styles = (
        f'<w:styles xmlns:w="{W[1:-1]}" xmlns:mc="{compatible}" xmlns:z="urn:z" mc:Ignorable="z" z:a="1">'
        '<z:b/><w:style w:type="paragraph" w:styleId="Satu" z:c="1"><w:name w:val="Satu"/></w:style></w:styles>'
    )
    file = tmp_path / "gaya.docx"
    file.write_bytes(repacked(PLAIN, {STYLES: styles.encode()}))
    text = etree.tostring(styles_in(own_base(file)[0]), encoding="unicode")
    assert "Satu" in text
    assert "z:" not in text and "Ignorable" not in text


def test_each_kind_of_style_has_one_default(tmp_path: Path) -> None:
    second = '<w:style w:type="paragraph" w:default="1" w:styleId="X"><w:name w:val="X"/></w:style></w:styles>'
    root = accepted(tmp_path, in_styles("</w:styles>", second))
    kinds = [style.get(f"{W}type") for style in root.iter(f"{W}style") if style.get(f"{W}default")]
    assert sorted(kinds) == ["character", "numbering", "paragraph", "table"]


def test_a_sheet_without_a_default_gets_one(tmp_path: Path) -> None:
    root = accepted(tmp_path, in_styles(' w:default="1" w:styleId="Normal"', ' w:styleId="Normal"'))
    kinds = [style.get(f"{W}type") for style in root.iter(f"{W}style") if style.get(f"{W}default")]
    assert kinds.count("paragraph") == 1


@pytest.fixture
def build_with(run: Run, tmp_path: Path) -> Callable[[bytes], tuple[int, str]]:
    def build(reference: bytes) -> tuple[int, str]:
        region = {"masterplans/uji/isi.yaml": LENGKAP.read_text(encoding="utf-8")}
        write_tree(tmp_path, {**region, "masterplans/uji/gaya.docx": reference})
        result = run("build", "uji", "--format", "docx", cwd=tmp_path)
        return result.exit_code, result.output

    return build


@pytest.mark.parametrize("name", ["an old .doc", "with a circle", "swollen"])
def test_nothing_is_written_where_the_reference_is_refused(
    name: str, build_with: Callable[[bytes], tuple[int, str]], tmp_path: Path
) -> None:
    code, output = build_with(BROKEN[name][0])
    assert code == 2
    assert BROKEN[name][1] in output
    assert not list(tmp_path.rglob("output/**/*.docx"))
