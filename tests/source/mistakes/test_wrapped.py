"""A value in brackets, in braces or behind a dash is to be written by itself, and never replaced by an example."""

from collections.abc import Callable

from generator.masterplan.reading import Reading
from generator.source.followed_remedies import followed
from tests.cases import each
from tests.source.mistakes.remedies import read_alone, told_alone
from tests.source.mistakes.test_remedies import mended

Read = Callable[[str], Reading]


def remedies(text: str, read: Read) -> list[str]:
    return [problem.remedy for problem in read(text).problems.errors]


@each(
    ("text", "shown"),
    [
        ("periode: {mulai: [2026], selesai: 2029}\n", "2026"),
        ("naskah:\n  tanggal: [9 Juli 2025]\n", "9 Juli 2025"),
        ("sasaran:\n  - indikator: A\n    target: {2026: [50]}\n", "50"),
        ("sasaran:\n  - indikator: A\n    target: {2026: [38,5]}\n", "'38,5'"),
        ("kebijakan:\n  - judul: A\n    status: [rancangan]\n", "rancangan"),
        ("quick_win:\n  - nama: A\n    dimensi: [smart_living]\n", "smart_living"),
        ("quick_win:\n  - nama: A\n    opd: [Dinas Kesehatan]\n", "Dinas Kesehatan"),
        ("daerah:\n  ibu_kota: [Pagar Alam]\n", "Pagar Alam"),
        ("daerah:\n  ibu_kota: [[Pagar Alam]]\n", "Pagar Alam"),
        ("daerah:\n  kepala: [H. Ludi]\n", "H. Ludi"),
        ("daerah:\n  kepala:\n    - H. Ludi\n", "H. Ludi"),
        ("dasar_hukum:\n  - jenis: uu\n    nomor: [23]\n", "23"),
        ("visi:\n  rumusan: [Pagar Alam: kota]\n", '"Pagar Alam: kota"'),
        ("rencana_aksi:\n  - kegiatan: A\n    anggaran: {apbd: {2027: [200 juta]}}\n", "200 juta"),
        ("daerah:\n  ibu_kota:\n    - Pagar Alam\n", "Pagar Alam"),
        ("daerah:\n  penduduk: {2024: 428900}\n", "428900"),
        ("swot:\n  - unsur: struktur\n    peluang:\n      - Kampus setempat tumbuh:\n", "Kampus setempat tumbuh"),
    ],
)
def test_one_value_is_to_be_written_as_it_was_typed(text: str, shown: str, reading_of: Read) -> None:
    [remedy] = remedies(text, reading_of)
    assert remedy.startswith(f"tulis  {shown}  ")
    assert mended(text, reading_of, whole="2024" not in text) == []


def test_a_text_that_does_not_fit_either_is_told_what_does(reading_of: Read) -> None:
    assert remedies("kebijakan:\n  - judul: A\n    status: [proses]\n", reading_of) == [
        "tulis tanpa kurung siku. Pilih salah satu dari: ada, rancangan, atau belum."
    ]


@each("text", ["visi:\n  rumusan: {menit}\n", "daerah:\n  penduduk: {5}\n"])
def test_braces_round_a_value_are_to_go(text: str, reading_of: Read) -> None:
    assert len(remedies(text, reading_of)) == 1
    assert "koma" not in reading_of(text).problems.errors[0].message
    assert mended(text, reading_of, whole=True) == []


def test_of_several_offices_one_is_in_charge(reading_of: Read) -> None:
    text = "rencana_aksi:\n  - kegiatan: A\n    opd: [Dinas Perdagangan, Dinas Kesehatan]\n"
    assert remedies(text, reading_of) == [
        "pilih satu, misalnya  opd: Dinas Perdagangan  dan pindahkan yang lain ke 'pendukung'."
    ]
    assert mended(text, reading_of, whole=True) == []
    assert "'mitra'" in remedies(text.replace("rencana_aksi", "quick_win").replace("kegiatan", "nama"), reading_of)[0]


@each(
    ("text", "remedy"),
    [
        ("daerah:\n  ibu_kota: [a, b]\n", "tulis  ibu_kota: |  lalu setiap butirnya di bawahnya, diawali 4 spasi:"),
        ("daerah:\n  penduduk: [5, 6]\n", "di sini hanya satu; pilih 5 atau 6."),
        ("daerah:\n  penduduk: {2024: 5, 2025: 6}\n", "di sini hanya satu isian; tulis tanpa kunci di depannya: 5 a"),
        ("risiko:\n  - risiko: A\n    penanggung_jawab: [B, C]\n", "di sini hanya satu; pilih B atau C."),
    ],
)  # fmt: skip
def test_of_several_values_none_is_lost(text: str, remedy: str, reading_of: Read) -> None:
    [found] = remedies(text, reading_of)
    assert found.startswith(remedy)


@each(
    "text",
    ['daerah:\n  ibu_kota: "[Pagar Alam]"\n', "misi: [a, b]\n", "misi:\n  - nama: a\n    misi_daerah: []\n",
     "daerah:\n  ibu_kota: Pagar Alam\n  kepala: {nama: H. Ludi}\n"],
)  # fmt: skip
def test_brackets_where_they_belong_are_fine(text: str, reading_of: Read) -> None:
    assert remedies(text, reading_of) == []


@each("key", ["nomor", "id", "nama"])
def test_a_reference_within_a_group_is_written_alone(key: str) -> None:
    told = told_alone(
        f"misi:\n  - nama: A\n    misi_daerah: {{{key}: 2}}\nrpjmd:\n  misi:\n    - nama: B\n    - nama: C\n"
    )
    assert told[0][1].startswith("tulis  2")


@each(
    ("above", "topic"),
    [
        ("istilah:\n  diskominfo: Dinas\n", "subdimensi:\n  ekosistem_belajar: Pendidikan\n"),
        ("istilah:\n  diskominfo: Dinas\n", "subdimensi: {ekosistem_belajar: Pendidikan}\n"),
        ("istilah:\n  diskominfo: Dinas\n", "dimensi:\n  smart_economy:\n    gambaran: X\n"),
        ("istilah:\n  diskominfo: Dinas\n", "quick_win:\n  - nama: A\n    tujuan: T\n"),
        ("dimensi_prioritas:\n  alasan: Ada\n", "dimensi:\n  smart_economy:\n    gambaran: X\n"),
    ],
)
def test_a_topic_set_in_below_one_with_a_key_of_its_name_is_told_as_a_topic(above: str, topic: str) -> None:
    inner = "".join(f"  {line}\n" for line in topic.splitlines())
    problem = read_alone(f"{above}{inner}").problems.errors[0]
    name = topic.partition(":")[0]
    assert problem.remedy == f"'{name}' adalah topik tersendiri; tulis di tepi kiri, tanpa spasi di depannya."
    after = followed(f"{above}{inner}", problem) or ""
    assert after.startswith(f"{above}{topic.splitlines()[0]}\n")


def test_a_group_for_a_term_that_has_no_key_of_the_topic_of_its_name_stays_a_text() -> None:
    [problem] = read_alone("istilah:\n  dimensi:\n    nama: pilar\n").problems.errors
    assert "topik" not in problem.remedy
