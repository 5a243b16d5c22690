"""Pasted text that should stand further in and tables of Excel are told once, and the rest is read."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.masterplan.reading import Reading
from generator.pulling.foreign.synonyms import SYNONYMS
from generator.source.mistakes.pasted import TOPICS_FROM_TABLES
from tests.cases import each
from tests.conftest import Run, write_tree
from tests.excel.grids import Grid, write_grids
from tests.source.mistakes.test_remedies import mended
from tests.source.reading import nodes_of, places, plain, said

Read = Callable[[str], Reading]


@each(
    ("text", "place", "remedy"),
    [
        ("a:\n  b: |\nSatu kalimat\ndua.\n\nCatatan: tiga\n  c: x\n", (3, 1), "sampai baris 6 menjadi 4 spasi"),
        ("a:\n  b: |\n  Satu kalimat\n  dua.\n  c: x\n", (3, 3), "sampai baris 4 menjadi 4 spasi"),
        ("a:\n  b: >-\n    Satu\ndua\n  c: x\n", (4, 1), "jorokkan teks ini menjadi 4 spasi"),
        ("a:\n  - b: |\nSatu\n- dua\n- tiga\n", (3, 1), "sampai baris 5 menjadi 6 spasi"),
    ],
)
def test_text_below_a_block_sign_is_told_once(text: str, place: tuple[int, int], remedy: str) -> None:
    _, problems = nodes_of(text)
    assert places(problems) == [place]
    assert remedy in said(problems)


def test_the_rest_of_the_file_is_read_beside_it() -> None:
    node, problems = nodes_of("a:\n  b: |\nSatu\n  c: x\nd: [e\nf: g\n")
    assert places(problems) == [(3, 1), (5, 4)]
    assert plain(node) == {"a": {"b": "Satu\n", "c": "x"}, "f": "g"}


def test_a_pasted_line_that_looks_like_a_key_is_told_as_text(reading_of: Read) -> None:
    problems = reading_of("visi:\n  rumusan: |\nVisi: maju\n").problems
    assert [p.message for p in problems.errors] == ["teks ini belum menjorok di bawah tanda '|' pada baris 2"]


@each(
    "text",
    [
        "a:\n  b: |\n  c: x\n",
        "a:\n  - b: |\n  - b: |\n      x\n",
        "a: |\n  Satu\n\n  Dua: x\n   - tiga\nb: x\n",
        "a: |\n\nb: x\n",
    ],
)
def test_a_block_that_is_empty_or_well_set_is_fine(text: str) -> None:
    assert not nodes_of(text)[1].found


@each("indent", ["", "  "])
def test_a_table_of_excel_is_told_once(indent: str, reading_of: Read) -> None:
    rows = "".join(f"{indent}{row}\n" for row in ("No\tProgram\tAnggaran", "1\tPasar\t100", "2\tSekolah\t200"))
    problems = reading_of(f"misi:\n{rows}visi: [a\n").problems
    assert [p.message for p in problems.errors] == [
        "ini tabel yang ditempel dari Excel (kolomnya dipisahkan tab)",
        "kurung '[' dibuka tetapi tidak ditutup",
    ]
    assert "misalnya  - <kunci>: Sekolah" in said(problems)


@each(
    "text",
    [
        "visi:\n  penjelasan: |\n    satu\tdua\n    tiga\tempat\n",
        "visi:\n  penjelasan: a\tb\tc\n",
        "rencana_aksi:\n  Dimensi\tKegiatan\n  Smart Economy\tPasar\n",
        "rencana_aksi:\n  - Smart Economy\tPasar digital\tDinas A\n",
        "rencana_aksi:\n  - kegiatan: K\tSmart Economy\tDinas A\n",
        "rencana_aksi:\n  - kegiatan: K: x\tDinas A\n",
        "rencana_aksi:\n  - Smart Economy\tPasar: digital\n",
        "rencana_aksi:\n  Smart Economy\tPasar: digital\n",
        "dasar_hukum:\n  - UU 23/2014\tPemerintahan Daerah\n",
    ],
)
def test_rows_of_a_table_are_no_text(text: str, reading_of: Read) -> None:
    assert [p.message for p in reading_of(text).problems.errors] == [
        "ini tabel yang ditempel dari Excel (kolomnya dipisahkan tab)"
    ]


@each(
    "text",
    [
        "visi:\n  penjelasan: |\n    1.\tsatu\n    2.\tdua\n",
        "visi:\n  penjelasan: |\n    satu\tdua\n    tiga\n",
        "misi:\n  - Satu dua\t\n",
    ],
)
def test_a_tab_beside_a_text_or_behind_a_marker_is_no_table(text: str, reading_of: Read) -> None:
    assert not reading_of(text).problems.found


@each("text", ["visi:\n  rumusan: Satu\tdua\n", 'visi:\n  rumusan: "Satu\\tdua"\n'])
def test_a_tab_within_a_sentence_is_told_as_one(text: str, reading_of: Read) -> None:
    told = said(reading_of(text).problems)
    assert "ganti tab" in told
    assert "Excel" not in told


@each(
    "line",
    [
        "----------", "----", "=====", "*****", "_____", "~~~~", "// Kom", "/* Kom */", "<!-- Kom -->", "; Kom",
        "I. VISI", "BAB II", "=== MISI ===",
    ],
)  # fmt: skip
def test_a_line_that_only_divides_is_to_go(line: str, reading_of: Read) -> None:
    reading = reading_of(f"visi:\n  rumusan: Satu\n{line}\nmisi:\n  - Dua\n")
    [problem] = reading.problems.errors
    assert problem.remedy == "hapus baris ini, atau awali dengan '# '."
    assert problem.place is not None
    assert problem.place.line == 3
    assert (reading.masterplan.visi.rumusan, reading.masterplan.misi[0].nama) == ("Satu", "Dua")


@each(
    "text",
    [
        "visi:\n  rumusan: |\n    Satu\n    -----\n    // dua\n    I. VISI\nmisi: [a\n",
        "visi:\n  rumusan: Satu\n    ===== dua\nmisi: [a\n",
        "misi:\nI. SATU\nII. DUA\n",
        "misi:\n  - Satu\n  -- Dua\n",
        "<<<<<<< HEAD\nvisi: a\n=======\nvisi: b\n>>>>>>> lain\n",
    ],
)
def test_a_line_of_a_text_or_a_list_divides_nothing(text: str, reading_of: Read) -> None:
    problems = reading_of(text).problems
    assert problems.errors
    assert "pembatas" not in said(problems)


@each("indent", ["", "  "])
def test_a_dash_list_below_the_sign_of_a_text_is_to_be_set_in(indent: str, reading_of: Read) -> None:
    text = f"visi:\n  penjelasan: |\n{indent}- Satu\n{indent}- Dua\n  rumusan: x\nmisi:\n  - a\n"
    assert [p.remedy for p in reading_of(text).problems.errors] == [
        "jorokkan teks ini sampai baris 4 menjadi 4 spasi."
    ]


def test_an_empty_text_before_the_next_item_is_none(reading_of: Read) -> None:
    text = "misi:\n- nama: a\n  uraian: |\n- nama: b\n"
    assert not reading_of(text).problems.found
    problems = reading_of(f"{text}visi: [x\n").problems
    assert [p.place.line for p in problems.errors if p.place] == [5]


@each(
    ("text", "remedy"),
    [
        ("Visi: a\nMisi: b\n", "jorokkan teks ini sampai baris 4 menjadi 4 spasi."),
        ("    Satu\n\nKedua paragraf: isinya\n", "jorokkan teks ini menjadi 4 spasi."),
        ("    Satu\nKedua paragraf: isinya\nKetiga ini: dua\n", "jorokkan teks ini sampai baris 5 menjadi 4 spasi."),
    ],
)
def test_lines_with_a_colon_that_were_pasted_are_told_at_once(text: str, remedy: str, reading_of: Read) -> None:
    assert [p.remedy for p in reading_of(f"visi:\n  penjelasan: |\n{text}").problems.errors] == [remedy]


@each("key", ["Misi", "Risiko", "Catatan", "Rumusan"])
def test_a_line_that_may_be_a_key_below_a_text_is_the_text_first(key: str, reading_of: Read) -> None:
    text = f"visi:\n  penjelasan: |\n    Satu\n{key}: dua tiga.\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith("jorokkan teks ini menjadi 4 spasi")


def test_a_table_at_the_edge_below_a_text_is_to_become_a_list_in_it(reading_of: Read) -> None:
    [problem] = reading_of("daerah:\n  gambaran: |\nNo\tTeh\n1\tManis\n").problems.errors
    assert problem.remedy.startswith("tabel tidak dapat masuk ke dalam teks")


def test_a_comment_that_ends_a_text_is_no_heading_of_it(reading_of: Read) -> None:
    text = "daerah:\n  gambaran: |\n    Kota ini.\n\n# Topografi\n  ibu_kota: Sampit\n"
    assert reading_of(text).problems.errors == []


@each(
    "text",
    ["misi:\nSatu kata\nDua kata\n", "tows:\n  so:\nPerluas layanan\n", "daerah:\n  ibu_kota:\n  Kota maju\n"],
)
def test_a_text_below_a_key_that_takes_no_paragraphs_gets_no_sign(text: str, reading_of: Read) -> None:
    assert "'|'" not in said(reading_of(text).problems)


@each("below", ["Misi:\n  - a\n", "misii: a\n"])
def test_a_key_in_another_spelling_below_a_text_is_a_key(below: str, reading_of: Read) -> None:
    told = said(reading_of(f"visi:\n  penjelasan: |\n    Satu\n{below}").problems)
    assert "Mungkin maksud Anda: misi." in told


@each(
    "text",
    [
        "rencana_aksi:\n  No;Dimensi;Program\n  1;Smart Economy;Pasar\n",
        "rencana_aksi:\nNo;Dimensi;Program\n1;Smart Economy;Pasar\n",
        "rencana_aksi: |\n  No;Dimensi;Program\n  1;Smart Economy;Pasar\n",
        "rencana_aksi:\n  - No;Dimensi;Program\n  - 1;Smart Economy;Pasar\n",
    ],
)
def test_rows_of_a_csv_file_are_no_items(text: str, reading_of: Read) -> None:
    reading = reading_of(text)
    assert [p.message for p in reading.problems.errors] == [
        "ini tabel yang ditempel dari Excel (kolomnya dipisahkan titik koma)"
    ]
    assert not reading.masterplan.rencana_aksi


@each(
    "text", ["misi:\n  - Menata pasar; jalan; taman\n  - Membina warga; guru; bidan\n", "misi:\n  - A;B\n  - C;D\n"]
)
def test_items_with_semicolons_of_their_own_stay_items(text: str, reading_of: Read) -> None:
    reading = reading_of(text)
    assert reading.problems.errors == []
    assert len(reading.masterplan.misi) == 2


@each("comment", ["## isu nasional", "# - nama: <isu>", "##"])
def test_a_text_to_be_set_in_ends_before_the_comment_on_the_next_key(comment: str, reading_of: Read) -> None:
    text = f"masa_depan:\n  isu_global: |\nIklim berubah.\n\nUrbanisasi.\n  {comment}\n  isu_nasional: x\n"
    assert [p.remedy for p in reading_of(text).problems.errors] == [
        "jorokkan teks ini sampai baris 5 menjadi 4 spasi."
    ]
    assert mended(text, reading_of, whole=True) == []


@each(
    ("text", "remedies"),
    [
        ("    Satu\n=====\n    dua\n", ["hapus baris ini."]),
        ("    Satu\n=====\n", ["hapus baris ini, atau awali dengan '# '."]),
        (
            "Satu\n=====\nDua\n",
            [
                "jorokkan teks ini menjadi 4 spasi.",
                "hapus baris ini.",
                "jorokkan teks ini menjadi 4 spasi.",
            ],
        ),
    ],
)
def test_a_line_that_only_divides_a_text_is_not_to_be_set_in(
    text: str, remedies: list[str], reading_of: Read
) -> None:
    whole = f"visi:\n  rumusan: |\n{text}"
    assert [p.remedy for p in reading_of(whole).problems.errors] == remedies
    assert mended(whole, reading_of, whole=True) == []


def test_a_line_like_a_key_below_a_text_is_first_taken_for_text(reading_of: Read) -> None:
    text = "visi:\n  penjelasan: |\n    Visi ini.\n  Catatan: Sejahtera berarti cukup.\n"
    assert [p.remedy for p in reading_of(text).problems.errors] == [
        "jorokkan teks ini menjadi 4 spasi; bila kunci, tulisannya  catatan."
    ]
    assert mended(text, reading_of, whole=True) == []


def test_a_line_like_a_key_that_takes_a_choice_is_a_key(reading_of: Read) -> None:
    text = "misi:\n  - nama: Satu\n    uraian: |\n      Isi.\n    Dimensi: smart_economy\n"
    assert [p.remedy for p in reading_of(text).problems.errors] == ["Mungkin maksud Anda: dimensi."]


def test_a_single_tab_in_an_item_may_be_a_blank(reading_of: Read) -> None:
    (problem,) = reading_of("misi:\n  - Satu\tDua\n  - Tiga\n").problems.errors
    assert problem.remedy.startswith("bila ini satu teks, ganti tab dengan spasi; tabel dari Excel")


def test_several_tabs_in_an_item_are_those_of_a_table(reading_of: Read) -> None:
    (problem,) = reading_of("misi:\n  - Satu\tDua\tTiga\n  - Empat\n").problems.errors
    assert problem.remedy.startswith("tabel dari Excel")


@each(
    ("text", "last"),
    [
        ("visi: |\nKota maju\n\nmisi\n\n1. Layanan\n", 2),
        ("visi: |\nKota maju\n\nMisi\n\n1. Layanan\n", 2),
        ("visi: |\nKota maju\nmisi;\n- Layanan\n", 2),
        ("visi: |\nKota maju\nmisi =\n- Layanan\n", 2),
        ("visi:\n  rumusan: |\nKota\npenjelasan Sebab\n", 3),
        ("visi:\n  rumusan: |\n  Kota\n  penjelasan = Sebab\n", 3),
        ("visi:\n  rumusan: |\nKota\npenjelasan\nSebab\n", 3),
        ("daerah:\n  gambaran:\nKota ini besar.\nibu_kota Sampit\n", 3),
    ],
)
def test_a_text_to_be_set_in_ends_before_what_names_a_topic_or_a_key(text: str, last: int, reading_of: Read) -> None:
    assert f"sampai baris {last + 1}" not in said(reading_of(text).problems)
    assert "menjadi" in said(reading_of(text).problems)


@each(
    "line",
    [
        "Misi kota ini satu.",
        "misi kota ini satu",
        "penjelasan yang panjang",
        "Penjelasan Sebab",
        "misi kita; layanan",
        "Misi\nKota maju dan",
    ],
)
def test_a_sentence_that_begins_like_a_name_is_to_be_set_in(line: str, reading_of: Read) -> None:
    text = f"visi:\n  rumusan: |\nKota maju\n{line}\nsudah selesai\n"
    last = text.count("\n")
    assert f"jorokkan teks ini sampai baris {last} menjadi 4 spasi." in said(reading_of(text).problems)


def test_a_full_line_goes_on_with_what_is_like_a_key(reading_of: Read) -> None:
    above = "Kota ini dihuni banyak orang yang semuanya sudah lama bermukim"
    text = f"visi:\n  rumusan: |\n{above}\nlokasi Sampit\npenjelasan Kota\n"
    assert "sampai baris 4" in said(reading_of(text).problems)


@each("marker", ["1.", "a.", "•"])
def test_a_list_below_a_key_of_paragraphs_without_its_sign_becomes_text(marker: str, reading_of: Read) -> None:
    text = f"visi:\n  penjelasan:\n  {marker} Satu\n  {marker} Dua\n  rumusan: Kota\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == (
        "tulis '|' setelah titik dua pada baris 2, lalu jorokkan teks ini sampai baris 4 menjadi 4 spasi."
    )
    assert mended(text, reading_of, whole=True) == []


@each(("cell", "sign"), [("12,5", "titik koma"), ("12", "koma")])
def test_cells_with_commas_are_parted_by_semicolons(cell: str, sign: str, reading_of: Read) -> None:
    text = f"daerah:\n  gambaran: |\n    Kecamatan\tLuas\n    Baamang\t{cell}\n    Ketapang\t10\n"
    assert f"ganti setiap tab dengan {sign}," in said(reading_of(text).problems)


@each(
    ("above", "topic"),
    [
        ("rencana_aksi:", "rencana_aksi"),
        ("risiko:  # dari Excel", "risiko"),
        ("daerah:\n  opd:", "daerah.opd"),
        ("misi:", ""),
    ],
)
@pytest.mark.parametrize("sign", ["\t", ";"])
def test_a_pasted_table_is_to_be_imported_where_that_can_be_done(
    above: str, topic: str, sign: str, reading_of: Read
) -> None:
    rows = "".join(f"    {sign.join(row)}\n" for row in (("Kegiatan", "OPD", "Lokasi"), ("Pasar", "Dinas A", "Kota")))
    problem = reading_of(f"{above}\n{rows}").problems.errors[0]
    command = f"masterplan import DAERAH BERKAS.xlsx --topik {topic}"
    assert (command in problem.remedy) == bool(topic)


def test_the_advice_for_a_pasted_table_works(tmp_path: Path, run: Run) -> None:
    rows = [("Kegiatan", "Perangkat Daerah", "Lokasi"), ("Pasar daring", "Dinas A", "Sampit")]
    typed = "".join(f"  {chr(9).join(row)}\n" for row in rows)
    write_tree(tmp_path, {"masterplans/uji/a.yaml": "daerah: {nama: Uji, jenis: kabupaten}\nperiode: 2025-2029\n"})
    write_tree(tmp_path, {"masterplans/uji/b.yaml": f"rencana_aksi:\n{typed}"})
    told = run("check", "uji", cwd=tmp_path)
    command = re.search("masterplan (import .*?)  ", told.output)
    assert told.exit_code == 2
    assert command
    (tmp_path / "masterplans/uji/b.yaml").unlink()
    write_grids(tmp_path / "tabel.xlsx", {"A": Grid("A", [dict(enumerate(row)) for row in rows])})
    words = command[1].replace("DAERAH", "uji").replace("BERKAS", "tabel").split()
    assert run(*words, "--apply", cwd=tmp_path).exit_code < 2
    assert "Pasar daring" in "".join(file.read_text("utf-8") for file in tmp_path.rglob("*.yaml"))


def test_all_topics_that_are_imported_are_known_for_pasted_tables() -> None:
    assert {*TOPICS_FROM_TABLES} == {*SYNONYMS}


@each("sign", [">-", "|", ">"])
def test_a_sign_without_its_colon_is_told_on_its_own_line(sign: str, reading_of: Read) -> None:
    text = f"pemantauan:\n  uraian {sign}\n    Teks pemantauan satu.\n  kegiatan:\n    - nama: A\n"
    (problem, *_) = reading_of(text).problems.errors
    assert problem.place is not None
    assert (problem.place.line, problem.remedy) == (2, f"tulis  uraian: {sign}")


def test_a_line_of_a_text_that_ends_with_a_sign_is_no_key(reading_of: Read) -> None:
    text = "pemantauan:\n  uraian: |\n    uraian >\n      lebih\n  kegiatan: [A\n"
    assert [problem.place.line for problem in reading_of(text).problems.errors if problem.place] == [5]


def test_known_keys_with_tabs_below_each_other_are_no_table(reading_of: Read) -> None:
    text = "quick_win:\n  - nama: A\n    tahun\t2026\n    opd\tDinas A\n"
    assert "tabel" not in said(reading_of(text).problems)
    assert mended(text, reading_of) == []


def test_a_key_in_capitals_with_a_tab_is_a_key(reading_of: Read) -> None:
    for above in ("masalah: B", "masalah: >-\n      B."):
        text = f"quick_win:\n  - nama: A\n    {above}\n    Keunikan\tDua\n"
        assert "tulis  keunikan: Dua" in said(reading_of(text).problems)
        assert mended(text, reading_of) == []
