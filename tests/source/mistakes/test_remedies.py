"""Whatever a message advises, done to the letter, mends what it told, and leads to a plan that reads."""

import re
from collections.abc import Callable

import pytest
import yaml

from generator.masterplan.reading import Reading
from generator.source.followed_remedies import followed
from tests.cases import each
from tests.source.broken.test_cases import CASES, Case, broken
from tests.source.reading import said

Read = Callable[[str], Reading]
_MOST_STEPS = 12

WRITTEN = (
    "misi:\n  - Gerakan belanja #BanggaBuatanIndonesia setiap pekan\n",
    "visi:\n  rumusan: #TomohonCerdas\n",
    "visi:\n  rumusan: Kota \"Baru\" dan 'Lama' #maju\n",
    "visi:\n  kata_kunci: [satu #dua, tiga #empat]\n",
    'visi: {rumusan: Maju #1, penjelasan: "a" #b}\n',
    "visi:\n  rumusan: Terwujud\n    kota #cerdas yang\n    maju\n  penjelasan: x\n",
    'visi:\n  rumusan: Jum\'at "x"\n    kota #cerdas\n    maju\n  penjelasan: x\n',
    "visi:\n  rumusan: > #satu\n    dua\n",
    "visi:\n  rumusan:\n    #Kotim Maju\n",
    "visi:\n  rumusan: |\n  #Kotim Maju\n",
    "misi:\n  -\n    #KotimCerdas satu\n  - dua\n",
    "misi: [satu,\n  #dua,\n  tiga]\n",
    f"visi:\n  rumusan: {'Kota maju ' * 30}#cerdas 'dan' \"bahagia\"\n",
    f"visi:\n  rumusan: {'Kota maju ' * 30}#cerdas dan bahagia\n",
    "visi:\n  rumusan #1: Maju\n",
    "visi:\n  rumusan:Terwujudnya kota\n",
    "visi:\n  rumusan:Terwujudnya kota\n  penjelasan:Maju\n",
    f"visi:\n  rumusan:{'Terwujudnya kota ' * 30}\n",
    "visi:\n  rumusan Terwujudnya kota\n",
    "visi:\n  rumusan:\u00a0Terwujudnya kota\n",
    "visi:\n  rumusan\uff1aTerwujudnya kota\n",
    "visi:\n  rumusan = Terwujudnya kota\n",
    "visi:\n  rumsan:Terwujudnya kota\n",
    "visi: |\n  rumusan: Maju\n",
    "misi:\n- nama:Meningkatkan\n- nama Meningkatkan\n",
    "misi:\n  - nama:Satu\n    uraian: Dua\n",
    "misi: [{nama:Maju, uraian: x}]\n",
    "daerah:\n  kepala: nama Dewi\n",
    "misi:\n  -\tnama: x\n",
    "misi:\n  - nama: x\n    uraian: a\n    nama: y\n    uraian: b\n",
    "misi:\n  – nama: x\n",
    "misi:\n  – nama: x\n    uraian: y\n  — nama: z\n    uraian: a\n",
    "misi:\n  -nama: x\n",
    "misi:\n  -nama: x\n   uraian: y\n",
    "misi:\n  • nama: x\n  • nama: y\n",
    "misi:\n  * nama: x\n",
    "misi:\n  * Satu\n  * Dua\n",
    "misi:\n  1. Satu\n  2. Dua\n",
    "misi:\n  - Satu\n  Dua\n",
    "misi:\n  - Satu\n  – Dua\n",
    "misi:\n  - Membangun Satu\n    Menata Dua\n",
    "misi:\n  - nama: Membangun Satu\n      Menata Dua\n    uraian: x\n",
    "misi:\n  - Satu\n    – Dua\n    • Tiga\n",
    "visi:\n  rumusan: Kondisi\n    1. Satu\n    2. Dua\n  penjelasan: x\n",
    "visi:\n  rumusan:\n    Kondisi\n    1. Satu\n    2. Dua\n",
    "visi:\n  rumusan: >-\n    Kondisi\n    1. Satu\n    2. Dua\n",
    "visi:\n  rumusan: 'Kondisi\n    - Satu'\n",
    "visi:\n  rumusan: Kondisi:\n    1. Satu\n    2. Dua\n",
    "visi:\n  kata_kunci: -satu\n",
    "visi:\n  kata_kunci:\n    – satu\n    – dua\n",
    "visi:\n  rumusan: |\nVisi kota ini\nadalah maju.\n\nCatatan: penting\n  penjelasan: x\nmisi:\n  - a\n",
    "visi:\n  rumusan: |\n  Visi kota ini\n  adalah maju.\n  penjelasan: x\n",
    "visi:\n  rumusan: |\n    Satu\nDua\n  penjelasan: x\n",
    "visi:\n  rumusan: |\nVisi: maju\n",
    "visi:\n  rumusan: [draf] Satu\n  penjelasan: x\n",
    "misi:\n  - [draf] \"Satu\" dan 'dua'\n",
    "visi:\n  rumusan: {{ visi }}\n",
    "visi:\n  rumusan: {{ visi }} dan\n",
    "visi:\n  rumusan: {% if x %} a\n",
    "misi:\n  - {% x %}\n  - {{ x }}\n",
    "visi:\n  rumusan: *tebal* kata\n",
    "misi:\n  - *tebal* kata\n  - **tebal** kata\n",
    "visi:\n  rumusan: *tebal*\n",
    "visi:\n  rumusan: %persen\n",
    "visi:\n  rumusan: @nama\n",
    "visi:\n  rumusan: `kode` x\n",
    f"visi:\n  rumusan: `{'kode ' * 100}\" 'x'\n",
    "visi:\n  rumusan: > kutipan\n",
    "visi:\n  rumusan: | teks\n",
    "visi:\n  rumusan: ? satu, dua\n",
    "visi:\n  rumusan: , satu\n",
    "visi:\n  rumusan: & lain\n",
    "visi:\n  rumusan: - satu\n",
    'visi:\n  rumusan: "Maju" bersama\n',
    "visi:\n  rumusan: 'Maju' bersama\n",
    'visi:\n  rumusan: "a \\ud83d\\ude00 b"\n',
    "visi:\n  rumusan: Maju\ufffd\n",
    "visi:\n  rumusan: Maju\ue000 \uf0e0 \u202e\n",
    "visi:\n  rumusan: “Kota: Baru”\n",
    "visi:\n  rumusan: Kota: Baru\n",
    "visi:\n\trumusan: Maju\n",
    "visi:\n  rumusan: Maju\n   penjelasan: x\n",
    "visi:\n  rumusan Maju\n  penjelasan: x\n",
    "misi: [a, b\n",
    "visi:\n  rumusan: C:\\Users\\x: y\n",
    "misi:\n  - {nama: A, uraian: B\n  - {nama: C, uraian: D}\n",
    "misi:\n  - {nama: A, uraian: B  # catatan\n  - {nama: C, uraian: D\n",
    "rencana_aksi:\n  - {kegiatan: A, target: {2025: 5}\n\n  # lanjut\n  - kegiatan: B\n",
    "rencana_aksi:\n  - kegiatan: A\n    target: {2025: 5,\n             2026: 6\n  - kegiatan: B\n",
    "rencana_aksi:\n- kegiatan: A\n  target: {2025: 5\n- kegiatan: B\n",
    "visi:\n  kata_kunci: [satu,\n    dua\n  rumusan: x\n",
)
_ROW = "rencana_aksi:\n  - dimensi: smart-governance\n    kegiatan: K\n    anggaran: {}\n"
_IN_ROWS = tuple(
    _ROW.replace("{}", amount)
    for amount in (
        "{2025: 1,5 miliar}", "{2025: 1,5 miliar, 2026: 2,25 miliar}", "{2025: 1.5 miliar}", "{2025: 1,5 jt}",
        "{apbd: {2025: 1,5 miliar}}", "{apbd: {2025:1,5 miliar}}", "{2026:200 juta}", "{2026:200 juta, 2027: 3 juta}",
        "{2025: Rp. 1.250.000.000,00, 2026: 3}", "{2025= 200 juta}", "{apbd: 1,5 miliar}", "{apbd: 200 juta}",
        "1,5 miliar", "2025: 1,5 miliar", "2025: 200 juta, 2026: 1,5 miliar", "[2025: 200 juta]",
        "\n      2025: 1,5 miliar", "\n      2025: 1,5 miliar\n      2026: 2", "\n      2026:200 juta",
        "\n      2026:200 juta\n      2027:300 juta", "\n      2025 = 200 juta", "\n      2025 200 juta",
        "\n      2025 - 200 juta", "\n      - 2025: 1,5 miliar", "\n      - apbd: {2025: 1,5 miliar}",
        "[{apbd: {2026: 100 juta}}, {csr: {2026: 5 juta}}]", "[apbd: {2026: 100 juta}, csr: {2026: '1,5 miliar'}]",
        "[{apbd: {2026: 100 juta}}, {apbd: {2027: 5 juta}}]", "[{apbd: {2026: 100 juta}, csr: }, {dak: {}}]",
        "\n      - apbd: {2025: 1 juta}\n      - csr:\n          2026: 2 juta",
        "\n    2025: 200 juta", "{2025: Rp1.500.000.000,-}",
        "{apbd: {2026: 1,250,000, 2027: 1,5 miliar}}",
        "APBD 2026 100 juta", "APBD 2026 1.5 miliar", "\n      APBD 2026 100 juta\n      DAK 2027 5 juta",
    )
)  # fmt: skip
_TARGETS = tuple(
    f"sasaran:\n  - indikator: I\n    {written}\n"
    for written in (
        "target: {2025: 41,5, 2026: 42,5}", "target: {2025: 41,5}", "target: {2025:41}", "target: 2025: 41,5",
        "target: 41,5", "target: {2025 : 41,5}", "baseline: {nilai: 41,5, tahun: 2024}", "target:\n      2025:41,5",
    )
)  # fmt: skip
_KEYS = (
    "visi:\n  rumusan:Maju\n  penjelasan:Sekali\n",
    "visi:\n  rumusan - Terwujudnya kota\n",
    "visi:\n  rumusan - Terwujudnya kota\n  penjelasan: x\n",
    "visi:\n  rumusan\tTerwujudnya\n",
    "visi:\n  rumusan:Visi: maju\n",
    "visi:\n  rumusan:Visi: maju\n  penjelasan: x\n",
    "visi:\n  rumusan:[draf] maju\n",
    "visi:\n  rumusan:Maju #1 dan 2\n",
    "visi:\n  rumusan:\u200bTerwujudnya\n  penjelasan: x\n",
    "visi: rumusan:Maju\n",
    "visi: rumusan:Maju, adil, dan makmur\n",
    "visi:Terwujudnya kota",
    "visi Terwujudnya\n",
    "visi = Terwujudnya\n",
    "visi - Terwujudnya\n",
    "visi: Maju\nmisi:Satu\n",
    "daerah:\n  penduduk: 428900 #BPS 2024\n",
    "daerah:\n  luas_km2: 12,5 #x\n",
    "daerah:\n  penduduk:428900\n  luas_km2:12,5\n",
    "misi:\n- nama:Satu\n  uraian:Dua\n",
    "misi: nama:Satu\n",
    "misi:\n  - Satu\n  - Mewujudkan Bantaeng: Kota Jasa\n",
    "prinsip:\n  - Kolaborasi: kerja bersama\n",
    "daerah:\n  opd:\n    - Dinas Kominfo: TIK\n      singkatan: DK\n",
    "dasar_hukum:\n  - Kesepakatan Bersama: Bupati dan Rektor\n",
)
_OTHERS = (
    "misi:\n  - Satu\n    - Dua\n",
    "misi:\n  - a\n   - b\n",
    "misi:\n  - Satu\n  Dua: tiga\n",
    "visi: *a b\n",
    "visi:\n  rumusan: *tebal* kata\n  penjelasan: x\n",
    "visi: !penting sekali\n",
    "visi: ! penting\n",
    "visi: {rumusan: a penjelasan: b}\n",
    "visi: {rumusan:}\n",
    "daerah: {kepala: Dewi Anggraini, S.T.}\n",
    "daerah:\n  kepala: {nama: Dewi, S.T., M.Si., jabatan: Bupati}\n",
    "rencana_aksi:\n  - {kegiatan: K, anggaran: {apbd: {2025: 200 juta 2026: 300 juta}}}\n",
)
_LINES = (
    "misi:\n  - Zsatu\n  -#Zdua\n",
    "misi:\n  - Zsatu\n  • #Zdua\n",
    "misi:\n  – #Zsatu\n",
    "misi:\n  – #Zsatu\n  • #Zdua\n",
    "visi:\n  rumusan\n",
    "visi: penjelasan\n",
    "misi: [nama]\n",
    "daerah:\n  opd: [nama, singkatan]\n",
    "prinsip:\n  - uraian\n",
    "visi:\n  rumusan: Zsatu\n    # Zkom\n    Zdua\n",
    "visi:\n  rumusan: Zsatu\n    # Zkom\n    Zdua\n  penjelasan: Ztiga\n",
    "visi:\n  rumusan: Zsatu\n    #Zdua\n    Ztiga\n",
    "visi:\n  rumusan: Zsatu # Zkom\n    Zdua\n",
    "visi:\n  rumusan: |\n    Zsatu\n#Zdua\n    Ztiga\n",
    "misi:\n  - Zsatu # Zkom\n    dua\n  - Ztiga\n",
    "visi:\n  rumusan: Zsatu\n----- ZVISI -----\nmisi:\n  - Zdua\n  -----\n  - Ztiga\n~~~~\n",
    "visi:\n  rumusan: Zsatu\n// Zkom\n<!-- Zlain -->\n/* Zini */\n; Zitu\nI. MISI\nmisi:\n  - Zdua\n",
    "visi:\n  penjelasan: |\n- Zsatu\n- Zdua\nmisi:\n  - a\n",
    "visi:\n  penjelasan: |\n  - Zsatu\n  - Zdua\n  rumusan: x\n",
    "visi:\n  penjelasan: |\nVisi: a\nMisi: b\n",
    "visi:\n  penjelasan: |\n    Zberarti ini\n\nZkedua paragraf: isinya\nZlagi satu: isi\n",
    "misi:\n  - Zsatu\n    uraian: Zdua\n",
    "visi:\n  rumusan: Zsatu\tZdua\n",
    "tows:\n  so:\n    - Zsatu\n    wo:\n    - Zdua\n    st: Ztiga\n",
    "isu:\n  - isu: A\n    data:\n      - Zsatu\n        nilai: 62\n",
    'misi:\n  - "Zsatu",\n  - "Zdua"\n',
    'visi:\n  rumusan: "Zsatu",\n  penjelasan: Zdua\n',
    "```yaml\nvisi: Zsatu\n```\n",
    "  visi: Zsatu\nmisi:\n  - Zdua\n",
    "Rencana Zinduk\nvisi: Zsatu\n",
    "misi:\n  - “Zsatu: Zdua”\n  - Ztiga\n",
    "tows:\n  so: [Znaik 1,5 persen, Zdua (satu, tiga, empat), Zlima]\n",
    "organisasi:\n  tim_pelaksana:\n    anggota: [Drs. Zsatu, M.Si., Ir. Zdua, M.T.]\n",
    "daerah:\n  opd: [{nama: 'BR Zsatu, Zdua'}]\nrencana_aksi:\n  - kegiatan: a\n    pendukung: [BR Zsatu, Zdua]\n",
)
_PASTED = (
    "daerah:\n  gambaran: |\n    Kota.\nRisiko: banjir bandang.\n",
    "daerah:\n  gambaran: |\n    Kota.\nStrategi: naik kelas.\nperiode:\n  mulai: 2025\n",
    "daerah:\n  gambaran: |\n    Kota.\nCatatan: belum lengkap.\n",
    "daerah:\n  gambaran: |\n    Kota ini.\n# Topografi\nBergunung.\n",
    "daerah:\n  gambaran: |\nKota ini.\n# Topografi\nBergunung.\n\nDan berbukit.\n",
    "daerah:\n  gambaran: Kota ini.\nBergunung dan berbukit.\n",
    "daerah:\n  gambaran:\n    Dua bentang:\n    - Gunung\n    - Lembah\n",
    "daerah:\n  gambaran:\n    Dua bentang:\n    - Gunung\n    Kondisi:\n    - Baik\n",
    "masa_depan:\n  isu_global:\nEkonomi dunia berubah.\nTeknologi maju.\n  isu_nasional: x\n",
    "masa_depan:\n  isu_global:\n  Ekonomi dunia berubah.\n\n  Teknologi: maju pesat.\n",
    "visi:\n  penjelasan:\n  Kota maju ialah kota yang:\n  - bersih\n  - tertib\n",
    "visi:\n  penjelasan:\nKota maju ialah kota yang:\n- bersih\n- tertib\n",
    "visi:\n  penjelasan:\n\n  Kota maju itu: kota bersih.\n  Kota lain itu: kota kotor.\n",
    "tows:\n  so:- Perluas layanan - ke desa\n",
    "kata_pengantar:\nPuji syukur kami panjatkan.\nSemoga bermanfaat.\n",
    "pendahuluan:\n  latar_belakang:\n    Alasan:\n    a) satu\n    b) dua\n",
    "swot:\n  - unsur: struktur\n    kekuatan:\n      - Aparatur muda:\n        - melek digital\n        - cepat\n",
    "swot:\n  - unsur: struktur\n    kekuatan:\n      - Aparatur muda:\n          melek digital\n      - Bagus\n",
    "tows:\n  so:[Perluas layanan]\n",
    "tows:\n  so:[Perluas layanan, Tambah]\n",
    "visi:\n  rumusan: Maju\n  penjelasan:|\n    Satu\n",
    "daerah:\n  gambaran:>-\n    Satu\n",
    "dasar_hukum:\n  - jenis: uu\n    nomor: 23 tahun: 2014\n    tentang: Pemda\n",
    "daerah:\n  opd:\n    - nama: Dinas Kesehatan singkatan: Dinkes\n",
    "sasaran:\n  - indikator: y\n    satuan: persen baseline: {nilai: 5, tahun: 2024}\n",
    "daerah:\n  nama: Pagar Alam jenis: kota\n",
    "daerah:\n  opd:\n    - Dinas Kesehatan:\n    - Dinas Sosial\n",
    "daerah:\n  opd:\n    - Dinas Kesehatan:\n      singkatan: Dinkes\n",
    "bimtek:\n  - tahap: 1\n    narasumber:\n      - Budi Santoso:\n",
    "bimtek:\n  - tahap: 1\n    keputusan:\n      - Tema kota berikut:\n        - satu\n        - dua\n",
    "bimtek:\n  - tahap: 1\n    keputusan:\n      - Disepakati tiga hal:\n        1. tema\n        2. jadwal\n",
    "swot:\n  - unsur: struktur\n    kekuatan:\n      - Jaringan:\n          luas: ya\n          baik: ya\n",
    "misi:\n  - Disepakati:\n    1) tema\n    2) jadwal\n    3) tempat\n  - Dua\n",
    "rpjmd:\n  misi:\n    - Mewujudkan kota:\n      - satu\n      - dua\n",
    "rencana_aksi:\n  - kegiatan: a\n    anggaran:\n      apbd:\n      2027: 100 juta\n      2028: 50 juta\n",
    "rencana_aksi:\n  - kegiatan: a\n    anggaran:\n      dak:{2027: 100 juta}\n",
    "sasaran:\n  - indikator: a\n    target:{2025: 40, 2026: 50}\n",
    "sasaran:\n  - indikator: a\n    baseline:{nilai: '38,5', tahun: 2024}\n",
)
_MEANT = {"Rp", "miliar", "juta", "jt", "BPS", "x"}


def words_of(text: str) -> set[str]:
    """The words and numbers of a text; the point of a decimal may have become a comma."""
    return {re.sub(r"(\d)\.(\d)", r"\1,\2", word) for word in re.findall(r"\w+(?:[.,]\w+)*", text)} - _MEANT


def without_comments(text: str) -> str:
    """All that YAML reads of a text."""
    return " ".join(event.value for event in yaml.parse(text) if isinstance(event, yaml.ScalarEvent))


def mended(text: str, read: Read, *, whole: bool = False, kept: Callable[[str], str] = str) -> list[str]:
    """What is still told after each remedy was followed, the first problem of the file always first.

    A ``whole`` text must keep all its words and numbers in what is ``kept`` of the text at last.
    """
    typed, problems = text, read(text).problems
    if not problems.errors:
        return ["nothing is told"]
    for _ in range(_MOST_STEPS):
        if not problems.errors:
            lost = words_of(typed) - words_of(kept(text)) if whole else set()
            return [f"lost {lost}\n{text}"] if lost else []
        first = problems.errors[0]
        after = followed(text, first)
        if after is None or after == text:
            return [f"no way to follow: {problems.shown(first)}"]
        again = read(after).problems
        same = [p for p in again.errors if (p.message, p.place and p.place.line) == (first.message, first.place.line)]  # type: ignore[union-attr]
        if same and again.errors[0].place == first.place:
            return [f"still there after it was followed: {problems.shown(first)}\n{after}"]
        text, problems = after, again
    return [f"no end: {said(problems)}\n{text}"]


@pytest.mark.slow
@each("text", WRITTEN)
def test_what_is_advised_ends_in_a_plan_that_reads(text: str, reading_of: Read) -> None:
    assert mended(text, reading_of) == []


@pytest.mark.slow
@each("text", [*_IN_ROWS, *_TARGETS, *_KEYS, *_OTHERS, *_LINES])
def test_what_is_advised_loses_no_number_and_no_word(text: str, reading_of: Read) -> None:
    assert mended(text, reading_of, whole=True) == []


@each("text", _PASTED)
def test_what_is_advised_about_text_leaves_all_of_it_to_be_read(text: str, reading_of: Read) -> None:
    assert mended(text, reading_of, whole=True, kept=without_comments) == []


# Only somebody who knows the region can answer these.
_ASKS_BACK = {
    "dimension of another framework", "dimension unknown", "reference to nothing near", "money without its unit",
    "degrees within braces", "period backwards", "year in words", "month misspelt",
    "code without its dot", "choice unknown", "id given twice", "topic doubled", "group for a list",
    "text for a list of groups", "later format", "day that is not", "subdimension of another dimension",
    "negative money", "number that could be two", "ambiguous money", "list for a group", "topic without its colon",
}  # fmt: skip


@each("case", [c for c in CASES if c.name not in _ASKS_BACK], ids=lambda case: str(case.name))
def test_what_is_advised_about_a_named_mistake_ends_in_a_plan_that_reads(case: Case, reading_of: Read) -> None:
    assert mended(broken(case)[0], reading_of) == []
