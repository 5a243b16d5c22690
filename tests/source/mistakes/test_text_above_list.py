"""A text on the line of a key with a list below is told as such, and the advice ends in a plan that reads."""

from collections.abc import Callable

from generator.masterplan.reading import Reading
from generator.source.followed_remedies import followed
from tests.cases import each
from tests.source.mistakes.remedies import read_alone
from tests.source.mistakes.test_remedies import mended

Read = Callable[[str], Reading]


@each("below", ["  - Satu\n  - Dua\n", "- Satu\n- Dua\n", "  - nama: Satu\n  - nama: Dua\n"])
@each("text", ["berikut misinya", "Berikut misinya:", "Misi kami"])
def test_a_text_in_front_of_a_list_goes_or_becomes_an_item(text: str, below: str, reading_of: Read) -> None:
    written = f"misi: {text}\n{below}"
    [problem] = reading_of(written).problems.errors
    assert problem.message == "teks di belakang kunci ini berada di depan daftarnya"
    assert problem.place is not None
    assert (problem.place.line, problem.place.column) == (1, 7)
    assert mended(written, reading_of) == []
    as_item = written.replace(f": {text}", f":\n{below[: below.index('-')]}- {text.rstrip(':')}", 1)
    assert len(reading_of(as_item).masterplan.misi) == 3


@each("below", ["    - Satu\n    - Dua\n", "  - Satu\n  - Dua\n"])
def test_in_a_text_both_become_lines_of_it(below: str, reading_of: Read) -> None:
    written = f"visi:\n  penjelasan: berikut ini:\n{below}  rumusan: Maju\n"
    [problem] = reading_of(written).problems.errors
    assert "begitu pula setiap butirnya sampai baris 4" in problem.remedy
    assert mended(written, reading_of, whole=True) == []


@each("topic", ["misi:\n", "visi:\n  kata_kunci:\n", "daerah:\n  opd:\n"])
@each("depth", [4, 6])
def test_a_line_above_the_items_is_a_remark_or_the_first_of_them(topic: str, depth: int, reading_of: Read) -> None:
    written = f"{topic}    Daftar kami:\n{' ' * depth}- Satu\n{' ' * depth}- Dua\n"
    [problem] = reading_of(written).problems.errors
    assert problem.message == "baris ini berada di antara kunci dan butir daftarnya"
    assert mended(written, reading_of, whole=True) == []
    assert not reading_of(written.replace("    Daftar kami:", f"{' ' * depth}- Daftar kami")).problems.errors


@each(
    "text",
    ["misi: Satu\n", "visi:\n  penjelasan: |\n    Ini\n    - Satu\n"],
)
def test_a_list_or_text_alone_is_fine(text: str, reading_of: Read) -> None:
    assert reading_of(text).problems.found == []


@each("depth", [4, 6])
def test_a_list_within_an_item_is_no_other(depth: int, reading_of: Read) -> None:
    below = "".join(f"{' ' * depth}- {name}\n" for name in ("Warga", "Pelaku usaha"))
    written = f"rencana_aksi:\n  - kegiatan: A\n    pendukung: Para pihak\n{below}"
    [problem] = reading_of(written).problems.errors
    assert problem.remedy.startswith("pindahkan  Para pihak  ke baris baru di bawahnya, diawali '- '")


def test_a_dash_beside_a_text_may_still_begin_the_next_item(reading_of: Read) -> None:
    [problem] = reading_of("misi:\n  - nama: Satu\n    uraian: Dua\n    - Tiga\n").problems.errors
    assert problem.remedy.startswith("bila bagian dari teks 'uraian', tulis '|' setelah titik dua")
    assert problem.remedy.endswith("; bila butir baru, pakai 2 spasi di depan tanda hubung, seperti baris 2.")


@each("dash", ["  ", "    "])
def test_the_key_of_a_list_written_twice_is_no_key_of_an_item(dash: str, reading_of: Read) -> None:
    names = ("Putus", "Mati")
    items = "".join(f"{dash}- dimensi: smart_living\n{dash}  risiko: {name}\n" for name in names)
    text = f"risiko:\n  risiko:\n{items}"
    [problem] = reading_of(text).problems.errors
    assert problem.message == "baris ini berada di antara kunci dan butir daftarnya"
    mended = reading_of(followed(text, problem) or "")
    assert not mended.problems.found
    assert [str(risk.risiko) for risk in mended.masterplan.risiko] == [*names]


@each(
    "text", ["risiko:\n  risiko: Putus\n  kemungkinan: 4\n", "quick_win:\n  tahapan:\n    - nama: Satu\n  nama: A\n"]
)
def test_a_single_item_may_stand_without_a_dash(text: str, reading_of: Read) -> None:
    assert not reading_of(text).problems.found


@each("sign", ["–", "•", "1."])
def test_an_item_on_the_line_of_its_key_moves_down_without_its_own_bullet(sign: str) -> None:
    text = f"bimtek:\n  - tahap: I\n    keputusan: {sign} Data tunggal\n    {sign} Satu peta\n"
    for _ in range(2):
        text = followed(text, read_alone(text).problems.errors[0]) or ""
    assert text == "bimtek:\n  - tahap: I\n    keputusan:\n    - Data tunggal\n    - Satu peta\n"
