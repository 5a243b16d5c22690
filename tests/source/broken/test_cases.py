"""Named mistakes in a plan that fills every topic: the spot, the words and the remedy, word for word."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.masterplan.reading import read_masterplan
from tests.cases import each
from tests.conftest import Run, write_tree
from tests.plans import LENGKAP


@dataclass(frozen=True)
class Case:
    """``old`` becomes ``new``; the mark ``^`` in ``spot`` shows where in the line the first problem lies."""

    name: str
    old: str
    new: str
    spot: str
    message: str
    remedy: str


CASES = (
    Case(
        "dimension misspelt", "dimensi: smart_economy\n  arahan", "dimensi: Smart Ecenomy\n  arahan",
        "  dimensi: ^Smart Ecenomy", "dimensi 'Smart Ecenomy' salah tulis", "Mungkin maksud Anda: smart_economy.",
    ),
    Case(
        "dimension of another framework", "dimensi: smart_economy\n  arahan", "dimensi: Smart Mobility\n  arahan",
        "  dimensi: ^Smart Mobility", "dimensi 'Smart Mobility' ditolak",
        "Smart Mobility bukan salah satu dimensi kerangka 2021 (pedoman kementerian); urusan perhubungan "
        "masuk smart_living, subdimensi telekomunikasi_transportasi. Dalam kerangka pp-59-2022 mobilitas adalah "
        "aspek menurut Pasal 61 PP 59/2022; peraturan menteri tentang pendekatan kota cerdas masih rancangan.",
    ),
    Case(
        "dimension unknown", "dimensi: smart_economy\n  arahan", "dimensi: Kemakmuran\n  arahan",
        "  dimensi: ^Kemakmuran", "dimensi 'Kemakmuran' tidak dikenal",
        "pilih salah satu dari: smart_governance, smart_branding, smart_economy, smart_living, smart_society, "
        "smart_environment.",
    ),
    Case(
        "subdimension misspelt", "subdimensi: layanan_publik", "subdimensi: layanan_publick",
        "    subdimensi: ^layanan_publick", "subdimensi 'layanan_publick' tidak dikenal",
        "Mungkin maksud Anda: layanan_publik.",
    ),
    Case(
        "subdimension of another dimension", "    dimensi: smart_governance\n    indikator",
        "    dimensi: smart_governance\n    subdimensi: energi\n    indikator", "    subdimensi: ^energi",
        "subdimensi 'energi' bukan bagian dari smart_governance",
        "ganti dimensinya menjadi smart_environment, atau pilih subdimensi lain.",
    ),
    Case(
        "reference to a missing id", "    sasaran: [s1]\n    indikator", "    sasaran: [s11]\n    indikator",
        "    sasaran: [^s11]", "tidak ada 's11' pada 'sasaran'",
        "tambahkan dahulu butir itu pada 'sasaran'; yang ada antara lain: s1, s2.",
    ),
    Case(
        "reference to nothing near", "  sumber: [bps]\ndasar_hukum", "  sumber: [statistik]\ndasar_hukum",
        "  sumber: [^statistik]", "tidak ada 'statistik' pada 'sumber'",
        "tambahkan dahulu butir itu pada 'sumber'; yang ada antara lain: bps.",
    ),
    Case(
        "ambiguous money", '2026: "1,5 miliar"', '2026: "1,5 M"', '      APBD: {2025: 250 juta, 2026: ^"1,5 M"}',
        "'1,5 M' dapat berarti miliar atau juta (million)", "tulis '1,5 miliar' atau '1,5 juta'.",
    ),
    Case(
        "negative money", "CSR: {2026: 75 juta}", "CSR: {2026: -75 juta}", "      CSR: {2026: ^-75 juta}",
        "jumlah uang tidak boleh negatif",
        "hapus tanda kurang itu bila salah ketik; bila anggaran berkurang, tulis jumlah akhirnya.",
    ),
    Case(
        "English money", "{2025: Rp 1.250.000}", "{2025: 'Rp 1,250,000'}",
        "    anggaran: {APBD: {2025: ^'Rp 1,250,000'}}", "'1,250,000' memakai tanda pemisah bahasa Inggris",
        "tulis 1.250.000.",
    ),
    Case(
        "money without its unit", "{2026: 2 miliar}", "{2026: 2 milliar}",
        "DAK: {2026: ^2 milliar}", "satuan 'milliar' tidak dikenal", "pakai ribu, juta, miliar, atau triliun.",
    ),
    Case(
        "comma within braces", '{nilai: "41,5", tahun: 2024}', "{nilai: 41,5, tahun: 2024}",
        "    baseline: {nilai: ^41,5, tahun: 2024}",
        "koma di dalam kurung kurawal memisahkan isian, sehingga bilangan ini terpotong",
        "apit bilangan itu dengan tanda kutip:  '41,5'",
    ),
    Case(
        "degrees within braces", "{nama: Dewi Anggraini, jabatan: Wali Kota}\n  gambaran",
        "{nama: Dewi Anggraini, S.T., jabatan: Wali Kota}\n  gambaran",
        "  kepala: {nama: Dewi Anggraini, ^S.T., jabatan: Wali Kota}",
        "koma di dalam kurung kurawal memisahkan isian, sehingga 'S.T.' dibaca sebagai kunci",
        "apit seluruh teks yang memuat koma dengan tanda kutip, misalnya {nama: 'Dewi Anggraini, S.T.'}; "
        "bila ini kunci, beri titik dua.",
    ),
    Case(
        "period backwards", "{mulai: 2025, selesai: 2027}", "{mulai: 2027, selesai: 2025}",
        "periode: {mulai: 2027, selesai: ^2025}", "", "",
    ),
    Case(
        "year in words", "mulai: 2025}\ntema", "mulai: tahun depan}\ntema",
        "  - {program: Layanan Cepat, dimensi: smart_governance, mulai: ^tahun depan}",
        "'tahun depan' bukan tahun", "tulis empat angka, misalnya 2027.",
    ),
    Case(
        "day that is not", "tanggal: 18 Agustus 2025", "tanggal: 31 Februari 2026",
        'naskah: {versi: "1.2", tanggal: ^31 Februari 2026', "tanggal '31 Februari 2026' tidak ada",
        "bulan itu berakhir pada tanggal 28.",
    ),
    Case(
        "month misspelt", "mulai: 14 Mei 2025", "mulai: 14 Mai 2025", "    mulai: ^14 Mai 2025",
        "bulan 'Mai' tidak dikenal",
        "nama bulan: Januari, Februari, Maret, April, Mei, Juni, Juli, Agustus, September, Oktober, November, "
        "Desember.",
    ),
    Case(
        "code that is too short", 'kode: "00.00"', "kode: 000", "  kode: ^000",
        "kode daerah '000' bukan kode Kemendagri",
        'dua angka provinsi, titik, dua angka daerah; tulis misalnya  "00.00"',
    ),
    Case(
        "choice misspelt", "jenis: kota\n", "jenis: kotaa\n", "  jenis: ^kotaa", "'kotaa' bukan pilihan di sini",
        "Mungkin maksud Anda: kota.",
    ),
    Case(
        "choice unknown", "status: rancangan", "status: dibahas", "judul: Perwali Masterplan, status: ^dibahas",
        "'dibahas' bukan pilihan di sini", "pilih salah satu dari: ada, rancangan, atau belum.",
    ),
    Case(
        "number that could be two", "{nilai: 9, tahun: 2024}", "{nilai: 1.500, tahun: 2024}",
        "    baseline: {nilai: ^1.500", "'1.500' dapat berarti 1500 atau 1,5",
        "tulis 1500 bila yang dimaksud bilangan bulat, atau '1,5' bila pecahan.",
    ),
    Case(
        "id given twice", "- id: s2", "- id: s1", "  - id: ^s1", "id 's1' dipakai dua kali",
        "beri id lain pada salah satunya.",
    ),
    Case(
        "topic misspelt", "\nquick_win:", "\nquickwin:", "^quickwin:", "kunci 'quickwin' tidak dikenal",
        "Mungkin maksud Anda: quick_win.",
    ),
    Case(
        "topic doubled", "\nsasaran:", "\nvisi: {rumusan: B}\nsasaran:", "^visi: {rumusan: B}",
        "kunci 'visi' ditulis dua kali",
        "hapus salah satu (baris 34 atau baris 53), atau ganti kuncinya; isi yang masih perlu pindahkan dahulu.",
    ),
    Case(
        "topic indented too far", "\nperiode: {", "\n  periode: {", "  ^periode: {",
        "kunci 'periode' tidak dikenal",
        "'periode' adalah topik tersendiri; tulis di tepi kiri, tanpa spasi di depannya.",
    ),
    Case(
        "keys not indented", "visi:\n  rumusan: Mutiara Pesisir cerdas", "visi:\nrumusan: Mutiara Pesisir cerdas",
        "^rumusan: Mutiara", "baris ini kurang menjorok untuk menjadi isian 'visi'",
        "pakai 2 spasi seperti baris 36.",
    ),
    Case(
        "list for a group", "\nrpjmd:\n  judul: RPJMD Kota Mutiara Pesisir\n", "\nrpjmd:\n  - judul: A\n",
        "  ^peraturan: Perda", "kunci ini berada di antara butir daftar",
        "jorokkan menjadi 4 spasi agar menjadi bagian dari butir di atasnya, atau awali dengan tanda hubung "
        "bila ini butir baru.",
    ),
    Case(
        "topic without its colon", "\nrpjmd:\n", "\nrpjmd\n", "^rpjmd", "titik dua setelah kunci 'rpjmd' tidak ada",
        "tulis  rpjmd:  atau, bila baris ini lanjutan teks di atasnya, jorokkan lebih dalam daripada kunci teks itu.",
    ),
    Case(
        "bracket open before another topic", "kata_kunci: [cerdas, sejahtera]", "kata_kunci: [cerdas, sejahtera",
        "  kata_kunci: ^[cerdas, sejahtera", "kurung '[' dibuka tetapi tidak ditutup",
        "tambahkan ']' di akhir isiannya.",
    ),
    Case(
        "apostrophe in single quotes", "tempat: Aula", "tempat: 'Aula Jum'at'", "    tempat: 'Aula Jum^'at'",
        "tanda kutip ' menutup teks di sini, padahal masih ada lanjutannya",
        "tulis  tempat: \"Aula Jum'at\"",
    ),
    Case(
        "path of Windows", "tempat: Aula", 'tempat: "C:\\Users\\aula"', '    tempat: "C:^\\Users\\aula"',
        "garis miring terbalik di dalam kutip ganda dibaca sebagai kode",
        "pakai kutip tunggal, atau tulis \\\\ untuk satu garis miring terbalik.",
    ),
    Case(
        "bullets of Word", "kata_kunci: [cerdas, sejahtera]", "kata_kunci:\n    • cerdas\n    • sejahtera",
        "    ^• cerdas", "setiap butir daftar diawali tanda hubung (-) dan satu spasi, di sini tertulis '•'",
        "tulis  - cerdas",
    ),
    Case(
        "colon in an item", "tugas: [memberi arah, menilai hasil]", "tugas:\n      - Tugas: memberi arah",
        "      - ^Tugas: memberi arah", "di sini diharapkan teks satu baris, yang tertulis kelompok isian",
        'tulis misalnya  "Tugas: memberi arah"',
    ),
    Case(
        "text behind the block sign", "gambaran: |\n    Paragraf pertama", "gambaran: | Paragraf pertama",
        "  gambaran: ^| Paragraf pertama", "teks setelah tanda '|' harus dimulai pada baris berikutnya",
        "pindahkan teks ke baris baru yang diawali 4 spasi; bila '|' bagian dari teks, apit dengan kutip.",
    ),
    Case(
        "later format", "masterplan: 1\n", "masterplan: 7\n", "masterplan: ^7",
        "berkas ini memakai format 7, sedangkan program ini mengenal sampai format 1",
        "perbarui program masterplan.",
    ),
)  # fmt: skip


def broken(case: Case) -> tuple[str, tuple[int, int]]:
    text = LENGKAP.read_text(encoding="utf-8")
    changed = text.index(case.old)
    text = text.replace(case.old, case.new, 1)
    before, after = case.spot.split("^", 1)
    at = text.index(before + after, text.rfind("\n", 0, changed) + 1)
    line_start = text.rfind("\n", 0, at + len(before)) + 1
    return text, (text.count("\n", 0, at + len(before)) + 1, at + len(before) - line_start + 1)


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_mistake_is_told_where_it_is_with_what_would_be_right(case: Case, tmp_path: Path, run: Run) -> None:
    text, place = broken(case)
    write_tree(tmp_path, {"masterplans/uji/daerah.yaml": text})
    problems = read_masterplan(tmp_path / "masterplans" / "uji").problems
    first = problems.errors[0]
    assert first.place is not None
    told = problems.shown(first)
    assert (first.place.line, first.place.column) == place, told
    if case.message:
        assert (first.message, first.remedy) == (case.message, case.remedy)
    result = run("build", "uji", cwd=tmp_path)
    assert result.exit_code == 2
    assert f"masterplans/uji/daerah.yaml:{first.place.line}:{first.place.column}: {first.message}" in result.stderr
    assert not (tmp_path / "output").exists()


def test_there_are_enough_kinds() -> None:
    assert len(CASES) >= 25


@each(
    "content",
    [
        b"\xff\xfe" + "visi: A\n".encode("utf-16-le"),
        "visi: A\n".encode("utf-16-le"),
        b"PK\x03\x04" + bytes(200),
        bytes(range(256)),
        b"visi: Caf\xe9\n",
        b"visi: A\x00B\n",
        b"- a\n",
        b"Halo\n",
        b"visi: &a [*a]\n",
        b"a: {" * 3000,
        b"[" * 100_000,
        b"? ? ? ?\n",
        b"\t\t\t:\n",
        b": : : :\n",
        b"--- --- ---\n",
        b"!!! !\n",
        b"&& **\n",
        b"{]\n",
        b"%YAML 9.9\n---\nvisi: A\n",
        b"visi: |9999\n  A\n",
        b'visi: "\\xZZ"\n',
        b'visi: "\\U99999999"\n',
        b"visi: 'A\n\xef\xbb\xbf'",
        "visi: \ud800\n".encode("utf-8", "surrogatepass"),
    ],
)
def test_no_content_of_a_file_ends_in_a_traceback(content: bytes, tmp_path: Path, run: Run) -> None:
    write_tree(tmp_path, {"masterplans/uji/daerah.yaml": "daerah: {nama: A}\n", "masterplans/uji/x.yaml": content})
    result = run("build", "uji", cwd=tmp_path)
    assert result.exit_code == 2
    assert "masterplans/uji/x.yaml:" in result.stderr
    assert not (tmp_path / "output").exists()


def test_all_problems_of_all_files_are_told_at_once_in_order(tmp_path: Path, run: Run) -> None:
    files: dict[str, str | bytes] = {
        "c.yaml": "periode:\n  mulai: nanti\n",
        "a.yaml": "daerah:\n  nama Sampit\n  jenis: kota\nvisii: A\n",
        "b.yaml": "misi: [A\nrpjmd: [B\n",
        "d.yaml": b"PK\x03\x04",
    }
    write_tree(tmp_path / "masterplans" / "uji", files)
    told = run("build", "uji", cwd=tmp_path).stderr
    spots = ("a.yaml:2:3", "a.yaml:4:1", "b.yaml:1:7", "b.yaml:2:8", "c.yaml:2:10", "d.yaml:1:1")
    order = [told.index(f"masterplans/uji/{spot}: ") for spot in spots]
    assert order == sorted(order)
    assert told.rstrip().endswith("6 masalah pada 4 berkas. Tidak ada berkas yang ditulis.")
