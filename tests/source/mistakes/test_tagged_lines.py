"""A line pasted from a web page, with tags of HTML, keeps what it says."""

from tests.cases import each
from tests.source.mistakes.remedies import read_alone, told_alone
from tests.source.mistakes.test_one_slip import mended, values_of

BESIDE = "quick_win:\n  - nama: A\n    masalah: {}Satu kalimat.\n{}    tahun: 2026\n"
BLOCK = ">-\n      "


def _values(text: str) -> list[tuple[str, str]]:
    reading = read_alone(text)
    assert not reading.problems.errors, text
    return list(values_of(reading.masterplan))


@each("block", ["", BLOCK, "|\n      "])
@each(
    "line", ["<p>Kalimat dua.</p>", "<br>Kalimat dua.", "<b>Kalimat</b> dua.", '<p class="x">Kalimat dua.</p><br/>']
)
@each("lead", ["", "    "])
def test_a_text_in_tags_goes_on_with_the_text_above(block: str, line: str, lead: str) -> None:
    slip = BESIDE.format(block, f"{lead}{line}\n")
    assert _values(mended(slip)) == _values(BESIDE.format(block, "      Kalimat dua.\n"))


@each("block", ["", BLOCK])
@each(
    "line",
    ["<b>keunikan</b> Dua", "<strong>keunikan</strong>Dua", "<b>keunikan</b>: Dua", "<p><b>keunikan</b> Dua</p>"],
)
def test_a_known_key_in_tags_is_that_key(block: str, line: str) -> None:
    slip = BESIDE.format(block, f"    {line}\n")
    assert _values(mended(slip)) == _values(BESIDE.format(block, "    keunikan: Dua\n"))


@each("lead", ["", "  "])
@each(
    ("slip", "meant"),
    [
        ("misi:\n  - nama: A\n{}<li>B</li>\n  - nama: C\n", "misi:\n  - nama: A\n  - B\n  - nama: C\n"),
        ("misi:\n  - A\n{0}<ul>\n{0}<li>B: c</li>\n{0}<li>C</li>\n", "misi:\n  - A\n  - 'B: c'\n  - C\n"),
        ("misi:\n{}<li>A</li>\n  - nama: C\n", "misi:\n  - A\n  - nama: C\n"),
    ],
)
def test_a_list_item_in_tags_is_an_item(lead: str, slip: str, meant: str) -> None:
    assert _values(mended(slip.format(lead))) == _values(meant)


@each("line", ["<p></p>", "<br>", "</ul>", "<!-- cek -->", "<p> <br/> </p>"])
def test_only_tags_without_words_are_to_go(line: str) -> None:
    slip = BESIDE.format(BLOCK, f"    {line}\n")
    assert [remedy for _, remedy in told_alone(slip)] == ["hapus baris ini, atau awali dengan '# '."]


def test_a_text_in_tags_above_all_keys_is_not_to_go() -> None:
    [(_, remedy)] = told_alone("<p>Kalimat satu.</p>\nvisi:\n  rumusan: A\n")
    assert "hapus" not in remedy


@each("lead", ["", "  "])
def test_a_heading_in_tags_is_no_key_or_item(lead: str) -> None:
    slip = f"rencana_aksi:\n{lead}<b>Kegiatan</b>\n  - kegiatan: A\n"
    [(_, remedy)] = told_alone(slip)
    assert "hapus" not in remedy
    assert _values(mended(slip)) == _values("rencana_aksi:\n  - kegiatan: A\n")


def test_tags_within_a_block_text_are_left_alone() -> None:
    assert not read_alone("visi:\n  rumusan: |\n    Satu\n    <p>dua</p>\n").problems.errors
