"""Write docs/jam-pertama.md: the first hour of three users, every command with what it really prints.

Run it when messages of the program change: python -m scripts.make_first_hour
"""

import os
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner

from generator.cli.main import cli, speak_indonesian

CHECKOUT = Path(__file__).resolve().parent.parent
PAGE = CHECKOUT / "docs/jam-pertama.md"
_MOST_LINES = 36
_TABLE = """\
No;Rencana Aksi;Program;Penanggung Jawab;Indikator;Satuan;Target 2026;Anggaran 2026 (Rp juta);PPTK
1;Etalase daring UMKM;Pasar Digital;Dinas Koperasi dan UKM;Jumlah UMKM berdagang daring;UMKM;120;350;Rina
2;Kelas foto produk;Pasar Digital;Dinas Koperasi dan UKM;Jumlah peserta kelas;orang;60;75;Dedi
"""
_INTRODUCTION = """\
<!-- Dibuat oleh scripts/make_first_hour.py dari keluaran program yang sebenarnya; jangan disunting langsung. -->
# Jam pertama

Tiga pengguna, dari map kosong sampai hasil pertamanya: setiap perintah yang diketik, dan semua yang dijawab program.
Keluaran yang panjang dipotong pada baris `…`. Yang tidak memakai terminal menempuh langkah yang sama di halaman
program (`masterplan serve`); lihat [PANDUAN](../PANDUAN.md).
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
    ("teks", "`masterplan open kutai-barat` membuka dokumen yang terbaru.\n\n## Fasilitator: bahan Bimtek tahap II"),
    ("perintah", "masterplan handout kutai-barat --tahap 2"),
    ("teks", "## Penilai: apa yang berubah di antara dua versi"),
    ("teks", "Map `versi-lama` ialah isian sebelum tabel Dinas Koperasi dan UKM diambil."),
    ("perintah", "masterplan diff versi-lama masterplans/kutai-barat"),
)
"""Kinds and texts: prose, the contents of a file, and commands, which run in this order."""


def page() -> str:
    """The page with what the commands print now."""
    with tempfile.TemporaryDirectory() as name, chdir(name):
        return "\n\n".join([_INTRODUCTION.rstrip("\n"), *_told()]) + "\n"


def _told() -> Iterator[str]:
    speak_indonesian()
    Path("rencana-dinas.csv").write_text(_TABLE, encoding="utf-8")
    for kind, text in STORY:
        if kind == "teks":
            yield text
        elif kind == "isi":
            yield f"```text\n{text}```"
        else:
            if "--apply" in text:
                shutil.copytree("masterplans/kutai-barat", "versi-lama")
            yield f"```console\n$ {text}\n{_printed(text)}```"


def _printed(line: str) -> str:
    """What a command prints, shortened; raises RuntimeError if it fails."""
    result = CliRunner().invoke(cli, shlex.split(line)[1:], prog_name="masterplan")
    if result.exit_code not in (0, 1):
        raise RuntimeError(f"{line}: {result.output}")
    lines = [one.rstrip() for one in result.output.replace(f"{Path.cwd()}{os.sep}", "").splitlines()]
    shown = lines if len(lines) <= _MOST_LINES else [*lines[:_MOST_LINES], "…"]
    return "".join(f"{one}\n" for one in shown)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
