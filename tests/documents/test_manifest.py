"""What a region writes into its own dokumen.yaml is used, or refused with file and line."""

from pathlib import Path

import pytest
from click.testing import Result

from tests.cases import each
from tests.conftest import Run, write_tree

PLAN = """
daerah: {nama: Mutiara Pesisir, jenis: kota, provinsi: Sulawesi Utara}
misi: [{nama: Menata kota}]
dokumen: {susunan: [{kunci: nota, judul: Nota}]}
"""
OWN = "masterplans/uji/templates/nota"


def build_with(manifest: str, run: Run, root: Path) -> Result:
    page = "# Isi\n\nNota.\n"
    write_tree(root, {"masterplans/uji/isi.yaml": PLAN, f"{OWN}/dokumen.yaml": manifest, f"{OWN}/isi.md": page})
    return run("build", "uji", "--format", "md", cwd=root)


@each(
    ("second", "words"),
    [
        ("bab: [{berkas: isi, bila: misii}]", "'misii'"),
        ("bab: [{berkas: isi, bila: visi.rumusn}]", "'visi.rumusn'"),
        ("bab: [{berkas: isi, bila: misii and visi}]", "'misii'"),
        ("bab: [{berkas: isi, bila: ().__class__}]", "'().__class__'"),
        ("bab: [{berkas: isi, bila: misi and}]", "belum selesai"),
        ("bab: [{berkas: isi, bila: \"'x' * 10 ** 10\"}]", "terlalu besar"),
        ("bab: [isi, isi]", "bab 'isi' disebut dua kali"),
        ("bab: [isi]\nbab: [isi]", "kunci 'bab' ditulis dua kali"),
        ("sampull: tidak\nbab: [isi]", "mungkin maksud Anda: sampul"),
        ("bab: [{berkas: isi, judl: Satu}]", "mungkin maksud Anda: judul"),
        ("bab: !!python/tuple [isi]", "tulis daftarnya"),
        ("kertas: !!python/name:os.system a4\nbab: [isi]", "'kertas' diisi teks biasa"),
        ("kertas: mungkin\nbab: [isi]", "'kertas' diisi a4 atau f4"),
        ("bab: [tidak]", "templat 'nota/tidak.md' tidak ada"),
        ("bab: [isi.md]", "tulis  isi."),
        ("bab: [../masterplan/penutup]", "tulis  penutup."),
        ("depan: [tidak]\nbab: [isi]", "templat 'bersama/tidak.md' tidak ada"),
        # Older versions of libyaml read what newer ones call too deep.
        pytest.param("bab: " + "[" * 2000 + "]" * 2000, "Galat: ", id="too deep"),
        ("bab: []", "tulis daftarnya"),
        ("bab: [&a {berkas: isi, judul: *a}]", "'judul' diisi teks biasa"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(second: str, words: str, run: Run, tmp_path: Path) -> None:
    result = build_with(f"naskah: tidak\n{second}\n", run, tmp_path)
    assert result.exit_code == 2
    assert f"{OWN}/dokumen.yaml:{3 if second.count('bab:') == 2 else 2}" in result.output
    assert words in result.output


@each(
    "manifest",
    [
        "bab: [isi]\n",
        "depan: []\nbab: [isi]\n",
        "depan:\nsampul: tidak\nbab:\n  - {berkas: isi, judul: 'Isi', bila: misi}\n",
        "bab: [{berkas: isi, bila: not kolaborasi}]\n",
        "bab: [isi, {berkas: lain, bila: kolaborasi}]\n",
    ],
)
def test_what_is_right_is_used(manifest: str, run: Run, tmp_path: Path) -> None:
    assert build_with(manifest, run, tmp_path).exit_code == 0
    assert "Nota." in (tmp_path / "output/uji/nota.md").read_text(encoding="utf-8")
