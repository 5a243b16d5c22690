"""A second colon on a line is that of a key where the word before it is one, and else belongs to the text."""

from collections.abc import Callable

from generator.masterplan.reading import Reading
from generator.source.followed_remedies import followed
from tests.cases import each
from tests.source.mistakes.remedies import told_alone
from tests.source.mistakes.test_remedies import mended

Read = Callable[[str], Reading]
_SASARAN = "sasaran:\n  - indikator: A\n    "


@each(
    ("text", "remedy"),
    [
        (f"{_SASARAN}baseline: 38,5, tahun: 2024\n", "tulis  baseline: {nilai: '38,5', tahun: 2024}"),
        ("daerah:\n  kepala: H. Ludi, S.E., jabatan: Wali Kota\n",
         "tulis  kepala: {nama: 'H. Ludi, S.E.', jabatan: Wali Kota}"),
        ("misi:\n  - nama: Mempermudah layanan, uraian: mudah\n",
         "tulis  uraian: mudah  pada baris baru sejajar dengan 'nama', dan hapus koma di depannya; bila bagian dari "
         "teks, apit seluruh isi 'nama' dengan tanda kutip."),
        (f"{_SASARAN}satuan: menit; baseline: 25\n",
         "tulis  baseline: 25  pada baris baru sejajar dengan 'satuan', dan hapus titik koma di depannya; bila "
         "bagian dari teks, apit seluruh isi 'satuan' dengan tanda kutip."),
        ("misi:\n  - Mempermudah layanan, dimensi: smart_economy\n",
         "tulis  - {nama: Mempermudah layanan, dimensi: smart_economy}  atau"),
        (f"{_SASARAN}baseline: {{nilai: 38,5 tahun: 2024}}\n", "tulis  nilai: '38,5', tahun: 2024"),
        ("misi:\n  - {nama: Sosialisasi dimensi: smart_economy}\n", "beri koma sebelum 'dimensi:'"),
    ],
)  # fmt: skip
def test_a_known_key_in_the_line_of_another_is_a_key(text: str, remedy: str, reading_of: Read) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith(remedy)
    assert mended(text, reading_of, whole=True) == []


@each(
    ("text", "remedy"),
    [
        ("visi:\n  rumusan: Kota: Baru\n", 'tulis  rumusan: "Kota: Baru"  bila'),
        ("visi:\n  rumusan: Maju, tahun: ini\n", 'tulis  rumusan: "Maju, tahun: ini"  bila'),
        ("misi:\n  - {nama: Sosialisasi: tahap 1, dimensi: smart_economy}\n",
         "tulis  nama: 'Sosialisasi: tahap 1'  bila titik dua itu bagian dari teks; bila 'Sosialisasi' kunci, "
         "beri koma di depannya."),
        ("misi:\n  - {nama: Sosialisasi: tahap 1, 2 (awal, akhir), dimensi: smart_economy}\n",
         "tulis  nama: 'Sosialisasi: tahap 1, 2 (awal, akhir)'  bila"),
        ("misi:\n  - {dimensi: smart_economy, nama: Tahap 1: dua}\n", "tulis  nama: 'Tahap 1: dua'  bila"),
    ],
)  # fmt: skip
def test_another_word_before_a_colon_belongs_to_the_text(text: str, remedy: str, reading_of: Read) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith(remedy)
    assert mended(text, reading_of, whole=True) == []


@each(
    ("text", "moved"),
    [
        ("visi: rumusan: Kota\n", "rumusan: Kota"),
        ("visi: rumusan: Kota, indah\n  penjelasan: Maju\n", "rumusan: Kota, indah"),
        ("sambutan: isi: Kota\n", "isi: Kota"),
        ("misi: nama: Kota\n", "- nama: Kota"),
        ("daerah:\n  kepala: nama: Budi\n  ibu_kota: Sendawar\n", "nama: Budi"),
    ],
)
def test_a_key_in_the_line_of_its_group_moves_below(text: str, moved: str, reading_of: Read) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith(f"pindahkan  {moved}  ke baris baru di bawahnya, menjorok dua spasi")
    assert mended(text, reading_of, whole=True) == []


def test_another_word_in_the_line_of_a_group_belongs_to_the_text(reading_of: Read) -> None:
    [problem] = reading_of("visi: tema: Kota\n").problems.errors
    assert problem.remedy.startswith('tulis  visi: "tema: Kota"  bila')


@each(
    ("text", "told"),
    [
        ('visi: "rumusan: Kota"\n', 1),
        ("misi:\n  - 'nama: Kota'\n", 1),
        ('visi: "tema: Kota"\n', 0),
        ('visi:\n  rumusan: "rumusan: Kota"\n', 0),
        ('visi: "Rumusan: Kota"\n', 0),
    ],
)
def test_a_known_key_within_quotes_is_told(text: str, told: int, reading_of: Read) -> None:
    found = [problem.message for problem in reading_of(text).problems.found]
    assert sum(message.startswith("tanda kutip menjadikan kunci") for message in found) == told


@each(
    "text",
    [
        "daerah:\n  gambaran:\n    Kota ini luas.\n    Ada dua hal: laut dan darat.\n",
        "daerah:\n  gambaran:\n    Kota luas\n    Nama: Budi\n  ibu_kota: Sendawar\n",
    ],
)
def test_a_paragraph_with_a_colon_below_its_key_needs_the_sign(text: str, reading_of: Read) -> None:
    [problem] = reading_of(text).problems.errors
    assert problem.remedy.startswith("tulis '|' setelah titik dua")
    assert problem.remedy.endswith("(baris 2:  gambaran: | ).")
    assert mended(text, reading_of, whole=True) == []


@each(
    ("text", "remedy"),
    [
        ("daerah:\n  gambaran: Satu alam.\n  Dua laut.\n", "bila baris ini lanjutan teks di atasnya, jorokkan"),
        ("visi:\n  rumusan: Satu\n  Penjelasan dua\n", "tulis  penjelasan: dua  atau"),
        ('daerah:\n  kode: "62.02"\n  nama Kota Jambi\n', "tulis  nama: Kota Jambi  atau"),
        ("visi:\n    rumusan Kota\n    penjelasan: x\n", "tulis  rumusan: Kota  atau"),
        ("visi:\n    Kota Maju\n    penjelasan: x\n", "tulis ulang bagian ini menurut maksudnya"),
    ],
)
def test_only_a_line_that_begins_with_no_key_goes_on_with_the_text(text: str, remedy: str, reading_of: Read) -> None:
    assert reading_of(text).problems.errors[0].remedy.startswith(remedy)


@each(
    ("written", "remedy"),
    [
        ("apbd: (2027: 250 juta)", "tulis  apbd: {2027: 250 juta}"),
        ("apbd: (2026: 250 juta, 2027: 300 juta)", "tulis  apbd: {2026: 250 juta, 2027: 300 juta}"),
        ("apbd: 2026: 250 juta  2027: 300 juta", "tulis  apbd: {2026: 250 juta, 2027: 300 juta}"),
        (
            "apbd:\n        2026: 250 juta  2027: 300 juta",
            "tulis setiap tahun pada barisnya sendiri:  2026: 250 juta  lalu  2027: 300 juta",
        ),
    ],
)
def test_years_in_round_brackets_or_behind_blanks_are_pairs(
    written: str, remedy: str, reading_of: Callable[[str], Reading]
) -> None:
    text = f"rencana_aksi:\n  - kegiatan: K\n    anggaran:\n      {written}\n"
    assert [problem.remedy for problem in reading_of(text).problems.errors] == [remedy]


@each(("sign", "name"), [(",", "koma"), (";", "titik koma"), (".", "titik")])
def test_a_sign_behind_the_colon_of_a_list_goes(sign: str, name: str, reading_of: Read) -> None:
    text = f"visi:\n  penjelasan: >-\n    a\n  kata_kunci:{sign}\n    - maju\n    - aman\n"
    [problem] = reading_of(text).problems.errors
    assert (problem.message, problem.remedy) == (f"ada {name} setelah titik dua", f"hapus {name} itu.")
    assert not reading_of(followed(text, problem) or "").problems.errors


@each("value", ["{APBD:{2026:250 juta}}", "{APBD: {2026:250 juta}, CSR:{2026: 5 juta}}"])
def test_blanks_behind_the_colons_of_pairs_are_set_at_once(value: str) -> None:
    [(_, remedy)] = told_alone(f"rencana_aksi:\n  - kegiatan: Pasar\n    anggaran: {value}\n")
    assert remedy == f"tulis  anggaran: {value.replace(':{', ': {').replace('2026:2', '2026: 2')}"


def test_a_second_colon_in_a_list_of_texts_is_quoted_with_the_whole_item() -> None:
    [(_, remedy)] = told_alone("visi:\n  kata_kunci:\n    - Jaringan: luas: kuat\n")
    assert remedy == 'tulis  - "Jaringan: luas: kuat"'


def test_a_brace_before_a_sentence_is_to_go() -> None:
    assert told_alone("visi:\n  rumusan: {Kota cerdas\nmisi:\n  - Satu\n")[0][1] == "hapus kurung itu."


def test_a_brace_before_pairs_is_to_be_closed() -> None:
    assert "tambahkan '}'" in told_alone("visi: {rumusan: Kota\nmisi:\n  - Satu\n")[0][1]


@each("dash", ["", "  "])
def test_a_topic_without_its_colon_below_a_list_of_texts_is_told(dash: str, reading_of: Read) -> None:
    text = f"misi:\n{dash}- Satu\nvisi\n  rumusan: Kota maju\n"
    [problem] = reading_of(text).problems.errors
    assert problem.place is not None
    assert (problem.place.line, problem.remedy.partition("  atau")[0]) == (3, "tulis  visi:")


@each(
    ("words", "first"),
    [
        ("dan Informatika", "jorokkan baris ini menjadi 8 spasi bila lanjutan butir di atasnya; awali dengan '- '"),
        ("Statistik setempat", "awali dengan '- ' bila ini butir baru, atau jorokkan dua spasi lagi"),
    ],
)
def test_a_line_in_small_letters_at_the_dash_goes_on_with_the_item_first(words: str, first: str) -> None:
    items = f"      - Dinas Komunikasi\n      {words}\n      - Dinas Sosial\n"
    [(_, remedy)] = told_alone(f"rencana_aksi:\n  - kegiatan: Uji\n    pendukung:\n{items}")
    assert remedy.startswith(first)


@each("above", ["  rumusan: Maju\n", "  rumusan: >-\n    Maju\n", "  kata_kunci: [maju]\n"])
def test_a_line_in_parentheses_between_keys_may_be_a_remark(above: str) -> None:
    [(_, remedy)] = told_alone(f"visi:\n{above}  (cek lagi)\n  penjelasan: Satu\n")
    assert "keterangan, awali dengan '# '" in remedy
    assert "jorokkan" in remedy


def test_a_text_in_parentheses_that_is_set_in_goes_on_with_the_text_above() -> None:
    assert not told_alone("visi:\n  rumusan: >-\n    Maju\n    (dan cerdas)\n")


@each(
    ("first", "shown"),
    [
        ("nama\tA", "- nama: A"),
        ("nama \t A dan b", "- nama: A dan b"),
        ("id\ta", "- id: a"),
        ("dimensi\tsmart_economy", "- dimensi: smart_economy"),
    ],
)
def test_a_tab_between_the_first_key_of_an_item_and_its_text_is_a_colon(
    first: str, shown: str, reading_of: Read
) -> None:
    (problem, *_) = reading_of(f"quick_win:\n  - {first}\n    tahun: 2026\n    masalah: B\n").problems.errors
    assert problem.remedy == f"tulis  {shown}"


def test_a_tab_between_words_that_are_no_key_is_part_of_the_name(reading_of: Read) -> None:
    (problem, *_) = reading_of("quick_win:\n  - Dinas\tA\n    tahun: 2026\n").problems.errors
    assert problem.remedy.startswith("tulis  - nama: Dinas")
