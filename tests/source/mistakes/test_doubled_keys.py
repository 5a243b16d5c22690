"""A key written twice: no value goes lost, and no item without a name is made."""

from collections.abc import Callable

from generator.masterplan.reading import Reading
from generator.source.followed_remedies import followed
from tests.cases import each
from tests.source.mistakes.remedies import read_alone

Read = Callable[[str], Reading]
ACTION = "rencana_aksi:\n  - kegiatan: K\n"


@each(
    ("one", "other", "both"),
    [
        (
            "anggaran: {apbd: {2027: 1}}",
            "anggaran: {apbn: {2027: 2}}",
            "anggaran: {apbd: {2027: 1}, apbn: {2027: 2}}",
        ),
        ("anggaran: {apbd: {2027: 1}}", "anggaran: {apbd: {2028: 2}}", "anggaran: {apbd: {2027: 1, 2028: 2}}"),
        ("target: {2025: 1}", "target: {2026: '2,5'}", "target: {2025: 1, 2026: '2,5'}"),
    ],
)
def test_pairs_under_both_are_written_under_one(one: str, other: str, both: str, reading_of: Read) -> None:
    text = f"{ACTION}    {one}\n    {other}\n"
    [problem] = reading_of(text).problems.errors
    assert f"tulis  {both}  di tempat" in problem.remedy
    assert followed(text, problem) == f"{ACTION}    {both}\n"


@each(
    ("text", "remedy", "mended"),
    [
        (
            f"{ACTION}    target:\n      2025: 1\n    target:\n      2026: 2\n",
            "hapus baris ini, sehingga isi di bawahnya menyambung isi 'target' pada baris 3.",
            f"{ACTION}    target:\n      2025: 1\n      2026: 2\n",
        ),
        (
            'visi:\n  rumusan: "~"\n\n# Penjelasan\nvisi:\n  penjelasan: |\n    Satu.\n\n    Dua.\n',
            "hapus baris ini, sehingga isi di bawahnya menyambung isi 'visi' pada baris 1.",
            'visi:\n  rumusan: "~"\n\n# Penjelasan\n  penjelasan: |\n    Satu.\n\n    Dua.\n',
        ),
        (
            "misi:\n  - Satu\nvisi:\n  rumusan: A\nmisi:\n- Dua\n- Tiga\n",
            "pindahkan baris 6 sampai 7 ke bawah isi 'misi' pada baris 1, sejajar dengannya, lalu hapus baris ini.",
            "misi:\n  - Satu\n  - Dua\n  - Tiga\nvisi:\n  rumusan: A\n",
        ),
    ],
)
def test_what_stands_on_lines_below_both_is_moved_as_it_is(
    text: str, remedy: str, mended: str, reading_of: Read
) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == remedy
    assert followed(text, problem) == mended
    assert not reading_of(mended).problems.errors


@each(
    ("one", "other", "both"),
    [
        ("'null'", '"12"', "visi: {rumusan: 'null', penjelasan: \"12\"}"),
        ("'Jum''at'", '"a: b"', "visi: {rumusan: 'Jum''at', penjelasan: \"a: b\"}"),
    ],
)
def test_a_value_keeps_its_quotes(one: str, other: str, both: str, reading_of: Read) -> None:
    text = f"visi: {{rumusan: {one}}}\nvisi: {{penjelasan: {other}}}\n"
    [problem] = reading_of(text).problems.errors
    assert followed(text, problem) == f"{both}\n"


@each(
    "text",
    [
        "visi:\n  rumusan: |\n    Satu.\n\n    Dua.\n  rumusan: Tiga\n",
        "visi:\n  kata_kunci: [a]\n  penjelasan: |\n    Satu.\n  penjelasan: |\n    Dua.\n",
        f"{ACTION}    anggaran: {{apbd: {{2027: 1}}}}  # usul\n    anggaran: {{apbn: {{2027: 2}}}}\n",
    ],
)
def test_of_texts_and_remarks_nothing_is_rewritten(text: str, reading_of: Read) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.also is not None
    assert problem.place is not None
    lines = f"baris {problem.also.line} atau baris {problem.place.line}"
    assert problem.remedy.endswith(
        f"hapus salah satu ({lines}), atau ganti kuncinya; isi yang masih perlu pindahkan dahulu."
    )
    assert "tulis  " not in problem.remedy


@each(
    "below",
    [
        "    satuan: a\n    target: {2027: 1}\n    satuan: b\n    kegiatan: L\n",
        "    anggaran: {apbd: {2027: 1}}\n    anggaran: {apbn: {2027: 2}}\n    kegiatan: L\n",
        "    satuan: a\n    lokasi: b\n    satuan: c\n    lokasi: d\n",
    ],
)
def test_another_item_may_begin_with_another_key_than_the_first(below: str, reading_of: Read) -> None:
    [problem] = reading_of(ACTION + below).problems.errors
    assert problem.remedy.startswith(
        "mungkin butir baru: awali dengan '- ', sejajar dengan tanda hubung pada baris 2"
    )
    mended = reading_of(followed(ACTION + below, problem) or "")
    assert not mended.problems.errors
    assert len(mended.masterplan.rencana_aksi) == 2


def test_items_without_any_dash_are_told_once(reading_of: Read) -> None:
    [problem, *_] = reading_of("misi:\n  nama: A\n  uraian: B\n  nama: C\n  uraian: D\n").problems.errors
    assert problem.remedy.startswith("bila keduanya butir daftar, awali masing-masing dengan '- '")


@each("pair", ["target: {2025: 1}", "satuan: persen", "anggaran: {apbd: {2027: 1}}"])
def test_a_key_that_begins_no_item_begins_none_when_it_recurs(pair: str, reading_of: Read) -> None:
    [problem] = reading_of(f"{ACTION}    {pair}\n    {pair.replace('1', '2')}\n").problems.errors
    assert "butir" not in problem.remedy
    is_same = pair == pair.replace("1", "2")
    one_of_two = "hapus baris ini; isinya sama" if is_same else "hapus salah satu (baris 3 atau baris 4)"
    assert problem.remedy.startswith(one_of_two)


@each("first", ["nama: A", "id: a\n    nama: A"])
def test_the_key_that_names_items_begins_another(first: str, reading_of: Read) -> None:
    [problem] = reading_of(f"misi:\n  - {first}\n    uraian: x\n    nama: B\n    uraian: y\n").problems.errors
    assert problem.remedy.startswith(
        "mungkin butir baru: awali dengan '- ', sejajar dengan tanda hubung pada baris 2"
    )


def test_an_item_whose_first_line_is_a_comment_is_named_by_that_line(reading_of: Read) -> None:
    text = "misi:\n  - nama: Y\n    uraian: satu\n  # - nama: X\n    uraian: dua\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith("butir ini dimulai pada baris 4, yang masih diawali tanda pagar (#)")
    assert not reading_of(text.replace("# ", "")).problems.found


@each(("values", "is_sum"), [(("5", "6"), False), (("250 juta", "300 juta"), True), (("250000000", "1"), False)])
def test_only_amounts_are_added_up(values: tuple[str, str], is_sum: bool, reading_of: Read) -> None:
    pairs = ", ".join(f"2026: {value}" for value in values)
    [problem] = reading_of(f"{ACTION}    anggaran: {{apbd: {{{pairs}}}}}\n").problems.errors
    assert ("jumlah uang" in problem.remedy) == is_sum


def test_a_topic_written_twice_is_merged_whatever_pattern_is_between(reading_of: Read) -> None:
    text = "misi:\n  - Satu\n# risiko:\n#   - risiko: <isi>\nmisi:\n  - Dua\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy == "hapus baris ini, sehingga isi di bawahnya menyambung isi 'misi' pada baris 1."


@each(
    ("text", "mended"),
    [
        ("  nama: Sampit\n  kepala:\n  nama: Halikin\n", "  nama: Sampit\n  kepala:\n    nama: Halikin\n"),
        (
            "  nama: Sampit\n  kepala:\n  nama: Halikin\n  wakil:\n  nama: Irawati\n",
            "  nama: Sampit\n  kepala:\n    nama: Halikin\n  wakil:\n    nama: Irawati\n",
        ),
        (
            "  kepala:\n  nama: Halikin\n  wakil:\n  nama: Irawati\n",
            "  kepala:\n    nama: Halikin\n  wakil:\n    nama: Irawati\n",
        ),
        (
            "  kepala:\n  nama: Halikin\n  jenis: kota\n  nama: Sampit\n",
            "  kepala:\n    nama: Halikin\n  jenis: kota\n  nama: Sampit\n",
        ),
        ("  kepala:\n  nama: Halikin\n  nip: 123\n", "  kepala:\n    nama: Halikin\n    nip: 123\n"),
        (
            "  nama: Sampit\n  kepala:\n  nip: 123\n  nama: Halikin\n",
            "  nama: Sampit\n  kepala:\n    nip: 123\n    nama: Halikin\n",
        ),
    ],
)
def test_a_key_that_belongs_within_the_empty_key_above_it_is_set_in(text: str, mended: str, reading_of: Read) -> None:
    assert _mended_at_last(f"daerah:\n{text}", reading_of) == f"daerah:\n{mended}"


def test_a_key_of_each_of_two_groups_is_set_in_below_its_own(reading_of: Read) -> None:
    text = "organisasi:\n  dewan:\n  nomor_sk: 1\n  tim_pelaksana:\n  nomor_sk: 2\n"
    mended = "organisasi:\n  dewan:\n    nomor_sk: 1\n  tim_pelaksana:\n    nomor_sk: 2\n"
    assert _mended_at_last(text, reading_of) == mended


def test_a_key_of_each_of_two_topics_is_set_in_below_its_own(reading_of: Read) -> None:
    text = "sambutan:\nisi: Satu\nkata_pengantar:\nisi: Dua\n"
    assert _mended_at_last(text, reading_of) == "sambutan:\n  isi: Satu\nkata_pengantar:\n  isi: Dua\n"


@each("above", ["sebutan:", "kepala: Halikin", "kepala:\n    nip: 1"])
def test_below_a_key_that_cannot_own_it_only_the_user_knows_which_is_right(above: str, reading_of: Read) -> None:
    [problem] = reading_of(f"daerah:\n  nama: Sampit\n  {above}\n  nama: Kotim\n").problems.errors
    assert "hapus salah satu" in problem.remedy


def _mended_at_last(text: str, reading_of: Read) -> str:
    """The text after all remedies have been followed, those that are told together at once."""
    while problems := reading_of(text).problems.errors:
        for problem in problems:
            text = followed(text, problem) or ""
    return text


@each(
    ("below", "level"),
    [("    wakil: C\n", "  wakil: C\n"), ("    wakil:\n      nama: C\n", "  wakil:\n      nama: C\n")],
)
def test_a_key_of_the_topic_within_one_of_its_groups_is_moved_out(below: str, level: str, reading_of: Read) -> None:
    head = "daerah:\n  kepala:\n    nama: B\n"
    assert _mended_at_last(f"{head}{below}", reading_of) == f"{head}{level}"


@each(
    ("topic", "first", "second"),
    [
        ("sasaran", "dimensi: smart_economy\n    nama: A", "dimensi: smart_economy\n    nama: B"),
        ("kegiatan", "tempat: Aula\n    nama: A\n    peserta: 1", "tempat: Aula\n    nama: B\n    peserta: 2"),
        ("rencana_aksi", "program: P\n    kegiatan: A\n    opd: X", "program: P\n    kegiatan: B\n    opd: X"),
    ],
)
def test_an_item_may_begin_with_the_same_value_as_that_above(
    topic: str, first: str, second: str, reading_of: Read
) -> None:
    text = f"{topic}:\n  - {first}\n    {second}\n"
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith("mungkin butir baru: awali dengan '- '")
    assert followed(text, problem) == f"{topic}:\n  - {first}\n  - {second}\n"


@each("again", ["    dimensi: smart_economy\n", "    dimensi: smart_economy\n    nama: A\n"])
def test_what_is_all_the_same_is_deleted(again: str, reading_of: Read) -> None:
    text = f"sasaran:\n  - dimensi: smart_economy\n    nama: A\n{again}"
    remedies = [problem.remedy for problem in reading_of(text).problems.errors]
    assert all(remedy.startswith("hapus baris ini; isinya sama") for remedy in remedies)


DEPUTY = (
    "daerah:\n  nama: Kotim\n  wakil:\n{0}nama: Maulana\n{0}sumber: [a]\n  sumber: [b]\n"
    "sumber: [{{id: a}}, {{id: b}}]\n"
)


def test_all_keys_that_stand_level_with_their_empty_key_are_to_be_set_in_at_once() -> None:
    text = DEPUTY.format("  ")
    [problem] = read_alone(text).problems.errors
    assert problem.message == "kunci 'nama' dan 'sumber' ditulis dua kali"
    assert followed(text, problem) == DEPUTY.format("    ")


@each(
    ("slip", "empty"),
    [
        ("pengantar:\n  visi: >-\n    Teks\n  sumber:\n  sumber: [a]\n\nrisiko:\n  - nama: A\n", "  sumber:\n"),
        ("pengantar:\n  visi: >-\n  visi: >-\n    Teks\n  strategi: A\n", "  visi: >-\n"),
        ("quick_win:\n  - nama: A\n    keunikan:  # cek\n    keunikan: Dua\n", "    keunikan:  # cek\n"),
        ("quick_win:\n  - nama: A\n    keunikan: Dua\n    keunikan: ''\n    tahun: 2026\n", "    keunikan: ''\n"),
        ("quick_win:\n  - nama: A\n    tahapan:\n    tahapan:\n      - nama: Satu\n", "    tahapan:\n"),
    ],
)
@each("below", ["", "misi:\n  - nama: [A\n"])
def test_of_an_empty_key_and_a_filled_one_the_empty_line_is_to_go(slip: str, empty: str, below: str) -> None:
    [problem] = [problem for problem in read_alone(slip + below).problems.errors if problem.also]
    assert followed(slip + below, problem) == slip.replace(empty, "", 1) + below


def test_an_empty_key_that_bears_the_dash_of_its_item_is_not_to_go(reading_of: Read) -> None:
    [problem] = reading_of("quick_win:\n  - keunikan:\n    keunikan: Dua\n    nama: A\n").problems.errors
    assert "yang kosong" not in problem.remedy
