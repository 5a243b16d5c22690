"""A list in place of one text: the advice keeps its items apart, and its outcome reads."""

import re
from collections.abc import Callable

from generator.masterplan.reading import Reading
from generator.source.followed_remedies import followed
from tests.cases import each

Read = Callable[[str], Reading]


def outcome(written: str, read: Read) -> Reading:
    """What is read after each remedy was followed."""
    for _ in range(5):
        reading = read(written)
        if not reading.problems.errors:
            return reading
        problem = reading.problems.errors[0]
        after = followed(written, problem)
        assert after is not None, problem.remedy
        written = after
    raise AssertionError(written)


@each(
    "written",
    [
        "penjelasan:\n    - Satu, dua\n    - Tiga\n",
        "penjelasan:\n  - Satu, dua\n  - Tiga\n",
        "penjelasan:\n    - \"Satu, dua\"  # usul\n    # usul lain\n    - 'Tiga'\n",
        'penjelasan: ["Satu, dua", Tiga]\n',
        "penjelasan:\n    - Satu,\n      dua\n    - Tiga\n",
    ],
)
def test_a_text_keeps_the_items_as_a_list_in_it(written: str, reading_of: Read) -> None:
    reading = outcome(f"visi:\n  {written}  kata_kunci: [x]\n", reading_of)
    assert " ".join(str(reading.masterplan.visi.penjelasan).split()) == "- Satu, dua - Tiga"


@each(
    ("written", "text"),
    [
        ("    - Satu\n    - Dua\n", "- Satu\n- Dua"),
        ("  - Satu, dua\n  - Tiga\n", "- Satu, dua\n- Tiga"),
        (" [Satu, Dua]\n", "- Satu\n- Dua"),
    ],
)
def test_so_does_a_text_of_one_line(written: str, text: str, reading_of: Read) -> None:
    line_end = "" if written.startswith(" [") else "\n"
    reading = outcome(f"daerah:\n  ibu_kota:{line_end}{written}  kode: '62.02'\n", reading_of)
    assert reading.masterplan.daerah.ibu_kota == text


def test_in_braces_no_lines_are_advised(reading_of: Read) -> None:
    [problem] = reading_of("quick_win: [{nama: A, tujuan: [Satu, Dua]}]\n").problems.errors
    assert problem.remedy.startswith("di sini hanya satu teks;")


@each(
    "written",
    ["[Satu, 'Dua: a']\n", "\n      - Satu\n      - 'Dua: a'\n", "\n    - Satu\n    - 'Dua: a'\n    uraian: x\n"],
)
def test_names_in_one_item_are_items_of_their_own(written: str, reading_of: Read) -> None:
    [problem] = reading_of(f"misi:\n  - nama: {written}").problems.errors
    assert problem.remedy == (
        "tulis masing-masing sebagai butir sendiri pada barisnya sendiri, "
        'yang pertama  - nama: Satu  dan yang kedua  - nama: "Dua: a"'
    )


def test_the_name_of_one_person_is_no_item(reading_of: Read) -> None:
    [problem] = reading_of("daerah:\n  kepala:\n    nama: [Satu, Dua]\n").problems.errors
    assert "sebagai butir" not in problem.remedy


@each(
    "written",
    [
        "    - Satu:\n      - Dua\n      - Tiga\n    - Empat\n",
        "    - Satu\n    -\n      - Dua\n      - Tiga\n    - Empat\n",
        "    Satu:\n    - Dua\n    - Tiga\n    - Empat\n",
        "  - Satu:\n      - Dua\n      - Tiga\n  - Empat\n",
    ],
)
@each("key", ["penjelasan", "rumusan"])
def test_a_list_within_a_list_stays_one(key: str, written: str, reading_of: Read) -> None:
    reading = outcome(f"visi:\n  {key}:\n{written}  kata_kunci: [x]\n", reading_of)
    lines = str(getattr(reading.masterplan.visi, key)).split("\n")
    assert re.findall(r"\w+", " ".join(lines)) == ["Satu", "Dua", "Tiga", "Empat"]
    assert sum(any(word in line for word in ("Satu", "Dua", "Tiga", "Empat")) for line in lines) == 4


@each(
    "written",
    ["    - Disepakati:\n      - Satu\n      - Dua\n", "    - Disepakati:\n        - Satu  # usul\n        - Dua\n"],
)
def test_an_item_keeps_a_list_below_its_colon(written: str, reading_of: Read) -> None:
    reading = outcome(f"rpjmd:\n  misi:\n{written}", reading_of)
    assert [line.strip() for line in str(reading.masterplan.rpjmd.misi[0].nama).split("\n")] == [
        "Disepakati:", "- Satu", "- Dua",
    ]  # fmt: skip


def test_advice_for_many_items_stays_short(reading_of: Read) -> None:
    items = ", ".join(f"Butir nomor {n} yang panjang" for n in range(200))
    below = "".join(f"    - Butir nomor {n} yang panjang\n" for n in range(200))
    for written in (f"visi:\n  penjelasan: [{items}]\n", f"daerah:\n  ibu_kota:\n{below}"):
        [problem] = reading_of(written).problems.errors
        assert len(problem.remedy) < 300


@each("sign", [" : ", ": "])
def test_labels_with_their_values_in_place_of_a_text_are_written_below_a_sign(sign: str, reading_of: Read) -> None:
    text = f"daerah:\n  gambaran:\n    Luas{sign}100 km2\n    Penduduk{sign}5000\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == "tulis '|' setelah titik dua pada baris 2."
    assert not reading_of(followed(text, problem) or "").problems.errors
