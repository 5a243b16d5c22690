"""Write docs/jam-pertama.md: the first hour of three users, every command with what it really prints.

Run it when messages of the program change: python -m scripts.make_first_hour
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import chdir
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument

from generator.page.app import make_app
from generator.page.entry import Entry
from generator.page.open_regions import Office
from generator.page.security import OWN_HEADER
from generator.page.views.incoming import NAME

CHECKOUT = Path(__file__).resolve().parent.parent
PAGE = CHECKOUT / "docs/jam-pertama.md"
_MOST_LINES, _LAST_LINES = 64, 28
OLD_PLAN = "Masterplan 2019.docx"
TIME = re.compile(r"\*± [\d,]+ detik\*")
"""How the time of a command is written; it differs from machine to machine."""
_TABLE = """\
No;Rencana Aksi;Program;Penanggung Jawab;Indikator;Satuan;Target 2026;Anggaran 2026 (Rp juta);PPTK
1;Etalase daring UMKM;Pasar Digital;Dinas Koperasi dan UKM;Jumlah UMKM berdagang daring;UMKM;120;350;Rina
2;Kelas foto produk;Pasar Digital;Dinas Koperasi dan UKM;Jumlah peserta kelas;orang;60;75;Dedi
"""
_INTRODUCTION = """\
<!-- Dibuat oleh scripts/make_first_hour.py dari keluaran program yang sebenarnya; jangan disunting langsung. -->
# Jam pertama

Tiga pengguna, dari map kosong sampai hasil pertamanya: setiap perintah yang diketik, dan semua yang dijawab program.
Keluaran yang panjang dipotong di tengahnya, pada baris `…`; awal dan akhirnya utuh. Waktu di bawah setiap perintah
diukur pada satu komputer, dibulatkan, dan hanya memberi gambaran: di komputer lain berbeda. Yang tidak memakai
terminal menempuh langkah yang sama di halaman program (`masterplan serve`); lihat [PANDUAN](../PANDUAN.md).
"""
STORY: tuple[tuple[str, str], ...] = (
    ("teks", "## Petugas Diskominfo: dari map kosong ke dokumen Word"),
    ("teks", "Map masih kosong. Program sendiri mengatakan apa yang pertama dilakukan."),
    ("perintah", "masterplan"),
    ("perintah", 'masterplan init "Kutai Barat" --periode 2025-2029 --prioritas smart_economy --opd-lazim'),
    ("teks", "Di mana daerah ini berada, dan apa yang berikutnya:"),
    ("perintah", "masterplan status kutai-barat"),
    ("teks", "Tabel diisi di Excel, untuk semua atau untuk satu perangkat daerah, lalu dibawa pulang."),
    ("perintah", "masterplan excel kutai-barat"),
    ("perintah", "masterplan pull kutai-barat output/kutai-barat/isian.xlsx"),
    ("teks", "Dinas Koperasi dan UKM sudah mempunyai tabelnya sendiri, `rencana-dinas.csv`:"),
    ("isi", _TABLE),
    ("teks", "Tanpa `--apply`, rencananya hanya ditampilkan; kolom PPTK tidak dikenal dan tidak dibaca."),
    ("perintah", "masterplan import kutai-barat rencana-dinas.csv --topik rencana_aksi --sumber-dana APBD"),
    ("perintah", "masterplan import kutai-barat rencana-dinas.csv --topik rencana_aksi --sumber-dana APBD --apply"),
    ("teks", "Apa yang masih kurang, dan dokumennya sebagai draf:"),
    ("perintah", "masterplan check kutai-barat"),
    ("perintah", "masterplan build kutai-barat --format docx"),
    ("teks", "Buku 2 siap cetak, sebagai PDF; untuk ini diperlukan LibreOffice:"),
    ("perintah", "masterplan build kutai-barat --document masterplan --format pdf"),
    (
        "teks",
        f"`masterplan open kutai-barat` membuka dokumen yang terbaru.\n\n**Dengan masterplan lama.** `{OLD_PLAN}` "
        "memuat bab, uraian, dan beberapa tabel. Yang pasti diambil; selebihnya disebut dengan perintahnya.",
    ),
    ("perintah", f'masterplan init "Kabupaten Buol" --periode 2025-2029 --dari "{OLD_PLAN}"'),
    ("teks", "## Fasilitator: bahan Bimtek tahap II"),
    ("perintah", "masterplan handout kutai-barat --tahap 2"),
    ("teks", "## Penelaah: apa yang berubah di antara dua versi"),
    ("teks", "Map `versi-lama` ialah isian sebelum tabel Dinas Koperasi dan UKM diambil."),
    ("perintah", "masterplan diff versi-lama masterplans/kutai-barat"),
    ("teks", "Buku 2 versi baru dengan perubahan terlacak, untuk ditelaah di Word:"),
    ("perintah", "masterplan diff versi-lama masterplans/kutai-barat --redline masterplan"),
)
"""Kinds and texts: prose, the contents of a file, and commands, which run in this order."""

PAGE_STEPS = (
    ("Beranda: setiap daerah dengan keadaannya", "/"),
    ("Isian › Visi: formulirnya", "/d/kutai-barat/isian/visi"),
    ("Isian › Visi: visi diketik dan tersimpan", "visi"),
    (f"Berkas masuk: `{OLD_PLAN}` diletakkan", "berkas"),
    ("Berkas masuk: yang dapat dipakai, dan tabel yang belum dibaca", "/d/kutai-barat/masuk/"),
    ("Dokumen › Buku 2: diunduh sebagai Word", "/d/kutai-barat/dokumen/masterplan.docx"),
    ("Dokumen › Buku 2: diunduh sebagai PDF", "/d/kutai-barat/dokumen/masterplan.pdf"),
    ("Bimtek: perlengkapan tahap II diunduh", "/d/kutai-barat/bimtek/2/perlengkapan.zip"),
    ("Versi: keadaan sekarang disimpan dengan nama", "versi"),
    ("Versi: dua versi dibandingkan", "/d/kutai-barat/versi/bandingkan"),
)
"""What the three users do on the page, each with its address, or with the key of what it sends."""
_SENT: dict[str, tuple[str, object]] = {
    "visi": (
        "/d/kutai-barat/simpan",
        {"edits": [{"path": "visi.rumusan", "base": "", "now": "Kutai Barat yang cerdas dan sejahtera"}]},
    ),
    "versi": ("/d/kutai-barat/versi/simpan", {"nama": "Sesudah jam pertama"}),
}
_PORT = 5000
_HERE = f"http://127.0.0.1:{_PORT}"


def page() -> str:
    """The page with what the commands print now."""
    with tempfile.TemporaryDirectory() as name, chdir(name):
        return "\n\n".join([_INTRODUCTION.rstrip("\n"), *_told(), *_on_the_page()]) + "\n"


def _told() -> Iterator[str]:
    Path("rencana-dinas.csv").write_text(_TABLE, encoding="utf-8")
    _write_old_plan(Path(OLD_PLAN))
    for kind, text in STORY:
        if kind == "teks":
            yield text
        elif kind == "isi":
            yield f"```text\n{text}```"
        else:
            if "--apply" in text:
                shutil.copytree("masterplans/kutai-barat", "versi-lama")
            printed, seconds = _printed(text)
            yield f"```console\n$ {text}\n{printed}```\n\n{seconds}"


def _on_the_page() -> Iterator[str]:
    """The steps on the page, done by requests as a browser sends them, with their times; raises RuntimeError."""
    yield "## Lewat halaman"
    yield (
        "Langkah yang sama tanpa terminal: `masterplan serve` membuka halaman. Waktunya ialah waktu program "
        "menjawab, tanpa waktu mengetik."
    )
    entry = Entry()
    client = make_app(Office(Path.cwd()), entry, _PORT).test_client()
    client.get(f"/masuk/{entry.new_token()}", base_url=_HERE)
    rows = []
    for what, address in PAGE_STEPS:
        begun = time.perf_counter()
        sent = {"Sec-Fetch-Site": "same-origin", "Origin": _HERE, OWN_HEADER: "1", NAME: "lama.docx"}
        if address == "berkas":
            answer = client.post(
                "/d/kutai-barat/masuk/berkas", data=Path(OLD_PLAN).read_bytes(), headers=sent, base_url=_HERE,
                content_type="application/octet-stream",
            )  # fmt: skip
        elif address in _SENT:
            answer = client.post(_SENT[address][0], json=_SENT[address][1], headers=sent, base_url=_HERE)
        else:
            answer = client.get(address, headers=sent, base_url=_HERE, buffered=True)
        if answer.status_code != 200:
            raise RuntimeError(f"{what}: {answer.status_code} {answer.get_data(as_text=True)}")
        rows.append(f"| {what} | *± {_rounded(time.perf_counter() - begun)} detik* |")
    yield "\n".join(["| langkah | waktu |", "|---|---|", *rows])


def _write_old_plan(file: Path) -> None:
    """A plan of some years ago as offices have them: chapters, prose, and tables of several kinds."""
    document = Document()
    document.add_heading("BAB I VISI DAN KELEMBAGAAN", 1)
    document.add_paragraph("Visi: Buol yang maju, sejahtera, dan terhubung.")
    _add_table(document, [("Nama OPD", "Singkatan"), ("Dinas Kesehatan", "Dinkes"), ("Dinas Perikanan", "Diskan")])
    document.add_heading("BAB II ANALISIS", 1)
    document.add_paragraph("Wilayah pesisir belum seluruhnya terjangkau jaringan.")
    _add_table(document, [("Kekuatan", "Kelemahan"), ("Laut luas", "Listrik sering padam")])
    document.add_heading("BAB III RISIKO", 1)
    document.add_paragraph("Risiko ditinjau setiap tahun.")
    _add_table(document, [("Risiko", "Mitigasi"), ("Banjir rob", "Tanggul dan peringatan dini")])
    document.save(str(file))


def _add_table(document: WordDocument, rows: Sequence[tuple[str, ...]]) -> None:
    grid = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(grid.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def _printed(line: str) -> tuple[str, str]:
    """What a command prints, shortened in its middle, and how long it took; raises RuntimeError if it fails."""
    begun = time.perf_counter()
    result = subprocess.run(
        [sys.executable, "-m", "generator", *shlex.split(line)[1:]], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), "PYTHONUTF8": "1", "COLUMNS": "80"}, check=False,
    )  # fmt: skip
    seconds = time.perf_counter() - begun
    output = result.stdout.decode()
    if result.returncode not in (0, 1):
        raise RuntimeError(f"{line}: {output}")
    lines = [one.rstrip() for one in output.replace(f"{Path.cwd()}{os.sep}", "").splitlines()]
    return "".join(f"{one}\n" for one in _shortened(lines)), f"*± {_rounded(seconds)} detik*"


def _shortened(lines: list[str]) -> list[str]:
    """The lines without the middle of many, so that the end, which says what was written, stays."""
    if len(lines) <= _MOST_LINES:
        return lines
    return [*lines[: _MOST_LINES - _LAST_LINES], "…", *lines[-_LAST_LINES:]]


def _rounded(seconds: float) -> str:
    """Seconds to half a second if they are few, else whole."""
    return (
        f"{max(0.5, round(2 * seconds) / 2):.1f}".replace(".", ",").removesuffix(",0")
        if seconds < 5
        else f"{seconds:.0f}"
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
