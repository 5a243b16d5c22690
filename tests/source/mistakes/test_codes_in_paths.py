"""An address in double quotes loses letters to YAML's codes; that is told, and codes that are meant are not."""

import re

from tests.cases import each
from tests.source.reading import nodes_of, plain


@each(
    "address",
    [
        r"D:\rencana",
        r"D:\tabel\nomor",
        r"\\server\nota",
        r"D:\x41b",
        r"\Laporan",
        r"data\nota\rekap",
        r"lihat C:\nota",
        r"Pasa\r dan koperasi",
        r"Pasa\r",
        r"Layana\n terpadu",
    ],
)
def test_an_address_in_double_quotes_is_told_with_what_would_be_right(address: str) -> None:
    node, problems = nodes_of(f'a: "{address}"\n')
    assert plain(node)["a"] != address
    [notice] = problems.found
    assert notice.notice
    assert "sehingga huruf di belakangnya hilang" in notice.message
    [meant] = re.findall(r"kutip tunggal:  ('.*')  bila", notice.remedy)
    node, problems = nodes_of(f"a: {meant}\n")
    assert plain(node)["a"] == address
    assert not problems.found


def test_a_slip_within_a_word_is_told_with_its_own_remedy() -> None:
    [notice] = nodes_of('a: "Pasa\\r dan koperasi"\n')[1].found
    assert notice.remedy.startswith("bila salah ketik, hapus garis miring itu;")


def test_an_address_within_a_text_of_several_lines_is_told_too() -> None:
    _, problems = nodes_of('a: "Satu\n  ada di D:\\rencana"\n')
    assert len(problems.notices) == 1


@each(
    "text",
    [r"1. Satu\n2. Dua", r"satu\ndua\ntiga", r"Satu\r\ndua", r"D:\\rencana\\baru", r"\\\\server\\nota",
     r"Opsi A:\n- satu", r"http:\/\/contoh.go.id\/a", r"\u00e9", r"lihat \"C:\\data\"", r"pukul 10:\nsatu", r"a\\nb",
     r"Satu.\n Dua", r"Loket:\n - satu\n - dua", r"satu\n", r"satu\r\n dua"],
)  # fmt: skip
def test_codes_that_may_be_meant_are_left(text: str) -> None:
    assert not nodes_of(f'a: "{text}"\n')[1].found


@each("text", [r"Dinas A \ Dinas B", r"dan\/atau", r"A\ B", r"Satu\nDua \ Tiga"])
def test_a_sign_that_vanishes_alone_is_told(text: str) -> None:
    [notice] = nodes_of(f'a: "{text}"\n')[1].found
    assert notice.notice
    assert notice.message.endswith("sehingga tidak tercetak")
    [meant] = re.findall(r"kutip tunggal:  ('.*')  bila", notice.remedy)
    node, problems = nodes_of(f"a: {meant}\n")
    assert plain(node)["a"] == text
    assert not problems.found


def test_a_blank_kept_at_the_beginning_of_a_line_is_meant() -> None:
    assert not nodes_of('a: "Satu\\\n  \\ dua"\n')[1].found
